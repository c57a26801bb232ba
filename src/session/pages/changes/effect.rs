//! What a row does to the plan: the plan with it against the plan without it.

use super::rows::Row;
use crate::advise::Effect;
use crate::edit::{Change, ChangeSet, Command, Deed, change_set};
use crate::plan::{Facility, Move, MoveStatus, Slot};
use crate::session::Document;

/// What a move, or an act of the network, does to the plan it stands in: findings of the plan with it against the plan
/// without it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveEffect {
    pub solved: usize,
    pub reduced: usize,
    pub created: usize,
    pub grown: usize,
    /// Doctors of each facility it touches, without it and with it.
    pub counts: Vec<(Slot<Facility>, i64, i64)>,
}

impl MoveEffect {
    /// What taking something back does is read backwards: what would come back without it is what it solves.
    fn add_backwards(&mut self, effect: Effect) {
        let Effect { solved, reduced, created, grown, counts, .. } = effect;
        self.solved += created.len();
        self.reduced += grown.len();
        self.created += solved.len();
        self.grown += reduced.len();
        self.counts.extend(counts.into_iter().map(|(slot, (now, then))| (slot, then, now)));
    }

    fn add(&mut self, effect: Effect) {
        let Effect { solved, reduced, created, grown, counts, .. } = effect;
        self.solved += solved.len();
        self.reduced += reduced.len();
        self.created += created.len();
        self.grown += grown.len();
        self.counts.extend(counts.into_iter().map(|(slot, (now, then))| (slot, now, then)));
    }
}

/// What a row does. That of an act is told by taking all of it back; nothing where it cannot be, for another rests on it.
pub fn of_row(document: &mut Document, row: &Row) -> Option<MoveEffect> {
    match row {
        Row::Move { step, .. } => {
            let step = document.plan().moves[*step].clone();
            Some(of_moves(document, &[&step]))
        }
        Row::Act { act, .. } => of_act(document, act),
    }
}

/// What an act of the network does, all of it: without its moves alone, places that it has closed would stay closed.
pub fn of_act(document: &mut Document, act: &str) -> Option<MoveEffect> {
    let back = Command::TakeBackAct { act: act.into(), anyway: true };
    // Nothing new is made, so no id is asked for.
    let change = change_set(document.plan(), document.roster(), &back, &mut String::new).ok()?;
    let mut total = MoveEffect::default();
    total.add_backwards(document.effect_of(change));
    total.counts.retain(|(_, without, with)| without != with);
    Some(total)
}

/// The plan with the moves against the plan without them: those that count are tried without, parked ones with.
pub fn of_moves(document: &mut Document, steps: &[&Move]) -> MoveEffect {
    let (counted, parked): (Vec<&Move>, Vec<&Move>) = steps.iter().copied().partition(|step| step.status.is_counted());
    let without = counted.iter().map(|step| Change::delete((*step).clone())).collect();
    let with = parked.iter().map(|step| Change {
        before: Some((*step).clone().into()),
        after: Some(Move { status: MoveStatus::Proposed, ..(*step).clone() }.into()),
    });
    let with = with.collect();
    let mut total = MoveEffect::default();
    if !counted.is_empty() {
        total.add_backwards(tried(document, without));
    }
    if !parked.is_empty() {
        total.add(tried(document, with));
    }
    total.counts.retain(|(_, without, with)| without != with);
    total
}

fn tried(document: &mut Document, changes: Vec<Change>) -> Effect {
    document.effect_of(ChangeSet { deed: Deed::Restored, changes })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edit::Reorganisation;
    use crate::fixture::Fixture;
    use crate::plan::Date;
    use crate::session::pages::changes::{Changes, ChangesWish, Choice, RowKey};

    fn merge(document: &mut Document, station: &str, into: &str, date: Date) {
        let merge = Reorganisation::Merge { station: station.into(), into: into.into(), as_point: true, date };
        let mut count = 0;
        let mut ids = || {
            count += 1;
            format!("n-{count}")
        };
        let change = change_set(document.plan(), document.roster(), &Command::Reorganise(merge), &mut ids);
        document.make(change.expect("it can be made")).expect("it may be changed");
    }

    #[test]
    fn a_chosen_act_does_what_its_row_says_and_neither_is_told_where_another_act_rests_on_it() {
        // So many that it would show if they were thought of in a closed station.
        let doctors = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let stations = Fixture::new().station("s").station("t").station("u");
        let fixture = doctors.iter().fold(stations, |fixture, doctor| fixture.doctor_at(doctor, "s"));
        let mut document = Document::new(fixture.build(), None);
        merge(&mut document, "s", "t", date(2026, 7, 1));
        document.set_date(date(2026, 7, 1));
        let act = document.plan().acts.iter().next().expect("it is told").id.to_string();
        let (row, mut changes) = (RowKey::Act(act), Changes::default());
        changes.update(&ChangesWish::Choose(row.clone(), Choice::Only), document.plan(), document.keys());
        changes.look(&mut document);
        let joint = changes.joint().expect("worked out");
        assert_eq!(Some(joint), changes.effect(document.version(), &row));
        merge(&mut document, "t", "u", date(2026, 8, 1));
        changes.look(&mut document);
        assert_eq!(changes.chosen.len(), doctors.len(), "its moves stay chosen");
        assert_eq!((changes.joint(), changes.effect(document.version(), &row)), (None, None));
    }
}
