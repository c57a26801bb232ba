//! The window on small screens and by the keyboard: everything is inside it, every panel can be had, every part is reached.

use eframe::App as _;
use egui::{Event, Key, Modifiers, MouseWheelUnit, Pos2, Rect, Role, Visuals, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use phanbo::edit::Command;
use phanbo::fixture::Fixture;
use phanbo::plan::{Doctor, Id, MoveStatus, Plan};
use phanbo::sample;
use phanbo::session::action::{Action, CarryAction, EditAction, GoAction, TaskAction};
use phanbo::session::{Document, Renderer, Room, Selection, Settings, Side, Task, Theme, Zoom};
use phanbo::ui::theme::Palette;

use crate::hand::{Opening, Window, act, opened_with, press, press_with};

/// Work areas in points, and the scale: 1366 × 768 pixels at 150 %, 1280 × 720, 1366 × 768, 1920 × 1080 at 200 %, each
/// less title and task bar.
const SCREENS: [([f32; 2], f32); 4] =
    [([910.0, 440.0], 1.5), ([1280.0, 648.0], 1.0), ([1366.0, 696.0], 1.0), ([960.0, 468.0], 2.0)];

fn window_of(size: [f32; 2], scale: f32, plan: Plan, settings: Settings) -> Window {
    opened_with(Document::new(plan, None), Opening { settings, size, scale, ..Opening::default() })
}

fn window(size: [f32; 2], scale: f32) -> Window {
    window_of(size, scale, sample::quang_ninh(), Settings::default())
}

fn screen(size: [f32; 2]) -> Rect {
    Rect::from_min_size(Pos2::ZERO, size.into()).expand(0.5)
}

/// What can be pressed or typed into.
fn controls(harness: &Window) -> Vec<Node<'_>> {
    let is_control = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        matches!(
            node.role(),
            Role::Button
                | Role::Link
                | Role::TextInput
                | Role::CheckBox
                | Role::ComboBox
                | Role::RadioButton
                | Role::Tab
        )
    };
    harness.query_all(by().predicate(is_control)).collect()
}

