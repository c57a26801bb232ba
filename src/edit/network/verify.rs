//! Looks at an act once it is worked out: nobody has lost or gained a session on any day, and nobody is left behind.

use crate::plan::{Doctor, Slot};
use crate::roster::{Presence, Roster};

use super::Refusal;
use super::draft::Draft;

/// Where somebody whom the act moved would work more or less than without it, or at what has closed, it cannot be made:
/// a move that comes later does no longer do what it did.
pub(super) fn verify(draft: &Draft) -> Result<(), Refusal> {
    let after = Roster::new(&draft.plan, draft.date);
    for doctor in draft.before.doctors.slots() {
        let (one, other) = (draft.roster.career(doctor), after.career(doctor));
        if one == other {
            continue;
        }
        let days = one.changes().into_iter().chain(other.changes());
        for day in days.filter(|&day| day > draft.date).chain([draft.date]) {
            let before = draft.roster.presence_on(draft.before, doctor, day);
            let now = after.presence_on(&draft.plan, doctor, day);
            if before.sessions() != now.sessions() || is_left_behind(draft, &now) {
                return Err(Refusal::CannotFollow { doctor: name(draft, doctor), date: day });
            }
        }
    }
    Ok(())
}

/// Nobody may work, or be at home, at what closes without anything to take over.
pub(super) fn nobody_is_there(draft: &Draft, place: &str) -> Result<(), Refusal> {
    let is_left = |doctor: &Slot<Doctor>| {
        let changes = draft.roster.career(*doctor).changes();
        let mut days = changes.into_iter().filter(|&day| day > draft.date).chain([draft.date]);
        days.any(|day| is_left_behind(draft, &draft.roster.presence_on(draft.before, *doctor, day)))
    };
    let doctors: Vec<String> = draft.before.doctors.slots().filter(is_left).map(|doctor| name(draft, doctor)).collect();
    if doctors.is_empty() { Ok(()) } else { Err(Refusal::PeopleThere { place: place.to_owned(), doctors }) }
}

fn is_left_behind(draft: &Draft, presence: &Presence) -> bool {
    let mut places = presence.home.iter().chain(&presence.at);
    places.any(|&(site, _)| draft.closed.contains(&draft.plan.sites[site].id))
}

fn name(draft: &Draft, doctor: Slot<Doctor>) -> String {
    draft.before.doctors[doctor].name.clone()
}
