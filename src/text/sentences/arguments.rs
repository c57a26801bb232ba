//! What a finding's sentence is filled with: its facts in words, and what follows from them.

use std::collections::HashMap;

use super::{finding::doctor_name, move_kind, post, rule_text, specialty, subject_name};
use crate::plan::{Id, Move, Plan, Severity, Share, Specialty, Table};
use crate::roster::Subject;
use crate::rules::{
    Fact, Finding,
    checker::{RuleSettings, rounded},
};
use crate::text::{
    Language, dates,
    numbers::{number, tenths},
    rule_texts, t,
};

/// The arguments of a sentence by name, each ready to be read; `kind`, `detail`, `cause`, `licence` and `barrier` are
/// codes for the selectors of `rules.ftl`.
pub(super) type Arguments = HashMap<&'static str, String>;

/// How many names a sentence lists.
const NAMES: usize = 5;

/// `would_be` is the move of a finding that is only thought of, and so not in the plan.
pub(super) fn arguments(language: Language, plan: &Plan, finding: &Finding, would_be: Option<&Move>) -> Arguments {
    let mut arguments = Arguments::new();
    arguments.insert("missing", number(language, finding.shortfall));
    arguments.extend(finding.facts.iter().map(|(name, fact)| said(language, plan, name, fact)));
    add_sums(language, finding, &mut arguments);
    add_subject(language, plan, finding, would_be, &mut arguments);
    add_detail(language, plan, finding, &mut arguments);
    arguments
}

/// A fact under the name the texts know it by.
fn said(language: Language, plan: &Plan, name: &'static str, fact: &Fact) -> (&'static str, String) {
    match (name, fact) {
        ("have_tenths", Fact::Number(tenth)) => ("have", tenths(language, *tenth)),
        ("target_tenths", Fact::Number(tenth)) => ("target", tenths(language, *tenth)),
        ("days_tenths", Fact::Number(tenth)) => ("days", days(language, *tenth)),
        ("doctor", Fact::Id(id)) => (name, person(plan, id)),
        (name, Fact::Number(value)) => (name, number(language, *value)),
        (name, Fact::Date(date)) => (name, dates::date(language, *date)),
        (name, Fact::Id(id)) => (name, id.clone()),
        (name, Fact::Ids(ids)) => (name, names(plan, ids)),
        (name, Fact::Unknown) => (name, t!(language, "unknown")),
    }
}

/// Tenths of days, with a decimal only where there is one: `132`, `131,5`.
fn days(language: Language, value: i64) -> String {
    if value % 10 == 0 { number(language, value / 10) } else { tenths(language, value) }
}

fn person(plan: &Plan, id: &str) -> String {
    doctor_name(plan, &Id::new(id)).unwrap_or_else(|| id.to_owned())
}

