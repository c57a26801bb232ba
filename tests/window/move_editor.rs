//! The editor of a move in the whole window: beside a drop, from a chip, a row and a bar, by mouse and by keyboard.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use phanbo::fixture::{DAY_ONE, Fixture};
use phanbo::plan::{Move, MoveKind, MoveStatus, Plan, SiteKind};
use phanbo::session::action::{CarryAction, EditAction, GoAction, Grip, PageAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::{ChangesWish, Choice, RowKey};
use phanbo::session::{Document, Selection};
use phanbo::ui::theme::Palette;

use crate::hand::{Opening, Window, act, drag, opened_with, press, says};
use crate::people::named;

/// A hospital with two doctors, a station with a point where one of them is on a rotation, and one without anybody.
fn plan() -> Plan {
    let station = |name: &'static str| {
        move |facility: &mut phanbo::plan::Facility, _: &mut phanbo::plan::Station| facility.name = name.into()
    };
    Fixture::new()
        .hospital_with("h", |facility, _| facility.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .station_with("s", station("Trạm Y tế Đông Ngũ"))
        .station_with("t", station("Trạm Y tế Hà Lâu"))
        .doctor_with("dung", named("Nông Văn Dũng"))
        .posting("dung", "h", 10)
        .doctor_with("mai", named("Lý Thị Mai"))
        .posting("mai", "h", 10)
        .point("s", "p")
        .step_with("m", MoveKind::Rotation, "dung", "h", "s", |step| {
            (step.start, step.end) = (DAY_ONE, Some(date(2026, 7, 3)));
        })
        .build()
}

fn window() -> Window {
    opened_with(Document::new(plan(), None), Opening { pace: 0.05, ..Opening::default() })
}

fn step(harness: &Window, id: &str) -> Move {
    harness.state().session.document.plan().moves.get(&id.into()).expect("the move is there").clone()
}

fn undoable(harness: &Window) -> bool {
    harness.state().session.document.history().next_undo().is_some()
}

fn is_open(harness: &Window) -> bool {
    harness.state().session.editor.is_some()
}

/// Writes into the field called so in the editor, in the place of what stands there.
fn write(harness: &mut Window, label: &str, text: &str) {
    field(harness, label).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    field(harness, label).type_text(text);
    harness.run();
}

/// The field of the editor, which is drawn after the one of the same name in the panel at the right.
fn field<'a>(harness: &'a Window, label: &'a str) -> Node<'a> {
    let area = editor(harness);
    let mut fields = harness.get_all_by_role_and_label(Role::TextInput, label);
    let found = fields.rfind(|node| area.contains(node.rect().center()));
    found.unwrap_or_else(|| panic!("no field {label}"))
}

/// A click on what is called so in the editor.
fn click_within(harness: &mut Window, label: &str) {
    let area = editor(harness);
    let found = harness.get_all_by_label(label).rfind(|node| area.contains(node.rect().center()));
    found.unwrap_or_else(|| panic!("no {label}")).click();
    harness.run();
}

fn editor(harness: &Window) -> egui::Rect {
    let id = egui::Id::unique("editor of a move");
    harness.ctx.memory(|memory| memory.area_rect(id)).expect("the editor is open")
}

/// The move that the doctor was dropped by.
fn dropped(harness: &Window) -> Option<Move> {
    let moves = &harness.state().session.document.plan().moves;
    moves.iter().find(|step| step.doctor.as_str() == "mai").cloned()
}

fn drag_mai_to_ha_lau(harness: &mut Window) {
    let from = harness.get_by_label_contains("Lý Thị Mai").rect().center();
    let to = card(harness, "Trạm Y tế Hà Lâu");
    drag(harness, from, to);
}

fn card(harness: &Window, name: &str) -> Pos2 {
    harness.get_by_role_and_label_contains(Role::Button, name)
}

trait ByPart {
    fn get_by_role_and_label_contains(&self, role: Role, part: &str) -> Pos2;
}

impl ByPart for Window {
    fn get_by_role_and_label_contains(&self, role: Role, part: &str) -> Pos2 {
        let found = self.root().children_recursive().find(|node| {
            let node = node.accesskit_node();
            node.role() == role && node.label().is_some_and(|label| label.starts_with(part))
        });
        found.unwrap_or_else(|| panic!("nothing called {part}")).rect().center()
    }
}

#[test]
fn a_drop_and_what_is_changed_beside_it_are_one_step_of_undo() {
    let mut harness = window();
    drag_mai_to_ha_lau(&mut harness);
    assert!(is_open(&harness), "a small window beside the card");
    assert_eq!(dropped(&harness).map(|step| step.kind), Some(MoveKind::Rotation));
    write(&mut harness, "Từ ngày", "02/02/2026");
    press(&mut harness, Key::Enter);
    assert!(!is_open(&harness), "Enter is done");
    let step = dropped(&harness).expect("the move");
    assert_eq!((step.start, step.end), (date(2026, 2, 2), Some(date(2026, 8, 4))), "132 working days again");
    act(&mut harness, EditAction::Undo);
    assert_eq!(dropped(&harness), None, "one step takes all of it back");
    assert!(!undoable(&harness));
    act(&mut harness, EditAction::Redo);
    assert_eq!(dropped(&harness), Some(step));
}

#[test]
fn a_drop_by_the_keyboard_opens_it_too_and_its_keys_reach_every_field() {
    let mut harness = window();
    let (doctor, from) = ("mai".into(), Some("h".into()));
    act(&mut harness, CarryAction::Lift { doctor, from, grip: Grip::Key });
    act(&mut harness, CarryAction::Aim { facility: "t".into(), at: None });
    press(&mut harness, Key::Enter);
    assert!(is_open(&harness));
    harness.key_press_modifiers(Modifiers::ALT, Key::Enter);
    harness.run();
    // From the kind, which has the keyboard now: an arrow opens the list, another walks it.
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(dropped(&harness).map(|step| step.kind), Some(MoveKind::Secondment), "the next in the list");
    press(&mut harness, Key::Escape);
    assert!(!is_open(&harness));
    assert_eq!(
        dropped(&harness).map(|step| step.kind),
        Some(MoveKind::Rotation),
        "the drop stays, the change does not"
    );
}

#[test]
fn a_click_beside_keeps_what_was_typed_and_a_wrong_value_holds_the_window_open() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    write(&mut harness, "Người đề xuất", "Phòng Tổ chức cán bộ");
    let beside = card(&harness, "Trạm Y tế Hà Lâu");
    harness.drag_at(beside);
    harness.drop_at(beside);
    harness.run();
    assert!(!is_open(&harness));
    assert_eq!(step(&harness, "m").by, "Phòng Tổ chức cán bộ");
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    write(&mut harness, "Đến ngày", "31/12/2025");
    assert!(says(&harness, "Kết thúc trước khi bắt đầu (01/01/2026)"), "said while it is typed");
    let beside = card(&harness, "Trạm Y tế Hà Lâu");
    harness.drag_at(beside);
    harness.drop_at(beside);
    harness.run();
    assert!(is_open(&harness), "nothing typed is lost");
    assert_eq!(field(&harness, "Đến ngày").accesskit_node().value().as_deref(), Some("31/12/2025"));
    assert_eq!(step(&harness, "m").end, Some(date(2026, 7, 3)));
}

