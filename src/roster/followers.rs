//! Which doctors a facility can depend on: all whose postings or moves name it.

use smallvec::SmallVec;

use super::{ByDoctor, Career, Links, Places};
use crate::plan::{Date, Doctor, Facility, Site, Slot};

/// Doctors by the facilities their careers name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Followers {
    by_facility: Vec<ByDoctor<()>>,
    baselines: Vec<Baseline>,
}

/// The doctors with a session in a posting at a facility, whatever became of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baseline {
    pub doctors: u32,
    /// Those with moves that have effect: without one, a doctor is there until the last working day.
    pub moving: ByDoctor<()>,
    /// The last working day of those of whom it is known.
    ending: ByDoctor<Date>,
}

impl Baseline {
    /// All who can be elsewhere on a day, and some more; a doctor may come twice.
    pub fn perhaps_gone(&self, date: Date) -> impl Iterator<Item = Slot<Doctor>> {
        let ended = self.ending.iter().filter(move |&(_, &last)| last < date);
        self.moving.keys().chain(ended.map(|(doctor, _)| doctor)).copied()
    }
}

impl Followers {
    /// Nobody's yet, with room for so many at each facility.
    pub fn new(expected: &[usize]) -> Self {
        let baseline = |&doctors: &usize| Baseline { ending: ByDoctor::with_room(doctors), ..Baseline::default() };
        Self {
            by_facility: expected.iter().map(|&doctors| ByDoctor::with_room(doctors)).collect(),
            baselines: expected.iter().map(baseline).collect(),
        }
    }

    /// Takes in doctors with later slots than all of its own.
    pub fn append(&mut self, later: Self) {
        self.by_facility.iter_mut().zip(later.by_facility).for_each(|(mine, later)| mine.append(later));
        for (mine, later) in self.baselines.iter_mut().zip(later.baselines) {
            mine.doctors += later.doctors;
            mine.moving.append(later.moving);
            mine.ending.append(later.ending);
        }
    }

    /// The doctors whose postings or counted moves name the facility, by slot.
    pub fn of(&self, facility: Slot<Facility>) -> &ByDoctor<()> {
        &self.by_facility[facility.index()]
    }

    pub fn baseline(&self, facility: Slot<Facility>) -> &Baseline {
        &self.baselines[facility.index()]
    }

    pub fn add(&mut self, doctor: Slot<Doctor>, career: &Career, links: &Links) {
        facilities(career, links).for_each(|facility| *self.by_facility[facility.index()].entry(doctor) = ());
        self.add_baseline(doctor, career, links);
    }

    /// Follows a doctor from one career to another; where nothing changes, nothing is touched.
    pub fn follow(&mut self, doctor: Slot<Doctor>, old: &Career, new: &Career, links: &Links) {
        let named = |career| distinct(facilities(career, links));
        let (was, is) = (named(old), named(new));
        for facility in was.iter().filter(|facility| !is.contains(facility)) {
            self.by_facility[facility.index()].remove(doctor);
        }
        for facility in is.iter().filter(|facility| !was.contains(facility)) {
            self.by_facility[facility.index()].entry(doctor);
        }
        let in_baseline = |career: &Career| (career.steps.is_empty(), career.last_day);
        if (in_baseline(old), &old.baseline) != (in_baseline(new), &new.baseline) {
            self.remove_baseline(doctor, old, links);
            self.add_baseline(doctor, new, links);
        }
    }

    /// Follows a doctor one of whose moves no longer leads to some sites; the career is as it is now.
    pub fn follow_step(&mut self, doctor: Slot<Doctor>, was: &Places, career: &Career, links: &Links) {
        for facility in was.iter().filter_map(|&(site, _)| links.facility(site)) {
            if !facilities(career, links).any(|named| named == facility) {
                self.by_facility[facility.index()].remove(doctor);
            }
        }
        for facility in career.steps.iter().flat_map(|step| &step.to).filter_map(|&(site, _)| links.facility(site)) {
            self.by_facility[facility.index()].entry(doctor);
        }
    }

    fn add_baseline(&mut self, doctor: Slot<Doctor>, career: &Career, links: &Links) {
        for facility in posted_at(career, links) {
            let baseline = &mut self.baselines[facility.index()];
            baseline.doctors += 1;
            if !career.steps.is_empty() {
                baseline.moving.entry(doctor);
            }
            if let Some(last) = career.last_day {
                *baseline.ending.entry(doctor) = last;
            }
        }
    }

    fn remove_baseline(&mut self, doctor: Slot<Doctor>, career: &Career, links: &Links) {
        for facility in posted_at(career, links) {
            let baseline = &mut self.baselines[facility.index()];
            baseline.doctors -= 1;
            baseline.moving.remove(doctor);
            baseline.ending.remove(doctor);
        }
    }
}

/// Every facility a career names: of its postings, and where its moves come from and go to.
pub(super) fn facilities<'a>(career: &'a Career, links: &'a Links) -> impl Iterator<Item = Slot<Facility>> + 'a {
    let sites = career.baseline.iter().chain(career.steps.iter().flat_map(|step| step.to.iter()));
    let places = sites.filter_map(|&(site, _)| links.facility(site));
    places.chain(career.steps.iter().filter_map(|step| step.from))
}

/// The facilities of the postings, each once.
fn posted_at<'a>(career: &'a Career, links: &'a Links) -> impl Iterator<Item = Slot<Facility>> + 'a {
    let facility = |&(site, _): &(Slot<Site>, i64)| links.facility(site);
    let is_first =
        move |place, here| career.baseline.iter().map(facility).position(|other| other == here) == Some(place);
    let facilities = career.baseline.iter().map(facility).enumerate();
    facilities.filter(move |&(place, here)| is_first(place, here)).filter_map(|(_, here)| here)
}

fn distinct(facilities: impl Iterator<Item = Slot<Facility>>) -> SmallVec<[Slot<Facility>; 4]> {
    let mut facilities: SmallVec<_> = facilities.collect();
    facilities.sort_unstable();
    facilities.dedup();
    facilities
}
