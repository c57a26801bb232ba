//! The page of comparing in the whole window: another plan beside the open one, looked at, taken over, put away. And
//! copies that are to be merged and bring nothing.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use phanbo::edit::{ChangeSet, Command, Deed, Unsaved, difference};
use phanbo::file::{self, Revision, next_revision};
use phanbo::fixture::Fixture;
use phanbo::plan::{MoveKind, Plan};
use phanbo::session::action::{Action, EditAction, FileAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::{Document, Selection, Task};
use tempfile::TempDir;

use crate::hand::{Opening, Window, opened, opened_with, settle};

fn plan() -> Fixture {
    Fixture::new()
        .hospital("bv")
        .station_with("tyt", |facility, _| facility.name = "Trạm Y tế Hải Lạng".into())
        .doctor_with("lan", |doctor| doctor.name = "Trần Thị Lan".into())
        .posting("lan", "bv", 10)
}

/// The other copy: a note of a doctor, and a new doctor who is lent to the station.
fn other() -> Plan {
    let with_note = plan().change(|plan| {
        let mut lan = plan.doctors.get(&"lan".into()).expect("she is there").clone();
        lan.note = "đã hỏi ý kiến".into();
        plan.doctors.replace(lan);
    });
    let hai = with_note.doctor_with("hai", |doctor| doctor.name = "Nguyễn Văn Hải".into()).posting("hai", "bv", 10);
    hai.step("m", MoveKind::Rotation, "hai", "bv", "tyt").build()
}

fn window() -> (Window, TempDir, PathBuf) {
    window_of(plan().build(), &other())
}

/// A window with a plan, and the file of the one it is to be compared with.
fn window_of(ours: Plan, theirs: &Plan) -> (Window, TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("huyen.phanbo");
    file::save(theirs, &path).expect("a plan can be saved");
    let harness = opened(Document::new(ours, None));
    (harness, folder, path)
}

fn act(harness: &mut Window, action: impl Into<Action>) {
    harness.state_mut().act(action);
    harness.run();
    settle(harness);
}

/// Reads what is to be compared, and waits until it is there.
fn compare(harness: &mut Window, path: PathBuf) {
    act(harness, FileAction::CompareWith(path));
    settle(harness);
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
    settle(harness);
}

fn names(harness: &Window) -> Vec<String> {
    harness.state().session.document.plan().doctors.iter().map(|doctor| doctor.name.clone()).collect()
}

const NOTE: &str = "sửa bác sĩ Trần Thị Lan: ghi chú từ không có thành đã hỏi ý kiến";

#[test]
fn another_copy_is_a_tab_with_what_it_has_otherwise_and_a_click_leads_there() {
    let (mut harness, _folder, path) = window();
    assert!(harness.query_by_role_and_label(Role::Tab, "So sánh").is_none());
    compare(&mut harness, path);
    assert_eq!(harness.state().session.pages.shown, Page::Compare);
    harness.get_by_role_and_label(Role::Tab, "So sánh");
    harness.get_by_label("So với huyen.phanbo");
    harness.get_by_label("Bố trí người: 1");
    click(&mut harness, NOTE);
    assert_eq!(harness.state().session.selection, Some(Selection::Doctor("lan".into())));
}

#[test]
fn plans_with_the_same_findings_are_said_to_have_them() {
    let noted = plan().change(|plan| {
        let mut lan = plan.doctors.get(&"lan".into()).expect("she is there").clone();
        lan.note = "đã hỏi ý kiến".into();
        plan.doctors.replace(lan);
    });
    let (mut harness, _folder, path) = window_of(plan().build(), &noted.build());
    compare(&mut harness, path);
    harness.get_by_label("Hai bản có các vấn đề như nhau");
    assert!(harness.query_by_label_contains("Bản kia").is_none());
}

#[test]
fn one_change_is_taken_over_by_one_edit_and_is_no_difference_any_more() {
    let (mut harness, _folder, path) = window();
    compare(&mut harness, path);
    click(&mut harness, &format!("Nhận: {NOTE}"));
    let note = |harness: &Window| {
        let plan = harness.state().session.document.plan();
        plan.doctors.get(&"lan".into()).map(|doctor| doctor.note.clone())
    };
    assert_eq!(note(&harness).as_deref(), Some("đã hỏi ý kiến"));
    assert!(harness.query_by_label(NOTE).is_none());
    act(&mut harness, EditAction::Undo);
    assert_eq!(note(&harness).as_deref(), Some(""));
    harness.get_by_label(NOTE);
}

#[test]
fn a_group_is_taken_over_with_the_new_records_it_refers_to() {
    let (mut harness, _folder, path) = window();
    compare(&mut harness, path);
    click(&mut harness, "Nhận cả nhóm: Bố trí người");
    assert_eq!(names(&harness), ["Nguyễn Văn Hải", "Trần Thị Lan"], "who is moved comes along");
    assert_eq!(harness.state().session.document.plan().moves.len(), 1);
    act(&mut harness, EditAction::Undo);
    assert_eq!(names(&harness), ["Trần Thị Lan"], "one step takes it all back");
}

#[test]
fn a_deletion_is_taken_over_with_what_would_refer_to_nothing() {
    let (mut harness, _folder, path) = window_of(other(), &plan().build());
    compare(&mut harness, path);
    click(&mut harness, "Nhận: không có bác sĩ Nguyễn Văn Hải");
    assert_eq!(names(&harness), ["Trần Thị Lan"]);
    let document = &harness.state().session.document;
    assert_eq!((document.plan().postings.len(), document.plan().moves.len()), (1, 0));
    assert!(document.checked().findings().all(|finding| finding.code() != "X04"), "nothing refers to nobody");
    act(&mut harness, EditAction::Undo);
    assert_eq!(*harness.state().session.document.plan(), other(), "one step brings it all back");
}

#[test]
fn the_same_plan_is_one_sentence_and_what_is_put_away_is_gone() {
    let (mut harness, folder, _) = window();
    let path = folder.path().join("giong.phanbo");
    file::save(&plan().build(), &path).expect("a plan can be saved");
    compare(&mut harness, path);
    harness.get_by_label("Hai phương án giống nhau.");
    click(&mut harness, "Thôi so sánh");
    assert_eq!(harness.state().session.pages.shown, Page::Board);
    assert!(harness.query_by_role_and_label(Role::Tab, "So sánh").is_none());
}

#[test]
fn what_is_no_plan_is_told_and_the_open_plan_stays_as_it_is() {
    let (mut harness, folder, _) = window();
    let path = folder.path().join("hong.phanbo");
    std::fs::write(&path, "// phanbo plan 2\n(header: (pl").expect("writable");
    compare(&mut harness, path);
    let Some(Task::Message { text }) = &harness.state().session.task else { panic!("a message") };
    assert!(text.contains("hong.phanbo"), "{text}");
    assert_eq!(harness.state().session.pages.shown, Page::Board);
    assert!(!harness.state().session.document.is_dirty());
}

/// Merges a file in which there is nothing that the open plan lacks.
fn merge_in_vain(harness: &mut Window, path: &Path) {
    act(harness, FileAction::MergeWith(vec![path.to_owned()]));
    let Some(Task::Message { text }) = &harness.state().session.task else { panic!("a message") };
    let name = path.file_name().expect("a file").to_string_lossy();
    assert!(text.starts_with(&format!("Không có gì để hợp nhất từ tệp {name}: bản đang mở")), "{text}");
    act(harness, TaskAction::Close);
    assert!(harness.state().session.document.merges().is_empty());
}

#[test]
fn a_plans_own_file_and_what_says_the_same_are_told_to_bring_nothing_and_make_no_record() {
    let (mut harness, folder, path) = window_of(plan().build(), &plan().build());
    act(&mut harness, FileAction::OpenFile(path.clone()));
    let same = folder.path().join("ban-sao.phanbo");
    std::fs::copy(&path, &same).expect("writable");
    merge_in_vain(&mut harness, &path);
    merge_in_vain(&mut harness, &same);
    assert!(!harness.state().session.document.is_dirty());
    let noted = other().doctors.get(&"lan".into()).expect("she is there").clone();
    act(&mut harness, EditAction::Make(Box::new(Command::Put(noted.into()))));
    merge_in_vain(&mut harness, &path);
    // Somebody else has come to the same, in a revision of which this plan knows nothing.
    let ours = harness.state().session.document.plan().clone();
    file::save(&saved_as(&ours, "ONE0000001"), &same).expect("writable");
    merge_in_vain(&mut harness, &same);
}

#[test]
fn where_the_tabs_leave_no_room_the_way_out_of_comparing_covers_none_of_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("huyen.phanbo");
    file::save(&other(), &path).expect("a plan can be saved");
    let opening = Opening { size: [560.0, 512.0], ..Opening::default() };
    let mut harness = opened_with(Document::new(plan().build(), None), opening);
    compare(&mut harness, path);
    let way_out = harness.get_by_label("Thôi so sánh").rect();
    for name in ["Bác sĩ", "Trạm", "So sánh"] {
        let tab = harness.get_by_role_and_label(Role::Tab, name).rect();
        assert!(!way_out.intersects(tab), "{name}: {tab}, {way_out}");
    }
    click(&mut harness, "Thôi so sánh");
    assert!(harness.state().session.pages.compare.other().is_none());
}

/// What somebody made of the plan, saved as a revision.
fn saved_as(after: &Plan, revision: &str) -> Plan {
    let changes = difference(&plan().build(), after);
    let mut unsaved = Unsaved::default();
    unsaved.note(&ChangeSet { deed: Deed::Restored, changes });
    next_revision(after, &unsaved, &Revision { id: revision.into(), saved_at: "2026-12-03T07:05:00Z".into() })
}

#[test]
fn a_plans_own_file_that_somebody_has_saved_since_is_merged() {
    let (mut harness, _folder, path) = window_of(plan().build(), &plan().build());
    act(&mut harness, FileAction::OpenFile(path.clone()));
    file::save(&saved_as(&other(), "ONE0000001"), &path).expect("writable");
    act(&mut harness, FileAction::MergeWith(vec![path]));
    click(&mut harness, "Hoàn tất");
    assert_eq!(names(&harness), ["Nguyễn Văn Hải", "Trần Thị Lan"]);
    assert_eq!(harness.state().session.document.merges().len(), 1);
}
