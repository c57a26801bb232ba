//! X03: figures that cannot well be.

use jiff::civil::{Date, date};
use phanbo::plan::{Birth, Doctor, FacilityKind, Value};

use super::{Found, Standing, picture::people, service::last_working_day, settings::range, standing::firsts};

/// Looks at communes, doctors, postings and rule settings.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    communes(standing, found);
    let baseline = standing.plan.cover.baseline;
    for doctor in &standing.doctors {
        if let Some(age) = age_on(doctor, baseline)
            && !(22..=75).contains(&age)
        {
            found.push(implausible("doctor", doctor.id.as_str(), "birth").fact("value", age));
        }
    }
    for posting in &standing.postings {
        let id = posting.id.as_str();
        if posting.sessions < 1 || posting.sessions > 10 {
            found.push(implausible("posting", id, "sessions").fact("value", posting.sessions));
        }
        let doctor = standing.doctors.iter().find(|doctor| doctor.id == posting.doctor);
        if let Some(last) = doctor.and_then(|doctor| last_working_day(doctor))
            && last < baseline
        {
            found.push(implausible("posting", id, "retired").fact("value", last));
        }
    }
    for setting in firsts(&standing.plan.rules) {
        let code = setting.id.as_str();
        let mut told: Vec<&str> = Vec::new();
        for (name, value) in &setting.parameters {
            if let (Value::Number(number), Some((least, most))) = (value, range(code, name))
                && (*number < least || *number > most)
                && !told.contains(&name.as_str())
            {
                told.push(name);
                found.push(implausible("rule", code, name).fact("value", number));
            }
        }
    }
}

fn implausible(table: &str, id: &str, field: &str) -> Found {
    Found::new("X03", table, id).warning().detail(field)
}

fn communes(standing: &Standing, found: &mut Vec<Found>) {
    for commune in firsts(&standing.plan.communes) {
        let Some(population) = people(commune.population.as_ref()) else { continue };
        let about = |field| implausible("commune", commune.id.as_str(), field);
        if !(500..=250_000).contains(&population) {
            found.push(about("population").fact("value", population));
        }
        let stations = standing.facilities.iter().filter_map(|facility| match &facility.kind {
            FacilityKind::Station(station) => Some((facility, station)),
            FacilityKind::Hospital(_) => None,
        });
        let stations =
            stations.filter(|(facility, _)| standing.commune(facility).is_some_and(|of| of.id == commune.id));
        let catchments: Option<Vec<i64>> = stations.map(|(_, station)| people(station.catchment.as_ref())).collect();
        if let Some(catchments) = catchments.filter(|catchments| !catchments.is_empty()) {
            let sum: i64 = catchments.iter().sum();
            if sum > 2 * population || 2 * sum < population {
                found.push(about("catchments").fact("value", sum));
            }
        }
    }
}

/// In completed years; the year alone counts as 1 January.
fn age_on(doctor: &Doctor, day: Date) -> Option<i64> {
    let born = match doctor.birth? {
        Birth::Date(born) => born,
        Birth::Year(year) => date(year, 1, 1),
    };
    let years = i64::from(day.year()) - i64::from(born.year());
    let birthday_came = (day.month(), day.day()) >= (born.month(), born.day());
    Some(if birthday_came { years } else { years - 1 })
}
