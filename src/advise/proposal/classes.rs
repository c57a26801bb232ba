//! Who may be moved, and who not and why (proposals.md, Who may be moved).

use crate::rules::named;
use enumset::{EnumSet, EnumSetType};

use super::givers::kept_specialties;
use super::ground::Ground;
use crate::plan::{Bond, Doctor, FULL_TIME, Facility, Licence, Post, Slot, Specialty};

/// What keeps a doctor from being moved by a proposal. In the order in which reasons are told.
#[derive(Debug, PartialOrd, Ord, Hash, EnumSetType)]
pub enum Bar {
    Pinned,
    /// Exempt from rotation on the day.
    Exempt,
    /// A commitment to the place.
    Bond,
    /// Leads a department, a station or a hospital.
    Post,
    /// Without a licence to practise.
    Licence,
    /// Of no use to a station, or the hospital needs two specialties of this one doctor.
    Specialty,
    /// Stops working within the year.
    Ends,
    /// Rotations would become too long.
    Days,
    /// Not full time at this one place, or with a move under way or to come.
    Elsewhere,
}

impl Bar {
    /// The code JSON gives.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pinned => "pinned",
            Self::Exempt => "exempt",
            Self::Bond => "bond",
            Self::Post => "post",
            Self::Licence => "licence",
            Self::Specialty => "specialty",
            Self::Ends => "ends",
            Self::Days => "days",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// The doctors of one giver who are alike in what the proposal counts: with the same critical specialty, or with none.
#[derive(Clone, Debug)]
pub struct Class {
    pub specialty: Option<Specialty>,
    /// Those who may be moved, by id.
    pub free: Vec<Slot<Doctor>>,
    /// Those whom one thing alone keeps.
    pub barred: Vec<(Slot<Doctor>, Bar)>,
    /// How many may go before the last one present with this specialty; nothing where no specialty is to be kept.
    pub spare: Option<i64>,
}

impl Class {
    /// How many of it can be given.
    pub fn capacity(&self) -> i64 {
        let free = self.free.len() as i64;
        self.spare.map_or(free, |spare| spare.max(0).min(free))
    }

    /// Whether more could be given if more might be moved; of equal bounds this one is named.
    pub fn is_bound_by_people(&self) -> bool {
        self.spare.is_none_or(|spare| self.free.len() as i64 <= spare.max(0))
    }
}

/// The doctors by the place where they have home sessions.
pub struct HomeDoctors {
    by_facility: Vec<Vec<Slot<Doctor>>>,
}

impl HomeDoctors {
    pub fn new(ground: &Ground) -> Self {
        let (plan, roster) = (ground.situation.plan, ground.situation.roster);
        let mut by_facility = vec![Vec::new(); plan.facilities.slot_count()];
        for doctor in plan.doctors.slots() {
            for &(site, _) in &roster.presence(doctor).home {
                if let Some(facility) = roster.links().facility(site) {
                    let there: &mut Vec<Slot<Doctor>> = &mut by_facility[facility.index()];
                    if there.last() != Some(&doctor) {
                        there.push(doctor);
                    }
                }
            }
        }
        Self { by_facility }
    }

