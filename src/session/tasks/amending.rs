//! Several moves edited at once: what is written so far, and what it would do.

use std::collections::{BTreeMap, BTreeSet};

use enumset::EnumSet;

use crate::advise::Desk;
use crate::edit::{Amendment, Cleared, Command, Deed, act_of, change_set};
use crate::plan::{Date, Id, Move, MoveKind, MoveStatus, Plan};
use crate::session::{Document, Foretold};

/// The form in front.
#[derive(Clone, Debug, PartialEq)]
pub struct Amending {
    pub steps: Vec<Id<Move>>,
    pub amendment: Amendment,
    /// What it would do; nothing where no move would change.
    pub told: Option<Box<AmendTold>>,
}

/// What is to be said of moves as they would be.
#[derive(Clone, Debug, PartialEq)]
pub struct AmendTold {
    /// How many would change.
    pub changed: usize,
    /// How many stay as they are, for they are not put aside without their acts of the network.
    pub left: usize,
    /// The day the effects are of: the one shown, or the first day of the first of them where that is later.
    pub on: Date,
    pub foretold: Foretold,
    /// Those that would end before they start.
    pub backwards: Vec<Id<Move>>,
    /// Those that would be over before the plan begins.
    pub past: usize,
    /// Those that would fall on days of another move of the doctor, with that one, and do not yet.
    pub crossing: Vec<(Move, Move)>,
}

impl Amending {
    /// The form as it is written, with what it would do.
    pub fn new(document: &mut Document, steps: Vec<Id<Move>>, amendment: Amendment) -> Self {
        let told = tell(document, &steps, &amendment).map(Box::new);
        Self { steps, amendment, told }
    }

    pub fn command(&self) -> Command {
        Command::AmendAll { steps: self.steps.clone(), amendment: Box::new(self.amendment.clone()) }
    }

    /// Whether it can be done: something changes, and no term ends before it starts that did not.
    pub fn is_ready(&self) -> bool {
        self.told.as_ref().is_some_and(|told| told.backwards.is_empty())
    }

    fn moves<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Move> {
        self.steps.iter().filter_map(|step| plan.moves.get(step))
    }

    /// The kinds that each of the moves can be of with the places it has.
    pub fn kinds(&self, plan: &Plan) -> Vec<MoveKind> {
        let suits = |kind: &MoveKind, step: &Move| {
            kind.needs_place() == step.kind.needs_place() && kind.needs_from() == step.kind.needs_from()
        };
        MoveKind::ALL.into_iter().filter(|kind| self.moves(plan).all(|step| suits(kind, step))).collect()
    }

    /// What an act of the network made is not put aside without it: where all are of acts that is not offered.
    pub fn statuses(&self, plan: &Plan) -> Vec<MoveStatus> {
        let are_of_acts = self.moves(plan).all(|step| act_of(plan, step).is_some());
        let all = [MoveStatus::Proposed, MoveStatus::Agreed, MoveStatus::Parked].into_iter();
        all.filter(|&status| !are_of_acts || status != MoveStatus::Parked).collect()
    }

    /// What any of the moves has and can be without.
    pub fn clearable(&self, plan: &Plan) -> EnumSet<Cleared> {
        let can_lack = |field: Cleared, step: &Move| {
            let kind = self.amendment.kind.unwrap_or(step.kind);
            field.is_in(step) && (field != Cleared::End || !kind.needs_end())
        };
        EnumSet::<Cleared>::all().iter().filter(|&field| self.moves(plan).any(|step| can_lack(field, step))).collect()
    }

    /// Whether any of them has a term, or would have.
    pub fn has_terms(&self, plan: &Plan) -> bool {
        self.moves(plan).any(|step| {
            let after = self.amendment.of(plan, step);
            !after.kind.is_permanent() || after.end.is_some()
        })
    }
}

