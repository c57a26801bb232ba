//! The days with which anything of a doctor or a place begins or ends: between two of them nothing changes by itself.

use std::ops::RangeInclusive;

use smallvec::SmallVec;

use super::retirement::statutory_date;
use super::{Career, Links};
use crate::plan::{Date, Doctor, Facility, Licence, Plan, Slot};

type Days = SmallVec<[Date; 4]>;

/// By slot, every day that a record or a move names, in no order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    doctors: Vec<Days>,
    places: Vec<Days>,
}

impl Agenda {
    pub fn new(plan: &Plan, links: &Links, careers: &[Career]) -> Self {
        Self {
            doctors: plan.doctors.beside(|doctor, _| days_of_doctor(doctor, plan, links, &careers[doctor.index()])),
            places: plan.facilities.beside(|place, _| days_of_place(place, plan, links)),
        }
    }

    /// Reads a doctor's days anew.
    pub fn set_doctor(&mut self, doctor: Slot<Doctor>, plan: &Plan, links: &Links, career: &Career) {
        self.doctors[doctor.index()] = days_of_doctor(doctor, plan, links, career);
    }

    /// Reads the days of a place and its sites anew.
    pub fn set_place(&mut self, place: Slot<Facility>, plan: &Plan, links: &Links) {
        self.places[place.index()] = days_of_place(place, plan, links);
    }

    /// The doctors for whom one of the days lies in one of the spans, by slot.
    pub fn doctors(&self, plan: &Plan, spans: &[RangeInclusive<Date>]) -> Vec<Slot<Doctor>> {
        plan.doctors.slots().filter(|doctor| has_day_in(&self.doctors[doctor.index()], spans)).collect()
    }

    /// The places likewise.
    pub fn places(&self, plan: &Plan, spans: &[RangeInclusive<Date>]) -> Vec<Slot<Facility>> {
        plan.facilities.slots().filter(|place| has_day_in(&self.places[place.index()], spans)).collect()
    }
}

fn days_of_doctor(doctor: Slot<Doctor>, plan: &Plan, links: &Links, career: &Career) -> Days {
    let record = &plan.doctors[doctor];
    let mut days = Days::new();
    let mut note = |day: Option<Date>| day.into_iter().for_each(|day| days.push(day));
    note(career.last_day);
    note(record.exempt_until);
    // Service that is extended beyond retirement ends later than the day of retirement: both count.
    if record.extension.is_some() {
        note(record.extension);
        note(statutory_date(record));
    }
    record.bonds.iter().for_each(|bond| note(Some(bond.until)));
    if let Licence::Number { until, .. } = &record.licence {
        note(*until);
    }
    for &step in links.moves(doctor) {
        let step = &plan.moves[step];
        note(Some(step.start));
        note(step.end);
    }
    days
}

fn days_of_place(place: Slot<Facility>, plan: &Plan, links: &Links) -> Days {
    let record = &plan.facilities[place];
    let mut days: Days = record.opened.into_iter().chain(record.closed).collect();
    for &site in links.sites(place) {
        let site = &plan.sites[site];
        days.extend(site.opened.into_iter().chain(site.closed));
    }
    if let Some(station) = record.station() {
        days.extend(station.deadline);
        days.extend(station.figures.iter().map(|figures| figures.from));
        days.extend(station.employers.iter().map(|employer| employer.from));
    }
    days
}

fn has_day_in(days: &Days, spans: &[RangeInclusive<Date>]) -> bool {
    days.iter().any(|day| spans.iter().any(|span| span.contains(day)))
}
