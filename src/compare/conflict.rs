//! What a merge cannot settle by itself, and what somebody may choose.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::parts::value;
use super::written::Written;
use crate::plan::{Held, Id, Key, Open, OpenKind, OpenValue, Plan};
use crate::rules::Finding;

/// One thing to decide, about one record or several that go together.
#[derive(Clone, Debug)]
pub struct Conflict {
    pub kind: OpenKind,
    /// What it is about, the record it is named after first.
    pub records: Vec<Key>,
    /// Which part of the record, where only that is to be decided.
    pub part: Part,
    /// The copies that have something to say, by number; the first copy is not always one of them.
    pub parties: BTreeSet<usize>,
    /// Of each copy its value: of a field, of a record, or of all records in turn; null where it is not there.
    pub values: Vec<Value>,
    /// The value they have in common as their base, if there is one.
    pub base: Option<Value>,
    /// The violations that only come about together.
    pub findings: Vec<Broken>,
    /// Whether both can be had: two moves, lists, notes.
    pub can_be_both: bool,
    /// Where it was left open by an earlier merge: its records, and the values kept there that no copy has any more.
    pub open: Vec<Id<Open>>,
    pub kept: Vec<OpenValue>,
}

/// A violation that the merged plan would have: the finding, and the plan it is about.
#[derive(Clone, Debug)]
pub struct Broken {
    pub plan: Arc<Plan>,
    pub finding: Arc<Finding>,
}

impl Conflict {
    /// Whether it is the conflict it was before further copies came: about the same, with nobody new to be heard, and each
    /// has in it what it had. What was chosen then is still meant.
    pub fn is_still(&self, before: &Self) -> bool {
        let same_question = (self.kind, &self.records, &self.part) == (before.kind, &before.records, &before.part);
        let same_values = self.values.get(..before.values.len()) == Some(&before.values[..]);
        same_question && same_values && self.parties == before.parties && self.kept == before.kept
    }

    /// What an earlier merge has kept, as the values of the copies are given.
    pub fn kept_value(&self, kept: &OpenValue) -> Value {
        let of = |held: &Held| value(&self.part, held.record.as_slice());
        if self.is_of_several() {
            return kept.records.iter().map(of).collect::<Vec<_>>().into();
        }
        let main = kept.records.iter().find(|held| held.key() == self.records[0]);
        main.map_or(Value::Null, of)
    }

    /// The copies shown beside each other: the first, and every other that has something to say.
    pub fn sides(&self) -> Vec<usize> {
        std::iter::once(0).chain(self.parties.iter().copied().filter(|&copy| copy > 0)).collect()
    }

    /// Whether it is about several records that each have a say in it.
    pub fn is_of_several(&self) -> bool {
        matches!(self.kind, OpenKind::Overlap | OpenKind::Rule)
    }
}

/// A field of the one record that a value is about; null where that is not there.
pub fn kept_value(field: &str, kept: &OpenValue) -> Value {
    let part = Part::Field(field.to_owned());
    kept.records.first().map_or(Value::Null, |held| value(&part, held.record.as_slice()))
}

/// A part of a record that is decided by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Whole,
    /// A field, by its name in the file.
    Field(String),
    /// Everything but who, why, notes and whether it is registered (moves, postings, exceptions, settings).
    Core,
}

impl Part {
    /// The field as JSON gives it; none for a whole record.
    pub fn field(&self) -> Option<&str> {
        if let Self::Field(name) = self { Some(name) } else { None }
    }
}

/// What somebody has chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// As the copy of that number has it.
    Of(usize),
    /// What all of them have.
    Both,
    /// As it was kept by an earlier merge, by number.
    Kept(usize),
    /// As written by hand: what is to stand under the keys named, in place of what OURS has.
    Written(Written),
}
