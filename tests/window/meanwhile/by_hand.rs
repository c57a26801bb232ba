//! A file that was changed outside the program meanwhile: opened, edited and saved, what was changed there is no less
//! changed for those who merge it.

use std::sync::Arc;

use egui::vec2;
use phanbo::app::{Ahead, Stage};
use phanbo::compare::{Merge, PlanCopy};
use phanbo::edit::{ChangeSet, Command, Deed, Unsaved, difference};
use phanbo::file::{self, Disk, Revision, next_revision, snapshots};
use phanbo::plan::{Doctor, Key, Plan, Table};
use phanbo::session::action::{EditAction, FileAction, TaskAction};
use phanbo::session::{Settings, Task};

use super::outside::{Desk, SlowDisk};

fn doctor(plan: &Plan, number: usize) -> &Doctor {
    plan.doctors.iter().nth(number).expect("it has doctors")
}

fn key(plan: &Plan, number: usize) -> Key {
    (Table::Doctor, doctor(plan, number).id.as_str().into())
}

fn noted(plan: &Plan, number: usize, note: &str) -> Doctor {
    Doctor { note: note.to_owned(), ..doctor(plan, number).clone() }
}

fn read(desk: &Desk, name: &str) -> Plan {
    file::open(&desk.path(name)).expect("it is whole").plan
}

/// Changes a's file as a script would: the first doctor has a note, and no hash fits. Says what it was.
fn change_outside(desk: &Desk) -> Plan {
    let was = read(desk, "a");
    let mut plan = was.clone();
    plan.doctors.replace(noted(&was, 0, "Sửa tay"));
    let text = String::from_utf8(file::to_bytes(&plan)).expect("text");
    let (body, _) = text.rsplit_once("// sha256: ").expect("a hash");
    std::fs::write(desk.path("a"), body).expect("writable");
    was
}

/// A window with a file that was changed outside, of which this machine has kept what it was.
fn with_earlier() -> (Desk, Plan) {
    let desk = Desk::new();
    let was = change_outside(&desk);
    let history = desk.folder.path().join("state/history");
    snapshots::keep(&Disk::at_once(), &history, &file::to_bytes(&was), 1_780_000_000).expect("writable");
    (desk, was)
}

/// Opens a's file and reads what is said of it.
fn open(desk: &mut Desk) {
    desk.open("a");
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Message { .. })), "{:?}", desk.task());
    desk.act(TaskAction::Close);
}

/// Gives the second doctor a note.
fn edit(desk: &mut Desk) {
    let noted = noted(desk.plan(), 1, "Sửa trong cửa sổ");
    desk.act(EditAction::Make(Box::new(Command::Put(noted.into()))));
}

fn save(desk: &mut Desk, name: &str) -> Plan {
    desk.act(FileAction::Save);
    desk.settle();
    assert_eq!((desk.task(), desk.document().is_dirty()), (None, false));
    read(desk, name)
}

/// The plan as a district has saved it, with another note at a doctor.
fn district(was: &Plan, number: usize) -> Plan {
    let mut after = was.clone();
    after.doctors.replace(noted(was, number, "Tiên Yên"));
    let change = ChangeSet { deed: Deed::Restored, changes: difference(was, &after) };
    let mut unsaved = Unsaved::default();
    unsaved.note(&change);
    next_revision(&after, &unsaved, &Revision { id: "ONE0000001".into(), saved_at: "2026-12-03T07:05:00Z".into() })
}

fn merge(ours: Plan, theirs: Plan) -> Merge {
    let copy = |name: &str, plan: Plan| PlanCopy { name: name.to_owned(), plan: Arc::new(plan), is_sound: true };
    Merge::new(vec![copy("ours", ours), copy("theirs", theirs)], None).expect("copies of one plan")
}

/// What a save leaves: the change outside as a revision, the edit as the one after it.
fn assert_told_apart(saved: &Plan, was: &Plan) {
    let [outside] = &saved.lineage.parents[..] else { panic!("{:?}", saved.lineage) };
    assert_eq!(saved.lineage.ancestors.last_chunk(), Some(&[was.lineage.revision.clone(), outside.clone()]));
    let mut stamps = was.stamps.clone();
    stamps.insert(key(was, 0), outside.clone());
    stamps.insert(key(was, 1), saved.lineage.revision.clone());
    assert_eq!(saved.stamps, stamps);
}

