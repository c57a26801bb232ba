//! T06: a station whose regular doctors have none of the specialties it needs.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::Severity;

/// One of these is needed.
static NEEDED: Parameter =
    Parameter { name: "specialties", default: DefaultValue::List(&["general", "family", "internal"]) };

pub(super) static RULE: Rule = Rule {
    code: "T06",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Product,
    parameters: &[&NEEDED],
    looks: &[],
    check: Check::Station(check),
};

/// Not judged while one of the regular doctors has no specialty on record: it may be a needed one.
fn check(situation: &Situation, station: &StationCase, report: &mut Report) {
    let needed = situation.settings.specialties(&NEEDED);
    let is_unknown = |doctor| situation.specialties(doctor).is_empty();
    let is_needed = |doctor| !situation.specialties(doctor).is_disjoint(needed);
    if station.regular_doctors() > 0 && !station.regular().any(is_unknown) && !station.regular().any(is_needed) {
        report.add(Fault::warning());
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{found, found_on};
    use crate::fixture::Fixture;
    use crate::plan::{Gain, MoveKind, Specialty};

    fn dentist() -> Fixture {
        let dental = |doctor: &mut crate::plan::Doctor| doctor.specialties = vec![Specialty::Dental].into();
        Fixture::new().station("s").doctor_with("d", dental).posting("d", "s", 10)
    }

    #[test]
    fn a_dentist_alone() {
        assert_eq!(found("T06", dentist()).len(), 1);
    }

    #[test]
    fn a_colleague_of_unknown_specialty_and_a_training_that_has_ended() {
        assert_eq!(found("T06", dentist().doctor_at("e", "s")), []);
        let trained = dentist().step_with("m", MoveKind::Training, "d", "s", "", |step| {
            step.end = Some(date(2026, 6, 30));
            step.gain = Some(Gain { qualification: None, specialties: vec![Specialty::Family].into() });
        });
        assert_eq!(found_on("T06", date(2026, 7, 1), trained), []);
    }
}
