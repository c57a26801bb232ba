//! A station's card opened to its points: a doctor's sessions divided there by drag, by mouse and by keyboard.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::advise::Taken;
use phanbo::fixture::{self, Fixture};
use phanbo::plan::{MoveKind, Plan};
use phanbo::session::action::{EditAction, GoAction};
use phanbo::session::{Document, Pick, Selection};

use crate::hand::{self, Window, act, drag};
use crate::people::named;

/// A station with two points, where one doctor is at home and one on a rotation.
fn plan() -> Plan {
    Fixture::new()
        .hospital_with("h", |facility, _| facility.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .station_with("s", |facility, _| facility.name = "Trạm Y tế Đông Ngũ".into())
        .point("s", "p1")
        .point("s", "p2")
        .doctor_with("mai", named("Lý Thị Mai"))
        .posting("mai", "s", 10)
        .doctor_with("dung", named("Nông Văn Dũng"))
        .posting("dung", "h", 10)
        .step_with("m", MoveKind::Rotation, "dung", "h", "s", |step| step.end = "2026-07-03".parse().ok())
        .build()
}

fn window(plan: Plan) -> Window {
    hand::opened(Document::new(plan, None))
}

fn opened() -> Window {
    let mut harness = window(plan());
    click(&mut harness, "Mở các điểm trạm của Đông Ngũ");
    harness
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

/// Sessions of a doctor by site.
fn at(harness: &Window, doctor: &str) -> Vec<(String, i64)> {
    let document = &harness.state().session.document;
    let slot = document.plan().doctors.slot(&doctor.into()).expect("the doctor is there");
    let at = &document.roster().presence(slot).at;
    let mut at: Vec<_> =
        at.iter().map(|&(site, sessions)| (document.plan().sites[site].id.to_string(), sessions)).collect();
    at.sort();
    at
}

fn pairs(all: &[(&str, i64)]) -> Vec<(String, i64)> {
    all.iter().map(|&(site, sessions)| (site.to_owned(), sessions)).collect()
}

/// Points with fewer sessions than they should have.
fn short_points(harness: &Window) -> usize {
    harness.state().session.document.checked().findings().filter(|finding| finding.code() == "T05").count()
}

fn starting<'a>(harness: &'a Window, part: &str) -> Node<'a> {
    let begins = |words: Option<String>| words.is_some_and(|words| words.starts_with(part));
    let called = |node: &Node<'_>| begins(node.accesskit_node().label()) || begins(node.accesskit_node().value());
    harness.root().children_recursive().find(called).unwrap_or_else(|| panic!("nothing begins with {part}"))
}

#[test]
fn sessions_are_stepped_from_the_seat_to_a_point_and_back_and_the_point_is_served_at_once() {
    let mut harness = opened();
    assert_eq!(short_points(&harness), 2);
    click(&mut harness, "Bớt một buổi của Lý Thị Mai tại s");
    click(&mut harness, "Bớt một buổi của Lý Thị Mai tại s");
    assert_eq!(at(&harness, "mai"), pairs(&[("p1", 2), ("s", 8)]));
    assert_eq!(short_points(&harness), 1, "two sessions are enough");
    click(&mut harness, "Thêm một buổi của Lý Thị Mai tại p1");
    assert_eq!(at(&harness, "mai"), pairs(&[("p1", 3), ("s", 7)]));
    click(&mut harness, "Thêm một buổi của Lý Thị Mai tại s");
    assert_eq!(at(&harness, "mai"), pairs(&[("p1", 2), ("s", 8)]));
    assert_eq!(harness.state().session.document.plan().moves.iter().count(), 2, "one transfer within");
    for _ in 0..4 {
        act(&mut harness, EditAction::Undo);
    }
    assert_eq!(at(&harness, "mai"), pairs(&[("s", 10)]));
}

#[test]
fn the_steppers_work_by_the_keyboard_and_divide_a_loan_in_its_own_move() {
    let mut harness = opened();
    harness.get_by_label("Bớt một buổi của Nông Văn Dũng tại s").focus();
    harness.run();
    for _ in 0..3 {
        harness.key_press(Key::Enter);
        harness.run();
    }
    assert_eq!(at(&harness, "dung"), pairs(&[("p1", 3), ("s", 7)]));
    assert_eq!(harness.state().session.document.plan().moves.iter().count(), 1);
}

