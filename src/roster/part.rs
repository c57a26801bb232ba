//! What is derived of some of the doctors, without a look at the others.

use std::ops::Range;

use super::agenda::{Diary, days_of_doctor};
use super::followers::Followers;
use super::identities::Person;
use super::{Career, Links, Picture};
use crate::plan::{Date, Doctor, Plan, Slot};

/// The doctors of some slots, one slot after the other.
pub(super) struct Part {
    pub careers: Vec<Career>,
    pub followers: Followers,
    pub days: Diary<Doctor>,
    pub people: Vec<Option<Person>>,
    pub picture: Picture,
}

impl Part {
    pub fn new(plan: &Plan, links: &Links, date: Date, indices: Range<usize>) -> Self {
        let careers = plan.doctors.beside_in(indices.clone(), |doctor, _| Career::new(plan, links, doctor));
        let career = |doctor: Slot<Doctor>| &careers[doctor.index() - indices.start];
        let mut followers = Followers::new(&links.posted().1);
        for (doctor, _) in plan.doctors.by_slot_in(indices.clone()) {
            followers.add(doctor, career(doctor), links);
        }
        let days = |doctor| days_of_doctor(doctor, plan, links, career(doctor));
        Self {
            followers,
            days: Diary::new(&plan.doctors, indices.clone(), days),
            people: plan.doctors.beside_in(indices.clone(), |slot, doctor| Some(Person::new(slot, doctor))),
            picture: Picture::new(date, plan, links, indices, &careers),
            careers,
        }
    }

    /// Takes in the doctors that follow.
    #[must_use]
    pub fn append(mut self, mut later: Self) -> Self {
        self.careers.append(&mut later.careers);
        self.followers.append(later.followers);
        self.days.append(later.days);
        self.people.append(&mut later.people);
        self.picture.append(later.picture);
        self
    }
}
