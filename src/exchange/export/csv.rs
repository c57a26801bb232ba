//! A table as separated values, in the form Excel opens by a double click where Vietnamese or English is set.

use super::sheet::{Cell, ExportSheet};
use crate::text::Language;
use crate::text::names::strip_controls;

/// Excel takes the bytes for UTF-8 only with this mark in front.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// What a text may not begin with, or Excel would calculate with it.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The headers and the records of a sheet, without title and sums. Vietnamese: semicolons and a decimal comma; English:
/// commas and a decimal point. Days as 2027-12-31, which every Excel reads as a day.
pub fn write(language: Language, sheet: &ExportSheet) -> Vec<u8> {
    let separator = match language {
        Language::Vietnamese => b';',
        Language::English => b',',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.to_vec());
    let headers = sheet.has_headers().then(|| sheet.headers());
    let records = sheet.rows.iter().filter(|row| row.kind != super::RowKind::Total);
    let records = records.map(|row| row.cells.iter().map(|cell| field(language, cell)).collect::<Vec<_>>());
    for record in headers.into_iter().chain(records) {
        writer.write_record(record).expect("memory takes every record");
    }
    writer.into_inner().expect("memory takes every record")
}

fn field(language: Language, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Number(number) => number.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Tenths(tenths) => decimal(language, *tenths),
        Cell::Day(day) => day.to_string(),
    }
}

/// A number with one decimal and no mark between thousands.
pub fn decimal(language: Language, tenths: i64) -> String {
    let mark = match language {
        Language::Vietnamese => ',',
        Language::English => '.',
    };
    let sign = if tenths < 0 { "-" } else { "" };
    let whole = tenths.unsigned_abs();
    format!("{sign}{}{mark}{}", whole / 10, whole % 10)
}

/// A text that stays one: an apostrophe before what would be a formula, and no letters that act instead of being seen.
pub(super) fn guarded(text: &str) -> String {
    let text = strip_controls(text);
    let guard = if is_formula(&text) { "'" } else { "" };
    format!("{guard}{text}")
}

/// Whether a program of tables would reckon with a text, of which letters that act are gone.
pub(super) fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(FORMULA) || text.starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::{Column, Paper, Row};

    fn written(language: Language, cells: Vec<Cell>) -> String {
        let columns = vec![Column::new("Họ và tên".into(), 10), Column::new("Số".into(), 5).under("Hiện có")];
        let rows = vec![Row::record(cells)];
        let (name, title, about) = (String::new(), String::new(), String::new());
        let sheet = ExportSheet { name, title, about, paper: Paper::A4, columns, rows };
        String::from_utf8(write(language, &sheet)).expect("text")
    }

    #[test]
    fn a_vietnamese_file_has_semicolons_and_a_decimal_comma() {
        let cells = || vec![Cell::text("Lan; \"Nhi\""), Cell::Tenths(-1_234)];
        let vietnamese = "\u{feff}Họ và tên;Hiện có: Số\r\n\"Lan; \"\"Nhi\"\"\";-123,4\r\n";
        assert_eq!(written(Language::Vietnamese, cells()), vietnamese);
        let english = "\u{feff}Họ và tên,Hiện có: Số\r\n\"Lan; \"\"Nhi\"\"\",-123.4\r\n";
        assert_eq!(written(Language::English, cells()), english);
    }

    #[test]
    fn text_never_becomes_a_formula_and_numbers_stay_numbers() {
        for text in ["=1+1", "+84912", "-3", "@SUM(A1)", "  =1", "\t=1", "\u{2066}=1", "\u{202a} =1"] {
            let line = written(Language::English, vec![Cell::text(text), Cell::Number(-3)]);
            let record = line.lines().nth(1).expect("a record");
            assert!(record.starts_with('\'') && record.ends_with(",-3"), "{record}");
        }
        let line = written(Language::English, vec![Cell::text("Bùi = An"), Cell::Empty]);
        assert!(line.ends_with("\r\nBùi = An,\r\n"), "{line}");
    }
}
