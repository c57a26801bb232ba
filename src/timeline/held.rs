//! From when to when each finding holds: day after day is stepped to, and runs of days are put together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Days;
use crate::plan::{Date, Plan};
use crate::roster::calendar::{next, previous};
use crate::roster::{Roster, Subject, Touched};
use crate::rules::{Checked, Finding};

/// A finding on all days of a run, found and not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingRun {
    /// As it is on the first day.
    pub finding: Arc<Finding>,
    pub since: Date,
    /// The last day; nothing where it still holds on the last day looked at.
    pub until: Option<Date>,
}

impl FindingRun {
    pub fn covers(&self, date: Date) -> bool {
        self.since <= date && self.until.is_none_or(|until| date <= until)
    }
}

/// What tells a finding from all others of a day.
type Identity = (Subject, &'static str, String);

/// All runs in the order of their findings, then of their first days; nothing once nobody waits for it any more.
pub fn held(plan: &Plan, days: Days, is_wanted: &dyn Fn() -> bool) -> Option<Vec<FindingRun>> {
    let mut roster = Roster::new(plan, days.first);
    let mut checked = Checked::new(plan, &roster);
    let mut runs = Runs::default();
    runs.look(&checked, &Touched::Everything, days.first);
    let mut day = days.first;
    while day < days.last {
        if !is_wanted() {
            return None;
        }
        let spans = checked.settings().spans(day, next(day));
        let touched = roster.set_date(plan, next(day), &spans);
        let touched = checked.set_date(plan, &roster, day, touched);
        day = next(day);
        runs.look(&checked, &touched, day);
    }
    Some(runs.all())
}

/// The runs that go on, and those that have ended.
#[derive(Default)]
struct Runs {
    open: BTreeMap<Identity, FindingRun>,
    ended: Vec<FindingRun>,
}

impl Runs {
    /// Looks at the subjects that were asked about on a day: what is about others is as the day before.
    fn look(&mut self, checked: &Checked, touched: &Touched, day: Date) {
        match touched {
            Touched::Subjects(subjects) => {
                for subject in subjects {
                    self.look_at(checked, subject, day);
                }
            }
            Touched::Everything => {
                let known = self.open.keys().map(|(subject, ..)| subject);
                let found = checked.findings().map(|finding| &finding.subject);
                let all: BTreeSet<Subject> = known.chain(found).cloned().collect();
                for subject in &all {
                    self.look_at(checked, subject, day);
                }
            }
        }
    }

    fn look_at(&mut self, checked: &Checked, subject: &Subject, day: Date) {
        let found: BTreeMap<Identity, Arc<Finding>> =
            checked.open_about(subject).into_iter().map(|finding| (identity(&finding), finding)).collect();
        let known = self.open.range((subject.clone(), "", String::new())..);
        let known = known.take_while(|((of, ..), _)| of == subject).map(|(identity, _)| identity);
        let gone: Vec<Identity> = known.filter(|identity| !found.contains_key(identity)).cloned().collect();
        for identity in gone {
            let held = self.open.remove(&identity);
            self.ended.extend(held.map(|held| FindingRun { until: Some(previous(day)), ..held }));
        }
        for (identity, finding) in found {
            self.open.entry(identity).or_insert(FindingRun { finding, since: day, until: None });
        }
    }

    fn all(self) -> Vec<FindingRun> {
        let mut all = self.ended;
        all.extend(self.open.into_values());
        all.sort_by(|a, b| a.finding.cmp(&b.finding).then(a.since.cmp(&b.since)));
        all
    }
}

fn identity(finding: &Finding) -> Identity {
    (finding.subject.clone(), finding.code(), finding.detail.clone())
}
