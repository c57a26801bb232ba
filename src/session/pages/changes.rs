//! The page of changes: which moves are listed, in what order, which are chosen, and what each does.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::advise::Effect;
use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{Facility, Id, Move, MoveStatus, Plan, Slot};
use crate::session::{Document, SortKeys};

/// What the list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    Doctor,
    /// By where the moves go.
    Route,
    Kind,
    #[default]
    Start,
    Status,
}

impl Column {
    pub const ALL: [Self; 5] = [Self::Doctor, Self::Route, Self::Kind, Self::Start, Self::Status];
}

/// How a click or a key chooses a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// This row alone.
    Only,
    /// This row besides the others, or no longer.
    Toggle,
    /// All rows from the one chosen last to this one.
    Through,
}

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangesWish {
    Choose(Id<Move>, Choice),
    ChooseAll(bool),
    /// Sorts by a column; the same column again turns the order around.
    SortBy(Column),
    /// Lists the moves of one status alone; all of them with none.
    Show(Option<MoveStatus>),
    /// Gives all chosen moves a status.
    Set(MoveStatus),
    /// Takes all chosen moves back.
    Withdraw,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct Changes {
    pub chosen: BTreeSet<Id<Move>>,
    /// The row chosen last, from which a range is counted.
    anchor: Option<Id<Move>>,
    /// The row the keyboard is at.
    walked: Option<Id<Move>>,
    pub column: Column,
    pub descending: bool,
    pub status: Option<MoveStatus>,
    /// What each move does, for one version of the plan.
    effects: Option<(u64, BTreeMap<Id<Move>, MoveEffect>)>,
    /// What all chosen moves do together, and of which choice.
    joint: Option<(u64, BTreeSet<Id<Move>>, MoveEffect)>,
}

/// What a move does to the plan it stands in: findings of the plan with it against the plan without it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveEffect {
    pub solved: usize,
    pub reduced: usize,
    pub created: usize,
    pub grown: usize,
    /// Doctors of each facility it touches, without it and with it.
    pub counts: Vec<(Slot<Facility>, i64, i64)>,
}

/// The moves the page is about: those that start on or after the plan's first day (rule book, Who is where).
pub fn is_listed(plan: &Plan, step: &Move) -> bool {
    step.start >= plan.cover.baseline
}

impl Changes {
    /// The rows in the order they stand; ties by start, then id.
    pub fn rows(&self, plan: &Plan, keys: &SortKeys) -> Vec<Slot<Move>> {
        let is_shown = |step: &Move| is_listed(plan, step) && self.status.is_none_or(|status| step.status == status);
        let mut rows: Vec<Slot<Move>> = plan.moves.slots().filter(|&slot| is_shown(&plan.moves[slot])).collect();
        rows.sort_by(|&a, &b| {
            let (a, b) = (&plan.moves[a], &plan.moves[b]);
            let first = compare(plan, keys, self.column, a, b);
            let first = if self.descending { first.reverse() } else { first };
            first.then_with(|| (a.start, &a.id).cmp(&(b.start, &b.id)))
        });
        rows
    }

    /// What a move does, once that is worked out for the plan as it is.
    pub fn effect(&self, version: u64, step: &Id<Move>) -> Option<&MoveEffect> {
        self.effects.as_ref().filter(|(of, _)| *of == version)?.1.get(step)
    }

    /// What the chosen moves do together.
    pub fn joint(&self) -> Option<&MoveEffect> {
        self.joint.as_ref().filter(|_| !self.chosen.is_empty()).map(|(_, _, effect)| effect)
    }

    /// The row the keyboard walks to from the one chosen last: `by` rows down, or up where it is negative.
    pub fn place_walked_to(&self, plan: &Plan, rows: &[Slot<Move>], by: isize) -> Option<Slot<Move>> {
        let last = rows.len().checked_sub(1)?;
        let from = self.walked.as_ref().or(self.anchor.as_ref());
        let here = from.and_then(|id| rows.iter().position(|&slot| plan.moves[slot].id == *id));
        let there = here.map_or(if by > 0 { 0 } else { last }, |here| here.saturating_add_signed(by).min(last));
        rows.get(there).copied()
    }

    /// Carries out what concerns the page alone.
    pub fn update(&mut self, wish: &ChangesWish, plan: &Plan, keys: &SortKeys) {
        match wish {
            ChangesWish::Choose(step, choice) => self.choose(step, *choice, plan, keys),
            ChangesWish::ChooseAll(true) => {
                self.chosen = self.rows(plan, keys).into_iter().map(|slot| plan.moves[slot].id.clone()).collect();
            }
            ChangesWish::ChooseAll(false) => self.chosen.clear(),
            ChangesWish::SortBy(column) => {
                self.descending = self.column == *column && !self.descending;
                self.column = *column;
            }
            ChangesWish::Show(status) => {
                self.status = *status;
                let shown: BTreeSet<_> =
                    self.rows(plan, keys).into_iter().map(|slot| plan.moves[slot].id.clone()).collect();
                self.chosen.retain(|step| shown.contains(step));
            }
            ChangesWish::Set(_) | ChangesWish::Withdraw => {}
        }
    }

