//! What each value of a conflict would do to the merged plan: the findings it solves, and those another value is without.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::conflict::{Broken, Choice, Conflict};
use super::effect::{Identity, identity};
use super::merge::Merge;
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::{Checked, Finding};

/// What one choice of a conflict would do, everything else decided as it is.
#[derive(Clone, Debug)]
pub struct Weight {
    pub choice: Choice,
    /// Findings the plan has with what the first copy has, and not with this.
    pub solved: Vec<Broken>,
    /// Findings the plan has with this, and not with every other choice.
    pub found: Vec<Broken>,
}

impl Conflict {
    /// What can be chosen: what each copy beside the others has, and what an earlier merge has kept.
    pub fn choices(&self) -> Vec<Choice> {
        let copies = self.sides().into_iter().map(Choice::Of);
        copies.chain((0..self.kept.len()).map(Choice::Kept)).collect()
    }
}

impl Merge {
    /// Weighs the choices of the conflict of that number against each other on a day; nothing where there is none.
    pub fn weigh(&self, choices: &[Option<Choice>], number: usize, day: Date) -> Vec<Weight> {
        let Some(conflict) = self.conflicts.get(number) else { return Vec::new() };
        let found: Vec<(Choice, Found)> = conflict
            .choices()
            .into_iter()
            .map(|choice| {
                let mut all = choices.to_vec();
                all.resize(self.conflicts.len(), None);
                all[number] = Some(choice.clone());
                (choice, Found::on(self.plan(&all, &[]), day))
            })
            .collect();
        let Some((_, first)) = found.first() else { return Vec::new() };
        let in_all = |known: &Identity| found.iter().all(|(_, of)| of.known.contains(known));
        let weight = |(choice, of): &(Choice, Found)| Weight {
            choice: choice.clone(),
            solved: first.only(|known| !of.known.contains(known)),
            found: of.only(|known| !in_all(known)),
        };
        found.iter().map(weight).collect()
    }
}

/// A plan with what is found in it on a day.
struct Found {
    plan: Arc<Plan>,
    findings: Vec<Arc<Finding>>,
    known: BTreeSet<Identity>,
}

impl Found {
    fn on(plan: Plan, day: Date) -> Self {
        let findings: Vec<Arc<Finding>> = Checked::new(&plan, &Roster::new(&plan, day)).findings().cloned().collect();
        let known = findings.iter().map(|finding| identity(finding)).collect();
        Self { plan: Arc::new(plan), findings, known }
    }

    fn only(&self, is_meant: impl Fn(&Identity) -> bool) -> Vec<Broken> {
        let meant = self.findings.iter().filter(|finding| is_meant(&identity(finding)));
        meant.map(|finding| Broken { plan: Arc::clone(&self.plan), finding: Arc::clone(finding) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::PlanCopy;
    use crate::fixture::{Fixture, step};
    use crate::plan::{AnyRecord, MoveKind};

    /// Two stations without a doctor, and two copies that send the same one to one of them each.
    #[test]
    fn what_a_choice_leaves_undone_is_told_beside_what_it_solves() {
        let plan = Fixture::new().hospital("h").station("a").station("b").doctor_at("d", "h").build();
        let copy = |name: &str, to: Option<&str>| {
            let mut of = plan.clone();
            if let Some(to) = to {
                of.moves.push(step(&format!("m-{to}"), MoveKind::Rotation, "d", "h", to));
                of.stamps.insert(AnyRecord::from(of.moves.iter().next().expect("one").clone()).key(), name.into());
                let before = std::mem::replace(&mut of.lineage.revision, name.into());
                of.lineage.ancestors.push(before);
            }
            PlanCopy { name: name.into(), plan: Arc::new(of), is_sound: true }
        };
        let all = vec![copy("open", None), copy("one", Some("a")), copy("two", Some("b"))];
        let merge = Merge::new(all, None).expect("copies of one plan");
        let start = merge.copies()[1].plan.moves.iter().next().expect("one").start;
        let weights = merge.weigh(&[], 0, start);
        let told = |of: &[Broken]| -> Vec<String> {
            let bare = of.iter().filter(|of| of.finding.code() == "T01");
            bare.map(|of| of.finding.subject_id.clone()).collect()
        };
        let told: Vec<_> = weights.iter().map(|of| (of.choice.clone(), told(&of.solved), told(&of.found))).collect();
        let (none, a, b) = (Vec::new(), vec!["a".to_owned()], vec!["b".to_owned()]);
        let both = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(told, [(Choice::Of(0), none, both), (Choice::Of(1), a.clone(), b.clone()), (Choice::Of(2), b, a)]);
        assert!(merge.weigh(&[], 1, start).is_empty(), "there is one conflict");
    }
}
