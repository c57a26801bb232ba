//! What a merge leaves to be decided, and why copies cannot be merged, in words.

use std::collections::BTreeSet;

use super::comparing::doctor;
use super::deed::is_of_a_doctor;
use super::{field_of, finding, record_name, step_words, table, value_words};
use crate::compare::{Conflict, NoMerge, Part, PlanCopy, changed_fields, kept_value};
use crate::plan::{AnyRecord, Decided, Key, MergeRecord, Open, OpenKind, OpenValue, Plan, Table};
use crate::text::{Language, moments, numbers::number, t};

/// What a conflict is about: the record it is named after, as the first copy that has it calls it.
pub fn conflict_name(language: Language, copies: &[PlanCopy], conflict: &Conflict) -> String {
    let key = &conflict.records[0];
    let name = |copy: &PlanCopy| {
        let record = copy.plan.record(key)?;
        Some(match &record {
            AnyRecord::Move(step) => doctor(&copy.plan, step),
            record => record_name(language, &copy.plan, record),
        })
    };
    copies.iter().find_map(name).unwrap_or_else(|| key.1.to_string())
}

/// What is to be decided, where each value stands beside it.
pub fn conflict_asked(language: Language, copies: &[PlanCopy], of: &Conflict) -> String {
    match (of.kind, of.records[0].0) {
        (OpenKind::Overlap, Table::Move) if !reads_as_one(language, copies, of) => {
            t!(language, "merge-overlap-asked", name = conflict_name(language, copies, of))
        }
        (OpenKind::Field, _) => {
            let field = field_of(language, of.records[0].0, of.part.field().unwrap_or_default());
            t!(language, "merge-field-asked", what = decided_of(language, copies, of), field = field)
        }
        _ => conflict(language, copies, of),
    }
}

/// The record a conflict is named after, with what kind it is.
fn decided_of(language: Language, copies: &[PlanCopy], conflict: &Conflict) -> String {
    let (name, of) = (conflict_name(language, copies, conflict), conflict.records[0].0);
    if is_of_a_doctor(of) {
        t!(language, "merge-of-doctor", table = table(language, of), name = name)
    } else {
        t!(language, "merge-of", table = table(language, of), name = name)
    }
}

/// A conflict in one sentence.
pub fn conflict(language: Language, copies: &[PlanCopy], conflict: &Conflict) -> String {
    let key = &conflict.records[0];
    let name = conflict_name(language, copies, conflict);
    let what = || decided_of(language, copies, conflict);
    let values = || {
        let value = |&copy: &usize| {
            let file = copies[copy].name.clone();
            t!(language, "merge-value", file = file, value = decided_value(language, copies, conflict, copy))
        };
        conflict.parties.iter().map(value).collect::<Vec<_>>().join("; ")
    };
    match conflict.kind {
        OpenKind::Overlap if reads_as_one(language, copies, conflict) => {
            t!(language, "merge-overlap-alike", name = name.clone())
        }
        OpenKind::Overlap if key.0 == Table::Move => {
            t!(language, "merge-overlap", name = name.clone(), values = values())
        }
        OpenKind::Overlap => t!(language, "merge-overlap-act", name = name.clone()),
        OpenKind::Rule => {
            let told = |broken: &crate::compare::Broken| finding(language, &broken.plan, &broken.finding);
            let findings = conflict.findings.iter().map(told).collect::<Vec<_>>().join("; ");
            t!(language, "merge-rule", findings = findings)
        }
        OpenKind::Field => {
            let field = field_of(language, key.0, conflict.part.field().unwrap_or_default());
            t!(language, "merge-field", what = what(), field = field, values = values())
        }
        OpenKind::Record => record(language, copies, conflict, what()),
    }
}

/// Whether copies have made the same move of a doctor, each for itself.
fn reads_as_one(language: Language, copies: &[PlanCopy], conflict: &Conflict) -> bool {
    let moves = |&copy: &usize| {
        let plan: &Plan = &copies[copy].plan;
        let words = |key: &Key| Some(step_words(language, plan, plan.record(key)?.as_move()?));
        conflict.records.iter().filter_map(words).collect::<Vec<_>>()
    };
    let told: BTreeSet<Vec<String>> = conflict.parties.iter().map(moves).collect();
    conflict.parties.len() > 1 && told.len() == 1 && !told.contains(&Vec::new())
}