fn name(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

/// The control whose name begins so is whole inside the window.
fn stands_inside(harness: &Window, size: [f32; 2], begins: &str) {
    let all = controls(harness);
    let found = all.iter().find(|node| name(node).starts_with(begins));
    let rect = found.unwrap_or_else(|| panic!("nothing is called {begins} at {size:?}")).rect();
    assert!(screen(size).contains_rect(rect), "{begins} at {rect} is not inside {size:?}");
}

#[test]
fn on_a_small_screen_every_bar_is_inside_and_nothing_is_beside_the_window() {
    for (size, scale) in SCREENS {
        let mut harness = window(size, scale);
        let bars = ["Tệp", "Sửa", "Xem", "Trợ giúp", "Ngày đang xem", "Tiếng Việt", "English", "Trình chiếu"];
        let figures = ["Trạm có BS", "Trạm dưới", "Điểm trạm", "BS trạm", "BS toàn tỉnh", "Lượt điều động"];
        for begins in bars.into_iter().chain(figures) {
            stands_inside(&harness, size, begins);
        }
        for side in [Side::Findings, Side::Inspector] {
            if !harness.state().session.shows(side) {
                press(&mut harness, if side == Side::Findings { Key::F9 } else { Key::F10 });
            }
            assert!(harness.state().session.shows(side), "{side:?} at {size:?}");
            let board = harness.get_all_by_role(Role::Button).filter(|node| name(node).contains("Trạm Y tế")).count();
            assert!(board > 0, "no card beside {side:?} at {size:?}");
            for node in controls(&harness) {
                let x = node.rect().x_range();
                assert!(x.min >= -0.5 && x.max <= size[0] + 0.5, "{} at {x:?} of {size:?}", name(&node));
            }
        }
    }
}

#[test]
fn a_panel_without_room_is_had_by_its_key_and_by_its_button() {
    let size = [910.0, 440.0];
    let mut harness = window(size, 1.5);
    assert_eq!(harness.state().session.room(), Room::One);
    let shown = |harness: &Window| [Side::Findings, Side::Inspector].map(|side| harness.state().session.shows(side));
    assert_eq!(shown(&harness), [false, true]);
    press(&mut harness, Key::F9);
    assert_eq!(shown(&harness), [true, false]);
    harness.get_by_role_and_label(Role::Button, "Chi tiết").click();
    harness.run();
    assert_eq!(shown(&harness), [false, true]);
    harness.get_by_role_and_label(Role::Button, "Vấn đề").click();
    harness.run();
    assert_eq!(shown(&harness), [true, false]);
    let settings = &harness.state().session.settings;
    assert!(settings.findings_open && settings.inspector_open, "what is wanted on a wide screen is not forgotten");
}

#[test]
fn what_is_added_without_room_for_its_page_is_named_when_that_is_first_shown() {
    let mut harness = window([910.0, 440.0], 1.5);
    press(&mut harness, Key::F9);
    act(&mut harness, EditAction::AddArea);
    let is_begun = |harness: &Window| {
        let mut fields = harness.query_all_by_role(Role::TextInput);
        fields.any(|field| field.is_focused())
    };
    assert!(!is_begun(&harness));
    for first in [true, false] {
        press(&mut harness, Key::F10);
        assert!(harness.state().session.shows(Side::Inspector));
        assert_eq!(is_begun(&harness), first);
        press(&mut harness, Key::F10);
    }
}

#[test]
fn on_a_wall_the_panels_fold_away() {
    let settings = Settings { theme: Theme::Projector, ..Settings::default() };
    let harness = window_of([1366.0, 696.0], 1.0, sample::quang_ninh(), settings);
    assert!(!harness.state().session.shows(Side::Findings) && !harness.state().session.shows(Side::Inspector));
    stands_inside(&harness, [1366.0, 696.0], "Vấn đề");
}

#[test]
fn the_window_is_cleared_with_the_ground_of_the_theme_it_is_drawn_in() {
    for theme in [Theme::Light, Theme::Dark, Theme::Projector] {
        let settings = Settings { theme, ..Settings::default() };
        let harness = window_of([1366.0, 696.0], 1.0, sample::quang_ninh(), settings);
        let ground = Palette::of(&harness.ctx).ground;
        let cleared = harness.state().clear_color(&Visuals::default());
        assert_eq!(cleared.map(f32::to_bits), ground.to_normalized_gamma_f32().map(f32::to_bits), "{theme:?}");
        assert!(ground.is_opaque(), "{theme:?}: nothing else is behind the cards");
    }
}

#[test]
fn the_buttons_of_every_window_in_front_are_reached_on_the_smallest_screen() {
    let size = [910.0, 440.0];
    let doctor = sample::quang_ninh().postings.iter().next().expect("a doctor at work").doctor.clone();
    let tasks: [(&[Action], &str); 4] = [
        (&[TaskAction::About.into()], "Đóng"),
        (&[TaskAction::ShowShortcuts.into()], "Đóng"),
        (&[TaskAction::RuleBook.into()], "Đóng"),
        (&[GoAction::Select(Selection::Doctor(doctor)).into(), CarryAction::AskWhere.into()], "Hủy"),
    ];
    for (actions, button) in tasks {
        let mut harness = window(size, 1.5);
        for action in actions {
            harness.state_mut().act(action.clone());
        }
        harness.run();
        let found = |harness: &Window| harness.get_by_role_and_label(Role::Button, button).rect();
        harness.get_by_role_and_label(Role::Button, button).scroll_to_me();
        harness.run();
        assert!(screen(size).contains_rect(found(&harness)), "{button} of {actions:?} at {}", found(&harness));
    }
}

fn wheel(harness: &mut Window, at: Pos2, lines: f32) {
    harness.hover_at(at);
    harness.run();
    // As the window system sends it: the key is down, then the wheel turns.
    harness.event(Event::ModifiersChanged(Modifiers::COMMAND));
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, lines),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::COMMAND,
    });
    harness.event(Event::ModifiersChanged(Modifiers::NONE));
    harness.run();
}

fn card(harness: &Window, begins: &str) -> Rect {
    let all = controls(harness);
    let found = all.iter().find(|node| name(node).starts_with(begins));
    found.unwrap_or_else(|| panic!("no card of {begins}")).rect()
}

#[test]
fn a_notch_of_the_wheel_goes_one_level_and_keeps_the_place_under_the_pointer() {
    let mut harness = window([1366.0, 696.0], 1.0);
    let zoom = |harness: &Window| harness.state().session.settings.zoom;
    let far_down = Id::new(sample::quang_ninh().facilities.iter().last().expect("one").id.as_str());
    act(&mut harness, GoAction::Jump(Selection::Facility(far_down)));
    let at = Pos2::new(650.0, 420.0);
    for (lines, level) in [(1.0, Zoom::Detail), (-1.0, Zoom::Normal), (-1.0, Zoom::Overview)] {
        let under = card_at(&harness, at);
        wheel(&mut harness, at, lines);
        assert_eq!(zoom(&harness), level);
        let top = card(&harness, &under).top();
        assert!((90.0..660.0).contains(&top), "{under} is at {top} seen from {level:?}");
    }
}

