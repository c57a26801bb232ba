//! Danh sách bác sĩ: a row a doctor, by the place he or she belongs to.

use std::collections::HashMap;

use super::places::groups;
use super::sheet::{Cell, CellKind, Choices, Column};
use crate::advise::Desk;
use crate::plan::{Birth, Doctor, Facility, Licence, Post, Site, SiteKind, Slot};
use crate::roster::{Ended, retirement};
use crate::text::collation::person_key;
use crate::text::names::capitalised;
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};

pub fn columns(language: Language) -> Vec<Column> {
    vec![
        Column::new(t!(language, "sheet-name"), 26).asked(),
        // A cell for days would make a day of 1905 out of the year 1985.
        Column::new(t!(language, "sheet-birth"), 12).for_a(CellKind::General).asked(),
        Column::new(t!(language, "sheet-sex"), 9).of(Choices::Sexes).asked(),
        Column::new(t!(language, "sheet-qualification"), 20).of(Choices::Qualifications).asked(),
        Column::new(t!(language, "sheet-specialty"), 22).of(Choices::Specialties).asked(),
        Column::new(t!(language, "sheet-post"), 22).of(Choices::Posts).asked(),
        Column::new(t!(language, "sheet-facility"), 34).of(Choices::Facilities).asked(),
        Column::new(t!(language, "sheet-works-at"), 38),
        Column::new(t!(language, "sheet-licence"), 19).asked(),
        Column::new(t!(language, "sheet-licence-until"), 12).for_a(CellKind::Day).asked(),
        Column::new(t!(language, "sheet-exempt"), 12).for_a(CellKind::Day),
        Column::new(t!(language, "sheet-bond"), 12).for_a(CellKind::Day),
        Column::new(t!(language, "sheet-last-day"), 12).for_a(CellKind::Day),
        Column::new(t!(language, "sheet-note"), 30).asked(),
    ]
}

pub fn rows(language: Language, desk: &Desk) -> Vec<Vec<Cell>> {
    let (plan, roster) = (desk.plan(), desk.roster());
    let places = groups(desk).into_iter().flat_map(|group| group.facilities().collect::<Vec<_>>());
    let rank: HashMap<Slot<Facility>, usize> = places.enumerate().map(|(rank, slot)| (slot, rank)).collect();
    let mut doctors: Vec<_> = plan.doctors.slots().map(|slot| (slot, home(desk, slot))).collect();
    // Those without a place come last.
    doctors.sort_by_cached_key(|&(slot, home)| {
        let rank = home.map_or(usize::MAX, |home| rank.get(&home).copied().unwrap_or(usize::MAX - 1));
        (rank, person_key(&plan.doctors[slot].name))
    });
    doctors
        .into_iter()
        .map(|(slot, home)| row(language, desk, slot, home, roster.presence(slot).at.as_slice()))
        .collect()
}

/// The place a doctor belongs to on the day.
pub fn home(desk: &Desk, doctor: Slot<Doctor>) -> Option<Slot<Facility>> {
    desk.roster().main_home(desk.plan(), doctor)
}

fn row(
    language: Language,
    desk: &Desk,
    slot: Slot<Doctor>,
    home: Option<Slot<Facility>>,
    at: &[(Slot<Site>, i64)],
) -> Vec<Cell> {
    let plan = desk.plan();
    let doctor = &plan.doctors[slot];
    let (licence, until) = match &doctor.licence {
        Licence::Unknown => (Cell::Empty, None),
        Licence::None => (Cell::text(t!(language, "sheet-no-licence")), None),
        Licence::Number { number, until } => (Cell::text(number), *until),
    };
    let post = Some(doctor.post).filter(|post| *post != Post::None);
    let bond = doctor.bonds.iter().map(|bond| bond.until).max();
    vec![
        Cell::text(&doctor.name),
        Cell::known(doctor.birth, birth),
        Cell::known(doctor.sex, |sex| Cell::text(capitalised(&sentences::sex(language, sex)))),
        Cell::text(capitalised(&sentences::qualification(language, doctor.qualification))),
        Cell::text(specialties(language, doctor)),
        Cell::known(post, |post| Cell::text(capitalised(&sentences::post(language, post)))),
        home.map_or_else(|| Cell::text(nowhere(language, desk, slot)), |home| Cell::text(&plan.facilities[home].name)),
        Cell::text(working_places(language, desk, at)),
        licence,
        Cell::known(until, Cell::Day),
        Cell::known(doctor.exempt_until, Cell::Day),
        Cell::known(bond, Cell::Day),
        Cell::known(retirement::last_working_day(doctor), Cell::Day),
        Cell::text(&doctor.note),
    ]
}

/// Why somebody belongs to no place: an empty cell would be read as the place of the row above.
fn nowhere(language: Language, desk: &Desk, doctor: Slot<Doctor>) -> String {
    let roster = desk.roster();
    match roster.career(doctor).ended(roster.date()) {
        Some(Ended::Retired) => t!(language, "sheet-retired"),
        Some(Ended::Left) => t!(language, "sheet-left"),
        None => t!(language, "sheet-no-place"),
    }
}

pub fn birth(birth: Birth) -> Cell {
    match birth {
        Birth::Date(date) => Cell::Day(date),
        Birth::Year(year) => Cell::Year(year),
    }
}

/// The specialties in words, parted by semicolons.
pub fn specialties(language: Language, doctor: &Doctor) -> String {
    let names = doctor.specialties.iter().map(|&specialty| sentences::specialty(language, specialty));
    capitalised(&names.collect::<Vec<_>>().join("; "))
}

/// "Trạm Y tế xã Hải Lạng: 6; điểm trạm Đồng Rui: 4".
fn working_places(language: Language, desk: &Desk, at: &[(Slot<Site>, i64)]) -> String {
    let plan = desk.plan();
    let mut sites: Vec<_> = at.iter().map(|&(site, sessions)| (&plan.sites[site], sessions)).collect();
    sites.sort_by_key(|(site, _)| (&site.facility, site.kind, &site.id));
    let told = sites.into_iter().map(|(site, sessions)| {
        let facility = plan.facilities.get(&site.facility).map_or(site.facility.as_str(), |of| of.name.as_str());
        let place = match site.kind {
            SiteKind::Seat => facility.to_owned(),
            SiteKind::Point => t!(language, "point-of", point = site.name.as_str(), facility = facility),
        };
        t!(language, "sheet-place-sessions", place = place, sessions = number(language, sessions))
    });
    told.collect::<Vec<_>>().join("; ")
}
