//! The network reorganised in the window: an act is written, seen before it is made, made in one step, and taken back.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::edit::Command;
use phanbo::fixture::Fixture;
use phanbo::plan::{HospitalKind, Move, MoveStatus, PlaceKind, Plan, SiteKind, Table};
use phanbo::session::action::{EditAction, GoAction, TaskAction};
use phanbo::session::tasks::network::{ActDraft, DraftKind, NetworkTask};
use phanbo::session::{Document, Selection, Task};

use crate::hand::{Opening, Window, act, opened_with, press};

/// Two stations in two communes, the first with a point and a doctor.
fn plan() -> Plan {
    let named = |commune: &'static str, name: &'static str| {
        move |facility: &mut phanbo::plan::Facility, station: &mut phanbo::plan::Station| {
            (facility.commune, facility.name) = (Some(commune.into()), name.to_owned());
            station.catchment = Some(phanbo::plan::Figure::new(10_000));
        }
    };
    let fixture = Fixture::new().commune("c1", 10_000).commune("c2", 10_000);
    let fixture = fixture.station_with("tyt-1", named("c1", "Trạm Y tế Một")).point("tyt-1", "p");
    let fixture = fixture.station_with("tyt-2", named("c2", "Trạm Y tế Hai"));
    fixture.doctor_with("lan", |doctor| doctor.name = "Trần Thị Lan".into()).posting("lan", "tyt-1", 10).build()
}

fn window() -> Window {
    window_of(696.0)
}

fn window_of(height: f32) -> Window {
    window_on(plan(), height)
}

fn window_on(plan: Plan, height: f32) -> Window {
    opened_with(Document::new(plan, None), Opening { size: [1366.0, height], ..Opening::default() })
}

fn now(window: &Window) -> &Plan {
    window.state().session.document.plan()
}

fn task(window: &Window) -> &NetworkTask {
    match &window.state().session.task {
        Some(Task::Network(task)) => task,
        other => panic!("no network in front: {other:?}"),
    }
}

fn merging() -> ActDraft {
    let date = jiff::civil::date(2026, 7, 1);
    ActDraft { station: Some("tyt-1".into()), into: Some("tyt-2".into()), ..ActDraft::new(DraftKind::MergePoint, date) }
}

fn write(window: &mut Window, draft: ActDraft) {
    act(window, EditAction::WriteAct(Box::new(draft)));
}

#[test]
fn the_network_is_opened_by_its_keys_and_says_that_there_is_no_act_yet() {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    window.run();
    window.get_by_label("Chưa có việc sắp xếp nào.");
    window.get_by_label("Chọn nơi sắp xếp để xem trước tác động.");
    window.get_by_label("Từ ngày");
    assert_eq!(task(&window).draft.kind, DraftKind::MergePoint);
}

#[test]
fn an_act_is_seen_before_it_is_made_and_undone_in_one_step() {
    let mut window = window();
    let before = now(&window).clone();
    write(&mut window, merging());
    window.get_by_label_contains("Trần Thị Lan: điều động từ Trạm Y tế Một đến Trạm Y tế Hai");
    window.get_by_label_contains("Dân số phụ trách: 20.000");
    window.get_by_label_contains("c1: chưa có trạm y tế nào đang hoạt động");
    assert_eq!(*now(&window), before, "nothing is made yet");
    // Where a commune loses its station the button asks.
    window.get_by_label("Vẫn thực hiện").click();
    window.run();
    assert_eq!((now(&window).acts.len(), now(&window).moves.len()), (1, 1));
    window.get_by_label("Bỏ: nhập Trạm Y tế Một vào Trạm Y tế Hai làm điểm trạm từ 01/07/2026");
    act(&mut window, TaskAction::Close);
    act(&mut window, EditAction::Undo);
    assert_eq!(*now(&window), before);
}

