//! The page of time: which areas are folded, which stations are open, what is looked at.

use std::collections::BTreeSet;

use crate::plan::{Facility, Id, Move};

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeWish {
    /// Shows the doctors of a station, or hides them.
    Open(Id<Facility>, bool),
    /// Folds a band away, by its key, or unfolds it.
    Fold(String, bool),
    /// Shows the stations of a band that are never short, or hides them.
    ShowSteady(String, bool),
    /// Opens what can be done at the end of a move; closes it with none.
    End(Option<Id<Move>>),
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct TimePage {
    pub opened: BTreeSet<Id<Facility>>,
    pub folded: BTreeSet<String>,
    pub steady: BTreeSet<String>,
    /// The move whose end is looked at.
    pub end: Option<Id<Move>>,
    /// What is selected comes into sight, once.
    pub follow: bool,
}

impl TimePage {
    /// Carries out what concerns the page alone.
    pub fn update(&mut self, wish: TimeWish) {
        match wish {
            TimeWish::Open(station, on) => put(&mut self.opened, station, on),
            TimeWish::Fold(band, on) => put(&mut self.folded, band, on),
            TimeWish::ShowSteady(band, on) => put(&mut self.steady, band, on),
            TimeWish::End(step) => self.end = step,
        }
    }
}

fn put<T: Ord>(set: &mut BTreeSet<T>, thing: T, on: bool) {
    if on {
        set.insert(thing);
    } else {
        set.remove(&thing);
    }
}
