//! Where a file comes from, so that copies mailed around can be compared and merged.

use std::collections::BTreeSet;

/// Ancestors a file keeps.
const ANCESTOR_CAP: usize = 2_000;

/// The family of a file: which plan it is, which revision, and which revisions came before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Random id, kept through *Save as*.
    pub plan: String,
    /// Random 10-character id of this save.
    pub revision: String,
    /// The revision this one was made from; two after a merge; none for the first.
    pub parents: Vec<String>,
    /// All known earlier revisions, oldest first (at most 2,000).
    pub ancestors: Vec<String>,
    /// Version of the program that wrote the file.
    pub app: String,
    /// Time of the save in UTC, RFC 3339, to the second.
    pub saved_at: String,
}

/// Ancestors as a file keeps them: of too many the oldest are forgotten, but never one that a record or a deletion
/// still carries.
pub fn capped(mut ancestors: Vec<String>, carried: &BTreeSet<&str>) -> Vec<String> {
    let mut surplus = ancestors.len().saturating_sub(ANCESTOR_CAP);
    ancestors.retain(|revision| {
        let goes = surplus > 0 && !carried.contains(revision.as_str());
        surplus -= usize::from(goes);
        !goes
    });
    ancestors
}
