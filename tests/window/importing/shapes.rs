//! One workbook for each shape units send, made here and read back.

use std::io::{Cursor, Read as _, Write as _};

use jiff::civil::date;
use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::field::Field;
use phanbo::exchange::import::{Choices, Code, Entry, Level, Meant, Person, Problem, Row, Understood};
use phanbo::plan::{Birth, Licence, MoveKind, Plan, Qualification, Sex, Specialty};
use phanbo::sample;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use unicode_normalization::UnicodeNormalization as _;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::list;

/// A book with one sheet, as bytes.
pub fn bytes(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().expect("a workbook")
}

pub fn made(fill: impl FnOnce(&mut Worksheet)) -> Book {
    book::read("a.xlsx", &bytes(fill)).expect("it is read")
}

/// Rows of texts, from the first.
pub fn table(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row as u32, column as u16, *text).expect("a text");
        }
    }
}

fn read(plan: &Plan, rows: &[&[&str]]) -> Understood {
    list(plan, &made(|sheet| table(sheet, rows)), &Choices::default()).0
}

pub fn people(list: &Understood) -> Vec<&Person> {
    list.rows.iter().filter_map(Row::person).collect()
}

/// The doubts as `D17 not_a_date`.
pub fn doubts(list: &Understood) -> Vec<String> {
    let at = |problem: &Problem| problem.at.map(|at| at.to_string()).unwrap_or_default();
    list.problems.iter().map(|problem| format!("{} {}", at(problem), problem.code.code()).trim().to_owned()).collect()
}

const HEADER: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Chuyên khoa", "Đơn vị", "Số GPHN"];

#[test]
fn births_of_every_kind_are_read_asked_about_or_refused() {
    let plan = sample::quang_ninh();
    let row = |birth| ["1", "Ngô Văn A", birth, "Nam", "BS", "Nội", "TYT Đông Mai", ""];
    let births = ["5/3/1980", "1980", "31/02/1980", "5/3/80", "03/1980", "chưa rõ", ""];
    let rows: Vec<[&str; 8]> = births.into_iter().map(row).collect();
    let mut all: Vec<&[&str]> = vec![HEADER];
    all.extend(rows.iter().map(|row| &row[..]));
    let list = read(&plan, &all);
    let read: Vec<Option<Birth>> = people(&list).iter().map(|person| person.birth).collect();
    let year = Some(Birth::Year(1980));
    assert_eq!(read, [Some(Birth::Date(date(1980, 3, 5))), year, None, None, year, None, None]);
    let told: Vec<String> = doubts(&list).into_iter().filter(|doubt| !doubt.contains("twice")).collect();
    assert_eq!(told, ["C4 not_a_date", "C5 year_two_digits", "C6 month_only", "C7 not_a_date", "C8 birth_missing"]);
    let fix = &list.problems.iter().find(|problem| problem.code == Code::NotADate).expect("one").fixes[0];
    assert_eq!(fix.cells[0].1, "1980", "the year is offered");
}

#[test]
fn day_month_and_year_in_columns_of_their_own_are_one_birth() {
    let plan = sample::quang_ninh();
    let list = read(
        &plan,
        &[
            &["STT", "Họ và tên", "Ngày sinh", "", "", "Giới tính", "Trình độ", "Đơn vị"],
            &["", "", "Ngày", "Tháng", "Năm", "", "", ""],
            &["1", "Ngô Văn A", "5", "3", "1980", "Nam", "BS", "Hà An"],
            &["2", "Ngô Văn B", "", "", "1981", "Nam", "BS", "Hà An"],
            &["3"],
        ],
    );
    let births: Vec<Option<Birth>> = people(&list).iter().map(|person| person.birth).collect();
    assert_eq!(births, [Some(Birth::Date(date(1980, 3, 5))), Some(Birth::Year(1981))]);
    assert_eq!(list.layout.header, Some((1, 2)));
    assert_eq!(doubts(&list), [] as [&str; 0]);
}

