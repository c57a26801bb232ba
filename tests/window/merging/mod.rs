//! Merging copies in the whole window: what is taken, what is decided, one step, kept open, saved with its descent.

mod by_hand;
mod further;
mod in_sight;
mod page_of_changes;
mod put_away;
mod undone;

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::app::World;
use phanbo::edit::{Change, ChangeSet, Command, Deed, Unsaved, difference};
use phanbo::file::{self, Revision, next_revision};
use phanbo::fixture::Fixture;
use phanbo::plan::{Doctor, MoveKind, Plan, Posting, Table};
use phanbo::session::action::{EditAction, FileAction, GoAction, PageAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::{Document, Task};
use tempfile::TempDir;

use crate::hand::{Opening, Window, act, opened_with, settle};
use crate::world::world;

fn sent() -> Plan {
    let named = |name: &'static str| move |doctor: &mut Doctor| doctor.name = name.into();
    let fixture = Fixture::new().hospital("bv").station("tyt").station("xa").point("xa", "xa-1");
    let fixture = fixture.doctor_with("lan", named("Trần Thị Lan")).posting("lan", "bv", 10);
    fixture.doctor_with("hai", named("Nguyễn Văn Hải")).posting("hai", "bv", 10).build()
}

fn doctor(plan: &Plan, id: &str) -> Doctor {
    plan.doctors.get(&id.into()).expect("it is there").clone()
}

/// A copy in which doctors have other notes, as somebody saved it.
fn copy(revision: &str, notes: &[(&str, &str)]) -> Plan {
    edited(revision, |plan| {
        for (id, note) in notes {
            let changed = Doctor { note: (*note).into(), ..doctor(plan, id) };
            plan.doctors.replace(changed);
        }
    })
}

/// A copy as somebody has edited and saved it.
fn edited(revision: &str, edit: impl FnOnce(&mut Plan)) -> Plan {
    let (before, mut after) = (sent(), sent());
    edit(&mut after);
    let changes: Vec<Change> = difference(&before, &after);
    let edit = ChangeSet { deed: Deed::Restored, changes };
    let mut unsaved = Unsaved::default();
    unsaved.note(&edit);
    next_revision(&after, &unsaved, &Revision { id: revision.into(), saved_at: "2026-12-03T07:05:00Z".into() })
}

/// A window on the plan as it was sent, saved in a folder.
fn window() -> (Window, TempDir) {
    window_in(world())
}

fn window_in(world: World) -> (Window, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("so-y-te.phanbo");
    file::save(&sent(), &path).expect("a plan can be saved");
    let mut harness = opened_with(Document::nothing(), Opening { world, ..Opening::default() });
    act(&mut harness, FileAction::OpenFile(path));
    settle(&mut harness);
    (harness, folder)
}

fn put(folder: &TempDir, name: &str, plan: &Plan) -> PathBuf {
    let path = folder.path().join(name);
    file::save(plan, &path).expect("a plan can be saved");
    path
}

/// What stands in the file of the open plan.
fn saved(folder: &TempDir) -> Plan {
    file::open(&folder.path().join("so-y-te.phanbo")).expect("a plan").plan
}

fn merge(harness: &mut Window, paths: Vec<PathBuf>) {
    act(harness, FileAction::MergeWith(paths));
    settle(harness);
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn note(harness: &Window, id: &str) -> String {
    doctor(harness.state().session.document.plan(), id).note
}

#[test]
fn what_one_copy_changed_is_taken_what_two_changed_is_chosen_and_all_is_one_step() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one.clone(), two.clone()]);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
    harness.get_by_label("Tự nhận từ tien-yen.phanbo: 1");
    harness.get_by_label("Còn 1 điểm cần chọn");
    assert!(harness.get_by_role_and_label(Role::Button, "Hoàn tất").accesskit_node().is_disabled());
    click(&mut harness, "Chọn mong-cai.phanbo");
    harness.get_by_label("Còn 0 điểm cần chọn");
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("Móng Cái", "một"));
    act(&mut harness, EditAction::Undo);
    assert_eq!((note(&harness, "lan"), note(&harness, "hai")), (String::new(), String::new()));
    act(&mut harness, EditAction::Redo);

    act(&mut harness, FileAction::Save);
    settle(&mut harness);
    let saved = saved(&folder);
    assert_eq!(saved.lineage.parents[1..], ["ONE0000001", "TWO0000001"]);
    let stamp = |id: &str| saved.stamps.get(&(Table::Doctor, id.into())).map(String::as_str);
    assert_eq!(stamp("hai"), Some("ONE0000001"), "taken whole");
    assert_eq!(stamp("lan"), Some(saved.lineage.revision.as_str()), "decided here");
    assert_eq!(file::open(&one).expect("a plan").plan, copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));

    merge(&mut harness, vec![one, two]);
    harness.get_by_label_contains("Không có gì để hợp nhất");
}

