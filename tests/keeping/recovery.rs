//! Unsaved work of programs that died: offered, compared, recovered, deleted.

use phanbo::edit::{ChangeSet, Deed, Unsaved, difference};
use phanbo::file::{self, Revision, next_revision};
use phanbo::plan::{Doctor, Plan};
use phanbo::sample;
use phanbo::session::Task;
use phanbo::session::action::{Action, EditAction, FileAction};

use crate::window::{act, click, dialog, die, folders, plan, rename, title, title_in, window};

#[test]
fn unsaved_work_of_a_program_that_died_is_offered_until_it_is_saved() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut first, "Phương án 2");
    rename(&mut first, "Phương án 3");
    die(first);

    // Later: it is offered again. A crash in between changes nothing of that.
    let mut second = window(&state, "two");
    assert!(matches!(dialog(&second), Some(Task::Recovery { found, .. }) if found.len() == 1 && found[0].edits == 2));
    click(&mut second, "Để sau");
    assert_eq!(dialog(&second), None);
    die(second);

    let mut third = window(&state, "three");
    click(&mut third, "So sánh");
    assert!(matches!(dialog(&third), Some(Task::Differences { differences, .. }) if differences.len() == 1));
    click(&mut third, "Đóng");
    click(&mut third, "Mở bản khôi phục");
    assert_eq!((title(&third), third.state().session.document.is_dirty()), ("Phương án 3", true));
    assert_eq!(third.state().session.document.path(), Some(document.as_path()));
    rename(&mut third, "Phương án 4");
    die(third);

    // What was recovered and gone on with is recovered again, then saved, then gone.
    let mut fourth = window(&state, "four");
    click(&mut fourth, "Mở bản khôi phục");
    assert_eq!(title(&fourth), "Phương án 4");
    act(&mut fourth, Action::Edit(EditAction::Undo));
    assert_eq!(title(&fourth), "Phương án 3");
    act(&mut fourth, Action::File(FileAction::Save));
    assert_eq!(title_in(&document), "Phương án 3");
    fourth.state_mut().leave();
    die(fourth);
    let fifth = window(&state, "five");
    assert_eq!(dialog(&fifth), None);
}

#[test]
fn unsaved_work_is_deleted_only_when_asked_twice() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document)));
    rename(&mut first, "Phương án 2");
    die(first);
    let mut second = window(&state, "two");
    click(&mut second, "Xóa");
    assert!(matches!(dialog(&second), Some(Task::Recovery { .. })));
    click(&mut second, "Xóa hẳn, không lấy lại được");
    assert_eq!(dialog(&second), None);
    die(second);
    assert_eq!(dialog(&window(&state, "three")), None);
}

#[test]
fn work_given_up_or_saved_leaves_nothing_to_recover() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut first, "Phương án 2");
    act(&mut first, Action::File(FileAction::OpenSample(phanbo::session::Sample::QuangNinh)));
    click(&mut first, "Không lưu");
    die(first);
    let mut second = window(&state, "two");
    assert_eq!(dialog(&second), None);
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut second, "Phương án 2");
    act(&mut second, Action::File(FileAction::Save));
    die(second);
    assert_eq!(dialog(&window(&state, "three")), None);
}

/// A copy of the sample as a district has saved it: the first doctor has another note.
fn copy(revision: &str) -> Plan {
    let (sent, mut after) = (sample::quang_ninh(), sample::quang_ninh());
    let first = sent.doctors.iter().next().expect("it has doctors").clone();
    after.doctors.replace(Doctor { note: "Tiên Yên".into(), ..first });
    let edit = ChangeSet { deed: Deed::Restored, changes: difference(&sent, &after) };
    let mut unsaved = Unsaved::default();
    unsaved.note(&edit);
    next_revision(&after, &unsaved, &Revision { id: revision.into(), saved_at: "2026-12-03T07:05:00Z".into() })
}

fn first_note(plan: &Plan) -> &str {
    &plan.doctors.iter().next().expect("it has doctors").note
}

#[test]
fn a_death_while_copies_are_in_front_loses_no_edit_and_takes_nothing_over() {
    let (folder, document, state) = folders();
    let theirs = folder.path().join("tien-yen.phanbo");
    file::save(&copy("ONE0000001"), &theirs).expect("writable");
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document)));
    rename(&mut first, "Phương án 2");
    act(&mut first, Action::File(FileAction::MergeWith(vec![theirs.clone()])));
    assert!(matches!(dialog(&first), Some(Task::Merge(_))));
    die(first);
    let mut second = window(&state, "two");
    click(&mut second, "Mở bản khôi phục");
    assert_eq!((title(&second), first_note(plan(&second))), ("Phương án 2", ""));
    assert!(second.state().session.document.merges().is_empty());
    assert_eq!(file::open(&theirs).expect("it is whole").plan, copy("ONE0000001"), "the copy is untouched");
}

#[test]
fn a_merge_that_was_taken_over_is_still_one_after_a_death() {
    let (folder, document, state) = folders();
    let theirs = folder.path().join("tien-yen.phanbo");
    file::save(&copy("ONE0000001"), &theirs).expect("writable");
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    act(&mut first, Action::File(FileAction::MergeWith(vec![theirs])));
    click(&mut first, "Hoàn tất");
    rename(&mut first, "Phương án 2");
    die(first);

    let mut second = window(&state, "two");
    click(&mut second, "Mở bản khôi phục");
    assert_eq!((title(&second), first_note(plan(&second))), ("Phương án 2", "Tiên Yên"));
    die(second);

    // Recovered twice, saved: the plan comes from the copy too, and says so.
    let mut third = window(&state, "three");
    click(&mut third, "Mở bản khôi phục");
    act(&mut third, Action::File(FileAction::Save));
    let saved = file::open(&document).expect("it is whole").plan;
    assert_eq!(saved.lineage.parents.last().map(String::as_str), Some("ONE0000001"));
    assert_eq!(saved.merges.len(), 1, "{:?}", saved.merges);
    assert_eq!(saved.merges[0].copies[1].file, "tien-yen.phanbo");
}

#[test]
fn a_merge_that_was_taken_back_is_none_after_a_death() {
    let (folder, document, state) = folders();
    let theirs = folder.path().join("tien-yen.phanbo");
    file::save(&copy("ONE0000001"), &theirs).expect("writable");
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    act(&mut first, Action::File(FileAction::MergeWith(vec![theirs])));
    click(&mut first, "Hoàn tất");
    act(&mut first, Action::Edit(EditAction::Undo));
    rename(&mut first, "Phương án 2");
    die(first);
    let mut second = window(&state, "two");
    click(&mut second, "Mở bản khôi phục");
    act(&mut second, Action::File(FileAction::Save));
    let saved = file::open(&document).expect("it is whole").plan;
    assert_eq!((saved.lineage.parents.len(), saved.merges.len(), first_note(&saved)), (1, 0, ""));
}
