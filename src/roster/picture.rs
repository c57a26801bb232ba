//! Everybody on one day, with tallies per place.

use enumset::EnumSet;

use super::{
    ByDoctor, Links,
    career::{Career, Step},
    presence::Presence,
};
use crate::plan::{Date, Doctor, Facility, MoveKind, Plan, Site, Slot, Specialty};

/// The doctors with sessions at a site or facility on the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Sessions a week of each doctor, by slot.
    pub present: ByDoctor<i64>,
    /// Sessions a week of all of them.
    pub sessions: u64,
}

/// Who is where on `date`.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    date: Date,
    presences: Vec<Presence>,
    specialties: Vec<EnumSet<Specialty>>,
    sites: Vec<Tally>,
    facilities: Vec<Tally>,
    /// Open stations by facility slot: only they count.
    open_stations: Vec<bool>,
    doctors_with_home: u32,
    station_doctors: u32,
    unlisted_doctors: u64,
}

/// One doctor on the day.
pub(super) struct OnDay {
    presence: Presence,
    specialties: EnumSet<Specialty>,
}

impl OnDay {
    pub fn new(date: Date, plan: &Plan, links: &Links, doctor: Slot<Doctor>, career: &Career) -> Self {
        let has_ended = |step: &&Step| step.kind == MoveKind::Training && step.end.is_some_and(|end| end < date);
        let trainings = career.steps.iter().filter(has_ended);
        let gained = trainings.flat_map(|step| plan.moves[step.slot].gain.iter().flat_map(|gain| &gain.specialties));
        Self {
            presence: Presence::on(date, career, plan, links),
            specialties: plan.doctors[doctor].specialties.iter().chain(gained).copied().collect(),
        }
    }
}

impl Picture {
    pub fn new(date: Date, plan: &Plan, links: &Links, careers: &[Career]) -> Self {
        let mut open_stations = vec![false; plan.facilities.slot_count()];
        for slot in plan.facilities.slots() {
            let facility = &plan.facilities[slot];
            open_stations[slot.index()] = facility.is_station() && facility.is_open(date);
        }
        let mut picture = Self {
            date,
            presences: vec![Presence::default(); plan.doctors.slot_count()],
            specialties: vec![EnumSet::empty(); plan.doctors.slot_count()],
            sites: vec![Tally::default(); plan.sites.slot_count()],
            facilities: vec![Tally::default(); plan.facilities.slot_count()],
            open_stations,
            doctors_with_home: 0,
            station_doctors: 0,
            unlisted_doctors: unlisted_doctors(plan),
        };
        for (doctor, _) in plan.doctors.by_slot() {
            picture.set(doctor, OnDay::new(date, plan, links, doctor, &careers[doctor.index()]), links);
        }
        picture
    }

    pub fn date(&self) -> Date {
        self.date
    }

    pub fn presence(&self, doctor: Slot<Doctor>) -> &Presence {
        &self.presences[doctor.index()]
    }

    /// The specialties of a doctor on the day: those on record, and those of trainings that have ended.
    pub fn specialties(&self, doctor: Slot<Doctor>) -> EnumSet<Specialty> {
        self.specialties[doctor.index()]
    }

    pub fn at_site(&self, site: Slot<Site>) -> &Tally {
        &self.sites[site.index()]
    }

    pub fn at_facility(&self, facility: Slot<Facility>) -> &Tally {
        &self.facilities[facility.index()]
    }

    pub fn is_open_station(&self, facility: Slot<Facility>) -> bool {
        self.open_stations[facility.index()]
    }

    /// Listed doctors with a place in the home layer, those in training included.
    pub fn doctors_with_home(&self) -> u32 {
        self.doctors_with_home
    }

    /// Distinct doctors with a session at any open station.
    pub fn station_doctors(&self) -> u32 {
        self.station_doctors
    }

    /// Doctors of all facilities, open or not, that are given as a head count only.
    pub fn unlisted_doctors(&self) -> u64 {
        self.unlisted_doctors
    }

    /// Replaces what a doctor is on the day, and with it every tally he or she counts in. Gives back what it was.
    pub(super) fn set(&mut self, doctor: Slot<Doctor>, OnDay { presence, specialties }: OnDay, links: &Links) -> OnDay {
        let old = std::mem::take(&mut self.presences[doctor.index()]);
        self.doctors_with_home -= u32::from(!old.home.is_empty());
        self.station_doctors -= u32::from(self.is_at_station(&old, links));
        for &(site, sessions) in &old.at {
            self.sites[site.index()].take(doctor, sessions);
            if let Some(facility) = links.facility(site) {
                self.facilities[facility.index()].take(doctor, sessions);
            }
        }
        for &(site, sessions) in &presence.at {
            self.sites[site.index()].add(doctor, sessions);
            if let Some(facility) = links.facility(site) {
                self.facilities[facility.index()].add(doctor, sessions);
            }
        }
        self.doctors_with_home += u32::from(!presence.home.is_empty());
        self.station_doctors += u32::from(self.is_at_station(&presence, links));
        self.presences[doctor.index()] = presence;
        let specialties = std::mem::replace(&mut self.specialties[doctor.index()], specialties);
        OnDay { presence: old, specialties }
    }

    /// The places as they are on another day; the doctors are still to follow.
    pub(super) fn set_date(&mut self, date: Date, plan: &Plan, links: &Links) {
        self.date = date;
        plan.facilities.slots().for_each(|place| self.open_or_close(place, plan, links));
    }

    /// Reads anew whether a place is open on the day, and its head count.
    pub(super) fn set_place(&mut self, place: Slot<Facility>, plan: &Plan, links: &Links) {
        self.open_or_close(place, plan, links);
        self.unlisted_doctors = unlisted_doctors(plan);
    }

    fn open_or_close(&mut self, place: Slot<Facility>, plan: &Plan, links: &Links) {
        let facility = &plan.facilities[place];
        let is_open = facility.is_station() && facility.is_open(self.date);
        if is_open != self.open_stations[place.index()] {
            self.station_doctors -= self.at_stations(place, links);
            self.open_stations[place.index()] = is_open;
            self.station_doctors += self.at_stations(place, links);
        }
    }

    /// How many of the doctors of a place work at any open station.
    fn at_stations(&self, place: Slot<Facility>, links: &Links) -> u32 {
        let there = self.at_facility(place).present.keys();
        there.filter(|&&doctor| self.is_at_station(self.presence(doctor), links)).count() as u32
    }

    fn is_at_station(&self, presence: &Presence, links: &Links) -> bool {
        presence.at.iter().any(|&(site, _)| links.facility(site).is_some_and(|facility| self.is_open_station(facility)))
    }
}

fn unlisted_doctors(plan: &Plan) -> u64 {
    plan.facilities.iter().map(|facility| u64::from(facility.unlisted_doctors())).sum()
}

impl Tally {
    fn add(&mut self, doctor: Slot<Doctor>, sessions: i64) {
        *self.present.entry(doctor) += sessions;
        self.sessions += sessions.unsigned_abs();
    }

    fn take(&mut self, doctor: Slot<Doctor>, sessions: i64) {
        self.sessions -= sessions.unsigned_abs();
        let there = self.present.entry(doctor);
        *there -= sessions;
        if *there == 0 {
            self.present.remove(doctor);
        }
    }
}