#[test]
fn a_chip_is_dragged_from_the_seat_to_a_point_of_the_opened_card() {
    let mut harness = opened();
    let from = starting(&harness, "Lý Thị Mai").rect().center();
    let to = starting(&harness, "p2 0 buổi").rect().center();
    drag(&mut harness, from, to);
    assert_eq!(at(&harness, "mai"), pairs(&[("p2", 10)]));
    assert!(harness.state().session.editor.is_none(), "within a station nothing is asked");
}

#[test]
fn the_card_is_closed_again_and_says_so() {
    let mut harness = opened();
    click(&mut harness, "Đóng các điểm trạm của Đông Ngũ");
    assert!(harness.query_by_label("Bớt một buổi của Lý Thị Mai tại s").is_none());
    harness.get_by_role_and_label(Role::Button, "Mở các điểm trạm của Đông Ngũ");
}

#[test]
fn a_session_is_dragged_from_the_seat_to_a_point_one_at_a_time_and_each_is_a_step_of_undo() {
    let mut harness = opened();
    for (had, left, short) in [("0", 9, 2), ("1", 8, 1)] {
        let from = starting(&harness, &format!("{} buổi của Lý Thị Mai tại s", left + 1)).rect().center();
        let to = starting(&harness, &format!("p2 {had} buổi")).rect().center();
        drag(&mut harness, from, to);
        assert_eq!(at(&harness, "mai"), pairs(&[("p2", 10 - left), ("s", left)]));
        assert_eq!(short_points(&harness), short, "a point with two sessions is served at once");
    }
    act(&mut harness, EditAction::Undo);
    assert_eq!(at(&harness, "mai"), pairs(&[("p2", 1), ("s", 9)]));
    act(&mut harness, EditAction::Undo);
    assert_eq!(at(&harness, "mai"), pairs(&[("s", 10)]));
}

#[test]
fn a_session_let_go_elsewhere_or_given_up_stays_where_it_is() {
    let mut harness = opened();
    let from = starting(&harness, "10 buổi của Lý Thị Mai tại s").rect().center();
    drag(&mut harness, from, egui::pos2(20.0, 760.0));
    assert_eq!(at(&harness, "mai"), pairs(&[("s", 10)]));
    let to = starting(&harness, "p1 0 buổi").rect().center();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.drop_at(to);
    harness.run();
    assert_eq!(at(&harness, "mai"), pairs(&[("s", 10)]));
    assert!(harness.state().session.document.history().next_undo().is_none());
}

#[test]
fn a_point_that_is_closed_is_counted_neither_on_the_card_nor_beside_it() {
    let mut plan = plan();
    let closed = plan.sites.get(&"p2".into()).expect("there").clone();
    plan.sites.replace(phanbo::plan::Site { closed: Some(fixture::DAY_ONE), ..closed });
    for (plan, all) in [(self::plan(), 2), (plan, 1)] {
        let mut harness = window(plan);
        let card = starting(&harness, "Trạm Y tế Đông Ngũ · ").accesskit_node().label().expect("it has a name");
        assert!(card.contains(&format!("0/{all} điểm")), "{card}");
        act(&mut harness, GoAction::Select(Selection::Facility("s".into())));
        let figure = starting(&harness, "Điểm trạm: 0/").accesskit_node();
        let figure = figure.label().or_else(|| figure.value()).expect("it says it");
        assert!(figure.starts_with(&format!("Điểm trạm: 0/{all}")), "{figure}");
    }
}

#[test]
fn a_run_goes_on_from_the_chip_that_stands_for_the_doctor_once_the_card_is_closed() {
    let plan = Fixture::new()
        .station_with("s", |facility, _| facility.name = "Trạm Y tế Đông Ngũ".into())
        .point("s", "p1")
        .doctor_with("an", named("Đỗ Văn An"))
        .posting("an", "s", 4)
        .posting("an", "p1", 6)
        .doctor_with("binh", named("Lê Thị Bình"))
        .posting("binh", "s", 10)
        .doctor_with("chi", named("Ngô Thị Chi"))
        .posting("chi", "s", 10)
        .build();
    let mut harness = window(plan);
    click(&mut harness, "Mở các điểm trạm của Đông Ngũ");
    act(&mut harness, GoAction::Pick(Pick::Only(Taken { doctor: "an".into(), from: Some("s".into()) })));
    click(&mut harness, "Đóng các điểm trạm của Đông Ngũ");
    harness.get_by_role_and_label(Role::Button, "Ngô Thị Chi").click_modifiers(Modifiers::SHIFT);
    harness.run();
    let picked: Vec<_> = harness.state().session.picked.several().iter().map(|taken| taken.doctor.as_str()).collect();
    assert_eq!(picked, ["an", "binh", "chi"], "the closed card has the doctor at the point");
}
