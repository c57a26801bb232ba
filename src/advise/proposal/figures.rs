//! How far the stations are from what they are to have: the figures a proposal makes better (proposals.md, Objective).

use crate::rules::named;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::ground::Ground;
use crate::plan::{Date, Facility, SiteKind, Slot};

/// What all open stations lack together, in the order in which it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Stations without a regular doctor.
    pub without: i64,
    /// Regular doctors lacking to the minimums.
    pub shortage: i64,
    /// Each shortage above 0, the worst first, and the stations that have it.
    pub spread: Vec<(i64, i64)>,
    /// Stations below their minimum.
    pub below: i64,
    /// Doctors lacking to the density targets beyond the minimums; only where density counts.
    pub density_shortage: Option<i64>,
}

/// An open station on the viewing date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStation {
    pub slot: Slot<Facility>,
    /// Its regular doctors.
    pub have: i64,
    /// How many it is to have: rule T03's, and at least one.
    pub minimum: i64,
    /// With how many it would reach its density target; at least the minimum.
    pub target: i64,
    pub is_locked: bool,
    /// Whether it could receive if it is not locked: with a main seat, open over the whole horizon.
    pub is_fit: bool,
}

impl OpenStation {
    pub fn can_receive(&self) -> bool {
        self.is_fit && !self.is_locked
    }

    pub fn shortage(&self) -> i64 {
        (self.minimum - self.have).max(0)
    }

    pub fn density_shortage(&self) -> i64 {
        (self.target - self.have.max(self.minimum)).max(0)
    }
}

/// The open stations by id.
pub fn stations(ground: &Ground) -> Vec<OpenStation> {
    let links = ground.situation.roster.links();
    let sites = &ground.situation.plan.sites;
    let stations = ground.situation.open_stations().map(|station| {
        let stays = |closed: Option<Date>| closed.is_none_or(|closed| closed > ground.horizon);
        let seat = links.sites(station.slot).first().map(|&site| &sites[site]);
        let seat = seat.filter(|site| site.kind == SiteKind::Seat && site.is_open(ground.date()));
        let has_seat = seat.is_some_and(|site| stays(site.closed));
        let stays_open = stays(station.facility.closed);
        OpenStation {
            slot: station.slot,
            have: i64::from(station.regular_doctors()),
            minimum: station.minimum().max(1),
            target: ground.density_target(&station),
            is_locked: station.facility.locked,
            is_fit: has_seat && stays_open,
        }
    });
    stations.collect()
}

/// The figures while doctors come and go, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    stations: Vec<OpenStation>,
    without: i64,
    shortage: i64,
    spread: BTreeMap<Reverse<i64>, i64>,
    density_shortage: i64,
    counts_density: bool,
}

impl Tally {
    pub fn new(ground: &Ground, stations: &[OpenStation]) -> Self {
        let mut tally = Self {
            stations: stations.to_vec(),
            without: 0,
            shortage: 0,
            spread: BTreeMap::new(),
            density_shortage: 0,
            counts_density: ground.options.density && ground.is_on(&named::STATION_DENSITY_BELOW_TARGET),
        };
        for at in 0..stations.len() {
            tally.count(at, 1);
        }
        tally
    }

    /// Doctors come to a station, or, below zero, go from it.
    pub fn change(&mut self, at: usize, doctors: i64) {
        self.count(at, -1);
        self.stations[at].have += doctors;
        self.count(at, 1);
    }

    pub fn stations(&self) -> &[OpenStation] {
        &self.stations
    }

    pub fn station(&self, at: usize) -> &OpenStation {
        &self.stations[at]
    }

    pub fn counts_density(&self) -> bool {
        self.counts_density
    }

    pub fn figures(&self) -> Figures {
        Figures {
            without: self.without,
            shortage: self.shortage,
            spread: self.spread.iter().map(|(&Reverse(shortage), &stations)| (shortage, stations)).collect(),
            below: self.spread.values().sum(),
            density_shortage: self.counts_density.then_some(self.density_shortage),
        }
    }

    /// Takes a station in (1) or out (−1).
    fn count(&mut self, at: usize, sign: i64) {
        let station = &self.stations[at];
        let shortage = station.shortage();
        self.without += sign * i64::from(station.have == 0);
        self.shortage += sign * shortage;
        self.density_shortage += sign * station.density_shortage();
        if shortage > 0 {
            let stations = self.spread.entry(Reverse(shortage)).or_default();
            *stations += sign;
            if *stations == 0 {
                self.spread.remove(&Reverse(shortage));
            }
        }
    }
}
