//! Who could come to each station and where a doctor could go, as far as it is worked out.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::advise::{Candidates, Destinations, HowMany};
use crate::plan::{Doctor, Facility, Id};

/// What a frame may ask while it is drawn.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    WhoCouldCome(Id<Facility>),
    WhereCouldGo(Id<Doctor>),
    HowManyCouldCome(Id<Facility>),
}

/// What is known so far. An answer stays until there is a newer one, so that nothing flickers after an edit. Counts are
/// kept for every station, lists only for what was looked at last.
#[derive(Clone, Debug, Default)]
pub struct Advice {
    candidates: Option<(Id<Facility>, u64, Arc<Candidates>)>,
    destinations: Option<(Id<Doctor>, u64, Arc<Destinations>)>,
    counts: BTreeMap<Id<Facility>, (u64, HowMany)>,
    /// The version of the plan for which nothing more comes.
    stopped: Option<u64>,
}

/// One answer.
#[derive(Clone, Debug)]
pub enum Answer {
    Candidates(Id<Facility>, Arc<Candidates>),
    Destinations(Id<Doctor>, Arc<Destinations>),
    HowMany(Id<Facility>, HowMany),
}

impl Advice {
    /// Who could come to a station, as last worked out; none before that.
    pub fn who_could_come(&self, station: &Id<Facility>) -> Option<&Arc<Candidates>> {
        self.candidates.as_ref().filter(|(of, ..)| of == station).map(|(.., found)| found)
    }

    /// Where a doctor could go, as last worked out; none before that.
    pub fn where_could_go(&self, doctor: &Id<Doctor>) -> Option<&Arc<Destinations>> {
        self.destinations.as_ref().filter(|(of, ..)| of == doctor).map(|(.., found)| found)
    }

    /// How many could come to a station, as last worked out; none before that.
    pub fn how_many_could_come(&self, station: &Id<Facility>) -> Option<HowMany> {
        self.counts.get(station).map(|&(_, count)| count)
    }

    /// Takes in an answer for a version of the plan.
    pub fn learn(&mut self, version: u64, answer: Answer) {
        match answer {
            Answer::Candidates(station, found) => self.candidates = Some((station, version, found)),
            Answer::Destinations(doctor, found) => self.destinations = Some((doctor, version, found)),
            Answer::HowMany(station, count) => drop(self.counts.insert(station, (version, count))),
        }
    }

    /// For this version of the plan no more answers come: working them out has failed.
    pub fn stop(&mut self, version: u64) {
        self.stopped = Some(version);
    }

    /// Whether no more answers come for a version.
    pub fn has_stopped(&self, version: u64) -> bool {
        self.stopped == Some(version)
    }

    /// Whether the answer is of the plan in this version, and whole.
    pub fn is_current(&self, question: &Question, version: u64) -> bool {
        let known = match question {
            Question::WhoCouldCome(station) => {
                self.candidates.as_ref().filter(|(of, ..)| of == station).map(|known| known.1)
            }
            Question::WhereCouldGo(doctor) => {
                self.destinations.as_ref().filter(|(of, ..)| of == doctor).map(|known| known.1)
            }
            Question::HowManyCouldCome(station) => {
                self.counts.get(station).filter(|(_, count)| count.in_province.is_some()).map(|known| known.0)
            }
        };
        known == Some(version)
    }
}
