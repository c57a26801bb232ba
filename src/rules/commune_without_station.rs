//! P06: a commune without an open station.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, Situation};
use crate::plan::{Commune, Severity, Slot};

pub(super) static RULE: Rule = Rule {
    code: "P06",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[],
    check: Check::Commune(check),
};

fn check(situation: &Situation, commune: Slot<Commune>, report: &mut Report) {
    let stations = situation.roster.links().stations_of_commune(commune);
    if !stations.iter().any(|&slot| situation.roster.picture().is_open_station(slot)) {
        report.add(Fault::error());
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{found, found_on};
    use crate::fixture::Fixture;

    fn closes_in_july() -> Fixture {
        Fixture::new().commune("c", 5_000).station_with("s", |facility, _| {
            facility.commune = Some("c".into());
            facility.closed = Some(date(2026, 7, 1));
        })
    }

    #[test]
    fn its_only_station_has_closed() {
        assert_eq!(found_on("P06", date(2026, 7, 1), closes_in_july()).len(), 1);
    }

    #[test]
    fn the_day_before_it_was_open() {
        assert_eq!(found_on("P06", date(2026, 6, 30), closes_in_july()), []);
        assert_eq!(found("P06", Fixture::new()), []);
    }
}
