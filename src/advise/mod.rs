//! What would help: the effect of an edit before it is made, what to think of it, the best places and people.

mod candidates;
mod effect;
mod preview;
mod ranking;
mod verdict;

pub use candidates::{Candidate, Candidates, Why, candidates};
pub use effect::{Effect, Scratch};
pub use preview::{Lifted, Preview, previews};
pub use ranking::{Merit, Nearness};
pub use verdict::{Reason, Verdict, judge};
