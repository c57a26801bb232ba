//! Who is served fairly on a day: doctors of the stations against the people they serve.

use crate::plan::{Area, Facility, Plan, Slot};
use crate::rules::checker::{Situation, StationCase, rounded};

/// How evenly the stations' doctors are spread over the people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equity {
    /// Population-weighted Gini coefficient in thousandths; none without people or sessions.
    pub gini_thousandths: Option<i64>,
    /// Theil's T in thousandths; none without people or sessions.
    pub theil_thousandths: Option<i64>,
    /// The open stations with a catchment, the worst served first, ties by id.
    pub served: Vec<Served>,
    /// The open stations without one, by id.
    pub left_out: Vec<Slot<Facility>>,
    /// All areas by id.
    pub areas: Vec<AreaServed>,
}

/// A station with the people it serves and its sessions a week. Ten sessions are a doctor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Served {
    pub station: Slot<Facility>,
    pub people: u64,
    pub sessions: u64,
}

/// An area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaServed {
    pub area: Slot<Area>,
    /// As rule P05 counts them: none where a station's are missing.
    pub people: Option<u64>,
    /// Sessions a week at its open stations.
    pub sessions: u64,
    /// Doctors per 10,000 people as rule P05 counts them, in tenths.
    pub density_tenths: Option<i64>,
    /// The area's target in the same measure; none where none is set.
    pub target_tenths: Option<i64>,
    /// Inside the area, over its stations' sessions.
    pub gini_thousandths: Option<i64>,
}

impl Equity {
    /// On the day of the situation.
    pub fn of(situation: &Situation) -> Self {
        let stations: Vec<StationCase> = situation.open_stations().collect();
        let served = in_order(situation.plan, &stations);
        let left_out = stations.iter().filter(|station| station.catchment().is_none()).map(|station| station.slot);
        let pairs = pairs(&served);
        Self {
            gini_thousandths: gini_thousandths(&pairs),
            theil_thousandths: theil_thousandths(&pairs),
            left_out: left_out.collect(),
            areas: situation.plan.areas.slots().map(|area| of_area(situation, area)).collect(),
            served,
        }
    }

    /// The Lorenz curve: people and sessions of the worst served stations up to each, from none on.
    pub fn lorenz(&self) -> Vec<(u64, u64)> {
        let mut sum = (0, 0);
        let points = self.served.iter().map(|one| {
            sum = (sum.0 + one.people, sum.1 + one.sessions);
            sum
        });
        std::iter::once((0, 0)).chain(points).collect()
    }
}

fn of_area(situation: &Situation, area: Slot<Area>) -> AreaServed {
    let stations = situation.roster.links().stations_of_area(area).iter();
    let stations: Vec<StationCase> = stations.filter_map(|&slot| situation.open_station(slot)).collect();
    let people = situation.area_people(area);
    let target = situation.roster.links().target_of_area(area).map(|slot| &situation.plan.targets[slot]);
    AreaServed {
        area,
        people,
        sessions: stations.iter().map(StationCase::sessions).sum(),
        density_tenths: people.map(|people| rounded(situation.area_doctors(area) * 100_000, people)),
        target_tenths: target.map(|target| target.density_tenths.into()),
        gini_thousandths: gini_thousandths(&pairs(&in_order(situation.plan, &stations))),
    }
}

/// Those with a catchment, the worst served first.
fn in_order(plan: &Plan, stations: &[StationCase]) -> Vec<Served> {
    let with_people = stations.iter().filter_map(|station| {
        let people = u64::from(station.catchment()?);
        Some(Served { station: station.slot, people, sessions: station.sessions() })
    });
    let mut served: Vec<Served> = with_people.collect();
    served.sort_by(|a, b| {
        let rank = |one: &Served, other: &Served| u128::from(one.sessions) * u128::from(other.people);
        rank(a, b).cmp(&rank(b, a)).then_with(|| plan.facilities[a.station].id.cmp(&plan.facilities[b.station].id))
    });
    served
}

fn pairs(served: &[Served]) -> Vec<(u64, u64)> {
    served.iter().map(|one| (one.people, one.sessions)).collect()
}

/// The population-weighted Gini coefficient of places with (people, sessions), in thousandths rounded half up:
/// G = Σi Σj pi pj |di − dj| ÷ 2μ, where p is a place's part of the people and d its sessions a head. Multiplied out it is
/// Σ |si nj − sj ni| over all pairs ÷ N S, and so exact. None without people or sessions.
pub fn gini_thousandths(places: &[(u64, u64)]) -> Option<i64> {
    let wide = places.iter().map(|&(people, sessions)| (u128::from(people), u128::from(sessions)));
    let mut places: Vec<(u128, u128)> = wide.collect();
    places.sort_by(|a, b| (a.1 * b.0).cmp(&(b.1 * a.0)));
    let (mut people, mut sessions, mut apart) = (0u128, 0u128, 0u128);
    for (here, done) in places {
        // Whoever came before is served no better, so no difference is below zero.
        apart += (done * people).saturating_sub(here * sessions);
        people += here;
        sessions += done;
    }
    let whole = people * sessions;
    (whole > 0).then(|| i64::try_from((2_000 * apart + whole) / (2 * whole)).unwrap_or(1_000))
}

/// Theil's T of places with (people, sessions), in thousandths rounded half up: Σ pi (di ÷ μ) ln(di ÷ μ), which is
/// Σ (si ÷ S) ln((si ÷ S) ÷ (ni ÷ N)); a place without sessions adds nothing. None without people or sessions.
pub fn theil_thousandths(places: &[(u64, u64)]) -> Option<i64> {
    let people: u64 = places.iter().map(|place| place.0).sum();
    let sessions: u64 = places.iter().map(|place| place.1).sum();
    if people == 0 || sessions == 0 {
        return None;
    }
    let parts = places.iter().filter(|place| place.0 > 0 && place.1 > 0).map(|&(here, done)| {
        let (of_people, of_sessions) = (here as f64 / people as f64, done as f64 / sessions as f64);
        of_sessions * (of_sessions / of_people).ln()
    });
    // Rounding of the terms may leave a trace below zero where all are served alike.
    Some((parts.sum::<f64>().max(0.0) * 1_000.0 + 0.5).floor() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_served_alike_is_zero_and_one_served_alone_is_what_the_others_are_of_the_people() {
        assert_eq!((gini_thousandths(&[(10, 1), (20, 2)]), theil_thousandths(&[(10, 1), (20, 2)])), (Some(0), Some(0)));
        let alone = [(1, 7), (3, 0)];
        assert_eq!(gini_thousandths(&alone), Some(750));
        assert_eq!(theil_thousandths(&alone), Some(1_386), "ln 4");
    }

    #[test]
    fn a_worked_example() {
        // Densities 1, 2 and 3 a head for one person each: Σ|di − dj| over ordered pairs is 8; 8 ÷ 9 ÷ (2 · 2) = 2/9.
        let places = [(1, 3), (1, 1), (1, 2)];
        assert_eq!(gini_thousandths(&places), Some(222));
        // (1/2) ln(1/2)/3 + 0 + (3/2) ln(3/2)/3.
        assert_eq!(theil_thousandths(&places), Some(87));
    }

    #[test]
    fn without_people_or_sessions_there_is_nothing_to_measure() {
        for places in [&[][..], &[(10, 0)], &[(0, 5)]] {
            assert_eq!((gini_thousandths(places), theil_thousandths(places)), (None, None), "{places:?}");
        }
    }
}
