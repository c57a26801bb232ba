//! The plan with one bound relaxed: what would help, seen whole (proposals.md, What would help).

use super::Options;
use super::figures::OpenStation;
use super::givers::{Bound, Giver};
use crate::plan::{Doctor, Facility, Slot};

/// One bound that is thought away by one, a lock, or the walls between areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relaxed {
    pub bound: Bound,
    /// Whose bound it is; nothing for the walls.
    pub facility: Option<Slot<Facility>>,
    /// Who may be moved, where one doctor more is meant.
    pub doctor: Option<Slot<Doctor>>,
}

impl Relaxed {
    /// The options without the walls, where these are meant.
    pub(super) fn options(self, options: Options) -> Options {
        Options { within_areas: options.within_areas && self.bound != Bound::Area, ..options }
    }

    pub(super) fn apply(self, givers: &mut [Giver], stations: &mut [OpenStation]) {
        let is_it = |slot: Slot<Facility>| self.facility == Some(slot);
        if let Some(giver) = givers.iter_mut().find(|giver| is_it(giver.slot)) {
            self.relax(giver);
        }
        let Some(station) = stations.iter_mut().find(|station| is_it(station.slot)) else { return };
        match self.bound {
            Bound::Minimum => station.minimum = (station.minimum - 1).max(1),
            Bound::Lock => station.is_locked = false,
            _ => {}
        }
    }

    fn relax(self, giver: &mut Giver) {
        for limit in giver.limits.iter_mut().filter(|limit| limit.bound == self.bound) {
            limit.leaves += 1;
        }
        if self.bound == Bound::Minimum {
            giver.minimum = giver.minimum.map(|minimum| (minimum - 1).max(1));
        }
        for class in giver.classes.iter_mut().filter(|_| self.bound == Bound::Doctors) {
            let freed = class.barred.extract_if(.., |(doctor, _)| Some(*doctor) == self.doctor);
            class.free.extend(freed.map(|(doctor, _)| doctor));
        }
    }
}
