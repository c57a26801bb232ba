//! What a user can ask for, and what becomes of it.

use super::amend_all::amend_all;
use super::delete::{delete, with_dependents};
use super::divide::divide;
use super::later::id_of_move;
use super::{
    Amendment, Change, ChangeSet, Deed, Division, Placement, Proposal, Refusal, Reorganisation, accept, network, pin,
    place::{place, place_all},
    propose::{propose, together},
    turn,
};
use crate::plan::{
    Act, AnyRecord, Area, Basis, Date, Doctor, Exception, Facility, Gain, Id, Key, Move, MoveKind, MoveStatus,
    PlaceKind, Plan, Record, Records, RuleSetting, Site, Table,
};
use crate::roster::Roster;

/// Makes ids for new records. Passed in, so that the core holds no randomness.
pub type Ids<'a> = dyn FnMut() -> String + 'a;

/// One edit as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A doctor goes somewhere.
    Place(Placement),
    /// Different doctors go somewhere in one edit; two who go where the other was change places.
    PlaceAll(Vec<Placement>),
    /// Some of a doctor's sessions go to another site of the same place.
    Divide(Division),
    /// A move told in words.
    Propose(Proposal),
    /// Moves of different doctors told in words, in one edit.
    ProposeAll(Vec<Proposal>),
    /// A doctor leaves or goes on a course: kind, first day, last day and gain of a course.
    SendAway {
        doctor: Id<Doctor>,
        kind: MoveKind,
        start: Date,
        end: Option<Date>,
        gain: Option<Gain>,
        by: String,
        why: String,
    },
    SetStatus {
        step: Id<Move>,
        status: MoveStatus,
    },
    /// Gives several moves a status in one edit; a basis replaces theirs where it says anything.
    Decide {
        steps: Vec<Id<Move>>,
        status: MoveStatus,
        basis: Option<Basis>,
    },
    /// Edits several moves at once.
    AmendAll {
        steps: Vec<Id<Move>>,
        amendment: Box<Amendment>,
    },
    /// Takes a move back.
    Withdraw(Id<Move>),
    /// Takes several moves back in one edit.
    WithdrawAll(Vec<Id<Move>>),
    /// Accepts a finding as an exception, in the place of what was accepted of it before. Its id is made anew.
    Accept(Box<Exception>),
    /// Takes back an exception: its finding counts again.
    TakeBack(Id<Exception>),
    /// Sets rules as a preset asks, in one edit. A setting that says nothing is deleted.
    UsePreset {
        preset: String,
        settings: Vec<RuleSetting>,
    },
    /// Reorganises the network from a day on.
    Reorganise(Reorganisation),
    /// Takes back an act of the network. Unless it is to be done anyway, what was edited since is asked for.
    TakeBackAct {
        act: Id<Act>,
        anyway: bool,
    },
    /// The areas stand in this order on the board; those left out as the board sorts.
    ArrangeAreas(Vec<Id<Area>>),
    /// A facility is of another kind on all days.
    Turn {
        facility: Id<Facility>,
        into: PlaceKind,
    },
    /// A point is the main seat of its facility on all days.
    MakeSeat(Id<Site>),
    /// Doctors are to be left alone, or no longer, in one edit.
    Pin {
        doctors: Vec<Id<Doctor>>,
        pinned: bool,
    },
    /// Nobody is to come to these places or to go, or again, in one edit.
    Lock {
        places: Vec<Id<Facility>>,
        locked: bool,
    },
    /// Adds a record or replaces the one of its id.
    Put(AnyRecord),
    /// Deletes a record with what would refer to nothing without it ([`super::dependents`]). A place, area or commune that
    /// anything refers to is not deleted.
    Delete(Key),
}

/// Why a command changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejected {
    NoSuchDoctor,
    NoSuchPlace,
    NoSuchMove,
    /// The record to delete is not there.
    NoSuchRecord,
    /// The doctor is already where he or she is to go.
    AlreadyThere,
    /// The doctor is not where he or she was to be taken from.
    NotThere,
    /// The doctor has no place to leave.
    NoPlaceToLeave,
    /// The record is already like that.
    NothingChanges,
    /// The record is referred to by these: it can be closed, not deleted.
    InUse(Vec<String>),
    /// An act of the network cannot be made, or not be taken back.
    Network(Box<Refusal>),
}

