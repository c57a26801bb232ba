//! Files that are read slowly: the plan they were asked for, and the state it was in, may be gone when they come.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use phanbo::file::{Disk, owner, snapshots};
use phanbo::session::Task;
use phanbo::session::action::{Action, EditAction, FileAction};

use super::outside::Desk;
use crate::hand::press_with;

fn is_open(title: &'static str) -> impl Fn(&phanbo::app::Program) -> bool {
    move |program| program.session.document.plan().cover.title == title
}

#[test]
fn of_two_files_asked_for_the_last_is_opened_whichever_comes_first() {
    let mut desk = Desk::new();
    desk.disk.hold("a.phanbo");
    desk.open("a");
    desk.open("b");
    desk.until("b is open", is_open("Phương án b"));
    desk.edit("Đã sửa");
    desk.disk.release("a.phanbo");
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Đã sửa", None));
    assert_eq!(desk.document().path(), Some(desk.path("b").as_path()));
    let owner = |name: &str| owner::look(&Disk::at_once(), &desk.path(name)).map(|owner| owner.session);
    let begun = std::time::Instant::now();
    while owner("a").is_some() && begun.elapsed() < std::time::Duration::from_secs(10) {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert_eq!((owner("a"), owner("b").as_deref()), (None, Some("one")), "no note stays beside what was not opened");
}

#[test]
fn an_edit_made_while_a_file_is_read_is_asked_about() {
    let mut desk = Desk::with("a");
    desk.disk.hold("b.phanbo");
    desk.open("b");
    desk.edit("Sửa khi đang đọc");
    desk.disk.release("b.phanbo");
    desk.settle();
    assert_eq!(desk.title(), "Sửa khi đang đọc");
    assert!(matches!(desk.task(), Some(Task::Unsaved { .. })), "{:?}", desk.task());
    desk.act(FileAction::GoOnWithoutSaving);
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Phương án b", None));
}

#[test]
fn unsaved_work_of_a_dead_program_takes_no_plan_s_place_that_was_edited_meanwhile() {
    let mut first = Desk::with("a");
    first.edit("Chưa lưu");
    let mut desk = first.after_death();
    assert!(matches!(desk.task(), Some(Task::Recovery { found, .. }) if found[0].run == "one"), "{:?}", desk.task());
    desk.disk.hold("1.journal");
    desk.act(FileAction::Recover("one".to_owned()));
    desk.edit("Sửa khi đang đọc");
    desk.disk.release("1.journal");
    desk.settle();
    assert_eq!(desk.title(), "Sửa khi đang đọc");
    assert!(matches!(desk.task(), Some(Task::Unsaved { .. })), "{:?}", desk.task());
    desk.act(FileAction::GoOnWithoutSaving);
    desk.settle();
    assert_eq!((desk.title(), desk.document().path()), ("Chưa lưu", Some(desk.path("a").as_path())));
}

/// What was unsaved before has been given up for it, and nothing stands in front any more.
#[test]
fn a_name_being_typed_while_unsaved_work_is_read_is_taken_in_and_asked_about() {
    let mut first = Desk::with("a");
    first.edit("Chưa lưu");
    let mut desk = first.after_death();
    desk.act(EditAction::AddDoctor);
    desk.act(FileAction::Recover("one".to_owned()));
    assert!(matches!(desk.task(), Some(Task::Unsaved { .. })), "{:?}", desk.task());
    desk.disk.hold("1.journal");
    desk.act(FileAction::GoOnWithoutSaving);
    assert_eq!(desk.task(), None);
    // The question takes a few frames to go.
    desk.window.run_steps(6);
    desk.window.get_by_role_and_label(Role::TextInput, "Họ và tên").focus();
    desk.window.run();
    press_with(&mut desk.window, Modifiers::COMMAND, Key::A);
    desk.window.get_by_role_and_label(Role::TextInput, "Họ và tên").type_text("Vũ Thị Cúc");
    desk.window.run();
    let is_named = |desk: &Desk| desk.plan().doctors.iter().any(|doctor| doctor.name == "Vũ Thị Cúc");
    assert!(!is_named(&desk) && !desk.window.state().session.drafts.is_empty(), "it stands in the field alone");

    desk.disk.release("1.journal");
    desk.settle();
    assert!(is_named(&desk));
    assert!(matches!(desk.task(), Some(Task::Unsaved { .. })), "{:?}", desk.task());
    desk.act(FileAction::GoOnWithoutSaving);
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Chưa lưu", None));
}

#[test]
fn unsaved_work_whose_reading_panics_is_told_and_offered_again_at_the_next_start() {
    let mut first = Desk::with("a");
    first.edit("Chưa lưu");
    let mut desk = first.after_death();
    desk.until("it is offered", |program| matches!(program.session.task, Some(Task::Recovery { .. })));
    desk.disk.doom("1.journal");
    desk.act(FileAction::Recover("one".to_owned()));
    desk.until("it is told", |program| matches!(program.session.task, Some(Task::Message { .. })));
    desk.settle();
    let third = desk.after_death();
    assert!(matches!(third.task(), Some(Task::Recovery { found, .. }) if found[0].run == "one"), "{:?}", third.task());
}

/// A plan with one earlier version; says where that is kept.
fn with_a_version() -> (Desk, std::path::PathBuf, String) {
    let mut desk = Desk::with("a");
    desk.edit("Sửa");
    desk.act(FileAction::Save);
    desk.settle();
    let history = desk.folder.path().join("state/history");
    let found = snapshots::list(&Disk::at_once(), &history, "a");
    assert_eq!(found.len(), 1);
    let name = found[0].path.file_name().expect("it has one").to_string_lossy().into_owned();
    (desk, found[0].path.clone(), name)
}

#[test]
fn an_earlier_version_of_one_plan_is_never_put_into_another() {
    let (mut desk, version, name) = with_a_version();
    desk.disk.hold(&name);
    desk.act(FileAction::RestoreVersion(version));
    desk.open("b");
    desk.until("b is open", is_open("Phương án b"));
    desk.disk.release(&name);
    desk.settle();
    assert_eq!((desk.title(), desk.document().is_dirty()), ("Phương án b", false));
    assert!(desk.notice().contains("không áp dụng"), "{}", desk.notice());
}

#[test]
fn an_earlier_version_read_before_an_edit_is_put_in_only_when_asked_for_again() {
    let (mut desk, version, name) = with_a_version();
    desk.disk.hold(&name);
    desk.act(FileAction::RestoreVersion(version.clone()));
    desk.edit("Sửa khi đang đọc");
    desk.disk.release(&name);
    desk.settle();
    assert_eq!(desk.title(), "Sửa khi đang đọc");
    let notice = desk.window.state().session.notice.clone().expect("it is told");
    let again = notice.action.expect("with a way to do it all the same").1;
    assert_eq!(again, Action::File(FileAction::RestoreVersion(version)));
    desk.act(again);
    desk.settle();
    assert_eq!(desk.title(), "Phương án a");
    desk.act(EditAction::Undo);
    assert_eq!(desk.title(), "Sửa khi đang đọc");
}
