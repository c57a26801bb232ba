//! Half-days of the week in words.

use crate::plan::Week;
use crate::text::{Language, dates, t};

/// "T2, T3, sáng T4": whole days by their names alone, Monday first; nothing where none is marked.
pub fn half_days(language: Language, week: Week) -> String {
    let names = dates::weekdays_short(language);
    let marks = week.marks();
    let day = |(day, name): (usize, &String)| match (marks[day * 2], marks[day * 2 + 1]) {
        (true, true) => Some(name.clone()),
        (true, false) => Some(t!(language, "half-day-morning-of", day = name.as_str())),
        (false, true) => Some(t!(language, "half-day-afternoon-of", day = name.as_str())),
        (false, false) => None,
    };
    names.iter().take(Week::HALF_DAYS / 2).enumerate().filter_map(day).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_days_are_named_and_half_days_say_which_half() {
        let said = |marks| half_days(Language::Vietnamese, Week::from_marks(marks).expect("ten marks"));
        assert_eq!(said("xxxxx----x"), "T2, T3, sáng T4, chiều T6");
        assert_eq!(said("----------"), "");
    }
}
