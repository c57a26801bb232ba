//! P07: not every station of the province has a regular or part-time doctor.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation, Totals};
use crate::plan::Severity;

/// Percent of stations (Resolution of the 16th Provincial Party Congress: all of them).
static SHARE: Parameter = Parameter { name: "limit", default: DefaultValue::Number(100, 0..=100) };

pub(super) static RULE: Rule = Rule {
    code: "P07",
    severity: Severity::Info,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Verified,
    parameters: &[&SHARE],
    looks: &[],
    check: Check::Stations(check),
};

fn check(situation: &Situation, totals: &Totals, report: &mut Report) {
    let (all, with) = (i64::from(totals.stations), i64::from(totals.stations_with_doctor));
    let missing = situation.settings.number(&SHARE) * all - with * 100;
    if missing > 0 {
        report.add(Fault::info().fact("with", with).fact("all", all).shortfall(missing));
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;

    fn two_stations(sessions_at_the_second: u32) -> Fixture {
        Fixture::new().station("s").doctor_at("d", "s").station("t").doctor("e").posting(
            "e",
            "t",
            sessions_at_the_second,
        )
    }

    #[test]
    fn three_sessions_a_week_are_neither_regular_nor_part_time() {
        let findings = found("P07", two_stations(3));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].number("with"), findings[0].number("all")), (Some(1), Some(2)));
        assert_eq!(findings[0].shortfall, 100);
    }

    #[test]
    fn four_are_part_time() {
        assert_eq!(found("P07", two_stations(4)), []);
    }
}
