//! B02: a hospital with too large a share of its doctors away.

use super::checker::{
    Check, Confidence, DefaultValue, Fault, HospitalCase, Parameter, Remedy, Report, Rule, Situation,
};
use crate::plan::{Doctor, Facility, MoveKind, Severity, Slot};
use crate::roster::CareerStep;

/// Percent of a hospital's doctors that may be away at once (Hà Nội, rotation plan of 2014).
pub(super) static LIMIT: Parameter = Parameter { name: "limit", default: DefaultValue::Number(20, 0..=100) };

pub static RULE: Rule = Rule {
    code: "B02",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Local,
    parameters: &[&LIMIT],
    looks: &[],
    check: Check::Hospital(check),
};

fn check(situation: &Situation, hospital: &HospitalCase, report: &mut Report) {
    let baseline = situation.roster.baseline(hospital.slot);
    let base = i64::from(hospital.facility.unlisted_doctors()) + i64::from(baseline.doctors);
    let away = baseline.moving.keys().filter(|&&doctor| is_away(situation, hospital.slot, doctor)).count() as i64;
    let over = away * 100 - situation.settings.number(&LIMIT) * base;
    if over > 0 {
        report.add(Fault::warning().fact("away", away).fact("base", base).shortfall(over));
    }
}

/// On loan or in training from this hospital on the day, for however few sessions. Who has retired or left meanwhile is
/// gone, and no longer away.
pub(super) fn is_away(situation: &Situation, hospital: Slot<Facility>, doctor: Slot<Doctor>) -> bool {
    let takes_away = |step: &CareerStep| {
        (step.kind.is_loan() || step.kind == MoveKind::Training)
            && step.from == Some(hospital)
            && step.is_active(situation.date())
            && !situation.is_within(&situation.plan.moves[step.slot])
    };
    situation.roster.career(doctor).steps.iter().any(takes_away) && !situation.roster.presence(doctor).home.is_empty()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{found, found_on};
    use crate::fixture::{Fixture, born};
    use crate::plan::{Figure, Move, MoveKind};

    /// Ten doctors, two of them listed.
    fn ten() -> Fixture {
        let eight = |_: &mut _, hospital: &mut crate::plan::Hospital| hospital.unlisted_doctors = Some(Figure::new(8));
        let two_sessions = |step: &mut crate::plan::Move| step.to[0].sessions = 2;
        Fixture::new()
            .hospital_with("h", eight)
            .station("s")
            .doctor_at("d", "h")
            .doctor_at("e", "h")
            .step("m", MoveKind::Training, "d", "h", "")
            .step_with("n", MoveKind::Sessions, "e", "h", "s", two_sessions)
    }

    #[test]
    fn three_of_eleven_are_too_many() {
        let findings = found("B02", ten().doctor_at("f", "h").step("o", MoveKind::Support, "f", "h", "s"));
        assert_eq!((findings[0].number("away"), findings[0].number("base")), (Some(3), Some(11)));
        assert_eq!(findings[0].shortfall, 80);
    }

    #[test]
    fn two_of_ten_are_just_allowed_and_a_loan_within_the_hospital_takes_nobody_away() {
        assert_eq!(found("B02", ten()), []);
        let within = Fixture::new().hospital("h").point("h", "campus").doctor_at("d", "h");
        assert_eq!(found("B02", within.step("m", MoveKind::Sessions, "d", "h", "campus")), []);
    }

    #[test]
    fn who_retires_or_leaves_during_a_loan_is_away_until_then_and_gone_afterwards() {
        let (last, end) = (date(2026, 6, 30), date(2026, 12, 31));
        let until = |step: &mut Move| step.end = Some(end);
        let lent = |fixture: Fixture| fixture.step_with("m", MoveKind::Rotation, "d", "h", "s", until);
        let places = || Fixture::new().hospital("h").station("s");
        let leaves = |step: &mut Move| step.start = date(2026, 7, 1);
        let leaving = || lent(places().doctor_at("d", "h")).step_with("n", MoveKind::Leave, "d", "h", "", leaves);
        assert_eq!(found_on("B02", last, leaving()).len(), 1);
        assert_eq!(found_on("B02", date(2026, 7, 1), leaving()), []);
        // A man born in December 1964 works until June 2026.
        let retiring = || lent(places().doctor_with("d", |doctor| born(doctor, 1964, 12)).posting("d", "h", 10));
        assert_eq!(found_on("B02", last, retiring()).len(), 1);
        assert_eq!(found_on("B02", date(2026, 7, 1), retiring()), []);
    }
}
