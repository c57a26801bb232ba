//! What a forecast starts from: what the plan knows, whatever is assumed.

use std::collections::BTreeMap;

use super::named::{Named, NamedKind, is_at_home, named};
use super::years::{Flow, year};
use super::{MOST_YEARS, Numbers, Other, Past, WrongYear, Year, others, past};
use crate::plan::{Date, Figure, Plan, ProvinceKind};
use crate::roster::Roster;
use crate::rules::checker::{RuleSettings, Situation};

/// The doctors and people on the plan's first day, and who is known to come and go after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    pub first: Date,
    /// Doctors on the first day, that day's moves included, as rule P01 counts them.
    pub start: i64,
    /// Whether it is the road of a province or of a city.
    pub kind: ProvinceKind,
    /// People of the province; none where missing.
    pub people: Option<i64>,
    /// Listed doctors who retire, leave or come later, by date.
    pub named: Vec<Named>,
    /// Tenths of a doctor per 10,000 people to reach, at the end of that year (rule P01).
    pub target_tenths: i64,
    pub target_year: i16,
    /// The years before the first day that the plan knows.
    pub past: Vec<Past>,
    /// Pharmacists, nurses and beds with their targets.
    others: Vec<others::Counted>,
    /// How many of the named come and go in each year: counted once, for years are worked out over and over.
    flows: BTreeMap<i16, Flow>,
}

impl Ground {
    /// The roster may be of any day of the plan.
    pub fn new(plan: &Plan, roster: &Roster, settings: &RuleSettings) -> Self {
        let first = plan.cover.baseline;
        let listed = plan.doctors.slots().filter(|&doctor| is_at_home(plan, roster, doctor, first)).count();
        let (target_tenths, target_year) = Situation { plan, roster, settings }.province_target();
        let named = named(plan, roster);
        Self {
            first,
            start: listed as i64 + roster.picture().unlisted_doctors() as i64,
            kind: plan.province.kind(),
            people: Figure::people(plan.province.population.as_ref()).map(i64::from),
            flows: flows(&named),
            named,
            target_tenths,
            target_year: target_year as i16,
            past: past::past(plan),
            others: others::counted(&Situation { plan, roster, settings }),
        }
    }

    pub fn first_year(&self) -> i16 {
        self.first.year()
    }

    /// The last year a forecast can go up to.
    pub fn last_year(&self) -> i16 {
        self.first_year().saturating_add(MOST_YEARS - 1)
    }

    /// Up to which year a forecast goes where nothing else is said: that of the target, as far as it can.
    pub fn usual_year(&self) -> i16 {
        self.target_year.clamp(self.first_year(), self.last_year())
    }

    /// # Errors
    /// Why no forecast can go up to that year.
    pub fn check_year(&self, to: i16) -> Result<(), WrongYear> {
        if to < self.first_year() {
            Err(WrongYear::BeforePlan)
        } else if to > self.last_year() {
            Err(WrongYear::TooMany)
        } else {
            Ok(())
        }
    }

    /// Months of a year the plan has: in its first year those from its first day's month on.
    pub(super) fn months(&self, year: i16) -> i64 {
        if year == self.first_year() { 13 - i64::from(self.first.month()) } else { 12 }
    }

    /// Who is known by name in a year.
    fn flow(&self, year: i16) -> Flow {
        self.flows.get(&year).copied().unwrap_or_default()
    }

    /// Year by year, up to and including `to`.
    pub fn years(&self, numbers: Numbers, to: i16) -> Vec<Year> {
        let (mut start, mut people) = (self.start, self.people);
        let years = (self.first_year()..=to).map(|number| {
            let year = year(number, start, people, self.months(number), self.flow(number), numbers);
            (start, people) = (year.end, year.people);
            year
        });
        years.collect()
    }

    /// The least number of recruits a year, beside those the plan names, with which the target is reached at the end of
    /// its year. None without a population, or where that year lies before the plan.
    pub fn recruits_needed(&self, numbers: Numbers) -> Option<i64> {
        self.people?;
        let flows: Vec<(i64, Flow)> =
            (self.first_year()..=self.target_year).map(|number| (self.months(number), self.flow(number))).collect();
        if flows.is_empty() {
            return None;
        }
        let reaches = |recruits: i64| {
            let (mut start, mut people, mut last) = (self.start, self.people, None);
            for &(months, flow) in &flows {
                let next = year(0, start, people, months, flow, Numbers { recruits, ..numbers });
                (start, people) = (next.end, next.people);
                last = Some(next);
            }
            last.is_some_and(|last| last.reaches(self.target_tenths))
        };
        // More recruits never leave fewer doctors: the least number lies between one that misses and one that reaches.
        let (mut misses, mut enough) = (-1, 0);
        while !reaches(enough) {
            (misses, enough) = (enough, 2 * enough + 1);
        }
        while enough - misses > 1 {
            let between = misses + (enough - misses) / 2;
            if reaches(between) { enough = between } else { misses = between }
        }
        Some(enough)
    }

    /// The first year at whose end the target is reached, within [`MOST_YEARS`].
    pub fn reached_in(&self, numbers: Numbers) -> Option<i16> {
        let years = self.years(numbers, self.last_year());
        years.iter().find(|year| year.reaches(self.target_tenths)).map(|year| year.year)
    }

    /// Pharmacists, nurses and beds up to a year.
    pub(super) fn others(&self, numbers: Numbers, to: i16) -> Vec<Other> {
        let years = self.years(numbers, to);
        self.others.iter().map(|counted| counted.over(self.people, &years)).collect()
    }
}

fn flows(named: &[Named]) -> BTreeMap<i16, Flow> {
    let mut flows: BTreeMap<i16, Flow> = BTreeMap::new();
    for named in named {
        let flow = flows.entry(named.date.year()).or_default();
        match named.kind {
            NamedKind::Retires => flow.retire += 1,
            NamedKind::Leaves => flow.leave += 1,
            NamedKind::Comes => flow.come += 1,
        }
    }
    flows
}
