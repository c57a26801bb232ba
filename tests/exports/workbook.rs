//! Workbooks as Excel reads them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use phanbo::exchange::export::{self, template, xlsx};
use phanbo::plan::Doctor;
use phanbo::text::Language::{English, Vietnamese};

use super::{desk, part, sample_desk, small, workbook};

fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

#[test]
fn the_workbook_has_a_sheet_for_every_table_and_one_of_lists() {
    let book = opened(workbook(Vietnamese, &[sample_desk()]));
    let names = [
        "Nhân lực theo trạm",
        "Danh sách bác sĩ",
        "Lượt điều động",
        "Vấn đề",
        "Trước – sau theo khu vực",
        "Bảng",
        "Danh mục",
    ];
    assert_eq!(book.sheet_names(), names);
    let english = opened(workbook(English, &[sample_desk()]));
    assert_eq!(english.sheet_names()[..2], ["Staff by station", "Doctors"]);
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert_eq!(workbook(Vietnamese, &[desk(&small())]), workbook(Vietnamese, &[desk(&small())]));
}

#[test]
fn text_is_never_a_formula_and_days_are_days() {
    let mut book = opened(workbook(Vietnamese, &[desk(&small())]));
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect(&name);
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "{name}");
    }
    let doctors = book.worksheet_range("Danh sách bác sĩ").expect("the sheet");
    let cells: Vec<&Data> = doctors.rows().flatten().collect();
    assert!(cells.iter().any(|cell| matches!(cell, Data::DateTime(day) if day.to_ymd_hms_milli().0 == 1980)));
    let stations = book.worksheet_range("Nhân lực theo trạm").expect("the sheet");
    let told = |cell: &Data| *cell == Data::String("=HYPERLINK(\"http://x\")".into());
    assert!(stations.rows().flatten().any(told));
}

#[test]
fn letters_that_act_instead_of_being_seen_are_in_no_cell_and_lines_stay_lines() {
    let mut plan = small();
    let doctor = plan.doctors.get(&"an".into()).expect("there").clone();
    let (name, note) = ("Lê\u{202e} An\u{1}".to_owned(), "một\u{2066}\nhai".to_owned());
    plan.doctors.replace(Doctor { name, note, ..doctor });
    let mut book = opened(workbook(Vietnamese, &[desk(&plan)]));
    let doctors = book.worksheet_range("Danh sách bác sĩ").expect("the sheet");
    for text in ["Lê An", "một\nhai"] {
        assert!(doctors.rows().flatten().any(|cell| *cell == text), "{text}");
    }
}

#[test]
fn headers_are_frozen_filtered_and_repeated_and_cells_are_filled_from_lists() {
    let bytes = workbook(Vietnamese, &[sample_desk()]);
    let stations = part(&bytes, "xl/worksheets/sheet1.xml");
    for wanted in [
        "<pane xSplit=\"2\" ySplit=\"5\"",
        "<autoFilter ref=\"A5:T60\"",
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "<mergeCell ref=\"G4:M4\"",
        "Trang &amp;P/&amp;N",
    ] {
        assert!(stations.contains(wanted), "{wanted}");
    }
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("'Nhân lực theo trạm'!$4:$5"), "{book}");
    let doctors = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(doctors.contains("<formula1>'Danh mục'!$A$2:$A$3</formula1>"), "the two sexes");
    assert!(part(&bytes, "xl/worksheets/sheet6.xml").contains("paperSize=\"8\""), "the board is for A3");
}

#[test]
fn a_table_too_wide_for_a4_is_printed_on_a3_and_the_lists_on_one_sheet_side_by_side() {
    let bytes = workbook(Vietnamese, &[sample_desk()]);
    let paper = |number: u32| {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        let sizes = ["paperSize=\"8\"", "paperSize=\"9\""].map(|size| sheet.contains(size));
        assert!(sheet.contains("fitToHeight=\"0\"") && sheet.contains("orientation=\"landscape\""), "sheet {number}");
        sizes
    };
    let (a3, a4) = ([true, false], [false, true]);
    // Stations, doctors, moves, findings, areas, the board and the lists.
    assert_eq!((1..=7).map(paper).collect::<Vec<_>>(), [a4, a3, a3, a3, a4, a3, a4]);
    assert!(part(&bytes, "xl/workbook.xml").contains("'Danh mục'!$1:$1"), "their names stand on every page");
}

/// How high a row of a sheet is said to be; none where the office program is to see to it.
fn height(sheet: &str, row: u32) -> Option<&str> {
    let (_, rest) = sheet.split_once(&format!("<row r=\"{row}\" "))?;
    let (_, height) = rest.split_once('>')?.0.split_once("ht=\"")?;
    Some(height.split_once('"')?.0)
}

