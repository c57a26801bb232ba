//! Doctors carried over the map: from tile to tile, from the row below, from the page of a station, and by the keyboard.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::fixture::Fixture;
use phanbo::plan::MoveKind;
use phanbo::sample;
use phanbo::session::action::{CarryAction, GoAction, Grip, PageAction};
use phanbo::session::{Selection, Zoom};

use super::{Window, act, middle, named, plan, says, window, window_of};
use crate::hand::press_with;
use crate::people;

/// The doctor's chip in the row below the map.
fn chip(harness: &Window) -> Node<'_> {
    harness.get_by_role_and_label(Role::Button, "Lý Thị Mai")
}

#[test]
fn a_doctor_is_pulled_from_the_row_below_to_another_tile_and_the_arrow_and_the_measure_follow() {
    let mut harness = window(plan());
    named(&harness, "Trạm Y tế Đông Ngũ").click();
    harness.run();
    let (from, to) = (chip(&harness).rect().center(), middle(&harness, "Trạm Y tế Hải Lạng"));
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + egui::vec2(0.0, -20.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    let carried = harness.state().session.carried.as_ref().expect("in the hand");
    assert_eq!(carried.aim.as_ref().map(phanbo::plan::Id::as_str), Some("t"));
    assert!(carried.preview(&"t".into()).is_some_and(Result::is_ok), "the same verdict as on the board");
    // Both stations have as many people: with one doctor each they are served alike.
    assert!(says(&harness, "Nếu thả ở đây: Gini 0,500 → 0,000, Theil 0,693 → 0,000."));
    assert_eq!(harness.state().session.document.plan().moves.len(), 0, "nothing is made by it");
    harness.drop_at(to);
    harness.run();
    let steps: Vec<_> = harness.state().session.document.plan().moves.iter().cloned().collect();
    assert_eq!(steps.len(), 1);
    assert_eq!((steps[0].kind, steps[0].to[0].site.as_str()), (MoveKind::Transfer, "t"));
}

/// Pulls from a place on the screen to another and lets go there.
fn pull(harness: &mut Window, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + egui::vec2(12.0, 0.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
}

/// Who was moved, and where to.
fn moved(harness: &Window) -> Vec<(String, String)> {
    let moves = harness.state().session.document.plan().moves.iter();
    moves.map(|step| (step.doctor.as_str().to_owned(), step.to[0].site.as_str().to_owned())).collect()
}

fn one(doctor: &str, to: &str) -> Vec<(String, String)> {
    vec![(doctor.to_owned(), to.to_owned())]
}

#[test]
fn the_only_doctor_of_a_tile_or_the_one_picked_is_pulled_from_tile_to_tile() {
    let mut alone = plan();
    alone.postings = alone.postings.iter().filter(|posting| posting.doctor.as_str() == "mai").cloned().collect();
    let mut harness = window(alone);
    let (from, to) = (middle(&harness, "Trạm Y tế Đông Ngũ"), middle(&harness, "Trạm Y tế Hải Lạng"));
    let nobody = harness.state().session.pages.map.shift;
    pull(&mut harness, to, from);
    assert!(moved(&harness).is_empty() && harness.state().session.carried.is_none(), "nobody is there");
    assert_eq!(harness.state().session.pages.map.shift.map(f32::to_bits), nobody.map(f32::to_bits));
    harness.drag_at(from);
    harness.run();
    harness.hover_at(to);
    harness.run();
    let carried = harness.state().session.carried.as_ref().expect("in the hand");
    assert_eq!(carried.aim.as_ref().map(phanbo::plan::Id::as_str), Some("t"));
    assert!(carried.preview(&"t".into()).is_some_and(Result::is_ok), "the same verdict as on the board");
    harness.drop_at(to);
    harness.run();
    assert!(harness.state().session.task.is_some(), "whether a station is to be left without anybody is asked");

    let mut harness = window(plan());
    act(&mut harness, GoAction::Select(Selection::Doctor("lan".into())));
    pull(&mut harness, from, to);
    assert_eq!(moved(&harness), one("lan", "t"));
}

#[test]
fn a_tile_of_several_lists_them_when_it_is_pulled_and_each_is_pulled_from_there() {
    let mut harness = window(plan());
    let (from, to) = (middle(&harness, "Trạm Y tế Đông Ngũ"), middle(&harness, "Trạm Y tế Hải Lạng"));
    pull(&mut harness, from, to);
    assert!(moved(&harness).is_empty(), "nobody is guessed");
    assert!(says(&harness, "Kéo bác sĩ sang ô khác"));
    let listed = harness.get_by_role_and_label(Role::Button, "Trần Thị Lan").rect().center();
    pull(&mut harness, listed, to);
    assert_eq!(moved(&harness), one("lan", "t"));
    assert!(!says(&harness, "Kéo bác sĩ sang ô khác"), "the list has closed");
}

#[test]
fn a_doctor_is_taken_from_a_tile_by_the_keyboard() {
    let mut harness = window(plan());
    let focused = |harness: &Window, part: &str| {
        harness.root().children_recursive().any(|node| {
            let node = node.accesskit_node();
            node.is_focused() && node.label().is_some_and(|label| label.contains(part))
        })
    };
    named(&harness, "Trạm Y tế Đông Ngũ").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(focused(&harness, "Trần Thị Lan"), "the keyboard is on the first of them");
    harness.key_press(Key::Space);
    harness.run();
    assert!(harness.state().session.carried.as_ref().is_some_and(|carried| carried.lifted.doctor.as_str() == "lan"));
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(moved(&harness), one("lan", "t"));
    // One is left, and needs no list.
    named(&harness, "Trạm Y tế Đông Ngũ ·").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(harness.state().session.carried.as_ref().is_some_and(|carried| carried.lifted.doctor.as_str() == "mai"));
}

#[test]
fn a_doctor_is_pulled_from_the_page_of_a_station_to_a_tile_with_the_same_verdict() {
    // High enough for all of the station's page.
    let mut harness = window_of(plan(), [1366.0, 1600.0]);
    named(&harness, "Trạm Y tế Đông Ngũ").click();
    harness.run();
    let doctor = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.contains("Trần Thị Lan"))
    };
    let nodes: Vec<Pos2> = harness.query_all_by(doctor).map(|node| node.rect().center()).collect();
    // The rightmost is the one in the panel beside the map.
    let from = nodes.into_iter().max_by(|a, b| a.x.total_cmp(&b.x)).expect("the panel lists its doctors");
    assert!(from.x > 1000.0, "{from}");
    let to = middle(&harness, "Trạm Y tế Hải Lạng");
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + egui::vec2(-20.0, 0.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    let carried = harness.state().session.carried.as_ref().expect("in the hand");
    assert_eq!(carried.lifted.doctor.as_str(), "lan");
    assert_eq!(carried.aim.as_ref().map(phanbo::plan::Id::as_str), Some("t"));
    assert!(carried.preview(&"t".into()).is_some_and(Result::is_ok));
    harness.drop_at(to);
    harness.run();
    assert_eq!(harness.state().session.document.plan().moves.len(), 1);
}

#[test]
fn a_doctor_is_carried_by_the_keyboard_over_the_tiles() {
    let mut harness = window(plan());
    named(&harness, "Trạm Y tế Đông Ngũ").click();
    harness.run();
    chip(&harness).focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(harness.state().session.carried.is_some());
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    let aim = harness.state().session.carried.as_ref().and_then(|carried| carried.aim.clone());
    assert_eq!(aim.as_ref().map(phanbo::plan::Id::as_str), Some("t"));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session.document.plan().moves.len(), 1);
}

