//! Days and years as lists write them.

use crate::exchange::import::sheet::{CellValue, one_line};
use crate::plan::{Birth, Date};

/// What a cell says of a birth, or of another day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    Nothing,
    Date(Date),
    Year(i16),
    /// Month and year: of a birth the year is kept.
    Month(i16),
    /// A year of two digits, with the one it most likely is.
    TwoDigits(i16),
    /// A bare number that could be a day as workbooks count them, with that day.
    Serial(Date),
    /// No such day, or nothing like one; the year that can be told from it.
    Wrong(Option<i16>),
}

impl Day {
    pub fn birth(&self) -> Option<Birth> {
        match self {
            Self::Date(date) => Some(Birth::Date(*date)),
            Self::Year(year) | Self::Month(year) => Some(Birth::Year(*year)),
            _ => None,
        }
    }
}

/// Years a list can mean: of somebody's birth as well as of a move's end.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

pub fn day(value: &CellValue) -> Day {
    match value {
        CellValue::Date(date) => Day::Date(*date),
        CellValue::Number(number) => of_number(*number),
        CellValue::Text(text) => of_text(&one_line(text)),
        CellValue::Bool(_) | CellValue::Fault(_) => Day::Wrong(None),
    }
}

fn of_number(number: f64) -> Day {
    if number.fract() != 0.0 || !(0.0..100_000.0).contains(&number) {
        return Day::Wrong(None);
    }
    match number as i32 {
        year @ 1900..=2100 => Day::Year(year as i16),
        year @ 0..=99 => Day::TwoDigits(century(year as i16)),
        // Days since 30/12/1899: from 1920 to 2100.
        serial @ 7_306..=73_415 => {
            let first = jiff::civil::date(1899, 12, 30);
            first.checked_add(jiff::Span::new().days(serial)).map_or(Day::Wrong(None), Day::Serial)
        }
        _ => Day::Wrong(None),
    }
}

/// Of a birth: nobody at work was born after 2010.
fn century(year: i16) -> i16 {
    if year <= 10 { 2000 + year } else { 1900 + year }
}

fn of_text(text: &str) -> Day {
    let text = text.trim_matches(['\'', '.', ',', ' ']);
    // A year that went through a program of numbers: "1985.0".
    let text = text.strip_suffix(".0").filter(|number| matches!(number.len(), 4 | 5)).unwrap_or(text);
    if text.is_empty() || matches!(text, "-" | "–" | "x" | "?") {
        return if text == "x" || text == "?" { Day::Wrong(None) } else { Day::Nothing };
    }
    // 1980-03-05T00:00:00, 05/03/1980 00:00
    let text = text.split_once(['T', ' ']).filter(|(_, rest)| rest.contains(':')).map_or(text, |(day, _)| day);
    let lower = text.to_lowercase();
    let words = ["ngày", "tháng", "năm", "sinh", "ngay", "thang", "nam"];
    let plain = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut parts: Vec<&str> = plain.filter(|part| !words.contains(part)).collect();
    if let [_, word, _] = &mut parts[..]
        && let Some(number) = month(word)
    {
        *word = number;
    }
    if parts.iter().any(|part| !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Day::Wrong(year_in(text));
    }
    match parts[..] {
        [year] if year.len() == 4 => known_year(year).map_or(Day::Wrong(None), Day::Year),
        [year] if year.len() == 2 => year.parse().map_or(Day::Wrong(None), |year| Day::TwoDigits(century(year))),
        [all] if all.len() == 8 => match of_parts(&all[..2], &all[2..4], &all[4..]) {
            Day::Wrong(year) => match of_parts(&all[6..], &all[4..6], &all[..4]) {
                Day::Date(date) => Day::Date(date),
                _ => Day::Wrong(year),
            },
            read => read,
        },
        // A day as workbooks count them that went through a text.
        [serial] if serial.len() == 5 => serial.parse().map_or(Day::Wrong(None), of_number),
        [month, year] if month.len() <= 2 && year.len() == 4 => match (month.parse::<i8>(), known_year(year)) {
            (Ok(1..=12), Some(year)) => Day::Month(year),
            (_, year) => Day::Wrong(year),
        },
        [year, month, day] if year.len() == 4 => of_parts(day, month, year),
        [day, month, year] => of_parts(day, month, year),
        _ => Day::Wrong(year_in(text)),
    }
}

