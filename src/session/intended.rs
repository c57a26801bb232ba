//! A course, leaving the service, or taking up work: what is asked for before such a move is proposed.

use std::borrow::Cow;
use std::sync::Arc;

use crate::advise::Effect;
use crate::edit::{Command, Proposal};
use crate::plan::{Date, Doctor, Facility, Gain, Id, Move, MoveKind, Plan, Qualification};
use crate::roster::{Roster, calendar, retirement};
use crate::rules::Finding;

/// How long a course lasts that brings no qualification, unless its end is changed.
const COURSE_MONTHS: i64 = 6;

/// The move as far as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Intended {
    pub doctor: Id<Doctor>,
    /// Training, leave or recruit.
    pub kind: MoveKind,
    /// Where a recruit begins; nothing until it is chosen.
    pub to: Option<Id<Facility>>,
    pub start: Date,
    /// The last day of a course.
    pub end: Option<Date>,
    pub leaving: Leaving,
    /// What a course brings.
    pub gain: Gain,
    pub why: String,
}

/// The three ways out of the plan that a *leave* stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    Resigns,
    Retires,
    GoesElsewhere,
}

/// What the move would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Foretold {
    pub solved: Vec<Arc<Finding>>,
    /// New findings and those that grow.
    pub created: Vec<Arc<Finding>>,
    /// Doctors at each place that has more or fewer: now, and then.
    pub counts: Vec<(Id<Facility>, i64, i64)>,
    pub step: Option<Move>,
}

impl Intended {
    /// Begins on the viewing date; a course lasts half a year.
    pub fn new(doctor: Id<Doctor>, kind: MoveKind, roster: &Roster) -> Self {
        let start = roster.date();
        let end = (kind == MoveKind::Training).then(|| calendar::add_months(start, COURSE_MONTHS));
        let (leaving, gain, why) = (Leaving::Resigns, Gain::default(), String::new());
        Self { doctor, kind, to: None, start, end, leaving, gain, why }
    }

    /// A course for a qualification lasts as long as such courses do.
    pub fn set_qualification(&mut self, qualification: Option<Qualification>) {
        if self.gain.qualification != qualification {
            self.gain.qualification = qualification;
            self.end = Some(calendar::add_months(self.start, qualification.map_or(COURSE_MONTHS, course_months)));
        }
    }

    /// Who retires goes the day after the last working day, where that is still to come.
    pub fn set_leaving(&mut self, leaving: Leaving, plan: &Plan, today: Date) {
        if self.leaving == leaving {
            return;
        }
        self.leaving = leaving;
        let last = plan.doctors.get(&self.doctor).and_then(retirement::last_working_day);
        let after = last.and_then(|day| day.tomorrow().ok()).filter(|&day| day > today);
        self.start = if leaving == Leaving::Retires { after.unwrap_or(today) } else { today };
    }

    /// Whether the dates are in their order, and the place is chosen.
    pub fn is_complete(&self) -> bool {
        match self.kind {
            MoveKind::Training => self.end.is_some_and(|end| self.start <= end),
            MoveKind::Recruit => self.to.is_some(),
            _ => true,
        }
    }

    /// The command it stands for; `why` is the reason in words.
    pub fn command(&self, by: &str, why: String) -> Command {
        let (doctor, kind, start, by) = (self.doctor.clone(), self.kind, self.start, by.to_owned());
        if kind != MoveKind::Recruit {
            let gain = Some(self.gain.clone()).filter(|gain| *gain != Gain::default());
            return Command::SendAway { doctor, kind, start, end: self.end, gain, by, why };
        }
        let to = self.to.as_ref().map(Id::to_string);
        let (from, end, sessions) = (None, None, None);
        Command::Propose(Proposal { doctor, kind: Some(kind), from, to, start, end, sessions, by, why })
    }
}

impl Foretold {
    pub fn new(plan: &Plan, effect: &Effect) -> Self {
        let changed = effect.counts.iter().filter(|(_, (now, then))| now != then);
        Self {
            solved: effect.solved.clone(),
            created: effect.created.iter().chain(&effect.grown).cloned().collect(),
            counts: changed.map(|(&slot, &(now, then))| (plan.facilities[slot].id.clone(), now, then)).collect(),
            step: effect.step().map(Cow::into_owned),
        }
    }
}

