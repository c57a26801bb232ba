//! The menus of the window: every listed action stands in one, and is reached on a screen of 1366 by 768 points; the
//! menu of a chip is about the doctor at that place, and opens by mouse and by key.

use std::collections::BTreeSet;

use egui::{Event, ImeEvent, Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::advise::Taken;
use phanbo::edit::Command;
use phanbo::fixture::Fixture;
use phanbo::plan::{Doctor, Id, MoveKind, MoveStatus, Plan};
use phanbo::sample;
use phanbo::session::action::{CarryAction, EditAction, GoAction, PageAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::{ChangesWish, Choice, RowKey};
use phanbo::session::pages::sheets::{SheetKind, SheetWish};
use phanbo::session::{Document, Extent, Menu, Pick, Selection, Settings, Side, Task};
use phanbo::text::Language;
use phanbo::ui::theme::Theme;

use crate::hand::{Opening, Window, act, opened, opened_with, press, press_with};

fn window() -> Window {
    window_on(sample::quang_ninh())
}

fn window_on(plan: Plan) -> Window {
    opened(Document::new(plan, None))
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

#[test]
fn on_a_wall_all_of_the_top_line_is_in_a_window_of_150_percent() {
    for (language, name) in [(Language::Vietnamese, "Trình chiếu"), (Language::English, "Projector")] {
        let settings = Settings { language, theme: Theme::Projector, ..Settings::default() };
        let opening = Opening { settings, size: [911.0, 512.0], ..Opening::default() };
        let harness = opened_with(Document::new(sample::quang_ninh(), None), opening);
        let button = harness.get_by_label(name).rect();
        assert!(button.right() <= 911.0, "{name}: {button}");
    }
}

#[test]
fn the_keys_do_what_stands_beside_them_in_the_menus() {
    let mut harness = window();
    let pages = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];
    for (key, page) in pages.into_iter().zip(Page::ALL).rev() {
        press_with(&mut harness, Modifiers::COMMAND, key);
        assert_eq!(harness.state().session.pages.shown, page, "{key:?}");
    }
    let month_on = (Key::CloseBracket, "2026-02-01");
    for (key, day) in [month_on, (Key::OpenBracket, "2026-01-01"), month_on, (Key::Home, "2026-01-01")] {
        press_with(&mut harness, Modifiers::COMMAND, key);
        assert_eq!(harness.state().session.document.roster().date().to_string(), day, "{key:?}");
    }
    for theme in [Theme::Projector, Theme::Light] {
        press(&mut harness, Key::F11);
        assert_eq!(harness.state().session.settings.theme, theme);
    }
    press(&mut harness, Key::F1);
    assert_eq!(harness.state().session.task, Some(Task::Shortcuts));
}

#[test]
fn what_is_undone_is_redone_by_either_of_two_keys() {
    let mut harness = window();
    let doctors: Vec<Id<Doctor>> = vec!["bs-0001".into()];
    act(&mut harness, EditAction::Make(Box::new(Command::Pin { doctors, pinned: true })));
    let pinned = harness.state().session.document.plan().clone();
    for (modifiers, key) in [(Modifiers::NONE, Key::Y), (Modifiers::SHIFT, Key::Z)] {
        press_with(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(harness.state().session.document.plan(), &sample::quang_ninh());
        press_with(&mut harness, Modifiers::COMMAND | modifiers, key);
        assert_eq!(harness.state().session.document.plan(), &pinned, "{key:?}");
    }
}

/// A doctor with six sessions at a station and four at a hospital.
fn at_two_places() -> Window {
    let plan = Fixture::new()
        .hospital_with("h", |facility, _| facility.name = "Bệnh viện Đa khoa khu vực Thử".into())
        .station_with("one", |facility, _| facility.name = "Trạm Y tế Đông Ngũ".into())
        .doctor_with("an", |doctor| doctor.name = "Đỗ Văn An".into())
        .posting("an", "one", 6)
        .posting("an", "h", 4);
    window_on(plan.build())
}

/// The doctor's chip at the hospital.
fn at_hospital(harness: &Window) -> Node<'_> {
    let is_there = |label: String| label.starts_with("Đỗ Văn An ·") && label.contains("4 buổi");
    harness.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(is_there))
}

/// Where the list of places takes the doctor from.
fn asked_from(harness: &Window) -> Option<&str> {
    match &harness.state().session.task {
        Some(Task::MoveTo { from, .. }) => from.as_ref().map(Id::as_str),
        other => panic!("no list of places in front: {other:?}"),
    }
}

#[test]
fn a_doctor_at_two_places_is_moved_from_the_chip_that_was_pressed() {
    let mut harness = at_two_places();
    at_hospital(&harness).click_secondary();
    harness.run();
    harness.get_by_label("Chuyển đến…").click();
    harness.run();
    assert_eq!(asked_from(&harness), Some("h"), "by the menu of the chip");

    let mut harness = at_two_places();
    at_hospital(&harness).click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::M);
    harness.run();
    assert_eq!(asked_from(&harness), Some("h"), "by the keys, after a click on the chip");

    let mut harness = at_two_places();
    harness.state_mut().act(GoAction::Select(Selection::Doctor("an".into())));
    harness.state_mut().act(CarryAction::AskWhere);
    assert_eq!(asked_from(&harness), Some("one"), "where he works most, if no chip was pressed");
}

