//! The page of changes in the whole window: choosing, agreeing with one decision for all, parking, withdrawing.

mod world;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use phanbo::app::Program;
use phanbo::edit::{Command, Placement};
use phanbo::fixture::{self, Fixture};
use phanbo::plan::{Basis, Date, Move, MoveStatus, Plan};
use phanbo::session::action::{Action, EditAction, PageAction};
use phanbo::session::pages::Page;
use phanbo::session::{Document, Settings};
use world::world;

type Window = Harness<'static, Program>;

/// A hospital that two doctors are to leave, each for a station without a doctor.
fn plan() -> Plan {
    let named = |name: &'static str| {
        move |doctor: &mut phanbo::plan::Doctor| {
            fixture::born(doctor, 1985, 5);
            doctor.name = name.into();
        }
    };
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
    let mut harness = Harness::builder()
        .with_size([1366.0, 768.0])
        .with_max_steps(12)
        .build_eframe(|cc| Program::new(&cc.egui_ctx, Document::new(plan(), None), Settings::default(), world()));
    harness.run();
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

fn act(harness: &mut Window, action: impl Into<Action>) {
    harness.state_mut().act(action);
    harness.run();
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
