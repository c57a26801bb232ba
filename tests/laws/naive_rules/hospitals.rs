//! B01–B03: hospitals as givers, on the day.

use phanbo::plan::{Doctor, Facility, MoveKind, Specialty};

use super::{
    Found,
    moves::is_within,
    picture::{Picture, unlisted},
    settings::{list, number},
    whereabouts::{day_of, effective, is_loan},
};

/// Looks at every open hospital.
pub fn check(picture: &Picture, found: &mut Vec<Found>) {
    for (facility, hospital) in picture.open_hospitals() {
        let about = |code| Found::new(code, "hospital", facility.id.as_str());
        let here: Vec<&Doctor> = picture.at(facility).into_iter().map(|(doctor, _)| doctor).collect();
        let present = here.len() as i64 + unlisted(facility);
        if let Some(floor) = hospital.floor.as_ref().map(|floor| i64::from(floor.value))
            && present < floor
        {
            found.push(about("B01").fact("present", present).fact("floor", floor).shortfall(floor - present));
        }

        let listed = baseline_listed(picture, facility);
        let base = listed.len() as i64 + unlisted(facility);
        let away = listed.iter().filter(|doctor| is_away(picture, doctor, facility)).count() as i64;
        let limit = number(picture.plan, "B02", "limit", 20, 0, 100);
        if away * 100 > limit * base {
            let finding = about("B02").warning().fact("away", away).fact("base", base);
            found.push(finding.shortfall(away * 100 - limit * base));
        }

        let critical = ["anaesthesia", "emergency_intensive", "obstetrics", "haematology", "orthopaedic_trauma"];
        let critical = list(picture.plan, "B03", "critical", &critical);
        let has = |doctors: &[&Doctor], specialty| {
            doctors.iter().any(|doctor| picture.specialties(doctor).contains(&specialty))
        };
        for specialty in Specialty::ALL.iter().copied() {
            let kept = has(&here, specialty) || hospital.unlisted_specialties.contains(&specialty);
            if has(&listed, specialty) && !kept {
                let severe = critical.iter().any(|code| code == specialty.code());
                let finding = about("B03").severity(if severe { "error" } else { "warning" });
                found.push(finding.detail(specialty.code()));
            }
        }
    }
}

/// The doctors with at least one session in a posting record at the hospital.
fn baseline_listed<'a>(picture: &Picture<'a>, facility: &Facility) -> Vec<&'a Doctor> {
    let standing = picture.standing;
    let here = |site: &str| standing.facility_of(site) == facility.id.as_str();
    let mut listed = standing.doctors.clone();
    listed.retain(|doctor| {
        let mut postings = standing.postings.iter().filter(|posting| posting.doctor == doctor.id);
        postings.any(|posting| posting.sessions > 0 && here(posting.site.as_str()))
    });
    listed
}

/// With a home and with a loan or training from the hospital that is active, whatever its sessions.
fn is_away(picture: &Picture, doctor: &Doctor, facility: &Facility) -> bool {
    if day_of(picture.standing, doctor, picture.day).home.is_empty() {
        return false;
    }
    effective(picture.standing, doctor).into_iter().any(|step| {
        (is_loan(step.kind) || step.kind == MoveKind::Training)
            && step.from.as_ref() == Some(&facility.id)
            && !is_within(picture.standing, step)
            && step.start <= picture.day
            && step.end.is_none_or(|end| picture.day <= end)
    })
}
