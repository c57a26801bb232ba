//! "Save the changes?", before the open plan gives way to something else.

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, FileAction};
use crate::text::{numbers::number, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, view: &View, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-unsaved-title"), 440.0, |ui, front| {
        let palette = Palette::of(ui);
        let plan = view.plan().cover.title.clone();
        let document = &view.session.document;
        let text = if document.is_new() {
            t!(language, "dialog-unsaved-new", plan = plan)
        } else {
            let count = number(language, document.unsaved_count() as i64);
            t!(language, "dialog-unsaved-text", plan = plan, number = count)
        };
        wrapped(ui, &text, palette.body(), palette.ink);
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            if ui.add(secondary(ui, t!(language, "dialog-do-not-save"))).clicked() {
                actions.push(FileAction::GoOnWithoutSaving);
            }
            let save = ui.add(primary(ui, t!(language, "dialog-save")));
            front.begins_at(&save);
            if save.clicked() {
                actions.push(FileAction::SaveAndGoOn);
            }
        });
    });
}
