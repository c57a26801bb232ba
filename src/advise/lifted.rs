//! A doctor taken up.

use crate::edit::Placement;
use crate::plan::{Date, Doctor, Facility, Id, MoveKind, Plan, Site, Slot};
use crate::roster::Roster;

/// A doctor taken up somewhere, to be put elsewhere from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifted {
    pub doctor: Id<Doctor>,
    /// Where the doctor was taken up; none from the tray.
    pub from: Option<Id<Site>>,
    pub start: Date,
    /// Who proposes the move.
    pub by: String,
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
        (from.is_some() || is_in_tray).then(|| Self { doctor: id, from, start: roster.date(), by: by.to_owned() })
    }

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

    /// The facility the doctor was taken up at; none from the tray.
    pub fn origin(&self, plan: &Plan) -> Option<Id<Facility>> {
        self.from.as_ref().and_then(|site| plan.facility_of(site)).cloned()
    }

    /// Putting the doctor at a site, by the kind of move that fits.
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

/// The first site, seat before points, of the facility where the doctor works most.
pub fn main_site(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) -> Option<Id<Site>> {
    let facility = roster.main_place(plan, doctor)?;
    let at = &roster.presence(doctor).at;
    let sites = roster.links().sites(facility).iter();
    let site = sites.into_iter().find(|&&site| at.iter().any(|&(there, _)| there == site))?;
    Some(plan.sites[*site].id.clone())
}
