//! Vấn đề: a row a finding, the worst first, accepted ones last.

use std::sync::Arc;

use super::sheet::{Cell, Column};
use super::stations::area_name;
use crate::advise::Desk;
use crate::plan::Plan;
use crate::roster::{Roster, Subject};
use crate::rules::Finding;
use crate::text::names::capitalised;
use crate::text::{Language, sentences, t};

pub fn columns(language: Language) -> Vec<Column> {
    vec![
        Column::new(t!(language, "sheet-severity"), 11),
        Column::new(t!(language, "sheet-code"), 8),
        Column::new(t!(language, "sheet-subject"), 34),
        Column::new(t!(language, "sheet-area"), 19),
        Column::new(t!(language, "sheet-finding"), 70),
        Column::new(t!(language, "sheet-remedy"), 18),
        Column::new(t!(language, "sheet-basis"), 44),
        Column::new(t!(language, "sheet-accepted"), 34),
    ]
}

pub fn rows(language: Language, desk: &Desk) -> Vec<Vec<Cell>> {
    desk.checked().findings().chain(desk.checked().accepted()).map(|finding| row(language, desk, finding)).collect()
}

fn row(language: Language, desk: &Desk, finding: &Arc<Finding>) -> Vec<Cell> {
    let plan = desk.plan();
    let severity = sentences::rule_text(language, &format!("severity-{}", finding.severity.code()));
    let accepted = desk.checked().is_accepted(finding).then(|| reason(language, plan, finding));
    vec![
        Cell::text(capitalised(&severity)),
        Cell::text(finding.code()),
        Cell::text(sentences::subject_name(language, plan, &finding.subject)),
        Cell::text(area(plan, desk.roster(), finding)),
        Cell::text(sentences::finding(language, plan, finding)),
        Cell::text(capitalised(&sentences::rule_remedy(language, finding.rule))),
        Cell::text(sentences::rule_basis(language, finding.rule)),
        Cell::text(accepted.unwrap_or_default()),
    ]
}

/// Why a finding is accepted, and by whom.
fn reason(language: Language, plan: &Plan, finding: &Finding) -> String {
    let is_it = |known: &&crate::plan::Exception| {
        known.rule == finding.code()
            && known.kind() == Some(finding.subject.kind())
            && known.subject == finding.subject_id
            && known.detail == finding.detail
    };
    let known = plan.exceptions.iter().find(is_it);
    let told = known.map(|known| [known.reason.as_str(), known.by.as_str()].map(str::trim));
    let told: Vec<&str> = told.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    if told.is_empty() { t!(language, "findings-accepted") } else { told.join(" – ") }
}

/// The area of what a finding is about, as far as it has one.
fn area(plan: &Plan, roster: &Roster, finding: &Finding) -> String {
    let facility = match &finding.subject {
        Subject::Station(slot) | Subject::Hospital(slot) => Some(*slot),
        Subject::Point(site) => roster.links().facility(*site),
        Subject::Doctor(doctor) => roster.main_home(plan, *doctor),
        Subject::Move(step) => {
            let doctor = plan.moves.in_slot(*step).and_then(|step| plan.doctors.slot(&step.doctor));
            doctor.and_then(|doctor| roster.main_home(plan, doctor))
        }
        Subject::Area(area) => return plan.areas[*area].name.clone(),
        Subject::Commune(_) | Subject::Province | Subject::Record(..) => None,
    };
    facility.map_or_else(String::new, |facility| area_name(plan, roster, facility).to_owned())
}
