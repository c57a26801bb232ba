//! Lines of words laid out once and kept: the same words come again, on a card, when an edit is undone, when one scrolls
//! back. Laying out a line is dearer than all else in a frame, and egui forgets what one frame does without. A line that is
//! new is set from letters that are not.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};
use std::mem;
use std::str::Chars;
use std::sync::Arc;

use egui::epaint::text::{Glyph, Row};
use egui::mutex::Mutex;
use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Id, Painter, Ui};
use foldhash::fast::FixedState;

use super::alphabet::{self, Alphabet, Font, PARTS};
use super::{Letters, typeset};

/// So many lines are kept at least.
const LINES: usize = 1000;
/// What most that an edit tells is written in.
pub const LETTERS: &str = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ\
    ABCDĐEGHIKLMNOÔPQRSTUƯVXY0123456789.,:()–/·";
/// What figures are written in.
pub const FIGURES: &str = "0123456789.,/%";
/// So many of them are laid out in one pass.
const AT_ONCE: usize = 3;

#[derive(Default)]
struct Kept {
    /// The pass of egui in which they were last looked over.
    pass: u64,
    /// Whether a line that is new was asked for in it.
    had_new: bool,
    /// The lines point into a picture of letters, which may be another one.
    letters: Option<Letters>,
    lines: Recent,
    alphabet: Alphabet,
    /// What is still to be laid out ahead, by the font.
    ahead: HashMap<u64, Chars<'static>, FixedState>,
    /// To make others of.
    blank: Option<Arc<Galley>>,
    /// How high a line is, by its font.
    heights: HashMap<u64, f32, FixedState>,
}

/// What was laid out, by the hash of its words and looks, as egui keeps it. So many lines make a generation; the one before
/// is kept as well, and what comes again of it goes into the new one.
#[derive(Default)]
struct Recent {
    now: HashMap<u64, Arc<Galley>, FixedState>,
    before: HashMap<u64, Arc<Galley>, FixedState>,
}

/// Looks the kept lines over: to be called at the beginning of every pass, or else nothing is kept in it.
pub fn begin(ui: &Ui) {
    let letters = Some(Letters::of(ui));
    let kept = kept(ui.painter());
    let mut kept = kept.lock();
    if kept.letters != letters {
        *kept = Kept { letters, ..Kept::default() };
    }
    (kept.pass, kept.had_new) = (ui.cumulative_pass_nr(), false);
}

/// Lays out letters of a font before a word wants them: a few, in a pass that had no new line. They are then there for what
/// the next edit has to tell.
pub fn lay_out_ahead(painter: &Painter, font: &FontId, letters: &'static str) {
    let kept = kept(painter);
    let kept = &mut *kept.lock();
    if kept.had_new {
        return;
    }
    let letters = kept.ahead.entry(key(painter, font)).or_insert_with(|| letters.chars());
    let font = Font::new(font, painter.pixels_per_point());
    for (letter, part) in letters.take(AT_ONCE).flat_map(|letter| (0..PARTS).map(move |part| (letter, part))) {
        if !kept.alphabet.knows(letter, &font, part) {
            learn(painter, &mut kept.alphabet, letter.encode_utf8(&mut [0; 4]), &font, part);
        }
    }
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
    let lines = set(painter, &mut kept.lock(), job);
    if keep {
        kept.lock().lines.keep(key, &lines);
    }
    lines
}

