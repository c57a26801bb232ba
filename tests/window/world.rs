//! The outside world of a window under test: dialogs that answer nothing, ids that count up, a clock that stands.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Color32, ColorImage};
use phanbo::app::{Clipboard, DialogWords, Dialogs, Folders, Lists, Pasted, World};
use phanbo::exchange::import::book::Book;
use phanbo::exchange::import::{Refusal, apart};
use phanbo::file::Disk;

/// No dialog can be shown.
pub struct NoDialogs;

impl Dialogs for NoDialogs {
    fn pick(&self, _words: &DialogWords, _saving: bool) -> Option<PathBuf> {
        None
    }
}

/// Nothing can be put there.
pub struct NoClipboard;

impl Clipboard for NoClipboard {
    fn put(&self, _table: &Pasted) -> bool {
        false
    }
}

/// Lists are read by the program under test itself.
struct Here;

impl Lists for Here {
    fn read(&self, file: &Path, _wait: &mut apart::Wait) -> Result<Book, Refusal> {
        apart::read_here(file)
    }
}

/// Nothing is kept, nothing is advised; a test replaces what it is about.
pub fn world() -> World {
    let mut made = 0;
    World {
        dialogs: Arc::new(NoDialogs),
        clipboard: Arc::new(NoClipboard),
        camera: Box::new(|_, take| take(Arc::new(ColorImage::filled([1366, 768], Color32::WHITE)))),
        fs: Arc::new(Disk::new(std::thread::sleep)),
        lists: Arc::new(Here),
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
