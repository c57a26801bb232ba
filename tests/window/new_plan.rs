//! A new plan begun in the window, by keyboard alone: of a province, from the open plan, empty.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::edit::Command;
use phanbo::fixture::Fixture;
use phanbo::plan::{MoveStatus, Plan, Value};
use phanbo::provinces;
use phanbo::sample;
use phanbo::session::action::{Action, EditAction, FileAction, TaskAction};
use phanbo::session::tasks::new_plan::{NewPlan, StartingPoint};
use phanbo::session::{Document, Task};

use crate::hand::{Opening, Window, opened_with, says, settle};

fn window(document: Document) -> Window {
    sized(document, [1366.0, 696.0])
}

fn sized(document: Document, size: [f32; 2]) -> Window {
    let mut window = opened_with(document, Opening { size, ..Opening::default() });
    settle(&mut window);
    window
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    settle(window);
}

fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    settle(window);
}

fn act(window: &mut Window, action: impl Into<Action>) {
    window.state_mut().act(action);
    settle(window);
}

fn plan(window: &Window) -> &Plan {
    window.state().session.document.plan()
}

fn form(window: &Window) -> &NewPlan {
    match &window.state().session.task {
        Some(Task::NewPlan { form }) => form,
        other => panic!("no form in front: {other:?}"),
    }
}

