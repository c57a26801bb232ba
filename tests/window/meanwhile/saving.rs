//! Saves: one at a time for each plan, and each told of the plan that was saved.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use phanbo::session::Task;
use phanbo::session::action::{EditAction, FileAction, TaskAction};

use super::outside::Desk;

#[test]
fn a_slow_save_is_told_of_its_own_plan_and_another_opened_meanwhile_keeps_its_file() {
    let mut desk = Desk::with("a");
    desk.disk.hold("a.phanbo");
    desk.act(FileAction::Save);
    desk.open("b");
    desk.until("b is open", |program| program.session.document.plan().cover.title == "Phương án b");
    desk.disk.release("a.phanbo");
    desk.settle();
    assert!(desk.notice().contains("a.phanbo"), "{}", desk.notice());
    assert_eq!(desk.document().path(), Some(desk.path("b").as_path()));
    assert_eq!(desk.plan().lineage.plan, "b");

    desk.edit("Của b");
    desk.act(FileAction::Save);
    desk.settle();
    assert_eq!(desk.task(), None);
    assert_eq!((desk.title_in("a").as_str(), desk.title_in("b").as_str()), ("Phương án a", "Của b"));
}

#[test]
fn what_takes_long_is_told_at_the_foot_and_what_writes_no_plan_can_be_given_up() {
    let mut desk = Desk::with("a");
    desk.disk.hold("a.phanbo");
    desk.act(FileAction::Save);
    // Longer than one notices.
    desk.window.run_steps(4);
    desk.window.get_by_label("Đang lưu a.phanbo…");
    assert!(desk.window.query_by_label("Thôi không chờ").is_none(), "a plan is never left half saved");
    desk.disk.release("a.phanbo");
    desk.settle();
    assert!(desk.window.query_by_label("Đang lưu a.phanbo…").is_none());

    desk.disk.hold("b.phanbo");
    desk.open("b");
    desk.window.run_steps(4);
    desk.window.get_by_label("Đang mở b.phanbo…");
    desk.window.get_by_label("Thôi không chờ").click();
    desk.window.run();
    assert!(desk.window.query_by_label("Đang mở b.phanbo…").is_none());
    desk.disk.release("b.phanbo");
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Phương án a", None));
}

#[test]
fn ctrl_s_held_down_saves_and_says_so() {
    let mut desk = Desk::with("a");
    desk.edit("Lần một");
    desk.disk.hold("a.phanbo");
    for _ in 0..5 {
        desk.window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        desk.window.run();
    }
    desk.edit("Lần hai");
    desk.window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    desk.window.run();
    desk.disk.release("a.phanbo");
    desk.settle();
    assert_eq!(desk.task(), None);
    assert!(!desk.document().is_dirty() && desk.notice().starts_with("Đã lưu"), "{}", desk.notice());
    assert_eq!(desk.title_in("a"), "Lần hai", "what was asked for during a save follows it");
}

#[test]
fn another_place_asked_for_during_a_save_is_saved_to_after_it() {
    let mut desk = Desk::with("a");
    desk.edit("Lần một");
    desk.disk.hold("a.phanbo");
    desk.act(FileAction::Save);
    let copy = desk.path("copy");
    desk.act(FileAction::SaveFile(copy.clone()));
    desk.disk.release("a.phanbo");
    desk.settle();
    assert_eq!(desk.document().path(), Some(copy.as_path()));
    assert_eq!((desk.title_in("a").as_str(), desk.title_in("copy").as_str()), ("Lần một", "Lần một"));
    assert_eq!((desk.task(), desk.document().is_dirty()), (None, false));
}

#[test]
fn a_plan_that_was_in_no_file_is_in_none_when_it_is_recovered() {
    let mut first = Desk::new();
    first.edit("Chưa lưu");
    let mut desk = first.after_death();
    desk.act(FileAction::Recover("one".to_owned()));
    desk.settle();
    desk.act(EditAction::Undo);
    assert!(desk.document().is_new() && desk.document().is_dirty(), "undone back to a plan that nobody has saved");
    desk.open("a");
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Unsaved { .. })), "{:?}", desk.task());
}

#[test]
fn another_place_asked_for_during_a_save_goes_with_it_where_the_file_there_is_not_to_be_replaced() {
    let mut desk = Desk::with("a");
    desk.edit("Lần một");
    desk.disk.hold("b.phanbo");
    let (b, copy) = (desk.path("b"), desk.path("copy"));
    desk.act(FileAction::SaveFile(b.clone()));
    desk.act(FileAction::SaveFile(copy.clone()));
    desk.disk.release("b.phanbo");
    desk.settle();
    assert_eq!(desk.task(), Some(&Task::Overwrite { path: b }));
    desk.act(TaskAction::Close);
    desk.act(FileAction::Save);
    desk.settle();
    assert_eq!((desk.title_in("a").as_str(), desk.title_in("b").as_str()), ("Lần một", "Phương án b"));
    assert_eq!(desk.document().path(), Some(desk.path("a").as_path()));
    assert_eq!((desk.task(), copy.exists(), desk.document().is_dirty()), (None, false, false));
}
