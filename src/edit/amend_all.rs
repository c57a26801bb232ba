//! Several moves edited at once: what is said holds for all of them, what is left alone each keeps.

use super::command::Rejected;
use super::{Change, ChangeSet, Deed, rotation_end};
use crate::plan::{Basis, Date, Id, Move, MoveKind, MoveStatus, Plan};
use crate::roster::calendar::add_months;
use crate::roster::term::{self, Length};

/// How long a term lasts where its kind needs an end and it has none.
const TERM_MONTHS: i64 = 6;

/// What moves are to have in common from now on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendment {
    pub kind: Option<MoveKind>,
    /// Another first day keeps the length of a term.
    pub start: Option<Date>,
    /// Not of what is for good.
    pub end: Option<End>,
    pub status: Option<MoveStatus>,
    /// Number and date of the decision they rest on.
    pub number: Option<String>,
    pub decided: Option<Date>,
    pub by: Option<String>,
    pub why: Option<String>,
}

/// When a term is to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    On(Date),
    /// Each so long after its own first day.
    After(Length),
}

impl Amendment {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A move with what is said.
    #[must_use]
    pub fn of(&self, plan: &Plan, step: &Move) -> Move {
        let mut after = step.clone();
        if let Some(start) = self.start {
            after = term::begun(&after, start);
        }
        if let Some(kind) = self.kind {
            after = of_kind(plan, &after, kind);
        }
        let has_term = !after.kind.is_permanent() || after.end.is_some();
        if let Some(end) = self.end.filter(|_| has_term) {
            after.end = Some(match end {
                End::On(day) => day,
                End::After(length) => length.end(after.start),
            });
        }
        after.status = self.status.unwrap_or(after.status);
        after.basis = self.basis(after.basis);
        after.by = self.by.clone().unwrap_or(after.by);
        after.why = self.why.clone().unwrap_or(after.why);
        after
    }

    /// A decision of which only a part is said keeps the other part; one that says nothing is none.
    fn basis(&self, own: Option<Basis>) -> Option<Basis> {
        if self.number.is_none() && self.decided.is_none() {
            return own;
        }
        let own = own.unwrap_or_default();
        let basis = Basis { number: self.number.clone().unwrap_or(own.number), date: self.decided.or(own.date) };
        Some(basis).filter(|basis| *basis != Basis::default())
    }
}

/// A move of another kind; one that needs an end and has none gets the usual one.
#[must_use]
pub fn of_kind(plan: &Plan, step: &Move, kind: MoveKind) -> Move {
    let end = match kind {
        MoveKind::Rotation => rotation_end(plan, step.start),
        _ => add_months(step.start, TERM_MONTHS),
    };
    let needs = kind != step.kind && kind.needs_end() && step.end.is_none();
    Move { kind, end: if needs { Some(end) } else { step.end }, ..step.clone() }
}

/// Moves that are already like that are passed over.
pub(super) fn amend_all(plan: &Plan, steps: &[Id<Move>], amendment: &Amendment) -> Result<ChangeSet, Rejected> {
    let mut changes = Vec::new();
    for step in steps {
        let before = plan.moves.get(step).ok_or(Rejected::NoSuchMove)?;
        let after = amendment.of(plan, before);
        if after != *before {
            changes.push(Change::replace(before.clone(), after));
        }
    }
    if changes.is_empty() {
        return Err(Rejected::NothingChanges);
    }
    Ok(ChangeSet { deed: Deed::AmendedAll { moves: changes.len() }, changes })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;

    /// A rotation with a reason of its own, and a transfer.
    fn plan() -> Plan {
        let plan = Fixture::new().hospital("h").station("s").doctor_at("d", "h").doctor_at("e", "h");
        let plan = plan.step_with("m", MoveKind::Rotation, "d", "h", "s", |step| {
            (step.start, step.end) = (date(2026, 2, 2), Some(date(2026, 8, 1)));
            (step.by, step.why) = ("An".into(), "thiếu người".into());
            step.basis = Some(Basis { number: "12/QĐ".into(), date: None });
        });
        plan.step_with("n", MoveKind::Transfer, "e", "h", "s", |step| step.start = date(2026, 3, 2)).build()
    }

    fn amended(amendment: &Amendment) -> Vec<Move> {
        let mut plan = plan();
        amend_all(&plan, &["m".into(), "n".into()], amendment).expect("something changes").apply(&mut plan);
        plan.moves.iter().cloned().collect()
    }

    #[test]
    fn what_is_said_holds_for_all_and_what_is_left_alone_each_keeps() {
        let decided = Some(date(2026, 1, 15));
        let after = amended(&Amendment { start: Some(date(2026, 4, 1)), decided, ..Amendment::default() });
        let told = |step: &Move| (step.start, step.end, step.by.clone(), step.why.clone());
        let rotation = (date(2026, 4, 1), Some(date(2026, 9, 30)), "An".to_owned(), "thiếu người".to_owned());
        assert_eq!(told(&after[0]), rotation, "its six months stay six months");
        assert_eq!(after[0].basis, Some(Basis { number: "12/QĐ".into(), date: decided }));
        assert_eq!((after[1].start, after[1].end, after[1].kind), (date(2026, 4, 1), None, MoveKind::Transfer));
        assert_eq!(after[1].basis, Some(Basis { number: String::new(), date: decided }));
    }

    #[test]
    fn a_length_is_counted_from_each_first_day_and_what_is_for_good_gets_none() {
        let end = Some(End::After(Length::Months(12)));
        let after = amended(&Amendment { end, ..Amendment::default() });
        assert_eq!(after.iter().map(|step| step.end).collect::<Vec<_>>(), [Some(date(2027, 2, 1)), None]);
        let kind = Some(MoveKind::Secondment);
        let after = amended(&Amendment { kind, end, ..Amendment::default() });
        assert_eq!(
            after.iter().map(|step| step.end).collect::<Vec<_>>(),
            [Some(date(2027, 2, 1)), Some(date(2027, 3, 1))]
        );
    }

    #[test]
    fn moves_that_are_like_that_already_are_no_edit() {
        let nothing = amend_all(&plan(), &["m".into()], &Amendment { by: Some("An".into()), ..Amendment::default() });
        assert_eq!(nothing, Err(Rejected::NothingChanges));
        let gone = amend_all(&plan(), &["x".into()], &Amendment::default());
        assert_eq!(gone, Err(Rejected::NoSuchMove));
    }
}
