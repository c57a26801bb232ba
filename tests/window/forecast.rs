//! The forecast in the whole window: numbers tried by field and by keyboard, what they come to, and the way there.

use std::sync::{Arc, Mutex};

use egui::accesskit::Role;
use egui::{Key, Modifiers, pos2};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use phanbo::app::{Clipboard, Pasted, World};
use phanbo::fixture::{Fixture, born};
use phanbo::plan::{Assumption, AssumptionName, Figure, MoveKind, PastYear, Plan};
use phanbo::session::action::{EditAction, GoAction, OutAction, PageAction};
use phanbo::session::pages::Page;
use phanbo::session::{Copied, Document, Question, Selection};

use crate::answers::answered;
use crate::hand::{Opening, Window, act, opened_with, says};
use crate::world::world;

/// What was put on the clipboard last.
#[derive(Default)]
struct Board(Arc<Mutex<String>>);

impl Clipboard for Board {
    fn put(&self, table: &Pasted) -> bool {
        self.0.lock().expect("nobody panicked").clone_from(&table.text);
        true
    }
}

/// Eighteen doctors for 10,000 people, of whom one at the station retires on 30/04/2026; one is recruited a year.
fn plan() -> Plan {
    let record = |name: AssumptionName, value: i32, best: i32| Assumption {
        id: name.code().into(),
        name,
        value,
        best: Some(best),
        worst: None,
        source: None,
        remark: String::new(),
    };
    Fixture::new()
        .province(|province| province.population = Some(Figure::new(10_000)))
        .station_with("s", |facility, _| facility.name = "Trạm Y tế Đông Ngũ".into())
        .hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(17)))
        .doctor_with("mai", |doctor| {
            born(doctor, 1964, 10);
            doctor.name = "Lý Thị Mai".into();
        })
        .posting("mai", "s", 10)
        .change(|plan| {
            plan.assumptions.push(record(AssumptionName::Recruits, 1, 3));
            plan.assumptions.push(record(AssumptionName::Retirements, 2, 2));
        })
        .build()
}

fn window_of(plan: Plan, clipboard: Board) -> Window {
    let world = World { advises: true, clipboard: Arc::new(clipboard), ..world() };
    let mut harness = opened_with(Document::new(plan, None), Opening { world, pace: 0.05, ..Opening::default() });
    act(&mut harness, PageAction::Show(Page::Forecast));
    known(&mut harness);
    harness
}

fn window() -> Window {
    window_of(plan(), Board::default())
}

fn known(harness: &mut Window) {
    answered(harness, &[Question::Road]);
}

fn tried(harness: &Window, name: AssumptionName) -> i64 {
    let session = &harness.state().session;
    session.pages.forecast.assumptions(session.document.plan()).get(name).value
}