/// The change set a command stands for on a plan, as the roster has it on the viewing date.
pub fn change_set(plan: &Plan, roster: &Roster, command: &Command, ids: &mut Ids) -> Result<ChangeSet, Rejected> {
    match command {
        Command::Place(placement) => place(plan, roster, placement, ids),
        Command::PlaceAll(placements) => place_all(plan, roster, placements, ids),
        Command::Divide(division) => divide(plan, roster, division, ids),
        Command::Propose(proposal) => propose(plan, roster, proposal, ids),
        Command::ProposeAll(proposals) => together(plan, roster, proposals, ids),
        Command::SendAway { doctor, kind, start, end, gain, by, why } => {
            let slot = plan.doctors.slot(doctor).ok_or(Rejected::NoSuchDoctor)?;
            let step = Move {
                end: *end,
                by: by.clone(),
                why: why.clone(),
                gain: gain.clone(),
                ..Move::proposed(id_of_move(plan, roster, slot, *start, ids), *kind, doctor.clone(), *start)
            };
            // From the home of that day; who has none by then, from that of now, and rule X05 says so.
            let home = roster.main_home_before(plan, slot, &step).or_else(|| roster.main_home(plan, slot));
            let from = home.ok_or(Rejected::NoPlaceToLeave)?;
            let step = Move { from: Some(plan.facilities[from].id.clone()), ..step };
            let deed = Deed::Away { kind: *kind, doctor: plan.doctors[slot].name.clone(), start: *start };
            Ok(ChangeSet { deed, changes: vec![Change::insert(step)] })
        }
        Command::SetStatus { step, status } => {
            let before = plan.moves.get(step).ok_or(Rejected::NoSuchMove)?;
            let deed = Deed::StatusSet { doctor: doctor_name(plan, before), status: *status };
            replace(before.clone(), Move { status: *status, ..before.clone() }, deed)
        }
        Command::Withdraw(step) => {
            let before = plan.moves.get(step).ok_or(Rejected::NoSuchMove)?;
            let deed = Deed::Withdrawn { doctor: doctor_name(plan, before) };
            Ok(with_dependents(plan, before.clone().into(), deed))
        }
        Command::Decide { steps, status, basis } => decide(plan, steps, *status, basis.as_ref()),
        Command::AmendAll { steps, amendment } => amend_all(plan, steps, amendment),
        Command::WithdrawAll(steps) => withdraw_all(plan, steps),
        Command::Accept(exception) => Ok(accept::accept(plan, exception, ids)),
        Command::TakeBack(exception) => accept::take_back(plan, exception),
        Command::UsePreset { preset, settings } => use_preset(plan, preset, settings),
        Command::Reorganise(wish) => network::reorganise(plan, wish, ids),
        Command::TakeBackAct { act, anyway } => network::take_back(plan, act, *anyway),
        Command::ArrangeAreas(order) => arrange(plan, order),
        Command::Turn { facility, into } => turn::turn(plan, facility, *into),
        Command::MakeSeat(point) => turn::make_seat(plan, point),
        Command::Pin { doctors, pinned } => pin::pin(plan, doctors, *pinned),
        Command::Lock { places, locked } => pin::lock(plan, places, *locked),
        Command::Put(record) => put(plan, record),
        Command::Delete(key) => delete(plan, key),
    }
}

fn put(plan: &Plan, after: &AnyRecord) -> Result<ChangeSet, Rejected> {
    let key = after.key();
    let Some(before) = plan.record(&key) else {
        let deed = named_deed(None, after).unwrap_or_else(|| Deed::Added { table: key.0, name: name(plan, after) });
        return Ok(ChangeSet { deed, changes: vec![Change { before: None, after: Some(after.clone()) }] });
    };
    let deed =
        named_deed(Some(&before), after).unwrap_or_else(|| Deed::Changed { table: key.0, name: name(plan, after) });
    replace(before, after.clone(), deed)
}

fn replace(before: impl Into<AnyRecord>, after: impl Into<AnyRecord>, deed: Deed) -> Result<ChangeSet, Rejected> {
    let (before, after) = (before.into(), after.into());
    if before == after {
        return Err(Rejected::NothingChanges);
    }
    Ok(ChangeSet { deed, changes: vec![Change { before: Some(before), after: Some(after) }] })
}

fn decide(plan: &Plan, steps: &[Id<Move>], status: MoveStatus, basis: Option<&Basis>) -> Result<ChangeSet, Rejected> {
    let (mut changes, mut decided) = (Vec::new(), Vec::new());
    for step in steps {
        let before = plan.moves.get(step).ok_or(Rejected::NoSuchMove)?;
        let basis = basis.or(before.basis.as_ref()).cloned();
        let after = Move { status, basis, ..before.clone() };
        if after != *before {
            decided.push(before);
            changes.push(Change { before: Some(before.clone().into()), after: Some(after.into()) });
        }
    }
    if changes.is_empty() {
        return Err(Rejected::NothingChanges);
    }
    let acts = network::parts_of_acts(plan, &decided);
    Ok(ChangeSet { deed: Deed::Decided { moves: changes.len(), status, acts }, changes })
}

