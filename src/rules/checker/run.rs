//! The rules that are on, run over one subject.

use super::{About, Check, Finding, Report, Rule, Situation, Totals};
use crate::plan::{AnySlot, Plan, Severity};
use crate::roster::Subject;

/// Runs the rules about one subject.
pub(super) fn check_subject(situation: &Situation, totals: &Totals, subject: &Subject, found: &mut Vec<Finding>) {
    check_some(situation, totals, subject, |_| true, found);
}

/// Runs those of the rules about one subject that are asked.
pub(super) fn check_some(
    situation: &Situation,
    totals: &Totals,
    subject: &Subject,
    asked: impl Fn(&Check) -> bool,
    found: &mut Vec<Finding>,
) {
    let whom = || subject.clone();
    let rules = |about| situation.settings.rules(about).iter().filter(|(rule, _)| asked(&rule.check));
    match subject {
        Subject::Station(slot) => {
            let Some(station) = situation.open_station(*slot) else { return };
            each(situation, rules(About::Station), &whom, found, |check, report| {
                if let Check::Station(check) = check {
                    check(situation, &station, report);
                }
            });
        }
        Subject::Point(slot) => {
            let Some(point) = situation.open_point(*slot) else { return };
            each(situation, rules(About::Point), &whom, found, |check, report| {
                if let Check::Point(check) = check {
                    check(situation, &point, report);
                }
            });
        }
        Subject::Hospital(slot) => {
            let Some(hospital) = situation.open_hospital(*slot) else { return };
            each(situation, rules(About::Hospital), &whom, found, |check, report| {
                if let Check::Hospital(check) = check {
                    check(situation, &hospital, report);
                }
            });
        }
        Subject::Doctor(slot) => each(situation, rules(About::Doctor), &whom, found, |check, report| {
            if let Check::Doctor(check) | Check::AtWork(check) | Check::Beside(check) = check {
                check(situation, *slot, report);
            }
        }),
        Subject::Move(slot) => {
            let Some(step) = situation.counted_move(*slot) else { return };
            each(situation, rules(About::Move), &whom, found, |check, report| {
                if let Check::Move(check) | Check::Arrival(check) = check {
                    check(situation, &step, report);
                }
            });
        }
        Subject::Area(slot) => each(situation, rules(About::Area), &whom, found, |check, report| {
            if let Check::Area(check) = check {
                check(situation, *slot, report);
            }
        }),
        Subject::Commune(slot) => each(situation, rules(About::Commune), &whom, found, |check, report| {
            if let Check::Commune(check) = check {
                check(situation, *slot, report);
            }
        }),
        Subject::Province => each(situation, rules(About::Province), &whom, found, |check, report| match check {
            Check::Province(check) => check(situation, report),
            Check::Stations(check) => check(situation, totals, report),
            _ => {}
        }),
        Subject::Record(table, id) => {
            if let Some(record) = situation.plan.find(*table, id) {
                check_record(situation, record, found);
            }
        }
    }
}

/// Runs these rules about a subject.
fn each<'a>(
    situation: &Situation,
    rules: impl IntoIterator<Item = &'a (&'static Rule, Option<Severity>)>,
    subject: &dyn Fn() -> Subject,
    found: &mut Vec<Finding>,
    run: impl Fn(Check, &mut Report),
) {
    for &(rule, severity) in rules {
        run(rule.check, &mut Report::new(situation.plan, rule, severity, subject, found));
    }
}

/// All that a rule about places, people or moves is asked about; nothing for records, which are the same on every day.
pub(super) fn subjects_of(about: About, plan: &Plan) -> Vec<Subject> {
    let places = |wanted: fn(&Subject) -> bool| {
        plan.facilities.slots().map(|slot| Subject::facility(plan, slot)).filter(wanted).collect()
    };
    match about {
        About::Station => places(|subject| matches!(subject, Subject::Station(_))),
        About::Hospital => places(|subject| matches!(subject, Subject::Hospital(_))),
        About::Point => plan.sites.slots().map(Subject::Point).collect(),
        About::Doctor => plan.doctors.slots().map(Subject::Doctor).collect(),
        About::Move => plan.moves.slots().map(Subject::Move).collect(),
        About::Area => plan.areas.slots().map(Subject::Area).collect(),
        About::Commune => plan.communes.slots().map(Subject::Commune).collect(),
        About::Province => vec![Subject::Province],
        About::Record => Vec::new(),
    }
}

fn check_record(situation: &Situation, record: AnySlot, found: &mut Vec<Finding>) {
    let subject = || Subject::Record(record.table(), record.id(situation.plan).into());
    each(situation, situation.settings.rules(About::Record), &subject, found, |check, report| {
        if let Check::Record(check) = check {
            check(situation, record, report);
        }
    });
}

/// Runs every rule over one of so many parts of everything it is about.
pub(super) fn check_part(situation: &Situation, totals: &Totals, part: usize, parts: usize) -> Vec<Finding> {
    let mut found = Vec::new();
    situation.plan.slots_of(part, parts).for_each(|record| {
        if let Some(subject) = stands_for(situation.plan, record) {
            check_subject(situation, totals, &subject, &mut found);
        }
        check_record(situation, record, &mut found);
    });
    found
}

/// What a record is about that rules look at.
fn stands_for(plan: &Plan, record: AnySlot) -> Option<Subject> {
    match record {
        AnySlot::Facility(slot) => Some(Subject::facility(plan, slot)),
        AnySlot::Site(slot) => Some(Subject::Point(slot)),
        AnySlot::Doctor(slot) => Some(Subject::Doctor(slot)),
        AnySlot::Move(slot) => Some(Subject::Move(slot)),
        AnySlot::Area(slot) => Some(Subject::Area(slot)),
        AnySlot::Commune(slot) => Some(Subject::Commune(slot)),
        AnySlot::Province => Some(Subject::Province),
        _ => None,
    }
}
