//! Plans held against each other: what two of them differ in, told by meaning, and what that does. And copies of one
//! plan put together again, by who changed what.

mod areas;
mod broken;
mod conflict;
mod copies;
mod difference;
mod effect;
mod item;
mod merge;
mod merged;
mod open;
mod parts;
mod record;
mod refers;
mod taking;
mod together;
mod weigh;
mod written;

pub use conflict::{Broken, Choice, Conflict, Part, kept_value};
pub use copies::{PlanCopy, brings_nothing};
pub use difference::{ChangeGroup, ChangeKind, FieldChange, RecordChange, changed_fields, record_changes};
pub use effect::{Difference, Identity, identity};
pub use merge::{Merge, NoMerge, Taken};
pub use record::Merger;
pub use taking::with_referred;
pub use weigh::Weight;
pub use written::{Written, with_written, written_value};
