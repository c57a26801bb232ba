//! Where a file comes from, so that copies mailed around can be compared and merged.

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
