//! Held at the edge of a page: it scrolls to its end, and from then on nothing is drawn until the hand moves. Each plan
//! has its own place.

use egui::accesskit::Role;
use egui::{Pos2, Rect, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use phanbo::app::World;
use phanbo::file;
use phanbo::fixture::Fixture;
use phanbo::plan::{Facility, Plan, Station};
use phanbo::session::action::{FileAction, PageAction, SettingsAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::time::TimeWish;
use phanbo::session::{Document, Question, Settings, SortBy};
use phanbo::ui::page_rect;

use crate::answers::answered;
use crate::hand::{Opening, Window, act, opened_with, settle};
use crate::world::world;

/// So many stations in one area, each with a doctor.
fn plan(stations: usize) -> Plan {
    let one = |fixture: Fixture, number: usize| {
        let id: &'static str = format!("s{number:03}").leak();
        let named = move |facility: &mut Facility, _: &mut Station| {
            (facility.name, facility.area) = (format!("Trạm Y tế An {number:03}"), Some("a".into()));
        };
        let doctor: &'static str = format!("d{number:03}").leak();
        let fixture = fixture.station_with(id, named);
        fixture.doctor_with(doctor, move |doctor| doctor.name = format!("Lan {number:03}")).posting(doctor, id, 10)
    };
    (1..=stations).fold(Fixture::new().area("a", None), one).build()
}

fn window(stations: usize) -> Window {
    let settings = Settings { sort_by: SortBy::Name, ..Settings::default() };
    let world = World { advises: true, ..world() };
    let opening = Opening { settings, world, patience: 400, ..Opening::default() };
    let mut window = opened_with(Document::new(plan(stations), None), opening);
    answered(&mut window, &[Question::Timeline]);
    window
}

/// What begins so on the page, where it is drawn.
fn lies(window: &Window, name: &str) -> Option<Rect> {
    let begins = |label: Option<String>| label.is_some_and(|label| label.starts_with(name));
    let all = window.query_all_by(|node| node.role() == Role::Button && begins(node.label()));
    let page = page_rect(&window.ctx).expect("a page is drawn");
    all.map(|node| node.rect()).find(|rect| page.x_range().contains(rect.center().x))
}

fn middle(window: &Window, name: &str) -> Pos2 {
    lies(window, name).expect("it is in sight").center()
}

/// Just within the page at its lower edge, and at the upper one of what scrolls.
fn edges(window: &Window) -> [Pos2; 2] {
    let page = page_rect(&window.ctx).expect("a page is drawn");
    [pos2(page.center().x, page.bottom() - 12.0), pos2(page.center().x, page.top() + 44.0)]
}

/// Pulled to a place and held there, until nothing is drawn any more; how many frames that took.
fn held(window: &mut Window, from: Pos2, to: Pos2) -> u64 {
    window.drag_at(from);
    window.hover_at(from + vec2(9.0, 3.0));
    window.hover_at(to);
    window.try_run().expect("nothing changes any more, and no frame is asked for")
}

fn held_on(window: &mut Window, to: Pos2) {
    window.hover_at(to);
    window.try_run().expect("nothing changes any more, and no frame is asked for");
}

#[test]
fn where_all_of_the_board_is_in_sight_a_doctor_held_at_its_edge_asks_for_no_frames() {
    let mut window = window(2);
    let [bottom, top] = edges(&window);
    let (before, doctor) = (lies(&window, "Trạm Y tế An 001"), middle(&window, "Lan 001"));
    held(&mut window, doctor, bottom);
    assert!(window.state().session.carried.is_some(), "the doctor is in the hand");
    held_on(&mut window, top);
    assert_eq!(lies(&window, "Trạm Y tế An 001"), before);
}

#[test]
fn a_board_beyond_its_edge_scrolls_to_its_end_and_back_and_then_rests() {
    let mut window = window(120);
    let [bottom, top] = edges(&window);
    let (before, doctor) = (lies(&window, "Trạm Y tế An 001"), middle(&window, "Lan 001"));
    held(&mut window, doctor, bottom);
    let last = lies(&window, "Trạm Y tế An 120").expect("the last card has come into sight");
    assert!(last.bottom() < bottom.y + 12.0, "all of it: {last}");
    held_on(&mut window, top);
    assert_eq!(lies(&window, "Trạm Y tế An 001"), before);
}

#[test]
fn nobody_is_let_go_on_a_card_that_lies_under_the_heading_at_the_top() {
    let mut window = window(120);
    let [bottom, _] = edges(&window);
    let doctor = middle(&window, "Lan 001");
    held(&mut window, doctor, bottom);
    let heading = lies(&window, "Khu vực a").expect("it stays in sight");
    let over = pos2(heading.left() + 60.0, heading.center().y);
    window.hover_at(over);
    for _ in 0..4 {
        window.step();
        let carried = window.state().session.carried.as_ref().expect("the doctor is in the hand");
        assert_eq!(carried.aim, None, "the cards pass under it");
    }
    window.drop_at(over);
    window.run();
    assert!(window.state().session.carried.is_none());
    assert!(window.state().session.document.plan().moves.iter().next().is_none());
}

#[test]
fn an_area_held_at_the_edge_of_the_board_asks_for_no_frames_either() {
    let mut window = window(2);
    let [bottom, _] = edges(&window);
    let heading = lies(&window, "Khu vực a").expect("the area has a heading").left_center() + vec2(60.0, 0.0);
    held(&mut window, heading, bottom);
}

#[test]
fn the_page_of_time_scrolls_under_a_doctor_held_at_its_edge_and_then_rests() {
    let mut window = window(120);
    act(&mut window, PageAction::Show(Page::Time));
    act(&mut window, PageAction::Time(TimeWish::Open("s001".into(), true)));
    let strip = |window: &Window, name: &str| window.query_by_label_contains(&format!("{name}: từ")).is_some();
    let bar = window.get_by_role_and_label(Role::Button, "cơ hữu").rect();
    assert!(strip(&window, "An 001") && !strip(&window, "An 120"), "which lies beyond the edge");
    let page = page_rect(&window.ctx).expect("a page is drawn");
    // Over the last row that is seen: below it stands the legend.
    let bottom = pos2(bar.left() + 80.0, page.bottom() - 52.0);
    held(&mut window, pos2(bar.left() + 80.0, bar.center().y), bottom);
    assert!(window.state().session.carried.is_some(), "the doctor is in the hand");
    assert!(strip(&window, "An 120") && !strip(&window, "An 001"));
}

/// The first card that lies whole on the page.
fn first_card(window: &Window) -> Option<usize> {
    let page = page_rect(&window.ctx).expect("a page is drawn");
    let is_whole = |number: &usize| {
        lies(window, &format!("Trạm Y tế An {number:03}")).is_some_and(|card| page.contains_rect(card))
    };
    (1..=120).find(is_whole)
}

#[test]
fn another_plan_begins_at_the_top_and_a_copy_of_this_one_stays_where_it_was() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let saved = |name: &str, id: &str| {
        let mut plan = plan(120);
        (plan.lineage.plan, plan.cover.title) = (id.to_owned(), name.to_owned());
        let path = folder.path().join(format!("{name}.phanbo"));
        file::save(&plan, &path).expect("writable");
        path
    };
    let [this, copy, other] = [saved("this", "PLAN-1"), saved("copy", "PLAN-1"), saved("other", "PLAN-2")];
    let open = |window: &mut Window, path: &std::path::Path| {
        window.state_mut().act(FileAction::OpenFile(path.to_owned()));
        settle(window);
    };
    let mut window = window(2);
    open(&mut window, &this);
    assert_eq!(first_card(&window), Some(1));
    let page = page_rect(&window.ctx).expect("a page is drawn");
    window.hover_at(page.center());
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -600.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    window.run();
    let there = first_card(&window);
    assert!(there > Some(1), "{there:?}");
    open(&mut window, &copy);
    assert_eq!((first_card(&window), &*window.state().session.document.plan().cover.title), (there, "copy"));
    open(&mut window, &other);
    assert_eq!(first_card(&window), Some(1));
}

#[test]
fn a_card_is_looked_at_under_the_pointer_but_not_through_what_stands_in_front_of_the_board() {
    for is_behind in [false, true] {
        let mut window = window(120);
        act(&mut window, SettingsAction::ToggleInspector);
        let page = page_rect(&window.ctx).expect("a page is drawn");
        window.hover_at(page.center() + vec2(80.0, 120.0));
        window.run();
        if is_behind {
            act(&mut window, TaskAction::About);
        }
        act(&mut window, SettingsAction::ToggleInspector);
        let is_at_top = first_card(&window) == Some(1);
        assert_eq!(is_at_top, is_behind, "{:?}", first_card(&window));
    }
}
