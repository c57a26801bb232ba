//! A disk that waits until it is told to go on, dialogs that are answered by hand, and a window between the two.

#[path = "../../faults/handed_on.rs"]
mod handed_on;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use phanbo::app::{DialogWords, Dialogs, Keeping, Program, World};
use phanbo::edit::Command;
use phanbo::file::{self, Disk, Facts, Fs, HeldLock, Store, Writing};
use phanbo::plan::{Cover, Plan};
use phanbo::sample;
use phanbo::session::action::{Action, EditAction, FileAction};
use phanbo::session::{Document, Task};
use tempfile::TempDir;

use crate::hand::{self, Opening, Window, opened_with};
use crate::world::world;
use handed_on::{hand_on, hand_on_the_rest};

/// The disk; whatever concerns a file of a name that is held waits, and what is doomed panics.
#[derive(Clone, Default)]
pub struct SlowDisk(Arc<(Mutex<Names>, Condvar)>);

#[derive(Default)]
struct Names {
    held: Vec<String>,
    doomed: Vec<String>,
}

impl SlowDisk {
    pub fn hold(&self, name: &str) {
        self.0.0.lock().expect("nobody panics with it").held.push(name.to_owned());
    }

    pub fn doom(&self, name: &str) {
        self.0.0.lock().expect("nobody panics with it").doomed.push(name.to_owned());
    }

    pub fn mend(&self, name: &str) {
        self.0.0.lock().expect("nobody panics with it").doomed.retain(|doomed| doomed != name);
    }

    pub fn release(&self, name: &str) {
        self.0.0.lock().expect("nobody panics with it").held.retain(|held| held != name);
        self.0.1.notify_all();
    }

    fn pass<T>(&self, path: &Path, work: impl FnOnce(&Disk) -> io::Result<T>) -> io::Result<T> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut names = self.0.0.lock().expect("nobody panics with it");
        while names.held.contains(&name) {
            names = self.0.1.wait(names).expect("nobody panics with it");
        }
        let doomed = names.doomed.contains(&name);
        drop(names);
        assert!(!doomed, "the disk driver is broken");
        work(&Disk::at_once())
    }
}

impl Fs for SlowDisk {
    hand_on_the_rest!();
    hand_on! {
        read(path: &Path, cap: u64) -> Vec<u8>;
        create(path: &Path) -> Box<dyn Writing>;
        create_beside(folder: &Path) -> (PathBuf, Box<dyn Writing>);
        swap(new: &Path, target: &Path, aside: &Path) -> PathBuf;
    }

    /// Shorter than a user would wait, but long enough for another thread to end what it holds.
    fn wait(&self, time: Duration) {
        std::thread::sleep(time.min(Duration::from_millis(2)));
    }
}

/// Dialogs that stay open until they are answered.
pub struct Asked {
    count: AtomicUsize,
    folder: Mutex<Option<PathBuf>>,
    answers: Mutex<Receiver<Option<PathBuf>>>,
}

impl Dialogs for Asked {
    fn pick(&self, words: &DialogWords, _saving: bool) -> Option<PathBuf> {
        self.folder.lock().expect("nobody panics with it").clone_from(&words.folder);
        self.count.fetch_add(1, SeqCst);
        let answer = self.answers.lock().expect("nobody panics with it").recv();
        answer.unwrap_or_default()
    }
}

/// A window, the outside world it works with, and a folder with three plans: a, b and c.
pub struct Desk {
    pub window: Window,
    pub disk: SlowDisk,
    pub folder: TempDir,
    answers: Sender<Option<PathBuf>>,
    asked: Arc<Asked>,
}

impl Desk {
    pub fn new() -> Self {
        Self::in_world(|_| ())
    }

    /// In a world that is not as usual.
    pub fn in_world(change: impl FnOnce(&mut World)) -> Self {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        for name in ["a", "b", "c"] {
            let mut plan = sample::quang_ninh();
            plan.cover.title = format!("Phương án {name}");
            name.clone_into(&mut plan.lineage.plan);
            file::save(&plan, &folder.path().join(format!("{name}.phanbo"))).expect("writable");
        }
        Self::over(folder, "one", change)
    }

