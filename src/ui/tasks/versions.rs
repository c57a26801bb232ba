//! Earlier versions of the open plan: compare one, go back to one.

use egui::{ScrollArea, Ui};

use super::{Front, buttons, secondary};
use crate::session::EarlierVersion;
use crate::session::action::{Actions, FileAction};
use crate::text::moments::local;
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{at_right, muted, wrapped};

const HEIGHT: f32 = 340.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, versions: &[EarlierVersion], actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-versions-title"), 580.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, &t!(language, "dialog-versions-text"), palette.body(), palette.muted);
        if versions.is_empty() {
            wrapped(ui, &t!(language, "dialog-versions-none"), palette.body(), palette.ink);
        }
        ScrollArea::vertical().id_salt("versions").max_height(palette.px(HEIGHT)).show(ui, |ui| {
            for version in versions {
                ui.push_id(&version.path, |ui| one(ui, view, version, actions));
            }
        });
        buttons(ui, |ui| {
            let close = ui.add(secondary(ui, t!(language, "dialog-ok")));
            front.begins_at(&close);
            front.closed |= close.clicked();
        });
    });
}

fn one(ui: &mut Ui, view: &View, version: &EarlierVersion, actions: &mut Actions) {
    let language = view.language;
    ui.horizontal(|ui| {
        let time = local(language, version.time);
        let size = number(language, i64::try_from(version.size.div_ceil(1024)).unwrap_or(i64::MAX));
        ui.label(time);
        muted(ui, &t!(language, "dialog-versions-line", size = size));
        at_right(ui, "buttons", |ui| {
            if ui.button(t!(language, "dialog-versions-restore")).clicked() {
                actions.push(FileAction::RestoreVersion(version.path.clone()));
            }
            if ui.button(t!(language, "dialog-compare")).clicked() {
                actions.push(FileAction::CompareVersion(version.path.clone()));
            }
        });
    });
}
