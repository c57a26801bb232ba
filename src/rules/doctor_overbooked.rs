//! D01: a doctor with more sessions a week than a working week has.

use super::checker::{Check, Confidence, Default, Fault, Parameter, Remedy, Report, Rule, View};
use crate::plan::{Doctor, Severity, Slot};

/// Sessions a week one doctor can work (Luật Khám bệnh, chữa bệnh 2023 Đ.36: times at two places must not overlap).
static MAXIMUM: Parameter = Parameter { name: "maximum", default: Default::Number(10, 1..=20) };

pub(super) static RULE: Rule = Rule {
    code: "D01",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&MAXIMUM],
    check: Check::Doctor(check),
};

fn check(view: &View, doctor: Slot<Doctor>, report: &mut Report) {
    let (sessions, maximum) = (i64::from(view.roster.presence(doctor).sessions()), view.settings.number(&MAXIMUM));
    if sessions > maximum {
        report.add(Fault::error().fact("sessions", sessions).shortfall(sessions - maximum));
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    #[test]
    fn two_loans_that_together_exceed_full_time() {
        let fixture = Fixture::new()
            .hospital("h")
            .station("s")
            .station("t")
            .doctor_at("d", "h")
            .step_with("m", MoveKind::Sessions, "d", "h", "s", |step| step.to[0].sessions = 6)
            .step_with("n", MoveKind::Sessions, "d", "h", "t", |step| step.to[0].sessions = 5);
        let findings = found("D01", fixture);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].number("sessions"), findings[0].shortfall), (Some(11), 1));
    }

    #[test]
    fn a_loan_takes_from_home_what_it_adds_elsewhere() {
        let fixture = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        assert_eq!(found("D01", fixture.step("m", MoveKind::Rotation, "d", "h", "s")), []);
    }
}
