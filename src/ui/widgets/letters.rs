//! Whether words laid out in an earlier frame can still be painted.

use std::sync::Arc;

use egui::{Color32, Galley, Ui};

use crate::ui::theme::Palette;

/// Words that are laid out point into egui's picture of letters, by the size of a pixel. When either is another, egui has
/// forgotten all it has laid out: a sign that is laid out in every frame is then another one too.
#[derive(Clone)]
pub struct Letters(Arc<Galley>);

impl Letters {
    /// To be asked for in every frame in which anything is kept.
    pub fn of(ui: &Ui) -> Self {
        Self(ui.painter().layout_no_wrap("0".to_owned(), Palette::of(ui).body(), Color32::PLACEHOLDER))
    }
}

impl PartialEq for Letters {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;

    fn seen(context: &Context) -> Letters {
        let mut letters = None;
        context.run_ui(RawInput::default(), |ui| letters = Some(Letters::of(ui))).textures_delta.clear();
        letters.expect("the frame was drawn")
    }

    #[test]
    fn letters_stay_from_frame_to_frame_until_pixels_are_of_another_size_or_a_frame_does_without_them() {
        let context = Context::default();
        let first = seen(&context);
        assert!(seen(&context) == first);
        context.set_pixels_per_point(2.0);
        seen(&context);
        let larger = seen(&context);
        assert!(larger != first && seen(&context) == larger);
        context.run_ui(RawInput::default(), |_| ()).textures_delta.clear();
        assert!(seen(&context) != larger);
    }
}
