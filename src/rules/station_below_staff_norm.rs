//! T09: a station with fewer staff than the norm of 2023.

use super::checker::{Check, Confidence, Fault, Look, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::{Severity, Zone};

/// Off by default: the norm was written for the small communes before 2025.
pub static RULE: Rule = Rule {
    code: "T09",
    severity: Severity::Info,
    on: false,
    remedy: Remedy::Recruiting,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[Look::Day],
    check: Check::Station(check),
};

fn check(situation: &Situation, station: &StationCase, report: &mut Report) {
    let commune = situation.roster.links().commune(station.slot).map(|slot| &situation.plan.communes[slot]);
    let zone = commune.and_then(|commune| commune.zone);
    let staff = station.station.staff_on(situation.date());
    let (Some(zone), Some(people), Some(staff)) = (zone, station.catchment(), staff) else { return };
    let (have, norm) = (i64::from(staff.value), norm(zone, people.into()));
    if have < norm {
        report.add(Fault::info().fact("have", have).fact("norm", norm).shortfall(norm - have));
    }
}

/// Staff by TT 03/2023/TT-BYT Đ.5(2)b: five, one more for each further 3,000 people above 6,000 (Vùng 3: each 1,000
/// above 5,000), times 1.2 in Vùng 2 and 1.3 in Vùng 3, rounded up.
fn norm(zone: Zone, people: i64) -> i64 {
    let (above, each, tenths) = match zone {
        Zone::One => (6_000, 3_000, 10),
        Zone::Two => (6_000, 3_000, 12),
        Zone::Three => (5_000, 1_000, 13),
    };
    ((5 + (people - above).max(0) / each) * tenths + 9) / 10
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::norm;
    use crate::fixture::Fixture;
    use crate::plan::{Figure, RuleSetting, Zone};

    /// Rule T09 switched on, and a station in Vùng 3 of 7,999 people: (5 + 2) × 1.3 = 9.1, so ten.
    fn staff(count: u32) -> Fixture {
        let on =
            RuleSetting { id: "T09".into(), on: Some(true), severity: None, parameters: vec![], note: String::new() };
        Fixture::new()
            .commune("c", 7_999)
            .change(|plan| {
                let mut commune = plan.communes.get(&"c".into()).expect("just made").clone();
                commune.zone = Some(Zone::Three);
                plan.communes.replace(commune);
                plan.rules.push(on);
            })
            .station_with("s", |facility, station| {
                facility.commune = Some("c".into());
                station.catchment = Some(Figure::new(7_999));
                station.staff = Some(Figure::new(count));
            })
    }

    #[test]
    fn nine_people_where_ten_are_the_norm() {
        let findings = found("T09", staff(9));
        assert_eq!((findings[0].number("have"), findings[0].number("norm")), (Some(9), Some(10)));
    }

    #[test]
    fn ten_are_enough_and_the_zones_differ() {
        assert_eq!(found("T09", staff(10)), []);
        assert_eq!([Zone::One, Zone::Two, Zone::Three].map(|zone| norm(zone, 9_000)), [6, 8, 12]);
        assert_eq!(norm(Zone::One, 500), 5);
    }
}
