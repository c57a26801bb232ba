//! Runs the rules: over a whole plan, or over what an edit touched.

mod accepted;
mod acts;
mod difference;
mod finding;
mod presets;
mod report;
mod rule;
mod run;
mod settings;
mod situation;
mod totals;
mod whole_move;

pub use difference::FindingsDifference;
pub use finding::{Fact, Finding};
pub use presets::{PRESETS, Preset};
pub use report::{Fault, Report};
pub use rule::{About, Chapter, Check, Confidence, DefaultValue, Look, Parameter, Remedy, Rule};
pub use settings::RuleSettings;
pub use situation::{HORIZON_MONTHS, HospitalCase, MoveCase, PointCase, Situation, StationCase, rounded};
pub use totals::{StationCount, Totals};
pub use whole_move::WholeMove;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use accepted::Exceptions;
use foldhash::fast::RandomState;
use run::{check_part, check_subject};

use crate::plan::{Date, Facility, Plan, Severity, Slot, Table};
use crate::roster::{Alone, Crew, Roster, Subject, Touched};

/// The findings and totals of a plan on a date. Same plan, same findings, in the same order.
#[derive(Clone, Debug)]
pub struct Checked {
    /// As the plan sets them; with other ones everything is checked anew.
    settings: Arc<RuleSettings>,
    by_subject: HashMap<Subject, Vec<Arc<Finding>>, RandomState>,
    open: BTreeSet<Arc<Finding>>,
    accepted: BTreeSet<Arc<Finding>>,
    exceptions: Exceptions,
    counts: Vec<StationCount>,
    totals: Totals,
}

impl Checked {
    /// Checks everything.
    pub fn new(plan: &Plan, roster: &Roster) -> Self {
        Self::by(&Alone, plan, roster)
    }

    /// The same, whoever works it out.
    pub fn by(crew: &impl Crew, plan: &Plan, roster: &Roster) -> Self {
        let settings = Arc::new(RuleSettings::new(plan));
        let situation = Situation { plan, roster, settings: &settings };
        let counts = plan.facilities.beside(|slot, _| StationCount::new(&situation, slot));
        let mut totals = Totals::new(&situation);
        for &count in &counts {
            totals.add(count);
        }
        let parts = crew.parts(plan.doctors.len());
        let each = crew.each(parts, |part| {
            let found: Vec<_> = check_part(&situation, &totals, part, parts).into_iter().map(Arc::new).collect();
            let sorted = in_order(&found);
            (found, sorted)
        });
        let mut by_subject: HashMap<Subject, Vec<Arc<Finding>>, RandomState> = HashMap::default();
        let mut all: Vec<Arc<Finding>> = Vec::new();
        for (found, sorted) in each {
            for finding in found {
                by_subject.entry(finding.subject.clone()).or_default().push(finding);
            }
            all.extend(sorted);
        }
        let exceptions = Exceptions::new(plan);
        let (accepted, open): (Vec<_>, Vec<_>) = all.into_iter().partition(|finding| exceptions.hold(finding));
        Self {
            settings: Arc::clone(&settings),
            by_subject,
            open: open.into_iter().collect(),
            accepted: accepted.into_iter().collect(),
            exceptions,
            counts,
            totals,
        }
    }

    /// Follows an edit: checks again what it touched. Always the same as checking everything.
    pub fn update(&mut self, plan: &Plan, roster: &Roster, touched: &Touched) {
        self.update_noting(plan, roster, touched, None);
    }

    /// The same; what changes about a subject touched is noted, if anybody wants to know.
    fn update_noting(
        &mut self,
        plan: &Plan,
        roster: &Roster,
        touched: &Touched,
        mut difference: Option<&mut FindingsDifference>,
    ) {
        let Touched::Subjects(subjects) = touched else {
            *self = Self::new(plan, roster);
            return;
        };
        let settings = Arc::clone(&self.settings);
        let situation = Situation { plan, roster, settings: &settings };
        for subject in subjects {
            if let Subject::Station(slot) = subject {
                self.count(&situation, *slot);
            }
        }
        if touches_places(subjects) {
            self.totals.count_hospitals(&situation);
        }
        self.totals.count_people(&situation);
        let mut found = Vec::new();
        for subject in subjects {
            check_subject(&situation, &self.totals, subject, &mut found);
            self.replace(subject, &mut found, difference.as_deref_mut());
        }
        if touches_exceptions(subjects) {
            self.sort_out_accepted(plan);
        }
    }

