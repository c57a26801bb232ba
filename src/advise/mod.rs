//! What would help: the effect of an edit before it is made, and what to think of it.

mod effect;
mod verdict;

pub use effect::{Effect, Scratch};
pub use verdict::{Reason, Verdict, verdict};
