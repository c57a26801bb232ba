//! "Being saved": what was asked for follows once the plan is in its file. It can be given up, or not waited for.

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, FileAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, view: &View, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-saving-title"), 440.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, &t!(language, "dialog-saving-text"), palette.body(), palette.ink);
        buttons(ui, |ui| {
            // The careful answer is the one that Enter gives.
            let stay = ui.add(primary(ui, t!(language, "dialog-saving-stay")));
            front.begins_at(&stay);
            front.closed |= stay.clicked();
            if ui.add(secondary(ui, t!(language, "dialog-saving-leave"))).clicked() {
                actions.push(FileAction::GoOnWithoutSaving);
            }
        });
    });
}
