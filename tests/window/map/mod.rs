//! The schematic map: every province without overlap and with neighbours kept, and the page with its tiles in the window.

mod pulled;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use egui::accesskit::Role;
use egui::{Key, Pos2, Rect};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::fixture::{self, Fixture};
use phanbo::map::{Cell, Layout, Network, neighbours_kept};
use phanbo::plan::{Coordinates, Lineage, Move, MoveKind, MoveStatus, Plan};
use phanbo::provinces::{self, new_plan};
use phanbo::sample;
use phanbo::session::action::{GoAction, PageAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::map::{Arrows, MapWish, Shading};
use phanbo::session::{Document, Selection, Settings, Task};
use phanbo::text::names::short_facility;
use phanbo::ui::theme::Theme;

use crate::answers::answered;
use crate::hand::{Opening, Window, act, opened_with, press, says};
use crate::world::world;

fn begun(province: &provinces::ProvinceUnits) -> Plan {
    let lineage = Lineage {
        plan: "p".into(),
        revision: "r".into(),
        parents: Vec::new(),
        ancestors: Vec::new(),
        app: String::new(),
        saved_at: String::new(),
    };
    new_plan(province, lineage, jiff::civil::date(2027, 1, 1))
}

fn laid_out(plan: &Plan) -> (Network, Layout) {
    let network = Network::of(plan);
    let layout = Layout::new(&network);
    (network, layout)
}

#[test]
fn no_two_tiles_of_any_province_share_a_cell_and_most_neighbours_stay_neighbours() {
    let (mut kept, mut all) = (0, 0);
    for province in provinces::all() {
        let plan = begun(province);
        let (network, layout) = laid_out(&plan);
        assert_eq!(layout.tiles.len(), plan.facilities.len(), "{}", province.name);
        let cells: BTreeSet<Cell> = layout.tiles.iter().map(|tile| tile.cell).collect();
        assert_eq!(cells.len(), layout.tiles.len(), "{}", province.name);
        let labels: BTreeSet<Cell> = layout.labels.iter().map(|(_, cell)| *cell).collect();
        assert!(labels.len() == layout.labels.len() && cells.is_disjoint(&labels), "{}", province.name);
        let (near, of) = neighbours_kept(&network, &layout);
        assert!(100 * near >= 85 * of, "{}: {near} of {of} neighbours are near", province.name);
        (kept, all) = (kept + near, all + of);
    }
    assert!(100 * kept >= 97 * all, "{kept} of {all} neighbours are near");
}

#[test]
fn the_same_network_gives_the_same_map_whatever_happens_to_people() {
    let plan = sample::quang_ninh();
    let mut later = plan.clone();
    later.postings = phanbo::plan::Records::default();
    assert_eq!(laid_out(&plan), laid_out(&later));
}

#[test]
fn stations_of_one_commune_lie_side_by_side_and_those_of_nowhere_have_a_tile_too() {
    let (_, layout) = laid_out(&sample::quang_ninh());
    let plan = sample::quang_ninh();
    let cell = |id: &str| {
        let slot = plan.facilities.slot(&id.into()).expect("in the sample");
        layout.tile(slot).expect("it has a tile").cell
    };
    assert_eq!(cell("tyt-06994-dao").steps(cell("tyt-06994")), 1);
    let nowhere = Fixture::new().station("a").station("b").station("c").build();
    let cells: BTreeSet<Cell> = laid_out(&nowhere).1.tiles.iter().map(|tile| tile.cell).collect();
    assert_eq!(cells.len(), 3);
    assert_eq!(laid_out(&Fixture::new().build()).1, Layout::default());
}

/// The map in letters: a row a line, every other one shifted, a free cell as dots.
fn in_letters(plan: &Plan) -> String {
    let (_, layout) = laid_out(plan);
    let cells = || layout.tiles.iter().map(|tile| tile.cell);
    let rows = cells().map(|cell| cell.row).min().unwrap_or(0)..=cells().map(|cell| cell.row).max().unwrap_or(0);
    let last = cells().map(|cell| cell.column).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let mut line = " ".repeat(if row.rem_euclid(2) == 1 { 5 } else { 0 });
        for column in 0..=last {
            let name = layout.at(Cell { row, column }).map_or_else(
                || "·".to_owned(),
                |tile| short_facility(&plan.facilities[tile.station].name).chars().take(8).collect(),
            );
            let _ = write!(line, "{name:<10}");
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}

#[test]
fn three_provinces_in_letters() {
    insta::assert_snapshot!("quang_ninh", in_letters(&sample::quang_ninh()));
    for (name, code) in [("nghe_an", "nghe an"), ("ca_mau", "ca mau")] {
        let province = provinces::find(code).expect("there is such a province");
        insta::assert_snapshot!(name, in_letters(&begun(province)));
    }
}

/// Two stations, one in the hills with two doctors, one by the sea without any.
fn plan() -> Plan {
    let at = |id: &str, latitude: i32, longitude: i32| (id.to_owned(), Coordinates { latitude, longitude });
    let places = [at("x", 2_130_000, 10_700_000), at("y", 2_110_000, 10_740_000)];
    let station = |name: &'static str, commune: &'static str| {
        move |facility: &mut phanbo::plan::Facility, _: &mut phanbo::plan::Station| {
            (facility.name, facility.commune) = (name.into(), Some(commune.into()));
        }
    };
    Fixture::new()
        .commune("x", 10_000)
        .commune("y", 10_000)
        .station_with("s", station("Trạm Y tế Đông Ngũ", "x"))
        .station_with("t", station("Trạm Y tế Hải Lạng", "y"))
        .doctor_with("mai", |doctor| doctor.name = "Lý Thị Mai".into())
        .posting("mai", "s", 10)
        .doctor_with("lan", |doctor| doctor.name = "Trần Thị Lan".into())
        .posting("lan", "s", 10)
        .change(|plan| {
            let communes = plan.communes.iter().cloned().collect::<Vec<_>>();
            plan.communes = phanbo::plan::Records::default();
            for mut commune in communes {
                let known = places.iter().find(|(id, _)| id.as_str() == commune.id.as_str());
                commune.point = known.map(|(_, point)| *point);
                plan.communes.push(commune);
            }
        })
        .build()
}

fn window(plan: Plan) -> Window {
    window_of(plan, [1366.0, 768.0])
}

fn window_of(plan: Plan, size: [f32; 2]) -> Window {
    let mut harness = opened_with(Document::new(plan, None), Opening { size, ..Opening::default() });
    act(&mut harness, PageAction::Show(Page::Map));
    harness
}

fn named<'a>(harness: &'a Window, part: &'a str) -> Node<'a> {
    harness.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(|label| label.contains(part)))
}

fn middle(harness: &Window, part: &str) -> Pos2 {
    named(harness, part).rect().center()
}

#[test]
fn a_tile_says_its_state_and_a_click_looks_at_its_station() {
    let mut harness = window(plan());
    assert!(middle(&harness, "Trạm Y tế Đông Ngũ").x < middle(&harness, "Trạm Y tế Hải Lạng").x, "west is left");
    assert!(middle(&harness, "Trạm Y tế Đông Ngũ").y <= middle(&harness, "Trạm Y tế Hải Lạng").y, "north is up");
    assert!(says(&harness, "chưa có BS"));
    assert!(says(&harness, "Mức độ công bằng") && says(&harness, "Gini 0,500"));
    named(&harness, "Trạm Y tế Hải Lạng").click();
    harness.run();
    let session = &harness.state().session;
    assert_eq!(session.selection, Some(Selection::Facility("t".into())));
    assert!(!says(&harness, "Mức độ công bằng"), "the station is shown in its place");
}

#[test]
fn where_names_have_one_line_stations_that_begin_alike_stay_apart() {
    let harness = window_of(sample::quang_ninh(), [911.0, 512.0]);
    let texts: BTreeSet<String> = harness
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) => Some(text.galley.text().to_owned()),
            _ => None,
        })
        .collect();
    for name in ["Q. Đức", "Q. Hà", "Q. Tân", "M. C. 1", "M. C. 2", "Yên Tử"] {
        assert!(texts.contains(name), "{name} of {texts:?}");
    }
}

