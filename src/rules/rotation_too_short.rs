//! D06: a doctor whose rotations add up to less than the least.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation, WholeMove};
use crate::plan::{Doctor, Move, MoveKind, ROTATION_MINIMUM_DAYS, ROTATION_MINIMUM_RANGE, Severity, Slot};
use crate::roster::calendar::working_days;

/// Working days (TT 18/2014/TT-BYT Đ.6: six months of 22 days; stints add up).
pub(super) static MINIMUM: Parameter =
    Parameter { name: "minimum", default: DefaultValue::Number(ROTATION_MINIMUM_DAYS, ROTATION_MINIMUM_RANGE) };

pub static RULE: Rule = Rule {
    code: "D06",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&MINIMUM],
    looks: &[],
    check: Check::Doctor(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    let Some(days_tenths) = rotation_days_tenths(situation, doctor) else { return };
    let minimum = situation.settings.number(&MINIMUM);
    if days_tenths < minimum * 10 {
        let fault = Fault::warning().fact("days_tenths", days_tenths).fact("minimum", minimum);
        report.add(fault.shortfall(minimum * 10 - days_tenths));
    }
}

/// Tenths of working days of all counted rotations and of those before the plan; a full week's day is ten. One without
/// an end weighs nothing, and a doctor without one that has an end is not judged (docs/rule-book.md, Terms).
pub(super) fn rotation_days_tenths(situation: &Situation, doctor: Slot<Doctor>) -> Option<i64> {
    if situation.roster.career(doctor).steps.is_empty() {
        return None;
    }
    let rotations = situation.whole_moves(doctor, MoveKind::Rotation);
    let weights: Vec<i64> = rotations.iter().filter(|rotation| rotation.end().is_some()).map(weight).collect();
    let before = 10 * i64::from(situation.plan.doctors[doctor].rotation_days_before);
    (!weights.is_empty()).then(|| weights.iter().sum::<i64>() + before)
}

/// Tenths of working days: those of each part, by its own sessions.
fn weight(rotation: &WholeMove) -> i64 {
    let of_part = |step: &Move| {
        let sessions: i64 = step.to.iter().map(|share| i64::from(share.sessions)).sum();
        step.end.map_or(0, |end| working_days(step.start, end) * sessions)
    };
    rotation.parts().map(of_part).sum()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::MoveKind;
    use crate::roster::calendar::day_reaching;

    /// A rotation of `days` working days at five sessions a week: half of them count.
    fn half_time(days: i64, before: u32) -> Fixture {
        Fixture::new()
            .hospital("h")
            .station("s")
            .doctor_with("d", |doctor| doctor.rotation_days_before = before)
            .posting("d", "h", 10)
            .step_with("m", MoveKind::Rotation, "d", "h", "s", |step| {
                step.end = Some(day_reaching(DAY_ONE, days));
                step.to[0].sessions = 5;
            })
    }

    #[test]
    fn half_a_day_too_few() {
        let findings = found("D06", half_time(263, 0));
        assert_eq!((findings[0].number("days_tenths"), findings[0].number("minimum")), (Some(1315), Some(132)));
        assert_eq!(findings[0].shortfall, 5);
    }

    #[test]
    fn exactly_the_least_days_before_count_and_without_an_end_nothing_is_judged() {
        assert_eq!(found("D06", half_time(264, 0)), []);
        assert_eq!(found("D06", half_time(2, 131)), []);
        let endless = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        assert_eq!(found("D06", endless.step("m", MoveKind::Rotation, "d", "h", "s")), []);
    }
}
