//! A network simplex in whole numbers: the cheapest circulation through a root, givers, classes and stations.
//!
//! The network is a tree from the root to the classes, a dense block of unbounded arcs from classes to stations, and
//! arcs from stations back to the root, which carry the reward. The basis is kept *strongly feasible*: from the root
//! something more could flow to every node. So the method ends (Cunningham 1976): it needs no luck and no limit.

use std::ops::{Add, Neg, Sub};

use super::near::{NEAR, nearest_classes};

/// A cost: whole numbers, wide enough for the network at hand.
pub trait Cost:
    Copy + Ord + Default + Add<Output = Self> + Sub<Output = Self> + Neg<Output = Self> + From<u16>
{
}

impl Cost for i64 {}
impl Cost for i128 {}

/// An arc that is written down: all but those of the dense block.
#[derive(Clone, Copy, Debug)]
pub struct Arc<C> {
    pub from: usize,
    pub to: usize,
    /// At least one.
    pub capacity: i64,
    pub cost: C,
}

/// Cost of an arc of the dense block that is not there.
pub const NO_ARC: u16 = u16::MAX;

/// A network. Node 0 is the root; classes follow one another, and so do stations.
#[derive(Clone, Debug)]
pub struct FlowNetwork<'a, C> {
    pub nodes: usize,
    pub arcs: Vec<Arc<C>>,
    pub first_class: usize,
    /// The costs from each class to every station.
    pub rows: Vec<&'a [u16]>,
    pub first_station: usize,
    pub stations: usize,
}

/// What flows from a class to a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    pub class: usize,
    pub station: usize,
    pub doctors: i64,
}

/// From so many arcs in the dense block on, those to each station from its nearest classes are looked at first.
const MANY: usize = 100_000;

const UNBOUNDED: i64 = i64::MAX / 4;
const NOBODY: usize = usize::MAX;

/// The cheapest circulation, as what flows in the dense block. `first` is an arc into each node but the root, from a
/// node that comes before: together they are a tree through which something can flow.
pub fn cheapest<C: Cost>(network: &FlowNetwork<C>, first: &[usize]) -> Vec<Flow> {
    let mut simplex = Simplex::new(network, first, MANY);
    while let Some(entering) = simplex.entering() {
        simplex.pivot(entering);
    }
    simplex.flows()
}

struct Simplex<'a, 'n, C> {
    network: &'a FlowNetwork<'n, C>,
    /// Written arcs that are full without being in the tree.
    full: Vec<bool>,
    potential: Vec<C>,
    parent: Vec<usize>,
    depth: Vec<u32>,
    /// The tree arc between a node and its parent, what flows on it, and whether it leads to the parent.
    arc: Vec<usize>,
    flow: Vec<i64>,
    up: Vec<bool>,
    child: Vec<usize>,
    next: Vec<usize>,
    previous: Vec<usize>,
    /// The classes nearest to each station and what they cost, one station after the other; none in a small network.
    near: Vec<(u32, u16)>,
    /// Where the search for an arc to enter goes on: among those near, and among all.
    near_cursor: usize,
    cursor: usize,
    /// After how many arcs the best seen so far enters: among those near, and among all.
    enough_near: usize,
    enough: usize,
    stack: Vec<usize>,
}

/// An arc that makes the circulation cheaper, in the direction in which more is to flow.
#[derive(Clone, Copy)]
struct Entering {
    arc: usize,
    tail: usize,
    head: usize,
}

impl<'a, 'n, C: Cost> Simplex<'a, 'n, C> {
    fn new(network: &'a FlowNetwork<'n, C>, first: &[usize], many: usize) -> Self {
        let nodes = network.nodes;
        let near = nearest_classes(network, many);
        let mut simplex = Self {
            network,
            full: vec![false; network.arcs.len()],
            potential: vec![C::default(); nodes],
            parent: vec![NOBODY; nodes],
            depth: vec![0; nodes],
            arc: vec![NOBODY; nodes],
            flow: vec![0; nodes],
            up: vec![false; nodes],
            child: vec![NOBODY; nodes],
            next: vec![NOBODY; nodes],
            previous: vec![NOBODY; nodes],
            enough_near: near.len().isqrt(),
            enough: (network.rows.len() * network.stations).isqrt(),
            near,
            near_cursor: 0,
            cursor: 0,
            stack: Vec::new(),
        };
        for (node, &arc) in first.iter().enumerate().skip(1) {
            let (from, _) = simplex.ends(arc);
            simplex.arc[node] = arc;
            simplex.attach(node, from);
            simplex.depth[node] = simplex.depth[from] + 1;
            simplex.potential[node] = simplex.potential[from] + simplex.cost(arc);
        }
        simplex
    }

