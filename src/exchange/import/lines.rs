//! What each row of a sheet is: title, header, a unit's name, a person or station, a total, a signature.

use std::collections::{BTreeMap, BTreeSet};

use super::field::{Field, ListKind};
use super::header::{Layout, headed, is_column_numbers};
use super::headings::{heads_left, is_department, says_left, title_of_list};
use super::reading::numbers::all_in;
use super::reading::ranks::training;
use super::reading::words::is_group_number;
use super::sheet::{At, Sheet};
use super::unit_names::UnitName;
use crate::text::folding::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Title,
    Empty,
    Header,
    ColumnNumbers,
    /// The header once more, as at the top of a further page.
    HeaderAgain,
    /// The name of the unit the rows below belong to.
    Group {
        at: At,
        text: String,
    },
    /// A sum over the rows above: its numbers.
    Subtotal(Vec<u32>),
    Total(Vec<u32>),
    Note,
    Signature,
    /// Of a table below the list that has other columns.
    OtherTable,
    /// Of those who are no longer there, by the words above them.
    Left,
    Data,
}

impl Line {
    /// Why a row of this kind is no row of the list.
    pub fn why(&self) -> Option<&'static str> {
        match self {
            Self::Title => Some("title"),
            Self::Empty => Some("empty"),
            Self::ColumnNumbers => Some("column_numbers"),
            Self::HeaderAgain => Some("header_again"),
            Self::Group { .. } => Some("group"),
            Self::Subtotal(_) => Some("subtotal"),
            Self::Total(_) => Some("total"),
            Self::Note => Some("note"),
            Self::Signature => Some("signature"),
            Self::OtherTable => Some("other_table"),
            Self::Left => Some("left"),
            Self::Header | Self::Data => None,
        }
    }
}

/// Words in headings within a unit.
const WITHIN: [&str; 18] = [
    "ghi chu",
    "danh sach",
    "bien che",
    "hop dong",
    "vien chuc",
    "cong chuc",
    "nhan vien",
    "can bo",
    "lanh dao",
    "quan ly",
    "hanh chinh",
    "chuyen mon",
    "thai san",
    "nghi huu",
    "di hoc",
    "dao tao",
    "tang cuong",
    "luan phien",
];

/// Says of every row up to the last what it is. `is_unit` knows the name of a unit by its words, `is_place` also the bare
/// name of one that is in the plan.
pub fn lines(
    sheet: &Sheet,
    layout: &Layout,
    is_unit: &dyn Fn(&str) -> bool,
    is_place: &dyn Fn(&str) -> bool,
) -> BTreeMap<u32, Line> {
    let reader = Reader { sheet, layout, is_unit, is_place, has_people: has_people(sheet, layout) };
    let signature = reader.signature();
    let other = reader.other_table();
    let left = reader.left();
    let line = |row: u32| {
        let is_from = |first: Option<u32>| first.is_some_and(|first| row >= first);
        let part = match () {
            () if is_from(other) => Line::OtherTable,
            () if is_from(signature) => Line::Signature,
            () if left.headings.contains(&row) => Line::Note,
            () if left.rows.contains(&row) => Line::Left,
            () => return reader.line(row),
        };
        if sheet.filled(row).is_empty() { Line::Empty } else { part }
    };
    (1..=sheet.last_row()).map(|row| (row, line(row))).collect()
}

struct Reader<'a> {
    sheet: &'a Sheet,
    layout: &'a Layout,
    is_unit: &'a dyn Fn(&str) -> bool,
    is_place: &'a dyn Fn(&str) -> bool,
    has_people: bool,
}

/// What tells of those who are no longer there: the words above them, and the rows below.
#[derive(Default)]
struct Left {
    headings: BTreeSet<u32>,
    rows: BTreeSet<u32>,
}

/// Whose part of a list rows are in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Staff,
    /// Below the title of a list of those who left.
    ListOfLeft,
    /// Below mere words for them: "II. Nghỉ hưu".
    Left,
}

