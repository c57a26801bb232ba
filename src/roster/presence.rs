//! Where a doctor is on a day: the home layer, and the loans on top of it (docs/rule-book.md, Who is where).

use std::cmp::Reverse;

use super::{
    Links, Roster,
    career::{Career, CareerStep, Places, add},
};
use crate::plan::{Date, Doctor, Facility, Move, MoveKind, Plan, Site, SiteKind, Slot};

/// A doctor on a day. Every place listed has at least one session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Presence {
    /// Where the doctor belongs.
    pub home: Places,
    /// Where the doctor works, loans and training considered.
    pub at: Places,
}

impl Presence {
    /// Where the doctor of this career is on `date`. The same formula serves days before the baseline.
    pub fn on(date: Date, career: &Career, plan: &Plan, links: &Links) -> Self {
        if career.last_day.is_some_and(|last| date > last) {
            return Self::default();
        }
        let HomeLayer { places: home, left } = home_layer(career, links, |step| step.start <= date);
        if career.training(date).is_some() {
            return Self { home, at: Places::new() };
        }
        let mut loans = career.steps.iter().filter(|step| step.kind.is_loan() && step.is_active(date)).peekable();
        if left || loans.peek().is_none() {
            return Self { at: Places::from_slice(&home), home };
        }
        let mut still_home = Places::from_slice(&home);
        let mut lent = Places::new();
        for loan in loans {
            take(&mut still_home, loan, plan, links);
            for &(site, sessions) in &loan.to {
                add(&mut lent, site, sessions);
            }
        }
        let mut at: Places = still_home.into_iter().filter(|&(_, sessions)| sessions > 0).collect();
        for (site, sessions) in lent {
            add(&mut at, site, sessions);
        }
        Self { home, at }
    }

    /// Sessions a week on the day, everywhere.
    pub fn sessions(&self) -> i64 {
        self.at.iter().map(|&(_, sessions)| sessions).sum()
    }
}

impl Roster {
    /// The facility where a doctor has most sessions at home when a move of his or hers starts, ties by id.
    pub fn main_home_before(&self, plan: &Plan, doctor: Slot<Doctor>, step: &Move) -> Option<Slot<Facility>> {
        self.facility_with_most(plan, &home_before(step, self.career(doctor), plan, self.links()))
    }
}

/// The home layer on a move's start, before its own effect: what it may take from (rule X05). Who retires leaves after
/// the last working day, from where he or she was.
pub fn home_before(step: &Move, career: &Career, plan: &Plan, links: &Links) -> Places {
    if step.kind != MoveKind::Leave && career.last_day.is_some_and(|last| step.start > last) {
        return Places::new();
    }
    let counts = |other: &CareerStep| {
        if step.kind.is_permanent() {
            (other.start, &plan.moves[other.slot].id) < (step.start, &step.id)
        } else {
            other.start <= step.start
        }
    };
    home_layer(career, links, counts).places
}

struct HomeLayer {
    places: Places,
    /// From the start of a leave until a later recruit.
    left: bool,
}

fn home_layer(career: &Career, links: &Links, counts: impl Fn(&CareerStep) -> bool) -> HomeLayer {
    let mut layer = HomeLayer { places: Places::from_slice(&career.baseline), left: false };
    for step in career.steps.iter().filter(|step| step.kind.is_permanent() && counts(step)) {
        match step.kind {
            MoveKind::Leave => layer = HomeLayer { places: Places::new(), left: true },
            MoveKind::Transfer => layer.places.retain(|(site, _)| links.facility(*site) != step.from),
            _ => layer.left = false,
        }
        if step.kind != MoveKind::Leave {
            for &(site, sessions) in &step.to {
                add(&mut layer.places, site, sessions);
            }
        }
    }
    layer
}

/// Takes the loan's sessions from its `from` (seat first, then points by id), then from the doctor's other home
/// sites (most sessions still there first, then by id), as far as there are any.
fn take(home: &mut Places, loan: &CareerStep, plan: &Plan, links: &Links) {
    let mut wanted: i64 = loan.to.iter().map(|&(_, sessions)| sessions).sum();
    let lends = |site: Slot<Site>| is_at(links, site, loan.from);
    home.sort_by(|&(a, a_left), &(b, b_left)| {
        let id = |site: Slot<Site>| &plan.sites[site].id;
        let rank = |site: Slot<Site>, left: i64| {
            if lends(site) { (0, Reverse(0), plan.sites[site].kind) } else { (1, Reverse(left), SiteKind::Seat) }
        };
        rank(a, a_left).cmp(&rank(b, b_left)).then_with(|| id(a).cmp(id(b)))
    });
    for (_, left) in home.iter_mut() {
        let taken = wanted.min(*left);
        *left -= taken;
        wanted -= taken;
    }
}

fn is_at(links: &Links, site: Slot<Site>, facility: Option<Slot<Facility>>) -> bool {
    facility.is_some() && links.facility(site) == facility
}
