//! What letting go of a doctor would do at every place, and which places are best.

use std::collections::BTreeMap;

use super::everywhere::{Seat, previews_at};
use super::ranking::Start;
use super::verdict::judge;
use super::{Desk, Effect, Lifted, Merit, Verdict};
use crate::edit::{Ids, Rejected};
use crate::plan::{Facility, Id, Plan, Site, Slot};

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

/// A preview, or why no move can be worked out. Boxed, for a map moves about what it holds.
pub type Previewed = Result<Box<Preview>, Rejected>;

/// Previews by place.
pub type Previews = BTreeMap<Id<Facility>, Previewed>;

/// The preview of every open facility's main seat but the one all were taken from. Places that have to do with the
/// doctors already are each looked at by themselves, all stations else together, and all hospitals.
pub fn previews(desk: &mut Desk, lifted: &Lifted, ids: &mut Ids) -> Previews {
    let ids = SameIds::new(ids, lifted.count());
    let doctors = lifted.all().filter_map(|taken| desk.plan().doctors.slot(&taken.doctor));
    let named: Vec<_> = doctors.flat_map(|doctor| desk.roster().places_named(desk.plan(), doctor)).collect();
    let is_near = |seat: &Seat| named.contains(&seat.place);
    let is_station = |seat: &Seat| desk.plan().facilities[seat.place].is_station();
    let (near, far): (Vec<_>, Vec<_>) = seats(desk, lifted).into_iter().partition(is_near);
    let (stations, hospitals): (Vec<_>, Vec<_>) = far.into_iter().partition(is_station);
    let facility = |desk: &Desk, seat: Seat| desk.plan().facilities[seat.place].id.clone();
    let mut each = Vec::new();
    for seat in near {
        let site = desk.plan().sites[seat.site].id.clone();
        each.push((facility(desk, seat), preview(desk, lifted, &site, &mut ids.again())));
    }
    for seats in [stations, hospitals] {
        match previews_at(desk, lifted, &seats, &mut ids.again()) {
            Ok(previews) => {
                let places = seats.into_iter().map(|seat| facility(desk, seat));
                each.extend(places.zip(previews));
            }
            Err(why) => each.extend(seats.into_iter().map(|seat| (facility(desk, seat), Err(why.clone())))),
        }
    }
    let mut each = each.into_iter().collect();
    rank(desk.plan(), &mut each);
    each
}

/// Ids for all the moves that are thought of one after the other, the same again and again: they are taken back before
/// the next, and none of them is made.
pub(super) struct SameIds(Vec<String>);

impl SameIds {
    /// For so many doctors.
    pub fn new(ids: &mut Ids, count: usize) -> Self {
        Self((0..count).map(|_| ids()).collect())
    }

    pub fn again(&self) -> impl FnMut() -> String + '_ {
        let mut made = self.0.iter().cycle();
        move || made.next().cloned().unwrap_or_default()
    }
}

/// The preview of one site, be it a point or a seat.
pub fn preview(desk: &mut Desk, lifted: &Lifted, site: &Id<Site>, ids: &mut Ids) -> Previewed {
    let placements = lifted.all_placed_at(desk.plan(), site);
    let (effect, verdict) = judge(desk, &placements, ids)?;
    let (plan, roster) = (desk.plan(), desk.roster());
    let facility = plan.facility_of(site).and_then(|id| plan.facilities.slot(id)).ok_or(Rejected::NoSuchPlace)?;
    let start = Start::new(plan, roster, lifted.origin(plan).as_ref());
    let merit = Merit::new(plan, roster, &effect, &start, facility);
    Ok(Box::new(Preview { effect, verdict, merit, rank: None }))
}

/// The main seats of the open facilities but the one all were taken from, in the order of their ids.
fn seats(desk: &Desk, lifted: &Lifted) -> Vec<Seat> {
    let (plan, roster) = (desk.plan(), desk.roster());
    let open = |slot: &Slot<Facility>| plan.facilities[*slot].is_open(roster.date());
    let others = plan.facilities.slots().filter(open);
    let others = others.filter(|&slot| !lifted.takes_only_from(plan, &plan.facilities[slot].id));
    others.filter_map(|place| Seat::main(roster, place)).collect()
}

/// Numbers the best of the good places; equal ones by name.
fn rank(plan: &Plan, previews: &mut Previews) {
    let all = previews.iter().filter_map(|(id, preview)| Some((id, preview.as_ref().ok()?)));
    let good = all.filter(|(_, preview)| preview.verdict == Verdict::Good).map(|(id, preview)| (preview.merit, id));
    let mut merits: Vec<Merit> = good.clone().map(|(merit, _)| merit).collect();
    merits.sort_unstable();
    // Names are looked up for those alone who can be among the best.
    let Some(&least) = merits.get(RANKED - 1).or(merits.last()) else { return };
    let best = good.filter(|&(merit, _)| merit <= least);
    let mut best: Vec<_> =
        best.map(|(merit, id)| (merit, plan.facilities.get(id).map(|of| &of.name), id.clone())).collect();
    best.sort();
    for (number, (_, _, id)) in (1u8..).zip(best.into_iter().take(RANKED)) {
        if let Some(Ok(preview)) = previews.get_mut(&id) {
            preview.rank = Some(number);
        }
    }
}
