//! Copies merged by a program that dies, and by one that still has what they were made from.

use std::path::PathBuf;

use egui_kittest::kittest::Queryable as _;
use phanbo::edit::{ChangeSet, Command, Deed, Unsaved, difference};
use phanbo::file::{self, Revision, next_revision};
use phanbo::plan::{Doctor, Plan};
use phanbo::sample;
use phanbo::session::Task;
use phanbo::session::action::{Action, EditAction, FileAction};
use tempfile::TempDir;

use super::window::{act, click, dialog, die, folders, plan, rename, title, window};

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

/// The file a district has sent back.
fn sent_back(folder: &TempDir) -> PathBuf {
    let theirs = folder.path().join("tien-yen.phanbo");
    file::save(&copy("ONE0000001"), &theirs).expect("writable");
    theirs
}

fn first_note(plan: &Plan) -> &str {
    &plan.doctors.iter().next().expect("it has doctors").note
}

#[test]
fn a_death_while_copies_are_in_front_loses_no_edit_and_takes_nothing_over() {
    let (folder, document, state) = folders();
    let theirs = sent_back(&folder);
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

/// What a merge leaves for the next save lives through two deaths in a row, as long as it was not taken back.
#[test]
fn a_merge_is_after_a_death_what_it_was_before_taken_over_or_taken_back() {
    for is_taken_back in [false, true] {
        let (folder, document, state) = folders();
        let theirs = sent_back(&folder);
        let mut first = window(&state, "one");
        act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
        act(&mut first, Action::File(FileAction::MergeWith(vec![theirs])));
        click(&mut first, "Hoàn tất");
        if is_taken_back {
            act(&mut first, Action::Edit(EditAction::Undo));
        }
        rename(&mut first, "Phương án 2");
        die(first);
        let mut second = window(&state, "two");
        click(&mut second, "Mở bản khôi phục");
        let note = if is_taken_back { "" } else { "Tiên Yên" };
        assert_eq!((title(&second), first_note(plan(&second))), ("Phương án 2", note));
        die(second);
        let mut third = window(&state, "three");
        click(&mut third, "Mở bản khôi phục");
        act(&mut third, Action::File(FileAction::Save));
        let saved = file::open(&document).expect("it is whole").plan;
        assert_eq!(first_note(&saved), note);
        let copies = saved.merges.iter().flat_map(|merge| merge.copies.iter().skip(1)).map(|copy| &*copy.file);
        let (copies, parents) = (copies.collect::<Vec<_>>(), &saved.lineage.parents[1..]);
        if is_taken_back {
            assert_eq!((copies.len(), parents.len()), (0, 0), "the plan comes from no copy");
        } else {
            assert_eq!((copies, parents), (vec!["tien-yen.phanbo"], &["ONE0000001".to_owned()][..]));
        }
    }
}

/// The open plan has been saved since the copies went out: what they were made from is one of its earlier versions.
#[test]
fn an_earlier_version_on_this_machine_is_what_the_copies_were_made_from() {
    let (folder, document, state) = folders();
    let theirs = sent_back(&folder);
    let mut window = window(&state, "one");
    act(&mut window, Action::File(FileAction::OpenFile(document)));
    let first = plan(&window).doctors.iter().next().expect("it has doctors").clone();
    let pinned = Doctor { pinned: !first.pinned, ..first };
    act(&mut window, Action::Edit(EditAction::Make(Box::new(Command::Put(pinned.clone().into())))));
    act(&mut window, Action::File(FileAction::Save));
    rename(&mut window, "Phương án 2");
    act(&mut window, Action::File(FileAction::Save));
    act(&mut window, Action::File(FileAction::MergeWith(vec![theirs])));
    window.get_by_label("Điểm khác nhau cần chọn: 0");
    window.get_by_label_contains("So theo từng ô với bản gốc chung");
    click(&mut window, "Hoàn tất");
    let doctor = plan(&window).doctors.iter().next().expect("it has doctors");
    assert_eq!((doctor.note.as_str(), doctor.pinned), ("Tiên Yên", pinned.pinned));
}
