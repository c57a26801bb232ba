//! The first day of the merged plan, written by hand.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{Window, click, edited, merge, put, settle, window};

const FIELD: &str = "ngày đầu";

fn type_day(harness: &mut Window, day: &str) {
    harness.get_by_role_and_label(Role::TextInput, FIELD).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, FIELD).type_text(day);
    harness.run();
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run();
    settle(harness);
}

#[test]
fn a_first_day_is_typed_as_other_days_are_and_is_of_a_year_that_a_plan_may_begin_in() {
    let (mut harness, folder) = window();
    let begun =
        |revision: &str, month: i8| edited(revision, |plan| plan.cover.baseline = jiff::civil::date(2026, month, 1));
    let one = put(&folder, "tien-yen.phanbo", &begun("ONE0000001", 2));
    let two = put(&folder, "mong-cai.phanbo", &begun("TWO0000001", 3));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Sửa thành giá trị khác…");
    type_day(&mut harness, "01/01/2200");
    harness.get_by_label_contains("Chọn một ngày trong các năm 1900 đến 2100.");
    type_day(&mut harness, "01/04/2026");
    click(&mut harness, "Hoàn tất");
    settle(&mut harness);
    assert_eq!(harness.state().session.document.plan().cover.baseline, jiff::civil::date(2026, 4, 1));
}
