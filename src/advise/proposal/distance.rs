//! How far a doctor would go: what a move costs where all else is equal (proposals.md, F6).

use smallvec::SmallVec;

use super::ground::Ground;
use super::simplex::NO_ARC;
use crate::plan::{Area, Coordinates, Facility, Slot};

/// In hundreds of metres: what is farther, or where a point is unknown.
const FAR: u64 = 10_000;
/// What lies as far as this in hundred-thousandths of a degree, squared, is far.
const FAR_SQUARE: u64 = 900_000 * 900_000;
/// Added where giver and receiver share no area, in hundreds of metres.
const OTHER_AREA: u16 = 300;
/// The most a move can cost.
pub const MOST: u16 = FAR as u16 + OTHER_AREA;

/// A place as distances see it.
pub struct End {
    areas: SmallVec<[Slot<Area>; 2]>,
    point: Option<Coordinates>,
}

impl End {
    pub fn new(ground: &Ground, facility: Slot<Facility>) -> Self {
        Self { areas: ground.areas(facility), point: ground.point(facility) }
    }

    pub fn shares_area(&self, other: &Self) -> bool {
        self.areas.iter().any(|area| other.areas.contains(area))
    }

    /// What a move between both costs; nothing where it is out of reach.
    pub fn cost(&self, other: &Self, within_areas: bool) -> u16 {
        let shares = self.shares_area(other);
        if within_areas && !shares {
            return NO_ARC;
        }
        let far = match (self.point, other.point) {
            (Some(a), Some(b)) => hundreds_of_metres(a, b),
            _ => FAR as u16,
        };
        if shares { far } else { far + OTHER_AREA }
    }
}

/// The distance as the crow flies, in hundreds of metres, rounded; a degree of longitude counts cos 21° of one of
/// latitude, which is 111,133 metres (the mean meridian of WGS 84).
fn hundreds_of_metres(a: Coordinates, b: Coordinates) -> u16 {
    let apart = |a: i32, b: i32| (i64::from(a) - i64::from(b)).unsigned_abs();
    let north = apart(a.latitude, b.latitude);
    let east = apart(a.longitude, b.longitude) * 934 / 1_000;
    // A file may hold any numbers: those that are no places on Earth are merely far.
    let square = north.checked_mul(north).zip(east.checked_mul(east)).and_then(|(n, e)| n.checked_add(e));
    let Some(square) = square.filter(|&square| square < FAR_SQUARE) else {
        return FAR as u16;
    };
    // Below 2^52 the root of a float, cut to a whole number, is exact, and far quicker than that of whole numbers.
    let root = (square as f64).sqrt() as u64;
    let hundreds = (root * 111_133 / 100_000 + 50) / 100;
    if hundreds < FAR { hundreds as u16 } else { FAR as u16 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: i32, longitude: i32) -> Coordinates {
        Coordinates { latitude, longitude }
    }

    #[test]
    fn a_tenth_of_a_degree_north_is_eleven_kilometres_and_east_a_little_less() {
        let from = at(2_100_000, 10_700_000);
        assert_eq!(hundreds_of_metres(from, at(2_110_000, 10_700_000)), 111);
        assert_eq!(hundreds_of_metres(at(2_110_000, 10_700_000), from), 111);
        assert_eq!(hundreds_of_metres(from, at(2_100_000, 10_710_000)), 104);
        assert_eq!(hundreds_of_metres(from, from), 0);
    }

    #[test]
    fn half_a_unit_is_rounded_up_and_what_is_no_place_is_merely_far() {
        // 44 and 45 hundred-thousandths are 48 and 50 metres.
        assert_eq!(hundreds_of_metres(at(0, 0), at(44, 0)), 0);
        assert_eq!(hundreds_of_metres(at(0, 0), at(45, 0)), 1);
        assert_eq!(hundreds_of_metres(at(0, 0), at(899_730, 0)), 9_999);
        assert_eq!(hundreds_of_metres(at(0, 0), at(900_000, 0)), 10_000);
        assert_eq!(hundreds_of_metres(at(i32::MIN, i32::MIN), at(i32::MAX, i32::MAX)), 10_000);
    }
}
