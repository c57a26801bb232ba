//! Putting a doctor somewhere: what a drop makes of from and to.

use std::collections::BTreeSet;

use super::delete::with_dependents;
use super::later::id_of_move;
use super::propose::as_one_record;
use super::{Change, ChangeSet, Deed, Ids, Rejected};
use crate::plan::{
    Date, Doctor, FULL_TIME, Facility, Id, Move, MoveKind, MoveStatus, Plan, ROTATION_MINIMUM_DAYS,
    ROTATION_MINIMUM_RANGE, Sessions, Share, Site, Slot, Value,
};
use crate::roster::{Roster, calendar};

/// A doctor is to work at a site from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    pub doctor: Id<Doctor>,
    /// Where the doctor was taken up; none from the tray, or, of who has a home all the same, the place with most
    /// sessions there.
    pub from: Option<Id<Site>>,
    pub to: Id<Site>,
    pub start: Date,
    /// The kind that fits from and to, unless another is wanted.
    pub kind: Option<MoveKind>,
    /// Who proposes it, and why.
    pub by: String,
    pub why: String,
}

impl Placement {
    /// Whether a move that brought a doctor is itself changed when he or she is put elsewhere. An agreed transfer or
    /// recruitment is the ground a new move starts from, and so is where an act of the network has led for good: that
    /// goes only with the act. A loan is itself what is changed.
    pub fn changes(step: &Move) -> bool {
        let is_ground_of_act = step.is_of_act() && step.kind.is_permanent();
        step.kind.is_loan() || step.status == MoveStatus::Proposed && !is_ground_of_act
    }
}

/// The kind of move that fits: a loan from a hospital to a station, else for good.
pub fn default_kind(from: Option<&Facility>, to: &Facility) -> MoveKind {
    match from {
        None => MoveKind::Recruit,
        Some(from) if !from.is_station() && to.is_station() => MoveKind::Rotation,
        Some(_) => MoveKind::Transfer,
    }
}

/// The day a rotation from `start` reaches the working days the plan asks for (rule D06).
pub fn rotation_end(plan: &Plan, start: Date) -> Date {
    let days = match plan.rules.get(&Id::new("D06")).and_then(|setting| setting.parameter("minimum")) {
        Some(Value::Number(days)) if ROTATION_MINIMUM_RANGE.contains(days) => *days,
        _ => ROTATION_MINIMUM_DAYS,
    };
    calendar::day_reaching(start, days)
}

pub(super) fn place(plan: &Plan, roster: &Roster, placement: &Placement, ids: &mut Ids) -> Result<ChangeSet, Rejected> {
    let doctor = plan.doctors.slot(&placement.doctor).ok_or(Rejected::NoSuchDoctor)?;
    let to = plan.sites.slot(&placement.to).ok_or(Rejected::NoSuchPlace)?;
    let to_facility = roster.links().facility(to).ok_or(Rejected::NoSuchPlace)?;
    let from = from_site(plan, roster, placement, doctor)?;
    if from == Some(to) {
        return Err(Rejected::AlreadyThere);
    }
    let drop = ResolvedPlacement { plan, roster, placement, doctor, from, to, to_facility };
    let brought = from.and_then(|site| roster.brought_by(doctor, site)).map(|slot| &plan.moves[slot]);
    let from_facility = from.and_then(|site| roster.links().facility(site));
    let changed = brought.filter(|step| Placement::changes(step));
    Ok(match changed {
        Some(step) if from_facility == Some(to_facility) => drop.redistribute_step(step),
        Some(step) if step.from.as_ref() == Some(&plan.facilities[to_facility].id) => drop.withdraw(step),
        Some(step) => drop.redirect(step),
        None if from_facility == Some(to_facility) => drop.redistribute(ids),
        None => drop.start(from_facility, ids),
    })
}

/// Different doctors, each as if alone: none changes where another one starts. One who is named twice is already where
/// he or she is to go.
pub(super) fn place_all(
    plan: &Plan,
    roster: &Roster,
    placements: &[Placement],
    ids: &mut Ids,
) -> Result<ChangeSet, Rejected> {
    if let [alone] = placements {
        return place(plan, roster, alone, ids);
    }
    let (mut changes, mut placed) = (Vec::new(), BTreeSet::new());
    for placement in placements {
        if !placed.insert(&placement.doctor) {
            return Err(Rejected::AlreadyThere);
        }
        changes.extend(place(plan, roster, placement, ids)?.changes);
    }
    let last = placements.last().ok_or(Rejected::AlreadyThere)?;
    let doctor = |of: &Placement| plan.doctors.get(&of.doctor).map_or_else(String::new, |doctor| doctor.name.clone());
    let deed = match placements {
        [one, other] if is_swap(one, other) => Deed::Swapped { one: doctor(one), other: doctor(other) },
        _ => {
            let to = plan.facility_of(&last.to).and_then(|place| plan.facilities.get(place));
            Deed::MovedAll { doctors: placements.len(), to: to.map_or_else(String::new, |place| place.name.clone()) }
        }
    };
    Ok(ChangeSet { deed, changes })
}

