//! Dividing a doctor's sessions anew among seat and points of one place: some go from one site to another.

use super::later::id_of_move;
use super::place::{Placement, merged};
use super::propose::as_one_record;
use super::{Change, ChangeSet, Deed, Ids, Rejected};
use crate::plan::{Date, Doctor, Id, Move, MoveKind, Plan, Sessions, Share, Site, Slot};
use crate::roster::Roster;

/// So many of a doctor's sessions a week go from one site of a place to another one of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    pub doctor: Id<Doctor>,
    pub from: Id<Site>,
    pub to: Id<Site>,
    /// As far as there are as many at `from`.
    pub sessions: Sessions,
    pub start: Date,
    pub by: String,
}

/// A doctor brought there by a loan, or by a move only proposed, is divided in that move; whoever is at home there, or
/// was led there for good by an act of the network, by a transfer within the place.
pub(super) fn divide(plan: &Plan, roster: &Roster, division: &Division, ids: &mut Ids) -> Result<ChangeSet, Rejected> {
    let doctor = plan.doctors.slot(&division.doctor).ok_or(Rejected::NoSuchDoctor)?;
    let site = |id| plan.sites.slot(id).ok_or(Rejected::NoSuchPlace);
    let (from, to) = (site(&division.from)?, site(&division.to)?);
    let place = roster.links().facility(from).ok_or(Rejected::NoSuchPlace)?;
    if from == to || division.sessions == 0 {
        return Err(Rejected::AlreadyThere);
    }
    if roster.links().facility(to) != Some(place) {
        return Err(Rejected::NoSuchPlace);
    }
    let facility = &plan.facilities[place];
    let deed = Deed::Redistributed { doctor: plan.doctors[doctor].name.clone(), facility: facility.name.clone() };
    let brought = roster.brought_by(doctor, from).map(|slot| &plan.moves[slot]);
    let changed = brought.filter(|step| Placement::changes(step));
    if let Some(step) = changed {
        let after = Move { to: divided(step.to.clone(), division)?, ..step.clone() };
        return Ok(ChangeSet { deed, changes: vec![Change::replace(step.clone(), after)] });
    }
    let home = roster.presence(doctor).home.iter();
    let here = home.filter(|&&(at, _)| roster.links().facility(at) == Some(place));
    let share = |&(at, sessions): &(Slot<Site>, i64)| Share::new(plan.sites[at].id.clone(), as_one_record(sessions));
    let step = Move {
        from: Some(facility.id.clone()),
        to: divided(here.map(share).collect(), division)?,
        by: division.by.clone(),
        ..Move::proposed(
            id_of_move(plan, roster, doctor, division.start, ids),
            MoveKind::Transfer,
            division.doctor.clone(),
            division.start,
        )
    };
    Ok(ChangeSet { deed, changes: vec![Change::insert(step)] })
}

fn divided(shares: Vec<Share>, division: &Division) -> Result<Vec<Share>, Rejected> {
    let at = shares.iter().position(|share| share.site == division.from).ok_or(Rejected::NotThere)?;
    let goes = division.sessions.min(shares[at].sessions);
    if goes == 0 {
        return Err(Rejected::NotThere);
    }
    let mut shares = shares;
    // Which half-days are left is nobody's to guess.
    shares[at] = Share::new(division.from.clone(), shares[at].sessions - goes);
    shares.push(Share::new(division.to.clone(), goes));
    shares.retain(|share| share.sessions > 0);
    Ok(merged(shares))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Command, change_set};
    use crate::fixture::{DAY_ONE, Fixture};

    fn two_sites() -> Fixture {
        Fixture::new().hospital("h").station("s").point("s", "p").doctor_at("d", "s").doctor_at("e", "h")
    }

    fn shares(plan: &Plan, doctor: &str) -> Vec<(String, i64)> {
        let roster = Roster::new(plan, DAY_ONE);
        let slot = plan.doctors.slot(&doctor.into()).expect("the doctor is there");
        roster.presence(slot).at.iter().map(|&(site, n)| (plan.sites[site].id.to_string(), n)).collect()
    }

    fn go(plan: &mut Plan, doctor: &str, (from, to): (&str, &str), sessions: Sessions) -> Result<(), Rejected> {
        let roster = Roster::new(plan, DAY_ONE);
        let (from, to, by) = (from.into(), to.into(), String::new());
        let division = Division { doctor: doctor.into(), from, to, sessions, start: DAY_ONE, by };
        let mut made = plan.moves.iter().count();
        let mut ids = || {
            made += 1;
            format!("new-{made}")
        };
        change_set(plan, &roster, &Command::Divide(division), &mut ids)?.apply(plan);
        Ok(())
    }

    #[test]
    fn whoever_is_at_home_is_divided_by_one_transfer_within_that_further_sessions_change() {
        let mut plan = two_sites().build();
        go(&mut plan, "d", ("s", "p"), 4).expect("they are there");
        assert_eq!(shares(&plan, "d"), [("s".to_owned(), 6), ("p".to_owned(), 4)]);
        go(&mut plan, "d", ("p", "s"), 1).expect("they are there");
        assert_eq!(plan.moves.iter().count(), 1, "the same transfer");
        assert_eq!(shares(&plan, "d").iter().map(|(_, n)| n).sum::<i64>(), 10);
        assert_eq!(go(&mut plan, "e", ("s", "p"), 1), Err(Rejected::NotThere));
        assert_eq!(go(&mut plan, "d", ("s", "h"), 1), Err(Rejected::NoSuchPlace));
    }

    #[test]
    fn a_loan_is_divided_in_its_own_move_as_far_as_it_has_sessions() {
        let plan = two_sites().step_with("m", MoveKind::Rotation, "e", "h", "s", |step| {
            (step.start, step.end) = (DAY_ONE, "2026-07-03".parse().ok());
        });
        let mut plan = plan.build();
        go(&mut plan, "e", ("s", "p"), 3).expect("they are there");
        go(&mut plan, "e", ("p", "s"), 9).expect("as far as there are any");
        assert_eq!(plan.moves.iter().count(), 1);
        assert_eq!(shares(&plan, "e"), [("s".to_owned(), 10)]);
    }
}
