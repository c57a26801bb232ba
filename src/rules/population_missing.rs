//! X01: the population a density would be measured against is missing.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, Situation};
use crate::plan::{AnySlot, Date, Facility, Figure, Severity};

pub(super) static RULE: Rule = Rule {
    code: "X01",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Record(check),
};

fn check(situation: &Situation, record: AnySlot, report: &mut Report) {
    let is_missing = match record {
        AnySlot::Province => Figure::people(situation.plan.province.population.as_ref()).is_none(),
        AnySlot::Facility(slot) => {
            is_missing_while_open(&situation.plan.facilities[slot], situation.plan.cover.baseline)
        }
        _ => false,
    };
    if is_missing {
        report.add(Fault::warning());
    }
}

/// On some day from the baseline on on which the station is open. It can begin to be so on the first of these days, on
/// the day the station opens, or when its figures change.
fn is_missing_while_open(facility: &Facility, baseline: Date) -> bool {
    let Some(station) = facility.station() else { return false };
    let changes = station.figures.iter().map(|figures| figures.from).chain(facility.opened);
    let mut days = changes.filter(|&day| day > baseline).chain([baseline]);
    days.any(|day| facility.is_open(day) && Figure::people(station.catchment_on(day)).is_none())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::{Date, DatedFigures, Facility, Figure, Station};

    #[test]
    fn zero_people_and_no_figure_are_both_missing() {
        let fixture = Fixture::new()
            .province(|province| province.population = None)
            .station_with("s", |_, station| station.catchment = Some(Figure::new(0)));
        let subjects: Vec<_> = found("X01", fixture).iter().map(|found| found.subject_id.clone()).collect();
        assert_eq!(subjects, ["province", "s"]);
    }

    #[test]
    fn missing_from_a_day_on_is_missing_unless_the_station_is_closed_by_then() {
        let from_july = |closed: Option<Date>| {
            let change = move |facility: &mut Facility, station: &mut Station| {
                facility.closed = closed;
                let nobody = Some(Figure::new(0));
                station.figures = vec![DatedFigures { catchment: nobody, ..DatedFigures::from(date(2026, 7, 1)) }];
            };
            found("X01", Fixture::new().station_with("s", change)).len()
        };
        assert_eq!((from_july(None), from_july(Some(date(2026, 7, 2)))), (1, 1));
        assert_eq!(from_july(Some(date(2026, 7, 1))), 0);
    }

    #[test]
    fn one_person_is_a_population_and_a_hospital_needs_none() {
        let fixture =
            Fixture::new().hospital("h").station_with("s", |_, station| station.catchment = Some(Figure::new(1)));
        assert_eq!(found("X01", fixture), []);
    }
}
