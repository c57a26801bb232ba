//! The best plan by moving doctors, and the proof of what moving cannot do.
//!
//! Pure and in whole numbers: the same plan, day and options give the same proposal. [`propose`] gives the figures, the
//! rows and the proof; [`Proposal::moves`] chooses the doctors and says what each move solves and creates, which takes
//! longer.

mod classes;
mod cure;
mod cut;
mod distance;
mod figures;
mod givers;
mod ground;
mod help;
mod moves;
mod near;
mod network;
mod order;
mod packing;
mod reach;
mod relaxed;
mod running;
mod simplex;

pub use classes::Bar;
pub use cure::{can_be_cured, cure};
pub use cut::{Barrier, Lacking, Outlook, Proof, outlook_of};
pub use figures::Figures;
pub use givers::Bound;
pub use help::{HeldBack, Help};
pub use moves::{Proposed, ProposedMove};
pub use relaxed::Relaxed;

use std::collections::BTreeMap;

use figures::{OpenStation, Tally, stations};
use givers::{Giver, givers};
use ground::Ground;
use network::{Demand, Distances, Transfer, best};
use order::in_order;
use packing::pack;
use reach::Reach;

use super::Desk;
use crate::plan::{Date, Doctor, Facility, Slot, Specialty};

/// Which of two best plans is wanted, and what counts beside the minimums. At first: the fair one, and nothing beside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Options {
    pub choice: Choice,
    /// Stations may receive up to their density target (tính cả mật độ).
    pub density: bool,
    /// Stations that give keep their density (nơi cử giữ mật độ).
    pub keep_density: bool,
    /// Doctors stay within their area (chỉ trong khu vực).
    pub within_areas: bool,
}

/// A switch of the options: its price is what it does to the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    Density,
    KeepDensity,
    WithinAreas,
}

impl Switch {
    pub const ALL: [Self; 3] = [Self::Density, Self::KeepDensity, Self::WithinAreas];

    pub fn is_on(self, options: Options) -> bool {
        match self {
            Self::Density => options.density,
            Self::KeepDensity => options.keep_density,
            Self::WithinAreas => options.within_areas,
        }
    }

    /// The options with this switch on if it is off, and off if it is on.
    #[must_use]
    pub fn turned(self, options: Options) -> Options {
        match self {
            Self::Density => Options { density: !options.density, ..options },
            Self::KeepDensity => Options { keep_density: !options.keep_density, ..options },
            Self::WithinAreas => Options { within_areas: !options.within_areas, ..options },
        }
    }
}

/// What is to be best once every station has a doctor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// Fewest doctors lacking, spread most evenly (chia đều).
    #[default]
    Fair,
    /// Most stations at their minimum (nhiều trạm đủ nhất).
    Most,
}

impl Choice {
    /// The code JSON gives.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fair => "fair",
            Self::Most => "most",
        }
    }
}

/// The best plan by moving alone, as seen on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub date: Date,
    pub options: Options,
    pub before: Figures,
    pub after: Figures,
    /// The moves, what helps most first, without the doctors.
    pub rows: Vec<Row>,
    /// Of all moves together, in hundreds of metres (F6).
    pub distance: i64,
    /// Last day of the rotations among the moves.
    pub rotation_end: Date,
    pub proof: Proof,
    pub would_help: Vec<Help>,
    pub other_choice: OtherChoice,
    /// Bounds of hospitals that hold nobody back, because their rule is off.
    pub uncounted: Vec<Bound>,
    /// The doctors who may take a row, by giver and specialty.
    free: BTreeMap<ClassKey, Vec<Slot<Doctor>>>,
    /// The stations before any row.
    tally: Tally,
}

/// Which class a doctor belongs to: the giver, and the code of the specialty it must keep.
type ClassKey = (Slot<Facility>, Option<&'static str>);

/// One move of a proposal, whoever makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub from: Slot<Facility>,
    /// The critical specialty of the doctor, where the giver must keep one.
    pub specialty: Option<Specialty>,
    pub to: Slot<Facility>,
    /// In hundreds of metres, 300 more to another area (F6).
    pub distance: i64,
    /// The figures after this row and all before it.
    pub after: Figures,
}

/// What the choice that was not made would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherChoice {
    pub below: i64,
    pub shortage: i64,
}

impl Proposal {
    /// Every place it names.
    pub fn places(&self) -> impl Iterator<Item = Slot<Facility>> {
        let rows = self.rows.iter().flat_map(|row| [row.from, row.to]);
        let short = self.proof.stations.iter().chain(&self.proof.locked_stations).map(|lacking| lacking.station);
        let bounds = self.proof.cut.iter().map(|barrier| barrier.facility);
        rows.chain(short).chain(bounds).chain(self.would_help.iter().filter_map(|help| help.facility))
    }
}

/// The best plan on the desk's day.
pub fn propose(desk: &Desk, options: Options) -> Proposal {
    let case = Case::new(desk, options);
    let solved = case.solve();
    case.proposal(&solved)
}

/// The same with one bound relaxed: a proposal to be looked at, not one that holds the rules.
pub fn propose_relaxed(desk: &Desk, options: Options, relaxed: Relaxed) -> Proposal {
    let case = Case::with(desk, relaxed.options(options), |givers, stations| relaxed.apply(givers, stations));
    case.proposal(&case.solve())
}

