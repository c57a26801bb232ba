//! X03: figures that cannot well be.

use jiff::civil::{Date, date};
use phanbo::plan::{Birth, Doctor, FacilityKind, Value};

use super::{
    Found, Standing, dated,
    moves::fits,
    picture::people,
    reorganised::is_joined,
    service::last_working_day,
    settings::{has_form, range},
    standing::firsts,
};

/// Looks at communes, doctors, postings and rule settings.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    communes(standing, found);
    let baseline = standing.plan.cover.baseline;
    for doctor in &standing.doctors {
        let letters: Vec<char> = doctor.name.chars().collect();
        let odd = ['\t', '\n', '\r'].into_iter().chain('0'..='9').any(|letter| letters.contains(&letter));
        if letters.is_empty() || letters.len() > 60 || odd {
            found.push(implausible("doctor", doctor.id.as_str(), "name").fact("value", letters.len()));
        }
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
        if let Some(week) = posting.week.filter(|_| !fits(posting.week, posting.sessions)) {
            found.push(implausible("posting", id, "week").fact("value", week.to_string().matches('x').count()));
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
            let is_first = !told.contains(&name.as_str());
            told.push(name);
            let wrong = match (has_form(code, name, value), range(code, name), value) {
                (Some(true), Some((least, most)), Value::Number(number)) if *number < least || *number > most => {
                    number.to_string()
                }
                (Some(false), ..) => "null".to_owned(),
                _ => continue,
            };
            if is_first {
                found.push(implausible("rule", code, name).fact("value", wrong));
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
        let baseline = standing.plan.cover.baseline;
        let stations = stations.filter(|(facility, _)| facility.is_open(baseline));
        let catchments: Option<Vec<i64>> =
            stations.map(|(_, station)| people(dated::catchment(station, baseline))).collect();
        let is_joined = is_joined(standing, commune.id.as_str());
        if let Some(catchments) = catchments.filter(|catchments| !catchments.is_empty() && !is_joined) {
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