/// How wide they would be in one line, without laying them out where the fonts themselves can tell.
pub fn width(painter: &Painter, job: &LayoutJob) -> f32 {
    let told = typeset::is_of_words(&job.text).then(|| {
        let kept = kept(painter);
        let alphabet = &mut kept.lock().alphabet;
        typeset::width(job, painter.pixels_per_point(), |text, font| alphabet.width(text, font))
    });
    told.flatten().unwrap_or_else(|| once(painter, job.clone()).size().x)
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
fn set(painter: &Painter, kept: &mut Kept, job: LayoutJob) -> Arc<Galley> {
    kept.had_new = true;
    let pixels = painter.pixels_per_point();
    let font = job.sections.first().map(|section| section.format.font_id.clone());
    let Some(font) = font.filter(|_| typeset::is_of_words(&job.text)) else {
        return painter.layout_job(job);
    };
    let (job, alphabet) = (Arc::new(job), &mut kept.alphabet);
    let word = |text: &str, font: &Font, parts, glyphs: &mut Vec<Glyph>| {
        alphabet.spell(text, font, parts, glyphs).or_else(|| {
            let row = learn(painter, alphabet, text, font, parts)?;
            glyphs.extend(&row.glyphs);
            Some(alphabet::width_of(&row, font, parts))
        })
    };
    let blank = || painter.layout_job(alphabet::word(" ", &Font::new(&font, pixels), 0));
    let blank = kept.blank.get_or_insert_with(blank);
    let lines = blank.rows.first().and_then(|blank| typeset::lines(&job, pixels, blank, word));
    lines.map_or_else(|| painter.layout_job(Arc::unwrap_or_clone(job)), Arc::new)
}

/// A word as egui lays it out, so many parts of a pixel from the left; its letters are known from then on.
fn learn(painter: &Painter, alphabet: &mut Alphabet, text: &str, font: &Font, parts: u8) -> Option<Arc<Row>> {
    let laid = painter.layout_job(alphabet::word(text, font, parts));
    let row = Arc::clone(&laid.rows.first()?.row);
    alphabet.learn(&row, font, parts);
    Some(row)
}

fn key(painter: &Painter, words: impl Hash) -> u64 {
    hash((painter.pixels_per_point().to_bits(), words))
}

fn hash(words: impl Hash) -> u64 {
    FixedState::default().hash_one(words)
}

impl Recent {
    fn known(&mut self, key: u64) -> Option<Arc<Galley>> {
        if let Some(lines) = self.now.get(&key) {
            return Some(Arc::clone(lines));
        }
        let lines = self.before.remove(&key)?;
        self.keep(key, &lines);
        Some(lines)
    }

    fn keep(&mut self, key: u64, lines: &Arc<Galley>) {
        if self.now.len() >= LINES {
            self.before = mem::take(&mut self.now);
        }
        self.now.insert(key, Arc::clone(lines));
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
    use crate::ui::fonts;

    /// Where there are letters.
    fn with_fonts() -> Context {
        let context = Context::default();
        fonts::install(&context);
        context.run_ui(RawInput::default(), |_| ()).textures_delta.clear();
        context
    }

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
        let context = with_fonts();
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
    fn letters_are_laid_out_ahead_a_few_in_each_pass_without_a_new_line() {
        let (context, font) = (with_fonts(), FontId::proportional(11.5));
        let known = |asked: &str| {
            let mut known = 0;
            let mut output = context.run_ui(RawInput::default(), |ui| {
                begin(ui);
                text(ui.painter(), asked, font.clone(), Color32::BLACK, f32::INFINITY);
                lay_out_ahead(ui.painter(), &font, LETTERS);
                let kept = kept(ui.painter());
                let (alphabet, font) = (&kept.lock().alphabet, Font::new(&font, 1.0));
                let is_known = |letter| (0..PARTS).all(|part| alphabet.knows(letter, &font, part));
                known = LETTERS.chars().filter(|&letter| is_known(letter)).count();
            });
            output.textures_delta.clear();
            known
        };
        assert_eq!([known("Lan"), known("Lan"), known("Hoa"), known("Hoa")], [0, AT_ONCE, AT_ONCE, 2 * AT_ONCE]);
        let all = LETTERS.chars().count();
        (0..all / AT_ONCE).for_each(|_| assert!(known("Hoa") > 2 * AT_ONCE));
        assert_eq!(known("Hoa"), all);
    }

    #[test]
    fn what_comes_again_outlives_a_generation_and_what_does_not_is_forgotten() {
        let context = Context::default();
        let line = laid(&context, &[true]).remove(0);
        let mut kept = Recent::default();
        kept.keep(0, &line);
        for key in 1..=3 * LINES as u64 {
            kept.keep(key, &line);
            assert!(kept.known(0).is_some(), "after {key}");
        }
        assert!(kept.known(1).is_none() && kept.now.len() + kept.before.len() <= 2 * LINES);
    }
}