#[test]
fn dates_of_both_systems_are_the_same_days() {
    let plan = sample::quang_ninh();
    let day = ExcelDateTime::from_ymd(1980, 3, 5).expect("a day");
    let windows = |days: f64| {
        bytes(|sheet| {
            table(sheet, &[HEADER, &["1", "Ngô Văn A", "", "Nam", "BS", "Nội", "TYT Đông Mai", "000001/QNI-CCHN"]]);
            let format = Format::new().set_num_format("dd/mm/yyyy");
            sheet.write_number_with_format(1, 2, days, &format).expect("a date");
        })
    };
    // What an old Macintosh counts from 1904 it counts 1,462 days less.
    let macintosh = of_1904(&windows(day.to_excel() - 1_462.0));
    for bytes in [windows(day.to_excel()), macintosh] {
        let book = book::read("a.xlsx", &bytes).expect("it is read");
        let (list, _) = super::list(&plan, &book, &Choices::default());
        assert_eq!(people(&list)[0].birth, Some(Birth::Date(date(1980, 3, 5))));
        assert_eq!(list.problems, []);
    }
}

/// The same workbook, saying that it counts days from 1904.
fn of_1904(book: &[u8]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(book)).expect("a workbook");
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut entry = from.by_index(index).expect("a file");
        let name = entry.name().expect("a name").to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("its content");
        if name == "xl/workbook.xml" {
            let text = String::from_utf8(content).expect("text");
            assert!(text.contains("<workbookPr "));
            content = text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ").into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).expect("a file");
        to.write_all(&content).expect("its content");
    }
    to.finish().expect("a workbook").into_inner()
}

#[test]
fn unit_names_merged_down_or_only_in_the_first_row_hold_for_the_rows_below() {
    let plan = sample::quang_ninh();
    let row = |unit| ["1", "Ngô Văn A", "1980", "Nam", "BS", "Nội", unit, ""];
    let rows = [row("TYT P. Đông Mai"), row(""), row("TYT P. Hà An"), row("")];
    let header = [HEADER];
    let all: Vec<&[&str]> = header.into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let typed = read(&plan, &all);
    let merged = made(|sheet| {
        table(sheet, &all);
        let format = Format::new();
        sheet.merge_range(1, 6, 2, 6, "TYT P. Đông Mai", &format).expect("merged");
        sheet.merge_range(3, 6, 4, 6, "TYT P. Hà An", &format).expect("merged");
    });
    let (merged, _) = list(&plan, &merged, &Choices::default());
    for list in [typed, merged] {
        let places: Vec<_> = people(&list).iter().map(|person| person.facility.clone().expect("known")).collect();
        assert_eq!(places, ["tyt-07135".into(), "tyt-07135".into(), "tyt-07168".into(), "tyt-07168".into()]);
    }
}

#[test]
fn names_in_two_columns_in_capitals_decomposed_and_with_ranks_are_names() {
    let plan = sample::quang_ninh();
    let header = ["TT", "Họ đệm", "Tên", "Năm sinh", "Nam/Nữ", "Trình độ chuyên môn", "Trạm y tế"];
    let decomposed: String = "Nguyễn Thị Thúy".nfd().collect();
    let (family, given) = decomposed.rsplit_once(' ').expect("two parts");
    let list = read(
        &plan,
        &[
            &header,
            &["1", family, given, "1980", "Nữ", "BSCKI Nhi", "Hà An"],
            &["2", "ĐỖ VĂN", "HÒA", "1981", "Nam", "ThS.BS", "Hà An"],
            &["3", "BS. Trần Thị", "Lan", "1982", "nữ", "Bác sĩ đa khoa", "Hà An"],
        ],
    );
    let names: Vec<&str> = people(&list).iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Thị Thúy", "Đỗ Văn Hòa", "Trần Thị Lan"]);
    let ranks: Vec<_> = people(&list).iter().filter_map(|person| person.qualification).collect();
    assert_eq!(ranks, [Qualification::SpecialistOne, Qualification::Master, Qualification::Doctor]);
    assert_eq!(people(&list)[0].specialties, [Specialty::Paediatrics]);
    assert_eq!(people(&list)[2].specialties, [Specialty::General]);
    assert_eq!(people(&list)[1].sex, Some(Sex::Male));
}

