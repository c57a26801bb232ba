//! The running program: it owns the session, performs what was asked for, and runs what works beside the window.

mod fields;
mod input_method;
mod no_window;
mod perform;
mod program;
mod settings_file;
mod start;
mod works;

pub use no_window::NoWindow;
pub use program::{Folders, Program, World};
pub use start::run;
pub use works::dialogs::{DialogWords, Dialogs};
pub use works::keeper::Keeping;