#[test]
fn a_merge_that_was_taken_back_leaves_nothing_for_the_save() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("hai", "một")]));
    merge(&mut harness, vec![one]);
    click(&mut harness, "Hoàn tất");
    act(&mut harness, EditAction::Undo);
    assert!(!harness.state().session.document.is_dirty());
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    act(&mut harness, FileAction::Save);
    settle(&mut harness);
    let saved = saved(&folder);
    assert_eq!(saved.lineage.parents.len(), 1, "{:?}", saved.lineage);
}

/// Another day is no other plan: what was decided stays decided.
#[test]
fn another_day_may_be_looked_at_while_copies_are_merged() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Chọn mong-cai.phanbo");
    act(&mut harness, GoAction::SetDate(jiff::civil::date(2026, 7, 1)));
    settle(&mut harness);
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan").as_str(), harness.state().session.task.is_none()), ("Móng Cái", true));
}

#[test]
fn unsaved_edits_count_and_survive() {
    let (mut harness, folder) = window();
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
    harness.key_press_modifiers(Modifiers::NONE, Key::Num1);
    harness.run();
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("ở Sở", "một"));
}

/// Whatever edits the plan while the copies are in front: nothing of it is written over.
#[test]
fn a_plan_that_changes_meanwhile_is_put_together_again_and_nothing_is_taken_over_unasked() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên"), ("hai", "một")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Điểm khác nhau cần chọn: 0");
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    let change = Change::replace(doctor(&sent(), "lan"), changed);
    let edit = ChangeSet { deed: Deed::Recovered, changes: vec![change] };
    harness.state_mut().session.document.make(edit).expect("it may be changed");
    click(&mut harness, "Hoàn tất");
    settle(&mut harness);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("ở Sở", ""), "nothing is taken yet");
    harness.key_press_modifiers(Modifiers::NONE, Key::Num1);
    harness.run();
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan").as_str(), note(&harness, "hai").as_str()), ("ở Sở", "một"));
}

#[test]
fn an_edit_before_the_copies_are_read_is_not_waited_for_in_vain() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let changed = Doctor { note: "ở Sở".into(), ..doctor(&sent(), "lan") };
    let program = harness.state_mut();
    program.act(FileAction::MergeWith(vec![one]));
    program.act(EditAction::Make(Box::new(Command::Put(changed.into()))));
    settle(&mut harness);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
}

#[test]
fn copies_of_one_plan_are_not_merged_into_another_that_was_opened_meanwhile() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    merge(&mut harness, vec![one]);
    harness.state_mut().session.document = Document::new(sent(), None);
    click(&mut harness, "Hoàn tất");
    assert_eq!((note(&harness, "lan"), harness.state().session.task.is_none()), (String::new(), true));
    harness.get_by_label("Phương án khác đã được mở trong khi hợp nhất; chưa nhận gì từ các bản.");
}

#[test]
fn what_is_left_for_the_meeting_is_kept_in_the_plan() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Giữ lại làm chương trình họp");
    let plan = harness.state().session.document.plan();
    assert_eq!((plan.open.len(), note(&harness, "lan").as_str()), (1, ""));
    let changed = Doctor { note: "đã họp".into(), ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    assert_eq!(harness.state().session.document.plan().open.len(), 0, "editing it decides it");
}

