//! What differs between two plans in words: a record, its fields, their values.

use serde_json::Value;

use super::{act_kind, deed, difference, move_kind, rule_text, specialty, subject_name};
use crate::compare::{ChangeGroup, ChangeKind, FieldChange, RecordChange, record_changes};
use crate::edit::{self, Deed};
use crate::plan::{ActKind, AnyRecord, Id, Key, Move, MoveStatus, Plan, Specialty, Table};
use crate::roster::Subject;
use crate::text::{
    Language, dates, interface,
    numbers::{number, tenths},
    t,
};

/// What a user calls a record of a plan.
pub fn record_name(language: Language, plan: &Plan, record: &AnyRecord) -> String {
    match record {
        AnyRecord::Rule(rule) => subject_name(language, plan, &Subject::Record(Table::Rule, rule.id.shared())),
        AnyRecord::Exception(of) => {
            let rule = Subject::Record(Table::Rule, of.rule.as_str().into());
            t!(language, "compare-exception", rule = subject_name(language, plan, &rule), subject = of.subject.clone())
        }
        record => edit::name(plan, record),
    }
}

/// The heading over the changes of a group.
pub fn compare_group(language: Language, group: ChangeGroup) -> String {
    match group {
        ChangeGroup::Moved => t!(language, "compare-moved"),
        ChangeGroup::Decided => t!(language, "compare-decided"),
        ChangeGroup::Corrected => t!(language, "compare-corrected"),
        ChangeGroup::Added => t!(language, "compare-added"),
        ChangeGroup::Removed => t!(language, "compare-removed"),
        ChangeGroup::Network => t!(language, "compare-network"),
        ChangeGroup::Rules => t!(language, "compare-rules"),
        ChangeGroup::Exceptions => t!(language, "compare-exceptions"),
    }
}

/// A record that differs, in one sentence: what the second plan has that the first has not. Names are those of the plan
/// that has it.
pub fn record_change(language: Language, from: &Plan, to: &Plan, change: &RecordChange) -> String {
    if let Some((_, after)) = change.status() {
        let status = deed(language, &Deed::StatusSet { doctor: doctor(to, after), status: after.status });
        return with_details(language, from, to, change, status);
    }
    match (&change.before, &change.after) {
        (None, Some(AnyRecord::Move(step))) => step_words(language, to, step),
        (Some(AnyRecord::Move(step)), None) => {
            t!(language, "compare-withdrawn", step = step_words(language, from, step))
        }
        (None, Some(record)) => {
            deed(language, &Deed::Added { table: change.key.0, name: record_name(language, to, record) })
        }
        (Some(record), None) => {
            difference(language, &Deed::Deleted { table: change.key.0, name: record_name(language, from, record) })
        }
        (_, Some(record)) => {
            let deed = Deed::Changed { table: change.key.0, name: record_name(language, to, record) };
            with_details(language, from, to, change, super::deed(language, &deed))
        }
        (None, None) => {
            let name = change.key.1.to_string();
            difference(language, &Deed::Deleted { table: change.key.0, name })
        }
    }
}

/// What one plan has otherwise than another, a sentence a record.
pub fn differences(language: Language, from: &Plan, to: &Plan) -> Vec<String> {
    record_changes(from, to).iter().map(|change| record_change(language, from, to, change)).collect()
}

/// The sentence, and behind a colon which fields differ and how.
fn with_details(language: Language, from: &Plan, to: &Plan, change: &RecordChange, sentence: String) -> String {
    if change.kind != ChangeKind::Changed {
        return sentence;
    }
    let is_said = |field: &&FieldChange| !(change.status().is_some() && field.field == "status");
    let details: Vec<String> = change
        .fields
        .iter()
        .filter(is_said)
        .map(|field| {
            t!(
                language,
                "compare-field",
                field = field_of(language, change.key.0, &field.field),
                a = value_words(language, from, &change.key, &field.field, &field.a),
                b = value_words(language, to, &change.key, &field.field, &field.b)
            )
        })
        .collect();
    if details.is_empty() { sentence } else { format!("{sentence}: {}", details.join("; ")) }
}

/// A move with its days and sessions: "BS Trần Thị Lan từ … đến …, luân phiên (01/03/2026 – 31/08/2026; 10 buổi/tuần)".
pub fn step_words(language: Language, plan: &Plan, step: &Move) -> String {
    let start = dates::date(language, step.start);
    let days = match step.end {
        Some(end) => t!(language, "cli-effect-days", start = start, end = dates::date(language, end)),
        None => t!(language, "cli-effect-from", start = start),
    };
    let place = |id| plan.facilities.get(id).map(|facility| facility.name.clone());
    let to = step.to.first().filter(|_| step.kind.needs_place()).map(|share| {
        let facility = plan.facility_of(&share.site);
        facility.and_then(place).unwrap_or_else(|| share.site.to_string())
    });
    let from = step.from.as_ref().map(|id| place(id).unwrap_or_else(|| id.to_string()));
    let (doctor, kind) = (doctor(plan, step), move_kind(language, step.kind));
    let sessions = number(language, step.sessions().into());
    let words = match (from, to) {
        (_, None) => t!(language, "compare-step-away", doctor = doctor, kind = kind, days = days),
        (None, Some(to)) => {
            t!(language, "compare-step-to", doctor = doctor, to = to, kind = kind, days = days, sessions = sessions)
        }
        (Some(from), Some(to)) => t!(
            language,
            "compare-step",
            doctor = doctor,
            from = from,
            to = to,
            kind = kind,
            days = days,
            sessions = sessions
        ),
    };
    match step.status {
        MoveStatus::Proposed => words,
        status => t!(language, "compare-status", step = words, status = super::move_status(language, status)),
    }
}

