//! X03: a figure that can hardly be right.

use super::checker::{Check, Confidence, Default, Fact, Fault, Remedy, Report, Rule, View};
use crate::plan::{FULL_TIME, Figure, Id, Severity, Slot, Table, Value};
use crate::roster::retirement::age;
use crate::rules::RULES;

/// People of a commune; ages of a doctor at work (facts §1: from 686 on Bạch Long Vĩ to 161,051 in Lê Chân).
const POPULATION: std::ops::RangeInclusive<u32> = 500..=250_000;
const AGE: std::ops::RangeInclusive<i64> = 22..=75;

pub(super) static RULE: Rule = Rule {
    code: "X03",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    check: Check::Record(check),
};

fn check(view: &View, table: Table, id: &str, report: &mut Report) {
    match table {
        Table::Commune => view.plan.communes.find(id).map(|slot| commune(view, slot, report)),
        Table::Doctor => view.plan.doctors.find(id).map(|slot| doctor(view, slot, report)),
        Table::Posting => view.plan.postings.find(id).map(|slot| posting(view, slot, report)),
        Table::Rule => setting(view, id, report),
        _ => None,
    };
}

fn implausible(field: &str, value: impl Into<Fact>) -> Fault {
    Fault::warning().detail(field).fact("value", value)
}

/// Its own population, and the sum of its stations' catchments beside it.
fn commune(view: &View, slot: Slot<crate::plan::Commune>, report: &mut Report) {
    let Some(people) = Figure::people(view.plan.communes[slot].population.as_ref()) else { return };
    if !POPULATION.contains(&people) {
        report.add(implausible("population", people));
    }
    let stations = view.roster.links().stations_of_commune(slot);
    let catchment = |slot: &Slot<_>| {
        let station = view.plan.facilities[*slot].station()?;
        Figure::people(station.catchment.as_ref()).map(i64::from)
    };
    let Some(sum) = stations.iter().map(catchment).sum::<Option<i64>>().filter(|_| !stations.is_empty()) else {
        return;
    };
    if sum > 2 * i64::from(people) || 2 * sum < i64::from(people) {
        report.add(implausible("catchments", sum));
    }
}

fn doctor(view: &View, slot: Slot<crate::plan::Doctor>, report: &mut Report) {
    let birth = view.plan.doctors[slot].birth.and_then(crate::plan::Birth::reckoned);
    if let Some(age) = birth.map(|birth| age(birth, view.plan.cover.baseline)).filter(|age| !AGE.contains(age)) {
        report.add(implausible("birth", age));
    }
}

/// Looked at while it stands.
fn posting(view: &View, slot: Slot<crate::plan::Posting>, report: &mut Report) {
    let posting = &view.plan.postings[slot];
    let Some(doctor) = view.plan.doctors.slot(&posting.doctor) else { return };
    if !view.roster.links().postings(doctor).contains(&slot) {
        return;
    }
    if !(1..=FULL_TIME).contains(&posting.sessions) {
        report.add(implausible("sessions", posting.sessions));
    }
    if let Some(last) = view.roster.career(doctor).last_day.filter(|&last| last < view.plan.cover.baseline) {
        report.add(implausible("retired", last));
    }
}

/// Numbers out of their range; the default is used instead. Unknown rules and parameters are passed over.
fn setting(view: &View, code: &str, report: &mut Report) -> Option<()> {
    let setting = view.plan.rules.get(&Id::new(code))?;
    let rule = RULES.iter().find(|rule| rule.code == code)?;
    for (name, value) in &setting.parameters {
        let parameter = rule.parameters.iter().find(|parameter| parameter.name == name);
        if let (Some(Default::Number(_, range)), Value::Number(number)) = (parameter.map(|of| &of.default), value)
            && !range.contains(number)
        {
            report.add(implausible(name, *number));
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, found};
    use crate::fixture::{Fixture, born};
    use crate::plan::{Birth, Figure, RuleSetting, Value};

    fn details(fixture: Fixture) -> Vec<(String, Fact)> {
        let value = |finding: &super::super::Finding| finding.fact("value").cloned().expect("X03 gives a value");
        found("X03", fixture).iter().map(|finding| (finding.detail.clone(), value(finding))).collect()
    }

    fn setting(number: i64) -> Fixture {
        let parameters = vec![("minimum".to_owned(), Value::Number(number)), ("unknown".to_owned(), Value::Number(-1))];
        let setting = RuleSetting { id: "T03".into(), on: None, severity: None, parameters, note: String::new() };
        Fixture::new().change(|plan| plan.rules.push(setting))
    }

    fn commune(people: u32, catchment: u32) -> Fixture {
        Fixture::new().commune("c", people).station_with("s", |facility, station| {
            facility.commune = Some("c".into());
            station.catchment = Some(Figure::new(catchment));
        })
    }

    #[test]
    fn each_implausible_figure_is_named_with_its_value() {
        assert_eq!(details(commune(499, 499)), [("population".into(), Fact::Number(499))]);
        assert_eq!(details(commune(1_000, 2_001)), [("catchments".into(), Fact::Number(2_001))]);
        assert_eq!(details(commune(1_001, 500)), [("catchments".into(), Fact::Number(500))]);
        let child = |doctor: &mut crate::plan::Doctor| doctor.birth = Some(Birth::Year(2005));
        assert_eq!(details(Fixture::new().doctor_with("d", child)), [("birth".into(), Fact::Number(21))]);
        let station = || Fixture::new().station("s");
        assert_eq!(details(station().doctor("d").posting("d", "s", 11)), [("sessions".into(), Fact::Number(11))]);
        let retired = station().doctor_with("d", |doctor| born(doctor, 1960, 1)).posting("d", "s", 10);
        assert_eq!(details(retired), [("retired".into(), Fact::Date(date(2020, 1, 31)))]);
        assert_eq!(details(setting(101)), [("minimum".into(), Fact::Number(101))]);
    }

    #[test]
    fn what_lies_just_within() {
        assert_eq!(details(commune(500, 1_000)), []);
        assert_eq!(details(commune(1_000, 500)), []);
        assert_eq!(details(commune(250_000, 0)), []);
        let young = |doctor: &mut crate::plan::Doctor| doctor.birth = Some(Birth::Date(date(2004, 1, 1)));
        assert_eq!(details(Fixture::new().station("s").doctor_with("d", young).posting("d", "s", 10)), []);
        assert_eq!(details(setting(100)), []);
    }
}