/// On the board the same doctors stand site by site then.
#[test]
fn shift_and_an_arrow_pick_the_next_one_of_the_row_however_near_the_board_is_seen() {
    let plan = Fixture::new()
        .station("s")
        .point("s", "p")
        .doctor_with("an", people::named("Đỗ Văn An"))
        .posting("an", "p", 10)
        .doctor_with("binh", people::named("Lê Thị Bình"))
        .posting("binh", "s", 10)
        .doctor_with("chi", people::named("Ngô Thị Chi"))
        .posting("chi", "p", 10)
        .build();
    let mut harness = window(plan);
    act(&mut harness, PageAction::Zoom(Zoom::Detail));
    act(&mut harness, GoAction::Select(Selection::Facility("s".into())));
    harness.get_by_role_and_label(Role::Button, "Lê Thị Bình").focus();
    harness.run();
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    let picked = harness.state().session.picked.several();
    let picked: Vec<&str> = picked.iter().map(|taken| taken.doctor.as_str()).collect();
    assert_eq!(picked, ["binh", "chi"]);
}

/// The words on the screen, each where it is seen.
fn words(harness: &Window) -> Vec<(String, Rect)> {
    let shapes = harness.output().shapes.iter();
    let words = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Text(text) => Some((text.galley.text().to_owned(), text.visual_bounding_rect())),
        _ => None,
    });
    words.collect()
}

#[test]
fn what_letting_go_would_mean_lies_over_no_name_and_no_figure() {
    for size in [[1366.0, 768.0], [911.0, 512.0]] {
        let mut harness = window_of(sample::quang_ninh(), size);
        // Lương Thúy Hảo of Vân Đồn.
        let (doctor, from) = ("bs-0326".into(), Some("tyt-06994-0".into()));
        act(&mut harness, CarryAction::Lift { doctor, from, grip: Grip::Key });
        assert!(harness.state().session.carried.is_some());
        let is_verdict =
            |text: &str| ["tốt", "không cần thêm", "cần cân nhắc", "không thể"].iter().any(|word| text.ends_with(word));
        // The chip in the hand may hang over anything.
        let words = words(&harness).into_iter().filter(|(text, _)| !text.contains("Hảo"));
        let (said, others): (Vec<_>, Vec<_>) = words.partition(|(text, _)| is_verdict(text));
        assert!(size[0] < 1000.0 || said.len() > 10, "{said:?}");
        for (verdict, here) in &said {
            let under = others.iter().find(|(_, there)| here.shrink(0.5).intersects(*there));
            assert!(under.is_none(), "{verdict} at {here} lies over {under:?} at {size:?}");
        }
    }
}