#[test]
fn length_follows_the_end_in_days_and_in_months_and_rotations_are_measured() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    assert!(says(&harness, "đạt mức tối thiểu 132, tối đa 264"));
    write(&mut harness, "Số tháng", "3");
    field(&harness, "Người đề xuất").focus();
    harness.run();
    assert_eq!(step(&harness, "m").end, Some(date(2026, 3, 31)));
    assert!(says(&harness, "chưa đạt mức tối thiểu 132"));
    write(&mut harness, "Số ngày làm việc", "270");
    field(&harness, "Người đề xuất").focus();
    harness.run();
    assert!(says(&harness, "vượt mức tối đa 264"));
    assert!(says(&harness, "270 ngày làm việc quy đổi"));
    press(&mut harness, Key::Escape);
    assert_eq!(step(&harness, "m").end, Some(date(2026, 7, 3)), "Esc takes all of it back");
    assert!(!undoable(&harness), "and leaves nothing to undo");
}

#[test]
fn a_day_is_taken_from_the_sheet_of_a_month_by_keys_and_by_mouse() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    field(&harness, "Từ ngày").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    harness.get_by_label("Tháng 01/2026");
    press(&mut harness, Key::PageDown);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Enter);
    assert_eq!(step(&harness, "m").start, date(2026, 2, 2));
    assert!(is_open(&harness), "the sheet's Enter is its own");
    click_within(&mut harness, "Chọn ngày trên lịch: Từ ngày");
    harness.get_by_label("Thứ Hai 09/02/2026").click();
    harness.run();
    assert_eq!(step(&harness, "m").start, date(2026, 2, 9));
    assert!(is_open(&harness));
}

