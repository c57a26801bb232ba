//! The whole program in a window of 1366×768, worked by the names of what it shows.

use egui::{Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use phanbo::plan::Plan;
use phanbo::sample;
use phanbo::session::{Document, Settings};

use crate::hand::{Opening, Window, opened_with};

pub fn window() -> Window {
    window_of(sample::quang_ninh(), Settings::default())
}

pub fn window_of(plan: Plan, settings: Settings) -> Window {
    opened_with(Document::new(plan, None), Opening { settings, ..Opening::default() })
}

pub fn is_disabled(harness: &Window, button: &str) -> bool {
    last(harness, Role::Button, button).accesskit_node().is_disabled()
}

pub fn field<'a>(harness: &'a Window, name: &'a str) -> Node<'a> {
    let mut found = harness
        .query_all(by().label(name))
        .filter(|node| matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
    found.next_back().unwrap_or_else(|| panic!("no field named {name}"))
}

/// Where several have the name, the last drawn: it stands in front.
fn last<'a>(harness: &'a Window, role: Role, name: &'a str) -> Node<'a> {
    harness.query_all(by().role(role).label(name)).last().unwrap_or_else(|| panic!("no {role:?} named {name}"))
}

pub fn click(harness: &mut Window, name: &str) {
    let is_link = harness.query_all(by().role(Role::Link).label(name)).next().is_some();
    last(harness, if is_link { Role::Link } else { Role::Button }, name).click();
    harness.run();
}

/// Writes into a field as a user does: all of it anew, then Enter.
pub fn write(harness: &mut Window, name: &str, text: &str) {
    field(harness, name).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    field(harness, name).type_text(text);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}
