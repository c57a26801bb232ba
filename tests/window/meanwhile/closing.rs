//! Leaving while a save is under way.

use phanbo::session::action::{FileAction, TaskAction};

use super::outside::Desk;

#[test]
fn a_plan_that_is_being_saved_is_left_once_it_is_saved() {
    let mut desk = Desk::with("a");
    desk.edit("Đã sửa");
    desk.disk.hold("a.phanbo");
    desk.act(FileAction::Save);
    desk.open("b");
    assert_eq!(desk.title(), "Đã sửa");
    desk.disk.release("a.phanbo");
    desk.until("b is open", |program| program.session.document.plan().cover.title == "Phương án b");
    desk.settle();
    assert_eq!((desk.title_in("a").as_str(), desk.task()), ("Đã sửa", None));
}

#[test]
fn leaving_can_be_given_up_while_the_save_goes_on() {
    let mut desk = Desk::with("a");
    desk.edit("Đã sửa");
    desk.disk.hold("a.phanbo");
    desk.act(FileAction::Save);
    desk.open("b");
    desk.act(TaskAction::Close);
    desk.disk.release("a.phanbo");
    desk.settle();
    assert_eq!((desk.title(), desk.document().is_dirty()), ("Đã sửa", false));
}
