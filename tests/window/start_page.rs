//! The start page: what is there when nothing is open, files opened lately by mouse and keyboard, and the way back.

use std::path::{Path, PathBuf};

use egui::{HoveredFile, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use phanbo::session::action::{Action, EditAction, FileAction, GoAction, PageAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::{Document, Glance, Sample, Session, Settings, Task, Theme};
use phanbo::text::Language;
use phanbo::{file, sample};

use crate::dropped::drop_files;
use crate::hand::{Opening, Window, opened_with, settle};

fn window_of(size: [f32; 2], settings: Settings) -> Window {
    let mut window = opened_with(Document::nothing(), Opening { settings, size, ..Opening::default() });
    settle(&mut window);
    window
}

fn window(settings: Settings) -> Window {
    window_of([1366.0, 696.0], settings)
}

fn session(window: &Window) -> &Session {
    &window.state().session
}

fn act(window: &mut Window, action: impl Into<Action>) {
    window.state_mut().act(action);
    settle(window);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

/// Plans of these titles, saved in a folder; and settings that know them, the last one first.
fn saved(titles: &[&str]) -> (tempfile::TempDir, Vec<PathBuf>, Settings) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut settings = Settings::default();
    let mut paths = Vec::new();
    for title in titles {
        let mut plan = sample::quang_ninh();
        (*title).clone_into(&mut plan.cover.title);
        let path = folder.path().join(format!("{}.phanbo", paths.len()));
        file::save(&plan, &path).expect("writable");
        settings.remember(&path, Glance::of(&Document::new(plan, None)));
        paths.push(path);
    }
    (folder, paths, settings)
}

fn is_row(node: &egui_kittest::kittest::AccessKitNode<'_>) -> bool {
    node.role() == Role::Button && node.label().is_some_and(|label| label.contains(".phanbo"))
}

fn rows(window: &Window) -> Vec<String> {
    window.query_all(by().predicate(is_row)).filter_map(|node| node.accesskit_node().label()).collect()
}

fn title(window: &Window) -> String {
    session(window).document.plan().cover.title.clone()
}

#[test]
fn with_nothing_open_the_start_page_has_the_window_and_nothing_of_a_plan_can_be_asked_for() {
    let mut window = window(Settings::default());
    for shown in ["Làm quen trong hai phút", "Tệp mẫu", "Chưa mở phương án nào"] {
        assert!(window.query_all_by_label_contains(shown).next().is_some(), "{shown}");
    }
    for hidden in ["Sửa", "Ngày đang xem", "Vấn đề", "Mở gần đây"] {
        assert!(window.query_by_label(hidden).is_none(), "{hidden}");
    }
    act(&mut window, EditAction::AddDoctor);
    act(&mut window, GoAction::LaterMonth);
    act(&mut window, FileAction::Save);
    act(&mut window, FileAction::SaveAs);
    act(&mut window, TaskAction::RuleBook);
    act(&mut window, PageAction::Show(Page::Board));
    assert_eq!((session(&window).document.plan().doctors.len(), &session(&window).task), (0, &None));
    assert!(session(&window).is_at_start() && !session(&window).document.is_dirty());
    act(&mut window, TaskAction::About);
    assert!(session(&window).task.is_some(), "what needs no plan can be asked for");
}

#[test]
fn a_sample_says_how_its_stations_stand_and_opens() {
    let mut window = window(Settings::default());
    let looked = &session(&window).pages.start.looked.samples;
    assert_eq!(looked.keys().copied().collect::<Vec<_>>(), Sample::ALL);
    assert_eq!((looked[&Sample::QuangNinh].stations, looked[&Sample::QuangNinh].points), (55, 92));
    window.get_by_label("Mở phương án mẫu Quảng Ninh").click();
    settle(&mut window);
    assert_eq!(session(&window).document.plan(), &sample::quang_ninh());
    assert!(!session(&window).is_at_start());
    act(&mut window, FileAction::Close);
    assert!(session(&window).is_at_start() && session(&window).document.is_nothing());
}

#[test]
fn the_reorganisation_of_2025_is_a_sample_as_well() {
    let mut window = window(Settings::default());
    window.get_by_label("Mở phương án mẫu Quảng Ninh 2025").click();
    settle(&mut window);
    assert_eq!(session(&window).document.plan(), &sample::quang_ninh_2025());
    assert_eq!(session(&window).document.plan().acts.len(), 116);
}

#[test]
fn a_list_can_be_what_is_begun_with() {
    let mut window = window(Settings::default());
    window.get_by_label("Nhập từ Excel… danh sách của đơn vị (.xlsx, .csv)").click();
    settle(&mut window);
    // No dialog can be shown here; then the path of a list is typed.
    assert!(matches!(session(&window).task, Some(Task::ListPath { .. })), "{:?}", session(&window).task);
    assert!(window.query_all_by_label_contains("tệp danh sách (.xlsx, .xlsm, .csv)").count() > 0);
}

#[test]
fn the_rows_of_the_files_opened_lately_stand_one_below_the_other() {
    let (_folder, paths, settings) = saved(&["Phương án một", "Phương án hai", "Phương án ba"]);
    std::fs::remove_file(&paths[1]).expect("it was there");
    let window = window(settings);
    let rows: Vec<egui::Rect> = window.query_all(by().predicate(is_row)).map(|node| node.rect()).collect();
    assert_eq!(rows.len(), 3);
    for pair in rows.windows(2) {
        assert!(pair[0].bottom() <= pair[1].top() + 0.5, "{pair:?}");
    }
}

#[test]
fn the_open_file_says_on_its_row_that_it_has_unsaved_changes() {
    let (_folder, paths, settings) = saved(&["Phương án một", "Phương án hai"]);
    let mut window = window(settings);
    act(&mut window, FileAction::OpenFile(paths[0].clone()));
    act(&mut window, PageAction::Show(Page::Start));
    let unsaved = |window: &Window| rows(window).into_iter().filter(|row| row.contains("có thay đổi chưa lưu")).count();
    assert_eq!(unsaved(&window), 0);
    act(&mut window, PageAction::Show(Page::Board));
    act(&mut window, EditAction::AddDoctor);
    act(&mut window, PageAction::Show(Page::Start));
    assert_eq!(unsaved(&window), 1);
    let row = rows(&window).into_iter().find(|row| row.contains("có thay đổi chưa lưu")).expect("there is one");
    assert!(row.contains("Phương án một"), "{row}");
}

#[test]
fn a_file_opened_lately_is_told_with_its_figures_and_opened_by_enter() {
    let (_folder, paths, settings) = saved(&["Phương án một", "Phương án hai", "Phương án ba"]);
    let mut window = window(settings);
    let said = rows(&window);
    assert_eq!(said.len(), 3);
    assert!(said[0].starts_with("Phương án ba, Quảng Ninh · "), "{said:?}");
    assert!(said[0].ends_with("trạm có BS thường xuyên: 49/55, trạm dưới 4 bác sĩ: 21, lượt điều động: 0"), "{said:?}");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    assert_eq!(
        (title(&window).as_str(), session(&window).document.path()),
        ("Phương án hai", Some(paths[1].as_path()))
    );
    assert_eq!(session(&window).settings.recent.first(), Some(&paths[1]));
}

#[test]
fn delete_takes_off_the_list_and_touches_no_file() {
    let (_folder, paths, settings) = saved(&["Phương án một", "Phương án hai"]);
    let mut window = window(settings);
    press(&mut window, Key::Delete);
    assert_eq!(session(&window).settings.recent, [paths[0].clone()]);
    assert!(paths[1].is_file());
    assert!(rows(&window)[0].starts_with("Phương án một"));
    press(&mut window, Key::Delete);
    assert!(session(&window).settings.recent.is_empty() && session(&window).settings.glances.is_empty());
    assert!(rows(&window).is_empty());
}

#[test]
fn a_file_that_is_gone_says_so_and_stays_until_it_is_taken_off() {
    let (_folder, paths, settings) = saved(&["Phương án một", "Phương án hai"]);
    std::fs::remove_file(&paths[1]).expect("it is there");
    let mut window = window(settings);
    let said = rows(&window);
    assert!(said[0].contains("không tìm thấy tệp") && !said[1].contains("không tìm thấy tệp"), "{said:?}");
    press(&mut window, Key::Enter);
    assert!(matches!(session(&window).task, Some(phanbo::session::Task::Message { .. })));
    act(&mut window, TaskAction::Close);
    assert_eq!(session(&window).settings.recent.len(), 2, "the stick it is on may come back");
    window.get_by_label("Bỏ khỏi danh sách: Phương án hai").click();
    settle(&mut window);
    assert_eq!(session(&window).settings.recent, [paths[0].clone()]);
}

#[test]
fn a_file_dropped_anywhere_opens() {
    let (_folder, paths, _) = saved(&["Phương án một"]);
    let mut window = window(Settings::default());
    window.input_mut().hovered_files.push(HoveredFile { path: Some(paths[0].clone()), ..HoveredFile::default() });
    window.step();
    drop_file(&mut window, &paths[0]);
    assert_eq!(title(&window), "Phương án một");
}

fn drop_file(window: &mut Window, path: &Path) {
    window.input_mut().hovered_files.clear();
    drop_files(window.input_mut(), &[path.to_owned()]);
    window.step();
    window.input_mut().dropped_files.clear();
    settle(window);
}

#[test]
fn from_an_open_plan_the_start_page_leads_back_and_touches_nothing_of_it() {
    let mut window = window(Settings::default());
    act(&mut window, FileAction::OpenSample(Sample::QuangNinh));
    let doctor = session(&window).document.plan().doctors.iter().next().expect("some").id.clone();
    act(&mut window, GoAction::Select(phanbo::session::Selection::Doctor(doctor)));
    act(&mut window, PageAction::Show(Page::Start));
    press(&mut window, Key::Delete);
    window.key_press_modifiers(Modifiers::COMMAND, Key::M);
    settle(&mut window);
    assert_eq!((session(&window).document.plan(), &session(&window).task), (&sample::quang_ninh(), &None));
    press(&mut window, Key::Escape);
    assert!(!session(&window).is_at_start());
    act(&mut window, PageAction::Show(Page::Start));
    window.get_by_label_contains("Quay lại phương án đang mở").click();
    settle(&mut window);
    assert!(!session(&window).is_at_start());
}

#[test]
fn what_a_file_says_of_itself_follows_its_saves() {
    let (_folder, paths, _) = saved(&["Phương án một"]);
    let mut window = window(Settings::default());
    act(&mut window, FileAction::OpenFile(paths[0].clone()));
    let mut cover = session(&window).document.plan().cover.clone();
    cover.title = "Phương án sửa".to_owned();
    act(&mut window, EditAction::Make(Box::new(phanbo::edit::Command::Put(cover.into()))));
    act(&mut window, FileAction::Save);
    assert_eq!(session(&window).settings.glances[&paths[0]].title, "Phương án sửa");
    act(&mut window, FileAction::Close);
    assert!(rows(&window)[0].starts_with("Phương án sửa"));
}

#[test]
fn on_every_screen_in_every_theme_and_language_its_controls_are_inside_the_window() {
    for (size, theme, language) in [
        ([910.0, 440.0], Theme::Light, Language::Vietnamese),
        ([860.0, 420.0], Theme::Light, Language::English),
        ([1366.0, 696.0], Theme::Dark, Language::English),
        ([1366.0, 696.0], Theme::Projector, Language::Vietnamese),
    ] {
        let (_folder, _, settings) = saved(&["Phương án bố trí bác sĩ trạm y tế tỉnh Quảng Ninh năm 2026", "Hai"]);
        let window = window_of(size, Settings { theme, language, ..settings });
        let controls = window.query_all(by().predicate(|node: &egui_kittest::kittest::AccessKitNode<'_>| {
            matches!(node.role(), Role::Button | Role::Link | Role::RadioButton)
        }));
        for node in controls {
            let (name, x) = (node.accesskit_node().label(), node.rect().x_range());
            assert!(x.min >= -0.5 && x.max <= size[0] + 0.5, "{name:?} at {x:?} of {size:?}");
        }
    }
}
