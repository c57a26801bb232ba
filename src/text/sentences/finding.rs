//! What a rule found, said exactly.

use super::arguments::{Arguments, arguments};
use crate::plan::{Doctor, Id, Move, Plan, Table};
use crate::roster::Subject;
use crate::rules::{Finding, RULES, checker::Rule};
use crate::text::{Language, rule_texts, t};

/// The finding as a whole sentence that names its subject.
pub fn finding(language: Language, plan: &Plan, finding: &Finding) -> String {
    say(language, finding.code(), "sentence", &arguments(language, plan, finding, None))
}

/// The same of a finding that would arise from a move which is only thought of.
pub(super) fn would_be_finding(language: Language, plan: &Plan, finding: &Finding, step: Option<&Move>) -> String {
    say(language, finding.code(), "sentence", &arguments(language, plan, finding, step))
}

/// As a line under its subject's name; empty where the rule's title says it all.
pub(super) fn would_be_short(language: Language, plan: &Plan, finding: &Finding, step: Option<&Move>) -> String {
    say(language, finding.code(), "short", &arguments(language, plan, finding, step))
}

/// The same where several moves are thought of, and each is told by its doctor as one of the plan would be.
pub fn finding_of_move(language: Language, plan: &Plan, finding: &Finding, step: &Move) -> String {
    let mut arguments = arguments(language, plan, finding, Some(step));
    arguments.insert("name", doctor_name(plan, &step.doctor).unwrap_or_else(|| step.doctor.to_string()));
    say(language, finding.code(), "sentence", &arguments)
}

/// The finding as a line under its subject's name.
pub fn finding_short(language: Language, plan: &Plan, finding: &Finding) -> String {
    say(language, finding.code(), "short", &arguments(language, plan, finding, None))
}

/// The heading of a rule's findings.
pub fn rule_title(language: Language, rule: &Rule) -> String {
    say(language, rule.code, "title", &Arguments::new())
}

/// What a rule asks for, and why.
pub fn explanation(language: Language, rule: &Rule) -> String {
    say(language, rule.code, "explanation", &Arguments::new())
}

/// The document a rule rests on.
pub fn rule_basis(language: Language, rule: &Rule) -> String {
    say(language, rule.code, "basis", &Arguments::new())
}

/// What remedies the findings of a rule: its own words, or those of all rules of its class.
pub fn rule_remedy(language: Language, rule: &Rule) -> String {
    let (texts, own) = (rule_texts(language), format!("{}-remedy", rule.code));
    if texts.has(&own) { texts.get(&own) } else { texts.get(&format!("remedy-{}", rule.remedy.code())) }
}

/// A word about rules: `severity-error`, `confidence-V`.
pub fn rule_text(language: Language, key: &str) -> String {
    rule_texts(language).get(key)
}

/// What a user calls the subject of a finding. A move that is only thought of has no name yet.
pub fn subject_name(language: Language, plan: &Plan, subject: &Subject) -> String {
    let name = match subject {
        Subject::Station(slot) | Subject::Hospital(slot) => plan.facilities.in_slot(*slot).map(|of| of.name.clone()),
        Subject::Point(slot) => plan.sites.in_slot(*slot).map(|site| {
            let facility = plan.facilities.get(&site.facility).map_or("", |facility| &facility.name);
            t!(language, "point-of", point = site.name.clone(), facility = facility)
        }),
        Subject::Doctor(slot) => plan.doctors.in_slot(*slot).map(|doctor| doctor.name.clone()),
        Subject::Move(slot) => plan
            .moves
            .in_slot(*slot)
            .map(|step| doctor_name(plan, &step.doctor).unwrap_or_else(|| step.doctor.to_string())),
        Subject::Area(slot) => plan.areas.in_slot(*slot).map(|area| area.name.clone()),
        Subject::Commune(slot) => plan.communes.in_slot(*slot).map(|commune| commune.name.clone()),
        Subject::Province => Some(plan.province.name.clone()),
        Subject::Record(table, id) => Some(record_name(language, plan, *table, id)),
    };
    name.unwrap_or_else(|| t!(language, "this-move"))
}

/// A posting has no name but the doctor's, a setting none but its rule's.
fn record_name(language: Language, plan: &Plan, table: Table, id: &str) -> String {
    let name = match table {
        Table::Province => Some(plan.province.name.clone()),
        Table::Facility => plan.facilities.get(&Id::new(id)).map(|facility| facility.name.clone()),
        Table::Doctor => doctor_name(plan, &Id::new(id)),
        Table::Posting => plan.postings.get(&Id::new(id)).and_then(|posting| doctor_name(plan, &posting.doctor)),
        Table::Rule => RULES.iter().find(|rule| rule.code == id).map(|rule| rule_title(language, rule)),
        Table::Area => plan.areas.get(&Id::new(id)).map(|area| area.name.clone()),
        Table::Commune => plan.communes.get(&Id::new(id)).map(|commune| commune.name.clone()),
        Table::Site => plan.sites.get(&Id::new(id)).map(|site| site.name.clone()),
        Table::Source => plan.sources.get(&Id::new(id)).map(|source| source.title.clone()),
        _ => None,
    };
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
}

pub(super) fn doctor_name(plan: &Plan, id: &Id<Doctor>) -> Option<String> {
    plan.doctors.get(id).map(|doctor| doctor.name.clone())
}

fn say(language: Language, code: &str, what: &str, arguments: &Arguments) -> String {
    let arguments = arguments.iter().map(|(name, value)| (*name, value.as_str()));
    rule_texts(language).get_args(&format!("{code}-{what}"), arguments)
}
