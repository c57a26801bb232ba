//! What goes out of the whole window: workbooks, papers and pictures to files, tables and pictures to the clipboard.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use phanbo::app::{Clipboard, DialogWords, Dialogs, Pasted, World};
use phanbo::exchange::paper::Paper;
use phanbo::fixture::Fixture;
use phanbo::plan::{MoveKind, Open, OpenKind, Plan, Table};
use phanbo::session::action::{Action, GoAction, OutAction, PageAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::{ChangesWish, Choice, RowKey};
use phanbo::session::{Copied, Document, Export, Impossible, Selection, Settings, Task, possible};
use phanbo::text::Language;
use tempfile::TempDir;

use crate::hand::{Opening, Window, opened, opened_with, says, settle};
use crate::people::named;
use crate::world::world;

/// Answers with a file of this name in the folder; without a name no dialog can be shown.
struct Answer(Option<PathBuf>);

impl Dialogs for Answer {
    fn pick(&self, words: &DialogWords, saving: bool) -> Option<PathBuf> {
        assert!(saving);
        self.0.as_ref().map(|folder| folder.join(&words.file_name))
    }
}

/// Keeps what was copied.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<Pasted>>>);

impl Clipboard for Kept {
    fn put(&self, table: &Pasted) -> bool {
        self.0.lock().expect("nobody panics with it").push(table.clone());
        true
    }
}

fn plan() -> Plan {
    Fixture::new()
        .province(|province| province.name = "Quảng Ninh".into())
        .hospital_with("bv", |hospital, _| hospital.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .station_with("tyt", |station, _| station.name = "Trạm Y tế Hải Lạng".into())
        .doctor_with("lan", named("Trần Thị <Lan>"))
        .posting("lan", "bv", 10)
        .step_with("m", MoveKind::Rotation, "lan", "bv", "tyt", |step| {
            step.end = Some(jiff::civil::date(2026, 7, 31));
        })
        .doctor_at("hoa", "bv")
        .step("n", MoveKind::Transfer, "hoa", "bv", "tyt")
        .change(|plan| plan.open = [open()].into_iter().collect())
        .build()
}

/// What a merge has left to be decided: whether Hoa stays a doctor of the hospital.
fn open() -> Open {
    Open {
        id: "o-1".into(),
        kind: OpenKind::Record,
        table: Table::Doctor,
        record: "hoa".into(),
        field: None,
        values: Vec::new(),
    }
}

fn window(plan: Plan, language: Language, folder: Option<&Path>, clipboard: Kept) -> Window {
    let dialogs = Arc::new(Answer(folder.map(Path::to_owned)));
    let world = World { dialogs, clipboard: Arc::new(clipboard), ..world() };
    let settings = Settings { language, ..Settings::default() };
    opened_with(Document::new(plan, None), Opening { settings, world, ..Opening::default() })
}

fn out(folder: &TempDir) -> Window {
    window(plan(), Language::Vietnamese, Some(folder.path()), Kept::default())
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn act(harness: &mut Window, action: impl Into<Action>) {
    harness.state_mut().act(action);
    settle(harness);
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click();
    settle(harness);
}

fn notice(harness: &Window) -> String {
    harness.state().session.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default()
}

fn bytes(folder: &TempDir, name: &str) -> Vec<u8> {
    std::fs::read(folder.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn the_keys_of_the_menu_write_a_workbook_where_the_dialog_says() {
    let folder = folder();
    let mut harness = out(&folder);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    settle(&mut harness);
    assert!(bytes(&folder, "Quảng_Ninh.xlsx").starts_with(b"PK"));
    assert!(notice(&harness).contains("Quảng_Ninh.xlsx"), "{}", notice(&harness));
    assert!(!harness.state().session.document.is_dirty());
}

#[test]
fn papers_stand_in_a_menu_of_their_own() {
    let folder = folder();
    let mut harness = out(&folder);
    click(&mut harness, "Tệp");
    harness.get_by_label("Xuất ra Excel…");
    click(&mut harness, "Văn bản (Word)");
    click(&mut harness, "Quyết định đối với từng bác sĩ…");
    assert!(bytes(&folder, "Quảng_Ninh-quyet-dinh.docx").starts_with(b"PK"));
}

#[test]
fn every_paper_is_written_and_what_there_is_nothing_for_is_greyed() {
    let folder = folder();
    let mut harness = out(&folder);
    for export in Export::ALL {
        act(&mut harness, OutAction::Export(export));
        assert!(notice(&harness).starts_with("Đã xuất"), "{export:?}: {}", notice(&harness));
    }
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), Export::ALL.len());
    let empty = window(Fixture::new().station("s").build(), Language::Vietnamese, None, Kept::default());
    let session = &empty.state().session;
    for paper in Paper::ALL {
        let answer = possible(session, &OutAction::Export(Export::Paper(paper)).into());
        let needs = paper.needs_moves() || paper == Paper::Agenda;
        assert_eq!(answer == Err(Impossible::Nothing), needs, "{paper:?}");
    }
    assert!(possible(session, &OutAction::Copy(Copied::Changes).into()).is_err());
    assert!(possible(session, &OutAction::Copy(Copied::Card).into()).is_err());
}

#[test]
fn papers_are_about_the_moves_chosen_on_the_page_of_changes() {
    let folder = folder();
    let mut harness = out(&folder);
    act(&mut harness, OutAction::Export(Export::Paper(Paper::Moves)));
    let all = bytes(&folder, "Quảng_Ninh-danh-sach.docx");
    act(&mut harness, PageAction::Show(Page::Changes));
    act(&mut harness, PageAction::Changes(ChangesWish::Choose(RowKey::Move("n".into()), Choice::Only)));
    act(&mut harness, OutAction::Export(Export::Paper(Paper::Moves)));
    let some = bytes(&folder, "Quảng_Ninh-danh-sach.docx");
    assert_ne!(all, some);
    let session = &harness.state().session;
    let answer = possible(session, &OutAction::Export(Export::Paper(Paper::Plan)).into());
    assert_eq!(answer, Err(Impossible::Nothing), "nobody is lent by the move chosen");
}

#[test]
fn without_a_dialog_the_path_is_typed_and_a_file_that_is_there_is_asked_about() {
    let folder = folder();
    let typed = folder.path().join("bảng");
    let there = typed.with_extension("xlsx");
    std::fs::write(&there, "old").expect("writable");
    let mut harness = window(plan(), Language::Vietnamese, None, Kept::default());
    act(&mut harness, OutAction::Export(Export::Workbook));
    assert!(matches!(harness.state().session.task, Some(Task::OutPath { .. })));
    harness.event(egui::Event::Text(typed.display().to_string()));
    harness.run();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(matches!(harness.state().session.task, Some(Task::OutOverwrite { .. })));
    assert_eq!(std::fs::read(&there).expect("there"), b"old");
    click(&mut harness, "Ghi đè");
    assert!(std::fs::read(&there).expect("there").starts_with(b"PK"));
    assert_eq!(harness.state().session.task, None);
}

#[test]
fn what_cannot_be_written_is_told_in_a_sentence_and_the_path_stays() {
    let folder = folder();
    let mut harness = window(plan(), Language::Vietnamese, None, Kept::default());
    act(&mut harness, OutAction::TypePath(Export::Workbook));
    act(&mut harness, OutAction::ExportTo(Export::Workbook, folder.path().join("no/a.xlsx")));
    let Some(Task::OutPath { problem: Some(problem), .. }) = &harness.state().session.task else {
        panic!("{:?}", harness.state().session.task)
    };
    assert!(problem.contains("thư mục không tồn tại"), "{problem}");
}

#[test]
fn tables_are_copied_as_text_and_as_html() {
    let kept = Kept::default();
    let mut harness = window(plan(), Language::Vietnamese, None, kept.clone());
    act(&mut harness, OutAction::Copy(Copied::Findings));
    act(&mut harness, OutAction::Copy(Copied::Changes));
    act(&mut harness, GoAction::Select(Selection::Facility("tyt".into())));
    act(&mut harness, OutAction::Copy(Copied::Card));
    act(&mut harness, OutAction::Copy(Copied::Doctors));
    act(&mut harness, OutAction::Copy(Copied::Stations));
    let copied = kept.0.lock().expect("nobody panics with it").clone();
    let [findings, changes, card, doctors, stations] = &copied[..] else { panic!("{copied:?}") };
    assert!(findings.text.starts_with("STT\tMức độ\tMã\t"), "{}", findings.text);
    assert!(findings.html.contains("<th>Mức độ</th>"));
    assert!(changes.text.contains("Trần Thị <Lan>\t15/05/1985"), "{}", changes.text);
    assert!(changes.html.contains("<td>Trần Thị &lt;Lan&gt;</td>"));
    let line = "1\tTrần Thị <Lan>\t15/05/1985\tBS\t10\tluân phiên có thời hạn đến 31/07/2026";
    assert_eq!(card.text.lines().nth(1), Some(line));
    assert!(doctors.text.starts_with("STT\tHọ và tên\tNgày sinh\t"), "{}", doctors.text);
    assert!(doctors.html.contains("<td>Trần Thị &lt;Lan&gt;</td>"));
    assert!(stations.text.contains("\tTrạm Y tế Hải Lạng\t"), "{}", stations.text);
    assert!(notice(&harness).contains("Nhân lực theo trạm"), "{}", notice(&harness));
}

#[test]
fn where_the_clipboard_takes_no_table_it_gets_text() {
    struct Refuses;
    impl Clipboard for Refuses {
        fn put(&self, _table: &Pasted) -> bool {
            false
        }
    }
    let world = World { clipboard: Arc::new(Refuses), ..world() };
    let mut harness = opened_with(Document::new(plan(), None), Opening { world, ..Opening::default() });
    harness.state_mut().act(OutAction::Copy(Copied::Findings));
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let is_table = |command: &&egui::OutputCommand| matches!(command, egui::OutputCommand::CopyText(text) if text.starts_with("STT\tMức độ"));
    assert_eq!(commands.iter().filter(is_table).count(), 1, "{commands:?}");
}

#[test]
fn the_page_in_view_is_saved_as_a_picture_and_no_larger_than_the_page() {
    let folder = folder();
    let mut harness = out(&folder);
    act(&mut harness, OutAction::Export(Export::Picture));
    let bytes = bytes(&folder, "Quảng_Ninh-bang.png");
    let reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a picture");
    let (width, height) = (reader.info().width, reader.info().height);
    assert!((400..1366).contains(&width) && (300..768).contains(&height), "{width} × {height}");
    act(&mut harness, OutAction::CopyPicture);
    assert_eq!(notice(&harness), "Đã chép ảnh");
}

#[test]
fn the_questions_are_drawn_in_both_languages() {
    for language in Language::ALL {
        let mut harness = window(plan(), language, None, Kept::default());
        for export in Export::ALL {
            let path = PathBuf::from("/tmp/bảng.xlsx");
            for task in [
                Task::OutOverwrite { export, path: path.clone() },
                Task::OutPath { export, folder: PathBuf::from("/tmp"), text: "a".into(), problem: None },
            ] {
                harness.state_mut().session.task = Some(task);
                harness.run();
                harness.check_accessibility();
                harness.key_press(Key::Escape);
                harness.run();
                assert_eq!(harness.state().session.task, None);
            }
        }
        let file = if language == Language::Vietnamese { "Tệp" } else { "File" };
        harness.get_by_role_and_label(Role::Button, file).click();
        harness.run();
        harness.check_accessibility();
    }
}

#[test]
fn what_was_done_is_not_said_as_who_waits_for_a_place() {
    let plan = Fixture::new().station("s").doctor_at("an", "s").build();
    let mut window = opened(Document::new(plan, None));
    assert!(says(&window, "Chưa bố trí:") && says(&window, "mọi bác sĩ đều đã có nơi công tác"));
    window.state_mut().session.notify("Đã lưu thu.phanbo".to_owned(), None);
    window.run();
    assert!(says(&window, "Đã lưu thu.phanbo") && !says(&window, "Chưa bố trí:"));
}
