//! P01: the province has fewer doctors for its people than its target.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation, rounded};
use crate::plan::{Figure, Severity};

/// Tenths of a doctor per 10,000 people: 19 by 2030 (Resolution of the 16th Provincial Party Congress).
pub(super) static TARGET: Parameter =
    Parameter { name: "target_tenths", default: DefaultValue::Number(190, 0..=10_000) };

/// From this year on the shortfall is a warning.
pub(super) static YEAR: Parameter =
    Parameter { name: "deadline_year", default: DefaultValue::Number(2030, 2000..=2100) };

pub static RULE: Rule = Rule {
    code: "P01",
    severity: Severity::Info,
    on: true,
    remedy: Remedy::Recruiting,
    confidence: Confidence::Verified,
    parameters: &[&TARGET, &YEAR],
    looks: &[],
    check: Check::Province(check),
};

fn check(situation: &Situation, report: &mut Report) {
    report_below_target(situation, situation.province_doctors() as i64, [&TARGET, &YEAR], report);
}

/// Something counted per 10,000 people falls short of the province's target; from the target's year on a warning.
/// Compared without rounding, by multiplying out. Not judged without a population.
pub(super) fn report_below_target(
    situation: &Situation,
    count: i64,
    [target, year]: [&'static Parameter; 2],
    report: &mut Report,
) {
    let Some(people) = Figure::people(situation.plan.province.population.as_ref()) else { return };
    let target = situation.settings.number(target);
    let wanted = target * i64::from(people);
    if count * 100_000 >= wanted {
        return;
    }
    let due = i64::from(situation.date().year()) >= situation.settings.number(year);
    let severity = if due { Severity::Warning } else { Severity::Info };
    report.add(
        Fault::new(severity)
            .fact("have_tenths", rounded(count as u64 * 100_000, people.into()))
            .fact("target_tenths", target)
            .shortfall((wanted + 99_999) / 100_000 - count),
    );
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{found, found_on};
    use crate::fixture::Fixture;
    use crate::plan::{Figure, MoveKind, Severity};

    /// Nineteen doctors, one of them listed and away on a course, for `people`.
    fn nineteen_for(people: u32) -> Fixture {
        Fixture::new()
            .province(|province| province.population = Some(Figure::new(people)))
            .hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(18)))
            .doctor_at("d", "h")
            .step("m", MoveKind::Training, "d", "h", "")
    }

    #[test]
    fn one_person_too_many_is_worth_a_note_and_from_2030_a_warning() {
        let findings = found("P01", nineteen_for(10_001));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].number("have_tenths"), findings[0].number("target_tenths")), (Some(190), Some(190)));
        assert_eq!((findings[0].severity, findings[0].shortfall), (Severity::Info, 1));
        assert_eq!(found_on("P01", date(2030, 1, 1), nineteen_for(10_001))[0].severity, Severity::Warning);
    }

    #[test]
    fn exactly_the_target_is_enough_and_a_missing_population_is_not_judged() {
        assert_eq!(found("P01", nineteen_for(10_000)), []);
        assert_eq!(found("P01", nineteen_for(0)), []);
    }
}
