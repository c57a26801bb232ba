//! The line at the foot of the window, and the message over it.

pub mod notice;
mod outcome;
mod tray;

pub use tray::show;
