//! D01, D14 and D15: what lies ahead of each doctor, looked at day by day.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use phanbo::plan::{Doctor, Facility, MoveKind, MoveStatus, Site};

use super::{
    Found,
    picture::Picture,
    settings::number,
    whereabouts::{Sessions, day_of, effective},
};

/// Looks at every doctor from the baseline to a year after the day.
pub fn check(picture: &Picture, found: &mut Vec<Found>) {
    let horizon = picture.day.saturating_add(12.months());
    for doctor in &picture.standing.doctors {
        let mut days: Vec<(Date, Sessions)> = Vec::new();
        let mut day = picture.plan.cover.baseline.min(picture.day);
        while day <= horizon {
            days.push((day, day_of(picture.standing, doctor, day).at));
            day = day.saturating_add(1.day());
        }
        overbooked(picture, doctor, &days, found);
        at_closed_places(picture, doctor, &days, found);
        unregistered(picture, doctor, found);
    }
}

/// D01: a finding for each run of days that reaches the day itself or a later one.
fn overbooked(picture: &Picture, doctor: &Doctor, days: &[(Date, Sessions)], found: &mut Vec<Found>) {
    let maximum = number(picture.plan, "D01", "maximum", 10, 1, 20);
    let each = days.iter().map(|(day, at)| (*day, at.values().sum::<i64>())).collect::<Vec<_>>();
    for run in each.chunk_by(|a, b| (a.1 > maximum) == (b.1 > maximum)) {
        let to_come = run.iter().find(|(day, _)| *day >= picture.day);
        if run[0].1 <= maximum {
            continue;
        }
        if let Some((day, sessions)) = to_come {
            let most = run.iter().map(|(_, sessions)| *sessions).max().unwrap_or(0);
            let finding = Found::new("D01", "doctor", doctor.id.as_str()).detail(&run[0].0.to_string());
            found.push(finding.fact("date", day).fact("sessions", sessions).shortfall(most - maximum));
        }
    }
}

/// D15: the first day at each facility that is not open, or at a site that alone is not.
fn at_closed_places(picture: &Picture, doctor: &Doctor, days: &[(Date, Sessions)], found: &mut Vec<Found>) {
    let mut first: BTreeMap<&str, Date> = BTreeMap::new();
    for (day, at) in days.iter().filter(|(day, _)| *day >= picture.day) {
        for id in at.keys() {
            let site = picture.standing.site(id).expect("doctors are at standing sites");
            let facility = picture.standing.facility(site.facility.as_str()).expect("it stands as well");
            if !is_open(facility, *day) {
                first.entry(facility.id.as_str()).or_insert(*day);
            } else if !is_site_open(site, *day) {
                first.entry(site.id.as_str()).or_insert(*day);
            }
        }
    }
    for (place, day) in first {
        found.push(Found::new("D15", "doctor", doctor.id.as_str()).detail(place).fact("date", day));
    }
}

fn is_open(facility: &Facility, day: Date) -> bool {
    !(facility.opened.is_some_and(|opened| day < opened) || facility.closed.is_some_and(|closed| closed <= day))
}

/// Whether a site is open, whatever its facility is.
pub fn is_site_open(site: &Site, day: Date) -> bool {
    !(site.opened.is_some_and(|opened| day < opened) || site.closed.is_some_and(|closed| closed <= day))
}

/// D14.
fn unregistered(picture: &Picture, doctor: &Doctor, found: &mut Vec<Found>) {
    let days = number(picture.plan, "D14", "days", 30, 0, 365);
    for step in effective(picture.standing, doctor) {
        let is_late_enough = picture.plan.cover.baseline <= step.start;
        let is_soon_enough = step.start <= picture.day.saturating_add(days.days());
        let judged = ![MoveKind::Training, MoveKind::Leave].contains(&step.kind) && !step.registered;
        if step.status != MoveStatus::Agreed || !judged || !is_late_enough || !is_soon_enough {
            continue;
        }
        let elsewhere = step.to.iter().any(|share| {
            let facility = picture.standing.facility_of(share.site.as_str());
            step.from.as_ref().is_none_or(|from| from.as_str() != facility)
        });
        let at = day_of(picture.standing, doctor, step.start.max(picture.day)).at;
        let is_there = step.to.iter().any(|share| at.contains_key(share.site.as_str()));
        if elsewhere && is_there {
            found.push(Found::new("D14", "move", step.id.as_str()).info().fact("start", step.start));
        }
    }
}
