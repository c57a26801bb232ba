//! What the benches measure: plans of three sizes, their roster and findings, and moves to try on them.

use phanbo::advise::{Alike, Desk, Lifted, Taken};
use phanbo::edit::{ChangeSet, Command, Placement, change_set};
use phanbo::generate::{self, Size};
use phanbo::plan::{Doctor, Facility, Id, Plan, Site};
use phanbo::roster::Roster;
use phanbo::sample;

/// How many different moves are tried in turn, spread over the whole plan.
pub const TRIPS: usize = 64;

/// The sample; a province with the most doctors; the whole country, which no file holds.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    Province,
    LargeProvince,
    Nation,
}

impl Of {
    pub fn plan(self) -> Plan {
        match self {
            Self::Province => sample::quang_ninh(),
            Self::LargeProvince => generate::plan(Size::LARGE_PROVINCE),
            Self::Nation => generate::plan(Size::NATION),
        }
    }
}

impl Of {
    /// The plan on its first day, with all that follows from it.
    pub fn desk(self) -> Desk {
        let plan = self.plan();
        let date = plan.cover.baseline;
        Desk::new(plan, date)
    }
}

/// A doctor at a hospital, and a station.
struct Trip {
    doctor: Id<Doctor>,
    from: Id<Site>,
    to: Id<Site>,
}

/// A plan as the window holds it, and moves to try.
pub struct Bench {
    desk: Desk,
    trips: Vec<Trip>,
    made: usize,
}

impl Bench {
    pub fn new(of: Of) -> Self {
        let desk = of.desk();
        let trips = trips(desk.plan(), desk.roster());
        Self { desk, trips, made: 0 }
    }

    /// The next move as it is asked for.
    pub fn next_move(&mut self) -> Command {
        let trip = &self.trips[self.made % self.trips.len()];
        self.made += 1;
        Command::Place(Placement {
            doctor: trip.doctor.clone(),
            from: Some(trip.from.clone()),
            to: trip.to.clone(),
            start: self.desk.roster().date(),
            kind: None,
            by: String::new(),
            why: String::new(),
        })
    }

    /// The next move, from the command to new findings and totals.
    pub fn make(&mut self) -> ChangeSet {
        let command = self.next_move();
        let made = self.made;
        let mut ids = || format!("measured-{made}");
        let change =
            change_set(self.desk.plan(), self.desk.roster(), &command, &mut ids).expect("the move can be made");
        self.desk.apply(&change);
        change
    }

    /// Takes a move back, so that the next one finds the plan as it was.
    pub fn take_back(&mut self, change: &ChangeSet) {
        self.desk.apply(&change.inverted());
    }

    /// A station, and what is needed to say who could come to it.
    pub fn station_asked_about(self) -> (Desk, Alike, Id<Facility>) {
        let station = self.desk.plan().facilities.iter().find(|facility| facility.is_station());
        let station = station.expect("every plan here has stations").id.clone();
        let alike = Alike::new(&self.desk);
        (self.desk, alike, station)
    }

    /// A doctor in the hand, and the desk on which every place is tried.
    pub fn carried(self) -> (Desk, Lifted) {
        let trip = &self.trips[0];
        let taken = Taken { doctor: trip.doctor.clone(), from: Some(trip.from.clone()) };
        let lifted = Lifted::new(taken, self.desk.roster().date(), "");
        (self.desk, lifted)
    }
}

/// Hospital doctors and stations, both taken at equal distances from their lists.
fn trips(plan: &Plan, roster: &Roster) -> Vec<Trip> {
    let is_station = |site: &Id<Site>| {
        let facility = plan.sites.get(site).and_then(|site| plan.facilities.get(&site.facility));
        facility.is_some_and(phanbo::plan::Facility::is_station)
    };
    let seats: Vec<Id<Site>> = plan
        .facilities
        .slots()
        .filter(|&slot| roster.picture().is_open_station(slot))
        .filter_map(|slot| roster.links().sites(slot).first().map(|&site| plan.sites[site].id.clone()))
        .collect();
    let people: Vec<(Id<Doctor>, Id<Site>)> = plan
        .doctors
        .slots()
        .filter(|&doctor| roster.links().moves(doctor).is_empty())
        .filter_map(|doctor| {
            let [(site, _)] = roster.presence(doctor).at[..] else { return None };
            Some((plan.doctors[doctor].id.clone(), plan.sites[site].id.clone()))
        })
        .filter(|(_, site)| !is_station(site))
        .collect();
    let at = |number: usize, length: usize| number * length / TRIPS;
    (0..TRIPS)
        .map(|number| {
            let (doctor, from) = people[at(number, people.len())].clone();
            Trip { doctor, from, to: seats[at(number, seats.len())].clone() }
        })
        .collect()
}
