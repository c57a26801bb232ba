//! How wide chips are, kept between frames: what a chip says seldom changes, and to word it and lay it out is dear.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};
use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Id, Ui};
use foldhash::fast::FixedState;

/// So many widths are kept; then all are forgotten, so that memory stays small in a long day.
const MOST: usize = 60_000;

/// Widths by the hash of all they depend on, as egui keeps its lines of text.
type Widths = Arc<Mutex<HashMap<u64, f32, FixedState>>>;

/// The width that is known for what `words` hold, or as `measure` gives it. What a pixel is belongs to it always.
pub fn width_of(ui: &Ui, words: impl Hash, measure: impl FnOnce() -> f32) -> f32 {
    let key = FixedState::default().hash_one((ui.pixels_per_point().to_bits(), words));
    let widths: Widths = ui.data_mut(|data| data.get_temp_mut_or_default::<Widths>(Id::unique("chip widths")).clone());
    if let Some(&known) = widths.lock().get(&key) {
        return known;
    }
    let width = measure();
    let mut widths = widths.lock();
    if widths.len() >= MOST {
        widths.clear();
    }
    widths.insert(key, width);
    width
}
