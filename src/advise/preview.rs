//! What letting go of a doctor would do at every place, and which places are best.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Effect, Scratch, Verdict, verdict};
use crate::edit::{Command, Ids, Placement, Rejected};
use crate::plan::{Coordinates, Date, Doctor, Facility, Id, Plan, Severity, Site, Slot};
use crate::roster::Roster;
use crate::rules::Finding;

/// The best places that get a number.
const RANKED: usize = 3;

/// What letting go at one place would do.
#[derive(Clone, Debug)]
pub struct Preview {
    pub effect: Effect,
    pub verdict: Verdict,
    /// Its place among the best, from 1.
    pub rank: Option<u8>,
}

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

/// The preview of every open facility's main seat but the one the doctor was taken from.
pub fn previews(
    scratch: &mut Scratch,
    lifted: &Lifted,
    ids: &mut Ids,
) -> BTreeMap<Id<Facility>, Result<Preview, Rejected>> {
    let mut previews = BTreeMap::new();
    for (facility, seat) in places(scratch.plan(), scratch.roster(), lifted) {
        let placement = lifted.placed_at(seat);
        let preview = scratch.effect(&Command::Place(placement.clone()), ids).map(|effect| {
            let verdict = verdict(scratch.plan(), scratch.roster(), &placement, &effect);
            Preview { effect, verdict, rank: None }
        });
        previews.insert(facility, preview);
    }
    rank(scratch.plan(), scratch.roster(), lifted, &mut previews);
    previews
}

fn places(plan: &Plan, roster: &Roster, lifted: &Lifted) -> Vec<(Id<Facility>, Id<Site>)> {
    let from = lifted.from.as_ref().and_then(|site| plan.sites.get(site)).map(|site| &site.facility);
    let open = |slot: &Slot<Facility>| plan.facilities[*slot].is_open(roster.date());
    let others = plan.facilities.slots().filter(open).filter(|&slot| Some(&plan.facilities[slot].id) != from);
    others
        .filter_map(|slot| {
            let seat = *roster.links().sites(slot).first()?;
            Some((plan.facilities[slot].id.clone(), plan.sites[seat].id.clone()))
        })
        .collect()
}

/// Numbers the best of the good places: errors left, warnings left, the same area, distance, fewest other effects,
/// name.
fn rank(
    plan: &Plan,
    roster: &Roster,
    lifted: &Lifted,
    previews: &mut BTreeMap<Id<Facility>, Result<Preview, Rejected>>,
) {
    let origin = lifted.from.as_ref().and_then(|site| plan.sites.get(site)).map(|site| site.facility.clone());
    let mut good: Vec<_> = previews
        .iter()
        .filter_map(|(id, preview)| Some((id, preview.as_ref().ok()?)))
        .filter(|(_, preview)| preview.verdict == Verdict::Good)
        .map(|(id, preview)| {
            let effect = &preview.effect;
            let left = |severity| balance(&effect.created, severity) - balance(&effect.solved, severity);
            let others = effect.created.len() + effect.grown.len();
            let near = origin.as_ref().map_or((true, u64::MAX), |origin| nearness(plan, roster, origin, id));
            let name = plan.facilities.get(id).map(|facility| facility.name.clone());
            let key =
                (left(Severity::Error), left(Severity::Warning), near, others, Reverse(effect.reduced.len()), name);
            (key, id.clone())
        })
        .collect();
    good.sort();
    for (number, (_, id)) in (1u8..).zip(good.into_iter().take(RANKED)) {
        if let Some(Ok(preview)) = previews.get_mut(&id) {
            preview.rank = Some(number);
        }
    }
}

fn balance(findings: &[std::sync::Arc<Finding>], severity: Severity) -> i64 {
    findings.iter().filter(|finding| finding.severity == severity).count() as i64
}

/// Another area comes after the same; then the nearer place. An unknown distance is the farthest.
fn nearness(plan: &Plan, roster: &Roster, from: &Id<Facility>, to: &Id<Facility>) -> (bool, u64) {
    let areas = |id: &Id<Facility>| {
        plan.facilities.slot(id).map_or_else(Vec::new, |slot| {
            let supported = plan.areas.slots().filter(|&area| roster.links().hospital_of_area(area) == Some(slot));
            roster.links().area(slot).into_iter().chain(supported).collect::<Vec<_>>()
        })
    };
    let here = areas(from);
    let elsewhere = !areas(to).iter().any(|area| here.contains(area));
    let point = |id| plan.facilities.get(id).and_then(|facility| point_of(plan, facility));
    (elsewhere, point(from).zip(point(to)).map_or(u64::MAX, |(a, b)| square_distance(a, b)))
}

/// Where a facility is: the point of its commune, as no better is known.
fn point_of(plan: &Plan, facility: &Facility) -> Option<Coordinates> {
    plan.communes.get(facility.commune.as_ref()?)?.point
}

/// The square of the distance as the crow flies, in a measure good for comparing within a province: a degree of
/// longitude counts cos 21° of one of latitude.
fn square_distance(a: Coordinates, b: Coordinates) -> u64 {
    let north = i64::from(a.latitude) - i64::from(b.latitude);
    let east = (i64::from(a.longitude) - i64::from(b.longitude)) * 934 / 1000;
    (north * north + east * east).unsigned_abs()
}
