//! The end of a term: pulled to another day, lengthened as far as it may go, and what comes after it.

use egui::{Key, Modifiers, PointerButton, vec2};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use phanbo::fixture;
use phanbo::plan::{Move, MoveKind, Plan};
use phanbo::roster::calendar::next;
use phanbo::session::action::{EditAction, PageAction};
use phanbo::session::pages::time::TimeWish;

use super::stations::relieved_on_the_monday;
use super::{Window, act, day, drag, known, last_day, opened, opened_on, says, strip};

#[test]
fn a_rotation_is_lengthened_as_far_as_it_may_go() {
    let mut harness = opened();
    harness.get_by_label("Ngày hết hạn của Nông Văn Dũng: 30/06/2026").click();
    harness.run();
    // 264 working days from 02/02/2026.
    harness.get_by_label("Kéo dài đến 04/02/2027").click();
    harness.run();
    assert_eq!(last_day(&harness), Some(date(2027, 2, 4)));
    act(&mut harness, EditAction::Undo);
    assert_eq!(last_day(&harness), Some(date(2026, 6, 30)));
}

#[test]
fn the_end_of_a_bar_is_pulled_to_another_day_and_esc_leaves_it() {
    let mut harness = opened();
    let end = harness.get_by_label("Ngày hết hạn của Nông Văn Dũng: 30/06/2026").rect().center();
    drag(&mut harness, end, end + vec2(40.0, 0.0));
    known(&mut harness);
    let later = last_day(&harness).expect("it has an end");
    assert!(later > date(2026, 7, 31) && later < date(2026, 12, 31), "{later}");
    act(&mut harness, EditAction::Undo);
    known(&mut harness);
    harness.drag_at(end);
    harness.run();
    harness.hover_at(end + vec2(40.0, 0.0));
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.event(egui::Event::PointerButton {
        pos: end + vec2(40.0, 0.0),
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    assert_eq!(last_day(&harness), Some(date(2026, 6, 30)));
}

/// The second station loses its doctor on 31/07/2026, so the first, whose doctor goes a month before, stands above it.
fn left_in_august(plan: &mut Plan) {
    let first = plan.moves.get(&"m".into()).expect("it is there").clone();
    let (kind, doctor, from, to) = (MoveKind::Leave, "mai".into(), Some("t".into()), Vec::new());
    plan.moves.replace(Move { id: "n".into(), kind, doctor, from, to, start: date(2026, 8, 1), end: None, ..first });
}

#[test]
fn a_row_stays_where_its_end_was_let_go_until_the_pointer_leaves_the_page() {
    let mut harness = opened_on(left_in_august);
    let is_above =
        |harness: &Window| strip(harness).top() < harness.get_by_label_contains("Hà Lâu: từ 01/01/2026").rect().top();
    assert!(is_above(&harness));
    let end = harness.get_by_label("Ngày hết hạn của Nông Văn Dũng: 30/06/2026").rect().center();
    // Half a year of three.
    let later = end + vec2(strip(&harness).width() / 6.0, 0.0);
    harness.drag_at(end);
    harness.run();
    harness.hover_at(later);
    harness.run();
    // The pointer stays where it lets go.
    let button = PointerButton::Primary;
    harness.event(egui::Event::PointerButton { pos: later, button, pressed: false, modifiers: Modifiers::NONE });
    harness.run();
    known(&mut harness);
    let last = last_day(&harness).expect("it has an end");
    assert!(last > date(2026, 11, 30), "now the second station is the first in trouble: {last}");
    assert!(is_above(&harness), "under the hand nothing changes places");
    harness.hover_at(egui::pos2(2.0, 2.0));
    harness.run();
    assert!(!is_above(&harness), "first trouble first");
}

#[test]
fn while_an_end_is_pulled_the_strip_follows_and_what_it_would_break_is_said() {
    let mut harness = opened();
    let end = harness.get_by_label("Ngày hết hạn của Nông Văn Dũng: 30/06/2026").rect().center();
    // Three years are as wide as the strip: the day a year on is farther than a rotation may last.
    let year_on = end + vec2(strip(&harness).width() / 3.0, 0.0);
    harness.drag_at(end);
    harness.run();
    harness.hover_at(year_on);
    harness.run();
    assert_eq!(last_day(&harness), Some(date(2026, 6, 30)), "nothing is done before it is let go");
    let pulled = harness.state().session.pages.time.pulled.clone().and_then(|pulled| pulled.last).expect("a day");
    let after = phanbo::text::dates::date(phanbo::text::Language::Vietnamese, next(pulled));
    assert!(says(&harness, &format!("từ 02/02/2026 1 bác sĩ thường xuyên, từ {after} 0 bác sĩ")), "{after}");
    assert!(!says(&harness, "từ 01/07/2026 0 bác sĩ"), "the strip is the one that would be");
    assert!(says(&harness, "vượt mức tối đa 264"));
    assert!(says(&harness, "Nông Văn Dũng: luân phiên"), "what it would break, in the words of the rule");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(says(&harness, "từ 01/07/2026 0 bác sĩ"), "given up, it is as it was");
    harness.drop_at(year_on);
    harness.run();
    assert!(harness.state().session.pages.time.pulled.is_none());
    assert_eq!(last_day(&harness), Some(date(2026, 6, 30)));
}

/// Opens what can be done at the end of the rotation, and lengthens it to a day.
fn lengthened(harness: &mut Window, button: &str) {
    harness.get_by_label("Ngày hết hạn của Nông Văn Dũng: 30/06/2026").click();
    harness.run();
    harness.get_by_label(button).click();
    harness.run();
}

/// Whether the plan has an error of this rule.
fn breaks(harness: &Window, rule: &str) -> bool {
    harness.state().session.document.checked().findings().any(|finding| finding.code() == rule)
}

/// The rotation has so many sessions a week.
fn with_sessions(plan: &mut Plan, sessions: u32) {
    let slot = plan.moves.slot(&"m".into()).expect("it is there");
    plan.moves.amend(slot, |step| step.to[0].sessions = sessions);
}

#[test]
fn a_day_of_a_rotation_counts_by_its_sessions_when_it_is_lengthened() {
    let mut harness = opened_on(|plan| {
        let now = plan.moves.get(&"m".into()).expect("it is there").clone();
        let mut before = Move { id: "l".into(), start: date(2025, 7, 1), end: Some(date(2025, 8, 14)), ..now };
        before.to[0].sessions = 5;
        plan.moves.replace(before);
    });
    // 33 half days of last year leave 247 whole ones, and a half.
    lengthened(&mut harness, "Kéo dài đến 12/01/2027");
    assert_eq!(last_day(&harness), Some(date(2027, 1, 12)));
    assert!(!breaks(&harness, "D07"));
    // 528 half days.
    let mut harness = opened_on(|plan| with_sessions(plan, 5));
    lengthened(&mut harness, "Kéo dài đến 09/02/2028");
    assert_eq!(last_day(&harness), Some(date(2028, 2, 9)));
    assert!(!breaks(&harness, "D07"));
}

#[test]
fn a_rotation_is_lengthened_no_farther_than_its_doctor_works() {
    let mut harness = opened_on(|plan| {
        let slot = plan.doctors.slot(&"dung".into()).expect("he is there");
        plan.doctors.amend(slot, |doctor| fixture::born(doctor, 1965, 5));
    });
    lengthened(&mut harness, "Kéo dài đến 30/11/2026");
    assert_eq!(last_day(&harness), Some(date(2026, 11, 30)));
    assert!(!breaks(&harness, "D04"));
}

#[test]
fn over_a_weekend_a_station_does_not_lose_its_last_doctor() {
    let mut harness = opened_on(relieved_on_the_monday);
    act(&mut harness, PageAction::Time(TimeWish::End(Some("m".into()))));
    assert!(says(&harness, "Tìm người thay…"));
    assert!(!says(&harness, "/08/2026 trạm không còn bác sĩ thường xuyên"));
    harness.get_by_label("Tìm người thay…").click();
    harness.run();
    assert_eq!(day(&harness), date(2026, 8, 3), "who follows begins on the next working day");
}
