//! Merging copies into the open plan: what was taken, what is to be decided, what was chosen so far.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::compare::{Choice, Conflict, Merge, PlanCopy, Weight, Written};
use crate::plan::{Area, Date, Id, Plan};
use crate::roster::Roster;
use crate::rules::{Checked, Finding, Totals};

/// The task in front while copies are merged, or what earlier merges have left open is decided.
#[derive(Clone, Debug, Default)]
pub struct MergeTask {
    /// What was worked out; nothing while it is being read, or where no copy can be merged.
    pub worked: Option<Arc<Merge>>,
    /// The version of the open plan that the copies were put together with.
    pub version: u64,
    /// Why a copy takes no part, a sentence each.
    pub refused: Vec<String>,
    /// When the version was saved that all copies were made from, where this machine has it.
    pub base: Option<String>,
    /// Copies read so far, and all of them.
    pub read: Option<(usize, usize)>,
    /// What was chosen of each conflict.
    pub choices: Vec<Option<Choice>>,
    /// The areas each conflict is about.
    areas: Vec<BTreeSet<Id<Area>>>,
    /// The conflict looked at.
    pub at: usize,
    /// What comes of the choices, as far as it is worked out; of earlier ones until then.
    pub reckoned: Option<Arc<Reckoned>>,
    /// The day for which that was asked last.
    pub day: Option<Date>,
    /// While further copies are read, what was being decided: gone back to where they are not merged.
    pub before: Option<Box<Self>>,
    /// While copies are put together: those read before, and those that are being read.
    pub coming: (Vec<PlanCopy>, Vec<PathBuf>),
}

/// What a set of choices makes of the plan.
#[derive(Debug)]
pub struct Reckoned {
    pub choices: Vec<Option<Choice>>,
    /// The merged plan, with what is open as the first copy has it.
    pub plan: Plan,
    /// The figures of the first copy, and of the merged plan.
    pub ours: Totals,
    pub merged: Totals,
    /// Findings that only the merged plan has.
    pub new_findings: Vec<Arc<Finding>>,
    /// The conflict that was looked at, and what each of its values would do.
    pub at: usize,
    pub weighed: Vec<Weight>,
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
    /// Decides the one looked at as written by hand, and stays with it.
    Write(Written),
    /// Decides everything that is still open as the copy of that number has it; of one area only, where it is named.
    ChooseAll(usize, Option<Id<Area>>),
}

impl Reckoned {
    /// `shown` is the day the window shows; a plan that begins later is looked at on its first day.
    pub fn new(merge: &Merge, choices: Vec<Option<Choice>>, at: usize, shown: Date) -> Self {
        let plan = merge.plan(&choices, &[]);
        let day = shown.max(plan.cover.baseline);
        let totals = |plan: &Plan| *Checked::new(plan, &Roster::new(plan, day)).totals();
        let ours = merge.copies().first().map(|ours| totals(&ours.plan)).unwrap_or_default();
        let new_findings = merge.new_findings(&plan, day);
        let weighed = merge.weigh(&choices, at, day);
        Self { merged: totals(&plan), choices, plan, ours, new_findings, at, weighed }
    }
}

impl MergeTask {
    pub fn new(merge: Arc<Merge>, version: u64, refused: Vec<String>, base: Option<String>) -> Self {
        let choices = vec![None; merge.conflicts.len()];
        let areas = merge.conflicts.iter().map(|conflict| merge.areas_of(conflict)).collect();
        Self { worked: Some(merge), version, refused, base, choices, areas, ..Self::default() }
    }

    /// Copies are being read. What was decided before is kept for then.
    pub fn reading(before: Option<Box<Self>>, coming: (Vec<PlanCopy>, Vec<PathBuf>)) -> Self {
        Self { before, coming, ..Self::default() }
    }

    /// The copies that are merged into the open plan: those that are read, and those that are still to be.
    pub fn copies(&self) -> (Vec<PlanCopy>, Vec<PathBuf>) {
        match &self.worked {
            Some(merge) => (merge.copies()[1..].to_vec(), Vec::new()),
            None => self.coming.clone(),
        }
    }

    /// Takes over what was chosen before further copies came, of conflicts that are still the same.
    pub fn take_over(&mut self, before: &Self) {
        let (Some(now), Some(then)) = (self.worked.clone(), &before.worked) else { return };
        for (chosen, conflict) in self.choices.iter_mut().zip(&now.conflicts) {
            let place = then.conflicts.iter().position(|earlier| conflict.is_still(earlier));
            *chosen = place.and_then(|place| before.choices[place].clone());
        }
        if self.choices.get(self.at).is_some_and(Option::is_some) {
            self.go_on();
        }
    }

    /// Something was decided, maybe before further copies were asked for.
    pub fn is_begun(&self) -> bool {
        let before = self.before.as_ref().is_some_and(|before| before.is_begun());
        before || self.choices.iter().any(Option::is_some)
    }

    pub fn conflict(&self) -> Option<&Conflict> {
        self.worked.as_ref()?.conflicts.get(self.at)
    }

    /// The areas the conflict looked at is about.
    pub fn areas(&self) -> impl Iterator<Item = &Id<Area>> {
        self.areas.get(self.at).into_iter().flatten()
    }

