//! A finding is accepted with a reason, stands apart, and comes back by itself when it gets worse.

use egui_kittest::kittest::Queryable as _;
use phanbo::edit::Command;
use phanbo::plan::{Exception, Facility, Id, Table};
use phanbo::session::action::{Action, EditAction, GoAction, SettingsAction};
use phanbo::session::{FindingKey, Selection};
use phanbo::text::Language;

use super::window::{click, field, is_disabled, window};
use crate::hand::{Window, act};

/// A station with doctors, but too few of them: one can be taken away.
fn too_few(harness: &Window) -> FindingKey {
    let checked = harness.state().session.document.checked();
    let finding = checked.findings().find(|finding| finding.code() == "T03" && finding.number("have") >= Some(2));
    (&**finding.expect("the sample has such a station")).into()
}

fn is_open(harness: &Window, key: &FindingKey) -> bool {
    harness.state().session.document.checked().findings().any(|finding| key.is_of(finding))
}

fn is_accepted(harness: &Window, key: &FindingKey) -> bool {
    harness.state().session.document.checked().accepted().any(|finding| key.is_of(finding))
}

fn exceptions(harness: &Window) -> Vec<Exception> {
    harness.state().session.document.plan().exceptions.iter().cloned().collect()
}

/// The window looking at such a finding.
fn looking() -> (Window, FindingKey) {
    let mut harness = window();
    "Nguyễn Văn Kế".clone_into(&mut harness.state_mut().session.user);
    let key = too_few(&harness);
    act(&mut harness, Action::Go(GoAction::JumpToFinding(key.clone())));
    click(&mut harness, "Chi tiết, ngoại lệ…");
    (harness, key)
}

fn accept(harness: &mut Window, reason: &str) {
    click(harness, "Chấp nhận ngoại lệ…");
    field(harness, "Lý do chấp nhận").focus();
    harness.run();
    field(harness, "Lý do chấp nhận").type_text(reason);
    harness.run();
    click(harness, "Chấp nhận");
}

/// The list scrolls to a finding that is newly chosen; only what is in sight is drawn.
fn come_back_to(harness: &mut Window, key: &FindingKey) {
    act(harness, Action::Go(GoAction::Deselect));
    act(harness, Action::Go(GoAction::JumpToFinding(key.clone())));
    harness.run_steps(8);
}

/// A posting of a doctor who counts at the station of the finding is deleted.
fn take_a_doctor_away(harness: &mut Window, key: &FindingKey) {
    let document = &harness.state().session.document;
    let (plan, roster) = (document.plan(), document.roster());
    let station: Id<Facility> = Id::new(&key.subject);
    let site = plan.sites_of(&station)[0].id.clone();
    let stays = |doctor| {
        plan.doctors.slot(doctor).is_some_and(|slot| roster.main_place(plan, slot) == plan.facilities.slot(&station))
    };
    let posting =
        plan.postings.iter().find(|posting| posting.site == site && posting.sessions >= 5 && stays(&posting.doctor));
    let id = posting.expect("it has doctors").id.as_str().into();
    act(harness, Action::Edit(EditAction::Make(Box::new(Command::Delete((Table::Posting, id))))));
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_stands_apart() {
    let (mut harness, key) = looking();
    let open = harness.state().session.document.checked().findings().count();
    click(&mut harness, "Chấp nhận ngoại lệ…");
    assert!(is_disabled(&harness, "Chấp nhận"), "no reason has been given");
    click(&mut harness, "Hủy");
    accept(&mut harness, "  Đã có kế hoạch tuyển dụng 2027 ");
    let made = exceptions(&harness);
    assert_eq!(made.len(), 1);
    assert_eq!((made[0].reason.as_str(), made[0].by.as_str()), ("Đã có kế hoạch tuyển dụng 2027", "Nguyễn Văn Kế"));
    assert!(is_accepted(&harness, &key) && !is_open(&harness, &key));
    assert_eq!(harness.state().session.document.checked().findings().count(), open - 1);
    come_back_to(&mut harness, &key);
    harness.get_by_label("Đã chấp nhận ngoại lệ: 1");
    harness.get_by_label("Lý do: Đã có kế hoạch tuyển dụng 2027");
    harness.get_by_label_contains("Người chấp nhận: Nguyễn Văn Kế");
    let notice = harness.state().session.notice.as_ref().expect("said").text.clone();
    assert!(
        notice.starts_with("Đã chấp nhận ngoại lệ: Trạm Y tế ")
            && notice.ends_with("– Trạm chưa đủ số bác sĩ tối thiểu")
    );
    act(&mut harness, Action::Edit(EditAction::Undo));
    assert!(exceptions(&harness).is_empty() && is_open(&harness, &key));
}

#[test]
fn worse_facts_bring_it_back_and_better_ones_let_it_rest_again() {
    let (mut harness, key) = looking();
    accept(&mut harness, "Tạm chấp nhận");
    take_a_doctor_away(&mut harness, &key);
    assert!(
        is_open(&harness, &key) && !is_accepted(&harness, &key),
        "one doctor fewer is worse than what was accepted"
    );
    harness.get_by_label_contains("chấp nhận (“Tạm chấp nhận”), nay nặng hơn");
    act(&mut harness, Action::Edit(EditAction::Undo));
    assert!(is_accepted(&harness, &key));
    act(&mut harness, Action::Edit(EditAction::Redo));
    accept(&mut harness, "Chấp nhận lại");
    let left = exceptions(&harness);
    assert_eq!(left.len(), 1, "the old reason is gone: {left:?}");
    assert_eq!(left[0].reason, "Chấp nhận lại");
}

#[test]
fn an_exception_is_taken_back_and_undo_knows_it() {
    let (mut harness, key) = looking();
    accept(&mut harness, "Tạm chấp nhận");
    click(&mut harness, "Bỏ ngoại lệ");
    assert!(exceptions(&harness).is_empty() && is_open(&harness, &key));
    let notice = harness.state().session.notice.as_ref().expect("said").text.clone();
    assert!(notice.starts_with("Đã bỏ ngoại lệ: "), "{notice}");
    act(&mut harness, Action::Edit(EditAction::Undo));
    assert!(is_accepted(&harness, &key));
    harness.get_by_label("Bỏ ngoại lệ");
}

#[test]
fn what_is_accepted_reads_in_english_too() {
    let (mut harness, key) = looking();
    accept(&mut harness, "Tạm chấp nhận");
    act(&mut harness, Action::Settings(SettingsAction::UseLanguage(Language::English)));
    come_back_to(&mut harness, &key);
    harness.get_by_label("Take back the exception");
    harness.get_by_label("Accepted as exceptions: 1");
}

#[test]
fn the_page_of_the_thing_itself_offers_the_same() {
    let (mut harness, key) = looking();
    act(&mut harness, Action::Go(GoAction::Select(Selection::Facility(Id::new(&key.subject)))));
    let line = harness.state().session.document.checked().findings().find(|finding| key.is_of(finding)).cloned();
    let have = line.and_then(|finding| finding.number("have")).expect("T03 says");
    harness.get_by_label_contains(&format!("cảnh báo: Có {have} bác sĩ thường xuyên")).click();
    harness.run();
    accept(&mut harness, "Tạm chấp nhận");
    assert!(is_accepted(&harness, &key));
}
