//! Unsaved work, other people's saves and earlier versions, as a user of the whole program meets them.

mod world;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use phanbo::app::{Keeping, Program, World};
use phanbo::edit::Command;
use phanbo::file::{self, Disk, Store, owner};
use phanbo::plan::{Cover, Plan};
use phanbo::sample;
use phanbo::session::action::{Action, EditAction, FileAction};
use phanbo::session::{Document, Settings, Task};
use phanbo::text::{Language, numbers::number};
use tempfile::TempDir;
use world::world;

type Window = Harness<'static, Program>;

/// A window that keeps what it keeps in a folder; `session` is this run of the program.
fn window(state: &Path, session: &str) -> Window {
    let counter = Mutex::new(0);
    let prefix = session.to_owned();
    let ids = move || {
        let mut counter = counter.lock().expect("one thread");
        *counter += 1;
        format!("{prefix}{:010}", *counter)
    };
    let world = World { ids: Box::new(ids), ..world() };
    let keeping = Keeping {
        fs: Arc::new(Disk::new(std::thread::sleep)),
        store: Store::new(state.to_owned()),
        session: session.to_owned(),
        machine: "SYT-01".to_owned(),
    };
    let build = move |cc: &mut eframe::CreationContext<'_>| {
        let mut program =
            Program::new(&cc.egui_ctx, Document::new(sample::quang_ninh(), None), Settings::default(), world);
        program.keep_in(keeping);
        program
    };
    let mut harness =
        Harness::builder().with_size([1366.0, 768.0]).with_max_steps(12).build_eframe(move |cc| build(cc));
    wait(&mut harness);
    harness
}

/// Waits for the threads to come back.
fn wait(harness: &mut Window) {
    let begun = Instant::now();
    harness.run();
    while harness.state().is_busy() && begun.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(5));
        harness.run();
    }
    harness.run();
}

fn act(harness: &mut Window, action: Action) {
    harness.state_mut().act(action);
    wait(harness);
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    wait(harness);
}

fn rename(harness: &mut Window, title: &str) {
    let cover = Cover { title: title.to_owned(), ..plan(harness).cover.clone() };
    act(harness, Action::Edit(EditAction::Make(Box::new(Command::Put(cover.into())))));
}

fn plan(harness: &Window) -> &Plan {
    harness.state().session.document.plan()
}

fn title(harness: &Window) -> &str {
    &plan(harness).cover.title
}

fn dialog(harness: &Window) -> Option<&Task> {
    harness.state().session.task.as_ref()
}

fn title_in(path: &Path) -> String {
    file::open(path).expect("it is whole").plan.cover.title
}

/// A folder for documents with the sample in it, and one for what the machine keeps.
fn folders() -> (TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let document = folder.path().join("plan.phanbo");
    file::save(&sample::quang_ninh(), &document).expect("writable");
    let state = folder.path().join("state");
    (folder, document, state)
}

/// A program on another machine.
fn somebody_else(name: &str) -> file::Owner {
    let (machine, session) = ("SYT-02".to_owned(), "elsewhere".to_owned());
    file::Owner { name: name.to_owned(), machine, opened_at: "2026-11-22T01:00:00Z".to_owned(), session }
}

/// The window in which a plan is recovered: the first has died over it.
fn after_a_death(document: &Path, state: &Path) -> Window {
    let mut first = window(state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.to_owned())));
    rename(&mut first, "Phương án 2");
    die(first);
    window(state, "two")
}

/// The program dies: nothing it would do at its end is done. Its lock goes with its thread.
fn die(harness: Window) {
    drop(harness);
}

#[test]
fn unsaved_work_of_a_program_that_died_is_offered_until_it_is_saved() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut first, "Phương án 2");
    rename(&mut first, "Phương án 3");
    die(first);

    // Later: it is offered again. A crash in between changes nothing of that.
    let mut second = window(&state, "two");
    assert!(matches!(dialog(&second), Some(Task::Recovery { found }) if found.len() == 1 && found[0].edits == 2));
    click(&mut second, "Để sau");
    assert_eq!(dialog(&second), None);
    die(second);

    let mut third = window(&state, "three");
    click(&mut third, "So sánh");
    assert!(matches!(dialog(&third), Some(Task::Differences { differences, .. }) if differences.len() == 1));
    click(&mut third, "Đóng");
    click(&mut third, "Mở bản khôi phục");
    assert_eq!((title(&third), third.state().session.document.is_dirty()), ("Phương án 3", true));
    assert_eq!(third.state().session.document.path(), Some(document.as_path()));
    rename(&mut third, "Phương án 4");
    die(third);

    // What was recovered and gone on with is recovered again, then saved, then gone.
    let mut fourth = window(&state, "four");
    click(&mut fourth, "Mở bản khôi phục");
    assert_eq!(title(&fourth), "Phương án 4");
    act(&mut fourth, Action::Edit(EditAction::Undo));
    assert_eq!(title(&fourth), "Phương án 3");
    act(&mut fourth, Action::File(FileAction::Save));
    assert_eq!(title_in(&document), "Phương án 3");
    fourth.state_mut().leave();
    die(fourth);
    let fifth = window(&state, "five");
    assert_eq!(dialog(&fifth), None);
}

