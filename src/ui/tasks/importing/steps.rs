//! The four steps at the left: done, looked at, still to come.

use egui::Ui;

use crate::exchange::import::wording;
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportStep, ImportWish};
use crate::text::numbers::number;
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, muted};

pub fn name(language: Language, step: ImportStep) -> String {
    match step {
        ImportStep::Book => t!(language, "import-step-book"),
        ImportStep::Columns => t!(language, "import-step-columns"),
        ImportStep::Rows => t!(language, "import-step-rows"),
        ImportStep::Apply => t!(language, "import-step-apply"),
    }
}

pub fn show(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let palette = Palette::of(ui);
    for (place, step) in (1..).zip(ImportStep::ALL) {
        let is_done = step < import.step;
        let line = Phrase::new(&palette);
        let line = if is_done { line.mark(Tone::Good) } else { line.muted(&format!("{place}")) };
        let font = if step == import.step { palette.body_strong() } else { palette.body() };
        let colour = if import.can_go(step) { palette.ink } else { palette.muted };
        let row = Row::new(line.gap(6.0).with(&name(view.language, step), font, colour)).chosen(step == import.step);
        if ui.add_enabled_ui(import.can_go(step), |ui| row.show(ui)).inner.clicked() {
            actions.push(TaskAction::Import(ImportWish::Go(step)));
        }
        ui.indent(place, |ui| muted(ui, &about(view, import, step)));
        ui.add_space(palette.px(6.0));
    }
}

/// What a step has come to, in a few words.
fn about(view: &View, import: &Import, step: ImportStep) -> String {
    let language = view.language;
    let Some(found) = &import.found else { return String::new() };
    let (list, compared) = (&found.0, &found.1);
    let count = |of: usize| number(language, of as i64);
    match step {
        ImportStep::Book => wording::kind(language, list.layout.kind),
        ImportStep::Columns => {
            use crate::exchange::import::field::Sure;
            let of = |sure: Sure| count(list.layout.columns.values().filter(|column| column.sure == sure).count());
            let [certain, likely, unknown] = [Sure::Certain, Sure::Likely, Sure::Unknown].map(of);
            t!(language, "import-about-columns", certain = certain, likely = likely, unknown = unknown)
        }
        ImportStep::Rows => {
            let [new, changed, left] = [compared.new_ones(), compared.changed(), compared.left_out()].map(count);
            t!(language, "import-about-rows", read = count(list.rows.len()), new = new, changed = changed, left = left)
        }
        ImportStep::Apply => match &import.new_plan {
            None => t!(language, "import-into-open"),
            Some((_, plan)) => t!(language, "import-into-new", province = plan.province.name.clone()),
        },
    }
}
