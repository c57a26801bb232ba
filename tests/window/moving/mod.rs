//! Moving a doctor in the window: by hand, by keyboard, refused, taken back.

mod shown;

use std::sync::Arc;

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use phanbo::advise::{Reason, Verdict};
use phanbo::edit::Command;
use phanbo::fixture::Fixture;
use phanbo::plan::{Figure, Id, MoveKind, MoveStatus, Plan, Share};
use phanbo::session::action::{Action, CarryAction, EditAction, Grip};
use phanbo::session::{Document, Selection};
use phanbo::text::Language;

use crate::hand::{Window, opened};

/// A hospital with thirteen doctors, three of them listed, and a floor of twelve; an empty station, one with a doctor and a point, a locked one.
fn plan() -> Plan {
    let named = |name: &'static str| move |doctor: &mut phanbo::plan::Doctor| doctor.name = name.into();
    let in_area = |name: &'static str| {
        move |facility: &mut phanbo::plan::Facility, _: &mut phanbo::plan::Station| {
            facility.area = Some("a".into());
            facility.name = name.into();
        }
    };
    Fixture::new()
        .area("a", Some("h"))
        .hospital_with("h", |facility, hospital| {
            facility.name = "Bệnh viện Đa khoa khu vực Thử".into();
            hospital.floor = Some(Figure::new(12));
            hospital.unlisted_doctors = Some(Figure::new(10));
        })
        .station_with("empty", in_area("Trạm Y tế Hải Lạng"))
        .station_with("one", in_area("Trạm Y tế Đông Ngũ"))
        .point("one", "one-1")
        .station_with("locked", |facility, station| {
            in_area("Trạm Y tế Hoành Mô")(facility, station);
            facility.locked = true;
        })
        .doctor_with("lan", named("Trần Thị Lan"))
        .posting("lan", "h", 10)
        .doctor_with("minh", named("Lê Quang Minh"))
        .posting("minh", "h", 10)
        .doctor_with("hai", named("Nguyễn Văn Hải"))
        .posting("hai", "h", 10)
        .doctor_with("pau", named("Tằng A Pẩu"))
        .posting("pau", "one", 10)
        .doctor_with("dung", named("Nông Văn Dũng"))
        .posting("dung", "one", 10)
        .doctor_with("mai", named("Vũ Thị Mai"))
        .build()
}

fn window() -> Window {
    opened(Document::new(plan(), None))
}

fn plan_of(harness: &Window) -> &Plan {
    harness.state().session.document.plan()
}

/// The chip or card whose name begins so. The inspector, the findings and the notice speak of the same people.
fn middle_of(harness: &Window, name: &str) -> egui::Pos2 {
    let chip_or_card = harness
        .get_by(move |node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name)));
    chip_or_card.rect().center()
}

/// At the foot of a card, where no chip lies and the page does not scroll.
fn foot_of(harness: &Window, card: &str) -> egui::Pos2 {
    let begins = |label: Option<String>| label.is_some_and(|label| label.starts_with(card));
    harness.get_by(|node| node.role() == Role::Button && begins(node.label())).rect().center_bottom() - vec2(0.0, 8.0)
}

/// Presses on one thing, carries it over the threshold and lets go over another.
fn drag(harness: &mut Window, from: &str, to: &str) {
    let from = middle_of(harness, from);
    let to = foot_of(harness, to);
    harness.drag_at(from);
    harness.hover_at(from + vec2(9.0, 3.0));
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
}

#[test]
fn a_doctor_dropped_on_a_station_is_lent_there_and_everything_follows_at_once() {
    let mut harness = window();
    assert_eq!(harness.state().session.document.checked().totals().stations_with_regular_doctor, 1);

    drag(&mut harness, "Trần Thị Lan", "Trạm Y tế Hải Lạng");

    let step = plan_of(&harness).moves.iter().next().expect("one move").clone();
    assert_eq!((step.kind, step.status), (MoveKind::Rotation, MoveStatus::Proposed));
    assert_eq!((step.doctor, step.from), ("lan".into(), Some("h".into())));
    assert_eq!(step.to, [Share::new("empty".into(), 10)]);
    assert_eq!(step.end, Some(jiff::civil::date(2026, 7, 3)), "the first day on which 132 working days are reached");
    let document = &harness.state().session.document;
    assert_eq!(document.checked().totals().stations_with_regular_doctor, 2);
    assert!(document.is_dirty());
    // The cards and the notice say so.
    harness.get_by_label_contains("Trạm Y tế Hải Lạng · thiếu 3");
    harness.get_by_label_contains(
        "Đã đề xuất BS Trần Thị Lan luân phiên từ Bệnh viện Đa khoa khu vực Thử đến Trạm Y tế Hải Lạng",
    );

    harness.get_by_role_and_label(Role::Button, "Hoàn tác").click();
    harness.run();
    assert_eq!(*plan_of(&harness), plan());
    assert!(!harness.state().session.document.is_dirty());
}

