//! When service ends: the statutory retirement date and the last working day, month by month.

use jiff::civil::{Date, date};
use phanbo::plan::{Birth, Doctor, Sex};

/// L: the later of R and the end of a granted extension; none where birth or sex is unknown.
pub fn last_working_day(doctor: &Doctor) -> Option<Date> {
    let retirement = retirement(doctor)?;
    Some(match doctor.extension {
        Some(end) if end > retirement => end,
        _ => retirement,
    })
}

/// R: the last day of the first month in which the age of that year is reached.
pub fn retirement(doctor: &Doctor) -> Option<Date> {
    let sex = doctor.sex?;
    let (year, month) = match doctor.birth? {
        Birth::Date(birth) => (i32::from(birth.year()), i32::from(birth.month())),
        Birth::Year(year) => (i32::from(year), 1),
    };
    let (mut at_year, mut at_month) = (year, month);
    while (at_year - year) * 12 + at_month - month < age(sex, at_year) {
        at_month += 1;
        if at_month == 13 {
            (at_year, at_month) = (at_year + 1, 1);
        }
    }
    Some(date(at_year as i16, at_month as i8, 1).last_of_month())
}

/// In months.
fn age(sex: Sex, year: i32) -> i32 {
    match sex {
        Sex::Male if year < 2021 => 720,
        Sex::Female if year < 2021 => 660,
        Sex::Male => std::cmp::min(744, 723 + 3 * (year - 2021)),
        Sex::Female => std::cmp::min(720, 664 + 4 * (year - 2021)),
    }
}