fn record(language: Language, copies: &[PlanCopy], conflict: &Conflict, what: String) -> String {
    let is_there = |copy: usize| !conflict.values[copy].is_null();
    let named = |there: bool| {
        let of = conflict.parties.iter().filter(|&&copy| is_there(copy) == there);
        of.map(|&copy| copies[copy].name.clone()).collect::<Vec<_>>().join(", ")
    };
    match (named(false), named(true)) {
        (deleted, changed) if !deleted.is_empty() && !changed.is_empty() => {
            t!(language, "merge-deleted", what = what, deleted = deleted, changed = changed)
        }
        _ if conflict.base.as_ref().is_some_and(serde_json::Value::is_null) => {
            t!(language, "merge-added-twice", what = what)
        }
        _ => t!(language, "merge-both-changed", what = what),
    }
}

/// What a copy has where something is to be decided, in words.
pub fn decided_value(language: Language, copies: &[PlanCopy], conflict: &Conflict, copy: usize) -> String {
    let plan: &Plan = &copies[copy].plan;
    if let Part::Field(field) = &conflict.part {
        return value_words(language, plan, &conflict.records[0], field, &conflict.values[copy]);
    }
    let of = |copy: &PlanCopy| conflict.records.iter().filter_map(|key| copy.plan.record(key)).collect::<Vec<_>>();
    let kept = conflict.kept.iter().flat_map(records_of);
    let all: Vec<AnyRecord> = copies.iter().flat_map(of).chain(kept).collect();
    listed_records(language, plan, &of(&copies[copy]), &all)
}

/// A value that an earlier merge has kept, in words; names are those of a plan. `all` is what stands against each other.
pub fn kept_words(
    language: Language,
    plan: &Plan,
    (key, field): (&Key, Option<&str>),
    kept: &OpenValue,
    all: &[AnyRecord],
) -> String {
    match field {
        Some(field) => value_words(language, plan, key, field, &kept_value(field, kept)),
        None => listed_records(language, plan, &records_of(kept), all),
    }
}

fn records_of(value: &OpenValue) -> Vec<AnyRecord> {
    value.records.iter().filter_map(|held| held.record.clone()).collect()
}

/// What the sentence of a move says by itself.
const SAID_OF_MOVES: [&str; 6] = ["doctor", "from", "to", "start", "end", "kind"];

/// Records by what makes them differ from what stands against them.
fn listed_records(language: Language, plan: &Plan, records: &[AnyRecord], all: &[AnyRecord]) -> String {
    let words = |record: &AnyRecord| {
        let key = record.key();
        let what = match record {
            AnyRecord::Move(step) => step_words(language, plan, step),
            record => {
                let (table, name) = (table(language, key.0), record_name(language, plan, record));
                t!(language, "merge-of", table = table, name = name)
            }
        };
        // Two moves that read alike are told apart as two states of one are.
        let reads_alike = |other: &AnyRecord| {
            record.as_move().and(other.as_move()).is_some_and(|step| step_words(language, plan, step) == what)
        };
        let others = all.iter().filter(|other| other.key() == key || reads_alike(other));
        let differing = others.flat_map(|other| changed_fields(Some(record), Some(other)));
        let is_said = |field: &str| matches!(record, AnyRecord::Move(_)) && SAID_OF_MOVES.contains(&field);
        let mut fields: Vec<(String, String)> = Vec::new();
        for change in differing.filter(|change| !is_said(&change.field)) {
            let value = value_words(language, plan, &key, &change.field, &change.a);
            let told = (field_of(language, key.0, &change.field), value);
            if !fields.contains(&told) {
                fields.push(told);
            }
        }
        let told = fields.into_iter().map(|(field, value)| t!(language, "merge-value", file = field, value = value));
        let fields = told.collect::<Vec<_>>().join("; ");
        if fields.is_empty() { what } else { t!(language, "merge-with-fields", what = what, fields = fields) }
    };
    let told: Vec<String> = records.iter().map(words).collect();
    if told.is_empty() { t!(language, "compare-nothing") } else { told.join(", ") }
}

/// When a merge was made, and by whom.
pub fn merge_heading(language: Language, merge: &MergeRecord) -> String {
    let time = moments::local_of(language, &merge.time);
    if merge.by.is_empty() {
        t!(language, "merge-record", time = time)
    } else {
        t!(language, "merge-record-by", time = time, name = merge.by.clone())
    }
}

