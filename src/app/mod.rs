//! The running program: the session, its actions and how they are performed, threads, settings, the window.

pub mod action;
mod advisor;
mod background;
mod document;
mod files;
mod in_order;
mod keeping;
mod moving;
mod perform;
mod recovery;
mod selection;
mod session;
mod settings;
mod start;
mod times;
mod versions;
mod window;

pub use advisor::{Advice, Question};
pub use background::{DialogWords, Dialogs};
pub use document::Document;
pub use keeping::Keeping;
pub use selection::{FindingKey, Selection};
pub use session::{Carried, Dialog, Found, Notice, Session, Version};
pub use settings::Settings;
pub use start::run;
pub use times::{local, local_of};
pub use window::{Program, World};
