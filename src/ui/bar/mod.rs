//! The top line of the window.

mod date_field;
mod found;
pub mod menu_bar;
mod search;
pub mod shortcuts;

pub use menu_bar::show;
