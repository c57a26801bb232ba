//! The best plan as a flow: from the root through givers and classes to the stations and back (proposals.md, Objective).
//!
//! **Why one flow is exact on every level.** What stations can receive together, the numbers of doctors that some flow
//! brings them, are the independent vectors of a polymatroid (the sinks of a network with one source). The aims F1–F3
//! give each further doctor of a station a value that only falls: the first doctor where there was none counts most
//! (F1), then every doctor up to the minimum counts (F2), more where more are lacking (F3). Over a polymatroid the
//! largest sum of such values is found greedily, so it depends on their *order* alone: values 1, 2, 3 … in that order
//! (`rank`) have the same best flows as F1, F2 and F3 one after the other. That least F2 with the lexicographically
//! least shortages, worst first, is the same as the least sum of their squares, or of any other symmetric strictly
//! convex function, is a theorem of Frank and Murota (decreasingly minimal elements of an M-convex set, 2019).
//! Beside this level stand F4, F5 and F6 with weights so large that no sum of a lower level reaches one unit of a
//! higher one. The density shortage of a giving station, too, only grows by ever more: its arc comes in two pieces.

use std::borrow::Cow;

use super::classes::Class;
use super::distance::{End, MOST};
use super::figures::OpenStation;
use super::givers::Giver;
use super::ground::Ground;
use super::simplex::{Arc, Cost, Flow, FlowNetwork, NO_ARC, cheapest};

/// What a station may receive.
#[derive(Clone, Debug)]
pub struct Demand {
    /// Which of the open stations it is.
    pub station: usize,
    /// Doctors up to its minimum by what each is worth: rank and number, ranks falling, from 1.
    pub ranks: Vec<(i64, i64)>,
    /// Doctors beyond, up to the density target.
    pub density: i64,
}

/// Doctors from one class of a giver to a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    pub giver: usize,
    pub class: usize,
    pub station: usize,
    pub doctors: i64,
    /// What each of these moves costs, in hundreds of metres.
    pub distance: u16,
}

/// The costs of moves from every giver to every open station that lacks doctors.
pub struct Distances {
    /// Which of the open stations each column is.
    columns: Vec<usize>,
    rows: Vec<Vec<u16>>,
}

impl Distances {
    /// Rows of givers that give nothing are empty.
    pub fn new(ground: &Ground, givers: &[Giver], stations: &[OpenStation], columns: Vec<usize>) -> Self {
        let places: Vec<End> = columns.iter().map(|&at| End::new(ground, stations[at].slot)).collect();
        let within = ground.options.within_areas;
        let row = |giver: &Giver| {
            if giver.capacity() == 0 {
                return Vec::new();
            }
            let from = End::new(ground, giver.slot);
            places.iter().map(|to| from.cost(to, within)).collect()
        };
        Self { columns, rows: givers.iter().map(row).collect() }
    }
}

/// The moves of the best plan, by giver, class and station. The demands are those of the columns, in their order; the
/// density that givers lose counts where it is an aim (F4).
pub fn best(givers: &[Giver], demands: &[Demand], distances: &Distances, counts_density: bool) -> Vec<Transfer> {
    let parts = Parts::new(givers, demands, distances, counts_density);
    if parts.classes.is_empty() || parts.columns.is_empty() {
        return Vec::new();
    }
    let weights = Weights::new(givers, demands);
    if weights.fit_64_bits() { parts.solve(&weights, |cost| cost as i64) } else { parts.solve(&weights, |cost| cost) }
}

/// What one unit of each level weighs: more than all lower levels together can make up for.
struct Weights {
    rank: i128,
    density: i128,
    step: i128,
    highest_rank: i128,
}

impl Weights {
    fn new(givers: &[Giver], demands: &[Demand]) -> Self {
        let doctors = 1 + i128::from(givers.iter().map(Giver::capacity).sum::<i64>());
        let step = doctors * i128::from(MOST);
        let density = step * doctors;
        // Both ends of a move may count.
        let rank = density * 2 * doctors;
        let highest_rank = demands.iter().filter_map(|demand| demand.ranks.first()).map(|&(rank, _)| rank).max();
        Self { rank, density, step, highest_rank: i128::from(highest_rank.unwrap_or(0)) }
    }

    /// Whether every potential does: one arc to or from the root, and the distances along a path.
    fn fit_64_bits(&self) -> bool {
        let most = self.rank.checked_mul(self.highest_rank + 2);
        most.is_some_and(|most| most < i128::from(i64::MAX) / 4)
    }
}

