//! Work that must not hold up a frame: dialogs and files, each on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::in_order::InOrder;
use super::keeper::Keeping;
use crate::file::journal::{Died, died};
use crate::file::{self, Fs, NotSaved, OnDisk, OpenError, Owner, Saved, Stamp, owner, snapshots};
use crate::plan::Plan;
use crate::text::names::strip_controls;

/// No hand opens and closes a dialog faster.
const A_HAND: Duration = Duration::from_millis(400);

/// What comes back from a thread.
#[derive(Debug)]
pub enum Answer {
    /// A file was chosen to open.
    ToOpen(PathBuf),
    /// A place was chosen to save to.
    ToSave(PathBuf),
    /// The dialog was closed, or none could be shown: the system tells no difference.
    /// `at_once`: sooner than a hand could have closed one.
    NothingChosen { saving: bool, at_once: bool },
    Opened {
        path: PathBuf,
        result: Box<Result<OnDisk, OpenError>>,
        /// Somebody else says to have it open.
        owner: Option<Owner>,
    },
    Saved {
        path: PathBuf,
        plan: Box<Plan>,
        version: u64,
        result: Result<Saved, NotSaved>,
        /// The file as somebody else has saved it meanwhile.
        theirs: Option<Box<Result<OnDisk, OpenError>>>,
        /// The copy made of what was there.
        backup: Option<PathBuf>,
    },
    /// An earlier version, to look at or to go back to.
    Version { restore: bool, result: Box<Result<OnDisk, OpenError>> },
    /// The plan of a program that died, and the file on the disk.
    Died(Vec<Died>),
}

/// A plan to be saved.
#[derive(Debug)]
pub struct SaveOrder {
    pub plan: Plan,
    pub path: PathBuf,
    pub version: u64,
    /// The file as it was last seen; none if whatever is there is to be replaced.
    pub seen: Option<Stamp>,
    /// What is there is copied beside it first.
    pub back_up: bool,
    /// What is there is kept as an earlier version, at this time (seconds since 1970).
    pub keep: Option<i64>,
}

/// Words and starting points of a file dialog.
#[derive(Clone, Debug)]
pub struct DialogWords {
    pub title: String,
    pub filter: String,
    pub folder: Option<PathBuf>,
    pub file_name: String,
}

/// Asks the user for a file. Replaced in tests, where no dialog can be shown.
pub trait Dialogs: Send + Sync {
    fn pick(&self, words: &DialogWords, saving: bool) -> Option<PathBuf>;
}

/// The system's own dialogs.
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn pick(&self, words: &DialogWords, saving: bool) -> Option<PathBuf> {
        let mut dialog = rfd::FileDialog::new().set_title(&words.title).add_filter(&words.filter, &["phanbo", "ron"]);
        if let Some(folder) = &words.folder {
            dialog = dialog.set_directory(folder);
        }
        if saving { dialog.set_file_name(&words.file_name).save_file() } else { dialog.pick_file() }
    }
}

/// Starts work and collects its answers.
pub struct Background {
    dialogs: Arc<dyn Dialogs>,
    fs: Arc<dyn Fs>,
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    /// Notes beside plans are left and taken away in the order in which plans are opened and left.
    pub notes: InOrder,
    /// Pieces of work under way.
    running: usize,
    wake: egui::Context,
}

