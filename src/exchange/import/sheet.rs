//! A sheet of a workbook as plain values: cells, merged areas, what is hidden.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::plan::Date;

/// A cell's place: its row as the program for sheets counts it, from 1, and its column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct At {
    pub row: u32,
    pub column: u16,
}

impl At {
    pub fn new(row: u32, column: u16) -> Self {
        Self { row, column }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_name(self.column), self.row)
    }
}

/// `A` to `Z`, `AA` and so on.
pub fn column_name(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut name = Vec::new();
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    name.iter().rev().collect()
}

/// The column a name like `AB` stands for.
pub fn column_of(name: &str) -> Option<u16> {
    let letters = name.trim().to_ascii_uppercase();
    let is_name = !letters.is_empty() && letters.len() <= 3 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let number = || letters.bytes().fold(0_u32, |sum, byte| sum * 26 + u32::from(byte - b'A') + 1);
    is_name.then(|| u16::try_from(number() - 1).ok())?
}

/// The marks of formulas that failed, as programs for sheets write them.
const FAULTS: [&str; 7] = ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"];

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CellValue {
    Text(String),
    Number(f64),
    Date(Date),
    Bool(bool),
    /// The mark of a formula that failed: `#REF!`.
    Fault(String),
}

impl CellValue {
    /// What a cell holds that was read as text: a fault stays one where a list was saved, or pasted, as text.
    pub fn of_text(text: &str) -> Self {
        let text = text.to_owned();
        if FAULTS.contains(&text.trim()) { Self::Fault(text) } else { Self::Text(text) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub value: CellValue,
    /// It is the result of a formula as it was when the book was saved.
    pub formula: bool,
}

/// Cells drawn as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    pub first: At,
    pub last: At,
}

impl Merge {
    pub fn holds(&self, at: At) -> bool {
        (self.first.row..=self.last.row).contains(&at.row)
            && (self.first.column..=self.last.column).contains(&at.column)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    /// The sheet itself is hidden in the book.
    pub hidden: bool,
    rows: BTreeMap<u32, BTreeMap<u16, Cell>>,
    pub merges: Vec<Merge>,
    pub hidden_rows: BTreeSet<u32>,
    pub hidden_columns: BTreeSet<u16>,
    /// Of a text file: the line each record begins in.
    pub lines: BTreeMap<u32, u32>,
    /// There is more than the first rows or columns that are read.
    pub cut: bool,
    /// A picture lies on it.
    pub pictures: bool,
}

impl Sheet {
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    pub fn put(&mut self, at: At, value: CellValue, formula: bool) {
        self.rows.entry(at.row).or_default().insert(at.column, Cell { value, formula });
    }

    /// Puts a text in a cell; an empty one empties it.
    pub fn correct(&mut self, at: At, text: &str) {
        if text.trim().is_empty() {
            if let Some(row) = self.rows.get_mut(&at.row) {
                row.remove(&at.column);
            }
        } else {
            self.put(at, CellValue::Text(text.to_owned()), false);
        }
    }

    pub fn cell(&self, at: At) -> Option<&Cell> {
        self.rows.get(&at.row)?.get(&at.column)
    }

    pub fn cells(&self) -> impl Iterator<Item = (At, &Cell)> {
        self.rows.iter().flat_map(|(&row, cells)| cells.iter().map(move |(&column, cell)| (At { row, column }, cell)))
    }

    /// The text of every cell that holds one, to be changed in place.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.rows.values_mut().flat_map(BTreeMap::values_mut).filter_map(text_mut)
    }

    /// The same, row by row.
    pub fn texts_by_row_mut(&mut self) -> impl Iterator<Item = Vec<&mut String>> {
        self.rows.values_mut().map(|row| row.values_mut().filter_map(text_mut).collect())
    }

    /// The cell, or the first one of the merged area it lies in.
    pub fn covering(&self, at: At) -> Option<(At, &Cell)> {
        let own = self.cell(at).filter(|cell| !shown(&cell.value).is_empty());
        own.map(|cell| (at, cell)).or_else(|| {
            let first = self.merge(at)?.first;
            Some((first, self.cell(first)?))
        })
    }

    pub fn merge(&self, at: At) -> Option<&Merge> {
        self.merges.iter().find(|merge| merge.holds(at))
    }

    /// What a cell shows, blanks at its ends and line breaks left out, composed; empty where it is empty.
    pub fn text(&self, at: At) -> String {
        self.cell(at).map(|cell| shown(&cell.value)).unwrap_or_default()
    }

    pub fn covering_text(&self, at: At) -> String {
        self.covering(at).map(|(_, cell)| shown(&cell.value)).unwrap_or_default()
    }

    /// The columns of a row that show anything, with what they show.
    pub fn filled(&self, row: u32) -> Vec<(u16, String)> {
        let cells = self.rows.get(&row).into_iter().flatten();
        cells.map(|(&column, cell)| (column, shown(&cell.value))).filter(|(_, text)| !text.is_empty()).collect()
    }

    pub fn last_row(&self) -> u32 {
        self.rows.iter().rev().find(|(_, cells)| !cells.is_empty()).map_or(0, |(&row, _)| row)
    }

    /// How many columns hold anything.
    pub fn width(&self) -> u16 {
        self.rows.values().filter_map(|cells| cells.keys().next_back()).max().map_or(0, |&last| last + 1)
    }

    pub fn is_empty(&self) -> bool {
        self.cells().all(|(_, cell)| shown(&cell.value).is_empty())
    }
}

fn text_mut(cell: &mut Cell) -> Option<&mut String> {
    match &mut cell.value {
        CellValue::Text(text) => Some(text),
        _ => None,
    }
}

/// What a value looks like on one line.
pub fn shown(value: &CellValue) -> String {
    match value {
        CellValue::Text(text) => one_line(text),
        CellValue::Number(number) => number.to_string(),
        CellValue::Date(date) => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
        CellValue::Bool(true) => "x".to_owned(),
        CellValue::Bool(false) => String::new(),
        CellValue::Fault(fault) => fault.clone(),
    }
}

/// Composed, without letters nobody sees, every stretch of blanks one blank.
pub fn one_line(text: &str) -> String {
    let seen = text.nfc().filter(|letter| !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}'));
    let seen: String = seen.collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_names_every_spreadsheet_gives_them() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (63, "BL"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_name(column), name);
            assert_eq!(column_of(name), Some(column));
        }
        assert_eq!(column_of("A1"), None);
        assert_eq!(At::new(17, 3).to_string(), "D17");
    }

    #[test]
    fn a_cell_of_a_merged_area_shows_what_its_first_cell_holds() {
        let mut sheet = Sheet::named("a");
        sheet.put(At::new(2, 1), CellValue::Text(" Trạm\u{a0}Y tế\n".into()), false);
        sheet.merges.push(Merge { first: At::new(2, 1), last: At::new(4, 1) });
        assert_eq!(sheet.covering_text(At::new(4, 1)), "Trạm Y tế");
        assert_eq!(sheet.covering_text(At::new(5, 1)), "");
    }
}
