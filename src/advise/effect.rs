//! What a command would do: done on the desk, checked with the same rules, and taken back. And what it did, once made.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Desk;
use crate::edit::{ChangeSet, Command, Ids, Led, Rejected, change_set};
use crate::plan::{Facility, Move, Slot};
use crate::roster::{Subject, Touched};
use crate::rules::checker::FindingsDifference;
use crate::rules::{Finding, Totals};

/// What a command would change. Findings are compared by identity (docs/rule-book.md, Terms).
#[derive(Clone, Debug)]
pub struct Effect {
    pub change: Led,
    pub solved: Vec<Arc<Finding>>,
    pub created: Vec<Arc<Finding>>,
    /// The shortfall becomes smaller; the finding as it would be.
    pub reduced: Vec<Arc<Finding>>,
    /// The shortfall becomes larger; the finding as it would be.
    pub grown: Vec<Arc<Finding>>,
    pub before: Totals,
    pub after: Totals,
    /// Doctors each touched facility has now and would have: regular ones at a station, present ones at a hospital.
    pub counts: BTreeMap<Slot<Facility>, (i64, i64)>,
}

/// What an edit did to the findings when it was made.
#[derive(Clone, Debug)]
pub struct EditEffect {
    pub change: ChangeSet,
    pub difference: FindingsDifference,
    pub before: Totals,
    pub after: Totals,
}

impl Effect {
    /// The move as it would be; none where one is only taken back.
    pub fn step(&self) -> Option<Cow<'_, Move>> {
        self.steps().next()
    }

    /// The moves as they would be.
    pub fn steps(&self) -> impl Iterator<Item = Cow<'_, Move>> {
        self.change.steps()
    }
}

impl Desk {
    /// The effect of a command. The plan is afterwards as it was.
    pub fn effect(&mut self, command: &Command, ids: &mut Ids) -> Result<Effect, Rejected> {
        Ok(self.effect_of(change_set(self.plan(), self.roster(), command, ids)?))
    }

    /// The effect of edits already worked out. The plan is afterwards as it was.
    pub fn effect_of(&mut self, change: ChangeSet) -> Effect {
        let ((difference, after, then), touched) = self.trying(&change, |desk, touched| {
            let (difference, after) = desk.checked().compared(desk.plan(), desk.roster(), touched);
            let then: BTreeMap<_, _> = desk.counts(touched).into_iter().collect();
            (difference, after, then)
        });
        let before = *self.checked().totals();
        let now = self.counts(&touched);
        let both = |(slot, now): (_, _)| Some((slot, (now, *then.get(&slot)?)));
        let FindingsDifference { solved, created, reduced, grown } = difference;
        let counts = now.into_iter().filter_map(both).collect();
        Effect { change: change.into(), solved, created, reduced, grown, before, after, counts }
    }

    fn counts(&self, touched: &Touched) -> Vec<(Slot<Facility>, i64)> {
        let slots: Vec<Slot<Facility>> = match touched {
            Touched::Subjects(subjects) => subjects
                .iter()
                .filter_map(|subject| match subject {
                    Subject::Station(slot) | Subject::Hospital(slot) => Some(*slot),
                    _ => None,
                })
                .collect(),
            Touched::Everything => self.plan().facilities.slots().collect(),
        };
        let count = |slot| self.checked().doctors_of(self.plan(), self.roster(), slot).map(|count| (slot, count));
        slots.into_iter().filter_map(count).collect()
    }
}
