//! Lines of words laid out once and kept: the same words come again, on a card, when an edit is undone, when one scrolls
//! back. Laying out a line is dearer than all else in a frame, and egui forgets what one frame does without. A line that is
//! new is set from words that are not.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};
use std::mem;
use std::sync::Arc;

use egui::epaint::text::{Glyph, Row};
use egui::mutex::Mutex;
use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Id, Painter, Ui};
use foldhash::fast::FixedState;

use super::{Letters, typeset};

/// So many lines and words are kept at least.
const LINES: usize = 1000;
const WORDS: usize = 4000;

#[derive(Default)]
struct Kept {
    /// The pass of egui in which they were last looked over.
    pass: u64,
    /// The lines point into a picture of letters, which may be another one.
    letters: Option<Letters>,
    lines: Recent<Galley, LINES>,
    words: Recent<Row, WORDS>,
    /// The letters of all words that were laid out, by the part of a pixel at which each stands.
    pictures: HashMap<u64, Glyph, FixedState>,
    /// How high a line is, by its font.
    heights: HashMap<u64, f32, FixedState>,
}

/// What was laid out, by the hash of its words and looks, as egui keeps it. So much makes a generation; the one before is
/// kept as well, and what comes again of it goes into the new one.
struct Recent<T, const GENERATION: usize> {
    now: HashMap<u64, Arc<T>, FixedState>,
    before: HashMap<u64, Arc<T>, FixedState>,
}

/// Looks the kept lines over: to be called at the beginning of every pass, or else nothing is kept in it.
pub fn begin(ui: &Ui) {
    let letters = Some(Letters::of(ui));
    let kept = kept(ui.painter());
    let mut kept = kept.lock();
    if kept.letters != letters {
        *kept = Kept { letters, ..Kept::default() };
    }
    kept.pass = ui.cumulative_pass_nr();
}

/// A text in as many lines as it takes.
pub fn text(painter: &Painter, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    of(painter, LayoutJob::simple(text.to_owned(), font, colour, width))
}

/// Lines as they are laid out, now or earlier.
pub fn of(painter: &Painter, job: LayoutJob) -> Arc<Galley> {
    lay_out(painter, job, true)
}

/// The same of lines that are not kept.
pub fn once(painter: &Painter, job: LayoutJob) -> Arc<Galley> {
    lay_out(painter, job, false)
}

fn lay_out(painter: &Painter, mut job: LayoutJob, keep: bool) -> Arc<Galley> {
    let kept = kept(painter);
    if kept.lock().pass != painter.ctx().cumulative_pass_nr() {
        return painter.layout_job(job);
    }
    // As egui does.
    job.wrap.max_width = job.wrap.max_width.round();
    let key = key(painter, &job);
    if let Some(lines) = kept.lock().lines.known(key) {
        return lines;
    }
    let lines = set(painter, &kept, job);
    if keep {
        kept.lock().lines.keep(key, &lines);
    }
    lines
}

/// How high a line in that font is.
pub fn height(painter: &Painter, font: &FontId) -> f32 {
    let kept = kept(painter);
    let key = key(painter, font);
    if let Some(&height) = kept.lock().heights.get(&key) {
        return height;
    }
    let height = painter.fonts_mut(|fonts| fonts.row_height(font));
    if kept.lock().pass == painter.ctx().cumulative_pass_nr() {
        kept.lock().heights.insert(key, height);
    }
    height
}

/// From their words, if they can be had from them.
fn set(painter: &Painter, kept: &Mutex<Kept>, job: LayoutJob) -> Arc<Galley> {
    if !typeset::is_of_words(&job.text) {
        return painter.layout_job(job);
    }
    let job = Arc::new(job);
    let lines =
        typeset::lines(&job, painter.pixels_per_point(), |text, font, parts| word(painter, kept, (text, font), parts));
    lines.map_or_else(|| painter.layout_job(Arc::unwrap_or_clone(job)), Arc::new)
}

/// A word so many parts of a pixel from the left: known there, known elsewhere within a pixel, or laid out.
fn word(painter: &Painter, kept: &Mutex<Kept>, (text, font): (&str, &FontId), parts: u8) -> Option<Arc<Row>> {
    let pixels = painter.pixels_per_point();
    let font_key = key(painter, font);
    let key_at = |parts: u8| hash((font_key, text, parts));
    let picture_at = |letter: char, part: u8| hash((font_key, letter, part));
    let kept = &mut *kept.lock();
    if let Some(word) = kept.words.known(key_at(parts)) {
        return Some(word);
    }
    let mut others = typeset::BEGINNINGS.into_iter().filter(|&other| other != parts);
    let elsewhere = others.find_map(|from| Some((kept.words.known(key_at(from))?, from)));
    let picture = |letter, part| kept.pictures.get(&picture_at(letter, part)).copied();
    let word = match elsewhere.and_then(|(word, from)| typeset::moved(&word, from, parts, pixels, picture)) {
        Some(moved) => Arc::new(moved),
        None => {
            let laid = painter.layout_job(typeset::word(text, font, parts, pixels));
            let word = Arc::clone(&laid.rows.first()?.row);
            for (part, letter) in typeset::letters(&word, parts, pixels) {
                kept.pictures.entry(picture_at(letter.chr, part)).or_insert(letter);
            }
            word
        }
    };
    kept.words.keep(key_at(parts), &word);
    Some(word)
}

