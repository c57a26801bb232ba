//! What an edit changes about the findings that count.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::run::check_some;
use super::{Check, Checked, Finding, Situation, StationCount, Totals, touches_exceptions, touches_places};
use crate::plan::{Facility, Plan, Slot};
use crate::roster::{Roster, Subject, Touched};

/// Findings before and after an edit, compared by identity (docs/rule-book.md, Terms). Each list in the order of findings.
#[derive(Clone, Debug, Default)]
pub struct FindingsDifference {
    pub solved: Vec<Arc<Finding>>,
    pub created: Vec<Arc<Finding>>,
    /// The shortfall becomes smaller; the finding as it would be.
    pub reduced: Vec<Arc<Finding>>,
    /// The shortfall becomes larger; the finding as it would be.
    pub grown: Vec<Arc<Finding>>,
}

impl FindingsDifference {
    /// Takes in the findings about one subject, as they were and as they would be.
    pub(super) fn add(&mut self, was: &[Arc<Finding>], would_be: Vec<Arc<Finding>>) {
        let same = |of: &[Arc<Finding>], finding: &Finding| of.iter().position(|other| other.is_same(finding));
        self.solved.extend(was.iter().filter(|old| same(&would_be, old).is_none()).cloned());
        for new in would_be {
            match same(was, &new).map(|old| was[old].shortfall) {
                None => self.created.push(new),
                Some(old) if new.shortfall < old => self.reduced.push(new),
                Some(old) if new.shortfall > old => self.grown.push(new),
                Some(_) => {}
            }
        }
    }

    /// Takes in what differs elsewhere.
    pub fn extend(&mut self, other: &Self) {
        self.solved.extend_from_slice(&other.solved);
        self.created.extend_from_slice(&other.created);
        self.reduced.extend_from_slice(&other.reduced);
        self.grown.extend_from_slice(&other.grown);
    }

    pub fn is_empty(&self) -> bool {
        [&self.solved, &self.created, &self.reduced, &self.grown].iter().all(|findings| findings.is_empty())
    }

    #[must_use]
    pub fn sorted(mut self) -> Self {
        for findings in [&mut self.solved, &mut self.created, &mut self.reduced, &mut self.grown] {
            findings.sort_unstable();
        }
        self
    }
}

/// While an edit is thought of, plan and roster are as after it, the findings as before.
impl Checked {
    /// What following an edit would change: `plan` and `roster` are as after it, and nothing is followed.
    pub fn compared(&self, plan: &Plan, roster: &Roster, touched: &Touched) -> (FindingsDifference, Totals) {
        let Some(subjects) = self.comparable(touched) else {
            let mut after = self.clone();
            after.update(plan, roster, touched);
            return (self.differing(&after), after.totals);
        };
        let situation = Situation { plan, roster, settings: &self.settings };
        let mut totals = self.totals;
        for subject in subjects {
            if let Subject::Station(slot) = subject {
                self.recount(&situation, *slot, &mut totals);
            }
        }
        if touches_places(subjects) {
            totals.count_hospitals(&situation);
        }
        totals.count_people(&situation);
        let mut difference = FindingsDifference::default();
        for subject in subjects {
            self.compare(&situation, &totals, subject, &mut difference);
        }
        (difference.sorted(), totals)
    }

    /// Follows an edit ([`Checked::update`]), and says what that has changed.
    pub fn follow(&mut self, plan: &Plan, roster: &Roster, touched: &Touched) -> FindingsDifference {
        if self.comparable(touched).is_none() {
            let before = self.clone();
            self.update(plan, roster, touched);
            return before.differing(self);
        }
        let mut difference = FindingsDifference::default();
        self.update_noting(plan, roster, touched, Some(&mut difference));
        difference.sorted()
    }

    /// What is found afterwards and was not, and the other way round. What an exception lets pass may be about any subject.
    fn differing(&self, after: &Self) -> FindingsDifference {
        let mut difference = FindingsDifference::default();
        for subject in self.by_subject.keys().chain(after.by_subject.keys()).collect::<BTreeSet<_>>() {
            difference.add(&self.open_about(subject), after.open_about(subject));
        }
        difference.sorted()
    }

    /// The subjects of an edit that can be compared one by one; nothing where it may be about any subject.
    pub fn comparable<'a>(&self, touched: &'a Touched) -> Option<&'a [Subject]> {
        match touched {
            Touched::Subjects(subjects) if !touches_exceptions(subjects) => Some(subjects),
            _ => None,
        }
    }

    /// What is found about one subject.
    pub fn compare(
        &self,
        situation: &Situation,
        totals: &Totals,
        subject: &Subject,
        difference: &mut FindingsDifference,
    ) {
        self.compare_some(situation, totals, subject, |_| true, difference);
    }

    /// What is found about a doctor or a move as such, whatever places they have to do with.
    pub fn compare_as_such(
        &self,
        situation: &Situation,
        totals: &Totals,
        subject: &Subject,
        difference: &mut FindingsDifference,
    ) {
        self.compare_some(situation, totals, subject, |check| !check.sees_places(), difference);
    }

    /// The rest of it: what is found about a doctor at work, and about a move where it leads.
    pub fn compare_at_places(
        &self,
        situation: &Situation,
        totals: &Totals,
        subject: &Subject,
        difference: &mut FindingsDifference,
    ) {
        self.compare_some(situation, totals, subject, Check::sees_places, difference);
    }

    /// What is found about a doctor because of those who work beside: of others nothing else changes where somebody comes
    /// or goes.
    pub fn compare_beside(
        &self,
        situation: &Situation,
        totals: &Totals,
        subject: &Subject,
        difference: &mut FindingsDifference,
    ) {
        self.compare_some(situation, totals, subject, Check::sees_others, difference);
    }

    fn compare_some(
        &self,
        situation: &Situation,
        totals: &Totals,
        subject: &Subject,
        asked: impl Fn(&Check) -> bool,
        difference: &mut FindingsDifference,
    ) {
        let mut found = Vec::new();
        check_some(situation, totals, subject, &asked, &mut found);
        let known = self.about(subject).iter().filter(|finding| asked(&finding.rule.check));
        self.hold_against(known, found, difference);
    }

    /// What a station adds to the totals, in the place of what it did.
    pub fn recount(&self, situation: &Situation, station: Slot<Facility>, totals: &mut Totals) {
        totals.take(self.counts[station.index()]);
        totals.add(StationCount::new(situation, station));
    }

    /// Mostly nothing differs, and nothing more is made of it.
    fn hold_against<'a>(
        &self,
        known: impl Iterator<Item = &'a Arc<Finding>> + Clone,
        found: Vec<Finding>,
        difference: &mut FindingsDifference,
    ) {
        if known.clone().map(|known| &**known).eq(&found) {
            return;
        }
        let was: Vec<_> = known.filter(|finding| !self.is_accepted(finding)).cloned().collect();
        let is = found.into_iter().filter(|finding| !self.exceptions.hold(finding)).map(Arc::new);
        difference.add(&was, is.collect());
    }
}
