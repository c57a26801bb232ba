//! P04: the province has fewer hospital beds for its people than its target.

use super::checker::{Check, Confidence, DefaultValue, Parameter, Remedy, Report, Rule, Situation};
use super::province_doctor_density::report_below_target;
use crate::plan::Severity;

/// Tenths per 10,000 people: 68 by 2030 (Resolution of the 16th Provincial Party Congress).
pub(super) static TARGET: Parameter =
    Parameter { name: "target_tenths", default: DefaultValue::Number(680, 0..=10_000) };

/// From this year on the shortfall is a warning.
pub(super) static YEAR: Parameter =
    Parameter { name: "deadline_year", default: DefaultValue::Number(2030, 2000..=2100) };

pub(super) static RULE: Rule = Rule {
    code: "P04",
    severity: Severity::Info,
    on: true,
    remedy: Remedy::Recruiting,
    confidence: Confidence::Verified,
    parameters: &[&TARGET, &YEAR],
    looks: &[],
    check: Check::Province(check),
};

/// Not judged without the province's own count.
fn check(situation: &Situation, report: &mut Report) {
    if let Some(count) = &situation.plan.province.beds {
        report_below_target(situation, count.value.into(), [&TARGET, &YEAR], report);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::Figure;

    /// For a million people.
    fn beds(count: Option<u32>) -> Vec<Finding> {
        found("P04", Fixture::new().province(|province| province.beds = count.map(Figure::new)))
    }

    #[test]
    fn one_too_few_for_a_million_people() {
        let findings = beds(Some(6799));
        assert_eq!((findings[0].number("have_tenths"), findings[0].number("target_tenths")), (Some(680), Some(680)));
        assert_eq!(findings[0].shortfall, 1);
    }

    #[test]
    fn exactly_the_target_and_a_count_nobody_knows() {
        assert_eq!(beds(Some(6800)), []);
        assert_eq!(beds(None), []);
    }
}
