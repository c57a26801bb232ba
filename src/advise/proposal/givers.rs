//! What bounds each place that gives doctors (proposals.md, What bounds a giver).

use crate::rules::named;
use enumset::EnumSet;

use super::classes::{Class, HomeDoctors};
use super::ground::Ground;
use crate::plan::{Date, Doctor, Facility, HospitalKind, Slot, Specialty};
use crate::roster::calendar::{is_working_day, next};
use crate::roster::{Places, Presence};

/// What keeps a plan from being better. In the order in which bounds are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// A hospital must keep its floor (sàn bệnh viện).
    Floor,
    /// Only so many doctors of a hospital may be away at once.
    Away,
    /// A hospital keeps one doctor of each critical specialty.
    Specialty,
    /// A station must keep its minimum.
    Minimum,
    /// A station is to keep its density.
    Density,
    /// Nobody else there may be moved.
    Doctors,
    /// A station in need is locked.
    Lock,
    /// Doctors stay within their area.
    Area,
}

impl Bound {
    /// The code JSON gives.
    pub fn code(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Away => "away",
            Self::Specialty => "specialty",
            Self::Minimum => "minimum",
            Self::Density => "density",
            Self::Doctors => "doctors",
            Self::Lock => "lock",
            Self::Area => "area",
        }
    }
}

/// A bound of a giver with the doctors it leaves; below 0 where even now there are too few.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub bound: Bound,
    pub leaves: i64,
}

/// A place that may give doctors.
#[derive(Clone, Debug)]
pub struct Giver {
    pub slot: Slot<Facility>,
    /// At most two, the one that is named where both leave as few first.
    pub limits: Vec<Limit>,
    /// The lowest number of doctors a station is to have; nothing at a hospital.
    pub minimum: Option<i64>,
    /// How many may go before the density shortage grows by one for each; only where density counts.
    pub without_density_loss: Option<i64>,
    /// The doctors of no critical specialty first, then by the specialty's code.
    pub classes: Vec<Class>,
}

impl Giver {
    /// How many doctors its own bounds let go; none where nothing bounds it.
    pub fn bound(&self) -> Option<i64> {
        self.limits.iter().map(|limit| limit.leaves.max(0)).min()
    }

    /// How many doctors it can give at most.
    pub fn capacity(&self) -> i64 {
        let people: i64 = self.classes.iter().map(Class::capacity).sum();
        self.bound().map_or(people, |bound| bound.min(people))
    }

    /// The bound that is named for it: the tightest, of equals the first.
    pub fn tightest(&self) -> Option<Bound> {
        self.limits.iter().min_by_key(|limit| limit.leaves.max(0)).map(|limit| limit.bound)
    }
}

/// Every place that may give doctors, by id, also where its bounds leave nothing today.
pub fn givers(ground: &Ground) -> Vec<Giver> {
    let mut people = HomeDoctors::new(ground);
    let plan = ground.situation.plan;
    plan.facilities.slots().filter_map(|slot| giver(ground, &mut people, slot)).collect()
}

fn giver(ground: &Ground, people: &mut HomeDoctors, slot: Slot<Facility>) -> Option<Giver> {
    let situation = ground.situation;
    let facility = &situation.plan.facilities[slot];
    if facility.locked {
        return None;
    }
    let (limits, minimum, without_density_loss) =
        if facility.is_station() { station(ground, slot)? } else { (hospital(ground, slot)?, None, None) };
    let classes = people.classes(ground, slot);
    Some(Giver { slot, limits, minimum, without_density_loss, classes })
}

type Limits = (Vec<Limit>, Option<i64>, Option<i64>);

/// A station below its minimum gives nobody.
fn station(ground: &Ground, slot: Slot<Facility>) -> Option<Limits> {
    let station = ground.situation.open_station(slot)?;
    let minimum = station.minimum().max(1);
    let have = i64::from(station.regular_doctors());
    if have < minimum {
        return None;
    }
    let regular = ground.situation.regular_sessions();
    let counts = |places: &Places| ground.sessions_at(places, slot) >= regular;
    let least = least(ground, slot, have, &counts, (ground.horizon, Days::Working));
    let mut limits = vec![Limit { bound: Bound::Minimum, leaves: least - minimum }];
    if ground.options.keep_density
        && let Some(need) = station.density_need()
    {
        let over = (station.sessions() as i64 - need).div_euclid(10);
        limits.push(Limit { bound: Bound::Density, leaves: over });
    }
    let target = ground.density_target(&station);
    let free = ground.options.density.then(|| (have - target.max(minimum)).max(0));
    Some((limits, Some(minimum), free))
}

