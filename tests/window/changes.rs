//! The page of changes in the whole window: choosing, agreeing with one decision for all, parking, withdrawing.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::edit::{Command, Placement, Reorganisation};
use phanbo::fixture::{self, Fixture};
use phanbo::plan::{Basis, Date, Move, MoveKind, MoveStatus, Plan};
use phanbo::session::Document;
use phanbo::session::action::{EditAction, GoAction, PageAction};
use phanbo::session::pages::Page;

use crate::hand::{Window, act, opened};
use crate::people::named;

/// A hospital that two doctors are to leave, each for a station without a doctor.
fn plan() -> Plan {
    Fixture::new()
        .hospital_with("h", |facility, _| facility.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .station_with("s", |facility, _| facility.name = "Trạm Y tế Hải Lạng".into())
        .station_with("t", |facility, _| facility.name = "Trạm Y tế Bình Liêu".into())
        .doctor_with("lan", named("Trần Thị Lan"))
        .posting("lan", "h", 10)
        .doctor_with("hai", named("Nguyễn Văn Hải"))
        .posting("hai", "h", 10)
        .build()
}

fn window() -> Window {
    let mut harness = opened(Document::new(plan(), None));
    for (doctor, to) in [("lan", "s"), ("hai", "t")] {
        let placement = Placement {
            doctor: doctor.into(),
            from: Some("h".into()),
            to: to.into(),
            start: fixture::DAY_ONE,
            kind: None,
            by: String::new(),
            why: String::new(),
        };
        act(&mut harness, EditAction::Make(Box::new(Command::Place(placement))));
    }
    act(&mut harness, PageAction::Show(Page::Changes));
    harness
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn moves(harness: &Window) -> Vec<Move> {
    harness.state().session.document.plan().moves.iter().cloned().collect()
}

fn statuses(harness: &Window) -> Vec<MoveStatus> {
    moves(harness).iter().map(|step| step.status).collect()
}

#[test]
fn the_page_is_reached_by_its_tab_and_by_its_keys() {
    let mut harness = window();
    harness.get_by_role_and_label(Role::Tab, "Bảng").click();
    harness.run();
    assert_eq!(harness.state().session.pages.shown, Page::Board);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run();
    assert_eq!(harness.state().session.pages.shown, Page::Changes);
    harness.get_by_label("Chọn lượt của Trần Thị Lan");
}

#[test]
fn all_chosen_moves_are_agreed_by_one_decision_in_one_step() {
    let mut harness = window();
    click(&mut harness, "Chọn tất cả");
    click(&mut harness, "Thống nhất…");
    harness.get_by_label("Số quyết định").type_text("1409/QĐ-SYT");
    harness.run();
    harness.get_by_label("Ngày quyết định").focus();
    harness.run();
    harness.get_by_label("Ngày quyết định").type_text("25/11/2025");
    harness.run();
    click(&mut harness, "Thống nhất");
    let date: Date = "2025-11-25".parse().expect("a date");
    let basis = Some(Basis { number: "1409/QĐ-SYT".into(), date: Some(date) });
    for step in moves(&harness) {
        assert_eq!((step.status, &step.basis), (MoveStatus::Agreed, &basis));
    }
    act(&mut harness, EditAction::Undo);
    assert_eq!(statuses(&harness), [MoveStatus::Proposed; 2], "one step takes both back");
}

#[test]
fn a_decision_without_a_true_date_is_not_taken() {
    let mut harness = window();
    click(&mut harness, "Chọn tất cả");
    click(&mut harness, "Thống nhất…");
    harness.get_by_label("Ngày quyết định").focus();
    harness.run();
    harness.get_by_label("Ngày quyết định").type_text("31/02/2026");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(statuses(&harness), [MoveStatus::Proposed; 2]);
}

/// The field of the window in front, which is drawn after one of the same name beside the page.
fn field<'a>(harness: &'a Window, label: &'a str) -> egui_kittest::Node<'a> {
    harness.get_all_by_role_and_label(Role::TextInput, label).last().expect("the field is there")
}

fn write(harness: &mut Window, label: &str, text: &str) {
    field(harness, label).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    field(harness, label).type_text(text);
    harness.run();
}

/// The keyboard walks to what is called so.
fn tab_to(harness: &mut Window, label: &str) {
    for _ in 0..40 {
        let focused = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        if focused.is_some_and(|node| node.accesskit_node().label().as_deref() == Some(label)) {
            return;
        }
        harness.key_press(Key::Tab);
        harness.run();
    }
    panic!("the keyboard does not come to {label}");
}

#[test]
fn chosen_moves_are_edited_at_once_and_what_is_left_alone_each_keeps() {
    let mut harness = window();
    let first = moves(&harness)[0].clone();
    let own = Move { why: "gần nhà".into(), ..first.clone() };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(own.into()))));
    let before = moves(&harness);
    click(&mut harness, "Chọn tất cả");
    click(&mut harness, "Sửa…");
    assert!(harness.query_all_by_label("Sửa 2 lượt điều động").count() > 0, "the window is in front");
    write(&mut harness, "Số ngày làm việc", "300");
    write(&mut harness, "Người đề xuất", "BVĐKKV Tiên Yên");
    write(&mut harness, "Đến ngày", "01/12/2025");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label_contains("Kết thúc trước khi bắt đầu: Trần Thị Lan, Nguyễn Văn Hải").is_some());
    click(&mut harness, "Sửa 2 lượt");
    assert_eq!(moves(&harness), before, "what ends before it starts is not taken, and nothing typed is lost");
    write(&mut harness, "Số ngày làm việc", "300");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(
        harness.query_all_by_label_contains("luân phiên tổng cộng 300 ngày").count() > 0,
        "what it would break is said before"
    );
    assert_eq!(moves(&harness), before, "and nothing is done yet");
    click(&mut harness, "Sửa 2 lượt");
    for (step, before) in moves(&harness).iter().zip(&before) {
        let days = phanbo::roster::calendar::working_days(step.start, step.end.expect("a last day"));
        assert_eq!((days, step.by.as_str(), &step.why), (300, "BVĐKKV Tiên Yên", &before.why));
        assert_eq!((step.start, step.kind, step.status), (before.start, before.kind, before.status));
    }
    assert!(harness.query_all_by_label_contains("sửa 2 lượt điều động").count() > 0, "the edit has its name");
    act(&mut harness, EditAction::Undo);
    assert_eq!(moves(&harness), before, "one step takes it back");
}

