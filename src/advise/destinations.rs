//! Where a doctor could go, best first, and where not, with the reason: the previews of every place, as a list.

use super::coming::held;
use super::{Desk, Effect, Lifted, Merit, Preview, Previewed, Verdict, Why, previews};
use crate::edit::Ids;
use crate::plan::{Facility, Id};

/// The places for a doctor.
#[derive(Clone, Debug, Default)]
pub struct Destinations {
    /// Why the doctor is to stay, wherever it were to; then nothing else is listed.
    pub held: Option<Why>,
    pub can: Vec<Destination>,
    pub cannot: Vec<(Id<Facility>, Why)>,
}

/// A place the doctor could go to, and what it would do to both sides.
#[derive(Clone, Debug)]
pub struct Destination {
    pub facility: Id<Facility>,
    pub verdict: Verdict,
    pub merit: Merit,
    pub effect: Effect,
}

/// Every open place but the one the doctor would be taken from. What a place is worth is what its card shows while the
/// doctor is carried over it ([`previews`]), and what letting go there does: good ones first, then those with a warning,
/// those that change nothing for the better, those to be asked about; apart, those that are not possible.
pub fn destinations(desk: &mut Desk, lifted: &Lifted, ids: &mut Ids) -> Destinations {
    let mut found = Destinations::default();
    for (facility, preview) in previews(desk, lifted, ids) {
        match destination(facility, preview) {
            Ok(destination) => found.can.push(destination),
            Err(why) => found.cannot.push(why),
        }
    }
    let name = |id: &Id<Facility>| desk.plan().facilities.get(id).map(|facility| facility.name.clone());
    found.can.sort_by_cached_key(|place| {
        (place.verdict.class(), place.merit, name(&place.facility), place.facility.clone())
    });
    found.cannot.sort_by_cached_key(|(facility, _)| (name(facility), facility.clone()));
    match held(desk, lifted) {
        // Told once for all places. Pinned, every place would have to be asked about.
        Some(why) if why == Why::Pinned || found.can.is_empty() => {
            Destinations { held: Some(why), ..Destinations::default() }
        }
        _ => found,
    }
}

fn destination(facility: Id<Facility>, preview: Previewed) -> Result<Destination, (Id<Facility>, Why)> {
    match preview.map(|preview| *preview) {
        Ok(Preview { verdict: Verdict::Impossible(reasons), .. }) => Err((facility, Why::Against(reasons))),
        Ok(Preview { verdict, merit, effect, .. }) => Ok(Destination { facility, verdict, merit, effect }),
        Err(why) => Err((facility, Why::Rejected(why))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::{Alike, candidates};
    use crate::edit::{Command, change_set};
    use crate::fixture::{DAY_ONE, Fixture};

    /// A hospital's doctor, proposed for a station that has two doctors of its own; another station has none.
    fn desk() -> Desk {
        let fixture = Fixture::new().hospital("h").station("k").station("t").doctor_at("a", "k").doctor_at("b", "k");
        let mut desk = Desk::new(fixture.doctor("lan").posting("lan", "h", 10).build(), DAY_ONE);
        let to_k = lifted(&desk).placed_at("k".into());
        let change = change_set(desk.plan(), desk.roster(), &Command::Place(to_k), &mut || "m".into());
        desk.apply(&change.expect("nothing stands against it"));
        desk
    }

    fn lifted(desk: &Desk) -> Lifted {
        let slot = desk.plan().doctors.slot(&"lan".into()).expect("a doctor");
        Lifted::taken_up(desk.plan(), desk.roster(), slot, "").expect("at work")
    }

    #[test]
    fn a_proposal_that_goes_elsewhere_takes_nobody_from_where_it_had_led() {
        let mut desk = desk();
        let lifted = lifted(&desk);
        assert_eq!(lifted.from, Some("k".into()));
        let found = destinations(&mut desk, &lifted, &mut || "m".into());
        let places: Vec<_> = found.can.iter().map(|place| place.facility.as_str()).collect();
        assert_eq!((places, found.cannot.len()), (vec!["t", "h"], 0));
        assert_eq!(found.can[0].verdict, Verdict::Good);
        let alike = Alike::new(&desk);
        let coming = candidates(&mut desk, &alike, &"t".into(), 0, "", &mut || "m".into());
        assert!(coming.can.iter().any(|candidate| candidate.doctor == "lan".into()), "{:?}", coming.cannot);
    }

    #[test]
    fn what_holds_a_doctor_everywhere_is_told_once() {
        let fixture = Fixture::new().hospital("h").station("t").doctor_with("lan", |doctor| doctor.pinned = true);
        let mut desk = Desk::new(fixture.posting("lan", "h", 10).build(), DAY_ONE);
        let lifted = lifted(&desk);
        let found = destinations(&mut desk, &lifted, &mut || "m".into());
        assert_eq!((found.held, found.can.len(), found.cannot.len()), (Some(Why::Pinned), 0, 0));
    }
}
