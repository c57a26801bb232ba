//! The command palette: any listed action by a part of its name, with the keyboard alone.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use phanbo::sample;
use phanbo::session::{Document, Task};

use crate::hand::{Window, opened, press};

/// The sample, with the palette open.
fn palette() -> Window {
    let mut harness = opened(Document::new(sample::quang_ninh(), None));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness
}

fn types(harness: &mut Window, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

#[test]
fn a_command_is_found_without_diacritics_and_carried_out_by_enter() {
    let mut harness = palette();
    types(&mut harness, "quy tac");
    press(&mut harness, Key::Enter);
    assert!(matches!(harness.state().session.task, Some(Task::Rules { .. })), "{:?}", harness.state().session.task);
}

#[test]
fn adding_a_station_is_found_by_what_it_is_called() {
    let mut harness = palette();
    types(&mut harness, "them tram");
    press(&mut harness, Key::Enter);
    assert!(matches!(harness.state().session.task, Some(Task::Network(_))), "{:?}", harness.state().session.task);
}

#[test]
fn a_command_is_found_by_what_else_its_work_is_called() {
    for (typed, found) in
        [("nhap danh sach", "Tệp › Nhập từ Excel…"), ("gop phuong an", "Tệp › Hợp nhất…"), ("nghi huu", "Xem › Dự báo")]
    {
        let mut harness = palette();
        types(&mut harness, typed);
        assert!(harness.query_all_by_label_contains(found).count() > 0, "{typed}");
    }
}

#[test]
fn the_arrows_walk_the_commands_found() {
    let mut harness = palette();
    types(&mut harness, "sap theo");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().session.task, None);
    assert_eq!(harness.state().session.settings.sort_by, phanbo::session::SortBy::Name);
}

#[test]
fn what_is_not_possible_now_is_not_carried_out_and_the_palette_stays() {
    let mut harness = palette();
    types(&mut harness, "hoan tac");
    press(&mut harness, Key::Enter);
    assert!(matches!(harness.state().session.task, Some(Task::Commands { .. })));
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().session.task, None);
}

#[test]
fn a_search_that_finds_nothing_says_so() {
    let mut harness = palette();
    types(&mut harness, "xyz");
    harness.get_by_label_contains("Không có lệnh nào tên “xyz”");
}

#[test]
fn a_command_stands_apart_from_the_name_of_its_menu() {
    let mut harness = palette();
    types(&mut harness, "nhap tu excel");
    assert!(harness.query_all_by_label_contains("Tệp › Nhập từ Excel…").count() > 0);
}
