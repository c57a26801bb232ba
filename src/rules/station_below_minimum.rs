//! T03: a station with fewer regular doctors than the minimum.

use jiff::civil::date;

use super::checker::{
    Check, Confidence, DefaultValue, Fault, Look, Parameter, Remedy, Report, Rule, Situation, StationCase,
};
use crate::plan::Severity;

/// Doctors a station must have: 4 (Nghị quyết 72-NQ/TW); 2 in Nghệ An (3876/SYT-TCCB).
pub(super) static MINIMUM: Parameter = Parameter { name: "minimum", default: DefaultValue::Number(4, 0..=100) };

/// From this day falling short is an error (Nghị quyết 72-NQ/TW: by 2027).
pub(super) static DEADLINE: Parameter = Parameter { name: "deadline", default: DefaultValue::Date(date(2027, 12, 31)) };

pub static RULE: Rule = Rule {
    code: "T03",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Verified,
    parameters: &[&MINIMUM, &DEADLINE],
    looks: &[Look::Day, Look::From(&DEADLINE)],
    check: Check::Station(check),
};

fn check(situation: &Situation, station: &StationCase, report: &mut Report) {
    let (have, need) = (i64::from(station.regular_doctors()), station.minimum());
    if have >= need {
        return;
    }
    let severity = if situation.date() >= station.deadline() { Severity::Error } else { Severity::Warning };
    report.add(Fault::new(severity).fact("have", have).fact("need", need).shortfall(need - have));
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{found, found_on};
    use crate::fixture::Fixture;
    use crate::plan::Severity;

    fn with_doctors(count: usize) -> Fixture {
        (0..count).fold(Fixture::new().station("s"), |fixture, number| fixture.doctor_at(&format!("d{number}"), "s"))
    }

    #[test]
    fn three_of_four_is_a_warning_until_the_deadline_and_an_error_from_it() {
        let findings = found("T03", with_doctors(3));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].number("have"), findings[0].number("need")), (Some(3), Some(4)));
        assert_eq!((findings[0].severity, findings[0].shortfall), (Severity::Warning, 1));
        assert_eq!(found_on("T03", date(2027, 12, 30), with_doctors(3))[0].severity, Severity::Warning);
        assert_eq!(found_on("T03", date(2027, 12, 31), with_doctors(3))[0].severity, Severity::Error);
    }

    #[test]
    fn four_are_enough_and_a_station_may_need_fewer() {
        assert_eq!(found("T03", with_doctors(4)), []);
        let fewer = with_doctors(1).station_with("t", |_, station| station.minimum = Some(0));
        assert_eq!(found("T03", fewer).len(), 1, "only the station without an override");
    }
}
