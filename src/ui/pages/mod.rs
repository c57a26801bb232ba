//! The page in the middle of the window.

pub mod board;

pub use board::show;
