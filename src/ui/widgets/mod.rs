//! The parts every screen is made of; they know strings, colours by meaning and nothing of doctors.

mod advances;
mod alphabet;
pub mod card;
pub mod chip;
pub mod choice;
mod context_menu;
pub mod day_field;
pub mod drafts;
pub mod field;
pub mod figures;
pub mod hatch;
pub mod icon;
mod letters;
pub mod lines;
pub mod mark;
pub mod month;
pub mod outline;
pub mod phrase;
mod presses;
pub mod right;
pub mod row;
pub mod segmented;
pub mod slider;
pub mod stat;
pub mod stepper;
mod table_cell;
pub mod text;
pub mod toast;
mod typeset;
pub mod typing;
pub mod week;
mod widths;

pub use card::{Card, Footer, Outline};
pub use chip::{Chip, ChipState, LaidChip};
pub use context_menu::{asks_for_menu, context_menu, menu_item};
pub use day_field::day_row;
pub use field::{
    Edited, FactLine, LINE_LETTERS, area_row, cell_field, check_row, choice_row, date_row, select_all, text_row,
    wide_choice_row, wide_row,
};
pub use figures::figure_row;
pub use hatch::hatch;
pub use icon::{Icon, icon_button, icon_button_called, paint_icon};
pub use letters::Letters;
pub use mark::{mark, paint_mark};
pub use month::MonthWords;
pub use phrase::{LaidPhrase, Phrase};
pub use presses::presses;
pub use right::at_right;
pub use row::{Row, rows_in_sight};
pub use segmented::{Segment, segmented};
pub use stat::{FigureChange, Stat, Trend, stat_divider};
pub use stepper::{Steps, small_stepper, stepper_row};
pub use table_cell::table_cell;
pub use text::{drawable, elided, explain, explain_with, heading, link_like, muted, strong, wrapped};
pub use toast::{Toast, ToastEvent};
pub use widths::width_of;
