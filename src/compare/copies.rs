//! The copies of a plan that take part in a merge, and what each knows of the others: who changed what is read from the
//! revisions, never from clocks.

use std::collections::HashSet;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use crate::plan::{AnyRecord, Key, Plan};

/// A copy of a plan, as a file or the open plan.
#[derive(Clone, Debug)]
pub struct PlanCopy {
    /// What people know it by: the name of its file.
    pub name: String,
    pub plan: Arc<Plan>,
    /// Whether the hash of its file fits. One that was changed outside the program proves nothing by its stamps.
    pub is_sound: bool,
}

impl PlanCopy {
    /// The name of its file, as the plan remembers it: the way there is of this machine.
    pub(super) fn file(&self) -> String {
        let name = std::path::Path::new(&self.name).file_name();
        let name = name.map_or_else(|| self.name.clone(), |name| name.to_string_lossy().into_owned());
        // Some systems name files in letters that are not composed.
        name.nfc().collect()
    }
}

/// Whether a copy has nothing that another lacks: that one knows its revision, and has gone beyond it wherever the two
/// differ.
pub fn brings_nothing(ours: &PlanCopy, theirs: &PlanCopy) -> bool {
    let copies = Copies::new(vec![ours.clone(), theirs.clone()]);
    let is_beyond = |key: &Key| copies.left(&copies.states(key)) == [0];
    copies.knows(0, &theirs.plan.lineage.revision) && ours.plan.differing(&theirs.plan).iter().all(is_beyond)
}

/// How a record stands in a copy, and since which revision.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    /// Its lines, mostly one; none where it is not there.
    pub lines: Vec<AnyRecord>,
    pub stamp: Stamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    /// It is not there, and nothing says that it ever was.
    Never,
    /// It is as in the plan's first revision, which all copies know.
    First,
    In(Arc<str>),
    /// Changed outside the program, in the copy of that number: no other copy knows of it.
    Outside(usize),
}

/// The copies, and which revisions each knows: its own, those it was made from, and all before them.
#[derive(Debug)]
pub(super) struct Copies {
    pub all: Vec<PlanCopy>,
    known: Vec<HashSet<String>>,
}

impl Copies {
    pub fn new(all: Vec<PlanCopy>) -> Self {
        let known = |copy: &PlanCopy| revisions(&copy.plan).map(str::to_owned).collect();
        Self { known: all.iter().map(known).collect(), all }
    }

    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// Whether a copy knows a revision.
    pub fn knows(&self, copy: usize, revision: &str) -> bool {
        self.known[copy].contains(revision)
    }

    /// Whether a copy has seen all that another holds.
    pub fn has_seen(&self, copy: usize, other: usize) -> bool {
        let other = &self.all[other];
        other.is_sound && self.knows(copy, &other.plan.lineage.revision)
    }

    /// How a record stands in every copy.
    pub fn states(&self, key: &Key) -> Vec<State> {
        let lines: Vec<_> = self.all.iter().map(|copy| copy.plan.lines(key)).collect();
        let differs = lines.iter().any(|of| *of != lines[0]);
        let stamp = |(number, lines): (usize, &Vec<AnyRecord>)| {
            let copy = &self.all[number];
            if differs && !copy.is_sound {
                return Stamp::Outside(number);
            }
            let revision = if lines.is_empty() { copy.plan.gone.revision(key) } else { stamp_of(&copy.plan, key) };
            revision.map_or(if lines.is_empty() { Stamp::Never } else { Stamp::First }, |of| Stamp::In(of.into()))
        };
        let stamps: Vec<_> = lines.iter().enumerate().map(stamp).collect();
        std::iter::zip(lines, stamps).map(|(lines, stamp)| State { lines, stamp }).collect()
    }

    /// The copies whose state no other has gone beyond. Where each is beyond another all are left.
    pub fn left(&self, states: &[State]) -> Vec<usize> {
        let all = || 0..self.count();
        let left: Vec<usize> = all().filter(|&old| !all().any(|new| self.is_beyond(states, new, old))).collect();
        if left.is_empty() { all().collect() } else { left }
    }

    /// Whether a copy has gone beyond another's state: it knows of that one, and the other does not know of its own.
    fn is_beyond(&self, states: &[State], new: usize, old: usize) -> bool {
        new != old
            && states[new] != states[old]
            && self.share_a_past(new, old)
            && self.knows_stamp(new, &states[old].stamp)
            && !self.knows_stamp(old, &states[new].stamp)
    }

    fn knows_stamp(&self, copy: usize, stamp: &Stamp) -> bool {
        match stamp {
            Stamp::Never | Stamp::First => true,
            Stamp::In(revision) => self.knows(copy, revision),
            Stamp::Outside(of) => *of == copy,
        }
    }

    /// Whether their stamps say anything about each other: they know a revision in common, and are not two contents
    /// of one revision.
    fn share_a_past(&self, one: usize, other: usize) -> bool {
        !self.are_twins(one, other) && self.known[one].iter().any(|revision| self.knows(other, revision))
    }

    /// Whether two copies say they are the same revision. That they differ is for the caller to know.
    pub fn are_twins(&self, one: usize, other: usize) -> bool {
        self.all[one].plan.lineage.revision == self.all[other].plan.lineage.revision
    }
}

fn stamp_of<'a>(plan: &'a Plan, key: &Key) -> Option<&'a str> {
    plan.stamps.get(key).map(String::as_str)
}

/// The revisions a plan knows.
pub(super) fn revisions(plan: &Plan) -> impl Iterator<Item = &str> {
    let lineage = &plan.lineage;
    [&lineage.revision].into_iter().chain(&lineage.parents).chain(&lineage.ancestors).map(String::as_str)
}