#[test]
fn after_the_drop_the_foot_says_what_it_did_and_each_count_opens_to_its_findings() {
    let mut harness = window();
    assert!(harness.state().session.outcome().is_none());
    drag(&mut harness, "Trần Thị Lan", "Trạm Y tế Hải Lạng");
    let effect = harness.state().session.outcome().expect("a move was made").difference.clone();
    let codes = |findings: &[Arc<phanbo::rules::Finding>]| findings.iter().map(|one| one.code()).collect::<Vec<_>>();
    assert!(codes(&effect.solved).contains(&"T01") && codes(&effect.reduced).contains(&"T03"), "{effect:?}");

    harness.get_by_label("mật độ toàn tỉnh không đổi");
    harness.get_by_role_and_label(Role::Link, &format!("giảm nhẹ {}", effect.reduced.len())).click();
    harness.run();
    assert!(harness.query_all_by_label("Vấn đề được giảm nhẹ").count() > 0);
    let told = |finding, plan: &Plan| phanbo::text::sentences::finding(Language::Vietnamese, plan, finding);
    let shortage = effect.reduced.iter().find(|finding| finding.code() == "T03").expect("it is listed");
    harness.get_by_role_and_label(Role::Button, &told(shortage, plan_of(&harness))).click();
    harness.run();
    let looked_at = harness.state().session.selection.clone();
    assert!(matches!(looked_at, Some(Selection::Finding(key)) if key.rule == "T03" && key.subject == "empty"));

    // One that is solved leaves its place to look at.
    harness.get_by_role_and_label(Role::Link, &format!("giải quyết {}", effect.solved.len())).click();
    harness.run();
    let first = told(&effect.solved[0], plan_of(&harness));
    harness.get_by_role_and_label(Role::Button, &first).click();
    harness.run();
    assert_eq!(harness.state().session.selection, Some(Selection::Facility(Id::new("empty"))));

    // Taken back, there is nothing left to tell.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(harness.state().session.outcome().is_none());
    assert!(harness.query_by_role_and_label(Role::Link, &format!("giảm nhẹ {}", effect.reduced.len())).is_none());
}

#[test]
fn a_finding_that_went_with_its_move_is_told_by_the_doctor() {
    let mut harness = window();
    drag(&mut harness, "Trần Thị Lan", "Trạm Y tế Hải Lạng");
    let step = plan_of(&harness).moves.iter().next().expect("one move").clone();
    let endless = phanbo::plan::Move { end: None, ..step.clone() };
    harness.state_mut().act(Action::Edit(EditAction::Make(Box::new(Command::Put(endless.into())))));
    harness.run();
    let without_end = |findings: &[Arc<phanbo::rules::Finding>]| findings.iter().any(|finding| finding.code() == "X05");
    assert!(without_end(&harness.state().session.outcome().expect("a move was changed").difference.created));

    harness.state_mut().act(Action::Edit(EditAction::Make(Box::new(Command::Withdraw(step.id)))));
    harness.run();
    let solved = harness.state().session.outcome().expect("it was taken back").difference.solved.clone();
    assert!(without_end(&solved));
    harness.get_by_role_and_label(Role::Link, &format!("giải quyết {}", solved.len())).click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Trần Thị Lan: lượt điều động thiếu ngày kết thúc").click();
    harness.run();
    assert_eq!(harness.state().session.selection, Some(Selection::Doctor(Id::new("lan"))));
}

#[test]
fn the_foot_says_what_becomes_of_the_province_when_doctors_leave() {
    let mut harness = window();
    // Fifteen for a million people, then fourteen, thirteen.
    for (doctor, said) in [("lan", "mật độ toàn tỉnh 0,2 → 0,1"), ("minh", "toàn tỉnh bớt 1 bác sĩ")] {
        let leave = Command::SendAway {
            gain: None,
            doctor: doctor.into(),
            kind: MoveKind::Leave,
            start: harness.state().session.document.roster().date(),
            end: None,
            by: String::new(),
            why: String::new(),
        };
        harness.state_mut().act(Action::Edit(EditAction::Make(Box::new(leave))));
        harness.run();
        harness.get_by_label(said);
    }
}

