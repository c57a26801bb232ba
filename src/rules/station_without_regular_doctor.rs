//! T02: a station with sessions, but no doctor who is there regularly.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::Severity;

/// Sessions a week from which a doctor is regular: half of full time (NĐ 350/2026 Đ.3(5), by analogy).
pub(super) static REGULAR: Parameter = Parameter { name: "regular_sessions", default: DefaultValue::Number(5, 1..=10) };

/// Sessions a week from which a doctor is part-time: two days.
pub(super) static PART_TIME: Parameter =
    Parameter { name: "part_time_sessions", default: DefaultValue::Number(4, 1..=10) };

pub static RULE: Rule = Rule {
    code: "T02",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Derived,
    parameters: &[&REGULAR, &PART_TIME],
    looks: &[],
    check: Check::Station(check),
};

fn check(situation: &Situation, station: &StationCase, report: &mut Report) {
    if station.sessions() == 0 || station.regular_doctors() > 0 {
        return;
    }
    let severity = if station.has_part_time() { Severity::Warning } else { Severity::Error };
    let most = station.most_sessions();
    report.add(Fault::new(severity).fact("most", most).shortfall(situation.regular_sessions() - most));
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::Severity;

    #[test]
    fn occasional_doctors_are_an_error_and_a_part_time_one_a_warning() {
        let fixture = Fixture::new().station("s").doctor("d").posting("d", "s", 3).doctor("e").posting("e", "s", 3);
        let findings = found("T02", fixture);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].severity, findings[0].number("most")), (Severity::Error, Some(3)));
        assert_eq!(findings[0].shortfall, 2);

        let part_time = found("T02", Fixture::new().station("s").doctor("d").posting("d", "s", 4));
        assert_eq!(part_time[0].severity, Severity::Warning);
    }

    #[test]
    fn five_sessions_over_seat_and_point_are_regular() {
        let fixture = Fixture::new().station("s").point("s", "p").doctor("d").posting("d", "s", 3).posting("d", "p", 2);
        assert_eq!(found("T02", fixture), []);
    }
}
