//! Pinning doctors whose moves are still proposed: the question before it, in the whole window.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use phanbo::edit::Command;
use phanbo::fixture::Fixture;
use phanbo::plan::{Doctor, Move, MoveKind, MoveStatus, Plan};
use phanbo::session::action::EditAction;
use phanbo::session::{Document, Extent, Selection};

use crate::hand::{Window, act, opened, press};

/// A hospital with three doctors, two of whom are proposed to go to a station.
fn window() -> Window {
    let named = |name: &'static str| move |doctor: &mut Doctor| doctor.name = name.into();
    let proposed = |step: &mut Move| step.status = MoveStatus::Proposed;
    let plan = Fixture::new()
        .hospital("h")
        .station("s")
        .doctor_with("an", named("Đỗ Văn An"))
        .posting("an", "h", 10)
        .doctor_with("binh", named("Lê Thị Bình"))
        .posting("binh", "h", 10)
        .doctor_with("chi", named("Ngô Thị Chi"))
        .posting("chi", "h", 10)
        .step_with("m", MoveKind::Transfer, "an", "h", "s", proposed)
        .step_with("n", MoveKind::Transfer, "binh", "h", "s", proposed)
        .build();
    opened(Document::new(plan, None))
}

fn plan_of(harness: &Window) -> &Plan {
    harness.state().session.document.plan()
}

fn is_in_front(harness: &Window, title: &str) {
    assert!(harness.query_all_by_label(title).count() > 0, "{title}");
}

#[test]
fn pinning_who_has_a_proposed_move_asks_to_agree_it_first_once_for_all() {
    let mut harness = window();
    let before = plan_of(&harness).clone();
    let pinned = |harness: &Window| plan_of(harness).doctors.iter().filter(|doctor| doctor.pinned).count();
    act(&mut harness, EditAction::PinAll(Extent::Board, true));
    assert_eq!(pinned(&harness), 0, "it asks first");
    is_in_front(&harness, "Thống nhất trước khi ghim 2 bác sĩ?");
    press(&mut harness, Key::Escape);
    assert_eq!(*plan_of(&harness), before, "and does nothing where it is not answered");
    act(&mut harness, EditAction::PinAll(Extent::Board, true));
    harness.get_by_role_and_label(Role::TextInput, "Số quyết định").type_text("7/QĐ-SYT");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(pinned(&harness), 3, "all on the board");
    let agreed = |step: &Move| {
        let decided = step.basis.as_ref().is_some_and(|basis| basis.number == "7/QĐ-SYT");
        decided && step.status == MoveStatus::Agreed
    };
    assert!(plan_of(&harness).moves.iter().all(agreed));
    act(&mut harness, EditAction::Undo);
    assert_eq!(*plan_of(&harness), before, "one step");
    harness.state_mut().session.selection = Some(Selection::Doctor("an".into()));
    act(&mut harness, EditAction::PinAll(Extent::Chosen, true));
    is_in_front(&harness, "Thống nhất trước khi ghim Đỗ Văn An?");
    harness.get_by_label("Chỉ ghim").click();
    harness.run();
    assert_eq!((pinned(&harness), plan_of(&harness).moves == before.moves), (1, true), "the move stays a proposal");
}

#[test]
fn the_form_of_a_doctor_asks_as_well() {
    let mut harness = window();
    let pinned = Doctor { pinned: true, ..plan_of(&harness).doctors.get(&"an".into()).expect("he is there").clone() };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(pinned.into()))));
    is_in_front(&harness, "Thống nhất trước khi ghim Đỗ Văn An?");
    harness.get_by_label("Thống nhất và ghim").click();
    harness.run();
    let step = plan_of(&harness).moves.get(&"m".into()).expect("it is there");
    assert_eq!((step.status, &step.basis), (MoveStatus::Agreed, &None), "agreed, its decision is still to come");
    assert!(
        harness.query_all_by_label_contains("ghim Đỗ Văn An và thống nhất 1 lượt điều động").count() > 0,
        "by its name"
    );
}
