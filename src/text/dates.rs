//! Days as people write them: 31/12/2027, in both languages.

use std::ops::RangeInclusive;

use jiff::civil::{Date, Weekday};

use super::{Language, t};

/// `31/12/2027`. English readers here know the local order too, and a plan must not read differently to two people.
pub fn date(_language: Language, date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// Years a plan may begin in: those that days of lists may have.
const FIRST_YEARS: RangeInclusive<i16> = 1900..=2100;

/// A day as the first of a plan, or in words why none can begin on it.
pub fn first_day(language: Language, day: Date) -> Result<Date, String> {
    if FIRST_YEARS.contains(&day.year()) {
        return Ok(day);
    }
    let (first, last) = (FIRST_YEARS.start().to_string(), FIRST_YEARS.end().to_string());
    Err(t!(language, "new-plan-other-year", date = date(language, day), first = first, last = last))
}

/// The month of a day: `08/2026`.
pub fn month(date: Date) -> String {
    format!("{:02}/{:04}", date.month(), date.year())
}

/// The day of the week: `Thứ Hai`, `Monday`.
pub fn weekday(language: Language, date: Date) -> String {
    of_week(language, date.weekday())
}

/// A day of the week by its number from Monday on, 0 to 6; nothing beyond.
pub fn weekday_of(language: Language, number: usize) -> String {
    let day = i8::try_from(number).ok().and_then(|number| Weekday::from_monday_zero_offset(number).ok());
    day.map(|day| of_week(language, day)).unwrap_or_default()
}

fn of_week(language: Language, day: Weekday) -> String {
    match day {
        Weekday::Monday => t!(language, "weekday-monday"),
        Weekday::Tuesday => t!(language, "weekday-tuesday"),
        Weekday::Wednesday => t!(language, "weekday-wednesday"),
        Weekday::Thursday => t!(language, "weekday-thursday"),
        Weekday::Friday => t!(language, "weekday-friday"),
        Weekday::Saturday => t!(language, "weekday-saturday"),
        Weekday::Sunday => t!(language, "weekday-sunday"),
    }
}

/// The days of the week as short as they head a column, Monday first.
pub fn weekdays_short(language: Language) -> [String; 7] {
    [
        t!(language, "weekday-short-monday"),
        t!(language, "weekday-short-tuesday"),
        t!(language, "weekday-short-wednesday"),
        t!(language, "weekday-short-thursday"),
        t!(language, "weekday-short-friday"),
        t!(language, "weekday-short-saturday"),
        t!(language, "weekday-short-sunday"),
    ]
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It is not written as a day.
    Form,
    /// The calendar has no such day: `31/02/2027`.
    NoSuchDay,
}

/// A day as typed into a field: as [`parse_date`] reads it, without signs (`31122027`), and with a year of two digits
/// (`1/2/27`, `010227`), which is one of 2000 to 2099.
pub fn read_date(text: &str) -> Result<Date, Misread> {
    let [day, month, year] = parts(text.trim()).ok_or(Misread::Form)?;
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    assemble(&year, month, day).ok_or(Misread::NoSuchDay)
}

/// A day as typed of somebody's birth: a year of two digits could be of either century, so it is refused.
pub fn read_birth_date(text: &str) -> Result<Date, Misread> {
    let [day, month, year] = parts(text.trim()).filter(|[.., year]| year.len() == 4).ok_or(Misread::Form)?;
    assemble(year, month, day).ok_or(Misread::NoSuchDay)
}

/// Day, month and year, all of them digits and none too long.
fn parts(text: &str) -> Option<[&str; 3]> {
    let cut = |year_at: usize| Some([text.get(..2)?, text.get(2..4)?, text.get(4..year_at)?]);
    let parts = match (text.len(), text.bytes().all(|byte| byte.is_ascii_digit())) {
        (8, true) => cut(8),
        (6, true) => cut(6),
        _ => ['/', '-', '.'].into_iter().find_map(|separator| {
            let mut parts = text.split(separator).map(str::trim);
            let [first, month, last] = [parts.next()?, parts.next()?, parts.next()?];
            let parts = if first.len() == 4 { [last, month, first] } else { [first, month, last] };
            text.split(separator).nth(3).is_none().then_some(parts)
        }),
    };
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.filter(|parts| {
        let [day, month, year] = parts;
        parts.iter().all(is_digits) && day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4)
    })
}

