//! Workbooks as Excel reads them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use phanbo::exchange::export::{self, template, xlsx};
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
