//! The figures while some rows of a proposal are taken and others are not.

use std::collections::HashMap;

use super::{Figures, Proposal};
use crate::plan::{Facility, Slot};

impl Proposal {
    /// For each row the figures after the rows taken so far; after one that is not taken, as they would be with it.
    pub fn running(&self, is_taken: impl Fn(usize) -> bool) -> Vec<Figures> {
        let stations = self.tally.stations().iter().enumerate();
        let at: HashMap<Slot<Facility>, usize> = stations.map(|(at, station)| (station.slot, at)).collect();
        let mut tally = self.tally.clone();
        let mut running = Vec::new();
        for (number, row) in self.rows.iter().enumerate() {
            // A hospital is no station: it loses nobody the figures count.
            let ends = [(at.get(&row.from), -1), (at.get(&row.to), 1)];
            let change = |tally: &mut super::Tally, sign: i64| {
                for (at, doctors) in ends.into_iter().filter_map(|(at, doctors)| Some((*at?, doctors))) {
                    tally.change(at, sign * doctors);
                }
            };
            change(&mut tally, 1);
            running.push(tally.figures());
            if !is_taken(number) {
                change(&mut tally, -1);
            }
        }
        running
    }
}
