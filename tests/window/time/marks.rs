//! The marks on strips and rows: where a licence or a commitment ends.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use phanbo::plan::{Act, ActKind, Bond, Licence};
use phanbo::roster::calendar::days_between;
use phanbo::session::action::PageAction;
use phanbo::session::pages::Page;
use phanbo::session::pages::time::{Span, TimeWish};

use super::{act, day_at, known, press, says, window_on};

#[test]
fn a_licence_that_runs_out_is_marked_on_the_strip_and_on_the_row_of_its_doctor() {
    let mut harness = window_on(|plan| {
        let doctor = plan.doctors.get(&"dung".into()).expect("he is there").clone();
        let licence = Licence::Number { number: "001/QNI-GPHN".into(), until: Some(date(2026, 5, 31)) };
        plan.doctors.replace(phanbo::plan::Doctor { licence, ..doctor });
    });
    act(&mut harness, PageAction::Show(Page::Time));
    known(&mut harness);
    let words = "Nông Văn Dũng: giấy phép hành nghề hết hạn 31/05/2026";
    let mark = harness.get_by_label(words).rect().center();
    let ends = day_at(&harness, mark);
    assert!(days_between(ends, date(2026, 6, 1)).abs() <= 1, "where its last day ends: {ends}");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    harness.get_by_label("giấy phép hành nghề hết hạn 31/05/2026");
    // Out of sight with its day.
    act(&mut harness, PageAction::Time(TimeWish::Span(Span::Quarter)));
    act(&mut harness, PageAction::Time(TimeWish::Slide(300.0)));
    assert!(harness.query_by_label(words).is_none());
}

#[test]
fn a_licence_that_runs_out_after_the_doctor_has_gone_is_no_matter_of_the_station() {
    let mut harness = window_on(|plan| {
        let doctor = plan.doctors.get(&"dung".into()).expect("he is there").clone();
        let licence = Licence::Number { number: "001/QNI-GPHN".into(), until: Some(date(2026, 7, 31)) };
        plan.doctors.replace(phanbo::plan::Doctor { licence, ..doctor });
    });
    act(&mut harness, PageAction::Show(Page::Time));
    known(&mut harness);
    assert!(!says(&harness, "Nông Văn Dũng: giấy phép"));
}

#[test]
fn a_commitment_to_a_station_that_was_put_into_another_is_marked_there() {
    let mut harness = window_on(|plan| {
        let bond = |facility: &str, until| Bond { facility: facility.into(), until, source: None };
        let slot = plan.doctors.slot(&"mai".into()).expect("she is there");
        let bonds = vec![bond("s", date(2027, 12, 31)), bond("t", date(2027, 6, 30)), bond("s", date(2026, 5, 31))];
        plan.doctors.amend(slot, |doctor| doctor.bonds = bonds);
        plan.acts.push(Act {
            id: "sx-1".into(),
            kind: ActKind::MergeClosed,
            date: date(2026, 7, 1),
            place: "s".into(),
            into: Some("t".into()),
            name: String::new(),
            made: Vec::new(),
        });
    });
    act(&mut harness, PageAction::Show(Page::Time));
    known(&mut harness);
    harness.get_by_label("1 trạm đủ suốt kỳ").click();
    harness.run();
    act(&mut harness, PageAction::Time(TimeWish::Open("t".into(), true)));
    assert!(says(&harness, "cam kết đến 31/12/2027"), "it is one to this station then");
    assert!(says(&harness, "cam kết đến 30/06/2027"), "and so is its own");
    assert!(!says(&harness, "cam kết đến 31/05/2026"), "which ended before");
}
