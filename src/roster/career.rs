//! One doctor's postings and moves, ready for the question where he or she is on a day.

use smallvec::SmallVec;

use super::{
    Links,
    calendar::{next, previous},
    links::OfDoctor,
    retirement,
};
use crate::plan::{Date, Doctor, Facility, Move, MoveKind, Plan, Site, Slot};

/// Sessions a week by site, added up: a record's number has a limit, a sum has none.
pub type Places = SmallVec<[(Slot<Site>, i64); 2]>;

/// What decides where a doctor is: the baseline, the moves with effect in the order (start, id), the end of service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Career {
    pub baseline: Places,
    pub steps: Vec<CareerStep>,
    pub last_day: Option<Date>,
}

/// A move with effect, its references resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct CareerStep {
    pub slot: Slot<Move>,
    pub kind: MoveKind,
    pub from: Option<Slot<Facility>>,
    pub to: Places,
    pub start: Date,
    pub end: Option<Date>,
}

impl CareerStep {
    /// Whether it runs on `date`; without an end it lasts.
    pub fn is_active(&self, date: Date) -> bool {
        self.start <= date && self.end.is_none_or(|end| date <= end)
    }

    fn adds_to(&self, site: Slot<Site>) -> bool {
        self.to.iter().any(|&(to, sessions)| to == site && sessions > 0)
    }
}

/// Why somebody works nowhere any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Retired,
    /// thôi việc, nghỉ hưu, chuyển đi
    Left,
}

impl Career {
    /// Whether service has ended by `date`, for whoever belongs nowhere then: who has left may have come back.
    pub fn ended(&self, date: Date) -> Option<Ended> {
        if self.last_day.is_some_and(|last| last < date) {
            return Some(Ended::Retired);
        }
        let left = self.steps.iter().any(|step| step.kind == MoveKind::Leave && step.start <= date);
        left.then_some(Ended::Left)
    }

    /// Of what is a doctor's.
    pub(super) fn new(plan: &Plan, links: &Links, doctor: Slot<Doctor>, of: &OfDoctor) -> Self {
        let mut baseline = Places::new();
        for &slot in &of.postings {
            if let Some((_, site)) = links.standing(slot) {
                add(&mut baseline, site, plan.postings[slot].sessions.into());
            }
        }
        let moves = of.moves.iter().filter(|&&slot| plan.moves[slot].has_effect());
        let mut steps: Vec<CareerStep> = moves.map(|&slot| step(plan, slot)).collect();
        steps.sort_by(|a, b| order(&plan.moves[a.slot]).cmp(&order(&plan.moves[b.slot])));
        Self { baseline, steps, last_day: retirement::last_working_day(&plan.doctors[doctor]) }
    }

    /// The days on which something may change, each once and in order; between two of them nothing does.
    pub fn changes(&self) -> SmallVec<[Date; 8]> {
        let mut days: SmallVec<[Date; 8]> = self.last_day.map(next).into_iter().collect();
        for step in &self.steps {
            days.push(step.start);
            days.extend(step.end.map(next));
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The days from `first` to `last` in runs on which the doctor stays where he or she is: first and last day of each.
    pub fn runs(&self, first: Date, last: Date) -> impl Iterator<Item = (Date, Date)> {
        let within = self.changes().into_iter().filter(move |&day| first < day && day <= last);
        let starts: SmallVec<[Date; 8]> = std::iter::once(first).chain(within).collect();
        let ends: SmallVec<[Date; 8]> = starts[1..].iter().map(|&day| previous(day)).chain([last]).collect();
        starts.into_iter().zip(ends)
    }

    /// The move by which the doctor has sessions at `site` on `date`; none where it is the baseline.
    pub fn brought_by(&self, site: Slot<Site>, date: Date) -> Option<Slot<Move>> {
        self.steps
            .iter()
            .rev()
            .find(|step| {
                let counts = if step.kind.is_loan() { step.is_active(date) } else { step.start <= date };
                counts && step.kind.needs_place() && step.adds_to(site)
            })
            .map(|step| step.slot)
    }

    /// Whether the doctor may be elsewhere, or know more, on the later of two days than on the earlier.
    pub fn changes_between(&self, first: Date, last: Date) -> bool {
        let ends = |end: Option<Date>| end.is_some_and(|end| first <= end && end < last);
        ends(self.last_day) || self.steps.iter().any(|step| first < step.start && step.start <= last || ends(step.end))
    }

    /// The training that keeps the doctor away on `date`.
    pub fn training(&self, date: Date) -> Option<Slot<Move>> {
        self.steps.iter().find(|step| step.kind == MoveKind::Training && step.is_active(date)).map(|step| step.slot)
    }
}

/// Moves have effect in the order of their start; those of one day by id.
fn order(step: &Move) -> (Date, &str) {
    (step.start, step.id.as_str())
}

fn step(plan: &Plan, slot: Slot<Move>) -> CareerStep {
    let record = &plan.moves[slot];
    CareerStep {
        slot,
        kind: record.kind,
        from: record.from.as_ref().and_then(|id| plan.facilities.slot(id)),
        to: places(plan, record),
        start: record.start,
        end: record.end,
    }
}

/// Where a move leads.
pub(super) fn places(plan: &Plan, step: &Move) -> Places {
    let mut to = Places::new();
    for share in &step.to {
        if let Some(site) = plan.sites.slot(&share.site) {
            add(&mut to, site, share.sessions.into());
        }
    }
    to
}

/// Adds sessions at a site to those already there.
pub(super) fn add(places: &mut Places, site: Slot<Site>, sessions: i64) {
    if sessions == 0 {
        return;
    }
    match places.iter_mut().find(|(place, _)| *place == site) {
        Some((_, there)) => *there += sessions,
        None => places.push((site, sessions)),
    }
}
