//! D12: an agreed move between employers that rests on no complete decision.

use super::checker::{Check, Confidence, Fault, MoveView, Remedy, Report, Rule, View};
use crate::plan::{Facility, MoveKind, MoveStatus, Severity};

pub(super) static RULE: Rule = Rule {
    code: "D12",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Derived,
    parameters: &[],
    check: Check::Move(check),
};

fn check(view: &View, step: &MoveView, report: &mut Report) {
    let record = step.record;
    let is_judged = !matches!(record.kind, MoveKind::Training | MoveKind::Recruit | MoveKind::Leave);
    if !is_judged || record.status != MoveStatus::Agreed || !record.has_effect() || view.is_within(record) {
        return;
    }
    let decision = record.basis.as_ref().is_some_and(|basis| !basis.number.trim().is_empty() && basis.date.is_some());
    let Some(from) = record.from.as_ref().and_then(|id| view.plan.facilities.get(id)) else { return };
    let to = record.to.iter().filter_map(|share| view.plan.facility_of(&share.site));
    let mut to = to.filter_map(|id| view.plan.facilities.get(id));
    if !decision && to.any(|to| employer(view, to) != employer(view, from)) {
        report.add(Fault::warning());
    }
}

/// Who employs the doctors of a facility: of a station its commune (TT 43/2025/TT-BYT), of a hospital what it says;
/// without one, or with one that is not there, itself.
fn employer<'a>(view: &View<'a>, facility: &'a Facility) -> &'a str {
    let own = facility.id.as_str();
    let commune = facility.commune.as_ref().filter(|commune| view.plan.communes.contains(commune));
    match facility.hospital() {
        Some(hospital) => hospital.employer.as_deref().unwrap_or(own),
        None => commune.map_or(own, |commune| commune.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Basis, MoveKind};

    fn transfer(to: &str, basis: Option<Basis>) -> Vec<Finding> {
        let in_commune = |facility: &mut crate::plan::Facility, _: &mut _| facility.commune = Some("c".into());
        let fixture = Fixture::new().commune("c", 20_000).station_with("s", in_commune).station_with("t", in_commune);
        let fixture = fixture.hospital("h").doctor_at("d", "s");
        found("D12", fixture.step_with("m", MoveKind::Transfer, "d", "s", to, |step| step.basis = basis))
    }

    #[test]
    fn to_another_employer_without_a_decision_or_with_half_of_one() {
        assert_eq!(transfer("h", None).len(), 1);
        assert_eq!(transfer("h", Some(Basis { number: "12/QĐ-SYT".into(), date: None })).len(), 1);
    }

    #[test]
    fn with_number_and_date_or_between_stations_of_one_commune() {
        let basis = Basis { number: "12/QĐ-SYT".into(), date: Some(date(2026, 1, 5)) };
        assert_eq!(transfer("h", Some(basis)), []);
        assert_eq!(transfer("t", None), []);
    }

    #[test]
    fn stations_of_a_commune_that_is_not_there_are_employers_of_their_own() {
        let in_commune = |facility: &mut crate::plan::Facility, _: &mut _| facility.commune = Some("ghost".into());
        let fixture = Fixture::new().station_with("s", in_commune).station_with("t", in_commune).doctor_at("d", "s");
        assert_eq!(found("D12", fixture.step("m", MoveKind::Transfer, "d", "s", "t")).len(), 1);
    }
}
