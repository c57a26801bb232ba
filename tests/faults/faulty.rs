//! A disk that fails at a chosen call, or from a chosen call on, as if the program had died there.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use phanbo::file::{Disk, Facts, Fs, HeldLock, Writing};

use crate::handed_on::{hand_on, hand_on_the_rest};

/// What happens at the chosen call.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// This call fails with an error of the system, by number.
    Error(i32),
    /// Nothing happens any more from this call on: half of what is being written is written.
    Death,
    /// Before this call another program does something.
    Meanwhile,
}

/// Injectable errors: ENOSPC, EIO, EACCES, EROFS, EMFILE.
pub const ERRORS: [i32; 5] = [28, 5, 13, 30, 24];

#[derive(Clone)]
pub struct Faulty {
    disk: Disk,
    state: Arc<State>,
}

struct State {
    fault: Fault,
    at: usize,
    calls: AtomicUsize,
    hit: AtomicBool,
    meanwhile: Box<dyn Fn() + Send + Sync>,
}

impl Faulty {
    pub fn new(fault: Fault, at: usize) -> Self {
        Self::with(fault, at, || ())
    }

    /// A disk on which another program does something before the chosen call.
    pub fn meanwhile(at: usize, other: impl Fn() + Send + Sync + 'static) -> Self {
        Self::with(Fault::Meanwhile, at, other)
    }

    fn with(fault: Fault, at: usize, other: impl Fn() + Send + Sync + 'static) -> Self {
        let (calls, hit) = (AtomicUsize::new(0), AtomicBool::new(false));
        let state = State { fault, at, calls, hit, meanwhile: Box::new(other) };
        Self { disk: Disk::at_once(), state: Arc::new(state) }
    }

    /// Whether the fault came. Once it does not, every call has had its turn.
    pub fn was_hit(&self) -> bool {
        self.state.hit.load(SeqCst)
    }

    fn pass<T>(&self, _path: &Path, work: impl FnOnce(&Disk) -> io::Result<T>) -> io::Result<T> {
        self.state.step()?;
        work(&self.disk)
    }
}

impl State {
    fn step(&self) -> io::Result<()> {
        let call = self.calls.fetch_add(1, SeqCst);
        match self.fault {
            Fault::Error(code) if call == self.at => {
                self.hit.store(true, SeqCst);
                Err(io::Error::from_raw_os_error(code))
            }
            Fault::Death if call >= self.at => {
                self.hit.store(true, SeqCst);
                Err(io::Error::other("dead"))
            }
            Fault::Meanwhile if call == self.at => {
                self.hit.store(true, SeqCst);
                (self.meanwhile)();
                Ok(())
            }
            Fault::Error(_) | Fault::Death | Fault::Meanwhile => Ok(()),
        }
    }
}

impl Fs for Faulty {
    hand_on_the_rest!();
    hand_on! {
        read(path: &Path, cap: u64) -> Vec<u8>;
        swap(new: &Path, target: &Path, aside: &Path) -> PathBuf;
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        let file = self.pass(path, |disk| disk.create(path))?;
        Ok(Box::new(FaultyFile { file, state: Arc::clone(&self.state) }))
    }

    fn create_beside(&self, folder: &Path) -> io::Result<(PathBuf, Box<dyn Writing>)> {
        let (path, file) = self.pass(folder, |disk| disk.create_beside(folder))?;
        Ok((path, Box::new(FaultyFile { file, state: Arc::clone(&self.state) })))
    }

    fn wait(&self, _time: Duration) {}
}

struct FaultyFile {
    file: Box<dyn Writing>,
    state: Arc<State>,
}

impl Write for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let gone = self.state.calls.load(SeqCst) > self.state.at;
        let step = self.state.step();
        if step.is_err() && !gone {
            // A full disk and a dying program both leave half.
            self.file.write_all(&bytes[..bytes.len() / 2])?;
        }
        step?;
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Writing for FaultyFile {
    fn sync(&mut self) -> io::Result<()> {
        self.state.step()?;
        self.file.sync()
    }
}
