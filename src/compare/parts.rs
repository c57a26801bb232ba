//! Three-way merging of one record field by field, where what it was at first is known.

use std::collections::BTreeSet;

use serde_json::Value;

use super::conflict::Part;
use crate::file::{Fields, fields, from_fields};
use crate::plan::{AnyRecord, Key, Table};

/// Fields of a move, posting, exception or setting that do not belong to what it says.
const REMARKS: [&str; 4] = ["why", "by", "note", "registered"];
/// Lists of which both sides' items can be had.
const LISTS: [&str; 5] = ["specialties", "unlisted_specialties", "bonds", "employers", "figures"];
/// Texts that can stand one after the other.
const NOTES: [&str; 3] = ["note", "why", "reason"];

/// What comes of a record that `parties` changed: its lines, and the parts on which they do not agree. A first day that
/// is to be asked about is one though only one of them changed it.
pub(super) fn three_way(
    key: &Key,
    base: &[AnyRecord],
    values: &[&[AnyRecord]],
    parties: &[usize],
    asks_first_day: bool,
) -> (Vec<AnyRecord>, Vec<(Part, Vec<usize>)>) {
    let whole = || (values[0].to_vec(), vec![(Part::Whole, parties.to_vec())]);
    let Some(&first) = parties.first() else { return (base.to_vec(), Vec::new()) };
    if !asks_first_day && parties.iter().all(|&copy| values[copy] == values[first]) {
        return (values[first].to_vec(), Vec::new());
    }
    let ([base], true) = (base, parties.iter().all(|&copy| values[copy].len() == 1)) else { return whole() };
    let kinds_differ = |copy: usize| fields(&values[copy][0]).get("kind") != fields(base).get("kind");
    if key.0 == Table::Facility && parties.iter().any(|&copy| kinds_differ(copy)) {
        return whole();
    }
    let base = fields(base);
    let of: Vec<Fields> = values.iter().map(|lines| lines.first().map(fields).unwrap_or_default()).collect();
    let mut result = base.clone();
    let mut open = Vec::new();
    for part in parts(key.0, &base, &of) {
        let is_changed = |&&copy: &&usize| pick(&part, &of[copy]) != pick(&part, &base);
        let changed: Vec<usize> = parties.iter().filter(is_changed).copied().collect();
        let Some(&one) = changed.first() else { continue };
        let agree = changed.iter().all(|&copy| pick(&part, &of[copy]) == pick(&part, &of[one]));
        if agree && !(asks_first_day && part == Part::Field("baseline".to_owned())) {
            put(&part, &of[one], &mut result);
        } else {
            put(&part, &of[0], &mut result);
            open.push((part, changed));
        }
    }
    match from_fields(key.0, result) {
        Some(record) => (vec![record], open),
        None => whole(),
    }
}

/// The parts of a record that are decided by themselves.
fn parts(table: Table, base: &Fields, of: &[Fields]) -> Vec<Part> {
    let names: BTreeSet<&String> = of.iter().chain([base]).flat_map(Fields::keys).collect();
    let is_one = matches!(table, Table::Move | Table::Posting | Table::Exception | Table::Rule);
    let names = names.into_iter().filter(|name| !is_one || REMARKS.contains(&name.as_str()));
    let own = names.map(|name| Part::Field(name.clone()));
    if is_one { std::iter::once(Part::Core).chain(own).collect() } else { own.collect() }
}