impl Background {
    pub fn new(dialogs: Arc<dyn Dialogs>, fs: Arc<dyn Fs>, wake: egui::Context) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { dialogs, fs, sender, receiver, notes: InOrder::new(), running: 0, wake }
    }

    pub fn is_busy(&self) -> bool {
        self.running > 0
    }

    pub fn answers(&mut self) -> Vec<Answer> {
        let answers: Vec<Answer> = self.receiver.try_iter().collect();
        self.running -= answers.len();
        answers
    }

    pub fn ask(&mut self, words: DialogWords, saving: bool) {
        let dialogs = Arc::clone(&self.dialogs);
        let asked = Instant::now();
        self.start(move || match dialogs.pick(&words, saving) {
            Some(path) if saving => Answer::ToSave(with_extension(path)),
            Some(path) => Answer::ToOpen(path),
            None => Answer::NothingChosen { saving, at_once: asked.elapsed() < A_HAND },
        });
    }

    /// Opens a plan; with `keeping`, notes beside it that we have it open.
    pub fn open(&mut self, path: PathBuf, keeping: Option<(Keeping, Owner)>) {
        let (fs, notes) = (Arc::clone(&self.fs), self.notes.clone());
        self.start(move || {
            let result = Box::new(file::open_with(&*fs, &path));
            // Kept whole, so that the file can be found again from another working directory.
            let path = std::path::absolute(&path).unwrap_or(path);
            let keeping = keeping.filter(|_| result.is_ok());
            let beside = path.clone();
            let owner = keeping.and_then(|(keeping, owner)| notes.ask(move || note(&keeping, &beside, &owner)));
            let owner = owner.flatten();
            Answer::Opened { path, result, owner }
        });
    }

    pub fn save(&mut self, order: SaveOrder, keeping: Option<(Keeping, Owner)>) {
        let (fs, notes) = (Arc::clone(&self.fs), self.notes.clone());
        self.start(move || {
            let mut backup = None;
            let (result, theirs) = save(&*fs, &order, keeping.as_ref().map(|(keeping, _)| keeping), &mut backup);
            if let Some((keeping, owner)) = keeping.filter(|_| result.is_ok()) {
                let path = order.path.clone();
                notes.add(move || drop(note(&keeping, &path, &owner)));
            }
            let SaveOrder { plan, path, version, .. } = order;
            Answer::Saved { path, plan: Box::new(plan), version, result, theirs: theirs.map(Box::new), backup }
        });
    }

    pub fn open_version(&mut self, path: PathBuf, restore: bool) {
        let fs = Arc::clone(&self.fs);
        self.start(move || Answer::Version { restore, result: Box::new(file::open_with(&*fs, &path)) });
    }

    /// Looks for programs that died with unsaved edits.
    pub fn look_for_died(&mut self, keeping: Keeping) {
        self.start(move || Answer::Died(died(&keeping.fs, &keeping.store.recovery())));
    }

    fn start(&mut self, work: impl FnOnce() -> Answer + Send + 'static) {
        self.running += 1;
        let (sender, wake) = (self.sender.clone(), self.wake.clone());
        thread::spawn(move || {
            // The window may be gone by now; then nobody waits for the answer.
            if sender.send(work()).is_ok() {
                wake.request_repaint();
            }
        });
    }
}

/// Notes that we have the plan open; says who else has it open. A note of a program that died on this machine is ours.
pub fn note(keeping: &Keeping, path: &Path, own: &Owner) -> Option<Owner> {
    let fs = &*keeping.fs;
    if let Some(other) = owner::look(fs, path) {
        if other.session == own.session {
            return None;
        }
        if other.machine != keeping.machine || keeping.store.is_alive(fs, &other.session) {
            return Some(other);
        }
        owner::withdraw(fs, path, &other.session);
    }
    owner::note(fs, path, own);
    None
}

type Theirs = Result<OnDisk, OpenError>;

/// `backup` is told the name of the copy, if one was made.
fn save(
    fs: &dyn Fs,
    order: &SaveOrder,
    keeping: Option<&Keeping>,
    backup: &mut Option<PathBuf>,
) -> (Result<Saved, NotSaved>, Option<Theirs>) {
    if let (Some(keeping), Some(now)) = (keeping, order.keep) {
        keep_version(fs, keeping, &order.path, now);
    }
    let mut seen = order.seen.clone();
    if order.back_up {
        match file::back_up(fs, &order.path) {
            Ok(copied) => (*backup, seen) = copied.unzip(),
            Err(failed) => return (Err(failed), None),
        }
    }
    let result = file::save_with(fs, &order.plan, &order.path, seen.as_ref());
    let changed = matches!(&result, Err(failed) if failed.error == file::SaveError::Changed);
    let theirs = changed.then(|| file::open_with(fs, &order.path));
    (result, theirs)
}

/// Keeps what is about to be replaced. That this failed is no reason not to save.
fn keep_version(fs: &dyn Fs, keeping: &Keeping, path: &Path, now: i64) {
    let Ok(bytes) = file::read_with(fs, path) else { return };
    let history = keeping.store.history();
    if let Err(error) = snapshots::keep(fs, &history, &bytes, now) {
        tracing::warn!(%error, "no earlier version kept");
    }
    snapshots::thin(fs, &history, now);
}

/// Some dialogs leave the extension to the program.
pub fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|extension| extension == "phanbo" || extension == "ron") {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".phanbo");
    path.with_file_name(name)
}

/// A file as the user knows it: without letters that turn the direction of writing, and could make one file pose as
/// another.
pub fn file_name(path: &Path) -> String {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    strip_controls(&name).into_owned()
}
