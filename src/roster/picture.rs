//! Everybody on one day, with tallies per place.

use enumset::EnumSet;
use smallvec::SmallVec;

use super::{
    ByDoctor, Links,
    beside::Beside,
    career::{Career, CareerStep},
    presence::Presence,
};
use crate::plan::{Area, Date, Doctor, Facility, MoveKind, Plan, Site, Slot, Specialty};

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
    doctors: Beside<Doctor, OnDay>,
    tallies: Tallies,
    unlisted_doctors: u64,
}

/// One doctor on the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OnDay {
    presence: Presence,
    specialties: EnumSet<Specialty>,
}

impl OnDay {
    pub fn new(date: Date, plan: &Plan, links: &Links, doctor: Slot<Doctor>, career: &Career) -> Self {
        let has_ended = |step: &&CareerStep| step.kind == MoveKind::Training && step.end.is_some_and(|end| end < date);
        let trainings = career.steps.iter().filter(has_ended);
        let gained = trainings.flat_map(|step| plan.moves[step.slot].gain.iter().flat_map(|gain| &gain.specialties));
        let mut specialties: EnumSet<Specialty> = plan.doctors[doctor].specialties.iter().copied().collect();
        specialties.extend(gained.copied());
        Self { presence: Presence::on(date, career, plan, links), specialties }
    }
}

impl Picture {
    /// Of nobody yet.
    pub(super) fn new(date: Date, plan: &Plan) -> Self {
        let tallies = Tallies {
            open_stations: plan.facilities.beside(|_, facility| facility.is_station() && facility.is_open(date)),
            areas: vec![0; plan.areas.slot_count()],
            ..Tallies::default()
        };
        Self { date, doctors: Beside::default(), tallies, unlisted_doctors: unlisted_doctors(plan) }
    }

    /// With room for so many at each site and each facility.
    #[must_use]
    pub(super) fn with_room(mut self, at_sites: &[usize], at_facilities: &[usize]) -> Self {
        self.tallies.sites = at_sites.iter().copied().map(Tally::with_room).collect();
        self.tallies.facilities = at_facilities.iter().copied().map(Tally::with_room).collect();
        self
    }

    /// Counts a doctor; all that are counted are still to be taken in.
    pub(super) fn count(&mut self, doctor: Slot<Doctor>, on_day: &OnDay, links: &Links) {
        self.tallies.add(doctor, &on_day.presence, links);
    }

    /// Takes in the doctors that were counted, by slot.
    pub(super) fn take_in(&mut self, doctors: Vec<OnDay>) {
        self.doctors = doctors.into();
    }

    /// Takes in the doctors that follow.
    pub(super) fn append(&mut self, later: Self) {
        self.doctors.append(later.doctors);
        self.tallies.append(later.tallies);
    }

    pub fn date(&self) -> Date {
        self.date
    }

    pub fn presence(&self, doctor: Slot<Doctor>) -> &Presence {
        &self.doctors[doctor].presence
    }

    /// The specialties of a doctor on the day: those on record, and those of trainings that have ended.
    pub fn specialties(&self, doctor: Slot<Doctor>) -> EnumSet<Specialty> {
        self.doctors[doctor].specialties
    }

    pub fn at_site(&self, site: Slot<Site>) -> &Tally {
        &self.tallies.sites[site.index()]
    }

    pub fn at_facility(&self, facility: Slot<Facility>) -> &Tally {
        &self.tallies.facilities[facility.index()]
    }

    pub fn is_open_station(&self, facility: Slot<Facility>) -> bool {
        self.tallies.open_stations[facility.index()]
    }

    /// Listed doctors with a place in the home layer, those in training included.
    pub fn doctors_with_home(&self) -> u32 {
        self.tallies.doctors_with_home
    }

    /// Distinct doctors with a session at any open station.
    pub fn station_doctors(&self) -> u32 {
        self.tallies.station_doctors
    }

    /// Distinct doctors with a session at an open station of an area, or at its hospital.
    pub fn in_area(&self, area: Slot<Area>) -> u32 {
        self.tallies.areas[area.index()]
    }

    /// Doctors of all facilities, open or not, that are given as a head count only.
    pub fn unlisted_doctors(&self) -> u64 {
        self.unlisted_doctors
    }

    /// Replaces what a doctor is on the day, and with it every tally he or she counts in. Gives back what it was.
    pub(super) fn set(&mut self, doctor: Slot<Doctor>, on_day: OnDay, links: &Links) -> OnDay {
        let old = std::mem::replace(&mut self.doctors[doctor], on_day);
        self.tallies.take(doctor, &old.presence, links);
        self.tallies.add(doctor, &self.doctors[doctor].presence, links);
        old
    }

    /// The places as they are on another day, these among them that open or close in between; the doctors are still to
    /// follow.
    pub(super) fn set_date(&mut self, date: Date, places: &[Slot<Facility>], plan: &Plan, links: &Links) {
        self.date = date;
        for &place in places {
            self.open_or_close(place, plan, links);
        }
    }

