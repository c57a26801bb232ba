//! Who is where, when: derived from the baseline and the moves, never stored.

mod agenda;
mod beside;
mod by_doctor;
pub mod calendar;
mod career;
mod crew;
mod followers;
mod identities;
mod led;
mod links;
mod part;
mod picture;
mod presence;
pub mod retirement;
pub mod spelling;
mod stays;
mod subject;
pub mod term;
mod touched;
mod update;

pub use by_doctor::ByDoctor;
pub use career::{Career, CareerStep, Ended, Places};
pub use crew::{Alone, Crew};
pub use followers::Baseline;
pub use links::Links;
pub use picture::{Picture, Tally};
pub use presence::{Presence, home_before};
pub use stays::{Stay, stays};
pub use subject::Subject;
pub use touched::Touched;
pub use update::Before;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use agenda::Agenda;
use beside::Beside;
use followers::Followers;
use identities::Identities;
use part::RosterPart;
use picture::OnDay;
use touched::Reach;

use crate::plan::{Date, Doctor, Facility, Move, Plan, Site, Slot};

/// A plan's roster: its references resolved, each doctor's career, and the picture on one date.
///
/// Belongs to the plan it was made from, brought up to date by [`Roster::update`] after every change.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    links: Links,
    careers: Beside<Doctor, Career>,
    followers: Followers,
    identities: Identities,
    agenda: Agenda,
    picture: Picture,
}

impl Roster {
    pub fn new(plan: &Plan, date: Date) -> Self {
        Self::by(&Alone, plan, date)
    }

    /// The same, whoever works it out.
    pub fn by(crew: &impl Crew, plan: &Plan, date: Date) -> Self {
        let (mut links, movers) = Links::new(crew, plan);
        let parts = crew.parts(plan.doctors.len());
        let nobody = Picture::new(date, plan);
        let of = |doctors| RosterPart::new(plan, &links, &movers, doctors, &nobody);
        let each = crew.each(parts, |part| of(plan.doctors.stretch(part, parts)));
        let alone = || of(plan.doctors.stretch(0, 1));
        let whole = each.into_iter().reduce(RosterPart::append).unwrap_or_else(alone);
        let RosterPart { of_doctors, careers, followers, days, people, picture } = whole;
        links.set_doctors(of_doctors);
        let agenda = Agenda::new(days, plan, &links);
        Self { links, careers, followers, identities: Identities::new(people), agenda, picture }
    }

    /// The same plan on another day.
    #[must_use]
    pub fn at(&self, plan: &Plan, date: Date) -> Self {
        let mut other = self.clone();
        other.set_date(plan, date, &[]);
        other
    }

    /// Goes to another day of the same plan: only those are looked at for whom something changes in between. Touched is
    /// also whoever has a day in one of `spans`: days that a rule compares with the day looked at.
    pub fn set_date(&mut self, plan: &Plan, date: Date, spans: &[RangeInclusive<Date>]) -> Touched {
        let (first, last) = (self.date().min(date), self.date().max(date));
        // What ends on a day is over on the next.
        let between = calendar::previous(first)..=last;
        let spans: Vec<_> = spans.iter().cloned().chain([between]).collect();
        let doctors = self.agenda.doctors(&spans);
        let places = self.agenda.places(&spans);
        self.picture.set_date(date, &places, plan, &self.links);
        let changes = |doctor: &Slot<Doctor>| self.careers[*doctor].changes_between(first, last);
        let (moved, others): (Vec<_>, Vec<_>) = doctors.into_iter().partition(changes);
        for &doctor in &moved {
            let on_day = OnDay::new(date, plan, &self.links, doctor, &self.careers[doctor]);
            self.picture.set(doctor, on_day, &self.links);
        }
        // Whoever has left a place in between is among these doctors: the others there are so on both days.
        let mut reach = Reach::new();
        for doctor in moved {
            reach.add_doctor(plan, self, doctor);
        }
        for doctor in others {
            reach.add_resting(plan, self, doctor);
        }
        for &place in &places {
            reach.add_place(plan, self, place);
        }
        reach.add(Subject::Province);
        Touched::Subjects(reach.subjects())
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
        &self.careers[doctor]
    }

    /// The doctors whose postings or counted moves name a facility, by slot.
    pub fn followers(&self, facility: Slot<Facility>) -> impl Iterator<Item = Slot<Doctor>> + Clone {
        self.followers.of(facility).keys().copied()
    }

    /// The doctors with a session in a posting at a facility.
    pub fn baseline(&self, facility: Slot<Facility>) -> &Baseline {
        self.followers.baseline(facility)
    }

    /// The doctors who are one person listed several times, the doctor included.
    pub fn same_person(&self, plan: &Plan, doctor: Slot<Doctor>) -> BTreeSet<Slot<Doctor>> {
        self.identities.same(plan, doctor)
    }

    /// Whether another doctor may be the same person.
    pub fn is_listed_twice(&self, doctor: Slot<Doctor>) -> bool {
        self.identities.is_perhaps_another(doctor)
    }

