//! Moves that rest on others: who is taken later from where a move for good has brought him or her.

use super::Changes;
use crate::plan::{Facility, Id, Move, Plan, Slot};

impl Changes {
    /// The moves that rest on the chosen ones and are not chosen themselves, in the order they start.
    pub fn resting(&self, plan: &Plan) -> Vec<Slot<Move>> {
        let chosen: Vec<&Move> = self.chosen.iter().filter_map(|step| plan.moves.get(step)).collect();
        let rests =
            |other: &Move| !self.chosen.contains(&other.id) && chosen.iter().any(|step| rests_on(plan, other, step));
        let mut resting: Vec<Slot<Move>> = plan.moves.slots().filter(|&slot| rests(&plan.moves[slot])).collect();
        resting.sort_by_key(|&slot| (plan.moves[slot].start, &plan.moves[slot].id));
        resting
    }
}

/// Whether a move takes its doctor from a place where only `step` has brought him or her.
fn rests_on(plan: &Plan, other: &Move, step: &Move) -> bool {
    let same = other.doctor == step.doctor && other.id != step.id && other.has_effect() && step.has_effect();
    let later = (other.start, &other.id) > (step.start, &step.id);
    let brings = |step: &Move| -> Option<Id<Facility>> {
        let share = step.to.first().filter(|_| step.kind.is_permanent() && step.kind.needs_place())?;
        plan.facility_of(&share.site).cloned()
    };
    let Some(from) = other.from.as_ref().filter(|_| same && later) else { return false };
    let at_home = || {
        let mut postings = plan.postings.iter().filter(|posting| posting.doctor == step.doctor);
        postings.any(|posting| plan.facility_of(&posting.site) == Some(from))
    };
    brings(step).as_ref() == Some(from) && !at_home()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    #[test]
    fn a_later_move_rests_on_the_one_that_brings_its_doctor_where_it_begins() {
        let on = |date: &'static str| move |step: &mut Move| step.start = date.parse().expect("a date");
        let plan = Fixture::new()
            .station("s")
            .station("t")
            .station("u")
            .doctor_at("d", "s")
            .step_with("a", MoveKind::Transfer, "d", "s", "t", on("2026-03-02"))
            .step_with("b", MoveKind::Rotation, "d", "t", "u", on("2026-06-01"))
            .step_with("c", MoveKind::Rotation, "d", "s", "u", on("2026-09-01"))
            .build();
        let resting = |chosen: &[&str]| -> Vec<String> {
            let chosen = chosen.iter().map(|&id| id.into()).collect();
            let changes = Changes { chosen, ..Changes::default() };
            changes.resting(&plan).into_iter().map(|slot| plan.moves[slot].id.to_string()).collect()
        };
        assert_eq!(resting(&["a"]), ["b"], "the last is taken from where the plan begins");
        assert!(resting(&["a", "b"]).is_empty(), "both go");
        assert!(resting(&["b"]).is_empty());
    }
}
