//! A file from a unit becomes sheets: workbooks cell by cell, texts record by record. Nothing in it is carried out.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx, XlsxError};
use serde::{Deserialize, Serialize};

use super::refusal::{COLUMN_LIMIT, ROW_LIMIT, Refusal};
use super::screen::{FileFormat, Hidden, format_of, screen};
use super::sheet::{At, CellValue, Merge, Sheet};
use super::text_file;
use crate::plan::Date;

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    pub sheets: Vec<Sheet>,
    /// Of a text file: how its letters are written, and what stands between its fields.
    pub writing: Option<Writing>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Writing {
    pub encoding: String,
    pub separator: char,
}

/// Hears how many hundredths are read.
pub type Tell<'a> = dyn FnMut(u8) + 'a;

/// Of the hundredths, those that the look through a workbook takes before its cells are read.
const SCREENED: u32 = 20;

/// Reads a file's bytes. `name` is only asked for its ending: a text is a list only where it is called one.
pub fn read(name: &str, bytes: &[u8]) -> Result<Book, Refusal> {
    read_telling(name, bytes, &mut |_| ())
}

/// The same, and tells how far it is.
pub fn read_telling(name: &str, bytes: &[u8], tell: &mut Tell) -> Result<Book, Refusal> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match format_of(bytes)? {
        _ if file.starts_with("~$") => Err(Refusal::OwnerFile),
        FileFormat::Zip => workbook(bytes, tell),
        FileFormat::Text if matches!(ending.as_str(), "csv" | "txt" | "tsv") => text_file::read(name, bytes),
        FileFormat::Text => Err(Refusal::Foreign),
    }
}

fn workbook(bytes: &[u8], tell: &mut Tell) -> Result<Book, Refusal> {
    let mut screened = screen(bytes)?;
    let all = screened.sheets.values().map(|hidden| hidden.told).fold(1, u32::saturating_add);
    let mut before = 0_u32;
    tell(SCREENED as u8);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut sheets = Vec::new();
    for (name, is_hidden) in listed {
        let hidden = screened.sheets.remove(&name).unwrap_or_default();
        let of_sheet = hidden.told;
        let mut tell_row = |rows: u32| {
            let done = u64::from(before.saturating_add(rows)) * u64::from(100 - SCREENED) / u64::from(all);
            tell((u64::from(SCREENED) + done).min(100) as u8);
        };
        match sheet(&mut book, &name, hidden, &mut tell_row) {
            Ok(mut sheet) => {
                sheet.hidden = is_hidden;
                sheets.push(sheet);
            }
            Err(XlsxError::NotAWorksheet(_)) => {}
            Err(error) => return Err(refusal(&error)),
        }
        before = before.saturating_add(of_sheet);
    }
    if sheets.is_empty() {
        return Err(Refusal::NoSheet);
    }
    if sheets.iter().all(Sheet::is_empty) {
        let picture = sheets.iter().any(|sheet| sheet.pictures);
        return Err(if picture { Refusal::OnlyPicture } else { Refusal::Empty });
    }
    Ok(Book { sheets, writing: None })
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    hidden: Hidden,
    tell_row: &mut dyn FnMut(u32),
) -> Result<Sheet, XlsxError> {
    let mut sheet = Sheet::named(name);
    let (mut rows, mut at_row) = (0, None);
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = cell.pos;
        if at_row.replace(row) != Some(row) {
            rows += 1;
            tell_row(rows);
        }
        if row >= ROW_LIMIT || column >= u32::from(COLUMN_LIMIT) {
            sheet.cut |= !matches!(cell.value, DataRef::Empty);
            continue;
        }
        // A program that has not reckoned its formulas leaves them without a value: that is told, and not passed over.
        let unreckoned = matches!(cell.value, DataRef::Empty) && cell.formula.is_some();
        if let Some(value) = value(cell.value).or_else(|| unreckoned.then(|| CellValue::Text(String::new()))) {
            sheet.put(At::new(row + 1, column as u16), value, cell.formula.is_some());
        }
    }
    drop(cells);
    let at = |(row, column): (u32, u32)| At::new(row.saturating_add(1), column.min(u32::from(u16::MAX)) as u16);
    let merges = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    sheet.merges = merges
        .iter()
        .map(|merged| Merge { first: at(merged.start), last: at(merged.end) })
        .filter(|merge| merge.first.row <= ROW_LIMIT && merge.first.column < COLUMN_LIMIT)
        .collect();
    sheet.hidden_rows = hidden.rows;
    sheet.hidden_columns = hidden.columns;
    sheet.pictures = hidden.pictures;
    Ok(sheet)
}

fn value(held: DataRef) -> Option<CellValue> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| CellValue::of_text(text));
    match held {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(CellValue::Number(number as f64)),
        DataRef::Float(number) => Some(CellValue::Number(number)),
        DataRef::String(string) | DataRef::DateTimeIso(string) | DataRef::DurationIso(string) => {
            // A date of the newer notation stands as `1980-03-05T00:00:00`.
            let day = string.get(..10).filter(|_| string.as_bytes().get(10) == Some(&b'T'));
            match day.and_then(|day| day.parse::<Date>().ok()) {
                Some(day) => Some(CellValue::Date(day)),
                None => text(&string),
            }
        }
        DataRef::SharedString(string) => text(string),
        DataRef::Bool(on) => Some(CellValue::Bool(on)),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = moment.is_datetime().then(|| Date::new(year as i16, month as i8, day as i8).ok());
            // A number that only has the dress of a date (0, or a year typed into such a cell) stays a number.
            let is_plain = moment.as_f64() < 2_101.0;
            Some(date.flatten().filter(|_| !is_plain).map_or(CellValue::Number(moment.as_f64()), CellValue::Date))
        }
        DataRef::Error(fault) => Some(CellValue::Fault(fault.to_string())),
    }
}

fn refusal(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Encrypted,
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Refusal::Foreign,
        _ => Refusal::Damaged,
    }
}
