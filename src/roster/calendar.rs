//! Reckoning with days and months as the regulations do.

use std::cmp::Ordering;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// Working days from `start` to `end`, both included: Monday to Friday, public holidays not taken off
/// (TT 18/2014/TT-BYT Đ.6 counts 22 a month). None when `end` lies before `start`.
pub fn working_days(start: Date, end: Date) -> i64 {
    if end < start {
        return 0;
    }
    let days = days_between(start, end) + 1;
    let weeks = days / 7;
    let first = i64::from(start.weekday().to_monday_zero_offset());
    let rest = (0..days % 7).filter(|day| (first + day) % 7 < 5).count();
    weeks * 5 + rest as i64
}

/// The first day on which working days from `start` reach `wanted`; `start` itself where nothing is wanted.
pub fn day_reaching(start: Date, wanted: i64) -> Date {
    let mut day = start.saturating_add(((wanted - 1).max(0) / 5 * 7).days());
    while working_days(start, day) < wanted && day < Date::MAX {
        day = next(day);
    }
    day
}

/// `date` plus whole months: the same day of the month, or its last day if it has no such day. Every doctor's last day is
/// compared with one, so it is not left to a span of any units.
pub fn add_months(date: Date, months: i64) -> Date {
    let month = (12 * i64::from(date.year()) + i64::from(date.month()) - 1).saturating_add(months);
    let (year, month) = (i16::try_from(month.div_euclid(12)), month.rem_euclid(12) as i8 + 1);
    let Some(first) = year.ok().and_then(|year| Date::new(year, month, 1).ok()) else {
        return if months < 0 { Date::MIN } else { Date::MAX };
    };
    Date::new(first.year(), month, date.day().min(first.days_in_month())).unwrap_or(first)
}

/// Whether a day comes later than `date` plus whole months. Asked of every doctor; mostly the months tell.
pub fn is_beyond(day: Date, date: Date, months: i64) -> bool {
    let month = |of: Date| 12 * i64::from(of.year()) + i64::from(of.month());
    match month(day).cmp(&month(date).saturating_add(months)) {
        Ordering::Less => false,
        Ordering::Equal => day > add_months(date, months),
        Ordering::Greater => true,
    }
}

/// So many days later.
pub fn add_days(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// The day after.
pub fn next(date: Date) -> Date {
    date.tomorrow().unwrap_or(Date::MAX)
}

/// The day before.
pub fn previous(date: Date) -> Date {
    date.yesterday().unwrap_or(Date::MIN)
}

pub fn is_working_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Days from `start` to `end`.
pub fn days_between(start: Date, end: Date) -> i64 {
    (end - start).get_days().into()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_beyond_so_many_months_when_it_is_later_than_the_day_they_lead_to() {
        let (from, months) = (date(2026, 1, 31), [0, 1, 11, 12, 13, 120, -1]);
        for day in (0..1_000).map(|days| add_days(date(2025, 11, 1), 4 * days)) {
            for months in months {
                assert_eq!(is_beyond(day, from, months), day > add_months(from, months), "{day} {months}");
            }
        }
        for day in [date(2026, 2, 28), date(2026, 3, 1)] {
            assert_eq!(is_beyond(day, from, 1), day > date(2026, 2, 28), "{day}");
        }
        assert!(is_beyond(Date::MAX, Date::MIN, 1) && !is_beyond(Date::MAX, Date::MAX, 1));
    }

    #[test]
    fn a_week_has_five_working_days_wherever_it_starts() {
        for day in 1..=7 {
            assert_eq!(working_days(date(2026, 6, day), date(2026, 6, day + 6)), 5);
        }
        assert_eq!(working_days(date(2026, 1, 3), date(2026, 1, 4)), 0, "a weekend");
        assert_eq!(working_days(date(2026, 1, 5), date(2026, 1, 5)), 1);
        assert_eq!(working_days(date(2026, 1, 6), date(2026, 1, 5)), 0);
    }

    #[test]
    fn a_rotation_of_132_working_days_from_new_year_ends_on_the_first_day_that_reaches_them() {
        let start = date(2026, 1, 1);
        let end = day_reaching(start, 132);
        assert_eq!(working_days(start, end), 132);
        assert_eq!(working_days(start, previous(end)), 131);
        assert_eq!(end, date(2026, 7, 3));
    }

    #[test]
    fn months_are_added_to_the_last_day_where_the_month_is_short() {
        assert_eq!(add_months(date(2026, 1, 31), 1), date(2026, 2, 28));
        assert_eq!(add_months(date(2024, 2, 29), 12), date(2025, 2, 28));
    }

    #[test]
    fn months_are_added_as_the_calendar_of_the_crate_adds_them() {
        let days = [date(2024, 2, 29), date(2025, 12, 31), date(2026, 1, 1), date(-1, 3, 30), Date::MIN, Date::MAX];
        for day in days {
            for months in (-40..=40).chain([-119_988, -600, 600, 119_988]) {
                assert_eq!(add_months(day, months), day.saturating_add(months.months()), "{day} and {months}");
            }
        }
    }

    #[test]
    fn a_few_working_days_are_reached_within_days_and_none_at_once() {
        let monday = date(2026, 1, 5);
        for (wanted, day) in [(-1, 5), (0, 5), (1, 5), (3, 7), (5, 9), (6, 12), (10, 16), (11, 19)] {
            assert_eq!(day_reaching(monday, wanted), date(2026, 1, day), "{wanted}");
        }
        assert_eq!(day_reaching(date(2026, 1, 3), 1), monday, "a Saturday");
    }
}
