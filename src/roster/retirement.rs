//! When a doctor's service ends by law.

use crate::plan::{Date, Doctor, Sex};

/// The statutory retirement date: the last day of the first month M with M − birth month ≥ the age required in the
/// year of M (Bộ luật Lao động 2019 Đ.169; NĐ 135/2020/NĐ-CP Đ.3, 4). Unknown birth or sex: none.
pub fn statutory_date(doctor: &Doctor) -> Option<Date> {
    let birth = doctor.birth?.reckoned()?;
    let sex = doctor.sex?;
    let birth_month = months(birth);
    // The required age only rises, by less than a month a month: who has not reached in a year what is required in it will
    // not have before the year this leads to.
    let mut year = (birth_month + required_months(sex, 0)).div_euclid(12);
    loop {
        let month = (birth_month + required_months(sex, year)).max(12 * year);
        if month < 12 * (year + 1) {
            let first = Date::new(year.try_into().ok()?, (month - 12 * year) as i8 + 1, 1);
            return first.ok().map(Date::last_of_month);
        }
        year = month.div_euclid(12);
    }
}

/// The last working day: the later of retirement and the end of a granted extension (NĐ 50/2022/NĐ-CP).
pub fn last_working_day(doctor: &Doctor) -> Option<Date> {
    statutory_date(doctor).map(|retirement| doctor.extension.map_or(retirement, |end| retirement.max(end)))
}

/// Age in completed years on `date`.
pub fn age(birth: Date, date: Date) -> i64 {
    let years = i64::from(date.year()) - i64::from(birth.year());
    years - i64::from((date.month(), date.day()) < (birth.month(), birth.day()))
}

/// Required age in months for those who reach it in `year` (NĐ 135/2020 Đ.4).
fn required_months(sex: Sex, year: i32) -> i32 {
    match (sex, year) {
        (Sex::Male, ..2021) => 720,
        (Sex::Female, ..2021) => 660,
        (Sex::Male, _) => (723 + 3 * (year - 2021)).min(744),
        (Sex::Female, _) => (664 + 4 * (year - 2021)).min(720),
    }
}

/// Months since year 0, January being 0.
fn months(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::doctor;
    use crate::plan::Birth;

    fn retires(sex: Sex, birth: Birth) -> Option<Date> {
        statutory_date(&Doctor { sex: Some(sex), birth: Some(birth), ..doctor("d") })
    }

    #[test]
    fn the_seven_vectors_of_the_facts() {
        use Sex::{Female, Male};
        let born = |year, month, day| Birth::Date(date(year, month, day));
        for (sex, birth, expected) in [
            (Male, born(1964, 10, 15), date(2026, 4, 30)),
            (Male, born(1966, 4, 1), date(2028, 4, 30)),
            (Female, born(1969, 5, 20), date(2026, 5, 31)),
            (Female, born(1969, 4, 30), date(2025, 12, 31)),
            (Female, born(1970, 8, 31), date(2027, 12, 31)),
            (Female, Birth::Year(1970), date(2027, 5, 31)),
            (Male, born(1965, 8, 31), date(2027, 5, 31)),
        ] {
            assert_eq!(retires(sex, birth), Some(expected), "{sex:?} {birth:?}");
        }
    }

    #[test]
    fn a_scan_month_by_month_finds_the_same_date() {
        for sex in [Sex::Male, Sex::Female] {
            for birth in (1940..2010).flat_map(|year| (1..=12).map(move |month| date(year, month, 17))) {
                let first = (0..1200)
                    .map(|month| months(birth) + 600 + month)
                    .find(|month| month - months(birth) >= required_months(sex, month.div_euclid(12)))
                    .map(|month| date((month / 12) as i16, (month % 12) as i8 + 1, 1).last_of_month());
                assert_eq!(retires(sex, Birth::Date(birth)), first, "{sex:?} {birth}");
            }
        }
    }

    #[test]
    fn an_extension_moves_the_last_working_day_only_later() {
        let man = Doctor { sex: Some(Sex::Male), birth: Some(Birth::Year(1964)), ..doctor("d") };
        let retirement = statutory_date(&man);
        let with = |extension| last_working_day(&Doctor { extension, ..man.clone() });
        assert_eq!(with(None), retirement);
        assert_eq!(with(Some(date(2020, 1, 1))), retirement);
        assert_eq!(with(Some(date(2030, 1, 1))), Some(date(2030, 1, 1)));
        assert_eq!(last_working_day(&doctor("unknown")), None);
    }

    #[test]
    fn a_year_of_age_is_completed_on_the_birthday() {
        let born = date(1980, 6, 15);
        assert_eq!((age(born, date(2026, 6, 14)), age(born, date(2026, 6, 15))), (45, 46));
        assert_eq!((age(born, date(2026, 5, 20)), age(born, date(2026, 7, 1))), (45, 46));
    }
}
