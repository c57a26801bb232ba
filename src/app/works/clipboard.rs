//! The clipboard of the system for tables, which hold text and HTML at once. What egui copies is text or a picture alone.

use std::sync::{Mutex, PoisonError};

/// A table in both forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    pub text: String,
    pub html: String,
}

/// Where tables are put. Replaced in tests, which look at what was put there.
pub trait Clipboard: Send + Sync {
    /// Whether it could be put there.
    fn put(&self, table: &Pasted) -> bool;
}

/// The system's own. It is kept once it was used: on X11 what was copied is there as long as it is.
#[derive(Default)]
pub struct SystemClipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard for SystemClipboard {
    fn put(&self, table: &Pasted) -> bool {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.is_none() {
            *kept = arboard::Clipboard::new().inspect_err(|error| tracing::warn!(%error, "no clipboard")).ok();
        }
        let Some(clipboard) = kept.as_mut() else { return false };
        let put = clipboard.set_html(table.html.as_str(), Some(table.text.as_str()));
        put.inspect_err(|error| tracing::warn!(%error, "not copied")).is_ok()
    }
}
