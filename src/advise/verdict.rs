//! What to think of a move before it is made: good, with a warning, to be asked about, not possible.

use crate::rules::named;
use std::cell::LazyCell;
use std::sync::Arc;

use super::{Desk, Effect};
use crate::edit::{Command, Ids, Placement, Rejected};
use crate::plan::{Doctor, Facility, Id, Move, MoveStatus, Plan, Post, Severity, Site, Table};
use crate::roster::calendar::{is_working_day, next};
use crate::roster::{Roster, Subject};
use crate::rules::checker::Chapter;
use crate::rules::{Fact, Finding};

/// The states of a card while a doctor is carried, with the reasons.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Good,
    /// Nothing solved or reduced.
    Unneeded,
    /// New warnings.
    Warning(Vec<Reason>),
    /// The doctor is pinned or leads something, the move was agreed, or another new error appears.
    Asks(Vec<Reason>),
    /// A new error of the D or X rules, or a locked place.
    Impossible(Vec<Reason>),
}

impl Verdict {
    /// Why it is not simply good; nothing where it is, or where nothing would become better.
    pub fn reasons(&self) -> &[Reason] {
        match self {
            Self::Good | Self::Unneeded => &[],
            Self::Warning(reasons) | Self::Asks(reasons) | Self::Impossible(reasons) => reasons,
        }
    }

    /// From 0, the best.
    pub fn class(&self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Warning(_) => 1,
            Self::Unneeded => 2,
            Self::Asks(_) => 3,
            Self::Impossible(_) => 4,
        }
    }
}

/// Why a move is not simply good.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    Locked(Id<Facility>),
    Pinned,
    Leads(Post),
    /// The move that is changed by this was agreed.
    Agreed,
    /// What would be found, and the move it would come from.
    Finding(Arc<Finding>, Option<Arc<Move>>),
    /// A reason that is one doctor's among several.
    Of(Id<Doctor>, Box<Reason>),
}

impl Reason {
    fn of(self, doctor: Option<Id<Doctor>>) -> Self {
        match doctor {
            Some(doctor) => Self::Of(doctor, Box::new(self)),
            None => self,
        }
    }
}

/// The effect of putting doctors somewhere, and what to think of it: of several the worst, and for whom.
pub fn judge(desk: &mut Desk, placements: &[Placement], ids: &mut Ids) -> Result<(Effect, Verdict), Rejected> {
    let known = known_before(desk, placements, ids);
    judge_knowing(&known, desk, placements, ids)
}

/// Taking back one's own proposal is no news: what it had solved was there before it. The same wherever the doctor goes.
pub(super) fn known_before(desk: &mut Desk, placements: &[Placement], ids: &mut Ids) -> Vec<Arc<Finding>> {
    let own = placements.iter().filter_map(|placement| own_proposal(desk.plan(), desk.roster(), placement));
    let own: Vec<Id<Move>> = own.map(|step| step.id.clone()).collect();
    if own.is_empty() {
        return Vec::new();
    }
    desk.effect(&Command::WithdrawAll(own), ids).map_or_else(|_| Vec::new(), |effect| effect.created)
}

pub(super) fn judge_knowing(
    known: &[Arc<Finding>],
    desk: &mut Desk,
    placements: &[Placement],
    ids: &mut Ids,
) -> Result<(Effect, Verdict), Rejected> {
    let effect = desk.effect(&Command::PlaceAll(placements.to_vec()), ids)?;
    let (plan, roster) = (desk.plan(), desk.roster());
    let facts = PlacementFacts::new(plan, roster, placements);
    let verdict = facts.verdict(plan, None, &effect, known);
    Ok((effect, verdict))
}

/// What is known of placements before their effect: the same at all places of a kind.
pub(super) struct PlacementFacts<'a> {
    doctors: Vec<&'a Id<Doctor>>,
    from: Vec<Option<&'a Facility>>,
    to: Vec<Option<&'a Facility>>,
    is_any_pinned: bool,
    questions: Vec<Reason>,
}

