//! T11: a station that has regular doctors, but none of its own.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::Severity;

pub(super) static RULE: Rule = Rule {
    code: "T11",
    severity: Severity::Info,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[],
    check: Check::Station(check),
};

/// A doctor of its own (bác sĩ cơ hữu) has a session there in the home layer, even while in training or on loan elsewhere.
fn check(_: &Situation, station: &StationCase, report: &mut Report) {
    let regular = station.regular_doctors();
    if regular > 0 && station.own_doctors() == 0 {
        report.add(Fault::info().fact("regular", regular));
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    fn lent() -> Fixture {
        let fixture = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        fixture.step("m", MoveKind::Rotation, "d", "h", "s")
    }

    #[test]
    fn all_its_regular_doctors_are_on_loan() {
        let findings = found("T11", lent());
        assert_eq!((findings.len(), findings[0].number("regular")), (1, Some(1)));
    }

    #[test]
    fn one_of_its_own_is_enough_even_for_a_session_and_away_on_a_course() {
        let own = lent().doctor("e").posting("e", "s", 1).step("n", MoveKind::Training, "e", "s", "");
        assert_eq!(found("T11", own), []);
        assert_eq!(found("T11", Fixture::new().station("s")), [], "nobody at all is T01");
    }
}
