//! Who has a plan open: the note beside it, ours and those of others.

use std::time::{Duration, Instant};

use egui_kittest::kittest::Queryable as _;
use phanbo::file::{Disk, owner};
use phanbo::session::Task;
use phanbo::session::action::{Action, FileAction};

use super::window::{act, after_a_death, click, dialog, die, folders, rename, somebody_else, title, title_in, window};
use crate::hand::Window;

#[test]
fn a_plan_somebody_has_open_is_looked_at_copied_or_opened_anyway() {
    let (_folder, document, state) = folders();
    let disk = Disk::at_once();
    assert!(owner::note(&disk, &document, &somebody_else("Lan")));
    let mut window = window(&state, "one");
    let open = |window: &mut Window| act(window, Action::File(FileAction::OpenFile(document.clone())));
    open(&mut window);
    window.get_by_label_contains("Lan đang mở phương án này trên máy SYT-02, từ 22/11/2026 08:00");
    click(&mut window, "Mở chỉ đọc");
    let before = title(&window).to_owned();
    rename(&mut window, "Phương án 2");
    assert_eq!(title(&window), before, "what is only looked at does not change");
    click(&mut window, "Mở bản sao");
    rename(&mut window, "Phương án 2");
    assert_eq!((title(&window), window.state().session.document.path()), ("Phương án 2", None));

    act(&mut window, Action::File(FileAction::OpenSample(phanbo::session::Sample::QuangNinh)));
    click(&mut window, "Không lưu");
    open(&mut window);
    click(&mut window, "Vẫn mở để sửa");
    rename(&mut window, "Phương án 3");
    act(&mut window, Action::File(FileAction::Save));
    assert_eq!(title_in(&document), "Phương án 3");
    assert_eq!(owner::look(&disk, &document).expect("still there").session, "elsewhere");
}

#[test]
fn our_own_note_lies_beside_the_plan_while_it_is_open_and_that_of_a_dead_program_is_taken_over() {
    let (_folder, document, state) = folders();
    let disk = Disk::at_once();
    let session = || owner::look(&disk, &document).map(|owner| owner.session);
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    assert_eq!(session().as_deref(), Some("one"));
    // A second window on this machine is told as well.
    let mut second = window(&state, "two");
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    assert!(matches!(dialog(&second), Some(Task::Owned { .. })));
    die(first);
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    assert_eq!((dialog(&second), session().as_deref()), (None, Some("two")));
    second.state_mut().leave();
    assert_eq!(session(), None);
}

#[test]
fn what_a_dead_program_left_unsaved_does_not_make_its_note_look_alive() {
    let (_folder, document, state) = folders();
    let session = || owner::look(&Disk::at_once(), &document).map(|owner| owner.session);
    let mut second = after_a_death(&document, &state);
    assert_eq!(session().as_deref(), Some("one"), "it had no time to take it away");

    // What it left is offered, and in our hand, while the plan is opened.
    assert!(matches!(dialog(&second), Some(Task::Recovery { .. })));
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    assert!(!second.state().session.document.is_read_only());
    assert_eq!(session().as_deref(), Some("two"));
    second.state_mut().leave();
    assert_eq!(session(), None);
}

#[test]
fn a_plan_that_was_recovered_has_our_note_beside_it() {
    let (_folder, document, state) = folders();
    let session = || owner::look(&Disk::at_once(), &document).map(|owner| owner.session);
    let mut second = after_a_death(&document, &state);
    click(&mut second, "Mở bản khôi phục");
    let begun = Instant::now();
    while session().as_deref() != Some("two") && begun.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(session().as_deref(), Some("two"));
}

#[test]
fn a_note_without_a_name_is_of_somebody() {
    let (_folder, document, state) = folders();
    assert!(owner::note(&Disk::at_once(), &document, &somebody_else(" ")));
    let mut window = window(&state, "one");
    act(&mut window, Action::File(FileAction::OpenFile(document)));
    window.get_by_label_contains("Có người đang mở phương án này trên máy SYT-02");
}
