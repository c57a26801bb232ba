//! A plan is read to be held against the open one: until it is there, or somebody thinks better of it.

use egui::Ui;

use super::Front;
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::muted;

pub fn show(ui: &Ui, front: &mut Front, view: &View, name: &str) {
    front.show(ui, &t!(view.language, "compare-reading-title"), 420.0, |ui, front| {
        muted(ui, &t!(view.language, "compare-reading", file = name.to_owned()));
        front.close_button(ui, t!(view.language, "dialog-cancel"));
    });
}
