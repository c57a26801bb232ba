//! A plan file on disk: RON text with its version in the first line and a hash in the last. And what keeps it safe:
//! replacing it in one step, the recovery journal, earlier versions, the note of who has a shared file open.

mod contents;
mod declare;
mod disk;
mod error;
mod fields;
mod format;
pub mod journal;
mod open;
pub mod owner;
mod passing;
mod revision;
mod save;
pub mod snapshots;
mod stamp;
mod store;
mod system;
mod v1;
mod v2;
mod wording;

use std::path::Path;

pub use disk::Disk;
pub use error::{Cause, OpenError, Position, SaveError};
pub use fields::{Fields, fields, from_fields};
pub use format::{DOCTOR_CAP, FILE_CAP, Parsed, Remark, VERSION, from_bytes, to_bytes};
pub use open::{OnDisk, open as open_with, read as read_with};
pub use owner::Owner;
pub use passing::is_passing;
pub use revision::{Revision, next_after_merges, next_revision, revised_by_hand};
pub use save::{NotSaved, Readers, Saved, back_up, beside_name, save as save_with, write as write_with};
pub use stamp::Stamp;
pub use store::Store;
pub use system::{Facts, FileKind, Fs, HeldLock, Writing};
pub use wording::{cause_words, open_sentence, remark_sentence, save_sentence};

use crate::plan::Plan;

/// Opens a plan file of this machine.
pub fn open(path: &Path) -> Result<Parsed, OpenError> {
    open::open(&Disk::at_once(), path).map(|file| file.parsed)
}

/// The bytes of a file of this machine that may be a plan.
pub fn read(path: &Path) -> Result<Vec<u8>, OpenError> {
    open::read(&Disk::at_once(), path)
}

/// Replaces whatever is there by the plan, or leaves it as it was.
pub fn save(plan: &Plan, path: &Path) -> Result<(), SaveError> {
    save::save(&Disk::at_once(), plan, path, None).map(drop).map_err(|failed| failed.error)
}

/// The same for bytes that are known to be sound.
pub fn write(bytes: &[u8], path: &Path) -> Result<(), SaveError> {
    save::write(&Disk::at_once(), bytes, path, None, Readers::AsBefore).map(drop).map_err(|failed| failed.error)
}
