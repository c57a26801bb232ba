//! Where in a sheet the list begins, and what its columns hold.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{ranks_by_sums, settle};
use super::dictionary;
use super::field::{Column, Field, ListKind, Sure};
use super::legacy;
use super::sheet::{At, CellValue, Sheet};
use super::understood::Choices;
use crate::text::folding::fold;

/// Rows that are looked at for a header.
const LOOKED_AT: u32 = 60;
/// Header rows a list may have.
const TALLEST: u32 = 3;

/// How a sheet is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub kind: ListKind,
    /// First and last row of the header; none where none was found.
    pub header: Option<(u32, u32)>,
    pub columns: BTreeMap<u16, Column>,
}

impl Layout {
    /// The column that holds something.
    pub fn column(&self, field: Field) -> Option<u16> {
        self.columns.iter().find(|(_, column)| column.field == Some(field)).map(|(&at, _)| at)
    }

    pub fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }

    /// First row that can hold data.
    pub fn first_row(&self) -> u32 {
        self.header.map_or(1, |(_, last)| last + 1)
    }

    /// The words of all headings.
    pub fn headings(&self) -> BTreeSet<&str> {
        self.columns.values().flat_map(|column| column.header.split(" / ")).collect()
    }
}

/// Finds the header, or takes the one chosen, and matches the columns.
pub fn layout(sheet: &Sheet, choices: &Choices) -> Layout {
    let found = match choices.header {
        Some(header) => best_kind(sheet, sheet.width(), header, choices.kind).map(|(_, kind)| (header, kind)),
        None => find(sheet, choices.kind),
    };
    let header = choices.header.or(found.map(|(header, _)| header));
    let kind = choices.kind.or(found.map(|(_, kind)| kind)).unwrap_or(ListKind::Staff);
    let mut columns = header.map(|header| matched(sheet, sheet.width(), header, kind)).unwrap_or_default();
    if let Some((_, last)) = header.filter(|_| kind == ListKind::Stations) {
        ranks_by_sums(sheet, last, &mut columns);
    }
    let below = sheet.cells().filter(|(at, _)| header.is_none_or(|(_, last)| at.row > last));
    let filled: BTreeSet<u16> = below.map(|(at, _)| at.column).collect();
    for column in filled {
        let unheaded = Column { header: String::new(), field: None, sure: Sure::Unknown };
        columns.entry(column).or_insert(unheaded);
    }
    let remembered = remembered(&columns, kind, choices);
    choose(&mut columns, &remembered);
    choose(&mut columns, &choices.columns);
    Layout { kind, header, columns }
}

/// The columns as they are understood without anything that was said of them, in this list or in an earlier one.
pub fn unaided(sheet: &Sheet, choices: &Choices) -> BTreeMap<u16, Column> {
    let choices = Choices { kind: choices.kind, header: choices.header, ..Choices::default() };
    layout(sheet, &choices).columns
}

/// Columns whose headings were said by hand in an earlier list, also of another kind: what this kind has not is passed
/// over, and what was said of several columns of this list that can only be in one.
fn remembered(columns: &BTreeMap<u16, Column>, kind: ListKind, choices: &Choices) -> BTreeMap<u16, Option<Field>> {
    let headed = columns.iter().filter(|(_, column)| !column.header.is_empty());
    let known = headed.filter_map(|(&at, column)| Some((at, *choices.remembered.get(&column.header)?)));
    let known: BTreeMap<u16, Option<Field>> =
        known.filter(|(_, field)| field.is_none_or(|field| field.fits(kind))).collect();
    let is_one = |field: Field| known.values().filter(|other| **other == Some(field)).count() == 1;
    let is_clear = |field: Option<Field>| field.is_none_or(|field| !field.is_single() || is_one(field));
    known.iter().map(|(&at, &field)| (at, field)).filter(|(_, field)| is_clear(*field)).collect()
}

/// Takes columns as they are said by hand. One thing stands in one column: another where it was found is asked about.
fn choose(columns: &mut BTreeMap<u16, Column>, said: &BTreeMap<u16, Option<Field>>) {
    for (at, &field) in said {
        let single = field.filter(|field| field.is_single() && columns.contains_key(at));
        for (other, column) in columns.iter_mut() {
            if other == at {
                set(column, field);
            } else if single.is_some() && column.field == single && !said.contains_key(other) {
                (column.field, column.sure) = (None, Sure::Unknown);
            }
        }
    }
}

