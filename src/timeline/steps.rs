//! The days on which a station's numbers change.

use std::collections::{BTreeMap, BTreeSet};

use super::Days;
use super::causes::{Cause, causes};
use crate::plan::{Date, Doctor, Facility, MoveStatus, Plan, Slot};
use crate::roster::Roster;
use crate::rules::checker::{RuleSettings, Situation};

/// What a station has on a day; nothing while it is not open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Doctors with so many sessions a week there that they are regular.
    pub regular: u32,
    /// Doctors with fewer, but so many that they are part-time.
    pub part_time: u32,
    /// Sessions a week of all doctors there.
    pub sessions: i64,
}

/// From this day on the numbers are these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub date: Date,
    pub numbers: Numbers,
    /// Whether the station is open.
    pub open: bool,
    /// Whether some of it rests on a move that is proposed and not agreed.
    pub proposed: bool,
    /// Why they are others than the day before; nothing on the first day looked at.
    pub causes: Vec<Cause>,
}

/// A station and its steps: the first is on the first day looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub station: Slot<Facility>,
    /// Where its numbers change.
    pub steps: Vec<Step>,
    /// These, and where it opens or closes, or begins or ceases to rest on a proposal: what a strip shows.
    pub shown: Vec<Step>,
}

impl Line {
    /// What it has on a day that is looked at.
    pub fn on(&self, date: Date) -> Numbers {
        let later = self.steps.partition_point(|step| step.date <= date);
        later.checked_sub(1).map_or_else(Numbers::default, |at| self.steps[at].numbers)
    }
}

/// Sessions of each doctor at a station, from each day on which that may be others than before.
pub(super) type Course = Vec<(Date, i64)>;

/// All stations by id. The roster may be of any day.
pub fn lines(plan: &Plan, roster: &Roster, settings: &RuleSettings, days: Days) -> Vec<Line> {
    let stations = plan.facilities.slots().filter(|&slot| plan.facilities[slot].is_station());
    stations.map(|station| line(plan, roster, settings, days, station)).collect()
}

/// One station. Only those who ever have to do with it are looked at, each on the days on which he or she moves.
pub fn line(plan: &Plan, roster: &Roster, settings: &RuleSettings, days: Days, station: Slot<Facility>) -> Line {
    let situation = Situation { plan, roster, settings };
    let (regular, part_time) = (situation.regular_sessions(), situation.part_time_sessions());
    let courses: BTreeMap<Slot<Doctor>, Course> =
        roster.followers(station).map(|doctor| (doctor, course(plan, roster, days, station, doctor))).collect();
    let facility = &plan.facilities[station];
    let of_doctors = courses.values().flatten().map(|&(day, _)| day);
    let of_station = facility.opened.into_iter().chain(facility.closed);
    let changes: BTreeSet<Date> =
        of_doctors.chain(of_station).filter(|&day| days.first < day && day <= days.last).collect();
    let numbers = |day: Date| {
        if !facility.is_open(day) {
            return Numbers::default();
        }
        let mut numbers = Numbers::default();
        for sessions in courses.values().map(|course| sessions_on(course, day)).filter(|&sessions| sessions > 0) {
            numbers.regular += u32::from(sessions >= regular);
            numbers.part_time += u32::from(sessions >= part_time && sessions < regular);
            numbers.sessions += sessions;
        }
        numbers
    };
    let proposed = |day: Date| {
        let here = courses.iter().filter(|(_, course)| facility.is_open(day) && sessions_on(course, day) > 0);
        here.map(|(&doctor, _)| doctor).any(|doctor| rests_on_proposal(plan, roster, station, doctor, day))
    };
    let step = |date| {
        let (numbers, open, proposed) = (numbers(date), facility.is_open(date), proposed(date));
        Step { date, numbers, open, proposed, causes: Vec::new() }
    };
    let first = step(days.first);
    let mut line = Line { station, steps: vec![first.clone()], shown: vec![first] };
    for day in changes {
        let (now, was) = (step(day), &line.shown[line.shown.len() - 1]);
        let counts = now.numbers != was.numbers;
        if counts || (now.open, now.proposed) != (was.open, was.proposed) {
            let now = Step { causes: causes(plan, roster, station, day, &courses), ..now };
            line.steps.extend(counts.then(|| now.clone()));
            line.shown.push(now);
        }
    }
    line
}

/// Whether a doctor is at a station by a move that is only proposed.
fn rests_on_proposal(plan: &Plan, roster: &Roster, station: Slot<Facility>, doctor: Slot<Doctor>, day: Date) -> bool {
    let by = roster.links().sites(station).iter().filter_map(|&site| roster.career(doctor).brought_by(site, day));
    by.into_iter().any(|step| plan.moves[step].status == MoveStatus::Proposed)
}

fn course(plan: &Plan, roster: &Roster, days: Days, station: Slot<Facility>, doctor: Slot<Doctor>) -> Course {
    let on = |day: Date| {
        let presence = roster.presence_on(plan, doctor, day);
        let here = presence.at.iter().filter(|(site, _)| roster.links().facility(*site) == Some(station));
        here.map(|&(_, sessions)| sessions).sum()
    };
    let runs = roster.career(doctor).runs(days.first, days.last);
    runs.map(|(first, _)| (first, on(first))).collect()
}

/// Sessions on a day that is looked at.
pub(super) fn sessions_on(course: &Course, day: Date) -> i64 {
    let later = course.partition_point(|&(first, _)| first <= day);
    later.checked_sub(1).map_or(0, |at| course[at].1)
}
