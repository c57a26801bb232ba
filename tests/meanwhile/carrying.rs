//! A doctor carried by key, while plan and date change under the hand.

use phanbo::edit::Command;
use phanbo::plan::{AnyRecord, Doctor, Id};
use phanbo::session::action::{CarryAction, EditAction, GoAction, Grip};

use crate::outside::Desk;

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
