//! Merging copies in the whole window: what is taken, what is decided, one step, kept open, saved with its descent.

mod world;

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::app::Program;
use phanbo::edit::{Change, ChangeSet, Command, Deed, Unsaved, difference};
use phanbo::file::{self, Revision, next_revision};
use phanbo::fixture::Fixture;
use phanbo::plan::{Doctor, Plan, Table};
use phanbo::session::action::{Action, EditAction, FileAction};
use phanbo::session::{Document, Settings, Task};
use tempfile::TempDir;
use world::world;

type Window = Harness<'static, Program>;

fn sent() -> Plan {
    let named = |name: &'static str| move |doctor: &mut Doctor| doctor.name = name.into();
    let fixture = Fixture::new().hospital("bv").station("tyt");
    let fixture = fixture.doctor_with("lan", named("Trần Thị Lan")).posting("lan", "bv", 10);
    fixture.doctor_with("hai", named("Nguyễn Văn Hải")).posting("hai", "bv", 10).build()
}

fn doctor(plan: &Plan, id: &str) -> Doctor {
    plan.doctors.get(&id.into()).expect("it is there").clone()
}

/// A copy in which doctors have other notes, as somebody saved it.
fn copy(revision: &str, notes: &[(&str, &str)]) -> Plan {
    let (before, mut after) = (sent(), sent());
    for (id, note) in notes {
        let changed = Doctor { note: (*note).into(), ..doctor(&after, id) };
        after.doctors.replace(changed);
    }
    let changes: Vec<Change> = difference(&before, &after);
    let edit = ChangeSet { deed: Deed::Restored, changes };
    let mut unsaved = Unsaved::default();
    unsaved.note(&edit);
    next_revision(&after, &unsaved, &Revision { id: revision.into(), saved_at: "2026-12-03T07:05:00Z".into() })
}

/// A window on the plan as it was sent, saved in a folder.
fn window() -> (Window, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("so-y-te.phanbo");
    file::save(&sent(), &path).expect("a plan can be saved");
    let mut harness = Harness::builder()
        .with_size([1366.0, 768.0])
        .with_max_steps(12)
        .build_eframe(|cc| Program::new(&cc.egui_ctx, Document::nothing(), Settings::default(), world()));
    harness.run();
    act(&mut harness, FileAction::OpenFile(path));
    wait(&mut harness);
    (harness, folder)
}

fn put(folder: &TempDir, name: &str, plan: &Plan) -> PathBuf {
    let path = folder.path().join(name);
    file::save(plan, &path).expect("a plan can be saved");
    path
}

fn act(harness: &mut Window, action: impl Into<Action>) {
    harness.state_mut().act(action);
    harness.run();
}

fn wait(harness: &mut Window) {
    while harness.state().session.under_way.is_busy() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        harness.run();
    }
    harness.run();
}

fn merge(harness: &mut Window, paths: Vec<PathBuf>) {
    act(harness, FileAction::MergeWith(paths));
    wait(harness);
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn note(harness: &Window, id: &str) -> String {
    doctor(harness.state().session.document.plan(), id).note
}

#[test]
fn what_one_copy_changed_is_taken_what_two_changed_is_chosen_and_all_is_one_step() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one.clone(), two.clone()]);
    harness.get_by_label("Cần quyết định: 1");
    harness.get_by_label("Tự nhận từ tien-yen.phanbo: 1");
    harness.get_by_label("Còn 1 quyết định");
    assert!(harness.get_by_role_and_label(Role::Button, "Hoàn tất").accesskit_node().is_disabled());
    click(&mut harness, "Chọn mong-cai.phanbo");
    harness.get_by_label("Còn 0 quyết định");
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("Móng Cái", "một"));
    act(&mut harness, EditAction::Undo);
    assert_eq!((note(&harness, "lan"), note(&harness, "hai")), (String::new(), String::new()));
    act(&mut harness, EditAction::Redo);

    act(&mut harness, FileAction::Save);
    wait(&mut harness);
    let saved = file::open(&folder.path().join("so-y-te.phanbo")).expect("a plan").plan;
    assert_eq!(saved.lineage.parents[1..], ["ONE0000001", "TWO0000001"]);
    let stamp = |id: &str| saved.stamps.get(&(Table::Doctor, id.into())).map(String::as_str);
    assert_eq!(stamp("hai"), Some("ONE0000001"), "taken whole");
    assert_eq!(stamp("lan"), Some(saved.lineage.revision.as_str()), "decided here");
    assert_eq!(file::open(&one).expect("a plan").plan, copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));

    merge(&mut harness, vec![one, two]);
    harness.get_by_label("Cần quyết định: 0");
}