/// The name of the card nearest to a point of the screen.
fn card_at(harness: &Window, at: Pos2) -> String {
    let plan = harness.state().session.document.plan();
    let is_card =
        |node: &Node<'_>| plan.facilities.iter().any(|place| name(node).starts_with(&format!("{} · ", place.name)));
    let cards = controls(harness).into_iter().filter(is_card);
    let far = |node: &Node<'_>| node.rect().distance_to_pos(at);
    let nearest = cards.min_by(|a, b| far(a).total_cmp(&far(b))).expect("a card");
    name(&nearest).split(" · ").next().expect("a name").to_owned() + " · "
}

#[test]
fn f6_steps_through_the_parts_and_the_board_is_walked_with_the_focus_in_sight() {
    let size = [1366.0, 696.0];
    let mut harness = window(size, 1.0);
    let focused = |harness: &Window| {
        let nodes = harness.root().children_recursive();
        nodes.filter(Node::is_focused).map(|node| node.rect()).next()
    };
    let mut tops = Vec::new();
    for _ in 0..4 {
        press(&mut harness, Key::F6);
        tops.push(focused(&harness).expect("something has the keyboard"));
    }
    let [menu, headline, findings, board] = tops[..] else { panic!("four parts") };
    assert!(menu.bottom() < headline.top() && findings.right() < 270.0, "{menu} {headline} {findings}");
    assert!(board.left() > 264.0 && board.right() < 1080.0, "{board}");
    let walk = |harness: &mut Window, modifiers| {
        let step = |_| {
            press_with(harness, modifiers, Key::Tab);
            let nodes = harness.root().children_recursive();
            let focused = nodes.into_iter().find(Node::is_focused).expect("something has the keyboard");
            let rect = focused.rect();
            // A hospital's card may be higher than the screen: then most of it is seen.
            let seen = rect.intersect(screen(size)).height();
            assert!(seen >= rect.height().min(300.0), "the keyboard is out of sight at {rect}");
            name(&focused)
        };
        (0..120).map(step).collect::<Vec<_>>()
    };
    let there = walk(&mut harness, Modifiers::NONE);
    let mut back = walk(&mut harness, Modifiers::SHIFT);
    // The last step back leads before the first one forth.
    back.insert(0, there[119].clone());
    back.pop();
    back.reverse();
    assert_eq!(there, back);
    press_with(&mut harness, Modifiers::SHIFT, Key::F6);
    assert!(focused(&harness).expect("the findings").right() < 270.0);
}

#[test]
fn a_menu_longer_than_the_screen_scrolls_to_its_last_row() {
    for (size, scale) in SCREENS {
        let mut harness = window(size, scale);
        press_with(&mut harness, Modifiers::ALT, Key::X);
        let button = harness.query_all_by_label("Xem").next().expect("the menu's button").rect();
        let top = harness.query_all_by_label("Bảng").map(|node| node.rect().top()).fold(f32::INFINITY, f32::min);
        assert!(top >= button.bottom(), "the menu begins at {top}, its button ends at {}", button.bottom());
        let first = harness.get_by_label("Vấn đề tiếp theo").rect();
        for _ in 0..20 {
            harness.hover_at(Pos2::new(first.center().x, size[1] / 2.0));
            harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Line,
                delta: vec2(0.0, -5.0),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers: Modifiers::NONE,
            });
            harness.run();
        }
        let last = harness.get_by_label("Cách vẽ hình").rect();
        assert!(screen(size).contains_rect(last), "{last} on {size:?}");
        harness.get_by_label("Cách vẽ hình").click();
        harness.run();
        harness.get_by_label("Cách vẽ hình: OpenGL").click();
        harness.run();
        assert_eq!(harness.state().session.settings.renderer, Renderer::Gl);
    }
}

#[test]
fn alt_and_a_letter_open_a_menu_and_a_click_gives_a_chip_the_keyboard() {
    let mut harness = window([1366.0, 696.0], 1.0);
    press_with(&mut harness, Modifiers::ALT, Key::T);
    harness.get_by_label("Mở phương án mẫu Quảng Ninh");
    press(&mut harness, Key::Escape);
    let doctor = harness.state().session.document.plan().doctors.iter().next().expect("a doctor").clone();
    act(&mut harness, GoAction::Jump(Selection::Doctor(doctor.id.clone())));
    let begins = format!("{} · ", doctor.name);
    let chip = card(&harness, &begins);
    harness.hover_at(chip.center());
    harness.drag_at(chip.center());
    harness.drop_at(chip.center());
    harness.run();
    press(&mut harness, Key::Space);
    let carried = harness.state().session.carried.as_ref().map(|carried| carried.lifted.doctor.clone());
    assert_eq!(carried, Some(doctor.id));
}

