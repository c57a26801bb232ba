//! Who is known by name to retire, to leave or to come after the plan's first day.

use crate::plan::{Date, Doctor, MoveKind, Plan, Slot};
use crate::roster::{Roster, calendar::previous};

/// A listed doctor who stops or begins to belong to the province.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    pub doctor: Slot<Doctor>,
    pub kind: NamedKind,
    /// Of a retirement the last working day, else the day a leave or recruit starts.
    pub date: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamedKind {
    Retires,
    Leaves,
    Comes,
}

/// All of them by date, then by doctor. Only who is at home that day counts, so whoever has left does not retire, and who
/// belongs nowhere does not leave.
pub fn named(plan: &Plan, roster: &Roster) -> Vec<Named> {
    let mut all: Vec<Named> = plan.doctors.slots().flat_map(|doctor| of_doctor(plan, roster, doctor)).collect();
    all.sort_by_key(|named| (named.date, &plan.doctors[named.doctor].id));
    all
}

/// Whether a listed doctor has a place in the home layer on a day.
pub fn is_at_home(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>, date: Date) -> bool {
    !roster.presence_on(plan, doctor, date).home.is_empty()
}

fn of_doctor(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) -> Vec<Named> {
    let first = plan.cover.baseline;
    let career = roster.career(doctor);
    let days = career.changes().into_iter().filter(|&day| first < day);
    let mut was = is_at_home(plan, roster, doctor, first);
    let mut events = Vec::new();
    for day in days {
        let is = is_at_home(plan, roster, doctor, day);
        if was && !is && career.last_day == Some(previous(day)) {
            events.push(Named { doctor, kind: NamedKind::Retires, date: previous(day) });
        } else if was != is {
            let kind = if is { NamedKind::Comes } else { NamedKind::Leaves };
            events.push(Named { doctor, kind, date: day });
        } else if is && leaves_and_comes_back(roster, doctor, day) {
            events.extend([NamedKind::Leaves, NamedKind::Comes].map(|kind| Named { doctor, kind, date: day }));
        }
        was = is;
    }
    events
}

/// Who leaves and is recruited again on one day is counted with both: it is one more to recruit.
fn leaves_and_comes_back(roster: &Roster, doctor: Slot<Doctor>, day: Date) -> bool {
    let on_day = roster.career(doctor).steps.iter().filter(|step| step.start == day);
    let mut left = false;
    for step in on_day {
        match step.kind {
            MoveKind::Leave => left = true,
            MoveKind::Recruit if left => return true,
            _ => {}
        }
    }
    false
}
