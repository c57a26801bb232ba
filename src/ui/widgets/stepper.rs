//! A small whole number: typed, or made one less and one more by the buttons beside it.

use egui::{Ui, vec2};

use super::field::{draft_field_as_wide, row};
use super::{Edited, Icon, icon_button};
use crate::ui::theme::Palette;

/// Room for two digits.
const WIDTH: f32 = 34.0;

/// The two buttons: what they are called, and whether each can be used.
#[derive(Clone, Copy, Debug)]
pub struct Steps<'a> {
    pub less: (&'a str, bool),
    pub more: (&'a str, bool),
}

/// The number with its buttons; `step` says which of them was used: −1, 0 or 1.
pub fn stepper_row<T>(
    ui: &mut Ui,
    label: &str,
    current: &str,
    steps: Steps<'_>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> (Edited<T>, i32) {
    let mut step = 0;
    let edited = row(ui, label, |ui, id| {
        let palette = Palette::of(ui);
        // What is wrong with the number stands below it, so the buttons stand beside the whole of it.
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = palette.px(4.0);
            if icon_button(ui, Icon::Less, steps.less.0, steps.less.1).clicked() {
                step -= 1;
            }
            let size = vec2(palette.px(WIDTH), ui.spacing().interact_size.y);
            let field = |ui: &mut Ui| draft_field_as_wide(ui, id, (label, palette.px(WIDTH)), current, parse);
            let edited = ui.allocate_ui(size, |ui| ui.vertical(field).inner).inner;
            if icon_button(ui, Icon::More, steps.more.0, steps.more.1).clicked() {
                step += 1;
            }
            edited
        })
        .inner
    });
    (edited, step)
}
