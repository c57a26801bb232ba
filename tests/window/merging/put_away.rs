//! A merge in which something was decided is not put away unasked: by its button, with the window, for another file.

use egui::{Key, Modifiers, ViewportCommand, ViewportEvent};
use egui_kittest::kittest::Queryable as _;
use phanbo::session::Task;
use phanbo::session::action::{EditAction, FileAction, TaskAction};
use tempfile::TempDir;

use super::{Window, act, click, copy, doctor, edited, merge, put, sent, settle, window};

/// Two copies that differ about two doctors; one of these is decided.
fn half_decided() -> (Window, TempDir) {
    let (mut harness, folder) = window();
    let notes = |note: &'static str| [("lan", note), ("hai", note)];
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &notes("Tiên Yên")));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &notes("Móng Cái")));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Chọn tien-yen.phanbo");
    settle(&mut harness);
    assert_eq!(decided(&harness), Some((1, 2)));
    (harness, folder)
}

fn decided(harness: &Window) -> Option<(i64, i64)> {
    harness.state().session.merging().map(|(task, _)| task.decided())
}

fn is_asked(harness: &Window) -> bool {
    let asked = matches!(harness.state().session.task, Some(Task::PutAway { .. }));
    let words = "Đã chọn 1 trong 2 điểm khác nhau khi hợp nhất. Nếu bỏ, các lựa chọn này sẽ mất.";
    assert_eq!(harness.query_by_label(words).is_some(), asked);
    asked
}

/// Closes the window; says whether it stays.
fn close(harness: &mut Window) -> bool {
    harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    harness.step();
    harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.clear();
    let commands = &harness.output().viewport_output[&egui::ViewportId::ROOT].commands;
    let stays = commands.contains(&ViewportCommand::CancelClose);
    harness.run();
    stays
}

#[test]
fn its_own_button_asks_and_going_back_loses_nothing() {
    let (mut harness, folder) = half_decided();
    for go_back in 0..2 {
        click(&mut harness, "Hủy hợp nhất");
        assert!(is_asked(&harness));
        match go_back {
            0 => click(&mut harness, "Quay lại"),
            _ => {
                harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
                harness.run();
            }
        }
        settle(&mut harness);
        assert_eq!(decided(&harness), Some((1, 2)));
        assert!(harness.state().session.merging().is_some_and(|(task, _)| task.reckoned_now().is_some()));
    }
    click(&mut harness, "Hủy hợp nhất");
    click(&mut harness, "Bỏ");
    assert!(harness.state().session.task.is_none());
    assert_eq!(*harness.state().session.document.plan(), super::saved(&folder));
}

#[test]
fn where_nothing_is_decided_nothing_is_asked() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    merge(&mut harness, vec![one]);
    assert_eq!(decided(&harness), Some((0, 0)));
    click(&mut harness, "Hủy hợp nhất");
    assert!(harness.state().session.task.is_none());
}

#[test]
fn closing_the_window_asks_about_the_merge_and_then_about_the_plan() {
    let (mut harness, _folder) = half_decided();
    assert!(close(&mut harness) && is_asked(&harness), "the plan is saved, and yet the window stays");
    click(&mut harness, "Quay lại");
    settle(&mut harness);
    assert_eq!(decided(&harness), Some((1, 2)));
    let noted = phanbo::plan::Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    let change = phanbo::edit::Change::replace(doctor(&sent(), "lan"), noted);
    let edit = phanbo::edit::ChangeSet { deed: phanbo::edit::Deed::Recovered, changes: vec![change] };
    harness.state_mut().session.document.make(edit).expect("it may be changed");
    assert!(close(&mut harness) && is_asked(&harness));
    click(&mut harness, "Bỏ");
    assert!(matches!(&harness.state().session.task, Some(Task::Unsaved { then }) if **then == FileAction::Quit));
}

#[test]
fn copies_dropped_on_the_question_are_merged_with_what_was_decided() {
    let (mut harness, folder) = half_decided();
    let three = put(&folder, "cam-pha.phanbo", &copy("THREE00001", &[]));
    let four = put(&folder, "ha-long.phanbo", &copy("FOUR000001", &[]));
    click(&mut harness, "Hủy hợp nhất");
    crate::dropped::drop_files(harness.input_mut(), &[three, four]);
    harness.step();
    harness.input_mut().dropped_files.clear();
    settle(&mut harness);
    assert_eq!(decided(&harness), Some((1, 2)));
    act(&mut harness, EditAction::Undo);
    assert_eq!(decided(&harness), Some((1, 2)), "nothing is edited meanwhile");
}

#[test]
fn while_a_further_copy_is_asked_for_by_its_path_the_window_asks_too() {
    let (mut harness, _folder) = half_decided();
    act(&mut harness, FileAction::TypeComparePath { merging: true });
    assert!(close(&mut harness) && is_asked(&harness));
    click(&mut harness, "Quay lại");
    assert!(matches!(harness.state().session.task, Some(Task::ComparePath { into: Some(_), .. })));
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run();
    settle(&mut harness);
    assert_eq!(decided(&harness), Some((1, 2)));
    act(&mut harness, FileAction::TypeComparePath { merging: true });
    assert!(close(&mut harness) && is_asked(&harness));
    click(&mut harness, "Bỏ");
    assert_eq!(harness.state().session.task, None);
}

/// The question gives way to the merge as it is with the further copy.
#[test]
fn a_further_copy_that_is_read_while_the_question_stands_is_merged() {
    let (mut harness, folder) = half_decided();
    let renamed = edited("THREE00001", |plan| "Cẩm Phả".clone_into(&mut plan.cover.title));
    let three = put(&folder, "cam-pha.phanbo", &renamed);
    harness.state_mut().act(FileAction::MergeWith(vec![three]));
    harness.state_mut().act(FileAction::Quit);
    assert!(matches!(harness.state().session.task, Some(Task::PutAway { .. })));
    settle(&mut harness);
    if matches!(harness.state().session.task, Some(Task::PutAway { .. })) {
        act(&mut harness, TaskAction::Close);
        settle(&mut harness);
    }
    assert_eq!(decided(&harness), Some((1, 2)));
    assert_eq!(harness.state().session.merging().map(|(_, merge)| merge.copies().len()), Some(4));
}
