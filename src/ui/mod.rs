//! The window: how the program looks and what each part of the screen draws.

pub mod fonts;
pub mod theme;
pub mod widgets;
