//! A sentence that must be read before going on.

use egui::Ui;

use super::Front;
use crate::session::action::Actions;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, view: &View, text: &str, _actions: &mut Actions) {
    front.show(ui, &t!(view.language, "dialog-message-title"), 440.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, text, palette.body(), palette.ink);
        front.close_button(ui, t!(view.language, "dialog-ok"));
    });
}
