//! First and last day in one cell: "từ 04/01/2027 đến hết 09/07/2027", "6 tháng, từ 04/01/2027".

use super::dates::{Day, day};
use crate::exchange::import::sheet::{CellValue, one_line};
use crate::plan::Date;

/// What a cell says of a stretch of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    pub start: Option<Day>,
    pub end: Option<Day>,
    /// How long it lasts, where it says so.
    pub months: Option<i32>,
}

impl Period {
    /// The last day of a stretch of that many months from a day on.
    pub fn last_day(&self, start: Date) -> Option<Date> {
        let months = self.months?;
        start.checked_add(jiff::Span::new().months(months)).ok()?.yesterday().ok()
    }
}

/// The longest term in months that a bare number can mean.
const LONGEST: i32 = 60;

pub fn period(value: &CellValue) -> Period {
    match value {
        CellValue::Number(number) if number.fract() == 0.0 && (1.0..=f64::from(LONGEST)).contains(number) => {
            Period { months: Some(*number as i32), ..Period::default() }
        }
        CellValue::Text(text) => of_text(&one_line(text)),
        other => Period { start: Some(day(other)), ..Period::default() },
    }
}

fn of_text(text: &str) -> Period {
    let (months, rest) = without_months(&text.to_lowercase());
    let (first, second) = halves(&rest);
    let mut period = Period { start: said(&first), end: second.as_deref().and_then(said), months };
    // "04/01 – 30/06/2027": the year stands once.
    if let (Some(Day::Wrong(_) | Day::Month(_)), Some(Day::Date(end))) = (&period.start, &period.end) {
        let start = day(&CellValue::Text(format!("{}/{}", bare(&first), end.year())));
        if matches!(start, Day::Date(start) if start <= *end) {
            period.start = Some(start);
        }
    }
    period
}

/// "6 tháng" taken out of a text; "tháng 6" and "ngày 4 tháng 1" are no length of time.
fn without_months(text: &str) -> (Option<i32>, String) {
    let words: Vec<&str> = text.split([' ', ',', '(', ')', ';', ':']).filter(|word| !word.is_empty()).collect();
    let at = (1..words.len()).find(|&at| {
        let follows = words.get(at + 1).is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
        let is_day = follows && !words[at + 1].contains(['/', '.', '-']);
        words[at] == "tháng"
            && !is_day
            && words[at - 1].parse::<i32>().is_ok_and(|count| (1..=LONGEST).contains(&count))
    });
    match at {
        Some(at) => (words[at - 1].parse().ok(), [&words[..at - 1], &words[at + 1..]].concat().join(" ")),
        None => match text.parse::<i32>() {
            Ok(count) if (1..=LONGEST).contains(&count) => (Some(count), String::new()),
            _ => (None, words.join(" ")),
        },
    }
}

/// What stands before and behind the word or the dash between two days.
fn halves(text: &str) -> (String, Option<String>) {
    let dashed: String =
        text.chars().map(|letter| if "–—→÷~".contains(letter) { '–' } else { letter }).collect::<String>();
    let between = ["đến hết", "đến", "tới", " den ", "–", " - "];
    let cut = between.iter().find_map(|mark| dashed.split_once(mark));
    // "4/1/2027-9/7/2027": the dash is between the days only where something else is within them.
    let cut = cut.or_else(|| dashed.split_once('-').filter(|(a, b)| a.contains(['/', '.']) && b.contains(['/', '.'])));
    match cut {
        Some((first, second)) => (first.to_owned(), Some(second.to_owned())),
        None => (dashed, None),
    }
}

fn bare(text: &str) -> String {
    let said = ["từ", "kể", "hết", "bắt", "đầu", "tu", "ngày", "ngay"];
    let words = text.split(' ').filter(|word| !word.is_empty() && !said.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

fn said(text: &str) -> Option<Day> {
    let bare = bare(text);
    let said = day(&CellValue::Text(bare.trim_matches(['.', '…', ',']).to_owned()));
    (said != Day::Nothing).then_some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(text: &str) -> Period {
        period(&CellValue::Text(text.into()))
    }

    #[test]
    fn two_days_in_one_cell_are_read_in_every_way_they_are_written() {
        let wanted =
            Period { start: Some(Day::Date(date(2027, 1, 4))), end: Some(Day::Date(date(2027, 6, 30))), months: None };
        for text in [
            "từ 04/01/2027 đến 30/06/2027",
            "Từ ngày 04/01/2027 đến hết ngày 30/6/2027",
            "04/01/2027 - 30/06/2027",
            "4/1/2027-30/6/2027",
            "04/01/2027–30/06/2027",
            "4.1.2027 → 30.6.2027",
            "04/01 đến 30/06/2027",
            "từ ngày 04 tháng 01 năm 2027 đến ngày 30 tháng 6 năm 2027",
            "Từ 04/01/2027\nđến 30/06/2027",
            "tu ngay 04/01/2027 den ngay 30/06/2027",
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_length_is_told_beside_the_day_it_begins_or_alone() {
        let first = Some(Day::Date(date(2027, 1, 4)));
        for text in ["06 tháng, từ 04/01/2027", "6 tháng (kể từ ngày 04/01/2027)", "Từ 04/01/2027, 6 tháng"]
        {
            assert_eq!(read(text), Period { start: first.clone(), end: None, months: Some(6) }, "{text}");
        }
        assert_eq!(read("06 tháng"), Period { months: Some(6), ..Period::default() });
        assert_eq!(period(&CellValue::Number(6.0)).months, Some(6));
        assert_eq!(read("04/01/2027"), Period { start: first, ..Period::default() });
        assert_eq!(read("6 tháng").last_day(date(2027, 1, 4)), Some(date(2027, 7, 3)));
    }

    #[test]
    fn what_is_no_two_days_is_not_made_into_them() {
        assert_eq!(read("Quý I/2027").start, Some(Day::Wrong(Some(2027))));
        assert_eq!(read("30/06 đến 04/01/2027").start, Some(Day::Wrong(None)));
        assert_eq!(read("").start, None);
    }
}
