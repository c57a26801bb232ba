//! What would help: each full bound relaxed by one, and what F2 falls by (proposals.md, What would help).

use std::collections::BTreeMap;

use super::classes::Bar;
use super::figures::OpenStation;
use super::givers::{Bound, Giver, Limit};
use super::reach::{Reach, Reached};
use super::relaxed::Relaxed;
use crate::plan::{Doctor, Facility, Slot};

/// Something to relax, and how many doctors fewer would then be lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    pub bound: Bound,
    /// Whose bound it is; nothing where the wall between areas is meant.
    pub facility: Option<Slot<Facility>>,
    pub gain: i64,
    /// For the doctors of a giver: why those there may not be moved.
    pub reasons: Vec<HeldBack>,
    /// For the doctors of a giver: the first whom one thing alone keeps and who would gain this if it did not.
    pub freed: Option<Slot<Doctor>>,
}

impl Help {
    /// What is to be relaxed, to see the whole proposal as it would be; nothing where no doctor there could be freed.
    pub fn relaxed(&self) -> Option<Relaxed> {
        let Self { bound, facility, freed, .. } = *self;
        (bound != Bound::Doctors || freed.is_some()).then_some(Relaxed { bound, facility, doctor: freed })
    }
}

/// Doctors whom one thing alone keeps, and what one of them would gain if it did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    pub why: Bar,
    pub doctors: i64,
    pub gain: i64,
}

/// All that would help, the most first, then by bound and id.
pub fn would_help(reach: &Reach, toward: &Reached, stations: &[OpenStation]) -> Vec<Help> {
    let reached = reach.reached();
    let mut helps = Vec::new();
    for (at, giver) in reach.givers.iter().enumerate() {
        if toward.has_giver(at) {
            helps.extend(relaxed(giver));
        }
        if reached.has_giver(at) {
            helps.extend(one_more_doctor(reach, toward, at));
        }
    }
    helps.extend(opened(reach, stations));
    helps.extend(without_walls(reach));
    // By id already within a bound.
    helps.sort_by_key(|help| (-help.gain, help.bound));
    helps
}

/// One doctor more from a giver all of whose bound is used: each limit that is not as tight as the other one.
fn relaxed(giver: &Giver) -> Vec<Help> {
    let bound = giver.bound();
    let helps = giver.limits.iter().enumerate().filter_map(|(at, limit)| {
        let can_be_relaxed = limit.bound != Bound::Minimum || giver.minimum.is_some_and(|minimum| minimum > 1);
        let leaves = |(other, limit): (usize, &Limit)| (limit.leaves + i64::from(other == at)).max(0);
        let then = giver.limits.iter().enumerate().map(leaves).min();
        (can_be_relaxed && then > bound).then(|| help(limit.bound, Some(giver.slot), 1))
    });
    helps.collect()
}

/// One doctor more who may be moved, at a giver that could give one.
fn one_more_doctor(reach: &Reach, toward: &Reached, at: usize) -> Option<Help> {
    let giver = &reach.givers[at];
    let gains = |number: usize| {
        let class = &giver.classes[number];
        let used = reach.given_of(at, number);
        let is_full = used == class.free.len() as i64 && class.spare.is_none_or(|spare| spare > used);
        i64::from(is_full && toward.has_class(at, number))
    };
    let gain = (0..giver.classes.len()).map(gains).max().filter(|&gain| gain > 0)?;
    let mut reasons: BTreeMap<Bar, (i64, i64)> = BTreeMap::new();
    for (number, class) in giver.classes.iter().enumerate() {
        for &(_, why) in &class.barred {
            let (doctors, most) = reasons.entry(why).or_default();
            *doctors += 1;
            *most = (*most).max(gains(number));
        }
    }
    let reasons = reasons.into_iter().map(|(why, (doctors, gain))| HeldBack { why, doctors, gain }).collect();
    let gaining = giver.classes.iter().enumerate().filter(|&(number, _)| gains(number) > 0);
    let freed = gaining.flat_map(|(_, class)| &class.barred).next().map(|&(doctor, _)| doctor);
    Some(Help { reasons, freed, ..help(Bound::Doctors, Some(giver.slot), gain) })
}

/// Locked stations that are short, each opened by itself.
fn opened(reach: &Reach, stations: &[OpenStation]) -> Vec<Help> {
    let locked = stations.iter().enumerate().filter(|(_, station)| station.is_locked && station.is_fit);
    let helps = locked.filter(|(_, station)| station.shortage() > 0).filter_map(|(at, station)| {
        let gain = reach.could_bring(at, station.shortage());
        (gain > 0).then(|| help(Bound::Lock, Some(station.slot), gain))
    });
    helps.collect()
}

/// Without walls everybody reaches every station: then only the sums count.
fn without_walls(reach: &Reach) -> Option<Help> {
    if !reach.has_walls() {
        return None;
    }
    let people: i64 = reach.givers.iter().map(Giver::capacity).sum();
    let wanted: i64 = reach.wants.iter().sum();
    let received: i64 = (0..reach.wants.len()).map(|at| reach.received(at)).sum();
    let gain = people.min(wanted) - received;
    (gain > 0).then(|| help(Bound::Area, None, gain))
}

fn help(bound: Bound, facility: Option<Slot<Facility>>, gain: i64) -> Help {
    Help { bound, facility, gain, reasons: Vec::new(), freed: None }
}
