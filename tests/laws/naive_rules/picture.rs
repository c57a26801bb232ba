//! Everybody on one day, and the terms of the rule book that count them.

use jiff::civil::Date;
use phanbo::plan::{
    Doctor, Facility, FacilityKind, Figure, Hospital, MoveKind, Plan, Site, SiteKind, Specialty, Station,
};

use super::{
    Standing,
    ahead::is_site_open,
    settings::number,
    whereabouts::{Day, day_of, effective},
};

/// A plan on a day.
pub struct Picture<'a> {
    pub plan: &'a Plan,
    pub standing: &'a Standing<'a>,
    pub day: Date,
    /// By the doctors' place in `standing`.
    days: Vec<Day>,
}

impl<'a> Picture<'a> {
    pub fn new(standing: &'a Standing<'a>, day: Date) -> Self {
        let days = standing.doctors.iter().map(|doctor| day_of(standing, doctor, day)).collect();
        Self { plan: standing.plan, standing, day, days }
    }

    pub fn is_open(&self, facility: &Facility) -> bool {
        facility.opened.is_none_or(|opened| opened <= self.day)
            && facility.closed.is_none_or(|closed| self.day < closed)
    }

    pub fn open_stations(&self) -> Vec<(&'a Facility, &'a Station)> {
        let open = self.standing.facilities.iter().copied().filter(|facility| self.is_open(facility));
        open.filter_map(|facility| match &facility.kind {
            FacilityKind::Station(station) => Some((facility, station)),
            FacilityKind::Hospital(_) => None,
        })
        .collect()
    }

    pub fn open_hospitals(&self) -> Vec<(&'a Facility, &'a Hospital)> {
        let open = self.standing.facilities.iter().copied().filter(|facility| self.is_open(facility));
        open.filter_map(|facility| match &facility.kind {
            FacilityKind::Hospital(hospital) => Some((facility, hospital)),
            FacilityKind::Station(_) => None,
        })
        .collect()
    }

    /// The open points of open stations, and the sessions at each.
    pub fn open_points(&self) -> Vec<(&'a str, i64)> {
        let stations = self.open_stations();
        let at_station = |facility: &str| stations.iter().any(|(station, _)| station.id.as_str() == facility);
        let is_open_point = |site: &&&Site| site.kind == SiteKind::Point && is_site_open(site, self.day);
        let sites = self.standing.sites.iter().filter(is_open_point);
        sites
            .filter(|site| at_station(site.facility.as_str()))
            .map(|site| (site.id.as_str(), self.days.iter().filter_map(|day| day.at.get(site.id.as_str())).sum()))
            .collect()
    }

    /// Every doctor and where he or she is.
    pub fn doctors(&self) -> impl Iterator<Item = (&'a Doctor, &Day)> {
        self.standing.doctors.iter().copied().zip(&self.days)
    }

    /// The doctors who have sessions at a facility, seat and points, and how many.
    pub fn at(&self, facility: &Facility) -> Vec<(&'a Doctor, i64)> {
        let here = |site: &str| self.standing.facility_of(site) == facility.id.as_str();
        let each = self.doctors().map(|(doctor, day)| {
            let sessions: i64 = day.at.iter().filter(|(site, _)| here(site)).map(|(_, sessions)| sessions).sum();
            (doctor, sessions)
        });
        each.filter(|(_, sessions)| *sessions > 0).collect()
    }

    pub fn regular_sessions(&self) -> i64 {
        number(self.plan, "T02", "regular_sessions", 5, 1, 10)
    }

    /// The doctors regular at a facility, by id.
    pub fn regular(&self, facility: &Facility) -> Vec<&'a Doctor> {
        let there = self.at(facility).into_iter();
        there.filter(|(_, sessions)| *sessions >= self.regular_sessions()).map(|(doctor, _)| doctor).collect()
    }

    pub fn has_part_time(&self, facility: &Facility) -> bool {
        let part_time_sessions = number(self.plan, "T02", "part_time_sessions", 4, 1, 10);
        let sessions = self.at(facility).into_iter().map(|(_, sessions)| sessions);
        sessions.into_iter().any(|sessions| sessions >= part_time_sessions && sessions < self.regular_sessions())
    }

    /// The condition of T03.
    pub fn minimum(&self, station: &Station) -> i64 {
        station.minimum.map_or_else(|| number(self.plan, "T03", "minimum", 4, 0, 100), i64::from)
    }

    /// Listed doctors with a home-layer place, those in training included.
    pub fn with_home(&self) -> i64 {
        self.days.iter().filter(|day| !day.home.is_empty()).count() as i64
    }

    pub fn province_doctors(&self) -> i64 {
        self.with_home() + self.standing.facilities.iter().map(|facility| unlisted(facility)).sum::<i64>()
    }

    /// Stations with a regular or part-time doctor.
    pub fn covered_stations(&self) -> i64 {
        let covered = |facility: &Facility| !self.regular(facility).is_empty() || self.has_part_time(facility);
        self.open_stations().into_iter().filter(|(facility, _)| covered(facility)).count() as i64
    }

    /// The specialties of a doctor on the day: those of trainings count from the day after their end.
    pub fn specialties(&self, doctor: &Doctor) -> Vec<Specialty> {
        let mut specialties = doctor.specialties.to_vec();
        for training in effective(self.standing, doctor).into_iter().filter(|step| step.kind == MoveKind::Training) {
            if training.end.is_some_and(|end| end < self.day)
                && let Some(gain) = &training.gain
            {
                specialties.extend(&gain.specialties);
            }
        }
        specialties
    }
}

/// Only hospitals have unlisted doctors; those of a hospital that is not open count too.
pub fn unlisted(facility: &Facility) -> i64 {
    match &facility.kind {
        FacilityKind::Hospital(hospital) => hospital.unlisted_doctors.as_ref().map_or(0, |figure| figure.value.into()),
        FacilityKind::Station(_) => 0,
    }
}

/// People, unless missing: absent or 0.
pub fn people(figure: Option<&Figure>) -> Option<i64> {
    figure.map(|figure| i64::from(figure.value)).filter(|people| *people != 0)
}

pub fn ceiling(part: i64, whole: i64) -> i64 {
    part.div_euclid(whole) + i64::from(part.rem_euclid(whole) > 0)
}

/// Heads per 10,000 people in tenths, rounded half up.
pub fn density_tenths(heads: i64, people: i64) -> i64 {
    (heads * 200_000 + people).div_euclid(2 * people)
}
