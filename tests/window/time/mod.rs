//! Time in the whole window: the line under the headline, its keys, and the page with a strip a station.

mod ends;
mod marks;
mod stations;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};
use phanbo::app::World;
use phanbo::fixture::Fixture;
use phanbo::plan::{Id, MoveKind, Plan};
use phanbo::roster::calendar::{add_days, days_between, next};
use phanbo::session::action::{GoAction, PageAction, SettingsAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::time::{Span, TimeWish};
use phanbo::session::{Document, FindingKey, Question, Selection, Settings};
use phanbo::timeline::Days;
use phanbo::ui::theme::Theme;

use crate::answers::answered;
use crate::hand::{Opening, Window, act, drag, opened_with, says};
use crate::people::named;
use crate::world::world;

/// A station whose only doctor is on a rotation to 30/06/2026, and one that is never short.
fn plan() -> Plan {
    let station = |name: &'static str, minimum: u32| {
        move |facility: &mut phanbo::plan::Facility, station: &mut phanbo::plan::Station| {
            (facility.name, facility.area) = (name.into(), Some("a".into()));
            station.minimum = Some(minimum);
        }
    };
    Fixture::new()
        .area("a", Some("h"))
        .hospital_with("h", |facility, _| facility.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .station_with("s", station("Trạm Y tế Đông Ngũ", 1))
        .station_with("t", station("Trạm Y tế Hà Lâu", 1))
        .doctor_with("dung", named("Nông Văn Dũng"))
        .posting("dung", "h", 10)
        .doctor_with("mai", named("Lý Thị Mai"))
        .posting("mai", "t", 10)
        .step_with("m", MoveKind::Rotation, "dung", "h", "s", |step| {
            (step.start, step.end) = (date(2026, 2, 2), Some(date(2026, 6, 30)));
        })
        .build()
}

fn window() -> Window {
    window_on(|_| {})
}

/// The same window with a plan that somebody has changed.
fn window_on(change: impl FnOnce(&mut Plan)) -> Window {
    let mut plan = plan();
    change(&mut plan);
    let world = World { advises: true, ..world() };
    let mut harness = opened_with(Document::new(plan, None), Opening { world, ..Opening::default() });
    known(&mut harness);
    harness
}

fn known(harness: &mut Window) {
    answered(harness, &[Question::Timeline]);
}

fn day(harness: &Window) -> Date {
    harness.state().session.document.roster().date()
}

fn press(harness: &mut Window, key: Key) {
    harness.key_press(key);
    harness.run();
    known(harness);
}

#[test]
fn page_down_and_up_go_from_change_to_change() {
    let mut harness = window();
    press(&mut harness, Key::PageDown);
    assert_eq!(day(&harness), date(2026, 2, 2), "the rotation begins");
    press(&mut harness, Key::PageDown);
    assert_eq!(day(&harness), date(2026, 7, 1), "it has ended");
    press(&mut harness, Key::PageDown);
    assert_eq!(day(&harness), date(2026, 7, 1), "nothing changes later");
    press(&mut harness, Key::PageUp);
    press(&mut harness, Key::PageUp);
    assert_eq!(day(&harness), date(2026, 1, 1), "back to the first day");
}

#[test]
fn changes_and_rows_are_walked_by_every_key_that_comes_in_one_frame() {
    let mut harness = window();
    let at_once = |harness: &mut Window, key: Key| {
        let modifiers = Modifiers::NONE;
        let event = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        harness.input_mut().events.extend([event.clone(), event]);
        harness.run();
        known(harness);
    };
    at_once(&mut harness, Key::PageDown);
    assert_eq!(day(&harness), date(2026, 7, 1), "the rotation has begun and ended");
    at_once(&mut harness, Key::PageUp);
    assert_eq!(day(&harness), date(2026, 1, 1));
    act(&mut harness, PageAction::Show(Page::Time));
    harness.get_by_label("1 trạm đủ suốt kỳ").click();
    harness.run();
    at_once(&mut harness, Key::ArrowDown);
    assert_eq!(harness.state().session.selection, Some(Selection::Facility("t".into())), "the second station");
}

#[test]
fn the_handle_of_the_line_is_pulled_and_a_press_beside_a_tick_means_it() {
    let mut harness = window();
    let line = harness.get_by_role_and_label(Role::Slider, "Dòng thời gian, đang xem ngày 01/01/2026").rect();
    let at = |share: f32| egui::pos2(line.left() + 72.0 + (line.width() - 144.0) * share, line.center().y);
    drag(&mut harness, at(0.0), at(0.5));
    assert_eq!((day(&harness).year(), day(&harness).month()), (2027, 7), "half of three years");
    // 181 of 1,096 days lie before 01/07/2026.
    let near = at(181.0 / 1_096.0) + vec2(3.0, 0.0);
    known(&mut harness);
    // In one go: an answer that arrives in between would draw frames enough to make a long press of it.
    harness.drag_at(near);
    harness.drop_at(near);
    harness.run();
    assert_eq!(day(&harness), date(2026, 7, 1));
}

#[test]
fn the_page_tells_first_trouble_first_and_folds_who_is_never_short() {
    let mut harness = window();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    harness.run();
    assert_eq!(harness.state().session.pages.shown, Page::Time);
    assert!(says(&harness, "Đông Ngũ, hiện nay"), "without a doctor on the first day");
    assert!(says(&harness, "1 trạm đủ suốt kỳ"));
    assert!(harness.query_by_label("Hà Lâu").is_none(), "folded into one line");
    harness.get_by_label("1 trạm đủ suốt kỳ").click();
    harness.run();
    harness.get_by_label("Hà Lâu");
    act(&mut harness, GoAction::SetDate(date(2026, 3, 2)));
    known(&mut harness);
    assert!(says(&harness, "Đông Ngũ, 01/07/2026"), "the first working day without one");
    let strip = "Đông Ngũ: từ 01/01/2026 0 bác sĩ thường xuyên, từ 02/02/2026 1 bác sĩ thường xuyên, \
        từ 01/07/2026 0 bác sĩ thường xuyên";
    assert!(says(&harness, strip));
}

/// The page with the first station open, seen on a day of the rotation.
fn opened() -> Window {
    opened_on(|_| {})
}

/// The same with a plan that somebody has changed.
fn opened_on(change: impl FnOnce(&mut Plan)) -> Window {
    let mut harness = window_on(change);
    act(&mut harness, PageAction::Show(Page::Time));
    act(&mut harness, GoAction::SetDate(date(2026, 3, 2)));
    known(&mut harness);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    harness
}

fn last_day(harness: &Window) -> Option<Date> {
    harness.state().session.document.plan().moves.get(&"m".into()).and_then(|step| step.end)
}

#[test]
fn a_station_is_opened_and_the_end_of_its_doctors_term_reached_by_the_keyboard() {
    let mut harness = opened();
    assert!(says(&harness, "luân phiên đến 30/06/2026"));
    press(&mut harness, Key::ArrowDown);
    assert_eq!(harness.state().session.selection, Some(Selection::Move("m".into())));
    press(&mut harness, Key::Enter);
    assert!(says(&harness, "Từ 01/07/2026 trạm không còn bác sĩ thường xuyên"));
    harness.get_by_label("Tìm người thay…").click();
    harness.run();
    assert_eq!(day(&harness), date(2026, 7, 1), "who follows begins on the next working day");
    assert_eq!(harness.state().session.selection, Some(Selection::Facility("s".into())));
}

#[test]
fn a_doctor_held_over_a_row_shows_both_strips_as_they_would_be() {
    let mut harness = opened();
    harness.get_by_label("1 trạm đủ suốt kỳ").click();
    harness.run();
    act(&mut harness, PageAction::Time(TimeWish::Open("t".into(), true)));
    let bar = harness.get_by_role_and_label(Role::Button, "cơ hữu").rect();
    // On the bar, and well within it: it reaches as far as the strip.
    let bar = egui::pos2(strip(&harness).left() + 80.0, bar.center().y);
    let to = strip(&harness).left_center() + vec2(60.0, 0.0);
    harness.drag_at(bar);
    harness.run();
    harness.hover_at(to);
    harness.run();
    assert!(says(
        &harness,
        "Đông Ngũ: từ 01/01/2026 0 bác sĩ thường xuyên, từ 02/02/2026 1 bác sĩ thường xuyên, từ 02/03/2026 2"
    ));
    assert!(says(&harness, "Hà Lâu: từ 01/01/2026 1 bác sĩ thường xuyên, từ 02/03/2026 0 bác sĩ thường xuyên"));
    assert!(says(&harness, "Hà Lâu, hiện nay"), "and it would be without, on the day shown already");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!says(&harness, "từ 02/03/2026"), "let go of, all is as it was");
}

