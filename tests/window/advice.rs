//! Advice in the window: who could come to a station, what would help against a finding, and whom a finding is about.

use egui::{Role, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{Queryable as _, by};
use phanbo::app::World;
use phanbo::fixture::Fixture;
use phanbo::plan::{Figure, Id, Plan};
use phanbo::session::action::{Action, CarryAction, EditAction, GoAction};
use phanbo::session::{Document, Question, Selection, Task};

use crate::answers::answered;
use crate::hand::{Opening, Window, opened_with, says};
use crate::world::world;

/// An empty station; a hospital of the same area with one doctor to spare, one pinned, one with a bond; a second empty
/// station that is locked.
fn plan() -> Plan {
    let station = |name: &'static str, locked: bool| {
        move |facility: &mut phanbo::plan::Facility, _: &mut phanbo::plan::Station| {
            facility.area = Some("a".into());
            facility.name = name.into();
            facility.locked = locked;
        }
    };
    Fixture::new()
        .area("a", Some("h"))
        .hospital_with("h", |facility, hospital| {
            facility.name = "Bệnh viện Đa khoa khu vực Thử".into();
            hospital.floor = Some(Figure::new(2));
            hospital.unlisted_doctors = Some(Figure::new(10));
        })
        .station_with("empty", station("Trạm Y tế Hải Lạng", false))
        .station_with("locked", station("Trạm Y tế Hoành Mô", true))
        .doctor_with("lan", |doctor| {
            doctor.name = "Trần Thị Lan".into();
            doctor.specialties = vec![phanbo::plan::Specialty::General].into();
        })
        .posting("lan", "h", 10)
        .doctor_with("hai", |doctor| {
            doctor.name = "Nguyễn Văn Hải".into();
            doctor.pinned = true;
        })
        .posting("hai", "h", 10)
        .build()
}

fn window() -> Window {
    let world = World { advises: true, ..world() };
    opened_with(Document::new(plan(), None), Opening { size: [1366.0, 1600.0], world, ..Opening::default() })
}

/// Lets the thread answer; fails where it never does.
fn advised(harness: &mut Window, station: &str) {
    answered(harness, &[Question::WhoCouldCome(Id::new(station))]);
    answered(harness, &[Question::HowManyCouldCome(Id::new(station))]);
}

fn look_at(harness: &mut Window, station: &str) {
    harness.state_mut().act(Action::Go(GoAction::Jump(Selection::Facility(Id::new(station)))));
    harness.run();
    advised(harness, station);
}

/// The last thing drawn that can be pressed and begins so.
fn button<'a>(harness: &'a Window, begins: &'a str) -> Node<'a> {
    let is_it = move |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        matches!(node.role(), Role::Button | Role::Link) && node.label().is_some_and(|label| label.starts_with(begins))
    };
    let mut found = harness.query_all(by().predicate(is_it));
    found.next_back().unwrap_or_else(|| panic!("no button that begins with {begins}"))
}

fn press(harness: &mut Window, begins: &str) {
    button(harness, begins).click();
    harness.run();
}

#[test]
fn a_station_lists_who_could_come_with_the_reasons_and_who_cannot() {
    let mut harness = window();
    look_at(&mut harness, "empty");
    assert!(says(&harness, "1. Trần Thị Lan"));
    press(&mut harness, "1. Trần Thị Lan");
    assert!(says(&harness, "Vì sao hạng 1? bớt 1 vi phạm"), "the rank is explained");
    assert!(says(&harness, "0 → 1 bác sĩ"), "what the receiver gains");
    assert!(says(&harness, "12 → 11 bác sĩ"), "what it costs the giver");
    assert!(!says(&harness, "Bác sĩ đã được ghim"), "who cannot come is folded away");
    press(&mut harness, "Vì sao 1 bác sĩ không thể đến");
    assert!(says(&harness, "Bác sĩ đã được ghim tại nơi đang công tác."));
}

#[test]
fn the_best_candidate_is_moved_from_the_list_and_the_list_follows() {
    let mut harness = window();
    look_at(&mut harness, "empty");
    press(&mut harness, "1. Trần Thị Lan");
    press(&mut harness, "Chuyển đến đây");
    assert_eq!(harness.state().session.document.plan().moves.iter().count(), 1);
    advised(&mut harness, "empty");
    assert!(!says(&harness, "1. Trần Thị Lan"), "who is there cannot come");
    harness.state_mut().act(Action::Edit(EditAction::Undo));
    harness.run();
    advised(&mut harness, "empty");
    assert!(says(&harness, "1. Trần Thị Lan"));
}

