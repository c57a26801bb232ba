//! B03: a hospital left without anybody of a specialty it had.

use enumset::EnumSet;

use super::checker::{
    Check, Confidence, DefaultValue, Fault, HospitalCase, Parameter, Remedy, Report, Rule, Situation,
};
use crate::plan::{Severity, Specialty};

/// Losing one of these is an error.
pub(super) static CRITICAL: Parameter = Parameter {
    name: "critical",
    default: DefaultValue::List(&[
        "anaesthesia",
        "emergency_intensive",
        "obstetrics",
        "haematology",
        "orthopaedic_trauma",
    ]),
};

pub static RULE: Rule = Rule {
    code: "B03",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[&CRITICAL],
    looks: &[],
    check: Check::Hospital(check),
};

/// Only what those who are gone had can be lost: they are few, and those who are there have mostly one of each.
fn check(situation: &Situation, hospital: &HospitalCase, report: &mut Report) {
    let present = &hospital.tally.present;
    let gone = situation
        .roster
        .baseline(hospital.slot)
        .perhaps_gone(situation.date())
        .filter(|doctor| !present.contains_key(doctor));
    let had = gone.fold(EnumSet::empty(), |had, doctor| had | situation.specialties(doctor));
    let unlisted: EnumSet<Specialty> = hospital.hospital.unlisted_specialties.iter().copied().collect();
    let mut lost = had - unlisted;
    for &doctor in present.keys() {
        if lost.is_empty() {
            return;
        }
        lost -= situation.specialties(doctor);
    }
    let critical = situation.settings.specialties(&CRITICAL);
    for specialty in lost {
        let severity = if critical.contains(specialty) { Severity::Error } else { Severity::Warning };
        report.add(Fault::new(severity).detail(specialty.code()));
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::{MoveKind, Severity, Specialty};

    fn without(specialty: Specialty, unlisted: &[Specialty]) -> Fixture {
        Fixture::new()
            .hospital_with("h", |_, hospital| hospital.unlisted_specialties = unlisted.into())
            .station("s")
            .doctor_with("d", |doctor| doctor.specialties = vec![specialty].into())
            .posting("d", "h", 10)
            .step("m", MoveKind::Rotation, "d", "h", "s")
    }

    #[test]
    fn the_last_anaesthetist_is_an_error_and_the_last_dentist_a_warning() {
        let findings = found("B03", without(Specialty::Anaesthesia, &[]));
        assert_eq!((findings[0].severity, findings[0].detail.as_str()), (Severity::Error, "anaesthesia"));
        assert_eq!(found("B03", without(Specialty::Dental, &[]))[0].severity, Severity::Warning);
    }

    #[test]
    fn an_unlisted_colleague_or_one_who_stays_is_enough() {
        assert_eq!(found("B03", without(Specialty::Dental, &[Specialty::Dental])), []);
        let stays = |doctor: &mut crate::plan::Doctor| doctor.specialties = vec![Specialty::Dental].into();
        let fixture = without(Specialty::Dental, &[]).doctor_with("e", stays).posting("e", "h", 1);
        assert_eq!(found("B03", fixture), []);
    }
}