fn key(painter: &Painter, words: impl Hash) -> u64 {
    hash((painter.pixels_per_point().to_bits(), words))
}

fn hash(words: impl Hash) -> u64 {
    FixedState::default().hash_one(words)
}

impl<T, const GENERATION: usize> Recent<T, GENERATION> {
    fn known(&mut self, key: u64) -> Option<Arc<T>> {
        if let Some(thing) = self.now.get(&key) {
            return Some(Arc::clone(thing));
        }
        let thing = self.before.remove(&key)?;
        self.keep(key, &thing);
        Some(thing)
    }

    fn keep(&mut self, key: u64, thing: &Arc<T>) {
        if self.now.len() >= GENERATION {
            self.before = mem::take(&mut self.now);
        }
        self.now.insert(key, Arc::clone(thing));
    }
}

impl<T, const GENERATION: usize> Default for Recent<T, GENERATION> {
    fn default() -> Self {
        Self { now: HashMap::default(), before: HashMap::default() }
    }
}

fn kept(painter: &Painter) -> Arc<Mutex<Kept>> {
    let id = Id::unique("lines laid out");
    painter.ctx().data_mut(|data| Arc::clone(data.get_temp_mut_or_default::<Arc<Mutex<Kept>>>(id)))
}

#[cfg(test)]
mod tests {
    use egui::text::TextFormat;
    use egui::{Context, RawInput};

    use super::*;

    /// The line of a word in each of these frames, asked for in those that are true.
    fn laid(context: &Context, asked: &[bool]) -> Vec<Arc<Galley>> {
        let mut lines = Vec::new();
        for &asks in asked {
            let mut output = context.run_ui(RawInput::default(), |ui| {
                begin(ui);
                if asks {
                    let job = LayoutJob::simple_singleline("Lan".to_owned(), FontId::default(), Color32::BLACK);
                    lines.push(of(ui.painter(), job));
                }
            });
            output.textures_delta.clear();
        }
        lines
    }

    #[test]
    fn a_line_that_frames_do_without_is_not_laid_out_again_until_letters_are_of_another_size() {
        let context = Context::default();
        let lines = laid(&context, &[true, false, false, true]);
        assert!(Arc::ptr_eq(&lines[0], &lines[1]));
        context.set_pixels_per_point(2.0);
        let larger = laid(&context, &[false, true, true]);
        assert!(!Arc::ptr_eq(&lines[0], &larger[0]) && Arc::ptr_eq(&larger[0], &larger[1]));
    }

    #[test]
    fn a_line_asked_for_once_is_not_kept() {
        let context = Context::default();
        let mut output = context.run_ui(RawInput::default(), |ui| {
            begin(ui);
            let lines = || kept(ui.painter()).lock().lines.now.len();
            let job = || LayoutJob::simple_singleline("Lan".to_owned(), FontId::default(), Color32::BLACK);
            let (first, second) = (once(ui.painter(), job()), once(ui.painter(), job()));
            assert_eq!((lines(), &first), (0, &second));
            let kept = of(ui.painter(), job());
            assert!(Arc::ptr_eq(&kept, &once(ui.painter(), job())), "it is known");
            assert_eq!((lines(), kept), (1, first));
        });
        output.textures_delta.clear();
    }

    #[test]
    fn a_new_line_of_known_words_asks_egui_for_none() {
        let context = Context::default();
        let job = |words: &str, tenths: u8| {
            let mut job = LayoutJob::default();
            job.append(words, f32::from(tenths) / 10.0, TextFormat::simple(FontId::default(), Color32::BLACK));
            job
        };
        let mut output = context.run_ui(RawInput::default(), |ui| {
            begin(ui);
            let known = || ui.fonts_mut(|fonts| fonts.num_galleys_in_cache());
            // Everywhere within a pixel.
            for tenths in 0..40 {
                of(ui.painter(), job("Lan to Hoa", tenths));
            }
            let before = known();
            of(ui.painter(), job("Hoa Lan to", 7));
            assert_eq!(known(), before);
            of(ui.painter(), job("Hoa to Minh", 0));
            assert!(known() > before);
        });
        output.textures_delta.clear();
    }

    #[test]
    fn what_comes_again_outlives_a_generation_and_what_does_not_is_forgotten() {
        let context = Context::default();
        let line = laid(&context, &[true]).remove(0);
        let mut kept = Recent::<_, LINES>::default();
        kept.keep(0, &line);
        for key in 1..=3 * LINES as u64 {
            kept.keep(key, &line);
            assert!(kept.known(0).is_some(), "after {key}");
        }
        assert!(kept.known(1).is_none() && kept.now.len() + kept.before.len() <= 2 * LINES);
    }
}
