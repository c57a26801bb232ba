//! What to think of a move before it is made: good, with a warning, to be asked about, not possible.

use super::Effect;
use crate::edit::Placement;
use crate::plan::{Facility, Id, MoveStatus, Plan, Post, Severity};
use crate::roster::Roster;
use crate::rules::Finding;
use std::sync::Arc;

/// The four states of a card while a doctor is carried (product.md §4), with the reasons.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Good,
    /// Nothing solved or reduced.
    Unneeded,
    /// New warnings.
    Warning(Vec<Reason>),
    /// The doctor is pinned or leads something, the move was agreed, or another new error appears.
    Asks(Vec<Reason>),
    /// A new error of the D or X rules, or a locked place.
    Impossible(Vec<Reason>),
}

/// Why a move is not simply good.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    Locked(Id<Facility>),
    Pinned,
    Leads(Post),
    /// The move that is changed by this was agreed.
    Agreed,
    Finding(Arc<Finding>),
}

/// What to think of a placement that has this effect.
pub fn verdict(plan: &Plan, roster: &Roster, placement: &Placement, effect: &Effect) -> Verdict {
    let new = |severity: Severity| effect.created.iter().filter(move |finding| finding.severity == severity);
    let errors = |about_person: bool| {
        let of_kind = move |finding: &&Arc<Finding>| is_about_person(finding) == about_person;
        new(Severity::Error).filter(of_kind).cloned().map(Reason::Finding)
    };
    let impossible: Vec<Reason> = locks(plan, placement).into_iter().chain(errors(true)).collect();
    if !impossible.is_empty() {
        return Verdict::Impossible(impossible);
    }
    let asks: Vec<Reason> = questions(plan, roster, placement).into_iter().chain(errors(false)).collect();
    if !asks.is_empty() {
        return Verdict::Asks(asks);
    }
    let warnings: Vec<Reason> = new(Severity::Warning).cloned().map(Reason::Finding).collect();
    if !warnings.is_empty() {
        return Verdict::Warning(warnings);
    }
    if effect.solved.is_empty() && effect.reduced.is_empty() { Verdict::Unneeded } else { Verdict::Good }
}

/// Rules D and X are about a doctor or a record; what they forbid cannot be done, not merely should not.
fn is_about_person(finding: &Finding) -> bool {
    finding.code().starts_with(['D', 'X'])
}

fn locks(plan: &Plan, placement: &Placement) -> Vec<Reason> {
    let sites = placement.from.iter().chain([&placement.to]);
    let facilities =
        sites.filter_map(|site| plan.sites.get(site)).filter_map(|site| plan.facilities.get(&site.facility));
    let mut locked: Vec<_> =
        facilities.filter(|facility| facility.locked).map(|facility| facility.id.clone()).collect();
    locked.dedup();
    locked.into_iter().map(Reason::Locked).collect()
}

fn questions(plan: &Plan, roster: &Roster, placement: &Placement) -> Vec<Reason> {
    let Some(slot) = plan.doctors.slot(&placement.doctor) else { return Vec::new() };
    let doctor = &plan.doctors[slot];
    let facility = |site: &Id<crate::plan::Site>| plan.sites.get(site).map(|site| &site.facility);
    let leaves = placement.from.as_ref().and_then(facility) != facility(&placement.to);
    let heads = matches!(doctor.post, Post::DepartmentHead | Post::DepartmentDeputy | Post::HospitalBoard);
    let brought = placement.from.as_ref().and_then(|site| plan.sites.slot(site));
    let brought = brought.and_then(|site| roster.brought_by(slot, site)).map(|step| &plan.moves[step]);
    [
        doctor.pinned.then_some(Reason::Pinned),
        (heads && leaves).then_some(Reason::Leads(doctor.post)),
        // A transfer or recruitment that was agreed is the ground a new move starts from; only a loan is changed itself.
        brought.is_some_and(|step| step.status == MoveStatus::Agreed && step.kind.is_loan()).then_some(Reason::Agreed),
    ]
    .into_iter()
    .flatten()
    .collect()
}
