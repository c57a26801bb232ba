//! Where a doctor could go, best first, and where not, with the reason: the other side of who could come.

use super::coming::{Coming, could_come, held};
use super::preview::{places, the_same};
use super::verdict::known_before;
use super::{Desk, Effect, Lifted, Merit, Why};
use crate::edit::Ids;
use crate::plan::{Facility, Id};

/// The places for a doctor.
#[derive(Clone, Debug, Default)]
pub struct Destinations {
    /// Why the doctor goes nowhere; then nothing else is listed.
    pub held: Option<Why>,
    pub can: Vec<Destination>,
    pub cannot: Vec<(Id<Facility>, Why)>,
}

/// A place the doctor could go to, and what it would do to both sides.
#[derive(Clone, Debug)]
pub struct Destination {
    pub facility: Id<Facility>,
    pub merit: Merit,
    pub effect: Effect,
}

/// Every open place where the doctor does not work yet: those where he or she could go by the default move, ranked, and
/// the others.
pub fn destinations(desk: &mut Desk, lifted: &Lifted, ids: &mut Ids) -> Destinations {
    let mut found = Destinations { held: held(desk.plan(), lifted), ..Destinations::default() };
    let (plan, roster) = (desk.plan(), desk.roster());
    let works_at = |facility: &Id<Facility>| {
        let slots = plan.doctors.slot(&lifted.doctor).zip(plan.facilities.slot(facility));
        slots.is_some_and(|(doctor, facility)| roster.sessions_at(doctor, facility) > 0)
    };
    let mut places = places(plan, roster, lifted);
    places.retain(|(facility, _)| found.held.is_none() && !works_at(facility));
    let Some((_, seat)) = places.first() else { return found };
    let ids = &mut the_same(ids);
    let known = known_before(desk, &lifted.placed_at(seat.clone()), ids);
    for (facility, seat) in places {
        match could_come(desk, lifted, &known, (&facility, &seat), ids) {
            Ok(Coming { merit, effect }) => found.can.push(Destination { facility, merit, effect }),
            Err(why) => found.cannot.push((facility, why)),
        }
    }
    let name = |id: &Id<Facility>| desk.plan().facilities.get(id).map(|facility| facility.name.clone());
    found.can.sort_by_cached_key(|place| (place.merit, name(&place.facility), place.facility.clone()));
    found.cannot.sort_by_cached_key(|(facility, _)| (name(facility), facility.clone()));
    found
}
