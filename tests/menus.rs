//! The menus of the window: every listed action stands in one, and is reached on a screen of 1366 by 768 points.

mod world;

use std::collections::BTreeSet;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::app::Program;
use phanbo::sample;
use phanbo::session::{Document, Menu, Settings, Task};
use phanbo::text::Language;
use phanbo::ui::theme::Theme;
use world::world;

type Window = Harness<'static, Program>;

fn window() -> Window {
    let mut harness = Harness::builder().with_size([1366.0, 768.0]).with_max_steps(20).build_eframe(|cc| {
        Program::new(&cc.egui_ctx, Document::new(sample::quang_ninh(), None), Settings::default(), world())
    });
    harness.run();
    harness
}

/// Clicks what is called so, brought into sight in a menu that scrolls.
fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).scroll_to_me();
    harness.run();
    harness.get_by_label(name).click();
    harness.run();
}

/// What can be read in the window.
fn words(harness: &Window) -> BTreeSet<String> {
    let nodes = harness.root().children_recursive();
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn every_listed_action_stands_in_a_menu_or_in_a_menu_within_it() {
    for menu in Menu::ALL {
        let mut seen = BTreeSet::new();
        for within in [None, Some("Văn bản (Word)"), Some("Cách vẽ hình"), Some("Ghim và khóa")] {
            let mut harness = window();
            click(&mut harness, &menu.name(Language::Vietnamese));
            if let Some(within) = within.filter(|&within| harness.query_by_label(within).is_some()) {
                click(&mut harness, within);
            }
            seen.extend(words(&harness));
        }
        for row in menu.groups().into_iter().flatten() {
            let name = row.name(Language::Vietnamese);
            assert!(seen.iter().any(|words| words.contains(&name)), "{name}");
        }
    }
}

#[test]
fn a_menu_closes_behind_what_the_keyboard_chooses_in_it() {
    let mut harness = window();
    let letter = Menu::Help.letter(Language::Vietnamese);
    harness.key_press_modifiers(Modifiers::ALT, letter);
    harness.run();
    let about = "Giới thiệu chương trình";
    assert!(words(&harness).contains(about), "{:?}", words(&harness));
    for _ in 0..20 {
        if harness.get_by_label(about).accesskit_node().is_focused() {
            break;
        }
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session.task, Some(Task::About));
    assert!(!words(&harness).contains("Phím tắt"), "the menu is gone");
}

#[test]
fn the_projector_comes_and_goes() {
    let mut harness = window();
    click(&mut harness, "Trình chiếu");
    assert_eq!(harness.state().session.settings.theme, Theme::Projector);
    click(&mut harness, "Trình chiếu");
    assert_eq!(harness.state().session.settings.theme, Theme::Light);
    click(&mut harness, "Xem");
    click(&mut harness, "Giao diện tối");
    assert_eq!(harness.state().session.settings.theme, Theme::Dark);
}