impl<'a> PlacementFacts<'a> {
    pub fn new(plan: &'a Plan, roster: &Roster, placements: &'a [Placement]) -> Self {
        let is_pinned = |placement: &Placement| plan.doctors.get(&placement.doctor).is_some_and(|doctor| doctor.pinned);
        Self {
            doctors: placements.iter().map(|placement| &placement.doctor).collect(),
            from: placements.iter().map(|placement| place_of(plan, placement.from.as_ref()?)).collect(),
            to: placements.iter().map(|placement| place_of(plan, &placement.to)).collect(),
            is_any_pinned: placements.iter().any(is_pinned),
            questions: questions(plan, roster, placements),
        }
    }

    /// What to think of them with this effect, where all of them lead to a place instead.
    pub fn verdict(&self, plan: &Plan, instead: Option<&Facility>, effect: &Effect, known: &[Arc<Finding>]) -> Verdict {
        let is_new = |finding: &&Arc<Finding>| {
            let is_own_end = || self.doctors.iter().any(|doctor| foretells_own_end(finding, doctor, effect));
            !known.iter().any(|known| known.is_same(finding)) && !is_own_end()
        };
        let new = |severity: Severity| {
            let created = effect.created.iter().filter(move |finding| finding.severity == severity);
            created.filter(is_new).cloned()
        };
        let (of_person, of_place): (Vec<_>, Vec<_>) = new(Severity::Error).partition(|error| is_about_person(error));
        let locks = self.locks(instead);
        // What rule D11 would find of the moves is said by the pin, which asks, or by the lock, which forbids: once is
        // enough.
        let is_said =
            |error: &Finding| error.is_of(&named::PINNED_OR_LOCKED) && (!locks.is_empty() || self.is_any_pinned);
        let steps = LazyCell::new(|| effect.steps().map(|step| Arc::new(step.into_owned())).collect::<Vec<_>>());
        let reason = |finding| found(plan, &steps, self.doctors.len(), finding);
        let of_person = of_person.into_iter().filter(|error| !is_said(error)).map(reason);
        let impossible: Vec<Reason> =
            locks.iter().map(|place| Reason::Locked(place.id.clone())).chain(of_person).collect();
        let questions = self.questions.iter().cloned();
        if !impossible.is_empty() {
            // What would be asked is no less a reason: all of it is said.
            return Verdict::Impossible(impossible.into_iter().chain(questions).collect());
        }
        let asks: Vec<Reason> = questions.chain(of_place.into_iter().map(reason)).collect();
        if !asks.is_empty() {
            return Verdict::Asks(asks);
        }
        let warnings: Vec<Reason> = new(Severity::Warning).map(reason).collect();
        if !warnings.is_empty() {
            return Verdict::Warning(warnings);
        }
        if effect.solved.is_empty() && effect.reduced.is_empty() { Verdict::Unneeded } else { Verdict::Good }
    }

    /// Each locked place once.
    fn locks<'b>(&'b self, instead: Option<&'b Facility>) -> Vec<&'b Facility> {
        let both = self.from.iter().zip(&self.to).flat_map(|(from, to)| [*from, instead.or(*to)]);
        let mut locked: Vec<&'b Facility> = Vec::new();
        for facility in both.flatten().filter(|facility| facility.locked) {
            if !locked.iter().any(|known| known.id == facility.id) {
                locked.push(facility);
            }
        }
        locked
    }
}

/// The facility of a site.
fn place_of<'a>(plan: &'a Plan, site: &Id<Site>) -> Option<&'a Facility> {
    plan.facilities.get(plan.facility_of(site)?)
}

