//! What the commands say to other programs: docs/rule-book.md, "Findings in JSON".

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::plan::{Date, Doctor, Id, Move, Plan};
use crate::roster::Subject;
use crate::rules::{Checked, Fact, Finding, Totals};
use crate::text::{Language, sentences};

/// A check of a plan: its totals and findings on a date.
pub fn checked(plan: &Plan, date: Date, checked: &Checked) -> Value {
    let list = |findings: &mut dyn Iterator<Item = &Arc<Finding>>| -> Vec<Value> {
        findings.map(|one| finding(plan, one, &[])).collect()
    };
    json!({
        "plan": cover(plan),
        "date": day(date),
        "totals": totals(checked.totals()),
        "findings": list(&mut checked.findings()),
        "accepted": list(&mut checked.accepted()),
    })
}

/// Which plan it is about.
pub fn cover(plan: &Plan) -> Value {
    json!({ "title": plan.cover.title, "province": plan.province.name })
}

pub fn day(date: Date) -> Value {
    date.to_string().into()
}

pub fn totals(totals: &Totals) -> Value {
    json!({
        "communes": totals.communes,
        "stations": totals.stations,
        "points": totals.points,
        "hospitals": totals.hospitals,
        "doctors_listed": totals.doctors_listed,
        "station_doctors": totals.station_doctors,
        "stations_with_regular_doctor": totals.stations_with_regular_doctor,
        "stations_below_minimum": totals.stations_below_minimum,
        "points_without_sessions": totals.points_without_sessions,
        "province_density_tenths": totals.province_density_tenths,
    })
}

/// Findings about a plan with moves that are only thought of.
pub fn findings(plan: &Plan, findings: &[Arc<Finding>], steps: &[Move]) -> Vec<Value> {
    findings.iter().map(|one| finding(plan, one, steps)).collect()
}

/// One finding about a plan with moves that are only thought of.
pub fn finding(plan: &Plan, finding: &Finding, steps: &[Move]) -> Value {
    let facts: Map<String, Value> =
        finding.facts.iter().map(|(name, value)| ((*name).to_owned(), fact(value))).collect();
    let step = step_of(finding, steps);
    // Names are the plan's own; no language changes them.
    let name = match step {
        Some(step) => doctor_name(plan, &step.doctor),
        None => sentences::subject_name(Language::default(), plan, &finding.subject),
    };
    json!({
        "rule": finding.code(),
        "severity": finding.severity.code(),
        "subject": { "kind": finding.subject.kind().name(), "id": finding.subject_id, "name": name },
        "detail": finding.detail,
        "facts": facts,
        "sentence": both(|language| sentence(language, plan, finding, step)),
    })
}

/// The finding in words; `step` is the move it is about where that is only thought of.
pub fn sentence(language: Language, plan: &Plan, finding: &Finding, step: Option<&Move>) -> String {
    match step {
        Some(step) => sentences::finding_of_move(language, plan, finding, step),
        None => sentences::finding(language, plan, finding),
    }
}

/// The move a finding is about, where it is one of those only thought of.
pub fn step_of<'a>(finding: &Finding, steps: &'a [Move]) -> Option<&'a Move> {
    let is_it = |step: &&Move| step.id.as_str() == finding.subject_id;
    matches!(finding.subject, Subject::Move(_)).then(|| steps.iter().find(is_it)).flatten()
}

pub fn step(plan: &Plan, step: &Move) -> Value {
    let shares = step.to.iter().map(|share| json!({ "site": share.site.as_str(), "sessions": share.sessions }));
    json!({
        "id": step.id.as_str(),
        "kind": step.kind.code(),
        "doctor": doctor(plan, &step.doctor),
        "from": step.from.as_ref().map(Id::as_str),
        "to": shares.collect::<Vec<_>>(),
        "start": day(step.start),
        "end": step.end.map(day),
    })
}

pub fn doctor(plan: &Plan, id: &Id<Doctor>) -> Value {
    json!({ "id": id.as_str(), "name": doctor_name(plan, id) })
}

fn doctor_name(plan: &Plan, id: &Id<Doctor>) -> String {
    plan.doctors.get(id).map_or_else(|| id.to_string(), |doctor| doctor.name.clone())
}

/// A text in both languages.
pub fn both(text: impl Fn(Language) -> String) -> Value {
    json!({ "vi": text(Language::Vietnamese), "en": text(Language::English) })
}

fn fact(fact: &Fact) -> Value {
    match fact {
        Fact::Unknown => Value::Null,
        Fact::Number(number) => (*number).into(),
        Fact::Date(date) => day(*date),
        Fact::Id(id) => id.clone().into(),
        Fact::Ids(ids) => ids.clone().into(),
    }
}

/// Indented by two blanks, with a newline at the end.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_integers_days_ids_and_lists() {
        assert_eq!(fact(&Fact::Unknown), Value::Null);
        assert_eq!(fact(&Fact::Number(-3)), json!(-3));
        assert_eq!(fact(&Fact::Date(jiff::civil::date(2026, 1, 1))), json!("2026-01-01"));
        assert_eq!(fact(&Fact::Id("bs-1".into())), json!("bs-1"));
        assert_eq!(fact(&Fact::Ids(vec!["a".into(), "b".into()])), json!(["a", "b"]));
    }

    #[test]
    fn keys_keep_their_order() {
        assert_eq!(pretty(&json!({ "b": 1, "a": {} })), "{\n  \"b\": 1,\n  \"a\": {}\n}\n");
    }
}