fn click(harness: &mut Window, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

const RECRUITS: &str = "Tuyển dụng, kéo hoặc dùng phím mũi tên";

#[test]
fn the_page_says_what_it_takes_who_retires_and_which_station_is_left() {
    let harness = window();
    // 18 − 5 × 2 + 5 × 3 is 23; 19 doctors are wanted, and with two a year there are 18.
    for part in [
        "Cần tuyển 3 người mỗi năm",
        "Chỉ tiêu 19,0 bác sĩ trên 10.000 dân vào cuối năm 2030",
        "Cuối năm 2030: 10.000 dân, cần 19 bác sĩ.",
        "Tuyển 2 người mỗi năm: còn 18, chưa đủ.",
        "Điều động trong tỉnh: +0,0",
        "Lý Thị Mai nghỉ hưu 04/2026",
        "Đông Ngũ 01/05/2026",
        "Năm 2026: đầu kỳ 18 bác sĩ; tuyển dụng 1; nghỉ hưu 2 (1 biết tên, 1 ước tính)",
        "Phương án: 1 (1–3)",
    ] {
        assert!(says(&harness, part), "{part}");
    }
}

#[test]
fn a_slider_is_stepped_by_the_arrows_and_goes_back_without_a_trace_in_the_plan() {
    let mut harness = window();
    let before = harness.state().session.document.version();
    harness.get_by_role_and_label(Role::Slider, RECRUITS).focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(tried(&harness, AssumptionName::Recruits), 2);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run();
    assert_eq!(tried(&harness, AssumptionName::Recruits), 12);
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(tried(&harness, AssumptionName::Recruits), 11);
    for _ in 0..3 {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
        harness.run();
    }
    assert_eq!(tried(&harness, AssumptionName::Recruits), 0, "nobody is recruited less than not at all");
    assert!(says(&harness, "tuyển dụng 0; nghỉ hưu 2"));
    click(&mut harness, "Về 1");
    assert_eq!(tried(&harness, AssumptionName::Recruits), 1);
    assert_eq!(harness.state().session.document.version(), before);
}

#[test]
fn what_a_field_cannot_be_is_refused_in_a_sentence_and_the_old_number_stays() {
    let mut harness = window();
    for (field, wrong, sentence, right, value) in [
        ("Tăng dân số", "10,1", "Mức tăng dân số phải từ −10,0% đến +10,0% mỗi năm.", "-1,5", -15),
        ("Thôi việc, chuyển đi", "-1", "Số bác sĩ mỗi năm phải là số nguyên từ 0 đến 100.000.", "4", 4),
    ] {
        let name = if value < 0 { AssumptionName::Growth } else { AssumptionName::Leavers };
        write(&mut harness, field, wrong);
        assert!(says(&harness, sentence), "{sentence}");
        assert_eq!(tried(&harness, name), 0);
        write(&mut harness, field, right);
        assert!(!says(&harness, sentence));
        assert_eq!(tried(&harness, name), value);
    }
}

#[test]
fn a_slider_is_pulled_by_the_mouse_follows_it_and_a_double_click_brings_the_plan_s_number_back() {
    let mut harness = window();
    let line = harness.get_by_role_and_label(Role::Slider, RECRUITS).rect();
    let at = |part: f32| pos2(line.left() + line.width() * part, line.center().y);
    harness.drag_at(at(0.1));
    harness.run();
    harness.hover_at(at(0.5));
    harness.run();
    let half_way = tried(&harness, AssumptionName::Recruits);
    assert!((20..=30).contains(&half_way), "{half_way} of 50");
    harness.hover_at(at(0.9));
    harness.run();
    assert!(tried(&harness, AssumptionName::Recruits) > half_way, "it follows while it is pulled");
    harness.drop_at(at(2.0));
    harness.run();
    assert_eq!(tried(&harness, AssumptionName::Recruits), 50, "no farther than the line goes");
    assert!(
        harness.state().session.document.plan().assumptions.get(&"recruits".into()).is_some_and(|of| of.value == 1)
    );
    for _ in 0..2 {
        harness.drag_at(at(0.5));
        harness.drop_at(at(0.5));
    }
    harness.run();
    assert_eq!(tried(&harness, AssumptionName::Recruits), 1);
}

#[test]
fn the_last_year_is_chosen_within_fifteen_and_any_other_is_refused_in_a_sentence() {
    const FIELD: &str = "Đến hết năm";
    let mut harness = window();
    let last = |harness: &Window| harness.state().session.pages.forecast.to;
    for (wrong, sentence) in [
        ("2025", "Không dự báo được đến năm 2025: phương án bắt đầu từ năm 2026."),
        ("2041", "Không dự báo được đến năm 2041: nhiều nhất là 15 năm, đến năm 2040."),
        ("99999", "Không dự báo được đến năm 99999"),
        ("sang năm", "Nhập số, ví dụ"),
    ] {
        write(&mut harness, FIELD, wrong);
        assert!(says(&harness, sentence), "{wrong}");
        assert_eq!(last(&harness), None);
    }
    write(&mut harness, FIELD, "2040");
    assert_eq!(last(&harness), Some(2040));
    assert!(says(&harness, "Năm 2040: đầu kỳ") && says(&harness, "Cuối năm 2040:"));
    assert!(says(&harness, "Cần tuyển 3 người mỗi năm"), "the target's year stays");
    write(&mut harness, FIELD, "2027");
    assert!(!says(&harness, "Năm 2028: đầu kỳ"));
    click(&mut harness, "Về 2030");
    assert_eq!(last(&harness), None);
    harness.get_by_role_and_label(Role::Slider, "Đến hết năm, kéo hoặc dùng phím mũi tên").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(last(&harness), Some(2031));
}

#[test]
fn a_past_year_is_entered_beside_the_page_and_then_stands_before_the_first_day() {
    let mut harness = window();
    assert!(says(&harness, "biểu đồ bắt đầu từ ngày đầu phương án"));
    click(&mut harness, "Thêm năm");
    known(&mut harness);
    write(&mut harness, "Bác sĩ cuối năm", "17");
    known(&mut harness);
    assert!(says(&harness, "Năm 2025, đã qua: cuối năm 17 bác sĩ."), "without people there is no density");
    write(&mut harness, "Dân số", "9.900");
    known(&mut harness);
    assert!(says(&harness, "Năm 2025, đã qua: cuối năm 17 bác sĩ; 9.900 dân, 17,2 trên 10.000 dân."));
    write(&mut harness, "Năm", "2026");
    assert!(says(&harness, "Nhập số từ 1945 đến 2025"), "a year that is not over is none of the past");
    write(&mut harness, "Năm", "2024");
    known(&mut harness);
    assert!(says(&harness, "Năm 2024, đã qua"));
    click(&mut harness, "Xóa số liệu năm 2024");
    known(&mut harness);
    assert!(!says(&harness, "đã qua:"));
    act(&mut harness, EditAction::Undo);
    known(&mut harness);
    assert!(says(&harness, "Năm 2024, đã qua: cuối năm 17 bác sĩ"));
}

/// Writes into a field in the place of what stands there, and finishes.
fn write(harness: &mut Window, field: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

#[test]
fn what_the_target_takes_is_set_and_kept_in_one_step_that_can_be_undone() {
    let mut harness = window();
    click(&mut harness, "Đặt 3 người mỗi năm");
    assert_eq!(tried(&harness, AssumptionName::Recruits), 3);
    assert!(says(&harness, "Tuyển 3 bác sĩ mỗi năm: đạt 19,0 vào cuối năm 2026."));
    click(&mut harness, "Ghi vào phương án");
    known(&mut harness);
    let kept = |harness: &Window| {
        let plan = harness.state().session.document.plan();
        plan.assumptions.get(&"recruits".into()).map(|record| (record.value, record.best))
    };
    assert_eq!(kept(&harness), Some((3, None)));
    assert!(!says(&harness, "Ghi vào phương án"), "nothing else is tried");
    act(&mut harness, EditAction::Undo);
    assert_eq!(kept(&harness), Some((1, Some(3))));
}

#[test]
fn a_year_lists_its_people_and_each_name_opens() {
    let mut harness = window();
    let year = |harness: &mut Window, part: &str| {
        harness
            .get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(part)))
            .click();
        harness.run();
    };
    year(&mut harness, "Năm 2027:");
    assert!(says(&harness, "Biết tên, năm 2027: 0 người") && !says(&harness, "Lý Thị Mai nghỉ hưu"));
    year(&mut harness, "Năm 2026:");
    assert!(says(&harness, "Biết tên, năm 2026: 1 người"));
    click(&mut harness, "Lý Thị Mai nghỉ hưu 04/2026");
    let session = &harness.state().session;
    assert_eq!((session.pages.shown, &session.selection), (Page::Board, &Some(Selection::Doctor("mai".into()))));
}

