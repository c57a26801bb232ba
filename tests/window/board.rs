//! What the cards, chips and headings of the board say, on the day shown and to who rests on them.

use egui::Role;
use egui::epaint::Shape;
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use phanbo::fixture::{DAY_ONE, Fixture};
use phanbo::plan::{
    Doctor, Facility, Figure, Hospital, Move, MoveKind, MoveStatus, Plan, Share, Site, Specialty, Station,
};
use phanbo::session::action::{GoAction, PageAction};
use phanbo::session::{Document, Selection, Settings, Zoom};
use phanbo::ui::page_rect;

use crate::hand::{Opening, Window, act, opened, opened_with, says};

fn at_zoom(zoom: Zoom, plan: Plan) -> Window {
    let settings = Settings { zoom, ..Settings::default() };
    opened_with(Document::new(plan, None), Opening { settings, ..Opening::default() })
}

fn called(name: &'static str) -> impl FnOnce(&mut Doctor) {
    move |doctor| doctor.name = name.into()
}

/// A proposal of some sessions a week at these sites.
fn sessions_at(shares: &'static [(&'static str, u32)]) -> impl FnOnce(&mut Move) {
    move |step| {
        step.status = MoveStatus::Proposed;
        step.to = shares.iter().map(|&(site, sessions)| Share::new(site.into(), sessions)).collect();
    }
}

/// The card, chip or heading on the board whose name begins so.
fn on_board<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    let page = page_rect(&window.ctx).expect("a page is drawn");
    let begins = move |label: Option<String>| label.is_some_and(|label| label.starts_with(name));
    let mut all = window.query_all_by(move |node| node.role() == Role::Button && begins(node.label()));
    all.find(|node| page.contains(node.rect().center())).expect(name)
}

/// What there is to read or to hear, a text each.
fn texts(window: &Window) -> Vec<String> {
    let said = |node: Node<'_>| node.accesskit_node().label().or_else(|| node.accesskit_node().value());
    window.root().children_recursive().filter_map(said).collect()
}

/// What is painted, a text each.
fn painted(window: &Window) -> Vec<String> {
    let mut found = Vec::new();
    window.output().shapes.iter().for_each(|clipped| collect(&clipped.shape, &mut found));
    found
}

fn collect(shape: &Shape, found: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => found.push(text.galley.job.text.trim().to_owned()),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
        _ => {}
    }
}

/// Sessions a week at a site, of everybody.
fn served(window: &Window, site: &str) -> u64 {
    let document = &window.state().session.document;
    let slot = document.plan().sites.slot(&site.into()).expect("it is there");
    document.roster().picture().at_site(slot).sessions
}

#[test]
fn a_point_is_there_only_while_it_is_open_and_no_session_goes_where_it_is_closed() {
    let closing = |plan: &mut Plan| {
        let point = plan.sites.get(&"p1".into()).expect("there").clone();
        plan.sites.replace(Site { closed: Some(date(2026, 2, 1)), ..point });
    };
    let fixture =
        Fixture::new().station("s").point("s", "p1").point("s", "p2").doctor_with("mai", called("Lý Thị Mai"));
    let mut window = at_zoom(Zoom::Detail, fixture.posting("mai", "s", 10).change(closing).build());
    act(&mut window, GoAction::Select(Selection::Facility("s".into())));
    assert!(says(&window, "p1 0 buổi") && says(&window, "p2 0 buổi") && says(&window, "p1: 0"));

    act(&mut window, GoAction::SetDate(date(2026, 2, 1)));
    assert!(!says(&window, "p1 0 buổi") && says(&window, "p2 0 buổi") && !says(&window, "p1: 0"));
    act(&mut window, PageAction::ExpandCard("s".into(), true));
    window.get_by_label("Bớt một buổi của Lý Thị Mai tại s").click();
    window.run();
    assert_eq!((served(&window, "p1"), served(&window, "p2")), (0, 1));
}

#[test]
fn a_chip_says_the_sessions_there_are_where_it_stands() {
    let divided = |zoom| {
        let fixture = Fixture::new().hospital("h").station("s").point("s", "p1");
        let fixture = fixture.doctor_with("lan", called("Trần Thị Lan")).posting("lan", "h", 10);
        let step = sessions_at(&[("s", 5), ("p1", 2)]);
        let window = at_zoom(zoom, fixture.step_with("m", MoveKind::Sessions, "lan", "h", "s", step).build());
        let chips = texts(&window).into_iter().filter(|text| text.starts_with("Trần Thị Lan · "));
        let mut notes: Vec<_> = chips.filter_map(|text| text.rsplit(" · ").next().map(str::to_owned)).collect();
        notes.sort();
        notes
    };
    assert_eq!(divided(Zoom::Normal), ["3 buổi", "7 buổi"]);
    assert_eq!(divided(Zoom::Detail), ["2 buổi", "3 buổi", "5 buổi"]);
}