/// A plan on a day as a proposal sees it: who may be moved from where, and what every station lacks.
pub struct Case<'a> {
    ground: Ground<'a>,
    stations: Vec<OpenStation>,
    givers: Vec<Giver>,
    tally: Tally,
    /// The stations that may receive, by their place among all.
    columns: Vec<usize>,
    distances: Distances,
}

/// The best plans: the fair one, on which the proof rests, and the one that was chosen.
pub struct Solved {
    fair: Vec<Transfer>,
    chosen: Vec<Transfer>,
    /// Stations that the choice that was not made leaves below their minimum.
    other_below: i64,
}

impl<'a> Case<'a> {
    pub fn new(desk: &'a Desk, options: Options) -> Self {
        Self::with(desk, options, |_, _| {})
    }

    /// The same with something about givers or stations thought otherwise.
    fn with(desk: &'a Desk, options: Options, change: impl FnOnce(&mut Vec<Giver>, &mut [OpenStation])) -> Self {
        let ground = Ground::new(desk.situation(), options);
        let mut stations = stations(&ground);
        let mut givers = givers(&ground);
        change(&mut givers, &mut stations);
        let tally = Tally::new(&ground, &stations);
        let density = tally.counts_density();
        let lacks = |station: &OpenStation| station.shortage() > 0 || density && station.density_shortage() > 0;
        let columns: Vec<usize> =
            (0..stations.len()).filter(|&at| stations[at].can_receive() && lacks(&stations[at])).collect();
        let distances = Distances::new(&ground, &givers, &stations, columns.clone());
        Self { ground, stations, givers, tally, columns, distances }
    }

    /// The best plan of either choice, as far as it is asked for.
    pub fn solve(&self) -> Solved {
        let fair = best(&self.givers, &self.fair_demands(), &self.distances, self.tally.counts_density());
        let packing = pack(Reach::new(&self.ground, &self.givers, &self.stations), &self.stations);
        match self.ground.options.choice {
            Choice::Fair => Solved { chosen: fair.clone(), fair, other_below: packing.below() },
            Choice::Most => {
                let mut tally = self.tally.clone();
                let rows = in_order(&mut tally, &self.givers, &self.stations, &fair);
                let other_below = rows.last().map_or(self.tally.figures().below, |row| row.after.below);
                // Density is none of its aims, neither where doctors come nor where they go.
                let chosen = best(&self.givers, &packing.demands(&self.columns), &self.distances, false);
                Solved { fair, chosen, other_below }
            }
        }
    }

    /// Why no plan leaves fewer doctors lacking, and what would help.
    pub fn prove(&self, solved: &Solved) -> (Proof, Vec<Help>) {
        let mut reach = Reach::new(&self.ground, &self.givers, &self.stations);
        reach.load(&solved.fair);
        let toward = reach.toward_unfilled();
        let proof = Proof::new(&reach, &toward, &self.stations);
        (proof, help::would_help(&reach, &toward, &self.stations))
    }

    /// All that is known of the best plan but the doctors.
    pub fn proposal(&self, solved: &Solved) -> Proposal {
        let (proof, would_help) = self.prove(solved);
        let mut tally = self.tally.clone();
        let before = tally.figures();
        let rows = in_order(&mut tally, &self.givers, &self.stations, &solved.chosen);
        let free = solved.chosen.iter().map(|transfer| {
            let giver = &self.givers[transfer.giver];
            let class = &giver.classes[transfer.class];
            ((giver.slot, class.specialty.map(Specialty::code)), class.free.clone())
        });
        Proposal {
            date: self.ground.date(),
            options: self.ground.options,
            before,
            after: tally.figures(),
            distance: rows.iter().map(|row| row.distance).sum(),
            rows,
            free: free.collect(),
            tally: self.tally.clone(),
            rotation_end: self.ground.rotation_end,
            other_choice: OtherChoice { below: solved.other_below, shortage: proof.left },
            uncounted: self.ground.uncounted(),
            proof,
            would_help,
        }
    }

    /// What each station may receive under the fair choice: every doctor up to its minimum has a rank, the first one
    /// where there is none above all, then those for stations that lack more.
    fn fair_demands(&self) -> Vec<Demand> {
        let people: i64 = self.givers.iter().map(Giver::capacity).sum();
        let units = |station: &OpenStation| {
            let (shortage, without) = (station.shortage(), station.have == 0);
            (0..shortage.min(people)).map(move |received| (without && received == 0, shortage - received))
        };
        let mut ranks: Vec<(bool, i64)> = self.columns.iter().flat_map(|&at| units(&self.stations[at])).collect();
        ranks.sort_unstable();
        ranks.dedup();
        let rank = |unit| ranks.partition_point(|known| *known <= unit) as i64;
        let demand = |&at: &usize| {
            let station = &self.stations[at];
            let density = if self.tally.counts_density() { station.density_shortage().min(people) } else { 0 };
            Demand { station: at, ranks: units(station).map(|unit| (rank(unit), 1)).collect(), density }
        };
        self.columns.iter().map(demand).collect()
    }
}
