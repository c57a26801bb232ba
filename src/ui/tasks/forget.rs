//! Before everything kept on this machine beside the plan files is removed.

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, FileAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, view: &View, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-forget-title"), 500.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, &t!(language, "dialog-forget-text"), palette.body(), palette.ink);
        buttons(ui, |ui| {
            // The careful answer is the one that Enter gives.
            let cancel = ui.add(primary(ui, t!(language, "dialog-cancel")));
            front.begins_at(&cancel);
            front.closed |= cancel.clicked();
            if ui.add(secondary(ui, t!(language, "dialog-forget"))).clicked() {
                actions.push(FileAction::ForgetAllNow);
            }
        });
    });
}
