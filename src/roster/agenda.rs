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
        let mut agenda = Self {
            doctors: vec![Days::new(); plan.doctors.slot_count()],
            places: vec![Days::new(); plan.facilities.slot_count()],
        };
        plan.doctors.by_slot().for_each(|(doctor, _)| agenda.set_doctor(doctor, plan, links, &careers[doctor.index()]));
        plan.facilities.slots().for_each(|place| agenda.set_place(place, plan, links));
        agenda
    }

    /// Reads a doctor's days anew.
    pub fn set_doctor(&mut self, doctor: Slot<Doctor>, plan: &Plan, links: &Links, career: &Career) {
        let record = &plan.doctors[doctor];
        let days = &mut self.doctors[doctor.index()];
        days.clear();
        days.extend(career.last_day);
        days.extend(record.exempt_until);
        // Service that is extended beyond retirement ends later than the day of retirement: both count.
        if let Some(extension) = record.extension {
            days.push(extension);
            days.extend(statutory_date(record));
        }
        days.extend(record.bonds.iter().map(|bond| bond.until));
        if let Licence::Number { until, .. } = &record.licence {
            days.extend(*until);
        }
        for &step in links.moves(doctor) {
            let step = &plan.moves[step];
            days.push(step.start);
            days.extend(step.end);
        }
    }

    /// Reads the days of a place and its sites anew.
    pub fn set_place(&mut self, place: Slot<Facility>, plan: &Plan, links: &Links) {
        let record = &plan.facilities[place];
        let days = &mut self.places[place.index()];
        days.clear();
        days.extend(record.opened.into_iter().chain(record.closed));
        for &site in links.sites(place) {
            let site = &plan.sites[site];
            days.extend(site.opened.into_iter().chain(site.closed));
        }
        if let Some(station) = record.station() {
            days.extend(station.deadline);
            days.extend(station.figures.iter().map(|figures| figures.from));
            days.extend(station.employers.iter().map(|employer| employer.from));
        }
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

fn has_day_in(days: &Days, spans: &[RangeInclusive<Date>]) -> bool {
    days.iter().any(|day| spans.iter().any(|span| span.contains(day)))
}
