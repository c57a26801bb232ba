//! Days as people write them: 31/12/2027, in both languages.

use jiff::civil::{Date, Weekday};

use super::{Language, t};

/// `31/12/2027`. English readers here know the local order too, and a plan must not read differently to two people.
pub fn date(_language: Language, date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// The month of a day: `08/2026`.
pub fn month(date: Date) -> String {
    format!("{:02}/{:04}", date.month(), date.year())
}

/// The day of the week: `Thứ Hai`, `Monday`.
pub fn weekday(language: Language, date: Date) -> String {
    match date.weekday() {
        Weekday::Monday => t!(language, "weekday-monday"),
        Weekday::Tuesday => t!(language, "weekday-tuesday"),
        Weekday::Wednesday => t!(language, "weekday-wednesday"),
        Weekday::Thursday => t!(language, "weekday-thursday"),
        Weekday::Friday => t!(language, "weekday-friday"),
        Weekday::Saturday => t!(language, "weekday-saturday"),
        Weekday::Sunday => t!(language, "weekday-sunday"),
    }
}

/// A day as typed: `31/12/2027`, `1/2/2027`, `31-12-2027`, `31.12.2027` or `2027-12-31`.
///
/// Years need four digits: `1/2/27` could be a birth date or a deadline, so it is refused rather than guessed.
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
    fn the_week_has_names() {
        assert_eq!(weekday(Language::Vietnamese, day(2027, 12, 31)), "Thứ Sáu");
        assert_eq!(weekday(Language::English, day(2026, 11, 22)), "Sunday");
    }
}