/// The number of a month by its name, as programs in English write days: "05-Mar-1980".
fn month(word: &str) -> Option<&'static str> {
    const MONTHS: [(&str, &str); 12] = [
        ("jan", "1"),
        ("feb", "2"),
        ("mar", "3"),
        ("apr", "4"),
        ("may", "5"),
        ("jun", "6"),
        ("jul", "7"),
        ("aug", "8"),
        ("sep", "9"),
        ("oct", "10"),
        ("nov", "11"),
        ("dec", "12"),
    ];
    MONTHS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

fn of_parts(day: &str, month: &str, year: &str) -> Day {
    if year.len() == 2 && day.len() <= 2 && month.len() <= 2 {
        return year.parse().map_or(Day::Wrong(None), |year| Day::TwoDigits(century(year)));
    }
    let (Some(year), Ok(month), Ok(day)) = (known_year(year), month.parse(), day.parse()) else {
        return Day::Wrong(known_year(year));
    };
    Date::new(year, month, day).map_or(Day::Wrong(Some(year)), Day::Date)
}

fn known_year(text: &str) -> Option<i16> {
    text.parse().ok().filter(|year| text.len() == 4 && YEARS.contains(year))
}

/// The one year that stands in a text.
fn year_in(text: &str) -> Option<i16> {
    let mut years = text.split(|letter: char| !letter.is_ascii_digit()).filter_map(known_year);
    years.next().filter(|_| years.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn text(text: &str) -> Day {
        day(&CellValue::Text(text.into()))
    }

    #[test]
    fn days_are_read_in_every_way_they_are_written() {
        let wanted = Day::Date(date(1980, 3, 5));
        for written in [
            "05/03/1980",
            "5/3/1980",
            "05-03-1980",
            "5.3.1980",
            "05 / 03 / 1980",
            "1980-03-05",
            "'05/03/1980",
            "05031980",
            "19800305",
            "ngày 05 tháng 3 năm 1980",
            "1980-03-05 00:00:00",
            "05/03/1980\u{a0}",
            "5-Mar-1980",
        ] {
            assert_eq!(text(written), wanted, "{written}");
        }
        for (written, wanted) in [
            ("1980", Day::Year(1980)),
            ("năm 1980", Day::Year(1980)),
            ("03/1980", Day::Month(1980)),
            ("85", Day::TwoDigits(1985)),
            ("5/3/85", Day::TwoDigits(1985)),
            ("5-Mar-85", Day::TwoDigits(1985)),
            ("Mar 5, 1985", Day::Wrong(Some(1985))),
            ("31/02/1980", Day::Wrong(Some(1980))),
            ("12/25/1980", Day::Wrong(Some(1980))),
            ("chưa rõ", Day::Wrong(None)),
            ("sinh 1980 (?)", Day::Year(1980)),
            ("", Day::Nothing),
            ("-", Day::Nothing),
        ] {
            assert_eq!(text(written), wanted, "{written}");
        }
    }

    #[test]
    fn a_bare_number_is_a_year_or_is_asked_about() {
        assert_eq!(day(&CellValue::Number(1980.0)), Day::Year(1980));
        assert_eq!(day(&CellValue::Number(85.0)), Day::TwoDigits(1985));
        assert_eq!(day(&CellValue::Number(35_658.0)), Day::Serial(date(1997, 8, 16)));
        assert_eq!(day(&CellValue::Number(12.5)), Day::Wrong(None));
        for text in ["35658", "35658.0"] {
            assert_eq!(day(&CellValue::Text(text.into())), Day::Serial(date(1997, 8, 16)), "{text}");
        }
    }
}
