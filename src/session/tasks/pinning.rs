//! Before doctors are pinned who have moves that are still proposed: are these agreed first?

use super::Decision;
use crate::edit::{ChangeSet, Command, Deed, change_set};
use crate::plan::{AnyRecord, Basis, Doctor, Id, Move, MoveStatus, Plan};
use crate::session::Document;

/// The edit that pins, held back until the question is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinning {
    change: ChangeSet,
    version: u64,
    /// Those of the doctors pinned who have proposed moves.
    pub doctors: Vec<Id<Doctor>>,
    pub steps: Vec<Id<Move>>,
    /// The decision they would be agreed by, as written so far.
    pub decision: Decision,
}

/// What becomes of the moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PinAnswer {
    /// They are agreed, by a decision where there is one.
    Agree(Option<Basis>),
    /// They stay proposals.
    Alone,
}

impl Pinning {
    /// The question that an edit asks; nothing where nobody it pins has a proposed move. What an act of the network made
    /// is not asked about: rule D11 passes over it.
    pub fn asked_by(document: &Document, change: &ChangeSet) -> Option<Self> {
        let plan = document.plan();
        let pinned: Vec<Id<Doctor>> = change.pairs().filter_map(pinned_by).collect();
        let is_open =
            |step: &&Move| step.status == MoveStatus::Proposed && !step.is_of_act() && pinned.contains(&step.doctor);
        let open: Vec<&Move> = plan.moves.iter().filter(is_open).collect();
        let has_any = |doctor: &&Id<Doctor>| open.iter().any(|step| step.doctor == **doctor);
        let doctors: Vec<Id<Doctor>> = pinned.iter().filter(has_any).cloned().collect();
        let steps = open.iter().map(|step| step.id.clone()).collect();
        let (change, version) = (change.clone(), document.version());
        (!doctors.is_empty()).then(|| Self { change, version, doctors, steps, decision: Decision::default() })
    }

    /// The edit once it is answered; nothing where the plan has moved on.
    pub fn answered(&self, document: &Document, answer: PinAnswer) -> Option<ChangeSet> {
        if document.version() != self.version {
            return None;
        }
        let PinAnswer::Agree(basis) = answer else { return Some(self.change.clone()) };
        let command = Command::Decide { steps: self.steps.clone(), status: MoveStatus::Agreed, basis };
        // Nothing new is made, so no id is asked for.
        let decided = change_set(document.plan(), document.roster(), &command, &mut String::new).ok()?;
        let deed = Deed::Both(Box::new(self.change.deed.clone()), Box::new(decided.deed.clone()));
        Some(ChangeSet { deed, ..self.change.clone().and(decided) })
    }

    /// The moves in question.
    pub fn moves<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Move> {
        self.steps.iter().filter_map(|step| plan.moves.get(step))
    }
}

fn pinned_by((before, after): (Option<&AnyRecord>, Option<&AnyRecord>)) -> Option<Id<Doctor>> {
    let is_pinned = |record: &AnyRecord| matches!(record, AnyRecord::Doctor(doctor) if doctor.pinned);
    match after {
        Some(AnyRecord::Doctor(doctor)) if doctor.pinned && !before.is_some_and(is_pinned) => Some(doctor.id.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    #[test]
    fn pinning_asks_about_moves_that_are_proposed_and_about_no_others() {
        let plan =
            Fixture::new().hospital("h").station("s").doctor_at("d", "h").doctor_at("e", "h").doctor_at("f", "h");
        let plan = plan.step_with("m", MoveKind::Transfer, "d", "h", "s", |step| step.status = MoveStatus::Proposed);
        let plan = plan.step_with("n", MoveKind::Transfer, "e", "h", "s", |step| step.status = MoveStatus::Agreed);
        let plan = plan.step_with("o", MoveKind::Transfer, "f", "h", "s", |step| step.status = MoveStatus::Parked);
        let mut document = Document::new(plan.build(), None);
        let pin = |document: &Document, doctors: &[&str]| {
            let doctors = doctors.iter().map(|&id| id.into()).collect();
            let command = Command::Pin { doctors, pinned: true };
            change_set(document.plan(), document.roster(), &command, &mut String::new).expect("they are not pinned")
        };
        assert!(Pinning::asked_by(&document, &pin(&document, &["e", "f"])).is_none());
        let asked = Pinning::asked_by(&document, &pin(&document, &["d", "e", "f"])).expect("d has one");
        assert_eq!((asked.doctors.clone(), asked.steps.clone()), (vec!["d".into()], vec!["m".into()]));
        let alone = asked.answered(&document, PinAnswer::Alone).expect("it is answered");
        assert_eq!((alone.changes.len(), alone.steps().count()), (3, 0));
        let agreed = asked.answered(&document, PinAnswer::Agree(None)).expect("it is answered");
        document.make(agreed).expect("it may be changed");
        let step = document.plan().moves.get(&"m".into()).expect("it is there");
        assert_eq!(step.status, MoveStatus::Agreed);
        assert!(document.plan().doctors.iter().all(|doctor| doctor.pinned));
        assert!(asked.answered(&document, PinAnswer::Alone).is_none(), "the plan has moved on");
    }
}
