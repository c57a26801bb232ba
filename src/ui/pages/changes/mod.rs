//! The page of changes: every move since the plan's first day as a table, to go through in a meeting.

mod act;
mod head;
mod model;
mod table;
#[cfg(test)]
mod tests;

pub use table::id_of_row;

use egui::{Frame, Margin, Ui};

use crate::session::action::Actions;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

/// The room around the table.
const MARGIN: i8 = 12;
/// What the filter takes above the page.
const FILTER: f32 = 140.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let wanted = Palette::of(ui).px(FILTER);
    super::line(ui, view, wanted, actions, |ui, actions| head::filter(ui, view, actions));
    let rows = model::rows(view);
    Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 }).show(ui, |ui| {
        head::show(ui, view, actions);
        if rows.is_empty() {
            let palette = Palette::of(ui);
            ui.add_space(palette.px(12.0));
            wrapped(ui, &model::none(view), palette.body(), palette.muted);
        } else {
            let palette = Palette::of(ui);
            let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
            sheet.inner_margin(Margin::symmetric(6, 2)).show(ui, |ui| table::show(ui, view, &rows, actions));
        }
    });
}
