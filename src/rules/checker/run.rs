//! The rules that are on, run over one subject.

use super::{About, Check, Finding, Report, Rule, Totals, View};
use crate::plan::{AnySlot, Plan, Record, Records, Severity, Slot};
use crate::roster::Subject;

/// Runs the rules about one subject.
pub(super) fn check_subject(view: &View, totals: &Totals, subject: &Subject, found: &mut Vec<Finding>) {
    check_some(view, totals, subject, |_| true, found);
}

/// Runs those of the rules about one subject that are asked.
pub(super) fn check_some(
    view: &View,
    totals: &Totals,
    subject: &Subject,
    asked: impl Fn(&Check) -> bool,
    found: &mut Vec<Finding>,
) {
    let whom = || subject.clone();
    let rules = |about| view.settings.rules(about).iter().filter(|(rule, _)| asked(&rule.check));
    match subject {
        Subject::Station(slot) => {
            let Some(station) = view.open_station(*slot) else { return };
            each(view, rules(About::Station), &whom, found, |check, report| {
                if let Check::Station(check) = check {
                    check(view, &station, report);
                }
            });
        }
        Subject::Point(slot) => {
            let Some(point) = view.open_point(*slot) else { return };
            each(view, rules(About::Point), &whom, found, |check, report| {
                if let Check::Point(check) = check {
                    check(view, &point, report);
                }
            });
        }
        Subject::Hospital(slot) => {
            let Some(hospital) = view.open_hospital(*slot) else { return };
            each(view, rules(About::Hospital), &whom, found, |check, report| {
                if let Check::Hospital(check) = check {
                    check(view, &hospital, report);
                }
            });
        }
        Subject::Doctor(slot) => each(view, rules(About::Doctor), &whom, found, |check, report| {
            if let Check::Doctor(check) | Check::AtWork(check) | Check::Beside(check) = check {
                check(view, *slot, report);
            }
        }),
        Subject::Move(slot) => {
            let Some(step) = view.counted_move(*slot) else { return };
            each(view, rules(About::Move), &whom, found, |check, report| {
                if let Check::Move(check) | Check::Arrival(check) = check {
                    check(view, &step, report);
                }
            });
        }
        Subject::Area(slot) => each(view, rules(About::Area), &whom, found, |check, report| {
            if let Check::Area(check) = check {
                check(view, *slot, report);
            }
        }),
        Subject::Commune(slot) => each(view, rules(About::Commune), &whom, found, |check, report| {
            if let Check::Commune(check) = check {
                check(view, *slot, report);
            }
        }),
        Subject::Province => each(view, rules(About::Province), &whom, found, |check, report| match check {
            Check::Province(check) => check(view, report),
            Check::Stations(check) => check(view, totals, report),
            _ => {}
        }),
        Subject::Record(table, id) => {
            if let Some(record) = view.plan.find(*table, id) {
                check_record(view, record, found);
            }
        }
    }
}

/// Runs these rules about a subject.
fn each<'a>(
    view: &View,
    rules: impl IntoIterator<Item = &'a (&'static Rule, Option<Severity>)>,
    subject: &dyn Fn() -> Subject,
    found: &mut Vec<Finding>,
    run: impl Fn(Check, &mut Report),
) {
    for &(rule, severity) in rules {
        run(rule.check, &mut Report::new(view.plan, rule, severity, subject, found));
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

fn check_record(view: &View, record: AnySlot, found: &mut Vec<Finding>) {
    let subject = || Subject::Record(record.table(), record.id(view.plan).into());
    each(view, view.settings.rules(About::Record), &subject, found, |check, report| {
        if let Check::Record(check) = check {
            check(view, record, report);
        }
    });
}

/// Runs every rule over one of so many parts of everything it is about.
pub(super) fn check_part(view: &View, totals: &Totals, part: usize, parts: usize) -> Vec<Finding> {
    let plan = view.plan;
    let mut found = Vec::new();
    let mut check = |subject: Subject| check_subject(view, totals, &subject, &mut found);
    slots(&plan.facilities, part, parts).for_each(|slot| check(Subject::facility(plan, slot)));
    slots(&plan.sites, part, parts).for_each(|slot| check(Subject::Point(slot)));
    slots(&plan.doctors, part, parts).for_each(|slot| check(Subject::Doctor(slot)));
    slots(&plan.moves, part, parts).for_each(|slot| check(Subject::Move(slot)));
    slots(&plan.areas, part, parts).for_each(|slot| check(Subject::Area(slot)));
    slots(&plan.communes, part, parts).for_each(|slot| check(Subject::Commune(slot)));
    if part == 0 {
        check(Subject::Province);
    }
    plan.slots_of(part, parts).for_each(|record| check_record(view, record, &mut found));
    found
}

/// The slots of a stretch of a table.
fn slots<R: Record>(table: &Records<R>, part: usize, parts: usize) -> impl Iterator<Item = Slot<R>> {
    table.by_slot_in(table.stretch(part, parts)).map(|(slot, _)| slot)
}
