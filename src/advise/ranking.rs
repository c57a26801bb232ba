//! Which of several moves is best: one order for places and for people.

use std::cmp::Ordering;
use std::sync::Arc;

use super::Effect;
use crate::plan::{Coordinates, Facility, Id, Plan, Severity};
use crate::roster::Roster;
use crate::rules::Finding;

/// What a move is worth, the best first: errors left, warnings left, the same area first, the nearer place, fewest
/// other effects, most shortfalls reduced. What it says can be shown: every part is a reason for the place in the order.
#[derive(Clone, Copy, Debug)]
pub struct Merit {
    /// More errors than before the move; mostly fewer.
    pub errors: i64,
    pub warnings: i64,
    pub nearness: Nearness,
    /// The square of a distance in hundred-thousandths of a degree; the largest number where it is unknown.
    distance: u64,
    /// Findings created or grown.
    pub side_effects: usize,
    /// Shortfalls reduced, taken from nothing so that more comes first.
    reduced: i64,
}

/// Whether the doctor comes from the same area. For the order, from the tray is no worse than from another area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    SameArea,
    OtherArea,
    /// From the tray.
    NoPlace,
}

/// Metres in a hundred thousand hundred-thousandths of a degree of latitude: the mean meridian of WGS 84.
const METRES_IN_A_DEGREE: u64 = 111_133;

impl Merit {
    /// Of a move with this effect from one facility (none from the tray) to another.
    pub fn new(plan: &Plan, roster: &Roster, effect: &Effect, from: Option<&Id<Facility>>, to: &Id<Facility>) -> Self {
        let left = |severity| count(&effect.created, severity) - count(&effect.solved, severity);
        Self {
            errors: left(Severity::Error),
            warnings: left(Severity::Warning),
            nearness: match from {
                Some(from) if share_area(plan, roster, from, to) => Nearness::SameArea,
                Some(_) => Nearness::OtherArea,
                None => Nearness::NoPlace,
            },
            distance: from.and_then(|from| square_distance(plan, from, to)).unwrap_or(u64::MAX),
            side_effects: effect.created.len() + effect.grown.len(),
            reduced: -(effect.reduced.len() as i64),
        }
    }

    /// What counts, in the order in which it counts.
    fn order(&self) -> (i64, i64, bool, u64, usize, i64) {
        let is_apart = self.nearness != Nearness::SameArea;
        (self.errors, self.warnings, is_apart, self.distance, self.side_effects, self.reduced)
    }

    /// Kilometres as the crow flies, rounded; none where it is unknown.
    pub fn kilometres(&self) -> Option<u64> {
        let known = (self.distance != u64::MAX).then(|| self.distance.isqrt());
        known.map(|distance| (distance * METRES_IN_A_DEGREE / 100_000 + 500) / 1_000)
    }

    /// How many findings become smaller.
    pub fn reduced(&self) -> u64 {
        self.reduced.unsigned_abs()
    }
}

impl PartialEq for Merit {
    fn eq(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl Eq for Merit {}

impl PartialOrd for Merit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Merit {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

fn count(findings: &[Arc<Finding>], severity: Severity) -> i64 {
    findings.iter().filter(|finding| finding.severity == severity).count() as i64
}

/// Whether both belong to one area, as its station or its hospital.
pub(super) fn share_area(plan: &Plan, roster: &Roster, a: &Id<Facility>, b: &Id<Facility>) -> bool {
    let areas = |id: &Id<Facility>| {
        let Some(slot) = plan.facilities.slot(id) else { return Vec::new() };
        let supported = roster.links().areas_of_hospital(slot).iter().copied();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};

    fn at(plan: &mut Plan, commune: &str, latitude: i32, longitude: i32) {
        let mut record = plan.communes.get(&commune.into()).expect("it is there").clone();
        record.point = Some(Coordinates { latitude, longitude });
        plan.communes.replace(record);
    }

    #[test]
    fn distances_are_told_in_kilometres() {
        let place = |fixture: Fixture, id: &str, commune: &str| {
            fixture.commune(commune, 10_000).station_with(id, |facility, _| facility.commune = Some(commune.into()))
        };
        let fixture = ["a", "b", "c", "d"].iter().fold(Fixture::new(), |all, id| place(all, id, &format!("x-{id}")));
        let mut plan = fixture.build();
        at(&mut plan, "x-a", 2_100_000, 10_700_000);
        at(&mut plan, "x-b", 2_110_000, 10_700_000);
        at(&mut plan, "x-c", 2_100_000, 10_700_300);
        let kilometres = |from: &str, to: &str| {
            let distance = square_distance(&plan, &from.into(), &to.into()).unwrap_or(u64::MAX);
            let merit =
                Merit { errors: 0, warnings: 0, nearness: Nearness::OtherArea, distance, side_effects: 0, reduced: 0 };
            merit.kilometres()
        };
        assert_eq!(kilometres("a", "b"), Some(11));
        assert_eq!(kilometres("a", "c"), Some(0));
        assert_eq!(kilometres("a", "d"), None);
    }

    #[test]
    fn who_comes_from_the_same_area_comes_first_and_the_tray_is_as_good_as_another_area() {
        let fixture = Fixture::new().hospital("h").station("far").area("area", Some("h"));
        let plan = fixture.station_with("near", |facility, _| facility.area = Some("area".into())).build();
        let roster = Roster::new(&plan, DAY_ONE);
        assert!(share_area(&plan, &roster, &"h".into(), &"near".into()));
        assert!(!share_area(&plan, &roster, &"h".into(), &"far".into()));
        let from = |nearness| Merit { errors: 0, warnings: 0, nearness, distance: 0, side_effects: 0, reduced: 0 };
        assert!(from(Nearness::SameArea) < from(Nearness::OtherArea));
        assert_eq!(from(Nearness::OtherArea), from(Nearness::NoPlace));
    }
}