    fn ends(&self, arc: usize) -> (usize, usize) {
        let network = self.network;
        if let Some(arc) = network.arcs.get(arc) {
            return (arc.from, arc.to);
        }
        let dense = arc - network.arcs.len();
        (network.first_class + dense / network.stations, network.first_station + dense % network.stations)
    }

    fn cost(&self, arc: usize) -> C {
        let network = self.network;
        network.arcs.get(arc).map_or_else(
            || {
                let dense = arc - network.arcs.len();
                C::from(network.rows[dense / network.stations][dense % network.stations])
            },
            |arc| arc.cost,
        )
    }

    fn capacity(&self, arc: usize) -> i64 {
        self.network.arcs.get(arc).map_or(UNBOUNDED, |arc| arc.capacity)
    }

    /// The best of some arcs that make the circulation cheaper; nothing once there is none anywhere. The written arcs
    /// are looked at as one row, then each class as another, going on where the last search ended.
    fn entering(&mut self) -> Option<Entering> {
        if !self.near.is_empty()
            && let Some(entering) = self.entering_near()
        {
            return Some(entering);
        }
        let rows = self.network.rows.len() + 1;
        let (mut best, mut seen) = (None, 0);
        for _ in 0..rows {
            let row = self.cursor;
            self.cursor = (row + 1) % rows;
            match row.checked_sub(1) {
                None => self.best_written(&mut best),
                Some(class) => self.best_of_class(class, &mut best),
            }
            seen += self.network.stations;
            if seen >= self.enough && best.is_some() {
                break;
            }
        }
        best.map(|(_, entering)| entering)
    }

    /// The same among the arcs to each station from the classes near it: nearly all that ever enter are there.
    fn entering_near(&mut self) -> Option<Entering> {
        let network = self.network;
        let (mut best, mut seen) = (None, 0);
        for _ in 0..=network.stations {
            let row = self.near_cursor;
            self.near_cursor = (row + 1) % (network.stations + 1);
            match row.checked_sub(1) {
                None => self.best_written(&mut best),
                Some(station) => self.best_near(station, &mut best),
            }
            seen += NEAR;
            if seen >= self.enough_near && best.is_some() {
                break;
            }
        }
        best.map(|(_, entering)| entering)
    }

    fn best_near(&self, station: usize, best: &mut Option<(C, Entering)>) {
        let network = self.network;
        let head = network.first_station + station;
        let there = self.potential[head];
        for &(class, cost) in &self.near[station * NEAR..(station + 1) * NEAR] {
            let (class, tail) = (class as usize, network.first_class + class as usize);
            let reduced = C::from(cost) + self.potential[tail] - there;
            if cost != NO_ARC && reduced < best.as_ref().map_or(C::default(), |&(least, _)| least) {
                let arc = network.arcs.len() + class * network.stations + station;
                *best = Some((reduced, Entering { arc, tail, head }));
            }
        }
    }

    fn best_written(&self, best: &mut Option<(C, Entering)>) {
        for (at, (arc, &full)) in self.network.arcs.iter().zip(&self.full).enumerate() {
            let reduced = arc.cost + self.potential[arc.from] - self.potential[arc.to];
            let (reduced, tail, head) = if full { (-reduced, arc.to, arc.from) } else { (reduced, arc.from, arc.to) };
            if reduced < best.as_ref().map_or(C::default(), |&(least, _)| least) {
                *best = Some((reduced, Entering { arc: at, tail, head }));
            }
        }
    }

    fn best_of_class(&self, class: usize, best: &mut Option<(C, Entering)>) {
        let network = self.network;
        let tail = network.first_class + class;
        let here = self.potential[tail];
        let there = &self.potential[network.first_station..network.first_station + network.stations];
        let mut least = best.as_ref().map_or(C::default(), |&(least, _)| least);
        let mut found = None;
        for (station, (&cost, &there)) in network.rows[class].iter().zip(there).enumerate() {
            let reduced = C::from(cost) + here - there;
            if reduced < least && cost != NO_ARC {
                (least, found) = (reduced, Some(station));
            }
        }
        if let Some(station) = found {
            let arc = network.arcs.len() + class * network.stations + station;
            *best = Some((least, Entering { arc, tail, head: network.first_station + station }));
        }
    }

