//! Violations that no copy has and the merged plan would: changes that are harmless apart and break a rule together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::copies::Copies;
use super::effect::{Identity, identity};
use super::item::Item;
use super::refers::refers_to;
use super::together::Items;
use crate::advise::Desk;
use crate::plan::{AnyRecord, Date, Id, Key, Plan, RuleSetting, Severity, Table};
use crate::roster::Subject;
use crate::rules::checker::Chapter;
use crate::rules::{Fact, Finding, named};

/// The findings that are to be decided, each with the changed records it is about. `merged` is the plan with what is
/// undecided as each copy has it: what is found only with one of them, or is about anything `undecided`, waits.
pub(super) fn broken(
    copies: &Copies,
    items: &Items,
    merged: &[Arc<Plan>],
    undecided: &BTreeSet<Key>,
) -> Vec<(Arc<Finding>, BTreeSet<Key>)> {
    let mut all = merged.iter().map(|plan| violations(items, plan));
    let Some(mut found) = all.next() else { return Vec::new() };
    for mut other in all {
        found.retain(|known, (days, _, about)| {
            let Some((on, _, of)) = other.get_mut(known) else { return false };
            days.append(on);
            of == about
        });
    }
    found.retain(|_, (_, _, about)| about.is_disjoint(undecided));
    if found.is_empty() {
        return Vec::new();
    }
    let days: BTreeSet<Date> = found.values().flat_map(|(days, ..)| days).copied().collect();
    for copy in &copies.all {
        let mut desk = Desk::new(minding_references(&copy.plan), copy.plan.cover.baseline);
        for &day in &days {
            desk.set_date(day);
            for finding in desk.checked().findings().chain(desk.checked().accepted()) {
                let known = identity(finding);
                if found.get(&known).is_some_and(|(of, ..)| of.contains(&day)) {
                    found.remove(&known);
                }
            }
        }
    }
    found.into_values().map(|(_, finding, about)| (finding, about)).collect()
}

/// A violation: the day it is found first, of several plans in each; and what it is about.
type Violation = (BTreeSet<Date>, Arc<Finding>, BTreeSet<Key>);

/// The violations of a plan that are about anything changed.
fn violations(items: &Items, merged: &Plan) -> BTreeMap<Identity, Violation> {
    let mut desk = Desk::new(minding_references(merged), merged.cover.baseline);
    let mut found = BTreeMap::new();
    for day in days(items, merged) {
        desk.set_date(day);
        for finding in desk.checked().findings().take_while(|finding| finding.severity == Severity::Error) {
            if !stops(finding) || found.contains_key(&identity(finding)) {
                continue;
            }
            let about = about(items, merged, finding);
            if !about.is_empty() {
                found.insert(identity(finding), (BTreeSet::from([day]), Arc::clone(finding), about));
            }
        }
    }
    found
}

/// A plan in which the rule about references is as it is at first: that a merge takes in nothing that refers to nothing
/// is no matter of settings.
fn minding_references(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.rules.replace(RuleSetting::nothing(Id::new(named::DANGLING_REFERENCE.code)));
    plan
}

/// The first day, and those on which something begins to be otherwise by what the copies differ on.
fn days(items: &Items, merged: &Plan) -> BTreeSet<Date> {
    let differing = items.values().filter(|item| item.differs());
    let turns = differing.flat_map(Item::possible).flatten().filter_map(turn);
    let first = merged.cover.baseline;
    std::iter::once(first).chain(turns.filter(|&day| day > first)).collect()
}

/// The day on which a move begins, or a place closes upon whoever is there.
fn turn(record: &AnyRecord) -> Option<Date> {
    match record {
        AnyRecord::Move(step) => Some(step.start),
        AnyRecord::Facility(place) => place.closed,
        AnyRecord::Site(site) => site.closed,
        _ => None,
    }
}

/// Rules about people, references to nothing and moves that cannot be.
fn stops(finding: &Finding) -> bool {
    let is_of_record = finding.is_of(&named::DANGLING_REFERENCE) || finding.is_of(&named::IMPOSSIBLE_MOVE);
    finding.rule.chapter() == Chapter::Doctors || is_of_record
}

/// The changed records a finding is about: its subject, what that refers to, and what its facts name; of a doctor also
/// the changed postings and moves. Where all of these are of one copy, the changed moves of the doctor too.
fn about(items: &Items, merged: &Plan, finding: &Finding) -> BTreeSet<Key> {
    let mut ids: BTreeSet<String> = BTreeSet::from([finding.subject_id.clone(), finding.detail.clone()]);
    let mut doctor = None;
    match &finding.subject {
        Subject::Move(slot) => {
            let step = &merged.moves[*slot];
            doctor = Some(step.doctor.clone());
            ids.extend(refers_to(&step.clone().into()));
        }
        Subject::Doctor(slot) => {
            let of = &merged.doctors[*slot];
            ids.extend(refers_to(&of.clone().into()));
            ids.extend(of_doctor(merged, &of.id));
        }
        Subject::Record(table, id) => {
            let lines = merged.lines(&(*table, id.clone()));
            ids.extend(lines.iter().flat_map(refers_to));
        }
        _ => {}
    }
    for (_, fact) in &finding.facts {
        match fact {
            Fact::Id(id) => ids.extend([id.clone()]),
            Fact::Ids(of) => ids.extend(of.iter().cloned()),
            _ => {}
        }
    }
    let sites: Vec<String> =
        ids.iter().filter_map(|id| merged.sites.get(&Id::new(id))).map(|of| of.facility.to_string()).collect();
    ids.extend(sites);
    let meant = |ids: &BTreeSet<String>| -> BTreeSet<Key> {
        let is_one = |(key, item): &(&Key, &Item)| ids.contains(&*key.1) && item.differs() && is_of(finding, key);
        items.iter().filter(is_one).map(|(key, _)| key.clone()).collect()
    };
    let keys = meant(&ids);
    match doctor.filter(|_| !keys.is_empty() && is_of_one_copy(items, &keys)) {
        None => keys,
        Some(doctor) => {
            ids.extend(of_doctor(merged, &doctor));
            meant(&ids)
        }
    }
}

/// Whether a record of an id may be meant: settings and exceptions never are, unless they are the subject.
fn is_of(finding: &Finding, key: &Key) -> bool {
    let is_subject = matches!(&finding.subject, Subject::Record(table, id) if *table == key.0 && *id == key.1);
    is_subject || !matches!(key.0, Table::Rule | Table::Exception | Table::Act | Table::Cover)
}

/// Whether one copy alone has changed all of these.
fn is_of_one_copy(items: &Items, keys: &BTreeSet<Key>) -> bool {
    let copies = keys.iter().filter_map(|key| items.get(key)).map(|item| &item.changed);
    let mut all = copies.clone();
    let Some(first) = all.next() else { return true };
    (0..first.len()).any(|copy| copies.clone().all(|changed| changed[copy]))
}

/// The ids of a doctor's postings and moves.
fn of_doctor(plan: &Plan, doctor: &Id<crate::plan::Doctor>) -> Vec<String> {
    let postings = plan.postings.iter().filter(|posting| posting.doctor == *doctor).map(|of| of.id.to_string());
    postings.chain(plan.moves.iter().filter(|step| step.doctor == *doctor).map(|of| of.id.to_string())).collect()
}