#[test]
fn an_act_that_is_written_is_not_put_away_unasked_and_an_untouched_form_is() {
    let mut window = window();
    let before = now(&window).clone();
    act(&mut window, TaskAction::Network);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().session.task, None);
    for is_given_up in [false, true] {
        write(&mut window, merging());
        press(&mut window, Key::Escape);
        assert!(matches!(window.state().session.task, Some(Task::PutAway { .. })), "it would be lost");
        window.get_by_label("Việc sắp xếp mạng lưới đã nhập chưa được thực hiện. Nếu bỏ, phần đã nhập sẽ mất.");
        if is_given_up {
            act(&mut window, TaskAction::PutAway);
            assert_eq!(window.state().session.task, None);
        } else {
            press(&mut window, Key::Escape);
            assert_eq!(task(&window).draft, merging());
        }
    }
    assert_eq!(*now(&window), before);
}

#[test]
fn what_cannot_be_made_is_said_in_words_and_the_button_is_grey() {
    let mut window = window();
    write(&mut window, ActDraft { into: Some("tyt-1".into()), ..merging() });
    window.get_by_label_contains("Không thể nhập Trạm Y tế Một vào chính nơi này.");
    assert!(window.get_by_label("Thực hiện").accesskit_node().is_disabled());
    let close = ActDraft { kind: DraftKind::CloseStation, ..merging() };
    write(&mut window, close);
    window.get_by_label_contains("1 bác sĩ không còn nơi làm việc: Trần Thị Lan.");
}

#[test]
fn taking_back_asks_for_what_was_edited_since() {
    let mut window = window();
    let before = now(&window).clone();
    write(&mut window, merging());
    act(&mut window, EditAction::MakeAct);
    let step = now(&window).moves.iter().next().expect("one transfer").clone();
    let agreed = Move { status: MoveStatus::Agreed, ..step };
    act(&mut window, EditAction::Make(Box::new(Command::Put(agreed.into()))));
    window.get_by_label_contains("Bỏ: nhập Trạm Y tế Một").click();
    window.run();
    window.get_by_label_contains("đã có sửa đổi ở: Trần Thị Lan");
    assert_eq!(now(&window).acts.len(), 1, "it is asked first");
    window.get_by_label("Vẫn bỏ").click();
    window.run();
    assert_eq!(*now(&window), before);
}

#[test]
fn what_is_written_stays_foretold_while_it_is_asked_whether_an_act_is_taken_back() {
    let mut window = window();
    write(&mut window, merging());
    act(&mut window, EditAction::MakeAct);
    let step = now(&window).moves.iter().next().expect("one transfer").clone();
    let agreed = Move { status: MoveStatus::Agreed, ..step };
    act(&mut window, EditAction::Make(Box::new(Command::Put(agreed.into()))));
    let (station, name) = (Some("tyt-2".into()), "Điểm trạm Mới".to_owned());
    write(&mut window, ActDraft { kind: DraftKind::AddPoint, station, name, ..merging() });
    window.get_by_label_contains("Bỏ: nhập Trạm Y tế Một").click();
    window.run();
    window.get_by_label("Vẫn bỏ");
    assert!(matches!(task(&window).foretold, Some(Ok(_))), "{:?}", task(&window).foretold);
    assert!(!window.get_by_label("Thực hiện").accesskit_node().is_disabled());
}

#[test]
fn a_move_of_an_act_is_neither_withdrawn_nor_put_aside_without_it() {
    let mut window = window();
    write(&mut window, merging());
    act(&mut window, EditAction::MakeAct);
    act(&mut window, TaskAction::Close);
    let made = now(&window).clone();
    let step = made.moves.iter().next().expect("one transfer").clone();
    assert_eq!(step.act.as_deref(), made.acts.iter().next().map(|act| act.id.as_str()));
    let (id, parked) = (step.id.clone(), MoveStatus::Parked);
    let aside = Move { status: parked, ..step };
    let commands = [
        Command::Withdraw(id.clone()),
        Command::WithdrawAll(vec![id.clone()]),
        Command::SetStatus { step: id.clone(), status: parked },
        Command::Put(aside.clone().into()),
        Command::Delete((Table::Move, id.shared())),
    ];
    let mut wishes = Vec::from(commands.map(|command| EditAction::Make(Box::new(command))));
    wishes.extend([EditAction::Delete(Some((Table::Move, id.shared()))), EditAction::Amend(Box::new(aside))]);
    for wish in wishes {
        act(&mut window, TaskAction::EditMove(Some(id.clone())));
        act(&mut window, TaskAction::CloseNotice);
        act(&mut window, wish.clone());
        assert_eq!(*now(&window), made, "{wish:?}");
        let said = window.state().session.notice.as_ref().map_or("", |notice| &notice.text);
        assert!(said.contains("chỉ rút lại cùng cả việc sắp xếp"), "{wish:?}: {said}");
    }
    act(&mut window, EditAction::Make(Box::new(Command::SetStatus { step: id, status: MoveStatus::Agreed })));
    assert_ne!(*now(&window), made, "it is agreed");
}