#[test]
fn sessions_are_divided_among_seat_and_point_by_the_steppers() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    let sites: Vec<_> = {
        let plan = harness.state().session.document.plan();
        plan.sites_of(&"s".into()).into_iter().map(|site| (site.name.clone(), site.kind)).collect()
    };
    let name =
        |kind: SiteKind| sites.iter().find(|(_, of)| *of == kind).map(|(name, _)| name.clone()).expect("it is there");
    for _ in 0..2 {
        click_within(&mut harness, &format!("Thêm một buổi tại {}", name(SiteKind::Point)));
        click_within(&mut harness, &format!("Bớt một buổi tại {}", name(SiteKind::Seat)));
    }
    let shares: Vec<_> =
        step(&harness, "m").to.into_iter().map(|share| (share.site.to_string(), share.sessions)).collect();
    assert_eq!(shares, [("s".to_owned(), 8), ("p".to_owned(), 2)]);
    act(&mut harness, EditAction::Undo);
    assert_eq!(step(&harness, "m").to.len(), 1, "one step");
}

#[test]
fn what_the_values_break_and_what_they_cross_is_said_before_the_window_closes() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    assert!(says(&harness, "Đông Ngũ: 0 → 1") || says(&harness, "Đông Ngũ 0 → 1"));
    let course = Move {
        from: Some("h".into()),
        end: Some(date(2026, 9, 30)),
        ..Move::proposed("n".into(), MoveKind::Training, "dung".into(), date(2026, 6, 1))
    };
    act(&mut harness, EditAction::Make(Box::new(phanbo::edit::Command::Put(course.into()))));
    assert!(says(&harness, "Trùng ngày với lượt khác của bác sĩ này: đào tạo"));
    write(&mut harness, "Từ ngày", "01/01/2025");
    field(&harness, "Người đề xuất").focus();
    harness.run();
    assert!(says(&harness, "Kết thúc trước ngày đầu của phương án (01/01/2026)"));
}

#[test]
fn it_opens_from_a_row_of_changes_and_closes_when_its_move_goes() {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Changes));
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert!(is_open(&harness));
    write(&mut harness, "Số quyết định", "1409/QĐ-SYT");
    press(&mut harness, Key::Enter);
    assert_eq!(step(&harness, "m").basis.map(|basis| basis.number), Some("1409/QĐ-SYT".into()));
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    harness.get_by_label("Rút lại lượt này").click();
    harness.run();
    assert!(!is_open(&harness));
    assert_eq!(harness.state().session.document.plan().moves.iter().count(), 0);
}

#[test]
fn a_double_click_on_a_chip_opens_the_move_that_brought_the_doctor() {
    let mut harness = window();
    let chip = card(&harness, "Nông Văn Dũng ·");
    for _ in 0..2 {
        harness.drag_at(chip);
        harness.drop_at(chip);
    }
    harness.run();
    assert_eq!(harness.state().session.editor.as_ref().map(|editor| editor.step.to_string()), Some("m".into()));
    assert_eq!(step(&harness, "m").status, MoveStatus::Agreed);
    let at = editor(&harness);
    assert!(!at.contains(chip + vec2(0.0, 0.0)), "it stands beside the card");
    act(&mut harness, GoAction::Select(Selection::Doctor("mai".into())));
    assert!(is_open(&harness), "what is looked at does not close it");
}

#[test]
fn a_row_chosen_on_the_page_of_changes_is_meant_on_that_page_alone() {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Changes));
    act(&mut harness, PageAction::Changes(ChangesWish::Choose(RowKey::Move("m".into()), Choice::Only)));
    act(&mut harness, GoAction::Select(Selection::Facility("t".into())));
    assert_eq!(harness.state().session.move_meant(), Some("m".into()));
    act(&mut harness, PageAction::Show(Page::Board));
    assert_eq!(harness.state().session.move_meant(), None, "nobody sees the row");
}