    fn choose(&mut self, step: &Id<Move>, choice: Choice, plan: &Plan, keys: &SortKeys) {
        self.walked = Some(step.clone());
        match choice {
            Choice::Only => self.chosen = [step.clone()].into(),
            Choice::Toggle => {
                if !self.chosen.remove(step) {
                    self.chosen.insert(step.clone());
                }
            }
            Choice::Through => {
                let rows = self.rows(plan, keys);
                let place = |id: &Id<Move>| rows.iter().position(|&slot| plan.moves[slot].id == *id);
                let here = place(step);
                let there = self.anchor.as_ref().and_then(place).or(here);
                if let (Some(here), Some(there)) = (here, there) {
                    let range = here.min(there)..=here.max(there);
                    self.chosen.extend(rows[range].iter().map(|&slot| plan.moves[slot].id.clone()));
                }
                return;
            }
        }
        self.anchor = Some(step.clone());
    }

    /// Works out what the moves do, if the plan or the choice has changed; moves that are gone are no longer chosen.
    pub fn look(&mut self, document: &mut Document) {
        let version = document.version();
        self.chosen.retain(|step| document.plan().moves.get(step).is_some());
        if self.effects.as_ref().is_none_or(|(of, _)| *of != version) {
            let plan = document.plan();
            let listed: Vec<Move> = plan.moves.iter().filter(|step| is_listed(plan, step)).cloned().collect();
            let effects = listed.into_iter().map(|step| (step.id.clone(), effect(document, &[&step]))).collect();
            self.effects = Some((version, effects));
        }
        let is_known =
            |(of, chosen, _): &(u64, BTreeSet<Id<Move>>, MoveEffect)| *of == version && *chosen == self.chosen;
        if !self.joint.as_ref().is_some_and(is_known) {
            let chosen: Vec<Move> =
                self.chosen.iter().filter_map(|id| document.plan().moves.get(id)).cloned().collect();
            let effect = effect(document, &chosen.iter().collect::<Vec<_>>());
            self.joint = Some((version, self.chosen.clone(), effect));
        }
    }
}

/// The plan with the moves against the plan without them: those that count are tried without, parked ones with.
fn effect(document: &mut Document, steps: &[&Move]) -> MoveEffect {
    let (counted, parked): (Vec<&Move>, Vec<&Move>) = steps.iter().copied().partition(|step| step.status.is_counted());
    let without = counted.iter().map(|step| Change::delete((*step).clone())).collect();
    let with = parked.iter().map(|step| Change {
        before: Some((*step).clone().into()),
        after: Some(Move { status: MoveStatus::Proposed, ..(*step).clone() }.into()),
    });
    let with = with.collect();
    let mut total = MoveEffect::default();
    if !counted.is_empty() {
        let Effect { solved, reduced, created, grown, counts, .. } = tried(document, without);
        // What would come back without them is what they solve.
        total.solved += created.len();
        total.reduced += grown.len();
        total.created += solved.len();
        total.grown += reduced.len();
        total.counts.extend(counts.into_iter().map(|(slot, (now, then))| (slot, then, now)));
    }
    if !parked.is_empty() {
        let Effect { solved, reduced, created, grown, counts, .. } = tried(document, with);
        total.solved += solved.len();
        total.reduced += reduced.len();
        total.created += created.len();
        total.grown += grown.len();
        total.counts.extend(counts.into_iter().map(|(slot, (now, then))| (slot, now, then)));
    }
    total.counts.retain(|(_, without, with)| without != with);
    total
}

fn tried(document: &mut Document, changes: Vec<Change>) -> Effect {
    document.effect_of(ChangeSet { deed: Deed::Restored, changes })
}

fn compare(plan: &Plan, keys: &SortKeys, column: Column, a: &Move, b: &Move) -> Ordering {
    let doctor = |step: &Move| plan.doctors.slot(&step.doctor).and_then(|slot| keys.doctor(slot));
    let facility =
        |id: Option<&Id<Facility>>| id.and_then(|id| plan.facilities.slot(id)).and_then(|slot| keys.facility(slot));
    let to = |step: &Move| {
        let share = step.to.first()?;
        plan.sites.get(&share.site).map(|site| &site.facility)
    };
    match column {
        Column::Doctor => doctor(a).cmp(&doctor(b)),
        Column::Route => facility(to(a)).cmp(&facility(to(b))),
        Column::Kind => a.kind.cmp(&b.kind),
        Column::Start => a.start.cmp(&b.start),
        Column::Status => rank(a.status).cmp(&rank(b.status)),
    }
}

