//! What would help: the effect of an edit before it is made, what to think of it, the best places and people.

mod alike;
mod candidates;
mod coming;
mod desk;
mod destinations;
mod effect;
mod everywhere;
mod lifted;
mod preview;
pub mod proposal;
mod ranking;
mod verdict;

pub use alike::Alike;
pub use candidates::{Candidate, Candidates, HowMany, Within, candidates, candidates_while, how_many_could_come};
pub use coming::Why;
pub use desk::Desk;
pub use destinations::{Destination, Destinations, destinations};
pub use effect::{EditEffect, Effect};
pub use lifted::{Lifted, Taken, main_site, swapped};
pub use preview::{Preview, Previewed, Previews, preview, previews};
pub use ranking::{Merit, Nearness};
pub use verdict::{Reason, Verdict, judge};
