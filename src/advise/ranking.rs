//! Which of several moves is best: one order for places and for people.

use std::sync::Arc;

use super::Effect;
use crate::plan::{Coordinates, Facility, Id, Plan, Severity};
use crate::roster::Roster;
use crate::rules::Finding;

/// What a move is worth, the best first: errors left, warnings left, the same area first, the nearer place, fewest
/// other effects, most shortfalls reduced. What it says can be shown: every part is a reason for the place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merit {
    /// More errors than before the move; mostly fewer.
    pub errors: i64,
    pub warnings: i64,
    pub other_area: bool,
    /// The square of a distance, good only for comparing; the largest number where it is unknown.
    distance: u64,
    /// Findings created or grown.
    pub side_effects: usize,
    /// Shortfalls reduced, taken from nothing so that more comes first.
    reduced: i64,
}

impl Merit {
    /// Of a move with this effect from one facility (none from the tray) to another.
    pub fn new(plan: &Plan, roster: &Roster, effect: &Effect, from: Option<&Id<Facility>>, to: &Id<Facility>) -> Self {
        let left = |severity| count(&effect.created, severity) - count(&effect.solved, severity);
        Self {
            errors: left(Severity::Error),
            warnings: left(Severity::Warning),
            other_area: from.is_none_or(|from| !share_area(plan, roster, from, to)),
            distance: from.and_then(|from| square_distance(plan, from, to)).unwrap_or(u64::MAX),
            side_effects: effect.created.len() + effect.grown.len(),
            reduced: -(effect.reduced.len() as i64),
        }
    }
}

fn count(findings: &[Arc<Finding>], severity: Severity) -> i64 {
    findings.iter().filter(|finding| finding.severity == severity).count() as i64
}

/// Whether both belong to one area, as its station or its hospital.
fn share_area(plan: &Plan, roster: &Roster, a: &Id<Facility>, b: &Id<Facility>) -> bool {
    let areas = |id: &Id<Facility>| {
        let Some(slot) = plan.facilities.slot(id) else { return Vec::new() };
        let supported = plan.areas.slots().filter(|&area| roster.links().hospital_of_area(area) == Some(slot));
        roster.links().area(slot).into_iter().chain(supported).collect()
    };
    let here = areas(a);
    areas(b).iter().any(|area| here.contains(area))
}

/// The square of the distance as the crow flies. A degree of longitude counts cos 21° of one of latitude: near enough
/// for comparing places within Vietnam's north.
fn square_distance(plan: &Plan, a: &Id<Facility>, b: &Id<Facility>) -> Option<u64> {
    let point = |id| point_of(plan, plan.facilities.get(id)?);
    let (a, b) = (point(a)?, point(b)?);
    let north = i64::from(a.latitude) - i64::from(b.latitude);
    let east = (i64::from(a.longitude) - i64::from(b.longitude)) * 934 / 1000;
    // A file may hold any numbers: those that are no places on Earth are merely far.
    let square = |way: i64| way.unsigned_abs().saturating_mul(way.unsigned_abs());
    Some(square(north).saturating_add(square(east)))
}

/// Where a facility is: the point of its commune, as no better is known.
fn point_of(plan: &Plan, facility: &Facility) -> Option<Coordinates> {
    plan.communes.get(facility.commune.as_ref()?)?.point
}
