//! The menus, the date, search, headline, findings and dialogs of the whole program, as a user works them.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use phanbo::advise::{Reason, Verdict};
use phanbo::app::{DialogWords, Dialogs, World};
use phanbo::edit::{Command, Placement};
use phanbo::fixture::Fixture;
use phanbo::plan::{Date, Doctor, Id, Plan, Post, RuleSetting};
use phanbo::sample;
use phanbo::session::action::{Action, CarryAction, EditAction, FileAction, GoAction, TaskAction};
use phanbo::session::findings_order;
use phanbo::session::{Document, Selection, Settings, Task};
use phanbo::text::Language;
use phanbo::ui::theme::Theme;

use crate::hand::{Opening, Window, act, opened_with, press_with, settle};
use crate::world::world;

/// Answers every file dialog with the same path; with none, as long after as a hand would take.
struct Answer(Option<PathBuf>, Duration);

impl Dialogs for Answer {
    fn pick(&self, _words: &DialogWords, _saving: bool) -> Option<PathBuf> {
        std::thread::sleep(self.1);
        self.0.clone()
    }
}

fn window() -> Window {
    window_with(sample::quang_ninh(), Settings::default(), Answer(None, Duration::ZERO))
}

fn window_with(plan: Plan, settings: Settings, dialogs: Answer) -> Window {
    let world = World { dialogs: Arc::new(dialogs), ..world() };
    opened_with(Document::new(plan, None), Opening { settings, world, ..Opening::default() })
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn date(harness: &Window) -> Date {
    harness.state().session.document.roster().date()
}

fn dialog(harness: &Window) -> Option<&Task> {
    harness.state().session.task.as_ref()
}

/// A transfer from a hospital to the station that has nobody.
fn move_to_hai_lang() -> Action {
    let plan = sample::quang_ninh();
    let hospital = plan.facilities.iter().find(|f| !f.is_station() && f.name.contains("Tiên Yên")).expect("there");
    let seat = plan.sites.iter().find(|site| site.facility == hospital.id).expect("a seat");
    let away: Vec<_> = plan.moves.iter().map(|step| step.doctor.clone()).collect();
    let leads = |id| plan.doctors.get(id).is_some_and(|doctor| doctor.post != Post::None);
    let stays = |id| away.contains(id) || leads(id);
    let posting = plan.postings.iter().find(|p| p.site == seat.id && !stays(&p.doctor)).expect("a doctor");
    let station = plan.facilities.iter().find(|f| f.name == "Trạm Y tế Hải Lạng").expect("there");
    let to = plan.sites.iter().find(|site| site.facility == station.id).expect("a seat");
    let placement = Placement {
        doctor: posting.doctor.clone(),
        from: Some(seat.id.clone()),
        to: to.id.clone(),
        start: plan.cover.baseline,
        kind: None,
        by: String::new(),
        why: String::new(),
    };
    Action::Edit(EditAction::Make(Box::new(Command::Place(placement))))
}

#[test]
fn a_menu_item_does_what_it_says() {
    let mut harness = window();
    click(&mut harness, "Trợ giúp");
    click(&mut harness, "Giới thiệu chương trình");
    assert_eq!(dialog(&harness), Some(&Task::About));
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(dialog(&harness), None);
}

#[test]
fn undo_and_redo_say_what() {
    let mut harness = window();
    act(&mut harness, move_to_hai_lang());
    harness.get_by_label("Lượt điều động: 1");
    harness.get_by_label("Trạm có BS thường xuyên: 50/55 (+1)");
    click(&mut harness, "Sửa");
    harness.get_by(|node| {
        let name = node.label().unwrap_or_default();
        node.role() == Role::Button && name.starts_with("Hoàn tác: đề xuất BS") && !name.contains("Ctrl")
    });
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.get_by_label("Lượt điều động: 0");
    assert!(harness.query_all_by_label_contains("Làm lại: đề xuất BS").count() >= 1);
}

#[test]
fn the_other_language_changes_every_text() {
    let mut harness = window();
    click(&mut harness, "English");
    for name in ["File", "Stations with a regular doctor: 49/55", "Viewing date: 01/01/2026", "Next finding (F8)"] {
        harness.get_by_label(name);
    }
    assert!(harness.query_by_label("Tệp").is_none());
    assert!(harness.query_all_by_label_contains("Trạm có BS").next().is_none());
}

#[test]
fn the_date_goes_by_months_and_by_typing() {
    let mut harness = window();
    click(&mut harness, "Xem một tháng sau (Ctrl+])");
    assert_eq!(date(&harness), Date::constant(2026, 2, 1));
    click(&mut harness, "Ngày đang xem: 01/02/2026");
    click(&mut harness, "+6 tháng");
    assert_eq!(date(&harness), Date::constant(2026, 8, 1));

    click(&mut harness, "Ngày đang xem: 01/08/2026");
    type_date(&mut harness, "31/2/2026");
    harness.get_by_label("Lịch không có ngày này");
    assert_eq!(date(&harness), Date::constant(2026, 8, 1));
    type_date(&mut harness, "31/12/2027");
    assert_eq!(date(&harness), Date::constant(2027, 12, 31));
    assert!(harness.query_by_label("+6 tháng").is_none(), "the form has closed");
}

fn type_date(harness: &mut Window, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, "Ngày đang xem").focus();
    harness.run();
    press_with(harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, "Ngày đang xem").type_text(text);
    harness.run();
    press_with(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn search_finds_without_diacritics_and_jumps() {
    let mut harness = window();
    press_with(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(egui::Event::Text("dong mai".to_owned()));
    harness.run();
    press_with(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press_with(&mut harness, Modifiers::NONE, Key::ArrowUp);
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    let session = &harness.state().session;
    let Some(Selection::Facility(id)) = &session.selection else { panic!("{:?}", session.selection) };
    assert_eq!(session.document.plan().facilities.get(id).expect("there").name, "Trạm Y tế Đông Mai");
    assert_eq!(session.search, "");
}

#[test]
fn a_find_can_be_clicked_and_a_vain_search_says_so() {
    let mut harness = window();
    press_with(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(egui::Event::Text("zzzz".to_owned()));
    harness.run();
    assert!(harness.query_all_by_label_contains("Không tìm thấy “zzzz”").next().is_some());
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().session.search, "");

    press_with(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(egui::Event::Text("hai lang".to_owned()));
    harness.run();
    click(&mut harness, "Trạm Y tế Hải Lạng Tiên Yên");
    assert!(matches!(harness.state().session.selection, Some(Selection::Facility(_))));
}

#[test]
fn f8_walks_the_findings_as_listed_and_round_again() {
    let mut harness = window();
    let order = findings_order(harness.state().session.document.checked());
    let severities: Vec<_> = order.iter().map(|finding| finding.severity).collect();
    assert_eq!(order.len(), harness.state().session.document.checked().findings().count());
    assert!(severities.first() <= severities.last());
    let chosen = |harness: &Window| match &harness.state().session.selection {
        Some(Selection::Finding(key)) => order.iter().position(|finding| key.is_of(finding)),
        _ => None,
    };
    press_with(&mut harness, Modifiers::NONE, Key::F8);
    assert_eq!(chosen(&harness), Some(0));
    press_with(&mut harness, Modifiers::NONE, Key::F8);
    assert_eq!(chosen(&harness), Some(1));
    press_with(&mut harness, Modifiers::SHIFT, Key::F8);
    press_with(&mut harness, Modifiers::SHIFT, Key::F8);
    assert_eq!(chosen(&harness), Some(order.len() - 1));
    // The last one is scrolled to: it is drawn, so it has a node.
    harness.run_steps(8);
    let last = order.last().expect("some");
    assert_eq!(last.code(), "P07");
    harness.get_by(|node| node.label().is_some_and(|name| name.starts_with("Quảng Ninh, 53/55")));
    press_with(&mut harness, Modifiers::NONE, Key::F8);
    assert_eq!(chosen(&harness), Some(0));
}

#[test]
fn findings_are_shown_in_their_order_and_groups_fold() {
    let mut harness = window();
    let top = |harness: &Window, name: &str| harness.get_by_label(name).rect().top();
    assert!(
        top(&harness, "Hải Lạng, chưa có bác sĩ, cần 1") < top(&harness, "Hải Sơn, nhiều nhất 4 buổi/tuần, thiếu 1")
    );
    click(&mut harness, "Hải Lạng, chưa có bác sĩ, cần 1");
    assert!(matches!(harness.state().session.selection, Some(Selection::Finding(_))));
    click(&mut harness, "Trạm chưa có bác sĩ: 2");
    assert!(harness.query_by_label("Hải Lạng, chưa có bác sĩ, cần 1").is_none());
    // Going to a finding of a folded group unfolds it.
    press_with(&mut harness, Modifiers::NONE, Key::F8);
    harness.get_by_label("Cái Chiên, chưa có bác sĩ, cần 1");
}

#[test]
fn headline_figures_open_to_lists_that_jump() {
    let mut harness = window();
    click(&mut harness, "Trạm có BS thường xuyên: 49/55");
    harness.get_by_label("6 trạm chưa có bác sĩ làm việc thường xuyên");
    click(&mut harness, "Trạm Y tế Hải Lạng 0 buổi/tuần");
    assert!(matches!(harness.state().session.selection, Some(Selection::Facility(_))));
    assert!(harness.query_by_label("6 trạm chưa có bác sĩ làm việc thường xuyên").is_none(), "the list has closed");
    for (figure, says) in [
        ("Trạm dưới 4 bác sĩ: 21", "21 trạm dưới mức tối thiểu (4 bác sĩ)"),
        ("Điểm trạm chưa có bác sĩ: 35/92", "35 điểm trạm chưa có buổi nào có bác sĩ"),
        ("BS trạm / 10.000 dân: 1,8", "Bác sĩ trên 10.000 dân của từng trạm, thấp nhất trước"),
        ("BS toàn tỉnh / 10.000 dân, 2030: 17,4/19, chỉ tuyển dụng mới tăng", "Quảng Ninh xem chi tiết"),
    ] {
        click(&mut harness, figure);
        harness.get_by_label(says);
        press_with(&mut harness, Modifiers::NONE, Key::Escape);
    }
}

fn pinned() -> Verdict {
    Verdict::Asks(vec![Reason::Pinned])
}

fn path(saving: bool) -> Task {
    let (folder, text) = (PathBuf::from("/plans"), "/plans/Tiên Yên.phanbo".to_owned());
    Task::Path { saving, folder, text, problem: Some("Không tìm thấy tệp a.phanbo.".to_owned()) }
}

/// Everything that can stand in front of the window.
fn dialogs() -> Vec<Task> {
    let plan = sample::quang_ninh();
    let posting = plan.postings.iter().next().expect("some");
    let to = plan.sites.iter().last().expect("some").id.clone();
    let placement = Placement {
        doctor: posting.doctor.clone(),
        from: Some(posting.site.clone()),
        to,
        start: plan.cover.baseline,
        kind: None,
        by: String::new(),
        why: String::new(),
    };
    vec![
        Task::Unsaved { then: Box::new(FileAction::Quit) },
        Task::Saving,
        path(false),
        path(true),
        Task::Overwrite { path: PathBuf::from("/tmp/phương án.phanbo") },
        Task::Asks { placements: vec![placement], verdict: pinned(), why: String::new() },
        Task::PlanDetails,
        Task::Shortcuts,
        Task::About,
        Task::Message { text: "Không tìm thấy tệp a.phanbo.".to_owned() },
    ]
}

/// The harness itself panics at a missing glyph, a widget without a name or two with one id.
#[test]
fn every_dialog_is_drawn_in_every_language_and_theme() {
    for language in Language::ALL {
        for theme in Theme::ALL {
            let settings = Settings { language, theme, ..Settings::default() };
            let mut harness = window_with(sample::quang_ninh(), settings, Answer(None, Duration::ZERO));
            for dialog in dialogs() {
                harness.state_mut().session.task = Some(dialog);
                harness.run();
                harness.check_accessibility();
                harness.key_press(Key::Escape);
                harness.run();
                assert_eq!(harness.state().session.task, None);
            }
            let doctor = sample::quang_ninh().doctors.iter().next().expect("some").id.clone();
            act(&mut harness, Action::Go(GoAction::Select(Selection::Doctor(doctor))));
            act(&mut harness, Action::Carry(CarryAction::AskWhere));
            harness.check_accessibility();
            harness.key_press(Key::Escape);
            harness.run();
            assert!(harness.state().session.carried.is_none(), "Esc lets go of the doctor");
        }
    }
}

#[test]
fn the_way_back_is_the_first_button_of_a_dialog() {
    let mut harness = window();
    let cases: [(Task, &[&str]); 5] = [
        (path(false), &["Hủy", "Mở"]),
        (path(true), &["Hủy", "Lưu"]),
        (Task::Unsaved { then: Box::new(FileAction::Quit) }, &["Hủy", "Không lưu", "Lưu"]),
        (Task::Overwrite { path: PathBuf::from("/tmp/a.phanbo") }, &["Hủy", "Ghi đè", "Chọn nơi khác"]),
        (Task::ForgetAll, &["Hủy", "Xóa"]),
    ];
    for (dialog, names) in cases {
        harness.state_mut().session.task = Some(dialog);
        harness.run();
        let left = |name: &&str| {
            let button = harness.get_all_by_role_and_label(Role::Button, name).next_back();
            button.expect("it is drawn").rect().left()
        };
        let from_left: Vec<f32> = names.iter().map(left).collect();
        assert!(from_left.is_sorted(), "{names:?} stand at {from_left:?}");
    }
}

#[test]
fn move_to_finds_a_place_and_makes_the_move() {
    let mut harness = window();
    let Action::Edit(EditAction::Make(command)) = move_to_hai_lang() else { unreachable!() };
    let Command::Place(placement) = *command else { unreachable!() };
    act(&mut harness, Action::Go(GoAction::Select(Selection::Doctor(placement.doctor.clone()))));
    press_with(&mut harness, Modifiers::COMMAND, Key::M);
    assert!(matches!(dialog(&harness), Some(Task::MoveTo { .. })));
    harness.event(egui::Event::Text("hai lang".to_owned()));
    harness.run();
    let effect = harness.query_all_by_label_contains("Trạm Y tế Hải Lạng giải quyết").count();
    assert_eq!(effect, 1, "the would-be effect stands beside the place");
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(dialog(&harness), None);
    assert!(harness.state().session.carried.is_none());
    assert!(harness.state().session.document.history().next_undo().is_some());
}

#[test]
fn a_move_that_asks_wants_a_reason() {
    let mut harness = window();
    let Action::Edit(EditAction::Make(command)) = move_to_hai_lang() else { unreachable!() };
    let Command::Place(placement) = *command else { unreachable!() };
    let asks = Task::Asks { placements: vec![placement], verdict: pinned(), why: String::new() };
    harness.state_mut().session.task = Some(asks);
    harness.run();
    click(&mut harness, "Vẫn chuyển");
    assert!(dialog(&harness).is_some(), "not without a reason");
    harness.get_by_role_and_label(Role::TextInput, "Lý do").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Lý do").type_text("theo đề nghị của xã");
    harness.run();
    click(&mut harness, "Vẫn chuyển");
    assert_eq!(dialog(&harness), None);
    let plan = harness.state().session.document.plan();
    assert!(plan.moves.iter().any(|step| step.why == "theo đề nghị của xã"));
}

#[test]
fn plan_details_are_edited_in_place() {
    let mut harness = window();
    act(&mut harness, Action::Task(TaskAction::PlanDetails));
    harness.get_by_role_and_label(Role::TextInput, "Tên phương án").type_text(" – bản 2");
    harness.run();
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().session.document.plan().cover.title.ends_with("2026 – bản 2"));
    click(&mut harness, "Đóng");
}

fn dirty(answer: Answer) -> Window {
    let mut harness = window_with(sample::quang_ninh(), Settings::default(), answer);
    act(&mut harness, move_to_hai_lang());
    act(&mut harness, Action::Task(TaskAction::CloseNotice));
    act(&mut harness, Action::File(FileAction::OpenSample(phanbo::session::Sample::QuangNinh)));
    assert!(matches!(dialog(&harness), Some(Task::Unsaved { .. })));
    assert!(harness.query_all_by_label_contains("có 1 mục đã thay đổi mà chưa lưu").next().is_some());
    harness
}

#[test]
fn unsaved_changes_are_kept_unless_told_otherwise() {
    let mut harness = dirty(Answer(None, Duration::ZERO));
    click(&mut harness, "Hủy");
    assert!(dialog(&harness).is_none() && harness.state().session.document.is_dirty());

    let mut harness = dirty(Answer(None, Duration::ZERO));
    click(&mut harness, "Không lưu");
    assert!(!harness.state().session.document.is_dirty());
}

#[test]
fn saving_first_and_then_going_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.phanbo");
    let mut harness = dirty(Answer(Some(path.clone()), Duration::ZERO));
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    settle(&mut harness);
    assert!(path.is_file(), "saved");
    assert!(harness.state().session.document.path().is_none(), "the sample is open");
}

#[test]
fn without_a_dialog_the_path_is_typed_and_going_on_is_not_forgotten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("typed");
    let mut harness = dirty(Answer(None, Duration::ZERO));
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    settle(&mut harness);
    assert!(matches!(dialog(&harness), Some(Task::Path { saving: true, .. })));
    harness.event(egui::Event::Text(path.display().to_string()));
    harness.run();
    press_with(&mut harness, Modifiers::NONE, Key::Enter);
    settle(&mut harness);
    assert!(path.with_extension("phanbo").is_file());
    assert!(harness.state().session.document.path().is_none(), "the sample is open");
}

#[test]
fn a_file_that_is_there_is_overwritten_only_when_told_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("old.phanbo");
    std::fs::write(&path, "old").expect("writable");
    let mut harness = window();
    act(&mut harness, Action::File(FileAction::SaveFile(path.clone())));
    settle(&mut harness);
    assert!(matches!(dialog(&harness), Some(Task::Overwrite { .. })));
    press_with(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(std::fs::read_to_string(&path).expect("there"), "old");
    act(&mut harness, Action::File(FileAction::SaveFile(path.clone())));
    settle(&mut harness);
    click(&mut harness, "Ghi đè");
    settle(&mut harness);
    assert!(std::fs::read_to_string(&path).expect("there").starts_with("// phanbo plan"));
}

#[test]
fn a_notice_offers_the_way_back() {
    let mut harness = window();
    act(&mut harness, move_to_hai_lang());
    harness.get_by_role_and_label(Role::Button, "Hoàn tác").click();
    harness.run();
    assert!(harness.state().session.document.history().next_undo().is_none());
    assert!(harness.state().session.notice.as_ref().is_some_and(|notice| notice.text.starts_with("Đã hoàn tác")));
}

#[test]
fn recent_files_are_offered_by_name() {
    let recent = vec![PathBuf::from("/plans/Tiên Yên.phanbo")];
    let settings = Settings { recent, ..Settings::default() };
    let mut harness = window_with(sample::quang_ninh(), settings, Answer(None, Duration::ZERO));
    click(&mut harness, "Tệp");
    click(&mut harness, "Mở gần đây");
    harness.get_by_label("Tiên Yên.phanbo");
    click(&mut harness, "Xóa danh sách");
    assert!(harness.state().session.settings.recent.is_empty());
}

#[test]
fn a_plan_without_findings_says_so() {
    let mut plan = sample::quang_ninh();
    for rule in phanbo::rules::RULES {
        let (id, parameters) = (Id::new(rule.code), Vec::new());
        plan.rules.push(RuleSetting { id, on: Some(false), severity: None, parameters, note: String::new() });
    }
    let harness = window_with(plan, Settings::default(), Answer(None, Duration::ZERO));
    let left: Vec<_> = harness.state().session.document.checked().findings().cloned().collect();
    assert_eq!(left, []);
    harness.get_by_label("Không có vấn đề nào vào ngày 01/01/2026.");
}

#[test]
fn who_waits_out_of_sight_in_the_tray_is_read_aloud_and_follows_an_edit() {
    let names = (10..60).map(|number| format!("Nguyễn Văn {number}"));
    let fixture = names.fold(Fixture::new().station("A"), |fixture, name| fixture.doctor_with(&name, |_| {}));
    let mut harness = window_with(fixture.build(), Settings::default(), Answer(None, Duration::ZERO));
    let last = harness.get_by_label_contains("Nguyễn Văn 59");
    assert!(last.rect().left() > 1366.0, "it stands far to the right");
    let plan = harness.state().session.document.plan();
    let renamed = Doctor {
        name: "Phạm Thị Xa".to_owned(),
        ..plan.doctors.get(&Id::new("Nguyễn Văn 59")).expect("is there").clone()
    };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(renamed.into()))));
    assert!(harness.query_by_label_contains("Nguyễn Văn 59").is_none());
    assert!(harness.query_by_label("Phạm Thị Xa · chưa có nơi công tác").is_some());
}