#[test]
fn a_station_with_people_is_not_deleted_and_an_empty_one_goes_with_its_sites() {
    let mut window = window();
    act(&mut window, GoAction::Select(Selection::Facility("tyt-1".into())));
    act(&mut window, EditAction::Delete(Some((Table::Facility, "tyt-1".into()))));
    assert!(now(&window).facilities.contains(&"tyt-1".into()));
    act(&mut window, EditAction::Delete(Some((Table::Facility, "tyt-2".into()))));
    assert!(matches!(window.state().session.task, Some(Task::Delete { .. })), "its seat goes along");
    act(&mut window, EditAction::Make(Box::new(Command::Delete((Table::Facility, "tyt-2".into())))));
    assert!(!now(&window).facilities.contains(&"tyt-2".into()) && !now(&window).sites.contains(&"tyt-2".into()));
}

#[test]
fn hospitals_areas_communes_and_points_are_added_and_open_to_be_filled_in() {
    let mut window = window();
    // The field that has the keyboard.
    let begun = |window: &Window| {
        let mut fields = window.get_all_by_role(Role::TextInput);
        fields.find(egui_kittest::Node::is_focused).and_then(|field| field.accesskit_node().label())
    };
    for (wish, count) in
        [(EditAction::AddHospital, (3, 0, 2)), (EditAction::AddArea, (3, 1, 2)), (EditAction::AddCommune, (3, 1, 3))]
    {
        act(&mut window, wish);
        let plan = now(&window);
        assert_eq!((plan.facilities.len(), plan.areas.len(), plan.communes.len()), count);
        assert_eq!(begun(&window).as_deref(), Some("Tên"));
        window.event(egui::Event::Text("Mới".to_owned()));
        window.run();
        press(&mut window, Key::Enter);
        assert_eq!(begun(&window), None, "once");
    }
    let plan = now(&window);
    let named = (
        plan.facilities.iter().filter(|facility| facility.name == "Mới").count(),
        plan.areas.iter().filter(|area| area.name == "Mới").count(),
        plan.communes.iter().filter(|commune| commune.name == "Mới").count(),
    );
    assert_eq!(named, (1, 1, 1), "what was there is replaced");
    assert!(matches!(window.state().session.selection, Some(Selection::Commune(_))));
    window.get_by_label("Huyện cũ");
    act(&mut window, GoAction::Select(Selection::Facility("tyt-2".into())));
    act(&mut window, EditAction::AddPoint("tyt-2".into()));
    assert_eq!(now(&window).sites_of(&"tyt-2".into()).len(), 2);
    assert_eq!(begun(&window).as_deref(), Some("Tên địa điểm"));
}

#[test]
fn a_station_becomes_a_hospital_after_it_is_said_what_goes_and_one_undo_brings_it_back() {
    let mut window = window();
    let before = now(&window).clone();
    act(&mut window, GoAction::Select(Selection::Facility("tyt-1".into())));
    act(&mut window, EditAction::Turn("tyt-1".into(), PlaceKind::Hospital(HospitalKind::Regional)));
    assert!(
        window.query_all_by_label_contains("Xác nhận đổi loại của Trạm Y tế Một thành bệnh viện đa khoa").count() > 0
    );
    window.get_by_label_contains("loại từ trạm y tế thành bệnh viện; số dân phục vụ từ 10.000 thành không có");
    window.get_by_label_contains("c1: chưa có trạm y tế nào đang hoạt động");
    assert_eq!(*now(&window), before, "it is asked first");
    window.get_by_label("Đổi loại").click();
    window.run();
    let place = now(&window).facilities.get(&"tyt-1".into()).expect("it is there");
    assert_eq!(place.place_kind(), PlaceKind::Hospital(HospitalKind::Regional));
    assert_eq!(now(&window).postings, before.postings);
    act(&mut window, EditAction::Undo);
    assert_eq!(*now(&window), before);
}