/// The doctor of a move by name.
pub(super) fn doctor(plan: &Plan, step: &Move) -> String {
    plan.doctors.get(&step.doctor).map_or_else(|| step.doctor.to_string(), |doctor| doctor.name.clone())
}

/// What a field of the file is called; its own name where there is no word for it.
fn field_name(language: Language, field: &str) -> String {
    let key = format!("compare-field-{}", field.replace('_', "-"));
    let words = interface(language);
    if words.has(&key) { words.get(&key) } else { field.to_owned() }
}

/// What a field of a record is called: a doctor's title and level are other things than a plan's and a hospital's.
pub fn field_of(language: Language, table: Table, field: &str) -> String {
    let key = format!("compare-field-{}-{}", table.name(), field.replace('_', "-"));
    let words = interface(language);
    if words.has(&key) { words.get(&key) } else { field_name(language, field) }
}

/// A value of a field as people write it, references by their names in a plan.
pub fn value_words(language: Language, plan: &Plan, key: &Key, field: &str, value: &Value) -> String {
    match value {
        Value::Null => t!(language, "compare-nothing"),
        Value::Bool(true) => t!(language, "compare-yes"),
        Value::Bool(false) => t!(language, "compare-no"),
        Value::Number(of) => {
            let of = of.as_i64().unwrap_or_default();
            match field {
                _ if field.ends_with("_tenths") => tenths(language, of),
                "year" => of.to_string(),
                _ => number(language, of),
            }
        }
        Value::String(text) => text_words(language, plan, key.0, field, text),
        Value::Array(items) => {
            let items = items.iter().map(|item| value_words(language, plan, key, field, item));
            items.collect::<Vec<_>>().join(", ")
        }
        Value::Object(of) => match (of.get("value"), of.get("source").and_then(Value::as_str)) {
            (Some(figure), Some(source)) => t!(
                language,
                "compare-figure",
                value = value_words(language, plan, key, field, figure),
                source = text_words(language, plan, key.0, "source", source)
            ),
            (Some(figure), None) => value_words(language, plan, key, field, figure),
            // What has parts: each value, in the order of the file.
            (None, _) => {
                let parts = of.iter().map(|(part, value)| value_words(language, plan, key, part, value));
                parts.collect::<Vec<_>>().join(" · ")
            }
        },
    }
}

/// A text of the file: a day, a code, a reference, or simply a text.
fn text_words(language: Language, plan: &Plan, table: Table, field: &str, text: &str) -> String {
    let named = |key: String| interface(language).has(&key).then(|| interface(language).get(&key));
    let coded = |prefix: &str| named(format!("{prefix}-{}", text.replace('_', "-")));
    let referred = |table| plan.record(&(table, text.into())).map(|record| record_name(language, plan, &record));
    let is_day = matches!(text.as_bytes(), [_, _, _, _, b'-', _, _, b'-', _, _]);
    let words = match field {
        _ if text.is_empty() => Some(t!(language, "compare-nothing")),
        _ if is_day => dates::parse_date(text).map(|date| dates::date(language, date)),
        "kind" if table == Table::Move => crate::plan::MoveKind::ALL
            .into_iter()
            .find(|kind| kind.code() == text)
            .map(|kind| move_kind(language, kind)),
        "kind" if table == Table::Act => {
            ActKind::ALL.into_iter().find(|kind| kind.code() == text).map(|kind| act_kind(language, kind))
        }
        "kind" if table == Table::Commune => coded("commune"),
        "kind" => coded("place"),
        "level" => coded("hospital"),
        "status" | "sex" | "qualification" | "post" => coded(field),
        "zone" => Some(match text {
            "one" => t!(language, "zone", number = "1"),
            "two" => t!(language, "zone", number = "2"),
            _ => t!(language, "zone", number = "3"),
        }),
        "severity" => Some(rule_text(language, &format!("severity-{text}"))),
        "specialties" | "unlisted_specialties" => Specialty::from_code(text).map(|of| specialty(language, of)),
        "licence" if text == "none" => Some(t!(language, "compare-nothing")),
        "area" => referred(Table::Area),
        "hospital" | "facility" | "from" => referred(Table::Facility),
        "commune" => referred(Table::Commune),
        "doctor" => referred(Table::Doctor),
        "source" => referred(Table::Source),
        "site" => site(language, plan, text),
        "rule" => referred(Table::Rule),
        _ => None,
    };
    words.unwrap_or_else(|| text.to_owned())
}

fn site(language: Language, plan: &Plan, id: &str) -> Option<String> {
    let slot = plan.sites.slot(&Id::new(id))?;
    Some(subject_name(language, plan, &Subject::Point(slot)))
}
