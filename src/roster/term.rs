//! How long a term lasts: in whole months, or else in working days; and the last day it leads to.

use super::calendar::{add_months, day_reaching, previous, working_days};
use crate::plan::{Date, Move};

/// The most months a term is looked at as; longer ones are told in days.
const MONTHS: i64 = 240;

/// The length of a term from its first to its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// From a day to the day before the same day of a later month.
    Months(i64),
    /// Working days (Monday to Friday), both ends included.
    Days(i64),
}

impl Length {
    /// Of a term that has both days in their order; nothing for others.
    pub fn of(start: Date, end: Date) -> Option<Self> {
        if end < start {
            return None;
        }
        Some(months(start, end).map_or_else(|| Self::Days(working_days(start, end)), Self::Months))
    }

    /// The last day of a term so long.
    pub fn end(self, start: Date) -> Date {
        match self {
            Self::Months(months) => previous(add_months(start, months)),
            Self::Days(days) => day_reaching(start, days),
        }
    }
}

/// The whole months a term lasts, if it lasts whole months.
pub fn months(start: Date, end: Date) -> Option<i64> {
    (1..=MONTHS)
        .take_while(|&months| Length::Months(months).end(start) <= end)
        .last()
        .filter(|&months| Length::Months(months).end(start) == end)
}

/// The move on another first day: its term stays as long as it was.
#[must_use]
pub fn begun(step: &Move, start: Date) -> Move {
    let length = step.end.and_then(|end| Length::of(step.start, end));
    Move { start, end: length.map_or(step.end, |length| Some(length.end(start))), ..step.clone() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::MoveKind;

    #[test]
    fn a_term_is_told_in_months_where_it_lasts_whole_ones() {
        assert_eq!(Length::of(date(2026, 2, 2), date(2026, 8, 1)), Some(Length::Months(6)));
        assert_eq!(Length::of(date(2026, 2, 2), date(2026, 8, 4)), Some(Length::Days(132)));
        assert_eq!(Length::of(date(2026, 2, 2), date(2026, 2, 1)), None);
        assert_eq!(Length::Months(1).end(date(2024, 1, 30)), date(2024, 2, 28), "to the day before 29/02");
        assert_eq!(Length::Days(0).end(date(2026, 2, 2)), date(2026, 2, 2));
    }

    #[test]
    fn another_first_day_keeps_the_length() {
        let step = |end| Move { end, ..Move::proposed("m".into(), MoveKind::Rotation, "d".into(), date(2026, 2, 2)) };
        assert_eq!(begun(&step(Some(date(2026, 8, 1))), date(2026, 3, 2)).end, Some(date(2026, 9, 1)));
        let later = begun(&step(Some(date(2026, 8, 4))), date(2026, 3, 2));
        assert_eq!(working_days(later.start, later.end.expect("an end")), 132);
        assert_eq!(begun(&step(None), date(2026, 3, 2)).end, None);
        let odd = begun(&step(Some(date(2026, 1, 1))), date(2026, 3, 2));
        assert_eq!(odd.end, Some(date(2026, 1, 1)), "what has no length is left alone");
    }
}