/// Whether there are people in it, of several cells each; names of stations without any stand alone between them. In a
/// long sheet of single cells, as a mere column of names, nothing is a heading, and to look up each would take long.
fn has_people(sheet: &Sheet, layout: &Layout) -> bool {
    let cells = (layout.first_row()..=sheet.last_row()).map(|row| sheet.filled(row).len());
    let (alone, beside) = cells.fold((0_u32, 0_u32), |(alone, beside), cells| match cells {
        0 => (alone, beside),
        1 => (alone + 1, beside),
        _ => (alone, beside + 1),
    });
    alone <= beside.max(100) * 4
}

impl Reader<'_> {
    fn line(&self, row: u32) -> Line {
        let filled = self.sheet.filled(row);
        if let Some((first, last)) = self.layout.header {
            if (first..=last).contains(&row) {
                return Line::Header;
            }
            if row < first {
                return if filled.is_empty() { Line::Empty } else { Line::Title };
            }
        }
        if filled.is_empty() {
            return Line::Empty;
        }
        // Numbered beforehand, and never filled in.
        if let [(column, text)] = &filled[..]
            && Some(*column) == self.layout.column(Field::Number)
            && text.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Line::Empty;
        }
        if is_column_numbers(self.sheet, row) {
            return Line::ColumnNumbers;
        }
        let headings = self.layout.headings();
        let is_again = filled.len() >= 2 && filled.iter().all(|(_, text)| headings.contains(text.as_str()));
        // In words of its own as well: what has other columns is passed over before.
        if is_again || headed(self.sheet, row).is_some() {
            return Line::HeaderAgain;
        }
        if let Some(total) = total(&filled) {
            return total;
        }
        if let Some(group) = self.group(row, &filled) {
            return group;
        }
        if self.is_note(&filled) { Line::Note } else { Line::Data }
    }

    /// First row of a table below with a header that says other things of its columns than the one above the list, or with
    /// words above it by which those in it are no longer there.
    fn other_table(&self) -> Option<u32> {
        let (_, last) = self.layout.header?;
        (last + 1..=self.sheet.last_row()).find(|&row| {
            let Some(headed) = headed(self.sheet, row) else { return false };
            let own = |column: &u16| self.layout.columns.get(column).and_then(|column| column.field);
            let headings = self.layout.headings();
            let is_again = self.sheet.filled(row).iter().all(|(_, text)| headings.contains(text.as_str()));
            let differs = !is_again && headed.iter().any(|(column, field)| own(column) != Some(*field));
            differs || self.layout.kind == ListKind::Staff && self.is_of_leavers(row)
        })
    }

    /// "II. DANH SÁCH BÁC SĨ NGHỈ VIỆC" right above a header.
    fn is_of_leavers(&self, header: u32) -> bool {
        let mut above = (self.layout.first_row()..header).rev().map(|row| self.sheet.filled(row));
        let title = above.find(|filled| !filled.is_empty()).and_then(|filled| title_of_list(&filled));
        title.is_some_and(|title| says_left(&title))
    }

    /// The rows below such words without a header of their own.
    fn left(&self) -> Left {
        let mut left = Left::default();
        if self.layout.kind != ListKind::Staff || self.layout.header.is_none() {
            return left;
        }
        let (mut has_people, mut part) = (false, Part::Staff);
        for row in self.layout.first_row()..=self.sheet.last_row() {
            let filled = self.sheet.filled(row);
            // Mere words are a part of a list that has begun, and below a title they part those who left.
            let is_begun = |begun: &Part| *begun != Part::Left || has_people && part == Part::Staff;
            if let Some(begun) = self.part_below(row, &filled).filter(is_begun) {
                part = if has_people { begun } else { Part::Staff };
                if part != Part::Staff {
                    left.headings.insert(row);
                }
                continue;
            }
            if part != Part::Staff && self.ends(part, row, &filled) {
                part = Part::Staff;
            }
            if part != Part::Staff {
                left.rows.insert(row);
            }
            has_people = has_people || self.is_certainly_data(row);
        }
        left
    }

    /// What part of a list the words in a row begin. With nobody below them they are a sum or a remark.
    fn part_below(&self, row: u32, filled: &[(u16, String)]) -> Option<Part> {
        if let Some(title) = title_of_list(filled) {
            return Some(if says_left(&title) { Part::ListOfLeft } else { Part::Staff });
        }
        let is_heading = self.heading(filled).is_some_and(|text| heads_left(bare(text)));
        (is_heading && self.is_above_people(row)).then_some(Part::Left)
    }

    /// Whether those who left end above a row: with the next unit, and below mere words, which are a heading among
    /// others, with whatever heading comes next. Nobody who is there may be taken for one of them.
    fn ends(&self, part: Part, row: u32, filled: &[(u16, String)]) -> bool {
        let is_other = |text: &str| !says_left(&fold(text)) && (part == Part::Left || !is_department(text));
        let is_unit = matches!(self.group(row, filled), Some(Line::Group { text, .. }) if is_other(&text));
        is_unit || part == Part::Left && self.heading(filled).is_some_and(|text| !heads_left(bare(text)))
    }

    /// Words by themselves where names stand or in front, but for the number of a group. A remark heads nothing.
    fn heading<'a>(&self, filled: &'a [(u16, String)]) -> Option<&'a str> {
        let (column, text) = match filled {
            [words] => words,
            [(_, number), words] if is_group_number(number) => words,
            _ => return None,
        };
        let names = [Field::Name, Field::FamilyNames].into_iter().filter_map(|field| self.layout.column(field)).max();
        let is_remark = text.starts_with(['(', '*']) || fold(text).starts_with("ghi chu");
        let is_heading = names.is_some_and(|names| *column <= names) && text.contains(char::is_alphabetic);
        (is_heading && !is_remark).then_some(text.as_str())
    }

    /// Whether people stand below a heading, before the next one.
    fn is_above_people(&self, heading: u32) -> bool {
        let mut below = heading + 1..=self.sheet.last_row();
        let is_told = |row: &u32| self.is_certainly_data(*row) || self.heading(&self.sheet.filled(*row)).is_some();
        below.find(is_told).is_some_and(|row| self.is_certainly_data(row))
    }

    fn number(&self, row: u32) -> String {
        self.layout.column(Field::Number).map(|column| self.sheet.text(At::new(row, column))).unwrap_or_default()
    }

    /// A unit's name by itself: numbered in roman figures, or known as a unit.
    fn group(&self, row: u32, filled: &[(u16, String)]) -> Option<Line> {
        if let Some(unit) = self.unit(row, filled) {
            return Some(unit);
        }
        let number = self.layout.column(Field::Number);
        let others: Vec<&(u16, String)> = filled.iter().filter(|(column, _)| Some(*column) != number).collect();
        let told = self.number(row);
        let numbered = is_group_number(&told) && !told.is_empty();
        let is_count = |text: &str| text.chars().all(|letter| letter.is_ascii_digit() || ".,()".contains(letter));
        let words: Vec<&&(u16, String)> = others.iter().filter(|(_, text)| !is_count(text)).collect();
        match words[..] {
            [(column, text)] if numbered => {
                let fits = self.layout.kind != ListKind::Stations || others.len() <= 1 || !(self.is_unit)(text);
                fits.then(|| Line::Group { at: At::new(row, *column), text: text.clone() })
            }
            [(column, text)]
                if others.len() == 1
                    && self.layout.kind != ListKind::Stations
                    && ((self.is_unit)(unnumbered(text)) || told.is_empty() && self.is_bare_unit(row, text)) =>
            {
                Some(Line::Group { at: At::new(row, *column), text: unnumbered(text).to_owned() })
            }
            // The whole name stands merged in the column of numbers: "I. Trạm Y tế xã Tiên Yên".
            [] if !told.is_empty()
                && ((self.is_unit)(unnumbered(&told)) || self.is_bare_unit(row, unnumbered(&told))) =>
            {
                Some(Line::Group { at: At::new(row, number?), text: unnumbered(&told).to_owned() })
            }
            _ => None,
        }
    }

    /// A unit's name in the place of somebody's, whatever stands beside it: nobody is called a station or a hospital.
    fn unit(&self, row: u32, filled: &[(u16, String)]) -> Option<Line> {
        const NAMES: [Field; 3] = [Field::Number, Field::Name, Field::FamilyNames];
        if self.layout.kind == ListKind::Stations || self.is_born(row) {
            return None;
        }
        let is_of_names = |column: &u16| {
            let field = self.layout.columns.get(column).and_then(|column| column.field);
            field.is_some_and(|field| NAMES.contains(&field))
        };
        let named = |text: &str| {
            let names = [bare(text), text];
            names.into_iter().find(|name| UnitName::new(name).is_unit()).map(str::to_owned)
        };
        let mut cells = filled.iter().filter(|(column, _)| is_of_names(column));
        cells.find_map(|(column, text)| Some(Line::Group { at: At::new(row, *column), text: named(text)? }))
    }

    /// Whether the year of a birth stands in the row.
    fn is_born(&self, row: u32) -> bool {
        let births = [Field::Birth, Field::BirthYear, Field::BirthMale, Field::BirthFemale];
        let columns = births.into_iter().filter_map(|field| self.layout.column(field));
        let mut texts = columns.map(|column| self.sheet.text(At::new(row, column)));
        texts.any(|text| text.bytes().filter(u8::is_ascii_digit).count() >= 4)
    }

    /// Words by themselves between people that say whose those below are, without a word of what it is.
    fn is_bare_unit(&self, row: u32, text: &str) -> bool {
        let is_told = || (self.is_place)(text) || self.is_counted_anew(row, text);
        self.layout.kind != ListKind::Stations && self.has_people && is_told()
    }

    /// Words below which people are counted from 1 again, in a list that has no column for units. Professions, posts,
    /// contracts and absences are headings within a unit.
    fn is_counted_anew(&self, row: u32, text: &str) -> bool {
        let folded = fold(text);
        let told = training(text);
        let is_within = told.doctor || told.is_degree || told.profession.is_some();
        let has_unit = [Field::Facility, Field::Commune, Field::From].iter().any(|&field| self.layout.has(field));
        let is_name = text.starts_with(char::is_alphabetic) && !WITHIN.iter().any(|words| folded.contains(words));
        if has_unit || is_within || !is_name {
            return false;
        }
        let count = |row: u32| self.number(row).trim_end_matches(['.', ')']).parse::<u32>().ok();
        let is_person = |row: u32| count(row).is_some() && self.sheet.filled(row).len() > 1;
        let next = (row + 1..=self.sheet.last_row()).find(|&next| !self.sheet.filled(next).is_empty());
        let is_first = |next: u32| count(next) == Some(1) && is_person(next) && !is_column_numbers(self.sheet, next);
        next.is_some_and(is_first) && (self.layout.first_row()..row).any(is_person)
    }

    /// Words below or between the rows: one cell, and no number in front of it.
    fn is_note(&self, filled: &[(u16, String)]) -> bool {
        let [(column, text)] = filled else {
            let first = filled.first().map(|(_, text)| text.as_str()).unwrap_or_default();
            return filled.len() <= 2
                && (first.starts_with('*') || first.starts_with("(*") || fold(first).starts_with("ghi chu"));
        };
        let is_key = match self.layout.kind {
            ListKind::Stations => self.layout.column(Field::Facility) == Some(*column),
            _ => false,
        };
        !is_key || text.chars().count() > 80
    }

    /// First row of the block of signatures: nothing that belongs to the list follows it.
    fn signature(&self) -> Option<u32> {
        let first = self.layout.header.map_or(1, |(_, last)| last + 1);
        let last_data = (first..=self.sheet.last_row()).rev().find(|&row| self.is_certainly_data(row));
        let from = last_data.map_or(first, |row| row + 1);
        (from..=self.sheet.last_row()).find(|&row| self.is_signature(row))
    }

    /// A numbered row, or one with a birth or a figure: signers have neither.
    fn is_certainly_data(&self, row: u32) -> bool {
        let number = self.number(row);
        if !number.is_empty() && number.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit()) {
            return true;
        }
        let facts =
            [Field::Birth, Field::BirthYear, Field::BirthMale, Field::BirthFemale, Field::Population, Field::Start];
        facts.iter().filter_map(|&field| self.layout.column(field)).any(|column| {
            let text = self.sheet.text(At::new(row, column));
            text.contains(|letter: char| letter.is_ascii_digit()) && !is_place_and_date(&fold(&text))
        }) && total(&self.sheet.filled(row)).is_none()
    }

    /// A place to sign. What somebody is, beside a name, is none: "Trạm trưởng" is a post as well.
    fn is_signature(&self, row: u32) -> bool {
        const OF_PEOPLE: [Field; 4] =
            [Field::Post, Field::Title, Field::Qualification, Field::QualificationAndSpecialty];
        let names = [Field::Name, Field::GivenName].into_iter().filter_map(|field| self.layout.column(field));
        let mut names = names.map(|column| self.sheet.text(At::new(row, column)));
        let is_named = names.any(|name| !name.is_empty() && !is_to_be_signed(&name));
        let field = |column: &u16| self.layout.columns.get(column).and_then(|column| column.field);
        let is_own = |column: &u16| is_named && field(column).is_some_and(|field| OF_PEOPLE.contains(&field));
        self.sheet.filled(row).iter().any(|(column, text)| !is_own(column) && is_to_be_signed(text))
    }
}

