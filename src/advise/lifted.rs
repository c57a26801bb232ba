//! A doctor taken up, alone or together with others.

use crate::edit::Placement;
use crate::plan::{Date, Doctor, Facility, Id, MoveKind, Plan, Site, Slot};
use crate::roster::Roster;

/// A doctor, and where he or she is taken up; from the tray, nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub doctor: Id<Doctor>,
    pub from: Option<Id<Site>>,
}

/// A doctor taken up somewhere, to be put elsewhere from a day on; others may come along.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifted {
    pub doctor: Id<Doctor>,
    /// Where the doctor was taken up; none from the tray.
    pub from: Option<Id<Site>>,
    pub start: Date,
    /// Who proposes the move.
    pub by: String,
    /// Whoever else is put at the same place.
    pub others: Vec<Taken>,
}

impl Taken {
    /// Whether the doctor can still be taken up there, on the day of the roster.
    pub fn is_still_there(&self, plan: &Plan, roster: &Roster) -> bool {
        let Some(doctor) = plan.doctors.slot(&self.doctor) else { return false };
        let presence = roster.presence(doctor);
        match &self.from {
            None => presence.home.is_empty(),
            Some(from) => {
                let places = presence.at.iter().chain(&presence.home);
                plan.sites.slot(from).is_some_and(|from| places.into_iter().any(|&(there, _)| there == from))
            }
        }
    }
}

impl Lifted {
    /// Taken up at the site where the doctor works most, or from the tray, on the day of the roster; nothing for who is
    /// away or has left.
    pub fn taken_up(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>, by: &str) -> Option<Self> {
        let from = main_site(plan, roster, doctor);
        let career = roster.career(doctor);
        let has_left = career.last_day.is_some_and(|last| last < roster.date())
            || career.steps.iter().any(|step| step.kind == MoveKind::Leave && step.start <= roster.date());
        let is_in_tray = roster.presence(doctor).home.is_empty() && !has_left;
        let id = plan.doctors[doctor].id.clone();
        (from.is_some() || is_in_tray).then(|| Self::new(Taken { doctor: id, from }, roster.date(), by))
    }

    /// A doctor alone.
    pub fn new(taken: Taken, start: Date, by: &str) -> Self {
        let Taken { doctor, from } = taken;
        Self { doctor, from, start, by: by.to_owned(), others: Vec::new() }
    }

    /// Everybody taken up, the doctor in front first.
    pub fn all(&self) -> impl Iterator<Item = Taken> + '_ {
        let first = Taken { doctor: self.doctor.clone(), from: self.from.clone() };
        std::iter::once(first).chain(self.others.iter().cloned())
    }

    /// How many are taken up.
    pub fn count(&self) -> usize {
        1 + self.others.len()
    }

    /// Whoever is not there any more is left out; nothing where the doctor in front is not.
    #[must_use]
    pub fn still_there(mut self, plan: &Plan, roster: &Roster) -> Option<Self> {
        self.others.retain(|taken| taken.is_still_there(plan, roster));
        let is_there = self.all().next().is_some_and(|first| first.is_still_there(plan, roster));
        is_there.then_some(self)
    }

    /// The facility the doctor in front was taken up at; none from the tray.
    pub fn origin(&self, plan: &Plan) -> Option<Id<Facility>> {
        self.from.as_ref().and_then(|site| plan.facility_of(site)).cloned()
    }

    /// Whether anybody was taken up at a facility.
    pub fn takes_from(&self, plan: &Plan, facility: &Id<Facility>) -> bool {
        self.origins(plan).any(|origin| origin == Some(facility))
    }

    /// Whether all were: there is nothing to put there.
    pub fn takes_only_from(&self, plan: &Plan, facility: &Id<Facility>) -> bool {
        self.origins(plan).all(|origin| origin == Some(facility))
    }

    fn origins<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = Option<&'a Id<Facility>>> {
        let sites = std::iter::once(self.from.as_ref()).chain(self.others.iter().map(|taken| taken.from.as_ref()));
        sites.map(|site| plan.facility_of(site?))
    }

    /// Putting all of them at a site. Who is at its facility already stays as he or she is there, unless all are: then
    /// it is a site they change.
    pub fn all_placed_at(&self, plan: &Plan, to: &Id<Site>) -> Vec<Placement> {
        let facility = plan.facility_of(to);
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            self.all().partition(|taken| taken.from.as_ref().and_then(|site| plan.facility_of(site)) == facility);
        let goes = if elsewhere.is_empty() { here } else { elsewhere };
        let goes = goes.into_iter().filter(|taken| taken.from.as_ref() != Some(to));
        goes.map(|taken| Placement { doctor: taken.doctor, from: taken.from, ..self.placed_at(to.clone()) }).collect()
    }

    /// Putting the doctor in front at a site, by the kind of move that fits.
    pub fn placed_at(&self, to: Id<Site>) -> Placement {
        Placement {
            doctor: self.doctor.clone(),
            from: self.from.clone(),
            to,
            start: self.start,
            kind: None,
            by: self.by.clone(),
            why: String::new(),
        }
    }
}

/// Two doctors changing places from a day on; nothing where either is in the tray, or both are at one place.
pub fn swapped(plan: &Plan, one: &Taken, other: &Taken, start: Date, by: &str) -> Option<Vec<Placement>> {
    let (here, there) = (one.from.clone()?, other.from.clone()?);
    let goes = |taken: &Taken, to| Lifted::new(taken.clone(), start, by).placed_at(to);
    let differ = plan.facility_of(&here) != plan.facility_of(&there) && one.doctor != other.doctor;
    differ.then(|| vec![goes(one, there), goes(other, here)])
}

/// The first site, seat before points, of the facility where the doctor works most.
pub fn main_site(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) -> Option<Id<Site>> {
    let facility = roster.main_place(plan, doctor)?;
    let at = &roster.presence(doctor).at;
    let sites = roster.links().sites(facility).iter();
    let site = sites.into_iter().find(|&&site| at.iter().any(|&(there, _)| there == site))?;
    Some(plan.sites[*site].id.clone())
}
