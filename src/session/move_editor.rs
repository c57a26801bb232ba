//! The small window in which a move is edited: of which move, what it was before, and what it does as it stands.

use std::sync::Arc;

use super::{Document, Foretold, Page, Pages, Selection};
use crate::advise::{Desk, Effect};
use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{Id, Move, MoveStatus, Plan, Table};
use crate::rules::Finding;

/// A move that is being edited. What is changed is in the plan at once, all of it in one edit.
#[derive(Clone, Debug)]
pub struct MoveEditor {
    pub step: Id<Move>,
    /// What giving up goes back to.
    pub was: Move,
    /// The edit that further changes belong to, as long as nothing else was done after it.
    pub made: Option<ChangeSet>,
    /// The keyboard goes to its first field, once.
    pub begins: bool,
    /// What the move does, for one version of the plan.
    foretold: Option<(u64, Judged)>,
}

/// What is to be said of a move as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The plan with it against the plan without it; of a parked one, as if it counted.
    pub foretold: Foretold,
    /// Other moves of the doctor for the same days.
    pub crossing: Vec<Id<Move>>,
    /// It is over before the plan begins.
    pub is_past: bool,
}

impl MoveEditor {
    /// `made`: the edit that brought the move about a moment ago, and that the changes are to belong to.
    pub fn new(step: &Move, made: Option<ChangeSet>) -> Self {
        let begins = made.is_none();
        Self { step: step.id.clone(), was: step.clone(), made, begins, foretold: None }
    }

    /// What is to be said of the move, once it is worked out for the plan as it is.
    pub fn told(&self, version: u64) -> Option<&Judged> {
        self.foretold.as_ref().filter(|(of, _)| *of == version).map(|(_, told)| told)
    }

    /// Works out what the move does if the plan has changed; says whether the move is still there.
    pub fn look(&mut self, document: &mut Document) -> bool {
        let version = document.version();
        let Some(step) = document.plan().moves.get(&self.step).cloned() else { return false };
        if self.told(version).is_none() {
            let told = Judged {
                foretold: foretell(document, &step),
                crossing: crossing(document.plan(), &step),
                is_past: step.end.is_some_and(|end| end < document.plan().cover.baseline),
            };
            self.foretold = Some((version, told));
        }
        true
    }
}

/// The move that what is selected is about: itself, the one a doctor is where he or she is by or will go by next, or
/// else the first; the one a finding is about; on the page of changes, the row chosen.
pub fn move_meant(document: &Document, pages: &Pages, selection: Option<&Selection>) -> Option<Id<Move>> {
    let plan = document.plan();
    let there = |id: Id<Move>| plan.moves.get(&id).map(|_| id);
    match selection? {
        Selection::Move(step) => there(step.clone()),
        Selection::Finding(key) if key.kind.table() == Table::Move => there(Id::new(&key.subject)),
        Selection::Doctor(doctor) => {
            let slot = plan.doctors.slot(doctor)?;
            let roster = document.roster();
            let at = &roster.presence(slot).at;
            let by = at.iter().find_map(|&(site, _)| roster.brought_by(slot, site));
            let by = by.map(|step| plan.moves[step].id.clone());
            by.or_else(|| {
                let later =
                    plan.moves.iter().filter(|step| step.doctor == *doctor && step.start >= plan.cover.baseline);
                // What is over comes last.
                let is_over = |step: &&Move| step.end.is_some_and(|end| end < roster.date());
                later.min_by_key(|step| (is_over(step), step.start, &step.id)).map(|step| step.id.clone())
            })
        }
        _ if pages.shown != Page::Changes => None,
        _ => pages.changes.chosen.iter().next().cloned().filter(|_| pages.changes.chosen.len() == 1).and_then(there),
    }
}

fn crossing(plan: &Plan, step: &Move) -> Vec<Id<Move>> {
    plan.moves.iter().filter(|other| step.crosses(other)).map(|other| other.id.clone()).collect()
}

/// The plan with the move against the plan without it, on the day shown, or on its first day where that is later.
fn foretell(document: &mut Document, step: &Move) -> Foretold {
    let counted =
        Move { status: if step.status.is_counted() { step.status } else { MoveStatus::Proposed }, ..step.clone() };
    let without = edit(Change::delete(step.clone()));
    if step.start > document.roster().date() {
        let mut plan = document.plan().clone();
        without.apply(&mut plan);
        let effect = Desk::new(plan, step.start).effect_of(edit(Change::insert(counted)));
        return Foretold::new(document.plan(), &effect);
    }
    if !step.status.is_counted() {
        let effect = document.effect_of(edit(Change::replace(step.clone(), counted)));
        return Foretold::new(document.plan(), &effect);
    }
    let effect = document.effect_of(without);
    reversed(document, &effect, step)
}

fn edit(change: Change) -> ChangeSet {
    ChangeSet { deed: Deed::Recovered, changes: vec![change] }
}

/// What would come back without the move is what it solves, and the other way round.
fn reversed(document: &Document, effect: &Effect, step: &Move) -> Foretold {
    let as_it_is = |less: &Arc<Finding>| {
        let findings = document.checked().open_about(&less.subject);
        findings.into_iter().find(|finding| finding.code() == less.code() && finding.detail == less.detail)
    };
    let grown = effect.reduced.iter().filter_map(as_it_is);
    let back = effect.counts.iter().filter(|(_, (with, without))| with != without);
    Foretold {
        solved: effect.created.clone(),
        created: effect.solved.iter().cloned().chain(grown).collect(),
        counts: back
            .map(|(&slot, &(with, without))| (document.plan().facilities[slot].id.clone(), without, with))
            .collect(),
        step: Some(step.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::MoveKind;

    fn document() -> Document {
        let plan = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        let plan = plan.step_with("m", MoveKind::Rotation, "d", "h", "s", |step| {
            (step.start, step.end) = (DAY_ONE, "2026-07-03".parse().ok());
        });
        let plan = plan.step_with("n", MoveKind::Training, "d", "h", "s", |step| {
            (step.start, step.end) = ("2026-06-01".parse().expect("a date"), "2026-12-01".parse().ok());
            step.to.clear();
        });
        Document::new(plan.build(), None)
    }

    fn told(document: &mut Document, step: &str) -> Judged {
        let step = document.plan().moves.get(&step.into()).expect("it is there").clone();
        let mut editor = MoveEditor::new(&step, None);
        assert!(editor.look(document));
        editor.told(document.version()).expect("worked out").clone()
    }

    #[test]
    fn what_a_move_does_is_told_against_the_plan_without_it_and_on_its_first_day() {
        let mut document = document();
        let now = told(&mut document, "m");
        assert!(now.foretold.solved.iter().any(|finding| finding.code() == "T01"), "{now:?}");
        assert_eq!(now.foretold.counts, [("h".into(), 1, 0), ("s".into(), 0, 1)]);
        assert_eq!(now.crossing, ["n".into()], "the course begins within the term");
        let later = told(&mut document, "n");
        assert!(later.foretold.created.iter().any(|finding| finding.code() == "T01"), "{later:?}");
        let parked = Move { status: MoveStatus::Parked, ..document.plan().moves.get(&"m".into()).expect("it").clone() };
        let before = document.plan().moves.get(&"m".into()).expect("it").clone();
        document.make(edit(Change::replace(before, parked))).expect("it may be changed");
        let parked = told(&mut document, "m");
        assert_eq!(parked.foretold.counts, [("h".into(), 1, 0), ("s".into(), 0, 1)], "as if it counted");
        assert_eq!(parked.crossing, [], "it does not count");
    }
}