#[test]
fn what_all_chosen_moves_have_is_emptied_by_a_tick_and_the_edit_says_so() {
    let mut harness = window();
    for step in moves(&harness) {
        let own = Move { by: "Sở Y tế".into(), why: "gần nhà".into(), ..step };
        act(&mut harness, EditAction::Make(Box::new(Command::Put(own.into()))));
    }
    click(&mut harness, "Chọn tất cả");
    click(&mut harness, "Sửa…");
    assert!(harness.query_by_label("Bỏ trống: Số quyết định").is_none(), "they have none");
    click(&mut harness, "Bỏ trống: Lý do");
    click(&mut harness, "Sửa 2 lượt");
    for step in moves(&harness) {
        assert_eq!((step.by.as_str(), step.why.as_str()), ("Sở Y tế", ""));
    }
    assert!(harness.query_all_by_label_contains("sửa 2 lượt điều động, bỏ trống: lý do").count() > 0);
}

#[test]
fn chosen_moves_are_edited_by_the_keyboard_alone() {
    let mut harness = window();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    // The list of kinds has the keyboard: the third is rotation, which they are, the fourth secondment.
    harness.key_press(Key::Enter);
    harness.run();
    for _ in 0..3 {
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    for (label, text) in [
        ("Từ ngày", "02/02/2026"),
        ("Số tháng", "12"),
        ("Số quyết định", "9/QĐ-SYT"),
        ("Ngày ký", "15/01/2026"),
        ("Lý do", "tăng cường"),
    ] {
        tab_to(&mut harness, label);
        field(&harness, label).type_text(text);
        harness.run();
    }
    tab_to(&mut harness, "Sửa 2 lượt");
    harness.key_press(Key::Enter);
    harness.run();
    let date = |text: &str| text.parse::<Date>().expect("a date");
    let basis = Some(Basis { number: "9/QĐ-SYT".into(), date: Some(date("2026-01-15")) });
    for step in moves(&harness) {
        let term = (step.kind, step.start, step.end);
        assert_eq!(term, (MoveKind::Secondment, date("2026-02-02"), Some(date("2027-02-01"))));
        assert_eq!((&step.basis, step.why.as_str(), step.status), (&basis, "tăng cường", MoveStatus::Proposed));
    }
}

#[test]
fn one_move_is_parked_by_the_keyboard_and_all_are_withdrawn() {
    let mut harness = window();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::G);
    harness.run();
    assert_eq!(statuses(&harness).iter().filter(|&&status| status == MoveStatus::Parked).count(), 1);
    click(&mut harness, "Chọn tất cả");
    click(&mut harness, "Rút lại");
    assert_eq!(moves(&harness), []);
    act(&mut harness, EditAction::Undo);
    assert_eq!(moves(&harness).len(), 2);
}

