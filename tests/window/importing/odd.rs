//! The odd ways in which lists come: two sheets alike, a picture of a table, no header, files that are gone, locked, open in
//! Excel, or on a drive that does not answer. Each is a sentence, and the plan is as it was.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use egui::{Key, Role};
use egui_kittest::kittest::{Queryable as _, by};
use phanbo::app::{Lists, World};
use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::field::Field as F;
use phanbo::exchange::import::{Choices, Code, Refusal, apart};
use phanbo::sample;
use phanbo::session::action::TaskAction;
use phanbo::session::tasks::importing::{ImportStep, ImportWish, Reading};
use phanbo::session::{Document, Task};
use rust_xlsxwriter::{Image, Workbook};

use super::window::{self, click, import, is_disabled, open, plan};
use super::{letters, list, shapes, workbook};
use crate::hand::{Opening, Window, opened_with, says, settle};
use crate::world::world;

const LIST: [&[&str]; 2] = [
    &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị"],
    &["1", "Ngô Văn Ất", "1980", "Nam", "BS", "TYT Hà An"],
];

/// A picture of one point.
const POINT: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T', 0x78, 0x9C, 0x63, 0x60, 0x60, 0x60, 0x60, 0,
    0, 0, 5, 0, 1, 0xA5, 0xF6, 0x45, 0x40, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
];

struct Folder {
    kept: tempfile::TempDir,
}

impl Folder {
    fn new() -> Self {
        Self { kept: tempfile::tempdir().expect("a folder") }
    }

    fn with(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.kept.path().join(name);
        std::fs::write(&file, bytes).expect("written");
        file
    }
}

fn refused(window: &Window) -> Refusal {
    match import(window).reading {
        Reading::Refused(refusal) => refusal,
        ref other => panic!("it is read: {other:?}"),
    }
}

/// The book is refused in a sentence, Cancel leads back, and the plan is as it was.
fn is_refused(file: PathBuf, refusal: Refusal, sentence: &str) {
    let mut window = window::window();
    let before = plan(&window).clone();
    open(&mut window, file);
    assert_eq!(refused(&window), refusal);
    assert!(says(&window, sentence), "{sentence}");
    click(&mut window, Role::Button, "Hủy");
    assert!(window.state().session.task.is_none());
    assert_eq!(*plan(&window), before);
}

#[test]
fn of_two_sheets_alike_the_one_meant_is_asked() {
    let folder = Folder::new();
    let mut book = Workbook::new();
    for name in ["Tháng 10", "Tháng 11"] {
        shapes::table(book.add_worksheet().set_name(name).expect("a name"), &LIST);
    }
    let notes: [&[&str]; 1] = [&["Ghi chú của đơn vị"]];
    shapes::table(book.add_worksheet().set_name("Ghi chú").expect("a name"), &notes);
    let mut window = window::window();
    open(&mut window, folder.with("a.xlsx", &book.save_to_buffer().expect("a workbook")));
    assert!(says(&window, "Có 2 trang giống danh sách"));
    assert!(is_disabled(&window, "Tiếp: Cột"));
    window.query_all(by().label_contains("Tháng 11")).next().expect("its row").click();
    window.run();
    settle(&mut window);
    assert_eq!(import(&window).sheet, 1);
    assert!(!is_disabled(&window, "Tiếp: Cột"));
    click(&mut window, Role::Button, "Tiếp: Cột");
    assert_eq!(import(&window).step, ImportStep::Columns);
}

