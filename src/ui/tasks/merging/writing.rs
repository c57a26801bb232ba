//! A conflict written by hand: moves of another kind, to another place, for other days, or left out; a field with another
//! value.

use egui::Ui;

use crate::compare::{Choice, Conflict, Merge, Part, Written, with_written, written_value};
use crate::plan::{AnyRecord, Cover, Key};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::{Language, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::{form, step_form, term_form};
use crate::ui::widgets::{check_row, strong, text_row};

/// The button that begins, where there is something to write and nothing is written yet.
pub fn begin(
    ui: &mut Ui,
    language: Language,
    task: &MergeTask,
    merge: &Merge,
    conflict: &Conflict,
    actions: &mut Actions,
) {
    if matches!(task.choices[task.at], Some(Choice::Written(_))) {
        return;
    }
    let Some(begun) = merge.begun(conflict) else { return };
    let is_value = conflict.part.field().is_some();
    let name = if is_value { t!(language, "merge-write-value") } else { t!(language, "merge-write-move") };
    if ui.button(name).clicked() {
        write(actions, begun);
    }
}

/// What is written.
pub fn show(ui: &mut Ui, view: &View, task: &MergeTask, merge: &Merge, conflict: &Conflict, actions: &mut Actions) {
    let language = view.language;
    let Some(Choice::Written(written)) = &task.choices[task.at] else { return };
    strong(ui, &t!(language, "merge-written"));
    ui.push_id(("written", task.at), |ui| match &conflict.part {
        Part::Field(field) => value(ui, language, field, written, actions),
        _ => moves(ui, view, merge, conflict, written, actions),
    });
}

/// Which of the moves are to be, and then what each of them is to be.
fn moves(ui: &mut Ui, view: &View, merge: &Merge, conflict: &Conflict, written: &Written, actions: &mut Actions) {
    for (key, record) in written {
        let first = || conflict.sides().into_iter().find_map(|copy| merge.copies()[copy].plan.record(key));
        let Some(AnyRecord::Move(step)) = record.clone().or_else(first) else { continue };
        let words = sentences::step_words(view.language, view.plan(), &step);
        if let Some(keep) = ui.push_id(key, |ui| check_row(ui, &words, record.is_some()).value).inner {
            write(actions, with(written, key, keep.then_some(AnyRecord::Move(step)).as_ref()));
        }
    }
    for (key, record) in written {
        let Some(AnyRecord::Move(step)) = record else { continue };
        ui.separator();
        let mut changed = step.clone();
        ui.push_id((key, "form"), |ui| {
            step_form::places(ui, view, &mut changed);
            term_form::show(ui, view, &mut changed);
            step_form::decision(ui, view, &mut changed);
            step_form::reasons(ui, view, &mut changed);
        });
        if changed != *step {
            write(actions, with(written, key, Some(&AnyRecord::Move(changed))));
        }
    }
}

fn write(actions: &mut Actions, written: Written) {
    actions.push(TaskAction::Merge(MergeWish::Write(written)));
}

/// What is written with another record under a key.
fn with(written: &Written, key: &Key, record: Option<&AnyRecord>) -> Written {
    let one =
        |(of, was): &(Key, Option<AnyRecord>)| (of.clone(), if of == key { record.cloned() } else { was.clone() });
    written.iter().map(one).collect()
}

fn value(ui: &mut Ui, language: Language, field: &str, written: &Written, actions: &mut Actions) {
    let Some((key, Some(record))) = written.first() else { return };
    if let (AnyRecord::Cover(cover), "baseline") = (record, field) {
        let mut baseline = cover.baseline;
        form::first_day(ui, language, &sentences::field_of(language, key.0, field), &mut baseline);
        if baseline != cover.baseline {
            write(actions, with(written, key, Some(&Cover { baseline, ..(**cover).clone() }.into())));
        }
        return;
    }
    let current = written_value(record, field).unwrap_or_default();
    let edited = text_row(ui, &sentences::field_of(language, key.0, field), &current);
    let changed = edited.value.filter(|text| *text != current).and_then(|text| with_written(record, field, &text));
    if let Some(changed) = changed {
        write(actions, with(written, key, Some(&changed)));
    }
}