    /// How many conflicts are settled, of how many; of those before further copies were asked for, while these are read.
    pub fn decided(&self) -> (i64, i64) {
        match &self.before {
            Some(before) if self.worked.is_none() => before.decided(),
            _ => ((self.choices.len() - self.open()) as i64, self.choices.len() as i64),
        }
    }

    /// How many conflicts are still to be settled.
    pub fn open(&self) -> usize {
        self.choices.iter().filter(|choice| choice.is_none()).count()
    }

    /// How many open conflicts a copy has a say in; of one area only, where it is named.
    pub fn open_of(&self, copy: usize, area: Option<&Id<Area>>) -> usize {
        (0..self.choices.len()).filter(|&number| self.is_open_of(number, copy, area)).count()
    }

    /// What comes of the choices as they are now.
    pub fn reckoned_now(&self) -> Option<&Reckoned> {
        self.reckoned.as_deref().filter(|reckoned| reckoned.choices == self.choices)
    }

    /// What a choice of the conflict looked at would do, once it is known.
    pub fn weight(&self, choice: &Choice) -> Option<&Weight> {
        let reckoned = self.reckoned_now().filter(|reckoned| reckoned.at == self.at)?;
        reckoned.weighed.iter().find(|weight| weight.choice == *choice)
    }

    fn is_open_of(&self, number: usize, copy: usize, area: Option<&Id<Area>>) -> bool {
        let Some(conflict) = self.worked.as_ref().and_then(|merge| merge.conflicts.get(number)) else { return false };
        let is_party = copy == 0 || conflict.parties.contains(&copy);
        self.choices[number].is_none() && is_party && area.is_none_or(|area| self.areas[number].contains(area))
    }

    /// Says whether there is anything to be worked out: something is chosen, or another conflict is looked at.
    pub fn update(&mut self, wish: MergeWish) -> bool {
        match wish {
            MergeWish::Look(at) => {
                let before = std::mem::replace(&mut self.at, at.min(self.choices.len().saturating_sub(1)));
                self.at != before
            }
            MergeWish::Choose(choice) => {
                let is_decided = choice.is_some();
                if let Some(chosen) = self.choices.get_mut(self.at) {
                    *chosen = choice;
                }
                if is_decided {
                    self.go_on();
                }
                true
            }
            MergeWish::Write(written) => {
                if let Some(chosen) = self.choices.get_mut(self.at) {
                    *chosen = Some(Choice::Written(written));
                }
                true
            }
            MergeWish::ChooseAll(copy, area) => {
                for number in 0..self.choices.len() {
                    if self.is_open_of(number, copy, area.as_ref()) {
                        self.choices[number] = Some(Choice::Of(copy));
                    }
                }
                self.go_on();
                true
            }
        }
    }

    /// To the next conflict that is open, around the end of the list.
    fn go_on(&mut self) {
        let count = self.choices.len();
        let next = (1..=count).map(|by| (self.at + by) % count.max(1)).find(|&at| self.choices[at].is_none());
        self.at = next.unwrap_or(self.at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Change, ChangeSet, Deed, Unsaved};
    use crate::fixture::{Fixture, doctor};

    /// A plan and two copies in which the same two doctors have other notes.
    fn task() -> MergeTask {
        let plan = Fixture::new()
            .area("kv", None)
            .station_with("s", |of, _| of.area = Some("kv".into()))
            .doctor_at("a", "s")
            .doctor("b")
            .build();
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
            PlanCopy { name: name.into(), plan: Arc::new(next), is_sound: true }
        };
        let merge = Merge::new(vec![copy("ours"), copy("theirs")], None).expect("copies");
        MergeTask::new(Arc::new(merge), 0, Vec::new(), None)
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
        task.update(MergeWish::ChooseAll(1, None));
        assert_eq!(task.choices, [Some(Choice::Of(1)), Some(Choice::Of(1))]);
    }

    #[test]
    fn an_area_is_decided_as_a_whole_and_nothing_else_with_it() {
        let (mut task, area) = (task(), Id::new("kv"));
        assert_eq!(task.areas().collect::<Vec<_>>(), [&area]);
        assert_eq!((task.open_of(1, Some(&area)), task.open_of(1, None)), (1, 2));
        assert!(task.update(MergeWish::ChooseAll(1, Some(area))));
        assert_eq!(task.choices, [Some(Choice::Of(1)), None]);
        assert!(
            task.update(MergeWish::Look(0)) && task.choices[1].is_none(),
            "to look is to choose nothing, but to weigh"
        );
        assert!(!task.update(MergeWish::Look(0)), "it is looked at already");
    }

    #[test]
    fn what_was_reckoned_for_other_choices_is_not_told_as_of_now() {
        let mut task = task();
        let merge = task.worked.clone().expect("it was worked out");
        task.reckoned = Some(Arc::new(Reckoned::new(&merge, task.choices.clone(), 0, Date::MIN)));
        assert!(task.reckoned_now().is_some());
        task.update(MergeWish::Choose(Some(Choice::Of(1))));
        assert!(task.reckoned_now().is_none());
        let reckoned = Reckoned::new(&merge, task.choices.clone(), 0, Date::MIN);
        assert_eq!(reckoned.plan.doctors.get(&"a".into()).map(|doctor| doctor.note.as_str()), Some("theirs"));
    }
}
