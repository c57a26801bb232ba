//! Merges that are taken back and made again around a save: whichever save writes what came of one tells of it, once.

use phanbo::edit::{Change, ChangeSet, Command, Deed, Descent};
use phanbo::file::{self, Revision};
use phanbo::plan::{Doctor, MergeRecord, Plan, Table};
use phanbo::session::Document;
use phanbo::session::action::{EditAction, FileAction};

use super::{act, click, copy, doctor, merge, put, sent, settle, window};

#[test]
fn a_merge_that_was_taken_back_at_a_save_and_is_made_again_is_told_by_the_next() {
    let (mut harness, folder) = window();
    let path = folder.path().join("so-y-te.phanbo");
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("hai", "một")]));
    merge(&mut harness, vec![one]);
    click(&mut harness, "Hoàn tất");
    act(&mut harness, EditAction::Undo);
    act(&mut harness, FileAction::Save);
    settle(&mut harness);
    let saved = file::open(&path).expect("a plan").plan;
    assert_eq!((saved.lineage.parents.len(), saved.merges.len(), &*doctor(&saved, "hai").note), (1, 0, ""));

    act(&mut harness, EditAction::Redo);
    act(&mut harness, FileAction::Save);
    settle(&mut harness);
    let saved = file::open(&path).expect("a plan").plan;
    assert_eq!(saved.lineage.parents[1..], ["ONE0000001"]);
    assert_eq!((saved.merges.len(), &*doctor(&saved, "hai").note), (1, "một"));
    let stamp = saved.stamps.get(&(Table::Doctor, "hai".into())).map(String::as_str);
    assert_eq!(stamp, Some("ONE0000001"), "taken whole");
    assert!(!harness.state().session.document.is_dirty(), "and nothing is left for another save");
}

/// An edit of one note.
fn noted(document: &Document, id: &str, note: &str, deed: Deed) -> ChangeSet {
    let before = doctor(document.plan(), id);
    let after = Doctor { note: note.into(), ..before.clone() };
    ChangeSet { deed, changes: vec![Change::replace(before, after)] }
}

/// Merges a copy of that revision, which has another note of a doctor.
fn merge_into(document: &mut Document, revision: &str) {
    let edit = noted(document, "hai", revision, Deed::Merged { copies: vec![revision.into()], records: 1 });
    let record = MergeRecord { by: revision.into(), ..MergeRecord::default() };
    let descent = Descent { parents: vec![revision.into()], record, ..Descent::default() };
    document.merge(edit, descent).expect("it may be changed");
}

/// The plan as a save would write it now.
fn written(document: &Document, revision: &str) -> Plan {
    let revision = Revision { id: revision.into(), saved_at: "2026-12-04T07:05:00Z".into() };
    file::next_after_merges(document.plan(), document.unsaved(), &document.merges(), &revision)
}

fn save(document: &mut Document, revision: &str) -> Plan {
    let plan = written(document, revision);
    let version = document.version();
    document.saved(&plan, "plan.phanbo".into(), version);
    plan
}

/// The copies whose merges a plan tells of.
fn told(plan: &Plan) -> Vec<&str> {
    plan.merges.iter().map(|merge| merge.by.as_str()).collect()
}

#[test]
fn a_merge_that_can_never_be_made_again_is_told_by_no_later_save() {
    let mut document = Document::new(sent(), None);
    merge_into(&mut document, "ONE");
    document.undo();
    assert!(told(&save(&mut document, "SAVE1")).is_empty());
    // The edit stands where the merge stood.
    let edit = noted(&document, "lan", "ở Sở", Deed::Restored);
    document.make(edit).expect("it may be changed");
    assert!(told(&save(&mut document, "SAVE2")).is_empty());
    document.undo();
    document.redo();
    merge_into(&mut document, "TWO");
    assert_eq!(told(&save(&mut document, "SAVE3")), ["TWO"]);
    document.undo();
    document.undo();
    // And another merge in its place.
    merge_into(&mut document, "THREE");
    let saved = save(&mut document, "SAVE4");
    assert_eq!(told(&saved), ["TWO", "THREE"]);
    assert_eq!(saved.lineage.parents[1..], ["THREE"]);
}

#[test]
fn a_merge_that_is_taken_back_while_it_is_being_saved_is_not_told_twice() {
    let mut document = Document::new(sent(), None);
    merge_into(&mut document, "ONE");
    let (plan, version) = (written(&document, "SAVE1"), document.version());
    assert_eq!(told(&plan), ["ONE"]);
    document.undo();
    document.saved(&plan, "plan.phanbo".into(), version);
    assert!(document.is_dirty());
    document.redo();
    assert!(document.merges().is_empty() && !document.is_dirty(), "it is what was saved");
    assert_eq!(told(&save(&mut document, "SAVE2")), ["ONE"]);
}

#[test]
fn a_merge_that_is_made_again_while_the_plan_without_it_is_being_saved_is_told_by_the_next_save() {
    let mut document = Document::new(sent(), None);
    merge_into(&mut document, "ONE");
    document.undo();
    let (plan, version) = (written(&document, "SAVE1"), document.version());
    document.redo();
    document.saved(&plan, "plan.phanbo".into(), version);
    assert!(document.is_dirty());
    assert_eq!(told(&save(&mut document, "SAVE2")), ["ONE"]);
}
