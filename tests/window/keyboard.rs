//! Without a mouse: where the keyboard begins in what opens, and where Tab goes on.

use egui::{Event, Key, Modifiers, PointerButton, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use phanbo::plan::{Id, MoveKind};
use phanbo::sample;
use phanbo::session::action::{EditAction, PageAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::sheets::{SheetKind, SheetPage};
use phanbo::session::{Document, Intended};

use crate::hand::{Opening, Window, act, opened, opened_with, press};

fn window() -> Window {
    opened(Document::new(sample::quang_ninh(), None))
}

/// Whether a field of this name has the keyboard.
fn is_on(harness: &Window, role: Role, name: &str) -> bool {
    harness.query_all(by().role(role).label(name)).any(|node| node.accesskit_node().is_focused())
}

#[test]
fn forms_in_front_begin_with_the_keyboard_on_the_first_field() {
    let mut harness = window();
    let first = [(MoveKind::Training, "Khóa học"), (MoveKind::Leave, "Hình thức"), (MoveKind::Recruit, "Nơi đến")];
    for (kind, field) in first {
        let intended = Intended::new(Id::new("bs-0001"), kind, harness.state().session.document.roster());
        act(&mut harness, EditAction::Intend(Box::new(intended)));
        assert!(is_on(&harness, Role::ComboBox, field), "{kind:?}");
        act(&mut harness, TaskAction::Close);
    }
    act(&mut harness, TaskAction::Network);
    assert!(is_on(&harness, Role::ComboBox, "Việc"), "an act of the network");
}

#[test]
fn a_letter_that_comes_right_behind_the_keys_of_the_search_is_searched_for() {
    let mut harness = window();
    let (key, modifiers) = (Key::F, Modifiers::COMMAND);
    let keys = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    // Both have come when the frame begins, as on a slow machine.
    harness.input_mut().events.extend([keys, Event::Text("c".to_owned())]);
    harness.run();
    assert_eq!(harness.state().session.search, "c");
}

#[test]
fn what_is_added_is_named_at_once_where_its_section_was_folded() {
    let mut harness = window();
    let added = [
        (EditAction::AddDoctor, "Họ và tên"),
        (EditAction::AddHospital, "Tên"),
        (EditAction::AddArea, "Tên"),
        (EditAction::AddCommune, "Tên"),
    ];
    for (add, field) in added {
        act(&mut harness, add.clone());
        assert!(is_on(&harness, Role::TextInput, field), "{add:?}");
        let is_heading = |label: String| label.trim() == "Chỉnh sửa";
        harness.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(is_heading)).click();
        harness.run();
        assert!(harness.query_all(by().role(Role::TextInput).label(field)).next().is_none(), "{add:?}: folded");
    }
}

#[test]
fn tab_goes_on_from_a_field_that_enter_has_left_until_the_arrows_walk_elsewhere() {
    let mut harness = window();
    for (walks, goes_on) in [(false, true), (true, false)] {
        act(&mut harness, EditAction::AddDoctor);
        harness.event(Event::Text("Vũ Thị Cúc".to_owned()));
        harness.run();
        press(&mut harness, Key::Enter);
        assert_eq!(harness.ctx.memory(egui::Memory::focused), None, "keys are for the page");
        if walks {
            press(&mut harness, Key::ArrowDown);
        }
        press(&mut harness, Key::Tab);
        assert_eq!(is_on(&harness, Role::ComboBox, "Giới tính"), goes_on, "after an arrow: {walks}");
    }
}

/// The sheet of doctors with a cell chosen, and that doctor beside it.
fn sheet() -> Window {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Doctors));
    press(&mut harness, Key::ArrowDown);
    assert!(doctors(&harness).at.is_some());
    harness
}

fn doctors(harness: &Window) -> &SheetPage {
    harness.state().session.pages.sheet(SheetKind::Doctors)
}

#[test]
fn enter_in_a_field_beside_a_sheet_writes_in_no_cell_and_tab_goes_on_from_the_field() {
    let mut harness = sheet();
    let at = doctors(&harness).at.clone();
    harness.get_by_role_and_label(Role::TextInput, "Họ và tên").focus();
    harness.run();
    harness.event(Event::Text("Cúc".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(!doctors(&harness).is_editing);
    press(&mut harness, Key::Tab);
    assert!(is_on(&harness, Role::ComboBox, "Giới tính"));
    assert_eq!(doctors(&harness).at, at);
}

#[test]
fn tab_that_leaves_the_last_tick_of_a_sheet_goes_on_from_no_cell() {
    let mut harness = sheet();
    let at = doctors(&harness).at.clone();
    let is_tick = |node: &Node<'_>| node.accesskit_node().label().is_some_and(|name| name.starts_with("Chọn "));
    let is_on_tick =
        |harness: &Window| harness.get_all_by_role(Role::CheckBox).filter(is_tick).any(|tick| tick.is_focused());
    harness.get_all_by_role(Role::CheckBox).find(is_tick).expect("a row").focus();
    harness.run();
    for _ in 0..60 {
        if is_on_tick(&harness) {
            press(&mut harness, Key::Tab);
        }
    }
    assert!(!is_on_tick(&harness), "it has left the sheet");
    assert_eq!(doctors(&harness).at, at);
}

#[test]
fn tab_goes_on_from_a_cell_that_was_clicked_and_not_from_what_had_the_keyboard_before() {
    let mut harness = sheet();
    harness.get_by_role_and_label(Role::Button, "Sửa").focus();
    harness.run();
    let pos = harness.get_all_by_label("Nguyễn Hà An").next().expect("the second row").rect().center();
    harness.event(Event::PointerMoved(pos));
    // A hand takes longer than a frame.
    for pressed in [true, false] {
        harness.event(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.run();
    }
    assert_eq!(doctors(&harness).at.as_ref().map(|(_, column)| *column), Some(0));
    press(&mut harness, Key::Tab);
    assert_eq!(doctors(&harness).at.as_ref().map(|(_, column)| *column), Some(1));
    assert_eq!(harness.ctx.memory(egui::Memory::focused), None);
}

#[test]
fn f6_comes_to_the_cards_also_where_what_the_board_offers_stands_below_the_tabs() {
    let opening = Opening { size: [560.0, 512.0], ..Opening::default() };
    let mut window = opened_with(Document::new(sample::quang_ninh(), None), opening);
    let top = |window: &Window, name: &str| window.query_all_by_label(name).next().expect("it is there").rect().top();
    let tab = window.get_by_role_and_label(Role::Tab, "Bảng").rect();
    assert!(top(&window, "Sắp theo nhu cầu") > tab.bottom());
    for _ in 0..6 {
        press(&mut window, Key::F6);
        let focused = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        let name = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        assert!(!["Sắp theo nhu cầu", "Mức trạm"].contains(&name.as_str()), "{name}");
    }
}
