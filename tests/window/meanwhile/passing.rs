//! A plan opened from a folder that will be emptied, as mail programs do with what they opened.

use phanbo::app::Folders;
use phanbo::session::Task;
use phanbo::session::action::FileAction;

use super::outside::Desk;

#[test]
fn an_attachment_is_told_when_it_is_opened_and_saved_elsewhere() {
    let documents = tempfile::tempdir().expect("there is a temporary folder");
    let folders = Folders { documents: Some(documents.path().to_owned()), temporary: Vec::new() };
    let mut desk = Desk::in_world(|world| world.folders = folders);
    let mail = desk.folder.path().join("inetcache/content.outlook/8XQ2R1");
    std::fs::create_dir_all(&mail).expect("writable");
    let attached = mail.join("a.phanbo");
    std::fs::copy(desk.path("a"), &attached).expect("writable");

    desk.act(FileAction::OpenFile(attached.clone()));
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Message { text }) if text.contains("thư mục tạm")), "{:?}", desk.task());
    assert!(desk.window.state().session.settings.recent.is_empty(), "it will not be there");
    desk.edit("Đã sửa");
    desk.act(FileAction::Save);
    assert_eq!(desk.dialogs(), 1, "saving asks for another place");
    assert_eq!(desk.asked_in(), Some(documents.path().to_owned()));
    desk.answer(Some(documents.path().join("a.phanbo")));
    desk.settle();
    assert_eq!((desk.task(), desk.document().is_dirty()), (None, false));
    assert_eq!(phanbo::file::open(&attached).expect("whole").plan.cover.title, "Phương án a");

    desk.edit("Lần hai");
    desk.act(FileAction::Save);
    desk.settle();
    assert_eq!((desk.dialogs(), desk.document().is_dirty()), (1, false), "from then on it has a place of its own");
}
