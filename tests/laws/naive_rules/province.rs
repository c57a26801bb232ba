//! P01–P07: areas, communes and the province on the day.

use phanbo::plan::{Area, Doctor, Facility};

use super::{
    Found, dated,
    picture::{Picture, ceiling, density_tenths, people, unlisted},
    settings::number,
    standing::firsts,
};

/// Looks at the province, its areas and communes.
pub fn check(picture: &Picture, found: &mut Vec<Found>) {
    let province = &picture.plan.province;
    let count = |figure: &Option<phanbo::plan::Figure>| figure.as_ref().map(|figure| i64::from(figure.value));
    for (code, have, target) in [
        ("P01", Some(picture.province_doctors()), 190),
        ("P02", count(&province.pharmacists), 80),
        ("P03", count(&province.nurses), 330),
        ("P04", count(&province.beds), 680),
    ] {
        density(picture, code, have, target, found);
    }
    for area in firsts(&picture.plan.areas) {
        of_area(picture, area, found);
    }
    let stations = picture.open_stations();
    for commune in firsts(&picture.plan.communes) {
        let serves =
            |facility: &Facility| picture.standing.commune(facility).is_some_and(|served| served.id == commune.id);
        if !stations.iter().any(|(facility, _)| serves(facility)) {
            found.push(Found::new("P06", "commune", commune.id.as_str()));
        }
    }
    let (with, all) = (picture.covered_stations(), stations.len() as i64);
    let limit = number(picture.plan, "P07", "limit", 100, 0, 100);
    if with * 100 < limit * all {
        let finding = Found::new("P07", "province", "province").info().fact("with", with).fact("all", all);
        found.push(finding.shortfall(limit * all - with * 100));
    }
}

/// A count of the province against its people.
fn density(picture: &Picture, code: &str, have: Option<i64>, default: i64, found: &mut Vec<Found>) {
    let (Some(have), Some(people)) = (have, people(picture.plan.province.population.as_ref())) else { return };
    let target = number(picture.plan, code, "target_tenths", default, 0, 10_000);
    let late = i64::from(picture.day.year()) >= number(picture.plan, code, "deadline_year", 2030, 2000, 2100);
    if have * 100_000 < target * people {
        let finding = Found::new(code, "province", "province").severity(if late { "warning" } else { "info" });
        let finding = finding.fact("have_tenths", density_tenths(have, people)).fact("target_tenths", target);
        found.push(finding.shortfall(ceiling(target * people, 100_000) - have));
    }
}

/// P05, where the area has a target and all its stations know their people.
fn of_area(picture: &Picture, area: &Area, found: &mut Vec<Found>) {
    let targets = firsts(&picture.plan.targets);
    let Some(target) = targets.iter().find(|target| target.area.as_ref() == Some(&area.id)) else { return };
    let target = i64::from(target.density_tenths);
    let mut stations = picture.open_stations();
    stations.retain(|(facility, _)| picture.standing.area(facility).is_some_and(|of| of.id == area.id));
    let catchments: Option<Vec<i64>> =
        stations.iter().map(|(_, station)| people(dated::catchment(station, picture.day))).collect();
    let people: i64 = match catchments {
        Some(catchments) if !catchments.is_empty() => catchments.iter().sum(),
        _ => return,
    };
    let hospital = picture.standing.hospital_of(area);
    let places = stations.iter().map(|(facility, _)| *facility).chain(hospital);
    let mut doctors: Vec<&Doctor> =
        places.flat_map(|facility| picture.at(facility)).map(|(doctor, _)| doctor).collect();
    doctors.sort_by_key(|doctor| doctor.id.as_str());
    doctors.dedup_by_key(|doctor| doctor.id.as_str());
    let have = doctors.len() as i64 + hospital.map_or(0, unlisted);
    if have * 100_000 < target * people {
        let finding = Found::new("P05", "area", area.id.as_str()).warning();
        let finding = finding.fact("have_tenths", density_tenths(have, people)).fact("target_tenths", target);
        found.push(finding.shortfall(ceiling(target * people, 100_000) - have));
    }
}