#[test]
fn a_bar_carried_to_another_row_is_a_move_with_the_verdicts_of_the_board() {
    let mut harness = opened();
    let bar = harness.get_by_label("luân phiên đến 30/06/2026").rect().center();
    harness.get_by_label("1 trạm đủ suốt kỳ").click();
    harness.run();
    let row = |harness: &Window| harness.get_by_label_contains("Hà Lâu: từ").rect();
    let to = row(&harness).left_center() + vec2(60.0, 0.0);
    harness.drag_at(bar);
    harness.run();
    harness.hover_at(to);
    harness.run();
    let carried = harness.state().session.carried.as_ref().expect("the doctor is in the hand");
    assert_eq!((carried.lifted.doctor.as_str(), carried.aim.as_ref().map(Id::as_str)), ("dung", Some("t")));
    harness.drop_at(to);
    harness.run();
    assert!(harness.state().session.carried.is_none());
    // An agreed rotation is not moved without asking.
    assert!(harness.state().session.task.is_some());
    press(&mut harness, Key::Escape);
    assert_eq!(last_day(&harness), Some(date(2026, 6, 30)));
}

/// The strip of Đông Ngũ on the screen.
fn strip(harness: &Window) -> egui::Rect {
    harness.get_by_label_contains("Đông Ngũ: từ").rect()
}

