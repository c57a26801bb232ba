//! X01: the population a density would be measured against is missing.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, View};
use crate::plan::{Figure, Id, Severity, Table};

pub(super) static RULE: Rule = Rule {
    code: "X01",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    check: Check::Record(check),
};

fn check(view: &View, table: Table, id: &str, report: &mut Report) {
    let people = match table {
        Table::Province => view.plan.province.population.as_ref(),
        Table::Facility => match view.plan.facilities.get(&Id::new(id)).and_then(|facility| facility.station()) {
            Some(station) => station.catchment.as_ref(),
            None => return,
        },
        _ => return,
    };
    if Figure::people(people).is_none() {
        report.add(Fault::warning());
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::Figure;

    #[test]
    fn zero_people_and_no_figure_are_both_missing() {
        let fixture = Fixture::new()
            .province(|province| province.population = None)
            .station_with("s", |_, station| station.catchment = Some(Figure::new(0)));
        let subjects: Vec<_> = found("X01", fixture).iter().map(|found| found.subject_id.clone()).collect();
        assert_eq!(subjects, ["province", "s"]);
    }

    #[test]
    fn one_person_is_a_population_and_a_hospital_needs_none() {
        let fixture =
            Fixture::new().hospital("h").station_with("s", |_, station| station.catchment = Some(Figure::new(1)));
        assert_eq!(found("X01", fixture), []);
    }
}
