//! The inspector in the whole window: every selection draws in both languages and all themes, and what is done in it
//! becomes exactly one edit that undo takes back.

use egui::{Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use jiff::civil::date;
use phanbo::edit::Command;
use phanbo::plan::{DatedFigures, FacilityKind, Figure, Id, MoveKind, MoveStatus, Plan};
use phanbo::sample;
use phanbo::session::action::{Action, EditAction};
use phanbo::session::pages::doctors::{DoctorOrder, ShownDoctors};
use phanbo::session::{Document, FindingKey, Selection, Settings, Task};
use phanbo::text::Language;
use phanbo::ui::theme::Theme;

use crate::hand::{Opening, Window, opened_with};

const WIDTH: f32 = 1366.0;
/// The least room left free at the right edge: that of the bars above and below, whose ends are looked at as well.
const MARGIN: f32 = 12.0;

fn window(height: f32, settings: Settings) -> Window {
    let opening = Opening { settings, size: [WIDTH, height], ..Opening::default() };
    opened_with(Document::new(sample::quang_ninh(), None), opening)
}

/// A window tall enough for a whole page, looking at something.
fn looking_at(selection: Selection) -> Window {
    let mut harness = window(2600.0, Settings { findings_open: false, ..Settings::default() });
    harness.state_mut().session.selection = Some(selection);
    harness.run();
    harness
}

fn plan(harness: &Window) -> &Plan {
    harness.state().session.document.plan()
}

/// Everything with a name that begins inside the panel.
fn in_panel(harness: &Window) -> Vec<Node<'_>> {
    let scale = harness.state().session.settings.theme.scale();
    let left = WIDTH - 287.0 * scale;
    let named = harness.root().children_recursive().filter(|node| name_of(node).is_some());
    named.filter(|node| node.rect().left() >= left).collect()
}

/// A label holds its words as a value.
fn name_of(node: &Node<'_>) -> Option<String> {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value().filter(|_| node.role() == Role::Label))
}

fn named<'a>(harness: &'a Window, role: Role, name: &'a str) -> Node<'a> {
    let mut found: Vec<Node> = harness.query_all(by().role(role).label(name)).collect();
    found.retain(|node| node.rect().left() >= WIDTH - 287.0);
    assert!(!found.is_empty(), "no {role:?} named {name}: {:?}", names(harness));
    found.remove(0)
}

fn names(harness: &Window) -> Vec<String> {
    in_panel(harness).iter().filter_map(name_of).collect()
}

fn says(harness: &Window, words: &str) -> bool {
    names(harness).iter().any(|name| name.contains(words))
}

fn click(harness: &mut Window, name: &str) {
    named(harness, Role::Button, name).click();
    harness.run();
}

