//! What was begun in front gives way to nothing that comes late: a merge in which something was decided, a form that is
//! filled.

use std::path::PathBuf;

use egui::Key;
use phanbo::compare::Choice;
use phanbo::edit::{ChangeSet, Deed, Unsaved, difference};
use phanbo::file::{self, Revision, next_revision};
use phanbo::plan::Doctor;
use phanbo::session::action::{Action, CarryAction, EditAction, FileAction, Grip, OutAction, TaskAction};
use phanbo::session::tasks::merging::MergeWish;
use phanbo::session::tasks::network::{ActDraft, DraftKind};
use phanbo::session::{Export, Task};

use super::outside::Desk;

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

fn copies(desk: &Desk) -> Vec<PathBuf> {
    vec![copy(desk, "tien-yen", "ONE0000001"), copy(desk, "mong-cai", "TWO0000001")]
}

/// Merges two copies into the open plan.
fn merge(desk: &mut Desk) {
    let copies = copies(desk);
    desk.act(FileAction::MergeWith(copies));
    desk.until("the copies are read", |program| program.session.merging().is_some());
}

/// Merges them, and decides the one thing they differ about.
fn decide(desk: &mut Desk) {
    merge(desk);
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

/// Answers the question about the merge.
fn answer(desk: &mut Desk, is_given_up: bool) {
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::PutAway { .. })), "{:?}", desk.task());
    desk.act(if is_given_up { TaskAction::PutAway } else { TaskAction::Close });
    desk.settle();
    assert_eq!(decided(desk), (!is_given_up).then_some((1, 1)));
}

/// Whatever file is read as the earlier version.
#[test]
fn an_earlier_version_read_late_comes_only_once_the_merge_is_given_up() {
    for is_compared in [false, true] {
        for is_given_up in [false, true] {
            let mut desk = Desk::with("a");
            desk.disk.hold("c.phanbo");
            let c = desk.path("c");
            desk.act(if is_compared { FileAction::CompareVersion(c) } else { FileAction::RestoreVersion(c) });
            decide(&mut desk);
            desk.disk.release("c.phanbo");
            answer(&mut desk, is_given_up);
            let is_held = desk.window.state().session.pages.compare.other().is_some();
            assert_eq!(is_held, is_compared && is_given_up);
            let title = if is_given_up && !is_compared { "Phương án c" } else { "Phương án a" };
            assert_eq!(desk.title(), title);
        }
    }
}

/// In the run of the program after the one that died over an edit of a plan.
fn after_a_death() -> Desk {
    let mut first = Desk::with("a");
    first.edit("Chưa lưu");
    first.after_death()
}

#[test]
fn unsaved_work_read_late_comes_only_once_the_merge_is_given_up() {
    let wishes = [
        (FileAction::Recover("one".to_owned()), Some("Chưa lưu")),
        (FileAction::RecoverSaved("one".to_owned()), Some("Phương án a")),
        (FileAction::CompareDied("one".to_owned()), None),
    ];
    for (wish, opened) in wishes {
        for is_given_up in [false, true] {
            let mut desk = after_a_death();
            let before = desk.title().to_owned();
            desk.disk.hold("1.journal");
            desk.act(wish.clone());
            decide(&mut desk);
            desk.disk.release("1.journal");
            answer(&mut desk, is_given_up);
            let is_compared = matches!(desk.task(), Some(Task::Differences { .. }));
            assert_eq!(is_compared, is_given_up && opened.is_none());
            assert_eq!(desk.title(), opened.filter(|_| is_given_up).unwrap_or(&before));
        }
    }
}

#[test]
fn what_cannot_be_read_of_kept_files_is_told_beside_it() {
    let mut desk = after_a_death();
    desk.disk.hold("1.journal");
    desk.act(FileAction::Recover("one".to_owned()));
    decide(&mut desk);
    std::fs::write(desk.folder.path().join("state/recovery/one/1.journal"), "hỏng").expect("writable");
    desk.disk.release("1.journal");
    desk.settle();
    assert_eq!(decided(&desk), Some((1, 1)));
    assert!(desk.notice().starts_with("Không đọc lại được bản chưa lưu này"), "{}", desk.notice());

    let mut desk = Desk::with("a");
    desk.disk.hold("c.phanbo");
    let c = desk.path("c");
    desk.act(FileAction::RestoreVersion(c.clone()));
    decide(&mut desk);
    std::fs::remove_file(c).expect("it was there");
    desk.disk.release("c.phanbo");
    desk.settle();
    assert_eq!(decided(&desk), Some((1, 1)));
    assert!(desk.notice().contains("bản trước"), "{}", desk.notice());
}

