//! The page of changes while copies are merged: it can be looked at, and asks for nothing.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::edit::Command;
use phanbo::fixture;
use phanbo::plan::{Move, MoveKind, MoveStatus};
use phanbo::session::Task;
use phanbo::session::action::{EditAction, PageAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::{ChangesWish, Column};

use super::{Window, act, click, copy, merge, note, put, settle, window};

/// A window on the page of changes, with the one move of the plan chosen.
fn chosen() -> (Window, tempfile::TempDir) {
    let (mut harness, folder) = window();
    let step = fixture::step("m-1", MoveKind::Rotation, "hai", "bv", "tyt");
    let step = Move { status: MoveStatus::Proposed, ..step };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(step.into()))));
    act(&mut harness, PageAction::Show(Page::Changes));
    act(&mut harness, PageAction::Changes(ChangesWish::ChooseAll(true)));
    (harness, folder)
}

fn is_greyed(harness: &Window, button: &str) -> bool {
    harness.get_by_role_and_label(Role::Button, button).accesskit_node().is_disabled()
}

/// Whether the move is chosen and everything else is as before: the plan, what counts, and what is decided in the merge.
fn is_untouched(harness: &Window) -> bool {
    let session = &harness.state().session;
    let decided = matches!(&session.task, Some(Task::Merge(task)) if task.choices.iter().flatten().count() == 1);
    let statuses: Vec<MoveStatus> = session.document.plan().moves.iter().map(|step| step.status).collect();
    let is_plan_the_same = statuses == [MoveStatus::Proposed] && !session.document.counts_agreed_alone();
    decided && is_plan_the_same && session.editor.is_none() && session.pages.changes.chosen.len() == 1
}

#[test]
fn while_copies_are_merged_the_page_of_changes_edits_nothing_and_no_conflict_is_lost() {
    let (mut harness, folder) = chosen();
    assert!(!is_greyed(&harness, "Thống nhất…") && !is_greyed(&harness, "Rút lại"));
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Chọn mong-cai.phanbo");
    settle(&mut harness);
    assert!(is_untouched(&harness), "it is chosen, and one thing is decided");
    assert!(is_greyed(&harness, "Thống nhất…") && is_greyed(&harness, "Rút lại"));
    for wish in [
        ChangesWish::Edit,
        ChangesWish::Set(MoveStatus::Agreed),
        ChangesWish::Set(MoveStatus::Parked),
        ChangesWish::Withdraw,
        ChangesWish::SwitchCounting,
    ] {
        act(&mut harness, PageAction::Changes(wish.clone()));
        assert!(is_untouched(&harness), "{wish:?}");
        harness.get_by_label_contains("Đang hợp nhất");
    }
    act(&mut harness, PageAction::Changes(ChangesWish::SortBy(Column::Doctor)));
    assert_eq!(harness.state().session.pages.changes.column, Column::Doctor, "what is looked at may be another");
    click(&mut harness, "Hoàn tất");
    assert_eq!(note(&harness, "lan"), "Móng Cái");
}