/// Opens a list at the foot and clicks its line of this doctor that says this too; what is looked at then.
fn jump_by(harness: &mut Window, list: &str, doctor: &Id<Doctor>, note: &str) -> Option<Selection> {
    harness.get_by_role_and_label(Role::Link, list).click();
    harness.run();
    let doctor = harness.state().session.document.plan().doctors.get(doctor).expect("there").name.clone();
    let line = controls(harness).into_iter().find(|node| {
        let name = name(node);
        name.starts_with(&doctor) && name.contains(note) && !name.contains(" · ")
    });
    let line = line.expect("it is listed").rect().center();
    harness.hover_at(line);
    harness.drag_at(line);
    harness.drop_at(line);
    harness.run();
    harness.state().session.selection.clone()
}

#[test]
fn parked_moves_and_people_in_training_open_to_lists_that_lead_to_them() {
    let mut plan = sample::quang_ninh();
    let step = plan.moves.iter().find(|step| step.kind.is_loan()).expect("a loan").clone();
    plan.moves.replace(phanbo::plan::Move { status: MoveStatus::Parked, ..step.clone() });
    let mut harness = window_of([1366.0, 696.0], 1.0, plan, Settings::default());
    let parked = jump_by(&mut harness, "Tạm gác: 1", &step.doctor, " → ");
    assert_eq!(parked, Some(Selection::Move(step.id)));
    let away: Id<Doctor> = "bs-0225".into();
    let in_training = jump_by(&mut harness, "Đang đào tạo: 1", &away, "08/09/2025–31/08/2027");
    assert_eq!(in_training, Some(Selection::Doctor(away)));
}

#[test]
fn a_doctor_who_retires_by_an_edit_is_said_to_have_left_the_board() {
    let mut harness = window([1366.0, 696.0], 1.0);
    let mut doctor = {
        let plan = harness.state().session.document.plan();
        plan.doctors.get(&plan.postings.iter().next().expect("at work").doctor).expect("there").clone()
    };
    doctor.birth = Some(phanbo::plan::Birth::Year(1950));
    act(&mut harness, EditAction::Make(Box::new(Command::Put(doctor.into()))));
    assert!(harness.query_all_by_label_contains("nên không còn trên bảng").count() > 0);
}

#[test]
fn no_text_of_what_stands_in_front_lies_over_another() {
    for (size, scale) in SCREENS {
        let mut harness = window(size, scale);
        let message = "Không tìm thấy tệp a.phanbo.".to_owned();
        for task in [Task::PlanDetails, Task::Shortcuts, Task::About, Task::Message { text: message.clone() }] {
            let name = format!("{task:?} at {size:?}");
            harness.state_mut().session.task = Some(task);
            harness.run();
            let dialog = harness.get_by_role(Role::Dialog);
            let texts = dialog.query_all(by().role(Role::Label));
            let texts: Vec<_> = texts.map(|text| (text.accesskit_node().value(), text.rect().shrink(1.0))).collect();
            assert!(texts.len() > 1, "{name}");
            for (at, (one, here)) in texts.iter().enumerate() {
                let over = texts[at + 1..].iter().find(|(_, there)| here.intersects(*there));
                assert!(over.is_none(), "{name}: {one:?} lies over {over:?}");
            }
        }
    }
}

#[test]
fn the_keyboard_in_what_stands_in_front_scrolls_nothing_behind_it() {
    let size = [1366.0, 696.0];
    let opens = [TaskAction::NewPlan, TaskAction::PlanDetails, TaskAction::RuleBook, TaskAction::FindCommand];
    for open in opens {
        let mut harness = window(size, 1.0);
        let board = |harness: &Window| card(harness, "Trạm Y tế Đường Hoa · ");
        let findings = |harness: &Window| harness.get_by_label("Trạm chưa có bác sĩ thường xuyên: 4").rect();
        let before = (board(&harness), findings(&harness));
        act(&mut harness, open.clone());
        for _ in 0..25 {
            press(&mut harness, Key::Tab);
        }
        while harness.state().session.task.is_some() {
            press(&mut harness, Key::Escape);
        }
        assert_eq!((board(&harness), findings(&harness)), before, "{open:?}");
    }
}

