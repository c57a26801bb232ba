//! D03: a doctor is moved away from a facility to which he or she is bonded.

use super::checker::{Check, Confidence, Fault, MoveView, Remedy, Report, Rule, View};
use crate::plan::{MoveKind, Severity};

pub(super) static RULE: Rule = Rule {
    code: "D03",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Derived,
    parameters: &[],
    looks: &[],
    check: Check::Move(check),
};

fn check(view: &View, step: &MoveView, report: &mut Report) {
    let record = step.record;
    let takes_out = !matches!(record.kind, MoveKind::Training | MoveKind::Recruit) && record.has_effect();
    if !takes_out || record.is_of_act() || view.is_within(record) {
        return;
    }
    let bonds = view.plan.doctors[step.doctor].bonds.iter();
    let here = bonds.filter(|bond| Some(&bond.facility) == record.from.as_ref());
    if let Some(until) = here.map(|bond| bond.until).filter(|&until| record.start <= until).max() {
        report.add(Fault::error().fact("until", until));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Bond, Date, MoveKind};

    fn bonded(until: &[Date], kind: MoveKind, start: Date) -> Vec<Finding> {
        let bonds = until.iter().map(|&until| Bond { facility: "s".into(), until, source: None }).collect();
        let fixture = Fixture::new().station("s").station("t").doctor_with("d", |doctor| doctor.bonds = bonds);
        let fixture = fixture.posting("d", "s", 10);
        found("D03", fixture.step_with("m", kind, "d", "s", "t", |step| step.start = start))
    }

    #[test]
    fn the_latest_bond_that_still_runs_is_named() {
        let findings = bonded(&[date(2027, 1, 1), date(2028, 1, 1)], MoveKind::Transfer, date(2027, 1, 1));
        assert_eq!(findings[0].fact("until"), Some(&Fact::Date(date(2028, 1, 1))));
        assert_eq!(bonded(&[date(2027, 1, 1)], MoveKind::Leave, date(2026, 1, 1)).len(), 1);
    }

    #[test]
    fn the_day_after_the_bond_and_a_course() {
        assert_eq!(bonded(&[date(2027, 1, 1)], MoveKind::Transfer, date(2027, 1, 2)), []);
        assert_eq!(bonded(&[date(2027, 1, 1)], MoveKind::Training, date(2026, 1, 1)), []);
    }

    #[test]
    fn what_a_network_act_has_made() {
        let bond = Bond { facility: "s".into(), until: date(2027, 1, 1), source: None };
        let fixture = Fixture::new().station("s").station("t").doctor_with("d", |doctor| doctor.bonds = vec![bond]);
        let of_act = |step: &mut crate::plan::Move| step.act = Some("sx-1".into());
        let fixture = fixture.posting("d", "s", 10).step_with("m", MoveKind::Transfer, "d", "s", "t", of_act);
        assert_eq!(found("D03", fixture), []);
    }
}
