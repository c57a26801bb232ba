//! What stands in a field is part of the document: nothing that is asked for leaves it behind.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Event, Key, Modifiers, Role, ViewportEvent};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::app::{DialogWords, Dialogs, World};
use phanbo::plan::{Date, Doctor, Id};
use phanbo::sample;
use phanbo::session::action::{EditAction, FileAction, TaskAction};
use phanbo::session::{Document, Selection, Task};
use tempfile::TempDir;

use crate::hand::{Opening, Window, act, opened_with, press_with, says, settle};
use crate::world::world;

const NAME: &str = "Họ và tên";
const BIRTH: &str = "Ngày sinh";
const WRONG_BIRTH: &str = "Nhập đủ bốn chữ số của năm";

/// Every dialog answers with this path.
struct Answer(PathBuf);

impl Dialogs for Answer {
    fn pick(&self, _words: &DialogWords, _saving: bool) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

/// A doctor's page, in a window that saves to a file of a folder.
struct Desk {
    window: Window,
    _folder: TempDir,
    file: PathBuf,
}

fn doctor() -> Id<Doctor> {
    Id::new("bs-0001")
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        let file = folder.path().join("plan.phanbo");
        let world = World { dialogs: Arc::new(Answer(file.clone())), ..world() };
        let opening = Opening { world, size: [1366.0, 2600.0], ..Opening::default() };
        let mut window = opened_with(Document::new(sample::quang_ninh(), None), opening);
        window.state_mut().session.selection = Some(Selection::Doctor(doctor()));
        window.run();
        Self { window, _folder: folder, file }
    }

    /// Puts a text in the place of a field's own, and stays in the field.
    fn write(&mut self, field: &str, text: &str) {
        self.window.get_by_role_and_label(Role::TextInput, field).focus();
        self.window.run();
        self.press(Modifiers::COMMAND, Key::A);
        self.window.get_by_role_and_label(Role::TextInput, field).type_text(text);
        self.window.run();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        press_with(&mut self.window, modifiers, key);
    }

    fn click(&mut self, name: &str) {
        self.window.get_by_label(name).click();
        self.window.run();
    }

    fn name(&self) -> String {
        let plan = self.window.state().session.document.plan();
        plan.doctors.get(&doctor()).expect("in the sample").name.clone()
    }

    fn in_field(&self, field: &str) -> Option<String> {
        self.window.get_by_role_and_label(Role::TextInput, field).value()
    }

    /// The name in the file, once the threads are done.
    fn saved_name(&mut self) -> Option<String> {
        settle(&mut self.window);
        let plan = phanbo::file::open(&self.file).ok()?.plan;
        plan.doctors.get(&doctor()).map(|doctor| doctor.name.clone())
    }

    fn notice(&self) -> String {
        self.window.state().session.notice.as_ref().map_or_else(String::new, |notice| notice.text.clone())
    }

    fn task(&self) -> Option<&Task> {
        self.window.state().session.task.as_ref()
    }
}

#[test]
fn saving_in_a_field_saves_what_stands_in_it() {
    let mut desk = Desk::new();
    desk.write(NAME, "Nguyễn Công Hùng");
    desk.press(Modifiers::COMMAND, Key::S);
    assert_eq!(desk.saved_name().as_deref(), Some("Nguyễn Công Hùng"));
    assert!(!desk.window.state().session.is_unsaved());
    act(&mut desk.window, EditAction::Undo);
    assert!(desk.window.state().session.document.history().next_undo().is_none(), "one edit");
}

#[test]
fn nothing_is_saved_while_a_field_is_wrong_and_its_text_stays() {
    let mut desk = Desk::new();
    desk.write(BIRTH, "31/02/1985");
    desk.press(Modifiers::COMMAND, Key::S);
    assert_eq!(desk.saved_name(), None, "{}", desk.notice());
    assert!(desk.notice().contains(BIRTH) && desk.notice().contains("31/02/1985"), "{}", desk.notice());
    assert_eq!(desk.in_field(BIRTH).as_deref(), Some("31/02/1985"));
    // The field has the keyboard: what is wrong can be mended at once.
    desk.press(Modifiers::COMMAND, Key::A);
    desk.window.event(Event::Text("28/02/1985".into()));
    desk.window.run();
    desk.press(Modifiers::COMMAND, Key::S);
    desk.saved_name().expect("it is saved");
}

