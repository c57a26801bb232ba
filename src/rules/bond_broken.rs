//! D03: a doctor is moved away from a facility to which he or she is bonded.

use super::checker::{Check, Confidence, Fault, MoveCase, Remedy, Report, Rule, Situation};
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

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let record = step.record;
    let takes_out = !matches!(record.kind, MoveKind::Training | MoveKind::Recruit) && record.has_effect();
    if !takes_out || situation.is_made_by_act(record) || situation.is_within(record) {
        return;
    }
    let bonds = situation.plan.doctors[step.doctor].bonds.iter();
    let Some(from) = &record.from else { return };
    // A bond to a place that was put into another binds to that one.
    let here = bonds.filter(|bond| situation.successor(&bond.facility, record.start) == from.as_str());
    if let Some(until) = here.map(|bond| bond.until).filter(|&until| record.start <= until).max() {
        report.add(Fault::error().fact("until", until));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Act, ActKind, Bond, Date, MoveKind};

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

    fn merger(id: &str, place: &str, into: &str, date: Date) -> Act {
        let (place, into) = (place.to_owned(), Some(into.to_owned()));
        Act { id: id.into(), kind: ActKind::MergePoint, date, place, into, name: String::new(), made: Vec::new() }
    }

    /// A doctor bound to `s` leaves a station after `s` was put into `t` in March, and that into `u` in May.
    fn left(from: &str, start: Date) -> usize {
        let bond = Bond { facility: "s".into(), until: date(2027, 1, 1), source: None };
        let fixture = ["s", "t", "u", "v"].into_iter().fold(Fixture::new(), Fixture::station);
        let fixture = fixture.doctor_with("d", |doctor| doctor.bonds = vec![bond]).posting("d", from, 10);
        let fixture = fixture.change(|plan| {
            plan.acts.push(merger("b", "s", "t", date(2026, 3, 1)));
            plan.acts.push(merger("a", "t", "u", date(2026, 5, 1)));
        });
        found("D03", fixture.step_with("m", MoveKind::Transfer, "d", from, "v", |step| step.start = start)).len()
    }

    #[test]
    fn a_bond_goes_with_a_place_that_is_put_into_another() {
        assert_eq!((left("s", date(2026, 2, 28)), left("t", date(2026, 2, 28))), (1, 0));
        assert_eq!((left("s", date(2026, 3, 1)), left("t", date(2026, 3, 1))), (0, 1));
        assert_eq!((left("t", date(2026, 5, 1)), left("u", date(2026, 5, 1))), (0, 1));
    }

    #[test]
    fn acts_that_lead_in_a_circle_end() {
        let bond = Bond { facility: "s".into(), until: date(2027, 1, 1), source: None };
        let fixture = Fixture::new().station("s").station("t").doctor_with("d", |doctor| doctor.bonds = vec![bond]);
        let day = date(2026, 1, 1);
        let fixture = fixture.change(|plan| {
            plan.acts.push(merger("a", "s", "t", day));
            plan.acts.push(merger("b", "t", "s", day));
        });
        let fixture = fixture.posting("d", "t", 10).step("m", MoveKind::Transfer, "d", "t", "s");
        assert_eq!(found("D03", fixture).len(), 1);
    }
}