#[test]
fn while_the_doctor_is_in_the_hand_every_card_says_what_letting_go_would_do() {
    let mut harness = window();
    let from = harness.get_by_label_contains("Trần Thị Lan").rect().center();
    let to = harness.get_by_label_contains("Trạm Y tế Hải Lạng").rect().center();
    harness.drag_at(from);
    harness.hover_at(from + vec2(9.0, 3.0));
    harness.hover_at(to);
    harness.run();
    let carried = harness.state().session.carried.as_ref().expect("in the hand");
    let preview = carried.previews[&Id::new("empty")].as_ref().expect("possible");
    let slot = plan_of(&harness).facilities.slot(&"empty".into()).expect("there");
    assert_eq!(preview.effect.counts[&slot], (0, 1));
    assert_eq!(preview.rank, Some(1));
    // The strip names both ends and the effect.
    harness.get_by_label_contains("BVĐKKV Thử → Hải Lạng");
    harness.get_by_label_contains("mật độ toàn tỉnh không đổi");

    harness.key_press(Key::Escape);
    harness.run();
    harness.drop_at(to);
    harness.run();
    assert!(harness.state().session.carried.is_none());
    assert_eq!(*plan_of(&harness), plan(), "Esc cancels");
}

#[test]
fn turning_to_another_program_puts_a_doctor_back_who_hangs_on_the_mouse() {
    let mut harness = window();
    let from = harness.get_by_label_contains("Trần Thị Lan").rect().center();
    harness.drag_at(from);
    harness.hover_at(from + vec2(9.0, 3.0));
    harness.run();
    assert!(harness.state().session.carried.is_some());
    harness.event(egui::Event::WindowFocused(false));
    harness.run();
    assert!(harness.state().session.carried.is_none(), "the release of the button will not be heard of");
    let to = harness.get_by_label_contains("Trạm Y tế Đông Ngũ").rect().center();
    harness.hover_at(to);
    harness.event(egui::Event::WindowFocused(true));
    harness.drop_at(to);
    harness.run();
    assert_eq!(*plan_of(&harness), plan());
}

#[test]
fn a_drop_on_nothing_and_a_press_that_hardly_moves_change_nothing() {
    let mut harness = window();
    let from = harness.get_by_label_contains("Trần Thị Lan").rect().center();
    harness.drag_at(from);
    harness.hover_at(from + vec2(40.0, 40.0));
    let nowhere = egui::pos2(683.0, 700.0);
    harness.hover_at(nowhere);
    harness.drop_at(nowhere);
    harness.run();
    assert_eq!(*plan_of(&harness), plan());

    harness.drag_at(from);
    harness.hover_at(from + vec2(3.0, 2.0));
    harness.drop_at(from + vec2(3.0, 2.0));
    harness.run();
    assert_eq!(*plan_of(&harness), plan());
    assert_eq!(
        harness.state().session.selection,
        Some(phanbo::session::Selection::Doctor("lan".into())),
        "it is a click"
    );
}

#[test]
fn from_station_to_hospital_is_a_transfer_and_from_the_tray_a_recruitment() {
    let mut harness = window();
    drag(&mut harness, "Tằng A Pẩu", "Bệnh viện Đa khoa khu vực Thử");
    drag(&mut harness, "Vũ Thị Mai", "Trạm Y tế Đông Ngũ");
    let mut kinds: Vec<_> = plan_of(&harness).moves.iter().map(|step| (step.doctor.to_string(), step.kind)).collect();
    kinds.sort();
    assert_eq!(kinds, [("mai".to_owned(), MoveKind::Recruit), ("pau".to_owned(), MoveKind::Transfer)]);
}

#[test]
fn a_proposed_move_dragged_on_is_changed_and_dragged_home_is_withdrawn() {
    let mut harness = window();
    drag(&mut harness, "Trần Thị Lan", "Trạm Y tế Hải Lạng");
    drag(&mut harness, "Trần Thị Lan", "Trạm Y tế Đông Ngũ");
    assert_eq!(plan_of(&harness).moves.len(), 1);
    let step = plan_of(&harness).moves.iter().next().expect("one move");
    assert_eq!(step.to[0].site, "one".into());
    drag(&mut harness, "Trần Thị Lan", "Bệnh viện Đa khoa khu vực Thử");
    assert!(plan_of(&harness).moves.is_empty());
    for _ in 0..3 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
    }
    assert_eq!(*plan_of(&harness), plan());
}

