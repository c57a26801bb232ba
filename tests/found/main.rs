//! Plans from trials in which the program once found the wrong thing, or nothing.

use jiff::civil::{Date, date};
use phanbo::{
    file::{OpenError, Position, from_bytes},
    plan::Plan,
    roster::Roster,
    rules::{Checked, Fact, Finding},
};
use rstest::rstest;

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/found/{name}.phanbo", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("it is there")
}

fn plan(name: &str) -> Plan {
    from_bytes(&bytes(name)).expect("it opens").plan
}

/// What one rule finds on a day: subject, detail and finding.
fn found(name: &str, code: &str, day: Date) -> Vec<Finding> {
    let plan = plan(name);
    let checked = Checked::new(&plan, &Roster::new(&plan, day));
    checked.findings().filter(|finding| finding.code() == code).map(|finding| (**finding).clone()).collect()
}

const DAY_ONE: Date = date(2026, 1, 1);

#[rstest]
#[case::eth("dup-eth")]
#[case::byte_order_mark("dup-feff")]
#[case::tone_mark("dup-hoa-oa")]
#[case::soft_hyphen("dup-softhyphen")]
#[case::zero_width_space("dup-zwsp")]
#[case::dash("lic-dash")]
#[case::zeros("lic-zeros")]
fn one_person_spelt_in_two_ways_is_one_person(#[case] name: &str) {
    let findings = found(name, "X02", DAY_ONE);
    assert_eq!(findings.len(), 1, "{name}");
    assert_eq!(findings[0].fact("ids"), Some(&Fact::Ids(vec!["d1".into(), "d2".into()])));
}

/// What a spreadsheet makes of a number is set right when it is read, not when plans are compared.
#[test]
fn a_number_with_a_decimal_is_another_licence() {
    assert_eq!(found("lic-numonly", "X02", DAY_ONE), []);
}

#[test]
fn of_names_with_remarks_only_the_one_with_figures_is_odd() {
    let findings = found("names-with-remarks", "X03", DAY_ONE);
    let told: Vec<_> = findings.iter().map(|found| (found.subject_id.as_str(), found.detail.as_str())).collect();
    assert_eq!(told, [("d21", "name")]);
}

#[rstest]
#[case::a_year_before(date(2025, 6, 30))]
#[case::on_the_first_day(DAY_ONE)]
#[case::on_the_day_itself(date(2026, 6, 30))]
fn a_day_of_overlap_is_told_from_every_date_of_the_twelve_months_before(#[case] day: Date) {
    let findings = found("overlap-day", "D01", day);
    let told: Vec<_> = findings.iter().map(|found| (found.detail.as_str(), found.fact("date"))).collect();
    assert_eq!(told, [("2026-06-30", Some(&Fact::Date(date(2026, 6, 30))))]);
}

#[test]
fn whoever_works_where_a_station_closes_is_told() {
    for (day, from) in [(DAY_ONE, date(2026, 3, 1)), (date(2026, 4, 1), date(2026, 4, 1))] {
        let findings = found("closed-later", "D15", day);
        let told: Vec<_> = findings
            .iter()
            .map(|found| (found.subject_id.as_str(), found.detail.as_str(), found.fact("date")))
            .collect();
        let fact = Fact::Date(from);
        assert_eq!(told, [("d1", "t1", Some(&fact)), ("d3", "t1", Some(&fact))], "{day}");
    }
}

#[test]
fn an_exception_of_an_unknown_rule_refers_to_nothing_that_could_be_missing() {
    assert_eq!(found("exception_of_unknown_rule", "X04", DAY_ONE), []);
}

#[test]
fn sessions_are_added_up_without_a_limit() {
    let findings = found("sessions_sum_saturates", "D01", DAY_ONE);
    assert_eq!(findings[0].number("sessions"), Some(4_294_967_296));
    assert_eq!(findings[0].shortfall, 4_294_967_286);
}

#[test]
fn a_year_of_birth_beyond_the_calendar_is_refused_at_its_place() {
    let error = from_bytes(&bytes("birth_year_beyond_calendar")).expect_err("no such year");
    assert_eq!(error, OpenError::WrongValue(Position { line: 6, column: 37 }));
}