    /// Another run of the program over the same folder, after this one has died.
    pub fn after_death(self) -> Self {
        let Self { window, folder, .. } = self;
        drop(window);
        Self::over(folder, "two", |_| ())
    }

    fn over(folder: TempDir, run: &str, change: impl FnOnce(&mut World)) -> Self {
        let (answers, receiver) = mpsc::channel();
        let asked =
            Arc::new(Asked { count: AtomicUsize::new(0), folder: Mutex::new(None), answers: Mutex::new(receiver) });
        let disk = SlowDisk::default();
        let (dialogs, fs) = (Arc::clone(&asked), Arc::new(disk.clone()));
        let keeping = Keeping {
            fs: Arc::new(disk.clone()),
            store: Store::new(folder.path().join("state")),
            session: run.to_owned(),
            machine: "SYT-01".to_owned(),
        };
        let mut world = World { dialogs, fs, ..world() };
        change(&mut world);
        let opening = Opening { world, keeping: Some(keeping), ..Opening::default() };
        let window = opened_with(Document::new(sample::quang_ninh(), None), opening);
        let mut made = Self { window, disk, folder, answers, asked };
        made.settle();
        made
    }

    /// With one of the three plans open.
    pub fn with(name: &str) -> Self {
        let mut desk = Self::new();
        desk.open(name);
        desk.settle();
        assert_eq!(desk.title(), format!("Phương án {name}"));
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.phanbo"))
    }

    /// As if the file had been dropped on the window.
    pub fn open(&mut self, name: &str) {
        let path = self.path(name);
        self.act(FileAction::OpenFile(path));
    }

    pub fn act(&mut self, wish: impl Into<Action>) {
        hand::act(&mut self.window, wish);
    }

    /// Renames the open plan.
    pub fn edit(&mut self, title: &str) {
        let cover = Cover { title: title.to_owned(), ..self.plan().cover.clone() };
        self.act(EditAction::Make(Box::new(Command::Put(cover.into()))));
    }

    /// Answers the dialog that was asked first.
    pub fn answer(&self, path: Option<PathBuf>) {
        self.answers.send(path).expect("the dialogs are there");
    }

    /// Dialogs of the system shown so far.
    pub fn dialogs(&mut self) -> usize {
        self.until("a moment passes", {
            let until = Instant::now() + Duration::from_millis(50);
            move |_| Instant::now() > until
        });
        self.asked.count.load(SeqCst)
    }

    /// The folder in which the last dialog began.
    pub fn asked_in(&self) -> Option<PathBuf> {
        self.asked.folder.lock().expect("nobody panics with it").clone()
    }

    /// Waits for something to become true.
    pub fn until(&mut self, what: &str, is_so: impl Fn(&Program) -> bool) {
        let begun = Instant::now();
        self.window.run();
        while !is_so(self.window.state()) {
            assert!(begun.elapsed() < Duration::from_secs(20), "in vain: {what}");
            std::thread::sleep(Duration::from_millis(5));
            self.window.run();
        }
        self.window.run();
    }

    /// Waits for all threads.
    pub fn settle(&mut self) {
        hand::settle(&mut self.window);
    }

    pub fn plan(&self) -> &Plan {
        self.document().plan()
    }

    pub fn title(&self) -> &str {
        &self.plan().cover.title
    }

    pub fn document(&self) -> &Document {
        &self.window.state().session.document
    }

    pub fn task(&self) -> Option<&Task> {
        self.window.state().session.task.as_ref()
    }

    pub fn notice(&self) -> &str {
        self.window.state().session.notice.as_ref().map_or("", |notice| &notice.text)
    }

    /// The title in one of the files.
    pub fn title_in(&self, name: &str) -> String {
        file::open(&self.path(name)).expect("it is whole").plan.cover.title
    }
}
