//! What no plan can do, and why: the least cut of the flow, and the verdict on each station (proposals.md, The proof).

use crate::rules::named;
use std::collections::BTreeMap;

use super::figures::OpenStation;
use super::givers::Bound;
use super::reach::{Reach, Reached};
use crate::plan::{Facility, Slot};
use crate::roster::Subject;
use crate::rules::Finding;

/// Why F2 cannot be less: wanted − available + locked is what is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Doctors lacking today at the stations that lack together.
    pub wanted: i64,
    /// How many of them can be had at most.
    pub available: i64,
    /// Doctors lacking where nobody may come.
    pub locked: i64,
    /// The short stations where nobody may come, by id: locked, without a seat, or about to close.
    pub locked_stations: Vec<Lacking>,
    /// Doctors that every best plan leaves lacking.
    pub left: i64,
    /// The stations that lack together, by id.
    pub stations: Vec<Lacking>,
    /// What keeps more from coming, by bound and id: amounts above 0, together what is available.
    pub cut: Vec<Barrier>,
}

/// A station that lacks doctors in some best plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    pub station: Slot<Facility>,
    /// Doctors it lacks today.
    pub short: i64,
    /// The least it lacks in any best plan: so many can only be recruited.
    pub least: i64,
}

/// A bound that is reached, and how many doctors it lets through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barrier {
    pub bound: Bound,
    pub facility: Slot<Facility>,
    pub amount: i64,
}

/// What a best plan does for a station short today (the verdict on a finding of T01–T03).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Filled in every best plan.
    Filled,
    /// At least so many can only be recruited.
    Recruiting(i64),
    /// One of so many stations that lack so many doctors together.
    Shared { stations: i64, lacking: i64 },
    /// Nobody may come: locked, without a seat, or about to close.
    Locked,
}

impl Proof {
    /// The proof from a best flow of F2, and from where in it an unfilled station is reached.
    pub(super) fn new(reach: &Reach, toward: &Reached, stations: &[OpenStation]) -> Self {
        let mut proof = Self::default();
        for (at, station) in stations.iter().enumerate() {
            let wants = reach.wants[at];
            let short = station.shortage();
            if wants == 0 && short > 0 {
                proof.locked += short;
                proof.locked_stations.push(Lacking { station: station.slot, short, least: short });
            }
            proof.left += short - reach.received(at);
            if wants > 0 && toward.has_station(at) {
                proof.wanted += wants;
                proof.available += reach.received(at);
                let least = wants - reach.most_alone(at);
                proof.stations.push(Lacking { station: station.slot, short: wants, least });
            }
        }
        proof.cut = cut(reach, toward);
        proof
    }

    /// Whether some best plan brings a station one doctor at least.
    fn could_have_one(&self, station: Slot<Facility>) -> bool {
        self.stations.iter().all(|lacking| lacking.station != station || lacking.least < lacking.short)
    }

    /// What becomes of a station that is short today.
    pub fn outlook(&self, station: Slot<Facility>) -> Outlook {
        let is_it = |lacking: &&Lacking| lacking.station == station;
        if self.locked_stations.iter().any(|lacking| is_it(&lacking)) {
            return Outlook::Locked;
        }
        match self.stations.iter().find(is_it) {
            None => Outlook::Filled,
            Some(lacking) if lacking.least > 0 => Outlook::Recruiting(lacking.least),
            Some(_) => Outlook::Shared { stations: self.stations.len() as i64, lacking: self.wanted - self.available },
        }
    }
}

/// What a best plan does for a finding of a station short of doctors; nothing for other findings. One doctor is enough
/// where there is none: only where nobody can come at all has one to be recruited.
pub fn outlook_of(proof: &Proof, finding: &Finding) -> Option<Outlook> {
    let Subject::Station(station) = finding.subject else { return None };
    let outlook = proof.outlook(station);
    let wants_one =
        finding.is_of(&named::STATION_WITHOUT_DOCTOR) || finding.is_of(&named::STATION_WITHOUT_REGULAR_DOCTOR);
    match outlook {
        Outlook::Recruiting(_) if wants_one && proof.could_have_one(station) => Some(Outlook::Filled),
        Outlook::Recruiting(_) if wants_one => Some(Outlook::Recruiting(1)),
        _ => (wants_one || finding.is_of(&named::STATION_BELOW_MINIMUM)).then_some(outlook),
    }
}

/// All arcs that lead into the set: what bounds a giver in it, and what bounds a class in it of a giver outside.
fn cut(reach: &Reach, toward: &Reached) -> Vec<Barrier> {
    let mut amounts: BTreeMap<(Bound, usize), i64> = BTreeMap::new();
    for (at, giver) in reach.givers.iter().enumerate() {
        if let Some(bound) = giver.tightest().filter(|_| toward.has_giver(at)) {
            *amounts.entry((bound, at)).or_default() += giver.bound().unwrap_or(0);
            continue;
        }
        let inside = giver.classes.iter().enumerate().filter(|&(class, _)| toward.has_class(at, class));
        for (_, class) in inside {
            let bound = if class.is_bound_by_people() { Bound::Doctors } else { Bound::Specialty };
            *amounts.entry((bound, at)).or_default() += class.capacity();
        }
    }
    let barriers = amounts.into_iter().filter(|&(_, amount)| amount > 0);
    barriers.map(|((bound, at), amount)| Barrier { bound, facility: reach.givers[at].slot, amount }).collect()
}
