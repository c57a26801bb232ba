//! What one plan has different from another: a list of records.

use egui::{ScrollArea, Ui};

use super::Front;
use crate::text::numbers::number;
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{muted, wrapped};

const HEIGHT: f32 = 260.0;
/// Lines drawn; the count above tells of the rest.
const SHOWN: usize = 500;

pub fn show(ui: &Ui, front: &mut Front, view: &View, than: &str, differences: &[String]) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-differences-title"), 560.0, |ui, front| {
        wrapped(ui, than, Palette::of(ui).body(), Palette::of(ui).ink);
        list(ui, language, differences);
        front.close_button(ui, t!(language, "dialog-ok"));
    });
}

/// The records that differ, one a line.
pub fn list(ui: &mut Ui, language: Language, differences: &[String]) {
    let palette = Palette::of(ui);
    if differences.is_empty() {
        wrapped(ui, &t!(language, "dialog-differences-none"), palette.body(), palette.muted);
        return;
    }
    muted(ui, &t!(language, "dialog-differences-count", number = number(language, differences.len() as i64)));
    let area = ScrollArea::vertical().id_salt("differences").max_height(palette.px(HEIGHT)).auto_shrink([false, true]);
    area.show(ui, |ui| {
        for sentence in differences.iter().take(SHOWN) {
            wrapped(ui, sentence, palette.body(), palette.ink);
        }
    });
}
