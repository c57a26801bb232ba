//! The page of the rules: parameters, severity, presets, what is refused, and that each is one edit.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{Queryable as _, by};
use jiff::civil::date;
use phanbo::plan::{Id, Plan, RuleSetting, Severity, Value};
use phanbo::sample;
use phanbo::session::action::{Action, GoAction, TaskAction};
use phanbo::session::{Selection, Settings, Task};
use phanbo::text::Language;
use phanbo::ui::theme::Theme;

use super::window::{click, is_disabled, window, window_of, write};
use crate::hand::{Window, act};

fn plan(harness: &Window) -> &Plan {
    harness.state().session.document.plan()
}

fn setting(harness: &Window, code: &str) -> Option<RuleSetting> {
    plan(harness).rules.get(&Id::new(code)).cloned()
}

fn found(harness: &Window, code: &str) -> usize {
    harness.state().session.document.checked().findings().filter(|finding| finding.code() == code).count()
}

/// The page, open at a rule.
fn at(code: &'static str) -> Window {
    let mut harness = window();
    act(&mut harness, Action::Task(TaskAction::ShowRule(code)));
    harness
}

fn undo(harness: &mut Window) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
}

/// What was done was one edit, and the keys take it back while the page is open.
fn undo_restores(harness: &mut Window) {
    undo(harness);
    assert_eq!(plan(harness), &sample::quang_ninh());
    assert!(harness.state().session.document.history().next_undo().is_none(), "more than one edit");
    assert!(matches!(harness.state().session.task, Some(Task::Rules { .. })), "the page stays");
}

#[test]
fn the_menu_and_the_keys_open_the_page_at_the_rule_of_the_finding() {
    let mut harness = window();
    click(&mut harness, "Sửa");
    click(&mut harness, "Quy tắc kiểm tra…");
    assert_eq!(harness.state().session.task, Some(Task::Rules { rule: None }));
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().session.task, None);
    let finding =
        harness.state().session.document.checked().findings().find(|finding| finding.code() == "T05").cloned();
    let key = (&*finding.expect("the sample has some")).into();
    act(&mut harness, Action::Go(GoAction::Select(Selection::Finding(key))));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::R);
    harness.run();
    assert_eq!(harness.state().session.task, Some(Task::Rules { rule: Some("T05") }));
    harness.get_by_label("Số buổi/tuần tối thiểu tại điểm trạm");
    click(&mut harness, "Đóng");
    click(&mut harness, "Chi tiết, ngoại lệ…");
    click(&mut harness, "Xem quy tắc này");
    assert_eq!(harness.state().session.task, Some(Task::Rules { rule: Some("T05") }));
}

#[test]
fn every_rule_stands_there_with_explanation_basis_confidence_and_remedy() {
    for language in Language::ALL {
        for theme in Theme::ALL {
            let mut harness = window_of(sample::quang_ninh(), Settings { language, theme, ..Settings::default() });
            for rule in phanbo::rules::RULES {
                act(&mut harness, Action::Task(TaskAction::Close));
                act(&mut harness, Action::Task(TaskAction::ShowRule(rule.code)));
                harness.check_accessibility();
                let word = |key: &str| phanbo::text::sentences::rule_text(language, key);
                let confidence = word(&format!("confidence-{}", rule.confidence.code()));
                let basis = phanbo::text::sentences::rule_basis(language, rule);
                harness.get_by_label_contains(&format!("{} · {basis} ({confidence})", rule.code));
                harness.get_by_label(&phanbo::text::sentences::explanation(language, rule));
                let remedy = phanbo::text::sentences::rule_remedy(language, rule);
                assert!(harness.query_all_by_label_contains(&remedy).count() > 0, "{remedy}");
            }
            assert!(harness.state().session.document.history().next_undo().is_none(), "looking changes nothing");
        }
    }
}

#[test]
fn another_minimum_changes_the_findings_and_the_default_brings_them_back() {
    let mut harness = at("T03");
    let before = found(&harness, "T03");
    write(&mut harness, "Số bác sĩ tối thiểu mỗi trạm", "2");
    assert!(found(&harness, "T03") < before);
    assert_eq!(setting(&harness, "T03").and_then(|of| of.parameter("minimum").cloned()), Some(Value::Number(2)));
    harness.get_by_label("Đã sửa trong phương án này.");
    let row = |harness: &Window| harness.query_all_by_label_contains("Trạm chưa đủ số bác sĩ tối thiểu đã sửa").count();
    assert_eq!(row(&harness), 1, "the rule is marked in the list");
    undo_restores(&mut harness);
    assert_eq!((found(&harness, "T03"), row(&harness)), (before, 0));
    assert!(is_disabled(&harness, "Khôi phục mặc định"));
    write(&mut harness, "Số bác sĩ tối thiểu mỗi trạm", "3");
    click(&mut harness, "Khôi phục mặc định");
    assert_eq!(setting(&harness, "T03"), None, "nothing is left of it in the plan");
    let notice = harness.state().session.notice.as_ref().expect("said").text.clone();
    assert_eq!(notice, "Đã khôi phục mặc định của quy tắc T03 (Trạm chưa đủ số bác sĩ tối thiểu)");
}

