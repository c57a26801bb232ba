//! The licence of a row: its number with the zeros it lost, and until when it holds.

use super::field::Field;
use super::person_rows::date;
use super::problem::{Code, FixLabel, Problem};
use super::reading::dates::{Day, day};
use super::reading::words::has_no_licence;
use super::sheet::{CellValue, shown};
use super::work::Work;
use crate::plan::{Date, Licence};
use crate::text::folding::fold;

/// The licence of a row. A number that lost its leading zeros gets them back, as long as others of the list are.
pub(super) fn licence(work: &mut Work, row: u32) -> Option<Licence> {
    let until = until(work, row);
    let (at, value) = work.value(row, Field::Licence)?;
    let text = shown(value);
    if has_no_licence(&text) {
        return Some(Licence::None);
    }
    let several = numbers(&text);
    if several.len() > 1 {
        let problem = Problem::new(at, Code::LicenceSeveral, text);
        let take =
            |problem: Problem, number: &String| problem.fix(FixLabel::Take(number.clone()), vec![(at, number.clone())]);
        work.tell(several.iter().fold(problem, take));
        return None;
    }
    let number = bare(&text);
    if !is_number(&number) {
        let none = "chưa có".to_owned();
        let problem = Problem::new(at, Code::LicenceUnclear, text);
        let problem = problem.fix(FixLabel::Take(none.clone()), vec![(at, none)]);
        work.tell(problem.fix(FixLabel::Blank, vec![(at, String::new())]));
        return None;
    }
    let digits = leading_digits(&number);
    let usual = *work.licence_length.get_or_init(|| usual_length(work, at.column));
    if digits > 0 && digits < usual {
        let full = format!("{}{number}", "0".repeat(usual - digits));
        work.tell(Problem::new(at, Code::LicenceZeros, text).more(full.clone()));
        return Some(Licence::Number { number: full, until });
    }
    Some(Licence::Number { number, until })
}

/// The last day it holds. "5 năm" counts from the day it was issued, and is asked about.
fn until(work: &mut Work, row: u32) -> Option<Date> {
    let (at, value) = work.value(row, Field::LicenceUntil)?;
    let text = shown(value);
    let Some(years) = text.strip_suffix("năm").and_then(|years| years.trim().parse::<i16>().ok()) else {
        return date(work, row, Field::LicenceUntil);
    };
    let issued = work.value(row, Field::LicenceIssued).map(|(_, value)| day(value));
    let mut problem = Problem::new(at, Code::LicenceTerm, text);
    if let Some(Day::Date(issued)) = issued
        && let Ok(term) = jiff::Span::new().try_years(years)
        && let Ok(last) = issued.checked_add(term)
    {
        let last = shown(&CellValue::Date(last));
        problem = problem.fix(FixLabel::Take(last.clone()), vec![(at, last)]);
    }
    work.tell(problem.fix(FixLabel::Blank, vec![(at, String::new())]));
    None
}

/// The numbers of licences in a cell that holds more than one: "001243/QNI-CCHN, 000452/BYT-GPHN".
fn numbers(text: &str) -> Vec<String> {
    let is_issued = |part: &&str| {
        let folded = fold(part);
        part.starts_with(|letter: char| letter.is_ascii_digit())
            && part.contains('/')
            && ["cchn", "gphn", "gphd"].iter().any(|kind| folded.ends_with(kind))
    };
    let parts = text.split([',', ';', ' ', '(', ')', '+', '&']).filter(is_issued).map(str::to_owned);
    let mut numbers: Vec<String> = parts.collect();
    numbers.dedup();
    numbers
}

/// The number without what stands around it: "GPHN số 000124 / QNI-GPHN, cấp ngày 05/03/2024".
fn bare(text: &str) -> String {
    let ends = [" ngày ", " cấp ", ",", ";", "("].into_iter().filter_map(|mark| text.find(mark));
    let number = &text[..ends.min().unwrap_or(text.len())];
    let begin = number.find(|letter: char| letter.is_ascii_digit()).unwrap_or(0);
    let is_label = |word: &str| {
        matches!(fold(word).as_str(), "so" | "cchn" | "gphn" | "giay" | "phep" | "chung" | "chi" | "hanh" | "nghe")
    };
    let mut labels = number[..begin].split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let number = if labels.all(is_label) { &number[begin..] } else { number };
    // Blanks around the signs between its parts are of the typing.
    ["/", "-"].iter().fold(number.trim().to_owned(), |number, sign| {
        number.split(*sign).map(str::trim).collect::<Vec<_>>().join(sign)
    })
}

/// Whether it can be the number of a licence: it has figures, and is none of an identity card, of nine or twelve.
fn is_number(number: &str) -> bool {
    let is_card = number.bytes().all(|byte| byte.is_ascii_digit()) && matches!(number.len(), 9 | 12);
    number.contains(|letter: char| letter.is_ascii_digit()) && !is_card
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// How many digits most licences of a column begin with; six, as they are issued, where all lost theirs.
fn usual_length(work: &Work, column: u16) -> usize {
    let mut counts = [0_usize; 13];
    for (_, cell) in work.sheet.cells().filter(|(at, _)| at.column == column && at.row >= work.layout.first_row()) {
        if let CellValue::Text(text) = &cell.value {
            counts[leading_digits(text.trim()).min(12)] += 1;
        }
    }
    let most = (1..13).max_by_key(|&length| (counts[length], length)).unwrap_or(6);
    if counts[most] == 0 { 6 } else { most }
}