#[test]
fn the_kind_stands_in_the_form_and_a_point_is_made_the_seat_there() {
    let mut window = window_of(1_800.0);
    act(&mut window, GoAction::Select(Selection::Facility("tyt-1".into())));
    window.get_by_role_and_label(egui::accesskit::Role::ComboBox, "Loại").focus();
    window.run();
    for _ in 0..7 {
        window.key_press(Key::ArrowDown);
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    let polyclinic = PlaceKind::Hospital(HospitalKind::Polyclinic);
    assert!(matches!(window.state().session.task, Some(Task::Turn { into, .. }) if into == polyclinic));
    act(&mut window, TaskAction::Close);
    window.get_by_label("Đặt làm trụ sở chính").click();
    window.run();
    let seats: Vec<_> =
        now(&window).sites_of(&"tyt-1".into()).iter().map(|site| (site.id.to_string(), site.kind)).collect();
    assert_eq!(seats, [("p".to_owned(), SiteKind::Seat), ("tyt-1".to_owned(), SiteKind::Point)]);
}

#[test]
fn a_station_that_an_act_rests_on_keeps_its_kind_and_it_is_said_why() {
    let mut window = window();
    write(&mut window, merging());
    act(&mut window, EditAction::MakeAct);
    act(&mut window, TaskAction::Close);
    act(&mut window, EditAction::Turn("tyt-2".into(), PlaceKind::Hospital(HospitalKind::Other)));
    assert_eq!(window.state().session.task, None);
    window.get_by_label_contains("Trạm Y tế Hai có việc sắp xếp mạng lưới từ ngày 01/07/2026");
}

#[test]
fn the_preview_stands_from_its_first_frame_on_where_it_stays() {
    let plan = phanbo::sample::quang_ninh();
    let stations: Vec<_> =
        plan.facilities.iter().filter(|place| place.is_station()).map(|place| place.id.clone()).collect();
    let mut window = opened_with(Document::new(plan, None), Opening { size: [1366.0, 696.0], ..Opening::default() });
    act(&mut window, TaskAction::Network);
    let date = jiff::civil::date(2026, 7, 1);
    let draft = ActDraft {
        station: Some(stations[0].clone()),
        into: Some(stations[1].clone()),
        ..ActDraft::new(DraftKind::MergePoint, date)
    };
    window.state_mut().act(EditAction::WriteAct(Box::new(draft)));
    window.step();
    let button = |window: &Window| window.get_by_label("Xong").rect();
    let first = button(&window);
    for _ in 0..6 {
        window.step();
    }
    assert_eq!(first, button(&window));
    assert!(first.bottom() > 560.0, "room is taken, for there is much to tell: {first:?}");
}

#[test]
fn what_was_done_before_the_first_day_has_a_button_that_says_why_it_is_not_taken_back() {
    let mut plan = plan();
    let act_on = |id: &str, date: phanbo::plan::Date| phanbo::plan::Act {
        id: id.into(),
        kind: phanbo::plan::ActKind::Add,
        date,
        place: "p".into(),
        into: None,
        name: format!("Điểm trạm {id}"),
        made: Vec::new(),
    };
    let first = plan.cover.baseline;
    plan.acts.insert(act_on("a", first.yesterday().expect("a day")));
    plan.acts.insert(act_on("b", first));
    let mut window = window_on(plan, 696.0);
    act(&mut window, TaskAction::Network);
    let is_disabled = |name: &str| window.get_by_label_contains(name).accesskit_node().is_disabled();
    assert_eq!((is_disabled("Bỏ: mở Điểm trạm a"), is_disabled("Bỏ: mở Điểm trạm b")), (true, false));
}