    /// Follows a step to another day: asks again about what it touched, about whatever a rule compares with a day in
    /// between, and about what is found by the day. Says what it asked about. Always the same as checking everything.
    pub fn set_date(&mut self, plan: &Plan, roster: &Roster, from: Date, touched: Touched) -> Touched {
        let Touched::Subjects(mut subjects) = touched else {
            *self = Self::new(plan, roster);
            return Touched::Everything;
        };
        let named = |finding: &&Arc<Finding>| finding.rule.names_the_day();
        subjects.extend(self.open.iter().chain(&self.accepted).filter(named).map(|finding| finding.subject.clone()));
        for about in self.settings.turning_between(from, roster.date()) {
            subjects.extend(run::subjects_of(about, plan));
        }
        subjects.sort_unstable();
        subjects.dedup();
        let settings = Arc::clone(&self.settings);
        self.totals.count_hospitals(&Situation { plan, roster, settings: &settings });
        let touched = Touched::Subjects(subjects);
        self.update(plan, roster, &touched);
        touched
    }

    /// The findings that count, worst first.
    pub fn findings(&self) -> impl DoubleEndedIterator<Item = &Arc<Finding>> {
        self.open.iter()
    }

    /// The findings accepted as exceptions, in the same order.
    pub fn accepted(&self) -> impl DoubleEndedIterator<Item = &Arc<Finding>> {
        self.accepted.iter()
    }

    /// The findings about one subject, accepted ones included, in the order of the rule list.
    pub fn about(&self, subject: &Subject) -> &[Arc<Finding>] {
        self.by_subject.get(subject).map_or(&[], Vec::as_slice)
    }

    /// The findings about one subject that count.
    pub fn open_about(&self, subject: &Subject) -> Vec<Arc<Finding>> {
        self.about(subject).iter().filter(|finding| !self.is_accepted(finding)).cloned().collect()
    }

    /// The doctors a facility has: regular ones at an open station, present ones at an open hospital.
    pub fn doctors_of(&self, plan: &Plan, roster: &Roster, slot: Slot<Facility>) -> Option<i64> {
        let situation = Situation { plan, roster, settings: &self.settings };
        let station = situation.open_station(slot).map(|station| i64::from(station.regular_doctors()));
        station.or_else(|| situation.open_hospital(slot).map(|hospital| hospital.present()))
    }

    pub fn is_accepted(&self, finding: &Arc<Finding>) -> bool {
        self.accepted.contains(finding)
    }

    /// The rules as the plan sets them.
    pub fn settings(&self) -> &RuleSettings {
        &self.settings
    }

    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    pub fn has_errors(&self) -> bool {
        self.open.first().is_some_and(|finding| finding.severity == Severity::Error)
    }

    fn count(&mut self, situation: &Situation, slot: Slot<Facility>) {
        let count = StationCount::new(situation, slot);
        self.totals.take(std::mem::replace(&mut self.counts[slot.index()], count));
        self.totals.add(count);
    }

    fn insert(&mut self, finding: Arc<Finding>) {
        self.by_subject.entry(finding.subject.clone()).or_default().push(Arc::clone(&finding));
        let sorted = if self.exceptions.hold(&finding) { &mut self.accepted } else { &mut self.open };
        sorted.insert(finding);
    }

    /// Whether the findings about a subject are these.
    fn are_about(&self, subject: &Subject, found: &[Finding]) -> bool {
        self.about(subject).iter().map(|known| &**known).eq(found)
    }

