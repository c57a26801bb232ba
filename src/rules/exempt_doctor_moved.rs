//! D02: a rotation or secondment of a doctor who is exempt.

use jiff::civil::date;

use super::checker::{Check, Confidence, Fault, MoveCase, Remedy, Report, Rule, Situation};
use crate::plan::{Date, MoveKind, Severity};

/// From this day Nghị định 259/2026/NĐ-CP Đ.27 applies in place of the law on public employees of 2010. Its text was
/// read in a summary only: not verified.
pub(super) const NEW_LAW: Date = date(2026, 7, 1);

pub(super) static RULE: Rule = Rule {
    code: "D02",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[],
    check: Check::Move(check),
};

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let record = step.record;
    let Some(until) = situation.plan.doctors[step.doctor].exempt_until else { return };
    let is_judged = matches!(record.kind, MoveKind::Rotation | MoveKind::Secondment) && record.has_effect();
    if !is_judged || situation.is_made_by_act(record) || record.start > until {
        return;
    }
    let unverified = record.kind == MoveKind::Secondment && record.start >= NEW_LAW;
    let severity = if unverified { Severity::Warning } else { Severity::Error };
    report.add(Fault::new(severity).fact("until", until));
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Act, ActKind, Date, MoveKind, Severity};

    fn exempt_until(until: Date, kind: MoveKind, start: Date) -> Vec<Finding> {
        let fixture = Fixture::new().hospital("h").station("s");
        let fixture = fixture.doctor_with("d", |doctor| doctor.exempt_until = Some(until)).posting("d", "h", 10);
        found("D02", fixture.step_with("m", kind, "d", "h", "s", |step| step.start = start))
    }

    #[test]
    fn a_rotation_on_the_last_day_of_the_exemption() {
        let day = date(2026, 8, 31);
        assert_eq!(exempt_until(day, MoveKind::Rotation, day)[0].severity, Severity::Error);
        assert_eq!(exempt_until(day, MoveKind::Secondment, date(2026, 6, 30))[0].severity, Severity::Error);
        assert_eq!(exempt_until(day, MoveKind::Secondment, date(2026, 7, 1))[0].severity, Severity::Warning);
    }

    #[test]
    fn the_day_after_and_a_transfer() {
        assert_eq!(exempt_until(date(2026, 8, 31), MoveKind::Rotation, date(2026, 9, 1)), []);
        assert_eq!(exempt_until(date(2026, 8, 31), MoveKind::Transfer, date(2026, 8, 1)), []);
    }

    #[test]
    fn what_a_network_act_has_made() {
        let fixture = Fixture::new().hospital("h").station("s");
        let fixture = fixture.doctor_with("d", |doctor| doctor.exempt_until = Some(date(2026, 8, 31)));
        let of_act = |step: &mut crate::plan::Move| step.act = Some("sx-1".into());
        let fixture = fixture.posting("d", "h", 10).step_with("m", MoveKind::Rotation, "d", "h", "s", of_act);
        assert_eq!(found("D02", fixture), []);
    }

    #[test]
    fn what_a_network_act_has_only_cut() {
        let rotation = |start: Date| {
            let fixture = Fixture::new().hospital("h").station("s");
            let fixture = fixture.doctor_with("d", |doctor| doctor.exempt_until = Some(date(2026, 8, 31)));
            let act = Act {
                id: "sx-1".into(),
                kind: ActKind::MergePoint,
                date: date(2026, 3, 1),
                place: "old".into(),
                into: Some("s".into()),
                name: String::new(),
                made: Vec::new(),
            };
            let cut = |step: &mut crate::plan::Move| (step.start, step.act) = (start, Some("sx-1".into()));
            let fixture = fixture.posting("d", "h", 10).step_with("m", MoveKind::Rotation, "d", "h", "s", cut);
            found("D02", fixture.change(|plan| plan.acts.push(act))).len()
        };
        assert_eq!((rotation(date(2026, 2, 28)), rotation(date(2026, 3, 1))), (1, 0));
    }
}