#[test]
fn the_name_of_an_area_that_reaches_over_tiles_is_read_on_a_ground() {
    let harness = window_of(begun(provinces::find("Thái Nguyên").expect("it is there")), [1366.0, 768.0]);
    let is_on_ground = |pair: &[egui::epaint::ClippedShape]| match (&pair[0].shape, &pair[1].shape) {
        (egui::Shape::Rect(ground), egui::Shape::Text(name)) => {
            name.galley.text() == "Thái Nguyên" && ground.rect.contains_rect(name.visual_bounding_rect())
        }
        _ => false,
    };
    assert!(harness.output().shapes.windows(2).any(is_on_ground));
}

#[test]
fn arrows_are_drawn_of_all_moves_that_count_of_some_or_of_none() {
    let mut plan = plan();
    let statuses = [MoveStatus::Agreed, MoveStatus::Proposed, MoveStatus::Proposed, MoveStatus::Parked];
    for (number, status) in statuses.into_iter().enumerate() {
        let (id, doctor) = (format!("m{number}"), if number == 0 { "mai" } else { "lan" });
        plan.moves.push(Move { status, ..fixture::step(&id, MoveKind::Transfer, doctor, "s", "t") });
    }
    let mut harness = window(plan);
    let heads = |harness: &Window| {
        let shapes = harness.output().shapes.iter();
        shapes.filter(|clipped| is_head(&clipped.shape)).count()
    };
    let all = heads(&harness);
    act(&mut harness, PageAction::Map(MapWish::Draw(Arrows::None)));
    let none = heads(&harness);
    assert_eq!(all - none, 3, "as long as nothing else is chosen");
    for (arrows, drawn) in [(Arrows::Agreed, 1), (Arrows::Proposed, 2), (Arrows::All, 3)] {
        act(&mut harness, PageAction::Map(MapWish::Draw(arrows)));
        assert_eq!(heads(&harness) - none, drawn, "{arrows:?}");
    }
    assert!(says(&harness, "Lượt điều động"));
}

