//! The panels beside the page: what is wrong at the left, one thing in detail at the right.

pub mod findings;
mod findings_list;
pub mod inspector;
pub mod parties;
pub mod remedy;
