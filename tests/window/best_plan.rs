//! The page of the best plan by moving in the whole window: its sentence, ticks and totals, looks, one step of undo.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use phanbo::app::World;
use phanbo::fixture::{self, Fixture};
use phanbo::plan::{Figure, Move, Plan, RuleSetting};
use phanbo::session::action::{EditAction, GoAction, PageAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::proposal::{ProposalWish, Ticked};
use phanbo::session::{Document, FindingKey, Question};

use crate::answers::answered;
use crate::hand::{Opening, Window, act, opened_with, press, says};
use crate::world::world;

/// Two stations without a doctor, each of which is to have two, and a hospital of which three may go: one is pinned.
fn plan() -> Plan {
    let station = |name: &'static str| {
        move |facility: &mut phanbo::plan::Facility, station: &mut phanbo::plan::Station| {
            (facility.name, facility.area) = (name.into(), Some("a".into()));
            station.minimum = Some(2);
        }
    };
    let mut fixture = Fixture::new()
        .area("a", Some("h"))
        .hospital_with("h", |facility, hospital| {
            facility.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into();
            hospital.unlisted_doctors = Some(Figure::new(40));
        })
        .station_with("s", station("Trạm Y tế Hải Lạng"))
        .station_with("t", station("Trạm Y tế Bình Liêu"));
    for (id, name) in [("an", "Trần Văn An"), ("binh", "Lê Thị Bình"), ("cuc", "Vũ Thị Cúc"), ("dung", "Ngô Văn Dũng")]
    {
        fixture = fixture.doctor_with(id, move |doctor| {
            fixture::born(doctor, 1985, 5);
            doctor.name = name.into();
            doctor.pinned = id == "dung";
        });
        fixture = fixture.posting(id, "h", 10);
    }
    fixture.build()
}

fn window() -> Window {
    window_of(plan())
}

fn window_of(plan: Plan) -> Window {
    let world = World { advises: true, ..world() };
    let mut harness = opened_with(Document::new(plan, None), Opening { world, ..Opening::default() });
    act(&mut harness, PageAction::Show(Page::Proposal));
    proposed(&mut harness);
    harness
}

