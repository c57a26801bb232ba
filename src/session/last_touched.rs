//! In which version of the document anything about a place, a move, those who wait for a place, or what records are
//! called, last changed.

use crate::edit::ChangeSet;
use crate::plan::{AnyRecord, Facility, Move, Plan, Slot, Table};
use crate::roster::{Roster, Subject, Touched};

/// What is worked out from a place and its doctors holds as long as its version stays.
#[derive(Debug)]
pub struct LastTouched {
    /// By slot.
    places: Vec<u64>,
    moves: Vec<u64>,
    /// The version in which everything was last touched.
    all: u64,
    waiting: u64,
    names: u64,
}

impl LastTouched {
    pub fn new(version: u64) -> Self {
        Self { places: Vec::new(), moves: Vec::new(), all: version, waiting: version, names: version }
    }

    /// Takes down what an edit or a step to another day has touched, and led to that version.
    pub fn note(&mut self, version: u64, (plan, roster): (&Plan, &Roster), touched: &Touched) {
        let Touched::Subjects(subjects) = touched else { return self.note_everything(version) };
        self.places.resize(plan.facilities.slot_count(), self.all);
        self.moves.resize(plan.moves.slot_count(), self.all);
        for subject in subjects {
            match subject {
                Subject::Station(slot) | Subject::Hospital(slot) => self.places[slot.index()] = version,
                Subject::Move(slot) => self.moves[slot.index()] = version,
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

    /// Takes down an edit after which records may be called otherwise.
    pub fn note_names(&mut self, version: u64, change: &ChangeSet) {
        if change.pairs().any(|(before, after)| is_called_otherwise(before, after)) {
            self.names = version;
        }
    }

    pub fn place(&self, place: Slot<Facility>) -> u64 {
        self.of(self.places.get(place.index()))
    }

    pub fn step(&self, step: Slot<Move>) -> u64 {
        self.of(self.moves.get(step.index()))
    }

    fn of(&self, noted: Option<&u64>) -> u64 {
        noted.map_or(self.all, |&version| version.max(self.all))
    }

    pub fn waiting(&self) -> u64 {
        self.waiting
    }

    pub fn names(&self) -> u64 {
        self.names
    }
}

/// Whether what is said of other records, or what a search finds, may be otherwise after an edit of this one: it is called
/// or found by something else, it has come or gone, or it is of a kind that decides over words. Moves and postings are
/// called by their doctors.
fn is_called_otherwise(before: Option<&AnyRecord>, after: Option<&AnyRecord>) -> bool {
    use AnyRecord::{Area, Commune, Doctor, Exception, Facility, Move, Posting, Site};
    match (before, after) {
        (Some(Move(_) | Posting(_) | Exception(_)), _) | (_, Some(Move(_) | Posting(_) | Exception(_))) => false,
        (Some(Doctor(before)), Some(Doctor(after))) => (&before.name, &before.licence) != (&after.name, &after.licence),
        (Some(Facility(before)), Some(Facility(after))) => before.name != after.name,
        (Some(Site(before)), Some(Site(after))) => {
            (&before.name, &before.facility, before.kind) != (&after.name, &after.facility, after.kind)
        }
        (Some(Area(before)), Some(Area(after))) => before.name != after.name,
        (Some(Commune(before)), Some(Commune(after))) => before.name != after.name,
        _ => true,
    }
}