/// What a record says in a part.
fn pick(part: &Part, fields: &Fields) -> Fields {
    let is_in = |name: &str| match part {
        Part::Whole => true,
        Part::Field(field) => field == name,
        Part::Core => !REMARKS.contains(&name),
    };
    fields.iter().filter(|(name, _)| is_in(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Makes a record say in a part what another says.
fn put(part: &Part, from: &Fields, into: &mut Fields) {
    for name in pick(part, into).keys() {
        into.remove(name);
    }
    into.extend(pick(part, from));
}

/// A record with a part as another has it; nothing where that is no record.
pub(super) fn with_part(table: Table, part: &Part, from: &AnyRecord, into: &AnyRecord) -> Option<AnyRecord> {
    let mut result = fields(into);
    put(part, &fields(from), &mut result);
    from_fields(table, result)
}

/// The value of a part as JSON gives it.
pub(super) fn value(part: &Part, lines: &[AnyRecord]) -> Value {
    match (part, lines) {
        (_, []) => Value::Null,
        (Part::Field(name), [record, ..]) => fields(record).get(name).cloned().unwrap_or(Value::Null),
        (_, [record, ..]) => fields(record).into(),
    }
}

/// Whether both values of a part can be had.
pub(super) fn can_be_both(part: &Part) -> bool {
    part.field().is_some_and(|field| LISTS.contains(&field) || NOTES.contains(&field))
}

/// A record in which a part has the values of several: lists put together, the first one's items first; notes one under
/// the other. What somebody took out of a list or changed there does not come back with the lists of those who left it as
/// it was before.
pub(super) fn with_both(
    table: Table,
    part: &Part,
    all: &[&AnyRecord],
    before: Option<&AnyRecord>,
    into: &AnyRecord,
) -> Option<AnyRecord> {
    let Part::Field(field) = part else { return None };
    let value = |record: &AnyRecord| fields(record).get(field).cloned();
    let mut result = fields(into);
    let value = if LISTS.contains(&field.as_str()) {
        // A list that is left out is an empty one.
        let list = |record: &AnyRecord| value(record).and_then(|value| value.as_array().cloned()).unwrap_or_default();
        let lists: Vec<Vec<Value>> = all.iter().map(|record| list(record)).collect();
        let before = before.map(list).unwrap_or_default();
        let is_gone = |item: &Value| before.contains(item) && lists.iter().any(|list| !list.contains(item));
        let mut items: Vec<Value> = Vec::new();
        for item in lists.iter().flatten() {
            if !items.contains(item) && !is_gone(item) {
                items.push(item.clone());
            }
        }
        Value::Array(items)
    } else {
        let values: Vec<Value> = all.iter().filter_map(|record| value(record)).collect();
        let mut notes: Vec<&str> = Vec::new();
        for note in values.iter().filter_map(Value::as_str) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        notes.join("\n").into()
    };
    result.insert(field.clone(), value);
    from_fields(table, result)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::doctor;
    use crate::plan::{Bond, Doctor, Specialty};

    #[test]
    fn what_one_side_changed_in_a_list_does_not_come_back_with_the_list_of_the_other() {
        let bond = |facility: &str, year| Bond { facility: facility.into(), until: date(year, 12, 31), source: None };
        let with = |bonds: Vec<Bond>| AnyRecord::from(Doctor { bonds, ..doctor("d") });
        let before = with(vec![bond("a", 2027), bond("b", 2027)]);
        let (ours, theirs) =
            (with(vec![bond("a", 2028)]), with(vec![bond("a", 2027), bond("b", 2027), bond("c", 2029)]));
        let part = Part::Field("bonds".to_owned());
        let both = |before: Option<&AnyRecord>| with_both(Table::Doctor, &part, &[&ours, &theirs], before, &ours);
        assert_eq!(both(Some(&before)), Some(with(vec![bond("a", 2028), bond("c", 2029)])));
        // What it was before is not known: nothing is left out.
        let all = vec![bond("a", 2028), bond("a", 2027), bond("b", 2027), bond("c", 2029)];
        assert_eq!(both(None), Some(with(all)));
    }

    #[test]
    fn a_list_that_one_side_has_emptied_takes_out_all_that_was_in_it() {
        let with =
            |specialties: &[Specialty]| AnyRecord::from(Doctor { specialties: specialties.into(), ..doctor("d") });
        let before = with(&[Specialty::Internal]);
        let (ours, theirs) = (with(&[]), with(&[Specialty::Internal, Specialty::Surgery]));
        let part = Part::Field("specialties".to_owned());
        let both = |all: &[&AnyRecord]| with_both(Table::Doctor, &part, all, Some(&before), all[0]);
        assert_eq!(both(&[&ours, &theirs]), Some(with(&[Specialty::Surgery])));
        assert_eq!(both(&[&ours, &ours]), Some(ours.clone()));
    }
}
