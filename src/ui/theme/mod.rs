//! Colours, sizes and spacing, defined once: a light, a dark and a projector theme.

mod palette;
mod style;

pub use palette::{Palette, Tone};
pub use style::apply;

pub use crate::session::Theme;
