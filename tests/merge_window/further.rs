//! Further copies that come while others are being merged.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use phanbo::session::action::FileAction;

use crate::{Window, act, click, copy, dropped, merge, put, wait, window};

#[test]
fn a_copy_dropped_while_others_are_merged_is_merged_too_and_nothing_else_is_opened() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Cần quyết định: 0");
    dropped::drop_files(harness.input_mut(), &[two]);
    harness.step();
    harness.input_mut().dropped_files.clear();
    wait(&mut harness);
    harness.get_by_label("Cần quyết định: 1");
    act(&mut harness, FileAction::TypeComparePath { merging: true });
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run();
    wait(&mut harness);
    harness.get_by_label("Cần quyết định: 1");
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
    harness.get_by_label("Cần quyết định: 2");
    click(&mut harness, "Chọn tien-yen.phanbo");
    wait(&mut harness);
    click(&mut harness, "Chọn mong-cai.phanbo");
    wait(&mut harness);
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
