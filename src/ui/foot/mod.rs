//! The line at the foot of the window.

mod away;
mod nothing;
mod notice;
mod outcome;
mod tray;
mod under_way;

pub use nothing::at_start;
pub use tray::show;
