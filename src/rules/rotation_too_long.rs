//! D07: a doctor whose rotations add up to more than the most.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation};
use super::rotation_too_short::rotation_days_tenths;
use crate::plan::{Doctor, Severity, Slot};

/// Working days (QĐ 14/2013/QĐ-TTg Đ.5: twelve months of 22 days).
pub(super) static MAXIMUM: Parameter = Parameter { name: "maximum", default: DefaultValue::Number(264, 0..=10_000) };

pub static RULE: Rule = Rule {
    code: "D07",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&MAXIMUM],
    looks: &[],
    check: Check::Doctor(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    let Some(days_tenths) = rotation_days_tenths(situation, doctor) else { return };
    let maximum = situation.settings.number(&MAXIMUM);
    if days_tenths > maximum * 10 {
        let fault = Fault::error().fact("days_tenths", days_tenths).fact("maximum", maximum);
        report.add(fault.shortfall(days_tenths - maximum * 10));
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::MoveKind;
    use crate::roster::calendar::day_reaching;

    fn rotation(days: i64, before: u32) -> Fixture {
        Fixture::new()
            .hospital("h")
            .station("s")
            .doctor_with("d", |doctor| doctor.rotation_days_before = before)
            .posting("d", "h", 10)
            .step_with("m", MoveKind::Rotation, "d", "h", "s", |step| step.end = Some(day_reaching(DAY_ONE, days)))
    }

    #[test]
    fn a_day_too_many_together_with_those_before_the_plan() {
        let findings = found("D07", rotation(132, 133));
        assert_eq!((findings[0].number("days_tenths"), findings[0].number("maximum")), (Some(2650), Some(264)));
        assert_eq!(findings[0].shortfall, 10);
    }

    #[test]
    fn exactly_the_most() {
        assert_eq!(found("D07", rotation(132, 132)), []);
        assert_eq!(found("D07", rotation(264, 0)), []);
    }
}