#[test]
fn what_was_changed_outside_the_program_is_a_revision_of_its_own_once_the_plan_is_saved() {
    let (mut desk, was) = with_earlier();
    let on_disk = std::fs::read(desk.path("a")).expect("it is there");
    open(&mut desk);
    assert!(!desk.document().is_dirty() && desk.document().history().next_undo().is_none(), "nothing is to be saved");
    edit(&mut desk);
    desk.act(EditAction::Undo);
    assert!(!desk.document().is_dirty());
    assert_eq!(doctor(desk.plan(), 0).note, "Sửa tay", "what was changed outside is not taken back");
    assert_eq!(std::fs::read(desk.path("a")).expect("it is there"), on_disk);
    desk.act(EditAction::Redo);
    let saved = save(&mut desk, "a");
    assert_told_apart(&saved, &was);

    let merged = merge(district(&was, 2), saved.clone());
    assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
    let plan = merged.plan(&[], &[]);
    let notes = [0, 1, 2].map(|number| doctor(&plan, number).note.clone());
    assert_eq!(notes, ["Sửa tay", "Sửa trong cửa sổ", "Tiên Yên"]);
    let merged = merge(district(&was, 0), saved);
    let asked: Vec<_> = merged.conflicts.iter().map(|conflict| &conflict.records[..]).collect();
    assert_eq!(asked, [&[key(&was, 0)]], "who has changed the same doctor is not preferred");
}

/// The negative control: of a file as the program wrote it a save makes one revision, which carries what was edited.
#[test]
fn a_file_that_nobody_has_changed_gets_one_revision() {
    let mut desk = Desk::with("b");
    let was = read(&desk, "b");
    assert_eq!(desk.plan().lineage, was.lineage);
    edit(&mut desk);
    let saved = save(&mut desk, "b");
    let before = std::slice::from_ref(&was.lineage.revision);
    assert_eq!(saved.lineage.parents, before);
    assert_eq!(saved.lineage.ancestors, [&was.lineage.ancestors[..], before].concat());
    let mut stamps = was.stamps.clone();
    stamps.insert(key(&was, 1), saved.lineage.revision.clone());
    assert_eq!(saved.stamps, stamps);
}

#[test]
fn where_nobody_knows_what_the_file_was_every_record_counts_as_changed_there() {
    let mut desk = Desk::new();
    let was = change_outside(&desk);
    file::save(&district(&was, 0), &desk.path("tien-yen")).expect("writable");
    open(&mut desk);
    let outside = desk.plan().lineage.revision.clone();
    // A merge before anything is saved knows of it too.
    let copy = desk.path("tien-yen");
    desk.act(FileAction::MergeWith(vec![copy]));
    desk.settle();
    let Some(Task::Merge(task)) = desk.task() else { panic!("{:?}", desk.task()) };
    assert_eq!(task.open(), 1, "both have changed the first doctor");
    desk.act(TaskAction::Close);
    edit(&mut desk);
    let saved = save(&mut desk, "a");
    let (edited, others): (Vec<_>, Vec<_>) = saved.stamps.iter().partition(|(of, _)| **of == key(&was, 1));
    assert_eq!(edited, [(&key(&was, 1), &saved.lineage.revision)]);
    assert!(others.len() > was.doctors.len() && others.iter().all(|(_, stamp)| **stamp == outside));
}

#[test]
fn a_death_before_the_save_loses_nothing_of_it() {
    let (mut first, was) = with_earlier();
    open(&mut first);
    edit(&mut first);
    let mut desk = first.after_death();
    desk.act(FileAction::Recover("one".to_owned()));
    desk.settle();
    assert!(desk.document().is_dirty());
    assert_told_apart(&save(&mut desk, "a"), &was);
}

#[test]
fn it_is_the_same_revision_whenever_the_file_is_opened() {
    let (mut desk, was) = with_earlier();
    let stage = Stage::new(Settings::default(), vec2(1280.0, 720.0));
    let ahead = Ahead::begin(Arc::new(SlowDisk::default()), desk.path("a"), stage);
    desk.window.state_mut().open_ahead(ahead.expect("there is a thread for it"));
    desk.window.run();
    desk.settle();
    let begun_before = desk.plan().lineage.clone();
    assert_eq!(begun_before.parents, [was.lineage.revision]);
    desk.act(TaskAction::Close);
    open(&mut desk);
    assert_eq!(desk.plan().lineage, begun_before);
    assert!(desk.document().seen().is_some() && !desk.document().is_dirty());
}
