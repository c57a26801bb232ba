//! The guided tour: it goes on when what it asks for is done, can be left at any time, and touches no file.

use egui_kittest::kittest::Queryable as _;
use phanbo::edit::Command;
use phanbo::plan::Id;
use phanbo::session::action::{Action, CarryAction, EditAction, FileAction, GoAction, TaskAction};
use phanbo::session::{Document, FindingKey, Selection, Tour, TourStep};

use crate::hand::{Opening, Window, opened_with, settle};

fn window() -> Window {
    let mut window = opened_with(Document::nothing(), Opening { size: [1366.0, 696.0], ..Opening::default() });
    settle(&mut window);
    window
}

fn act(window: &mut Window, action: impl Into<Action>) {
    window.state_mut().act(action);
    settle(window);
}

fn tour(window: &Window) -> &Tour {
    window.state().session.tour.as_ref().expect("on the tour")
}

#[test]
fn it_goes_from_step_to_step_as_things_are_done_and_ends() {
    let mut window = window();
    window.get_by_label("Bắt đầu").click();
    settle(&mut window);
    window.get_by_label_contains("Bước 1/4");
    let document = &window.state().session.document;
    let plan = document.plan();
    let (station, hospital) = (tour(&window).station.clone(), tour(&window).hospital.clone().expect("one"));
    let seat = plan.sites_of(&station)[0].id.clone();
    let there = |site: &Id<_>| plan.facility_of(site) == Some(&hospital);
    let doctor = plan.postings.iter().find(|posting| there(&posting.site)).expect("one").clone();
    act(
        &mut window,
        CarryAction::Lift {
            doctor: doctor.doctor.clone(),
            from: Some(doctor.site.clone()),
            grip: phanbo::session::action::Grip::Key,
        },
    );
    act(&mut window, CarryAction::DropOnSite(seat));
    if window.state().session.task.is_some() {
        act(&mut window, CarryAction::DropAnyway { why: "thử".into() });
    }
    assert_eq!(tour(&window).step, TourStep::Undo);
    act(&mut window, EditAction::Undo);
    assert_eq!(tour(&window).step, TourStep::Finding);
    let finding =
        window.state().session.document.checked().findings().next().map(|finding| FindingKey::from(&**finding));
    act(&mut window, GoAction::JumpToFinding(finding.expect("one")));
    assert_eq!(tour(&window).step, TourStep::WhoCouldCome);
    act(&mut window, GoAction::Select(Selection::Facility(station)));
    assert_eq!(tour(&window).step, TourStep::End);
    window.get_by_label("Kết thúc").click();
    settle(&mut window);
    assert_eq!(window.state().session.tour, None);
    assert!(window.state().session.document.path().is_none());
}

#[test]
fn a_step_can_be_skipped_and_the_tour_left_and_begun_again() {
    let mut window = window();
    act(&mut window, FileAction::Tour);
    window.get_by_label("Bỏ qua bước này").click();
    settle(&mut window);
    assert_eq!(tour(&window).step, TourStep::Undo);
    window.get_by_label("Thoát hướng dẫn").click();
    settle(&mut window);
    assert_eq!(window.state().session.tour, None);
    act(&mut window, FileAction::Tour);
    assert_eq!(tour(&window).step, TourStep::Drag);
    act(&mut window, TaskAction::LeaveTour);
    let mut cover = window.state().session.document.plan().cover.clone();
    cover.title = "Của mình".into();
    act(&mut window, EditAction::Make(Box::new(Command::Put(cover.into()))));
    act(&mut window, FileAction::Tour);
    assert!(window.state().session.task.is_some(), "what is unsaved is asked about first");
}
