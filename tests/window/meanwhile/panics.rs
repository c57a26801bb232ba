//! A thread that panics: told, and nothing waits for it for ever.

use phanbo::session::Task;
use phanbo::session::action::FileAction;

use super::outside::Desk;

#[test]
fn a_reader_that_panics_is_told_and_files_can_be_opened_again() {
    let mut desk = Desk::with("a");
    desk.disk.doom("b.phanbo");
    desk.open("b");
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Message { text }) if text.contains("b.phanbo")), "{:?}", desk.task());
    assert_eq!(desk.title(), "Phương án a");
    desk.open("c");
    desk.settle();
    assert_eq!(desk.title(), "Phương án c");
}

#[test]
fn a_save_that_panics_leaves_the_plan_unsaved_and_says_so() {
    let mut desk = Desk::with("a");
    desk.edit("Đã sửa");
    desk.disk.doom("a.phanbo");
    desk.act(FileAction::Save);
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::NotSaved { .. })), "{:?}", desk.task());
    assert!(desk.document().is_dirty());
    desk.disk.mend("a.phanbo");
    let elsewhere = desk.path("elsewhere");
    desk.act(FileAction::SaveFile(elsewhere));
    desk.settle();
    assert_eq!((desk.title_in("elsewhere").as_str(), desk.document().is_dirty()), ("Đã sửa", false));
}