#[test]
fn what_an_earlier_merge_has_left_open_is_decided_later_from_the_list() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Giữ lại làm chương trình họp");
    act(&mut harness, FileAction::Save);
    settle(&mut harness);
    act(&mut harness, FileAction::DecideOpen);
    settle(&mut harness);
    harness.get_by_label("Điểm khác nhau còn để lại");
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
    assert!(harness.get_by_role_and_label(Role::Button, "Ghi các điểm đã chọn").accesskit_node().is_disabled());
    click(&mut harness, "Chọn mong-cai.phanbo");
    click(&mut harness, "Hoàn tất");
    let document = &harness.state().session.document;
    assert_eq!((document.plan().open.len(), note(&harness, "lan").as_str()), (0, "Móng Cái"));
    act(&mut harness, EditAction::Undo);
    assert_eq!(harness.state().session.document.plan().open.len(), 1, "one step takes it back");
    act(&mut harness, EditAction::Redo);
    act(&mut harness, FileAction::Save);
    settle(&mut harness);
    let saved = saved(&folder);
    let chosen: Vec<_> = saved.merges.iter().flat_map(|merge| &merge.decided).collect();
    let [decided] = &chosen[..] else { panic!("one conflict: {chosen:?}") };
    let files: Vec<&str> = decided.chosen.iter().map(|&place| &*decided.values[place as usize].file).collect();
    assert_eq!((files, decided.values.len()), (vec!["mong-cai.phanbo"], 3));
    act(&mut harness, TaskAction::PastMerges);
    harness.get_by_label_contains("đã chọn mong-cai.phanbo: Móng Cái");
}

/// The file of the plan is what both were made from: a field here and another field there are no conflict.
#[test]
fn what_the_copies_were_made_from_is_looked_for_and_told_and_they_are_compared_field_by_field() {
    let (mut harness, folder) = window();
    let changed = Doctor { pinned: true, ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Điểm khác nhau cần chọn: 0");
    harness.get_by_label_contains("So theo từng ô với bản gốc chung");
    click(&mut harness, "Hoàn tất");
    let lan = doctor(harness.state().session.document.plan(), "lan");
    assert_eq!((lan.note.as_str(), lan.pinned), ("Tiên Yên", true));
}

#[test]
fn without_what_the_copies_were_made_from_records_are_compared_whole() {
    let (mut harness, folder) = window();
    let changed = Doctor { pinned: true, ..doctor(&sent(), "lan") };
    act(&mut harness, EditAction::Make(Box::new(Command::Put(changed.into()))));
    std::fs::remove_file(folder.path().join("so-y-te.phanbo")).expect("it is there");
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    merge(&mut harness, vec![one]);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
    harness.get_by_label_contains("Máy này không có bản gốc chung");
    let values = [doctor_words("ghim: có; ghi chú: không có"), doctor_words("ghi chú: Tiên Yên; ghim: không có")];
    for value in values {
        harness.get_by_label(&value);
    }
}

fn doctor_words(fields: &str) -> String {
    format!("bác sĩ Trần Thị Lan ({fields})")
}

#[test]
fn a_conflict_is_written_by_hand_and_digits_typed_choose_nothing() {
    let (mut harness, folder) = window();
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("lan", "Tiên Yên")]));
    let two = put(&folder, "mong-cai.phanbo", &copy("TWO0000001", &[("lan", "Móng Cái")]));
    merge(&mut harness, vec![one, two]);
    click(&mut harness, "Sửa thành giá trị khác…");
    harness.get_by_label("Còn 0 điểm cần chọn");
    harness.get_by_role_and_label(Role::TextInput, "ghi chú").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "ghi chú").type_text("đợt 2");
    harness.key_press_modifiers(Modifiers::NONE, Key::Num2);
    harness.run();
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run();
    settle(&mut harness);
    click(&mut harness, "Hoàn tất");
    assert_eq!(note(&harness, "lan"), "đợt 2");
}

