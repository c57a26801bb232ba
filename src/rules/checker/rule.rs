//! What a rule of the rule book is made of.

use std::ops::RangeInclusive;

use super::{HospitalCase, MoveCase, PointCase, Report, Situation, StationCase, Totals};
use crate::plan::{AnySlot, Area, Commune, Date, Doctor, Severity, Slot};

/// One rule. Its texts stand in `assets/lang/*/rules.ftl` under the code.
#[derive(Debug)]
pub struct Rule {
    /// Its name in the rule book, as T03.
    pub code: &'static str,
    /// The severity it mostly has; the check may compute another.
    pub severity: Severity,
    /// Whether it is on where the plan does not say.
    pub on: bool,
    pub remedy: Remedy,
    pub confidence: Confidence,
    pub parameters: &'static [&'static Parameter],
    /// What of its findings depends on the day looked at, besides who is where on it.
    pub looks: &'static [Look],
    pub check: Check,
}

/// A chapter of the rule book; the codes of its rules begin with its letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    Stations,
    Hospitals,
    Doctors,
    Province,
    Data,
}

/// How a rule looks at the viewing date D itself.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    /// Compares days of its subject with D.
    Day,
    /// With the last of the days that all rules look ahead to ([`super::HORIZON_MONTHS`]).
    Horizon,
    /// With D and so many months.
    Months(&'static Parameter),
    /// With D and so many days.
    Days(&'static Parameter),
    /// From the day a parameter names it says something else of everything it is about.
    From(&'static Parameter),
    /// What it finds names D, and so is another every day.
    Named,
}

impl Rule {
    /// Where it stands in the rule book.
    pub fn chapter(&self) -> Chapter {
        match self.code.as_bytes().first() {
            Some(b'T') => Chapter::Stations,
            Some(b'B') => Chapter::Hospitals,
            Some(b'D') => Chapter::Doctors,
            Some(b'P') => Chapter::Province,
            _ => Chapter::Data,
        }
    }

    /// Whether what it finds is another every day.
    pub fn names_the_day(&self) -> bool {
        self.looks.iter().any(|look| matches!(look, Look::Named))
    }
}

/// How a finding of the rule can be cured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    Moving,
    Recruiting,
    Editing,
}

impl Remedy {
    pub fn code(self) -> &'static str {
        match self {
            Self::Moving => "moving",
            Self::Recruiting => "recruiting",
            Self::Editing => "editing",
        }
    }
}

/// How sure we are of the text the rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The text was read.
    Verified,
    /// Derived from a text that was read.
    Derived,
    /// The practice of one province.
    Local,
    /// A choice of the program.
    Product,
    /// Not verified: never more than a warning by default.
    Unverified,
}

impl Confidence {
    pub fn code(self) -> &'static str {
        match self {
            Self::Verified => "V",
            Self::Derived => "D",
            Self::Local => "L",
            Self::Product => "P",
            Self::Unverified => "unverified",
        }
    }
}

/// A number, date or list of a rule which a plan may set. Kept in a `static`: its address is its identity.
#[derive(Debug)]
pub struct Parameter {
    pub name: &'static str,
    pub default: DefaultValue,
}

/// A parameter's default and, for a number, its range.
#[derive(Clone, Debug)]
pub enum DefaultValue {
    Number(i64, RangeInclusive<i64>),
    Date(Date),
    List(&'static [&'static str]),
}

/// The kinds of subject a rule can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    Station,
    Point,
    Hospital,
    Doctor,
    Move,
    Area,
    Commune,
    Province,
    Record,
}

impl About {
    pub const COUNT: usize = Self::Record as usize + 1;
}

/// What a rule looks at, and how. Stations and points are shown to it only while open.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    Station(fn(&Situation, &StationCase, &mut Report)),
    Point(fn(&Situation, &PointCase, &mut Report)),
    Hospital(fn(&Situation, &HospitalCase, &mut Report)),
    /// A doctor as such: whom another may be, how long, how much; not at which places, nor beside whom.
    Doctor(fn(&Situation, Slot<Doctor>, &mut Report)),
    /// A doctor at work: at which places.
    AtWork(fn(&Situation, Slot<Doctor>, &mut Report)),
    /// A doctor beside others: at which places, and who else is there.
    Beside(fn(&Situation, Slot<Doctor>, &mut Report)),
    /// Every counted move that stands, as such: whom it takes from where and when, and whether elsewhere; not to where.
    Move(fn(&Situation, &MoveCase, &mut Report)),
    /// Every counted move that stands, with the places it leads to.
    Arrival(fn(&Situation, &MoveCase, &mut Report)),
    Area(fn(&Situation, Slot<Area>, &mut Report)),
    Commune(fn(&Situation, Slot<Commune>, &mut Report)),
    Province(fn(&Situation, &mut Report)),
    /// All open stations together, as the totals count them.
    Stations(fn(&Situation, &Totals, &mut Report)),
    /// Every record as such.
    Record(fn(&Situation, AnySlot, &mut Report)),
}

impl Check {
    /// Whether it looks at which places a doctor works at, or a move leads to.
    pub fn sees_places(&self) -> bool {
        matches!(self, Self::AtWork(_) | Self::Beside(_) | Self::Arrival(_))
    }

    /// Whether it looks at who works beside a doctor.
    pub fn sees_others(&self) -> bool {
        matches!(self, Self::Beside(_))
    }

    pub fn about(&self) -> About {
        match self {
            Self::Station(_) => About::Station,
            Self::Point(_) => About::Point,
            Self::Hospital(_) => About::Hospital,
            Self::Doctor(_) | Self::AtWork(_) | Self::Beside(_) => About::Doctor,
            Self::Move(_) | Self::Arrival(_) => About::Move,
            Self::Area(_) => About::Area,
            Self::Commune(_) => About::Commune,
            Self::Province(_) | Self::Stations(_) => About::Province,
            Self::Record(_) => About::Record,
        }
    }
}
