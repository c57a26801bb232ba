//! What a command would do, by doing it on a copy and checking with the same rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edit::{ChangeSet, Command, Ids, Rejected, change_set};
use crate::plan::{AnyRecord, Facility, Move, Plan, Slot};
use crate::roster::{Roster, Subject, Touched};
use crate::rules::checker::{Open, Settings, View};
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
        let touched = self.make(&change);
        let (would_be, after) = self.checked.tried(&self.plan, &self.roster, &touched);
        let counts_after = self.counts(&touched);
        self.make(&change.inverted());
        let (was, before) = (self.checked.open_of(&touched), *self.checked.totals());
        let counts_before = self.counts(&touched);
        let counts = counts_before
            .into_iter()
            .filter_map(|(slot, now)| counts_after.get(&slot).map(|&then| (slot, (now, then))))
            .collect();
        let [solved, created, reduced, grown] = compare(&was, &would_be);
        Effect { change, solved, created, reduced, grown, before, after, counts }
    }

    /// Plan and roster follow a change; the findings stay as they are, for it is soon taken back.
    fn make(&mut self, change: &ChangeSet) -> Touched {
        change.apply(&mut self.plan);
        self.roster.update(&self.plan, change.pairs())
    }

    fn counts(&self, touched: &Touched) -> BTreeMap<Slot<Facility>, i64> {
        let slots: Vec<Slot<Facility>> = match touched {
            Touched::Subjects(subjects) => subjects
                .iter()
                .filter_map(|subject| match subject {
                    Subject::Station(slot) | Subject::Hospital(slot) => Some(*slot),
                    _ => None,
                })
                .collect(),
            Touched::Everything => self.plan.facilities.slots().collect(),
        };
        let count = |slot| self.checked.doctors_of(&self.plan, &self.roster, slot).map(|count| (slot, count));
        slots.into_iter().filter_map(count).collect()
    }
}

/// Solved, created, reduced, grown.
fn compare(was: &Open, would_be: &Open) -> [Vec<Arc<Finding>>; 4] {
    let [mut solved, mut created, mut reduced, mut grown] = [const { Vec::new() }; 4];
    let same = |of: &Open, finding: &Finding| {
        of.get(&finding.subject)?.iter().find(|other| other.is_same(finding)).map(|other| other.shortfall)
    };
    solved.extend(was.values().flatten().filter(|old| same(would_be, old).is_none()).cloned());
    for new in would_be.values().flatten().cloned() {
        match same(was, &new) {
            None => created.push(new),
            Some(old) if new.shortfall < old => reduced.push(new),
            Some(old) if new.shortfall > old => grown.push(new),
            Some(_) => {}
        }
    }
    [solved, created, reduced, grown].map(|mut findings| {
        findings.sort();
        findings
    })
}
