//! D12: an agreed move between employers that rests on no complete decision.

use super::checker::{Check, Confidence, Fault, MoveCase, Remedy, Report, Rule, Situation};
use crate::plan::{Date, Facility, FacilityKind, MoveKind, MoveStatus, Severity};
use crate::roster::spelling::is_same_name;

pub(super) static RULE: Rule = Rule {
    code: "D12",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Derived,
    parameters: &[],
    looks: &[],
    check: Check::Arrival(check),
};

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let record = step.record;
    let is_judged = !matches!(record.kind, MoveKind::Training | MoveKind::Recruit | MoveKind::Leave);
    if !is_judged || record.status != MoveStatus::Agreed || !record.has_effect() || situation.is_within(record) {
        return;
    }
    let decision = record.basis.as_ref().is_some_and(|basis| !basis.number.trim().is_empty() && basis.date.is_some());
    let Some(from) = record.from.as_ref().and_then(|id| situation.plan.facilities.get(id)) else { return };
    let to = record.to.iter().filter_map(|share| situation.plan.facility_of(&share.site));
    let mut to = to.filter_map(|id| situation.plan.facilities.get(id));
    let is_same = |to: &Facility| {
        let [one, other] = [from, to].map(|facility| employer(situation, facility, record.start));
        to.id == from.id || is_same_name(one, other)
    };
    if !decision && !to.all(is_same) {
        report.add(Fault::warning());
    }
}

/// Who employs the doctors of a facility on a day: of a station the latest employer it names, without one its commune
/// (TT 43/2025/TT-BYT Đ.9: handed over by 31/12/2030), of a hospital what it says; without one, or with a commune that
/// is not there, itself.
fn employer<'a>(situation: &Situation<'a>, facility: &'a Facility, date: Date) -> &'a str {
    let own = facility.id.as_str();
    let commune = facility.commune.as_ref().filter(|commune| situation.plan.communes.contains(commune));
    match &facility.kind {
        FacilityKind::Hospital(hospital) => hospital.employer.as_deref().unwrap_or(own),
        FacilityKind::Station(station) => {
            station.employer_on(date).unwrap_or_else(|| commune.map_or(own, |commune| commune.as_str()))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Basis, Employer, Facility, Hospital, MoveKind, Station};

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
    fn a_station_handed_over_from_a_day_on_has_another_employer_from_that_day() {
        let day = date(2026, 7, 1);
        let moved_on = |start| {
            let health_centre = |name: &str| {
                let employers = vec![
                    Employer { name: name.into(), from: date(2025, 7, 1) },
                    Employer { name: format!("UBND xã {name}"), from: day },
                ];
                move |_: &mut Facility, station: &mut Station| station.employers = employers
            };
            let fixture = Fixture::new().station_with("s", health_centre("TTYT Hoà Bình"));
            let fixture = fixture.station_with("t", health_centre("ttyt  Hòa Bình")).doctor_at("d", "s");
            found("D12", fixture.step_with("m", MoveKind::Transfer, "d", "s", "t", |step| step.start = start)).len()
        };
        assert_eq!((moved_on(date(2026, 6, 30)), moved_on(day)), (0, 0), "one employer, then one of the same name");
        let to_hospital = |start| {
            let employers = vec![Employer { name: "Sở Y tế".into(), from: date(2025, 7, 1) }];
            let at_department = move |_: &mut Facility, station: &mut Station| station.employers = employers;
            let department = |_: &mut Facility, hospital: &mut Hospital| hospital.employer = Some("SỞ Y TẾ".into());
            let fixture = Fixture::new().hospital_with("h", department).station_with("s", at_department);
            let step = |step: &mut crate::plan::Move| step.start = start;
            found("D12", fixture.doctor_at("d", "h").step_with("m", MoveKind::Transfer, "d", "h", "s", step)).len()
        };
        assert_eq!((to_hospital(date(2025, 6, 30)), to_hospital(date(2025, 7, 1))), (1, 0));
    }

    #[test]
    fn employers_without_a_name_are_not_one() {
        let nameless = |_: &mut Facility, hospital: &mut Hospital| hospital.employer = Some(" ".into());
        let fixture = Fixture::new().hospital_with("h", nameless).hospital_with("i", nameless).doctor_at("d", "h");
        assert_eq!(found("D12", fixture.step("m", MoveKind::Transfer, "d", "h", "i")).len(), 1);
    }

    #[test]
    fn stations_of_a_commune_that_is_not_there_are_employers_of_their_own() {
        let in_commune = |facility: &mut crate::plan::Facility, _: &mut _| facility.commune = Some("ghost".into());
        let fixture = Fixture::new().station_with("s", in_commune).station_with("t", in_commune).doctor_at("d", "s");
        assert_eq!(found("D12", fixture.step("m", MoveKind::Transfer, "d", "s", "t")).len(), 1);
    }
}
