//! T10: a station without an area, or in an area without a hospital.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::Severity;

pub static RULE: Rule = Rule {
    code: "T10",
    severity: Severity::Info,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Station(check),
};

fn check(situation: &Situation, station: &StationCase, report: &mut Report) {
    let links = situation.roster.links();
    if links.area(station.slot).and_then(|area| links.hospital_of_area(area)).is_none() {
        report.add(Fault::info());
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;

    fn station_in(area: &str) -> Fixture {
        let area = Some(area.into());
        Fixture::new().hospital("h").station_with("s", |facility, _| facility.area = area)
    }

    #[test]
    fn no_area_and_an_area_on_its_own() {
        assert_eq!(found("T10", station_in("no such area")).len(), 1);
        assert_eq!(found("T10", station_in("a").area("a", None)).len(), 1);
    }

    #[test]
    fn an_area_with_a_hospital() {
        assert_eq!(found("T10", station_in("a").area("a", Some("h"))), []);
    }
}
