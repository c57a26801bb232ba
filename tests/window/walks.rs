//! Arrows that come faster than the window is drawn: together they lead as far as one after the other.

use std::fmt::Debug;

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::fixture::Fixture;
use phanbo::plan::MoveKind;
use phanbo::session::Document;
use phanbo::session::action::PageAction;
use phanbo::session::pages::Page;

use crate::hand::{Window, act, opened, press_with};
use crate::people::named;

/// A hospital with four doctors, and two stations.
fn fixture() -> Fixture {
    let people = [("an", "Đỗ Văn An"), ("binh", "Lê Thị Bình"), ("chi", "Ngô Thị Chi"), ("dat", "Phạm Văn Đạt")];
    let at_hospital =
        |fixture: Fixture, (id, name): (&str, &str)| fixture.doctor_with(id, named(name)).posting(id, "h", 10);
    people.into_iter().fold(Fixture::new().hospital("h").station("s").station("t"), at_hospital)
}

fn window() -> Window {
    opened(Document::new(fixture().build(), None))
}

/// The page of changes, with a move of each of the first three doctors.
fn changes() -> Window {
    let moved = |fixture: Fixture, (id, doctor): (&str, &str)| fixture.step(id, MoveKind::Transfer, doctor, "h", "s");
    let fixture = [("m1", "an"), ("m2", "binh"), ("m3", "chi")].into_iter().fold(fixture(), moved);
    let mut window = opened(Document::new(fixture.build(), None));
    act(&mut window, PageAction::Show(Page::Changes));
    window
}

/// The board, with the keyboard on what is called so.
fn board(role: Role, name: &'static str) -> Window {
    let mut window = window();
    let is_called = move |label: String| label.starts_with(name);
    window.get_by(move |node| node.role() == role && node.label().is_some_and(is_called)).focus();
    window.run();
    window
}

fn first_chip() -> Window {
    board(Role::Button, "Đỗ Văn An")
}

fn line_of_time() -> Window {
    board(Role::Slider, "Dòng thời gian")
}

fn help_menu() -> Window {
    let mut window = window();
    press_with(&mut window, Modifiers::ALT, Key::G);
    window
}

/// What these keys lead to, which is the same whether they come in one frame or one after the other.
fn led<T: Debug + PartialEq>(
    open: fn() -> Window,
    modifiers: Modifiers,
    keys: &[Key],
    seen: impl Fn(&Window) -> T,
) -> T {
    let (mut together, mut apart) = (open(), open());
    let event = |&key: &Key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    together.input_mut().events.extend(keys.iter().map(event));
    together.run();
    for &key in keys {
        press_with(&mut apart, modifiers, key);
    }
    let led = seen(&together);
    assert_eq!(led, seen(&apart), "{modifiers:?} {keys:?}");
    led
}

/// What has the keyboard is called so.
fn at(window: &Window) -> String {
    let focused = window.root().children_recursive().find(Node::is_focused);
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn rows_of_the_changes_are_walked_and_chosen_by_each() {
    let chosen = |window: &Window| -> Vec<String> {
        window.state().session.pages.changes.chosen.iter().map(ToString::to_string).collect()
    };
    assert_eq!(led(changes, Modifiers::NONE, &[Key::ArrowDown; 2], chosen), ["m2"]);
    assert_eq!(led(changes, Modifiers::NONE, &[Key::ArrowUp, Key::ArrowUp, Key::ArrowDown], chosen), ["m3"]);
    assert_eq!(led(changes, Modifiers::SHIFT, &[Key::ArrowDown; 3], chosen), ["m1", "m2", "m3"]);
}

#[test]
fn chips_are_walked_and_picked_by_each() {
    let picked = |window: &Window| -> Vec<String> {
        window.state().session.picked.several().iter().map(|taken| taken.doctor.to_string()).collect()
    };
    assert_eq!(led(first_chip, Modifiers::SHIFT, &[Key::ArrowDown; 2], picked), ["an", "binh", "chi"]);
    for key in [Key::ArrowRight, Key::ArrowDown] {
        led(first_chip, Modifiers::NONE, &[key; 2], at);
    }
}

#[test]
fn the_items_of_a_menu_are_walked_by_each() {
    let [first, second] = [1, 2].map(|times| led(help_menu, Modifiers::NONE, &vec![Key::ArrowDown; times], at));
    assert!(!first.is_empty() && second != first, "{second}");
}

#[test]
fn days_of_the_line_of_time_are_walked_by_each() {
    let day = |window: &Window| window.state().session.document.roster().date().to_string();
    assert_eq!(led(line_of_time, Modifiers::NONE, &[Key::ArrowRight; 3], day), "2026-01-04");
    assert_eq!(led(line_of_time, Modifiers::NONE, &[Key::ArrowRight, Key::ArrowLeft], day), "2026-01-01");
}