    /// Sends as much as can be sent around the cycle that the arc closes in the tree. Of the arcs that then let nothing
    /// more through, the first one seen from the top of the cycle leaves the tree: that keeps it strongly feasible.
    fn pivot(&mut self, Entering { arc, tail, head }: Entering) {
        let top = self.meeting(tail, head);
        let mut most = UNBOUNDED;
        let mut leaving = NOBODY;
        let mut node = tail;
        while node != top {
            let left = self.left(node, !self.up[node]);
            if left <= most {
                (most, leaving) = (left, node);
            }
            node = self.parent[node];
        }
        let mut is_itself = false;
        if self.capacity(arc) < most {
            (most, is_itself) = (self.capacity(arc), true);
        }
        node = head;
        while node != top {
            let left = self.left(node, self.up[node]);
            if left < most {
                (most, leaving, is_itself) = (left, node, false);
            }
            node = self.parent[node];
        }
        let leaves_below_tail = self.send(tail, top, most, leaving, |up| !up);
        self.send(head, top, most, leaving, |up| up);
        let was_full = self.full.get(arc).copied().unwrap_or(false);
        if is_itself {
            self.full[arc] = !was_full;
            return;
        }
        self.leave(leaving);
        if let Some(full) = self.full.get_mut(arc) {
            *full = false;
        }
        let flow = if was_full { self.capacity(arc) - most } else { most };
        let (inner, outer) = if leaves_below_tail { (tail, head) } else { (head, tail) };
        self.hang(inner, outer, leaving, (arc, flow));
    }

    /// How much more can flow over a tree arc, along it or against it.
    fn left(&self, node: usize, along: bool) -> i64 {
        if along { self.capacity(self.arc[node]) - self.flow[node] } else { self.flow[node] }
    }

    /// The node where the paths of two nodes to the root meet.
    fn meeting(&self, mut a: usize, mut b: usize) -> usize {
        while a != b {
            if self.depth[a] >= self.depth[b] {
                a = self.parent[a];
            } else {
                b = self.parent[b];
            }
        }
        a
    }

    /// Changes what flows between a node and the top; tells whether the arc that leaves is among these.
    fn send(&mut self, from: usize, top: usize, much: i64, leaving: usize, along: impl Fn(bool) -> bool) -> bool {
        let (mut node, mut found) = (from, false);
        while node != top {
            self.flow[node] += if along(self.up[node]) { much } else { -much };
            found |= node == leaving;
            node = self.parent[node];
        }
        found
    }

    /// The arc above a node is no longer in the tree.
    fn leave(&mut self, node: usize) {
        let arc = self.arc[node];
        if let Some(full) = self.full.get_mut(arc) {
            *full = self.flow[node] > 0;
        }
    }

    /// Hangs the part of the tree below `cut` on the node `outer`, by an arc to its node `inner`.
    fn hang(&mut self, inner: usize, outer: usize, cut: usize, (arc, flow): (usize, i64)) {
        let (mut node, mut parent) = (inner, outer);
        let (mut arc, mut flow, mut up) = (arc, flow, self.ends(arc).0 == inner);
        loop {
            let old = (self.parent[node], self.arc[node], self.flow[node], self.up[node]);
            self.detach(node);
            (self.arc[node], self.flow[node], self.up[node]) = (arc, flow, up);
            self.attach(node, parent);
            if node == cut {
                break;
            }
            parent = node;
            (node, arc, flow, up) = (old.0, old.1, old.2, !old.3);
        }
        let over = self.cost(self.arc[inner]);
        let potential = self.potential[outer] + if self.up[inner] { -over } else { over };
        self.shift(inner, potential - self.potential[inner]);
    }

    /// Adds to the potentials of a whole branch, and counts its depths anew.
    fn shift(&mut self, branch: usize, by: C) {
        let mut stack = std::mem::take(&mut self.stack);
        stack.push(branch);
        while let Some(node) = stack.pop() {
            self.potential[node] = self.potential[node] + by;
            self.depth[node] = self.depth[self.parent[node]] + 1;
            let mut child = self.child[node];
            while child != NOBODY {
                stack.push(child);
                child = self.next[child];
            }
        }
        self.stack = stack;
    }

    fn attach(&mut self, node: usize, parent: usize) {
        let eldest = self.child[parent];
        self.parent[node] = parent;
        (self.previous[node], self.next[node]) = (NOBODY, eldest);
        if eldest != NOBODY {
            self.previous[eldest] = node;
        }
        self.child[parent] = node;
    }

    fn detach(&mut self, node: usize) {
        let (previous, next) = (self.previous[node], self.next[node]);
        if previous == NOBODY {
            self.child[self.parent[node]] = next;
        } else {
            self.next[previous] = next;
        }
        if next != NOBODY {
            self.previous[next] = previous;
        }
    }

