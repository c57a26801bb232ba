//! Esc does one thing at a time, the innermost first: a menu that is open, what is pulled, the field that has the
//! keyboard, and only then what is chosen or picked.

use egui::{Event, Key, Memory, Modifiers, Popup, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use phanbo::advise::Taken;
use phanbo::fixture::Fixture;
use phanbo::plan::{Date, MoveKind};
use phanbo::session::action::{GoAction, PageAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::ChangesWish;
use phanbo::session::pages::sheets::SheetKind;
use phanbo::session::{Document, Pick};

use crate::hand::{Window, act, opened, press, press_with};
use crate::people::named;

/// A hospital with two doctors, and two others who go from it to a station each.
fn window() -> Window {
    let people = [("an", "Đỗ Văn An"), ("binh", "Lê Thị Bình"), ("chi", "Ngô Thị Chi"), ("dat", "Phạm Văn Đạt")];
    let fixture = Fixture::new().hospital("h").station("s").station("t");
    let fixture = people
        .into_iter()
        .fold(fixture, |fixture, (id, name)| fixture.doctor_with(id, named(name)).posting(id, "h", 10));
    let fixture = fixture.step("m", MoveKind::Transfer, "chi", "h", "s").step("n", MoveKind::Transfer, "dat", "h", "t");
    opened(Document::new(fixture.build(), None))
}

fn focused(window: &Window) -> bool {
    window.ctx.memory(Memory::focused).is_some()
}

/// Two doctors are picked on the board.
fn pick_two(window: &mut Window) {
    let taken = |doctor: &str| Taken { doctor: doctor.into(), from: Some("h".into()) };
    act(window, GoAction::Pick(Pick::Only(taken("an"))));
    act(window, GoAction::Pick(Pick::Toggle(taken("binh"))));
    assert_eq!(picked(window), 2);
}

fn picked(window: &Window) -> usize {
    window.state().session.picked.several().len()
}

/// The first two rows of a sheet are chosen.
fn choose_two(window: &mut Window, kind: SheetKind) {
    press_with(window, Modifiers::COMMAND, Key::Home);
    press_with(window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(chosen(window, kind), 2);
}

fn chosen(window: &Window, kind: SheetKind) -> usize {
    window.state().session.pages.sheet(kind).chosen.len()
}

/// Esc closes a menu of the menu bar, and pressed again lets go of the two that are `chosen`.
fn closes_a_menu_first(window: &mut Window, chosen: impl Fn(&Window) -> usize) {
    press_with(window, Modifiers::ALT, Key::S);
    assert!(Popup::is_any_open(&window.ctx));
    press(window, Key::Escape);
    assert_eq!((Popup::is_any_open(&window.ctx), chosen(window)), (false, 2), "the menu alone");
    press(window, Key::Escape);
    assert_eq!(chosen(window), 0);
}

#[test]
fn a_menu_of_the_menu_bar_closes_and_what_is_chosen_on_the_page_stays() {
    let mut window = window();
    pick_two(&mut window);
    closes_a_menu_first(&mut window, picked);
    for (page, kind) in [(Page::Doctors, SheetKind::Doctors), (Page::Stations, SheetKind::Stations)] {
        act(&mut window, PageAction::Show(page));
        choose_two(&mut window, kind);
        closes_a_menu_first(&mut window, |window| chosen(window, kind));
    }
    act(&mut window, PageAction::Show(Page::Changes));
    act(&mut window, PageAction::Changes(ChangesWish::ChooseAll(true)));
    closes_a_menu_first(&mut window, |window| window.state().session.pages.changes.chosen.len());
}

#[test]
fn a_menu_closes_before_the_start_page_leads_back() {
    let mut window = window();
    act(&mut window, PageAction::Show(Page::Start));
    press_with(&mut window, Modifiers::ALT, Key::T);
    press(&mut window, Key::Escape);
    assert!(!Popup::is_any_open(&window.ctx) && window.state().session.is_at_start());
    press(&mut window, Key::Escape);
    assert!(!window.state().session.is_at_start());
}

#[test]
fn a_field_beside_the_page_is_left_unchanged_and_the_rows_stay_chosen() {
    let mut window = window();
    act(&mut window, PageAction::Show(Page::Doctors));
    for (role, field) in [(Role::TextInput, "Họ và tên"), (Role::ComboBox, "Giới tính")] {
        choose_two(&mut window, SheetKind::Doctors);
        window.get_by_role_and_label(role, field).focus();
        window.run();
        assert!(focused(&window), "{field}");
        press(&mut window, Key::Escape);
        assert_eq!((focused(&window), chosen(&window, SheetKind::Doctors)), (false, 2), "{field}");
        press(&mut window, Key::Escape);
        assert_eq!(chosen(&window, SheetKind::Doctors), 0, "{field}");
    }
}

#[test]
fn a_cell_is_left_as_it_was_and_the_rows_stay_chosen() {
    let mut window = window();
    act(&mut window, PageAction::Show(Page::Doctors));
    choose_two(&mut window, SheetKind::Doctors);
    press(&mut window, Key::F2);
    press(&mut window, Key::Escape);
    let is_editing = window.state().session.pages.sheet(SheetKind::Doctors).is_editing;
    assert_eq!((is_editing, chosen(&window, SheetKind::Doctors)), (false, 2));
    press(&mut window, Key::Escape);
    assert_eq!(chosen(&window, SheetKind::Doctors), 0);
}

#[test]
fn the_search_ends_and_then_who_is_picked_is_let_go_of() {
    let mut window = window();
    for typed in ["đỗ", ""] {
        pick_two(&mut window);
        press_with(&mut window, Modifiers::COMMAND, Key::F);
        if !typed.is_empty() {
            window.event(Event::Text(typed.to_owned()));
            window.run();
        }
        assert_eq!((focused(&window), window.state().session.search.as_str()), (true, typed));
        press(&mut window, Key::Escape);
        assert_eq!((focused(&window), window.state().session.search.as_str(), picked(&window)), (false, "", 2));
        press(&mut window, Key::Escape);
        assert_eq!(picked(&window), 0, "{typed}");
    }
}

#[test]
fn the_search_ends_before_the_editor_of_a_move_closes() {
    let mut window = window();
    act(&mut window, TaskAction::EditMove(Some("m".into())));
    press_with(&mut window, Modifiers::COMMAND, Key::F);
    window.event(Event::Text("đỗ".to_owned()));
    window.run();
    press(&mut window, Key::Escape);
    let session = &window.state().session;
    assert!(session.search.is_empty() && session.editor.is_some());
    press(&mut window, Key::Escape);
    assert!(window.state().session.editor.is_none());
}

#[test]
fn what_is_pulled_is_where_it_was_and_who_is_picked_stays() {
    let mut window = window();
    pick_two(&mut window);
    let day = |window: &Window| -> Date { window.state().session.document.roster().date() };
    let before = day(&window);
    let is_line = |name: String| name.starts_with("Dòng thời gian");
    let line = window.get_by(move |node| node.role() == Role::Slider && node.label().is_some_and(is_line)).rect();
    window.drag_at(line.center());
    window.run();
    window.hover_at(line.center() + vec2(60.0, 0.0));
    window.run();
    press(&mut window, Key::Escape);
    window.drop_at(line.center() + vec2(60.0, 0.0));
    window.run();
    assert_eq!((day(&window), picked(&window)), (before, 2));
    press(&mut window, Key::Escape);
    assert_eq!(picked(&window), 0);
}
