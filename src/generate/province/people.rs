//! The invented doctors of a sample: so many at each station and hospital, some of them lent out on the first day.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::super::people::{person, settle_at_hospital, settle_at_station};
use super::super::places::Place;
use super::super::{BASELINE, Chance};
use super::{OUTSIDE, Outline, assumed, is_remote};
use crate::plan::{
    Basis, Date, Doctor, FULL_TIME, Facility, FacilityKind, Figure, HospitalKind, Id, Move, MoveKind, MoveStatus, Plan,
    ROTATION_MINIMUM_DAYS, Share,
};
use crate::roster::calendar::{day_reaching, previous};

/// Named doctors of a hospital: those who could be asked to go to a station.
const LISTED_AT_CENTRE: u32 = 8;
const LISTED_AT_OTHERS: u32 = 5;

pub fn add(plan: &mut Plan, chance: &mut Chance, outline: &Outline) {
    let mut known = BTreeSet::new();
    let mut number = 0;
    let mut settle = |plan: &mut Plan, chance: &mut Chance, place: &Place, at_station: bool| -> Id<Doctor> {
        number += 1;
        let id: Id<Doctor> = Id::new(format!("bs-{number:04}"));
        let mut doctor = person(chance, &id, number, &mut known);
        if at_station {
            settle_at_station(plan, chance, &mut doctor, place);
        } else {
            settle_at_hospital(plan, chance, &mut doctor, place);
        }
        plan.doctors.push(doctor);
        id
    };
    let facilities: Vec<Facility> = plan.facilities.iter().cloned().collect();
    let mut short = Vec::new();
    for facility in facilities.iter().filter(|facility| facility.is_station()) {
        let place = place(plan, facility);
        let count = doctors_at(chance, outline, is_remote(plan, facility));
        for _ in 0..count {
            settle(plan, chance, &place, true);
        }
        if count < 3 {
            short.push(place);
        }
    }
    let mut lent = Vec::new();
    for facility in facilities.iter().filter(|facility| is_public_hospital(facility)) {
        let place = place(plan, facility);
        let is_centre = facility.hospital().is_some_and(|hospital| hospital.kind == HospitalKind::HealthCentre);
        let doctors: Vec<Id<Doctor>> = (0..if is_centre { LISTED_AT_CENTRE } else { LISTED_AT_OTHERS })
            .map(|_| settle(plan, chance, &place, false))
            .collect();
        lent.extend(doctors.into_iter().next().filter(|_| is_centre).map(|doctor| (doctor, place)));
    }
    count_unlisted(plan, outline);
    for ((doctor, from), to) in lent.into_iter().zip(short).step_by(2) {
        lend(plan, chance, &doctor, &from, &to);
    }
}

fn place(plan: &Plan, facility: &Facility) -> Place {
    let sites = plan.sites_of(&facility.id).into_iter().map(|site| site.id.clone()).collect();
    Place { facility: facility.id.clone(), sites, is_special: is_remote(plan, facility) }
}

fn doctors_at(chance: &mut Chance, outline: &Outline, is_remote: bool) -> u32 {
    let mut drawn = chance.below(outline.at_stations.iter().sum());
    let mut count = 0;
    for &share in &outline.at_stations {
        if drawn < share {
            break;
        }
        drawn -= share;
        count += 1;
    }
    if is_remote { count / 2 } else { count }
}

/// Of the province's own health service.
fn is_public_hospital(facility: &Facility) -> bool {
    let kind = facility.hospital().map(|hospital| hospital.kind);
    kind.is_some_and(|kind| !matches!(kind, HospitalKind::Other | HospitalKind::Private))
}

/// The doctors without names, so that all together are as many as the province has: three at a hospital of the province
/// or a special one for two at any other.
fn count_unlisted(plan: &mut Plan, outline: &Outline) {
    let listed = plan.doctors.len() as u32;
    let public = outline.public_doctors.unwrap_or(outline.doctors);
    let hospitals: Vec<Facility> = plan.facilities.iter().filter(|one| is_public_hospital(one)).cloned().collect();
    let weight = |facility: &Facility| match facility.hospital().map(|hospital| hospital.kind) {
        Some(HospitalKind::Provincial) => 12,
        Some(HospitalKind::Specialised | HospitalKind::Regional | HospitalKind::General) => 5,
        _ => 3,
    };
    let all: u32 = hospitals.iter().map(weight).sum();
    let (mut left, mut weights) = (public.saturating_sub(listed), all);
    for mut facility in hospitals {
        let own = weight(&facility);
        let unlisted = left * own / weights;
        (left, weights) = (left - unlisted, weights - own);
        let here = plan.postings.iter().filter(|posting| plan.facility_of(&posting.site) == Some(&facility.id)).count();
        if let FacilityKind::Hospital(hospital) = &mut facility.kind {
            hospital.unlisted_doctors = Some(assumed(unlisted));
            // Some have none to spare.
            let spare = if own == 12 { 10 } else { here as u32 / 4 };
            hospital.floor = Some(assumed((unlisted + here as u32).saturating_sub(spare)));
        }
        plan.facilities.replace(facility);
    }
    let outside = plan.facilities.get(&Id::new(OUTSIDE)).cloned();
    if let Some(mut facility) = outside {
        if let FacilityKind::Hospital(hospital) = &mut facility.kind {
            let source = Some(Id::new("con-lai"));
            hospital.unlisted_doctors = Some(Figure { value: outline.doctors - public, source });
        }
        plan.facilities.replace(facility);
    }
}

/// A rotation agreed and running on the first day.
fn lend(plan: &mut Plan, chance: &mut Chance, doctor: &Id<Doctor>, from: &Place, to: &Place) {
    let start: Date = BASELINE.saturating_sub(i64::from(chance.between(20, 120)).days());
    let number = plan.moves.len() + 1;
    plan.moves.push(Move {
        from: Some(from.facility.clone()),
        to: vec![Share::new(to.sites[0].clone(), FULL_TIME)],
        end: Some(day_reaching(start, ROTATION_MINIMUM_DAYS)),
        status: MoveStatus::Agreed,
        by: "Phòng Tổ chức cán bộ".to_owned(),
        basis: Some(Basis { number: format!("{}/QĐ-SYT", 100 + number), date: Some(previous(start)) }),
        registered: !number.is_multiple_of(3),
        ..Move::proposed(Id::new(format!("m-2025-{number:02}")), MoveKind::Rotation, doctor.clone(), start)
    });
}