    /// Arcs of the dense block outside the tree carry nothing.
    fn flows(&self) -> Vec<Flow> {
        let written = self.network.arcs.len();
        let dense = (1..self.network.nodes).filter(|&node| self.arc[node] >= written && self.flow[node] > 0);
        let mut flows: Vec<Flow> = dense
            .map(|node| {
                let dense = self.arc[node] - written;
                let (class, station) = (dense / self.network.stations, dense % self.network.stations);
                Flow { class, station, doctors: self.flow[node] }
            })
            .collect();
        flows.sort_unstable_by_key(|flow| (flow.class, flow.station));
        flows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REWARD: i64 = -1_000;

    /// Classes of so many doctors straight from the root, and stations that want so many.
    fn network<'a>(classes: &[i64], rows: &[&'a [u16]], stations: &[i64]) -> (FlowNetwork<'a, i64>, Vec<usize>) {
        let (first_class, first_station) = (1, 1 + classes.len());
        let from_root = classes.iter().zip(first_class..);
        let arcs = from_root.map(|(&capacity, to)| Arc { from: 0, to, capacity, cost: 0 });
        let to_root = stations.iter().zip(first_station..);
        let arcs = arcs.chain(to_root.map(|(&capacity, from)| Arc { from, to: 0, capacity, cost: REWARD }));
        let arcs: Vec<Arc<i64>> = arcs.collect();
        // Every station hangs on the last class at first.
        let dense = |at: usize| arcs.len() + (classes.len() - 1) * stations.len() + at;
        let first = [NOBODY].into_iter().chain(0..classes.len()).chain((0..stations.len()).map(dense)).collect();
        let nodes = first_station + stations.len();
        let rows = rows.to_vec();
        (FlowNetwork { nodes, arcs, first_class, rows, first_station, stations: stations.len() }, first)
    }

    fn flows(classes: &[i64], rows: &[&[u16]], stations: &[i64]) -> Vec<(usize, usize, i64)> {
        let (network, first) = network(classes, rows, stations);
        cheapest(&network, &first).iter().map(|flow| (flow.class, flow.station, flow.doctors)).collect()
    }

    #[test]
    fn everybody_goes_to_the_nearest_station_that_has_room() {
        assert_eq!(flows(&[2, 2], &[&[1, 5], &[2, 3]], &[2, 2]), [(0, 0, 2), (1, 1, 2)]);
    }

    #[test]
    fn the_nearer_gives_way_where_all_together_go_less_far() {
        // One alone would take the near station; then the other would go farther by more than is won.
        assert_eq!(flows(&[1, 1], &[&[1, 2], &[1, 9]], &[1, 1]), [(0, 1, 1), (1, 0, 1)]);
    }

    #[test]
    fn as_many_go_as_are_wanted_and_there() {
        assert_eq!(flows(&[5], &[&[4]], &[3]), [(0, 0, 3)]);
        assert_eq!(flows(&[2], &[&[4]], &[3]), [(0, 0, 2)]);
    }

    #[test]
    fn looking_first_at_the_classes_near_each_station_changes_nothing_about_the_cost() {
        // Far more classes than are near, on places strewn by fixed steps; every seventh arc is not there.
        let (classes, stations) = (3 * NEAR, 40);
        let cost = |class: usize, station: usize| match (class * 5 + station * 3) % 7 {
            0 => NO_ARC,
            _ => (class * 389 % 1_000).abs_diff(station * 571 % 1_000) as u16,
        };
        let rows: Vec<Vec<u16>> =
            (0..classes).map(|class| (0..stations).map(|station| cost(class, station)).collect()).collect();
        let rows: Vec<&[u16]> = rows.iter().map(Vec::as_slice).collect();
        let (supply, wanted) = (vec![1; classes], vec![4; stations]);
        let (mut network, mut first) = network(&supply, &rows, &wanted);
        // Each station hangs on a class that reaches it.
        for station in 0..stations {
            let class = (0..classes).find(|&class| rows[class][station] != NO_ARC).expect("some class reaches it");
            first[network.first_station + station] = network.arcs.len() + class * stations + station;
        }
        network.arcs.iter_mut().filter(|arc| arc.cost < 0).for_each(|arc| arc.cost *= 10);
        let total = |many: usize| -> (i64, i64) {
            let mut simplex = Simplex::new(&network, &first, many);
            assert_eq!(simplex.near.is_empty(), many > 0);
            while let Some(entering) = simplex.entering() {
                simplex.pivot(entering);
            }
            let flows = simplex.flows();
            let cost = |flow: &Flow| flow.doctors * i64::from(rows[flow.class][flow.station]);
            (flows.iter().map(|flow| flow.doctors).sum(), flows.iter().map(cost).sum())
        };
        assert_eq!(total(0), total(usize::MAX));
        assert_eq!(total(0).0, classes as i64, "everybody is wanted");
    }

    #[test]
    fn nobody_goes_where_it_costs_more_than_it_is_worth() {
        assert_eq!(flows(&[1, 1], &[&[1_001], &[999]], &[2]), [(1, 0, 1)]);
    }
}