#[test]
fn the_filter_lists_one_status_and_forgets_what_it_hides() {
    let mut harness = window();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::G);
    harness.run();
    click(&mut harness, "Chọn tất cả");
    click(&mut harness, "Lọc: tất cả");
    harness.get_by_role_and_label(Role::Button, "tạm gác").click();
    harness.run();
    assert_eq!(harness.state().session.pages.changes.chosen.len(), 1);
    assert_eq!(harness.query_all_by_label_contains("Chọn lượt của").count(), 1);
}

/// Stations with a regular doctor as the headline has them.
fn with_doctor(harness: &Window) -> String {
    let stat = harness.get_by_label_contains("Trạm có BS thường xuyên: ");
    let name = stat.accesskit_node().label().expect("it has a name");
    name.rsplit(": ").next().expect("a figure").to_owned()
}

#[test]
fn only_agreed_moves_count_where_that_is_chosen_and_the_plan_stays_what_it_is() {
    let mut harness = window();
    assert_eq!(with_doctor(&harness), "2/2 (+2)");
    let undo = harness.state().session.document.history().next_undo().cloned();
    click(&mut harness, "chỉ tính đã thống nhất");
    assert_eq!(with_doctor(&harness), "0/2", "nothing is agreed yet");
    harness.get_by_label("Lượt đã thống nhất, chỉ tính các lượt này: 0/2");
    assert_eq!(statuses(&harness), [MoveStatus::Proposed; 2]);
    assert_eq!(harness.state().session.document.history().next_undo().cloned(), undo, "no edit was made");
    let first = moves(&harness)[0].id.clone();
    act(&mut harness, EditAction::Make(Box::new(Command::SetStatus { step: first, status: MoveStatus::Agreed })));
    assert_eq!(with_doctor(&harness), "1/2 (+1)");
    // The list behind the figure is of what is counted.
    click(&mut harness, "Trạm có BS thường xuyên: 1/2 (+1)");
    harness.get_by_label("1 trạm chưa có bác sĩ làm việc thường xuyên");
    harness.key_press(Key::Escape);
    harness.run();
    click(&mut harness, "chỉ tính đã thống nhất");
    assert_eq!(with_doctor(&harness), "2/2 (+2)");
    assert!(harness.query_by_label_contains("chỉ tính các lượt này").is_none());
}

#[test]
fn what_counts_is_also_chosen_behind_the_figure_of_the_moves_on_any_page() {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Board));
    click(&mut harness, "Lượt điều động: 2");
    click(&mut harness, "chỉ tính đã thống nhất");
    assert!(harness.state().session.document.counts_agreed_alone());
    assert_eq!(with_doctor(&harness), "0/2");
}

