//! What is derived of some of the doctors, without a look at the others.

use super::agenda::{Diary, days_of_doctor};
use super::beside::{Beside, Cut};
use super::followers::Followers;
use super::identities::Person;
use super::links::{Movers, OfDoctor};
use super::picture::OnDay;
use super::{Career, Links, Picture};
use crate::plan::{Doctor, Plan};

/// The doctors of some slots, one slot after the other.
pub(super) struct Part {
    pub of_doctors: Beside<Doctor, OfDoctor>,
    pub careers: Beside<Doctor, Career>,
    pub followers: Followers,
    pub days: Diary<Doctor>,
    pub people: Beside<Doctor, Person>,
    pub picture: Picture,
}

impl Part {
    /// One of the parts of a table so cut; `nobody` is the picture without any doctor.
    pub fn new(plan: &Plan, links: &Links, movers: &Movers, cut: Cut, part: usize, nobody: &Picture) -> Self {
        let doctors = cut.stretch(part);
        // As many as are posted at a place, or a few more.
        let (at_sites, at_facilities) = links.posted(&doctors);
        let mut part = Self {
            of_doctors: Beside::new(cut),
            careers: Beside::new(cut),
            followers: Followers::new(&at_facilities),
            days: Diary::new(cut),
            people: Beside::new(cut),
            picture: nobody.clone().with_room(&at_sites, &at_facilities),
        };
        let date = nobody.date();
        let of_each = links.of_stretch(plan, movers, doctors.clone());
        // All that is derived of a doctor at once: in a large plan the way to a record is longer than what is done there.
        for (doctor, of) in plan.doctors.each_slot_in(doctors).zip(of_each) {
            let derived = doctor.map(|(slot, record)| {
                let career = Career::new(plan, links, slot, &of);
                part.followers.add(slot, &career, links);
                let days = days_of_doctor(record, plan, &of, &career);
                let on_day = OnDay::new(date, plan, links, slot, &career);
                (career, (slot, days), Person::new(record), (slot, on_day))
            });
            let (career, days, person, on_day) = match derived {
                Some((career, days, person, on_day)) => (career, Some(days), person, Some(on_day)),
                None => (Career::default(), None, Person::default(), None),
            };
            part.of_doctors.push(of);
            part.careers.push(career);
            part.days.push(days);
            part.people.push(person);
            part.picture.push(on_day, links);
        }
        part
    }

    /// Takes in the doctors that follow.
    #[must_use]
    pub fn append(mut self, later: Self) -> Self {
        self.of_doctors.append(later.of_doctors);
        self.careers.append(later.careers);
        self.followers.append(later.followers);
        self.days.append(later.days);
        self.people.append(later.people);
        self.picture.append(later.picture);
        self
    }
}
