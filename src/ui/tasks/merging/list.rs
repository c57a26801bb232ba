//! What is to be decided, each a line that leads to it; then what was taken and what is the same.

use egui::{Button, Id, Rect, ScrollArea, Ui, pos2, vec2};

use crate::compare::{Choice, Merge, Taken};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, elided};

/// Height of a line.
const ROW: f32 = 24.0;

/// A line of the list.
enum Row<'a> {
    Heading(String),
    Conflict(usize),
    Taken(&'a Taken),
    Same(&'a Taken),
}

pub fn show(ui: &mut Ui, language: Language, task: &MergeTask, merge: &Merge, most: f32, actions: &mut Actions) {
    let rows = rows(language, merge);
    let height = Palette::of(ui).px(ROW);
    ui.spacing_mut().item_spacing.y = 2.0;
    let area = ScrollArea::vertical().id_salt("merge list").auto_shrink([false, true]).max_height(most);
    let follow = is_another(ui, task.at);
    area.show_rows(ui, height, rows.len(), |ui, range| {
        if follow {
            // Rows out of sight are not drawn, so the list is scrolled by reckoning; the first one is a heading.
            let below = (task.at + 1) as f32 - range.start as f32;
            let top = ui.min_rect().top() + (height + ui.spacing().item_spacing.y) * below;
            ui.scroll_to_rect(Rect::from_min_size(pos2(ui.min_rect().left(), top), vec2(1.0, height)), None);
        }
        for row in &rows[range] {
            ui.horizontal(|ui| {
                ui.set_height(height);
                match row {
                    Row::Heading(text) => drop(Phrase::new(&Palette::of(ui)).strong(text).show(ui)),
                    Row::Conflict(number) => conflict(ui, language, task, merge, *number, actions),
                    Row::Taken(taken) => {
                        let plan = &merge.copies()[taken.from].plan;
                        quiet(ui, &sentences::record_change(language, &merge.copies()[0].plan, plan, &taken.change));
                    }
                    Row::Same(same) => {
                        let plan = &merge.copies()[same.from].plan;
                        quiet(ui, &sentences::record_change(language, plan, plan, &same.change));
                    }
                }
            });
        }
    });
}

/// Whether another conflict is looked at than in the frame before: by its keys one goes on to what is out of sight.
fn is_another(ui: &Ui, at: usize) -> bool {
    let id = Id::unique("conflict in the list");
    let before = ui.data(|data| data.get_temp::<usize>(id));
    ui.data_mut(|data| data.insert_temp(id, at));
    before != Some(at)
}

fn rows(language: Language, merge: &Merge) -> Vec<Row<'_>> {
    let count = |of: usize| number(language, of as i64);
    let mut rows = vec![Row::Heading(t!(language, "merge-conflicts", number = count(merge.conflicts.len())))];
    rows.extend((0..merge.conflicts.len()).map(Row::Conflict));
    for (number, copy) in merge.copies().iter().enumerate().skip(1) {
        let taken: Vec<&Taken> = merge.taken.iter().filter(|taken| taken.from == number).collect();
        if !taken.is_empty() {
            let heading = t!(language, "merge-taken", file = copy.name.clone(), number = count(taken.len()));
            rows.push(Row::Heading(heading));
            rows.extend(taken.into_iter().map(Row::Taken));
        }
    }
    if !merge.same.is_empty() {
        rows.push(Row::Heading(t!(language, "merge-same", number = count(merge.same.len()))));
        rows.extend(merge.same.iter().map(Row::Same));
    }
    rows
}

fn conflict(ui: &mut Ui, language: Language, task: &MergeTask, merge: &Merge, number: usize, actions: &mut Actions) {
    let conflict = &merge.conflicts[number];
    let name = sentences::conflict_name(language, merge.copies(), conflict);
    let what = t!(language, "merge-of", table = sentences::table(language, conflict.records[0].0), name = name);
    let line = match &task.choices[number] {
        None => what,
        Some(choice) => {
            let choice = chosen(language, merge, number, choice);
            t!(language, "merge-decided", what = what, choice = choice)
        }
    };
    let label = Button::selectable(number == task.at, line).truncate();
    if ui.add(label).clicked() {
        actions.push(TaskAction::Merge(MergeWish::Look(number)));
    }
}

fn chosen(language: Language, merge: &Merge, number: usize, choice: &Choice) -> String {
    match choice {
        Choice::Of(copy) => merge.copies()[*copy].name.clone(),
        Choice::Both => t!(language, "merge-both"),
        Choice::Kept(kept) => merge.conflicts[number].kept[*kept].file.clone(),
        Choice::Written(_) => t!(language, "merge-written"),
    }
}

fn quiet(ui: &mut Ui, sentence: &str) {
    let palette = Palette::of(ui);
    elided(ui, sentence, ui.available_width(), palette.body(), palette.muted);
}