    /// The classes of a giver. The one of no critical specialty is always there, others where somebody has it.
    pub fn classes(&mut self, ground: &Ground, slot: Slot<Facility>) -> Vec<Class> {
        let kept = kept_specialties(ground, slot);
        let mut classes = vec![Class { specialty: None, free: Vec::new(), barred: Vec::new(), spare: None }];
        for doctor in std::mem::take(&mut self.by_facility[slot.index()]) {
            let own = ground.situation.specialties(doctor) & kept;
            let bars = bars(ground, doctor, slot, own);
            let alone = bars.iter().next().filter(|_| bars.len() == 1);
            if !bars.is_empty() && alone.is_none() {
                continue;
            }
            let specialty = own.iter().next().filter(|_| own.len() == 1);
            let at = classes.iter().position(|class| class.specialty == specialty).unwrap_or_else(|| {
                classes.push(Class { specialty, free: Vec::new(), barred: Vec::new(), spare: None });
                classes.len() - 1
            });
            match alone {
                Some(bar) => classes[at].barred.push((doctor, bar)),
                None => classes[at].free.push(doctor),
            }
        }
        for class in &mut classes {
            class.spare = class.specialty.map(|specialty| present_with(ground, slot, specialty) - 1);
        }
        classes.sort_by_key(|class| class.specialty.map(Specialty::code));
        classes
    }
}

/// Listed doctors of a hospital who are present on the day and have a specialty.
fn present_with(ground: &Ground, slot: Slot<Facility>, specialty: Specialty) -> i64 {
    let present = ground.situation.roster.picture().at_facility(slot).present.keys();
    present.filter(|&&doctor| ground.situation.specialties(doctor).contains(specialty)).count() as i64
}

/// All that keeps a doctor at home at a facility from being moved from there. `own` are the specialties the hospital
/// must keep that he or she has.
fn bars(ground: &Ground, slot: Slot<Doctor>, facility: Slot<Facility>, own: EnumSet<Specialty>) -> EnumSet<Bar> {
    let (situation, date) = (ground.situation, ground.date());
    let doctor = &situation.plan.doctors[slot];
    let is_bonded = || {
        let id = &situation.plan.facilities[facility].id;
        // A bond to a place that was put into another binds to that one as well (rule D03).
        let is_of_it = |bond: &Bond| bond.facility == *id || situation.successor(&bond.facility, date) == id.as_str();
        doctor.bonds.iter().any(|bond| bond.until >= date && is_of_it(bond))
    };
    let has_licence = match &doctor.licence {
        Licence::Unknown => true,
        Licence::None => false,
        Licence::Number { until, .. } => until.is_none_or(|until| until >= date),
    };
    let specialties = situation.specialties(slot);
    let is_unfit = ground.is_on(&named::SPECIALTY_UNFIT_FOR_STATION)
        && !specialties.is_empty()
        && specialties.is_disjoint(ground.station_specialties);
    let rotates = !situation.plan.facilities[facility].is_station();
    [
        (Bar::Pinned, doctor.pinned),
        (Bar::Exempt, doctor.exempt_until.is_some_and(|until| until >= date)),
        (Bar::Bond, !doctor.bonds.is_empty() && is_bonded()),
        (Bar::Post, doctor.post != Post::None),
        (Bar::Licence, !has_licence),
        (Bar::Specialty, is_unfit || own.len() > 1),
        (Bar::Ends, ends(ground, slot, rotates)),
        (Bar::Days, rotates && ground.is_on(&named::ROTATION_TOO_LONG) && rotates_too_long(ground, slot)),
        (Bar::Elsewhere, !is_only_there(ground, slot, facility)),
    ]
    .into_iter()
    .filter_map(|(bar, holds)| holds.then_some(bar))
    .collect()
}

/// Whether the last working day lies within the horizon, or before the default rotation would end (rule D04).
fn ends(ground: &Ground, doctor: Slot<Doctor>, rotates: bool) -> bool {
    let least = if rotates && ground.is_on(&named::MOVE_AFTER_LAST_WORKING_DAY) {
        ground.horizon.max(ground.day_before_rotation_ends)
    } else {
        ground.horizon
    };
    ground.situation.roster.career(doctor).last_day.is_some_and(|last| last <= least)
}

/// Whether the default rotation would bring all rotations of the doctor above the most (rule D07).
fn rotates_too_long(ground: &Ground, doctor: Slot<Doctor>) -> bool {
    ground.situation.rotation_days_tenths(doctor) > ground.most_rotation_days_tenths
}

/// Present with exactly ten home sessions, all at one facility, no loan or training under way, and no move to come.
fn is_only_there(ground: &Ground, slot: Slot<Doctor>, facility: Slot<Facility>) -> bool {
    let (plan, roster, date) = (ground.situation.plan, ground.situation.roster, ground.date());
    let presence = roster.presence(slot);
    let links = roster.links();
    let is_there =
        !presence.at.is_empty() && presence.home.iter().all(|&(site, _)| links.facility(site) == Some(facility));
    let sessions: i64 = presence.home.iter().map(|&(_, sessions)| sessions).sum();
    let is_under_way = || {
        let steps = &roster.career(slot).steps;
        steps.iter().any(|step| !step.kind.is_permanent() && step.is_active(date))
    };
    let is_to_come = || {
        let moves = links.moves(slot).iter().map(|&step| &plan.moves[step]);
        moves.into_iter().any(|step| step.status.is_counted() && step.start >= date)
    };
    is_there && sessions == i64::from(FULL_TIME) && !is_under_way() && !is_to_come()
}
