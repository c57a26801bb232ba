//! Which doctor takes each row, and what each move solves and creates (proposals.md, Which doctor).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ClassKey, Proposal, Row};
use crate::advise::{Desk, Effect};
use crate::edit::{ChangeSet, Command, Ids, Proposal as Told, change_set};
use crate::plan::{Doctor, Facility, Id, Move, Plan, Severity, Slot, Specialty};
use crate::rules::Finding;

/// The moves of a proposal, each made after those before it.
#[derive(Clone, Debug)]
pub struct Proposed {
    pub moves: Vec<ProposedMove>,
    /// The desk with all of them made.
    pub after: Desk,
}

/// A row of a proposal with its doctor, and what it does to the plan as the rows before it leave it.
#[derive(Clone, Debug)]
pub struct ProposedMove {
    /// Which row of the proposal it is.
    pub row: usize,
    pub doctor: Id<Doctor>,
    pub change: ChangeSet,
    pub solved: Vec<Arc<Finding>>,
    pub created: Vec<Arc<Finding>>,
    /// Doctors each place it touches has before it and after it.
    pub counts: BTreeMap<Slot<Facility>, (i64, i64)>,
}

impl ProposedMove {
    /// The move as it is made.
    pub fn step(&self) -> Option<&Move> {
        self.change.steps().next()
    }
}

impl Proposal {
    /// Chooses the doctors and makes the moves on the desk the proposal was made from, one after the other.
    pub fn moves(&self, mut desk: Desk, by: &str, ids: &mut Ids) -> Proposed {
        let moves = self.moves_while(&mut desk, by, ids, &|| true);
        Proposed { moves, after: desk }
    }

    /// The same as long as it is wanted; those made by then once it is not.
    pub fn moves_while(
        &self,
        desk: &mut Desk,
        by: &str,
        ids: &mut Ids,
        is_wanted: &dyn Fn() -> bool,
    ) -> Vec<ProposedMove> {
        let mut takers = self.takers(desk, is_wanted);
        let mut moves = Vec::new();
        for (number, row) in self.rows.iter().enumerate().take_while(|_| is_wanted()) {
            let Some(doctor) = takers.get_mut(&class_of(row)).and_then(Vec::pop) else { continue };
            let command = Command::Propose(self.told(desk.plan(), doctor, row, by));
            let Ok(change) = change_set(desk.plan(), desk.roster(), &command, ids) else { continue };
            let Effect { change, solved, created, counts, .. } = desk.effect_of(change);
            let change = change.in_full(desk.plan());
            desk.apply(&change);
            let doctor = desk.plan().doctors[doctor].id.clone();
            moves.push(ProposedMove { row: number, doctor, change, solved, created, counts });
        }
        moves
    }

    /// The doctors for the rows of each class, the last one first. They are judged by the default move alone to the
    /// first receiver of the class: fewest findings created, then fewest warnings grown, then id.
    fn takers(&self, desk: &mut Desk, is_wanted: &dyn Fn() -> bool) -> BTreeMap<ClassKey, Vec<Slot<Doctor>>> {
        let mut takers: BTreeMap<ClassKey, Vec<Slot<Doctor>>> = BTreeMap::new();
        let id = unused_id(desk.plan());
        for row in self.rows.iter().take_while(|_| is_wanted()) {
            takers.entry(class_of(row)).or_insert_with(|| {
                let free = self.free.get(&class_of(row)).map_or(&[][..], Vec::as_slice);
                let mut judged: Vec<(usize, usize, &Id<Doctor>, Slot<Doctor>)> = Vec::new();
                let ids: Vec<Id<Doctor>> = free.iter().map(|&doctor| desk.plan().doctors[doctor].id.clone()).collect();
                for (&doctor, doctor_id) in free.iter().zip(&ids) {
                    let command = Command::Propose(self.told(desk.plan(), doctor, row, ""));
                    if let Ok(effect) = desk.effect(&command, &mut || id.clone()) {
                        let is_warning = |finding: &&Arc<Finding>| finding.severity == Severity::Warning;
                        let grown = effect.grown.iter().filter(is_warning).count();
                        judged.push((effect.created.len(), grown, doctor_id, doctor));
                    }
                }
                judged.sort_unstable_by(|a, b| (b.0, b.1, b.2).cmp(&(a.0, a.1, a.2)));
                judged.into_iter().map(|(.., doctor)| doctor).collect()
            });
        }
        takers
    }

    /// The default move of a doctor along a row, on the day of the proposal.
    pub fn told(&self, plan: &Plan, doctor: Slot<Doctor>, row: &Row, by: &str) -> Told {
        Told {
            doctor: plan.doctors[doctor].id.clone(),
            kind: None,
            from: Some(plan.facilities[row.from].id.clone()),
            to: Some(plan.facilities[row.to].id.to_string()),
            start: self.date,
            end: None,
            sessions: None,
            by: by.to_owned(),
            why: String::new(),
        }
    }

    /// Moves of the proposal that are rotations: those from hospitals.
    pub fn rotations(&self, plan: &Plan) -> usize {
        self.rows.iter().filter(|row| !plan.facilities[row.from].is_station()).count()
    }
}

fn class_of(row: &Row) -> ClassKey {
    (row.from, row.specialty.map(Specialty::code))
}

/// An id for moves that are only tried, and none of the plan's own.
fn unused_id(plan: &Plan) -> String {
    let names = (1u64..).map(|number| format!("new-{number}"));
    let mut free = names.filter(|name| !plan.moves.contains(&Id::new(name)));
    free.next().unwrap_or_default()
}
