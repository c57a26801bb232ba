//! D05: a doctor whose service ends within a year.

use super::checker::{Check, Confidence, DefaultValue, Fault, Look, Parameter, Remedy, Report, Rule, Situation};
use crate::plan::{Doctor, Severity, Slot};
use crate::roster::calendar::is_beyond;

/// Months ahead.
pub(super) static MONTHS: Parameter = Parameter { name: "months", default: DefaultValue::Number(12, 1..=120) };

pub static RULE: Rule = Rule {
    code: "D05",
    severity: Severity::Info,
    on: true,
    remedy: Remedy::Recruiting,
    confidence: Confidence::Product,
    parameters: &[&MONTHS],
    looks: &[Look::Day, Look::Months(&MONTHS)],
    check: Check::Beside(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    let Some(last) = situation.roster.career(doctor).last_day.filter(|&last| situation.date() < last) else { return };
    if is_beyond(last, situation.date(), situation.settings.number(&MONTHS))
        || situation.roster.presence(doctor).at.is_empty()
    {
        return;
    }
    let severity = if is_only_regular(situation, doctor) { Severity::Warning } else { Severity::Info };
    report.add(Fault::new(severity).fact("last", last));
}

/// Whether some open station has this doctor as its only regular one.
fn is_only_regular(situation: &Situation, doctor: Slot<Doctor>) -> bool {
    let sites = situation.roster.presence(doctor).at.iter();
    let mut stations = sites.filter_map(|&(site, _)| situation.open_station(situation.roster.links().facility(site)?));
    stations.any(|station| station.regular().eq([doctor]))
}

#[cfg(test)]
mod tests {
    use super::super::{found, found_on};
    use crate::fixture::{Fixture, born};
    use crate::plan::Severity;
    use jiff::civil::date;

    /// A man who retires on 30/04/2026.
    fn retiring() -> Fixture {
        Fixture::new().station("s").doctor_with("d", |doctor| born(doctor, 1964, 10)).posting("d", "s", 5)
    }

    #[test]
    fn the_only_regular_doctor_is_a_warning_and_one_of_two_is_worth_a_note() {
        assert_eq!(found("D05", retiring())[0].severity, Severity::Warning);
        assert_eq!(found("D05", retiring().doctor_at("e", "s"))[0].severity, Severity::Info);
    }

    #[test]
    fn on_the_last_day_itself_and_more_than_a_year_before() {
        assert_eq!(found_on("D05", date(2026, 4, 30), retiring()), []);
        assert_eq!(found_on("D05", date(2025, 4, 29), retiring()), []);
        assert_eq!(found_on("D05", date(2025, 4, 30), retiring()).len(), 1);
    }
}
