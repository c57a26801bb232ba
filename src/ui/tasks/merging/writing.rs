//! A decision written by hand: moves with other days, or left out; a field with another value.

use egui::Ui;

use crate::compare::{Choice, Decision, Merge, Part, Written, with_written, written_value};
use crate::plan::{AnyRecord, Date, Key, Move};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::{Language, dates, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::form::read_day;
use crate::ui::widgets::{check_row, date_row, strong, text_row};

/// The button that begins, where there is something to write and nothing is written yet.
pub fn begin(
    ui: &mut Ui,
    language: Language,
    task: &MergeTask,
    merge: &Merge,
    decision: &Decision,
    actions: &mut Actions,
) {
    if matches!(task.choices[task.at], Some(Choice::Written(_))) {
        return;
    }
    let Some(begun) = merge.begun(decision) else { return };
    let is_value = decision.part.field().is_some();
    let name = if is_value { t!(language, "merge-write-value") } else { t!(language, "merge-write-move") };
    if ui.button(name).clicked() {
        write(actions, begun);
    }
}

/// What is written.
pub fn show(ui: &mut Ui, view: &View, task: &MergeTask, merge: &Merge, decision: &Decision, actions: &mut Actions) {
    let language = view.language;
    let Some(Choice::Written(written)) = &task.choices[task.at] else { return };
    strong(ui, &t!(language, "merge-written"));
    ui.push_id(("written", task.at), |ui| match &decision.part {
        Part::Field(field) => value(ui, language, field, written, actions),
        _ => {
            for (place, (key, record)) in written.iter().enumerate() {
                let first = || decision.sides().into_iter().find_map(|copy| merge.copies()[copy].plan.record(key));
                if let Some(AnyRecord::Move(step)) = record.clone().or_else(first) {
                    ui.push_id(place, |ui| one_move(ui, view, (key, &step, record.is_some()), written, actions));
                }
            }
        }
    });
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
    let current = written_value(record, field).unwrap_or_default();
    let edited = text_row(ui, &sentences::field_name(language, field), &current);
    let changed = edited.value.filter(|text| *text != current).and_then(|text| with_written(record, field, &text));
    if let Some(changed) = changed {
        write(actions, with(written, key, Some(&changed)));
    }
}

fn one_move(
    ui: &mut Ui,
    view: &View,
    (key, step, is_kept): (&Key, &Move, bool),
    written: &Written,
    actions: &mut Actions,
) {
    let language = view.language;
    let words = sentences::step_words(language, view.plan(), step);
    if let Some(keep) = check_row(ui, &words, is_kept).value {
        write(actions, with(written, key, keep.then(|| step.clone().into()).as_ref()));
    }
    if !is_kept {
        return;
    }
    let start = dates::date(language, step.start);
    if let Some(start) =
        date_row(ui, &t!(language, "merge-write-start"), &start, |text| start_day(language, step, text))
            .value
            .filter(|start| *start != step.start)
    {
        write(actions, with(written, key, Some(&Move { start, ..step.clone() }.into())));
    }
    if step.kind.is_permanent() {
        return;
    }
    let end = step.end.map_or_else(String::new, |end| dates::date(language, end));
    if let Some(end) = date_row(ui, &t!(language, "merge-write-end"), &end, |text| end_day(language, step, text))
        .value
        .filter(|end| *end != step.end)
    {
        write(actions, with(written, key, Some(&Move { end, ..step.clone() }.into())));
    }
}

fn start_day(language: Language, step: &Move, text: &str) -> Result<Date, String> {
    let start = read_day(language, text)?;
    if step.end.is_some_and(|end| end < start) { Err(t!(language, "changes-ends-first")) } else { Ok(start) }
}

fn end_day(language: Language, step: &Move, text: &str) -> Result<Option<Date>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let end = read_day(language, text)?;
    if end < step.start { Err(t!(language, "changes-ends-first")) } else { Ok(Some(end)) }
}
