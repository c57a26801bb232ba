//! What goes out of a plan to the programs of an office, and what comes in from them.

pub mod export;
pub mod import;
pub mod paper;