/// A filled triangle, as the head of an arrow is.
fn is_head(shape: &egui::Shape) -> bool {
    match shape {
        egui::Shape::Path(path) => path.points.len() == 3 && path.closed && path.fill != egui::Color32::TRANSPARENT,
        _ => false,
    }
}

#[test]
fn tiles_are_coloured_by_what_is_chosen_and_say_it_in_words() {
    let mut harness = window(plan());
    let tile = |harness: &Window| named(harness, "Trạm Y tế Đông Ngũ ·").accesskit_node().label().expect("it has one");
    let by = |harness: &mut Window, shading| {
        act(harness, PageAction::Map(MapWish::Shade(shading)));
        tile(harness)
    };
    assert!(by(&mut harness, Shading::Density).contains("2,0 bác sĩ trên 10.000 dân (chỉ tiêu 1,5)"));
    assert!(says(&harness, "đạt chỉ tiêu: 1") && says(&harness, "không có buổi nào: 1"));
    assert!(by(&mut harness, Shading::Points).ends_with("không có điểm trạm"));
    assert!(says(&harness, "không có điểm trạm: 2"));
    assert!(by(&mut harness, Shading::State).contains("2/4"));
    assert!(says(&harness, "Tô theo"));
}

/// The map with its tiles coloured by the day from which on they have no regular doctor.
fn coloured_by_trouble(plan: Plan) -> Window {
    let world = phanbo::app::World { advises: true, ..world() };
    let mut harness = opened_with(Document::new(plan, None), Opening { world, ..Opening::default() });
    act(&mut harness, PageAction::Show(Page::Map));
    act(&mut harness, PageAction::Map(MapWish::Shade(Shading::FirstTrouble)));
    answered(&mut harness, &[phanbo::session::Question::Road]);
    harness
}

#[test]
fn the_first_day_without_a_regular_doctor_is_one_of_the_shadings() {
    let mut plan = plan();
    plan.doctors.replace(phanbo::plan::Doctor {
        birth: Some(phanbo::plan::Birth::Date(jiff::civil::date(1964, 10, 15))),
        sex: Some(phanbo::plan::Sex::Male),
        ..plan.doctors.get(&"mai".into()).expect("there").clone()
    });
    plan.postings = plan.postings.iter().filter(|posting| posting.doctor.as_str() == "mai").cloned().collect();
    let harness = coloured_by_trouble(plan);
    assert!(says(&harness, "Trạm Y tế Đông Ngũ · không có bác sĩ thường xuyên từ 01/05/2026"));
    assert!(says(&harness, "Trạm Y tế Hải Lạng · không có bác sĩ thường xuyên từ 01/01/2026"));
    assert!(says(&harness, "sắp hết: 1") && says(&harness, "đã hết: 1"));
}

