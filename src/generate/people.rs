//! The doctors of a generated plan, and where they work on its first day.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::date;
use smallvec::smallvec;

use super::places::{Facilities, Place};
use super::{BASELINE, Chance, figure, names};
use crate::plan::{
    Birth, Bond, Date, Doctor, FULL_TIME, FacilityKind, Id, Licence, Plan, Post, Posting, Qualification, Sessions, Sex,
    Site, Specialty,
};

/// Doctors a station has on average, in tenths: 253 at the 55 stations of Quảng Ninh.
const DOCTORS_OF_STATION_TENTHS: u32 = 46;

/// Who works where, by the number of the place in the network.
pub struct Workforce {
    pub at_stations: Vec<(Id<Doctor>, usize)>,
    pub at_hospitals: Vec<(Id<Doctor>, usize)>,
    /// Without a place.
    pub waiting: Vec<Id<Doctor>>,
}

pub fn add(plan: &mut Plan, chance: &mut Chance, network: &Facilities, doctors: u32) -> Workforce {
    let stations = network.stations.len() as u32;
    let of_stations = (stations * DOCTORS_OF_STATION_TENTHS / 10).min(doctors * 6 / 10);
    let mut known = BTreeSet::new();
    let mut people = Workforce { at_stations: Vec::new(), at_hospitals: Vec::new(), waiting: Vec::new() };
    for number in 0..doctors {
        let id = Id::new(format!("bs-{number:06}"));
        let mut doctor = person(chance, &id, number, &mut known);
        if number < of_stations {
            let at = station(chance, &network.stations);
            settle_at_station(plan, chance, &mut doctor, &network.stations[at]);
            people.at_stations.push((id, at));
        } else if chance.permille(10) {
            people.waiting.push(id);
        } else {
            let at = hospital(chance, &network.hospitals);
            settle_at_hospital(plan, chance, &mut doctor, &network.hospitals[at]);
            people.at_hospitals.push((id, at));
        }
        plan.doctors.push(doctor);
    }
    set_floors(plan, network, &people);
    people
}

/// A station by chance; of those who come by one off the road a quarter stay.
fn station(chance: &mut Chance, stations: &[Place]) -> usize {
    let at = draw(chance, stations);
    if stations[at].is_special && !chance.permille(250) { draw(chance, stations) } else { at }
}

/// A hospital by chance: every third doctor works at one of the province.
fn hospital(chance: &mut Chance, hospitals: &[Place]) -> usize {
    let first_of_province = hospitals.partition_point(|place| !place.is_special);
    if chance.permille(350) {
        first_of_province + draw(chance, &hospitals[first_of_province..])
    } else {
        draw(chance, &hospitals[..first_of_province])
    }
}

fn draw(chance: &mut Chance, places: &[Place]) -> usize {
    chance.below(places.len() as u32) as usize
}

pub fn person(chance: &mut Chance, id: &Id<Doctor>, number: u32, known: &mut BTreeSet<(String, Date)>) -> Doctor {
    let sex = if chance.permille(550) { Sex::Female } else { Sex::Male };
    let (name, birth) = loop {
        let person = (names::person(chance, sex), born(chance, sex));
        // The same name and birth date twice would be a finding (rule X02).
        if known.insert(person.clone()) {
            break person;
        }
    };
    Doctor {
        sex: Some(sex),
        birth: Some(Birth::Date(birth)),
        qualification: qualification(chance),
        licence: licence(chance, number),
        exempt_until: chance.permille(20).then(|| after_baseline(chance, 900)),
        rotation_days_before: if chance.permille(50) { chance.below(132) } else { 0 },
        pinned: chance.permille(10),
        ..Doctor::new(id.clone(), name)
    }
}

/// Old enough to practise, young enough to be in service on the first day (Decree 135/2020).
fn born(chance: &mut Chance, sex: Sex) -> Date {
    let oldest = match sex {
        Sex::Female => date(1969, 7, 1),
        Sex::Male => date(1965, 1, 1),
    };
    let days = (date(2000, 12, 31) - oldest).get_days().unsigned_abs();
    oldest.saturating_add(i64::from(chance.below(days)).days())
}

