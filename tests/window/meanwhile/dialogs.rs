//! Dialogs of the system: one at a time, and answered for the plan they were asked for.

use egui::ViewportCommand;
use phanbo::session::action::{FileAction, OutAction, TaskAction};
use phanbo::session::{Export, Task};

use super::outside::Desk;

#[test]
fn a_file_chosen_after_an_edit_is_opened_only_when_the_edit_is_saved_or_given_up() {
    let mut desk = Desk::with("a");
    desk.act(FileAction::Open);
    desk.edit("Sửa khi hộp thoại đang mở");
    desk.answer(Some(desk.path("b")));
    desk.settle();
    assert_eq!(desk.title(), "Sửa khi hộp thoại đang mở");
    assert!(matches!(desk.task(), Some(Task::Unsaved { .. })), "{:?}", desk.task());

    desk.act(FileAction::GoOnWithoutSaving);
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Phương án b", None));
}

#[test]
fn one_dialog_of_the_system_is_open_at_a_time() {
    let mut desk = Desk::with("a");
    for wish in [FileAction::Open, FileAction::Open, FileAction::SaveAs] {
        desk.act(wish);
    }
    assert_eq!(desk.dialogs(), 1);
    desk.answer(None);
    desk.settle();
    desk.act(FileAction::SaveAs);
    assert_eq!(desk.dialogs(), 2, "once it is closed the next can be asked for");
    desk.answer(None);
    desk.settle();
}

#[test]
fn a_place_chosen_for_one_plan_is_not_taken_for_another() {
    let mut desk = Desk::with("a");
    desk.disk.hold("b.phanbo");
    desk.open("b");
    desk.act(FileAction::SaveAs);
    assert_eq!(desk.dialogs(), 1);
    desk.disk.release("b.phanbo");
    desk.until("b is open", |program| program.session.document.plan().cover.title == "Phương án b");
    let new = desk.path("new");
    desk.answer(Some(new.clone()));
    desk.settle();
    assert!(!new.exists(), "what is open now was not asked about");
    assert_eq!(desk.document().path(), Some(desk.path("b").as_path()));
    assert!(desk.notice().contains("new.phanbo"), "{}", desk.notice());
}

#[test]
fn a_place_chosen_to_export_one_plan_to_is_not_taken_for_another() {
    let mut desk = Desk::with("a");
    desk.disk.hold("b.phanbo");
    desk.open("b");
    desk.act(OutAction::Export(Export::Workbook));
    assert_eq!(desk.dialogs(), 1);
    desk.disk.release("b.phanbo");
    desk.until("b is open", |program| program.session.document.plan().cover.title == "Phương án b");
    let new = desk.folder.path().join("a.xlsx");
    desk.answer(Some(new.clone()));
    desk.settle();
    assert!(!new.exists(), "what is open now was not asked about");
    assert!(desk.notice().starts_with("Chưa xuất ra a.xlsx"), "{}", desk.notice());
}

#[test]
fn where_a_dialog_for_another_plan_hangs_the_path_is_typed_and_the_dialog_waited_for_no_longer() {
    for wish in [FileAction::Compare, FileAction::Merge] {
        let mut desk = Desk::with("a");
        desk.act(wish);
        assert_eq!(desk.dialogs(), 1);
        desk.act(FileAction::TypePath { saving: false });
        desk.open("b");
        desk.until("b is open", |program| program.session.document.plan().cover.title == "Phương án b");
        desk.answer(Some(desk.path("c")));
        desk.settle();
        assert_eq!((desk.title(), desk.task()), ("Phương án b", None));
    }
}

/// Whether the window was told to close in the last frame.
fn closes(desk: &Desk) -> bool {
    let told = desk.window.output().viewport_output.values();
    told.flat_map(|viewport| &viewport.commands).any(|command| *command == ViewportCommand::Close)
}

#[test]
fn what_was_to_follow_a_save_that_could_not_begin_does_not_follow_a_later_one() {
    let mut desk = Desk::new();
    desk.edit("Chưa có tệp");
    desk.act(OutAction::Export(Export::Workbook));
    assert_eq!(desk.dialogs(), 1);
    desk.act(FileAction::Quit);
    assert!(matches!(desk.task(), Some(Task::Unsaved { .. })), "{:?}", desk.task());
    desk.act(FileAction::SaveAndGoOn);
    assert_eq!(desk.dialogs(), 1, "one is open already");
    desk.answer(Some(desk.folder.path().join("x.xlsx")));
    desk.settle();

    desk.act(FileAction::SaveAs);
    desk.answer(Some(desk.path("new")));
    while desk.window.state().is_busy() || desk.document().is_dirty() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        desk.window.step();
        assert!(!closes(&desk), "the user has only saved");
    }
    assert_eq!(desk.title_in("new"), "Chưa có tệp");
    desk.window.state_mut().act(FileAction::Quit);
    desk.window.step();
    assert!(closes(&desk), "leaving is seen");
}

/// The dialog hangs, and another file is looked for instead.
#[test]
fn what_was_to_follow_a_save_that_nobody_waits_for_any_more_does_not_follow_a_later_one() {
    let mut desk = Desk::new();
    desk.edit("Chưa có tệp");
    desk.act(FileAction::Quit);
    desk.act(FileAction::SaveAndGoOn);
    assert_eq!(desk.dialogs(), 1);
    desk.act(FileAction::TypePath { saving: false });
    desk.act(TaskAction::Close);
    desk.disk.hold("new.phanbo");
    let new = desk.path("new");
    desk.act(FileAction::SaveFile(new));
    desk.disk.release("new.phanbo");
    while desk.document().is_dirty() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        desk.window.step();
        assert!(!closes(&desk), "the user has only saved");
    }
    desk.answer(None);
    desk.settle();
    assert_eq!((desk.title_in("new").as_str(), desk.task()), ("Chưa có tệp", None));
}
