//! Which of several moves is best: one order for places and for people.

use std::cmp::Ordering;
use std::sync::Arc;

use smallvec::SmallVec;

use super::Effect;
use crate::plan::{Area, Coordinates, Facility, Id, Plan, Severity, Slot};
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

/// Where a move sets out from, looked up once for all the places it may lead to.
pub(super) struct Start {
    /// None from the tray.
    from: Option<Surroundings>,
}

/// The areas of a facility, as its station or its hospital, and where it is.
struct Surroundings {
    areas: SmallVec<[Slot<Area>; 2]>,
    point: Option<Coordinates>,
}

impl Start {
    pub fn new(plan: &Plan, roster: &Roster, from: Option<&Id<Facility>>) -> Self {
        let nowhere = || Surroundings { areas: SmallVec::new(), point: None };
        let around = |slot| Surroundings { areas: areas(roster, slot).collect(), point: point(plan, roster, slot) };
        Self { from: from.map(|from| plan.facilities.slot(from).map_or_else(nowhere, around)) }
    }

    /// Whether a facility is in one of its areas.
    pub fn shares_area(&self, roster: &Roster, to: Slot<Facility>) -> bool {
        self.from.as_ref().is_some_and(|from| areas(roster, to).any(|area| from.areas.contains(&area)))
    }

    fn square_distance(&self, plan: &Plan, roster: &Roster, to: Slot<Facility>) -> Option<u64> {
        Some(square_distance(self.from.as_ref()?.point?, point(plan, roster, to)?))
    }
}

impl Merit {
    /// Of a move with this effect to a facility.
    pub(super) fn new(plan: &Plan, roster: &Roster, effect: &Effect, start: &Start, to: Slot<Facility>) -> Self {
        let left = |severity| count(&effect.created, severity) - count(&effect.solved, severity);
        Self {
            errors: left(Severity::Error),
            warnings: left(Severity::Warning),
            nearness: match &start.from {
                Some(_) if start.shares_area(roster, to) => Nearness::SameArea,
                Some(_) => Nearness::OtherArea,
                None => Nearness::NoPlace,
            },
            distance: start.square_distance(plan, roster, to).unwrap_or(u64::MAX),
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

/// The areas a facility belongs to, as its station or its hospital.
fn areas(roster: &Roster, facility: Slot<Facility>) -> impl Iterator<Item = Slot<Area>> + '_ {
    let links = roster.links();
    links.area(facility).into_iter().chain(links.areas_of_hospital(facility).iter().copied())
}

/// The square of the distance as the crow flies. A degree of longitude counts cos 21° of one of latitude: near enough
/// for comparing places within Vietnam's north.
fn square_distance(a: Coordinates, b: Coordinates) -> u64 {
    let north = i64::from(a.latitude) - i64::from(b.latitude);
    let east = (i64::from(a.longitude) - i64::from(b.longitude)) * 934 / 1000;
    // A file may hold any numbers: those that are no places on Earth are merely far.
    let square = |way: i64| way.unsigned_abs().saturating_mul(way.unsigned_abs());
    square(north).saturating_add(square(east))
}

/// Where a facility is: the point of its commune, as no better is known.
fn point(plan: &Plan, roster: &Roster, facility: Slot<Facility>) -> Option<Coordinates> {
    plan.communes[roster.links().commune(facility)?].point
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

    fn slot(plan: &Plan, facility: &str) -> Slot<Facility> {
        plan.facilities.slot(&facility.into()).expect("it is there")
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
        let roster = Roster::new(&plan, DAY_ONE);
        let kilometres = |from: &str, to: &str| {
            let start = Start::new(&plan, &roster, Some(&from.into()));
            let distance = start.square_distance(&plan, &roster, slot(&plan, to)).unwrap_or(u64::MAX);
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
        let start = Start::new(&plan, &roster, Some(&"h".into()));
        assert!(start.shares_area(&roster, slot(&plan, "near")));
        assert!(!start.shares_area(&roster, slot(&plan, "far")));
        let from = |nearness| Merit { errors: 0, warnings: 0, nearness, distance: 0, side_effects: 0, reduced: 0 };
        assert!(from(Nearness::SameArea) < from(Nearness::OtherArea));
        assert_eq!(from(Nearness::OtherArea), from(Nearness::NoPlace));
    }
}
