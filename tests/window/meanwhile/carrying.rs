//! A doctor in the hand, while plan and date change under it, or something comes in front.

use egui::{Key, pos2};
use phanbo::edit::Command;
use phanbo::plan::{AnyRecord, Doctor, Id};
use phanbo::session::action::{CarryAction, EditAction, GoAction, Grip};
use phanbo::session::{Selection, Task};

use super::outside::Desk;

/// Somebody who works somewhere, in the hand.
fn carried() -> (Desk, Id<Doctor>) {
    let mut desk = Desk::with("a");
    let posting = desk.plan().postings.iter().next().expect("some").clone();
    desk.act(CarryAction::Lift { doctor: posting.doctor.clone(), from: Some(posting.site), grip: Grip::Key });
    (desk, posting.doctor)
}

#[test]
fn another_date_is_the_day_of_the_move_and_of_its_previews() {
    let (mut desk, _) = carried();
    desk.act(GoAction::LaterMonth);
    let carried = desk.window.state().session.carried.as_ref().expect("still in the hand");
    assert_eq!(carried.lifted.start, desk.document().roster().date());
    assert_eq!(carried.version, desk.document().version());
}

#[test]
fn after_an_edit_the_previews_are_of_the_plan_as_it_is() {
    let (mut desk, _) = carried();
    desk.edit("Đã sửa");
    desk.act(EditAction::Undo);
    let carried = desk.window.state().session.carried.as_ref().expect("still in the hand");
    assert_eq!(carried.version, desk.document().version());
}

#[test]
fn who_is_not_there_any_more_is_let_go_of() {
    let (mut desk, doctor) = carried();
    let postings: Vec<_> = desk.plan().postings.iter().filter(|posting| posting.doctor == doctor).cloned().collect();
    for posting in postings {
        desk.act(EditAction::Make(Box::new(Command::Delete(AnyRecord::from(posting).key()))));
    }
    assert!(desk.window.state().session.carried.is_none());
}

fn in_hand(desk: &Desk) -> Option<Id<Doctor>> {
    desk.window.state().session.carried.as_ref().map(|carried| carried.lifted.doctor.clone())
}

/// What goes wrong with another file is told in front of everything.
fn tell(desk: &mut Desk) {
    desk.disk.doom("b.phanbo");
    desk.open("b");
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Message { .. })), "{:?}", desk.task());
}

#[test]
fn what_comes_in_front_has_the_keys_and_the_doctor_stays_in_the_hand() {
    let (mut desk, doctor) = carried();
    tell(&mut desk);
    desk.window.key_press(Key::Enter);
    desk.window.run();
    assert_eq!((desk.task(), in_hand(&desk)), (None, Some(doctor)));
    assert!(!desk.document().is_dirty());
}

#[test]
fn a_doctor_the_hand_lets_go_of_behind_what_came_in_front_stays_where_he_was() {
    let mut desk = Desk::with("a");
    let posting = desk.plan().postings.iter().next().expect("some").clone();
    let at = pos2(683.0, 400.0);
    desk.window.drag_at(at);
    desk.window.run();
    desk.act(CarryAction::Lift { doctor: posting.doctor.clone(), from: Some(posting.site), grip: Grip::Hand });
    assert_eq!(in_hand(&desk), Some(posting.doctor));
    tell(&mut desk);
    desk.window.drop_at(at);
    desk.window.run();
    assert_eq!((in_hand(&desk), desk.document().is_dirty()), (None, false));
}

#[test]
fn who_was_to_be_moved_by_the_list_is_let_go_of_where_something_takes_its_place() {
    let mut desk = Desk::with("a");
    let doctor = desk.plan().postings.iter().next().expect("some").doctor.clone();
    desk.disk.hold("b.phanbo");
    desk.open("b");
    desk.act(GoAction::Select(Selection::Doctor(doctor.clone())));
    desk.act(CarryAction::AskWhere);
    assert!(matches!(desk.task(), Some(Task::MoveTo { .. })), "{:?}", desk.task());
    assert_eq!(in_hand(&desk), Some(doctor));
    desk.disk.doom("b.phanbo");
    desk.disk.release("b.phanbo");
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Message { .. })), "{:?}", desk.task());
    assert_eq!(in_hand(&desk), None);
}
