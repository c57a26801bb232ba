//! "The file was saved from elsewhere": what differs, and what to do about it.

use std::path::Path;

use egui::Ui;

use super::{Front, buttons, differences, primary, secondary};
use crate::session::action::{Actions, FileAction};
use crate::text::names::strip_controls;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, view: &View, (path, found): (&Path, Option<&[String]>), actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-changed-title"), 560.0, |ui, front| {
        let palette = Palette::of(ui);
        let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let file = strip_controls(&file).into_owned();
        wrapped(ui, &t!(language, "dialog-changed-text", file = file), palette.body(), palette.ink);
        match found {
            Some(found) => differences::list(ui, language, found),
            None => drop(wrapped(ui, &t!(language, "dialog-changed-unreadable"), palette.body(), palette.ink)),
        }
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            if ui.add(secondary(ui, t!(language, "dialog-changed-overwrite"))).clicked() {
                actions.push(FileAction::OverwriteWithBackup(path.to_owned()));
            }
            // The careful answer is the one that Enter gives.
            let elsewhere = ui.add(primary(ui, t!(language, "dialog-elsewhere")));
            front.begins_at(&elsewhere);
            if elsewhere.clicked() {
                actions.push(FileAction::SaveAs);
            }
        });
    });
}
