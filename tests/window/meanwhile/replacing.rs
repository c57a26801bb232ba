//! A file of that name is there already: asked about under the name it will have, and kept before it is replaced.

use phanbo::file::{self, Disk, snapshots};
use phanbo::sample;
use phanbo::session::Task;
use phanbo::session::action::{FileAction, TaskAction};

use super::outside::Desk;

/// Puts another plan where `quy-hoach.phanbo` stands.
fn put(desk: &Desk, title: &str) {
    let mut plan = sample::quang_ninh();
    title.clone_into(&mut plan.cover.title);
    "another".clone_into(&mut plan.lineage.plan);
    file::save(&plan, &desk.path("quy-hoach")).expect("writable");
}

/// Titles of the earlier versions of a plan.
fn kept(desk: &Desk, plan: &str) -> Vec<String> {
    let found = snapshots::list(&Disk::at_once(), &desk.folder.path().join("state/history"), plan);
    let mut titles: Vec<_> =
        found.iter().map(|version| file::open(&version.path).expect("whole").plan.cover.title).collect();
    titles.sort();
    titles
}

/// Saves under the name without an extension that the dialog gives.
fn save_as(desk: &mut Desk) {
    desk.act(FileAction::SaveAs);
    desk.answer(Some(desk.folder.path().join("quy-hoach")));
    desk.settle();
}

#[test]
fn a_name_without_an_extension_is_asked_about_with_it_and_what_stands_there_is_kept_every_time() {
    let mut desk = Desk::with("a");
    desk.edit("Của tôi");
    for title in ["Thứ nhất", "Thứ hai"] {
        put(&desk, title);
        desk.open("a");
        desk.act(FileAction::GoOnWithoutSaving);
        desk.settle();
        desk.edit("Của tôi");
        save_as(&mut desk);
        let path = desk.path("quy-hoach");
        assert_eq!(desk.task(), Some(&Task::Overwrite { path: path.clone() }));
        assert_eq!(desk.title_in("quy-hoach"), title, "nothing is replaced before the answer");
        desk.act(FileAction::Overwrite(path));
        desk.settle();
        assert_eq!((desk.task(), desk.title_in("quy-hoach").as_str()), (None, "Của tôi"));
    }
    // The clock stands still: both were kept within ten minutes.
    assert_eq!(kept(&desk, "another"), ["Thứ hai", "Thứ nhất"]);
    assert_eq!(kept(&desk, "a"), ["Thứ hai", "Thứ nhất"], "and are found from the plan that took their place");
}

/// Ten minutes pass between two earlier versions, but none was kept by a save that wrote nothing.
#[test]
fn a_save_that_stopped_at_a_question_or_broke_leaves_the_earlier_version_to_the_next() {
    for is_broken in [false, true] {
        let mut desk = Desk::with("a");
        desk.edit("Của tôi");
        if is_broken {
            desk.disk.doom("b.phanbo");
        }
        let b = desk.path("b");
        desk.act(FileAction::SaveFile(b.clone()));
        desk.settle();
        let is_asked = desk.task() == Some(&Task::Overwrite { path: b });
        assert!(is_asked != is_broken, "{:?}", desk.task());
        desk.act(TaskAction::Close);
        desk.act(FileAction::Save);
        desk.settle();
        assert_eq!((desk.title_in("a").as_str(), kept(&desk, "a")), ("Của tôi", vec!["Phương án a".to_owned()]));
    }
}

#[test]
fn a_file_that_is_no_plan_is_copied_beside_before_it_is_replaced() {
    let mut desk = Desk::with("a");
    std::fs::write(desk.path("quy-hoach"), "ghi chép").expect("writable");
    save_as(&mut desk);
    let path = desk.path("quy-hoach");
    desk.act(FileAction::Overwrite(path.clone()));
    desk.settle();
    assert_eq!(desk.document().path(), Some(path.as_path()));
    let texts = std::fs::read_dir(desk.folder.path()).expect("a folder").filter_map(|entry| {
        let path = entry.expect("listed").path();
        path.is_file().then(|| std::fs::read_to_string(path).expect("text"))
    });
    assert_eq!(texts.filter(|text| text == "ghi chép").count(), 1);
    assert!(desk.notice().contains("được giữ trong tệp quy-hoach."), "{}", desk.notice());
}

#[test]
fn the_name_chosen_in_the_dialog_with_its_extension_was_asked_about_there() {
    let mut desk = Desk::with("a");
    put(&desk, "Thứ nhất");
    desk.act(FileAction::SaveAs);
    desk.answer(Some(desk.path("quy-hoach")));
    desk.settle();
    assert_eq!((desk.task(), desk.title_in("quy-hoach").as_str()), (None, "Phương án a"));
    assert_eq!(kept(&desk, "another"), ["Thứ nhất"]);
}