fn hospital(ground: &Ground, slot: Slot<Facility>) -> Option<Vec<Limit>> {
    let situation = ground.situation;
    let hospital = situation.open_hospital(slot)?;
    if matches!(hospital.hospital.kind, HospitalKind::Private | HospitalKind::Other) {
        return None;
    }
    let mut limits = Vec::new();
    if let Some(floor) = hospital.hospital.floor.as_ref().filter(|_| ground.is_on(&named::HOSPITAL_BELOW_FLOOR)) {
        let counts = |places: &Places| ground.sessions_at(places, slot) > 0;
        let least = least(ground, slot, hospital.present(), &counts, (ground.rotation_end, Days::All));
        limits.push(Limit { bound: Bound::Floor, leaves: least - i64::from(floor.value) });
    }
    if ground.is_on(&named::HOSPITAL_WITH_MANY_AWAY) {
        let base = i64::from(situation.roster.baseline(slot).doctors) + i64::from(hospital.facility.unlisted_doctors());
        let away = situation.roster.followers(slot).filter(|&doctor| situation.is_away(slot, doctor)).count() as i64;
        limits.push(Limit { bound: Bound::Away, leaves: situation.away_limit() * base / 100 - away });
    }
    Some(limits)
}

/// Which days are looked at after the viewing date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Days {
    All,
    /// Monday to Friday.
    Working,
}

/// The least number of doctors a place has on the viewing date, when it has `today`, and on the days until `until`, as
/// known today. Only doctors who are to move or to retire make a difference: each is followed over his or her own days.
fn least(
    ground: &Ground,
    slot: Slot<Facility>,
    today: i64,
    counts: &dyn Fn(&Places) -> bool,
    (until, days): (Date, Days),
) -> i64 {
    let roster = ground.situation.roster;
    let mut changes: Vec<(Date, i64)> = Vec::new();
    for doctor in roster.followers(slot) {
        follow(ground, doctor, counts, until, &mut changes);
    }
    changes.sort_unstable();
    let (mut number, mut least) = (today, today);
    for (at, &(day, change)) in changes.iter().enumerate() {
        number += change;
        let following = changes.get(at + 1).map(|&(day, _)| day);
        if following == Some(day) {
            continue;
        }
        let has_day = days == Days::All || first_working_day(day) < following.unwrap_or_else(|| next(until));
        if has_day {
            least = least.min(number);
        }
    }
    least
}

/// The days on which a doctor comes (1) or goes (−1).
fn follow(
    ground: &Ground,
    doctor: Slot<Doctor>,
    counts: &dyn Fn(&Places) -> bool,
    until: Date,
    changes: &mut Vec<(Date, i64)>,
) {
    let (plan, roster) = (ground.situation.plan, ground.situation.roster);
    let career = roster.career(doctor);
    if career.steps.is_empty() && career.last_day.is_none_or(|last| last >= until) {
        return;
    }
    let of_steps = career.steps.iter().flat_map(|step| [Some(step.start), step.end.map(next)]);
    let days = of_steps.chain([career.last_day.map(next)]).flatten();
    let mut days: Vec<Date> = days.filter(|&day| ground.date() < day && day <= until).collect();
    days.sort_unstable();
    days.dedup();
    let mut was = counts(&roster.presence(doctor).at);
    for day in days {
        let is = counts(&Presence::on(day, career, plan, roster.links()).at);
        if is != was {
            changes.push((day, if is { 1 } else { -1 }));
            was = is;
        }
    }
}

fn first_working_day(day: Date) -> Date {
    std::iter::successors(Some(day), |&day| Some(next(day))).find(|&day| is_working_day(day)).unwrap_or(day)
}

/// The critical specialties a hospital must keep one listed doctor of.
pub fn kept_specialties(ground: &Ground, slot: Slot<Facility>) -> EnumSet<Specialty> {
    let Some(hospital) =
        ground.situation.plan.facilities[slot].hospital().filter(|_| ground.is_on(&named::HOSPITAL_SPECIALTY_LOST))
    else {
        return EnumSet::empty();
    };
    let unlisted: EnumSet<_> = hospital.unlisted_specialties.iter().copied().collect();
    ground.situation.critical_specialties() - unlisted
}
