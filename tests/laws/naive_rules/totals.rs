//! The totals of headline and JSON; they do not depend on which rules are on.

use phanbo::plan::Facility;

use super::{
    picture::{Picture, density_tenths, people},
    standing::firsts,
};

/// By the names of docs/rule-book.md; a density that is not judged is −1.
pub fn of(picture: &Picture) -> Vec<(&'static str, i64)> {
    let stations = picture.open_stations();
    let points = picture.open_points();
    let regular = |facility: &Facility| picture.regular(facility).len() as i64;
    let at_station = |site: &str| {
        let id = picture.standing.facility_of(site);
        stations.iter().any(|(facility, _)| facility.id.as_str() == id)
    };
    let station_doctors = picture.doctors().filter(|(_, day)| day.at.keys().any(|site| at_station(site))).count();
    let below = stations.iter().filter(|(facility, station)| regular(facility) < picture.minimum(station)).count();
    let density = people(picture.plan.province.population.as_ref())
        .map_or(-1, |people| density_tenths(picture.province_doctors(), people));
    vec![
        ("communes", firsts(&picture.plan.communes).len() as i64),
        ("stations", stations.len() as i64),
        ("points", points.len() as i64),
        ("hospitals", picture.open_hospitals().len() as i64),
        ("doctors_listed", picture.with_home()),
        ("station_doctors", station_doctors as i64),
        ("stations_with_regular_doctor", stations.iter().filter(|(facility, _)| regular(facility) > 0).count() as i64),
        ("stations_with_doctor", picture.covered_stations()),
        ("stations_below_minimum", below as i64),
        ("points_without_sessions", points.iter().filter(|(_, sessions)| *sessions == 0).count() as i64),
        ("province_density_tenths", density),
    ]
}
