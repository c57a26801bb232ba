//! Work that must not hold up a frame: dialogs and files, each on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::file::{self, OpenError, Parsed, SaveError};
use crate::plan::Plan;

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
    NothingChosen {
        saving: bool,
        at_once: bool,
    },
    Opened {
        path: PathBuf,
        result: Box<Result<Parsed, OpenError>>,
    },
    Saved {
        path: PathBuf,
        plan: Box<Plan>,
        version: u64,
        result: Result<(), SaveError>,
    },
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
    dialogs: std::sync::Arc<dyn Dialogs>,
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    /// Pieces of work under way.
    running: usize,
    wake: egui::Context,
}

impl Background {
    pub fn new(dialogs: std::sync::Arc<dyn Dialogs>, wake: egui::Context) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { dialogs, sender, receiver, running: 0, wake }
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
        let dialogs = std::sync::Arc::clone(&self.dialogs);
        let asked = Instant::now();
        self.start(move || match dialogs.pick(&words, saving) {
            Some(path) if saving => Answer::ToSave(with_extension(path)),
            Some(path) => Answer::ToOpen(path),
            None => Answer::NothingChosen { saving, at_once: asked.elapsed() < A_HAND },
        });
    }

    pub fn open(&mut self, path: PathBuf) {
        self.start(move || {
            let result = Box::new(file::open(&path));
            // Kept whole, so that the file can be found again from another working directory.
            let path = std::path::absolute(&path).unwrap_or(path);
            Answer::Opened { path, result }
        });
    }

    pub fn save(&mut self, plan: Plan, path: PathBuf, version: u64) {
        self.start(move || {
            let result = file::save(&plan, &path);
            Answer::Saved { path, plan: Box::new(plan), version, result }
        });
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

/// Some dialogs leave the extension to the program.
pub fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|extension| extension == "phanbo" || extension == "ron") {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".phanbo");
    path.with_file_name(name)
}

/// A file as the user knows it.
pub fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
