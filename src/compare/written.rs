//! A conflict written by hand: what it begins with, and a field with another value.

use serde_json::Value;

use super::conflict::{Conflict, Part};
use super::merge::Merge;
use crate::file::{fields, from_fields};
use crate::plan::{AnyRecord, Key, Table};

/// What is to stand under the keys of a conflict; nothing under one whose record is not to be there.
pub type Written = Vec<(Key, Option<AnyRecord>)>;

impl Merge {
    /// What somebody begins with who writes the conflict: each record as the first side has it that has one. Nothing
    /// where nothing can be written: of whole records that are no moves, and of values that are no text and no number.
    pub fn begun(&self, conflict: &Conflict) -> Option<Written> {
        let first = |key: &Key| conflict.sides().into_iter().find_map(|copy| self.copies()[copy].plan.record(key));
        let written: Written = conflict.records.iter().map(|key| (key.clone(), first(key))).collect();
        let can_be = match &conflict.part {
            Part::Field(field) => written
                .first()
                .is_some_and(|(_, record)| record.as_ref().and_then(|record| written_value(record, field)).is_some()),
            _ => conflict.records.iter().any(|key| key.0 == Table::Move),
        };
        can_be.then_some(written)
    }
}

/// The value of a field as somebody would write it; nothing where it is no text and no number.
pub fn written_value(record: &AnyRecord, field: &str) -> Option<String> {
    match fields(record).get(field) {
        None => Some(String::new()),
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        Some(Value::Object(figure)) => figure.get("value").and_then(Value::as_u64).map(|value| value.to_string()),
        Some(_) => None,
    }
}

/// The record with what was written in a field, a figure without the source it had; nothing where it cannot stand there.
pub fn with_written(record: &AnyRecord, field: &str, text: &str) -> Option<AnyRecord> {
    let (mut all, text) = (fields(record), text.trim());
    let number = text.parse::<u64>().ok();
    let tries: [Option<Value>; 3] =
        [Some(text.into()), number.map(Value::from), number.map(|value| serde_json::json!({ "value": value }))];
    if text.is_empty() {
        all.remove(field);
        return from_fields(record.key().0, all);
    }
    tries.into_iter().flatten().find_map(|value| {
        let mut with = all.clone();
        with.insert(field.to_owned(), value);
        from_fields(record.key().0, with)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Fixture, doctor};

    #[test]
    fn texts_and_numbers_are_written_and_what_cannot_stand_there_is_not() {
        let lan = AnyRecord::from(doctor("lan"));
        let with = with_written(&lan, "note", "đã hỏi").expect("a text");
        assert_eq!(written_value(&with, "note").as_deref(), Some("đã hỏi"));
        assert_eq!(with_written(&with, "note", "").as_ref(), Some(&lan), "nothing written is nothing there");
        let plan = Fixture::new().station("s").build();
        let station = plan.record(&(Table::Facility, "s".into())).expect("it is there");
        let with = with_written(&station, "catchment", "5912").expect("a figure");
        assert_eq!(written_value(&with, "catchment").as_deref(), Some("5912"));
        assert_eq!(with_written(&station, "catchment", "nhiều"), None);
    }
}