/// Words above the place where somebody signs.
fn is_to_be_signed(text: &str) -> bool {
    const BEGINNINGS: [&str; 20] = [
        "nguoi lap",
        "thu truong",
        "noi nhan",
        "kt ",
        "tl ",
        "tuq ",
        "tm ",
        "da ky",
        "ky ten",
        "ky ghi ro",
        "xac nhan",
        "lap bieu",
        "nguoi tong hop",
        "lanh dao",
        "phu trach don vi",
        "duyet",
        "ke toan",
        "can bo tong hop",
        "q giam doc",
        "chu tich",
    ];
    const WHOLE: [&str; 6] = ["giam doc", "pho giam doc", "truong phong", "truong tram", "tram truong", "vien truong"];
    let folded = fold(text);
    let begins = BEGINNINGS.iter().any(|words| folded.starts_with(words) || folded == words.trim());
    begins || WHOLE.contains(&folded.as_str()) || is_place_and_date(&folded)
}

/// "Tiên Yên, ngày 05 tháng 11 năm 2026", also with the figures still missing.
fn is_place_and_date(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let after = |word: &str| words.iter().position(|known| *known == word);
    matches!((after("ngay"), after("thang"), after("nam")), (Some(day), Some(month), Some(year)) if day < month && month < year && year - day <= 4 && words.len() <= 16)
}

