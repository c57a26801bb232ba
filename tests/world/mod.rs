//! The outside world of a window under test: dialogs that answer nothing, ids that count up, a clock that stands.

use std::path::PathBuf;
use std::sync::Arc;

use phanbo::app::{DialogWords, Dialogs, Folders, World};
use phanbo::file::Disk;

/// No dialog can be shown.
pub struct NoDialogs;

impl Dialogs for NoDialogs {
    fn pick(&self, _words: &DialogWords, _saving: bool) -> Option<PathBuf> {
        None
    }
}

/// Nothing is kept, nothing is advised; a test replaces what it is about.
pub fn world() -> World {
    let mut made = 0;
    World {
        dialogs: Arc::new(NoDialogs),
        fs: Arc::new(Disk::new(std::thread::sleep)),
        folders: Folders::default(),
        ids: Box::new(move || {
            made += 1;
            format!("new-{made:06}")
        }),
        clock: Box::new(|| "2026-11-22T08:00:00Z".to_owned()),
        user: "Người lập phương án".to_owned(),
        advises: false,
        end_word: Box::new(|| false),
        settings_place: None,
    }
}