#[test]
fn a_hospital_list_without_a_column_of_units_is_of_the_hospital_in_its_title() {
    let plan = sample::quang_ninh();
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Chuyên khoa", "Chức vụ"];
    let list = read(
        &plan,
        &[
            &["BỆNH VIỆN ĐA KHOA KHU VỰC TIÊN YÊN"],
            &["DANH SÁCH BÁC SĨ"],
            &header,
            &["I", "Khoa Nội"],
            &["1", "Ngô Văn A", "1980", "Nam", "BSCKI", "Nội", "Trưởng khoa"],
            &["II", "Khoa Ngoại"],
            &["2", "Ngô Văn B", "1981", "Nam", "BS", "Ngoại", ""],
            &["", "", "", "Tiên Yên, ngày 05 tháng 11 năm 2026"],
            &["", "GIÁM ĐỐC", "", "NGƯỜI LẬP"],
            &["", "Vũ Thị C", "", "Đinh Văn D"],
        ],
    );
    let places: Vec<_> = people(&list).iter().map(|person| person.facility.clone().expect("known")).collect();
    assert_eq!(places, ["bv-tien-yen".into(), "bv-tien-yen".into()]);
    assert_eq!(people(&list)[0].post.map(phanbo::plan::Post::code), Some("department_head"));
    assert_eq!(doubts(&list), ["A1 place_from_title"]);
}

#[test]
fn a_title_that_says_when_as_well_names_the_unit() {
    let plan = sample::quang_ninh();
    let list = read(
        &plan,
        &[
            &["DANH SÁCH BÁC SĨ TRẠM Y TẾ PHƯỜNG HÀ AN NĂM 2026"],
            &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ"],
            &["1", "Ngô Văn A", "1980", "Nam", "BS"],
        ],
    );
    assert_eq!(people(&list)[0].facility, Some("tyt-07168".into()));
    assert_eq!(doubts(&list), ["A1 place_from_title"]);
}

#[test]
fn unknown_units_are_asked_about_once_with_the_nearest_and_an_answer_counts_for_all_rows() {
    let plan = sample::quang_ninh();
    let row = |name, unit| ["1", name, "1980", "Nam", "BS", "Nội", unit, ""];
    let rows = [row("Ngô Văn A", "TYT Đông Mia"), row("Ngô Văn B", "TYT Đông Mia"), row("Ngô Văn C", "TYT xã Vô Ngại")];
    let all: Vec<&[&str]> = [HEADER].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let book = made(|sheet| table(sheet, &all));
    let (asked, compared) = list(&plan, &book, &Choices::default());
    assert_eq!(asked.unknown_places.len(), 2);
    assert_eq!(asked.unknown_places[0].cells.len(), 2);
    assert_eq!(asked.unknown_places[0].nearest[0], "tyt-07135".into());
    assert_eq!(compared.left_out(), 3);
    let mut choices = Choices::default();
    choices.places.insert("TYT Đông Mia".into(), Meant::Known("tyt-07135".into()));
    choices.places.insert("TYT xã Vô Ngại".into(), Meant::Refused);
    let (answered, compared) = list(&plan, &book, &choices);
    assert_eq!(answered.unknown_places, asked.unknown_places, "they stay listed");
    assert!(!doubts(&answered).iter().any(|doubt| doubt.contains("unknown_place")), "and are settled");
    assert_eq!((compared.new_ones(), compared.left_out()), (2, 1));
}

