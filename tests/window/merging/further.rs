//! Further copies that come while others are being merged.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use phanbo::session::action::FileAction;

use super::{Window, act, click, copy, merge, put, settle, window};

#[test]
fn a_copy_dropped_while_others_are_merged_is_merged_too_and_nothing_else_is_opened() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Điểm khác nhau cần chọn: 0");
    crate::dropped::drop_files(harness.input_mut(), &[two]);
    harness.step();
    harness.input_mut().dropped_files.clear();
    settle(&mut harness);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
    act(&mut harness, FileAction::TypeComparePath { merging: true });
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run();
    settle(&mut harness);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
}

/// Between two wishes of one frame nothing that was read is taken in.
#[test]
fn copies_that_come_while_others_are_still_read_are_merged_with_them() {
    let (mut harness, folder) = window();
    let saved = |file: &str, revision: &str, note: &str| put(&folder, file, &copy(revision, &[("lan", note)]));
    let one = saved("tien-yen.phanbo", "ONE0000001", "Tiên Yên");
    let two = saved("mong-cai.phanbo", "TWO0000001", "Móng Cái");
    let three = saved("cam-pha.phanbo", "THREE00001", "Cẩm Phả");
    let four = saved("ha-long.phanbo", "FOUR000001", "Hạ Long");
    let copies = |harness: &Window| -> Vec<String> {
        let (_, merge) = harness.state().session.merging().expect("it is being decided");
        merge.copies().iter().skip(1).map(|copy| copy.name.clone()).collect()
    };
    for path in [one, two] {
        harness.state_mut().act(FileAction::MergeWith(vec![path]));
    }
    settle(&mut harness);
    assert_eq!(copies(&harness), ["tien-yen.phanbo", "mong-cai.phanbo"]);
    for path in [three, four] {
        harness.state_mut().act(FileAction::MergeWith(vec![path]));
    }
    settle(&mut harness);
    assert_eq!(copies(&harness), ["tien-yen.phanbo", "mong-cai.phanbo", "cam-pha.phanbo", "ha-long.phanbo"]);
}

#[test]
fn what_was_chosen_outlives_a_further_copy_unless_that_has_a_say_in_it() {
    let (mut harness, folder) = window();
    let both = |name: &str| [("lan", name.to_owned()), ("hai", name.to_owned())];
    let saved = |file: &str, revision: &str, notes: &[(&str, String)]| {
        let notes: Vec<(&str, &str)> = notes.iter().map(|(id, note)| (*id, note.as_str())).collect();
        put(&folder, file, &copy(revision, &notes))
    };
    let one = saved("tien-yen.phanbo", "ONE0000001", &both("Tiên Yên"));
    let two = saved("mong-cai.phanbo", "TWO0000001", &both("Móng Cái"));
    let three = saved("cam-pha.phanbo", "THREE00001", &[("lan", "Cẩm Phả".to_owned())]);
    merge(&mut harness, vec![one, two]);
    harness.get_by_label("Điểm khác nhau cần chọn: 2");
    click(&mut harness, "Chọn tien-yen.phanbo");
    settle(&mut harness);
    click(&mut harness, "Chọn mong-cai.phanbo");
    settle(&mut harness);
    let open = |harness: &Window| harness.state().session.merging().map(|(task, _)| task.open());
    let chosen = |harness: &Window| {
        let (task, _) = harness.state().session.merging().expect("it is being decided");
        task.choices.iter().flatten().count()
    };
    assert_eq!((open(&harness), chosen(&harness)), (Some(0), 2));

    std::fs::write(folder.path().join("hong.phanbo"), "// nothing").expect("writable");
    merge(&mut harness, vec![folder.path().join("hong.phanbo")]);
    assert_eq!((open(&harness), chosen(&harness)), (Some(0), 2), "a copy that cannot be read takes nothing away");
    merge(&mut harness, vec![three]);
    assert_eq!((open(&harness), chosen(&harness)), (Some(1), 1), "Cẩm Phả has something to say of one of them");
}