#[test]
fn a_move_is_written_of_another_kind_to_another_place_for_other_days_in_place_of_what_two_copies_have() {
    let (mut harness, folder) = window();
    let moved = |revision: &str, id: &str, end: jiff::civil::Date| {
        edited(revision, |plan| {
            let mut step = phanbo::fixture::step(id, MoveKind::Rotation, "lan", "bv", "tyt");
            (step.start, step.end) = (jiff::civil::date(2026, 7, 1), Some(end));
            plan.moves.push(step);
        })
    };
    let one = put(&folder, "tien-yen.phanbo", &moved("ONE0000001", "m-1", jiff::civil::date(2027, 1, 15)));
    let two = put(&folder, "mong-cai.phanbo", &moved("TWO0000001", "m-2", jiff::civil::date(2027, 2, 15)));
    merge(&mut harness, vec![one, two]);
    harness.get_by_label("Điểm khác nhau cần chọn: 1");
    harness.state_mut().session.document.set_date(jiff::civil::date(2026, 7, 1));
    harness.run();
    settle(&mut harness);
    let solved = harness.query_all_by_label_contains("hết vấn đề: tyt: chưa có bác sĩ").count();
    assert_eq!(solved, 2, "each of the two gives the station its doctor, on the day that is shown");
    harness.get_by_label("Sửa thành lượt khác…").scroll_to_me();
    harness.run();
    click(&mut harness, "Sửa thành lượt khác…");
    // The second of the two moves is not to be, the first ends later.
    let second = harness.get_by_role_and_label(
        Role::CheckBox,
        "BS Trần Thị Lan từ bv đến tyt, luân phiên (01/07/2026 – 15/02/2027; 10 buổi/tuần) (đã thống nhất)",
    );
    second.click();
    harness.run();
    for field in ["Hình thức", "Nơi đến"] {
        take_the_next(&mut harness, field);
    }
    for button in ["Bớt một buổi tại xa", "Thêm một buổi tại xa-1"] {
        for _ in 0..2 {
            harness.get_by_label(button).scroll_to_me();
            harness.run();
            click(&mut harness, button);
            settle(&mut harness);
        }
    }
    harness.get_by_role_and_label(Role::TextInput, "Đến ngày").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Đến ngày").type_text("31/01/2027");
    harness.run();
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run();
    settle(&mut harness);
    click(&mut harness, "Hoàn tất");
    let plan = harness.state().session.document.plan();
    let left: Vec<_> = plan.moves.iter().map(|step| (step.id.to_string(), step.end)).collect();
    assert_eq!(left, [("m-1".to_owned(), Some(jiff::civil::date(2027, 1, 31)))]);
    let step = plan.moves.iter().next().expect("one is left");
    let shares: Vec<_> = step.to.iter().map(|share| (share.site.to_string(), share.sessions)).collect();
    assert_eq!((step.kind, shares), (MoveKind::Secondment, vec![("xa".to_owned(), 8), ("xa-1".to_owned(), 2)]));
}

