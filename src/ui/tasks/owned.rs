//! "Somebody else has it open": what to do with a plan on a shared folder. Nothing is forbidden.

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, FileAction};
use crate::text::moments::local_of;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    (name, machine, opened_at): (&str, &str, &str),
    actions: &mut Actions,
) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-owned-title"), 500.0, |ui, front| {
        let palette = Palette::of(ui);
        let time = local_of(language, opened_at);
        let somebody = t!(language, "dialog-owned-somebody");
        let name = if name.trim().is_empty() { &somebody } else { name };
        let text = t!(language, "dialog-owned-text", name = name, machine = machine, time = time);
        wrapped(ui, &text, palette.body(), palette.ink);
        wrapped(ui, &t!(language, "dialog-owned-safe"), palette.body(), palette.muted);
        buttons(ui, |ui| {
            let look = ui.add(primary(ui, t!(language, "dialog-owned-look")));
            front.begins_at(&look);
            front.closed |= look.clicked();
            if ui.add(secondary(ui, t!(language, "dialog-owned-copy"))).clicked() {
                actions.push(FileAction::WorkOnCopy);
            }
            if ui.add(secondary(ui, t!(language, "dialog-owned-anyway"))).clicked() {
                actions.push(FileAction::WorkAnyway);
            }
        });
    });
}