/// Two stations with a doctor each that are put into a third, so that both doctors follow; and a move besides.
fn reorganised() -> Window {
    let named = |name: &'static str| {
        move |facility: &mut phanbo::plan::Facility, station: &mut phanbo::plan::Station| {
            (facility.commune, facility.name) = (Some("c".into()), name.to_owned());
            station.catchment = Some(phanbo::plan::Figure::new(5_000));
        }
    };
    let doctor = |name: &'static str| move |doctor: &mut phanbo::plan::Doctor| doctor.name = name.into();
    let plan = Fixture::new()
        .commune("c", 10_000)
        .station_with("s", named("Trạm Y tế Một"))
        .station_with("t", named("Trạm Y tế Hai"))
        .doctor_with("lan", doctor("Trần Thị Lan"))
        .posting("lan", "s", 10)
        .doctor_with("hai", doctor("Nguyễn Văn Hải"))
        .posting("hai", "s", 10)
        .doctor_with("mai", doctor("Lý Thị Mai"))
        .posting("mai", "t", 10)
        .hospital_with("h", |facility, _| facility.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .step_with("m", phanbo::plan::MoveKind::Transfer, "mai", "t", "h", |step| {
            step.start = jiff::civil::date(2026, 9, 1);
        })
        .build();
    let mut harness = opened(Document::new(plan, None));
    let date = jiff::civil::date(2026, 7, 1);
    let merge = Reorganisation::Merge { station: "s".into(), into: "t".into(), as_point: true, date };
    act(&mut harness, EditAction::Make(Box::new(Command::Reorganise(merge))));
    act(&mut harness, GoAction::SetDate(date));
    act(&mut harness, PageAction::Show(Page::Changes));
    harness
}

const DEED: &str = "nhập Trạm Y tế Một vào Trạm Y tế Hai làm điểm trạm từ 01/07/2026";

#[test]
fn an_act_of_the_network_is_one_row_that_opens_to_its_moves() {
    let mut harness = reorganised();
    assert_eq!(moves(&harness).len(), 3);
    assert!(harness.query_by_label("Chọn lượt của Trần Thị Lan").is_none(), "folded");
    harness.get_by_label("Chọn lượt của Lý Thị Mai");
    harness.get_by_label("2 lượt");
    click(&mut harness, &format!("Mở các lượt: {DEED}"));
    harness.get_by_label("Chọn lượt của Trần Thị Lan");
    click(&mut harness, &format!("Đóng các lượt: {DEED}"));
    assert!(harness.query_by_label("Chọn lượt của Trần Thị Lan").is_none());
    // By the keyboard: it stands first, for it starts first.
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.get_by_label("Chọn lượt của Nguyễn Văn Hải");
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert!(harness.query_by_label("Chọn lượt của Nguyễn Văn Hải").is_none());
}

#[test]
fn the_moves_of_an_act_are_agreed_at_once_and_taken_back_only_with_all_of_it() {
    let mut harness = reorganised();
    click(&mut harness, &format!("Chọn các lượt: {DEED}"));
    assert_eq!(harness.state().session.pages.changes.chosen.len(), 2);
    click(&mut harness, "Thống nhất…");
    click(&mut harness, "Thống nhất");
    let of_act = |harness: &Window| -> Vec<MoveStatus> {
        moves(harness).iter().filter(|step| step.is_of_act()).map(|step| step.status).collect()
    };
    assert_eq!(of_act(&harness), [MoveStatus::Agreed; 2]);
    assert!(harness.query_all_by_label_contains(&format!("có 2/2 lượt của việc {DEED}")).count() > 0);
    act(&mut harness, EditAction::Undo);
    harness.key_press(Key::G);
    harness.run();
    assert_eq!(of_act(&harness), [MoveStatus::Proposed; 2], "not put aside without the act");
    assert!(harness.query_by_label_contains("không tạm gác được").is_some());
    click(&mut harness, "Rút lại");
    assert_eq!(moves(&harness).len(), 1, "the act and what it made");
    assert_eq!(harness.state().session.document.plan().acts.iter().count(), 0);
    assert!(harness.state().session.task.is_none());
    act(&mut harness, EditAction::Undo);
    assert_eq!(moves(&harness).len(), 3);
}