/// Whether each of two doctors goes where the other one was.
pub fn is_swap(one: &Placement, other: &Placement) -> bool {
    one.from.as_ref() == Some(&other.to) && other.from.as_ref() == Some(&one.to)
}

fn from_site(
    plan: &Plan,
    roster: &Roster,
    placement: &Placement,
    doctor: Slot<Doctor>,
) -> Result<Option<Slot<Site>>, Rejected> {
    match &placement.from {
        Some(id) => {
            let site = plan.sites.slot(id).ok_or(Rejected::NoSuchPlace)?;
            let is_there = roster.presence(doctor).at.iter().any(|&(there, _)| there == site);
            if is_there { Ok(Some(site)) } else { Err(Rejected::NotThere) }
        }
        None => Ok(roster.main_home(plan, doctor).and_then(|facility| {
            let home = &roster.presence(doctor).home;
            let mut sites = roster.links().sites(facility).iter().copied();
            sites.find(|&site| home.iter().any(|&(there, _)| there == site))
        })),
    }
}

/// A placement with its references resolved.
struct ResolvedPlacement<'a> {
    plan: &'a Plan,
    roster: &'a Roster,
    placement: &'a Placement,
    doctor: Slot<Doctor>,
    from: Option<Slot<Site>>,
    to: Slot<Site>,
    to_facility: Slot<Facility>,
}

impl ResolvedPlacement<'_> {
    /// A new move.
    fn start(&self, from: Option<Slot<Facility>>, ids: &mut Ids) -> ChangeSet {
        let from = from.map(|slot| &self.plan.facilities[slot]);
        let to = &self.plan.facilities[self.to_facility];
        let kind = self.placement.kind.unwrap_or_else(|| default_kind(from, to));
        let start = self.placement.start;
        let sessions = match (kind, from) {
            (MoveKind::Transfer, Some(from)) => self.home_sessions(from),
            _ => FULL_TIME,
        };
        let step = Move {
            from: from.map(|facility| facility.id.clone()),
            to: vec![Share::new(self.site().id.clone(), sessions)],
            end: (kind == MoveKind::Rotation).then(|| rotation_end(self.plan, start)),
            ..self.proposed(kind, ids)
        };
        let deed =
            Deed::Moved { kind, doctor: self.name(), from: from.map(|from| from.name.clone()), to: to.name.clone() };
        ChangeSet { deed, changes: vec![Change::insert(step)] }
    }

    /// A new move as far as every placement tells it.
    fn proposed(&self, kind: MoveKind, ids: &mut Ids) -> Move {
        let Placement { doctor, start, by, why, .. } = self.placement;
        let id = id_of_move(self.plan, self.roster, self.doctor, *start, ids);
        Move { by: by.clone(), why: why.clone(), ..Move::proposed(id, kind, doctor.clone(), *start) }
    }

    /// The doctor's sessions at home in a facility; full time where there are none to move.
    fn home_sessions(&self, facility: &Facility) -> Sessions {
        let home = &self.roster.presence(self.doctor).home;
        let at = |site: Slot<Site>| self.plan.sites[site].facility == facility.id;
        let sum = home.iter().filter(|&&(site, _)| at(site)).map(|&(_, sessions)| sessions).sum();
        if sum == 0 { FULL_TIME } else { as_one_record(sum) }
    }

    /// The move that brought the doctor here goes elsewhere instead. What was agreed must be agreed
    /// anew, and practice there registered; and a loan that an act has cut is now somebody's own decision.
    fn redirect(&self, step: &Move) -> ChangeSet {
        let from = step.from.as_ref().and_then(|id| self.plan.facilities.get(id));
        let to = &self.plan.facilities[self.to_facility];
        let kind = self.placement.kind.unwrap_or_else(|| match step.kind {
            MoveKind::Transfer | MoveKind::Rotation => default_kind(from, to),
            kind => kind,
        });
        let end = match (kind, step.kind) {
            (MoveKind::Transfer | MoveKind::Recruit, _) => None,
            (MoveKind::Rotation, MoveKind::Transfer) => Some(rotation_end(self.plan, step.start)),
            _ => step.end,
        };
        // For good goes all that was at home, not only what was lent.
        let sessions = match (kind, from) {
            (MoveKind::Transfer, Some(from)) if step.kind.is_loan() => self.home_sessions(from),
            _ => step.sessions(),
        };
        let after = Move {
            kind,
            to: vec![Share::new(self.site().id.clone(), sessions)],
            end,
            status: MoveStatus::Proposed,
            why: self.why(step),
            basis: None,
            registered: false,
            act: None,
            ..step.clone()
        };
        let deed = Deed::Redirected { doctor: self.name(), to: to.name.clone() };
        ChangeSet { deed, changes: vec![Change::replace(step.clone(), after)] }
    }

    fn withdraw(&self, step: &Move) -> ChangeSet {
        with_dependents(self.plan, step.clone().into(), Deed::Withdrawn { doctor: self.name() })
    }

    /// Sessions go from one site of a facility to another: a transfer within, on the home layer as it is that day.
    fn redistribute(&self, ids: &mut Ids) -> ChangeSet {
        let facility = &self.plan.facilities[self.to_facility];
        let home = self.roster.presence(self.doctor).home.iter();
        let here = home.filter(|&&(site, _)| self.plan.sites[site].facility == facility.id);
        let shares = here.map(|&(site, sessions)| Share::new(self.site_after(site), as_one_record(sessions))).collect();
        let step =
            Move { from: Some(facility.id.clone()), to: merged(shares), ..self.proposed(MoveKind::Transfer, ids) };
        ChangeSet { deed: self.redistributed(), changes: vec![Change::insert(step)] }
    }

    /// The same for a doctor whom a move brought here: that move's own places change.
    fn redistribute_step(&self, step: &Move) -> ChangeSet {
        let slot = |share: &Share| self.plan.sites.slot(&share.site);
        let shares = step.to.iter().filter_map(|share| {
            let site = self.site_after(slot(share)?);
            Some(Share { site, ..share.clone() })
        });
        let after = Move { to: merged(shares.collect()), why: self.why(step), ..step.clone() };
        ChangeSet { deed: self.redistributed(), changes: vec![Change::replace(step.clone(), after)] }
    }

    /// A reason written for this placement stands in the place of the old one.
    fn why(&self, step: &Move) -> String {
        let written = &self.placement.why;
        if written.is_empty() { step.why.clone() } else { written.clone() }
    }

    /// Where a share is afterwards: where it was, or at the new site if it was at the one the doctor was taken from.
    fn site_after(&self, site: Slot<Site>) -> Id<Site> {
        let site = if Some(site) == self.from { self.to } else { site };
        self.plan.sites[site].id.clone()
    }

    fn redistributed(&self) -> Deed {
        Deed::Redistributed { doctor: self.name(), facility: self.plan.facilities[self.to_facility].name.clone() }
    }

    fn site(&self) -> &Site {
        &self.plan.sites[self.to]
    }

    fn name(&self) -> String {
        self.plan.doctors[self.doctor].name.clone()
    }
}

