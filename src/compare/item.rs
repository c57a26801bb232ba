//! A record that is not the same in all copies, and what comes of it without anybody being asked.

use super::conflict::Part;
use super::copies::{Copies, State};
use super::open::all_values;
use super::parts::three_way;
use crate::plan::{AnyRecord, Key, Plan, Table};

/// A record on which the copies differ.
#[derive(Debug)]
pub(super) struct Item {
    pub key: Key,
    pub states: Vec<State>,
    /// The copies that changed it to what they have.
    pub changed: Vec<bool>,
    /// What comes of it: where it is to be decided, what the first copy has.
    pub result: Vec<AnyRecord>,
    pub stamp: Stamped,
    /// The parts to be decided, each with the copies that have something to say.
    pub open: Vec<(Part, Vec<usize>)>,
    /// What it was, where that is known.
    pub base: Option<Vec<AnyRecord>>,
}

/// Which revision the merged record carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamped {
    /// The one it has in the copy of that number, which it was taken from whole.
    As(usize),
    /// The merge's own: it is no copy's, somebody decided it, or several came to it.
    Merge,
}

impl Item {
    pub fn new(copies: &Copies, key: Key, base: Option<&Plan>) -> Self {
        let states = copies.states(&key);
        match base.filter(|_| key.0 != Table::Open) {
            None => Self::by_stamps(copies, key, states),
            Some(base) => Self::by_base(copies, base.lines(&key), key, states),
        }
    }

    /// Whether the copies hold different values; if not, only their stamps differ.
    pub fn differs(&self) -> bool {
        self.states.iter().any(|state| state.lines != self.states[0].lines)
    }

    /// All that stands there in any copy.
    pub fn lines(&self) -> impl Iterator<Item = &AnyRecord> {
        self.states.iter().flat_map(|state| &state.lines)
    }

    /// The lines it may come to have: what comes of it or, where that is to be decided, what each copy has.
    pub fn possible(&self) -> Vec<&[AnyRecord]> {
        if self.open.iter().all(|(part, _)| part.field().is_some()) {
            return vec![&self.result[..]];
        }
        self.states.iter().map(|state| &state.lines[..]).collect()
    }

    /// Whether the first copy has another value than what comes of it.
    pub fn is_taken(&self) -> bool {
        self.open.is_empty() && self.states[0].lines != self.result
    }

    /// Whether copies came to one value each by itself.
    pub fn is_same(&self) -> bool {
        self.open.is_empty() && !self.is_taken() && self.stamp == Stamped::Merge && self.several()
    }

    /// The first copy that has what comes of it; the first that changed it where nobody has it whole.
    pub fn origin(&self) -> usize {
        let has_it = self.states.iter().position(|state| state.lines == self.result);
        has_it
            .or_else(|| self.changed.iter().skip(1).position(|&changed| changed).map(|number| number + 1))
            .unwrap_or(0)
    }

    /// What a copy still has that the others have left behind.
    pub fn earlier(&self) -> Option<Vec<AnyRecord>> {
        self.states.iter().map(|state| &state.lines).find(|lines| **lines != self.result).cloned()
    }

    fn several(&self) -> bool {
        self.changed.iter().filter(|&&changed| changed).count() > 1
    }

    fn by_stamps(copies: &Copies, key: Key, states: Vec<State>) -> Self {
        let mut left = copies.left(&states);
        if asks_first_day(copies, &key) {
            left = with_other_first_days(copies, left);
        }
        let first = left[0];
        let is_one = left.iter().all(|&copy| states[copy].lines == states[first].lines);
        let is_one_stamp = left.iter().all(|&copy| states[copy].stamp == states[first].stamp);
        let everywhere = states.iter().all(|state| state.lines == states[first].lines);
        let changed = (0..copies.count()).map(|copy| left.contains(&copy) && !(everywhere && is_one_stamp)).collect();
        let (result, open) = if key.0 == Table::Open && !is_one {
            // What is left to be decided is never itself to be decided.
            let lines: Vec<&[AnyRecord]> = left.iter().map(|&copy| &states[copy].lines[..]).collect();
            (all_values(&lines), Vec::new())
        } else if is_one {
            (states[first].lines.clone(), Vec::new())
        } else {
            (states[0].lines.clone(), vec![(Part::Whole, left.clone())])
        };
        let stamp = if is_one && is_one_stamp { Stamped::As(first) } else { Stamped::Merge };
        Self { key, states, changed, result, stamp, open, base: None }
    }

    fn by_base(copies: &Copies, base: Vec<AnyRecord>, key: Key, states: Vec<State>) -> Self {
        let changed: Vec<bool> = states.iter().map(|state| state.lines != base).collect();
        let parties: Vec<usize> = (0..copies.count()).filter(|&copy| changed[copy]).collect();
        let values: Vec<&[AnyRecord]> = states.iter().map(|state| &state.lines[..]).collect();
        let (result, open) = three_way(&key, &base, &values, &parties, asks_first_day(copies, &key));
        let whole = |copy: &&usize| states[**copy].lines == result;
        let of_one = parties.iter().find(whole).filter(|&&copy| {
            let same_stamp = |&&other: &&usize| states[other].stamp == states[copy].stamp;
            parties.iter().all(|other| same_stamp(&other))
        });
        let stamp = match (parties.is_empty(), of_one) {
            (true, _) => Stamped::As(0),
            (false, Some(&copy)) if open.is_empty() => Stamped::As(copy),
            (false, _) => Stamped::Merge,
        };
        Self { key, states, changed, result, stamp, open, base: Some(base) }
    }
}

/// A first day that differs is for somebody to decide, though only one side changed it: everything is counted from it.
/// What the first copy has seen already is not asked again.
fn asks_first_day(copies: &Copies, key: &Key) -> bool {
    let first_day = |copy: usize| copies.all[copy].plan.cover.baseline;
    key.0 == Table::Cover
        && (1..copies.count()).any(|copy| !copies.has_seen(0, copy) && first_day(copy) != first_day(0))
}

/// A copy for each first day.
fn with_other_first_days(copies: &Copies, mut left: Vec<usize>) -> Vec<usize> {
    let first_day = |copy: usize| copies.all[copy].plan.cover.baseline;
    let unseen = (1..copies.count()).filter(|&copy| !copies.has_seen(0, copy));
    for copy in std::iter::once(0).chain(unseen) {
        if !left.iter().any(|&other| first_day(other) == first_day(copy)) {
            left.push(copy);
        }
    }
    left.sort_unstable();
    left
}
