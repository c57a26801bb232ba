//! Why the plan is still unsaved, and where else it could go.

use std::path::Path;

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, FileAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, view: &View, (path, text): (&Path, &str), actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-not-saved-title"), 480.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, text, palette.body(), palette.ink);
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-ok"))).clicked();
            if ui.add(secondary(ui, t!(language, "dialog-again"))).clicked() {
                // It was chosen before: an existing file there has been asked about.
                actions.push(FileAction::Overwrite(path.to_owned()));
            }
            let elsewhere = ui.add(primary(ui, t!(language, "dialog-elsewhere")));
            front.begins_at(&elsewhere);
            if elsewhere.clicked() {
                actions.push(FileAction::SaveAs);
            }
        });
    });
}
