//! Paths typed in the window, where the system shows no dialog.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use phanbo::session::Task;
use phanbo::session::action::FileAction;

use super::outside::Desk;

fn type_in(desk: &mut Desk, text: &str) {
    desk.window.event(egui::Event::Text(text.to_owned()));
    desk.window.run();
    desk.window.key_press_modifiers(Modifiers::NONE, Key::Enter);
    desk.settle();
}

/// What stands in the field.
fn typed(desk: &Desk) -> Option<String> {
    desk.window.get_by_role_and_label(Role::TextInput, "Đường dẫn của tệp").value()
}

#[test]
fn a_bare_name_is_a_file_beside_the_open_plan_and_the_window_says_where_it_went() {
    let mut desk = Desk::with("a");
    desk.act(FileAction::TypePath { saving: true });
    desk.window.run();
    let (a, folder) = (desk.path("a"), desk.folder.path().to_owned());
    assert!(matches!(desk.task(), Some(Task::Path { text, .. }) if *text == a.display().to_string()));
    // What stands in the field is selected: typing replaces it.
    type_in(&mut desk, "thu");
    let path = desk.path("thu");
    assert!(path.is_file() && desk.task().is_none(), "{:?}", desk.task());
    assert!(desk.notice().contains(&format!("thu.phanbo vào thư mục {}", folder.display())), "{}", desk.notice());
    assert_eq!(desk.window.state().session.settings.recent.first(), Some(&path));
}

#[test]
fn a_path_that_cannot_be_opened_stays_in_the_field_with_the_cause() {
    let mut desk = Desk::with("a");
    desk.act(FileAction::TypePath { saving: false });
    desk.window.run();
    type_in(&mut desk, "khong-co.phanbo");
    assert!(matches!(desk.task(), Some(Task::Path { problem: Some(_), .. })), "{:?}", desk.task());
    desk.window.get_by_label_contains("Không tìm thấy tệp khong-co.phanbo");
    assert_eq!(typed(&desk).as_deref(), Some("khong-co.phanbo"));
    // It is mended where it stands.
    for _ in 0.."khong-co.phanbo".len() {
        desk.window.key_press_modifiers(Modifiers::NONE, Key::Backspace);
        desk.window.run();
    }
    type_in(&mut desk, "b.phanbo");
    assert_eq!((desk.title(), desk.task()), ("Phương án b", None));
}

#[test]
fn a_folder_that_is_not_there_is_told_in_the_field() {
    let mut desk = Desk::with("a");
    desk.act(FileAction::TypePath { saving: true });
    desk.window.run();
    type_in(&mut desk, "khong-co/thu");
    assert!(matches!(desk.task(), Some(Task::Path { problem: Some(_), .. })), "{:?}", desk.task());
    assert_eq!(typed(&desk).as_deref(), Some("khong-co/thu"));
}
