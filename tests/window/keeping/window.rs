//! A window that keeps what it keeps in a folder of its own, and another program on another machine.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use egui_kittest::kittest::Queryable as _;
use phanbo::app::{Keeping, World};
use phanbo::edit::Command;
use phanbo::file::{self, Disk, Store};
use phanbo::plan::{Cover, Plan};
use phanbo::sample;
use phanbo::session::action::{Action, EditAction, FileAction};
use phanbo::session::{Document, Task};
use tempfile::TempDir;

use crate::hand::{Opening, Window, opened_with, settle};
use crate::world::world;

/// A window that keeps what it keeps in a folder; `session` is this run of the program.
pub fn window(state: &Path, session: &str) -> Window {
    let counter = Mutex::new(0);
    let prefix = session.to_owned();
    let ids = move || {
        let mut counter = counter.lock().expect("one thread");
        *counter += 1;
        format!("{prefix}{:010}", *counter)
    };
    let world = World { ids: Box::new(ids), ..world() };
    let keeping = Keeping {
        fs: Arc::new(Disk::new(std::thread::sleep)),
        store: Store::new(state.to_owned()),
        session: session.to_owned(),
        machine: "SYT-01".to_owned(),
    };
    let opening = Opening { world, keeping: Some(keeping), ..Opening::default() };
    let mut harness = opened_with(Document::new(sample::quang_ninh(), None), opening);
    settle(&mut harness);
    harness
}

pub fn act(harness: &mut Window, action: Action) {
    harness.state_mut().act(action);
    settle(harness);
}

pub fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    settle(harness);
}

pub fn rename(harness: &mut Window, title: &str) {
    let cover = Cover { title: title.to_owned(), ..plan(harness).cover.clone() };
    act(harness, Action::Edit(EditAction::Make(Box::new(Command::Put(cover.into())))));
}

pub fn plan(harness: &Window) -> &Plan {
    harness.state().session.document.plan()
}

pub fn title(harness: &Window) -> &str {
    &plan(harness).cover.title
}

pub fn dialog(harness: &Window) -> Option<&Task> {
    harness.state().session.task.as_ref()
}

pub fn title_in(path: &Path) -> String {
    file::open(path).expect("it is whole").plan.cover.title
}

/// A folder for documents with the sample in it, and one for what the machine keeps.
pub fn folders() -> (TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let document = folder.path().join("plan.phanbo");
    file::save(&sample::quang_ninh(), &document).expect("writable");
    let state = folder.path().join("state");
    (folder, document, state)
}

/// A program on another machine.
pub fn somebody_else(name: &str) -> file::Owner {
    let (machine, session) = ("SYT-02".to_owned(), "elsewhere".to_owned());
    file::Owner { name: name.to_owned(), machine, opened_at: "2026-11-22T01:00:00Z".to_owned(), session }
}

/// The window in which a plan is recovered: the first has died over it.
pub fn after_a_death(document: &Path, state: &Path) -> Window {
    let mut first = window(state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.to_owned())));
    rename(&mut first, "Phương án 2");
    die(first);
    window(state, "two")
}

/// The program dies: nothing it would do at its end is done. Its lock goes with its thread.
pub fn die(harness: Window) {
    drop(harness);
}