#[test]
fn a_province_by_a_part_of_its_name_and_enter_is_all_it_takes() {
    let mut window = window(Document::nothing());
    press(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "nghe an");
    assert_eq!(form(&window).province().map(|line| line.name.as_str()), Some("Nghệ An"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!((plan(&window).communes.len(), plan(&window).doctors.len()), (130, 0));
    assert_eq!(plan(&window).cover.title, "Phương án bố trí bác sĩ trạm y tế Nghệ An 2027");
    assert_eq!(plan(&window).cover.baseline.to_string(), "2027-01-01", "the new year after the clock's");
    let session = &window.state().session;
    assert!(session.document.is_dirty() && !session.is_at_start() && session.document.path().is_none());
    let next = session.notice.as_ref().and_then(|notice| notice.action.clone()).expect("a next step is offered");
    assert_eq!(next, ("Nhập danh sách bác sĩ từ Excel".to_owned(), TaskAction::ImportList.into()));
    act(&mut window, FileAction::Close);
    assert!(matches!(window.state().session.task, Some(Task::Unsaved { .. })), "it was never saved");
    window.get_by_label_contains("chưa lưu lần nào");
}

#[test]
fn a_plan_without_doctors_offers_their_lists_at_its_foot_also_once_the_notice_has_gone() {
    let mut window = window(Document::new(Fixture::new().station("s").build(), None));
    assert!(says(&window, "Phương án chưa có danh sách bác sĩ.") && !says(&window, "mọi bác sĩ đều đã có nơi"));
    window.get_by_role_and_label(Role::Link, "Nhập danh sách bác sĩ từ Excel");
    window.state_mut().session.notify("Đã lưu thu.phanbo".to_owned(), None);
    settle(&mut window);
    assert!(says(&window, "Đã lưu thu.phanbo") && !says(&window, "Phương án chưa có danh sách bác sĩ."));
}

#[test]
fn on_a_small_screen_all_of_the_form_is_seen_at_once() {
    let (width, height) = (911.0, 512.0);
    let mut window = sized(Document::nothing(), [width, height]);
    press(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "quang");
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
    for name in ["Ngày đầu", "Tên phương án", "BS mỗi trạm", "Tạo phương án"] {
        let seen = window.get_by_label(name).rect();
        assert!(screen.contains_rect(seen), "{name}: {seen:?}");
    }
    let lines: Vec<_> = window.query_all_by_label_contains("Quảng N").collect();
    assert!(lines.len() >= 2 && lines.iter().all(|line| screen.contains_rect(line.rect())));
}

#[test]
fn arrows_walk_the_provinces_and_fields_are_reached_by_tab() {
    let mut window = window(Document::nothing());
    press(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "quang");
    let first = form(&window).province().map(|line| line.code.clone());
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    let second = form(&window).province().map(|line| line.code.clone());
    assert!(first != second && second.is_some());
    let focused = |window: &Window| {
        #[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one lifetime")]
        let node = window.query_by(|node| node.is_focused());
        node.and_then(|node| node.accesskit_node().label())
    };
    // Past the lines of the list.
    for _ in 0..30 {
        if focused(&window).as_deref() == Some("Ngày đầu") {
            break;
        }
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    assert_eq!(focused(&window).as_deref(), Some("Ngày đầu"));
    press(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "1/7/26");
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(plan(&window).cover.baseline.to_string(), "2026-07-01", "what stood in the field is taken in first");
    let code = second.expect("chosen");
    assert_eq!(Some(plan(&window).province.name.as_str()), provinces::find(&code).map(|province| &*province.name));
}

#[test]
fn goals_and_preset_become_settings_of_the_rules() {
    let mut window = window(Document::nothing());
    act(&mut window, TaskAction::NewPlan);
    let mut filled = form(&window).clone();
    filled.set_preset(Some("nghe_an"));
    filled.goals[0] = 150;
    filled.set_title("Phương án A".to_owned());
    act(&mut window, TaskAction::FillNewPlan(Box::new(filled)));
    window.get_by_label("Tạo phương án").click();
    settle(&mut window);
    let set = |rule: &str, name: &str| {
        plan(&window).rules.get(&rule.into()).and_then(|setting| setting.parameter(name)).cloned()
    };
    assert_eq!(set("T03", "minimum"), Some(Value::Number(2)));
    assert_eq!(set("P01", "target_tenths"), Some(Value::Number(150)));
    assert_eq!(plan(&window).cover.title, "Phương án A");
}

#[test]
fn from_the_open_plan_what_is_agreed_is_how_things_stand_and_the_rest_is_offered() {
    let mut window = window(Document::new(sample::quang_ninh(), None));
    let agreed = plan(&window).moves.iter().filter(|step| step.status == MoveStatus::Agreed).count();
    assert!(agreed > 0);
    act(&mut window, TaskAction::NewPlan);
    let mut filled = form(&window).clone();
    filled.origin = StartingPoint::OpenPlan;
    filled.baseline = jiff::civil::date(2025, 1, 1);
    act(&mut window, TaskAction::FillNewPlan(Box::new(filled.clone())));
    window.get_by_label_contains("Ngày đầu sớm hơn ngày đầu của phương án đang mở (01/01/2026)");
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(plan(&window), &sample::quang_ninh(), "a day before the first is refused in words");
    filled.baseline = jiff::civil::date(2027, 1, 1);
    act(&mut window, TaskAction::FillNewPlan(Box::new(filled)));
    let doctors = plan(&window).doctors.len();
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    let new = plan(&window);
    assert_ne!(new.lineage.plan, sample::quang_ninh().lineage.plan);
    assert!(new.lineage.ancestors.is_empty() && new.lineage.parents.is_empty());
    assert!(new.moves.iter().all(|step| step.end.is_none_or(|end| end >= new.cover.baseline)));
    assert!(!new.doctors.is_empty() && new.doctors.len() <= doctors);
    assert!(window.state().session.document.is_dirty());
}

#[test]
fn an_empty_plan_needs_only_a_name() {
    let mut window = window(Document::nothing());
    act(&mut window, TaskAction::NewPlan);
    let mut filled = form(&window).clone();
    filled.origin = StartingPoint::Nothing;
    act(&mut window, TaskAction::FillNewPlan(Box::new(filled.clone())));
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(window.state().session.document.is_nothing(), "without a name nothing is begun");
    window.get_by_label_contains("Chưa có tên tỉnh, thành phố.");
    filled.province_name = "Tỉnh thử".to_owned();
    act(&mut window, TaskAction::FillNewPlan(Box::new(filled)));
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!((plan(&window).province.name.as_str(), plan(&window).facilities.len()), ("Tỉnh thử", 0));
}

#[test]
fn a_form_with_a_title_of_its_own_is_not_put_away_unasked_and_one_that_was_only_searched_is() {
    let mut window = window(Document::nothing());
    press(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "hai phong");
    act(&mut window, TaskAction::Close);
    assert_eq!(window.state().session.task, None);
    act(&mut window, TaskAction::NewPlan);
    let mut filled = form(&window).clone();
    filled.set_title("Phương án A".to_owned());
    act(&mut window, TaskAction::FillNewPlan(Box::new(filled)));
    act(&mut window, TaskAction::Close);
    window.get_by_label("Phương án mới đã nhập một phần nhưng chưa được tạo. Nếu bỏ, phần đã nhập sẽ mất.");
    act(&mut window, TaskAction::Close);
    assert_eq!(form(&window).title(), "Phương án A");
    act(&mut window, TaskAction::Close);
    act(&mut window, TaskAction::PutAway);
    assert_eq!(window.state().session.task, None);
    assert!(window.state().session.document.is_nothing());
}

#[test]
fn escape_takes_back_what_is_typed_in_a_field_before_it_closes_the_form_and_a_title_is_asked_about() {
    let mut window = window(Document::nothing());
    press(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "hai phong");
    let made = form(&window).title();
    for (key, title) in [(Key::Escape, made.as_str()), (Key::Enter, "Phương án A")] {
        window.get_by_role_and_label(Role::TextInput, "Tên phương án").focus();
        settle(&mut window);
        press(&mut window, Modifiers::COMMAND, Key::A);
        write(&mut window, "Phương án A");
        press(&mut window, Modifiers::NONE, key);
        assert_eq!(form(&window).title(), title, "the form stays");
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(matches!(window.state().session.task, Some(Task::PutAway { .. })), "the title would be lost");
}

#[test]
fn what_is_unsaved_is_asked_about_before_a_new_plan_takes_its_place() {
    let mut window = window(Document::new(sample::quang_ninh(), None));
    let mut cover = plan(&window).cover.clone();
    cover.title = "Sửa".to_owned();
    act(&mut window, EditAction::Make(Box::new(Command::Put(cover.into()))));
    press(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "hai phong");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(matches!(window.state().session.task, Some(Task::Unsaved { .. })));
    assert_eq!(plan(&window).cover.title, "Sửa");
    act(&mut window, FileAction::GoOnWithoutSaving);
    assert_eq!(plan(&window).communes.len(), 114);
}

#[test]
fn a_first_day_in_a_year_in_which_no_plan_begins_is_refused_in_words() {
    let mut window = window(Document::nothing());
    press(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "nghe an");
    window.get_by_role_and_label(Role::TextInput, "Ngày đầu").focus();
    settle(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "31/12/9999");
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(window.state().session.document.is_nothing());
    assert!(says(&window, "Phương án không thể bắt đầu từ ngày 31/12/9999."));
}