/// What would be found, with the move it would come from; of several the one it speaks of, or else one that takes from
/// the place it speaks of. For whom it is, is said where several are placed.
fn found(plan: &Plan, steps: &[Arc<Move>], placed: usize, finding: Arc<Finding>) -> Reason {
    let is_meant = |step: &&Arc<Move>| match &finding.subject {
        Subject::Doctor(_) => step.doctor.as_str() == finding.subject_id,
        Subject::Move(_) | Subject::Record(Table::Move, _) => step.id.as_str() == finding.subject_id,
        Subject::Station(slot) | Subject::Hospital(slot) => {
            plan.facilities.in_slot(*slot).is_some_and(|place| step.from.as_ref() == Some(&place.id))
        }
        _ => false,
    };
    let step = if placed > 1 { steps.iter().find(is_meant) } else { steps.first() };
    let is_of_one = is_about_person(&finding) && placed > 1;
    let doctor = step.filter(|_| is_of_one).map(|step| step.doctor.clone());
    Reason::Finding(finding, step.cloned()).of(doctor)
}

/// That a station lacks a regular doctor again once this very move has ended (rule T07) is no reason against it.
fn foretells_own_end(finding: &Finding, doctor: &Id<Doctor>, effect: &Effect) -> bool {
    if !finding.is_of(&named::STATION_SOON_WITHOUT_REGULAR_DOCTOR) {
        return false;
    }
    let end = effect.change.steps_anywhere().find(|step| step.doctor == *doctor).and_then(|step| step.end);
    let working_day_after =
        |end| std::iter::successors(Some(next(end)), |&day| Some(next(day))).find(|&day| is_working_day(day));
    finding.fact("doctor") == Some(&Fact::Id(doctor.to_string()))
        && end.and_then(working_day_after).is_some_and(|day| finding.fact("date") == Some(&Fact::Date(day)))
}

/// What rules about doctors and about the data forbid cannot be done, not merely should not.
fn is_about_person(finding: &Finding) -> bool {
    matches!(finding.rule.chapter(), Chapter::Doctors | Chapter::Data)
}

/// What is to be asked of each doctor; for whom, where several are placed.
fn questions(plan: &Plan, roster: &Roster, placements: &[Placement]) -> Vec<Reason> {
    let of_each = |placement: &Placement| {
        let doctor = (placements.len() > 1).then(|| placement.doctor.clone());
        asked_of(plan, roster, placement).into_iter().map(move |reason| reason.of(doctor.clone()))
    };
    placements.iter().flat_map(of_each).collect()
}

fn asked_of(plan: &Plan, roster: &Roster, placement: &Placement) -> Vec<Reason> {
    let Some(slot) = plan.doctors.slot(&placement.doctor) else { return Vec::new() };
    let doctor = &plan.doctors[slot];
    let from = placement.from.as_ref().and_then(|site| plan.facility_of(site));
    let leaves = from != plan.facility_of(&placement.to);
    let heads = matches!(doctor.post, Post::DepartmentHead | Post::DepartmentDeputy | Post::HospitalBoard);
    let brought = brought_by(plan, roster, placement);
    [
        doctor.pinned.then_some(Reason::Pinned),
        (heads && leaves).then_some(Reason::Leads(doctor.post)),
        // A transfer or recruitment that was agreed is the ground a new move starts from; only a loan is changed itself.
        brought.is_some_and(|step| step.status == MoveStatus::Agreed && step.kind.is_loan()).then_some(Reason::Agreed),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The proposed move that is changed by this, if it is one; where an act of the network has led for good stays.
pub(super) fn own_proposal<'a>(plan: &'a Plan, roster: &Roster, placement: &Placement) -> Option<&'a Move> {
    brought_by(plan, roster, placement).filter(|step| step.status == MoveStatus::Proposed && Placement::changes(step))
}

/// The move by which the doctor is where he or she was taken up.
fn brought_by<'a>(plan: &'a Plan, roster: &Roster, placement: &Placement) -> Option<&'a Move> {
    let doctor = plan.doctors.slot(&placement.doctor)?;
    let site = plan.sites.slot(placement.from.as_ref()?)?;
    roster.brought_by(doctor, site).map(|slot| &plan.moves[slot])
}