fn tell(document: &mut Document, steps: &[Id<Move>], amendment: &Amendment) -> Option<AmendTold> {
    let command = Command::AmendAll { steps: steps.to_vec(), amendment: Box::new(amendment.clone()) };
    // Nothing new is made, so no id is asked for.
    let change = change_set(document.plan(), document.roster(), &command, &mut String::new).ok()?;
    let after: BTreeMap<Id<Move>, Move> = change.steps().map(|step| (step.id.clone(), step.clone())).collect();
    let plan = document.plan();
    let turned = |step: &&Move| {
        step.ends_before_start() && plan.moves.get(&step.id).is_some_and(|before| !before.ends_before_start())
    };
    let backwards = after.values().filter(turned).map(|step| step.id.clone()).collect();
    let is_past = |step: &&Move| step.end.is_some_and(|end| end < plan.cover.baseline);
    let past = after.values().filter(is_past).count();
    let crossing = crossing(plan, &after);
    let first = after.values().map(|step| step.start).min().unwrap_or(document.roster().date());
    let on = first.max(document.roster().date());
    let (changed, now) = (change.changes.len(), document.roster().date());
    let left = if let Deed::AmendedAll { left, .. } = change.deed { left } else { 0 };
    let effect =
        if on > now { Desk::new(document.plan().clone(), on).effect_of(change) } else { document.effect_of(change) };
    let foretold = Foretold::new(document.plan(), &effect);
    Some(AmendTold { changed, left, on, foretold, backwards, past, crossing })
}

/// The moves that meet another of the doctor as they would be, and did not before; of two that both change once.
fn crossing(plan: &Plan, after: &BTreeMap<Id<Move>, Move>) -> Vec<(Move, Move)> {
    let mut told: BTreeSet<(&Id<Move>, &Id<Move>)> = BTreeSet::new();
    let mut all = Vec::new();
    for step in after.values() {
        let Some(before) = plan.moves.get(&step.id) else { continue };
        for as_it_is in plan.moves.iter().filter(|other| other.doctor == step.doctor) {
            let other = after.get(&as_it_is.id).unwrap_or(as_it_is);
            let is_new = step.crosses(other) && !before.crosses(as_it_is);
            if is_new && !told.contains(&(&other.id, &step.id)) {
                told.insert((&step.id, &other.id));
                all.push((step.clone(), other.clone()));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edit::End;
    use crate::fixture::Fixture;

    fn document() -> Document {
        let term = |first, last| move |step: &mut Move| (step.start, step.end) = (first, Some(last));
        let plan = Fixture::new().hospital("h").station("s").station("t").doctor_at("d", "h").doctor_at("e", "h");
        let plan = plan.step_with("m", MoveKind::Rotation, "d", "h", "s", term(date(2026, 2, 2), date(2026, 6, 30)));
        let plan = plan.step_with("n", MoveKind::Rotation, "d", "h", "t", term(date(2026, 9, 1), date(2026, 12, 31)));
        Document::new(plan.step("o", MoveKind::Transfer, "e", "h", "t").build(), None)
    }

    fn written(document: &mut Document, amendment: Amendment) -> Amending {
        Amending::new(document, vec!["m".into(), "o".into()], amendment)
    }

    #[test]
    fn what_it_would_break_is_told_and_the_plan_stays() {
        let mut document = document();
        let before = document.plan().clone();
        let end = Some(End::On(date(2026, 10, 1)));
        let longer = written(&mut document, Amendment { end, ..Amendment::default() });
        let told = longer.told.as_ref().expect("one changes");
        assert_eq!((told.changed, told.backwards.len(), told.past), (1, 0, 0));
        let crossing: Vec<_> =
            told.crossing.iter().map(|(step, other)| (step.id.as_str(), other.id.as_str())).collect();
        assert_eq!(crossing, [("m", "n")], "the next rotation begins before");
        assert!(longer.is_ready());
        let end = Some(End::On(date(2026, 1, 31)));
        let turned = written(&mut document, Amendment { end, ..Amendment::default() });
        assert!(!turned.is_ready(), "it would end before it starts");
        assert!(!written(&mut document, Amendment::default()).is_ready(), "nothing is said");
        assert_eq!(*document.plan(), before);
    }

    #[test]
    fn only_what_suits_all_of_them_is_offered() {
        let mut document = document();
        let form = written(&mut document, Amendment::default());
        let places =
            [MoveKind::Transfer, MoveKind::Rotation, MoveKind::Secondment, MoveKind::Sessions, MoveKind::Support];
        assert_eq!(form.kinds(document.plan()), places, "not who leaves, and not who comes from outside");
        assert_eq!(form.statuses(document.plan()).len(), 3);
        assert!(form.has_terms(document.plan()));
        assert!(form.clearable(document.plan()).is_empty(), "nobody has proposed or decided them");
        let sessions = Amendment { kind: Some(MoveKind::Sessions), ..Amendment::default() };
        let sessions = written(&mut document, sessions);
        assert_eq!(sessions.clearable(document.plan()), EnumSet::only(Cleared::End), "they need no end");
        let alone = Amending { steps: vec!["o".into()], ..form };
        assert!(!alone.has_terms(document.plan()), "a transfer has no end");
    }
}
