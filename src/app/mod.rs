//! The running program: it owns the session, performs what was asked for, and runs what works beside the window.

mod fields;
mod graphics;
mod input_method;
mod ladder;
mod no_window;
mod perform;
mod processes;
mod program;
mod settings_file;
mod size;
mod start;
mod works;

pub use ladder::Rung;
pub use no_window::{NoWindow, Tried};
pub use program::{Camera, Folders, Program, World};
pub use start::run;
pub use works::clipboard::{Clipboard, Pasted};
pub use works::dialogs::{DialogWords, Dialogs};
pub use works::keeper::Keeping;
pub use works::listing::Lists;
pub use works::opening::Ahead;
pub use works::stage::Stage;
