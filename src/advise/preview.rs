//! What letting go of a doctor would do at every place, and which places are best.

use std::collections::BTreeMap;

use super::verdict::{judge, judge_knowing, known_before};
use super::{Desk, Effect, Lifted, Merit, Verdict};
use crate::edit::{Ids, Rejected};
use crate::plan::{Facility, Id, Plan, Site, Slot};
use crate::roster::Roster;

/// The best places that get a number.
const RANKED: usize = 3;

/// What letting go at one place would do.
#[derive(Clone, Debug)]
pub struct Preview {
    pub effect: Effect,
    pub verdict: Verdict,
    /// What its place in the order rests on.
    pub merit: Merit,
    /// Its place among the best, from 1.
    pub rank: Option<u8>,
}

/// Previews by place; where no move can be worked out, why not.
pub type Previews = BTreeMap<Id<Facility>, Result<Preview, Rejected>>;

/// The preview of every open facility's main seat but the one all were taken from.
pub fn previews(desk: &mut Desk, lifted: &Lifted, ids: &mut Ids) -> Previews {
    let mut previews = Previews::new();
    let origin = lifted.origin(desk.plan());
    let places = places(desk.plan(), desk.roster(), lifted);
    let Some((_, seat)) = places.first() else { return previews };
    let ids = &mut the_same(ids, lifted.count());
    let of_first = lifted.all_placed_at(desk.plan(), seat);
    let mut known = known_before(desk, &of_first, ids);
    for (facility, seat) in places {
        let placements = lifted.all_placed_at(desk.plan(), &seat);
        // Of several other ones stay at each place; of one it is the same everywhere.
        if lifted.count() > 1 {
            known = known_before(desk, &placements, ids);
        }
        let judged = judge_knowing(&known, desk, &placements, ids);
        let preview = judged.map(|(effect, verdict)| {
            let merit = Merit::new(desk.plan(), desk.roster(), &effect, origin.as_ref(), &facility);
            Preview { effect, verdict, merit, rank: None }
        });
        previews.insert(facility, preview);
    }
    rank(desk.plan(), &mut previews);
    previews
}

/// As many ids as there are doctors, again and again, for all the moves that are thought of one after the other: they
/// are taken back before the next, and none of them is made.
pub(super) fn the_same(ids: &mut Ids, count: usize) -> impl FnMut() -> String {
    let made: Vec<String> = (0..count).map(|_| ids()).collect();
    let mut next = made.into_iter().cycle();
    move || next.next().unwrap_or_default()
}

/// The preview of one site, be it a point or a seat.
pub fn preview(desk: &mut Desk, lifted: &Lifted, site: &Id<Site>, ids: &mut Ids) -> Result<Preview, Rejected> {
    let placements = lifted.all_placed_at(desk.plan(), site);
    let (effect, verdict) = judge(desk, &placements, ids)?;
    let plan = desk.plan();
    let facility = plan.sites.get(site).map(|site| site.facility.clone()).ok_or(Rejected::NoSuchPlace)?;
    let merit = Merit::new(plan, desk.roster(), &effect, lifted.origin(plan).as_ref(), &facility);
    Ok(Preview { effect, verdict, merit, rank: None })
}

/// The open facilities but the one all were taken from, each with its main seat.
pub(super) fn places(plan: &Plan, roster: &Roster, lifted: &Lifted) -> Vec<(Id<Facility>, Id<Site>)> {
    let open = |slot: &Slot<Facility>| plan.facilities[*slot].is_open(roster.date());
    let others = plan.facilities.slots().filter(open);
    let others = others.filter(|&slot| !lifted.takes_only_from(plan, &plan.facilities[slot].id));
    others
        .filter_map(|slot| {
            let seat = *roster.links().sites(slot).first()?;
            Some((plan.facilities[slot].id.clone(), plan.sites[seat].id.clone()))
        })
        .collect()
}

/// Numbers the best of the good places; equal ones by name.
fn rank(plan: &Plan, previews: &mut Previews) {
    let mut good: Vec<_> = previews
        .iter()
        .filter_map(|(id, preview)| Some((id, preview.as_ref().ok()?)))
        .filter(|(_, preview)| preview.verdict == Verdict::Good)
        .map(|(id, preview)| (preview.merit, plan.facilities.get(id).map(|facility| facility.name.clone()), id.clone()))
        .collect();
    good.sort();
    for (number, (_, _, id)) in (1u8..).zip(good.into_iter().take(RANKED)) {
        if let Some(Ok(preview)) = previews.get_mut(&id) {
            preview.rank = Some(number);
        }
    }
}