/// The numbers choose in the merge, and no place for the doctor.
#[test]
fn a_doctor_held_by_key_is_let_go_of_where_a_merge_shows_another_plan() {
    let mut desk = Desk::with("a");
    let posting = desk.plan().postings.iter().next().expect("some").clone();
    desk.act(CarryAction::Lift { doctor: posting.doctor, from: Some(posting.site), grip: Grip::Key });
    merge(&mut desk);
    assert!(desk.window.state().session.carried.is_none());
    desk.window.key_press(Key::Num1);
    desk.settle();
    assert_eq!(decided(&desk), Some((1, 1)));
}

/// The form of an act of the network: with a station chosen, or untouched.
fn begin_act(desk: &mut Desk, is_filled: bool) {
    desk.act(TaskAction::Network);
    if is_filled {
        let plan = desk.plan();
        let station = plan.facilities.iter().find(|place| place.is_station()).map(|place| place.id.clone());
        let draft = ActDraft { station, ..ActDraft::new(DraftKind::ClosePoint, plan.cover.baseline) };
        desk.act(EditAction::WriteAct(Box::new(draft)));
    }
    assert_eq!(has_station(desk), is_filled);
}

fn has_station(desk: &Desk) -> bool {
    matches!(desk.task(), Some(Task::Network(task)) if task.draft.station.is_some())
}

fn is_asked(desk: &Desk) -> bool {
    matches!(desk.task(), Some(Task::PutAway { .. }))
}

#[test]
fn a_plan_read_late_takes_the_place_of_an_untouched_form_and_not_of_one_that_is_filled() {
    for is_filled in [false, true] {
        let mut desk = Desk::with("a");
        desk.disk.hold("b.phanbo");
        desk.open("b");
        begin_act(&mut desk, is_filled);
        desk.disk.release("b.phanbo");
        desk.settle();
        assert_eq!((is_asked(&desk), desk.title() == "Phương án b"), (is_filled, !is_filled));
        if is_filled {
            desk.act(TaskAction::Close);
            assert!(has_station(&desk), "it is gone back to");
            desk.open("b");
            assert!(is_asked(&desk));
            desk.act(TaskAction::PutAway);
            desk.settle();
            assert_eq!(desk.title(), "Phương án b");
        }
        assert_eq!(desk.task(), None);
    }
}

/// What a notice at the foot offers can be asked for later than the notice came.
#[test]
fn the_field_for_a_path_comes_only_once_what_was_begun_is_given_up() {
    let wishes: [Action; 4] = [
        FileAction::TypePath { saving: false }.into(),
        FileAction::TypeComparePath { merging: false }.into(),
        FileAction::TypeComparePath { merging: true }.into(),
        OutAction::TypePath(Export::Workbook).into(),
    ];
    for wish in wishes {
        for is_given_up in [false, true] {
            let mut desk = Desk::with("a");
            begin_act(&mut desk, true);
            desk.act(wish.clone());
            assert!(is_asked(&desk), "{wish:?}: {:?}", desk.task());
            desk.act(if is_given_up { TaskAction::PutAway } else { TaskAction::Close });
            let is_field =
                matches!(desk.task(), Some(Task::Path { .. } | Task::ComparePath { .. } | Task::OutPath { .. }));
            assert_eq!((has_station(&desk), is_field), (!is_given_up, is_given_up), "{wish:?}");
        }
    }
}

#[test]
fn copies_let_go_over_a_form_are_merged_at_once_only_where_it_is_untouched() {
    for is_filled in [false, true] {
        let mut desk = Desk::with("a");
        let copies = copies(&desk);
        begin_act(&mut desk, is_filled);
        desk.act(FileAction::MergeWith(copies));
        assert_eq!(is_asked(&desk), is_filled);
        if is_filled {
            desk.act(TaskAction::PutAway);
        }
        desk.until("the copies are read", |program| program.session.merging().is_some());
    }
}
