//! A plan in time: how many doctors each station has from which day and why, and from when to when each finding holds.
//!
//! Pure, like what it rests on: the same plan and days give the same answer. Every number is the roster's of that day,
//! every finding the rules' of that day; a law holds both to `phanbo check`.

mod causes;
mod held;
mod steps;
mod ticks;

pub use causes::{Cause, CauseKind};
pub use held::{FindingRun, held};
pub use steps::{Line, Numbers, Step, line, lines};
pub use ticks::{Tick, Timeline};

use crate::plan::Date;
use crate::roster::calendar::{add_months, previous};

/// Months that are looked at where nothing else is said.
const USUAL: i64 = 36;
/// Months that can be looked at.
const MOST: i64 = 180;

/// The days looked at, first and last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: Date,
    pub last: Date,
}

/// Why days cannot be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongDays {
    /// The plan begins later.
    BeforeBaseline,
    /// The last day lies before the first.
    Backwards,
    /// More than fifteen years.
    TooMany,
}

impl Days {
    /// The days from `first` on that are looked at where no last one is given: three years.
    pub fn from(first: Date) -> Self {
        Self { first, last: previous(add_months(first, USUAL)) }
    }

    /// # Errors
    /// Why these cannot be looked at in a plan that begins on `baseline`.
    pub fn within(baseline: Date, first: Date, last: Date) -> Result<Self, WrongDays> {
        if first < baseline {
            Err(WrongDays::BeforeBaseline)
        } else if last < first {
            Err(WrongDays::Backwards)
        } else if last > previous(add_months(first, MOST)) {
            Err(WrongDays::TooMany)
        } else {
            Ok(Self { first, last })
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn three_years_end_the_day_before_the_same_date() {
        assert_eq!(Days::from(date(2026, 1, 1)).last, date(2028, 12, 31));
        assert_eq!(Days::from(date(2024, 2, 29)).last, date(2027, 2, 27));
    }

    #[test]
    fn fifteen_years_are_the_most() {
        let within = |first, last| Days::within(date(2026, 1, 1), first, last);
        let (first, last) = (date(2026, 3, 1), date(2041, 2, 28));
        assert_eq!(within(first, last), Ok(Days { first, last }));
        assert_eq!(within(first, date(2041, 3, 1)), Err(WrongDays::TooMany));
        assert_eq!(within(date(2025, 12, 31), last), Err(WrongDays::BeforeBaseline));
        assert_eq!(within(first, date(2026, 2, 28)), Err(WrongDays::Backwards));
        assert!(within(first, first).is_ok());
    }
}
