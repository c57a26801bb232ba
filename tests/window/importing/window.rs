//! The steps of importing a list in the whole window, by mouse and by keyboard.

use std::path::PathBuf;

use egui::accesskit::Toggled;
use egui::{Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use phanbo::edit::Deed;
use phanbo::plan::Plan;
use phanbo::sample;
use phanbo::session::action::TaskAction;
use phanbo::session::tasks::importing::{Import, ImportStep, ImportWish};
use phanbo::session::{Document, Task};
use tempfile::TempDir;

use super::{shapes, workbook};
use crate::hand::{Opening, Window, opened, opened_with, press, press_with, says, settle};

pub fn window() -> Window {
    opened(Document::new(sample::quang_ninh(), None))
}

/// A workbook with these rows, in a folder of its own.
pub fn book_of(rows: &[&[&str]]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.xlsx");
    std::fs::write(&file, shapes::bytes(|sheet| shapes::table(sheet, rows))).expect("written");
    (folder, file)
}

/// Opens a file as if it had been dropped, and waits until it is read.
pub fn open(window: &mut Window, file: PathBuf) {
    window.state_mut().open(file);
    settle(window);
}

pub fn is_disabled(window: &Window, name: &str) -> bool {
    last(window, Role::Button, name).accesskit_node().is_disabled()
}

pub fn import(window: &Window) -> &Import {
    match &window.state().session.task {
        Some(Task::Import(import)) => import,
        other => panic!("no list in front: {other:?}"),
    }
}

pub fn last<'a>(window: &'a Window, role: Role, name: &'a str) -> Node<'a> {
    let found = window.query_all(by().role(role).label(name)).last();
    found.unwrap_or_else(|| {
        let others: Vec<_> =
            window.query_all(by().role(role)).filter_map(|node| node.accesskit_node().label()).collect();
        panic!("no {role:?} named {name} among {others:?}")
    })
}

pub fn click(window: &mut Window, role: Role, name: &str) {
    last(window, role, name).click();
    window.run();
    settle(window);
}

pub fn plan(window: &Window) -> &Plan {
    window.state().session.document.plan()
}

#[test]
fn a_list_goes_through_the_four_steps_and_is_one_edit_that_is_taken_back() {
    let mut window = window();
    let before = plan(&window).clone();
    open(&mut window, workbook("01_danh_sach_don_gian.xlsx"));
    assert_eq!(import(&window).step, ImportStep::Book);
    click(&mut window, Role::Button, "Tiếp: Cột");
    assert!(says(&window, "Nguyễn Trọng Tuấn"));
    click(&mut window, Role::Button, "Tiếp: Dòng");
    assert_eq!(*plan(&window), before, "nothing of the plan has changed yet");
    // One row is not taken.
    click(&mut window, Role::CheckBox, "Nhập dòng 5");
    assert_eq!(last(&window, Role::CheckBox, "Nhập dòng 5").accesskit_node().toggled(), Some(Toggled::False));
    click(&mut window, Role::Button, "Tiếp: Áp dụng");
    click(&mut window, Role::Button, "Quay lại: Dòng");
    assert_eq!(last(&window, Role::CheckBox, "Nhập dòng 5").accesskit_node().toggled(), Some(Toggled::False));
    click(&mut window, Role::Button, "Tiếp: Áp dụng");
    click(&mut window, Role::Button, "Nhập vào phương án");
    assert!(window.state().session.task.is_none());
    assert_eq!(plan(&window).doctors.len(), before.doctors.len() + 11);
    let deed = window.state().session.document.history().next_undo().map(|change| change.deed.clone());
    assert!(matches!(deed, Some(Deed::Imported { new: 11, changed: 0, removed: 0, .. })), "{deed:?}");
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*plan(&window), before);
}

#[test]
fn a_list_that_was_put_right_is_not_put_away_unasked() {
    let mut window = window();
    open(&mut window, workbook("01_danh_sach_don_gian.xlsx"));
    click(&mut window, Role::Button, "Tiếp: Cột");
    click(&mut window, Role::Button, "Tiếp: Dòng");
    let begun = import(&window).clone();
    click(&mut window, Role::CheckBox, "Nhập dòng 5");
    for key in [Key::Escape, Key::Escape] {
        window.key_press(key);
        settle(&mut window);
    }
    assert_eq!(last(&window, Role::CheckBox, "Nhập dòng 5").accesskit_node().toggled(), Some(Toggled::False));
    // Copies of a plan dropped meanwhile ask as well.
    let copies = ["a.phanbo", "b.phanbo"].map(PathBuf::from);
    crate::dropped::drop_files(window.input_mut(), &copies);
    window.step();
    window.input_mut().dropped_files.clear();
    settle(&mut window);
    assert!(says(&window, "“01_danh_sach_don_gian.xlsx” đã được chỉnh khi nhập"));
    click(&mut window, Role::Button, "Quay lại");
    assert!(import(&window).is_begun());
    // Another list too, and it comes once that is answered.
    open(&mut window, workbook("05_danh_sach_cham_phay_bom.csv"));
    assert!(says(&window, "“01_danh_sach_don_gian.xlsx” đã được chỉnh khi nhập"));
    click(&mut window, Role::Button, "Bỏ");
    assert!(import(&window).file.ends_with("05_danh_sach_cham_phay_bom.csv"));
    // A list that is as it was read goes as it came.
    window.key_press(Key::Escape);
    settle(&mut window);
    assert!(window.state().session.task.is_none());
    assert!(!begun.is_begun());
}

