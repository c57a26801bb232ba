//! The line of figures under the top line, and the lists they open to.

pub mod counting;
mod headline;
mod headline_lists;
mod play;
pub mod scrubber;

pub use headline::show;
