//! The rows of the table: a move each; those that an act of the network made or cut stand behind one row that opens.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Changes, Column, is_shown};
use crate::plan::{Facility, Id, Move, MoveStatus, Plan, Slot};
use crate::session::SortKeys;

/// What a row is about, whatever stands where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    /// An act of the network, by the id that its moves carry.
    Act(String),
    Move(Id<Move>),
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// An act of the network with its moves that are listed.
    Act { act: String, steps: Vec<Slot<Move>>, open: bool },
    /// A move; one of an act stands under the act's own row.
    Move { step: Slot<Move>, of_act: bool },
}

impl Row {
    pub fn key(&self, plan: &Plan) -> RowKey {
        match self {
            Self::Act { act, .. } => RowKey::Act(act.clone()),
            Self::Move { step, .. } => RowKey::Move(plan.moves[*step].id.clone()),
        }
    }

    /// The moves it stands for.
    pub fn steps(&self) -> &[Slot<Move>] {
        match self {
            Self::Act { steps, .. } => steps,
            Self::Move { step, .. } => std::slice::from_ref(step),
        }
    }
}

impl Changes {
    /// The moves that are listed in the order they stand; ties by start, then id.
    pub fn listed(&self, plan: &Plan, keys: &SortKeys) -> Vec<Slot<Move>> {
        let is_shown = |slot: &Slot<Move>| is_shown(plan, &plan.moves[*slot], self.status);
        let mut listed: Vec<Slot<Move>> = plan.moves.slots().filter(is_shown).collect();
        listed.sort_by(|&a, &b| {
            let (a, b) = (&plan.moves[a], &plan.moves[b]);
            let first = compare(plan, keys, self.column, a, b);
            let first = if self.descending { first.reverse() } else { first };
            first.then_with(|| (a.start, &a.id).cmp(&(b.start, &b.id)))
        });
        listed
    }

    /// The rows: an act stands where the first of its moves would.
    pub fn rows(&self, plan: &Plan, keys: &SortKeys) -> Vec<Row> {
        let listed = self.listed(plan, keys);
        let mut acts: BTreeMap<&str, Vec<Slot<Move>>> = BTreeMap::new();
        for &step in &listed {
            if let Some(act) = &plan.moves[step].act {
                acts.entry(act).or_default().push(step);
            }
        }
        let mut rows = Vec::with_capacity(listed.len());
        for &step in &listed {
            let Some(act) = &plan.moves[step].act else {
                rows.push(Row::Move { step, of_act: false });
                continue;
            };
            let Some(steps) = acts.remove(act.as_str()) else { continue };
            let open = self.opened.contains(act);
            let parts: Vec<Row> = steps.iter().map(|&step| Row::Move { step, of_act: true }).collect();
            rows.push(Row::Act { act: act.clone(), steps, open });
            rows.extend(parts.into_iter().filter(|_| open));
        }
        rows
    }
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