/// A column by hand: nothing means it is left out.
fn set(column: &mut Column, field: Option<Field>) {
    column.field = field;
    column.sure = if field.is_none_or(|field| field == Field::NotKept) { Sure::Ignored } else { Sure::Certain };
}

fn find(sheet: &Sheet, wanted: Option<ListKind>) -> Option<((u32, u32), ListKind)> {
    let mut best: Option<(usize, (u32, u32), ListKind)> = None;
    let width = sheet.width();
    for top in 1..=sheet.last_row().min(LOOKED_AT) {
        if sheet.filled(top).len() < 2 || is_title(sheet, top) {
            continue;
        }
        for bottom in top..top + TALLEST {
            if bottom > top && (is_title(sheet, bottom) || !is_deeper(sheet, top, bottom)) {
                break;
            }
            let Some((score, kind)) = best_kind(sheet, width, (top, bottom), wanted) else { continue };
            // Less may be sure of the parts of a heading than of the whole: they belong to it all the same.
            let goes_on = |known: (u32, u32), of: ListKind| {
                bottom > top && (known, of) == ((top, bottom - 1), kind) && are_parts(sheet, bottom)
            };
            if best.is_none_or(|(known, header, of)| score > known || goes_on(header, of)) {
                let reached = best.map_or(score, |(known, ..)| score.max(known));
                best = Some((reached, (top, bottom), kind));
            }
        }
    }
    best.map(|(_, header, kind)| (header, kind))
}

/// Words that stand above a list: whose it is, the national motto, what it is. Never more than two in a row, but beside
/// the motto whatever else was put there.
fn is_title(sheet: &Sheet, row: u32) -> bool {
    const MOTTO: [&str; 2] = ["cong hoa xa hoi", "doc lap tu do"];
    const BEGINNINGS: [&str; 10] = [
        "uy ban nhan dan",
        "ubnd ",
        "so y te ",
        "trung tam y te ",
        "benh vien da khoa ",
        "danh sach ",
        "bieu tong hop ",
        "bao cao ",
        "kem theo ",
        "so lieu tinh den ",
    ];
    let filled = sheet.filled(row);
    let any = |beginnings: &[&str]| {
        filled.iter().any(|(_, text)| {
            let text = format!("{} ", fold(text));
            beginnings.iter().any(|words| text.starts_with(words))
        })
    };
    any(&MOTTO) || filled.len() <= 2 && any(&BEGINNINGS)
}

/// The kind of list these header rows fit best, and how well.
fn best_kind(sheet: &Sheet, width: u16, header: (u32, u32), wanted: Option<ListKind>) -> Option<(usize, ListKind)> {
    let kinds = ListKind::ALL.into_iter().filter(|kind| wanted.is_none_or(|wanted| wanted == *kind));
    let scores = kinds.filter_map(|kind| {
        let columns = matched(sheet, width, header, kind);
        let has = |field: Field| columns.values().any(|column| column.field == Some(field));
        let place = has(Field::Facility) || has(Field::Commune);
        let named = has(Field::Name) || has(Field::GivenName);
        let figures: BTreeSet<Field> =
            columns.values().filter_map(|column| column.field).filter(|field| field.is_figure()).collect();
        let fits = match kind {
            ListKind::Staff => named,
            ListKind::Stations => {
                let is_told = figures.len() >= 2 || has(Field::PointNames);
                place && is_told && !columns.values().any(|one| is_name(&one.header))
            }
            ListKind::Rotations => {
                named && has(Field::To) && (has(Field::Start) || has(Field::MoveKind) || has(Field::From))
            }
        };
        let worth = |column: &Column| match column.sure {
            Sure::Certain => 3,
            Sure::Ignored if column.field.is_none() => 1,
            Sure::Ignored => 2,
            Sure::Likely => 1,
            Sure::Unknown => 0,
        };
        // A heading over several counts says no more of the second than of the first.
        let headings: BTreeSet<&str> = columns.values().map(|column| column.header.as_str()).collect();
        let repeated = 3 * (columns.len() - headings.len());
        let score = (columns.values().map(worth).sum::<usize>()).saturating_sub(repeated)
            + 3 * usize::from(kind == ListKind::Rotations);
        let enough = columns.values().filter(|column| column.sure > Sure::Unknown).count() >= 2;
        (fits && enough).then_some((score, kind))
    });
    scores.max_by_key(|(score, _)| *score)
}

