//! The network of a generated plan: communes, their stations with points, areas and hospitals.

use super::{Chance, figure, names};
use crate::plan::{
    Area, Commune, CommuneKind, Coordinates, Facility, FacilityKind, Hospital, HospitalKind, Id, Plan, Province, Site,
    SiteKind, Specialty, Station, StationStaff, Target, Zone,
};

/// Stations that one area has, about as in Quảng Ninh.
const STATIONS_OF_AREA: u32 = 8;
/// Stations for which there is one provincial hospital more.
const STATIONS_OF_PROVINCIAL_HOSPITAL: u32 = 60;

/// Where doctors can be put.
pub struct Facilities {
    pub stations: Vec<Place>,
    /// At least one of an area, then at least one of the province.
    pub hospitals: Vec<Place>,
}

/// A facility as people are put there.
pub struct Place {
    pub facility: Id<Facility>,
    /// The main seat first.
    pub sites: Vec<Id<Site>>,
    /// A station off the road, where fewer want to work; a hospital of the province, where more do.
    pub is_special: bool,
}

pub fn add(plan: &mut Plan, chance: &mut Chance, stations: u32) -> Facilities {
    let mut network = Facilities { stations: Vec::new(), hospitals: Vec::new() };
    let mut people = 0;
    for number in 0..stations {
        let (commune, population) = add_commune(plan, chance, number);
        people += population;
        network.stations.push(add_station(plan, chance, number, commune, population));
    }
    for area in 0..stations.div_ceil(STATIONS_OF_AREA) {
        // Now and then an area has no hospital of its own, as Hạ Long.
        let has_hospital = area == 0 || !chance.permille(60);
        let hospital = has_hospital.then(|| add_hospital(plan, chance, area, false));
        add_area(plan, chance, area, hospital.as_ref().map(|hospital| hospital.facility.clone()));
        network.hospitals.extend(hospital);
    }
    for number in 0..=stations / STATIONS_OF_PROVINCIAL_HOSPITAL {
        network.hospitals.push(add_hospital(plan, chance, number, true));
    }
    plan.province = Province {
        name: "Tỉnh tự sinh".to_owned(),
        population: Some(figure(people)),
        pharmacists: Some(figure(people / 10_000 * 3)),
        nurses: Some(figure(people / 10_000 * 20)),
        beds: Some(figure(people / 10_000 * 45)),
        as_of: Some(super::BASELINE),
    };
    network
}

fn area_id(number: u32) -> String {
    format!("kv-{number:04}")
}

fn add_area(plan: &mut Plan, chance: &mut Chance, number: u32, hospital: Option<Id<Facility>>) {
    let id = Id::new(area_id(number));
    if chance.permille(250) {
        plan.targets.push(Target {
            id: Id::new(format!("ct-{number:04}")),
            area: Some(id.clone()),
            density_tenths: chance.between(20, 60),
            deadline: None,
            source: None,
        });
    }
    plan.areas.push(Area {
        id,
        name: names::place(number * STATIONS_OF_AREA),
        hospital,
        order: None,
        note: String::new(),
    });
}

fn add_commune(plan: &mut Plan, chance: &mut Chance, number: u32) -> (Id<Commune>, u32) {
    let id = Id::new(format!("xa-{number:05}"));
    let population = chance.between(6_000, 32_000);
    plan.communes.push(Commune {
        id: id.clone(),
        name: names::place(number),
        kind: if chance.permille(350) { CommuneKind::Ward } else { CommuneKind::Commune },
        population: Some(figure(population)),
        hectares: Some(figure(chance.between(800, 20_000))),
        point: Some(point(chance, number)),
        former_district: String::new(),
        zone: Some(*chance.pick(&[Zone::One, Zone::Two, Zone::Two, Zone::Three])),
        note: String::new(),
    });
    (id, population)
}

/// Areas stand on a grid of about 25 km, their communes scattered around.
fn point(chance: &mut Chance, number: u32) -> Coordinates {
    let area = number / STATIONS_OF_AREA;
    let (row, column) = ((area / 8) as i32, (area % 8) as i32);
    let mut scatter = || chance.below(20_000) as i32 - 10_000;
    Coordinates { latitude: 2_050_000 + row * 22_000 + scatter(), longitude: 10_600_000 + column * 24_000 + scatter() }
}

fn add_station(plan: &mut Plan, chance: &mut Chance, number: u32, commune: Id<Commune>, population: u32) -> Place {
    let id = format!("tyt-{number:05}");
    let staff = chance.between(8, 22);
    let station = Station {
        catchment: Some(figure(population)),
        posts: Some(figure(staff + chance.below(4))),
        doctor_posts: chance.permille(600).then(|| figure(chance.between(4, 12))),
        staff: Some(figure(staff)),
        others: StationStaff {
            assistant_doctors: Some(figure(chance.below(4))),
            nurses: Some(figure(chance.between(1, 6))),
            midwives: Some(figure(chance.below(3))),
            pharmacists: None,
            other: None,
        },
        figures: Vec::new(),
        employers: Vec::new(),
        minimum: None,
        deadline: None,
        density_tenths: None,
    };
    plan.facilities.push(Facility {
        id: Id::new(&id),
        name: format!("Trạm Y tế {}", names::place(number)),
        area: Some(Id::new(area_id(number / STATIONS_OF_AREA))),
        commune: Some(commune),
        opened: None,
        closed: None,
        locked: chance.permille(10),
        note: String::new(),
        kind: FacilityKind::Station(station),
    });
    let points = *chance.pick(&[0, 1, 1, 2, 2, 3]);
    Place { sites: add_sites(plan, &id, points), facility: Id::new(id), is_special: chance.permille(180) }
}

fn add_hospital(plan: &mut Plan, chance: &mut Chance, number: u32, is_provincial: bool) -> Place {
    let id = if is_provincial { format!("bvt-{number:03}") } else { format!("bv-{number:04}") };
    let name = names::place(number * STATIONS_OF_AREA);
    let hospital = Hospital {
        kind: if is_provincial { HospitalKind::Provincial } else { HospitalKind::Regional },
        employer: Some("Sở Y tế".to_owned()),
        // Set once it is known who works there.
        floor: None,
        unlisted_doctors: Some(figure(chance.between(5, 30))),
        unlisted_specialties: vec![Specialty::Imaging, Specialty::Laboratory].into(),
    };
    let name = if is_provincial {
        format!("Bệnh viện Đa khoa tỉnh số {}", number + 1)
    } else {
        format!("Bệnh viện Đa khoa khu vực {name}")
    };
    plan.facilities.push(Facility {
        commune: Some(Id::new(format!("xa-{:05}", number * STATIONS_OF_AREA))),
        ..Facility::new(Id::new(&id), name, FacilityKind::Hospital(hospital))
    });
    Place { sites: add_sites(plan, &id, 0), facility: Id::new(id), is_special: is_provincial }
}

/// The main seat, and so many points.
fn add_sites(plan: &mut Plan, facility: &str, points: u32) -> Vec<Id<Site>> {
    let mut sites = Vec::new();
    for number in 0..=points {
        let (kind, name) = match number {
            0 => (SiteKind::Seat, "Trụ sở chính".to_owned()),
            number => (SiteKind::Point, format!("Điểm trạm số {number}")),
        };
        let id = Id::new(if number == 0 { facility.to_owned() } else { format!("{facility}-{number}") });
        plan.sites.push(Site::new(id.clone(), Id::new(facility), name, kind));
        sites.push(id);
    }
    sites
}