#[test]
fn closing_the_window_asks_about_what_stands_in_a_field() {
    let mut desk = Desk::new();
    desk.write(NAME, "Nguyễn Công Hùng");
    assert!(!desk.window.state().session.document.is_dirty(), "not in the plan yet");
    close(&mut desk);
    assert!(matches!(desk.task(), Some(Task::Unsaved { then }) if **then == FileAction::Quit));
    assert_eq!(desk.name(), "Nguyễn Công Hùng");
}

/// The window system asks the window to close.
fn close(desk: &mut Desk) {
    let viewport = desk.window.input().viewport_id;
    desk.window.input_mut().viewports.entry(viewport).or_default().events.push(ViewportEvent::Close);
    desk.window.run();
}

#[test]
fn closing_the_window_is_held_back_by_a_wrong_field() {
    let mut desk = Desk::new();
    desk.write(BIRTH, "1985x");
    close(&mut desk);
    assert_eq!(desk.task(), None);
    assert!(desk.notice().contains("1985x"));
    assert_eq!(desk.in_field(BIRTH).as_deref(), Some("1985x"));
}

#[test]
fn what_stands_in_a_field_is_taken_in_before_it_is_left_behind() {
    type Leaving = (&'static str, fn(&mut Desk));
    let ways: [Leaving; 7] = [
        ("another doctor", |desk| desk.press(Modifiers::NONE, Key::F8)),
        ("another date", |desk| desk.click_named("Xem một tháng sau")),
        ("another language", |desk| desk.click("English")),
        ("undo by the menu", |desk| {
            desk.click("Sửa");
            desk.click_named("Hoàn tác");
        }),
        ("another program", |desk| {
            desk.window.event(Event::WindowFocused(false));
            desk.window.run();
        }),
        ("the next field", |desk| desk.press(Modifiers::NONE, Key::Tab)),
        ("another page", |desk| desk.press(Modifiers::COMMAND, Key::Num6)),
    ];
    for (way, leave) in ways {
        let mut desk = Desk::new();
        let before = desk.name();
        desk.write(NAME, "Nguyễn Công Hùng");
        leave(&mut desk);
        let expected = if way == "undo by the menu" { before.as_str() } else { "Nguyễn Công Hùng" };
        assert_eq!(desk.name(), expected, "{way}");
        let history = desk.window.state().session.document.history();
        assert!(history.next_undo().is_some() || history.next_redo().is_some(), "{way}: it was an edit");
    }
}

impl Desk {
    /// Clicks the first button whose name begins so.
    fn click_named(&mut self, words: &str) {
        self.window.get_all_by_role(Role::Button).find(|node| begins(node, words)).expect("it is there").click();
        self.window.run();
    }
}

fn begins(node: &egui_kittest::Node<'_>, words: &str) -> bool {
    node.accesskit_node().label().is_some_and(|name| name.starts_with(words))
}

#[test]
fn a_button_pressed_straight_out_of_a_field_acts_on_what_stands_in_it() {
    let mut desk = Desk::new();
    let is_pinned =
        |desk: &Desk| desk.window.state().session.document.plan().doctors.get(&doctor()).expect("in the sample").pinned;
    for (name, button, pinned) in [("Nguyễn Công Hùng", "Ghim", true), ("Nguyễn Công Dũng", "Bỏ ghim", false)]
    {
        desk.write(NAME, name);
        desk.window.get_by_role_and_label(Role::Button, button).click();
        desk.window.run();
        assert_eq!((desk.name().as_str(), is_pinned(&desk)), (name, pinned));
    }
}

#[test]
fn a_wrong_field_holds_back_what_would_leave_it_and_escape_lets_go() {
    let mut desk = Desk::new();
    desk.write(BIRTH, "hôm qua");
    desk.press(Modifiers::NONE, Key::F8);
    assert_eq!(desk.window.state().session.selection, Some(Selection::Doctor(doctor())));
    assert!(desk.notice().contains(WRONG_BIRTH), "{}", desk.notice());
    desk.press(Modifiers::NONE, Key::Escape);
    desk.press(Modifiers::NONE, Key::F8);
    assert_ne!(desk.window.state().session.selection, Some(Selection::Doctor(doctor())));
    assert!(!desk.window.state().session.is_unsaved());
}

#[test]
fn enter_in_a_wrong_field_keeps_the_text_and_the_keyboard() {
    let mut desk = Desk::new();
    desk.write(BIRTH, "1/1/85x");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Backspace);
    assert_eq!(desk.in_field(BIRTH).as_deref(), Some("1/1/85"));
}

