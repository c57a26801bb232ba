//! The findings of a plan as text to read in a terminal.

use std::sync::Arc;

use super::answer::line;
use crate::plan::{Date, Plan, ProvinceKind, Severity};
use crate::rules::{Checked, Finding, Totals};
use crate::text::{
    Language, dates,
    numbers::{number, tenths},
    sentences, t,
};

pub fn report(language: Language, plan: &Plan, date: Date, checked: &Checked) -> String {
    let mut text = head(language, plan, date);
    text.push('\n');
    text.push_str(&totals(language, plan, checked.totals()));
    text.push('\n');
    text.push_str(&findings(language, plan, checked));
    let accepted: Vec<&Arc<Finding>> = checked.accepted().collect();
    if !accepted.is_empty() {
        text.push_str(&line(&t!(language, "cli-accepted")));
        text.push_str(&sentences(language, plan, &accepted));
        text.push('\n');
    }
    text + &counts(language, checked)
}

/// Which plan it is about, and on which day.
pub fn head(language: Language, plan: &Plan, date: Date) -> String {
    let date = dates::date(language, date);
    line(&plan.cover.title) + &line(&plan.province.name) + &line(&t!(language, "cli-date", date = date))
}

fn totals(language: Language, plan: &Plan, totals: &Totals) -> String {
    labelled(language, plan.province.kind(), numbers(language, totals)).iter().map(|text| line(text)).collect()
}

/// The totals as people write them, in the order of their labels.
pub fn numbers(language: Language, totals: &Totals) -> [String; 10] {
    let count = |value: u32| number(language, value.into());
    let density = totals.province_density_tenths.map(|value| tenths(language, value));
    [
        count(totals.communes),
        count(totals.stations),
        count(totals.points),
        count(totals.hospitals),
        count(totals.doctors_listed),
        count(totals.station_doctors),
        count(totals.stations_with_regular_doctor),
        count(totals.stations_below_minimum),
        count(totals.points_without_sessions),
        density.unwrap_or_else(|| t!(language, "unknown")),
    ]
}

/// Each of the totals with its label.
pub fn labelled(language: Language, kind: ProvinceKind, numbers: [String; 10]) -> [String; 10] {
    let [communes, stations, points, hospitals, listed, at_stations, regular, below, without, density] = numbers;
    let kind = sentences::province_kind(language, kind);
    [
        t!(language, "cli-communes", number = communes),
        t!(language, "cli-stations", number = stations),
        t!(language, "cli-points", number = points),
        t!(language, "cli-hospitals", number = hospitals),
        t!(language, "cli-doctors-listed", number = listed),
        t!(language, "cli-station-doctors", number = at_stations),
        t!(language, "cli-with-regular-doctor", number = regular),
        t!(language, "cli-below-minimum", number = below),
        t!(language, "cli-points-without-sessions", number = without),
        t!(language, "cli-province-density", kind = kind, number = density),
    ]
}

/// One paragraph a rule, the worst first; a rule with findings of two severities has two.
fn findings(language: Language, plan: &Plan, checked: &Checked) -> String {
    let findings: Vec<&Arc<Finding>> = checked.findings().collect();
    if findings.is_empty() {
        return line(&t!(language, "cli-no-findings")) + "\n";
    }
    findings
        .chunk_by(|a, b| a.code() == b.code() && a.severity == b.severity)
        .map(|group| heading(language, group) + &sentences(language, plan, group) + "\n")
        .collect()
}

fn heading(language: Language, group: &[&Arc<Finding>]) -> String {
    let title = sentences::rule_title(language, group[0].rule);
    let severity = sentences::rule_text(language, &format!("severity-{}", group[0].severity.code()));
    let count = number(language, group.len() as i64);
    line(&t!(language, "cli-group", title = title, severity = severity, number = count))
}

fn sentences(language: Language, plan: &Plan, findings: &[&Arc<Finding>]) -> String {
    findings.iter().map(|finding| line(&format!("  {}", sentences::finding(language, plan, finding)))).collect()
}

fn counts(language: Language, checked: &Checked) -> String {
    let of = |wanted| number(language, checked.findings().filter(|finding| finding.severity == wanted).count() as i64);
    line(&t!(
        language,
        "cli-counts",
        errors = of(Severity::Error),
        warnings = of(Severity::Warning),
        infos = of(Severity::Info),
        accepted = number(language, checked.accepted().count() as i64)
    ))
}