/// Waits until the proposal shown is of the plan as it is.
fn proposed(harness: &mut Window) {
    let version = harness.state().session.document.version();
    let wanted = harness.state().session.pages.proposal.wanted(version);
    answered(harness, &[Question::Proposed(wanted)]);
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn moves(harness: &Window) -> Vec<Move> {
    harness.state().session.document.plan().moves.iter().cloned().collect()
}

#[test]
fn the_page_says_how_far_moving_comes_and_the_headline_does_too() {
    let mut harness = window();
    answered(&mut harness, &[Question::Best]);
    assert!(says(
        &harness,
        "Tốt nhất có thể chỉ bằng điều động: 0 trạm không có bác sĩ thường xuyên, còn thiếu 1 bác sĩ ở 1 trạm"
    ));
    assert!(says(&harness, "còn thiếu 4 → tốt nhất 1"), "in the headline");
    assert!(says(&harness, "4 − 3 + 0 = 1"), "the proof adds up");
    assert!(says(&harness, "Cần tuyển thêm ít nhất 1 bác sĩ"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    harness.run();
    harness.get_by_role_and_label(Role::Tab, "Đề xuất").click();
    harness.run();
    assert_eq!(harness.state().session.pages.shown, Page::Proposal);
}

#[test]
fn ticked_rows_are_made_in_one_step_and_all_are_ticked_at_first() {
    let mut harness = window();
    click(&mut harness, "Áp dụng 3 lượt đã chọn");
    assert_eq!(moves(&harness).len(), 3);
    proposed(&mut harness);
    assert!(says(&harness, "Chỉ bằng điều động thì không giảm được gì"), "nothing more is proposed");
    act(&mut harness, EditAction::Undo);
    assert_eq!(moves(&harness), []);
}

#[test]
fn what_was_just_done_is_said_beside_the_bar_with_its_way_back_inside_the_window() {
    for (size, scale) in [([1366.0, 768.0], 1.0), ([910.0, 440.0], 1.5), ([1280.0, 648.0], 1.0), ([960.0, 468.0], 2.0)]
    {
        let opening = Opening { world: World { advises: true, ..world() }, size, scale, ..Opening::default() };
        let mut harness = opened_with(Document::new(plan(), None), opening);
        act(&mut harness, PageAction::Show(Page::Proposal));
        proposed(&mut harness);
        click(&mut harness, "Áp dụng 3 lượt đã chọn");
        act(&mut harness, EditAction::Undo);
        proposed(&mut harness);
        let close = harness.get_by_label("Đóng thông báo").rect();
        assert!(close.right() <= size[0], "{close} of {size:?}");
        let none = harness.get_by_label("Bỏ chọn").rect();
        let notice = harness.get_by_label_contains("Đã hoàn tác").rect();
        assert!(none.right() <= notice.left() && notice.width() >= 80.0, "{none}, {notice} of {size:?}");
    }
}

#[test]
fn totals_count_the_ticked_rows_alone() {
    let mut harness = window();
    assert!(says(&harness, "3 lượt: trạm chưa có BS thường xuyên 2 → 0, thiếu 4 → 1"));
    click(&mut harness, "Chọn lượt của Trần Văn An");
    assert!(says(&harness, "2 lượt: trạm chưa có BS thường xuyên 2 → 0, thiếu 4 → 2"));
    click(&mut harness, "Bỏ chọn");
    assert!(says(&harness, "Áp dụng 0 lượt đã chọn"));
    click(&mut harness, "Chọn lượt của Lê Thị Bình");
    click(&mut harness, "Áp dụng 1 lượt đã chọn");
    let moves = moves(&harness);
    assert_eq!(moves.iter().map(|step| step.doctor.as_str()).collect::<Vec<_>>(), ["binh"]);
}

#[test]
fn the_heads_of_the_columns_stand_right_above_what_they_head() {
    let harness = window();
    let first = harness.get_by_label("Hiện nay").rect();
    for head in ["Từ", "Riêng lượt này", "còn thiếu"] {
        let gap = first.top() - harness.get_by_label(head).rect().bottom();
        assert!((0.0..12.0).contains(&gap), "{head}: {gap}");
    }
}

#[test]
fn rows_are_walked_ticked_and_pinned_by_the_keyboard() {
    let mut harness = window();
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().session.pages.proposal.ticked, Ticked::These(["an".into(), "cuc".into()].into()));
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().session.pages.proposal.ticked, Ticked::All);
    assert!(says(&harness, "Giải quyết: "), "what the row does stands beside the page");
    harness.get_by_label("Ghim Lê Thị Bình").focus();
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(harness.state().session.document.plan().doctors.get(&"binh".into()).is_some_and(|doctor| doctor.pinned));
    proposed(&mut harness);
    assert!(says(&harness, "còn thiếu 2 bác sĩ"), "it is worked out again");
    assert!(harness.query_by_label("Chọn lượt của Lê Thị Bình").is_none());
}

#[test]
fn tab_goes_from_tick_to_tick_and_no_cell_takes_the_keyboard_unseen() {
    let mut harness = window();
    harness.get_by_label("Chọn lượt của Trần Văn An").focus();
    harness.run();
    for doctor in ["Lê Thị Bình", "Vũ Thị Cúc"] {
        press(&mut harness, Key::Tab);
        assert!(harness.get_by_label(&format!("Chọn lượt của {doctor}")).is_focused(), "{doctor}");
    }
}

#[test]
fn what_would_help_is_looked_at_whole_and_nothing_is_made_of_it() {
    let mut harness = window();
    harness.get_by_label_contains("Cho thêm 1 bác sĩ của BVĐKKV Tiên Yên được đi").click();
    harness.run();
    proposed(&mut harness);
    assert!(says(&harness, "Đang xem thử: Cho thêm 1 bác sĩ"));
    assert!(says(&harness, "không còn trạm nào thiếu bác sĩ"));
    assert!(says(&harness, "Chọn lượt của Ngô Văn Dũng"));
    click(&mut harness, "Áp dụng 4 lượt đã chọn");
    assert_eq!(moves(&harness), [], "it is only looked at");
    // Nor is anything chosen.
    click(&mut harness, "Chọn lượt của Trần Văn An");
    act(&mut harness, PageAction::Proposal(ProposalWish::Tick("binh".into(), false)));
    act(&mut harness, PageAction::Proposal(ProposalWish::TickAll(false)));
    press(&mut harness, Key::Escape);
    proposed(&mut harness);
    assert!(!says(&harness, "Đang xem thử") && says(&harness, "còn thiếu 1 bác sĩ ở 1 trạm"));
    assert_eq!(harness.state().session.pages.proposal.ticked, Ticked::All);
    click(&mut harness, "Chọn lượt của Trần Văn An");
    assert_eq!(harness.state().session.pages.proposal.ticked, Ticked::These(["binh".into(), "cuc".into()].into()));
}

#[test]
fn under_the_headline_stand_what_does_not_count_and_what_density_lacks_where_it_does() {
    let density = "Bác sĩ còn thiếu so với chỉ tiêu mật độ: ";
    let harness = window();
    assert!(!says(&harness, "Không tính") && !says(&harness, density));
    let mut plan = plan();
    plan.rules.push(RuleSetting { on: Some(false), ..RuleSetting::nothing("B01".into()) });
    for id in ["s", "t"] {
        let mut facility = plan.facilities.get(&id.into()).expect("it is there").clone();
        if let phanbo::plan::FacilityKind::Station(station) = &mut facility.kind {
            // The one asks for 38 sessions, which is four doctors.
            (station.minimum, station.catchment) = (Some(1), (id == "s").then(|| Figure::new(25_000)));
        }
        plan.facilities.replace(facility);
    }
    let mut harness = window_of(plan);
    assert!(says(&harness, "Không tính mức tối thiểu của bệnh viện: quy tắc đang tắt."));
    click(&mut harness, "Tính cả mật độ");
    proposed(&mut harness);
    assert!(says(&harness, &format!("{density}3 → 2.")));
}

#[test]
fn the_other_aim_and_the_switches_are_worked_out_anew() {
    let mut harness = window();
    click(&mut harness, "Nhiều trạm đủ nhất");
    proposed(&mut harness);
    click(&mut harness, "Chỉ trong khu vực");
    proposed(&mut harness);
    let options = harness.state().session.pages.proposal.options;
    assert!(options.within_areas && options.choice == phanbo::advise::proposal::Choice::Most);
    assert!(says(&harness, "còn thiếu 1 bác sĩ ở 1 trạm"));
}

#[test]
fn of_switches_turned_one_after_the_other_the_last_state_is_worked_out() {
    let mut harness = window();
    for _ in 0..3 {
        click(&mut harness, "Chỉ trong khu vực");
        click(&mut harness, "Nơi cử giữ mật độ");
    }
    proposed(&mut harness);
    let options = harness.state().session.pages.proposal.options;
    assert!(options.within_areas && options.keep_density);
    assert!(says(&harness, "Tốt nhất có thể chỉ bằng điều động"));
}

fn finding(harness: &Window, code: &str, subject: &str) -> FindingKey {
    let mut findings = harness.state().session.document.checked().findings();
    let found = findings.find(|finding| finding.code() == code && finding.subject_id == subject);
    (&**found.expect("it is short")).into()
}

#[test]
fn one_finding_is_cured_by_the_fewest_moves_from_its_page() {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Board));
    let about = finding(&harness, "T03", "s");
    act(&mut harness, GoAction::JumpToFinding(about.clone()));
    click(&mut harness, "Giải quyết…");
    answered(&mut harness, &[Question::Cure(about)]);
    assert!(says(&harness, "Ít lượt nhất, gần nhất: 2 lượt"));
    assert!(says(&harness, "43 → 42"), "what the hospital loses");
    press(&mut harness, Key::Enter);
    let moves = moves(&harness);
    assert_eq!(moves.iter().map(|step| step.to[0].site.as_str()).collect::<Vec<_>>(), ["s", "s"]);
    act(&mut harness, EditAction::Undo);
    assert_eq!(harness.state().session.document.plan().moves.iter().count(), 0);
}

#[test]
fn where_nothing_cures_a_finding_the_cut_says_why() {
    let mut harness = window();
    for doctor in ["an", "binh", "cuc"] {
        let mut doctor = harness.state().session.document.plan().doctors.get(&doctor.into()).expect("one").clone();
        doctor.pinned = true;
        act(&mut harness, EditAction::Make(Box::new(phanbo::edit::Command::Put(doctor.into()))));
    }
    let about = finding(&harness, "T01", "s");
    act(&mut harness, TaskAction::Cure(about.clone()));
    answered(&mut harness, &[Question::Cure(about)]);
    assert!(says(&harness, "Không có cách điều động nào giải quyết được vấn đề này."));
    assert!(says(&harness, "1 trạm cần thêm 1 bác sĩ, nhưng không chuyển thêm được bác sĩ nào."));
    press(&mut harness, Key::Escape);
    assert!(harness.state().session.task.is_none());
}
