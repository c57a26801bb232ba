//! What the program is, and under which licences.

use egui::Ui;

use super::Front;
use crate::session::action::Actions;
use crate::text::{t, version};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{muted, wrapped};

pub fn show(ui: &Ui, front: &mut Front, view: &View, _actions: &mut Actions) {
    let language = view.language;
    let title = t!(language, "dialog-about-title", version = version::version());
    front.show(ui, &title, 440.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, &t!(language, "dialog-about-what"), palette.body(), palette.ink);
        wrapped(ui, &t!(language, "dialog-about-network"), palette.body(), palette.ink);
        muted(ui, &t!(language, "dialog-about-licence"));
        muted(ui, &t!(language, "dialog-about-font"));
        front.close_button(ui, t!(language, "dialog-ok"));
    });
}
