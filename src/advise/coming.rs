//! Whether one doctor could come to one place (docs/rule-book.md, Terms: could come).

use std::sync::Arc;

use super::ranking::Start;
use super::verdict::{judge_knowing, own_proposal};
use super::{Desk, Effect, Lifted, Merit, Reason, Verdict};
use crate::edit::{Ids, Rejected};
use crate::plan::{Bond, Date, Facility, Id, Severity, Site, Slot};
use crate::rules::Finding;

/// What coming is worth.
pub(super) struct Coming {
    pub merit: Merit,
}

/// Why a doctor cannot come (docs/rule-book.md, Terms: could come).
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// Nothing is known of the doctor but a name, and no place either.
    Unknown,
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

/// What keeps the doctor, wherever it were to.
pub(super) fn held(desk: &Desk, lifted: &Lifted) -> Option<Why> {
    let (plan, situation) = (desk.plan(), desk.situation());
    let doctor = plan.doctors.get(&lifted.doctor)?;
    if lifted.from.is_none() && doctor.is_blank() {
        return Some(Why::Unknown);
    }
    if doctor.pinned {
        return Some(Why::Pinned);
    }
    if let Some(until) = doctor.exempt_until.filter(|&until| lifted.start <= until) {
        return Some(Why::ExemptUntil(until));
    }
    let from = lifted.origin(plan)?;
    // A bond to a place that was put into another binds to that one as well (rule D03).
    let is_of_it =
        |bond: &&Bond| bond.facility == from || situation.successor(&bond.facility, lifted.start) == from.as_str();
    let bonds = doctor.bonds.iter().filter(is_of_it);
    let until = bonds.map(|bond| bond.until).filter(|&until| lifted.start <= until).max();
    until.map(Why::BondedUntil)
}

/// The default move of a doctor whom nothing holds to a facility, at its seat. `known` is what was there before
/// ([`super::verdict::known_before`]).
pub(super) fn could_come(
    desk: &mut Desk,
    lifted: &Lifted,
    known: &[Arc<Finding>],
    (facility, seat): (Slot<Facility>, &Id<Site>),
    ids: &mut Ids,
) -> Result<Coming, Why> {
    let (effect, verdict) =
        judge_knowing(known, desk, &[lifted.placed_at(seat.clone())], ids).map_err(Why::Rejected)?;
    let doctor = desk.plan().doctors.slot(&lifted.doctor);
    let last = doctor.and_then(|doctor| desk.roster().career(doctor).last_day);
    let end = effect.step().and_then(|step| step.end).unwrap_or(lifted.start);
    if let Some(last) = last.filter(|&last| last < end) {
        return Err(Why::EndsWork(last));
    }
    if let Some(giver) = giver(desk, lifted, seat) {
        giver_stays(desk, &effect, &giver)?;
    }
    let is_new = |finding: &&Arc<Finding>| !known.iter().any(|known| known.is_same(finding));
    let errors = effect.created.iter().filter(is_new).filter(|finding| finding.severity == Severity::Error).cloned();
    let step = effect.step().map(|step| Arc::new(step.into_owned()));
    let errors: Vec<Reason> = errors.map(|error| Reason::Finding(error, step.clone())).collect();
    match verdict {
        _ if !errors.is_empty() => Err(Why::Against(errors)),
        Verdict::Impossible(reasons) => Err(Why::Against(reasons)),
        _ => {
            let (plan, roster) = (desk.plan(), desk.roster());
            let start = Start::new(plan, roster, lifted.origin(plan).as_ref());
            Ok(Coming { merit: Merit::new(plan, roster, &effect, &start, facility) })
        }
    }
}

/// The place the move takes from. A proposal that goes elsewhere instead takes nobody from where it had brought the
/// doctor: what it gave there was only thought of.
fn giver(desk: &Desk, lifted: &Lifted, seat: &Id<Site>) -> Option<Id<Facility>> {
    match own_proposal(desk.plan(), desk.roster(), &lifted.placed_at(seat.clone())) {
        Some(step) => step.from.clone(),
        None => lifted.origin(desk.plan()),
    }
}

/// A giving hospital stays at or above its floor, a giving station at or above its minimum.
fn giver_stays(desk: &Desk, effect: &Effect, from: &Id<Facility>) -> Result<(), Why> {
    let Some(slot) = desk.plan().facilities.slot(from) else { return Ok(()) };
    let now = || desk.checked().doctors_of(desk.plan(), desk.roster(), slot);
    let Some(left) = effect.counts.get(&slot).map(|&(_, left)| left).or_else(now) else { return Ok(()) };
    match desk.least_at(slot).filter(|&least| left < least) {
        Some(least) => Err(Why::GiverBelow { left, least }),
        None => Ok(()),
    }
}