#[test]
fn days_without_a_regular_doctor_that_are_over_colour_no_tile() {
    let mut plan = plan();
    let lent = fixture::step("m", MoveKind::Rotation, "lan", "s", "t");
    let (start, end) = (jiff::civil::date(2026, 2, 2), Some(jiff::civil::date(2026, 12, 31)));
    plan.moves.push(Move { start, end, ..lent });
    let mut harness = coloured_by_trouble(plan);
    assert!(says(&harness, "Trạm Y tế Hải Lạng · không có bác sĩ thường xuyên từ 01/01/2026"));
    assert!(says(&harness, "đã hết: 1"));
    act(&mut harness, GoAction::SetDate(jiff::civil::date(2026, 3, 2)));
    answered(&mut harness, &[phanbo::session::Question::Road]);
    assert!(says(&harness, "Trạm Y tế Hải Lạng · không có bác sĩ thường xuyên từ 01/01/2027"));
    assert!(says(&harness, "sắp hết: 1") && !says(&harness, "đã hết: "));
    assert!(says(&harness, "Trạm Y tế Đông Ngũ · về sau luôn có bác sĩ thường xuyên"));
}

#[test]
fn the_sample_has_a_tile_for_every_station() {
    let harness = window(sample::quang_ninh());
    let plan = sample::quang_ninh();
    let tiles = |name: &str| {
        let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(&format!("{name} ·")))
        };
        harness.query_all_by(is_it).count()
    };
    for station in plan.facilities.iter().filter(|facility| facility.is_station()) {
        assert_eq!(tiles(&station.name), 1, "{}", station.name);
    }
}

#[test]
fn in_a_low_window_no_figure_of_a_tile_is_cut_beside_the_sign_of_a_hospital() {
    let harness = window_of(sample::quang_ninh(), [911.0, 512.0]);
    let is_figure = |text: &str| {
        let mut parts = text.split('/').map(|part| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit()));
        text.contains('/') && parts.all(|is_number| is_number)
    };
    let (mut whole, mut cut) = (0, Vec::new());
    for clipped in &harness.output().shapes {
        if let egui::Shape::Text(text) = &clipped.shape
            && is_figure(text.galley.text())
        {
            whole += 1;
            if text.galley.elided {
                cut.push(text.galley.text().to_owned());
            }
        }
    }
    assert!(whole >= 55 && cut.is_empty(), "{cut:?} of {whole}");
}

#[test]
fn tiles_alike_have_all_of_them_room_for_their_figures_or_none_whichever_the_digits() {
    let is_figure = |text: &str| matches!(text.as_bytes(), [b'0'..=b'9', b'/', b'0'..=b'9']);
    let settings = Settings { theme: Theme::Projector, ..Settings::default() };
    // What a screen of 768 pixels leaves at 150 %, and less and more.
    for height in [484.0, 491.0, 498.0, 505.0, 512.0] {
        let opening = Opening { settings: settings.clone(), size: [911.0, height], ..Opening::default() };
        let mut harness = opened_with(Document::new(sample::quang_ninh(), None), opening);
        act(&mut harness, PageAction::Show(Page::Map));
        let texts = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) => Some(text.galley.text()),
            _ => None,
        });
        let figures = texts.filter(|&text| is_figure(text)).count();
        assert!(figures == 0 || figures >= 55, "{figures} at {height}");
    }
}

