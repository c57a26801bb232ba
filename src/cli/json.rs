//! What the commands say to other programs: rules.md, "Findings in JSON".

use serde_json::{Map, Value, json};

use crate::plan::{Date, Plan};
use crate::rules::{Checked, Fact, Finding, Totals};
use crate::text::{Language, sentences};

/// A check of a plan: its totals and findings on a date.
pub fn checked(plan: &Plan, date: Date, checked: &Checked) -> Value {
    let list = |findings: &mut dyn Iterator<Item = &std::sync::Arc<Finding>>| -> Vec<Value> {
        findings.map(|one| finding(plan, one)).collect()
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

pub fn finding(plan: &Plan, finding: &Finding) -> Value {
    let facts: Map<String, Value> =
        finding.facts.iter().map(|(name, value)| ((*name).to_owned(), fact(value))).collect();
    let sentence = |language| sentences::finding(language, plan, finding);
    json!({
        "rule": finding.code(),
        "severity": finding.severity.code(),
        "subject": {
            "kind": finding.subject.kind(),
            "id": finding.subject_id,
            // Names are the plan's own; no language changes them.
            "name": sentences::subject_name(Language::default(), plan, &finding.subject),
        },
        "detail": finding.detail,
        "facts": facts,
        "sentence": { "vi": sentence(Language::Vietnamese), "en": sentence(Language::English) },
    })
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
