//! What the cards, chips and headings of the board say, on the day shown and to who rests on them.

use egui::epaint::Shape;
use egui::{Key, Modifiers, PointerButton, Pos2, Rect, Role, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use phanbo::advise::Taken;
use phanbo::fixture::{DAY_ONE, Fixture};
use phanbo::plan::{
    Doctor, Facility, Figure, Hospital, Id, Move, MoveKind, MoveStatus, Plan, Share, Site, Specialty, Station,
};
use phanbo::session::action::{GoAction, PageAction};
use phanbo::session::{Document, Pick, Selection, Settings, Zoom};
use phanbo::ui::page_rect;
use phanbo::ui::theme::Palette;

use crate::hand::{Opening, Window, act, opened, opened_with, press, says};

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

/// Where texts are painted that begin so.
fn painted_at(window: &Window, begins: &str) -> Vec<Rect> {
    fn collect(shape: &Shape, begins: &str, found: &mut Vec<Rect>) {
        match shape {
            Shape::Text(text) if text.galley.job.text.starts_with(begins) => {
                found.push(text.galley.rect.translate(text.pos.to_vec2()));
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, begins, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    window.output().shapes.iter().for_each(|clipped| collect(&clipped.shape, begins, &mut found));
    found
}

/// Whether a card has the line of what is chosen around it.
fn is_marked(window: &Window, name: &str) -> bool {
    let (card, accent) = (on_board(window, name).rect(), Palette::of(&window.ctx).accent);
    let is_around = |rect: Rect| rect.expand(1.0).contains_rect(card) && card.expand(1.0).contains_rect(rect);
    window.output().shapes.iter().any(|clipped| match &clipped.shape {
        Shape::Rect(shape) => shape.stroke.color == accent && is_around(shape.rect),
        _ => false,
    })
}

/// The things to press beside the page and below it whose names begin so.
fn around(window: &Window, begins: &str) -> Vec<Rect> {
    let page = page_rect(&window.ctx).expect("a page is drawn");
    let all = window.get_all_by_role(Role::Button);
    let all = all.filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(begins)));
    all.map(|node| node.rect()).filter(|rect| !page.contains(rect.center())).collect()
}

/// Takes up by hand the chip that lies there.
fn take_up(window: &mut Window, from: Pos2) {
    window.drag_at(from);
    window.hover_at(from + vec2(9.0, 3.0));
    window.run();
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
        move |doctor: &mut Doctor| {
            (doctor.name, doctor.specialties) = (name.into(), vec![Specialty::Anaesthesia].into());
        }
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

/// A laptop's screen at 150 %.
const SMALL: [f32; 2] = [911.0, 512.0];

/// A hospital with doctors who are each the only one of a specialty, and eight stations.
fn alone(doctors: &[&'static str]) -> Plan {
    let doctors = doctors.iter().zip(Specialty::ALL.iter().rev());
    let fixture = doctors.fold(Fixture::new().area("a", Some("h")).hospital("h"), |fixture, (&name, &specialty)| {
        let of_it = |doctor: &mut Doctor| (doctor.name, doctor.specialties) = (name.into(), vec![specialty].into());
        fixture.doctor_with(name, of_it).posting(name, "h", 10)
    });
    let stations = (1..=8).fold(fixture, |fixture, number| {
        let station = |facility: &mut Facility, _: &mut Station| {
            (facility.area, facility.name) = (Some("a".into()), format!("Trạm Y tế Thử {number}"));
        };
        fixture.station_with(&format!("s{number}"), station)
    });
    stations.build()
}

#[test]
fn what_letting_go_would_mean_is_inside_the_page_and_leaves_the_card_to_be_read() {
    let opening = Opening { size: SMALL, ..Opening::default() };
    let mut window = opened_with(Document::new(alone(&["Trần Văn An"]), None), opening);
    let chip = on_board(&window, "Trần Văn An").rect().center();
    take_up(&mut window, chip);
    let page = page_rect(&window.ctx).expect("a page is drawn");
    let (mut below, mut beside) = (0, 0);
    for number in 1..=8 {
        let name = format!("Trạm Y tế Thử {number}");
        let card = on_board(&window, &name).rect();
        let at = card.left_top() + vec2(20.0, 12.0);
        // Nearer to the edge the page scrolls.
        if at.y > page.bottom() - 42.0 {
            continue;
        }
        window.hover_at(at);
        window.run();
        let told = painted_at(&window, "h: không còn bác sĩ nào");
        assert_eq!(told.len(), 1, "{name}");
        assert!(page.contains_rect(told[0]), "{name}: {} in {page}", told[0]);
        let figures = card.with_max_y(card.bottom() - 21.0);
        assert!(!figures.intersects(told[0]), "{name}: {} over {card}", told[0]);
        let is_below = card.x_range().contains(told[0].left());
        below += usize::from(is_below);
        beside += usize::from(!is_below);
    }
    assert!(below > 0 && beside > 0, "{below} below, {beside} beside");
}

#[test]
fn reasons_that_have_no_room_on_the_page_are_counted() {
    let doctors = ["An", "Ba", "Chi", "Du", "Em", "Gia", "Ha", "In", "Ly", "Mi", "Na", "Oanh"];
    let opening = Opening { size: SMALL, ..Opening::default() };
    let mut window = opened_with(Document::new(alone(&doctors), None), opening);
    for doctor in doctors {
        let taken = Taken { doctor: Id::new(doctor), from: Some(Id::new("h")) };
        act(&mut window, GoAction::Pick(Pick::Toggle(taken)));
    }
    let chip = on_board(&window, "An").rect().center();
    take_up(&mut window, chip);
    let at = on_board(&window, "Trạm Y tế Thử 1").rect().left_top() + vec2(20.0, 12.0);
    window.hover_at(at);
    window.run();
    let page = page_rect(&window.ctx).expect("a page is drawn");
    let told = painted_at(&window, "… thêm ");
    assert!(told.len() == 1 && page.contains_rect(told[0]), "{told:?} in {page}");
}

#[test]
fn a_tile_stays_to_be_read_under_the_doctor_in_the_hand() {
    let fit =
        |doctor: &mut Doctor| (doctor.name, doctor.specialties) = ("Vũ Thị Mai".into(), vec![Specialty::Family].into());
    let mut window = at_zoom(Zoom::Overview, Fixture::new().station("s").doctor_with("mai", fit).build());
    let chip = around(&window, "Vũ Thị Mai · ")[0].center();
    take_up(&mut window, chip);
    let tile = on_board(&window, "s").rect();
    window.hover_at(tile.center());
    window.run();
    let told = painted_at(&window, "Giải quyết: ");
    assert!(!told.is_empty() && told.iter().all(|told| !told.intersects(tile)), "{told:?} at {tile}");
}

#[test]
fn a_run_from_a_chip_that_a_closed_card_hides_begins_at_the_nearest_it_shows() {
    let name = |number: usize| format!("Hoàng Văn Thử {number:02}");
    let plan = (1..=20).fold(Fixture::new().hospital("h"), |fixture, number| {
        let id = format!("d{number:02}");
        fixture.doctor_with(&id, |doctor| doctor.name = name(number)).posting(&id, "h", 10)
    });
    let mut window = opened(Document::new(plan.build(), None));
    act(&mut window, PageAction::ExpandCard("h".into(), true));
    let hidden = Taken { doctor: "d15".into(), from: Some("h".into()) };
    act(&mut window, GoAction::Pick(Pick::Only(hidden)));
    act(&mut window, PageAction::ExpandCard("h".into(), false));

    let at = on_board(&window, &name(3)).rect().center();
    window.hover_at(at);
    window.event(egui::Event::ModifiersChanged(Modifiers::SHIFT));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::SHIFT);
        window.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
    }
    window.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    window.run();
    let picked = window.state().session.picked.several().iter();
    let mut picked: Vec<String> = picked.map(|taken| taken.doctor.to_string()).collect();
    picked.sort();
    assert!(picked.len() > 3 && picked[0] == "d03", "{picked:?}");
    assert!(picked.last().is_some_and(|last| last.as_str() < "d10"), "none that is not seen: {picked:?}");
}

#[test]
fn a_finding_is_no_longer_pointed_at_when_its_list_is_closed_by_key() {
    let name = "Trạm Y tế Hải Lạng";
    let station = |facility: &mut Facility, _: &mut Station| facility.name = name.into();
    let mut window = opened(Document::new(Fixture::new().station_with("s", station).build(), None));
    assert!(!is_marked(&window, name));
    let row = around(&window, "Hải Lạng, ")[0].center();
    window.hover_at(row);
    window.run();
    assert!(is_marked(&window, name));
    press(&mut window, Key::F9);
    assert!(!is_marked(&window, name));
}

#[test]
fn an_opened_hospital_says_how_many_doctors_no_chip_stands_for() {
    let large = |_: &mut Facility, hospital: &mut Hospital| hospital.unlisted_doctors = Some(Figure::new(20));
    let mut window = opened(Document::new(Fixture::new().hospital_with("h", large).build(), None));
    act(&mut window, PageAction::ExpandCard("h".into(), true));
    let painted = painted(&window);
    assert!(["Thu gọn", "+20 bác sĩ khác"].iter().all(|said| painted.iter().any(|text| text == said)), "{painted:?}");
}

#[test]
fn on_a_day_on_which_every_place_is_closed_the_board_says_so_in_its_middle() {
    let plan = Fixture::new()
        .station_with("s", |facility, _| {
            facility.name = "Trạm Y tế Hải Lạng".into();
            facility.opened = Some(date(2026, 2, 1));
            facility.closed = Some(date(2026, 3, 1));
        })
        .build();
    let mut window = at_zoom(Zoom::Normal, plan);
    let sentence = "mọi trạm y tế và bệnh viện đều chưa mở hoặc đã đóng.";
    for (day, said) in [(date(2026, 1, 31), true), (date(2026, 2, 1), false), (date(2026, 3, 1), true)] {
        act(&mut window, GoAction::SetDate(day));
        assert_eq!(says(&window, sentence), said, "{day}");
    }
    let page = page_rect(&window.ctx).expect("a page is drawn");
    let [at] = painted_at(&window, "Ngày 01/03/2026, ")[..] else { panic!("once") };
    let apart = at.center() - page.center();
    assert!(apart.length() < 40.0, "{apart} from the middle");
}
