//! What else the province counts per 10,000 people: the counts stay as they are, the people grow.

use super::Year;
use super::years::density_tenths;
use crate::plan::Figure;
use crate::rules::checker::Situation;

/// A count of the province over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// `pharmacists`, `nurses` or `beds`.
    pub name: &'static str,
    /// Their number on the first day, which stays.
    pub count: i64,
    /// Per 10,000 people, in tenths, to be reached by the end of that year (rules P02 to P04).
    pub target_tenths: i64,
    pub target_year: i16,
    /// Per 10,000 people on the first day, in tenths; none without a population.
    pub now_tenths: Option<i64>,
    /// Per 10,000 people at the end of each year, in tenths; none without a population.
    pub density_tenths: Vec<Option<i64>>,
}

/// A count the plan has, with its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    name: &'static str,
    count: i64,
    target_tenths: i64,
    target_year: i16,
}

/// Those the plan has.
pub(super) fn counted(situation: &Situation) -> Vec<Counted> {
    let province = &situation.plan.province;
    let figures: [(&str, &Option<Figure>); 3] =
        [("pharmacists", &province.pharmacists), ("nurses", &province.nurses), ("beds", &province.beds)];
    let counted =
        figures.into_iter().zip(situation.other_province_targets()).filter_map(|((name, figure), (tenths, year))| {
            let count = i64::from(figure.as_ref()?.value);
            Some(Counted { name, count, target_tenths: tenths, target_year: year as i16 })
        });
    counted.collect()
}

impl Counted {
    /// `now` are the people of the first day.
    pub fn over(&self, now: Option<i64>, years: &[Year]) -> Other {
        let Self { name, count, target_tenths, target_year } = *self;
        let now_tenths = density_tenths(count, now);
        let density_tenths = years.iter().map(|year| density_tenths(count, year.people)).collect();
        Other { name, count, target_tenths, target_year, now_tenths, density_tenths }
    }
}