/// The small plan, with a station that keeps a doctor although one of its two goes, and one where nothing happens.
fn with_kept_stations() -> Plan {
    Fixture::new()
        .station_with("s", |facility, _| facility.name = "Trạm Y tế Đông Ngũ".into())
        .station_with("t", |facility, _| facility.name = "Trạm Y tế Hải Lạng".into())
        .station_with("u", |facility, _| facility.name = "Trạm Y tế Ba Chẽ".into())
        .doctor_with("mai", |doctor| {
            born(doctor, 1964, 10);
            doctor.name = "Lý Thị Mai".into();
        })
        .posting("mai", "t", 10)
        .doctor_at("lan", "t")
        .doctor_at("hoa", "u")
        .build()
}

#[test]
fn stations_that_keep_a_doctor_throughout_are_counted_and_can_be_shown_after_the_others() {
    let mut harness = window_of(with_kept_stations(), Board::default());
    assert!(says(&harness, "Trạm sẽ không có bác sĩ thường xuyên: 1") && says(&harness, "Đông Ngũ 01/01/2026"));
    assert!(says(&harness, "Trạm luôn có bác sĩ thường xuyên: 2"));
    let row = |harness: &Window, name: &str| {
        let nodes: Vec<_> = harness
            .query_all_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label == name))
            .map(|node| node.rect().top())
            .collect();
        nodes.first().copied()
    };
    assert_eq!(row(&harness, "Ba Chẽ"), None, "not before they are asked for");
    click(&mut harness, "Xem các trạm này");
    let tops = ["Đông Ngũ 01/01/2026", "Hải Lạng 1 người nghỉ hoặc đi", "Ba Chẽ"].map(|name| row(&harness, name));
    assert!(tops.is_sorted() && tops.iter().all(Option::is_some), "{tops:?}");
    click(&mut harness, "Ẩn các trạm này");
    assert_eq!(row(&harness, "Ba Chẽ"), None);
    click(&mut harness, "Xem các trạm này");
    click(&mut harness, "Ba Chẽ");
    assert_eq!(harness.state().session.selection, Some(Selection::Facility("u".into())));
}

