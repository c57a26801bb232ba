//! Why a station's numbers are others than the day before: who moved, came back, left, retired; what opened or closed.

use std::collections::BTreeMap;

use super::steps::{Course, sessions_on};
use crate::plan::{Date, Doctor, Facility, Move, MoveKind, Plan, Slot};
use crate::roster::Roster;
use crate::roster::calendar::previous;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseKind {
    /// A counted move of the doctor starts.
    Move,
    /// A loan or training ended the day before.
    Return,
    /// The doctor leaves.
    Leave,
    /// The day before was the last working day.
    Retirement,
    /// The station opens.
    Opening,
    /// The station closes.
    Closing,
}

impl CauseKind {
    /// The code JSON gives.
    pub fn code(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Return => "return",
            Self::Leave => "leave",
            Self::Retirement => "retirement",
            Self::Opening => "opening",
            Self::Closing => "closing",
        }
    }
}

/// One reason, of one doctor where it is a doctor's, by one move where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    pub kind: CauseKind,
    pub doctor: Option<Slot<Doctor>>,
    pub step: Option<Slot<Move>>,
}

/// The reasons on a day, by doctor, then by move.
pub(super) fn causes(
    plan: &Plan,
    roster: &Roster,
    station: Slot<Facility>,
    day: Date,
    courses: &BTreeMap<Slot<Doctor>, Course>,
) -> Vec<Cause> {
    let differs = |course: &Course| sessions_on(course, day) != sessions_on(course, previous(day));
    let moved = courses.iter().filter(|(_, course)| differs(course));
    let mut causes: Vec<Cause> = moved.flat_map(|(&doctor, _)| of_doctor(roster, doctor, day)).collect();
    let facility = &plan.facilities[station];
    let of_station = [(facility.opened, CauseKind::Opening), (facility.closed, CauseKind::Closing)];
    let of_station = of_station.into_iter().filter(|&(on, _)| on == Some(day));
    causes.extend(of_station.map(|(_, kind)| Cause { kind, doctor: None, step: None }));
    causes.sort_by_key(|cause| {
        let doctor = cause.doctor.map(|slot| &plan.doctors[slot].id);
        (doctor, cause.step.map(|slot| &plan.moves[slot].id), cause.kind)
    });
    causes
}

fn of_doctor(roster: &Roster, doctor: Slot<Doctor>, day: Date) -> Vec<Cause> {
    let career = roster.career(doctor);
    let cause = |kind, step| Cause { kind, doctor: Some(doctor), step };
    let mut causes = Vec::new();
    if career.last_day == Some(previous(day)) {
        causes.push(cause(CauseKind::Retirement, None));
    }
    for step in &career.steps {
        if step.start == day {
            let kind = if step.kind == MoveKind::Leave { CauseKind::Leave } else { CauseKind::Move };
            causes.push(cause(kind, Some(step.slot)));
        }
        if !step.kind.is_permanent() && step.end == Some(previous(day)) {
            causes.push(cause(CauseKind::Return, Some(step.slot)));
        }
    }
    causes
}
