//! The last step: what taking the list over does, in a sentence.

use egui::Ui;

use crate::exchange::import::{Level, wording};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::Import;
use crate::text::numbers::number;
use crate::text::{dates, t};
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
