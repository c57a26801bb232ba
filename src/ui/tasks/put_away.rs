//! "Give up what was begun?", before a merge, an import or a form in which something was begun is put away.

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::session::Task;
use crate::session::action::{Actions, TaskAction};
use crate::text::names::file_name;
use crate::text::{Language, numbers::number, t};
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &Ui, front: &mut Front, language: Language, back: &Task, actions: &mut Actions) {
    front.show(ui, &t!(language, "put-away-title"), 440.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, &what_is_lost(language, back), palette.body(), palette.ink);
        buttons(ui, |ui| {
            let back = ui.add(primary(ui, t!(language, "put-away-back")));
            front.begins_at(&back);
            front.closed |= back.clicked();
            if ui.add(secondary(ui, t!(language, "put-away-anyway"))).clicked() {
                actions.push(TaskAction::PutAway);
            }
        });
    });
}

fn what_is_lost(language: Language, task: &Task) -> String {
    let count = |count: usize| number(language, count as i64);
    match task {
        Task::Import(import) => t!(language, "put-away-import", file = file_name(&import.file)),
        Task::Merge(task) | Task::ComparePath { into: Some(task), .. } => {
            let (decided, all) = task.decided();
            t!(language, "put-away-merge", number = number(language, decided), all = number(language, all))
        }
        Task::NewPlan { .. } => t!(language, "put-away-new-plan"),
        Task::Network(_) => t!(language, "put-away-network"),
        Task::Amend(written) => t!(language, "put-away-amend", number = count(written.steps.len())),
        Task::Pasted { pasted } => t!(language, "put-away-pasted", number = count(pasted.new + pasted.changed)),
        _ => String::new(),
    }
}
