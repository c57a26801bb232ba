//! Ids that were deleted, so that a merge of two copies does not bring them back.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{AnyRecord, Key, Table};

/// The ids deleted since the plan began, each with the revision that deleted it.
///
/// A record that is made anew is gone no more, and gone again when that is undone. One that stands in a file although it
/// is gone (rule X04) stays so until somebody edits it: an edit says that it is to be there, a deletion that it is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gone {
    revisions: BTreeMap<Table, BTreeMap<Arc<str>, String>>,
    /// What the file says of ids that are now otherwise than in it.
    in_file: BTreeMap<Key, InFile>,
}

/// A deletion as the file notes it.
#[derive(Clone, Debug, PartialEq)]
struct InFile {
    revision: String,
    /// The lines that stand in the file all the same; mostly none.
    lines: Vec<AnyRecord>,
}

impl Gone {
    /// Whether anything of a table is gone.
    pub fn has_any(&self, table: Table) -> bool {
        self.revisions.contains_key(&table)
    }

    pub fn contains(&self, table: Table, id: &str) -> bool {
        self.revisions.get(&table).is_some_and(|ids| ids.contains_key(id))
    }

    /// The revision that deleted an id.
    pub fn revision(&self, (table, id): &Key) -> Option<&str> {
        self.revisions.get(table)?.get(id).map(String::as_str)
    }

    /// By table and id.
    pub fn iter(&self) -> impl Iterator<Item = (Key, &str)> {
        let ids = self.revisions.iter().flat_map(|(&table, ids)| ids.iter().map(move |(id, by)| (table, id, by)));
        ids.map(|(table, id, by)| ((table, Arc::clone(id)), by.as_str()))
    }

    /// Notes a deletion.
    pub fn insert(&mut self, (table, id): Key, revision: String) {
        self.revisions.entry(table).or_default().insert(id, revision);
    }

    /// Notes that an id is there again.
    pub fn remove(&mut self, (table, id): &Key) {
        if let Some(ids) = self.revisions.get_mut(table) {
            ids.remove(id);
            if ids.is_empty() {
                self.revisions.remove(table);
            }
        }
    }

    /// What is gone now is what the file says from now on.
    pub fn now_in_file(&mut self) {
        self.in_file.clear();
    }

    /// Whether the file notes that an id is gone.
    pub(super) fn is_in_file(&self, key: &Key) -> bool {
        self.in_file.contains_key(key) || self.contains(key.0, &key.1)
    }

    /// Follows an edit of an id: its lines before and after.
    pub(super) fn follow(&mut self, key: Key, before: Vec<AnyRecord>, after: &[AnyRecord]) {
        let first = || self.revision(&key).map(|by| InFile { revision: by.to_owned(), lines: before });
        let Some(in_file) = self.in_file.get(&key).cloned().or_else(first) else { return };
        let is_as_in_file = after == in_file.lines;
        if is_as_in_file || after.is_empty() {
            self.insert(key.clone(), in_file.revision.clone());
        } else {
            self.remove(&key);
        }
        if is_as_in_file {
            self.in_file.remove(&key);
        } else {
            self.in_file.insert(key, in_file);
        }
    }
}

/// Of one id the first counts.
impl FromIterator<(Key, String)> for Gone {
    fn from_iter<I: IntoIterator<Item = (Key, String)>>(ids: I) -> Self {
        let mut gone = Self::default();
        for ((table, id), revision) in ids {
            gone.revisions.entry(table).or_default().entry(id).or_insert(revision);
        }
        gone
    }
}