#[test]
fn a_merge_that_was_taken_back_leaves_nothing_for_the_save() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("hai", "một")]));
    merge(&mut harness, vec![one]);
    click(&mut harness, "Hoàn tất");
    act(&mut harness, EditAction::Undo);
    assert!(!harness.state().session.document.is_dirty());
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    act(&mut harness, FileAction::Save);
    wait(&mut harness);
    let saved = file::open(&folder.path().join("so-y-te.phanbo")).expect("a plan").plan;
    assert_eq!(saved.lineage.parents.len(), 1, "{:?}", saved.lineage);
}

#[test]
fn unsaved_edits_count_and_survive() {
    let (mut harness, folder) = window();
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Cần quyết định: 1");
    harness.key_press_modifiers(Modifiers::NONE, Key::Num1);
    harness.run();
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("ở Sở", "một"));
}

/// Whatever edits the plan while the copies are in front: nothing of it is written over.
#[test]
fn a_plan_that_changes_meanwhile_is_put_together_again_and_nothing_is_taken_over_unasked() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Cần quyết định: 0");
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    click(&mut harness, "Hoàn tất");
    wait(&mut harness);
    harness.get_by_label("Cần quyết định: 1");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("ở Sở", ""), "nothing is taken yet");
    harness.key_press_modifiers(Modifiers::NONE, Key::Num1);
    harness.run();
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("ở Sở", "một"));
}

#[test]
fn an_edit_before_the_copies_are_read_is_not_waited_for_in_vain() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    let program = harness.state_mut();
    program.act(FileAction::MergeWith(vec![one]));
    program.act(EditAction::Make(Box::new(Command::Put(changed.into()))));
    wait(&mut harness);
    harness.get_by_label("Cần quyết định: 1");
}

#[test]
fn copies_of_one_plan_are_not_merged_into_another_that_was_opened_meanwhile() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    merge(&mut harness, vec![one]);
    harness.state_mut().session.document = Document::new(sent(), None);
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan"), harness.state().session.task.is_none()), (String::new(), true));
    harness.get_by_label("Phương án khác đã được mở trong khi hợp nhất; chưa nhận gì từ các bản.");
}

#[test]
fn what_is_left_for_the_meeting_is_kept_in_the_plan() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Giữ lại làm chương trình họp");
    let plan = harness.state().session.document.plan();
    assert_eq!((plan.open.len(), note(&harness, "lan").as_str()), (1, ""));
    let changed = Doctor { note: "đã họp".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    assert_eq!(harness.state().session.document.plan().open.len(), 0, "editing it decides it");
}

#[test]
fn copies_that_cannot_be_merged_are_told_and_the_plan_stays_as_it_is() {
    let (mut harness, folder) = window();
    let mut foreign = copy("ONE0000001", &[("lan", "x")]);
    foreign.lineage.plan = "another".into();
    let foreign = put(&folder, "tinh-khac.phanbo", &foreign);
    let broken = folder.path().join("hong.phanbo");
    std::fs::write(&broken, "// phanbo plan 2\n(header: (pl").expect("writable");
    merge(&mut harness, vec![foreign.clone(), broken.clone(), folder.path().to_owned()]);
    let Some(Task::Message { text }) = &harness.state().session.task else { panic!("a message") };
    assert!(text.contains("tinh-khac.phanbo là bản của một phương án khác") && text.contains("hong.phanbo"), "{text}");
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("hai", "một")]));
    merge(&mut harness, vec![one.clone(), one, foreign]);
    harness.get_by_label("Tệp tien-yen.phanbo được nêu hai lần.");
    click(&mut harness, "Hủy hợp nhất");
    assert!(harness.state().session.task.is_none() && !harness.state().session.document.is_dirty());
}