#[test]
fn counts_are_read_the_vietnamese_way_and_doubtful_ones_are_asked_about() {
    let plan = sample::quang_ninh();
    let list = read(
        &plan,
        &[
            &["TT", "Tên trạm y tế", "Dân số (người)", "Biên chế được giao", "Hiện có"],
            &["1", "TYT An Sinh", "24.956", "24", "21"],
            &["2", "TYT Bình Khê", "21,845", "22", "19"],
            &["3", "TYT Mạo Khê", "72 012", "nhiều", "38"],
            &["4", "TYT Hoàng Quế", "32", "28", "-"],
            &["", "Tổng cộng", "24.988", "75", "78"],
        ],
    );
    let figures: Vec<Vec<u32>> = list
        .rows
        .iter()
        .map(|row| match &row.entry {
            Entry::Station(station) => station.figures.values().copied().collect(),
            _ => panic!("a station"),
        })
        .collect();
    assert_eq!(figures, [vec![24_956, 24, 21], vec![22, 19], vec![38], vec![32, 28]]);
    assert_eq!(
        doubts(&list),
        [
            "C3 number_doubtful",
            "C4 number_doubtful",
            "D4 not_a_number",
            "C5 population_implausible",
            "D6 total_differs"
        ]
    );
}

#[test]
fn licences_that_lost_their_zeros_get_them_back_and_are_told() {
    let plan = sample::quang_ninh();
    let row = |name, licence| ["1", name, "1980", "Nam", "BS", "Nội", "Hà An", licence];
    let rows = [
        row("Ngô Văn A", "001637/QNI-CCHN"),
        row("Ngô Văn B", "1638/QNI-CCHN"),
        row("Ngô Văn C", "chưa có"),
        row("Ngô Văn D", "001637/QNI-CCHN"),
    ];
    let all: Vec<&[&str]> = [HEADER].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let list = read(&plan, &all);
    let licence = |number: &str| Some(Licence::Number { number: number.into(), until: None });
    let read: Vec<_> = people(&list).iter().map(|person| person.licence.clone()).collect();
    let twice = licence("001637/QNI-CCHN");
    assert_eq!(read, [twice.clone(), licence("001638/QNI-CCHN"), Some(Licence::None), twice]);
    assert_eq!(doubts(&list), ["H3 licence_zeros", "H5 licence_twice"]);
}

#[test]
fn hidden_rows_hidden_columns_and_formulas_are_told() {
    let plan = sample::quang_ninh();
    let book = made(|sheet| {
        let row = ["1", "Ngô Văn A", "1980", "Nam", "BS", "Nội", "Hà An", "000001/A"];
        let other = ["2", "Ngô Văn B", "1981", "Nam", "BS", "Nội", "Hà An", "000002/A"];
        table(sheet, &[HEADER, &row, &other]);
        sheet.set_row_hidden(2).expect("hidden");
        sheet.set_column_hidden(7).expect("hidden");
        sheet.write_formula(1, 2, Formula::new("=1900+80").set_result("1980")).expect("a formula");
    });
    let (list, _) = list(&plan, &book, &Choices::default());
    assert_eq!(people(&list).len(), 2, "they are read all the same");
    assert_eq!(people(&list)[0].birth, Some(Birth::Year(1980)), "as it was when the book was saved");
    assert_eq!(doubts(&list), ["H1 hidden_column", "C2 formulas", "A3 hidden_row"]);
}

#[test]
fn letters_of_before_unicode_are_named_and_converted() {
    let plan = sample::quang_ninh();
    let rows: [&[&str]; 2] = [
        &["STT", "Hä vµ tªn", "N¨m sinh", "Giíi tÝnh", "Tr×nh ®é", "§¬n vÞ c«ng t¸c"],
        &["1", "NguyÔn ThÞ H\u{ad}êng", "1980", "N÷", "B¸c sÜ", "Tr¹m Y tÕ ph\u{ad}êng Hµ An"],
    ];
    let book = made(|sheet| table(sheet, &rows));
    let (converted, _) = list(&plan, &book, &Choices::default());
    assert_eq!(people(&converted)[0].name, "Nguyễn Thị Hường");
    assert_eq!(people(&converted)[0].facility, Some("tyt-07168".into()));
    assert_eq!(doubts(&converted), ["legacy_font"]);
    let (kept, _) = list(&plan, &book, &Choices { keep_legacy: true, ..Choices::default() });
    assert!(kept.legacy.is_some() && kept.rows.is_empty(), "as it stands nothing of it is understood");
}

