//! Doctors who stand on no card on the day: without a place, in training, at a place that is closed.

use std::collections::BTreeSet;

use crate::plan::{Doctor, Plan, Slot};
use crate::roster::{Roster, Subject, Touched};

/// Kept beside the plan, for nobody walks through fourteen thousand people in every frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffBoard {
    /// Listed doctors without a place who are not in training: newly taken on, or not yet placed.
    pub waiting: BTreeSet<Slot<Doctor>>,
    pub in_training: BTreeSet<Slot<Doctor>>,
    /// With a session at a place that is not open.
    pub at_closed_places: BTreeSet<Slot<Doctor>>,
}

impl OffBoard {
    pub fn new(plan: &Plan, roster: &Roster) -> Self {
        let mut all = Self::default();
        plan.doctors.slots().for_each(|doctor| all.look_at(plan, roster, doctor));
        all
    }

    /// Follows an edit or a step to another day; whether anything about those who wait may have changed.
    pub fn follow(&mut self, plan: &Plan, roster: &Roster, touched: &Touched) -> bool {
        let Touched::Subjects(subjects) = touched else {
            *self = Self::new(plan, roster);
            return true;
        };
        let mut changed = false;
        for subject in subjects {
            if let Subject::Doctor(doctor) = subject {
                changed |= self.waiting.contains(doctor);
                self.look_at(plan, roster, *doctor);
                changed |= self.waiting.contains(doctor);
            }
        }
        changed
    }

    fn look_at(&mut self, plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) {
        put(&mut self.waiting, doctor, is_waiting(roster, doctor));
        put(&mut self.in_training, doctor, is_in_training(roster, doctor));
        put(&mut self.at_closed_places, doctor, is_at_a_closed_place(plan, roster, doctor));
    }
}

fn put(set: &mut BTreeSet<Slot<Doctor>>, doctor: Slot<Doctor>, belongs: bool) {
    if belongs {
        set.insert(doctor);
    } else {
        set.remove(&doctor);
    }
}

fn is_waiting(roster: &Roster, doctor: Slot<Doctor>) -> bool {
    let (presence, date) = (roster.presence(doctor), roster.date());
    let career = roster.career(doctor);
    let is_nowhere = presence.home.is_empty() && presence.at.is_empty();
    is_nowhere && career.ended(date).is_none() && career.training(date).is_none()
}

/// Whoever has retired or left meanwhile is on no course any more, whatever its end.
fn is_in_training(roster: &Roster, doctor: Slot<Doctor>) -> bool {
    let (career, date) = (roster.career(doctor), roster.date());
    let is_over = roster.presence(doctor).home.is_empty() && career.ended(date).is_some();
    career.training(date).is_some() && !is_over
}

fn is_at_a_closed_place(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) -> bool {
    let mut at = roster.presence(doctor).at.iter().filter_map(|&(site, _)| roster.links().facility(site));
    at.any(|place| !plan.facilities[place].is_open(roster.date()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{Fixture, born};
    use crate::plan::MoveKind;

    #[test]
    fn who_retires_on_a_course_is_in_training_no_longer_nor_waits_for_a_place() {
        let plan = Fixture::new()
            .hospital("h")
            .doctor_with("d", |doctor| born(doctor, 1964, 10))
            .posting("d", "h", 10)
            .step_with("m", MoveKind::Training, "d", "h", "", |step| step.end = Some(date(2026, 12, 31)))
            .build();
        let in_training = |day| {
            let off_board = OffBoard::new(&plan, &Roster::new(&plan, day));
            assert!(off_board.waiting.is_empty());
            off_board.in_training.len()
        };
        assert_eq!((in_training(date(2026, 4, 30)), in_training(date(2026, 5, 1))), (1, 0));
    }
}
