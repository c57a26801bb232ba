//! The figures of the day without some of the plan's moves: without all it proposes, which the headline compares with,
//! and without what is not agreed yet, where only that is to count.

use crate::advise::Desk;
use crate::edit::{Change, ChangeSet};
use crate::forecast::Equity;
use crate::plan::{AnyRecord, Date, Id, Move, Plan, RuleSetting};
use crate::roster::{Alone, Crew};
use crate::rules::checker::Situation;
use crate::rules::{RULES, Totals};

/// Which moves are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// Those that the plan proposes, agreed or not.
    Proposals,
    /// Those of them that are not agreed.
    Undecided,
}

impl Without {
    /// The move as it counts then, in a plan that begins on `first`.
    fn of(self, first: Date, step: &Move) -> Move {
        match self {
            Self::Proposals => step.parked_if_proposal(first),
            Self::Undecided => step.parked_if_undecided(first),
        }
    }
}

/// The plan on a desk of its own, what is left out parked, and no rule on: totals are
/// counted whatever rules are on. It follows the document edit by edit and day by day.
#[derive(Debug)]
pub struct CountingDesk {
    desk: Desk,
    without: Without,
}

impl CountingDesk {
    pub fn new(plan: &Plan, date: Date, without: Without) -> Self {
        Self::by(&Alone, plan, date, without)
    }

    /// The same, whoever works it out.
    pub fn by(crew: &impl Crew, plan: &Plan, date: Date, without: Without) -> Self {
        let first = plan.cover.baseline;
        let mut parked = plan.with_each_move(|step| without.of(first, step));
        let codes =
            RULES.iter().map(|rule| Id::new(rule.code)).chain(plan.rules.iter().map(|setting| setting.id.clone()));
        for code in codes.collect::<Vec<_>>() {
            parked.rules.replace(quiet(&code, plan.rules.get(&code)));
        }
        Self { desk: Desk::by(crew, parked, date), without }
    }

    pub fn totals(&self) -> &Totals {
        self.desk.checked().totals()
    }

    /// How evenly doctors are spread then.
    pub fn equity(&self) -> Equity {
        Equity::of(&self.situation())
    }

    /// The plan as the rules see it then.
    pub fn situation(&self) -> Situation<'_> {
        let (plan, roster) = (self.desk.plan(), self.desk.roster());
        Situation { plan, roster, settings: self.desk.checked().settings() }
    }

    pub fn set_date(&mut self, date: Date) {
        self.desk.set_date(date);
    }

    /// Follows an edit. `plan` is the plan after it.
    pub fn follow(&mut self, plan: &Plan, change: &ChangeSet) {
        let first = plan.cover.baseline;
        if first != self.desk.plan().cover.baseline {
            *self = Self::new(plan, self.desk.roster().date(), self.without);
            return;
        }
        let mut changes = Vec::new();
        for Change { before, after } in &change.changes {
            let change = match (before, after) {
                (Some(AnyRecord::Rule(of)), _) | (_, Some(AnyRecord::Rule(of))) => {
                    let before = self.desk.plan().rules.get(&of.id).cloned();
                    let after = quiet(&of.id, plan.rules.get(&of.id));
                    Change { before: before.map(Into::into), after: Some(after.into()) }
                }
                _ => {
                    let left = |record: Option<&AnyRecord>| self.left(first, record);
                    Change { before: left(before.as_ref()), after: left(after.as_ref()) }
                }
            };
            if change.before != change.after {
                changes.push(change);
            }
        }
        if !changes.is_empty() {
            self.desk.apply(&ChangeSet { deed: change.deed.clone(), changes });
        }
    }

    fn left(&self, first: Date, record: Option<&AnyRecord>) -> Option<AnyRecord> {
        match record?.clone() {
            AnyRecord::Move(step) => Some(self.without.of(first, &step).into()),
            record => Some(record),
        }
    }
}

/// The rule is off, with the parameters the plan gives it: some of them decide what is counted.
fn quiet(code: &Id<RuleSetting>, setting: Option<&RuleSetting>) -> RuleSetting {
    RuleSetting {
        id: code.clone(),
        on: Some(false),
        severity: None,
        parameters: setting.map_or_else(Vec::new, |setting| setting.parameters.clone()),
        note: String::new(),
    }
}
