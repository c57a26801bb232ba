//! D09: a doctor works without a licence, or soon will.

use super::checker::{Check, Confidence, DefaultValue, Fault, Look, Parameter, Remedy, Report, Rule, Situation};
use crate::plan::{Doctor, Licence, Severity, Slot};
use crate::roster::calendar::{add_months, next};

/// Months ahead in which the end of a licence is worth a warning.
pub(super) static MONTHS: Parameter = Parameter { name: "months", default: DefaultValue::Number(12, 1..=120) };

pub static RULE: Rule = Rule {
    code: "D09",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&MONTHS],
    looks: &[Look::Day, Look::Months(&MONTHS)],
    check: Check::Doctor(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    let until = match &situation.plan.doctors[doctor].licence {
        Licence::Unknown | Licence::Number { until: None, .. } => return,
        Licence::None => None,
        Licence::Number { until, .. } => *until,
    };
    let works = !situation.roster.presence(doctor).at.is_empty();
    match until {
        Some(end) if end >= situation.date() => {
            let horizon = add_months(situation.date(), situation.settings.number(&MONTHS));
            if end <= horizon && !situation.roster.presence_on(situation.plan, doctor, next(end)).at.is_empty() {
                report.add(Fault::warning().fact("until", until));
            }
        }
        _ if works => report.add(Fault::error().fact("until", until)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Licence, MoveKind, Severity};

    fn with(licence: Licence) -> Fixture {
        Fixture::new().station("s").doctor_with("d", |doctor| doctor.licence = licence).posting("d", "s", 10)
    }

    fn until(year: i16, month: i8, day: i8) -> Licence {
        Licence::Number { number: "001/QNI-GPHN".into(), until: Some(date(year, month, day)) }
    }

    fn severities(findings: &[Finding]) -> Vec<Severity> {
        findings.iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn no_licence_an_ended_one_and_one_that_ends_within_the_year() {
        let none = found("D09", with(Licence::None));
        assert_eq!((none[0].severity, none[0].fact("until")), (Severity::Error, Some(&Fact::Unknown)));
        assert_eq!(severities(&found("D09", with(until(2025, 12, 31)))), [Severity::Error]);
        assert_eq!(severities(&found("D09", with(until(2026, 1, 1)))), [Severity::Warning]);
        assert_eq!(severities(&found("D09", with(until(2027, 1, 1)))), [Severity::Warning]);
    }

    #[test]
    fn an_unknown_one_a_later_end_and_one_nobody_needs_any_more() {
        assert_eq!(found("D09", with(Licence::Unknown)), []);
        assert_eq!(found("D09", with(until(2027, 1, 2))), []);
        let leaves = |step: &mut crate::plan::Move| step.start = date(2026, 7, 1);
        let gone = with(until(2026, 6, 30)).step_with("m", MoveKind::Leave, "d", "s", "", leaves);
        assert_eq!(found("D09", gone), []);
    }
}
