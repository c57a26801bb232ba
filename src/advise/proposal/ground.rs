//! What all parts of a proposal look at: the plan on the viewing date, and the days that count from it.

use crate::rules::named;
use enumset::EnumSet;
use smallvec::SmallVec;

use super::{Bound, Options};
use crate::edit::rotation_end;
use crate::plan::{Area, Coordinates, Date, FULL_TIME, Facility, Slot, Specialty};
use crate::roster::Places;
use crate::roster::calendar::{add_months, previous, working_days};
use crate::rules::checker::{Rule, Situation, StationCase};

/// Months after the viewing date that are looked at (docs/rule-book.md, Terms: horizon).
const HORIZON: i64 = 12;

/// The plan on the viewing date, and what is the same for every doctor and place.
pub struct Ground<'a> {
    pub situation: Situation<'a>,
    pub options: Options,
    /// Last day of the horizon.
    pub horizon: Date,
    /// Last day of a rotation that starts on the viewing date.
    pub rotation_end: Date,
    pub day_before_rotation_ends: Date,
    /// Tenths of working days a doctor may have rotated so far for the default rotation to be within the most (rule D07).
    pub most_rotation_days_tenths: i64,
    /// Specialties a station has use for (rule D10).
    pub station_specialties: EnumSet<Specialty>,
    on: [bool; ASKED.len()],
}

/// The rules of which it matters whether they are on.
static ASKED: [&Rule; 7] = [
    &named::HOSPITAL_BELOW_FLOOR,
    &named::HOSPITAL_WITH_MANY_AWAY,
    &named::HOSPITAL_SPECIALTY_LOST,
    &named::MOVE_AFTER_LAST_WORKING_DAY,
    &named::ROTATION_TOO_LONG,
    &named::SPECIALTY_UNFIT_FOR_STATION,
    &named::STATION_DENSITY_BELOW_TARGET,
];

impl<'a> Ground<'a> {
    pub fn new(situation: Situation<'a>, options: Options) -> Self {
        let rotation_end = rotation_end(situation.plan, situation.date());
        let rotation = working_days(situation.date(), rotation_end) * i64::from(FULL_TIME);
        Self {
            situation,
            options,
            horizon: add_months(situation.date(), HORIZON),
            rotation_end,
            day_before_rotation_ends: previous(rotation_end),
            most_rotation_days_tenths: situation.rotation_maximum() * 10 - rotation,
            station_specialties: situation.station_specialties(),
            on: ASKED.map(|rule| situation.settings.is_on(rule)),
        }
    }

    pub fn date(&self) -> Date {
        self.situation.date()
    }

    /// Whether a rule is on; one that is not asked about is not.
    pub fn is_on(&self, rule: &Rule) -> bool {
        ASKED.iter().zip(self.on).any(|(&known, on)| on && std::ptr::eq(known, rule))
    }

    /// The bounds of hospitals whose rule is off.
    pub fn uncounted(&self) -> Vec<Bound> {
        let rules = [(Bound::Floor, &named::HOSPITAL_BELOW_FLOOR), (Bound::Away, &named::HOSPITAL_WITH_MANY_AWAY)];
        rules.into_iter().filter(|&(_, rule)| !self.is_on(rule)).map(|(bound, _)| bound).collect()
    }

    /// Sessions a week among these at one facility.
    pub fn sessions_at(&self, places: &Places, facility: Slot<Facility>) -> i64 {
        let links = self.situation.roster.links();
        let here = places.iter().filter(|&&(site, _)| links.facility(site) == Some(facility));
        here.map(|&(_, sessions)| sessions).sum()
    }

    /// The doctors with whom a station would reach its density target, its minimum at least.
    pub fn density_target(&self, station: &StationCase) -> i64 {
        let minimum = station.minimum().max(1);
        let Some(need) = station.density_need().filter(|_| self.is_on(&named::STATION_DENSITY_BELOW_TARGET)) else {
            return minimum;
        };
        let lacking = need - station.sessions() as i64;
        // Rounded up, below zero as well.
        let doctors = -(-lacking).div_euclid(10);
        minimum.max(i64::from(station.regular_doctors()) + doctors)
    }

    /// Where a facility is: the point of its commune.
    pub fn point(&self, facility: Slot<Facility>) -> Option<Coordinates> {
        let commune = self.situation.roster.links().commune(facility)?;
        self.situation.plan.communes[commune].point
    }

    /// The areas of a facility: its own, and those that name it as their hospital.
    pub fn areas(&self, facility: Slot<Facility>) -> SmallVec<[Slot<Area>; 2]> {
        let links = self.situation.roster.links();
        links.area(facility).into_iter().chain(links.areas_of_hospital(facility).iter().copied()).collect()
    }
}
