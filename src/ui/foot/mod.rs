//! The line at the foot of the window.

mod away;
mod notice;
mod outcome;
mod tray;

pub use tray::show;