#[test]
fn by_the_keyboard_alone_a_list_is_taken_over() {
    let mut window = window();
    let before = plan(&window).doctors.len();
    open(&mut window, workbook("05_danh_sach_cham_phay_bom.csv"));
    for _ in 0..3 {
        let name = match import(&window).step {
            ImportStep::Book => "Tiếp: Cột",
            ImportStep::Columns => "Tiếp: Dòng",
            ImportStep::Rows | ImportStep::Apply => "Tiếp: Áp dụng",
        };
        tab_to(&mut window, name);
        press(&mut window, Key::Enter);
    }
    tab_to(&mut window, "Nhập vào phương án");
    press(&mut window, Key::Space);
    assert_eq!(plan(&window).doctors.len(), before + 8);
}

#[test]
fn ctrl_and_enter_goes_on_as_far_as_it_can_go() {
    let mut window = window();
    let before = plan(&window).doctors.len();
    open(&mut window, workbook("05_danh_sach_cham_phay_bom.csv"));
    let mut steps = Vec::new();
    for _ in 0..3 {
        steps.push(import(&window).step);
        window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        settle(&mut window);
    }
    assert_eq!(
        (steps, import(&window).step),
        (vec![ImportStep::Book, ImportStep::Columns, ImportStep::Rows], ImportStep::Apply)
    );
    assert_eq!(plan(&window).doctors.len(), before, "nothing is taken over before the last step");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(plan(&window).doctors.len(), before + 8);
}

/// Steps on with Tab until a button has the keyboard.
fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..200 {
        press(window, Key::Tab);
        let is_there =
            window.query_all(by().role(Role::Button).label(name)).any(|node| node.accesskit_node().is_focused());
        if is_there {
            return;
        }
    }
    panic!("Tab never comes to {name}");
}

#[test]
fn doubts_lead_to_their_cells_and_a_way_out_settles_them() {
    let mut window = window();
    open(&mut window, workbook("06_dau_x_nam_sinh.xlsx"));
    click(&mut window, Role::Button, "Tiếp: Cột");
    press(&mut window, Key::F8);
    assert_eq!(import(&window).looked_at.map(|at| at.to_string()).as_deref(), Some("D12"));
    press(&mut window, Key::F8);
    assert_eq!(import(&window).looked_at.map(|at| at.to_string()).as_deref(), Some("C15"));
    click(&mut window, Role::Link, "ô C15");
    click(&mut window, Role::Link, "lấy 1985");
    let told = |window: &Window| import(window).doubts().iter().map(|problem| problem.code.code()).collect::<Vec<_>>();
    assert_eq!(told(&window), ["sex_twice", "sex_missing", "qualification_twice"]);
    // The worst stand first: that is the one marked twice.
    window.query_all(by().role(Role::Link).label("nữ")).next().expect("a way out").click();
    settle(&mut window);
    assert!(!told(&window).contains(&"sex_twice"));
}

#[test]
fn one_word_in_many_rows_is_asked_about_once_and_answered_for_all_of_them() {
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị"];
    let row = |number, name| [number, name, "1980", "Nam", "BSX", "TYT Hà An"];
    let (_folder, file) =
        book_of(&[&header, &row("1", "Ngô Văn An"), &row("2", "Ngô Văn Ba"), &row("3", "Ngô Văn Cao")]);
    let mut window = window();
    open(&mut window, file);
    let asked = |window: &Window| {
        import(window).doubts().iter().filter(|problem| problem.code.code() == "qualification_unclear").count()
    };
    assert_eq!(asked(&window), 3);
    assert_eq!(window.query_all(by().role(Role::Link).label("lấy BS")).count(), 1);
    for cell in ["ô E2", "ô E3", "ô E4"] {
        assert_eq!(window.query_all(by().role(Role::Link).label(cell)).count(), 1, "{cell}");
    }
    click(&mut window, Role::Link, "lấy BS");
    settle(&mut window);
    assert_eq!(asked(&window), 0);
}

