//! A file whose reading began before there was a window.

use std::sync::Arc;

use egui::{Context, RawInput};
use phanbo::app::{Ahead, Program};
use phanbo::file::{self, Disk, owner};
use phanbo::sample;
use phanbo::session::{Document, Settings, Task};

use crate::outside::{Desk, SlowDisk};
use crate::world::world;

/// The reading of one of the plans, from a disk of its own.
fn begin(window: &Desk, name: &str, disk: &SlowDisk) -> Ahead {
    Ahead::begin(Arc::new(disk.clone()), window.path(name)).expect("there is a thread for it")
}

fn open(desk: &mut Desk, ahead: Ahead) {
    desk.window.state_mut().open_ahead(ahead);
    desk.window.run();
}

#[test]
fn what_was_begun_before_there_was_a_window_is_not_read_again() {
    let mut desk = Desk::new();
    let ahead = begin(&desk, "a", &SlowDisk::default());
    desk.disk.hold("a.phanbo");
    open(&mut desk, ahead);
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Phương án a", None));
    assert_eq!(desk.document().path(), Some(desk.path("a").as_path()));
    assert!(desk.document().seen().is_some(), "what others save is noticed");
    let owner = owner::look(&Disk::at_once(), &desk.path("a")).map(|owner| owner.session);
    assert_eq!(owner.as_deref(), Some("one"), "others are told that it is open");
}

#[test]
fn a_file_opened_once_more_is_read_as_it_is_then() {
    let mut desk = Desk::new();
    let ahead = begin(&desk, "a", &SlowDisk::default());
    open(&mut desk, ahead);
    desk.settle();
    let mut plan = desk.plan().clone();
    "Do người khác lưu".clone_into(&mut plan.cover.title);
    file::save(&plan, &desk.path("a")).expect("writable");
    desk.open("a");
    desk.settle();
    assert_eq!(desk.title(), "Do người khác lưu");
}

#[test]
fn another_file_asked_for_while_it_is_read_is_the_one_opened() {
    let (mut desk, slow) = (Desk::new(), SlowDisk::default());
    slow.hold("a.phanbo");
    let ahead = begin(&desk, "a", &slow);
    open(&mut desk, ahead);
    desk.open("b");
    desk.until("b is open", |program| program.session.document.plan().cover.title == "Phương án b");
    slow.release("a.phanbo");
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Phương án b", None));
    assert!(owner::look(&Disk::at_once(), &desk.path("a")).is_none(), "no note stays beside what was not opened");
}

#[test]
fn a_plan_that_is_read_in_time_is_the_first_thing_to_be_seen() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let file = folder.path().join("a.phanbo");
    file::save(&sample::quang_ninh(), &file).expect("writable");
    let ahead = Ahead::begin(Arc::new(SlowDisk::default()), file).expect("there is a thread for it");
    while !ahead.is_read() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let context = Context::default();
    let mut program = Program::new(&context, Document::nothing(), Settings::default(), world());
    program.open_ahead(ahead);
    let mut output = context.run_ui(RawInput::default(), |ui| {
        program.before_frame(ui.ctx());
        program.frame(ui);
    });
    output.textures_delta.clear();
    assert!(!program.session.document.is_nothing());
    assert!(program.session.pages.start.looked.samples.is_empty(), "nobody asked how the samples stand");
}

#[test]
fn a_reading_that_panics_is_told_once_there_is_a_window() {
    let (mut desk, broken) = (Desk::new(), SlowDisk::default());
    broken.doom("a.phanbo");
    let ahead = begin(&desk, "a", &broken);
    open(&mut desk, ahead);
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Message { .. })), "{:?}", desk.task());
    desk.open("a");
    desk.settle();
    assert_eq!(desk.title(), "Phương án a");
}
