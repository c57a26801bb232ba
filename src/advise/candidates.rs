//! Who could come to a station, best first, and who cannot, with the reason.

use std::sync::Arc;

use super::{Effect, Lifted, Merit, Reason, Scratch, Verdict, judge};
use crate::edit::{Ids, Rejected};
use crate::plan::{Date, Doctor, Facility, Id, MoveKind, Plan, Severity, Site, Slot};
use crate::roster::Roster;

/// The doctors for a station.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    pub can: Vec<Candidate>,
    pub cannot: Vec<(Id<Doctor>, Why)>,
}

/// A doctor who could come, and what it would do to both sides.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub doctor: Id<Doctor>,
    /// Where the doctor would be taken from; none from the tray.
    pub from: Option<Id<Site>>,
    pub merit: Merit,
    pub effect: Effect,
}

/// Why a doctor cannot come (rules.md, Terms: could come).
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    Pinned,
    ExemptUntil(Date),
    BondedUntil(Date),
    /// The last working day, before the move would end.
    EndsWork(Date),
    /// The giver would be below its floor or minimum: doctors left, and how many there must be.
    GiverBelow {
        left: i64,
        least: i64,
    },
    /// What stands against it.
    Against(Vec<Reason>),
    Rejected(Rejected),
}

/// Everybody who is not at the station yet: those who could come by the default move, ranked, and the others.
pub fn candidates(scratch: &mut Scratch, station: &Id<Facility>, by: &str, ids: &mut Ids) -> Candidates {
    let mut found = Candidates::default();
    let Some(slot) = scratch.plan().facilities.slot(station) else { return found };
    let Some(&seat) = scratch.roster().links().sites(slot).first() else { return found };
    let seat = scratch.plan().sites[seat].id.clone();
    let doctors: Vec<Slot<Doctor>> = scratch.plan().doctors.slots().collect();
    for doctor in doctors {
        let (plan, roster) = (scratch.plan(), scratch.roster());
        if roster.sessions_at(doctor, slot) > 0 {
            continue;
        }
        let Some(from) = taken_from(plan, roster, doctor) else { continue };
        let id = plan.doctors[doctor].id.clone();
        let lifted = Lifted { doctor: id.clone(), from: from.clone(), start: roster.date(), by: by.to_owned() };
        match try_one(scratch, doctor, &lifted, station, &seat, ids) {
            Ok(candidate) => found.can.push(candidate),
            Err(why) => found.cannot.push((id, why)),
        }
    }
    let name = |id: &Id<Doctor>| scratch.plan().doctors.get(id).map(|doctor| doctor.name.clone());
    found.can.sort_by_cached_key(|candidate| (candidate.merit, name(&candidate.doctor), candidate.doctor.clone()));
    found.cannot.sort_by_cached_key(|(doctor, _)| (name(doctor), doctor.clone()));
    found
}

/// The site where a doctor works most; from nowhere for one in the tray; nothing for who is away or has left.
#[expect(clippy::option_option, reason = "from nowhere is not the same as not to be had")]
fn taken_from(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) -> Option<Option<Id<Site>>> {
    if let Some(facility) = roster.main_place(plan, doctor) {
        let at = &roster.presence(doctor).at;
        let mut sites = roster.links().sites(facility).iter();
        let site = sites.find(|&&site| at.iter().any(|&(there, _)| there == site))?;
        return Some(Some(plan.sites[*site].id.clone()));
    }
    let career = roster.career(doctor);
    let has_left = career.last_day.is_some_and(|last| last < roster.date())
        || career.steps.iter().any(|step| step.kind == MoveKind::Leave && step.start <= roster.date());
    (roster.presence(doctor).home.is_empty() && !has_left).then_some(None)
}

fn try_one(
    scratch: &mut Scratch,
    doctor: Slot<Doctor>,
    lifted: &Lifted,
    station: &Id<Facility>,
    seat: &Id<Site>,
    ids: &mut Ids,
) -> Result<Candidate, Why> {
    let record = &scratch.plan().doctors[doctor];
    if record.pinned {
        return Err(Why::Pinned);
    }
    if let Some(until) = record.exempt_until.filter(|&until| lifted.start <= until) {
        return Err(Why::ExemptUntil(until));
    }
    let from = lifted.from.as_ref().and_then(|site| scratch.plan().sites.get(site)).map(|site| site.facility.clone());
    let bonds = record.bonds.iter().filter(|bond| Some(&bond.facility) == from.as_ref());
    if let Some(until) = bonds.map(|bond| bond.until).filter(|&until| lifted.start <= until).max() {
        return Err(Why::BondedUntil(until));
    }
    let last = scratch.roster().career(doctor).last_day;
    let (effect, verdict) = judge(scratch, &lifted.placed_at(seat.clone()), ids).map_err(Why::Rejected)?;
    let end = effect.step().and_then(|step| step.end).unwrap_or(lifted.start);
    if let Some(last) = last.filter(|&last| last < end) {
        return Err(Why::EndsWork(last));
    }
    if let Some(from) = &from {
        giver_stays(scratch, &effect, from)?;
    }
    let errors = effect.created.iter().filter(|finding| finding.severity == Severity::Error).cloned();
    let step = effect.step().cloned().map(Arc::new);
    let errors: Vec<Reason> = errors.map(|error| Reason::Finding(error, step.clone())).collect();
    match verdict {
        _ if !errors.is_empty() => Err(Why::Against(errors)),
        Verdict::Impossible(reasons) => Err(Why::Against(reasons)),
        _ => {
            let merit = Merit::new(scratch.plan(), scratch.roster(), &effect, from.as_ref(), station);
            Ok(Candidate { doctor: lifted.doctor.clone(), from: lifted.from.clone(), merit, effect })
        }
    }
}

/// A giving hospital stays at or above its floor, a giving station at or above its minimum.
fn giver_stays(scratch: &Scratch, effect: &Effect, from: &Id<Facility>) -> Result<(), Why> {
    let Some(slot) = scratch.plan().facilities.slot(from) else { return Ok(()) };
    let Some(&(_, left)) = effect.counts.get(&slot) else { return Ok(()) };
    match scratch.least_at(slot).filter(|&least| left < least) {
        Some(least) => Err(Why::GiverBelow { left, least }),
        None => Ok(()),
    }
}