#[test]
fn a_row_of_several_lines_says_how_high_it_is() {
    let mut plan = small();
    let noted = plan.doctors.get(&"an".into()).expect("there").clone();
    let note = "Nghỉ thai sản từ tháng ba, trở lại làm việc tại trạm từ tháng chín".to_owned();
    plan.doctors.replace(Doctor { note, ..noted });
    let bytes = workbook(Vietnamese, &[desk(&plan)]);
    let doctors = part(&bytes, "xl/worksheets/sheet2.xml");
    assert_eq!(height(&doctors, 4), Some("30"), "“GPHN có giá trị đến” is wider than its column");
    let mut heights: Vec<_> = (5..=7).map(|row| height(&doctors, row)).collect();
    heights.sort();
    assert_eq!(heights, [None, None, Some("30")]);
    // Excel too leaves merged cells as they are.
    let areas = part(&bytes, "xl/worksheets/sheet5.xml");
    assert_eq!((height(&areas, 4), height(&areas, 5)), (Some("30"), None), "“Trạm có bác sĩ thường xuyên”");
    let stations = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!((height(&stations, 4), height(&stations, 5)), (None, None), "two rows hold two lines");
}

#[test]
fn the_areas_of_the_sample_stand_on_one_line() {
    let bytes = workbook(Vietnamese, &[sample_desk()]);
    let stations = part(&bytes, "xl/worksheets/sheet1.xml");
    let high: Vec<u32> = (6..=60).filter(|&row| height(&stations, row).is_some()).collect();
    assert!(high.is_empty(), "{high:?}");
}

#[test]
fn days_and_numbers_of_rows_are_centred_and_counts_are_not() {
    let bytes = workbook(Vietnamese, &[desk(&small())]);
    let styles = part(&bytes, "xl/styles.xml");
    let (_, formats) = styles.split_once("<cellXfs").expect("the formats of cells");
    let is_centred = |sheet: u32, cell: &str| {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let (_, rest) = sheet.split_once(&format!("<c r=\"{cell}\" s=\"")).expect(cell);
        let format: usize = rest.split_once('"').expect("its end").0.parse().expect("a number");
        formats.split("<xf ").nth(format + 1).expect("the format").contains("horizontal=\"center\"")
    };
    // Doctors with their birth, moves with their first day, stations.
    for (sheet, cell) in [(2, "A5"), (2, "C5"), (3, "A5"), (3, "H5"), (1, "A6")] {
        assert!(is_centred(sheet, cell), "{cell} of sheet {sheet}");
    }
    for (sheet, cell) in [(2, "B5"), (1, "B6"), (1, "D6")] {
        assert!(!is_centred(sheet, cell), "{cell} of sheet {sheet}");
    }
}

#[test]
fn names_of_sheets_are_short_enough_for_excel() {
    for language in [Vietnamese, English] {
        for sheet in export::book(language, &[desk(&small())]) {
            assert!(sheet.name.chars().count() <= 31, "{}", sheet.name);
            assert!(!sheet.name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{}", sheet.name);
        }
    }
}

#[test]
fn the_form_for_units_has_empty_rows_lists_and_the_stations_of_its_plan() {
    let desk = desk(&small());
    let form = |desk: Option<&phanbo::advise::Desk>| {
        let (title, day) = ("Biểu mẫu".to_owned(), phanbo::fixture::DAY_ONE);
        let book = xlsx::Book { language: Vietnamese, plan: desk.map(phanbo::advise::Desk::plan), title, day };
        xlsx::write(&book, &template::sheets(Vietnamese, desk)).expect("a workbook")
    };
    let bytes = form(Some(&desk));
    let doctors = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(doctors.contains("sqref=\"D5:D204\""), "the sexes can be chosen in all rows");
    let mut book = opened(bytes);
    assert_eq!(book.sheet_names(), ["Danh sách bác sĩ", "Nhân lực theo trạm", "Lượt điều động", "Danh mục"]);
    let stations = book.worksheet_range("Nhân lực theo trạm").expect("the sheet");
    let names: Vec<String> = stations.rows().skip(5).map(|row| row[1].to_string()).collect();
    assert_eq!(names, ["=HYPERLINK(\"http://x\")", "tyt-b"]);
    let lists = book.worksheet_range("Danh mục").expect("the sheet");
    assert!(lists.rows().flatten().any(|cell| *cell == "tyt-b"));
    let bare = opened(form(None)).worksheet_range("Danh mục").expect("the sheet");
    assert!(!bare.rows().flatten().any(|cell| *cell == "tyt-b"), "no plan, no places");
}