#[test]
fn a_chip_is_marked_for_what_is_wrong_at_its_own_place_and_says_so_to_who_rests_on_it() {
    const UNFIT: &str = "Chuyên khoa của bác sĩ chưa phù hợp với trạm";
    let of_theatre = |name: &'static str| {
        move |doctor: &mut Doctor| (doctor.name, doctor.specialties) = (name.into(), vec![Specialty::Anaesthesia])
    };
    let fixture = Fixture::new().hospital("h").station("s");
    let fixture = fixture.doctor_with("an", of_theatre("Trần Văn An")).posting("an", "s", 10);
    let fixture = fixture.doctor_with("binh", of_theatre("Lê Văn Bình")).posting("binh", "h", 10);
    let fixture = fixture.step_with("m1", MoveKind::Sessions, "an", "s", "h", sessions_at(&[("h", 2)]));
    let fixture = fixture.step_with("m2", MoveKind::Sessions, "binh", "h", "s", sessions_at(&[("s", 2)]));
    let mut window = opened(Document::new(fixture.build(), None));
    let marked = |name: &str| {
        let chips = texts(&window).into_iter().filter(|text| text.starts_with(&format!("{name} · ")));
        chips.filter(|text| text.contains(UNFIT)).collect::<Vec<_>>()
    };
    assert!(marked("Trần Văn An").is_empty(), "at the hospital nothing is wrong");
    let chips = marked("Lê Văn Bình");
    assert_eq!(chips.len(), 1, "{chips:?}");

    let at = on_board(&window, &chips[0]).rect().center();
    window.hover_at(at);
    window.run_steps(8);
    let told = texts(&window).into_iter().find(|text| text.starts_with("Lê Văn Bình\n")).expect("it is explained");
    assert!(told.contains(UNFIT), "{told}");
}

#[test]
fn the_people_of_a_band_are_told_as_the_least_while_those_of_one_station_are_missing() {
    for (missing, people) in [(false, "20.000 dân"), (true, "ít nhất 10.000 dân")] {
        let of_area = |has_people: bool| {
            move |facility: &mut Facility, station: &mut Station| {
                facility.area = Some("a".into());
                station.catchment = station.catchment.take().filter(|_| has_people);
            }
        };
        let fixture = Fixture::new().area("a", None).station_with("s", of_area(true));
        let window = opened(Document::new(fixture.station_with("t", of_area(!missing)).build(), None));
        let painted = painted(&window);
        assert!(painted.iter().any(|text| text.contains("2 trạm") && text.contains(people)), "{painted:?}");
    }
}

#[test]
fn the_doctors_of_a_card_are_counted_as_numbers_are_written() {
    let large = |_: &mut Facility, hospital: &mut Hospital| hospital.unlisted_doctors = Some(Figure::new(1_234));
    let window = opened(Document::new(Fixture::new().hospital_with("h", large).build(), None));
    let painted = painted(&window);
    assert!(painted.iter().any(|text| text == "1.234 bác sĩ"), "{painted:?}");
}

#[test]
fn a_tile_and_a_name_that_is_cut_say_all_of_it_to_who_rests_on_them() {
    let name = "Trạm Y tế Nà Pẩu Khe Và Co Nhan Chang Nà Pó Phủng Sát Ngàn Chi";
    for zoom in [Zoom::Overview, Zoom::Normal] {
        let station = |facility: &mut Facility, _: &mut Station| facility.name = name.into();
        let mut window = at_zoom(zoom, Fixture::new().station_with("s", station).build());
        let card = on_board(&window, name).rect();
        window.hover_at(card.left_top() + egui::vec2(40.0, if zoom == Zoom::Overview { 12.0 } else { 16.0 }));
        window.run_steps(8);
        let begun = format!("{name}\nchưa có BS");
        assert!(texts(&window).iter().any(|text| text.starts_with(&begun)), "{zoom:?}");
    }
}

#[test]
fn a_band_folded_by_the_heading_that_stays_at_the_top_leaves_it_there() {
    let ids: Vec<(String, &'static str)> =
        ["a", "b"].into_iter().flat_map(|area| (10..70).map(move |number| (format!("{area}{number}"), area))).collect();
    let fixture = Fixture::new().area("a", None).area("b", None);
    let plan = ids.into_iter().fold(fixture, |fixture, (id, area)| {
        fixture.station_with(&id, move |facility: &mut Facility, _: &mut Station| facility.area = Some(area.into()))
    });
    let mut window = opened(Document::new(plan.build(), None));
    act(&mut window, GoAction::Jump(Selection::Facility("a50".into())));
    let before = on_board(&window, "Khu vực a").rect();
    on_board(&window, "Khu vực a").click();
    window.run();
    assert!(window.state().session.pages.board.folded.contains("a"));
    let after = on_board(&window, "Khu vực a").rect();
    assert!((after.top() - before.top()).abs() < 2.0, "{before} {after}");
}

#[test]
fn beside_the_board_too_a_place_counts_only_while_it_is_open() {
    for closed in [None, Some(DAY_ONE)] {
        let of_area = |closed| {
            move |facility: &mut Facility, _: &mut Station| {
                (facility.area, facility.closed) = (Some("a".into()), closed);
            }
        };
        let hospital = |facility: &mut Facility, _: &mut Hospital| facility.name = "Nhà thương Thử".into();
        let fixture = Fixture::new().area("a", Some("h")).hospital_with("h", hospital).station_with("s", of_area(None));
        let mut window = opened(Document::new(fixture.station_with("t", of_area(closed)).build(), None));
        act(&mut window, GoAction::Select(Selection::Facility("h".into())));
        let stations = if closed.is_some() { 1 } else { 2 };
        assert!(says(&window, &format!("Khu vực a, {stations} trạm")));

        let hospital = |facility: &mut Facility, _: &mut Hospital| {
            (facility.name, facility.closed) = ("Nhà thương Thử".into(), closed);
        };
        let fixture = Fixture::new().area("a", Some("h")).hospital_with("h", hospital).station_with("s", of_area(None));
        let mut window = opened(Document::new(fixture.build(), None));
        act(&mut window, GoAction::Select(Selection::Area("a".into())));
        assert_eq!(says(&window, "Nhà thương Thử, "), closed.is_none());
    }
}