#[test]
fn what_is_out_of_range_is_refused_with_a_sentence() {
    let mut harness = at("T03");
    write(&mut harness, "Số bác sĩ tối thiểu mỗi trạm", "101");
    harness.get_by_label("Nhập số từ 0 đến 100");
    assert_eq!(plan(&harness), &sample::quang_ninh());
    write(&mut harness, "Thời hạn phải đạt", "31/12/2025");
    harness.get_by_label("Không được trước ngày đầu phương án (01/01/2026)");
    assert_eq!(plan(&harness), &sample::quang_ninh());
    write(&mut harness, "Thời hạn phải đạt", "30/6/2027");
    assert_eq!(
        setting(&harness, "T03").and_then(|of| of.parameter("deadline").cloned()),
        Some(Value::Date(date(2027, 6, 30)))
    );
    for (code, field, wrong, says) in [
        ("T04", "Chỉ tiêu bác sĩ trên 10.000 dân của trạm", "100,1", "Nhập số từ 0,0 đến 100,0"),
        ("P01", "Năm phải đạt", "2025", "Nhập số từ 2026 đến 2100"),
        ("D08", "Thời hạn biệt phái tối đa (tháng)", "0", "Nhập số từ 1 đến 600"),
        ("B02", "Tỷ lệ bác sĩ được cử đi cùng lúc tối đa (%)", "-5", "Nhập số từ 0 đến 100"),
    ] {
        let mut harness = at(code);
        write(&mut harness, field, wrong);
        harness.get_by_label(says);
        assert_eq!(plan(&harness), &sample::quang_ninh(), "{code}");
    }
}

#[test]
fn a_rule_is_switched_off_and_gets_another_severity() {
    let mut harness = at("T05");
    assert!(found(&harness, "T05") > 0);
    harness.get_by_role_and_label(Role::CheckBox, "Áp dụng quy tắc này").click();
    harness.run();
    assert_eq!((found(&harness, "T05"), setting(&harness, "T05").and_then(|of| of.on)), (0, Some(false)));
    harness.get_by_label("Quy tắc đang tắt: không nêu vấn đề nào.");
    undo_restores(&mut harness);
    harness.query_all(by().role(Role::ComboBox).label("Mức độ")).next().expect("a choice").click();
    harness.run();
    harness.query_all(by().label("vi phạm")).last().expect("a choice").click();
    harness.run();
    assert_eq!(setting(&harness, "T05").and_then(|of| of.severity), Some(Severity::Error));
    let all = harness.state().session.document.checked().findings().filter(|finding| finding.code() == "T05").cloned();
    assert!(all.collect::<Vec<_>>().iter().all(|finding| finding.severity == Severity::Error));
    undo_restores(&mut harness);
}

#[test]
fn a_rule_that_is_off_at_first_is_switched_on() {
    let mut harness = at("T09");
    harness.get_by_role_and_label(Role::CheckBox, "Áp dụng quy tắc này").click();
    harness.run();
    assert_eq!(setting(&harness, "T09").and_then(|of| of.on), Some(true));
    harness.get_by_role_and_label(Role::CheckBox, "Áp dụng quy tắc này").click();
    harness.run();
    assert_eq!(setting(&harness, "T09"), None, "off is where it began");
}

#[test]
fn a_list_of_specialties_loses_one() {
    let mut harness = at("T06");
    click(&mut harness, "Bỏ nội khoa");
    let list = Value::List(vec!["general".to_owned(), "family".to_owned()]);
    assert_eq!(setting(&harness, "T06").and_then(|of| of.parameter("specialties").cloned()), Some(list));
    undo_restores(&mut harness);
}

#[test]
fn a_preset_is_one_edit_and_is_marked() {
    let mut harness = at("T01");
    let before = found(&harness, "T03");
    let names = ["Nghị quyết 72-NQ/TW: 4 bác sĩ, hạn 31/12/2027", "Nghệ An 3876/SYT-TCCB: 2 bác sĩ"];
    click(&mut harness, names[1]);
    assert!(found(&harness, "T03") < before);
    let set = setting(&harness, "T03").expect("set");
    assert_eq!((set.parameters.len(), set.note.as_str()), (1, "Nghệ An, Công văn 3876/SYT-TCCB"));
    let notice = harness.state().session.notice.as_ref().expect("said").text.clone();
    assert_eq!(notice, "Đã dùng bộ tham số Nghệ An 3876/SYT-TCCB: 2 bác sĩ");
    click(&mut harness, names[0]);
    assert_eq!((setting(&harness, "T03"), found(&harness, "T03")), (None, before));
    undo(&mut harness);
    assert_eq!(setting(&harness, "T03"), Some(set));
    undo_restores(&mut harness);
}

#[test]
fn what_a_file_sets_out_of_range_is_shown_as_not_used() {
    let mut wrong = sample::quang_ninh();
    let mut setting = RuleSetting::nothing(Id::new("T03"));
    setting.set_parameter("minimum", Some(Value::Number(500)));
    wrong.rules.push(setting);
    let mut harness = window_of(wrong, Settings::default());
    assert_eq!(found(&harness, "X03"), found(&window(), "X03") + 1);
    assert_eq!(found(&harness, "T03"), found(&window(), "T03"), "the default is used");
    act(&mut harness, Action::Task(TaskAction::ShowRule("T03")));
    harness.get_by_label("Giá trị trong tệp không hợp lệ, đang dùng mặc định");
    click(&mut harness, "Khôi phục mặc định");
    assert_eq!(found(&harness, "X03"), found(&window(), "X03"));
}

#[test]
fn a_station_is_not_set_to_nonsense() {
    let mut harness = window();
    let station = plan(&harness).facilities.iter().find(|facility| facility.is_station()).expect("some").id.clone();
    act(&mut harness, Action::Go(GoAction::Jump(Selection::Facility(station))));
    for (field, wrong, says) in [
        ("BS tối thiểu", "101", "Nhập số không quá 100"),
        ("Hạn phải đạt", "31/12/2025", "Không được trước ngày đầu phương án (01/01/2026)"),
        ("Chỉ tiêu mật độ", "100,1", "Nhập số không quá 100,0"),
    ] {
        write(&mut harness, field, wrong);
        harness.get_by_label(says);
        assert_eq!(plan(&harness), &sample::quang_ninh(), "{field}");
    }
}