/// A day in full: `31/12/2027`, `1/2/2027`, `31-12-2027`, `31.12.2027` or `2027-12-31`. Years need four digits.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    ['/', '-', '.'].into_iter().find_map(|separator| {
        let parts: Vec<&str> = text.split(separator).collect();
        match parts.as_slice() {
            [year, month, day] if separator == '-' && year.len() == 4 => assemble(year, month, day),
            [day, month, year] => assemble(year, month, day),
            _ => None,
        }
    })
}

fn assemble(year: &str, month: &str, day: &str) -> Option<Date> {
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    Date::new(digits(year)?, digits(month)?.try_into().ok()?, digits(day)?.try_into().ok()?).ok()
}

/// A number of plain digits; `parse` alone would take a sign too.
fn digits(text: &str) -> Option<i16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn days_and_months_have_leading_zeros() {
        assert_eq!(date(Language::Vietnamese, day(2026, 8, 1)), "01/08/2026");
        assert_eq!(date(Language::English, day(2026, 8, 1)), "01/08/2026");
        assert_eq!(month(day(2026, 8, 1)), "08/2026");
    }

    #[test]
    fn typed_days_are_understood() {
        for text in ["31/12/2027", "31-12-2027", "31.12.2027", "2027-12-31", " 31/12/2027 "] {
            assert_eq!(parse_date(text), Some(day(2027, 12, 31)), "{text}");
        }
        for text in ["1/2/2027", "01/02/2027", "1.2.2027", "2027-2-1"] {
            assert_eq!(parse_date(text), Some(day(2027, 2, 1)), "{text}");
        }
    }

    #[test]
    fn doubtful_days_are_refused() {
        let days = "1/2/27 31/02/2027 2027/12/31 31/12 31/12-2027 001/2/2027 //2027 1/2/20270";
        let scraps = "+1/2/2027 1/2/2027/ 1/2/2027/3 1/2/2027//3 2027-12-31- -1-2-2027 / 2027";
        assert_eq!(parse_date(""), None);
        for text in days.split(' ').chain(scraps.split(' ')) {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn fields_also_read_short_years_and_days_without_signs() {
        for text in ["1/1/26", "01012026", "1-1-2026", "01.01.2026", "010126", "2026-01-01", " 1 / 1 / 2026 "] {
            assert_eq!(read_date(text), Ok(day(2026, 1, 1)), "{text}");
        }
        assert_eq!(read_birth_date("15061985"), Ok(day(1985, 6, 15)));
        for text in ["31/02/2026", "31/2/26", "00012026", "1/13/2026"] {
            assert_eq!(read_date(text), Err(Misread::NoSuchDay), "{text}");
        }
        for text in ["", "hôm qua", "1/1", "1/1/1/26", "1/1/026", "1/1-26", "+1/1/26", "1012026", "1/1/ă", "áăâđ26"]
        {
            assert_eq!(read_date(text), Err(Misread::Form), "{text}");
        }
        assert_eq!(read_birth_date("15/6/85"), Err(Misread::Form));
    }

    #[test]
    fn a_plan_begins_in_a_year_that_lists_may_have() {
        let first = |year| first_day(Language::English, day(year, 1, 1));
        assert_eq!([first(1900), first(2100)], [Ok(day(1900, 1, 1)), Ok(day(2100, 1, 1))]);
        for (year, written) in [(1899, "01/01/1899"), (2101, "01/01/2101"), (9999, "01/01/9999")] {
            let words = format!("A plan cannot begin on {written}. Choose a day in the years 1900 to 2100.");
            assert_eq!(first(year), Err(words));
        }
    }

    #[test]
    fn the_week_has_names() {
        assert_eq!(weekday(Language::Vietnamese, day(2027, 12, 31)), "Thứ Sáu");
        assert_eq!(weekday(Language::English, day(2026, 11, 22)), "Sunday");
    }
}