#[test]
fn unsaved_work_is_deleted_only_when_asked_twice() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document)));
    rename(&mut first, "Phương án 2");
    die(first);
    let mut second = window(&state, "two");
    click(&mut second, "Xóa");
    assert!(matches!(dialog(&second), Some(Task::Recovery { .. })));
    click(&mut second, "Xóa hẳn, không lấy lại được");
    assert_eq!(dialog(&second), None);
    die(second);
    assert_eq!(dialog(&window(&state, "three")), None);
}

#[test]
fn work_given_up_or_saved_leaves_nothing_to_recover() {
    let (_folder, document, state) = folders();
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut first, "Phương án 2");
    act(&mut first, Action::File(FileAction::OpenSample));
    click(&mut first, "Không lưu");
    die(first);
    let mut second = window(&state, "two");
    assert_eq!(dialog(&second), None);
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    rename(&mut second, "Phương án 2");
    act(&mut second, Action::File(FileAction::Save));
    die(second);
    assert_eq!(dialog(&window(&state, "three")), None);
}

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
fn a_plan_somebody_has_open_is_looked_at_copied_or_opened_anyway() {
    let (_folder, document, state) = folders();
    let disk = Disk::at_once();
    assert!(owner::note(&disk, &document, &somebody_else("Lan")));
    let mut window = window(&state, "one");
    let open = |window: &mut Window| act(window, Action::File(FileAction::OpenFile(document.clone())));
    open(&mut window);
    window.get_by_label_contains("Lan đang mở phương án này trên máy SYT-02, từ 22/11/2026 08:00");
    click(&mut window, "Mở chỉ đọc");
    let before = title(&window).to_owned();
    rename(&mut window, "Phương án 2");
    assert_eq!(title(&window), before, "what is only looked at does not change");
    click(&mut window, "Mở bản sao");
    rename(&mut window, "Phương án 2");
    assert_eq!((title(&window), window.state().session.document.path()), ("Phương án 2", None));

    act(&mut window, Action::File(FileAction::OpenSample));
    click(&mut window, "Không lưu");
    open(&mut window);
    click(&mut window, "Vẫn mở để sửa");
    rename(&mut window, "Phương án 3");
    act(&mut window, Action::File(FileAction::Save));
    assert_eq!(title_in(&document), "Phương án 3");
    assert_eq!(owner::look(&disk, &document).expect("still there").session, "elsewhere");
}

#[test]
fn our_own_note_lies_beside_the_plan_while_it_is_open_and_that_of_a_dead_program_is_taken_over() {
    let (_folder, document, state) = folders();
    let disk = Disk::at_once();
    let session = || owner::look(&disk, &document).map(|owner| owner.session);
    let mut first = window(&state, "one");
    act(&mut first, Action::File(FileAction::OpenFile(document.clone())));
    assert_eq!(session().as_deref(), Some("one"));
    // A second window on this machine is told as well.
    let mut second = window(&state, "two");
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    assert!(matches!(dialog(&second), Some(Task::Owned { .. })));
    die(first);
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    assert_eq!((dialog(&second), session().as_deref()), (None, Some("two")));
    second.state_mut().leave();
    assert_eq!(session(), None);
}

#[test]
fn what_a_dead_program_left_unsaved_does_not_make_its_note_look_alive() {
    let (_folder, document, state) = folders();
    let session = || owner::look(&Disk::at_once(), &document).map(|owner| owner.session);
    let mut second = after_a_death(&document, &state);
    assert_eq!(session().as_deref(), Some("one"), "it had no time to take it away");

    // What it left is offered, and in our hand, while the plan is opened.
    assert!(matches!(dialog(&second), Some(Task::Recovery { .. })));
    act(&mut second, Action::File(FileAction::OpenFile(document.clone())));
    assert!(!second.state().session.document.is_read_only());
    assert_eq!(session().as_deref(), Some("two"));
    second.state_mut().leave();
    assert_eq!(session(), None);
}

#[test]
fn a_plan_that_was_recovered_has_our_note_beside_it() {
    let (_folder, document, state) = folders();
    let session = || owner::look(&Disk::at_once(), &document).map(|owner| owner.session);
    let mut second = after_a_death(&document, &state);
    click(&mut second, "Mở bản khôi phục");
    let begun = Instant::now();
    while session().as_deref() != Some("two") && begun.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(session().as_deref(), Some("two"));
}

#[test]
fn a_note_without_a_name_is_of_somebody() {
    let (_folder, document, state) = folders();
    assert!(owner::note(&Disk::at_once(), &document, &somebody_else(" ")));
    let mut window = window(&state, "one");
    act(&mut window, Action::File(FileAction::OpenFile(document)));
    window.get_by_label_contains("Có người đang mở phương án này trên máy SYT-02");
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
    assert!(matches!(dialog(&window), Some(Task::Differences { differences, .. }) if differences.len() == 1));
    click(&mut window, "Đóng");
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
