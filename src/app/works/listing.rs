//! Reading a unit's list beside the window: in a process of its own, for as long as somebody waits.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::job::Line;
use crate::exchange::import::book::Book;
use crate::exchange::import::{Refusal, apart};

/// How long a file may take.
const PATIENCE: Duration = Duration::from_mins(1);
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

/// Reads lists. Replaced in tests, whose program is no reader.
pub trait Lists: Send + Sync {
    fn read(&self, file: &Path, wait: &mut apart::Wait) -> Result<Book, Refusal>;
}

/// This program once more, as a reader.
pub struct Apart;

impl Lists for Apart {
    fn read(&self, file: &Path, wait: &mut apart::Wait) -> Result<Book, Refusal> {
        let program = std::env::current_exe().map_err(|_| Refusal::NoReader)?;
        apart::read(&program, file, wait)
    }
}

/// Reads a list; given up when the line says so.
pub fn read(lists: &dyn Lists, file: &Path, line: &Line) -> (PathBuf, Result<Book, Refusal>) {
    let begun = Instant::now();
    let mut wait = || {
        thread::sleep(BETWEEN_LOOKS);
        match () {
            () if line.is_stopped() => Err(Refusal::Cancelled),
            () if begun.elapsed() > PATIENCE => Err(Refusal::TooLong),
            () => Ok(()),
        }
    };
    (file.to_owned(), lists.read(file, &mut wait))
}
