//! Who could come to a station, best first, and who cannot, with the reason.

use super::coming::{Coming, could_come, held};
use super::preview::the_same;
use super::verdict::known_before;
use super::{Desk, Effect, Lifted, Merit, Why};
use crate::edit::Ids;
use crate::plan::{Doctor, Facility, Id, Site, Slot};

/// The doctors for a station.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    pub can: Vec<Candidate>,
    pub cannot: Vec<(Id<Doctor>, Why)>,
}

/// A doctor who could come, and what it would do to both sides.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub doctor: Id<Doctor>,
    /// Where the doctor would be taken from; none from the tray.
    pub from: Option<Id<Site>>,
    pub merit: Merit,
    pub effect: Effect,
}

/// Everybody who is not at the station yet: those who could come by the default move, ranked, and the others.
pub fn candidates(desk: &mut Desk, station: &Id<Facility>, by: &str, ids: &mut Ids) -> Candidates {
    let mut found = Candidates::default();
    let Some(slot) = desk.plan().facilities.slot(station) else { return found };
    let Some(&seat) = desk.roster().links().sites(slot).first() else { return found };
    let seat = desk.plan().sites[seat].id.clone();
    let ids = &mut the_same(ids);
    let doctors: Vec<Slot<Doctor>> = desk.plan().doctors.slots().collect();
    for doctor in doctors {
        if desk.roster().sessions_at(doctor, slot) > 0 {
            continue;
        }
        let Some(lifted) = Lifted::taken_up(desk.plan(), desk.roster(), doctor, by) else { continue };
        let coming = held(desk.plan(), &lifted).map_or(Ok(()), Err).and_then(|()| {
            let known = known_before(desk, &lifted.placed_at(seat.clone()), ids);
            could_come(desk, &lifted, &known, (station, &seat), ids)
        });
        let Lifted { doctor, from, .. } = lifted;
        match coming {
            Ok(Coming { merit, effect }) => found.can.push(Candidate { doctor, from, merit, effect }),
            Err(why) => found.cannot.push((doctor, why)),
        }
    }
    let name = |id: &Id<Doctor>| desk.plan().doctors.get(id).map(|doctor| doctor.name.clone());
    found.can.sort_by_cached_key(|candidate| (candidate.merit, name(&candidate.doctor), candidate.doctor.clone()));
    found.cannot.sort_by_cached_key(|(doctor, _)| (name(doctor), doctor.clone()));
    found
}