fn withdraw_all(plan: &Plan, steps: &[Id<Move>]) -> Result<ChangeSet, Rejected> {
    let deed = Deed::WithdrawnAll { moves: steps.len() };
    let mut changes = Vec::new();
    for step in steps {
        let before = plan.moves.get(step).ok_or(Rejected::NoSuchMove)?;
        changes.extend(with_dependents(plan, before.clone().into(), deed.clone()).changes);
    }
    if changes.is_empty() { Err(Rejected::NothingChanges) } else { Ok(ChangeSet { deed, changes }) }
}

fn arrange(plan: &Plan, areas: &[Id<Area>]) -> Result<ChangeSet, Rejected> {
    let place = |area: &Area| {
        let place = areas.iter().position(|id| *id == area.id)?;
        u32::try_from(place + 1).ok()
    };
    let others = plan.areas.iter().filter(|area| area.order != place(area));
    let after = |area: &Area| Area { order: place(area), ..area.clone() };
    let changes: Vec<Change> = others.map(|area| Change::replace(area.clone(), after(area))).collect();
    if changes.is_empty() {
        return Err(Rejected::NothingChanges);
    }
    Ok(ChangeSet { deed: Deed::AreasArranged { by_hand: !areas.is_empty() }, changes })
}

fn use_preset(plan: &Plan, preset: &str, settings: &[RuleSetting]) -> Result<ChangeSet, Rejected> {
    let change = |after: &RuleSetting| {
        let before = plan.rules.get(&after.id);
        let after = Some(after).filter(|after| !after.says_nothing());
        let record = |setting: &RuleSetting| AnyRecord::from(setting.clone());
        (before != after).then(|| Change { before: before.map(record), after: after.map(record) })
    };
    let changes: Vec<Change> = settings.iter().filter_map(change).collect();
    if changes.is_empty() {
        return Err(Rejected::NothingChanges);
    }
    Ok(ChangeSet { deed: Deed::PresetUsed { preset: preset.to_owned() }, changes })
}

/// Setting a rule, pinning a doctor and locking a place have names of their own.
fn named_deed(before: Option<&AnyRecord>, after: &AnyRecord) -> Option<Deed> {
    match (before, after) {
        (_, AnyRecord::Rule(setting)) => Some(Deed::RuleSet { rule: setting.id.to_string() }),
        (Some(AnyRecord::Doctor(before)), AnyRecord::Doctor(after)) => {
            (before.pinned != after.pinned).then(|| Deed::Pinned { name: after.name.clone(), pinned: after.pinned })
        }
        (Some(AnyRecord::Facility(before)), AnyRecord::Facility(after)) => {
            (before.locked != after.locked).then(|| Deed::Locked { name: after.name.clone(), locked: after.locked })
        }
        _ => None,
    }
}

fn doctor_name(plan: &Plan, step: &Move) -> String {
    name_in(&plan.doctors, &step.doctor, |doctor| &doctor.name)
}

/// What a user calls a record.
pub fn name(plan: &Plan, record: &AnyRecord) -> String {
    match record {
        AnyRecord::Cover(cover) => cover.title.clone(),
        AnyRecord::Province(province) => province.name.clone(),
        AnyRecord::Target(target) => {
            target.area.as_ref().map_or_else(String::new, |area| name_in(&plan.areas, area, |area| &area.name))
        }
        AnyRecord::Rule(rule) => rule.id.to_string(),
        AnyRecord::Source(source) => source.title.clone(),
        AnyRecord::Area(area) => area.name.clone(),
        AnyRecord::Commune(commune) => commune.name.clone(),
        AnyRecord::Facility(facility) => facility.name.clone(),
        AnyRecord::Site(site) => site.name.clone(),
        AnyRecord::Doctor(doctor) => doctor.name.clone(),
        AnyRecord::Posting(posting) => name_in(&plan.doctors, &posting.doctor, |doctor| &doctor.name),
        AnyRecord::Move(step) => doctor_name(plan, step),
        AnyRecord::Exception(exception) => exception.rule.clone(),
        AnyRecord::Open(open) => {
            let about = Some(open.about()).filter(|about| about.0 != Table::Open);
            about
                .and_then(|about| plan.record(&about))
                .map_or_else(|| open.record.clone(), |record| name(plan, &record))
        }
        AnyRecord::Act(act) => act.name.clone(),
        AnyRecord::Assumption(assumption) => assumption.name.code().to_owned(),
        AnyRecord::PastYear(past) => past.year.to_string(),
    }
}

fn name_in<R: Record>(table: &Records<R>, id: &Id<R>, name: impl Fn(&R) -> &String) -> String {
    table.get(id).map_or_else(|| id.to_string(), |record| name(record).clone())
}