#[test]
fn a_finding_says_by_the_proof_what_moving_leaves_and_else_how_many_could_come() {
    let mut harness = window();
    harness.state_mut().act(Action::Go(GoAction::Jump(Selection::Facility(Id::new("locked")))));
    harness.run();
    answered(&mut harness, &[Question::WhoCouldCome(Id::new("locked"))]);
    answered(&mut harness, &[Question::Best]);
    assert!(says(&harness, "Không bác sĩ nào có thể đến"));
    let finding = |harness: &Window, code: &str, station: &str| {
        let findings = harness.state().session.document.checked().findings();
        let mut found = findings.filter(|finding| finding.code() == code && finding.subject_id == station);
        Action::Go(GoAction::JumpToFinding((&**found.next().expect("an empty station")).into()))
    };
    let about_locked = finding(&harness, "T01", "locked");
    harness.state_mut().act(about_locked);
    harness.run();
    press(&mut harness, "Chi tiết, ngoại lệ…");
    assert!(says(&harness, "(trạm không nhận được người)"));
    let about_empty = finding(&harness, "T01", "empty");
    harness.state_mut().act(about_empty);
    harness.run();
    press(&mut harness, "Chi tiết, ngoại lệ…");
    advised(&mut harness, "empty");
    assert!(says(&harness, "1 trong khu vực · 1 toàn tỉnh"), "one is enough, and one can come");
    let below_minimum = finding(&harness, "T03", "empty");
    harness.state_mut().act(below_minimum);
    harness.run();
    press(&mut harness, "Chi tiết, ngoại lệ…");
    assert!(says(&harness, "3 chỉ bằng tuyển dụng"), "four are wanted, and one can come");
}

fn look_at_doctor(harness: &mut Window, doctor: &str) {
    harness.state_mut().act(Action::Go(GoAction::Jump(Selection::Doctor(Id::new(doctor)))));
    harness.run();
    answered(harness, &[Question::WhereCouldGo(Id::new(doctor))]);
}

#[test]
fn a_doctor_has_places_to_go_with_the_reasons_and_others_that_are_ruled_out() {
    let mut harness = window();
    look_at_doctor(&mut harness, "lan");
    assert!(says(&harness, "Có thể đến đâu"));
    press(&mut harness, "1. Hải Lạng");
    assert!(says(&harness, "Vì sao hạng 1? bớt 1 vi phạm"), "the rank is explained");
    assert!(says(&harness, "12 → 11 bác sĩ"), "what it costs the giver");
    press(&mut harness, "Vì sao 1 nơi không thể đến");
    assert!(says(&harness, "đã khóa"), "why not to the locked station");
    press(&mut harness, "Chuyển đến nơi này");
    let plan = harness.state().session.document.plan();
    let step = plan.moves.iter().next().expect("the move was made");
    assert_eq!((step.doctor.as_str(), step.to.len()), ("lan", 1));
    assert_eq!(step.to[0].site, plan.sites_of(&Id::new("empty"))[0].id);
}

#[test]
fn a_pinned_doctor_goes_nowhere_and_the_page_says_why_once() {
    let mut harness = window();
    look_at_doctor(&mut harness, "hai");
    assert!(says(&harness, "Bác sĩ đã được ghim tại nơi đang công tác."));
    assert!(!says(&harness, "Vì sao 2 nơi không thể đến"));
    assert!(!says(&harness, "Không có nơi nào khác"), "one reason is enough");
}

#[test]
fn moving_a_candidate_who_must_be_asked_about_asks() {
    let mut harness = window();
    look_at(&mut harness, "empty");
    press(&mut harness, "1. Trần Thị Lan");
    // The doctor is pinned while the list is open; the list is of an older state until it is worked out anew.
    let mut doctor = harness.state().session.document.plan().doctors.get(&Id::new("lan")).expect("in the plan").clone();
    doctor.pinned = true;
    let placement = phanbo::edit::Placement {
        doctor: doctor.id.clone(),
        from: harness.state().session.document.plan().sites_of(&Id::new("h")).first().map(|site| site.id.clone()),
        to: harness.state().session.document.plan().sites_of(&Id::new("empty"))[0].id.clone(),
        start: harness.state().session.document.roster().date(),
        kind: None,
        by: String::new(),
        why: String::new(),
    };
    harness.state_mut().act(Action::Edit(EditAction::Make(Box::new(phanbo::edit::Command::Put(doctor.into())))));
    harness.state_mut().act(Action::Carry(CarryAction::Propose(vec![placement])));
    harness.run();
    assert!(matches!(harness.state().session.task, Some(Task::Asks { .. })));
}

#[test]
fn the_right_button_on_a_finding_leads_to_those_who_could_come() {
    let mut harness = window();
    let row = button(&harness, "Hải Lạng, ").rect().center();
    harness.hover_at(row);
    harness.run();
    for pressed in [true, false] {
        let button = egui::PointerButton::Secondary;
        harness.event(egui::Event::PointerButton { pos: row, button, pressed, modifiers: egui::Modifiers::NONE });
    }
    // Both in one go: an answer that arrives between them would draw frames enough to make a long press of it.
    harness.run();
    press(&mut harness, "Ai có thể đến?");
    let chosen = harness.state().session.selection.clone();
    assert_eq!(chosen, Some(Selection::Facility(Id::new("empty"))));
    assert_ne!(row, vec2(0.0, 0.0).to_pos2());
}
