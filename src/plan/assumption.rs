//! What the forecast takes for granted: how many doctors are recruited, leave and retire a year, how the people grow.

use super::{Id, Record, Source, Table};

/// A number a year that the forecast reckons with, with the spread of the years it was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    pub id: Id<Assumption>,
    pub name: AssumptionName,
    /// Doctors a year; of the growth tenths of a per cent a year. What is out of range is passed over.
    pub value: i32,
    /// The best it is thought to become; without it as the value.
    pub best: Option<i32>,
    /// The worst it is thought to become; without it as the value.
    pub worst: Option<i32>,
    pub source: Option<Id<Source>>,
    pub remark: String,
}

/// What an assumption is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssumptionName {
    /// Doctors recruited a year, beside those the plan names.
    Recruits,
    /// Doctors leaving a year for other reasons than age, beside those the plan names.
    Leavers,
    /// All doctors retiring a year, the listed ones among them.
    Retirements,
    /// Growth of the population, in tenths of a per cent a year.
    Growth,
}

impl AssumptionName {
    pub const ALL: [Self; 4] = [Self::Recruits, Self::Leavers, Self::Retirements, Self::Growth];

    /// The code files and JSON give.
    pub fn code(self) -> &'static str {
        match self {
            Self::Recruits => "recruits",
            Self::Leavers => "leavers",
            Self::Retirements => "retirements",
            Self::Growth => "growth",
        }
    }
}

impl Record for Assumption {
    const TABLE: Table = Table::Assumption;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
