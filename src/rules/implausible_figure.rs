//! X03: a figure that can hardly be right.

use super::checker::{Check, Confidence, DefaultValue, Fact, Fault, Remedy, Report, Rule, Situation};
use crate::plan::{AnySlot, FULL_TIME, Facility, Figure, RuleSetting, Severity, Slot, Value, Week};
use crate::roster::retirement::age;
use crate::rules::RULES;

/// People of a commune; ages of a doctor at work (from 686 on Bạch Long Vĩ to 161,051 in Lê Chân).
const POPULATION: std::ops::RangeInclusive<u32> = 500..=250_000;
const AGE: std::ops::RangeInclusive<i64> = 22..=75;
/// Code points a name may have.
const NAME_LENGTH: usize = 60;

pub(super) static RULE: Rule = Rule {
    code: "X03",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Record(check),
};

fn check(situation: &Situation, record: AnySlot, report: &mut Report) {
    match record {
        AnySlot::Commune(slot) => commune(situation, slot, report),
        AnySlot::Doctor(slot) => doctor(situation, slot, report),
        AnySlot::Posting(slot) => posting(situation, slot, report),
        AnySlot::Rule(slot) => setting(&situation.plan.rules[slot], report),
        _ => {}
    }
}

fn implausible(field: &str, value: impl Into<Fact>) -> Fault {
    Fault::warning().detail(field).fact("value", value)
}

/// Its own population, and beside it the catchments of its stations open on the baseline date, that day's figures.
fn commune(situation: &Situation, slot: Slot<crate::plan::Commune>, report: &mut Report) {
    let Some(people) = Figure::people(situation.plan.communes[slot].population.as_ref()) else { return };
    if !POPULATION.contains(&people) {
        report.add(implausible("population", people));
    }
    let baseline = situation.plan.cover.baseline;
    let stations =
        situation.roster.links().stations_of_commune(slot).iter().map(|&slot| &situation.plan.facilities[slot]);
    let mut stations = stations.filter(|facility| facility.is_open(baseline)).peekable();
    let catchment = |facility: &Facility| Figure::people(facility.station()?.catchment_on(baseline)).map(i64::from);
    if stations.peek().is_none() || situation.is_joined_with_another(slot) {
        return;
    }
    let Some(sum) = stations.map(catchment).sum::<Option<i64>>() else { return };
    if sum > 2 * i64::from(people) || 2 * sum < i64::from(people) {
        report.add(implausible("catchments", sum));
    }
}

fn doctor(situation: &Situation, slot: Slot<crate::plan::Doctor>, report: &mut Report) {
    let record = &situation.plan.doctors[slot];
    if !situation.roster.has_plain_name(slot) {
        let length = record.name.chars().count();
        let is_odd = |byte| matches!(byte, b'0'..=b'9' | b'\t' | b'\n' | b'\r');
        if length == 0 || length > NAME_LENGTH || record.name.bytes().any(is_odd) {
            report.add(implausible("name", length as i64));
        }
    }
    let birth = record.birth.and_then(crate::plan::Birth::reckoned);
    if let Some(age) = birth.map(|birth| age(birth, situation.plan.cover.baseline)).filter(|age| !AGE.contains(age)) {
        report.add(implausible("birth", age));
    }
}

/// Looked at while it stands.
fn posting(situation: &Situation, slot: Slot<crate::plan::Posting>, report: &mut Report) {
    let Some((doctor, _)) = situation.roster.links().standing(slot) else { return };
    let posting = &situation.plan.postings[slot];
    if !(1..=FULL_TIME).contains(&posting.sessions) {
        report.add(implausible("sessions", posting.sessions));
    }
    if let Some(marked) = posting.week.map(Week::sessions).filter(|&marked| marked != posting.sessions) {
        report.add(implausible("week", marked));
    }
    if let Some(last) = situation.roster.career(doctor).last_day.filter(|&last| last < situation.plan.cover.baseline) {
        report.add(implausible("retired", last));
    }
}

