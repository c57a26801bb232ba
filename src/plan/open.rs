//! What a merge of copies has left to be decided, kept in the plan until somebody does.

use super::{AnyRecord, Id, Key, Record, Table};

/// A conflict that is still open: the record it is named after, and what each copy has. While it is in the plan, its
/// records count as undecided in every merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    pub id: Id<Open>,
    pub kind: OpenKind,
    pub table: Table,
    /// The id of the record it is named after: a text that refers to nothing.
    pub record: String,
    /// The field, where only that is open.
    pub field: Option<String>,
    pub values: Vec<OpenValue>,
}

/// Why something has to be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenKind {
    /// A record was changed differently, or deleted in one copy and changed in another.
    Record,
    Field,
    /// Two moves of one doctor, or two acts of one place, in overlapping time.
    Overlap,
    /// Changes that are harmless apart and break a rule together.
    Rule,
}

/// What one copy has where something is to be decided.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenValue {
    /// The copy's file as it was called, when it was saved, and as which revision.
    pub file: String,
    pub time: String,
    pub revision: String,
    pub records: Vec<Held>,
}

/// A record as a copy has it; nothing where it is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub table: Table,
    pub id: String,
    pub record: Option<AnyRecord>,
}

impl OpenKind {
    /// The code files and JSON give.
    pub fn code(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Field => "field",
            Self::Overlap => "overlap",
            Self::Rule => "rule",
        }
    }
}

impl Open {
    /// The record it is named after.
    pub fn about(&self) -> Key {
        (self.table, self.record.as_str().into())
    }

    /// All records it is about, the one it is named after first.
    pub fn keys(&self) -> Vec<Key> {
        let mut keys = vec![self.about()];
        for key in self.values.iter().flat_map(|value| &value.records).map(Held::key) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }
}

impl Held {
    pub fn key(&self) -> Key {
        (self.table, self.id.as_str().into())
    }
}

impl Record for Open {
    const TABLE: Table = Table::Open;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