#[test]
fn the_menu_of_what_has_the_keyboard_opens_by_key_at_it_and_gives_the_keyboard_back() {
    let mut harness = at_two_places();
    at_hospital(&harness).focus();
    harness.run();
    let shows = |harness: &Window| harness.state().session.shows(Side::Inspector);
    let before = shows(&harness);
    for (modifiers, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        press_with(&mut harness, modifiers, key);
        let (first, chip) = (harness.get_by_label("Chuyển đến…"), at_hospital(&harness).rect());
        assert!(first.is_focused(), "{key:?}: the first item has the keyboard");
        let apart = first.rect().left_top() - chip.left_bottom();
        assert!(apart.length() < 24.0, "{key:?}: the menu hangs at the chip, {apart} from it");
        assert_eq!(shows(&harness), before, "{key:?}: F10 alone closes a panel");
        press(&mut harness, Key::Escape);
        assert!(harness.query_by_label("Chuyển đến…").is_none() && at_hospital(&harness).is_focused(), "{key:?}");
    }
    press(&mut harness, Key::Menu);
    press(&mut harness, Key::ArrowDown);
    assert!(harness.get_by_label("Cử đi đào tạo…").is_focused(), "arrows walk the items");
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    assert_eq!(asked_from(&harness), Some("h"));
    assert!(harness.query_by_label("Ghim tại nơi đang công tác").is_none(), "the menu is gone");
}

#[test]
fn the_menu_of_a_card_opens_at_what_is_pressed_on_it_as_well() {
    let mut harness = window();
    let is_open = |harness: &Window| words(harness).contains("Khóa: không điều động đến và đi");
    for sign in ["Mở các điểm trạm của ", " bác sĩ khác"] {
        harness.query_all_by_label_contains(sign).next().expect("a card has it").focus();
        harness.run();
        press(&mut harness, Key::Menu);
        assert!(is_open(&harness), "{sign}");
        press(&mut harness, Key::Escape);
        assert!(!is_open(&harness), "{sign}");
    }
}

#[test]
fn the_menu_of_a_card_is_about_that_card_whichever_is_looked_at() {
    let plan = Fixture::new().hospital("h").station("one").point("one", "one-1").doctor_at("an", "one");
    let mut harness = window_on(plan.build());
    act(&mut harness, GoAction::Select(Selection::Facility("h".into())));
    harness.query_all_by_label_contains("Mở các điểm trạm của ").next().expect("the card has it").focus();
    harness.run();
    press(&mut harness, Key::Menu);
    assert!(!words(&harness).contains("Ghim mọi bác sĩ của đơn vị đang xem"), "that is the hospital");
    harness.get_by_label("Ghim mọi bác sĩ tại đây").click();
    harness.run();
    let session = &harness.state().session;
    assert!(session.document.plan().doctors.get(&"an".into()).is_some_and(|doctor| doctor.pinned));
    assert_eq!(session.selection, Some(Selection::Facility("one".into())));
}

#[test]
fn with_the_keyboard_on_nothing_the_menu_of_what_is_chosen_opens_and_behind_a_dialog_none() {
    let mut harness = at_two_places();
    let is_open = |harness: &Window| words(harness).contains("Khóa: không điều động đến và đi");
    act(&mut harness, GoAction::Select(Selection::Facility("one".into())));
    press(&mut harness, Key::Menu);
    assert!(is_open(&harness), "{:?}", words(&harness));
    press(&mut harness, Key::Escape);
    assert!(!is_open(&harness));
    harness.state_mut().session.task = Some(Task::About);
    harness.run();
    press(&mut harness, Key::Menu);
    assert!(!is_open(&harness));
}

#[test]
fn while_something_is_typed_the_key_of_menus_opens_none_of_what_is_chosen() {
    let mut harness = at_two_places();
    act(&mut harness, EditAction::AddDoctor);
    let is_typing = |harness: &Window| harness.get_by_role_and_label(Role::TextInput, "Họ và tên").is_focused();
    // The doctor's page has it too.
    let is_open = |harness: &Window| harness.query_all_by_label("Chuyển đến…").count() > 1;
    let composed = Event::Ime(ImeEvent::Preedit { text: "cú".to_owned(), active_range_chars: None });
    for composes in [false, true] {
        if composes {
            harness.event(composed.clone());
            harness.run();
        }
        for (modifiers, key) in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
            press_with(&mut harness, modifiers, key);
            assert!(!is_open(&harness) && is_typing(&harness), "{key:?}, {composes}");
        }
    }
    press(&mut harness, Key::Enter);
    assert!(!is_typing(&harness));
    press(&mut harness, Key::Menu);
    assert!(is_open(&harness), "of the doctor who waits at the foot");
}

