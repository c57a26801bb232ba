//! What is said at the end of a move, and how far its term can be lengthened.

use super::line;
use crate::plan::{Date, Facility, Move, MoveKind, Slot};
use crate::roster::calendar::{day_reaching, is_working_day, next, working_days};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::timeline::Timeline;
use crate::ui::View;

/// The end of a move that leads to a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermEnd {
    pub title: String,
    /// Who, from where to where, since when and for how long.
    pub about: String,
    /// From when on the station has nobody regular, where that is so.
    pub nobody: Option<String>,
    /// The day on which whoever follows begins.
    pub relief: Date,
    /// The last day it can be lengthened to, and in words.
    pub longer: Option<(Date, String)>,
}

impl TermEnd {
    /// Nothing where the move has no end.
    pub fn of(view: &View, timeline: &Timeline, station: Slot<Facility>, step: &Move) -> Option<Self> {
        let (language, last) = (view.language, step.end?);
        let date = |day| dates::date(language, day);
        let kind = sentences::move_kind(language, step.kind);
        let relief = working_day_after(last);
        let is_left = is_left(view, timeline, station, relief);
        Some(Self {
            title: t!(language, "time-end-title", kind = kind, date = date(last)),
            about: about(view, station, step, last),
            nobody: is_left.then(|| t!(language, "time-end-nobody", date = date(relief))),
            relief,
            longer: longest(view, step).map(|day| (day, t!(language, "time-lengthen", date = date(day)))),
        })
    }
}

fn about(view: &View, station: Slot<Facility>, step: &Move, last: Date) -> String {
    let (language, plan) = (view.language, view.plan());
    let from = step.from.as_ref().and_then(|id| plan.facilities.slot(id)).map(|slot| view.short_name(slot));
    t!(
        language,
        "time-end-about",
        doctor = plan.doctors.get(&step.doctor).map_or("", |doctor| &doctor.name),
        from = from.unwrap_or_default(),
        to = view.short_name(station),
        start = dates::date(language, step.start),
        days = number(language, working_days(step.start, last))
    )
}

/// Whether the station is open on that day without a regular doctor, as far as is looked at.
fn is_left(view: &View, timeline: &Timeline, station: Slot<Facility>, day: Date) -> bool {
    let left = line(timeline, station).map(|line| line.on(day).regular);
    left == Some(0) && view.plan().facilities[station].is_open(day) && day <= timeline.days.last
}

/// Whoever follows begins on the next working day: over a weekend nobody is missed (rule T07).
fn working_day_after(last: Date) -> Date {
    let mut days = std::iter::successors(Some(next(last)), |&day| Some(next(day)));
    days.find(|&day| is_working_day(day)).unwrap_or(last)
}

/// The last day a rotation can be lengthened to: as far as all rotations of the doctor, each by its sessions, add up to
/// no more than the most (rule D07), and while he or she works (rule D04). Nothing for other moves and where there is
/// no room left.
fn longest(view: &View, step: &Move) -> Option<Date> {
    let (doctor, end) = (view.plan().doctors.slot(&step.doctor)?, step.end?);
    let sessions = i64::from(step.sessions());
    if step.kind != MoveKind::Rotation || sessions == 0 {
        return None;
    }
    let rules = view.rules();
    let others = rules.rotation_days_tenths(doctor) - working_days(step.start, end) * sessions;
    let longest = day_reaching(step.start, (rules.rotation_maximum() * 10 - others.max(0)) / sessions);
    let longest = view.roster().career(doctor).last_day.map_or(longest, |last| longest.min(last));
    (longest > end).then_some(longest)
}
