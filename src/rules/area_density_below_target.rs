//! P05: an area has fewer doctors for its people than its target.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, Situation, rounded};
use crate::plan::{Area, Severity, Slot};

pub(super) static RULE: Rule = Rule {
    code: "P05",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Area(check),
};

/// Not judged without a target (the first by id counts), or with a catchment missing.
fn check(situation: &Situation, area: Slot<Area>, report: &mut Report) {
    let Some(target) = situation.roster.links().target_of_area(area).map(|slot| &situation.plan.targets[slot]) else {
        return;
    };
    let Some(people) = situation.area_people(area) else { return };
    let doctors = situation.area_doctors(area);
    // Target and people are taken as given, however large: their product may need more than 64 bits.
    let wanted = i128::from(target.density_tenths) * i128::from(people);
    if i128::from(doctors) * 100_000 < wanted {
        report.add(
            Fault::warning()
                .fact("have_tenths", rounded(doctors * 100_000, people))
                .fact("target_tenths", target.density_tenths)
                .shortfall(((wanted + 99_999) / 100_000) as i64 - doctors as i64),
        );
    }
}

impl Situation<'_> {
    /// People of an area: the catchments of its open stations, none of them missing.
    pub fn area_people(&self, area: Slot<Area>) -> Option<u64> {
        let stations = self.roster.links().stations_of_area(area).iter().filter_map(|&slot| self.open_station(slot));
        let people = stations.map(|station| station.catchment().map(u64::from)).sum::<Option<u64>>()?;
        (people > 0).then_some(people)
    }

    /// Doctors of an area: distinct ones with a session at its hospital or stations, and the hospital's unlisted.
    pub fn area_doctors(&self, area: Slot<Area>) -> u64 {
        let hospital = self.roster.links().hospital_of_area(area);
        let unlisted = hospital.map_or(0, |slot| self.plan.facilities[slot].unlisted_doctors());
        u64::from(self.roster.picture().in_area(area)) + u64::from(unlisted)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Figure, Target};

    /// An area of `people` with a target of 4.0, a doctor at both its hospital and its station, and three unlisted.
    fn area_of(people: Option<u32>) -> Vec<Finding> {
        let target =
            Target { id: "t".into(), area: Some("a".into()), density_tenths: 40, deadline: None, source: None };
        let fixture = Fixture::new()
            .area("a", Some("h"))
            .hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(3)))
            .station_with("s", |facility, station| {
                facility.area = Some("a".into());
                station.catchment = people.map(Figure::new);
            })
            .doctor("d")
            .posting("d", "h", 5)
            .posting("d", "s", 5)
            .change(|plan| plan.targets.push(target));
        found("P05", fixture)
    }

    #[test]
    fn four_doctors_are_too_few_for_one_person_more_than_ten_thousand() {
        let findings = area_of(Some(10_001));
        assert_eq!((findings[0].number("have_tenths"), findings[0].number("target_tenths")), (Some(40), Some(40)));
        assert_eq!(findings[0].shortfall, 1);
    }

    #[test]
    fn exactly_the_target_and_a_missing_catchment() {
        assert_eq!(area_of(Some(10_000)), []);
        assert_eq!(area_of(None), []);
    }
}
