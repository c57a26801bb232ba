//! Unsaved work, other people's saves and earlier versions, as a user of the whole program meets them.

mod files;
mod merging;
mod owners;
mod recovery;
mod window;
