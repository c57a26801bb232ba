//! Several moves edited at once: what is said holds for all of them, what is left alone each keeps.

use enumset::{EnumSet, EnumSetType};

use super::command::Rejected;
use super::{Change, ChangeSet, Deed, act_of, rotation_end};
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
    /// What is to be empty, as far as nothing is written for it.
    pub cleared: EnumSet<Cleared>,
}

/// What a move can be without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumSetType)]
#[enumset(no_super_impls)]
pub enum Cleared {
    /// The last day, where the kind does not need one.
    End,
    Number,
    Decided,
    By,
    Why,
}

impl Cleared {
    /// Whether a move has it.
    pub fn is_in(self, step: &Move) -> bool {
        let basis = step.basis.as_ref();
        match self {
            Self::End => step.end.is_some(),
            Self::Number => basis.is_some_and(|basis| !basis.number.is_empty()),
            Self::Decided => basis.is_some_and(|basis| basis.date.is_some()),
            Self::By => !step.by.is_empty(),
            Self::Why => !step.why.is_empty(),
        }
    }
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

    /// Whether anything is written for what can be empty.
    pub fn writes(&self, field: Cleared) -> bool {
        match field {
            Cleared::End => self.end.is_some(),
            Cleared::Number => self.number.is_some(),
            Cleared::Decided => self.decided.is_some(),
            Cleared::By => self.by.is_some(),
            Cleared::Why => self.why.is_some(),
        }
    }

    /// What is emptied: what is written goes before.
    pub fn clears(&self) -> EnumSet<Cleared> {
        self.cleared.iter().filter(|&field| !self.writes(field)).collect()
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
        let clears = self.clears();
        if clears.contains(Cleared::End) && !after.kind.needs_end() {
            after.end = None;
        }
        let emptied = |field: Cleared| clears.contains(field).then(String::new);
        after.status = self.status.unwrap_or(after.status);
        after.basis = self.basis(after.basis);
        after.by = self.by.clone().or_else(|| emptied(Cleared::By)).unwrap_or(after.by);
        after.why = self.why.clone().or_else(|| emptied(Cleared::Why)).unwrap_or(after.why);
        after
    }

    /// A decision of which only a part is said keeps the other part; one that says nothing is none.
    fn basis(&self, own: Option<Basis>) -> Option<Basis> {
        let is_said = |field: Cleared| self.writes(field) || self.cleared.contains(field);
        if !is_said(Cleared::Number) && !is_said(Cleared::Decided) {
            return own;
        }
        let said = Basis { number: self.number.clone().unwrap_or_default(), date: self.decided };
        let own = own.unwrap_or_default();
        let basis = Basis {
            number: if is_said(Cleared::Number) { said.number } else { own.number },
            date: if is_said(Cleared::Decided) { said.date } else { own.date },
        };
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

/// Moves that are already like that are passed over. One that would be put aside without the act of the network it goes
/// with is left as it is, and told.
pub(super) fn amend_all(plan: &Plan, steps: &[Id<Move>], amendment: &Amendment) -> Result<ChangeSet, Rejected> {
    let (mut changes, mut left) = (Vec::new(), 0);
    let mut cleared: EnumSet<Cleared> = EnumSet::empty();
    for step in steps {
        let before = plan.moves.get(step).ok_or(Rejected::NoSuchMove)?;
        let after = amendment.of(plan, before);
        if before.status.is_counted() && !after.status.is_counted() && act_of(plan, before).is_some() {
            left += 1;
        } else if after != *before {
            cleared.extend(amendment.clears().iter().filter(|field| field.is_in(before) && !field.is_in(&after)));
            changes.push(Change::replace(before.clone(), after));
        }
    }
    if changes.is_empty() {
        return Err(Rejected::NothingChanges);
    }
    Ok(ChangeSet { deed: Deed::AmendedAll { moves: changes.len(), cleared, left }, changes })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{Act, ActKind};

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
    fn what_may_be_empty_is_emptied_for_all_and_what_is_written_goes_before() {
        let all = EnumSet::all();
        let after = amended(&Amendment { cleared: all, why: Some("tăng cường".into()), ..Amendment::default() });
        let told = |step: &Move| (step.end, step.by.clone(), step.why.clone(), step.basis.clone());
        let (end, why) = (Some(date(2026, 8, 1)), "tăng cường".to_owned());
        assert_eq!(told(&after[0]), (end, String::new(), why.clone(), None), "a rotation needs its end");
        assert_eq!(told(&after[1]), (None, String::new(), why, None));
        let decided = Some(date(2026, 1, 15));
        let after = amended(&Amendment { cleared: all, decided, ..Amendment::default() });
        assert_eq!(after[0].basis, Some(Basis { number: String::new(), date: decided }));
        let kind = Some(MoveKind::Sessions);
        let cleared = EnumSet::only(Cleared::End);
        let after = amended(&Amendment { kind, cleared, ..Amendment::default() });
        assert_eq!((after[0].end, after[0].by.as_str()), (None, "An"), "sessions last until they are ended");
    }

    #[test]
    fn what_was_emptied_is_told() {
        let plan = plan();
        let cleared = EnumSet::only(Cleared::Why) | EnumSet::only(Cleared::Decided);
        let emptied = amend_all(&plan, &["m".into(), "n".into()], &Amendment { cleared, ..Amendment::default() });
        let deed = Deed::AmendedAll { moves: 1, cleared: EnumSet::only(Cleared::Why), left: 0 };
        assert_eq!(emptied.map(|edit| edit.deed), Ok(deed), "nothing had a date of a decision");
    }

    #[test]
    fn a_move_of_an_act_is_not_put_aside_with_others_and_it_is_told_how_many_are_left() {
        let mut plan = plan();
        let (kind, date, made) = (ActKind::MergePoint, date(2026, 2, 2), Vec::new());
        let (place, into, name) = ("s".into(), Some("t".into()), "Trạm s".into());
        plan.acts.push(Act { id: "sx".into(), kind, date, place, into, name, made });
        let before = plan.moves.get(&"m".into()).expect("it is there").clone();
        plan.moves.replace(Move { act: Some("sx".into()), ..before });
        let steps: [Id<Move>; 2] = ["m".into(), "n".into()];
        let parked = Amendment { status: Some(MoveStatus::Parked), ..Amendment::default() };
        let edit = amend_all(&plan, &steps, &parked).expect("one is put aside");
        assert_eq!(edit.deed, Deed::AmendedAll { moves: 1, cleared: EnumSet::empty(), left: 1 });
        assert!(edit.steps().all(|step| step.id.as_str() == "n"));
        assert_eq!(amend_all(&plan, &steps[..1], &parked), Err(Rejected::NothingChanges));
        let renamed = Amendment { by: Some("Sở".into()), ..Amendment::default() };
        let edit = amend_all(&plan, &steps, &renamed).expect("both change");
        assert_eq!(edit.deed, Deed::AmendedAll { moves: 2, cleared: EnumSet::empty(), left: 0 });
    }

    #[test]
    fn moves_that_are_like_that_already_are_no_edit() {
        let nothing = amend_all(&plan(), &["m".into()], &Amendment { by: Some("An".into()), ..Amendment::default() });
        assert_eq!(nothing, Err(Rejected::NothingChanges));
        let gone = amend_all(&plan(), &["x".into()], &Amendment::default());
        assert_eq!(gone, Err(Rejected::NoSuchMove));
    }
}
