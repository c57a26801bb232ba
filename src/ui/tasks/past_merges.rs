//! Which copies were merged into the plan: by whom, when, and what was chosen where they did not agree.

use egui::{ScrollArea, Ui};

use super::Front;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{muted, strong, wrapped};

const WIDTH: f32 = 720.0;
const HEIGHT: f32 = 420.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View) {
    let language = view.language;
    front.show(ui, &t!(language, "merge-records-title"), WIDTH, |ui, front| {
        let palette = Palette::of(ui);
        muted(ui, &t!(language, "merge-records-about"));
        let height = palette.px(HEIGHT).min(ui.ctx().content_rect().height() - palette.px(190.0));
        let area = ScrollArea::vertical().id_salt("merges").max_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| {
            for merge in view.session.document.past_merges() {
                strong(ui, &sentences::merge_heading(language, merge));
                for line in sentences::merge_lines(language, view.plan(), merge) {
                    wrapped(ui, &line, palette.body(), palette.ink);
                }
                ui.add_space(palette.px(8.0));
            }
        });
        front.close_button(ui, t!(language, "dialog-ok"));
    });
}