#[test]
fn on_a_wall_the_doctors_of_the_place_looked_at_are_in_sight_below_a_low_map_beside_the_panel() {
    let settings = Settings { theme: Theme::Projector, ..Settings::default() };
    // What a screen of 768 pixels leaves at 150 %, above a bar of tasks and without one.
    for height in [484.0, 512.0] {
        let opening = Opening { settings: settings.clone(), size: [911.0, height], ..Opening::default() };
        let mut harness = opened_with(Document::new(plan(), None), opening);
        act(&mut harness, PageAction::Show(Page::Map));
        act(&mut harness, GoAction::Select(Selection::Facility("s".into())));
        press(&mut harness, Key::F10);
        let chip = harness.get_by_role_and_label(Role::Button, "Lý Thị Mai").rect();
        // The line of the foot is 35 points high.
        let foot = harness.get_by_label("Chưa bố trí:").rect().center().y - 17.5;
        assert!(chip.bottom() < foot, "{chip} above {foot} at {height}");
        for chosen in ["trạng thái", "tất cả"] {
            let is_whole = |shape: &egui::Shape| match shape {
                egui::Shape::Text(text) => text.galley.text() == chosen && !text.galley.elided,
                _ => false,
            };
            assert!(harness.output().shapes.iter().any(|clipped| is_whole(&clipped.shape)), "{chosen}");
        }
    }
}

/// What the map has of a window of 1366 by 768 pixels at 150 %.
const LOW_ROOM: Rect = Rect { min: egui::pos2(0.0, 140.0), max: egui::pos2(640.0, 420.0) };

#[test]
fn in_a_low_window_all_of_the_map_is_seen_at_first_with_room_for_names_and_what_the_signs_mean_is_told() {
    let harness = window_of(sample::quang_ninh(), [911.0, 512.0]);
    let plan = sample::quang_ninh();
    for station in plan.facilities.iter().filter(|facility| facility.is_station()) {
        let tile = named(&harness, &format!("{} ·", station.name)).rect();
        assert!(LOW_ROOM.contains_rect(tile), "{}: {tile}", station.name);
        assert!(tile.width() > 40.0 && tile.height() > 23.0, "{}: {tile}", station.name);
    }
    assert!(says(&harness, "cảnh báo: ") && says(&harness, "chấm: điểm trạm"));
}

#[test]
fn the_map_is_looked_at_from_nearer_step_by_step_and_whoever_walks_there_by_keyboard_sees_where() {
    let mut harness = window_of(sample::quang_ninh(), [911.0, 512.0]);
    let cards = harness.state().session.settings.zoom;
    let tenths = |harness: &Window| (harness.state().session.pages.map.zoom * 10.0) as i32;
    let tile = |harness: &Window| named(harness, "Trạm Y tế Hà Tu ·").rect();
    harness.get_by_role_and_label(Role::Link, "Phóng to").click();
    harness.run();
    act(&mut harness, PageAction::ZoomIn);
    assert_eq!(tenths(&harness), 22);
    assert!(!LOW_ROOM.contains_rect(tile(&harness)), "{}", tile(&harness));
    named(&harness, "Trạm Y tế Hà Tu ·").focus();
    harness.run();
    assert!(LOW_ROOM.contains_rect(tile(&harness)), "{}", tile(&harness));
    act(&mut harness, PageAction::ZoomOut);
    assert_eq!(tenths(&harness), 15);
    harness.get_by_role_and_label(Role::Link, "Xem cả bản đồ").click();
    harness.run();
    assert_eq!(tenths(&harness), 10);
    assert_eq!(harness.state().session.settings.zoom, cards, "the cards of the board stay as large");
}

#[test]
fn the_wheel_moves_the_map_but_not_behind_what_stands_in_front_of_it() {
    let mut harness = window(sample::quang_ninh());
    let is_tile = |label: String| label.starts_with("Trạm Y tế Hà Tu ·");
    let tile = harness.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(is_tile));
    let at = tile.rect().center();
    let looked = |harness: &Window| {
        let page = &harness.state().session.pages.map;
        (page.shift.map(f32::to_bits), page.zoom.to_bits())
    };
    for is_in_front in [true, false] {
        let before = looked(&harness);
        harness.state_mut().session.task = is_in_front.then_some(Task::Shortcuts);
        harness.run();
        for modifiers in [egui::Modifiers::COMMAND, egui::Modifiers::NONE] {
            wheel(&mut harness, at, modifiers);
        }
        assert_eq!(looked(&harness) == before, is_in_front, "something is in front: {is_in_front}");
    }
}

fn wheel(harness: &mut Window, at: Pos2, modifiers: egui::Modifiers) {
    harness.hover_at(at);
    harness.run();
    harness.event(egui::Event::ModifiersChanged(modifiers));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, 2.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers,
    });
    harness.event(egui::Event::ModifiersChanged(egui::Modifiers::NONE));
    harness.run();
}
