//! What was said of a list: it stays there to be changed and revoked, and of columns it is remembered.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;
use phanbo::exchange::import::field::Field;
use phanbo::exchange::import::{Row, Standing, Who};
use phanbo::plan::Lineage;
use phanbo::provinces;
use phanbo::session::Document;
use phanbo::session::action::TaskAction;
use phanbo::session::pages::bands::bands;
use phanbo::session::tasks::importing::ImportWish;

use super::window::{book_of, click, import, last, open, plan, window};
use crate::hand::{Window, opened, press, press_with, says, settle};

/// Takes the line that says this in the field of that name, by the keyboard.
fn choose(window: &mut Window, field: &str, line: &str) {
    last(window, Role::ComboBox, field).focus();
    window.run();
    press(window, Key::ArrowDown);
    window.event(egui::Event::Text(line.to_owned()));
    window.run();
    window.key_press(Key::Enter);
    settle(window);
}

#[test]
fn an_answer_about_a_unit_stays_listed_to_be_changed_and_revoked() {
    const FIELD: &str = "“TYT Đông Mia” (2 ô)";
    let mut window = window();
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị"];
    let row = |name| ["1", name, "1980", "Nam", "BS", "TYT Đông Mia"];
    let rows = [row("Ngô Văn Ất"), row("Ngô Văn Bính")];
    let (_folder, file) = book_of(&[&header, &rows[0], &rows[1]]);
    open(&mut window, file);
    click(&mut window, Role::Link, "lấy Đông Mai");
    click(&mut window, Role::Button, "Tiếp: Cột");
    click(&mut window, Role::Button, "Tiếp: Dòng");
    let shown = |window: &Window| last(window, Role::ComboBox, FIELD).accesskit_node().value();
    let places = |window: &Window| -> Vec<Option<String>> {
        let found = import(window).found.clone().expect("understood");
        let people = found.0.rows.iter().filter_map(Row::person);
        people.map(|person| person.facility.as_ref().map(ToString::to_string)).collect()
    };
    assert_eq!(shown(&window).as_deref(), Some("Trạm Y tế Đông Mai"));
    choose(&mut window, FIELD, "Hà An");
    assert_eq!(shown(&window).as_deref(), Some("Trạm Y tế Hà An"));
    assert_eq!(places(&window), [Some("tyt-07168".to_owned()), Some("tyt-07168".to_owned())]);
    choose(&mut window, FIELD, "bỏ các dòng này");
    assert_eq!(shown(&window).as_deref(), Some("bỏ các dòng này"));
    choose(&mut window, FIELD, "chọn");
    assert_eq!(places(&window), [None, None]);
    assert!(says(&window, "lấy Đông Mai"), "it is asked again");
}

#[test]
fn a_hospital_that_a_new_plan_does_not_have_is_added_with_its_doctors_and_taken_back_with_them() {
    const NAME: &str = "Bệnh viện đa khoa khu vực Tây Bắc";
    const FIELD: &str = "“Bệnh viện đa khoa khu vực Tây Bắc” (2 ô)";
    const NEW: &str = "thêm bệnh viện mới";
    let province = provinces::find("Nghệ An").expect("it is there");
    let before = provinces::new_plan(province, Lineage::default(), jiff::civil::date(2027, 1, 1));
    let mut window = opened(Document::new(before.clone(), None));
    let header = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Đơn vị"];
    let rows = [
        ["1", "Ngô Văn Ất", "20/05/1980", "Nam", "BSCKI", NAME],
        ["2", "Ngô Văn Bính", "21/05/1981", "Nam", "BS", NAME],
        ["3", "Ngô Thị Canh", "22/05/1982", "Nữ", "BS", "Trạm Y tế Đông Thành"],
    ];
    let (_folder, file) = book_of(&[&header, &rows[0], &rows[1], &rows[2]]);
    open(&mut window, file.clone());
    click(&mut window, Role::Link, NEW);
    click(&mut window, Role::Button, "Tiếp: Cột");
    click(&mut window, Role::Button, "Tiếp: Dòng");
    let shown = |window: &Window| last(window, Role::ComboBox, FIELD).accesskit_node().value();
    let new_ones = |window: &Window| import(window).found.as_ref().map(|found| found.1.new_ones());
    assert_eq!((shown(&window).as_deref(), new_ones(&window)), (Some(NEW), Some(3)));
    choose(&mut window, FIELD, "chọn");
    assert_eq!((shown(&window).as_deref(), new_ones(&window)), (Some("chọn…"), Some(1)));
    choose(&mut window, FIELD, "thêm");
    assert_eq!((shown(&window).as_deref(), new_ones(&window)), (Some(NEW), Some(3)));
    click(&mut window, Role::Button, "Tiếp: Áp dụng");
    assert!(says(&window, "Thêm bệnh viện: Bệnh viện đa khoa khu vực Tây Bắc."));
    click(&mut window, Role::Button, "Nhập vào phương án");
    let session = &window.state().session;
    let (plan_of, roster) = (session.document.plan(), session.document.roster());
    let hospital = plan_of.facilities.slot(&"bv-benh-vien-da-khoa-khu-vuc-tay-bac".into()).expect("it is added");
    assert_eq!(plan_of.facilities[hospital].name, NAME);
    let there = plan_of.doctors.slots().filter(|&doctor| roster.main_home(plan_of, doctor) == Some(hospital));
    assert_eq!(there.count(), 2);
    let last_band = bands(session).pop().expect("a band");
    assert_eq!((last_band.is_other_hospitals(), last_band.hospitals), (true, vec![hospital]));
    open(&mut window, file);
    let again = import(&window).found.clone().expect("understood");
    assert_eq!((again.0.unknown_places.len(), again.1.same()), (0, 3));
    press(&mut window, Key::Escape);
    settle(&mut window);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*plan(&window), before);
}