/// Writes into a field as a user does: all of it anew, then Enter.
fn write(harness: &mut Window, field: &str, text: &str) {
    named(harness, Role::TextInput, field).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    if text.is_empty() {
        harness.key_press(Key::Backspace);
    } else {
        named(harness, Role::TextInput, field).type_text(text);
    }
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

/// The only edit since the start was this one, and undo brings the plan back as it was.
fn undo_restores(harness: &mut Window, before: &Plan) {
    assert_ne!(plan(harness), before, "nothing was changed");
    harness.state_mut().act(Action::Edit(EditAction::Undo));
    assert_eq!(plan(harness), before);
    assert!(harness.state().session.document.history().next_undo().is_none(), "more than one edit");
}

/// One of each kind, and those with most to say.
fn selections(plan: &Plan, harness: &Window) -> Vec<Selection> {
    let facilities = ["tyt-06877", "tyt-06994-dao", "bv-tien-yen", "bv-bai-chay"];
    let doctors = ["bs-0001", "bs-0002", "bs-0344", "bs-0225"];
    let mut all = vec![Selection::Province, Selection::Doctor(Id::new("gone"))];
    all.extend(facilities.map(|id| Selection::Facility(Id::new(id))));
    all.extend(doctors.map(|id| Selection::Doctor(Id::new(id))));
    all.extend(
        plan.moves.iter().filter(|step| step.kind != MoveKind::Rotation).map(|step| Selection::Move(step.id.clone())),
    );
    all.push(Selection::Move(Id::new("m-2025-01")));
    all.extend(plan.areas.iter().take(2).map(|area| Selection::Area(area.id.clone())));
    let mut rules = std::collections::BTreeSet::new();
    let findings = harness.state().session.document.checked().findings();
    all.extend(
        findings.filter(|finding| rules.insert(finding.code())).map(|finding| Selection::Finding((&**finding).into())),
    );
    all
}

#[test]
fn every_selection_draws_in_both_languages_and_every_theme_within_the_panel() {
    for language in Language::ALL {
        for theme in Theme::ALL {
            let mut harness = window(768.0, Settings { language, theme, findings_open: false, ..Settings::default() });
            harness.run();
            assert!(!in_panel(&harness).is_empty(), "the empty state says what to do");
            for selection in selections(&plan(&harness).clone(), &harness) {
                harness.state_mut().session.selection = Some(selection.clone());
                harness.run();
                harness.check_accessibility();
                for node in in_panel(&harness) {
                    let (right, name) = (node.rect().right(), name_of(&node));
                    assert!(right <= WIDTH - MARGIN + 1.0, "{name:?} of {selection:?} ends at {right}, {theme:?}");
                }
            }
            assert!(harness.state().session.document.history().next_undo().is_none(), "looking changes nothing");
        }
    }
}

#[test]
fn a_doctor_gets_another_name_and_never_an_empty_one() {
    let mut harness = looking_at(Selection::Doctor(Id::new("bs-0001")));
    let before = plan(&harness).clone();
    write(&mut harness, "Họ và tên", "");
    assert_eq!(plan(&harness), &before);
    assert!(says(&harness, "Không được để trống"));
    write(&mut harness, "Họ và tên", "  Nguyễn Công Hùng ");
    let mut expected = before.doctors.get(&Id::new("bs-0001")).expect("in the sample").clone();
    expected.name = "Nguyễn Công Hùng".into();
    assert_eq!(plan(&harness).doctors.get(&expected.id), Some(&expected));
    undo_restores(&mut harness, &before);
}

#[test]
fn a_catchment_keeps_its_source_and_a_wrong_one_says_so() {
    let id = Id::new("tyt-06877");
    let mut harness = looking_at(Selection::Facility(id.clone()));
    let before = plan(&harness).clone();
    let catchment = |plan: &Plan| -> Option<Figure> { plan.facilities.get(&id)?.station()?.catchment.clone() };
    let source = catchment(&before).expect("given").source;
    write(&mut harness, "Số dân phục vụ", "12 người");
    assert!(says(&harness, "Nhập số, ví dụ 9.827"));
    assert_eq!(plan(&harness), &before);
    write(&mut harness, "Số dân phục vụ", "18.500");
    assert_eq!(catchment(plan(&harness)), Some(Figure { value: 18_500, source }));
    undo_restores(&mut harness, &before);
}

#[test]
fn a_date_is_set_cleared_and_refused() {
    let id = Id::new("m-2025-01");
    let mut harness = looking_at(Selection::Move(id.clone()));
    let before = plan(&harness).clone();
    let end = |harness: &Window| plan(harness).moves.get(&id).and_then(|step| step.end);
    write(&mut harness, "Đến ngày", "31/2/2026");
    assert!(says(&harness, "Lịch không có ngày này"));
    assert_eq!(plan(&harness), &before);
    write(&mut harness, "Đến ngày", "31/7/2026");
    assert_eq!(end(&harness), Some(date(2026, 7, 31)));
    undo_restores(&mut harness, &before);
    harness.run();
    write(&mut harness, "Đến ngày", "");
    assert_eq!(end(&harness), None);
    undo_restores(&mut harness, &before);
}

#[test]
fn practice_is_marked_as_registered_and_a_station_gets_and_loses_an_employer() {
    let id = Id::new("m-2025-01");
    let mut harness = looking_at(Selection::Move(id.clone()));
    let before = plan(&harness).clone();
    let registered = |harness: &Window| plan(harness).moves.get(&id).map(|step| step.registered);
    let was = registered(&harness);
    named(&harness, Role::CheckBox, "Đã đăng ký hành nghề tại nơi mới").click();
    harness.run();
    assert_eq!(registered(&harness), was.map(|was| !was));
    undo_restores(&mut harness, &before);

    let id = Id::new("tyt-06877");
    let mut harness = looking_at(Selection::Facility(id.clone()));
    let before = plan(&harness).clone();
    let employers = |harness: &Window| {
        plan(harness).facilities.get(&id).and_then(|place| place.station()).map(|station| station.employers.clone())
    };
    click(&mut harness, "Thêm cơ quan chủ quản");
    let added = employers(&harness).expect("it is a station");
    assert_eq!((added.len(), added[0].from), (1, date(2026, 1, 1)));
    assert!(added[0].name.starts_with("Ủy ban nhân dân "), "{added:?}");
    undo_restores(&mut harness, &before);
    harness.run();
    click(&mut harness, "Thêm cơ quan chủ quản");
    click(&mut harness, "Bỏ cơ quan chủ quản");
    assert_eq!(employers(&harness), Some(Vec::new()));
}

#[test]
fn figures_of_hospitals_communes_and_later_days_are_told_their_sources() {
    let first = plan(&looking_at(Selection::Province)).sources.iter().next().expect("some").clone();
    let (first_source, title) = (first.id, first.title);
    let take_first = |harness: &mut Window, field: &str| {
        named(harness, Role::ComboBox, field).focus();
        harness.run();
        harness.key_press(Key::ArrowDown);
        harness.run();
        harness.event(egui::Event::Text(title.clone()));
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
    };
    let hospital = Id::new("bv-tien-yen");
    let mut harness = looking_at(Selection::Facility(hospital.clone()));
    let before = plan(&harness).clone();
    take_first(&mut harness, "Nguồn: BS tối thiểu");
    let floor = match &plan(&harness).facilities.get(&hospital).expect("there").kind {
        FacilityKind::Hospital(hospital) => hospital.floor.clone(),
        FacilityKind::Station(_) => panic!("it is a hospital"),
    };
    assert_eq!(floor.and_then(|floor| floor.source), Some(first_source.clone()));
    undo_restores(&mut harness, &before);

    let commune = plan(&harness).communes.iter().find(|commune| commune.population.is_some()).expect("one").id.clone();
    let mut harness = looking_at(Selection::Commune(commune.clone()));
    take_first(&mut harness, "Nguồn: Dân số");
    let told = plan(&harness).communes.get(&commune).and_then(|commune| commune.population.clone());
    assert_eq!(told.and_then(|figure| figure.source), Some(first_source.clone()));

    let station = Id::new("tyt-06877");
    let mut harness = looking_at(Selection::Facility(station.clone()));
    let mut later = plan(&harness).facilities.get(&station).expect("there").clone();
    let FacilityKind::Station(of) = &mut later.kind else { panic!("it is a station") };
    let posts = Some(Figure { value: 12, source: None });
    of.figures.push(DatedFigures { posts, ..DatedFigures::from(date(2027, 1, 1)) });
    harness.state_mut().act(EditAction::Make(Box::new(Command::Put(later.into()))));
    harness.run();
    take_first(&mut harness, "Nguồn: Biên chế của trạm từ 01/01/2027");
    let told = plan(&harness).facilities.get(&station).and_then(|place| place.station()).expect("a station");
    assert_eq!(told.figures[0].posts.as_ref().and_then(|figure| figure.source.clone()), Some(first_source));
}

#[test]
fn a_figure_opens_to_how_it_was_computed_and_closes() {
    let mut harness = looking_at(Selection::Facility(Id::new("tyt-06877")));
    let how = "buổi/tuần ÷ 10 × 10.000 ÷ 18.063 dân";
    assert!(!says(&harness, how));
    let density = names(&harness).into_iter().find(|name| name.starts_with("BS/10.000 dân:")).expect("a density");
    click(&mut harness, &density);
    assert!(says(&harness, how) && says(&harness, "Nguồn: Dân số, diện tích") && says(&harness, "Quy tắc T04"));
    click(&mut harness, &density);
    assert!(!says(&harness, how));
}

#[test]
fn a_finding_stands_at_the_top_with_its_basis() {
    let harness = window(768.0, Settings::default());
    let finding = harness.state().session.document.checked().findings().find(|finding| finding.code() == "T03");
    let key = FindingKey::from(&**finding.expect("the sample lacks doctors"));
    drop(harness);
    let mut harness = looking_at(Selection::Finding(key));
    assert!(says(&harness, "T03 · Nghị quyết 72-NQ/TW"));
    assert!(!says(&harness, "Cách giải quyết"), "the rest is folded away");
    named(&harness, Role::Link, "Chi tiết, ngoại lệ…").click();
    harness.run();
    assert!(says(&harness, "Cách giải quyết: điều động"));
    assert!(says(&harness, "Bác sĩ: "), "the station's figures follow");
}

#[test]
fn the_status_of_a_move_changes_and_the_move_is_withdrawn() {
    let id = Id::new("m-2025-01");
    let mut harness = looking_at(Selection::Doctor(Id::new("bs-0344")));
    let before = plan(&harness).clone();
    click(&mut harness, "Tạm gác");
    assert_eq!(plan(&harness).moves.get(&id).map(|step| step.status), Some(MoveStatus::Parked));
    undo_restores(&mut harness, &before);
    harness.run();
    click(&mut harness, "Rút lượt điều động");
    assert!(!plan(&harness).moves.contains(&id));
    undo_restores(&mut harness, &before);
}

#[test]
fn a_course_asks_for_its_dates_and_says_what_it_would_do_before_it_is_proposed() {
    let doctor = Id::new("bs-0001");
    let mut harness = looking_at(Selection::Doctor(doctor.clone()));
    let before = plan(&harness).clone();
    click(&mut harness, "Cử đi đào tạo…");
    assert_eq!(plan(&harness), &before, "nothing is done yet");
    assert!(harness.query_by_label_contains("Kết quả dự kiến").is_some());
    fill(&mut harness, "Từ ngày", "1/3/2026");
    fill(&mut harness, "Đến ngày", "1/2/2026");
    assert!(harness.query_by_label_contains("Ngày kết thúc sớm hơn ngày bắt đầu").is_some());
    fill(&mut harness, "Đến ngày", "31/8/2026");
    fill(&mut harness, "Lý do", "lớp y học gia đình");
    harness.get_by_role_and_label(Role::Button, "Đề xuất").click();
    harness.run();
    let step = plan(&harness).moves.iter().find(|step| step.doctor == doctor).expect("a training");
    assert_eq!((step.kind, step.start, step.end), (MoveKind::Training, date(2026, 3, 1), Some(date(2026, 8, 31))));
    assert_eq!(step.why, "lớp y học gia đình");
    assert_eq!(harness.state().session.task, None);
    undo_restores(&mut harness, &before);
}

#[test]
fn leaving_is_proposed_by_keys_alone_and_says_how() {
    let doctor = Id::new("bs-0001");
    let mut harness = looking_at(Selection::Doctor(doctor.clone()));
    let before = plan(&harness).clone();
    click(&mut harness, "Thôi việc, nghỉ hưu, chuyển đi…");
    let button = || by().role(Role::Button).label("Đề xuất");
    for _ in 0..12 {
        if harness.get(button()).is_focused() {
            break;
        }
        harness.key_press(Key::Tab);
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    let step = plan(&harness).moves.iter().find(|step| step.doctor == doctor).expect("a leave");
    assert_eq!((step.kind, step.why.as_str()), (MoveKind::Leave, "thôi việc"));
    undo_restores(&mut harness, &before);
}

#[test]
fn a_doctor_is_pinned_and_asked_where_to_go() {
    let doctor = Id::new("bs-0001");
    let mut harness = looking_at(Selection::Doctor(doctor.clone()));
    let before = plan(&harness).clone();
    click(&mut harness, "Ghim");
    assert!(plan(&harness).doctors.get(&doctor).is_some_and(|doctor| doctor.pinned));
    undo_restores(&mut harness, &before);
    harness.run();
    click(&mut harness, "Chuyển đến…");
    assert!(matches!(&harness.state().session.task, Some(Task::MoveTo { doctor: of, .. }) if *of == doctor));
}

/// Writes into a field of what stands in front.
fn fill(harness: &mut Window, field: &str, text: &str) {
    let in_front = |harness: &Window| {
        let found: Vec<_> = harness.query_all(by().role(Role::TextInput).label(field)).collect();
        found.into_iter().map(|node| node.rect().center()).find(|at| at.x < WIDTH - 287.0).expect("a field")
    };
    let at = in_front(harness);
    let press = |harness: &mut Window| {
        let found: Vec<_> = harness.query_all(by().role(Role::TextInput).label(field)).collect();
        found.into_iter().find(|node| node.rect().center() == at).expect("the field").focus();
        harness.run();
    };
    press(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

#[test]
fn a_doctor_is_deleted_with_all_that_belongs_to_it_after_it_was_said() {
    let (doctor, step) = (Id::new("bs-0344"), Id::new("m-2025-01"));
    let mut harness = looking_at(Selection::Doctor(doctor.clone()));
    let before = plan(&harness).clone();
    let unresolved = |harness: &Window| {
        harness.state().session.document.checked().findings().filter(|finding| finding.code() == "X04").count()
    };
    let wrong = unresolved(&harness);
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(plan(&harness), &before, "it asks first");
    let in_front =
        |words: &str| harness.query_all_by_label_contains(words).any(|node| node.rect().left() < WIDTH - 287.0);
    assert!(in_front("nơi công tác ban đầu: "));
    assert!(in_front("luân phiên · "));
    harness.get_by_role_and_label(Role::Button, "Xóa").click();
    harness.run();
    assert!(!plan(&harness).doctors.contains(&doctor) && !plan(&harness).moves.contains(&step));
    assert!(plan(&harness).postings.iter().all(|posting| posting.doctor != doctor));
    assert_eq!(unresolved(&harness), wrong);
    undo_restores(&mut harness, &before);
}

#[test]
fn a_move_and_a_first_place_of_work_are_deleted_at_once_and_come_back() {
    let step = Id::new("m-2025-01");
    let mut harness = looking_at(Selection::Move(step.clone()));
    let before = plan(&harness).clone();
    harness.key_press(Key::Delete);
    harness.run();
    assert!(!plan(&harness).moves.contains(&step));
    undo_restores(&mut harness, &before);
    harness.state_mut().session.selection = Some(Selection::Doctor(Id::new("bs-0344")));
    harness.run();
    let delete = names(&harness).into_iter().find(|name| name.starts_with("Xóa nơi công tác ban đầu")).expect("one");
    click(&mut harness, &delete);
    assert!(plan(&harness).postings.iter().all(|posting| posting.doctor != Id::new("bs-0344")));
    undo_restores(&mut harness, &before);
}

#[test]
fn a_doctor_added_is_named_at_once_and_nobody_could_come_of_whom_nothing_is_known() {
    let mut harness = window(768.0, Settings::default());
    harness.run();
    harness.state_mut().act(Action::Edit(EditAction::AddDoctor));
    harness.run();
    let notice = harness.state().session.notice.as_ref().map(|notice| notice.text.clone());
    assert_eq!(notice.as_deref(), Some("Đã thêm một bác sĩ"));
    assert!(says(&harness, "(chưa có tên)"));
    assert!(named(&harness, Role::TextInput, "Họ và tên").is_focused(), "typing begins with the name");
    harness.event(egui::Event::Text("Vũ Thị Cúc".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(plan(&harness).doctors.iter().any(|doctor| doctor.name == "Vũ Thị Cúc"), "what was there is replaced");
}

#[test]
fn the_doctors_of_a_hospital_are_found_by_name_and_specialty_and_put_in_an_order() {
    let mut harness = looking_at(Selection::Facility(Id::new("bv-tien-yen")));
    let buttons = |harness: &Window| -> Vec<String> {
        names(harness).into_iter().filter(|name| name.ends_with(" buổi") && name.contains(", ")).collect()
    };
    let all = buttons(&harness);
    assert!(all.len() > 8, "{all:?}");
    let (name, _) = all[0].split_once(", ").expect("name and specialty");
    let given = phanbo::text::folding::fold(name.rsplit(' ').next().expect("a given name"));
    let field = named(&harness, Role::TextInput, "Tìm bác sĩ…");
    field.focus();
    harness.run();
    harness.event(egui::Event::Text(given.clone()));
    harness.run();
    let found = buttons(&harness);
    assert!(!found.is_empty() && found.len() < all.len(), "{found:?}");
    assert!(found.iter().all(|name| phanbo::text::folding::fold(name).contains(&given)), "{found:?}");
    harness.state_mut().session.pages.doctors = ShownDoctors { order: DoctorOrder::Specialty, ..Default::default() };
    harness.run();
    let by_specialty = buttons(&harness);
    assert_eq!(by_specialty.len(), all.len());
    assert_ne!(by_specialty, all);
    click(&mut harness, &all[0]);
    assert!(matches!(harness.state().session.selection, Some(Selection::Doctor(_))));
}

#[test]
fn a_parked_move_is_reached_from_the_page_of_its_doctor() {
    let id = Id::new("m-2025-01");
    let mut harness = looking_at(Selection::Doctor(Id::new("bs-0344")));
    click(&mut harness, "Tạm gác");
    let parked = names(&harness).into_iter().find(|name| name.starts_with("Đang tạm gác: luân phiên")).expect("said");
    named(&harness, Role::Link, &parked).click();
    harness.run();
    assert_eq!(harness.state().session.selection, Some(Selection::Move(id)));
}

#[test]
fn what_a_file_holds_out_of_range_is_shown_and_left_alone() {
    let mut harness = looking_at(Selection::Move(Id::new("m-2025-01")));
    let mut step = plan(&harness).moves.get(&Id::new("m-2025-01")).expect("in the sample").clone();
    step.to[0].sessions = 40;
    step.to[1].site = Id::new("nowhere");
    harness.state_mut().act(Action::Edit(EditAction::Make(Box::new(Command::Put(step.clone().into())))));
    harness.run();
    assert_eq!(plan(&harness).moves.get(&step.id), Some(&step));
}
