//! Merging copies into the open plan: what was taken, what is to be decided, what was chosen so far.

use std::sync::Arc;

use crate::compare::{Choice, Decision, Merge};
use crate::plan::Plan;
use crate::roster::Roster;
use crate::rules::{Checked, Totals};

/// The task in front while copies are merged.
#[derive(Clone, Debug, Default)]
pub struct MergeTask {
    /// What was worked out; nothing while it is being read, or where no copy can be merged.
    pub worked: Option<Arc<Merge>>,
    /// The version of the open plan that the copies were put together with.
    pub version: u64,
    /// Why a copy takes no part, a sentence each.
    pub refused: Vec<String>,
    /// What was chosen of each decision.
    pub choices: Vec<Option<Choice>>,
    /// The decision looked at.
    pub at: usize,
    /// The figures of the open plan, and of the merged one with what is chosen.
    pub totals: Option<(Totals, Totals)>,
    /// Findings that only the merged plan has.
    pub new_findings: usize,
}

/// The same merge, as far as it has come.
impl PartialEq for MergeTask {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.worked, &other.worked) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        same && self.choices == other.choices && self.at == other.at && self.refused == other.refused
    }
}

/// What is chosen and looked at in it.
#[derive(Clone, Debug, PartialEq)]
pub enum MergeWish {
    Look(usize),
    /// Decides the one looked at; none leaves it open again. Then comes the next that is open.
    Choose(Option<Choice>),
    /// Decides everything that is still open as the copy of that number has it.
    ChooseAll(usize),
}

impl MergeTask {
    pub fn new(merge: Arc<Merge>, version: u64, refused: Vec<String>) -> Self {
        let choices = vec![None; merge.decisions.len()];
        let mut task = Self { worked: Some(merge), version, refused, choices, ..Self::default() };
        task.reckon();
        task
    }

    pub fn decision(&self) -> Option<&Decision> {
        self.worked.as_ref()?.decisions.get(self.at)
    }

    /// How many decisions are still to be taken.
    pub fn open(&self) -> usize {
        self.choices.iter().filter(|choice| choice.is_none()).count()
    }

    pub fn update(&mut self, wish: MergeWish) {
        match wish {
            MergeWish::Look(at) => self.at = at.min(self.choices.len().saturating_sub(1)),
            MergeWish::Choose(choice) => {
                let is_decided = choice.is_some();
                if let Some(chosen) = self.choices.get_mut(self.at) {
                    *chosen = choice;
                }
                if is_decided {
                    self.go_on();
                }
                self.reckon();
            }
            MergeWish::ChooseAll(copy) => {
                let Some(merge) = &self.worked else { return };
                let is_party = |decision: &Decision| copy == 0 || decision.parties.contains(&copy);
                for (choice, decision) in self.choices.iter_mut().zip(&merge.decisions) {
                    if choice.is_none() && is_party(decision) {
                        *choice = Some(Choice::Of(copy));
                    }
                }
                self.go_on();
                self.reckon();
            }
        }
    }

    /// To the next decision that is open, around the end of the list.
    fn go_on(&mut self) {
        let count = self.choices.len();
        let next = (1..=count).map(|by| (self.at + by) % count.max(1)).find(|&at| self.choices[at].is_none());
        self.at = next.unwrap_or(self.at);
    }

    /// Works out the figures with what is chosen so far.
    fn reckon(&mut self) {
        let Some(merge) = &self.worked else { return };
        let merged = merge.plan(&self.choices, &[]);
        let totals = |plan: &Plan| *Checked::new(plan, &Roster::new(plan, merged.cover.baseline)).totals();
        self.totals = merge.copies().first().map(|ours| (totals(&ours.plan), totals(&merged)));
        self.new_findings = merge.new_findings(&merged).len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Copy;
    use crate::edit::{Change, ChangeSet, Deed, Unsaved};
    use crate::fixture::{Fixture, doctor};

    /// A plan and two copies in which the same two doctors have other notes.
    fn task() -> MergeTask {
        let plan = Fixture::new().doctor("a").doctor("b").build();
        let copy = |name: &str| {
            let changes = ["a", "b"].map(|id| {
                let mut after = doctor(id);
                after.note = name.into();
                Change::replace(doctor(id), after)
            });
            let edit = ChangeSet { deed: Deed::Recovered, changes: changes.to_vec() };
            let (mut next, mut unsaved) = (plan.clone(), Unsaved::default());
            unsaved.note(&edit);
            edit.apply(&mut next);
            unsaved.stamp(&mut next, name);
            next.lineage.ancestors.push(std::mem::replace(&mut next.lineage.revision, name.into()));
            Copy { name: name.into(), plan: Arc::new(next), is_sound: true }
        };
        MergeTask::new(Arc::new(Merge::new(vec![copy("ours"), copy("theirs")], None).expect("copies")), 0, Vec::new())
    }

    #[test]
    fn a_choice_leads_to_the_next_that_is_open_and_can_be_taken_back() {
        let mut task = task();
        assert_eq!((task.open(), task.at), (2, 0));
        task.update(MergeWish::Choose(Some(Choice::Of(1))));
        assert_eq!((task.open(), task.at), (1, 1));
        task.update(MergeWish::Look(0));
        task.update(MergeWish::Choose(None));
        assert_eq!((task.open(), task.at), (2, 0));
        task.update(MergeWish::ChooseAll(1));
        assert_eq!(task.choices, [Some(Choice::Of(1)), Some(Choice::Of(1))]);
    }
}
