//! How a plan changes: a command becomes a change set, or is rejected; change sets are undone by inverting them.

mod accept;
mod amend;
mod change;
mod command;
mod deed;
mod delete;
mod descent;
mod difference;
mod divide;
mod history;
mod in_use;
mod later;
mod network;
mod place;
mod propose;
mod renewed;
mod settle;
mod turn;
mod unsaved;

pub use amend::amended;
pub use change::{Change, ChangeSet};
pub use command::{Command, Ids, Rejected, change_set, name};
pub use deed::Deed;
pub use delete::dependents;
pub use descent::{Carried, Descent};
pub use difference::{changes_of, difference};
pub use divide::Division;
pub use history::History;
pub use in_use::in_use;
pub use later::later;
pub use network::{Refusal, Reorganisation, acts_in_order, edited_since, told};
pub use place::{Placement, default_kind, rotation_end};
pub use propose::{Proposal, propose_all};
pub use renewed::{Renewal, renewed};
pub use settle::settling;
pub use unsaved::Unsaved;
