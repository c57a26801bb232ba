//! In the panel about one thing what the hand is on stays where it is while an edit changes what stands above it.

use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Role, TouchPhase, vec2};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use phanbo::edit::Command;
use phanbo::fixture::Fixture;
use phanbo::plan::{Date, Doctor, FULL_TIME, MoveKind, MoveStatus};
use phanbo::session::action::EditAction;
use phanbo::session::{Document, Selection};

use crate::hand::{Opening, Window, act, opened_with, press, press_with};

const EXEMPT: &str = "Miễn LP đến";
const PINNED: &str = "Ghim, không đề xuất chuyển đi";
/// On a laptop, where the form is scrolled to, and where all of the page is in sight.
const HEIGHTS: [f32; 2] = [768.0, 2600.0];

/// The page of a doctor whose rotation is proposed, in a window so high.
fn looking(height: f32, exempt: Option<Date>) -> Window {
    looking_at(height, |doctor| doctor.exempt_until = exempt)
}

fn looking_at(height: f32, with: impl FnOnce(&mut Doctor)) -> Window {
    let fixture = Fixture::new().hospital("h").station("s");
    let fixture = fixture.doctor_with("d", with).posting("d", "h", FULL_TIME);
    let plan = fixture.step_with("m", MoveKind::Rotation, "d", "h", "s", |step| {
        (step.status, step.end) = (MoveStatus::Proposed, Some(date(2026, 6, 30)));
    });
    let opening = Opening { size: [1366.0, height], ..Opening::default() };
    let mut window = opened_with(Document::new(plan.build(), None), opening);
    window.state_mut().session.selection = Some(Selection::Doctor("d".into()));
    window.run();
    window
}

fn finds(window: &Window, code: &str) -> bool {
    window.state().session.document.checked().findings().any(|finding| finding.code() == code)
}

fn top(window: &Window, role: Role, name: &str) -> f32 {
    window.get_by_role_and_label(role, name).rect().top()
}

fn stays(before: f32, now: f32) {
    assert!((before - now).abs() < 1.0, "{before} {now}");
}

/// Writes into the field and takes it in by Enter: in no frame is the field elsewhere than before.
fn write(window: &mut Window, text: &str) {
    window.get_by_role_and_label(Role::TextInput, EXEMPT).focus();
    window.run();
    press_with(window, Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        press(window, Key::Backspace);
    } else {
        window.get_by_role_and_label(Role::TextInput, EXEMPT).type_text(text);
        window.run();
    }
    let before = top(window, Role::TextInput, EXEMPT);
    let (key, modifiers) = (Key::Enter, Modifiers::NONE);
    for pressed in [true, false] {
        window.event(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
        window.step();
        stays(before, top(window, Role::TextInput, EXEMPT));
    }
    window.run();
    stays(before, top(window, Role::TextInput, EXEMPT));
}

#[test]
fn a_field_stays_where_it_is_when_an_edit_brings_a_finding_above_it_and_when_that_is_undone() {
    for height in HEIGHTS {
        let mut window = looking(height, None);
        assert!(!finds(&window, "D02"));
        write(&mut window, "31/12/2026");
        assert!(finds(&window, "D02"), "a rotation of somebody who is exempt");
        let before = top(&window, Role::TextInput, EXEMPT);
        act(&mut window, EditAction::Undo);
        assert!(!finds(&window, "D02"));
        stays(before, top(&window, Role::TextInput, EXEMPT));
    }
}

#[test]
fn a_field_stays_where_it_is_when_an_edit_takes_a_finding_away_above_it() {
    for height in HEIGHTS {
        let mut window = looking(height, Some(date(2026, 12, 31)));
        assert!(finds(&window, "D02"));
        write(&mut window, "");
        assert!(!finds(&window, "D02"));
    }
}

#[test]
fn what_is_clicked_or_has_the_keyboard_stays_where_it_is_and_keeps_the_keyboard() {
    for height in HEIGHTS {
        let mut window = looking_at(height, |doctor| doctor.pinned = true);
        let is_pinned = |window: &Window| finds(window, "D11");
        assert!(is_pinned(&window), "a move of somebody who is pinned");
        window.get_by_role_and_label(Role::CheckBox, PINNED).focus();
        window.run();
        let before = top(&window, Role::CheckBox, PINNED);
        for by_key in [true, false] {
            if by_key {
                press(&mut window, Key::Space);
            } else {
                window.get_by_role_and_label(Role::CheckBox, PINNED).click();
                window.run();
            }
            assert!(!is_pinned(&window));
            stays(before, top(&window, Role::CheckBox, PINNED));
            assert!(!by_key || window.get_by_role_and_label(Role::CheckBox, PINNED).is_focused());
            act(&mut window, EditAction::Undo);
            assert!(is_pinned(&window));
            stays(before, top(&window, Role::CheckBox, PINNED));
        }
    }
}

/// Where nothing on the page is in the hand it begins at its top, with what has come.
#[test]
fn a_page_the_hand_is_not_on_is_not_scrolled() {
    let mut window = looking(768.0, None);
    let before = top(&window, Role::CheckBox, PINNED);
    let doctor = window.state().session.document.plan().doctors.iter().next().expect("there is one").clone();
    let exempt = Doctor { exempt_until: Some(date(2026, 12, 31)), ..doctor };
    act(&mut window, EditAction::Make(Box::new(Command::Put(exempt.into()))));
    assert!(finds(&window, "D02"));
    assert!(top(&window, Role::CheckBox, PINNED) > before + 5.0);
}

#[test]
fn the_wheel_does_not_lead_farther_beyond_the_end_of_a_page() {
    let mut window = looking(HEIGHTS[1], None);
    write(&mut window, "31/12/2026");
    let field = window.get_by_role_and_label(Role::TextInput, EXEMPT).rect();
    for _ in 0..10 {
        window.hover_at(field.center());
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -50.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.run();
    }
    stays(field.top(), top(&window, Role::TextInput, EXEMPT));
}

#[test]
fn a_page_begins_at_its_top_again_once_the_hand_is_elsewhere() {
    let mut window = looking(HEIGHTS[1], Some(date(2026, 12, 31)));
    write(&mut window, "");
    let before = top(&window, Role::TextInput, EXEMPT);
    window.get_by_label("Trợ giúp").focus();
    window.run();
    assert!(top(&window, Role::TextInput, EXEMPT) < before - 5.0, "no room is left where the finding was");
}
