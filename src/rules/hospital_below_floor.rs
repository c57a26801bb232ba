//! B01: a hospital with fewer doctors present than its floor.

use super::checker::{Check, Confidence, Fault, HospitalCase, Remedy, Report, Rule, Situation};
use crate::plan::Severity;

pub static RULE: Rule = Rule {
    code: "B01",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Hospital(check),
};

fn check(_: &Situation, hospital: &HospitalCase, report: &mut Report) {
    let Some(floor) = &hospital.hospital.floor else { return };
    let (present, floor) = (hospital.present(), i64::from(floor.value));
    if present < floor {
        report.add(Fault::error().fact("present", present).fact("floor", floor).shortfall(floor - present));
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::{Figure, MoveKind};

    /// A hospital with two listed and five unlisted doctors and a floor of seven.
    fn at_its_floor() -> Fixture {
        Fixture::new()
            .hospital_with("h", |_, hospital| {
                hospital.floor = Some(Figure::new(7));
                hospital.unlisted_doctors = Some(Figure::new(5));
            })
            .doctor_at("d", "h")
            .doctor_at("e", "h")
            .station("s")
    }

    #[test]
    fn a_doctor_lent_away_full_time_is_not_present() {
        let findings = found("B01", at_its_floor().step("m", MoveKind::Rotation, "d", "h", "s"));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].number("present"), findings[0].number("floor")), (Some(6), Some(7)));
    }

    #[test]
    fn one_session_left_at_the_hospital_is_present() {
        let fixture = at_its_floor().step_with("m", MoveKind::Sessions, "d", "h", "s", |step| step.to[0].sessions = 9);
        assert_eq!(found("B01", fixture), []);
    }
}