/// What of givers and stations is in the network.
struct Parts<'a> {
    givers: &'a [Giver],
    demands: &'a [Demand],
    /// Giver, class within it, and how many it can give.
    classes: Vec<(usize, usize, i64)>,
    /// The columns that somebody reaches.
    columns: Vec<usize>,
    rows: Vec<Cow<'a, [u16]>>,
    counts_density: bool,
}

impl<'a> Parts<'a> {
    fn new(givers: &'a [Giver], demands: &'a [Demand], distances: &'a Distances, counts_density: bool) -> Self {
        let mut classes = Vec::new();
        for (giver, of) in givers.iter().enumerate().filter(|(_, giver)| giver.capacity() > 0) {
            for (class, capacity) in of.classes.iter().map(Class::capacity).enumerate() {
                if capacity > 0 {
                    classes.push((giver, class, capacity));
                }
            }
        }
        let is_reached = |column: &usize| {
            let wants = !demands[*column].ranks.is_empty() || demands[*column].density > 0;
            wants && classes.iter().any(|&(giver, ..)| distances.rows[giver][*column] != NO_ARC)
        };
        let columns: Vec<usize> = (0..distances.columns.len()).filter(is_reached).collect();
        let kept = |row: &'a Vec<u16>| match columns.len() {
            all if all == row.len() || row.is_empty() => Cow::Borrowed(row.as_slice()),
            _ => columns.iter().map(|&column| row[column]).collect(),
        };
        let rows = distances.rows.iter().map(kept).collect();
        Self { givers, demands, classes, columns, rows, counts_density }
    }

    fn solve<C: Cost>(&self, weights: &Weights, cost: impl Fn(i128) -> C) -> Vec<Transfer> {
        let mut arcs = Vec::new();
        let mut first = vec![usize::MAX];
        // Givers of several classes have a node of their own; with one class it is that class's.
        let mut own_node = vec![None; self.givers.len()];
        for of_one in self.classes.chunk_by(|(a, ..), (b, ..)| a == b).filter(|of_one| of_one.len() > 1) {
            let giver = of_one[0].0;
            own_node[giver] = Some(first.len());
            first.push(arcs.len());
            arcs.push(Arc { from: 0, to: first.len() - 1, capacity: self.givers[giver].capacity(), cost: cost(0) });
        }
        let first_class = first.len();
        for &(giver, _, capacity) in &self.classes {
            let node = first.len();
            first.push(arcs.len());
            let mut add = |from, capacity, weight| {
                if capacity > 0 {
                    arcs.push(Arc { from, to: node, capacity, cost: cost(weight) });
                }
            };
            if let Some(from) = own_node[giver] {
                add(from, capacity, 0);
            } else {
                let all = self.givers[giver].capacity();
                let free = self.givers[giver].without_density_loss.filter(|_| self.counts_density);
                let free = free.map_or(all, |free| free.min(all));
                add(0, free, 0);
                add(0, all - free, weights.density);
            }
        }
        let first_station = first.len();
        for &column in &self.columns {
            let node = first.len();
            first.push(usize::MAX);
            let demand = &self.demands[column];
            let ranks = demand.ranks.iter().map(|&(rank, doctors)| (doctors, -i128::from(rank) * weights.rank));
            let density = (demand.density > 0).then_some((demand.density, -weights.density));
            for (capacity, worth) in ranks.chain(density) {
                arcs.push(Arc { from: node, to: 0, capacity, cost: cost(worth + weights.step) });
            }
        }
        let rows: Vec<&[u16]> = self.classes.iter().map(|&(giver, ..)| &*self.rows[giver]).collect();
        for (at, nearest) in nearest(&rows, self.columns.len()).into_iter().enumerate() {
            first[first_station + at] = arcs.len() + nearest * self.columns.len() + at;
        }
        let stations = self.columns.len();
        let network = FlowNetwork { nodes: first.len(), arcs, first_class, rows, first_station, stations };
        let flows = cheapest(&network, &first);
        let transfer = |flow: Flow| {
            let (giver, class, _) = self.classes[flow.class];
            let station = self.demands[self.columns[flow.station]].station;
            Transfer { giver, class, station, doctors: flow.doctors, distance: self.rows[giver][flow.station] }
        };
        flows.into_iter().map(transfer).collect()
    }
}

/// The class that is nearest to each station, of equals the first.
fn nearest(rows: &[&[u16]], stations: usize) -> Vec<usize> {
    let mut nearest = vec![(NO_ARC, 0); stations];
    for (class, row) in rows.iter().enumerate() {
        for (nearest, &cost) in nearest.iter_mut().zip(*row) {
            if cost < nearest.0 {
                *nearest = (cost, class);
            }
        }
    }
    nearest.into_iter().map(|(_, class)| class).collect()
}
