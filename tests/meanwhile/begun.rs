//! A merge in which something was decided gives way to nothing that comes late.

use std::path::PathBuf;

use phanbo::compare::Choice;
use phanbo::edit::{ChangeSet, Deed, Unsaved, difference};
use phanbo::file::{self, Revision, next_revision};
use phanbo::plan::Doctor;
use phanbo::session::action::{FileAction, OutAction, TaskAction};
use phanbo::session::tasks::merging::MergeWish;
use phanbo::session::{Export, Task};

use crate::outside::Desk;

/// A copy of the open plan in which a doctor has another note, as somebody saved it.
fn copy(desk: &Desk, name: &str, revision: &str) -> PathBuf {
    let (before, mut after) = (desk.plan(), desk.plan().clone());
    let doctor = before.doctors.iter().next().expect("the sample has doctors");
    after.doctors.replace(Doctor { note: name.into(), ..doctor.clone() });
    let mut unsaved = Unsaved::default();
    unsaved.note(&ChangeSet { deed: Deed::Restored, changes: difference(before, &after) });
    let revision = Revision { id: revision.into(), saved_at: "2026-12-03T07:05:00Z".into() };
    let path = desk.path(name);
    file::save(&next_revision(&after, &unsaved, &revision), &path).expect("writable");
    path
}

/// Merges two copies into the open plan, and decides the one thing they differ about.
fn decide(desk: &mut Desk) {
    let copies = vec![copy(desk, "tien-yen", "ONE0000001"), copy(desk, "mong-cai", "TWO0000001")];
    desk.act(FileAction::MergeWith(copies));
    desk.until("the copies are read", |program| program.session.merging().is_some());
    desk.act(TaskAction::Merge(MergeWish::Choose(Some(Choice::Of(1)))));
    assert_eq!(decided(desk), Some((1, 1)));
}

fn decided(desk: &Desk) -> Option<(i64, i64)> {
    desk.window.state().session.merging().map(|(task, _)| task.decided())
}

#[test]
fn a_plan_read_late_is_opened_or_compared_only_once_the_merge_is_given_up() {
    for is_compared in [false, true] {
        for is_given_up in [false, true] {
            let mut desk = Desk::with("a");
            desk.disk.hold("b.phanbo");
            let b = desk.path("b");
            desk.act(if is_compared { FileAction::CompareWith(b) } else { FileAction::OpenFile(b) });
            decide(&mut desk);
            desk.disk.release("b.phanbo");
            desk.settle();
            assert_eq!(desk.title(), "Phương án a");
            assert!(matches!(desk.task(), Some(Task::PutAway { .. })), "{:?}", desk.task());
            desk.act(if is_given_up { TaskAction::PutAway } else { TaskAction::Close });
            desk.settle();
            assert_eq!(decided(&desk), (!is_given_up).then_some((1, 1)));
            let is_held = desk.window.state().session.pages.compare.other().is_some();
            assert_eq!(is_held, is_compared && is_given_up);
            assert_eq!(desk.title() == "Phương án b", !is_compared && is_given_up);
        }
    }
}

#[test]
fn what_fails_late_is_told_beside_it() {
    for is_gone in [false, true] {
        let mut desk = Desk::with("a");
        desk.disk.hold("b.phanbo");
        desk.open("b");
        decide(&mut desk);
        if is_gone {
            std::fs::remove_file(desk.path("b")).expect("it was there");
        } else {
            desk.disk.doom("b.phanbo");
        }
        desk.disk.release("b.phanbo");
        desk.settle();
        assert_eq!(decided(&desk), Some((1, 1)));
        assert!(desk.notice().contains("b.phanbo"), "{}", desk.notice());
    }
}

/// The extension is added here, so the dialog has not asked about the file that is there.
#[test]
fn a_name_chosen_late_replaces_neither_the_file_that_has_it_nor_the_merge() {
    let mut desk = Desk::with("a");
    desk.act(FileAction::SaveAs);
    decide(&mut desk);
    desk.answer(Some(desk.folder.path().join("b")));
    desk.settle();
    assert_eq!((decided(&desk), desk.title_in("b").as_str()), (Some((1, 1)), "Phương án b"));
    assert!(desk.notice().starts_with("Tệp b.phanbo đã có"), "{}", desk.notice());

    let mut desk = Desk::with("a");
    let there = desk.folder.path().join("b.xlsx");
    std::fs::write(&there, "cũ").expect("writable");
    desk.act(OutAction::Export(Export::Workbook));
    decide(&mut desk);
    desk.answer(Some(there.with_extension("")));
    desk.settle();
    let kept = std::fs::read_to_string(&there).expect("it is text");
    assert_eq!((decided(&desk), kept.as_str()), (Some((1, 1)), "cũ"));
    assert!(desk.notice().starts_with("Tệp b.xlsx đã có"), "{}", desk.notice());
}