#[test]
fn a_picture_of_a_table_is_no_list() {
    let folder = Folder::new();
    let picture = Image::new_from_buffer(POINT).expect("a picture");
    let bytes = shapes::bytes(|sheet| {
        sheet.insert_image(0, 0, &picture).expect("put in");
    });
    is_refused(folder.with("a.xlsx", &bytes), Refusal::OnlyPicture, "chỉ có ảnh chụp của bảng");
    is_refused(folder.with("b.xlsx", POINT), Refusal::Picture, "là ảnh");
    // With a title above it there is no list either, and it is said why that may be.
    let titled = shapes::bytes(|sheet| {
        sheet.write_string(0, 0, "DANH SÁCH BÁC SĨ").expect("a title");
        sheet.insert_image(2, 0, &picture).expect("put in");
    });
    let book = book::read("a.xlsx", &titled).expect("it is read");
    let (list, _) = list(&sample::quang_ninh(), &book, &Choices::default());
    let codes: Vec<Code> = list.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::HeaderMissing, Code::PictureOfTable]);
}

#[test]
fn where_no_header_is_found_it_is_chosen_by_hand() {
    let folder = Folder::new();
    let rows: [&[&str]; 3] = [
        &["Danh sách gửi Sở"],
        &["a", "b", "c", "d", "e", "f"],
        &["1", "Ngô Văn Ất", "1980", "Nam", "BS", "TYT Hà An"],
    ];
    let mut window = window::window();
    open(&mut window, folder.with("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &rows))));
    assert!(says(&window, "không tìm thấy dòng tiêu đề"));
    click(&mut window, Role::Button, "Tiếp: Cột");
    assert!(is_disabled(&window, "Tiếp: Dòng"));
    let act = |window: &mut Window, wish| {
        window.state_mut().act(TaskAction::Import(wish));
        settle(window);
    };
    act(&mut window, ImportWish::Header(2, 2));
    let fields = [F::Number, F::Name, F::BirthYear, F::Sex, F::Qualification, F::Facility];
    for (column, field) in (0..).zip(fields) {
        act(&mut window, ImportWish::Column(column, Some(field)));
    }
    assert!(!is_disabled(&window, "Tiếp: Dòng"));
    for name in ["Tiếp: Dòng", "Tiếp: Áp dụng", "Nhập vào phương án"] {
        click(&mut window, Role::Button, name);
    }
    assert!(plan(&window).doctors.iter().any(|doctor| doctor.name == "Ngô Văn Ất"));
}

#[test]
fn a_file_that_has_gone_is_said_to_be_gone() {
    let folder = Folder::new();
    let file = folder.with("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &LIST)));
    std::fs::remove_file(&file).expect("removed");
    is_refused(file, Refusal::NotFound, "Không tìm thấy tệp");
}

/// Reads as a disk does on which the file is locked by somebody else.
struct Locked;

impl Lists for Locked {
    fn read(&self, _file: &Path, _wait: &mut apart::Wait) -> Result<Book, Refusal> {
        Err(Refusal::Unreadable)
    }
}

fn window_with(lists: Arc<dyn Lists>) -> Window {
    let opening = Opening { world: World { lists, ..world() }, ..Opening::default() };
    opened_with(Document::new(sample::quang_ninh(), None), opening)
}

#[test]
fn a_locked_file_is_said_to_be_locked() {
    let mut window = window_with(Arc::new(Locked));
    open(&mut window, PathBuf::from("/a/b.xlsx"));
    assert!(says(&window, "tệp đang bị khóa hoặc không có quyền đọc"));
    click(&mut window, Role::Button, "Hủy");
    assert!(window.state().session.task.is_none());
}

/// A file nobody may read is what a lock is on this system; whoever may do everything is not kept out.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_from_one_that_is_gone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let file = folder.with("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &LIST)));
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o000)).expect("forbidden");
    let may_all_the_same = std::fs::read(&file).is_ok();
    let read = apart::read_here(&file);
    assert_eq!(read.is_ok(), may_all_the_same);
    assert!(may_all_the_same || read == Err(Refusal::Unreadable), "{read:?}");
    assert_eq!(apart::read_here(folder.kept.path()), Err(Refusal::Folder));
}

