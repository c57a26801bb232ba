//! "Overwrite the file?", before what goes out takes the place of another file.

use std::path::Path;

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::session::Export;
use crate::session::action::{Actions, OutAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, view: &View, (export, path): (Export, &Path), actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-overwrite-title"), 460.0, |ui, front| {
        let palette = Palette::of(ui);
        let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let folder = path.parent().map_or_else(String::new, |folder| folder.display().to_string());
        let text = t!(language, "dialog-export-overwrite", file = file, folder = folder);
        wrapped(ui, &text, palette.body(), palette.ink);
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            if ui.add(secondary(ui, t!(language, "dialog-overwrite"))).clicked() {
                actions.push(OutAction::Replace(export, path.to_owned()));
            }
            // The careful answer is the one that Enter gives.
            let elsewhere = ui.add(primary(ui, t!(language, "dialog-elsewhere")));
            front.begins_at(&elsewhere);
            if elsewhere.clicked() {
                actions.push(OutAction::TypePath(export));
            }
        });
    });
}