fn is_name(header: &str) -> bool {
    matches!(
        dictionary::field(ListKind::Staff, &[header.to_owned()]),
        Some((Field::Name | Field::GivenName, Sure::Certain))
    )
}

/// Whether the row `bottom` can belong to the header that begins at `top`: words under a heading that spans, or under
/// none, and none under the headings of number, name and place.
fn is_deeper(sheet: &Sheet, top: u32, bottom: u32) -> bool {
    let filled = sheet.filled(bottom);
    let words = |at: At| matches!(sheet.cell(at).map(|cell| &cell.value), Some(CellValue::Text(_)));
    let is_words = filled.iter().all(|(column, text)| words(At::new(bottom, *column)) && text.chars().count() <= 60);
    if filled.is_empty() || !is_words || is_column_numbers(sheet, bottom) {
        return false;
    }
    filled.iter().all(|(column, _)| {
        let above = sheet.text(At::new(top, *column));
        let spans = sheet.merge(At::new(top, *column)).is_some_and(|merge| merge.last.column > merge.first.column);
        let field = dictionary::field(ListKind::Staff, &[above])
            .or_else(|| dictionary::field(ListKind::Stations, &[sheet.text(At::new(top, *column))]));
        let is_key =
            matches!(field, Some((Field::Number | Field::Name | Field::GivenName | Field::Facility, Sure::Certain)));
        spans || !is_key || (bottom_names_parts(&filled) && !matches!(field, Some((Field::Number, _))))
    })
}

/// Whether a row says the parts of the headings above it and nothing else: words in every column of headings that span.
fn are_parts(sheet: &Sheet, row: u32) -> bool {
    let says = |column: u16| {
        let at = At::new(row, column);
        let at = sheet.merge(at).map_or(at, |merge| merge.first);
        at.row == row && !sheet.text(at).is_empty()
    };
    sheet.filled(row).iter().all(|(column, _)| {
        let above = sheet.merge(At::new(row - 1, *column));
        above.is_some_and(|above| {
            let spans = above.first.column < above.last.column && above.last.row < row;
            spans && (above.first.column..=above.last.column).all(says)
        })
    })
}

/// "Họ đệm" and "Tên" may stand under "Họ và tên" without the cell above them being merged.
fn bottom_names_parts(filled: &[(u16, String)]) -> bool {
    let is = |text: &String| {
        dictionary::field(ListKind::Staff, std::slice::from_ref(text)) == Some((Field::FamilyNames, Sure::Certain))
    };
    filled.iter().any(|(_, text)| is(text))
}

/// A row that only counts the columns: (1), (2), (3) or 1, 2, 3, letters for the first ones, or for all of them.
pub fn is_column_numbers(sheet: &Sheet, row: u32) -> bool {
    let filled = sheet.filled(row);
    let bare = |text: &str| text.trim_matches(['(', ')', '[', ']', ' ', '.']).to_owned();
    let (mut numbers, mut letters) = (Vec::new(), Vec::new());
    for (_, text) in &filled {
        let text = bare(text);
        let first = bare(text.split(['=', '+', '-', ' ']).next().unwrap_or_default());
        match first.parse::<u32>() {
            Ok(number) => numbers.push(number),
            Err(_) if text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                letters.extend(text.bytes().map(u32::from));
            }
            Err(_) => return false,
        }
    }
    let counts = |from: &[u32]| from.len() >= 3 && from.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match numbers.first() {
        Some(first) => *first <= 3 && counts(&numbers),
        None => letters.first() == Some(&u32::from(b'A')) && counts(&letters),
    }
}