/// Values out of their range or of another type; the default is used instead. Of several values of a parameter the
/// first counts; unknown rules and parameters are passed over.
fn setting(setting: &RuleSetting, report: &mut Report) {
    let Some(rule) = RULES.iter().find(|rule| rule.code == setting.id.as_str()) else { return };
    for parameter in rule.parameters {
        let value = setting.parameter(parameter.name).filter(|value| !parameter.admits(value));
        let number = |value: &Value| if let Value::Number(number) = value { Some(*number) } else { None };
        if let Some(value) = value {
            let is_number = matches!(parameter.default, DefaultValue::Number(..));
            report.add(implausible(parameter.name, number(value).filter(|_| is_number)));
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, found};
    use crate::fixture::{Fixture, born};
    use crate::plan::{Act, ActKind, Birth, Facility, Figure, Posting, RuleSetting, Value, Week};

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
        let marks = |marks: &'static str| {
            let fixture = station().doctor("d").posting("d", "s", 3);
            fixture.change(move |plan| {
                let posting = plan.postings.iter().next().expect("just made").clone();
                plan.postings.replace(Posting { week: Week::from_marks(marks), ..posting });
            })
        };
        assert_eq!(details(marks("xx--------")), [("week".into(), Fact::Number(2))]);
        assert_eq!(details(marks("xx-x------")), []);
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

    #[test]
    fn a_name_that_is_none_or_holds_more_than_a_name() {
        let named = |name: &str| {
            let name = name.to_owned();
            details(Fixture::new().doctor_with("d", |doctor| doctor.name = name))
        };
        let odd = |length| vec![("name".to_owned(), Fact::Number(length))];
        assert_eq!(named(""), odd(0));
        assert_eq!(named("Nguyễn Văn An 1980"), odd(18));
        assert_eq!(named("Nguyễn Văn An\tNam"), odd(17));
        assert_eq!(named("Nguyễn Văn An\n"), odd(14));
        assert_eq!(named(&"ễ".repeat(61)), odd(61));
        assert_eq!(named(&"ễ".repeat(60)), []);
        assert_eq!(named("Giàng A Páo"), []);
    }

    #[test]
    fn only_the_first_value_of_a_parameter_is_looked_at_and_one_of_another_type_is_told() {
        let of = |values: Vec<Value>| {
            let parameters = values.into_iter().map(|value| ("minimum".to_owned(), value)).collect();
            let setting = RuleSetting { id: "T03".into(), on: None, severity: None, parameters, note: String::new() };
            details(Fixture::new().change(|plan| plan.rules.push(setting)))
        };
        assert_eq!(of(vec![Value::Number(4), Value::Number(101)]), []);
        assert_eq!(of(vec![Value::Date(date(2026, 1, 1)), Value::Number(4)]), [("minimum".into(), Fact::Unknown)]);
    }

    #[test]
    fn catchments_of_communes_that_an_act_has_put_together() {
        let two = |into: &str, kind: ActKind| {
            let of = |commune: &'static str| {
                move |facility: &mut Facility, station: &mut crate::plan::Station| {
                    (facility.commune, station.catchment) = (Some(commune.into()), Some(Figure::new(3_000)));
                }
            };
            let fixture = Fixture::new().commune("c", 1_000).commune("e", 3_000).station_with("s", of("c"));
            let fixture = fixture.station_with("t", of("e")).station_with("z", of("e"));
            let (place, into) = ("s".to_owned(), Some(into.to_owned()));
            let (date, name) = (date(2026, 3, 1), String::new());
            let act = Act { id: "a".into(), kind, date, place, into, name, made: Vec::new() };
            details(fixture.change(|plan| plan.acts.push(act))).len()
        };
        assert_eq!((two("s", ActKind::MergePoint), two("t", ActKind::MergePoint)), (1, 0));
        assert_eq!((two("nothing", ActKind::MergePoint), two("t", ActKind::Move)), (1, 0));
    }

    #[test]
    fn catchments_are_those_of_the_stations_open_on_the_first_day() {
        let closed = |facility: &mut Facility, station: &mut crate::plan::Station| {
            (facility.commune, facility.closed) = (Some("c".into()), Some(crate::fixture::DAY_ONE));
            station.catchment = Some(Figure::new(1_500));
        };
        assert_eq!(details(commune(1_000, 1_000).station_with("old", closed)), []);
    }
}
