//! B03: a hospital left without anybody of a specialty it had.

use super::checker::{Check, Confidence, Default, Fault, HospitalView, Parameter, Remedy, Report, Rule, View};
use crate::plan::{Doctor, Severity, Slot, Specialty};

/// Losing one of these is an error.
static CRITICAL: Parameter = Parameter {
    name: "critical",
    default: Default::List(&["anaesthesia", "emergency_intensive", "obstetrics", "haematology", "orthopaedic_trauma"]),
};

pub(super) static RULE: Rule = Rule {
    code: "B03",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[&CRITICAL],
    check: Check::Hospital(check),
};

fn check(view: &View, hospital: &HospitalView, report: &mut Report) {
    let had = among(view, view.baseline_listed(hospital.slot));
    let has = among(view, hospital.tally.present.keys().copied());
    let critical = view.settings.specialties(&CRITICAL);
    let is_lost = |specialty: &&Specialty| had[**specialty as usize] && !has[**specialty as usize];
    for specialty in Specialty::ALL.iter().filter(is_lost) {
        if hospital.hospital.unlisted_specialties.contains(specialty) {
            continue;
        }
        let severity = if critical.contains(specialty) { Severity::Error } else { Severity::Warning };
        report.add(Fault::new(severity).detail(specialty.code()));
    }
}

/// Which specialties there are among doctors. A large hospital has hundreds of doctors and is looked at after every
/// move that touches it: a set of few bits, filled in one go.
fn among(view: &View, doctors: impl Iterator<Item = Slot<Doctor>>) -> [bool; Specialty::ALL.len()] {
    let mut there = [false; Specialty::ALL.len()];
    doctors.for_each(|doctor| view.specialties(doctor).for_each(|specialty| there[specialty as usize] = true));
    there
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::{MoveKind, Severity, Specialty};

    fn without(specialty: Specialty, unlisted: &[Specialty]) -> Fixture {
        Fixture::new()
            .hospital_with("h", |_, hospital| hospital.unlisted_specialties = unlisted.to_vec())
            .station("s")
            .doctor_with("d", |doctor| doctor.specialties = vec![specialty])
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
        let stays = |doctor: &mut crate::plan::Doctor| doctor.specialties = vec![Specialty::Dental];
        let fixture = without(Specialty::Dental, &[]).doctor_with("e", stays).posting("e", "h", 1);
        assert_eq!(found("B03", fixture), []);
    }
}
