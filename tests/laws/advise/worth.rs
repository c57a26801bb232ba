//! What a move is worth, read a second time from the rule book.

use std::sync::Arc;

use phanbo::advise::Effect;
use phanbo::plan::{Coordinates, Facility, Id, Plan, Severity};
use phanbo::rules::Finding;

/// Errors left, warnings left, the same area first, distance, other effects; the more reduced the better. The tray is in
/// no area.
pub fn worth(
    plan: &Plan,
    effect: &Effect,
    from: Option<&Id<Facility>>,
    to: &Id<Facility>,
) -> (i64, i64, bool, u64, usize, i64) {
    let count = |findings: &[Arc<Finding>], severity| {
        findings.iter().filter(|finding| finding.severity == severity).count() as i64
    };
    let left = |severity| count(&effect.created, severity) - count(&effect.solved, severity);
    let shares = |from| areas(plan, from).iter().any(|area| areas(plan, to).contains(area));
    let apart = !from.is_some_and(shares);
    let distance = from.and_then(|from| Some(distance(point(plan, from)?, point(plan, to)?))).unwrap_or(u64::MAX);
    let others = effect.created.len() + effect.grown.len();
    (left(Severity::Error), left(Severity::Warning), apart, distance, others, -(effect.reduced.len() as i64))
}

/// The areas a facility belongs to: a station's own, and those that name it as their hospital.
fn areas(plan: &Plan, facility: &Id<Facility>) -> Vec<String> {
    let Some(facility) = plan.facilities.get(facility) else { return Vec::new() };
    let belongs = |area: &phanbo::plan::Area| {
        facility.area.as_ref() == Some(&area.id)
            || !facility.is_station() && area.hospital.as_ref() == Some(&facility.id)
    };
    plan.areas.iter().filter(|area| belongs(area)).map(|area| area.id.to_string()).collect()
}

fn point(plan: &Plan, facility: &Id<Facility>) -> Option<Coordinates> {
    let commune = plan.facilities.get(facility)?.commune.as_ref()?;
    plan.communes.get(commune)?.point
}

/// Squared, good for comparing.
fn distance(a: Coordinates, b: Coordinates) -> u64 {
    let north = i64::from(a.latitude) - i64::from(b.latitude);
    let east = (i64::from(a.longitude) - i64::from(b.longitude)) * 934 / 1000;
    let square = u128::from(north.unsigned_abs()).pow(2) + u128::from(east.unsigned_abs()).pow(2);
    u64::try_from(square).unwrap_or(u64::MAX)
}
