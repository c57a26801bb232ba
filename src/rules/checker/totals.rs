//! The headline figures, counted whatever rules are on.

use super::{Situation, StationCase};
use crate::plan::{Facility, Slot};

/// The totals of a plan on a date (docs/rule-book.md, Settings and exceptions).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub communes: u32,
    /// Open stations; their open points.
    pub stations: u32,
    pub points: u32,
    /// Open facilities that are no stations.
    pub hospitals: u32,
    /// Listed doctors with a place in the home layer.
    pub doctors_listed: u32,
    /// Distinct doctors with a session at any open station.
    pub station_doctors: u32,
    pub stations_with_regular_doctor: u32,
    /// Stations with a regular or part-time doctor (rule P07).
    pub stations_with_doctor: u32,
    /// Stations for which the condition of rule T03 holds.
    pub stations_below_minimum: u32,
    pub points_without_sessions: u32,
    /// Tenths of a doctor per 10,000 people; none where the population is missing.
    pub province_density_tenths: Option<i64>,
}

/// What one station adds to the totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StationCount {
    stations: u32,
    points: u32,
    with_regular: u32,
    with_doctor: u32,
    below_minimum: u32,
    points_without_sessions: u32,
}

impl StationCount {
    pub fn new(situation: &Situation, slot: Slot<Facility>) -> Self {
        situation.open_station(slot).map_or_else(Self::default, |station| Self::of(situation, &station))
    }

    fn of(situation: &Situation, station: &StationCase) -> Self {
        let regular = station.regular_doctors();
        let sites = situation.roster.links().sites(station.slot);
        let points = sites.iter().filter(|&&site| situation.open_point(site).is_some());
        let empty = points.clone().filter(|&&site| situation.roster.picture().at_site(site).sessions == 0);
        Self {
            stations: 1,
            points: points.count() as u32,
            with_regular: u32::from(regular > 0),
            with_doctor: u32::from(station.has_regular_or_part_time()),
            below_minimum: u32::from(i64::from(regular) < station.minimum()),
            points_without_sessions: empty.count() as u32,
        }
    }
}

impl Totals {
    /// The totals without any station.
    pub fn new(situation: &Situation) -> Self {
        let mut totals = Self { communes: situation.plan.communes.len() as u32, ..Self::default() };
        totals.count_hospitals(situation);
        totals.count_people(situation);
        totals
    }

    /// Counts again what depends on hospitals being open.
    pub fn count_hospitals(&mut self, situation: &Situation) {
        let date = situation.date();
        let is_open_hospital = |facility: &&Facility| !facility.is_station() && facility.is_open(date);
        self.hospitals = situation.plan.facilities.iter().filter(is_open_hospital).count() as u32;
    }

    /// Counts again what depends on people rather than on one station.
    pub fn count_people(&mut self, situation: &Situation) {
        self.doctors_listed = situation.roster.picture().doctors_with_home();
        self.station_doctors = situation.roster.picture().station_doctors();
        self.province_density_tenths = situation.province_density_tenths();
    }

    pub fn add(&mut self, count: StationCount) {
        self.stations += count.stations;
        self.points += count.points;
        self.stations_with_regular_doctor += count.with_regular;
        self.stations_with_doctor += count.with_doctor;
        self.stations_below_minimum += count.below_minimum;
        self.points_without_sessions += count.points_without_sessions;
    }

    pub fn take(&mut self, count: StationCount) {
        self.stations -= count.stations;
        self.points -= count.points;
        self.stations_with_regular_doctor -= count.with_regular;
        self.stations_with_doctor -= count.with_doctor;
        self.stations_below_minimum -= count.below_minimum;
        self.points_without_sessions -= count.points_without_sessions;
    }
}