/// The copies of a merge, then what was chosen of what, a sentence each. What was not chosen stays readable.
pub fn merge_lines(language: Language, plan: &Plan, merge: &MergeRecord) -> Vec<String> {
    let copies = merge.copies.iter().map(|copy| {
        let (saved, taken) = (moments::local_of(language, &copy.time), number(language, copy.taken.into()));
        t!(language, "merge-record-copy", file = copy.file.clone(), time = saved, number = taken)
    });
    copies.chain(merge.decided.iter().map(|decided| decided_words(language, plan, decided))).collect()
}

/// What is to be decided of a record of a key: the record by its name, with the field where it is only about that.
fn decided_about(language: Language, plan: &Plan, (key, field): (&Key, Option<&str>), values: &[OpenValue]) -> String {
    let mut held = values.iter().flat_map(|value| &value.records).filter(|held| held.key() == *key);
    let record = plan.record(key).or_else(|| held.find_map(|held| held.record.clone()));
    let name = record.map_or_else(
        || key.1.to_string(),
        |record| match &record {
            AnyRecord::Move(step) => doctor(plan, step),
            record => record_name(language, plan, record),
        },
    );
    let what = t!(language, "merge-of", table = table(language, key.0), name = name);
    match field {
        Some(field) => t!(language, "merge-record-field", what = what, field = field_of(language, key.0, field)),
        None => what,
    }
}

/// What a merge has left open, with why it is to be decided.
pub fn open_about(language: Language, plan: &Plan, open: &Open) -> String {
    let what = decided_about(language, plan, (&open.about(), open.field.as_deref()), &open.values);
    let why = match open.kind {
        OpenKind::Record | OpenKind::Field => t!(language, "open-differs"),
        OpenKind::Overlap => t!(language, "open-overlaps"),
        OpenKind::Rule => t!(language, "open-breaks"),
    };
    t!(language, "open-about", what = what, why = why)
}

/// What each copy has there, a line each.
pub fn open_values(language: Language, plan: &Plan, open: &Open) -> Vec<String> {
    let all: Vec<AnyRecord> = open.values.iter().flat_map(records_of).collect();
    let (key, field) = (open.about(), open.field.as_deref());
    let line = |value: &OpenValue| {
        let (file, time) = (value.file.clone(), moments::local_of(language, &value.time));
        let words = kept_words(language, plan, (&key, field), value, &all);
        t!(language, "open-value", file = file, time = time, value = words)
    };
    open.values.iter().map(line).collect()
}

fn decided_words(language: Language, plan: &Plan, decided: &Decided) -> String {
    let key: Key = (decided.table, decided.record.as_str().into());
    let what = decided_about(language, plan, (&key, decided.field.as_deref()), &decided.values);
    let all: Vec<AnyRecord> = decided.values.iter().flat_map(records_of).collect();
    let side = |value: &OpenValue| {
        let file = if value.file.is_empty() { t!(language, "merge-record-written") } else { value.file.clone() };
        let words = kept_words(language, plan, (&key, decided.field.as_deref()), value, &all);
        t!(language, "merge-value", file = file, value = words)
    };
    let of = |is_chosen: bool| {
        let values = decided.values.iter().zip(0..).filter(|(_, place)| decided.chosen.contains(place) == is_chosen);
        values.map(|(value, _)| side(value)).collect::<Vec<_>>().join("; ")
    };
    let (chosen, others) = (of(true), of(false));
    if others.is_empty() {
        t!(language, "merge-record-all", what = what, chosen = chosen)
    } else {
        t!(language, "merge-record-chosen", what = what, chosen = chosen, others = others)
    }
}

/// Why copies cannot be merged, by the names of their files.
pub fn no_merge(language: Language, copies: &[&str], base: &str, why: NoMerge) -> String {
    let file = |number: usize| copies.get(number).copied().unwrap_or_default().to_owned();
    match why {
        NoMerge::OtherPlan(copy) => t!(language, "merge-another-plan", file = file(copy)),
        NoMerge::OtherBase => t!(language, "merge-other-base", file = base.to_owned()),
        NoMerge::UnknownBase(copy) => {
            t!(language, "merge-unknown-base", file = file(copy), base = base.to_owned())
        }
    }
}
