//! Who follows an act, and how: whoever is at home there on its day, after that day's moves, by one proposed transfer.

use crate::plan::{Date, Doctor, Id, Move, MoveKind, MoveStatus, Share, Slot};
use crate::roster::calendar::previous;

use super::draft::Draft;
use super::moves::turn_moves;
use super::succession::Succession;
use super::{Refusal, words};
use crate::edit::place::merged;
use crate::edit::propose::as_one_record;

/// Everybody who works where a succession goes on follows; what each is to do later is turned as well. `what` the act
/// does is the reason of the moves.
pub(super) fn follow(draft: &mut Draft, succession: &Succession, what: &str) -> Result<(), Refusal> {
    let why = &words::title(draft.date, what);
    for doctor in draft.before.doctors.slots() {
        // Nobody follows after the last working day.
        let has_ended = draft.roster.career(doctor).last_day.is_some_and(|last| last < draft.date);
        if !has_ended && is_concerned(draft, succession, doctor) {
            let mut follower = Follower { draft, succession, doctor, why };
            follower.home()?;
            turn_moves(&mut follower)?;
        }
    }
    Ok(())
}

/// Whether a doctor has anything to do with the station.
fn is_concerned(draft: &Draft, succession: &Succession, doctor: Slot<Doctor>) -> bool {
    let (plan, links) = (draft.before, draft.roster.links());
    let is_left = |site: &Id<crate::plan::Site>| plan.facility_of(site) == Some(&succession.left);
    let moves = links.moves(doctor).iter().map(|&slot| &plan.moves[slot]);
    links.postings(doctor).iter().any(|&slot| is_left(&plan.postings[slot].site))
        || moves.into_iter().any(|step| {
            step.from.as_ref() == Some(&succession.left) || step.to.iter().any(|share| is_left(&share.site))
        })
}

/// A doctor whom an act concerns.
pub(super) struct Follower<'d, 'a> {
    pub draft: &'d mut Draft<'a>,
    pub succession: &'d Succession,
    pub doctor: Slot<Doctor>,
    why: &'d str,
}

impl Follower<'_, '_> {
    /// The home layer of the day goes to what takes over.
    fn home(&mut self) -> Result<(), Refusal> {
        let (staying, going) = self.succession.divided(&self.home_on(self.draft.date));
        if going.is_empty() {
            return Ok(());
        }
        let turned = self.succession.turned(&going);
        if self.succession.is_within() {
            let shares = staying.into_iter().chain(turned).collect();
            self.transfer(merged(shares));
        } else if staying.is_empty() {
            self.transfer(turned);
        } else {
            // Home stays where it was, with all sessions; some of them are lent to where the others go.
            let home = self.on_the_seat(staying, &going);
            self.transfer(home);
            self.lend(self.draft.date, MoveStatus::Proposed, turned)?;
        }
        Ok(())
    }

    /// The sessions at the station in the home layer of a day, by site.
    pub fn home_on(&self, day: Date) -> Vec<Share> {
        let Draft { before: plan, roster, .. } = &*self.draft;
        let home = roster.presence_on(plan, self.doctor, day).home;
        let here = home.iter().filter(|(site, _)| plan.sites[*site].facility == self.succession.left);
        let share = |site: &Id<crate::plan::Site>, sessions| {
            let week = self.week_of(site, sessions);
            Share { week, ..Share::new(site.clone(), sessions) }
        };
        let mut shares: Vec<Share> =
            here.map(|&(site, sessions)| share(&plan.sites[site].id, as_one_record(sessions))).collect();
        shares.sort_by(|a, b| {
            (plan.sites.get(&a.site).map(|site| site.kind), &a.site)
                .cmp(&(plan.sites.get(&b.site).map(|site| site.kind), &b.site))
        });
        shares
    }

    /// The half-days of sessions at a site, where one line says them.
    fn week_of(&self, site: &Id<crate::plan::Site>, sessions: u32) -> Option<crate::plan::Week> {
        let (plan, links) = (self.draft.before, self.draft.roster.links());
        let postings = links.postings(self.doctor).iter().map(|&slot| &plan.postings[slot]);
        let mut said: Vec<_> =
            postings.filter(|posting| posting.site == *site).map(|posting| (posting.sessions, posting.week)).collect();
        let moves = links.moves(self.doctor).iter().map(|&slot| &plan.moves[slot]);
        for step in moves.filter(|step| step.kind.is_permanent() && step.has_effect() && step.start <= self.draft.date)
        {
            said.extend(step.to.iter().filter(|share| share.site == *site).map(|share| (share.sessions, share.week)));
        }
        if let [(whole, week)] = said[..] { week.filter(|_| whole == sessions) } else { None }
    }

    /// What stays, with as many sessions more at the seat as go. Which half-days those are is settled anew.
    pub fn on_the_seat(&self, staying: Vec<Share>, going: &[Share]) -> Vec<Share> {
        let plan = self.draft.before;
        let sites = plan.sites_of(&self.succession.left);
        let seat = sites.iter().find(|site| !self.succession.goes(&site.id) && site.is_open(self.draft.date));
        let seat = seat.map(|site| site.id.clone()).or_else(|| staying.first().map(|share| share.site.clone()));
        let sum = going.iter().fold(0u32, |sum, share| sum.saturating_add(share.sessions));
        let more = seat.map(|seat| Share::new(seat, sum));
        merged(more.into_iter().chain(staying).collect())
    }

    fn transfer(&mut self, to: Vec<Share>) {
        let doctor = self.id();
        let start = self.draft.date;
        let step = Move {
            from: Some(self.succession.left.clone()),
            to,
            why: self.why.to_owned(),
            act: Some(self.draft.act.to_string()),
            ..Move::proposed(self.draft.move_id(&doctor, start), MoveKind::Transfer, doctor, start)
        };
        self.draft.insert(step);
    }

    /// Sessions brought from the station a doctor stays at, until he or she leaves it.
    pub fn lend(&mut self, start: Date, status: MoveStatus, to: Vec<Share>) -> Result<(), Refusal> {
        if self.is_crossed(start) {
            return Err(Refusal::Crossed(self.name()));
        }
        let doctor = self.id();
        let step = Move {
            from: Some(self.succession.left.clone()),
            to,
            end: self.leaves_after(start).map(previous),
            status,
            why: self.why.to_owned(),
            act: Some(self.draft.act.to_string()),
            ..Move::proposed(self.draft.move_id(&doctor, start), MoveKind::Sessions, doctor, start)
        };
        self.draft.insert(step);
        Ok(())
    }

    /// Whether another loan runs from a day on: who lends to two places at once is not divided by an act.
    fn is_crossed(&self, start: Date) -> bool {
        let steps = &self.draft.roster.career(self.doctor).steps;
        steps.iter().any(|step| step.kind.is_loan() && step.end.is_none_or(|end| end >= start))
    }

    /// The first day after another on which the doctor leaves the station for good.
    fn leaves_after(&self, start: Date) -> Option<Date> {
        let plan = self.draft.before;
        let left = plan.facilities.slot(&self.succession.left);
        let steps = self.draft.roster.career(self.doctor).steps.iter();
        let leaves = steps.filter(|step| match step.kind {
            MoveKind::Leave => true,
            MoveKind::Transfer => step.from == left,
            _ => false,
        });
        leaves.map(|step| step.start).filter(|&day| day > start).min()
    }

    pub fn id(&self) -> Id<Doctor> {
        self.draft.before.doctors[self.doctor].id.clone()
    }

    fn name(&self) -> String {
        self.draft.before.doctors[self.doctor].name.clone()
    }
}
