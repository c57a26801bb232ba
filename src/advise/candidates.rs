//! Who could come to a station, best first, and who cannot, with the reason; or merely how many could.

use super::coming::{Coming, could_come, held};
use super::preview::SameIds;
use super::ranking::{Nearness, Start};
use super::verdict::known_before;
use super::{Alike, Desk, Effect, Lifted, Merit, Taken, Why};
use crate::edit::{Command, Ids};
use crate::plan::{Doctor, Facility, Id, Site, Slot};

/// The doctors for a station.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    pub can: Vec<Candidate>,
    /// What the first of them would do: of as many as were asked for.
    pub effects: Vec<Effect>,
    pub cannot: Vec<(Id<Doctor>, Why)>,
}

/// A doctor who could come, and what that is worth.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub doctor: Id<Doctor>,
    /// Where the doctor would be taken from; none from the tray.
    pub from: Option<Id<Site>>,
    pub merit: Merit,
}

/// How many could come to a station. Doctors of whom the plan holds nothing but a name are counted apart: they can come
/// only as long as nobody looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HowMany {
    /// From the station's own area: its stations, and the hospitals that support it.
    pub in_area: u32,
    /// From everywhere, the area included; none as long as only the area was asked.
    pub in_province: Option<u32>,
    /// From as far as was asked, of whom nothing is known.
    pub unknown: u32,
}

/// How far one looks for doctors. In a large province an area is a hundredth of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    Area,
    Province,
}

/// Everybody who is not at the station yet: those who could come by the default move, ranked, and the others. Effects
/// are large: they are worked out again for the first `looked_into` alone.
pub fn candidates(
    desk: &mut Desk,
    alike: &Alike,
    station: &Id<Facility>,
    looked_into: usize,
    by: &str,
    ids: &mut Ids,
) -> Candidates {
    candidates_while(desk, alike, station, looked_into, by, ids, &|| true).unwrap_or_default()
}

/// The same; nothing once it is no longer `wanted`.
pub fn candidates_while(
    desk: &mut Desk,
    alike: &Alike,
    station: &Id<Facility>,
    looked_into: usize,
    by: &str,
    ids: &mut Ids,
    wanted: &dyn Fn() -> bool,
) -> Option<Candidates> {
    let mut found = Candidates::default();
    let ids = SameIds::new(ids, 1);
    let ids = &mut ids.again();
    let Some(seat) = seat(desk, station) else { return Some(found) };
    for group in alike.groups() {
        if !wanted() {
            return None;
        }
        let one = Candidacy { doctor: group[0], station, seat: &seat, by };
        let Some((from, coming)) = one.answer(desk, ids) else { continue };
        match coming {
            Ok(Coming { merit }) => found.can.extend(group.iter().map(|&doctor| {
                let doctor = desk.plan().doctors[doctor].id.clone();
                Candidate { doctor, from: from.clone(), merit }
            })),
            // The reasons speak of the doctor.
            Err(why) => {
                found.cannot.push((desk.plan().doctors[group[0]].id.clone(), why));
                for &doctor in &group[1..] {
                    if !wanted() {
                        return None;
                    }
                    let answer = Candidacy { doctor, ..one }.answer(desk, ids);
                    let why = answer.and_then(|(_, coming)| coming.err());
                    found.cannot.extend(why.map(|why| (desk.plan().doctors[doctor].id.clone(), why)));
                }
            }
        }
    }
    let name = |id: &Id<Doctor>| desk.plan().doctors.get(id).map(|doctor| doctor.name.clone());
    found.can.sort_by_cached_key(|candidate| (candidate.merit, name(&candidate.doctor), candidate.doctor.clone()));
    found.cannot.sort_by_cached_key(|(doctor, _)| (name(doctor), doctor.clone()));
    for Candidate { doctor, from, .. } in found.can.iter().take(looked_into) {
        if !wanted() {
            return None;
        }
        let taken = Taken { doctor: doctor.clone(), from: from.clone() };
        let lifted = Lifted::new(taken, desk.roster().date(), by);
        found.effects.extend(desk.effect(&Command::Place(lifted.placed_at(seat.clone())), ids));
    }
    Some(found)
}

/// How many could come: the same as counting [`candidates`]. Nothing once it is no longer `wanted`.
pub fn how_many_could_come(
    desk: &mut Desk,
    alike: &Alike,
    station: &Id<Facility>,
    within: Within,
    by: &str,
    ids: &mut Ids,
    wanted: &dyn Fn() -> bool,
) -> Option<HowMany> {
    let whole = within == Within::Province;
    let mut found = HowMany { in_province: whole.then_some(0), ..HowMany::default() };
    let ids = SameIds::new(ids, 1);
    let ids = &mut ids.again();
    let Some(seat) = seat(desk, station) else { return Some(found) };
    let area = Start::new(desk.plan(), desk.roster(), Some(station));
    for group in alike.groups() {
        if !wanted() {
            return None;
        }
        if !whole && !is_near(desk, group[0], &area) {
            continue;
        }
        let one = Candidacy { doctor: group[0], station, seat: &seat, by };
        if let Some((_, Ok(Coming { merit }))) = one.answer(desk, ids) {
            let many = group.len() as u32;
            if desk.plan().doctors[group[0]].is_blank() {
                found.unknown += many;
                continue;
            }
            found.in_province = found.in_province.map(|count| count + many);
            found.in_area += if merit.nearness == Nearness::SameArea { many } else { 0 };
        }
    }
    Some(found)
}

/// Whether a doctor works most in the area of a station.
fn is_near(desk: &Desk, doctor: Slot<Doctor>, station: &Start) -> bool {
    let (plan, roster) = (desk.plan(), desk.roster());
    roster.main_place(plan, doctor).is_some_and(|place| station.shares_area(roster, place))
}

/// The main seat of a station.
fn seat(desk: &Desk, station: &Id<Facility>) -> Option<Id<Site>> {
    let slot = desk.plan().facilities.slot(station)?;
    let &seat = desk.roster().links().sites(slot).first()?;
    Some(desk.plan().sites[seat].id.clone())
}

/// Where a doctor would be taken from, and what coming would be worth, or why it cannot be.
type Judgement = (Option<Id<Site>>, Result<Coming, Why>);

/// Whether one doctor could come to a station.
struct Candidacy<'a> {
    doctor: Slot<Doctor>,
    station: &'a Id<Facility>,
    seat: &'a Id<Site>,
    by: &'a str,
}

impl Candidacy<'_> {
    /// Nothing for who is there already, away, or has left.
    fn answer(&self, desk: &mut Desk, ids: &mut Ids) -> Option<Judgement> {
        let station = desk.plan().facilities.slot(self.station)?;
        if desk.roster().sessions_at(self.doctor, station) > 0 {
            return None;
        }
        let lifted = Lifted::taken_up(desk.plan(), desk.roster(), self.doctor, self.by)?;
        let coming = held(desk, &lifted).map_or(Ok(()), Err).and_then(|()| {
            let known = known_before(desk, &[lifted.placed_at(self.seat.clone())], ids);
            could_come(desk, &lifted, &known, (station, self.seat), ids)
        });
        Some((lifted.from, coming))
    }
}
