//! Several doctors at once on the board: picked by mouse and by keyboard, carried, moved by list, pinned, swapped; each time one
//! edit.

use egui::{Key, Modifiers, PointerButton, Pos2, Role, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::Queryable as _;
use phanbo::advise::{Reason, Taken};
use phanbo::fixture::Fixture;
use phanbo::plan::{Figure, Id, MoveKind, Plan};
use phanbo::session::action::{Action, EditAction};
use phanbo::session::{Document, Extent, Selection, Task, Zoom};

use crate::hand::{Window, opened, press_with};

/// A hospital with four doctors, an empty station, and one with two doctors; a doctor who waits for a place.
fn plan() -> Plan {
    let named = |name: &'static str| move |doctor: &mut phanbo::plan::Doctor| doctor.name = name.into();
    let station = |name: &'static str| {
        move |facility: &mut phanbo::plan::Facility, _: &mut phanbo::plan::Station| {
            (facility.area, facility.name) = (Some("a".into()), name.into());
        }
    };
    let people = [
        ("an", "Đỗ Văn An", "h"),
        ("binh", "Lê Thị Bình", "h"),
        ("chi", "Ngô Thị Chi", "h"),
        ("dat", "Phạm Văn Đạt", "h"),
        ("pau", "Tằng A Pẩu", "one"),
        ("sinh", "Trần Văn Sinh", "one"),
    ];
    let fixture = Fixture::new()
        .area("a", Some("h"))
        .hospital_with("h", |facility, hospital| {
            facility.name = "Bệnh viện Đa khoa khu vực Thử".into();
            hospital.unlisted_doctors = Some(Figure::new(20));
        })
        .station_with("empty", station("Trạm Y tế Hải Lạng"))
        .station_with("one", station("Trạm Y tế Đông Ngũ"));
    let fixture = people
        .into_iter()
        .fold(fixture, |fixture, (id, name, place)| fixture.doctor_with(id, named(name)).posting(id, place, 10));
    fixture.doctor_with("mai", named("Vũ Thị Mai")).build()
}

fn window() -> Window {
    opened(Document::new(plan(), None))
}

fn plan_of(harness: &Window) -> &Plan {
    harness.state().session.document.plan()
}

fn picked(harness: &Window) -> Vec<String> {
    harness.state().session.picked.several().iter().map(|taken| taken.doctor.to_string()).collect()
}

fn moves(harness: &Window) -> Vec<(String, MoveKind, String)> {
    let moves = plan_of(harness).moves.iter();
    let mut moves: Vec<_> =
        moves.map(|step| (step.doctor.to_string(), step.kind, step.to[0].site.to_string())).collect();
    moves.sort();
    moves
}

/// The chip or card whose name begins so.
fn chip<'a>(harness: &'a Window, name: &'a str) -> Node<'a> {
    harness.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name)))
}

fn rect_of(harness: &Window, name: &str) -> egui::Rect {
    chip(harness, name).rect()
}

/// A question, or a list, by its title.
fn is_in_front(harness: &Window, title: &str) {
    assert!(harness.query_all_by_label(title).count() > 0, "{title}");
}

/// At the foot of a card, where no chip lies and the page does not scroll.
fn foot(harness: &Window, card: &str) -> Pos2 {
    rect_of(harness, card).center_bottom() - vec2(0.0, 8.0)
}