#[test]
fn an_unknown_column_holds_the_steps_back_until_it_is_said_and_is_remembered() {
    let mut window = window();
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị", "NQ 28"];
    let row = ["1", "Ngô Văn A", "1980", "Nam", "BS", "TYT Hà An", "x"];
    let (_folder, file) = book_of(&[&header, &row]);
    open(&mut window, file.clone());
    click(&mut window, Role::Button, "Tiếp: Cột");
    assert!(is_disabled(&window, "Tiếp: Dòng"));
    window.state_mut().act(TaskAction::Import(ImportWish::Column(6, None)));
    settle(&mut window);
    assert!(!is_disabled(&window, "Tiếp: Dòng"));
    click(&mut window, Role::Button, "Tiếp: Dòng");
    click(&mut window, Role::Button, "Tiếp: Áp dụng");
    click(&mut window, Role::Button, "Nhập vào phương án");
    let remembered = &window.state().session.settings.columns;
    assert_eq!((remembered.get("NQ 28"), remembered.len()), (Some(&None), 1), "what is known by itself is not kept");
    open(&mut window, file);
    assert_eq!(import(&window).unclear_columns(), 0);
}

#[test]
fn a_file_that_is_no_list_is_refused_in_a_sentence_and_the_plan_is_untouched() {
    let mut window = window();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("old.xls");
    std::fs::write(&file, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).expect("written");
    let before = plan(&window).clone();
    open(&mut window, file);
    assert!(says(&window, "Lưu lại dạng .xlsx"));
    click(&mut window, Role::Button, "Hủy");
    assert!(window.state().session.task.is_none());
    assert_eq!(*plan(&window), before);
}

#[test]
fn a_list_can_begin_a_plan_of_its_own() {
    let mut window = window();
    open(&mut window, workbook("02_trich_ngang_mau_chinh_thuc.xlsx"));
    window.state_mut().act(TaskAction::ImportInto(Some("22".to_owned())));
    settle(&mut window);
    for name in ["Tiếp: Cột", "Tiếp: Dòng", "Tiếp: Áp dụng"] {
        click(&mut window, Role::Button, name);
    }
    assert!(says(&window, "Ngày đầu của phương án: 01/01/2027"), "the day that the form of a new plan offers too");
    click(&mut window, Role::Button, "Nhập vào phương án");
    let document = &window.state().session.document;
    assert_eq!((document.plan().doctors.len(), document.path()), (10, None));
    assert!(document.is_dirty(), "it is to be saved");
}

#[test]
fn without_a_plan_the_province_is_the_first_that_a_title_names() {
    let (_folder, file) = book_of(&[
        &["SỞ Y TẾ NGHỆ AN"],
        &["DANH SÁCH BÁC SĨ"],
        &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị", "Quê quán"],
        &["1", "Ngô Văn A", "1980", "Nam", "BS", "TYT Đông Thành", "Hà Nội"],
    ]);
    let mut window = opened(Document::nothing());
    open(&mut window, file);
    assert_eq!(import(&window).new_plan.as_ref().map(|(code, _)| code.as_str()), Some("40"));
    assert!(!says(&window, "Phương án đang mở"), "none is open");
}