    /// Whether a doctor's name is plainly one, without digits or other signs. Others may be in order too.
    pub fn has_plain_name(&self, doctor: Slot<Doctor>) -> bool {
        self.identities.has_plain_name(doctor)
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

    /// Whether a doctor's postings or moves name a place that is not open on every day.
    pub fn may_meet_a_closed_place(&self, doctor: Slot<Doctor>) -> bool {
        let career = self.career(doctor);
        let mut places = career.baseline.iter().chain(career.steps.iter().flat_map(|step| &step.to));
        places.any(|&(site, _)| self.links.is_bounded(site))
    }

    /// Sessions a week of a doctor at a facility on the picture's date.
    pub fn sessions_at(&self, doctor: Slot<Doctor>, facility: Slot<Facility>) -> i64 {
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
            there.map(|&(_, sessions)| sessions).sum::<i64>()
        };
        facilities.min_by(|&a, &b| {
            sessions(b).cmp(&sessions(a)).then_with(|| plan.facilities[a].id.cmp(&plan.facilities[b].id))
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::MoveKind;

    /// A doctor at home in a hospital and at a station's seat and point, on loan to another station in March.
    fn plan() -> Plan {
        let fixture = Fixture::new().hospital("h").station("s").point("s", "s-1").station("t");
        let fixture = fixture.doctor("d").posting("d", "h", 4).posting("d", "s", 2).posting("d", "s-1", 2);
        let fixture = fixture.step_with("m", MoveKind::Rotation, "d", "h", "t", |step| {
            (step.start, step.end) = (date(2026, 3, 1), Some(date(2026, 3, 31)));
            step.to[0].sessions = 6;
        });
        fixture.build()
    }

    fn facility(plan: &Plan, slot: Option<Slot<Facility>>) -> Option<&str> {
        slot.map(|slot| plan.facilities[slot].id.as_str())
    }

    #[test]
    fn the_main_place_has_most_sessions_over_all_its_sites_and_of_equals_the_smaller_id() {
        let plan = plan();
        let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
        for (day, home, place) in [
            (DAY_ONE, Some("h"), Some("h")),
            (date(2026, 3, 1), Some("h"), Some("t")),
            (date(2026, 3, 31), Some("h"), Some("t")),
            (date(2026, 4, 1), Some("h"), Some("h")),
        ] {
            let roster = Roster::new(&plan, day);
            assert_eq!(facility(&plan, roster.main_home(&plan, doctor)), home, "{day}");
            assert_eq!(facility(&plan, roster.main_place(&plan, doctor)), place, "{day}");
        }
        let mut plan = plan;
        let extra =
            crate::plan::Posting { id: "q".into(), sessions: 1, ..plan.postings[slot_of(&plan, "d@s")].clone() };
        plan.postings.push(extra);
        let roster = Roster::new(&plan, DAY_ONE);
        assert_eq!(facility(&plan, roster.main_home(&plan, doctor)), Some("s"));
    }

    fn slot_of(plan: &Plan, posting: &str) -> Slot<crate::plan::Posting> {
        plan.postings.slot(&posting.into()).expect("it is there")
    }

    #[test]
    fn sessions_at_a_facility_are_those_of_its_seat_and_points() {
        let plan = plan();
        let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
        let at = |id: &str, day| {
            let facility = plan.facilities.slot(&id.into()).expect("it is there");
            Roster::new(&plan, day).sessions_at(doctor, facility)
        };
        assert_eq!((at("h", DAY_ONE), at("s", DAY_ONE), at("t", DAY_ONE)), (4, 4, 0));
        assert_eq!((at("h", date(2026, 3, 1)), at("s", date(2026, 3, 1)), at("t", date(2026, 3, 1))), (0, 2, 6));
    }

    #[test]
    fn a_loan_brings_a_doctor_while_it_runs_and_a_transfer_for_good() {
        let transfer = |step: &mut Move| step.start = date(2026, 5, 1);
        let nowhere = |step: &mut Move| (step.start, step.to[0].sessions) = (date(2026, 6, 1), 0);
        let mut plan = plan();
        let more = Fixture::new()
            .step_with("n", MoveKind::Transfer, "d", "h", "t", transfer)
            .step_with("o", MoveKind::Transfer, "d", "h", "t", nowhere)
            .step_with("p", MoveKind::Training, "d", "h", "t", nowhere)
            .build();
        for step in more.moves.iter() {
            plan.moves.push(step.clone());
        }
        let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
        let by = |site: &str, day| {
            let site = plan.sites.slot(&site.into()).expect("it is there");
            Roster::new(&plan, day).brought_by(doctor, site).map(|slot| plan.moves[slot].id.to_string())
        };
        for (day, to_t) in [
            (date(2026, 2, 28), None),
            (date(2026, 3, 1), Some("m")),
            (date(2026, 3, 31), Some("m")),
            (date(2026, 4, 1), None),
            (date(2026, 5, 1), Some("n")),
            (date(2026, 7, 1), Some("n")),
        ] {
            assert_eq!(by("t", day).as_deref(), to_t, "{day}");
            assert_eq!(by("s", day), None, "{day}");
        }
    }
}