#[test]
fn a_window_that_had_the_whole_screen_has_it_at_the_next_start() {
    let mut harness = window([1366.0, 696.0], 1.0);
    for whole in [true, false] {
        let root = harness.input().viewport_id;
        harness.input_mut().viewports.entry(root).or_default().maximized = Some(whole);
        harness.run();
        assert_eq!(harness.state().session.settings.maximized, whole);
    }
}

/// Doctors of a hospital, more than its card has lines for; where it has a campus two of them work there.
const STAFF: usize = 40;

fn crowded(has_campus: bool) -> Plan {
    let fixture = Fixture::new()
        .area("a", Some("h"))
        .hospital_with("h", |facility, _| facility.name = "Bệnh viện Đa khoa khu vực Thử".into());
    let fixture = if has_campus { fixture.point("h", "campus") } else { fixture };
    let of_campus = if has_campus { 2 } else { 0 };
    let doctor = |fixture: Fixture, number: usize| {
        let (id, name) = (format!("d{number:02}"), format!("Hoàng Văn Thử {number:02}"));
        let site = if number < of_campus { "campus" } else { "h" };
        fixture.doctor_with(&id, |doctor| doctor.name = name).posting(&id, site, 10)
    };
    (0..STAFF).fold(fixture, doctor).build()
}

/// The doctors with a chip (a finding says more than the name), and how many more the card says there are.
fn staff(harness: &Window) -> (std::collections::BTreeSet<String>, usize) {
    let all: Vec<_> = controls(harness).iter().map(name).collect();
    let chips = all.iter().filter(|name| name.starts_with("Hoàng Văn Thử ") && !name.contains(',')).cloned().collect();
    let others = all.iter().filter_map(|name| name.strip_prefix('+')?.strip_suffix(" bác sĩ khác"));
    (chips, others.map(|number| number.parse::<usize>().expect("a number")).sum())
}

#[test]
fn at_every_zoom_a_hospitals_card_says_how_many_doctors_it_leaves_out_and_opens_to_them() {
    for (zoom, has_campus) in [(Zoom::Normal, false), (Zoom::Detail, false), (Zoom::Normal, true), (Zoom::Detail, true)]
    {
        let at = format!("{zoom:?}, a campus: {has_campus}");
        let settings = Settings { zoom, ..Settings::default() };
        let mut harness = window_of([1366.0, 696.0], 1.0, crowded(has_campus), settings);
        let (chips, others) = staff(&harness);
        assert!(others > 0 && chips.len() + others == STAFF, "{at}: {} and {others} more", chips.len());
        harness.get_by_label(&format!("+{others} bác sĩ khác")).click();
        harness.run();
        let (chips, others) = staff(&harness);
        assert_eq!((chips.len(), others), (STAFF, 0), "{at}");
        harness.get_by_label("Thu gọn").click();
        harness.run();
        assert!(staff(&harness).1 > 0, "{at}");
    }
}

#[test]
fn who_works_at_two_sites_of_a_place_is_left_out_once() {
    let doctor = |fixture: Fixture, number: usize| {
        let (id, name) = (format!("d{number:02}"), format!("Hoàng Văn Thử {number:02}"));
        fixture.doctor_with(&id, |doctor| doctor.name = name).posting(&id, "h", 5).posting(&id, "campus", 5)
    };
    let fixture = Fixture::new().area("a", Some("h")).hospital("h").point("h", "campus");
    let plan = (0..STAFF).fold(fixture, doctor).build();
    let settings = Settings { zoom: Zoom::Detail, ..Settings::default() };
    let harness = window_of([1366.0, 696.0], 1.0, plan, settings);
    let (chips, others) = staff(&harness);
    assert!(others > 0 && chips.len() + others == STAFF, "{} and {others} more", chips.len());
}

#[test]
fn shift_and_an_arrow_stop_at_the_last_chip_and_pick_nobody_unseen() {
    let mut harness = window_of([1366.0, 696.0], 1.0, crowded(false), Settings::default());
    let (chips, others) = staff(&harness);
    assert!(others > 0);
    let last = chips.last().expect("a chip").clone();
    harness.get_by_role_and_label(Role::Button, &last).click();
    harness.run();
    for _ in 0..3 {
        press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    }
    assert!(harness.state().session.picked.several().len() < 2, "nobody behind the last one");
    assert!(harness.get_by_role_and_label(Role::Button, &last).is_focused(), "and the keyboard stays");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(harness.state().session.picked.several().len(), 2, "the other way there is somebody");
}