#[test]
fn who_somebody_was_said_to_be_stays_listed_and_can_be_revoked() {
    let mut window = window();
    let known = plan(&window).doctors.iter().next().expect("somebody").name.clone();
    let header = ["STT", "Họ và tên", "Trình độ", "Đơn vị"];
    let row = ["1", &known, "BS", "TYT Hà An"];
    let (_folder, file) = book_of(&[&header, &row]);
    open(&mut window, file);
    for name in ["Tiếp: Cột", "Tiếp: Dòng"] {
        click(&mut window, Role::Button, name);
    }
    let field = format!("Dòng 2: {known}");
    let shown = |window: &Window| last(window, Role::ComboBox, &field).accesskit_node().value();
    let standing = |window: &Window| import(window).standings()[0].clone();
    assert!(matches!(standing(&window), Standing::Ask(_)));
    window.state_mut().act(TaskAction::Import(ImportWish::Who(2, Who::New)));
    settle(&mut window);
    assert_eq!((shown(&window).as_deref(), standing(&window)), (Some("mới"), Standing::New));
    window.state_mut().act(TaskAction::Import(ImportWish::AskWho(2)));
    settle(&mut window);
    assert_eq!(shown(&window).as_deref(), Some("chọn…"));
    assert!(matches!(standing(&window), Standing::Ask(_)));
}

#[test]
fn whether_somebody_new_in_two_rows_is_one_person_is_asked_and_the_answer_is_taken_back_with_the_list() {
    const FIELD: &str = "Dòng 3: Ngô Văn Ất";
    let mut window = window();
    let before = plan(&window).clone();
    let header = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Đơn vị"];
    let row = |unit| ["1", "Ngô Văn Ất", "20/05/1980", "Nam", "BS", unit];
    let (_folder, file) = book_of(&[&header, &row("TYT Hà An"), &row("TYT Đông Mai")]);
    open(&mut window, file.clone());
    for name in ["Tiếp: Cột", "Tiếp: Dòng"] {
        click(&mut window, Role::Button, name);
    }
    let shown = |window: &Window| last(window, Role::ComboBox, FIELD).accesskit_node().value();
    let second = |window: &Window| import(window).standings()[1].clone();
    assert_eq!((shown(&window).as_deref(), second(&window)), (Some("chọn…"), Standing::AskSame(vec![2])));
    assert!(says(&window, "chia đều cho các nơi"));
    choose(&mut window, FIELD, "hai người khác nhau");
    assert_eq!((shown(&window).as_deref(), second(&window)), (Some("hai người khác nhau"), Standing::New));
    choose(&mut window, FIELD, "cùng một người với dòng 2");
    assert_eq!((shown(&window).as_deref(), second(&window)), (Some("cùng một người với dòng 2"), Standing::Also(2)));
    for name in ["Tiếp: Áp dụng", "Nhập vào phương án"] {
        click(&mut window, Role::Button, name);
    }
    let after = plan(&window).clone();
    let doctor = after.doctors.iter().find(|doctor| doctor.name == "Ngô Văn Ất").expect("it is taken").id.clone();
    let posts = after.postings.iter().filter(|posting| posting.doctor == doctor);
    assert_eq!(posts.map(|posting| posting.sessions).collect::<Vec<_>>(), [5, 5]);
    assert_eq!(after.doctors.len(), before.doctors.len() + 1);
    open(&mut window, file);
    assert_eq!(import(&window).standings(), [Standing::Same(Some(doctor.clone())), Standing::Same(Some(doctor))]);
    press(&mut window, Key::Escape);
    settle(&mut window);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*plan(&window), before);
}

#[test]
fn what_is_understood_without_help_is_not_remembered_and_what_is_put_right_by_hand_is() {
    let mut window = window();
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị", "NQ 28"];
    let row = ["1", "Ngô Văn A", "1980", "Nam", "BS", "TYT Hà An", "x"];
    let (_folder, file) = book_of(&[&header, &row]);
    // Of earlier lists: one that needs no help, one left out there, one taken for something else.
    let earlier = [("Trình độ", Some(Field::Qualification)), ("Đơn vị", None), ("NQ 28", Some(Field::Note))];
    let earlier = earlier.map(|(heading, field)| (heading.to_owned(), field));
    window.state_mut().session.settings.columns.extend(earlier);
    open(&mut window, file);
    for (column, field) in [(5, Some(Field::Facility)), (6, None)] {
        window.state_mut().act(TaskAction::Import(ImportWish::Column(column, field)));
        settle(&mut window);
    }
    for name in ["Tiếp: Cột", "Tiếp: Dòng", "Tiếp: Áp dụng", "Nhập vào phương án"] {
        click(&mut window, Role::Button, name);
    }
    let remembered = &window.state().session.settings.columns;
    assert_eq!((remembered.get("NQ 28"), remembered.len()), (Some(&None), 1), "{remembered:?}");
}
