//! D05, D09, D10 and D13: doctors on the day.

use jiff::ToSpan;
use phanbo::plan::{Doctor, Facility, Licence, Post};

use super::{
    Found,
    picture::Picture,
    service::{last_working_day, retirement},
    settings::{list, number},
    whereabouts::{Day, day_of},
};

/// Looks at every doctor.
pub fn check(picture: &Picture, found: &mut Vec<Found>) {
    for (doctor, day) in picture.doctors() {
        let about = |code| Found::new(code, "doctor", doctor.id.as_str());
        if let Some(last) = last_working_day(doctor) {
            let months = number(picture.plan, "D05", "months", 12, 1, 120);
            let near = picture.day < last && last <= picture.day.saturating_add(months.months());
            if near && !day.at.is_empty() {
                let severity = if is_only_regular(picture, doctor) { "warning" } else { "info" };
                found.push(about("D05").severity(severity).fact("last", last));
            }
        }
        licence(picture, doctor, day, found);
        unfit(picture, doctor, day, found);
        if let (Some(retired), Some(end)) = (retirement(doctor), doctor.extension)
            && doctor.post == Post::StationDirector
            && retired < picture.day
            && picture.day <= end
        {
            found.push(about("D13").fact("last", end));
        }
    }
}

fn is_only_regular(picture: &Picture, doctor: &Doctor) -> bool {
    picture.open_stations().into_iter().any(|(facility, _)| {
        let regular = picture.regular(facility);
        regular.len() == 1 && regular[0].id == doctor.id
    })
}

fn licence(picture: &Picture, doctor: &Doctor, day: &Day, found: &mut Vec<Found>) {
    let about = Found::new("D09", "doctor", doctor.id.as_str());
    match &doctor.licence {
        Licence::None if !day.at.is_empty() => found.push(about.fact("until", "null")),
        Licence::Number { until: Some(until), .. } if *until < picture.day => {
            if !day.at.is_empty() {
                found.push(about.fact("until", until));
            }
        }
        Licence::Number { until: Some(until), .. } => {
            let months = number(picture.plan, "D09", "months", 12, 1, 120);
            let soon = *until <= picture.day.saturating_add(months.months());
            if soon && !day_of(picture.standing, doctor, until.saturating_add(1.day())).at.is_empty() {
                found.push(about.warning().fact("until", until));
            }
        }
        Licence::Number { until: None, .. } | Licence::None | Licence::Unknown => {}
    }
}

/// The stations where a doctor works whose specialties are none for a station.
fn unfit(picture: &Picture, doctor: &Doctor, day: &Day, found: &mut Vec<Found>) {
    let fitting = ["general", "family", "internal", "paediatrics", "obstetrics", "traditional", "preventive"];
    let fitting = list(picture.plan, "D10", "specialties", &fitting);
    let specialties = picture.specialties(doctor);
    let fits = specialties.iter().any(|specialty| fitting.iter().any(|code| code == specialty.code()));
    if specialties.is_empty() || fits {
        return;
    }
    let here =
        |facility: &Facility| day.at.keys().any(|site| picture.standing.facility_of(site) == facility.id.as_str());
    for (facility, _) in picture.open_stations().into_iter().filter(|(facility, _)| here(facility)) {
        let finding = Found::new("D10", "doctor", doctor.id.as_str()).warning();
        found.push(finding.detail(facility.id.as_str()));
    }
}