/// Of a field with a list, what stands under what is chosen.
fn take_the_next(harness: &mut Window, field: &str) {
    harness.get_by_role_and_label(Role::ComboBox, field).focus();
    harness.run();
    for key in [Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    settle(harness);
}

/// The board, its findings and the headline are those of the merged plan; nothing can be done to it, and nothing of it
/// reaches the open plan.
#[test]
fn while_it_is_decided_the_window_shows_the_merged_plan_and_the_open_one_stays_as_it_is() {
    let (mut harness, folder) = window();
    let renamed = |revision: &str, name: &'static str| {
        edited(revision, |plan| {
            let changed = Doctor { name: name.into(), ..doctor(plan, "lan") };
            plan.doctors.replace(changed);
        })
    };
    let one = put(&folder, "tien-yen.phanbo", &renamed("ONE0000001", "Trần Lan Anh"));
    let two = put(&folder, "mong-cai.phanbo", &renamed("TWO0000001", "Trần Lan Chi"));
    merge(&mut harness, vec![one, two]);
    let on_the_board = |harness: &Window, name: &str| harness.query_all_by_label_contains(name).count();
    let before = on_the_board(&harness, "Trần Lan Anh");
    click(&mut harness, "Chọn tien-yen.phanbo");
    settle(&mut harness);
    assert!(on_the_board(&harness, "Trần Lan Anh") > before, "as the copy that was chosen calls her");
    click(&mut harness, "Chọn mong-cai.phanbo");
    settle(&mut harness);
    assert_eq!(on_the_board(&harness, "Trần Lan Anh"), before, "the board follows what is chosen");
    act(&mut harness, EditAction::AddDoctor);
    harness.get_by_label_contains("Đang hợp nhất");
    let document = &harness.state().session.document;
    assert_eq!((doctor(document.plan(), "lan").name.as_str(), document.is_dirty()), ("Trần Thị Lan", false));
    click(&mut harness, "Hủy hợp nhất");
    assert!(on_the_board(&harness, "Trần Thị Lan") > 0 && on_the_board(&harness, "Trần Lan Chi") == 0);
    assert!(!harness.state().session.document.is_dirty());
}

/// The best plan, the strips of time, who could come: of the plan that is shown, and of no other afterwards.
#[test]
fn what_is_worked_out_about_the_merged_plan_is_told_of_it_alone() {
    let (mut harness, folder) = window_in(World { advises: true, ..world() });
    let moved = edited("ONE0000001", |plan| {
        let posting = plan.postings.iter().find(|posting| posting.doctor == "lan".into()).expect("she has one").clone();
        let site = plan.sites.iter().find(|site| site.facility == "xa".into()).expect("it has one").id.clone();
        plan.postings.replace(Posting { site, ..posting });
    });
    let copy = put(&folder, "tien-yen.phanbo", &moved);
    act(&mut harness, PageAction::Show(Page::Time));
    let strip = |harness: &mut Window, words: &str| {
        let begun = std::time::Instant::now();
        while harness.query_by_label_contains(words).is_none() {
            assert!(begun.elapsed() < std::time::Duration::from_secs(20), "in vain: {words}");
            std::thread::sleep(std::time::Duration::from_millis(5));
            harness.run();
        }
    };
    strip(&mut harness, "xa: từ 01/01/2026 0 bác sĩ");
    merge(&mut harness, vec![copy]);
    strip(&mut harness, "xa: từ 01/01/2026 1 bác sĩ");
    click(&mut harness, "Hủy hợp nhất");
    harness.get_by_label_contains("xa: từ 01/01/2026 0 bác sĩ");
}

#[test]
fn copies_that_cannot_be_merged_are_told_and_the_plan_stays_as_it_is() {
    let (mut harness, folder) = window();
    let mut foreign = copy("ONE0000001", &[("lan", "x")]);
    foreign.lineage.plan = "another".into();
    let foreign = put(&folder, "tinh-khac.phanbo", &foreign);
    let broken = folder.path().join("hong.phanbo");
    std::fs::write(&broken, "// phanbo plan 2\n(header: (pl").expect("writable");
    merge(&mut harness, vec![foreign.clone(), broken.clone(), folder.path().to_owned()]);
    let Some(Task::Message { text }) = &harness.state().session.task else { panic!("a message") };
    assert!(text.contains("tinh-khac.phanbo là bản của một phương án khác") && text.contains("hong.phanbo"), "{text}");
    let one = put(&folder, "tien-yen.phanbo", &copy("ONE0000001", &[("hai", "một")]));
    merge(&mut harness, vec![one.clone(), one, foreign]);
    harness.get_by_label(
        "Không có gì để hợp nhất từ tệp tien-yen.phanbo: bản đang mở, hoặc một bản đã nêu, có đủ mọi nội dung của tệp.",
    );
    click(&mut harness, "Hủy hợp nhất");
    assert!(harness.state().session.task.is_none() && !harness.state().session.document.is_dirty());
}