/// Months of the course that leads to a qualification: two years for chuyên khoa I and II and a master's, three for
/// nội trú and a doctorate.
fn course_months(qualification: Qualification) -> i64 {
    match qualification {
        Qualification::Doctor => COURSE_MONTHS,
        Qualification::SpecialistOne | Qualification::SpecialistTwo | Qualification::Master => 24,
        Qualification::Resident | Qualification::Doctorate => 36,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::advise::Desk;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Birth, Sex};

    /// A doctor of a hospital who retires this year.
    fn old() -> Plan {
        let born = |doctor: &mut Doctor| {
            (doctor.birth, doctor.sex) = (Some(Birth::Date(date(1965, 3, 10))), Some(Sex::Male));
        };
        Fixture::new().hospital("h").doctor_with("d", born).posting("d", "h", 10).build()
    }

    /// What the dialog foretells of what is asked for.
    fn foretold(plan: &Plan, intended: &Intended) -> Foretold {
        let command = intended.command("", String::new());
        let effect = Desk::new(plan.clone(), DAY_ONE).effect(&command, &mut || "new".to_owned());
        Foretold::new(plan, &effect.expect("there is a home to leave"))
    }

    #[test]
    fn a_course_lasts_as_long_as_what_it_brings() {
        let plan = Fixture::new().hospital("h").doctor_at("d", "h").build();
        let roster = Roster::new(&plan, date(2026, 1, 1));
        let mut course = Intended::new("d".into(), MoveKind::Training, &roster);
        assert_eq!(course.end, Some(date(2026, 7, 1)));
        course.set_qualification(Some(Qualification::SpecialistOne));
        assert_eq!(course.end, Some(date(2028, 1, 1)));
        course.end = Some(date(2025, 1, 1));
        assert!(!course.is_complete());
    }

    #[test]
    fn who_retires_goes_the_day_after_the_last_working_day() {
        let plan = old();
        let last = plan.doctors.get(&"d".into()).and_then(retirement::last_working_day).expect("all is known");
        let roster = Roster::new(&plan, DAY_ONE);
        let mut leave = Intended::new("d".into(), MoveKind::Leave, &roster);
        assert_eq!(leave.start, DAY_ONE);
        leave.set_leaving(Leaving::Retires, &plan, DAY_ONE);
        assert_eq!(Some(leave.start), last.tomorrow().ok());
        leave.set_leaving(Leaving::GoesElsewhere, &plan, DAY_ONE);
        assert_eq!(leave.start, DAY_ONE);
    }

    #[test]
    fn who_retires_leaves_from_where_he_or_she_was_and_goes_on_no_course_afterwards() {
        let plan = old();
        let roster = Roster::new(&plan, DAY_ONE);
        let told = |intended: &Intended| {
            let foretold = foretold(&plan, intended);
            let codes: Vec<_> = foretold.created.iter().map(|finding| finding.code()).collect();
            (foretold.step.and_then(|step| step.from), codes.contains(&"X05"))
        };
        let mut leave = Intended::new("d".into(), MoveKind::Leave, &roster);
        leave.set_leaving(Leaving::Retires, &plan, DAY_ONE);
        assert!(leave.start > DAY_ONE);
        assert_eq!(told(&leave), (Some("h".into()), false));
        let end = Some(calendar::add_months(leave.start, COURSE_MONTHS));
        let course = Intended { kind: MoveKind::Training, end, ..leave };
        assert_eq!(told(&course), (Some("h".into()), true));
    }

    #[test]
    fn a_leave_and_a_course_begin_where_the_doctor_is_by_then() {
        let fixture = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        let transfer = |step: &mut Move| step.start = date(2026, 3, 1);
        let plan = fixture.step_with("m", MoveKind::Transfer, "d", "h", "s", transfer).build();
        let roster = Roster::new(&plan, DAY_ONE);
        for kind in [MoveKind::Leave, MoveKind::Training] {
            for (start, from) in [(date(2026, 2, 28), "h"), (date(2026, 6, 1), "s")] {
                let away = Intended { start, ..Intended::new("d".into(), kind, &roster) };
                let foretold = foretold(&plan, &away);
                assert_eq!(foretold.step.and_then(|step| step.from), Some(from.into()), "{kind:?} from {start}");
            }
        }
    }
}
