//! What a command would do, by doing it on a copy and checking with the same rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edit::{ChangeSet, Command, Ids, Rejected, change_set};
use crate::plan::{AnyRecord, Facility, Move, Plan, Slot};
use crate::roster::{Roster, Subject, Touched};
use crate::rules::checker::{Settings, View};
use crate::rules::{Checked, Finding, Totals};

/// A copy of a plan with its roster and findings, on which commands are tried and taken back.
#[derive(Clone, Debug)]
pub struct Scratch {
    plan: Plan,
    roster: Roster,
    checked: Checked,
}

/// What a command would change. Findings are compared by identity (rules.md, Terms).
#[derive(Clone, Debug)]
pub struct Effect {
    pub change: ChangeSet,
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

impl Effect {
    /// The move as it would be; none where one is only taken back.
    pub fn step(&self) -> Option<&Move> {
        self.steps().next()
    }

    /// The moves as they would be.
    pub fn steps(&self) -> impl Iterator<Item = &Move> {
        self.change.changes.iter().filter_map(|change| match &change.after {
            Some(AnyRecord::Move(step)) => Some(&**step),
            _ => None,
        })
    }
}

impl Scratch {
    pub fn new(plan: &Plan, roster: &Roster, checked: &Checked) -> Self {
        Self { plan: plan.clone(), roster: roster.clone(), checked: checked.clone() }
    }

    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Doctors a facility must keep: a station its minimum, a hospital its floor.
    pub fn least_at(&self, slot: Slot<Facility>) -> Option<i64> {
        let settings = Settings::new(&self.plan);
        let view = View { plan: &self.plan, roster: &self.roster, settings: &settings };
        let minimum = view.open_station(slot).map(|station| station.minimum());
        let floor = || view.open_hospital(slot).and_then(|hospital| hospital.hospital.floor.as_ref());
        minimum.or_else(|| floor().map(|floor| i64::from(floor.value)))
    }

    /// The effect of a command. The copy is afterwards as it was.
    pub fn effect(&mut self, command: &Command, ids: &mut Ids) -> Result<Effect, Rejected> {
        Ok(self.effect_of(change_set(&self.plan, &self.roster, command, ids)?))
    }

    /// The effect of edits already worked out. The copy is afterwards as it was.
    pub fn effect_of(&mut self, change: ChangeSet) -> Effect {
        let before = *self.checked.totals();
        // What the edit touches is known once it is made; what was there before, only while it is not.
        let touched = self.apply(&change);
        let after = *self.checked.totals();
        let would_be = Self::subjects(&touched).map(|subject| self.checked.open_about(subject)).collect();
        let counts_after = self.counts(&touched);
        self.apply(&change.inverted());
        let was = Self::subjects(&touched).map(|subject| self.checked.open_about(subject)).collect();
        let counts_before = self.counts(&touched);
        let counts = counts_before
            .into_iter()
            .filter_map(|(slot, now)| counts_after.get(&slot).map(|&then| (slot, (now, then))))
            .collect();
        let [solved, created, reduced, grown] = compare(was, would_be);
        Effect { change, solved, created, reduced, grown, before, after, counts }
    }

    fn apply(&mut self, change: &ChangeSet) -> Touched {
        change.apply(&mut self.plan);
        let touched = self.roster.update(&self.plan, change.pairs());
        self.checked.update(&self.plan, &self.roster, &touched);
        touched
    }

    fn subjects(touched: &Touched) -> impl Iterator<Item = &Subject> {
        match touched {
            Touched::Subjects(subjects) => Some(subjects),
            Touched::Everything => None,
        }
        .into_iter()
        .flatten()
    }

    fn counts(&self, touched: &Touched) -> BTreeMap<Slot<Facility>, i64> {
        Self::subjects(touched)
            .filter_map(|subject| match subject {
                Subject::Station(slot) | Subject::Hospital(slot) => Some(*slot),
                _ => None,
            })
            .filter_map(|slot| self.checked.doctors_of(&self.plan, &self.roster, slot).map(|count| (slot, count)))
            .collect()
    }
}

/// Solved, created, reduced, grown.
fn compare(was: Vec<Vec<Arc<Finding>>>, would_be: Vec<Vec<Arc<Finding>>>) -> [Vec<Arc<Finding>>; 4] {
    let [mut solved, mut created, mut reduced, mut grown] = [const { Vec::new() }; 4];
    for (was, would_be) in was.into_iter().zip(would_be) {
        let same = |a: &Finding, b: &Finding| a.is_same(b);
        solved.extend(was.iter().filter(|old| !would_be.iter().any(|new| same(old, new))).cloned());
        for new in would_be {
            match was.iter().find(|old| same(old, &new)).map(|old| old.shortfall) {
                None => created.push(new),
                Some(old) if new.shortfall < old => reduced.push(new),
                Some(old) if new.shortfall > old => grown.push(new),
                Some(_) => {}
            }
        }
    }
    [solved, created, reduced, grown].map(|mut findings| {
        findings.sort();
        findings
    })
}
