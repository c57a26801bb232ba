//! What a rule found, said exactly.

use std::collections::HashMap;

use crate::plan::{Id, Plan, Table};
use crate::roster::Subject;
use crate::rules::{
    Fact, Finding,
    checker::{Rule, rounded},
};
use crate::text::{
    Language, dates,
    numbers::{number, tenths},
    rule_texts, t,
};

/// The finding as a whole sentence that names its subject.
pub fn finding(language: Language, plan: &Plan, finding: &Finding) -> String {
    say(language, finding.code(), "sentence", &arguments(language, plan, finding))
}

/// The finding as a line under its subject's name.
pub fn finding_short(language: Language, plan: &Plan, finding: &Finding) -> String {
    say(language, finding.code(), "short", &arguments(language, plan, finding))
}

/// The heading of a rule's findings.
pub fn rule_title(language: Language, rule: &Rule) -> String {
    say(language, rule.code, "title", &HashMap::new())
}

/// What a rule asks for, and why.
pub fn explanation(language: Language, rule: &Rule) -> String {
    say(language, rule.code, "explanation", &HashMap::new())
}

/// The document a rule rests on.
pub fn rule_basis(language: Language, rule: &Rule) -> String {
    say(language, rule.code, "basis", &HashMap::new())
}

/// A word about rules: `severity-error`, `remedy-moving`, `confidence-V`.
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
        Subject::Move(slot) => plan.moves.in_slot(*slot).map(|step| {
            let doctor = plan.doctors.get(&step.doctor);
            doctor.map_or_else(|| step.doctor.to_string(), |doctor| doctor.name.clone())
        }),
        Subject::Area(slot) => plan.areas.in_slot(*slot).map(|area| area.name.clone()),
        Subject::Commune(slot) => plan.communes.in_slot(*slot).map(|commune| commune.name.clone()),
        Subject::Province => Some(plan.province.name.clone()),
        Subject::Record(table, id) => Some(record_name(plan, *table, id)),
    };
    name.unwrap_or_else(|| t!(language, "this-move"))
}

fn record_name(plan: &Plan, table: Table, id: &str) -> String {
    let name = match table {
        Table::Province => Some(plan.province.name.clone()),
        Table::Facility => plan.facilities.get(&Id::new(id)).map(|facility| facility.name.clone()),
        Table::Doctor => plan.doctors.get(&Id::new(id)).map(|doctor| doctor.name.clone()),
        Table::Area => plan.areas.get(&Id::new(id)).map(|area| area.name.clone()),
        Table::Commune => plan.communes.get(&Id::new(id)).map(|commune| commune.name.clone()),
        Table::Site => plan.sites.get(&Id::new(id)).map(|site| site.name.clone()),
        Table::Source => plan.sources.get(&Id::new(id)).map(|source| source.title.clone()),
        _ => None,
    };
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
}

fn say(language: Language, code: &str, what: &str, arguments: &HashMap<&'static str, String>) -> String {
    let arguments: HashMap<&str, &str> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    rule_texts(language).get_args(&format!("{code}-{what}"), arguments)
}

/// The facts, formatted, and what follows from them: `missing`, `density`, `without`, the words for codes.
fn arguments(language: Language, plan: &Plan, finding: &Finding) -> HashMap<&'static str, String> {
    let mut arguments: HashMap<&'static str, String> = HashMap::new();
    for (name, fact) in &finding.facts {
        let (name, text) = match (*name, fact) {
            ("have_tenths", Fact::Number(tenth)) => ("have", tenths(language, *tenth)),
            ("target_tenths", Fact::Number(tenth)) => ("target", tenths(language, *tenth)),
            (name, Fact::Number(value)) => (name, number(language, *value)),
            (name, Fact::Date(date)) => (name, dates::date(language, *date)),
            (name, Fact::Id(id)) => (name, id.clone()),
            (name, Fact::Ids(ids)) => (name, ids.join(", ")),
            (name, Fact::Unknown) => (name, t!(language, "unknown")),
        };
        arguments.insert(name, text);
    }
    if let (Some(all), Some(with)) = (finding.number("all"), finding.number("with")) {
        arguments.insert("without", number(language, all - with));
    }
    if let (Some(sessions), Some(people)) = (finding.number("sessions"), finding.number("catchment"))
        && people > 0
    {
        arguments.insert("density", tenths(language, rounded(sessions as u64 * 10_000, people as u64)));
    }
    arguments.insert("missing", number(language, finding.shortfall));
    arguments.insert("name", subject_name(language, plan, &finding.subject));
    arguments.insert("kind", finding.subject.kind().to_owned());
    arguments.insert("id", finding.subject_id.clone());
    arguments.insert("what", finding.detail.clone());
    arguments.insert("detail", finding.detail.clone());
    if let Subject::Record(table, _) = &finding.subject {
        arguments.insert("table", rule_text(language, &format!("table-{}", table.name())));
        if !finding.detail.is_empty() {
            arguments.insert("field", rule_text(language, &format!("field-{}", finding.detail)));
        }
    }
    arguments
}