fn names(plan: &Plan, ids: &[String]) -> String {
    let mut names: Vec<String> = ids.iter().take(NAMES).map(|id| person(plan, id)).collect();
    if ids.len() > NAMES {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// What follows from numbers: `without`, `density`, `share` and `limit`, `missing` in the unit people count in.
fn add_sums(language: Language, finding: &Finding, arguments: &mut Arguments) {
    if let (Some(all), Some(with)) = (finding.number("all"), finding.number("with")) {
        arguments.insert("without", number(language, all - with));
    }
    if let (Some(sessions), Some(people)) = (finding.number("sessions"), finding.number("catchment"))
        && people > 0
    {
        arguments.insert("density", tenths(language, rounded(sessions as u64 * 10_000, people as u64)));
    }
    if let (Some(away), Some(base)) = (finding.number("away"), finding.number("base"))
        && base > 0
    {
        // The shortfall is away × 100 − limit × base (docs/rule-book.md, Shortfall): whole doctors are missing.
        arguments.insert("share", tenths(language, rounded(away as u64 * 1_000, base as u64)));
        arguments.insert("limit", number(language, (away * 100 - finding.shortfall) / base));
        arguments.insert("missing", number(language, (finding.shortfall + 99) / 100));
    }
    if finding.number("days_tenths").is_some() {
        arguments.insert("missing", days(language, finding.shortfall));
    }
}

fn add_subject(language: Language, plan: &Plan, finding: &Finding, would_be: Option<&Move>, arguments: &mut Arguments) {
    arguments.insert("name", subject_name(language, plan, &finding.subject));
    arguments.insert("kind", finding.subject.kind().name().to_owned());
    arguments.insert("id", finding.subject_id.clone());
    match &finding.subject {
        Subject::Move(slot) => {
            let is_it = |step: &&Move| step.id.as_str() == finding.subject_id;
            if let Some(step) = would_be.filter(is_it).or_else(|| plan.moves.in_slot(*slot)) {
                add_move(language, plan, step, arguments);
            }
        }
        Subject::Record(table, _) => {
            arguments.insert("table", rule_text(language, &format!("table-{}", table.name())));
        }
        _ => {}
    }
}

/// The move in words, the facility it leaves, the doctor's post, and what forbids the move (D11).
fn add_move(language: Language, plan: &Plan, step: &Move, arguments: &mut Arguments) {
    let from = step.from.as_ref().and_then(|id| plan.facilities.get(id)).map(|facility| facility.name.clone());
    arguments.insert("from", from.unwrap_or_else(|| t!(language, "unknown")));
    arguments.insert("move", move_words(language, plan, step));
    if let Some(doctor) = plan.doctors.get(&step.doctor) {
        arguments.insert("post", post(language, doctor.post));
        arguments.insert("barrier", if doctor.pinned { "pinned" } else { "locked" }.to_owned());
    }
}

/// What kind of move it is, where to, and from when: a doctor may have several.
fn move_words(language: Language, plan: &Plan, step: &Move) -> String {
    let place = |share: &Share| plan.facilities.get(plan.facility_of(&share.site)?);
    let to = step.to.first().filter(|_| step.kind.needs_place()).and_then(place);
    let (kind, start) = (move_kind(language, step.kind), dates::date(language, step.start));
    let words = [
        ("way", to.map_or("away", |_| step.kind.code())),
        ("kind_of_move", &kind),
        ("to", to.map_or("", |facility| &facility.name)),
        ("start", &start),
    ];
    rule_texts(language).get_args("move-words", words)
}

/// What the detail stands for in its rule, and what its rule alone says.
fn add_detail(language: Language, plan: &Plan, finding: &Finding, arguments: &mut Arguments) {
    let detail = finding.detail.as_str();
    arguments.insert("what", detail.to_owned());
    arguments.insert("detail", detail.to_owned());
    match finding.code() {
        "T06" => {
            arguments.insert("needed", needed_specialties(language, plan, finding));
        }
        "B03" => {
            let name = Specialty::from_code(detail).map(|of| specialty(language, of));
            arguments.insert("specialty", name.unwrap_or_else(|| detail.to_owned()));
        }
        "D09" => {
            arguments.insert("licence", licence(plan, finding).to_owned());
        }
        "D10" => {
            let station = plan.facilities.get(&Id::new(detail));
            arguments.insert("station", station.map_or_else(|| detail.to_owned(), |station| station.name.clone()));
        }
        "D15" => {
            arguments.insert("place", place(plan, detail));
        }
        "X03" => add_figure(language, finding, arguments),
        "X04" => {
            arguments.insert("field", rule_text(language, &format!("field-{detail}")));
        }
        _ => {}
    }
}

/// A facility by its name; a site by its facility's and its own (D15).
fn place(plan: &Plan, id: &str) -> String {
    if let Some(facility) = plan.facilities.get(&Id::new(id)) {
        return facility.name.clone();
    }
    let Some(site) = plan.sites.get(&Id::new(id)) else { return id.to_owned() };
    let facility = plan.facilities.get(&site.facility).map(|facility| facility.name.as_str());
    [facility, Some(site.name.as_str())].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The specialties of which T06 wants one, as the plan sets them.
fn needed_specialties(language: Language, plan: &Plan, finding: &Finding) -> String {
    let settings = RuleSettings::new(plan);
    let needed = finding.rule.parameters.iter().flat_map(|parameter| settings.listed(parameter));
    needed.map(|of| specialty(language, of)).collect::<Vec<_>>().join(", ")
}

/// Whether a licence is missing, ended or ends soon. The finding does not know the viewing date: what the plan sets
/// instead of the severity hides whether the licence has ended.
fn licence(plan: &Plan, finding: &Finding) -> &'static str {
    let is_set = plan.rules.get(&Id::new(finding.code())).is_some_and(|setting| setting.severity.is_some());
    match (finding.fact("until"), finding.severity) {
        (Some(Fact::Date(_)), _) if is_set => "until",
        (Some(Fact::Date(_)), Severity::Error) => "ended",
        (Some(Fact::Date(_)), _) => "ends",
        _ => "none",
    }
}

/// The parameter of a rule that is out of range (X03) by its own name, and its value in the unit of that name.
fn add_figure(language: Language, finding: &Finding, arguments: &mut Arguments) {
    let Subject::Record(Table::Rule, rule) = &finding.subject else { return };
    let key = format!("{rule}-parameter-{}", finding.detail);
    let is_known = rule_texts(language).has(&key);
    arguments.insert("field", if is_known { rule_text(language, &key) } else { finding.detail.clone() });
    if let Some(value) = finding.number("value") {
        if finding.detail.ends_with("_tenths") {
            arguments.insert("value", tenths(language, value));
        } else if finding.detail.ends_with("_year") {
            arguments.insert("value", value.to_string());
        }
    } else {
        arguments.insert("detail", "form".to_owned());
    }
}
