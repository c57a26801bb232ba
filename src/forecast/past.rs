//! The years before the plan's first day, as far as the plan knows them: shown beside what is forecast, never reckoned with.

use std::collections::BTreeMap;

use super::years::density_tenths;
use crate::plan::Plan;

/// A year that has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    pub year: i16,
    /// Doctors of the whole province at its end.
    pub doctors: i64,
    /// People at its end; none where the plan has no number.
    pub people: Option<i64>,
}

impl Past {
    /// Doctors per 10,000 people at its end, in tenths, rounded half up.
    pub fn density_tenths(&self) -> Option<i64> {
        density_tenths(self.doctors, self.people)
    }
}

/// Those with a number of doctors, by year; of two records of a year the first by id. A year that is not over on the plan's
/// first day is none of the past.
pub(super) fn past(plan: &Plan) -> Vec<Past> {
    let mut years = BTreeMap::new();
    for record in plan.past_years.iter().filter(|record| record.year < plan.cover.baseline.year()) {
        let Some(doctors) = record.doctors else { continue };
        let people = record.people.filter(|&people| people > 0).map(i64::from);
        years.entry(record.year).or_insert(Past { year: record.year, doctors: doctors.into(), people });
    }
    years.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::PastYear;

    #[test]
    fn only_years_that_are_over_and_have_a_number_of_doctors_count_and_of_two_of_a_year_the_first() {
        let first = DAY_ONE.year();
        let record = |id: &str, year: i16, doctors: Option<u32>, people: Option<u32>| PastYear {
            id: id.into(),
            year,
            doctors,
            people,
            source: None,
        };
        let records = [
            record("d", first - 1, Some(18), Some(10_000)),
            record("c", first - 1, Some(17), Some(10_000)),
            record("b", first - 3, Some(16), Some(0)),
            record("a", first, Some(20), Some(10_000)),
            record("e", first - 2, None, Some(10_000)),
        ];
        let plan = Fixture::new().change(|plan| plan.past_years = records.into_iter().collect()).build();
        let told: Vec<_> = past(&plan).iter().map(|past| (past.year, past.doctors, past.density_tenths())).collect();
        assert_eq!(told, [(first - 3, 16, None), (first - 1, 17, Some(170))]);
    }
}
