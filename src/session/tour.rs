//! The guided tour: four things to do on a sample, each told until it is done.

use super::{Document, Selection};
use crate::edit::Deed;
use crate::plan::{Facility, Id, Slot};
use crate::rules::{Finding, named};

/// Where somebody on the tour is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tour {
    pub step: TourStep,
    /// A station without a regular doctor, and the hospital that supports it.
    pub station: Id<Facility>,
    pub hospital: Option<Id<Facility>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourStep {
    /// Drag a doctor to the station.
    Drag,
    /// Take it back.
    Undo,
    /// Open a finding.
    Finding,
    /// Look at who could come.
    WhoCouldCome,
    /// All done.
    End,
}

impl TourStep {
    pub const ALL: [Self; 5] = [Self::Drag, Self::Undo, Self::Finding, Self::WhoCouldCome, Self::End];

    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Drag => Self::Undo,
            Self::Undo => Self::Finding,
            Self::Finding => Self::WhoCouldCome,
            Self::WhoCouldCome | Self::End => Self::End,
        }
    }

    /// From one, for people.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or_default() + 1
    }
}

impl Tour {
    /// From the first step, at the first station without a regular doctor; nothing for a plan that has none.
    pub fn new(document: &Document) -> Option<Self> {
        let plan = document.plan();
        let is_without = |finding: &Finding| {
            finding.is_of(&named::STATION_WITHOUT_DOCTOR) || finding.is_of(&named::STATION_WITHOUT_REGULAR_DOCTOR)
        };
        let without = document.checked().findings().find(|finding| is_without(finding))?;
        let slot: Slot<Facility> = plan.facilities.find(&without.subject_id)?;
        let area = document.roster().links().area(slot);
        let hospital = area.and_then(|area| plan.areas[area].hospital.clone());
        Some(Self { step: TourStep::Drag, station: plan.facilities[slot].id.clone(), hospital })
    }

    /// Goes on if what the step asks for is done.
    pub fn follow(&mut self, document: &Document, selection: Option<&Selection>) {
        let is_moved = |deed: &Deed| {
            matches!(deed, Deed::Moved { .. } | Deed::MovedAll { .. } | Deed::Swapped { .. } | Deed::Redirected { .. })
        };
        let done = match self.step {
            TourStep::Drag => document.history().next_undo().is_some_and(|change| is_moved(&change.deed)),
            TourStep::Undo => document.history().next_redo().is_some_and(|change| is_moved(&change.deed)),
            TourStep::Finding => matches!(selection, Some(Selection::Finding(_))),
            // The page of a station has the list of who could come.
            TourStep::WhoCouldCome => match selection {
                Some(Selection::Facility(id)) => document.plan().facilities.get(id).is_some_and(Facility::is_station),
                _ => false,
            },
            TourStep::End => false,
        };
        if done {
            self.step = self.step.next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Change, ChangeSet};
    use crate::sample;

    #[test]
    fn each_step_waits_for_what_it_asks_for() {
        let mut document = Document::new(sample::quang_ninh(), None);
        let mut tour = Tour::new(&document).expect("the sample has a station without a doctor");
        assert!(tour.hospital.is_some());
        tour.follow(&document, None);
        assert_eq!(tour.step, TourStep::Drag);
        let step = document.plan().moves.iter().next().expect("one").clone();
        let (kind, from) = (step.kind, None);
        let deed = Deed::Moved { kind, doctor: String::new(), from, to: String::new() };
        let after = crate::plan::Move { why: "x".into(), ..step.clone() };
        document.make(ChangeSet { deed, changes: vec![Change::replace(step, after)] }).expect("it may be changed");
        tour.follow(&document, None);
        assert_eq!(tour.step, TourStep::Undo);
        document.undo();
        tour.follow(&document, None);
        let station = Selection::Facility(tour.station.clone());
        tour.follow(&document, Some(&station));
        assert_eq!(tour.step, TourStep::Finding, "a station is no finding");
        tour.step = TourStep::WhoCouldCome;
        tour.follow(&document, Some(&station));
        assert_eq!(tour.step, TourStep::End);
    }
}