/// What is still to be decided first.
fn rank(status: MoveStatus) -> u8 {
    match status {
        MoveStatus::Proposed => 0,
        MoveStatus::Parked => 1,
        MoveStatus::Agreed => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    fn document() -> Document {
        let mut fixture = Fixture::new().station("s").station("t");
        for (number, name) in ["Vũ An", "Trần Bình", "Lê Cường"].into_iter().enumerate() {
            let id = format!("d{number}");
            fixture = fixture.doctor_with(&id, |doctor| doctor.name = name.into()).posting(&id, "s", 10);
            let start = if number == 0 { "2026-06-01" } else { "2026-03-02" };
            fixture = fixture.step_with(&format!("m{number}"), MoveKind::Transfer, &id, "s", "t", |step| {
                step.start = start.parse().expect("a date");
            });
        }
        Document::new(fixture.build(), None)
    }

    fn ids(changes: &Changes, document: &Document) -> Vec<String> {
        let rows = changes.rows(document.plan(), document.keys());
        rows.into_iter().map(|slot| document.plan().moves[slot].id.to_string()).collect()
    }

    fn wish(changes: &mut Changes, document: &Document, wish: &ChangesWish) {
        changes.update(wish, document.plan(), document.keys());
    }

    #[test]
    fn rows_stand_by_start_and_the_same_column_again_turns_the_order() {
        let (document, mut changes) = (document(), Changes::default());
        assert_eq!(ids(&changes, &document), ["m1", "m2", "m0"]);
        wish(&mut changes, &document, &ChangesWish::SortBy(Column::Doctor));
        assert_eq!(ids(&changes, &document), ["m0", "m1", "m2"], "by given name: An, Bình, Cường");
        wish(&mut changes, &document, &ChangesWish::SortBy(Column::Doctor));
        assert_eq!(ids(&changes, &document), ["m2", "m1", "m0"]);
    }

    #[test]
    fn a_range_goes_from_the_row_chosen_last() {
        let (document, mut changes) = (document(), Changes::default());
        wish(&mut changes, &document, &ChangesWish::Choose("m2".into(), Choice::Only));
        wish(&mut changes, &document, &ChangesWish::Choose("m0".into(), Choice::Through));
        assert_eq!(changes.chosen, BTreeSet::from(["m2".into(), "m0".into()]));
        wish(&mut changes, &document, &ChangesWish::Choose("m0".into(), Choice::Toggle));
        assert_eq!(changes.chosen, BTreeSet::from(["m2".into()]));
    }

    #[test]
    fn what_a_move_does_is_told_against_the_plan_without_it() {
        let (mut document, mut changes) = (document(), Changes::default());
        document.set_date("2026-03-02".parse().expect("a date"));
        wish(&mut changes, &document, &ChangesWish::ChooseAll(true));
        changes.look(&mut document);
        let version = document.version();
        let first = changes.effect(version, &"m1".into()).expect("worked out");
        let counts: Vec<(i64, i64)> = first.counts.iter().map(|&(_, without, with)| (without, with)).collect();
        assert_eq!(counts, [(2, 1), (1, 2)], "s loses one, t wins one");
        let joint = changes.joint().expect("worked out");
        let counts: Vec<(i64, i64)> = joint.counts.iter().map(|&(_, without, with)| (without, with)).collect();
        assert_eq!(counts, [(3, 1), (0, 2)], "both together, on this day");
        assert!(joint.solved > 0, "t had no doctor: {joint:?}");
    }

    #[test]
    fn a_parked_move_is_told_as_it_would_be() {
        let (mut document, mut changes) = (document(), Changes::default());
        let parked =
            Move { status: MoveStatus::Parked, ..document.plan().moves.get(&"m1".into()).expect("it").clone() };
        let before = document.plan().moves.get(&"m1".into()).expect("it").clone();
        let change = Change { before: Some(before.into()), after: Some(parked.into()) };
        document.make(ChangeSet { deed: Deed::Recovered, changes: vec![change] }).expect("it may be changed");
        document.set_date("2026-03-02".parse().expect("a date"));
        changes.look(&mut document);
        let effect = changes.effect(document.version(), &"m1".into()).expect("worked out");
        let counts: Vec<(i64, i64)> = effect.counts.iter().map(|&(_, without, with)| (without, with)).collect();
        assert_eq!(counts, [(2, 1), (1, 2)]);
    }
}
