//! What reorganising the network means to rules: whom nobody has decided to move, and which place is another's successor.

use super::Situation;
use crate::plan::{Act, ActKind, Commune, Date, Facility, Id, Move, Slot};

impl Situation<'_> {
    /// Whether a network act made a move: nobody has decided it about the doctor. One that starts before its act was
    /// there already, and is only cut by it.
    pub fn is_made_by_act(&self, step: &Move) -> bool {
        let Some(id) = &step.act else { return false };
        let act = self.plan.acts.find(id).map(|slot| &self.plan.acts[slot]);
        act.is_none_or(|act| act.date <= step.start)
    }

    /// The place that stands for another on a day: the one it was put into, and so on; of several acts of one place the
    /// first by date and id. Acts that lead in a circle end where they began to.
    pub fn successor<'b>(&'b self, place: &'b Id<Facility>, day: Date) -> &'b str {
        let mut here = place.as_str();
        let mut seen = vec![here];
        while let Some(into) = self.put_into(here, day).filter(|into| !seen.contains(into)) {
            seen.push(into);
            here = into;
        }
        here
    }

    /// What a place was put into by that day.
    fn put_into(&self, place: &str, day: Date) -> Option<&str> {
        let mergers = self.plan.acts.iter().filter(|act| act.kind.is_merger() && act.date <= day);
        let first = mergers.filter(|act| act.place == place).min_by_key(|act| (act.date, &act.id))?;
        first.into.as_deref()
    }

    /// Whether an act has put together places of a commune and of another: people then belong to the one and are served
    /// in the other.
    pub fn is_joined_with_another(&self, commune: Slot<Commune>) -> bool {
        self.plan
            .acts
            .iter()
            .filter_map(|act| self.communes_of(act))
            .any(|[one, other]| one != other && (one == commune || other == commune))
    }

    /// The communes of an act's place and of the one that takes over.
    fn communes_of(&self, act: &Act) -> Option<[Slot<Commune>; 2]> {
        let station = |id: &str| self.plan.facilities.find(id);
        let site = |id: &str| self.roster.links().facility(self.plan.sites.find(id)?);
        let into = act.into.as_deref()?;
        let place = if act.kind.is_merger() { station(&act.place) } else { site(&act.place) };
        let into = if act.kind == ActKind::Close { site(into) } else { station(into) };
        let commune = |place: Option<Slot<Facility>>| self.roster.links().commune(place?);
        Some([commune(place)?, commune(into)?])
    }
}