fn total(filled: &[(u16, String)]) -> Option<Line> {
    let words = filled.iter().find(|(_, text)| text.chars().any(char::is_alphabetic))?;
    if filled.first().is_some_and(|(_, text)| text.bytes().all(|byte| byte.is_ascii_digit())) && !filled[0].1.is_empty()
    {
        return None;
    }
    let lower = words.1.to_lowercase();
    let folded = fold(&words.1);
    // "Tống" is a family: the tone tells it from a sum.
    let begins = |word: &str| lower.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
    let whole = begins("tổng") || ["tong cong", "tong so", "tong", "total"].contains(&folded.as_str());
    let part = begins("cộng") || folded == "cong";
    if !whole && !part {
        return None;
    }
    let numbers: Vec<u32> = filled.iter().flat_map(|(_, text)| all_in(text)).collect();
    Some(if whole { Line::Total(numbers) } else { Line::Subtotal(numbers) })
}

/// A unit's name without its numbers and the word for what it is: "I.2. Đơn vị: Trạm Y tế xã Tiên Yên".
fn bare(text: &str) -> &str {
    const LABELS: [&str; 5] = ["don vi", "ten don vi", "don vi cong tac", "co so", "ten co so"];
    let mut name = text;
    while unnumbered(name) != name {
        name = unnumbered(name);
    }
    match name.split_once(':') {
        Some((label, rest)) if LABELS.contains(&fold(label).as_str()) => rest.trim(),
        _ => name,
    }
}

/// "I. Trạm Y tế xã Tiên Yên" without its number.
fn unnumbered(text: &str) -> &str {
    match text.split_once(['.', '/', ')', '-', ' ', ':']) {
        Some((number, rest)) if is_group_number(number) || number.bytes().all(|byte| byte.is_ascii_digit()) => {
            rest.trim()
        }
        _ => text,
    }
}
