//! The timeline holds its law: on every day it says what a check of that day says, on random small plans.

use std::collections::BTreeSet;

use jiff::civil::Date;
use phanbo::plan::Plan;
use phanbo::roster::Roster;
use phanbo::roster::calendar::next;
use phanbo::rules::Checked;
use phanbo::rules::checker::{RuleSettings, Situation};
use phanbo::timeline::{Days, held, lines};
use proptest::{collection::vec, prelude::*};

use crate::random_plans;

/// A random plan after some random edits, and a day.
fn edited() -> impl Strategy<Value = (Plan, Date)> {
    (random_plans::plan(), vec(random_plans::edit(), 0..6), random_plans::pieces::day())
        .prop_map(|(plan, edits, day)| (random_plans::edited(plan, &edits, day), day))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..crate::without_seeds() })]

    #[test]
    fn every_day_is_as_a_check_of_that_day((plan, first) in edited(), length in 1..60i64) {
        let first = first.max(plan.cover.baseline);
        let last = (0..length).fold(first, |day, _| next(day));
        let days = Days { first, last };
        let settings = RuleSettings::new(&plan);
        let lines = lines(&plan, &Roster::new(&plan, first), &settings, days);
        let held = held(&plan, days, &|| true).expect("it is wanted");
        let mut day = first;
        while day <= last {
            let roster = Roster::new(&plan, day);
            let situation = Situation { plan: &plan, roster: &roster, settings: &settings };
            for line in &lines {
                let numbers = line.on(day);
                let station = situation.open_station(line.station);
                let regular = station.as_ref().map_or(0, phanbo::rules::checker::StationCase::regular_doctors);
                let sessions = station.as_ref().map_or(0, |station| station.sessions() as i64);
                prop_assert_eq!((numbers.regular, numbers.sessions), (regular, sessions), "{} {:?}", day, line);
                let shown = line.shown.iter().rfind(|step| step.date <= day).map(|step| (step.open, step.numbers));
                prop_assert_eq!(shown, Some((station.is_some(), numbers)), "{} {:?}", day, line);
            }
            let checked = Checked::new(&plan, &roster);
            let identity = |finding: &phanbo::rules::Finding| (finding.code(), finding.subject.clone(), finding.detail.clone());
            let now: BTreeSet<_> = checked.findings().map(|finding| identity(finding)).collect();
            let told = held.iter().filter(|held| held.since <= day && held.until.is_none_or(|until| day <= until));
            let told: Vec<_> = told.collect();
            prop_assert_eq!(told.len(), now.len(), "no finding twice on {}", day);
            prop_assert_eq!(&told.iter().map(|held| identity(&held.finding)).collect::<BTreeSet<_>>(), &now, "{}", day);
            for begun in told.iter().filter(|held| held.since == day) {
                let as_found = checked.findings().find(|finding| identity(finding) == identity(&begun.finding));
                prop_assert_eq!(as_found, Some(&begun.finding), "severity, facts and shortfall of its first day");
            }
            day = next(day);
        }
    }

    #[test]
    fn a_step_is_a_change_and_has_a_cause((plan, first) in edited()) {
        let days = Days::from(first.max(plan.cover.baseline));
        for line in lines(&plan, &Roster::new(&plan, days.first), &RuleSettings::new(&plan), days) {
            prop_assert_eq!(line.steps[0].date, days.first);
            prop_assert!(line.steps[0].causes.is_empty());
            for steps in line.steps.windows(2) {
                prop_assert!(steps[0].date < steps[1].date && steps[0].numbers != steps[1].numbers);
                prop_assert!(!steps[1].causes.is_empty(), "{:?}", steps);
            }
        }
    }
}
