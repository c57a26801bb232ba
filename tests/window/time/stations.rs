//! Stations that open, close, rest on a proposal, or are without a doctor over a weekend alone.

use jiff::civil::date;
use phanbo::plan::{Facility, Move, MoveStatus, Plan};
use phanbo::session::action::{GoAction, PageAction};
use phanbo::session::pages::Page;

use super::{Window, act, known, says, window_on};

/// The page of a plan in which nobody is at the second station, which is changed.
fn empty(change: impl FnOnce(&mut Facility)) -> Window {
    let mut harness = window_on(|plan| {
        plan.postings.remove(&"mai@t".into());
        let slot = plan.facilities.slot(&"t".into()).expect("it is there");
        plan.facilities.amend(slot, change);
    });
    act(&mut harness, PageAction::Show(Page::Time));
    known(&mut harness);
    harness
}

/// The rotation ends on Friday 31/07/2026, and another one begins on the Monday.
pub fn relieved_on_the_monday(plan: &mut Plan) {
    let first = plan.moves.get(&"m".into()).expect("it is there").clone();
    let (start, end) = (date(2026, 8, 3), Some(date(2026, 12, 31)));
    plan.moves.replace(Move { id: "n".into(), start, end, ..first.clone() });
    plan.moves.replace(Move { end: Some(date(2026, 7, 31)), ..first });
}

#[test]
fn a_station_that_closes_is_in_no_trouble_from_then_on() {
    let mut harness = window_on(|plan| {
        let station = plan.facilities.get(&"t".into()).expect("it is there").clone();
        plan.facilities.replace(phanbo::plan::Facility { closed: Some(date(2026, 9, 1)), ..station });
    });
    act(&mut harness, PageAction::Show(Page::Time));
    known(&mut harness);
    assert!(says(&harness, "1 trạm đủ suốt kỳ"), "it never lacks a doctor while it is open");
}

#[test]
fn a_station_that_opens_with_nobody_there_is_without_a_doctor_from_that_day() {
    let mut harness = empty(|station| station.opened = Some(date(2026, 7, 1)));
    assert!(says(&harness, "Hà Lâu, 01/07/2026"), "it has a row before it opens");
    assert!(says(&harness, "Hà Lâu: từ 01/01/2026 không hoạt động, từ 01/07/2026 0 bác sĩ thường xuyên"));
    act(&mut harness, GoAction::SetDate(date(2026, 7, 1)));
    known(&mut harness);
    assert!(says(&harness, "Hà Lâu, hiện nay"));
    assert!(!says(&harness, "đủ suốt kỳ"));
    assert!(!says(&harness, "không trạm nào hết bác sĩ thường xuyên"));
}

#[test]
fn a_station_that_closes_with_nobody_there_lacks_nobody_from_that_day() {
    let mut harness = empty(|station| station.closed = Some(date(2026, 9, 1)));
    let strip = "Hà Lâu: từ 01/01/2026 0 bác sĩ thường xuyên, từ 01/09/2026 không hoạt động";
    assert!(says(&harness, "Hà Lâu, hiện nay") && says(&harness, strip));
    act(&mut harness, GoAction::SetDate(date(2026, 9, 1)));
    known(&mut harness);
    assert!(says(&harness, strip), "it still has its row");
    assert!(!says(&harness, "Hà Lâu, hiện nay"));
}

#[test]
fn a_strip_tells_from_when_to_when_it_rests_on_a_proposal() {
    let mut harness = window_on(|plan| {
        let first = plan.moves.get(&"m".into()).expect("it is there").clone();
        let (start, end) = (date(2026, 7, 1), Some(date(2026, 12, 31)));
        plan.moves.replace(Move { id: "n".into(), status: MoveStatus::Proposed, start, end, ..first });
    });
    act(&mut harness, PageAction::Show(Page::Time));
    known(&mut harness);
    let strip = "từ 02/02/2026 1 bác sĩ thường xuyên, từ 01/07/2026 1 bác sĩ thường xuyên (đề xuất), \
        từ 01/01/2027 0 bác sĩ thường xuyên";
    assert!(says(&harness, strip));
}

#[test]
fn a_station_without_a_doctor_over_a_weekend_alone_is_not_said_to_be_without_one() {
    let mut harness = window_on(relieved_on_the_monday);
    act(&mut harness, PageAction::Show(Page::Time));
    act(&mut harness, GoAction::SetDate(date(2026, 3, 2)));
    known(&mut harness);
    assert!(!says(&harness, "Đông Ngũ, 03/08/2026"), "on the Monday there is one");
    assert!(says(&harness, "Đông Ngũ, 01/01/2027"));
}
