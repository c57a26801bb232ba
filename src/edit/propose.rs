//! A move told in words rather than by hand: what is left out is what fits.

use super::later::{id_of_move, later};
use super::{Change, ChangeSet, Command, Deed, Ids, Rejected, change_set, default_kind, rotation_end};
use crate::plan::{Date, Doctor, FULL_TIME, Facility, Id, Move, MoveKind, Plan, Sessions, Share, Site, Slot};
use crate::roster::Roster;

/// A move to be made. The roster is that of its start.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub doctor: Id<Doctor>,
    /// The kind that fits from and to where none is given.
    pub kind: Option<MoveKind>,
    /// The facility with most sessions at home before it where none is given (ties by id): never one a loan has led to.
    pub from: Option<Id<Facility>>,
    /// A site, or a facility by its main seat; ignored by leave and training.
    pub to: Option<String>,
    pub start: Date,
    /// For a rotation the first day its working days reach the least (rule D06) where none is given.
    pub end: Option<Date>,
    /// Full time where none is given; for a transfer the sessions at the place left.
    pub sessions: Option<Sessions>,
    pub by: String,
    pub why: String,
}

/// The change sets of moves told one after the other, each as if those before it were made, with ids that rise; or the
/// number of the first that is refused.
pub fn propose_all(plan: &Plan, proposals: &[Proposal], ids: &mut Ids) -> Result<Vec<ChangeSet>, (usize, Rejected)> {
    let mut plan = plan.clone();
    let mut changes: Vec<ChangeSet> = Vec::new();
    for (number, proposal) in proposals.iter().enumerate() {
        let roster = Roster::new(&plan, proposal.start);
        let last = changes.last().and_then(|change| change.steps().next()).map(|step| step.id.clone());
        let mut rising = || later(last.as_ref().map_or("", Id::as_str), ids());
        let change = change_set(&plan, &roster, &Command::Propose(proposal.clone()), &mut rising);
        let change = change.map_err(|refusal| (number, refusal))?;
        change.apply(&mut plan);
        changes.push(change);
    }
    Ok(changes)
}

/// Moves of different doctors in one edit: none changes where another one starts.
pub(super) fn together(
    plan: &Plan,
    roster: &Roster,
    proposals: &[Proposal],
    ids: &mut Ids,
) -> Result<ChangeSet, Rejected> {
    let mut changes = Vec::new();
    for proposal in proposals {
        changes.extend(propose(plan, roster, proposal, ids)?.changes);
    }
    if changes.is_empty() {
        return Err(Rejected::NothingChanges);
    }
    Ok(ChangeSet { deed: Deed::ProposedAll { moves: changes.len() }, changes })
}

pub(super) fn propose(plan: &Plan, roster: &Roster, proposal: &Proposal, ids: &mut Ids) -> Result<ChangeSet, Rejected> {
    let doctor = plan.doctors.slot(&proposal.doctor).ok_or(Rejected::NoSuchDoctor)?;
    let site = proposal.to.as_deref().map(|to| site(plan, roster, to).ok_or(Rejected::NoSuchPlace)).transpose()?;
    let to = site.and_then(|site| roster.links().facility(site));
    let id = id_of_move(plan, roster, doctor, proposal.start, ids);
    let from = match &proposal.from {
        Some(from) => Some(plan.facilities.slot(from).ok_or(Rejected::NoSuchPlace)?),
        None => {
            // Which kind fits depends on the home; but for a leave, the home is the same whatever the kind.
            let kind = proposal.kind.unwrap_or(MoveKind::Transfer);
            let step = Move::proposed(id.clone(), kind, proposal.doctor.clone(), proposal.start);
            roster.main_home_before(plan, doctor, &step)
        }
    };
    let kind = match (proposal.kind, to) {
        (Some(kind), _) => kind,
        (None, Some(to)) => default_kind(from.map(|slot| &plan.facilities[slot]), &plan.facilities[to]),
        (None, None) => return Err(Rejected::NoSuchPlace),
    };
    let from = from.filter(|_| kind.needs_from());
    if kind.needs_from() && from.is_none() {
        return Err(Rejected::NoPlaceToLeave);
    }
    let place = site.filter(|_| kind.needs_place());
    if kind.needs_place() && place.is_none() {
        return Err(Rejected::NoSuchPlace);
    }
    let home = from.filter(|_| kind == MoveKind::Transfer).map(|slot| home_sessions(plan, roster, doctor, slot));
    let sessions = proposal.sessions.or(home.filter(|&sessions| sessions > 0)).unwrap_or(FULL_TIME);
    let step = Move {
        from: from.map(|slot| plan.facilities[slot].id.clone()),
        to: place.map(|site| Share::new(plan.sites[site].id.clone(), sessions)).into_iter().collect(),
        end: proposal.end.or_else(|| (kind == MoveKind::Rotation).then(|| rotation_end(plan, proposal.start))),
        by: proposal.by.clone(),
        why: proposal.why.clone(),
        ..Move::proposed(id, kind, proposal.doctor.clone(), proposal.start)
    };
    let name = |slot: Slot<Facility>| plan.facilities[slot].name.clone();
    let doctor = plan.doctors[doctor].name.clone();
    let deed = match to.filter(|_| kind.needs_place()) {
        Some(to) => Deed::Moved { kind, doctor, from: from.map(name), to: name(to) },
        None => Deed::Away { kind, doctor, start: proposal.start },
    };
    Ok(ChangeSet { deed, changes: vec![Change::insert(step)] })
}

/// A site by its id; a facility's id means its main seat.
fn site(plan: &Plan, roster: &Roster, id: &str) -> Option<Slot<Site>> {
    let seat = plan.facilities.slot(&Id::new(id)).and_then(|slot| roster.links().sites(slot).first().copied());
    seat.or_else(|| plan.sites.slot(&Id::new(id))).filter(|&site| roster.links().stands(site))
}

/// Sessions added up, as far as a record's number goes.
pub(super) fn as_one_record(sum: i64) -> Sessions {
    sum.try_into().unwrap_or(Sessions::MAX)
}

fn home_sessions(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>, facility: Slot<Facility>) -> Sessions {
    let home = &roster.presence(doctor).home;
    let here = home.iter().filter(|(site, _)| plan.sites[*site].facility == plan.facilities[facility].id);
    as_one_record(here.map(|&(_, sessions)| sessions).sum())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};

    fn told(doctor: &str, to: &str, start: Date) -> Proposal {
        Proposal {
            doctor: doctor.into(),
            kind: None,
            from: None,
            to: Some(to.to_owned()),
            start,
            end: None,
            sessions: None,
            by: String::new(),
            why: String::new(),
        }
    }

    #[test]
    fn each_move_starts_where_those_before_it_have_led() {
        let plan = Fixture::new().station("a").station("b").station("c").doctor_at("d", "a").build();
        let mut number = 0;
        let mut ids = || {
            number += 1;
            format!("m-{number}")
        };
        let proposals = [told("d", "b", DAY_ONE), told("d", "c", date(2026, 6, 1))];
        let changes = propose_all(&plan, &proposals, &mut ids).expect("both can be made");
        let froms: Vec<_> = changes
            .iter()
            .filter_map(|change| match &change.changes[0].after {
                Some(crate::plan::AnyRecord::Move(step)) => step.from.clone(),
                _ => None,
            })
            .collect();
        assert_eq!(froms, ["a".into(), "b".into()]);
        let proposals = [told("d", "b", DAY_ONE), told("nobody", "c", DAY_ONE)];
        assert_eq!(propose_all(&plan, &proposals, &mut ids), Err((1, Rejected::NoSuchDoctor)));
    }
}
