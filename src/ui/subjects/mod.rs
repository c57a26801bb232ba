//! What is shown of doctors and places wherever they are shown: chips, the state and figures of a place, what a move
//! would do and what to think of it, and the menus of both.

pub mod chip_menu;
pub mod chips;
pub mod effect;
mod noted;
mod picking;
pub mod place_menu;
pub mod sites;
mod spelled;
pub mod status;
pub mod verdict;
