//! What a file was like when we last saw it, so that somebody else's save is noticed.

use serde::{Deserialize, Serialize};

use super::{format, system::Facts};

/// Length, time and hash of a file's contents.
///
/// The hash decides: a synchroniser touches the time of what it leaves as it is, and a clock set back can leave the
/// time of what has changed. The time is for telling people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    length: u64,
    hash: String,
    /// Nanoseconds since 1970, if the system knows.
    pub modified: Option<u64>,
}

impl Stamp {
    pub fn new(bytes: &[u8], facts: Option<Facts>) -> Self {
        let modified = facts.and_then(|facts| facts.modified);
        Self { length: bytes.len() as u64, hash: format::hash(bytes), modified }
    }

    /// Whether a file with the other stamp holds the same.
    pub fn holds_the_same(&self, other: &Self) -> bool {
        self.length == other.length && self.hash == other.hash
    }

    /// Ten letters of the hash: a name for the contents.
    pub fn short(&self) -> &str {
        self.hash.get(..10).unwrap_or(&self.hash)
    }

    pub fn hash(&self) -> &str {
        &self.hash
    }
}
