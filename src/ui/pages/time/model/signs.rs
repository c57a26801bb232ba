//! What stands on a row of the page: what brings a doctor to a station, what happens on a day, and whose commitment or
//! licence ends when.

use super::Stay;
use crate::plan::{Bond, Date, Doctor, Facility, Licence, MoveStatus, Slot};
use crate::roster::calendar::next;
use crate::timeline::{CauseKind, Step};
use crate::ui::View;

/// What happens on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Retirement,
    /// The end of a term.
    End,
    /// The end of a commitment.
    Bond,
    /// The end of a practice licence.
    Licence,
}

/// What brings a doctor to a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// As it was on the plan's first day.
    Home,
    Agreed,
    Proposed,
}

/// What ends a run, where it is somebody's retirement or the end of a term.
pub fn sign(step: &Step) -> Option<Sign> {
    let any = |kind| step.causes.iter().any(|cause| cause.kind == kind);
    if any(CauseKind::Retirement) {
        Some(Sign::Retirement)
    } else if any(CauseKind::Return) {
        Some(Sign::End)
    } else {
        None
    }
}

pub fn bar(view: &View, stay: &Stay) -> Bar {
    match stay.by.map(|step| view.plan().moves[step].status) {
        None => Bar::Home,
        Some(MoveStatus::Proposed) => Bar::Proposed,
        Some(_) => Bar::Agreed,
    }
}

/// The commitments of a doctor to a station, and to places that are put into it up to a last day.
pub fn bonds<'a>(
    view: &'a View,
    (station, doctor): (Slot<Facility>, Slot<Doctor>),
    last: Date,
) -> impl Iterator<Item = &'a Bond> {
    let (plan, rules) = (view.plan(), view.rules());
    let station = &plan.facilities[station].id;
    // A bond to a place that was put into another binds to that one (rule D03).
    let is_here = move |bond: &&Bond| rules.successor(&bond.facility, bond.until.min(last)) == station.as_str();
    plan.doctors[doctor].bonds.iter().filter(is_here)
}

/// The last days of those licences that run out while their doctors would still be at the station (rule D09); of days
/// that are seen.
pub fn licences(
    view: &View,
    station: Slot<Facility>,
    is_seen: impl Fn(Date) -> bool,
) -> impl Iterator<Item = (Slot<Doctor>, Date)> {
    let (plan, roster) = (view.plan(), view.roster());
    roster.followers(station).filter_map(move |doctor| {
        let until = licence_end(view, doctor).filter(|&until| is_seen(until))?;
        let presence = roster.presence_on(plan, doctor, next(until));
        let is_there = presence.at.iter().any(|&(site, _)| roster.links().facility(site) == Some(station));
        is_there.then_some((doctor, until))
    })
}

/// The last day of a doctor's practice licence.
pub fn licence_end(view: &View, doctor: Slot<Doctor>) -> Option<Date> {
    match &view.plan().doctors[doctor].licence {
        Licence::Number { until, .. } => *until,
        Licence::Unknown | Licence::None => None,
    }
}