#[test]
fn moves_of_every_kind_are_read_and_wrong_dates_refused() {
    let plan = sample::quang_ninh();
    let header = [
        "STT",
        "Họ và tên",
        "Năm sinh",
        "Trình độ, chuyên khoa",
        "Đơn vị cử đi",
        "Nơi đến",
        "Hình thức",
        "Từ ngày",
        "Đến ngày",
        "Số buổi/tuần",
    ];
    let row = |kind, start, end, sessions| {
        ["1", "Ngô Văn A", "1980", "BS Nội", "BVĐKKV Tiên Yên", "TYT Hải Lạng", kind, start, end, sessions]
    };
    let rows = [
        row("Luân phiên", "04/01/2027", "09/07/2027", "10"),
        row("Làm việc theo buổi", "05/01/2027", "", "4"),
        row("Tăng cường", "05/01/2027", "04/01/2027", ""),
        row("Đi chơi", "", "", "2,5"),
    ];
    let all: Vec<&[&str]> = [&header[..]].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let list = read(&plan, &all);
    let read: Vec<_> = list
        .rows
        .iter()
        .map(|row| match &row.entry {
            Entry::Move(step) => (step.kind, step.start, step.sessions),
            _ => panic!("a move"),
        })
        .collect();
    let first = Some(date(2027, 1, 4));
    let second = Some(date(2027, 1, 5));
    assert_eq!(
        read,
        [
            (Some(MoveKind::Rotation), first, Some(10)),
            (Some(MoveKind::Sessions), second, Some(4)),
            (Some(MoveKind::Support), second, Some(10)),
            (None, None, None),
        ]
    );
    let told: Vec<String> = doubts(&list).into_iter().filter(|doubt| !doubt.contains("twice")).collect();
    assert_eq!(told, ["I4 end_before_start", "G5 kind_unknown", "H5 start_missing", "J5 sessions_doubtful"]);
}

#[test]
fn a_column_nobody_knows_is_asked_about_and_can_be_said() {
    let plan = sample::quang_ninh();
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị", "NQ 28"];
    let book = made(|sheet| table(sheet, &[&header, &["1", "Ngô Văn A", "1980", "Nam", "BS", "Hà An", "x"]]));
    let (asked, _) = list(&plan, &book, &Choices::default());
    assert_eq!(doubts(&asked), ["G1 column_unknown"]);
    assert_eq!(asked.problems[0].level(), Level::Ask);
    let mut choices = Choices::default();
    choices.columns.insert(6, None);
    assert_eq!(doubts(&list(&plan, &book, &choices).0), [] as [&str; 0]);
    let remembered = Choices { remembered: [("NQ 28".to_owned(), None)].into(), ..Choices::default() };
    assert_eq!(doubts(&list(&plan, &book, &remembered).0), [] as [&str; 0]);
}

#[test]
fn a_column_remembered_of_another_kind_of_list_is_passed_over() {
    let plan = sample::quang_ninh();
    let header = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị công tác"];
    let book = made(|sheet| table(sheet, &[&header, &["1", "Ngô Văn A", "1980", "Nam", "BS", "Hà An"]]));
    let remembered = [("Đơn vị công tác".to_owned(), Some(Field::From))].into();
    let (list, _) = list(&plan, &book, &Choices { remembered, ..Choices::default() });
    assert_eq!(people(&list)[0].facility, Some("tyt-07168".into()));
    assert_eq!(doubts(&list), [] as [&str; 0]);
}

#[test]
fn without_a_header_the_columns_can_be_said() {
    let plan = sample::quang_ninh();
    let book = made(|sheet| {
        table(sheet, &[&["Ngô Văn A", "1980", "Nam", "BS", "Hà An"], &["Ngô Văn B", "1981", "Nữ", "BS", "Hà An"]]);
    });
    let (lost, _) = list(&plan, &book, &Choices::default());
    assert!(doubts(&lost).contains(&"header_missing".to_owned()));
    let fields = [Field::Name, Field::BirthYear, Field::Sex, Field::Qualification, Field::Facility];
    let choices = Choices { columns: (0..).zip(fields.map(Some)).collect(), ..Choices::default() };
    let (said, compared) = list(&plan, &book, &choices);
    assert_eq!((people(&said).len(), compared.new_ones()), (2, 2));
}