#[test]
fn of_a_doctor_at_home_again_the_rotation_still_to_come_is_meant() {
    let mut harness = window();
    let (start, end) = (date(2027, 1, 4), Some(date(2027, 7, 2)));
    let later = Move { id: "n".into(), start, end, ..step(&harness, "m") };
    let program = harness.state_mut();
    program.act(EditAction::Make(Box::new(phanbo::edit::Command::Put(later.into()))));
    program.act(GoAction::Select(Selection::Doctor("dung".into())));
    let days = [(date(2026, 3, 2), "m"), (date(2026, 9, 1), "n"), (date(2027, 1, 4), "n"), (date(2027, 9, 1), "m")];
    for (day, meant) in days {
        program.act(GoAction::SetDate(day));
        assert_eq!(program.session.move_meant(), Some(meant.into()), "{day}");
    }
}

/// The sessions of the rotation by site, with their half-days.
fn half_days(harness: &Window) -> Vec<(String, u32, String)> {
    let week = |share: &phanbo::plan::Share| share.week.map(|week| week.to_string()).unwrap_or_default();
    let told = |share: &phanbo::plan::Share| (share.site.to_string(), share.sessions, week(share));
    step(harness, "m").to.iter().map(told).collect()
}

fn row(site: &str, sessions: u32, week: &str) -> (String, u32, String) {
    (site.to_owned(), sessions, week.to_owned())
}

fn within(harness: &Window, label: &str) -> Pos2 {
    let area = editor(harness);
    let found = harness.get_all_by_label(label).rfind(|node| area.contains(node.rect().center()));
    found.unwrap_or_else(|| panic!("no {label}")).rect().center()
}

#[test]
fn half_days_of_the_week_are_settled_by_click_and_painted_from_seat_to_point() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    assert_eq!(half_days(&harness), [row("s", 10, "")]);
    click_within(&mut harness, "Xếp buổi trong tuần");
    assert_eq!(half_days(&harness), [row("s", 10, "xxxxxxxxxx")]);
    click_within(&mut harness, "p: sáng Thứ Năm");
    assert_eq!(half_days(&harness), [row("s", 9, "xxxxxx-xxx"), row("p", 1, "------x---")]);
    let (from, to) = (within(&harness, "p: chiều Thứ Năm"), within(&harness, "p: chiều Thứ Sáu"));
    drag(&mut harness, from, to);
    assert_eq!(half_days(&harness), [row("s", 6, "xxxxxx----"), row("p", 4, "------xxxx")]);
    // What is settled is what the rules count.
    let roster = harness.state().session.document.roster();
    let point = harness.state().session.document.plan().sites.slot(&"p".into()).expect("the point");
    assert_eq!(roster.picture().at_site(point).sessions, 4);
    act(&mut harness, PageAction::Show(Page::Changes));
    assert!(says(&harness, "6 + 4 buổi/tuần: T2, T3, T4 + T5, T6"));
    act(&mut harness, EditAction::Undo);
    assert_eq!(half_days(&harness), [row("s", 10, "")], "all of it is one step");
}

#[test]
fn half_days_are_turned_by_the_space_bar_and_let_go_of_with_the_tick() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    click_within(&mut harness, "Xếp buổi trong tuần");
    let area = editor(&harness);
    let cell = harness.get_all_by_label("p: sáng Thứ Hai").rfind(|node| area.contains(node.rect().center()));
    cell.expect("the cell").focus();
    harness.run();
    press(&mut harness, Key::Space);
    assert_eq!(half_days(&harness), [row("s", 9, "-xxxxxxxxx"), row("p", 1, "x---------")]);
    press(&mut harness, Key::Space);
    assert_eq!(half_days(&harness), [row("s", 9, "-xxxxxxxxx")], "nowhere, and the sessions are as many");
    click_within(&mut harness, "Xếp buổi trong tuần");
    assert_eq!(half_days(&harness), [row("s", 9, "")]);
    press(&mut harness, Key::Escape);
    assert_eq!(half_days(&harness), [row("s", 10, "")]);
}

#[test]
fn beside_a_row_of_the_changes_who_goes_where_stays_in_sight() {
    let mut harness = window();
    act(&mut harness, PageAction::Show(Page::Changes));
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    let row = harness.get_by_label("Chọn lượt của Nông Văn Dũng").rect();
    let route = harness.get_by_label("→ Đông Ngũ").rect();
    let editor = editor(&harness);
    assert!(editor.left() > route.right() && editor.right() <= 1366.0, "{editor:?} over {route:?}");
    assert!(editor.top() <= row.bottom(), "beside it");
}