    /// Reads anew whether a place is open on the day, and its head count.
    pub(super) fn set_place(&mut self, place: Slot<Facility>, plan: &Plan, links: &Links) {
        self.open_or_close(place, plan, links);
        self.unlisted_doctors = unlisted_doctors(plan);
    }

    fn open_or_close(&mut self, place: Slot<Facility>, plan: &Plan, links: &Links) {
        let facility = &plan.facilities[place];
        let is_open = facility.is_station() && facility.is_open(self.date);
        if is_open != self.is_open_station(place) {
            let there: Vec<Slot<Doctor>> = self.at_facility(place).present.keys().copied().collect();
            for doctor in &there {
                self.tallies.count_out(&self.doctors[*doctor].presence, links);
            }
            self.tallies.open_stations[place.index()] = is_open;
            for doctor in &there {
                self.tallies.count_in(&self.doctors[*doctor].presence, links);
            }
        }
    }
}

/// Doctors and sessions counted.
#[derive(Clone, Debug, Default, PartialEq)]
struct Tallies {
    sites: Vec<Tally>,
    facilities: Vec<Tally>,
    /// Open stations by facility slot: only they count.
    open_stations: Vec<bool>,
    doctors_with_home: u32,
    station_doctors: u32,
    /// Distinct doctors by area.
    areas: Vec<u32>,
}

impl Tallies {
    fn add(&mut self, doctor: Slot<Doctor>, presence: &Presence, links: &Links) {
        self.doctors_with_home += u32::from(!presence.home.is_empty());
        self.count_in(presence, links);
        for &(site, sessions) in &presence.at {
            self.sites[site.index()].add(doctor, sessions);
            if let Some(facility) = links.facility(site) {
                self.facilities[facility.index()].add(doctor, sessions);
            }
        }
    }

    /// Takes in doctors with later slots than all of its own.
    fn append(&mut self, later: Self) {
        self.sites.iter_mut().zip(later.sites).for_each(|(mine, later)| mine.append(later));
        self.facilities.iter_mut().zip(later.facilities).for_each(|(mine, later)| mine.append(later));
        self.doctors_with_home += later.doctors_with_home;
        self.station_doctors += later.station_doctors;
        self.areas.iter_mut().zip(later.areas).for_each(|(mine, later)| *mine += later);
    }

    fn take(&mut self, doctor: Slot<Doctor>, presence: &Presence, links: &Links) {
        self.doctors_with_home -= u32::from(!presence.home.is_empty());
        self.count_out(presence, links);
        for &(site, sessions) in &presence.at {
            self.sites[site.index()].take(doctor, sessions);
            if let Some(facility) = links.facility(site) {
                self.facilities[facility.index()].take(doctor, sessions);
            }
        }
    }

    /// Counts somebody present so, once at stations and once in each area.
    fn count_in(&mut self, presence: &Presence, links: &Links) {
        self.station_doctors += u32::from(self.has_at_station(presence, links));
        self.each_area(presence, links, |count| *count += 1);
    }

    fn count_out(&mut self, presence: &Presence, links: &Links) {
        self.station_doctors -= u32::from(self.has_at_station(presence, links));
        self.each_area(presence, links, |count| *count -= 1);
    }

    /// The counts of the areas somebody present so counts in, each once: of the open stations, and of the hospitals.
    fn each_area(&mut self, presence: &Presence, links: &Links, change: impl Fn(&mut u32)) {
        let Self { open_stations, areas, .. } = self;
        let mut count = |area: Slot<Area>| change(&mut areas[area.index()]);
        let of_place = |&(site, _): &(Slot<Site>, i64)| {
            let facility = links.facility(site);
            let of_station = facility.filter(|facility| open_stations[facility.index()]).and_then(|of| links.area(of));
            let of_hospital = facility.map_or(&[][..], |facility| links.areas_of_hospital(facility));
            of_station.into_iter().chain(of_hospital.iter().copied())
        };
        // Mostly it is one place, which counts in an area once.
        if let [place] = &presence.at[..] {
            return of_place(place).for_each(count);
        }
        let mut of_all: SmallVec<[Slot<Area>; 4]> = presence.at.iter().flat_map(of_place).collect();
        of_all.sort_unstable();
        of_all.dedup();
        of_all.into_iter().for_each(&mut count);
    }

    /// Whether somebody present so works at an open station.
    fn has_at_station(&self, presence: &Presence, links: &Links) -> bool {
        let is_open = |facility: Slot<Facility>| self.open_stations[facility.index()];
        presence.at.iter().any(|&(site, _)| links.facility(site).is_some_and(is_open))
    }
}

fn unlisted_doctors(plan: &Plan) -> u64 {
    plan.facilities.iter().map(|facility| u64::from(facility.unlisted_doctors())).sum()
}

impl Tally {
    fn with_room(doctors: usize) -> Self {
        Self { present: ByDoctor::with_room(doctors), sessions: 0 }
    }

    fn append(&mut self, later: Self) {
        self.present.append(later.present);
        self.sessions += later.sessions;
    }

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
