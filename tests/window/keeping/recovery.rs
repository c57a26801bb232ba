//! Unsaved work of programs that died: offered, compared, recovered, deleted.

use phanbo::session::Task;
use phanbo::session::action::{Action, EditAction, FileAction};

use super::window::{act, click, dialog, die, folders, rename, title, title_in, window};

#[test]
fn unsaved_work_of_a_program_that_died_is_offered_until_it_is_saved() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut first, "Phương án 2");
    rename(&mut first, "Phương án 3");
    die(first);

    // Later: it is offered again. A crash in between changes nothing of that.
    let mut second = window(&state, "two");
    assert!(matches!(dialog(&second), Some(Task::Recovery { found, .. }) if found.len() == 1 && found[0].edits == 2));
    click(&mut second, "Để sau");
    assert_eq!(dialog(&second), None);
    die(second);

    let mut third = window(&state, "three");
    click(&mut third, "So sánh");
    assert!(matches!(dialog(&third), Some(Task::Differences { differences, .. }) if differences.len() == 1));
    click(&mut third, "Đóng");
    click(&mut third, "Mở bản khôi phục");
    assert_eq!((title(&third), third.state().session.document.is_dirty()), ("Phương án 3", true));
    assert_eq!(third.state().session.document.path(), Some(document.as_path()));
    rename(&mut third, "Phương án 4");
    die(third);

    // What was recovered and gone on with is recovered again, then saved, then gone.
    let mut fourth = window(&state, "four");
    click(&mut fourth, "Mở bản khôi phục");
    assert_eq!(title(&fourth), "Phương án 4");
    act(&mut fourth, Action::Edit(EditAction::Undo));
    assert_eq!(title(&fourth), "Phương án 3");
    act(&mut fourth, Action::File(FileAction::Save));
    assert_eq!(title_in(&document), "Phương án 3");
    fourth.state_mut().leave();
    die(fourth);
    let fifth = window(&state, "five");
    assert_eq!(dialog(&fifth), None);
}

#[test]
fn unsaved_work_is_deleted_only_when_asked_twice() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document)));
    rename(&mut first, "Phương án 2");
    die(first);
    let mut second = window(&state, "two");
    click(&mut second, "Xóa");
    assert!(matches!(dialog(&second), Some(Task::Recovery { .. })));
    click(&mut second, "Xóa hẳn, không lấy lại được");
    assert_eq!(dialog(&second), None);
    die(second);
    assert_eq!(dialog(&window(&state, "three")), None);
}

#[test]
fn work_given_up_or_saved_leaves_nothing_to_recover() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut first, "Phương án 2");
    act(&mut first, Action::File(FileAction::OpenSample(phanbo::session::Sample::QuangNinh)));
    click(&mut first, "Không lưu");
    die(first);
    let mut second = window(&state, "two");
    assert_eq!(dialog(&second), None);
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut second, "Phương án 2");
    act(&mut second, Action::File(FileAction::Save));
    die(second);
    assert_eq!(dialog(&window(&state, "three")), None);
}
