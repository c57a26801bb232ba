//! T01: a station where no doctor has a single session.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::Severity;

pub static RULE: Rule = Rule {
    code: "T01",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[],
    check: Check::Station(check),
};

fn check(_: &Situation, station: &StationCase, report: &mut Report) {
    if station.sessions() == 0 {
        report.add(Fault::error().fact("need", 1i64));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::found;
    use crate::fixture::Fixture;

    #[test]
    fn a_station_nobody_works_at() {
        let [finding] = &found("T01", Fixture::new().station("s").doctor_at("d", "s").station("empty"))[..] else {
            panic!("one station is empty");
        };
        assert_eq!(finding.subject_id, "empty");
        assert_eq!(finding.number("need"), Some(1));
    }

    #[test]
    fn one_session_at_a_point_is_a_doctor_and_a_closed_station_needs_none() {
        let fixture = Fixture::new()
            .station("s")
            .point("s", "p")
            .doctor("d")
            .posting("d", "p", 1)
            .station_with("closed", |facility, _| facility.closed = Some(date(2026, 1, 1)));
        assert_eq!(found("T01", fixture), []);
    }
}
