//! Other people's saves, saves that fail, earlier versions, and what a file says beside the plan.

use egui_kittest::kittest::Queryable as _;
use phanbo::file::{self, Disk, owner};
use phanbo::sample;
use phanbo::session::Task;
use phanbo::session::action::{Action, EditAction, FileAction};
use phanbo::session::pages::Page;
use phanbo::text::{Language, numbers::number};

use super::window::{act, click, dialog, folders, rename, somebody_else, title, title_in, window};

#[test]
fn a_file_saved_from_elsewhere_is_compared_and_overwritten_only_with_a_copy() {
    let (folder, document, state) = folders();
    let mut window = window(&state, "one");
    act(&mut window, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut window, "Của tôi");
    let mut theirs = sample::quang_ninh();
    theirs.cover.title = "Của họ".to_owned();
    file::save(&theirs, &document).expect("writable");
    act(&mut window, Action::File(FileAction::Save));
    assert!(matches!(dialog(&window), Some(Task::ChangedOnDisk { differences: Some(found), .. }) if found.len() == 1));
    assert!(window.state().session.document.is_dirty());
    assert_eq!(title_in(&document), "Của họ");

    click(&mut window, "Sao lưu rồi ghi đè");
    assert_eq!((dialog(&window), window.state().session.document.is_dirty()), (None, false));
    assert_eq!(title_in(&document), "Của tôi");
    let copies: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "phanbo") && *path != document)
        .collect();
    assert_eq!(copies.iter().map(|copy| title_in(copy)).collect::<Vec<_>>(), ["Của họ"]);
    let copy = copies[0].file_name().expect("it has a name").to_string_lossy().into_owned();
    window.get_by_label_contains(&format!("được giữ trong tệp {copy}"));
}

#[test]
fn a_save_that_fails_says_why_stays_unsaved_and_offers_another_place() {
    let (folder, _, state) = folders();
    let mut window = window(&state, "one");
    rename(&mut window, "Phương án 2");
    act(&mut window, Action::File(FileAction::SaveFile(folder.path().join("missing/plan.phanbo"))));
    assert!(matches!(dialog(&window), Some(Task::NotSaved { .. })));
    assert!(window.state().session.document.is_dirty());
    window.get_by_label("Chọn nơi khác");
    window.get_by_label_contains("thư mục không tồn tại");
    std::fs::create_dir(folder.path().join("missing")).expect("writable");
    click(&mut window, "Thử lại");
    assert_eq!((dialog(&window), window.state().session.document.is_dirty()), (None, false));
}

#[test]
fn what_stands_behind_a_plan_is_said_when_it_is_opened_and_a_byte_order_mark_is_not() {
    let (folder, document, state) = folders();
    let whole = std::fs::read(&document).expect("it is there");
    let line = whole.split(|&byte| byte == b'\n').count();
    let line = number(Language::Vietnamese, line as i64);
    let put = |name: &str, bytes: Vec<u8>| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("writable");
        path
    };
    let marked = put("marked.phanbo", [b"\xEF\xBB\xBF", &whole[..]].concat());
    let [footed, owned] =
        ["footed", "owned"].map(|name| put(&format!("{name}.phanbo"), [&whole[..], b"-- \nPh\xF2ng\n"].concat()));
    let mut window = window(&state, "one");
    act(&mut window, Action::File(FileAction::OpenFile(marked)));
    assert_eq!(dialog(&window), None);
    act(&mut window, Action::File(FileAction::OpenFile(footed)));
    let Some(Task::Message { text }) = dialog(&window) else { panic!("{:?}", dialog(&window)) };
    assert!(text.contains(&format!("từ dòng {line} trở đi")), "{text}");
    assert_eq!(title(&window), sample::quang_ninh().cover.title);
    // Whoever else has it open does not hide what is to be said of the file.
    assert!(owner::note(&Disk::at_once(), &owned, &somebody_else("Hoa")));
    click(&mut window, "Đóng");
    act(&mut window, Action::File(FileAction::OpenFile(owned)));
    assert!(matches!(dialog(&window), Some(Task::Owned { .. })));
    let said = window.state().session.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default();
    assert!(said.contains(&format!("từ dòng {line} trở đi")), "{said}");
}

#[test]
fn earlier_versions_are_listed_compared_gone_back_to_and_removed() {
    let (_folder, document, state) = folders();
    let mut window = window(&state, "one");
    act(&mut window, Action::File(FileAction::OpenFile(document.clone())));
    let first = title(&window).to_owned();
    rename(&mut window, "Phương án 2");
    act(&mut window, Action::File(FileAction::Save));
    rename(&mut window, "Phương án 3");
    act(&mut window, Action::File(FileAction::Save));
    // The clock stands still: the second save is too soon after the first for another version.
    act(&mut window, Action::File(FileAction::EarlierVersions));
    assert!(matches!(dialog(&window), Some(Task::Versions { versions }) if versions.len() == 1));
    click(&mut window, "So sánh");
    let session = &window.state().session;
    let found = session.pages.compare.difference().map(|difference| difference.changes.len());
    assert_eq!((session.pages.shown, found), (Page::Compare, Some(1)));
    act(&mut window, Action::File(FileAction::EarlierVersions));
    click(&mut window, "Trở về bản này");
    assert_eq!((title(&window), window.state().session.document.is_dirty()), (first.as_str(), true));
    act(&mut window, Action::Edit(EditAction::Undo));
    assert_eq!(title(&window), "Phương án 3");

    act(&mut window, Action::File(FileAction::ForgetAll));
    click(&mut window, "Xóa");
    click(&mut window, "Đóng");
    assert!(window.state().session.settings.recent.is_empty());
    act(&mut window, Action::File(FileAction::EarlierVersions));
    assert!(matches!(dialog(&window), Some(Task::Versions { versions }) if versions.is_empty()));
    assert_eq!(title_in(&document), "Phương án 3", "plan files stay");
}

#[test]
fn a_name_that_turns_the_direction_of_writing_is_shown_harmlessly() {
    let (folder, _, state) = folders();
    let mut plan = sample::quang_ninh();
    plan.cover.title = "Phương án \u{202e}nohp.exe".to_owned();
    let path = folder.path().join("plan\u{202e}obnahp.phanbo");
    file::save(&plan, &path).expect("writable");
    let mut window = window(&state, "one");
    act(&mut window, Action::File(FileAction::OpenFile(path)));
    rename(&mut window, "Phương án 2");
    act(&mut window, Action::File(FileAction::Save));
    window.get_by_label_contains("Đã lưu planobnahp.phanbo");
}