/// The columns under header rows as a list of a kind has them. One thing stands in one column: the surer, the first.
fn matched(sheet: &Sheet, width: u16, header: (u32, u32), kind: ListKind) -> BTreeMap<u16, Column> {
    let paths = paths(sheet, width, header);
    let mut columns: BTreeMap<u16, Column> = BTreeMap::new();
    for (at, path) in paths {
        let found = dictionary::field(kind, &path);
        let (field, sure) = found.map_or((None, Sure::Unknown), |(field, sure)| (Some(field), sure));
        columns.insert(at, Column { header: path.join(" / "), field, sure });
    }
    settle(sheet, header, kind, &mut columns);
    columns
}

/// The headings above each column, from the top. A heading that spans columns stands above each of them; so does one
/// that is only typed above the first, where those beside it have a heading of their own below and none above.
fn paths(sheet: &Sheet, width: u16, (top, bottom): (u32, u32)) -> BTreeMap<u16, Vec<String>> {
    let mut paths = BTreeMap::new();
    for column in 0..width {
        let mut path: Vec<String> = Vec::new();
        for row in top..=bottom {
            let text = heading(sheet, row, column, (top, bottom));
            // "BS" below "BS" over several columns is a part of them.
            let is_part = row > top
                && sheet
                    .merge(At::new(row - 1, column))
                    .is_some_and(|merge| merge.last.row < row && merge.last.column > merge.first.column);
            if !text.is_empty() && (is_part || path.last() != Some(&text)) {
                path.push(text);
            }
        }
        if !path.is_empty() {
            paths.insert(column, path);
        }
    }
    paths
}

fn heading(sheet: &Sheet, row: u32, column: u16, (top, bottom): (u32, u32)) -> String {
    let at = At::new(row, column);
    let own = sheet.text(at);
    if !own.is_empty() {
        return own;
    }
    if let Some(merge) = sheet.merge(at) {
        return if merge.first.row >= top { sheet.text(merge.first) } else { String::new() };
    }
    let is_headed_below = |column: u16| (row + 1..=bottom).any(|below| !sheet.text(At::new(below, column)).is_empty());
    if !is_headed_below(column) {
        return String::new();
    }
    for left in (0..column).rev() {
        let text = sheet.text(At::new(row, left));
        if !is_headed_below(left) || sheet.merge(At::new(row, left)).is_some() {
            break;
        }
        if !text.is_empty() {
            return text;
        }
    }
    String::new()
}

/// What the cells of a row say as a header; nothing where it is none. A header numbers its rows and says whose they are.
pub fn headed(sheet: &Sheet, row: u32) -> Option<BTreeMap<u16, Field>> {
    let filled = sheet.filled(row);
    if filled.len() < 3 || filled.iter().any(|(_, text)| text.contains(|letter: char| letter.is_ascii_digit())) {
        return None;
    }
    let of_kind = |kind: ListKind| {
        let known = filled.iter().filter_map(|(column, text)| {
            let (field, sure) = dictionary::field(kind, std::slice::from_ref(text))?;
            (sure == Sure::Certain).then_some((*column, field))
        });
        let known: BTreeMap<u16, Field> = known.collect();
        let has = |fields: &[Field]| known.values().any(|field| fields.contains(field));
        let is_header = has(&[Field::Number]) && has(&[Field::Name, Field::GivenName, Field::Facility, Field::Commune]);
        (is_header && known.len() >= 3).then_some(known)
    };
    ListKind::ALL.into_iter().filter_map(of_kind).max_by_key(BTreeMap::len)
}

/// What kind of list a sheet looks like; none where no header is found.
pub fn glance(sheet: &Sheet) -> Option<ListKind> {
    let found = layout(&legacy::in_unicode(sheet), &Choices::default());
    found.header.map(|_| found.kind)
}

/// What stands above the list, cell by cell from the top; where no header is found, above the first row of three cells.
pub fn titles(sheet: &Sheet) -> Vec<String> {
    let sheet = legacy::in_unicode(sheet);
    let header = layout(&sheet, &Choices::default()).header;
    let is_above = |row: &u32| match header {
        Some((top, _)) => *row < top,
        None => sheet.filled(*row).len() < 3,
    };
    let rows = (1..=sheet.last_row().min(LOOKED_AT)).take_while(is_above);
    rows.flat_map(|row| sheet.filled(row)).map(|(_, text)| text).collect()
}