#[test]
fn of_a_long_list_of_people_a_frame_draws_those_in_sight_and_the_rest_is_scrolled_to() {
    let mut fixture = Fixture::new().hospital("h").province(|province| province.population = Some(Figure::new(10_000)));
    for number in 100..400 {
        fixture = fixture
            .doctor_with(&format!("d{number}"), |doctor| {
                born(doctor, 1964, 10);
                doctor.name = format!("Lý Thị Mai {number}");
            })
            .posting(&format!("d{number}"), "h", 10);
    }
    let mut harness = window_of(fixture.build(), Board::default());
    assert!(says(&harness, "Biết tên: 300 người"));
    let drawn = |harness: &Window| {
        let is_row = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.label().is_some_and(|label| label.ends_with("nghỉ hưu 04/2026"))
        };
        harness.query_all_by(is_row).count()
    };
    assert!((10..50).contains(&drawn(&harness)), "{}", drawn(&harness));
    assert!(!says(&harness, "Lý Thị Mai 399 nghỉ hưu"));
    let at = pos2(1250.0, 600.0);
    harness.hover_at(at);
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -6_900.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    for _ in 0..60 {
        harness.step();
    }
    harness.run();
    assert!(says(&harness, "Lý Thị Mai 399 nghỉ hưu") && drawn(&harness) < 50);
    assert!(!says(&harness, "Lý Thị Mai 101 nghỉ hưu"));
}

#[test]
fn the_headline_says_how_many_are_needed_and_opens_the_forecast() {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Board));
    assert!(says(&harness, "cần tuyển 3/năm"));
    let headline = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.contains("cần tuyển 3/năm"))
    };
    harness.get_by(headline).click();
    harness.run();
    click(&mut harness, "19,0 vào 2030: cần tuyển 3/năm (nay 1)");
    assert_eq!(harness.state().session.pages.shown, Page::Forecast);
}

