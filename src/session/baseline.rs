//! The figures of the day without the moves the plan proposes: what the headline compares with.

use crate::advise::Desk;
use crate::edit::{Change, ChangeSet};
use crate::forecast::Equity;
use crate::plan::{AnyRecord, Date, Id, Plan, RuleSetting};
use crate::rules::checker::View;
use crate::rules::{RULES, Totals};

/// The plan on a desk of its own, its changes parked, and no rule on: totals are
/// counted whatever rules are on. It follows the document edit by edit and day by day.
#[derive(Debug)]
pub struct BaselineDesk {
    desk: Desk,
}

impl BaselineDesk {
    pub fn new(plan: &Plan, date: Date) -> Self {
        let mut parked = plan.without_proposals();
        let codes =
            RULES.iter().map(|rule| Id::new(rule.code)).chain(plan.rules.iter().map(|setting| setting.id.clone()));
        for code in codes.collect::<Vec<_>>() {
            parked.rules.replace(quiet(&code, plan.rules.get(&code)));
        }
        Self { desk: Desk::new(parked, date) }
    }

    pub fn totals(&self) -> &Totals {
        self.desk.checked().totals()
    }

    /// How evenly doctors are spread without the plan's moves.
    pub fn equity(&self) -> Equity {
        let (plan, roster) = (self.desk.plan(), self.desk.roster());
        Equity::of(&View { plan, roster, settings: self.desk.checked().settings() })
    }

    pub fn set_date(&mut self, date: Date) {
        self.desk.set_date(date);
    }

    /// Follows an edit. `plan` is the plan after it.
    pub fn follow(&mut self, plan: &Plan, change: &ChangeSet) {
        let first = plan.cover.baseline;
        if first != self.desk.plan().cover.baseline {
            *self = Self::new(plan, self.desk.roster().date());
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
                _ => Change { before: parked(first, before.as_ref()), after: parked(first, after.as_ref()) },
            };
            if change.before != change.after {
                changes.push(change);
            }
        }
        if !changes.is_empty() {
            self.desk.apply(&ChangeSet { deed: change.deed.clone(), changes });
        }
    }
}

fn parked(first: Date, record: Option<&AnyRecord>) -> Option<AnyRecord> {
    match record?.clone() {
        AnyRecord::Move(step) => Some(step.parked_if_proposal(first).into()),
        record => Some(record),
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