#[test]
fn a_locked_place_asks_and_takes_the_doctor_only_with_a_reason() {
    let mut harness = window();
    drag(&mut harness, "Trần Thị Lan", "Trạm Y tế Hoành Mô");
    assert!(plan_of(&harness).moves.is_empty(), "nothing is done before the question is answered");
    assert!(matches!(harness.state().session.task, Some(phanbo::session::Task::Asks { .. })));
    harness.state_mut().act(CarryAction::DropAnyway { why: "theo đề nghị của xã".into() });
    harness.run();
    let step = plan_of(&harness).moves.iter().next().expect("one move");
    assert_eq!((step.to[0].site.as_str(), step.why.as_str()), ("locked", "theo đề nghị của xã"));
}

#[test]
fn the_reason_given_stands_in_a_move_that_is_only_changed() {
    let mut harness = window();
    drag(&mut harness, "Trần Thị Lan", "Trạm Y tế Hải Lạng");
    let program = harness.state_mut();
    program.act(CarryAction::Lift { doctor: "lan".into(), from: Some("empty".into()), grip: Grip::Hand });
    program.act(CarryAction::DropOnSite("locked".into()));
    assert!(matches!(program.session.task, Some(phanbo::session::Task::Asks { .. })));
    program.act(CarryAction::DropAnyway { why: "xã đề nghị".into() });
    harness.run();
    let moves = plan_of(&harness).moves.iter();
    let told: Vec<_> = moves.map(|step| (step.to[0].site.as_str(), step.why.as_str())).collect();
    assert_eq!(told, [("locked", "xã đề nghị")]);
}

#[test]
fn a_pinned_doctor_is_asked_about_and_not_forbidden_and_the_pin_is_said_once() {
    let mut harness = window();
    let mut doctor = plan_of(&harness).doctors.get(&"lan".into()).expect("she is there").clone();
    doctor.pinned = true;
    harness.state_mut().act(EditAction::Make(Box::new(Command::Put(doctor.into()))));
    let to = carry(&mut harness, "Trần Thị Lan", "Trạm Y tế Hải Lạng");
    let previews = &carried(&harness).expect("in the hand").previews;
    let verdict = |place: &str| &previews[&Id::new(place)].as_ref().expect("possible").verdict;
    assert_eq!(verdict("empty"), &Verdict::Asks(vec![Reason::Pinned]));
    assert_eq!(verdict("locked"), &Verdict::Impossible(vec![Reason::Locked("locked".into()), Reason::Pinned]));
    harness.get_by_label_contains("0/4 BS 0,0 · cần cân nhắc: Bác sĩ đã được ghim tại nơi đang công tác.");
    harness.drop_at(to);
    harness.run();
    assert!(plan_of(&harness).moves.is_empty(), "it asks first");
    harness.get_by_role_and_label(Role::TextInput, "Lý do").type_text("bệnh viện đồng ý");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let step = plan_of(&harness).moves.iter().next().expect("one move");
    assert_eq!((step.to[0].site.as_str(), step.why.as_str()), ("empty", "bệnh viện đồng ý"));
}

#[test]
fn the_same_move_by_keyboard() {
    let mut harness = window();
    harness.get_by_label_contains("Trần Thị Lan").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    let aim = |harness: &Window| harness.state().session.carried.as_ref().and_then(|c| c.aim.clone());
    assert_eq!(aim(&harness), Some("h".into()), "held over the place the doctor comes from");
    harness.key_press(Key::Num1);
    harness.run();
    assert_eq!(aim(&harness), Some("empty".into()), "the best place");
    harness.key_press(Key::ArrowRight);
    harness.run();
    let next = aim(&harness);
    assert!(next.is_some() && next != Some("empty".into()), "an arrow goes to a neighbour");
    harness.key_press(Key::Num1);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let step = plan_of(&harness).moves.iter().next().expect("one move");
    assert_eq!((step.kind, step.to[0].site.as_str()), (MoveKind::Rotation, "empty"));

    harness.get_by_label_contains("Lê Quang Minh").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().session.carried.is_none());
    assert_eq!(plan_of(&harness).moves.len(), 1);
}

/// Takes a doctor up by hand and holds him or her over a card.
fn carry(harness: &mut Window, from: &str, to: &str) -> egui::Pos2 {
    let from = middle_of(harness, from);
    let to = foot_of(harness, to);
    harness.drag_at(from);
    harness.hover_at(from + vec2(9.0, 3.0));
    harness.hover_at(to);
    harness.run();
    to
}

fn carried(harness: &Window) -> Option<&phanbo::session::Carried> {
    harness.state().session.carried.as_ref()
}