#[test]
fn the_forecast_is_copied_as_a_table_with_what_is_tried() {
    let board = Board::default();
    let text = Arc::clone(&board.0);
    let mut plan = plan();
    let (doctors, people) = (Some(17), Some(9_900));
    plan.past_years.push(PastYear { id: "p".into(), year: 2024, doctors, people, source: None });
    let mut harness = window_of(plan, board);
    click(&mut harness, "Đặt 3 người mỗi năm");
    act(&mut harness, OutAction::Copy(Copied::Forecast));
    let text = text.lock().expect("nobody panicked").clone();
    assert!(text.contains("2026\t18\t3\t1\t1\t0\t19\t10000\t19,0"), "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("20")).count(), 6, "{text}");
    assert!(text.contains("2024\t\t\t\t\t\t17\t9900\t17,2"), "{text}");
}

#[test]
fn pharmacists_nurses_and_beds_are_told_where_the_plan_counts_them() {
    let mut plan = plan();
    plan.province.nurses = Some(Figure::new(25));
    let harness = window_of(plan, Board::default());
    assert!(says(&harness, "Điều dưỡng: giữ nguyên 25; 25,0 → 25,0 trên 10.000 dân, chỉ tiêu 33,0 vào năm 2030"));
    assert!(!says(&harness, "Giường bệnh: giữ nguyên"));
}

#[test]
fn a_plan_without_people_or_assumptions_says_what_is_missing() {
    let mut plan = plan();
    plan.province.population = None;
    plan.assumptions = phanbo::plan::Records::default();
    let harness = window_of(plan, Board::default());
    assert!(says(&harness, "Chưa có dân số của tỉnh"));
    assert!(says(&harness, "Phương án chưa có giả định nào"));
}

#[test]
fn a_window_on_another_day_has_the_same_forecast() {
    let mut harness = window();
    act(&mut harness, phanbo::session::action::GoAction::SetDate(date(2028, 3, 1)));
    known(&mut harness);
    assert!(says(&harness, "Năm 2026: đầu kỳ 18 bác sĩ"));
}

#[test]
fn recruits_of_the_plan_are_told_where_the_number_wanted_is_explained() {
    let how = |plan: Plan| {
        let window = window_of(plan, Board::default());
        says(&window, "Phương án đã có 1 người được tuyển dụng, tính riêng.")
    };
    assert!(!how(plan()));
    let mut recruit = phanbo::plan::Move::proposed("r".into(), MoveKind::Recruit, "chi".into(), date(2027, 1, 4));
    recruit.to = vec![phanbo::plan::Share::new("s".into(), 10)];
    let mut with_one = plan();
    with_one.doctors.insert(phanbo::plan::Doctor::new("chi".into(), "Lê Thị Chi".into()));
    with_one.moves.insert(recruit);
    assert!(how(with_one));
}

#[test]
fn a_city_under_the_central_government_is_called_one_wherever_the_whole_of_it_is_meant() {
    let mut city = plan();
    city.province.name = "Hải Phòng".into();
    for (plan, kind, other) in [(city, "thành phố", "tỉnh"), (plan(), "tỉnh", "thành phố")] {
        let mut harness = window_of(plan, Board::default());
        for part in [format!("BS toàn {kind} / 10.000 dân, 2030"), format!("Điều động trong {kind}: +0,0")] {
            assert!(says(&harness, &part), "{part}");
        }
        act(&mut harness, PageAction::Show(Page::Board));
        act(&mut harness, GoAction::Jump(Selection::Province));
        let part = format!("Điều động trong {kind} không làm thay đổi tỷ lệ bác sĩ toàn {kind}");
        assert!(says(&harness, &part), "{part}");
        assert!(!says(&harness, &format!("toàn {other}")), "a {kind}");
    }
}

#[test]
fn the_sample_of_a_city_is_nowhere_called_a_province() {
    let mut harness = opened_with(Document::new(phanbo::generate::hai_phong(), None), Opening::default());
    assert!(says(&harness, "BS toàn thành phố / 10.000 dân") && !says(&harness, "toàn tỉnh"));
    act(&mut harness, GoAction::Jump(Selection::Province));
    assert!(!says(&harness, "toàn tỉnh") && !says(&harness, "Toàn tỉnh"));
}
