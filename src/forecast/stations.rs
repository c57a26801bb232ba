//! What the years bring to each station: who retires or goes from there, and when nobody regular is left.

use std::collections::BTreeSet;

use crate::plan::{Date, Doctor, Facility, Move, MoveKind, Plan, Slot};
use crate::roster::Roster;
use crate::roster::calendar::{previous, working_days};
use crate::rules::checker::{RuleSettings, Situation};

/// A station over the years looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub station: Slot<Facility>,
    /// The first day on which it is open without a regular doctor; none where there is no such day.
    pub without_from: Option<Date>,
    /// All runs of such days that a Monday to Friday is among.
    pub gaps: Vec<Gap>,
    /// Who ends there, by day, then by doctor.
    pub events: Vec<StationEvent>,
}

/// Days on which a station is open without a regular doctor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    pub first: Date,
    /// None where it goes on to the end of the years looked at.
    pub last: Option<Date>,
}

/// A doctor whose sessions at a station end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StationEvent {
    /// The last day there.
    pub date: Date,
    pub doctor: Slot<Doctor>,
    pub kind: StationEnd,
    /// The move that ends or takes away; none for a retirement.
    pub step: Option<Slot<Move>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationEnd {
    Retirement,
    Leave,
    /// A loan to the station is over.
    Term,
    /// Another move takes the doctor elsewhere.
    Move,
}

impl StationEnd {
    /// The code JSON gives.
    pub fn code(self) -> &'static str {
        match self {
            Self::Retirement => "retirement",
            Self::Leave => "leave",
            Self::Term => "end",
            Self::Move => "move",
        }
    }
}

/// All stations that are open on a day from the plan's first to `last`: those that are first without a regular doctor
/// first, then by id. The roster may be of any day.
pub fn outlooks(plan: &Plan, roster: &Roster, settings: &RuleSettings, last: Date) -> Vec<Outlook> {
    let first = plan.cover.baseline;
    let regular = Situation { plan, roster, settings }.regular_sessions();
    let is_open = |slot: &Slot<Facility>| {
        let facility = &plan.facilities[*slot];
        let opens = facility.opened.is_none_or(|opened| opened <= last);
        facility.is_station() && opens && facility.closed.is_none_or(|closed| closed > first)
    };
    let stations = plan.facilities.slots().filter(is_open);
    let mut all: Vec<Outlook> =
        stations.map(|station| outlook(plan, roster, regular, station, (first, last))).collect();
    // Slots are in the order of ids, and the sort keeps it.
    all.sort_by_key(|outlook| (outlook.without_from.is_none(), outlook.without_from));
    all
}

/// Sessions at a station from each day on which they may be others than before.
type Course = Vec<(Date, i64)>;

fn outlook(plan: &Plan, roster: &Roster, regular: i64, station: Slot<Facility>, days: (Date, Date)) -> Outlook {
    let (first, last) = days;
    let courses: Vec<(Slot<Doctor>, Course)> =
        roster.followers(station).map(|doctor| (doctor, course(plan, roster, station, doctor, days))).collect();
    let facility = &plan.facilities[station];
    let of_station = facility.opened.into_iter().chain(facility.closed).chain([first]);
    let of_doctors = courses.iter().flat_map(|(_, course)| course.iter().map(|&(day, _)| day));
    let changes: BTreeSet<Date> = of_doctors.chain(of_station).filter(|&day| first <= day && day <= last).collect();
    let has_regular = |day: Date| courses.iter().any(|(_, course)| sessions_on(course, day) >= regular);
    let mut gaps = gaps(changes, |day| facility.is_open(day) && !has_regular(day));
    let without_from = gaps.first().map(|gap| gap.first);
    gaps.retain(|gap| gap.last.is_none_or(|last| working_days(gap.first, last) > 0));
    let mut events: Vec<StationEvent> =
        courses.iter().flat_map(|(doctor, course)| ends(roster, *doctor, course)).collect();
    events.sort_by_key(|event| (event.date, &plan.doctors[event.doctor].id));
    Outlook { station, without_from, gaps, events }
}

/// The gaps, of all days on which one may begin or end.
fn gaps(changes: BTreeSet<Date>, is_without: impl Fn(Date) -> bool) -> Vec<Gap> {
    let mut runs: Vec<(Date, bool)> = changes.into_iter().map(|day| (day, is_without(day))).collect();
    runs.dedup_by_key(|(_, without)| *without);
    let ends = runs.iter().skip(1).map(|&(next, _)| Some(previous(next))).chain([None]);
    let without = runs.iter().zip(ends).filter(|((_, without), _)| *without);
    without.map(|(&(first, _), last)| Gap { first, last }).collect()
}