fn is_pinned(harness: &Window, doctor: &str) -> bool {
    let doctor = harness.state().session.document.plan().doctors.get(&doctor.into());
    doctor.is_some_and(|doctor| doctor.pinned)
}

fn go_to(harness: &mut Window, kind: SheetKind, row: &str, choice: Choice) {
    act(harness, PageAction::Sheet(kind, SheetWish::GoTo(row.to_owned(), 0, choice)));
}

#[test]
fn a_row_of_the_page_of_doctors_or_stations_has_the_menu_it_has_on_the_board() {
    let mut harness = at_two_places();
    act(&mut harness, PageAction::Show(Page::Doctors));
    harness.get_by_label("Đỗ Văn An").click_secondary();
    harness.run();
    assert_eq!(harness.state().session.selection, Some(Selection::Doctor("an".into())));
    harness.get_by_label("Ghim tại nơi đang công tác").click();
    harness.run();
    assert!(is_pinned(&harness, "an"));
    // By key at the cell, with the keyboard on the first item.
    press(&mut harness, Key::Menu);
    press(&mut harness, Key::Enter);
    assert_eq!(asked_from(&harness), Some("one"), "where he works most");

    let mut harness = at_two_places();
    act(&mut harness, PageAction::Show(Page::Stations));
    go_to(&mut harness, SheetKind::Stations, "one", Choice::Only);
    press(&mut harness, Key::Menu);
    assert!(words(&harness).contains("Khóa: không điều động đến và đi"), "{:?}", words(&harness));
}

#[test]
fn the_menu_of_one_of_several_doctors_chosen_on_their_page_pins_all_of_them() {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Doctors));
    let rows = harness.state().session.pages.sheet(SheetKind::Doctors).rows()[..2].to_vec();
    for row in &rows {
        go_to(&mut harness, SheetKind::Doctors, row, Choice::Toggle);
    }
    press(&mut harness, Key::Menu);
    harness.get_by_label("Ghim bác sĩ đã chọn").click();
    harness.run();
    assert!(rows.iter().all(|row| is_pinned(&harness, row)));
}

#[test]
fn pinning_is_of_what_was_chosen_last_chips_at_the_foot_or_rows_of_the_page_of_doctors() {
    let plan = Fixture::new().station("s").doctor_at("an", "s").doctor_at("ba", "s").doctor("chi").doctor("dung");
    let mut harness = window_on(plan.build());
    act(&mut harness, PageAction::Show(Page::Doctors));
    for row in ["an", "ba"] {
        go_to(&mut harness, SheetKind::Doctors, row, Choice::Toggle);
    }
    for doctor in ["chi", "dung"] {
        act(&mut harness, GoAction::Pick(Pick::Toggle(Taken { doctor: doctor.into(), from: None })));
    }
    let pinned = |harness: &Window| ["an", "ba", "chi", "dung"].map(|doctor| is_pinned(harness, doctor));
    act(&mut harness, EditAction::PinAll(Extent::Chosen, true));
    assert_eq!(pinned(&harness), [false, false, true, true]);
    act(&mut harness, PageAction::Sheet(SheetKind::Doctors, SheetWish::ChooseAll(true)));
    act(&mut harness, EditAction::PinAll(Extent::Chosen, true));
    assert_eq!(pinned(&harness), [true; 4]);
}

#[test]
fn a_row_of_the_page_of_changes_has_a_menu_about_the_rows_chosen() {
    let plan = Fixture::new()
        .hospital("h")
        .station("s")
        .doctor_with("an", |doctor| doctor.name = "Đỗ Văn An".into())
        .posting("an", "h", 10)
        .doctor_with("chi", |doctor| doctor.name = "Ngô Thị Chi".into())
        .posting("chi", "h", 10)
        .step("m", MoveKind::Transfer, "an", "h", "s")
        .step("n", MoveKind::Transfer, "chi", "h", "s");
    let mut harness = window_on(plan.build());
    act(&mut harness, PageAction::Show(Page::Changes));
    act(&mut harness, PageAction::Changes(ChangesWish::Choose(RowKey::Move("m".into()), Choice::Only)));
    harness.get_by_label("Ngô Thị Chi").click_secondary();
    harness.run();
    let chosen = &harness.state().session.pages.changes.chosen;
    assert_eq!(chosen.iter().map(Id::as_str).collect::<Vec<_>>(), ["n"], "the row it opens at");
    assert!(egui::Popup::is_any_open(&harness.ctx));
    press(&mut harness, Key::Escape);
    assert!(!egui::Popup::is_any_open(&harness.ctx));

    act(&mut harness, PageAction::Changes(ChangesWish::Choose(RowKey::Move("n".into()), Choice::Only)));
    press(&mut harness, Key::Menu);
    for _ in 0..4 {
        if !harness.query_all_by_label("Tạm gác").any(|item| item.is_focused()) {
            press(&mut harness, Key::ArrowDown);
        }
    }
    press(&mut harness, Key::Enter);
    let statuses = harness.state().session.document.plan().moves.iter().map(|step| step.status);
    assert_eq!(statuses.collect::<Vec<_>>(), [MoveStatus::Agreed, MoveStatus::Parked]);
}