#[test]
fn two_rows_of_a_table_do_not_run_together_in_a_name() {
    let mut desk = Desk::new();
    let before = desk.name();
    desk.write(NAME, "Lan");
    for pasted in ["Trần Thị Lan\t1985\r\nLê Văn Minh\t1979\r\n", "Lan\nMinh", "Lan\t1985"] {
        desk.window.event(Event::Paste(pasted.into()));
        desk.window.run();
        assert_eq!(desk.in_field(NAME).as_deref(), Some("Lan"), "{pasted:?}");
        desk.window.get_by_label("Ô này chỉ nhận một dòng: nội dung dán có nhiều dòng hoặc nhiều ô");
    }
    // One cell, as spreadsheets copy it.
    desk.window.event(Event::Paste(" Anh\r\n".into()));
    desk.window.run();
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.name(), "Lan Anh");
    assert_ne!(desk.name(), before);
}

#[test]
fn letters_come_in_composed_and_without_invisible_ones() {
    let mut desk = Desk::new();
    desk.write(NAME, "Hoa\u{300}ng\u{200b} \u{feff}Lan\u{ad} A\u{301}nh");
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.name(), "Hoàng Lan Ánh");
}

#[test]
fn the_title_and_the_note_of_a_plan_come_in_composed_and_the_plan_can_be_saved() {
    let mut desk = Desk::new();
    act(&mut desk.window, TaskAction::PlanDetails);
    desk.write("Tên phương án", "Phương a\u{301}n\u{200b} họp");
    desk.window.get_by_role_and_label(Role::MultilineTextInput, "Ghi chú").focus();
    desk.window.run();
    desk.press(Modifiers::COMMAND, Key::A);
    desk.window.event(Event::Text("Do\u{300}ng một\nDo\u{300}ng hai".into()));
    desk.window.run();
    close(&mut desk);
    act(&mut desk.window, FileAction::Save);
    desk.saved_name().expect("it is saved");
    let cover = &desk.window.state().session.document.plan().cover;
    assert_eq!((cover.title.as_str(), cover.note.as_str()), ("Phương án họp", "Dòng một\nDòng hai"));
}

#[test]
fn the_first_day_and_the_note_of_a_plan_are_taken_in_too() {
    let mut desk = Desk::new();
    act(&mut desk.window, TaskAction::PlanDetails);
    desk.window.get_by_role_and_label(Role::MultilineTextInput, "Ghi chú").focus();
    desk.window.run();
    desk.window.event(Event::Text("Đã họp. ".into()));
    desk.window.run();
    assert!(desk.window.state().session.is_unsaved());
    close(&mut desk);
    assert!(desk.window.state().session.document.plan().cover.note.contains("Đã họp."));
}

#[test]
fn the_date_form_takes_typing_at_once_and_a_wrong_date_keeps_the_keyboard() {
    let mut desk = Desk::new();
    let date = |desk: &Desk| desk.window.state().session.document.roster().date();
    let enter = |desk: &mut Desk, text: &str| {
        desk.window.event(Event::Text(text.to_owned()));
        desk.window.run();
        desk.press(Modifiers::NONE, Key::Enter);
    };
    desk.click("Ngày đang xem: 01/01/2026");
    enter(&mut desk, "1/1/27");
    assert_eq!(date(&desk), Date::constant(2027, 1, 1));
    desk.click("Ngày đang xem: 01/01/2027");
    enter(&mut desk, "31022027");
    desk.window.get_by_label("Lịch không có ngày này");
    assert_eq!(date(&desk), Date::constant(2027, 1, 1));
    desk.press(Modifiers::COMMAND, Key::A);
    enter(&mut desk, "28.02.2027");
    assert_eq!(date(&desk), Date::constant(2027, 2, 28));
}

#[test]
fn a_plan_begins_in_no_year_that_lists_may_not_have() {
    let mut desk = Desk::new();
    act(&mut desk.window, TaskAction::PlanDetails);
    desk.write("Ngày đầu", "31/12/9999");
    desk.press(Modifiers::NONE, Key::Enter);
    let wrong = "Phương án không thể bắt đầu từ ngày 31/12/9999. Chọn một ngày trong các năm 1900 đến 2100.";
    assert!(says(&desk.window, wrong));
    assert_eq!(desk.window.state().session.document.plan().cover.baseline, Date::constant(2026, 1, 1));
}
