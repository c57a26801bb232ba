//! Unsaved work of programs that died: open it, compare it, put it off, delete it.

use egui::{ScrollArea, Ui};

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, FileAction, TaskAction};
use crate::session::{TaskWish, Unfinished};
use crate::text::moments::local;
use crate::text::names::strip_controls;
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{muted, paint_mark, wrapped};

const HEIGHT: f32 = 320.0;

/// `doomed` is deleted after a second click.
pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    (all, doomed): (&[Unfinished], Option<&str>),
    actions: &mut Actions,
) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-recovery-title"), 600.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, &t!(language, "dialog-recovery-text"), palette.body(), palette.ink);
        ScrollArea::vertical().id_salt("died").max_height(palette.px(HEIGHT)).show(ui, |ui| {
            for (which, found) in all.iter().enumerate() {
                ui.separator();
                ui.push_id(which, |ui| one(ui, front, view, (which, found), doomed, actions));
            }
        });
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-recovery-later"))).clicked();
        });
    });
}

fn one(
    ui: &mut Ui,
    front: &Front,
    view: &View,
    (which, found): (usize, &Unfinished),
    doomed: Option<&str>,
    actions: &mut Actions,
) {
    let (language, palette) = (view.language, Palette::of(ui));
    wrapped(ui, &strip_controls(&found.title), palette.body_strong(), palette.ink);
    let place = found.path.as_ref().map_or_else(
        || t!(language, "dialog-recovery-no-file"),
        |path| strip_controls(&path.display().to_string()).into_owned(),
    );
    muted(ui, &place);
    let edits = number(language, found.edits as i64);
    let last = found.last.map_or_else(String::new, |last| local(language, last));
    muted(ui, &t!(language, "dialog-recovery-edits", number = edits, time = last));
    if !found.whole {
        warn(ui, &t!(language, "dialog-recovery-cut"));
    }
    if found.tried {
        warn(ui, &t!(language, "dialog-recovery-tried"));
    }
    ui.horizontal_wrapped(|ui| {
        let open = ui.add(primary(ui, t!(language, "dialog-recovery-open")));
        if which == 0 {
            front.begins_at(&open);
        }
        if open.clicked() {
            actions.push(FileAction::Recover(found.run.clone()));
        }
        if found.tried && ui.add(secondary(ui, t!(language, "dialog-recovery-saved"))).clicked() {
            actions.push(FileAction::RecoverSaved(found.run.clone()));
        }
        if ui.add(secondary(ui, t!(language, "dialog-compare"))).clicked() {
            actions.push(FileAction::CompareDied(found.run.clone()));
        }
        let sure = doomed == Some(found.run.as_str());
        let name =
            if sure { t!(language, "dialog-recovery-delete-sure") } else { t!(language, "dialog-recovery-delete") };
        if ui.add(secondary(ui, name)).clicked() {
            actions.push(TaskAction::Wish(TaskWish::Doom((!sure).then(|| found.run.clone()))));
            if sure {
                actions.push(FileAction::DeleteDied(found.run.clone()));
            }
        }
    });
}

fn warn(ui: &mut Ui, text: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(palette.px(16.0)), egui::Sense::hover());
        paint_mark(ui.painter(), rect.shrink(palette.px(2.0)), Tone::Warning, &palette);
        wrapped(ui, text, palette.body(), palette.ink);
    });
}