/// The days seen on the page.
fn seen(harness: &Window) -> Days {
    let session = &harness.state().session;
    session.pages.time.seen(Days::from(session.document.plan().cover.baseline))
}

/// The day under a point of the strip.
fn day_at(harness: &Window, at: Pos2) -> Date {
    let (strip, seen) = (strip(harness), seen(harness));
    let days = days_between(seen.first, next(seen.last)) as f32;
    add_days(seen.first, ((at.x - strip.left()) / strip.width() * days).floor() as i64)
}

fn wheel(harness: &mut Window, at: Pos2, lines: f32, modifiers: Modifiers) {
    harness.event(egui::Event::PointerMoved(at));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: vec2(0.0, lines),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers,
    });
    harness.run();
    known(harness);
}

#[test]
fn ctrl_and_the_wheel_zoom_about_the_pointer_and_shift_and_the_wheel_slide() {
    let mut harness = opened();
    let at = strip(&harness).lerp_inside(vec2(0.6, 0.5));
    let day = day_at(&harness, at);
    wheel(&mut harness, at, 1.0, Modifiers::NONE);
    assert_eq!(harness.state().session.pages.time.span, Span::Period, "the wheel alone scrolls");
    wheel(&mut harness, at, 1.0, Modifiers::COMMAND);
    assert_eq!(harness.state().session.pages.time.span, Span::Year);
    let now = day_at(&harness, at);
    assert!(days_between(day, now).abs() <= 2, "{day} under the pointer, then {now}");
    let first = seen(&harness).first;
    wheel(&mut harness, at, -1.0, Modifiers::SHIFT);
    let slid = days_between(first, seen(&harness).first);
    assert!((10..=90).contains(&slid), "{slid} days later");
    wheel(&mut harness, at, 1.0, Modifiers::SHIFT);
    assert_eq!(seen(&harness).first, first);
    wheel(&mut harness, at, -1.0, Modifiers::COMMAND);
    assert_eq!(seen(&harness), Days::from(date(2026, 1, 1)));
}

#[test]
fn the_keyboard_zooms_about_the_viewing_date_and_slides_and_a_date_that_goes_away_is_followed() {
    let mut harness = opened();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    harness.run();
    assert_eq!(harness.state().session.pages.time.span, Span::Quarter);
    let near = seen(&harness);
    assert!(near.first <= date(2026, 3, 2) && date(2026, 3, 2) <= near.last, "{near:?}");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run();
    let slid = days_between(near.first, seen(&harness).first);
    assert!((20..=25).contains(&slid), "a quarter of what is seen: {slid}");
    assert!(says(&harness, "luân phiên"), "the row is still open: the arrow did not close it");
    press(&mut harness, Key::PageDown);
    assert!(seen(&harness).first < date(2026, 7, 1) && date(2026, 7, 1) < seen(&harness).last);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    harness.run();
    assert_eq!(harness.state().session.pages.time.span, Span::Year);
    harness.get_by_label("1 năm").click();
    harness.run();
    harness.get_by_label("3 năm").click();
    harness.run();
    assert_eq!(seen(&harness), Days::from(date(2026, 1, 1)));
}

