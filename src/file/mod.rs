//! A plan file on disk: RON text with its version in the first line and a hash in the last.

pub mod v1;