#[test]
fn the_right_button_lets_go_of_the_doctor_and_opens_no_menu_of_what_lies_there() {
    let mut harness = window();
    let dung = middle_of(&harness, "Nông Văn Dũng");
    carry(&mut harness, "Trần Thị Lan", "Trạm Y tế Đông Ngũ");
    harness.hover_at(dung);
    for pressed in [true, false] {
        let button = egui::PointerButton::Secondary;
        harness.event(egui::Event::PointerButton { pos: dung, button, pressed, modifiers: Modifiers::NONE });
        harness.run();
    }
    assert!(carried(&harness).is_none());
    assert!(harness.query_by_label("Chuyển đến…").is_none(), "a menu of the doctor under the pointer");
    harness.drop_at(dung);
    harness.run();
    assert_eq!(*plan_of(&harness), plan());

    // The same press with nobody in the hand does open it.
    for pressed in [true, false] {
        let button = egui::PointerButton::Secondary;
        harness.event(egui::Event::PointerButton { pos: dung, button, pressed, modifiers: Modifiers::NONE });
        harness.run();
    }
    harness.get_by_label("Chuyển đến…");
}

#[test]
fn a_number_chooses_the_place_by_hand_as_by_key_and_letting_go_moves_there() {
    let mut harness = window();
    let over = carry(&mut harness, "Trần Thị Lan", "Trạm Y tế Đông Ngũ");
    harness.get_by_label_contains("1–3 chọn nơi tốt nhất");
    harness.key_press(Key::Num1);
    harness.run();
    assert_eq!(carried(&harness).and_then(|carried| carried.aim.clone()), Some("empty".into()));
    assert_eq!(*plan_of(&harness), plan(), "nothing is moved by choosing");
    harness.drop_at(over);
    harness.run();
    assert_eq!(plan_of(&harness).moves.iter().next().expect("one move").to[0].site, "empty".into());

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    // The pointer that moves on takes the doctor along.
    let over = carry(&mut harness, "Trần Thị Lan", "Trạm Y tế Đông Ngũ");
    harness.key_press(Key::Num1);
    harness.run();
    harness.hover_at(over + vec2(20.0, 0.0));
    harness.run();
    assert_eq!(carried(&harness).and_then(|carried| carried.aim.clone()), Some("one".into()));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(plan_of(&harness).moves.iter().next().expect("one move").to[0].site, "one".into());
    assert!(carried(&harness).is_none(), "Enter lets go as well");
}

#[test]
fn the_card_under_the_doctor_names_the_reason_and_the_page_shows_the_station() {
    let mut harness = window();
    let four =
        (1..=3).fold(Fixture::new().hospital("h"), |fixture, number| fixture.doctor_at(&format!("d{number}"), "full"));
    let four = four.doctor_with("uoc", |doctor| doctor.name = "Hoàng Văn Ước".into()).posting("uoc", "full", 10);
    let four = four.station_with("empty", |facility, _| facility.name = "Trạm Y tế Hải Lạng".into());
    let four = four.station_with("full", |facility, _| facility.name = "Trạm Y tế Bình Liêu".into());
    let session = &mut harness.state_mut().session;
    session.open(Document::new(four.build(), None));
    session.selection = Some(Selection::Province);
    harness.run();
    carry(&mut harness, "Hoàng Văn Ước", "Trạm Y tế Hải Lạng");
    // In brief on the card, whole at the foot of the window.
    assert!(harness.query_all_by_label_contains("nơi cử: Bình Liêu còn 3/4").count() > 0);
    harness.get_by_label_contains("cảnh báo: Trạm Y tế Bình Liêu: ");
    assert_eq!(harness.state().session.looked_at(), Some(Selection::Facility("empty".into())));
    harness.key_press(Key::Escape);
    harness.run();
    let session = &harness.state().session;
    assert_eq!(session.selection, Some(Selection::Province), "what was looked at stays");
}

#[test]
fn over_a_point_the_card_says_what_letting_go_on_the_point_would_do() {
    let mut harness = window();
    harness.state_mut().session.settings.zoom = phanbo::session::Zoom::Detail;
    harness.run();
    let seat = middle_of(&harness, "Tằng A Pẩu");
    let dung = middle_of(&harness, "Nông Văn Dũng");
    carry(&mut harness, "Tằng A Pẩu", "Trạm Y tế Đông Ngũ");
    // The point's heading stands under the chips of the seat.
    harness.hover_at(seat.max(dung) + vec2(0.0, 26.0));
    harness.run();
    let over = carried(&harness).and_then(|carried| carried.site.clone());
    assert_eq!(over, Some("one-1".into()));
    let preview = carried(&harness).and_then(|carried| carried.preview(&"one".into())).cloned();
    let effect = preview.expect("worked out").expect("possible").effect;
    assert_eq!(effect.step().map(|step| step.to[0].site.clone()), Some("one-1".into()));
}
