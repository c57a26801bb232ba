//! D04: a move that starts or ends after the doctor's last working day.

use super::checker::{Check, Confidence, Fault, MoveCase, Remedy, Report, Rule, Situation};
use crate::plan::{MoveKind, Severity};

pub static RULE: Rule = Rule {
    code: "D04",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[],
    check: Check::Move(check),
};

fn check(_: &Situation, step: &MoveCase, report: &mut Report) {
    let (record, Some(last)) = (step.record, step.career.last_day) else { return };
    if record.kind == MoveKind::Leave || !record.has_effect() {
        return;
    }
    if record.start > last || record.end.is_some_and(|end| end > last) {
        report.add(Fault::error().fact("last", last));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, found};
    use crate::fixture::{Fixture, born};
    use crate::plan::{Date, MoveKind};

    /// A rotation of a man who retires on 30/04/2026.
    fn rotation_until(end: Date) -> Fixture {
        Fixture::new()
            .hospital("h")
            .station("s")
            .doctor_with("d", |doctor| born(doctor, 1964, 10))
            .posting("d", "h", 10)
            .step_with("m", MoveKind::Rotation, "d", "h", "s", |step| step.end = Some(end))
    }

    #[test]
    fn a_rotation_that_outlasts_the_service() {
        let findings = found("D04", rotation_until(date(2026, 5, 1)));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].fact("last"), Some(&Fact::Date(date(2026, 4, 30))));
    }

    #[test]
    fn one_that_ends_with_it_and_the_retirement_itself() {
        let leaves = |step: &mut crate::plan::Move| step.start = date(2026, 5, 1);
        let fixture = rotation_until(date(2026, 4, 30)).step_with("retires", MoveKind::Leave, "d", "h", "", leaves);
        assert_eq!(found("D04", fixture), []);
    }

    #[test]
    fn one_that_starts_on_the_last_day_and_one_that_starts_after_it() {
        let starting = |start: Date| {
            let open_end = |step: &mut crate::plan::Move| step.start = start;
            let fixture = Fixture::new().hospital("h").station("s");
            let fixture = fixture.doctor_with("d", |doctor| born(doctor, 1964, 10)).posting("d", "h", 10);
            found("D04", fixture.step_with("m", MoveKind::Sessions, "d", "h", "s", open_end)).len()
        };
        assert_eq!((starting(date(2026, 4, 30)), starting(date(2026, 5, 1))), (0, 1));
    }
}
