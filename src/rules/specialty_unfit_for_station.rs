//! D10: a doctor at a station with specialties a station has little use for.

use std::collections::BTreeSet;

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation};
use crate::plan::{Doctor, Severity, Slot};

/// Specialties a station has use for.
pub(super) static FIT: Parameter = Parameter {
    name: "specialties",
    default: DefaultValue::List(&[
        "general",
        "family",
        "internal",
        "paediatrics",
        "obstetrics",
        "traditional",
        "preventive",
    ]),
};

pub static RULE: Rule = Rule {
    code: "D10",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[&FIT],
    looks: &[],
    check: Check::AtWork(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    let specialties = situation.specialties(doctor);
    if specialties.is_empty() || !specialties.is_disjoint(situation.settings.specialties(&FIT)) {
        return;
    }
    let sites = situation.roster.presence(doctor).at.iter();
    let facilities = sites.filter_map(|&(site, _)| situation.roster.links().facility(site));
    let stations: BTreeSet<_> =
        facilities.filter_map(|slot| situation.open_station(slot)).map(|station| &station.facility.id).collect();
    for station in stations {
        report.add(Fault::warning().detail(station.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::checker::{RuleSettings, Situation};
    use super::super::{Finding, found};
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Date, Doctor, Facility, Gain, Move, MoveKind, Specialty, Station};
    use crate::roster::Roster;

    fn at_station(specialties: &[Specialty]) -> Vec<Finding> {
        let fixture = Fixture::new().station("s").doctor_with("d", |doctor| doctor.specialties = specialties.into());
        found("D10", fixture.posting("d", "s", 10))
    }

    #[test]
    fn an_anaesthetist_at_a_station() {
        let findings = at_station(&[Specialty::Anaesthesia]);
        assert_eq!((findings[0].subject_id.as_str(), findings[0].detail.as_str()), ("d", "s"));
    }

    #[test]
    fn a_station_that_is_closed_is_no_station_to_be_unfit_for() {
        let closed = |facility: &mut Facility, _: &mut Station| facility.closed = Some(DAY_ONE);
        let fixture = Fixture::new().station_with("s", closed);
        let fixture = fixture.doctor_with("d", |doctor| doctor.specialties = vec![Specialty::Anaesthesia].into());
        assert_eq!(found("D10", fixture.posting("d", "s", 10)), []);
    }

    #[test]
    fn one_fitting_specialty_among_others_and_none_on_record() {
        assert_eq!(at_station(&[Specialty::Anaesthesia, Specialty::Internal]), []);
        assert_eq!(at_station(&[]), []);
    }

    #[test]
    fn what_a_training_brings_counts_from_the_day_after_its_end() {
        let trained_until = |end: Date| {
            let training = |step: &mut Move| {
                (step.start, step.end) = (date(2025, 9, 1), Some(end));
                step.gain = Some(Gain { qualification: None, specialties: vec![Specialty::Family].into() });
            };
            let anaesthetist = |doctor: &mut Doctor| doctor.specialties = vec![Specialty::Anaesthesia].into();
            let fixture = Fixture::new().station("s").doctor_with("d", anaesthetist).posting("d", "s", 10);
            let plan = fixture.step_with("m", MoveKind::Training, "d", "s", "", training).build();
            let roster = Roster::new(&plan, DAY_ONE);
            let settings = RuleSettings::new(&plan);
            let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
            Situation { plan: &plan, roster: &roster, settings: &settings }
                .specialties(doctor)
                .iter()
                .collect::<Vec<_>>()
        };
        assert_eq!(trained_until(DAY_ONE), [Specialty::Anaesthesia]);
        assert_eq!(trained_until(date(2025, 12, 31)), [Specialty::Family, Specialty::Anaesthesia]);
    }
}
