//! The days with which anything of a doctor or a place begins or ends: between two of them nothing changes by itself.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use smallvec::SmallVec;

use super::beside::Beside;
use super::links::OfDoctor;
use super::retirement::statutory_date;
use super::{Career, Links};
use crate::plan::{Date, Doctor, Facility, Licence, Plan, Slot};

pub(super) type Days = SmallVec<[Date; 4]>;

/// Every day that a record or a move names.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    doctors: Diary<Doctor>,
    places: Diary<Facility>,
}

impl Agenda {
    pub fn new(doctors: Diary<Doctor>, plan: &Plan, links: &Links) -> Self {
        let places = plan.facilities.beside(|place, _| days_of_place(place, plan, links));
        Self { doctors, places: Diary::new(places, 0) }
    }

    /// Reads a doctor's days anew.
    pub fn set_doctor(&mut self, doctor: Slot<Doctor>, plan: &Plan, links: &Links, career: &Career) {
        self.doctors.set(doctor, days_of_doctor(&plan.doctors[doctor], plan, links.of_doctor(doctor), career));
    }

    /// Reads the days of a place and its sites anew.
    pub fn set_place(&mut self, place: Slot<Facility>, plan: &Plan, links: &Links) {
        self.places.set(place, days_of_place(place, plan, links));
    }

    /// The doctors for whom one of the days lies in one of the spans, by slot.
    pub fn doctors(&self, spans: &[RangeInclusive<Date>]) -> Vec<Slot<Doctor>> {
        self.doctors.within(spans)
    }

    /// The places likewise.
    pub fn places(&self, spans: &[RangeInclusive<Date>]) -> Vec<Slot<Facility>> {
        self.places.within(spans)
    }
}

pub(super) fn days_of_doctor(record: &Doctor, plan: &Plan, of: &OfDoctor, career: &Career) -> Days {
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
    for &step in &of.moves {
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

/// The years whose months have a list of their own; what lies beyond is in the first and the last of these lists.
const YEARS: RangeInclusive<i16> = 1950..=2149;
const MONTHS: usize = 12 * (*YEARS.end() - *YEARS.start() + 1) as usize;

/// Days by slot, and by month whose days they are: to find whose lie in a few days few are asked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Diary<R> {
    /// By slot, in no order.
    days: Beside<R, Days>,
    /// Slots, each list in order.
    months: Vec<Vec<Slot<R>>>,
}

impl<R> Diary<R> {
    /// Of what lies in the slots from one on.
    pub fn new(days: Vec<Days>, first: usize) -> Self {
        let mut expected = vec![0; MONTHS];
        days.iter().flatten().for_each(|&day| expected[month(day)] += 1);
        let mut months: Vec<Vec<Slot<R>>> = expected.into_iter().map(Vec::with_capacity).collect();
        // One slot after another: each list comes in order by itself.
        for (index, days) in days.iter().enumerate() {
            let slot = Slot::beside(first + index);
            for list in days.iter().map(|&day| month(day)) {
                if months[list].last() != Some(&slot) {
                    months[list].push(slot);
                }
            }
        }
        Self { days: days.into(), months }
    }

    /// Takes in the records that follow.
    pub fn append(&mut self, mut later: Self) {
        self.days.append(later.days);
        self.months.iter_mut().zip(&mut later.months).for_each(|(mine, later)| mine.append(later));
    }

    fn set(&mut self, slot: Slot<R>, days: Days) {
        let before = std::mem::take(&mut self.days[slot]);
        for list in before.iter().map(|&day| month(day)) {
            if let Ok(at) = self.months[list].binary_search(&slot) {
                self.months[list].remove(at);
            }
        }
        for list in days.iter().map(|&day| month(day)) {
            if let Err(at) = self.months[list].binary_search(&slot) {
                self.months[list].insert(at, slot);
            }
        }
        self.days[slot] = days;
    }

    fn within(&self, spans: &[RangeInclusive<Date>]) -> Vec<Slot<R>> {
        let is_within = |slot: &Slot<R>| self.days[*slot].iter().any(|day| spans.iter().any(|span| span.contains(day)));
        let months: BTreeSet<usize> = spans.iter().flat_map(|span| month(*span.start())..=month(*span.end())).collect();
        let slots = months.into_iter().flat_map(|list| &self.months[list]).copied();
        let mut found: Vec<_> = slots.filter(is_within).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The number of the list a day belongs to.
fn month(day: Date) -> usize {
    let years = i32::from(day.year()) - i32::from(*YEARS.start());
    (12 * years + i32::from(day.month()) - 1).clamp(0, MONTHS as i32 - 1) as usize
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn days_are_found_in_whatever_month_they_lie_and_those_given_up_no_more() {
        let plan = Fixture::new().doctor("a").doctor("b").build();
        let slots: Vec<_> = plan.doctors.slots().collect();
        let mut diary: Diary<Doctor> = Diary::new(vec![Days::new(); 2], 0);
        let days = |days: &[Date]| days.iter().copied().collect();
        let (old, now, far) = (date(1203, 1, 1), date(2026, 12, 31), date(9000, 1, 1));
        diary.set(slots[0], days(&[old, now, date(2026, 3, 1)]));
        diary.set(slots[1], days(&[far, date(2027, 1, 1)]));
        assert_eq!(diary.within(&[now..=date(2027, 1, 1)]), slots);
        assert_eq!(diary.within(&[date(1000, 1, 1)..=old, far..=far]), slots);
        assert_eq!(diary.within(&[date(1900, 1, 1)..=date(1951, 1, 1)]), []);
        diary.set(slots[0], days(&[now]));
        assert_eq!((diary.within(&[old..=old]), diary.within(&[now..=now])), (vec![], vec![slots[0]]));
    }
}