/// Shares at one site added up. Which half-days two of them are together is nobody's to guess.
pub(super) fn merged(shares: Vec<Share>) -> Vec<Share> {
    let mut sums: Vec<Share> = Vec::new();
    for share in shares {
        match sums.iter_mut().find(|sum| sum.site == share.site) {
            Some(sum) => *sum = Share::new(share.site, sum.sessions.saturating_add(share.sessions)),
            None => sums.push(share),
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edit::{Command, change_set};
    use crate::fixture::{DAY_ONE, Fixture};

    /// A doctor of a hospital, lent to a station for so many sessions a week.
    fn lent(sessions: Sessions) -> Plan {
        let fixture = Fixture::new().hospital("h").hospital("k").station("s").point("s", "p").station("t");
        let fixture = fixture.doctor_at("d", "h").step_with("m", MoveKind::Rotation, "d", "h", "s", |step| {
            step.to[0].sessions = sessions;
            (step.end, step.why) = (Some(date(2026, 7, 3)), "theo kế hoạch".to_owned());
        });
        fixture.build()
    }

    /// The plan in which the doctor has been put at a site instead of the station.
    fn placed(mut plan: Plan, to: &str, why: &str) -> Plan {
        let (doctor, from, to) = ("d".into(), Some("s".into()), to.into());
        let (by, why) = (String::new(), why.to_owned());
        let command = Command::Place(Placement { doctor, from, to, start: DAY_ONE, kind: None, by, why });
        let roster = Roster::new(&plan, DAY_ONE);
        let change = change_set(&plan, &roster, &command, &mut || "new".to_owned()).expect("it can be made");
        change.apply(&mut plan);
        plan
    }

    #[test]
    fn who_is_lent_in_part_and_put_in_another_hospital_goes_there_with_all_sessions() {
        let plan = placed(lent(5), "k", "");
        let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
        let roster = Roster::new(&plan, DAY_ONE);
        let home = roster.presence(doctor).home.iter();
        let home: Vec<_> = home.map(|&(site, sessions)| (plan.sites[site].id.as_str(), sessions)).collect();
        assert_eq!(home, [("k", 10)]);
        let plan = placed(lent(5), "t", "");
        assert_eq!(plan.moves.iter().map(Move::sessions).collect::<Vec<_>>(), [5], "a loan stays what it is");
    }

    #[test]
    fn a_reason_that_is_written_replaces_the_old_one_which_stays_where_none_is() {
        for to in ["t", "p"] {
            for (written, why) in [("xã đề nghị", "xã đề nghị"), ("", "theo kế hoạch")] {
                let plan = placed(lent(10), to, written);
                let told: Vec<_> =
                    plan.moves.iter().map(|step| (step.to[0].site.as_str(), step.why.as_str())).collect();
                assert_eq!(told, [(to, why)]);
            }
        }
    }
}
