//! Which copies were merged into the plan: by whom, when, and what was chosen where they did not agree.

use super::{OpenKind, OpenValue, Table};

/// A merge that the plan has come through. No record of the plan: it belongs to where the plan comes from, and is no
/// difference between two plans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergeRecord {
    /// The revision that came of it.
    pub revision: String,
    /// Time of the merge in UTC, RFC 3339, to the second.
    pub time: String,
    /// Who merged; empty where nobody said.
    pub by: String,
    /// The copies, the first being the one that the others were merged into.
    pub copies: Vec<MergedCopy>,
    /// What was decided, in the order in which it was asked.
    pub decided: Vec<Decided>,
}

/// A copy that took part.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedCopy {
    /// What it was called, when it was saved, and as which revision.
    pub file: String,
    pub time: String,
    pub revision: String,
    /// Records taken from it without anybody being asked.
    pub taken: u32,
}

/// One thing that was decided: all that stood against each other, and which of it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    pub kind: OpenKind,
    /// The record it is named after: a text that refers to nothing.
    pub table: Table,
    pub record: String,
    /// The field, where only that was to be decided.
    pub field: Option<String>,
    /// What each copy had. What was written in the merge itself stands under no file.
    pub values: Vec<OpenValue>,
    /// The places in `values` of what counts: one, or all where several were taken together.
    pub chosen: Vec<u32>,
}

/// The merges that copies have come through, each once, in the order of the copies.
#[must_use]
pub fn all_merges<'a>(copies: impl IntoIterator<Item = &'a [MergeRecord]>) -> Vec<MergeRecord> {
    let mut all: Vec<MergeRecord> = Vec::new();
    for merge in copies.into_iter().flatten() {
        if !all.contains(merge) {
            all.push(merge.clone());
        }
    }
    all
}
