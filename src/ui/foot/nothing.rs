//! The line at the foot of the start page: what is being opened, what was just said, or how to go on.

use egui::{Align, Layout, Ui, vec2};

use super::{notice, under_way};
use crate::session::action::Actions;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// Below this only the left half has room, in desk pixels.
const ROOM_FOR_BOTH: f32 = 760.0;

pub fn at_start(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    let size = vec2(ui.available_width(), palette.px(28.0));
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(size.y);
        if let Some(notice) = &view.session.notice {
            return notice::show(ui, view, notice, ui.available_width(), actions);
        }
        if let Some(job) = under_way::told(ui, view) {
            return under_way::show(ui, view, job, actions);
        }
        let now = if view.session.document.is_nothing() {
            t!(language, "start-nothing-open")
        } else {
            t!(language, "start-is-open", name = view.session.document_name())
        };
        Phrase::new(&palette).with(&now, palette.body(), palette.muted).show(ui);
        if size.x > palette.px(ROOM_FOR_BOTH) {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                Phrase::new(&palette).muted(&t!(language, "start-foot-hint")).show(ui);
            });
        }
    });
}