#[test]
fn a_title_of_several_cells_names_the_province_and_a_row_of_the_list_names_none() {
    let title = ["SỞ Y TẾ TỈNH NGHỆ AN", "", "Mẫu số 01", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"];
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị", "Quê quán"];
    let row = ["1", "Ngô Văn A", "1980", "Nam", "BS", "Sở Y tế Nghệ An", "Hà Nội"];
    let lists: [(&[&[&str]], Option<&str>); 2] = [(&[&title, &header, &row], Some("40")), (&[&header, &row], None)];
    for (rows, province) in lists {
        let (_folder, file) = book_of(rows);
        let mut window = opened(Document::nothing());
        open(&mut window, file);
        assert_eq!(import(&window).new_plan.as_ref().map(|(code, _)| code.as_str()), province);
    }
}

/// Where the buttons at the foot stand.
fn frame_of(window: &Window) -> Vec<(String, [i32; 2])> {
    let is_part = |name: &str| ["Tiếp", "Quay lại", "Hủy"].iter().any(|word| name.starts_with(word));
    let named = window.query_all(by().role(Role::Button)).filter_map(|node| {
        let name = node.accesskit_node().label().filter(|name| is_part(name))?;
        let at = node.rect().left_top();
        Some((name, [at.x.round() as i32, at.y.round() as i32]))
    });
    named.collect()
}

#[test]
fn a_step_stands_from_its_first_frame_on_where_it_stays() {
    let mut window = window();
    open(&mut window, workbook("01_danh_sach_don_gian.xlsx"));
    for name in ["Tiếp: Cột", "Tiếp: Dòng", "Tiếp: Áp dụng", "Quay lại: Dòng", "Quay lại: Cột"] {
        last(&window, Role::Button, name).click();
        window.step();
        let first = frame_of(&window);
        window.step();
        assert_eq!(first, frame_of(&window), "{name}");
        settle(&mut window);
    }
}

#[test]
fn in_a_low_window_no_button_is_cut_and_every_column_is_reached() {
    // Below the buttons the dialog has its margin, and the window a rim.
    const LOWEST: f32 = 500.0 - 30.0;
    // A screen of 1366 by 768 at one and a half times the size.
    let opening = Opening { size: [910.0, 500.0], ..Opening::default() };
    let mut window = opened_with(Document::new(sample::quang_ninh(), None), opening);
    open(&mut window, workbook("02_trich_ngang_mau_chinh_thuc.xlsx"));
    for step in ["Tiếp: Cột", "Tiếp: Dòng", "Tiếp: Áp dụng", "Nhập vào phương án"] {
        for name in [step, "Hủy"] {
            let bottom = last(&window, Role::Button, name).rect().bottom();
            assert!(bottom <= LOWEST, "{name} ends at {bottom}");
        }
        if import(&window).step == ImportStep::Columns {
            let remember = last(&window, Role::CheckBox, "Nhớ cách ghép cột này cho các tệp có cùng dòng tiêu đề");
            remember.scroll_to_me();
            window.run();
            let remember = last(&window, Role::CheckBox, "Nhớ cách ghép cột này cho các tệp có cùng dòng tiêu đề");
            assert!(remember.rect().bottom() <= LOWEST, "{:?}", remember.rect());
        }
        if import(&window).step != ImportStep::Apply {
            click(&mut window, Role::Button, step);
        }
    }
}

#[test]
fn rows_that_are_none_of_the_list_are_told_by_why() {
    let mut window = window();
    open(&mut window, workbook("02_trich_ngang_mau_chinh_thuc.xlsx"));
    click(&mut window, Role::Button, "Tiếp: Cột");
    click(&mut window, Role::Button, "Tiếp: Dòng");
    let not_doctors = import(&window).found.as_ref().map_or(0, |found| {
        found.0.skipped.iter().filter(|skipped| skipped.why == "not_a_doctor").map(|skipped| skipped.rows.len()).sum()
    });
    assert!(not_doctors > 0);
    assert!(says(&window, &format!("{not_doctors} không phải bác sĩ")));
}

#[test]
fn an_unknown_unit_and_an_unclear_column_are_settled_where_they_are_told() {
    let mut window = window();
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị", "NQ 28"];
    let row = |name| ["1", name, "1980", "Nam", "BS", "TYT Đông Mia", "x"];
    let rows = [row("Ngô Văn Ất"), row("Ngô Văn Bính")];
    let (_folder, file) = book_of(&[&header, &rows[0], &rows[1]]);
    open(&mut window, file);
    assert_eq!(import(&window).unclear_columns(), 1);
    click(&mut window, Role::Link, "bỏ qua");
    assert_eq!(import(&window).unclear_columns(), 0);
    click(&mut window, Role::Link, "lấy Đông Mai");
    let found = import(&window).found.clone().expect("understood");
    assert_eq!((found.0.problems.len(), found.1.new_ones()), (0, 2));
}

#[test]
fn the_last_step_says_which_counts_of_a_list_a_plan_does_not_keep() {
    let mut window = window();
    open(&mut window, workbook("03_bieu_tong_hop_tram.xlsx"));
    for name in ["Tiếp: Cột", "Tiếp: Dòng", "Tiếp: Áp dụng"] {
        click(&mut window, Role::Button, name);
    }
    assert_eq!(import(&window).step, ImportStep::Apply);
    assert!(says(&window, "Chỉ đọc, không ghi vào phương án: số điểm trạm, bác sĩ, "));
}

#[test]
fn a_list_let_go_over_the_window_is_read() {
    let mut window = window();
    crate::dropped::drop_files(window.input_mut(), &[workbook("01_danh_sach_don_gian.xlsx")]);
    settle(&mut window);
    assert_eq!(import(&window).step, ImportStep::Book);
    assert!(says(&window, "01_danh_sach_don_gian.xlsx"));
}

#[test]
fn the_columns_begin_with_the_header_in_sight() {
    let mut window = window();
    open(&mut window, workbook("02_trich_ngang_mau_chinh_thuc.xlsx"));
    let mut import = import(&window).clone();
    assert_eq!(import.found.as_ref().and_then(|found| found.0.layout.header), Some((7, 8)));
    import.update(ImportWish::Go(ImportStep::Columns));
    assert_eq!(import.scroll_to.map(|at| at.row), Some(11), "three rows below");
    import.scroll_to = None;
    import.update(ImportWish::Go(ImportStep::Book));
    assert_eq!(import.scroll_to, None);
}
