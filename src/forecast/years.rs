//! One year after the other: who comes, who goes, how many people there are.

use crate::rules::checker::rounded;

use super::Numbers;

/// A year of the forecast: doctors of the whole province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    pub year: i16,
    /// At the start of it; of the plan's first year on its first day, that day's moves included.
    pub start: i64,
    /// Listed doctors who retire, by rule.
    pub retire_named: i64,
    /// The rest of the retirements of the year.
    pub retire_unlisted: i64,
    /// Who leaves for other reasons, those the plan names among them.
    pub leave: i64,
    /// Who is recruited, those the plan names among them.
    pub recruit: i64,
    /// After the year's last day; never below zero.
    pub end: i64,
    /// Whether more would go than there are: the end is then zero.
    pub is_emptied: bool,
    /// People at the end of it; none where the province's population is missing.
    pub people: Option<i64>,
}

impl Year {
    /// Doctors per 10,000 people at its end, in tenths, rounded half up.
    pub fn density_tenths(&self) -> Option<i64> {
        density_tenths(self.end, self.people)
    }

    /// Doctors a target asks for at its end.
    pub fn wanted(&self, target_tenths: i64) -> Option<i64> {
        let people = self.people?;
        i64::try_from((i128::from(target_tenths) * i128::from(people) + 99_999) / 100_000).ok()
    }

    /// Whether the density at its end is the target or more, compared without rounding.
    pub fn reaches(&self, target_tenths: i64) -> bool {
        self.wanted(target_tenths).is_some_and(|wanted| self.end >= wanted)
    }
}

/// Something counted per 10,000 people in tenths, rounded half up; none without people.
pub(super) fn density_tenths(count: i64, people: Option<i64>) -> Option<i64> {
    let people = people.filter(|&people| people > 0)?;
    Some(rounded(count.max(0).unsigned_abs() * 100_000, people.unsigned_abs()))
}

/// What part of a yearly number falls into the months left of a year, rounded half up.
pub(super) fn part(yearly: i64, months: i64) -> i64 {
    half_up(yearly * months, 12)
}

/// The people a year later, rounded half up: the growth in tenths of a per cent, for so many months of the year.
pub(super) fn grown(people: i64, growth: i64, months: i64) -> i64 {
    let (of, by) = (i128::from(people) * i128::from(12_000 + growth * months), 12_000);
    i64::try_from((2 * of + by) / (2 * by)).unwrap_or(i64::MAX)
}

fn half_up(part: i64, whole: i64) -> i64 {
    (2 * part + whole).div_euclid(2 * whole)
}

/// Who goes and comes in a year: by name, and by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flow {
    pub retire: i64,
    pub leave: i64,
    pub come: i64,
}

/// The year that begins with so many doctors and people.
pub(super) fn year(year: i16, start: i64, people: Option<i64>, months: i64, named: Flow, numbers: Numbers) -> Year {
    let retire_unlisted = (part(numbers.retirements, months) - named.retire).max(0);
    let leave = part(numbers.leavers, months) + named.leave;
    let recruit = part(numbers.recruits, months) + named.come;
    let end = start - named.retire - retire_unlisted - leave + recruit;
    Year {
        year,
        start,
        retire_named: named.retire,
        retire_unlisted,
        leave,
        recruit,
        end: end.max(0),
        is_emptied: end < 0,
        people: people.map(|people| grown(people, numbers.growth, months)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_a_year_and_the_growth_are_rounded_half_up() {
        assert_eq!([part(84, 12), part(84, 1), part(6, 1), part(5, 1), part(18, 1)], [84, 7, 1, 0, 2]);
        assert_eq!([grown(1_429_841, 10, 12), grown(100, -100, 12), grown(50, 10, 12)], [1_444_139, 90, 51]);
        assert_eq!(grown(10_000, 12, 6), 10_060, "half the growth of a year");
    }

    #[test]
    fn more_cannot_go_than_there_are() {
        let numbers = Numbers { leavers: 5, retirements: 3, ..Numbers::default() };
        let empty = year(2026, 4, Some(1_000), 12, Flow { retire: 1, ..Flow::default() }, numbers);
        assert_eq!((empty.retire_named, empty.retire_unlisted, empty.end, empty.is_emptied), (1, 2, 0, true));
        assert_eq!(empty.density_tenths(), Some(0));
    }

    #[test]
    fn more_named_than_the_yearly_number_leave_nobody_unlisted_to_retire() {
        let numbers = Numbers { retirements: 3, ..Numbers::default() };
        let named = year(2026, 10, None, 12, Flow { retire: 5, ..Flow::default() }, numbers);
        assert_eq!((named.retire_unlisted, named.end, named.density_tenths()), (0, 5, None));
    }
}