    /// Puts what is found about a subject now in the place of what was. Mostly it is the same, and is left alone.
    fn replace(&mut self, subject: &Subject, found: &mut Vec<Finding>, difference: Option<&mut FindingsDifference>) {
        if self.are_about(subject, found) {
            return found.clear();
        }
        let was = difference.is_some().then(|| self.open_about(subject));
        for finding in self.by_subject.remove(subject).into_iter().flatten() {
            self.open.remove(&finding);
            self.accepted.remove(&finding);
        }
        for finding in found.drain(..) {
            self.insert(Arc::new(finding));
        }
        if let Some((difference, was)) = difference.zip(was) {
            difference.add(&was, self.open_about(subject));
        }
    }
}

/// Findings in their order. Those of one rule mostly come by the ids of their subjects already: put together rule by rule,
/// hardly any are still to be moved.
fn in_order(found: &[Arc<Finding>]) -> Vec<Arc<Finding>> {
    let mut by_rule: BTreeMap<(Severity, &str), Vec<Arc<Finding>>> = BTreeMap::new();
    for finding in found {
        by_rule.entry((finding.severity, finding.code())).or_default().push(Arc::clone(finding));
    }
    let mut sorted = by_rule.into_values().flatten().collect::<Vec<_>>();
    sorted.sort();
    sorted
}

/// Whether the record of a place was changed.
fn touches_places(subjects: &[Subject]) -> bool {
    subjects.iter().any(|subject| matches!(subject, Subject::Record(Table::Facility, _)))
}

fn touches_exceptions(subjects: &[Subject]) -> bool {
    subjects.iter().any(|subject| matches!(subject, Subject::Record(Table::Exception, _)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Exception, Figure};

    #[test]
    fn a_station_has_its_regular_doctors_and_a_hospital_all_who_are_there() {
        let fixture = Fixture::new().station("s").hospital_with("h", |_, hospital| {
            hospital.unlisted_doctors = Some(Figure::new(3));
        });
        let fixture = fixture.station_with("closed", |facility, _| facility.closed = Some(DAY_ONE));
        let fixture = fixture.doctor_at("a", "s").doctor_at("b", "s").doctor("c").posting("c", "s", 1);
        let plan = fixture.posting("c", "h", 1).posting("b", "closed", 5).build();
        let roster = Roster::new(&plan, DAY_ONE);
        let checked = Checked::new(&plan, &roster);
        let doctors = |id: &str| checked.doctors_of(&plan, &roster, plan.facilities.slot(&id.into()).expect("there"));
        assert_eq!((doctors("s"), doctors("h"), doctors("closed")), (Some(2), Some(4), None));
    }

    #[test]
    fn a_plan_with_warnings_alone_has_no_errors() {
        let has_errors = |plan: &Plan| Checked::new(plan, &Roster::new(plan, DAY_ONE)).has_errors();
        let station = Fixture::new().station("s").doctor_at("d", "s");
        assert!(has_errors(&Fixture::new().station("s").build()), "a station without a doctor");
        assert!(!has_errors(&station.build()), "one with fewer than four");
        assert!(!has_errors(&Fixture::new().build()), "nothing at all");
    }

    #[test]
    fn what_is_accepted_is_still_about_its_subject_but_counts_no_more() {
        let exception = Exception {
            id: "e".into(),
            rule: "T03".into(),
            subject_kind: "station".into(),
            subject: "s".into(),
            detail: String::new(),
            severity: Severity::Warning,
            shortfall: 3,
            reason: String::new(),
            by: String::new(),
        };
        let fixture = Fixture::new().station("s").doctor_at("d", "s");
        let plan = fixture.change(|plan| plan.exceptions.push(exception)).build();
        let checked = Checked::new(&plan, &Roster::new(&plan, DAY_ONE));
        let subject = Subject::Station(plan.facilities.slot(&"s".into()).expect("it is there"));
        let codes = |findings: &[Arc<Finding>]| findings.iter().map(|finding| finding.code()).collect::<Vec<_>>();
        assert_eq!(codes(checked.about(&subject)), ["T03", "T04", "T10"]);
        assert_eq!(codes(&checked.open_about(&subject)), ["T04", "T10"]);
        let accepted = |finding: &Arc<Finding>| checked.is_accepted(finding);
        assert_eq!(checked.about(&subject).iter().map(accepted).collect::<Vec<_>>(), [true, false, false]);
    }
}
