//! The order of areas and stations, sorted and by hand: a heading dragged, moved by keyboard and by its menu; one undo step, kept in the file.

use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use phanbo::edit::Command;
use phanbo::file;
use phanbo::fixture::Fixture;
use phanbo::plan::{Facility, Plan, Slot, Station};
use phanbo::session::action::{EditAction, GoAction, PageAction};
use phanbo::session::pages::bands::bands;
use phanbo::session::{Document, Selection, Settings, SortBy};

use crate::hand::{Opening, Window, act, drag, opened, opened_with};

/// Three areas with a station each, by name a, b, c.
fn plan() -> Plan {
    let fixture = Fixture::new().area("a", None).area("b", None).area("c", None);
    fixture.station_with("s1", of("a")).station_with("s2", of("b")).station_with("s3", of("c")).station("s4").build()
}

fn of(area: &str) -> impl FnOnce(&mut Facility, &mut Station) {
    move |facility: &mut Facility, _: &mut Station| facility.area = Some(area.into())
}

fn window() -> Window {
    let settings = Settings { sort_by: SortBy::Name, ..Settings::default() };
    opened_with(Document::new(plan(), None), Opening { size: [1366.0, 800.0], settings, ..Opening::default() })
}

fn order(window: &Window) -> Vec<String> {
    let session = &window.state().session;
    let areas = bands(session).into_iter().filter_map(|band| band.area);
    areas.map(|area| session.document.plan().areas[area].id.to_string()).collect()
}

fn now(window: &Window) -> &Plan {
    window.state().session.document.plan()
}

fn heading(window: &Window, name: &str) -> Pos2 {
    window.get_by_label(name).rect().left_center() + vec2(60.0, 0.0)
}

/// The stations of each band.
fn stations(window: &Window) -> Vec<Vec<String>> {
    let session = &window.state().session;
    let id = |slot: Slot<Facility>| session.document.plan().facilities[slot].id.to_string();
    bands(session).into_iter().map(|band| band.stations.into_iter().map(id).collect()).collect()
}

#[test]
fn by_need_who_lacks_most_comes_first_and_by_name_the_alphabet_counts() {
    let fixture = Fixture::new().area("a", None).area("b", None);
    let fixture = fixture.station_with("a1", of("a")).station_with("a2", of("a"));
    let fixture = fixture.station_with("b1", of("b")).station_with("b2", of("b"));
    let fixture = fixture.doctor_at("lan", "a1").doctor_at("mai", "a1").doctor_at("hoa", "a2");
    let plan = fixture.doctor_at("an", "b1").build();
    let mut window = opened(Document::new(plan, None));
    act(&mut window, PageAction::SortByNeed);
    assert_eq!(stations(&window), [["b2", "b1"], ["a2", "a1"]], "b2 has no doctor, a1 has two");
    act(&mut window, PageAction::SortByName);
    assert_eq!(stations(&window), [["a1", "a2"], ["b1", "b2"]]);
}

#[test]
fn a_heading_dragged_up_goes_before_the_band_it_is_let_go_on() {
    let mut window = window();
    assert_eq!(order(&window), ["a", "b", "c"]);
    let (from, to) = (heading(&window, "Khu vực c"), heading(&window, "Khu vực b"));
    drag(&mut window, from, to);
    assert_eq!(order(&window), ["a", "c", "b"]);
    let [b, c] = ["Khu vực b", "Khu vực c"].map(|name| heading(&window, name).y);
    assert!(c < b, "the board stands so at once, though the pointer is on it");
    // Behind all areas, though stations without one stand below.
    let (from, to) = (heading(&window, "Khu vực a"), heading(&window, "Khu vực b") + vec2(0.0, 240.0));
    drag(&mut window, from, to);
    assert_eq!(order(&window), ["c", "b", "a"]);
    act(&mut window, EditAction::Undo);
    act(&mut window, EditAction::Undo);
    assert_eq!(*now(&window), plan());
}

#[test]
fn esc_ends_a_drag_and_leaves_the_order() {
    let mut window = window();
    let (from, to) = (heading(&window, "Khu vực c"), heading(&window, "Khu vực b"));
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    window.drop_at(to);
    window.run();
    assert_eq!(*now(&window), plan());
}

#[test]
fn a_click_still_folds_and_the_keys_move_the_area_at_the_keyboard() {
    let mut window = window();
    window.get_by_label("Khu vực b").focus();
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    assert_eq!(order(&window), ["b", "a", "c"]);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    assert_eq!(order(&window), ["a", "c", "b"], "the keyboard stays at the heading");
    window.get_by_label("Khu vực a").click();
    window.run();
    assert!(window.state().session.pages.board.folded.contains("a"));
}

#[test]
fn the_menu_of_a_heading_moves_its_area_and_gives_up_the_order_by_hand() {
    let mut window = window();
    window.get_by_label("Khu vực a").click_secondary();
    window.run();
    window.get_by_label_contains("Đưa khu vực xuống").click();
    window.run();
    assert_eq!(order(&window), ["b", "a", "c"]);
    window.get_by_label("Khu vực a").click_secondary();
    window.run();
    window.get_by_label("Bỏ thứ tự tự xếp").click();
    window.run();
    assert_eq!((order(&window), now(&window)), (vec!["a".to_owned(), "b".into(), "c".into()], &plan()));
}

#[test]
fn the_menu_of_a_heading_locks_the_places_of_its_area_whichever_is_looked_at() {
    let mut window = window();
    act(&mut window, GoAction::Select(Selection::Area("b".into())));
    window.get_by_label("Khu vực a").click_secondary();
    window.run();
    window.get_by_label("Khóa mọi đơn vị trong khu vực này").click();
    window.run();
    let locked = now(&window).facilities.iter().filter(|place| place.locked).map(|place| place.id.to_string());
    assert_eq!(locked.collect::<Vec<_>>(), ["s1"]);
}

#[test]
fn the_order_is_in_the_file_and_a_plan_without_one_keeps_its_bytes() {
    let mut window = window();
    let before = file::to_bytes(now(&window));
    assert!(!String::from_utf8(before.clone()).expect("text").contains("order"));
    let order = ["c", "a", "b"].map(Into::into).to_vec();
    act(&mut window, EditAction::Make(Box::new(Command::ArrangeAreas(order))));
    let bytes = file::to_bytes(now(&window));
    assert_eq!(file::from_bytes(&bytes).expect("a plan").plan, *now(&window));
    act(&mut window, EditAction::Undo);
    assert!(file::to_bytes(now(&window)) == before);
}