pub fn after_baseline(chance: &mut Chance, days: u32) -> Date {
    BASELINE.saturating_add(i64::from(chance.below(days)).days())
}

fn qualification(chance: &mut Chance) -> Qualification {
    use Qualification::{Doctor, Doctorate, Master, Resident, SpecialistOne, SpecialistTwo};
    match chance.below(100) {
        0..55 => Doctor,
        55..85 => SpecialistOne,
        85..90 => Resident,
        90..96 => Master,
        96..99 => SpecialistTwo,
        _ => Doctorate,
    }
}

fn licence(chance: &mut Chance, number: u32) -> Licence {
    match chance.below(1_000) {
        0..10 => Licence::Unknown,
        10..14 => Licence::None,
        14..60 => Licence::Number { number: licence_number(number), until: Some(after_baseline(chance, 1_800)) },
        _ => Licence::Number { number: licence_number(number), until: None },
    }
}

fn licence_number(number: u32) -> String {
    format!("{number:06}/TS-GPHN")
}

pub fn settle_at_station(plan: &mut Plan, chance: &mut Chance, doctor: &mut Doctor, place: &Place) {
    use Specialty::{Family, General, Internal, Obstetrics, Paediatrics, Preventive, Surgery, Traditional};
    const USUAL: [Specialty; 12] = [
        General,
        General,
        General,
        General,
        Family,
        Family,
        Internal,
        Traditional,
        Traditional,
        Preventive,
        Obstetrics,
        Paediatrics,
    ];
    if !chance.permille(50) {
        doctor.specialties = smallvec![if chance.permille(20) { Surgery } else { *chance.pick(&USUAL) }];
    }
    doctor.post = match chance.below(100) {
        0..15 => Post::StationDirector,
        15..25 => Post::StationDeputy,
        _ => Post::None,
    };
    let away: Sessions = match place.sites.len() {
        1 => 0,
        _ => *chance.pick(&[0, 0, 2, 2, 4]),
    };
    post(plan, doctor, &place.sites[0], FULL_TIME - away);
    if away > 0 {
        let point = chance.pick(&place.sites[1..]).clone();
        post(plan, doctor, &point, away);
    }
}

pub fn settle_at_hospital(plan: &mut Plan, chance: &mut Chance, doctor: &mut Doctor, place: &Place) {
    doctor.specialties = smallvec![match chance.below(100) {
        0..30 => Specialty::Internal,
        30..45 => Specialty::Surgery,
        45..57 => Specialty::Obstetrics,
        57..69 => Specialty::Paediatrics,
        69..79 => Specialty::EmergencyIntensive,
        79..84 => Specialty::Anaesthesia,
        _ => *chance.pick(Specialty::ALL),
    }];
    doctor.post = match chance.below(100) {
        0..6 => Post::DepartmentHead,
        6..13 => Post::DepartmentDeputy,
        13 => Post::HospitalBoard,
        _ => Post::None,
    };
    if chance.permille(20) {
        let until = after_baseline(chance, 1_800);
        doctor.bonds.push(Bond { facility: place.facility.clone(), until, source: None });
    }
    post(plan, doctor, &place.sites[0], FULL_TIME);
}

fn post(plan: &mut Plan, doctor: &Doctor, site: &Id<Site>, sessions: Sessions) {
    plan.postings.push(Posting {
        id: Id::new(format!("{}@{site}", doctor.id)),
        doctor: doctor.id.clone(),
        site: site.clone(),
        sessions,
        week: None,
        note: String::new(),
    });
}

/// A hospital can spare about one doctor in ten.
fn set_floors(plan: &mut Plan, network: &Facilities, people: &Workforce) {
    let mut listed = vec![0; network.hospitals.len()];
    for &(_, at) in &people.at_hospitals {
        listed[at] += 1;
    }
    for (place, listed) in network.hospitals.iter().zip(listed) {
        let Some(mut facility) = plan.facilities.get(&place.facility).cloned() else { continue };
        let doctors: u32 = facility.unlisted_doctors() + listed;
        if let FacilityKind::Hospital(hospital) = &mut facility.kind {
            hospital.floor = Some(figure(doctors * 9 / 10));
        }
        plan.facilities.replace(facility);
    }
}
