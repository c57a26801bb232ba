//! The running program: the session, its actions and how they are performed, threads, settings, the window.

pub mod action;
mod advisor;
mod background;
mod document;
mod files;
mod moving;
mod perform;
mod selection;
mod session;
mod settings;
mod start;
mod window;

pub use advisor::Advice;
pub use background::{DialogWords, Dialogs};
pub use document::Document;
pub use selection::{FindingKey, Selection};
pub use session::{Carried, Dialog, Notice, Session};
pub use settings::Settings;
pub use start::run;
pub use window::{Program, World};
