//! A figure of two plans side by side.

use egui::{Align, Layout, Ui, vec2};

use super::{Phrase, elided, wrapped};
use crate::ui::theme::Palette;

/// Room for one figure, and the height of the row.
const WIDTH: f32 = 92.0;
const HEIGHT: f32 = 20.0;
/// Between the figures.
const GAP: f32 = 6.0;

/// The name, on a line of its own where the figures leave it too little room, and the figure in the first plan and in the
/// second; where they differ the second is the stronger.
pub fn figure_row(ui: &mut Ui, name: &str, values: [&str; 2]) {
    let palette = Palette::of(ui);
    let (height, width) = (palette.px(HEIGHT), palette.px(WIDTH).min(ui.available_width() * 0.25));
    let differ = values[0] != values[1] && !name.is_empty();
    let room = (ui.available_width() - 2.0 * (width + palette.px(GAP))).max(0.0);
    let whole = Phrase::new(&palette).body(name).lay_out(ui.painter(), f32::INFINITY).size().x;
    let name = if whole > room {
        wrapped(ui, name, palette.body(), palette.ink);
        ""
    } else {
        name
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = palette.px(GAP);
        ui.allocate_ui_with_layout(vec2(room, height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(room);
            elided(ui, name, room, palette.body(), palette.ink);
        });
        for (value, is_second) in values.into_iter().zip([false, true]) {
            let font = if differ && is_second { palette.body_strong() } else { palette.body() };
            ui.allocate_ui_with_layout(vec2(width, height), Layout::right_to_left(Align::Center), |ui| {
                ui.set_width(width);
                elided(ui, value, width, font, palette.ink);
            });
        }
    });
}
