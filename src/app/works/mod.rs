//! Work beside the window: dialogs and files, the recovery journal, advice.

pub mod advisor;
pub mod background;
mod in_order;
pub mod keeper;
