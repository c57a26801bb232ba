//! The thirteen rules on stations, points, hospitals, doctors and the province; the totals; what is accepted.

use jiff::civil::{Date, date};
use phanbo::plan::{Facility, FacilityKind, Figure, Plan, SiteKind, Station};

use super::{
    Found, Standing, data, moves,
    settings::{self, number},
    standing::firsts,
    whereabouts::{Day, day_of},
};

/// What a plan comes to on a day.
#[derive(Debug, PartialEq)]
pub struct Verdict {
    pub findings: Vec<Found>,
    pub accepted: Vec<Found>,
    /// By the names of rules.md; a density that is not judged is −1.
    pub totals: Vec<(&'static str, i64)>,
}

/// Checks a plan on a day.
pub fn check(plan: &Plan, day: Date) -> Verdict {
    let standing = Standing::new(plan);
    let days = standing.doctors.iter().map(|doctor| day_of(&standing, doctor, day)).collect();
    let picture = Picture { plan, standing: &standing, day, days };
    let mut found = Vec::new();
    let stations = picture.open_stations();
    for (facility, station) in &stations {
        picture.station(facility, station, &mut found);
    }
    picture.points(&mut found);
    picture.hospitals(&mut found);
    for (doctor, day) in standing.doctors.iter().zip(&picture.days) {
        let (sessions, maximum) = (day.at.values().sum::<i64>(), number(plan, "D01", "maximum", 10, 1, 20));
        if sessions > maximum {
            let finding = Found::new("D01", "doctor", doctor.id.as_str()).fact("sessions", sessions);
            found.push(finding.shortfall(sessions - maximum));
        }
    }
    moves::check(&standing, &mut found);
    picture.province(&stations, &mut found);
    data::check(&standing, &mut found);

    found.retain(|finding| settings::is_on(plan, &finding.code));
    for finding in &mut found {
        finding.severity = settings::severity(plan, &finding.code).unwrap_or(finding.severity);
    }
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    let (accepted, findings) = found.into_iter().partition(|finding| is_accepted(plan, finding));
    Verdict { findings, accepted, totals: picture.totals(&stations) }
}

/// Whether an exception of that identity holds: severity no worse, shortfall no larger.
fn is_accepted(plan: &Plan, finding: &Found) -> bool {
    let rank = |severity: &str| ["info", "warning", "error"].iter().position(|known| *known == severity);
    firsts(&plan.exceptions).into_iter().any(|exception| {
        exception.rule == finding.code
            && exception.subject_kind == finding.kind
            && exception.subject == finding.subject
            && exception.detail == finding.detail
            && rank(finding.severity) <= rank(settings::word(exception.severity))
            && finding.shortfall <= exception.shortfall
    })
}

struct Picture<'a> {
    plan: &'a Plan,
    standing: &'a Standing<'a>,
    day: Date,
    /// By the doctors' place in `standing`.
    days: Vec<Day>,
}

type Open<'a> = (&'a Facility, &'a Station);

impl<'a> Picture<'a> {
    fn is_open(&self, facility: &Facility) -> bool {
        facility.opened.is_none_or(|opened| opened <= self.day)
            && facility.closed.is_none_or(|closed| self.day < closed)
    }

