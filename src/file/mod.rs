//! A plan file on disk: RON text with its version in the first line and a hash in the last.

mod disk;
mod error;
mod format;
mod revision;
pub mod v1;
mod wording;

pub use disk::{open, read, save, write};
pub use error::{OpenError, Place, SaveError};
pub use format::{DOCTOR_CAP, FILE_CAP, Parsed, VERSION, from_bytes, to_bytes};
pub use revision::{Revision, next_revision};
pub use wording::{open_sentence, save_sentence};