#[test]
fn a_chosen_move_says_which_later_ones_rest_on_it_before_it_goes() {
    let named = |name: &'static str| {
        move |facility: &mut phanbo::plan::Facility, _: &mut phanbo::plan::Station| facility.name = name.into()
    };
    let plan = Fixture::new()
        .station_with("s", named("Trạm Y tế Một"))
        .station_with("t", named("Trạm Y tế Hai"))
        .station_with("u", named("Trạm Y tế Ba"))
        .doctor_with("lan", |doctor| doctor.name = "Trần Thị Lan".into())
        .posting("lan", "s", 10)
        .step_with("a", phanbo::plan::MoveKind::Transfer, "lan", "s", "t", |step| {
            step.start = jiff::civil::date(2026, 3, 2);
        })
        .step_with("b", phanbo::plan::MoveKind::Rotation, "lan", "t", "u", |step| {
            (step.start, step.end) = (jiff::civil::date(2026, 6, 1), Some(jiff::civil::date(2026, 12, 31)));
        })
        .build();
    let mut harness = opened(Document::new(plan, None));
    act(&mut harness, PageAction::Show(Page::Changes));
    let words = "lượt sau còn dựa vào: Trần Thị Lan (luân phiên 01/06/2026)";
    assert!(harness.query_by_label_contains(words).is_none());
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.get_by_label_contains(words);
    click(&mut harness, "Chọn tất cả");
    assert!(harness.query_by_label_contains(words).is_none(), "both go together");
}

#[test]
fn a_row_that_does_not_run_on_the_day_shown_says_so_and_not_that_nothing_changes() {
    let mut harness = window();
    act(&mut harness, GoAction::SetDate(jiff::civil::date(2027, 1, 4)));
    assert_eq!(harness.query_all_by_label("đã kết thúc trước ngày đang xem").count(), 2);
    let later = Move {
        start: jiff::civil::date(2028, 1, 3),
        end: None,
        kind: MoveKind::Transfer,
        ..moves(&harness)[0].clone()
    };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(later.into()))));
    harness.get_by_label("chưa bắt đầu vào ngày đang xem");
    assert!(harness.query_by_label("không đổi").is_none());
}

#[test]
fn a_row_that_is_walked_to_comes_into_sight() {
    let mut fixture = Fixture::new().station("s").station("t");
    for number in 0..40 {
        let id = format!("d{number:02}");
        let name = format!("Trần Văn {number:02}");
        fixture = fixture.doctor_with(&id, |doctor| doctor.name = name).posting(&id, "s", 10);
        fixture =
            fixture.step_with(&format!("m{number:02}"), phanbo::plan::MoveKind::Transfer, &id, "s", "t", |step| {
                step.start = fixture::DAY_ONE;
            });
    }
    let document = Document::new(fixture.build(), None);
    let mut harness = opened(document);
    act(&mut harness, PageAction::Show(Page::Changes));
    assert!(harness.query_by_label("Chọn lượt của Trần Văn 39").is_none(), "below what is seen");
    // The first step up begins at the last row.
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.get_by_label("Chọn lượt của Trần Văn 39");
    for _ in 0..39 {
        harness.key_press(Key::ArrowUp);
        harness.run();
    }
    harness.get_by_label("Chọn lượt của Trần Văn 00");
}

#[test]
fn in_a_narrow_window_nothing_lies_over_the_tabs_and_the_table_moves_sideways() {
    let mut harness = window();
    harness.set_size(egui::vec2(911.0, 512.0));
    harness.run();
    let switch = harness.get_by_label("chỉ tính đã thống nhất").rect();
    for page in Page::ALL {
        let tab = harness.get_by_role_and_label(Role::Tab, &page.name(phanbo::text::Language::Vietnamese)).rect();
        assert!(!tab.intersects(switch), "{page:?}");
    }
    let head = |harness: &Window| harness.get_by_label("Tác động").rect();
    let before = head(&harness);
    harness.event(egui::Event::PointerMoved(harness.get_by_label("Từ – đến").rect().center()));
    harness.run();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(-200.0, 0.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    assert!(head(&harness).left() < before.left() - 20.0, "the last column comes into sight");
}
