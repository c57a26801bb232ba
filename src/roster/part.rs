//! What is derived of some of the doctors, without a look at the others.

use std::hint::black_box;
use std::ops::Range;

use super::agenda::{Days, Diary, days_of_doctor};
use super::beside::Beside;
use super::followers::Followers;
use super::identities::Person;
use super::links::{Movers, OfDoctor};
use super::picture::OnDay;
use super::{Career, Links, Picture};
use crate::plan::{Doctor, Licence, Plan};

/// The doctors of some slots, one slot after the other.
pub(super) struct RosterPart {
    pub of_doctors: Beside<Doctor, OfDoctor>,
    pub careers: Beside<Doctor, Career>,
    pub followers: Followers,
    pub days: Diary<Doctor>,
    pub people: Beside<Doctor, Person>,
    pub picture: Picture,
}

/// So many doctors' texts stay at hand until they are read.
const AT_ONCE: usize = 32;

impl RosterPart {
    /// Of the doctors whose slots have these indices; `nobody` is the picture without any.
    pub fn new(plan: &Plan, links: &Links, movers: &Movers, doctors: Range<usize>, nobody: &Picture) -> Self {
        // As many as are posted at a place, or a few more.
        let (at_sites, at_facilities) = links.posted(&doctors);
        let mut followers = Followers::new(&at_facilities);
        let mut picture = nobody.clone().with_room(&at_sites, &at_facilities);
        let of_doctors = links.of_stretch(plan, movers, doctors.clone());
        let room = doctors.len();
        let (mut careers, mut days) = (Vec::with_capacity(room), Vec::with_capacity(room));
        let (mut people, mut on_day) = (Vec::with_capacity(room), Vec::with_capacity(room));
        // All that is derived of a doctor at once: in a large plan the way to a record is longer than what is done there.
        for (index, (doctor, of)) in plan.doctors.each_slot_in(doctors.clone()).zip(&of_doctors).enumerate() {
            if index % AT_ONCE == 0 {
                let first = doctors.start + index;
                fetch_texts(plan, first..doctors.end.min(first + AT_ONCE));
            }
            let Some((slot, record)) = doctor else {
                careers.push(Career::default());
                days.push(Days::new());
                people.push(Person::default());
                on_day.push(OnDay::default());
                continue;
            };
            let career = Career::new(plan, links, slot, of);
            let there = OnDay::new(picture.date(), plan, links, slot, &career);
            followers.add(slot, &career, links);
            picture.count(slot, &there, links);
            days.push(days_of_doctor(record, plan, of, &career));
            people.push(Person::new(record));
            careers.push(career);
            on_day.push(there);
        }
        picture.take_in(on_day);
        let (of_doctors, careers, people) = (of_doctors.into(), careers.into(), people.into());
        Self { of_doctors, careers, followers, days: Diary::new(days, doctors.start), people, picture }
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

/// Has the texts by which these doctors are told fetched, many at once. They lie wherever there was room: whoever goes to
/// each when it is read waits for each, and in a large plan that is a sixteenth of what is done here.
fn fetch_texts(plan: &Plan, doctors: Range<usize>) {
    let first = |text: &str| text.as_bytes().first().copied().unwrap_or(0);
    let sum = plan.doctors.by_slot_in(doctors).fold(0_u8, |sum, (_, doctor)| {
        let licence = if let Licence::Number { number, .. } = &doctor.licence { first(number) } else { 0 };
        sum ^ first(&doctor.name) ^ licence
    });
    // Nobody needs it; without a reader nothing would be fetched.
    black_box(sum);
}
