//! What would help: the effect of an edit before it is made, what to think of it, and the best places.

mod effect;
mod preview;
mod verdict;

pub use effect::{Effect, Scratch};
pub use preview::{Lifted, Preview, previews};
pub use verdict::{Reason, Verdict, verdict};
