//! Who is where, when: derived from the baseline and the moves, never stored.

pub mod calendar;
mod career;
mod followers;
mod identities;
mod links;
mod picture;
mod presence;
pub mod retirement;
mod stays;
mod subject;
mod touched;
mod update;

pub use career::{Career, Places, Step};
pub use links::Links;
pub use picture::{Picture, Tally};
pub use presence::{Presence, home_before};
pub use stays::{Stay, stays};
pub use subject::Subject;
pub use touched::Touched;

use std::collections::BTreeSet;

use followers::Followers;
use identities::Identities;

use crate::plan::{Date, Doctor, Facility, Move, Plan, Sessions, Site, Slot};

/// A plan's roster: its references resolved, each doctor's career, and the picture on one date.
///
/// Belongs to the plan it was made from, brought up to date by [`Roster::update`] after every change.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    links: Links,
    careers: Vec<Career>,
    followers: Followers,
    identities: Identities,
    picture: Picture,
}

impl Roster {
    pub fn new(plan: &Plan, date: Date) -> Self {
        let links = Links::new(plan);
        let mut careers = vec![Career::default(); plan.doctors.slot_count()];
        for doctor in plan.doctors.slots() {
            careers[doctor.index()] = Career::new(plan, &links, doctor);
        }
        let followers = Followers::new(plan, &links, &careers);
        let picture = Picture::new(date, plan, &links, &careers);
        Self { links, careers, followers, identities: Identities::new(plan), picture }
    }

    /// The same plan on another day.
    #[must_use]
    pub fn at(&self, plan: &Plan, date: Date) -> Self {
        let picture = Picture::new(date, plan, &self.links, &self.careers);
        Self { picture, ..self.clone() }
    }

    pub fn date(&self) -> Date {
        self.picture.date()
    }

    pub fn links(&self) -> &Links {
        &self.links
    }

    pub fn picture(&self) -> &Picture {
        &self.picture
    }

    pub fn career(&self, doctor: Slot<Doctor>) -> &Career {
        &self.careers[doctor.index()]
    }

    /// The doctors whose postings or counted moves name a facility, by slot.
    pub fn followers(&self, facility: Slot<Facility>) -> impl Iterator<Item = Slot<Doctor>> + Clone {
        self.followers.of(facility).iter().copied()
    }

    /// The doctors who may be one person listed twice, the doctor included.
    pub fn same_person(&self, doctor: Slot<Doctor>) -> BTreeSet<Slot<Doctor>> {
        self.identities.group(doctor)
    }

    /// Where the doctor is on the picture's date.
    pub fn presence(&self, doctor: Slot<Doctor>) -> &Presence {
        self.picture.presence(doctor)
    }

    /// Where the doctor is on any date.
    pub fn presence_on(&self, plan: &Plan, doctor: Slot<Doctor>, date: Date) -> Presence {
        Presence::on(date, self.career(doctor), plan, &self.links)
    }

    pub fn stays(&self, plan: &Plan, doctor: Slot<Doctor>) -> Vec<Stay> {
        stays(doctor, self.career(doctor), plan, &self.links)
    }

    /// Sessions a week of a doctor at a facility on the picture's date.
    pub fn sessions_at(&self, doctor: Slot<Doctor>, facility: Slot<Facility>) -> Sessions {
        self.picture.at_facility(facility).present.get(&doctor).copied().unwrap_or(0)
    }

    /// The move by which the doctor works at a site on the picture's date; none where it is the baseline.
    pub fn brought_by(&self, doctor: Slot<Doctor>, site: Slot<Site>) -> Option<Slot<Move>> {
        self.career(doctor).brought_by(site, self.date())
    }

    /// The facility where a doctor has most sessions at home on the picture's date, ties by id.
    pub fn main_home(&self, plan: &Plan, doctor: Slot<Doctor>) -> Option<Slot<Facility>> {
        self.facility_with_most(plan, &self.presence(doctor).home)
    }

    /// The facility where a doctor works most on the picture's date, ties by id.
    pub fn main_place(&self, plan: &Plan, doctor: Slot<Doctor>) -> Option<Slot<Facility>> {
        self.facility_with_most(plan, &self.presence(doctor).at)
    }

    fn facility_with_most(&self, plan: &Plan, places: &Places) -> Option<Slot<Facility>> {
        let facilities = places.iter().filter_map(|&(site, _)| self.links.facility(site));
        let sessions = |wanted| {
            let there = places.iter().filter(|&&(site, _)| self.links.facility(site) == Some(wanted));
            there.fold(0, |sum: Sessions, &(_, sessions)| sum.saturating_add(sessions))
        };
        facilities.min_by(|&a, &b| {
            sessions(b).cmp(&sessions(a)).then_with(|| plan.facilities[a].id.cmp(&plan.facilities[b].id))
        })
    }
}