    fn open_stations(&self) -> Vec<Open<'a>> {
        let open = self.standing.facilities.iter().copied().filter(|facility| self.is_open(facility));
        open.filter_map(|facility| match &facility.kind {
            FacilityKind::Station(station) => Some((facility, station)),
            FacilityKind::Hospital(_) => None,
        })
        .collect()
    }

    /// Sessions of each doctor at a facility, seat and points; only those who have any.
    fn at(&self, facility: &Facility) -> Vec<i64> {
        let here = |site: &str| self.standing.facility_of(site) == facility.id.as_str();
        let each = self.days.iter().map(|day| day.at.iter().filter(|(site, _)| here(site)).map(|(_, n)| n).sum());
        each.filter(|&sessions: &i64| sessions > 0).collect()
    }

    fn regular_sessions(&self) -> i64 {
        number(self.plan, "T02", "regular_sessions", 5, 1, 10)
    }

    fn part_time_sessions(&self) -> i64 {
        number(self.plan, "T02", "part_time_sessions", 4, 1, 10)
    }

    fn regular_doctors(&self, facility: &Facility) -> i64 {
        self.at(facility).into_iter().filter(|&sessions| sessions >= self.regular_sessions()).count() as i64
    }

    fn has_part_time(&self, facility: &Facility) -> bool {
        let part_time = |sessions: &i64| *sessions >= self.part_time_sessions() && *sessions < self.regular_sessions();
        self.at(facility).iter().any(part_time)
    }

    fn minimum(&self, station: &Station) -> i64 {
        station.minimum.map_or_else(|| number(self.plan, "T03", "minimum", 4, 0, 100), i64::from)
    }

    fn station(&self, facility: &Facility, station: &Station, found: &mut Vec<Found>) {
        let finding = |code| Found::new(code, "station", facility.id.as_str());
        let (there, regular) = (self.at(facility), self.regular_doctors(facility));
        let sessions: i64 = there.iter().sum();
        if sessions == 0 {
            found.push(finding("T01").fact("need", 1));
        } else if regular == 0 {
            let most = there.iter().max().copied().unwrap_or(0);
            let severity = if self.has_part_time(facility) { "warning" } else { "error" };
            let shortfall = self.regular_sessions() - most;
            found.push(finding("T02").severity(severity).fact("most", most).shortfall(shortfall));
        }
        let minimum = self.minimum(station);
        if regular < minimum {
            let set = || settings::date(self.plan, "T03", "deadline", date(2027, 12, 31));
            let late = self.day >= station.deadline.unwrap_or_else(set);
            let finding = finding("T03").severity(if late { "error" } else { "warning" });
            found.push(finding.fact("have", regular).fact("need", minimum).shortfall(minimum - regular));
        }
        let set = || number(self.plan, "T04", "target_tenths", 15, 0, 1000);
        let target = station.density_tenths.map_or_else(set, i64::from);
        if let Some(catchment) = people(station.catchment.as_ref())
            && sessions * 10_000 < target * catchment
        {
            let finding = finding("T04").severity("warning").fact("sessions", sessions).fact("catchment", catchment);
            let shortfall = ceiling(target * catchment, 10_000) - sessions;
            found.push(finding.fact("target_tenths", target).shortfall(shortfall));
        }
    }

    /// The points of open stations, and the sessions at each.
    fn open_points(&self) -> Vec<(&'a str, i64)> {
        let stations = self.open_stations();
        let at_station = |facility: &str| stations.iter().any(|(station, _)| station.id.as_str() == facility);
        let sites = self.standing.sites.iter().filter(|site| site.kind == SiteKind::Point);
        sites
            .filter(|site| at_station(site.facility.as_str()))
            .map(|site| (site.id.as_str(), self.days.iter().filter_map(|day| day.at.get(site.id.as_str())).sum()))
            .collect()
    }

    fn points(&self, found: &mut Vec<Found>) {
        let need = number(self.plan, "T05", "minimum", 2, 0, 100);
        for (point, have) in self.open_points().into_iter().filter(|&(_, have)| have < need) {
            let finding = Found::new("T05", "point", point).severity("warning");
            found.push(finding.fact("have", have).fact("need", need).shortfall(need - have));
        }
    }

    fn hospitals(&self, found: &mut Vec<Found>) {
        for facility in self.standing.facilities.iter().filter(|facility| self.is_open(facility)) {
            let FacilityKind::Hospital(hospital) = &facility.kind else { continue };
            let Some(floor) = hospital.floor.as_ref().map(|floor| i64::from(floor.value)) else { continue };
            let present = self.at(facility).len() as i64 + unlisted(facility);
            if present < floor {
                let finding = Found::new("B01", "hospital", facility.id.as_str());
                found.push(finding.fact("present", present).fact("floor", floor).shortfall(floor - present));
            }
        }
    }

    fn with_home(&self) -> i64 {
        self.days.iter().filter(|day| !day.home.is_empty()).count() as i64
    }

    fn province_doctors(&self) -> i64 {
        self.with_home() + self.standing.facilities.iter().map(|facility| unlisted(facility)).sum::<i64>()
    }

    /// Doctors per 10,000 people in tenths, rounded half up.
    fn density_tenths(&self) -> Option<i64> {
        let people = people(self.plan.province.population.as_ref())?;
        Some((self.province_doctors() * 200_000 + people).div_euclid(2 * people))
    }

    fn covered(&self, stations: &[Open]) -> i64 {
        let covered = |facility| self.regular_doctors(facility) > 0 || self.has_part_time(facility);
        stations.iter().filter(|(facility, _)| covered(facility)).count() as i64
    }

    fn province(&self, stations: &[Open], found: &mut Vec<Found>) {
        let finding = |code| Found::new(code, "province", "province").severity("info");
        if let (Some(people), Some(have)) = (people(self.plan.province.population.as_ref()), self.density_tenths()) {
            let (count, target) = (self.province_doctors(), number(self.plan, "P01", "target_tenths", 190, 0, 10_000));
            let late = i64::from(self.day.year()) >= number(self.plan, "P01", "deadline_year", 2030, 2000, 2100);
            if count * 100_000 < target * people {
                let finding = finding("P01").severity(if late { "warning" } else { "info" }).fact("have_tenths", have);
                let shortfall = ceiling(target * people, 100_000) - count;
                found.push(finding.fact("target_tenths", target).shortfall(shortfall));
            }
        }
        let (with, all) = (self.covered(stations), stations.len() as i64);
        let limit = number(self.plan, "P07", "limit", 100, 0, 100);
        if with * 100 < limit * all {
            found.push(finding("P07").fact("with", with).fact("all", all).shortfall(limit * all - with * 100));
        }
    }

    fn totals(&self, stations: &[Open]) -> Vec<(&'static str, i64)> {
        let open = self.standing.facilities.iter().filter(|facility| self.is_open(facility)).count() as i64;
        let count = |wanted: &dyn Fn(&Open) -> bool| stations.iter().filter(|open| wanted(open)).count() as i64;
        let points = self.open_points();
        let is_there = |day: &&Day| {
            let mut facilities = day.at.keys().map(|site| self.standing.facility_of(site));
            facilities.any(|id| stations.iter().any(|(facility, _)| facility.id.as_str() == id))
        };
        vec![
            ("communes", firsts(&self.plan.communes).len() as i64),
            ("stations", stations.len() as i64),
            ("points", points.len() as i64),
            ("hospitals", open - stations.len() as i64),
            ("doctors_listed", self.with_home()),
            ("station_doctors", self.days.iter().filter(is_there).count() as i64),
            ("stations_with_regular_doctor", count(&|(facility, _)| self.regular_doctors(facility) > 0)),
            ("stations_with_doctor", self.covered(stations)),
            (
                "stations_below_minimum",
                count(&|(facility, station)| self.regular_doctors(facility) < self.minimum(station)),
            ),
            ("points_without_sessions", points.iter().filter(|(_, sessions)| *sessions == 0).count() as i64),
            ("province_density_tenths", self.density_tenths().unwrap_or(-1)),
        ]
    }
}

/// People, unless missing: absent or 0.
pub fn people(figure: Option<&Figure>) -> Option<i64> {
    figure.map(|figure| i64::from(figure.value)).filter(|people| *people != 0)
}

/// Only hospitals have unlisted doctors; those of a hospital that is not open count too.
fn unlisted(facility: &Facility) -> i64 {
    match &facility.kind {
        FacilityKind::Hospital(hospital) => hospital.unlisted_doctors.as_ref().map_or(0, |figure| figure.value.into()),
        FacilityKind::Station(_) => 0,
    }
}

fn ceiling(part: i64, whole: i64) -> i64 {
    part.div_euclid(whole) + i64::from(part.rem_euclid(whole) > 0)
}
