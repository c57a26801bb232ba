//! Lines of words laid out once and kept: the same words come again, on a card, when an edit is undone, when one scrolls
//! back. Laying out a line is dearer than all else in a frame, and egui forgets what one frame does without.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::mem;
use std::sync::Arc;

use egui::mutex::Mutex;
use egui::text::LayoutJob;
use egui::{Galley, Id, Painter, Ui};
use foldhash::fast::FixedState;

use super::Letters;

/// So many lines make a generation; the one before is kept as well, and those of it that come again go into the new one.
const GENERATION: usize = 1000;

/// Lines by the hash of their words and looks, as egui keeps them.
type Lines = HashMap<u64, Arc<Galley>, FixedState>;

#[derive(Default)]
struct Kept {
    /// The pass of egui in which they were last looked over.
    pass: u64,
    /// The lines point into a picture of letters, which may be another one.
    letters: Option<Letters>,
    now: Lines,
    before: Lines,
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

/// A line as it is laid out, now or earlier.
pub fn line(painter: &Painter, mut job: LayoutJob) -> Arc<Galley> {
    let kept = kept(painter);
    if kept.lock().pass != painter.ctx().cumulative_pass_nr() {
        return painter.layout_job(job);
    }
    // As egui does.
    job.wrap.max_width = job.wrap.max_width.round();
    let key = FixedState::default().hash_one((painter.pixels_per_point().to_bits(), &job));
    if let Some(line) = kept.lock().known(key) {
        return line;
    }
    let line = painter.layout_job(job);
    kept.lock().keep(key, &line);
    line
}

impl Kept {
    fn known(&mut self, key: u64) -> Option<Arc<Galley>> {
        if let Some(line) = self.now.get(&key) {
            return Some(Arc::clone(line));
        }
        let line = self.before.remove(&key)?;
        self.keep(key, &line);
        Some(line)
    }

    fn keep(&mut self, key: u64, line: &Arc<Galley>) {
        if self.now.len() >= GENERATION {
            self.before = mem::take(&mut self.now);
        }
        self.now.insert(key, Arc::clone(line));
    }
}

fn kept(painter: &Painter) -> Arc<Mutex<Kept>> {
    let id = Id::unique("lines laid out");
    painter.ctx().data_mut(|data| Arc::clone(data.get_temp_mut_or_default::<Arc<Mutex<Kept>>>(id)))
}

#[cfg(test)]
mod tests {
    use egui::{Color32, Context, FontId, RawInput};

    use super::*;

    /// The line of a word in each of these frames, asked for in those that are true.
    fn laid(context: &Context, asked: &[bool]) -> Vec<Arc<Galley>> {
        let mut lines = Vec::new();
        for &asks in asked {
            let mut output = context.run_ui(RawInput::default(), |ui| {
                begin(ui);
                if asks {
                    let job = LayoutJob::simple_singleline("Lan".to_owned(), FontId::default(), Color32::BLACK);
                    lines.push(line(ui.painter(), job));
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
    fn what_comes_again_outlives_a_generation_and_what_does_not_is_forgotten() {
        let context = Context::default();
        let line = laid(&context, &[true]).remove(0);
        let mut kept = Kept::default();
        kept.keep(0, &line);
        for key in 1..=3 * GENERATION as u64 {
            kept.keep(key, &line);
            assert!(kept.known(0).is_some(), "after {key}");
        }
        assert!(kept.known(1).is_none() && kept.now.len() + kept.before.len() <= 2 * GENERATION);
    }
}
