//! The road to the province's target, year by year, and who is served fairly on a day.
//!
//! Pure arithmetic on a plan in whole numbers; only Theil's measure needs a logarithm, and it is shown, never decided by.

mod assumptions;
mod curves;
mod equity;
mod ground;
mod named;
mod others;
mod past;
mod road;
mod stations;
mod years;

pub use assumptions::{Assumed, Assumptions, Case, Numbers, range};
pub use curves::{Curves, Point};
pub use equity::{AreaServed, Equity, Served, gini_thousandths, theil_thousandths};
pub use ground::Ground;
pub use named::{Named, NamedKind};
pub use others::Other;
pub use past::Past;
pub use road::Road;
pub use stations::{Gap, Outlook, StationEnd, StationEvent, outlooks};
pub use years::Year;

use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::checker::RuleSettings;

/// Years a forecast goes on at most.
pub const MOST_YEARS: i16 = 15;

/// A plan's forecast under its assumptions, or others that are tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    pub assumptions: Assumptions,
    /// Year by year, the plan's first year first.
    pub years: Vec<Year>,
    /// The same if every assumption turns out best, and worst.
    pub best: Vec<Year>,
    pub worst: Vec<Year>,
    /// The least doctors to recruit a year, beside those the plan names, so that the target is reached at the end of its
    /// year. None without a population, or where that year lies before the plan.
    pub recruits_needed: Option<i64>,
    /// The first year at whose end the target is reached; none where it takes more than [`MOST_YEARS`].
    pub reached_in: Option<i16>,
    /// Pharmacists, nurses and beds, where the plan has their counts.
    pub others: Vec<Other>,
}

/// Why no forecast can go up to a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongYear {
    /// The plan begins later.
    BeforePlan,
    /// More than [`MOST_YEARS`].
    TooMany,
}

impl Forecast {
    /// The forecast up to and including the year `to`, which [`Ground::check_year`] has allowed.
    pub fn new(ground: &Ground, assumptions: Assumptions, to: i16) -> Self {
        let middle = assumptions.numbers(Case::Middle);
        let years = |case| ground.years(assumptions.numbers(case), to);
        Self {
            years: years(Case::Middle),
            best: years(Case::Best),
            worst: years(Case::Worst),
            recruits_needed: ground.recruits_needed(middle),
            reached_in: ground.reached_in(middle),
            others: ground.others(middle, to),
            assumptions,
        }
    }

    /// The forecast of a plan as it stands.
    pub fn of(plan: &Plan, roster: &Roster, settings: &RuleSettings) -> (Ground, Self) {
        let ground = Ground::new(plan, roster, settings);
        let forecast = Self::new(&ground, Assumptions::of(plan), ground.usual_year());
        (ground, forecast)
    }

    /// What is known of a year.
    pub fn year(&self, year: i16) -> Option<&Year> {
        self.years.iter().find(|known| known.year == year)
    }
}

/// The last day of a year; of the calendar where that has no such day.
pub fn last_day(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}
