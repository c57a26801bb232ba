//! T01–T06 and T08–T11: stations and points on the day.

use jiff::civil::date;
use phanbo::plan::{Facility, Station, Zone};

use super::{
    Found, dated,
    picture::{Picture, ceiling, people},
    settings::{self, list, number},
};

/// Looks at every open station and its points.
pub fn check(picture: &Picture, found: &mut Vec<Found>) {
    for (facility, station) in picture.open_stations() {
        doctors(picture, facility, station, found);
        density(picture, facility, station, found);
        specialties(picture, facility, found);
        posts(picture, facility, station, found);
        staff(picture, facility, station, found);
        support(picture, facility, found);
        of_its_own(picture, facility, found);
    }
    let need = number(picture.plan, "T05", "minimum", 2, 0, 100);
    for (point, have) in picture.open_points().into_iter().filter(|(_, have)| *have < need) {
        let finding = Found::new("T05", "point", point).warning();
        found.push(finding.fact("have", have).fact("need", need).shortfall(need - have));
    }
}

fn about(code: &str, facility: &Facility) -> Found {
    Found::new(code, "station", facility.id.as_str())
}

fn doctors(picture: &Picture, facility: &Facility, station: &Station, found: &mut Vec<Found>) {
    let (there, regular) = (picture.at(facility), picture.regular(facility).len() as i64);
    if there.is_empty() {
        found.push(about("T01", facility).fact("need", 1));
    } else if regular == 0 {
        let most = there.iter().map(|(_, sessions)| *sessions).max().unwrap_or(0);
        let severity = if picture.has_part_time(facility) { "warning" } else { "error" };
        let finding = about("T02", facility).severity(severity).fact("most", most);
        found.push(finding.shortfall(picture.regular_sessions() - most));
    }
    let minimum = picture.minimum(station);
    if regular < minimum {
        let set = || settings::date(picture.plan, "T03", "deadline", date(2027, 12, 31));
        let late = picture.day >= station.deadline.unwrap_or_else(set);
        let finding = about("T03", facility).severity(if late { "error" } else { "warning" });
        found.push(finding.fact("have", regular).fact("need", minimum).shortfall(minimum - regular));
    }
}

fn density(picture: &Picture, facility: &Facility, station: &Station, found: &mut Vec<Found>) {
    let Some(catchment) = people(dated::catchment(station, picture.day)) else { return };
    let sessions: i64 = picture.at(facility).iter().map(|(_, sessions)| sessions).sum();
    let set = || number(picture.plan, "T04", "target_tenths", 15, 0, 1000);
    let target = station.density_tenths.map_or_else(set, i64::from);
    if sessions * 10_000 < target * catchment {
        let finding = about("T04", facility).warning().fact("sessions", sessions).fact("catchment", catchment);
        let shortfall = ceiling(target * catchment, 10_000) - sessions;
        found.push(finding.fact("target_tenths", target).shortfall(shortfall));
    }
}

fn specialties(picture: &Picture, facility: &Facility, found: &mut Vec<Found>) {
    let wanted = list(picture.plan, "T06", "specialties", &["general", "family", "internal"]);
    let regular = picture.regular(facility);
    let each: Vec<_> = regular.into_iter().map(|doctor| picture.specialties(doctor)).collect();
    let recorded = each.iter().all(|specialties| !specialties.is_empty());
    let mut all = each.iter().flatten();
    if !each.is_empty() && recorded && !all.any(|specialty| wanted.iter().any(|code| code == specialty.code())) {
        found.push(about("T06", facility).warning());
    }
}

fn posts(picture: &Picture, facility: &Facility, station: &Station, found: &mut Vec<Found>) {
    let have = own(picture, facility);
    let Some(posts) = dated::doctor_posts(station, picture.day).map(|posts| i64::from(posts.value)) else { return };
    if have > posts {
        found.push(about("T08", facility).warning().fact("have", have).fact("posts", posts).shortfall(have - posts));
    }
}

/// The doctors with a home-layer session at a station.
fn own(picture: &Picture, facility: &Facility) -> i64 {
    let here = |site: &String| picture.standing.facility_of(site) == facility.id.as_str();
    picture.doctors().filter(|(_, day)| day.home.keys().any(here)).count() as i64
}

/// T11.
fn of_its_own(picture: &Picture, facility: &Facility, found: &mut Vec<Found>) {
    let regular = picture.regular(facility).len();
    if regular > 0 && own(picture, facility) == 0 {
        found.push(about("T11", facility).info().fact("regular", regular));
    }
}

fn staff(picture: &Picture, facility: &Facility, station: &Station, found: &mut Vec<Found>) {
    let zone = picture.standing.commune(facility).and_then(|commune| commune.zone);
    let catchment = people(dated::catchment(station, picture.day));
    let staff = dated::staff(station, picture.day).map(|staff| i64::from(staff.value));
    let (Some(zone), Some(catchment), Some(have)) = (zone, catchment, staff) else { return };
    let (a, b) = if zone == Zone::Three { (5000, 1000) } else { (6000, 3000) };
    let factor_tenths = match zone {
        Zone::One => 10,
        Zone::Two => 12,
        Zone::Three => 13,
    };
    let norm = ceiling((5 + std::cmp::max(0, catchment - a) / b) * factor_tenths, 10);
    if have < norm {
        found.push(about("T09", facility).info().fact("have", have).fact("norm", norm).shortfall(norm - have));
    }
}

fn support(picture: &Picture, facility: &Facility, found: &mut Vec<Found>) {
    let area = picture.standing.area(facility);
    if area.and_then(|area| picture.standing.hospital_of(area)).is_none() {
        found.push(about("T10", facility).info());
    }
}