#[test]
fn it_grows_with_what_is_in_it_where_the_window_has_room() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    harness.run();
    let before = editor(&harness).height();
    click_within(&mut harness, "Xếp buổi trong tuần");
    harness.run();
    let after = editor(&harness).height();
    assert!(after > before + 20.0, "a row of cells for each site: {before}, then {after}");
    act(&mut harness, EditAction::Undo);
    harness.run();
    assert!(editor(&harness).height() < after, "and becomes lower again");
}

#[test]
fn in_a_low_window_all_of_it_stands_within_and_its_buttons_are_reached() {
    let mut harness = window();
    // 1366×768 at half as large again.
    harness.set_size(egui::vec2(910.0, 512.0));
    harness.run();
    for page in [Page::Changes, Page::Time, Page::Board] {
        act(&mut harness, PageAction::Show(page));
        act(&mut harness, TaskAction::EditMove(Some("m".into())));
        harness.run();
        let (area, screen) = (editor(&harness), harness.ctx.content_rect());
        assert!(screen.contains_rect(area), "{page:?}: {area:?} in {screen:?}");
        let foot = phanbo::ui::page_rect(&harness.ctx).expect("it was drawn").bottom();
        assert!(area.bottom() <= foot, "{page:?}: {area:?} lies over the foot, which begins at {foot}");
        let done = within(&harness, "Xong");
        assert!(screen.contains(done), "{page:?}: {done:?}");
        click_within(&mut harness, "Xong");
        assert!(!is_open(&harness), "{page:?}");
    }
}

#[test]
fn a_half_day_settled_at_two_places_is_said_in_the_editor() {
    let mut plan = plan();
    let share = |site: &str, marks: &str| phanbo::plan::Share {
        week: phanbo::plan::Week::from_marks(marks),
        ..phanbo::plan::Share::new(site.into(), marks.matches('x').count() as u32)
    };
    let first = plan.moves.get(&"m".into()).expect("it is there").clone();
    let other = |id: &str, to| Move { id: id.into(), kind: MoveKind::Sessions, to: vec![to], ..first.clone() };
    plan.moves.replace(other("m", share("s", "xx--------")));
    plan.moves.replace(other("n", share("t", "-xxx------")));
    let mut harness = opened_with(Document::new(plan, None), Opening { pace: 0.05, ..Opening::default() });
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    assert!(says(&harness, "Cùng buổi đã xếp ở"));
    assert!(says(&harness, "chiều T2"));
    click_within(&mut harness, "s: chiều Thứ Hai");
    assert!(!says(&harness, "Cùng buổi đã xếp ở"));
}

/// What has the keyboard.
fn focused(harness: &Window) -> egui::Rect {
    let focused = harness.ctx.memory(egui::Memory::focused).and_then(|id| harness.ctx.read_response(id));
    focused.expect("something has the keyboard").rect
}

#[test]
fn opened_for_the_first_time_it_has_the_keyboard_as_it_has_later() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    for time in ["the first", "the second"] {
        let focused = harness.root().children_recursive().find(Node::is_focused);
        let name = focused.and_then(|node| node.accesskit_node().label());
        assert_eq!(name.as_deref(), Some("Hình thức"), "{time} time");
        press(&mut harness, Key::Escape);
        assert!(!is_open(&harness));
        act(&mut harness, TaskAction::EditMove(Some("m".into())));
    }
}

#[test]
fn the_ring_around_its_first_field_is_seen_whole() {
    let mut harness = window();
    act(&mut harness, TaskAction::EditMove(Some("m".into())));
    // It is drawn once it is known how much room it takes.
    harness.run_steps(3);
    let (field, accent) = (focused(&harness), Palette::of(&harness.ctx).accent);
    let ring = harness.output().shapes.iter().rfind(|clipped| match &clipped.shape {
        egui::Shape::Rect(ring) => ring.stroke.color == accent && ring.rect.contains(field.center()),
        _ => false,
    });
    let ring = ring.expect("the keyboard is there");
    assert!(ring.clip_rect.contains_rect(ring.shape.visual_bounding_rect()), "{}", ring.clip_rect);
}

#[test]
fn after_the_list_of_places_the_keyboard_is_in_its_first_field() {
    let mut harness = window();
    act(&mut harness, GoAction::Select(Selection::Doctor("mai".into())));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::M);
    harness.run();
    harness.event(egui::Event::Text("ha lau".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(is_open(&harness) && dropped(&harness).is_some());
    let first = focused(&harness);
    assert!(editor(&harness).contains_rect(first), "{first}");
}
