//! What is left to be decided, kept in the plan and taken up again by the next merge.

use std::collections::BTreeSet;

use super::conflict::{Choice, Conflict, Part};
use super::copies::Copies;
use super::item::Item;
use super::merge::Merge;
use super::parts::{value, with_part};
use super::together::Items;
use crate::edit::Ids;
use crate::plan::{AnyRecord, Held, Id, Key, Open, OpenValue, Table};

/// The records that some copy says are still to be decided.
pub(super) fn undecided(copies: &Copies) -> BTreeSet<Key> {
    let open = copies.all.iter().flat_map(|copy| copy.plan.open.iter());
    open.flat_map(Open::keys).filter(|key| key.0 != Table::Open).collect()
}

/// The open conflicts that the merged plan still has. One that was decided in a copy is gone with what was decided.
pub(super) fn pending(copies: &Copies, items: &Items) -> Vec<Open> {
    let ids: BTreeSet<Id<Open>> =
        copies.all.iter().flat_map(|copy| copy.plan.open.iter()).map(|of| of.id.clone()).collect();
    let lines = |id: &Id<Open>| {
        let key = (Table::Open, id.shared());
        items.get(&key).map_or_else(|| copies.all[0].plan.lines(&key), |item| item.result.clone())
    };
    let first = |id| match lines(&id).into_iter().next() {
        Some(AnyRecord::Open(open)) => Some(*open),
        _ => None,
    };
    ids.into_iter().filter_map(first).collect()
}

/// Of an open conflict that copies have otherwise, all values; one that a copy has dropped while another added to it
/// stays.
pub(super) fn all_values(lines: &[&[AnyRecord]]) -> Vec<AnyRecord> {
    let open = lines.iter().filter_map(|lines| lines.first()).filter_map(|record| match record {
        AnyRecord::Open(open) => Some(&**open),
        _ => None,
    });
    let Some(first) = open.clone().next() else { return Vec::new() };
    let mut values: Vec<OpenValue> = Vec::new();
    for value in open.flat_map(|open| &open.values) {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    values.sort_by(|a, b| (&a.revision, &a.file).cmp(&(&b.revision, &b.file)));
    vec![Open { values, ..first.clone() }.into()]
}

/// Makes one field of a record be asked about, the record standing as the first copy has it there.
pub(super) fn ask_field(item: &mut Item, field: &str) {
    let part = Part::Field(field.to_owned());
    let is_asked = |(other, _): &(Part, _)| *other == part || *other == Part::Whole;
    if item.open.iter().any(is_asked) {
        return;
    }
    if let (Some(ours), Some(now)) = (item.states[0].lines.first(), item.result.first().cloned()) {
        let with = with_part(item.key.0, &part, ours, &now);
        item.result.splice(..1, [with.unwrap_or(now)]);
    }
    let all = (0..item.states.len()).collect();
    item.open.push((part, all));
}

/// Whether a copy has what an open conflict keeps as one of its values.
pub(super) fn has(copies: &Copies, copy: usize, open: &Open, kept: &OpenValue) -> bool {
    let part = part_of(open);
    let says =
        |held: &Held| value(&part, &copies.all[copy].plan.lines(&held.key())) == value(&part, held.record.as_slice());
    kept.records.iter().all(says)
}

/// The values an open conflict keeps that no copy has any more.
pub(super) fn kept(copies: &Copies, open: &Open) -> Vec<OpenValue> {
    let is_there = |value: &&OpenValue| (0..copies.count()).any(|copy| has(copies, copy, open, value));
    open.values.iter().filter(|value| !is_there(value)).cloned().collect()
}

/// The part of its record that is open.
fn part_of(open: &Open) -> Part {
    open.field.clone().map_or(Part::Whole, Part::Field)
}

impl Merge {
    /// The conflicts that nobody has settled, as they are kept in the plan: of each what every copy has.
    pub fn left_open(&self, choices: &[Option<Choice>], ids: &mut Ids) -> Vec<Open> {
        let undecided = std::iter::zip(&self.conflicts, choices).filter(|(_, choice)| choice.is_none());
        undecided.map(|(conflict, _)| self.left(conflict, ids)).collect()
    }

    fn left(&self, conflict: &Conflict, ids: &mut Ids) -> Open {
        let known = conflict.open.iter().find_map(|id| {
            let open = self.open_record(id)?;
            (open.about() == conflict.records[0]).then_some(open)
        });
        let mut open = known.unwrap_or_else(|| Open {
            id: Id::new(ids()),
            kind: conflict.kind,
            table: conflict.records[0].0,
            record: conflict.records[0].1.to_string(),
            field: conflict.part.field().map(str::to_owned),
            values: Vec::new(),
        });
        for copy in conflict.sides() {
            if !open.values.iter().any(|known| has(&self.copies, copy, &open, known)) {
                let value = self.value_of(conflict, copy);
                open.values.push(value);
            }
        }
        open
    }

    pub(super) fn value_of(&self, conflict: &Conflict, copy: usize) -> OpenValue {
        let copy = &self.copies.all[copy];
        let held = |key: &Key| Held { table: key.0, id: key.1.to_string(), record: copy.plan.record(key) };
        let lineage = &copy.plan.lineage;
        OpenValue {
            file: copy.file(),
            time: lineage.saved_at.clone(),
            revision: lineage.revision.clone(),
            records: conflict.records.iter().map(held).collect(),
        }
    }

    /// An open conflict as it stands in the merged plan.
    fn open_record(&self, id: &Id<Open>) -> Option<Open> {
        pending(&self.copies, &self.items).into_iter().find(|open| open.id == *id)
    }
}
