//! In which version of the document anything about a place, or about those who wait for one, last changed.

use crate::plan::{Facility, Plan, Slot, Table};
use crate::roster::{Roster, Subject, Touched};

/// What is worked out from a place and its doctors holds as long as its version stays.
#[derive(Debug)]
pub struct LastTouched {
    /// By slot.
    places: Vec<u64>,
    /// The version in which everything was last touched.
    all: u64,
    waiting: u64,
}

impl LastTouched {
    pub fn new(version: u64) -> Self {
        Self { places: Vec::new(), all: version, waiting: version }
    }

    /// Takes down what an edit or a step to another day has touched, and led to that version.
    pub fn note(&mut self, version: u64, (plan, roster): (&Plan, &Roster), touched: &Touched) {
        let Touched::Subjects(subjects) = touched else { return self.note_everything(version) };
        self.places.resize(plan.facilities.slot_count(), self.all);
        for subject in subjects {
            match subject {
                Subject::Station(slot) | Subject::Hospital(slot) => self.places[slot.index()] = version,
                // What is found about a doctor stands on every card he or she is on.
                Subject::Doctor(doctor) => {
                    let sites = roster.presence(*doctor).at.iter();
                    for place in sites.filter_map(|&(site, _)| roster.links().facility(site)) {
                        self.places[place.index()] = version;
                    }
                }
                // What an exception lets pass may be about anybody.
                Subject::Record(Table::Exception, _) => self.note_everything(version),
                _ => {}
            }
        }
    }

    pub fn note_everything(&mut self, version: u64) {
        self.all = version;
    }

    pub fn note_waiting(&mut self, version: u64) {
        self.waiting = version;
    }

    pub fn place(&self, place: Slot<Facility>) -> u64 {
        self.places.get(place.index()).map_or(self.all, |&version| version.max(self.all))
    }

    pub fn waiting(&self) -> u64 {
        self.waiting
    }
}
