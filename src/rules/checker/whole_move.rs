//! Moves that count as one: those a network act has cut in two are still what was decided once (rules D06–D08).

use super::Situation;
use crate::plan::{Date, Doctor, Move, MoveKind, Slot};
use crate::roster::calendar::next;

/// A move, or the parts of one that an act has cut, in the order of their start.
#[derive(Clone, Debug)]
pub struct WholeMove<'a> {
    parts: Vec<&'a Move>,
}

impl<'a> WholeMove<'a> {
    /// The part that gives it start, severity and subject.
    pub fn first(&self) -> &'a Move {
        self.parts[0]
    }

    /// The last day of its last part; without one it lasts.
    pub fn end(&self) -> Option<Date> {
        self.parts.last().and_then(|part| part.end)
    }

    pub fn parts(&self) -> impl Iterator<Item = &'a Move> {
        self.parts.iter().copied()
    }

    /// Whether this is a part of it: both of an act, and it starts the day after one of them ends.
    fn goes_on_with(&self, step: &Move) -> bool {
        let is_followed = |part: &&Move| part.is_of_act() && part.end.map(next) == Some(step.start);
        step.is_of_act() && self.parts.iter().any(is_followed)
    }
}

impl<'a> Situation<'a> {
    /// A doctor's moves of one kind that have effect, those an act has cut put together.
    pub fn whole_moves(&self, doctor: Slot<Doctor>, kind: MoveKind) -> Vec<WholeMove<'a>> {
        let steps = self.roster.career(doctor).steps.iter().filter(|step| step.kind == kind);
        let mut wholes: Vec<WholeMove> = Vec::new();
        // In the order of their start: what a move goes on with has come before it.
        for step in steps.map(|step| &self.plan.moves[step.slot]) {
            let (joined, others): (Vec<_>, Vec<_>) = wholes.into_iter().partition(|whole| whole.goes_on_with(step));
            let mut parts: Vec<&Move> = joined.into_iter().flat_map(|whole| whole.parts).chain([step]).collect();
            parts.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
            wholes = others;
            wholes.push(WholeMove { parts });
        }
        wholes
    }
}