fn course(
    plan: &Plan,
    roster: &Roster,
    station: Slot<Facility>,
    doctor: Slot<Doctor>,
    (first, last): (Date, Date),
) -> Course {
    let on = |day: Date| {
        let presence = roster.presence_on(plan, doctor, day);
        let here = presence.at.iter().filter(|(site, _)| roster.links().facility(*site) == Some(station));
        here.map(|&(_, sessions)| sessions).sum()
    };
    roster.career(doctor).runs(first, last).map(|(day, _)| (day, on(day))).collect()
}

fn sessions_on(course: &[(Date, i64)], day: Date) -> i64 {
    let later = course.partition_point(|&(first, _)| first <= day);
    later.checked_sub(1).map_or(0, |at| course[at].1)
}

fn ends(roster: &Roster, doctor: Slot<Doctor>, course: &[(Date, i64)]) -> Vec<StationEvent> {
    let ends = course.windows(2).filter(|pair| pair[0].1 > 0 && pair[1].1 == 0).map(|pair| pair[1].0);
    ends.map(|day| {
        let (kind, step) = end(roster, doctor, day);
        StationEvent { date: previous(day), doctor, kind, step }
    })
    .collect()
}

/// Why a doctor is no longer there on a day.
fn end(roster: &Roster, doctor: Slot<Doctor>, day: Date) -> (StationEnd, Option<Slot<Move>>) {
    let career = roster.career(doctor);
    if career.last_day == Some(previous(day)) {
        return (StationEnd::Retirement, None);
    }
    let leave = career.steps.iter().find(|step| step.start == day && step.kind == MoveKind::Leave);
    if let Some(leave) = leave {
        return (StationEnd::Leave, Some(leave.slot));
    }
    if let Some(taken) = career.steps.iter().find(|step| step.start == day) {
        return (StationEnd::Move, Some(taken.slot));
    }
    let over = career.steps.iter().find(|step| !step.kind.is_permanent() && step.end == Some(previous(day)));
    (StationEnd::Term, over.map(|step| step.slot))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Birth, Sex};

    #[test]
    fn the_first_without_a_regular_doctor_come_first_and_ends_are_told_with_their_reason() {
        // Retires on 30/04/2026; the other is lent to t until the end of March.
        let born = |doctor: &mut Doctor| {
            (doctor.sex, doctor.birth) = (Some(Sex::Male), Some(Birth::Date(date(1964, 10, 15))));
        };
        let fixture = Fixture::new().hospital("h").station("s").station("t").station("u").station("v");
        let fixture = fixture.doctor_with("a", born).posting("a", "s", 10).doctor_at("b", "h").doctor_at("c", "v");
        let lent = |step: &mut Move| (step.start, step.end) = (date(2026, 2, 1), Some(date(2026, 3, 31)));
        let plan = fixture.step_with("m", MoveKind::Rotation, "b", "h", "t", lent).build();
        let roster = Roster::new(&plan, DAY_ONE);
        let all = outlooks(&plan, &roster, &RuleSettings::new(&plan), date(2030, 12, 31));
        let told: Vec<_> = all
            .iter()
            .map(|outlook| {
                let events = outlook.events.iter().map(|event| (event.kind.code(), event.date)).collect::<Vec<_>>();
                (plan.facilities[outlook.station].id.as_str(), outlook.without_from, events)
            })
            .collect();
        let (retires, back) = (date(2026, 4, 30), date(2026, 3, 31));
        assert_eq!(
            told,
            [
                ("t", Some(DAY_ONE), vec![("end", back)]),
                ("u", Some(DAY_ONE), vec![]),
                ("s", Some(date(2026, 5, 1)), vec![("retirement", retires)]),
                ("v", None, vec![]),
            ]
        );
    }

    #[test]
    fn gaps_are_told_from_their_first_day_to_their_last_but_not_that_of_a_weekend() {
        let fixture = Fixture::new().hospital("h").station("s").doctor_at("a", "h").doctor_at("b", "h");
        let days = |start: Date, end: Date| move |step: &mut Move| (step.start, step.end) = (start, Some(end));
        // From a Monday to a Friday; then from the next Monday on.
        let first = days(date(2026, 2, 2), date(2026, 3, 6));
        let then = days(date(2026, 3, 9), date(2026, 12, 31));
        let fixture = fixture.step_with("m", MoveKind::Rotation, "a", "h", "s", first);
        let plan = fixture.step_with("n", MoveKind::Rotation, "b", "h", "s", then).build();
        let roster = Roster::new(&plan, DAY_ONE);
        let all = outlooks(&plan, &roster, &RuleSettings::new(&plan), date(2030, 12, 31));
        let (before, after) = (Some(date(2026, 2, 1)), date(2027, 1, 1));
        assert_eq!(all[0].gaps, [Gap { first: DAY_ONE, last: before }, Gap { first: after, last: None }]);
        assert_eq!(all[0].without_from, Some(DAY_ONE));
    }
}
