//! D15: a doctor works, or within a year would work, where nothing is open.

use std::collections::BTreeMap;

use super::checker::{Check, Confidence, Fault, Look, Remedy, Report, Rule, Situation};
use crate::plan::{Date, Doctor, Facility, Severity, Site, Slot};

pub static RULE: Rule = Rule {
    code: "D15",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[Look::Horizon, Look::Named],
    check: Check::AtWork(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    if !situation.roster.may_meet_a_closed_place(doctor) {
        return;
    }
    let mut first_days: BTreeMap<&str, Date> = BTreeMap::new();
    for (first, last) in situation.roster.career(doctor).runs(situation.date(), situation.horizon()) {
        for &(site, _) in &situation.roster.presence_on(situation.plan, doctor, first).at {
            let Some(facility) = situation.roster.links().facility(site) else { continue };
            let (site, facility) = (&situation.plan.sites[site], &situation.plan.facilities[facility]);
            let closed = [
                (facility.id.as_str(), first_day(first, last, site, facility, |day| !facility.is_open(day))),
                (
                    site.id.as_str(),
                    first_day(first, last, site, facility, |day| facility.is_open(day) && !site.is_open(day)),
                ),
            ];
            for (place, day) in closed {
                if let Some(day) = day {
                    first_days.entry(place).and_modify(|known| *known = day.min(*known)).or_insert(day);
                }
            }
        }
    }
    for (place, day) in first_days {
        report.add(Fault::error().detail(place).fact("date", day));
    }
}

/// The first day from `first` to `last` on which this holds of a site and its facility. It can begin to hold only on
/// the first of these days, or when one of the two opens or closes.
fn first_day(first: Date, last: Date, site: &Site, facility: &Facility, holds: impl Fn(Date) -> bool) -> Option<Date> {
    let bounds = [facility.opened, facility.closed, site.opened, site.closed].into_iter().flatten();
    let days = std::iter::once(first).chain(bounds.filter(|&day| first < day && day <= last));
    days.filter(|&day| holds(day)).min()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, Finding, found, found_on};
    use crate::fixture::{DAY_ONE, Fixture, born};
    use crate::plan::{Date, Facility, MoveKind, Station};

    /// A station that closes on that day.
    fn closing(day: Date) -> Fixture {
        let closes = move |facility: &mut Facility, _: &mut Station| facility.closed = Some(day);
        Fixture::new().hospital("h").station_with("s", closes)
    }

    fn told(findings: &[Finding]) -> Vec<(&str, Option<&Fact>)> {
        findings.iter().map(|finding| (finding.detail.as_str(), finding.fact("date"))).collect()
    }

    #[test]
    fn a_stay_that_runs_into_the_closing_of_the_station_within_a_year() {
        let day = date(2027, 1, 1);
        assert_eq!(told(&found("D15", closing(day).doctor_at("d", "s"))), [("s", Some(&Fact::Date(day)))]);
        let sent = closing(date(2026, 3, 1)).doctor_at("d", "h");
        let sent = sent.step_with("m", MoveKind::Sessions, "d", "h", "s", |step| step.start = date(2026, 4, 1));
        assert_eq!(told(&found("D15", sent)), [("s", Some(&Fact::Date(date(2026, 4, 1))))]);
    }

    #[test]
    fn a_closing_after_the_year_and_one_the_doctor_does_not_see() {
        assert_eq!(found("D15", closing(date(2027, 1, 2)).doctor_at("d", "s")), []);
        let day = date(2026, 5, 1);
        let leaves = |step: &mut crate::plan::Move| step.start = day;
        let gone = closing(day).doctor_at("d", "s").step_with("m", MoveKind::Leave, "d", "s", "", leaves);
        assert_eq!(found("D15", gone), []);
        let retired = closing(day).doctor_with("d", |doctor| born(doctor, 1964, 10)).posting("d", "s", 10);
        assert_eq!(found("D15", retired), []);
        let taught = closing(day).doctor_at("d", "s").step("m", MoveKind::Training, "d", "s", "");
        assert_eq!(found("D15", taught), []);
    }

    #[test]
    fn a_site_that_is_closed_alone_and_a_station_that_is_not_open_yet() {
        let opens = |facility: &mut Facility, _: &mut Station| facility.opened = Some(date(2026, 2, 1));
        let fixture = Fixture::new().station_with("s", opens).point("s", "p").doctor_at("d", "p").change(|plan| {
            let mut point = plan.sites.get(&"p".into()).expect("just made").clone();
            point.closed = Some(date(2026, 6, 1));
            plan.sites.replace(point);
        });
        let plan = fixture.build();
        let as_it_is = || Fixture::new().change(|empty| *empty = plan.clone());
        assert_eq!(
            told(&found("D15", as_it_is())),
            [("p", Some(&Fact::Date(date(2026, 6, 1)))), ("s", Some(&Fact::Date(DAY_ONE)))]
        );
        assert_eq!(told(&found_on("D15", date(2026, 2, 1), as_it_is())), [("p", Some(&Fact::Date(date(2026, 6, 1))))]);
    }
}
