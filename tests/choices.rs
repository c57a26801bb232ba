//! A choice of one of several by keyboard alone: its list opens, is walked, searched, and left.

use egui::{Event, Key, Role, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use phanbo::ui::fonts;
use phanbo::ui::theme::{self, Theme};
use phanbo::ui::widgets::choice_row;

const FEW: [&str; 4] = ["điều động", "luân phiên", "biệt phái", "thôi việc"];
const MANY: [&str; 12] = [
    "Ba Chẽ",
    "Bình Liêu",
    "Cô Tô",
    "Đầm Hà",
    "Điền Xá",
    "Đông Ngũ",
    "Hải Hòa",
    "Hải Lạng",
    "Hải Sơn",
    "Hoành Mô",
    "Kỳ Thượng",
    "Lục Hồn",
];

/// What is chosen.
type Window = Harness<'static, usize>;

fn window(options: &'static [&'static str]) -> Window {
    let mut window = untouched(options, 400.0);
    window.get_by_role(Role::ComboBox).focus();
    window.run();
    window
}

/// Nothing has the keyboard yet; the row with the field is that wide.
fn untouched(options: &'static [&'static str], width: f32) -> Window {
    let draw = move |ui: &mut Ui, chosen: &mut usize| {
        ui.set_max_width(width);
        if let Some(taken) = choice_row(ui, "Nơi đến", options, *chosen).value {
            *chosen = taken;
        }
    };
    let setup = |ctx: &egui::Context| {
        fonts::install(ctx);
        theme::apply(ctx, Theme::Light);
    };
    let mut window = Harness::builder()
        .with_size([400.0, 500.0])
        .with_max_steps(12)
        .with_context_setup(setup)
        .build_ui_state(draw, 0);
    window.run();
    window
}

fn press(window: &mut Window, keys: &[Key]) {
    for &key in keys {
        window.key_press(key);
        window.run();
    }
}

fn write(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

fn lines(window: &Window) -> usize {
    window.query_all_by_role(Role::Button).count()
}

#[test]
fn arrows_open_the_list_and_walk_it_and_enter_takes() {
    let mut window = window(&FEW);
    press(&mut window, &[Key::ArrowDown]);
    assert_eq!(lines(&window), FEW.len(), "the list is open, its last line too");
    press(&mut window, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter]);
    assert_eq!((*window.state(), lines(&window)), (1, 0));
    assert!(window.get_by_role(Role::ComboBox).is_focused(), "the keyboard goes on from the field");
}

#[test]
fn escape_leaves_the_list_with_nothing_taken_and_past_the_ends_nothing_is_walked() {
    let mut window = window(&FEW);
    press(&mut window, &[Key::ArrowUp, Key::ArrowDown, Key::Escape]);
    assert_eq!((*window.state(), lines(&window)), (0, 0));
    press(&mut window, &[Key::ArrowDown, Key::ArrowUp, Key::ArrowUp, Key::Enter]);
    assert_eq!(*window.state(), 0);
    press(&mut window, &[Key::ArrowDown, Key::PageDown, Key::Enter]);
    assert_eq!(*window.state(), 3);
}

#[test]
fn a_letter_goes_to_the_next_line_that_begins_with_it_in_a_short_list() {
    let mut window = window(&FEW);
    press(&mut window, &[Key::ArrowDown]);
    write(&mut window, "t");
    press(&mut window, &[Key::Enter]);
    assert_eq!(*window.state(), 3);
}

#[test]
fn a_long_list_is_searched_without_diacritics() {
    let mut window = window(&MANY);
    press(&mut window, &[Key::ArrowDown]);
    write(&mut window, "hai l");
    assert_eq!(lines(&window), 1, "Hải Lạng alone");
    press(&mut window, &[Key::Enter]);
    assert_eq!(*window.state(), 7);
    press(&mut window, &[Key::ArrowDown]);
    assert!(lines(&window) > 1, "the next time nothing stands in the search");
    write(&mut window, "xyz");
    press(&mut window, &[Key::Enter]);
    assert_eq!(*window.state(), 7, "nothing found, nothing taken");
}

#[test]
fn the_list_opens_and_is_taken_from_by_mouse() {
    let mut window = window(&FEW);
    window.get_by_role(Role::ComboBox).click();
    window.run();
    window.get_by_role_and_label(Role::Button, "biệt phái").click();
    window.run();
    assert_eq!((*window.state(), lines(&window)), (2, 0));
}

#[test]
fn opened_by_mouse_a_long_list_takes_what_is_typed() {
    let mut window = window(&MANY);
    window.get_by_role(Role::ComboBox).click();
    window.run();
    write(&mut window, "lục");
    press(&mut window, &[Key::Enter]);
    assert_eq!(*window.state(), 11);
}

#[test]
fn opened_by_mouse_a_short_list_is_walked_by_the_arrows() {
    let mut window = untouched(&FEW, 400.0);
    window.get_by_role(Role::ComboBox).click();
    window.run();
    press(&mut window, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert_eq!((*window.state(), lines(&window)), (2, 0));
}

#[test]
fn a_list_is_as_wide_as_its_lines_where_its_field_is_narrow() {
    const KINDS: [&str; 3] = ["trạm y tế", "bệnh viện đa khoa của tỉnh", "bệnh viện đa khoa khu vực"];
    let mut window = untouched(&KINDS, 220.0);
    let field = window.get_by_role(Role::ComboBox).rect().width();
    window.get_by_role(Role::ComboBox).click();
    window.run();
    for kind in KINDS {
        let line = window.get_by_role_and_label(Role::Button, kind).rect();
        assert!(line.width() > field + 40.0, "{kind}: {line}, field {field}");
    }
}
