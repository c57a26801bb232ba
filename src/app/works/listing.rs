//! Reading a unit's list beside the window: in a process of its own, for as long as somebody waits.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::Answer;
use super::job::Line;
use crate::exchange::import::book::Book;
use crate::exchange::import::{Refusal, apart};
use crate::session::tasks::importing::{Order, Read};

/// How long a file may take.
const PATIENCE: Duration = Duration::from_mins(1);
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);
/// What is done sooner is told by its end alone.
const BETWEEN_WORDS: Duration = Duration::from_millis(80);

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
pub fn read(lists: &dyn Lists, file: &Path, line: &Line) -> (PathBuf, Result<Read, Refusal>) {
    let begun = Instant::now();
    let mut told = Told::default();
    let mut wait = |done| {
        thread::sleep(BETWEEN_LOOKS);
        told.tell(line, done);
        match () {
            () if line.is_stopped() => Err(Refusal::Cancelled),
            () if begun.elapsed() > PATIENCE => Err(Refusal::TooLong),
            () => Ok(()),
        }
    };
    let read = lists.read(file, &mut wait).map(Read::new);
    (file.to_owned(), read)
}

/// Understands a list; given up when the line says so.
pub fn understand(order: &Order, line: &Line) -> Option<Answer> {
    let mut told = Told::default();
    let found = order.carry_out(&mut |done| {
        told.tell(line, done);
        !line.is_stopped()
    })?;
    Some(Answer::ListUnderstood(Box::new(found)))
}

/// How far work is, told to the window now and then.
#[derive(Default)]
struct Told {
    done: u8,
    last: Option<Instant>,
}

impl Told {
    fn tell(&mut self, line: &Line, done: u8) {
        let last = *self.last.get_or_insert_with(Instant::now);
        if done > self.done && last.elapsed() > BETWEEN_WORDS {
            (self.done, self.last) = (done, Some(Instant::now()));
            line.say(Answer::ListLookedAt(done));
            line.wake();
        }
    }
}
