//! From when to when each finding holds: day after day is stepped to, and runs of days are put together.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Days;
use crate::plan::{Date, Plan};
use crate::roster::calendar::{next, previous};
use crate::roster::{Roster, Subject};
use crate::rules::{Checked, Finding};

/// A finding on all days of a run, found and not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// As it is on the first day.
    pub finding: Arc<Finding>,
    pub since: Date,
    /// The last day; nothing where it still holds on the last day looked at.
    pub until: Option<Date>,
}

/// What tells a finding from all others of a day.
type Identity = (&'static str, Subject, String);

/// All runs in the order of their findings, then of their first days; nothing once nobody waits for it any more.
pub fn held(plan: &Plan, days: Days, is_wanted: &dyn Fn() -> bool) -> Option<Vec<Held>> {
    let mut roster = Roster::new(plan, days.first);
    let mut checked = Checked::new(plan, &roster);
    let mut open: BTreeMap<Identity, Held> = BTreeMap::new();
    let mut ended = Vec::new();
    let mut day = days.first;
    loop {
        if !is_wanted() {
            return None;
        }
        let found: BTreeMap<Identity, &Arc<Finding>> = checked.findings().map(|one| (identity(one), one)).collect();
        let gone: Vec<Identity> = open.keys().filter(|known| !found.contains_key(known)).cloned().collect();
        let gone = gone.into_iter().filter_map(|known| open.remove(&known));
        ended.extend(gone.map(|held| Held { until: Some(previous(day)), ..held }));
        for (identity, finding) in found {
            open.entry(identity).or_insert_with(|| Held { finding: Arc::clone(finding), since: day, until: None });
        }
        if day >= days.last {
            break;
        }
        let spans = checked.settings().spans(day, next(day));
        let touched = roster.set_date(plan, next(day), &spans);
        checked.set_date(plan, &roster, day, touched);
        day = next(day);
    }
    ended.extend(open.into_values());
    ended.sort_by(|a, b| a.finding.cmp(&b.finding).then(a.since.cmp(&b.since)));
    Some(ended)
}

fn identity(finding: &Finding) -> Identity {
    (finding.code(), finding.subject.clone(), finding.detail.clone())
}