#[test]
fn the_buttons_beside_the_line_go_a_change_on_and_play_while_they_are_held() {
    let mut harness = window();
    let next = "Thay đổi tiếp theo (PgDn); giữ để chạy liên tục";
    harness.get_by_label(next).click();
    harness.run();
    known(&mut harness);
    assert_eq!(day(&harness), date(2026, 2, 2), "a click is one step");
    act(&mut harness, GoAction::FirstDay);
    known(&mut harness);
    let at = harness.get_by_label(next).rect().center();
    harness.drag_at(at);
    // A quarter of a second a frame; at the last change it stops by itself.
    harness.run_steps(20);
    assert_eq!(day(&harness), date(2026, 7, 1));
    harness.drop_at(at);
    harness.run();
    assert_eq!(day(&harness), date(2026, 7, 1), "letting go is no step");
}

#[test]
fn a_finding_says_from_which_day_to_which_it_holds() {
    // After the rotation nobody is at the station until somebody comes for good on 01/01/2027.
    let mut harness = window_on(|plan| {
        let first = plan.moves.get(&"m".into()).expect("it is there").clone();
        plan.moves.replace(phanbo::plan::Move {
            id: "n".into(),
            kind: MoveKind::Transfer,
            start: date(2027, 1, 1),
            end: None,
            ..first
        });
    });
    act(&mut harness, GoAction::SetDate(date(2026, 9, 1)));
    let finding = harness.state().session.document.checked().findings();
    let key = finding.into_iter().find(|finding| finding.code() == "T01" && finding.subject_id == "s");
    let key = FindingKey::from(&**key.expect("nobody is there"));
    act(&mut harness, GoAction::JumpToFinding(key));
    answered(&mut harness, &[Question::Held]);
    assert!(says(&harness, "Từ 01/07/2026 đến hết 31/12/2026"));
}

#[test]
fn on_a_wall_beside_the_panel_the_legend_leaves_room_for_rows_and_what_of_it_does_not_stand_there_is_told() {
    let settings = Settings { theme: Theme::Projector, ..Settings::default() };
    let world = World { advises: true, ..world() };
    let opening = Opening { settings, world, size: [911.0, 512.0], ..Opening::default() };
    let mut harness = opened_with(Document::new(phanbo::sample::quang_ninh(), None), opening);
    act(&mut harness, PageAction::Show(Page::Time));
    press(&mut harness, Key::F10);
    let others = "ký hiệu khác: ";
    let rest = harness.get_by_label_contains(others).rect();
    assert!(says(&harness, "hết hạn giấy phép · từ ngày đầu · thống nhất · đề xuất"));
    let strips = harness.query_all_by_label_contains(": từ ").filter(|strip| strip.rect().bottom() <= rest.top());
    assert!(strips.count() >= 3);
    let beside = harness.get_by_label("Chưa chọn mục nào").rect().left();
    assert!(rest.right() < beside, "{rest} beside {beside}");
    act(&mut harness, SettingsAction::UseTheme(Theme::Light));
    assert!(!says(&harness, others), "at a desk there is room for all of it");
}

/// What the strips of the sample say: every station that is ever short, in the order of the page.
#[test]
fn the_sample_in_time_reads_as_it_is_written_down() {
    let world = World { advises: true, ..world() };
    let document = Document::new(phanbo::sample::quang_ninh(), None);
    let mut harness = opened_with(document, Opening { size: [1366.0, 3_000.0], world, ..Opening::default() });
    act(&mut harness, PageAction::Show(Page::Time));
    known(&mut harness);
    let strip = |node: Node<'_>| {
        let (rect, node) = (node.accesskit_node().bounding_box()?, node.accesskit_node());
        let words = node.label().or_else(|| node.value()).filter(|words| words.contains(": từ "))?;
        // Beside it stand the findings.
        (rect.x0 >= 276.0).then(|| (rect.y0.round() as i32, words))
    };
    let mut strips: Vec<(i32, String)> = harness.root().children_recursive().filter_map(strip).collect();
    strips.sort();
    let lines: Vec<String> = strips.into_iter().map(|(_, words)| words).collect();
    insta::assert_snapshot!(lines.join("\n"));
}