fn click(harness: &mut Window, name: &str, modifiers: Modifiers) {
    let at = rect_of(harness, name).center();
    harness.hover_at(at);
    harness.event(egui::Event::ModifiersChanged(modifiers));
    for pressed in [true, false] {
        harness.event(egui::Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
    }
    harness.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    harness.run();
}

/// Takes up a chip by hand and holds it over a point.
fn carry(harness: &mut Window, chip: &str, to: Pos2) {
    let from = rect_of(harness, chip).center();
    harness.drag_at(from);
    harness.hover_at(from + vec2(9.0, 3.0));
    harness.hover_at(to);
    harness.run();
}

/// Long enough to be at rest.
fn rest(harness: &mut Window) {
    harness.run_steps(4);
    harness.run();
}

fn drop_at(harness: &mut Window, at: Pos2) {
    harness.drop_at(at);
    harness.run();
}

fn undo(harness: &mut Window) {
    press_with(harness, Modifiers::COMMAND, Key::Z);
}

const SHIFT_COMMAND: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

#[test]
fn a_click_picks_one_and_with_ctrl_and_shift_more() {
    let mut harness = window();
    click(&mut harness, "Đỗ Văn An", Modifiers::NONE);
    assert_eq!(picked(&harness), [""; 0], "one alone is looked at");
    click(&mut harness, "Ngô Thị Chi", Modifiers::COMMAND);
    assert_eq!(picked(&harness), ["an", "chi"]);
    harness.get_by_label_contains("Đã chọn 2 bác sĩ");
    click(&mut harness, "Phạm Văn Đạt", SHIFT_COMMAND);
    assert_eq!(picked(&harness), ["an", "chi", "dat"], "the run from Chi on is added");
    click(&mut harness, "Lê Thị Bình", Modifiers::SHIFT);
    assert_eq!(picked(&harness), ["chi", "binh"], "the run takes the place of the others");
    click(&mut harness, "Tằng A Pẩu", Modifiers::COMMAND);
    click(&mut harness, "Ngô Thị Chi", Modifiers::COMMAND);
    assert_eq!(picked(&harness), ["binh", "pau"], "a second click leaves one out");
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(picked(&harness), [""; 0]);
    assert_eq!(*plan_of(&harness), plan());
}

#[test]
fn escape_takes_back_what_is_being_typed_before_it_lets_go_of_who_is_picked() {
    let mut harness = window();
    click(&mut harness, "Đỗ Văn An", Modifiers::NONE);
    click(&mut harness, "Lê Thị Bình", Modifiers::COMMAND);
    harness.get_by_role_and_label(Role::TextInput, "Họ và tên").focus();
    harness.run();
    harness.event(egui::Event::Text("Khác".to_owned()));
    harness.run();
    assert_eq!(harness.state().session.drafts.len(), 1);
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!((picked(&harness).len(), plan_of(&harness)), (2, &plan()));
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!((picked(&harness), plan_of(&harness)), (Vec::new(), &plan()));
}

#[test]
fn the_doctors_picked_are_carried_together_and_let_go_in_one_edit() {
    let mut harness = window();
    click(&mut harness, "Đỗ Văn An", Modifiers::NONE);
    click(&mut harness, "Ngô Thị Chi", Modifiers::SHIFT);
    let to = foot(&harness, "Trạm Y tế Hải Lạng");
    carry(&mut harness, "Lê Thị Bình", to);
    let carried = harness.state().session.carried.as_ref().expect("in the hand");
    assert_eq!(carried.lifted.count(), 3);
    let preview = carried.previews[&Id::new("empty")].as_ref().expect("possible");
    assert_eq!(preview.effect.steps().count(), 3);
    let foretold = preview.effect.after;
    harness.get_by_label_contains("3 bác sĩ");
    drop_at(&mut harness, to);
    let rotation = |doctor: &str| (doctor.to_owned(), MoveKind::Rotation, "empty".to_owned());
    assert_eq!(moves(&harness), [rotation("an"), rotation("binh"), rotation("chi")]);
    let session = &harness.state().session;
    assert_eq!(*session.document.checked().totals(), foretold, "what was foretold is what came");
    assert_eq!((picked(&harness).len(), session.selection.clone()), (0, Some(Selection::Facility("empty".into()))));
    harness.get_by_label_contains("Đã đề xuất chuyển 3 bác sĩ đến Trạm Y tế Hải Lạng");
    undo(&mut harness);
    assert_eq!(*plan_of(&harness), plan(), "one step back");
}

#[test]
fn who_is_not_picked_is_carried_alone_and_escape_lets_all_go() {
    let mut harness = window();
    click(&mut harness, "Đỗ Văn An", Modifiers::NONE);
    click(&mut harness, "Lê Thị Bình", Modifiers::COMMAND);
    let to = foot(&harness, "Trạm Y tế Hải Lạng");
    carry(&mut harness, "Đỗ Văn An", to);
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    drop_at(&mut harness, to);
    assert_eq!(*plan_of(&harness), plan());
    assert_eq!(picked(&harness), ["an", "binh"], "they stay picked for another try");
    carry(&mut harness, "Phạm Văn Đạt", to);
    drop_at(&mut harness, to);
    assert_eq!(moves(&harness), [("dat".to_owned(), MoveKind::Rotation, "empty".to_owned())]);
}

#[test]
fn those_who_are_there_already_stay_where_they_are() {
    let mut harness = window();
    click(&mut harness, "Tằng A Pẩu", Modifiers::NONE);
    click(&mut harness, "Đỗ Văn An", Modifiers::COMMAND);
    click(&mut harness, "Vũ Thị Mai", Modifiers::COMMAND);
    let to = foot(&harness, "Trạm Y tế Đông Ngũ");
    carry(&mut harness, "Đỗ Văn An", to);
    drop_at(&mut harness, to);
    let moved = |doctor: &str, kind| (doctor.to_owned(), kind, "one".to_owned());
    assert_eq!(moves(&harness), [moved("an", MoveKind::Rotation), moved("mai", MoveKind::Recruit)]);
}

#[test]
fn the_verdict_on_several_is_the_worst_and_says_for_whom() {
    let mut harness = window();
    let mut doctor = plan_of(&harness).doctors.get(&"binh".into()).expect("she is there").clone();
    doctor.pinned = true;
    harness.state_mut().act(EditAction::Make(Box::new(phanbo::edit::Command::Put(doctor.into()))));
    click(&mut harness, "Đỗ Văn An", Modifiers::NONE);
    click(&mut harness, "Lê Thị Bình", Modifiers::COMMAND);
    let to = foot(&harness, "Trạm Y tế Hải Lạng");
    carry(&mut harness, "Đỗ Văn An", to);
    let carried = harness.state().session.carried.as_ref().expect("in the hand");
    let verdict = &carried.previews[&Id::new("empty")].as_ref().expect("possible").verdict;
    let is_of_her = |reason: &Reason| matches!(reason, Reason::Of(doctor, _) if doctor.as_str() == "binh");
    assert!(!verdict.reasons().is_empty() && verdict.reasons().iter().all(is_of_her), "{verdict:?}");
    let said = |harness: &Window, words| harness.query_all_by_label_contains(words).count() > 0;
    assert!(said(&harness, "L. T. Bình: "), "on the card");
    assert!(said(&harness, "cần cân nhắc: Lê Thị Bình"), "at the foot");
    drop_at(&mut harness, to);
    assert!(matches!(&harness.state().session.task, Some(Task::Asks { placements, .. }) if placements.len() == 2));
    is_in_front(&harness, "Vẫn chuyển 2 bác sĩ đến Trạm Y tế Hải Lạng?");
    harness.get_by_role_and_label(Role::TextInput, "Lý do").type_text("theo đề nghị của xã");
    harness.run();
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(plan_of(&harness).moves.iter().all(|step| step.why == "theo đề nghị của xã"));
    assert_eq!(moves(&harness).len(), 2);
}

#[test]
fn several_are_picked_and_moved_by_keyboard() {
    let mut harness = window();
    chip(&harness, "Đỗ Văn An").focus();
    harness.run();
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(picked(&harness), ["an", "binh", "chi"]);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(picked(&harness), ["an", "binh"], "the other way one less");
    chip(&harness, "Phạm Văn Đạt").focus();
    harness.run();
    press_with(&mut harness, Modifiers::COMMAND, Key::Space);
    assert_eq!(picked(&harness), ["an", "binh", "dat"]);
    press_with(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(picked(&harness), ["an", "binh"]);
    chip(&harness, "Lê Thị Bình").focus();
    harness.run();
    press_with(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(harness.state().session.carried.as_ref().map(|carried| carried.lifted.count()), Some(2));
    press_with(&mut harness, Modifiers::NONE, Key::Num1);
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(moves(&harness).len(), 2);
    undo(&mut harness);
    assert_eq!(*plan_of(&harness), plan());
}

#[test]
fn several_are_moved_by_the_list_of_places() {
    let mut harness = window();
    click(&mut harness, "Đỗ Văn An", Modifiers::NONE);
    click(&mut harness, "Lê Thị Bình", Modifiers::COMMAND);
    press_with(&mut harness, Modifiers::COMMAND, Key::M);
    is_in_front(&harness, "Chuyển 2 bác sĩ đến");
    harness.event(egui::Event::Text("hai lang".to_owned()));
    harness.run();
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(moves(&harness).len(), 2);
    assert_eq!(harness.state().session.document.history().depth(), 1);
}

#[test]
fn a_doctor_let_go_over_another_comes_besides_or_changes_places() {
    for (way, expected) in [
        ("Chuyển đến Đông Ngũ", vec![("an", MoveKind::Rotation, "one")]),
        ("Đổi chỗ với Tằng A Pẩu", vec![("an", MoveKind::Rotation, "one"), ("pau", MoveKind::Transfer, "h")]),
        ("Hủy", vec![]),
    ] {
        let mut harness = window();
        let over = rect_of(&harness, "Tằng A Pẩu").center();
        carry(&mut harness, "Đỗ Văn An", over);
        rest(&mut harness);
        harness.get_by_label_contains("chuyển đến, hay đổi chỗ với T. A. Pẩu");
        drop_at(&mut harness, over);
        assert_eq!(*plan_of(&harness), plan(), "nothing is moved before the answer");
        is_in_front(&harness, "Thả Đỗ Văn An lên Tằng A Pẩu");
        harness.get_by_role_and_label(Role::Button, way).click();
        harness.run();
        let expected: Vec<_> =
            expected.into_iter().map(|(doctor, kind, site)| (doctor.to_owned(), kind, site.to_owned())).collect();
        assert_eq!(moves(&harness), expected, "{way}");
        if !expected.is_empty() {
            undo(&mut harness);
            assert_eq!(*plan_of(&harness), plan(), "one step back");
        }
    }
}

#[test]
fn whoever_leaves_the_chip_again_or_only_comes_by_drops_as_on_the_rest_of_the_card() {
    for rests in [true, false] {
        let mut harness = window();
        let over = rect_of(&harness, "Tằng A Pẩu").center();
        let from = rect_of(&harness, "Đỗ Văn An").center();
        harness.drag_at(from);
        harness.hover_at(from + vec2(9.0, 3.0));
        harness.hover_at(over);
        harness.step();
        if rests {
            rest(&mut harness);
            assert!(harness.state().session.carried.as_ref().is_some_and(|carried| carried.over.is_some()));
            let foot = foot(&harness, "Trạm Y tế Đông Ngũ");
            harness.hover_at(foot);
            harness.run();
            harness.drop_at(foot);
        } else {
            harness.drop_at(over);
        }
        harness.run();
        assert_eq!(moves(&harness), [("an".to_owned(), MoveKind::Rotation, "one".to_owned())]);
    }
}

#[test]
fn over_ones_own_colleague_or_out_of_the_tray_there_is_nothing_to_choose() {
    let mut harness = window();
    let over = rect_of(&harness, "Lê Thị Bình").center();
    carry(&mut harness, "Đỗ Văn An", over);
    rest(&mut harness);
    drop_at(&mut harness, over);
    assert!(harness.state().session.task.is_none());
    assert_eq!(*plan_of(&harness), plan());
    let over = rect_of(&harness, "Tằng A Pẩu").center();
    carry(&mut harness, "Vũ Thị Mai", over);
    rest(&mut harness);
    drop_at(&mut harness, over);
    assert_eq!(moves(&harness), [("mai".to_owned(), MoveKind::Recruit, "one".to_owned())]);
}

#[test]
fn two_who_are_picked_change_places_by_a_command() {
    let mut harness = window();
    click(&mut harness, "Tằng A Pẩu", Modifiers::NONE);
    click(&mut harness, "Trần Văn Sinh", Modifiers::COMMAND);
    assert!(harness.state().session.swapped().is_none(), "both are at one place");
    click(&mut harness, "Trần Văn Sinh", Modifiers::COMMAND);
    click(&mut harness, "Ngô Thị Chi", Modifiers::COMMAND);
    press_with(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(egui::Event::Text("doi cho".to_owned()));
    harness.run();
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    let expected = [("chi", MoveKind::Rotation, "one"), ("pau", MoveKind::Transfer, "h")];
    assert_eq!(moves(&harness), expected.map(|(doctor, kind, site)| (doctor.to_owned(), kind, site.to_owned())));
    harness.get_by_label_contains("Đã đề xuất đổi chỗ BS Tằng A Pẩu và BS Ngô Thị Chi");
}

#[test]
fn the_menu_of_one_who_is_picked_is_about_all() {
    let mut harness = window();
    click(&mut harness, "Đỗ Văn An", Modifiers::NONE);
    click(&mut harness, "Lê Thị Bình", Modifiers::COMMAND);
    chip(&harness, "Lê Thị Bình").click_secondary();
    harness.run();
    harness.get_by_label("Chuyển 2 bác sĩ đến…");
    harness.get_by_label("Ghim bác sĩ đã chọn").click();
    harness.run();
    let pinned = |harness: &Window| plan_of(harness).doctors.iter().filter(|doctor| doctor.pinned).count();
    assert_eq!(pinned(&harness), 2);
    assert_eq!(picked(&harness), ["an", "binh"], "they are still there");
    undo(&mut harness);
    assert_eq!(pinned(&harness), 0);
}

#[test]
fn all_doctors_of_a_place_of_an_area_and_of_the_board_are_pinned_and_all_places_locked() {
    let mut harness = window();
    harness.state_mut().session.selection = Some(Selection::Facility("one".into()));
    let pinned = |harness: &Window| plan_of(harness).doctors.iter().filter(|doctor| doctor.pinned).count();
    let locked = |harness: &Window| plan_of(harness).facilities.iter().filter(|place| place.locked).count();
    let mut act = |extent, is, pins: bool| {
        let wish = if pins { EditAction::PinAll(extent, is) } else { EditAction::LockAll(extent, is) };
        harness.state_mut().act(wish);
        (pinned(&harness), locked(&harness), harness.state().session.document.history().depth())
    };
    assert_eq!(act(Extent::Place, true, true), (2, 0, 1));
    assert_eq!(act(Extent::Place, true, true), (2, 0, 1), "nothing to do");
    assert_eq!(act(Extent::Area, true, true), (6, 0, 2), "the hospital of the area too");
    assert_eq!(act(Extent::Board, false, true), (0, 0, 3));
    assert_eq!(act(Extent::Place, true, false), (0, 1, 4));
    assert_eq!(act(Extent::Board, true, false), (0, 3, 5));
    assert_eq!(act(Extent::Area, false, false), (0, 0, 6));
}

#[test]
fn a_card_takes_on_who_waits_for_a_place_with_the_dates_asked_for() {
    let mut harness = window();
    let card = rect_of(&harness, "Trạm Y tế Hải Lạng").center_top() + vec2(0.0, 10.0);
    harness.hover_at(card);
    for pressed in [true, false] {
        let button = PointerButton::Secondary;
        harness.event(egui::Event::PointerButton { pos: card, button, pressed, modifiers: Modifiers::NONE });
    }
    harness.run();
    harness.get_by_label_contains("Tiếp nhận bác sĩ chưa bố trí").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Vũ Thị Mai").click();
    harness.run();
    let Some(Task::Intended { intended, .. }) = &harness.state().session.task else {
        panic!("its dates are asked for")
    };
    assert_eq!((intended.kind, intended.to.clone()), (MoveKind::Recruit, Some("empty".into())));
}

#[test]
fn the_menu_of_a_doctor_leads_to_training_and_leaving_with_their_dates() {
    for (name, kind) in [("Cử đi đào tạo…", MoveKind::Training), ("Thôi việc, nghỉ hưu, chuyển đi…", MoveKind::Leave)]
    {
        let mut harness = window();
        chip(&harness, "Đỗ Văn An").click_secondary();
        harness.run();
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run();
        let task = &harness.state().session.task;
        assert!(matches!(task, Some(Task::Intended { intended, .. }) if intended.kind == kind), "{name}: {task:?}");
    }
}

#[test]
fn what_is_pressed_and_moved_within_one_frame_takes_up_what_was_pressed() {
    let mut harness = window();
    let (from, over) = (rect_of(&harness, "Đỗ Văn An").center(), rect_of(&harness, "Lê Thị Bình").center());
    let button = PointerButton::Primary;
    let press = egui::Event::PointerButton { pos: from, button, pressed: true, modifiers: Modifiers::NONE };
    harness.input_mut().events.extend([egui::Event::PointerMoved(from), press, egui::Event::PointerMoved(over)]);
    harness.run();
    let to = foot(&harness, "Trạm Y tế Hải Lạng");
    harness.hover_at(to);
    harness.run();
    let lifted = harness.state().session.carried.as_ref().map(|carried| carried.lifted.doctor.to_string());
    assert_eq!(lifted.as_deref(), Some("an"));
    drop_at(&mut harness, to);
    assert_eq!(moves(&harness), [("an".to_owned(), MoveKind::Rotation, "empty".to_owned())]);
}

#[test]
fn beside_the_editor_of_a_move_no_chip_explains_itself() {
    let mut harness = window();
    let explained = |harness: &Window| harness.query_all_by_label_contains("Phạm Văn Đạt\n").count();
    let rest = |harness: &mut Window| {
        let at = rect_of(harness, "Phạm Văn Đạt").center();
        harness.hover_at(at);
        harness.run_steps(8);
    };
    rest(&mut harness);
    assert!(explained(&harness) > 0);
    let to = foot(&harness, "Trạm Y tế Hải Lạng");
    carry(&mut harness, "Đỗ Văn An", to);
    drop_at(&mut harness, to);
    assert!(harness.state().session.editor.is_some());
    rest(&mut harness);
    assert_eq!(explained(&harness), 0);
}

#[test]
fn who_is_gone_is_picked_no_longer() {
    let mut harness = window();
    harness.state_mut().session.settings.zoom = Zoom::Detail;
    harness.run();
    for doctor in ["Đỗ Văn An", "Lê Thị Bình", "Ngô Thị Chi"] {
        click(&mut harness, doctor, Modifiers::COMMAND);
    }
    let taken = Taken { doctor: "binh".into(), from: Some("h".into()) };
    assert!(harness.state().session.picked.holds(&taken));
    let posting =
        plan_of(&harness).postings.iter().find(|posting| posting.doctor == taken.doctor).expect("one").clone();
    let key = phanbo::plan::AnyRecord::from(posting).key();
    let gone = phanbo::edit::Command::Delete(key);
    harness.state_mut().act(Action::Edit(EditAction::Make(Box::new(gone))));
    harness.run();
    assert_eq!(picked(&harness), ["an", "chi"]);
}
