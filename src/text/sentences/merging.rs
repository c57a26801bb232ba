//! What a merge leaves to be decided, and why copies cannot be merged, in words.

use super::comparing::doctor;
use super::deed::is_of_a_doctor;
use super::{field_name, finding, record_name, step_words, table, value_words};
use crate::compare::{Copy, Decision, NoMerge, Part};
use crate::plan::{AnyRecord, OpenKind, Plan, Table};
use crate::text::{Language, t};

/// What a decision is about: the record it is named after, as the first copy that has it calls it.
pub fn decision_name(language: Language, copies: &[Copy], decision: &Decision) -> String {
    let key = &decision.records[0];
    let name = |copy: &Copy| {
        let record = copy.plan.record(key)?;
        Some(match &record {
            AnyRecord::Move(step) => doctor(&copy.plan, step),
            record => record_name(language, &copy.plan, record),
        })
    };
    copies.iter().find_map(name).unwrap_or_else(|| key.1.to_string())
}

/// A decision in one sentence.
pub fn decision(language: Language, copies: &[Copy], decision: &Decision) -> String {
    let key = &decision.records[0];
    let name = decision_name(language, copies, decision);
    let (of, is_of_doctor) = (table(language, key.0), is_of_a_doctor(key.0));
    let what = || {
        if is_of_doctor {
            t!(language, "merge-of-doctor", table = of.clone(), name = name.clone())
        } else {
            t!(language, "merge-of", table = of.clone(), name = name.clone())
        }
    };
    let values = || {
        let value = |&copy: &usize| {
            let file = copies[copy].name.clone();
            t!(language, "merge-value", file = file, value = decided_value(language, copies, decision, copy))
        };
        decision.parties.iter().map(value).collect::<Vec<_>>().join("; ")
    };
    match decision.kind {
        OpenKind::Overlap if key.0 == Table::Move => {
            t!(language, "merge-overlap", name = name.clone(), values = values())
        }
        OpenKind::Overlap => t!(language, "merge-overlap-act", name = name.clone()),
        OpenKind::Rule => {
            let told = |broken: &crate::compare::Broken| finding(language, &broken.plan, &broken.finding);
            let findings = decision.findings.iter().map(told).collect::<Vec<_>>().join("; ");
            t!(language, "merge-rule", findings = findings)
        }
        OpenKind::Field => {
            let field = field_name(language, decision.part.field().unwrap_or_default());
            t!(language, "merge-field", what = what(), field = field, values = values())
        }
        OpenKind::Record => record(language, copies, decision, what()),
    }
}

fn record(language: Language, copies: &[Copy], decision: &Decision, what: String) -> String {
    let is_there = |copy: usize| !decision.values[copy].is_null();
    let named = |there: bool| {
        let of = decision.parties.iter().filter(|&&copy| is_there(copy) == there);
        of.map(|&copy| copies[copy].name.clone()).collect::<Vec<_>>().join(", ")
    };
    match (named(false), named(true)) {
        (deleted, changed) if !deleted.is_empty() && !changed.is_empty() => {
            t!(language, "merge-deleted", what = what, deleted = deleted, changed = changed)
        }
        _ if decision.base.as_ref().is_some_and(serde_json::Value::is_null) => {
            t!(language, "merge-added-twice", what = what)
        }
        _ => t!(language, "merge-both-changed", what = what),
    }
}

/// What a copy has where something is to be decided, in words.
pub fn decided_value(language: Language, copies: &[Copy], decision: &Decision, copy: usize) -> String {
    let plan: &Plan = &copies[copy].plan;
    if let Part::Field(field) = &decision.part {
        return value_words(language, plan, &decision.records[0], field, &decision.values[copy]);
    }
    let words = |key| {
        let record = plan.record(key)?;
        Some(match &record {
            AnyRecord::Move(step) => step_words(language, plan, step),
            record => t!(
                language,
                "merge-of",
                table = table(language, record.key().0),
                name = record_name(language, plan, record)
            ),
        })
    };
    let all: Vec<String> = decision.records.iter().filter_map(words).collect();
    if all.is_empty() { t!(language, "compare-nothing") } else { all.join(", ") }
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
