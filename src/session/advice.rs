//! Who could come to each station and where a doctor could go, as far as it is worked out.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::advise::{Candidates, Destinations};
use crate::plan::{Doctor, Facility, Id};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    WhoCouldCome(Id<Facility>),
    WhereCouldGo(Id<Doctor>),
}

/// What is known so far. An answer stays until there is a newer one, so that nothing flickers after an edit.
#[derive(Clone, Debug, Default)]
pub struct Advice {
    known: BTreeMap<Question, (u64, Answer)>,
}

/// One answer.
#[derive(Clone, Debug)]
pub enum Answer {
    Candidates(Arc<Candidates>),
    Destinations(Arc<Destinations>),
}

impl Advice {
    /// Who could come to a station, as last worked out; none before that.
    pub fn who_could_come(&self, station: &Id<Facility>) -> Option<&Arc<Candidates>> {
        match &self.known.get(&Question::WhoCouldCome(station.clone()))?.1 {
            Answer::Candidates(found) => Some(found),
            Answer::Destinations(_) => None,
        }
    }

    /// Where a doctor could go, as last worked out; none before that.
    pub fn where_could_go(&self, doctor: &Id<Doctor>) -> Option<&Arc<Destinations>> {
        match &self.known.get(&Question::WhereCouldGo(doctor.clone()))?.1 {
            Answer::Destinations(found) => Some(found),
            Answer::Candidates(_) => None,
        }
    }

    /// Takes in an answer for a version of the plan.
    pub fn learn(&mut self, question: Question, version: u64, answer: Answer) {
        self.known.insert(question, (version, answer));
    }

    /// Whether the answer is of the plan in this version.
    pub fn is_current(&self, question: &Question, version: u64) -> bool {
        self.known.get(question).is_some_and(|(of, _)| *of == version)
    }
}