#[test]
fn a_file_that_is_open_in_excel_is_read_and_the_note_beside_it_is_explained() {
    let folder = Folder::new();
    let bytes = shapes::bytes(|sheet| shapes::table(sheet, &LIST));
    let file = folder.with("a.xlsx", &bytes);
    let note = folder.with("~$a.xlsx", b"\x04Lan                            ");
    let held = std::fs::OpenOptions::new().read(true).write(true).open(&file).expect("held open");
    held.lock().expect("locked as programs of an office lock");
    assert!(apart::read_here(&file).is_ok());
    is_refused(note, Refusal::OwnerFile, "tệp tạm của Excel");
}

/// Answers only when it is let go, as a network drive that hangs.
#[derive(Default)]
struct Hanging {
    asked: AtomicBool,
    given_up: AtomicBool,
    files: Mutex<Vec<PathBuf>>,
}

impl Lists for Hanging {
    fn read(&self, file: &Path, wait: &mut apart::Wait) -> Result<Book, Refusal> {
        if file.starts_with("/net") {
            self.files.lock().expect("one at a time").push(file.to_owned());
            self.asked.store(true, Ordering::SeqCst);
            let refusal = loop {
                if let Err(refusal) = wait(40) {
                    break refusal;
                }
            };
            self.given_up.store(true, Ordering::SeqCst);
            return Err(refusal);
        }
        apart::read_here(file)
    }
}

fn until(done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(20));
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_drive_that_hangs_is_cancelled_and_the_next_list_is_read() {
    let drive = Arc::new(Hanging::default());
    let mut window = window_with(Arc::clone(&drive) as Arc<dyn Lists>);
    let before = plan(&window).clone();
    for by_key in [false, true] {
        drive.asked.store(false, Ordering::SeqCst);
        drive.given_up.store(false, Ordering::SeqCst);
        window.state_mut().open(PathBuf::from("/net/a.xlsx"));
        window.step();
        until(|| drive.asked.load(Ordering::SeqCst));
        window.step();
        assert!(matches!(import(&window).reading, Reading::UnderWay(_)));
        if by_key {
            window.key_press(Key::Escape);
        } else {
            window.query_all(by().role(Role::Button).label("Hủy")).last().expect("a way out").click();
        }
        window.step();
        window.step();
        assert!(window.state().session.task.is_none(), "the window does not wait for the drive");
        until(|| drive.given_up.load(Ordering::SeqCst));
    }
    assert_eq!(*plan(&window), before);
    open(&mut window, workbook("01_danh_sach_don_gian.xlsx"));
    assert_eq!(import(&window).step, ImportStep::Book);
}

/// With the reader as it is, on a file whose opening never ends.
#[cfg(unix)]
#[test]
fn a_reader_that_hangs_is_not_waited_for() {
    let folder = Folder::new();
    let pipe = folder.kept.path().join("a.xlsx");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("a pipe");
    assert!(made.success());
    let begun = Instant::now();
    let (_kept, never) = mpsc::channel::<()>();
    let mut wait = |_| {
        let _ = never.recv_timeout(Duration::from_millis(5));
        if begun.elapsed() > Duration::from_millis(200) { Err(Refusal::Cancelled) } else { Ok(()) }
    };
    let read = apart::read(Path::new(env!("CARGO_BIN_EXE_phanbo")), &pipe, &mut wait);
    assert_eq!(read, Err(Refusal::Cancelled));
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[test]
fn separated_values_of_every_kind_of_letters_go_through_the_window() {
    let folder = Folder::new();
    for (name, bytes) in letters::files() {
        let mut window = window::window();
        let before = plan(&window).doctors.len();
        open(&mut window, folder.with(&format!("{name}.csv"), &bytes));
        for step in ["Tiếp: Cột", "Tiếp: Dòng", "Tiếp: Áp dụng", "Nhập vào phương án"] {
            click(&mut window, Role::Button, step);
        }
        assert_eq!(plan(&window).doctors.len(), before + 4, "{name}");
        assert!(plan(&window).doctors.iter().any(|doctor| doctor.name == "Ưng Quỳnh Ngọc"), "{name}");
        assert!(!matches!(window.state().session.task, Some(Task::Import(_))));
    }
}
