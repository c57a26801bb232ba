//! The last step: what taking the list over does, in a sentence.

use std::collections::BTreeSet;

use egui::Ui;

use crate::exchange::import::field::Field;
use crate::exchange::import::{Layout, Level, wording};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::Import;
use crate::text::numbers::number;
use crate::text::{Language, dates, t};
use crate::ui::View;
use crate::ui::tasks::secondary;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{drawable, heading, mark, muted, wrapped};

pub fn show(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let Some(found) = &import.found else { return };
    let compared = &found.1;
    let count = |of: usize| number(language, of as i64);
    let removed = import.choices().map_or(0, |choices| choices.removed.len());
    let target = match &import.new_plan {
        None => t!(language, "import-into-open"),
        Some((_, plan)) => t!(language, "import-into-new", province = plan.province.name.clone()),
    };
    heading(ui, &target);
    let [changed, same, left, removed] = [compared.changed(), compared.same(), compared.left_out(), removed].map(count);
    let new = wording::new_ones(language, compared);
    let sentence =
        t!(language, "import-sentence", new = new, changed = changed, removed = removed, same = same, left = left);
    wrapped(ui, &sentence, palette.body(), palette.ink);
    let hospitals = import.new_hospitals(view.plan());
    if !hospitals.is_empty() {
        let names: Vec<String> = hospitals.iter().map(|hospital| drawable(ui, &hospital.name)).collect();
        let told = t!(language, "import-new-hospitals", names = names.join("; "));
        wrapped(ui, &told, palette.body(), palette.ink);
    }
    if let Some(told) = only_read(language, &found.0.layout) {
        wrapped(ui, &told, palette.body(), palette.muted);
    }
    let asked = import.count(Level::Error) + import.count(Level::Ask);
    if asked > 0 {
        let number = count(asked);
        mark(ui, Tone::Warning, &t!(language, "import-still-asked", count = (asked as i64), number = number));
    }
    let hint =
        if import.new_plan.is_none() { t!(language, "import-undo-hint") } else { t!(language, "import-new-hint") };
    muted(ui, &hint);
    if let Some((_, plan)) = &import.new_plan {
        let date = dates::date(language, plan.cover.baseline);
        muted(ui, &t!(language, "import-new-first-day", date = date));
    }
    ui.add_space(palette.px(8.0));
    if ui.add(secondary(ui, t!(language, "import-save-report"))).clicked() {
        actions.push(TaskAction::ImportReport);
    }
}

/// What the list counts besides and a plan keeps no figure of.
fn only_read(language: Language, layout: &Layout) -> Option<String> {
    let fields = layout.columns.values().filter_map(|column| column.field);
    let counted: BTreeSet<Field> = fields.filter(|field| field.is_only_read()).collect();
    let names: Vec<String> = counted.into_iter().map(|field| wording::field(language, field)).collect();
    (!names.is_empty()).then(|| t!(language, "import-only-read", what = names.join(", ")))
}
