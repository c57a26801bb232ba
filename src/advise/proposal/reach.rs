//! The network of F2 alone with a flow in it: who could still give to whom, directly or by others giving way.

use std::collections::{BTreeMap, VecDeque};

use super::distance::End;
use super::figures::OpenStation;
use super::givers::Giver;
use super::ground::Ground;
use super::network::Transfer;

/// Doctors brought to the stations up to their minimums, and what more could be.
///
/// Classes have numbers of their own, those of one giver one after the other.
#[derive(Clone)]
pub struct Reach<'a> {
    pub givers: &'a [Giver],
    /// The number of each giver's first class.
    first_class: Vec<usize>,
    /// Giver and class within it, by number.
    classes: Vec<(usize, usize)>,
    /// The givers each station can be reached from; nothing where everybody reaches every station.
    walls: Option<Vec<Vec<usize>>>,
    /// How many doctors each open station is to receive.
    pub wants: Vec<i64>,
    received: Vec<i64>,
    given: Vec<i64>,
    of_class: Vec<i64>,
    held: Vec<BTreeMap<usize, i64>>,
    held_by: Vec<BTreeMap<usize, i64>>,
    /// Doctors who could still go.
    left: i64,
    /// Without walls: no giver before this one can give any more.
    first_open: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Node {
    Giver(usize),
    Class(usize),
    Station(usize),
}

/// Tells the nodes beside one; whether the dense block was crossed is kept.
type Neighbours<'f> = &'f dyn Fn(Node, &mut bool, &mut dyn FnMut(Node));

/// A set of nodes, for each the node through which it was found.
pub struct Reached {
    givers: Vec<Option<Node>>,
    classes: Vec<Option<Node>>,
    stations: Vec<Option<Node>>,
    first_class: Vec<usize>,
}

impl Reached {
    fn new(reach: &Reach) -> Self {
        Self {
            givers: vec![None; reach.givers.len()],
            classes: vec![None; reach.classes.len()],
            stations: vec![None; reach.wants.len()],
            first_class: reach.first_class.clone(),
        }
    }

    pub fn has_giver(&self, giver: usize) -> bool {
        self.givers[giver].is_some()
    }

    pub fn has_class(&self, giver: usize, class: usize) -> bool {
        self.classes[self.first_class[giver] + class].is_some()
    }

    pub fn has_station(&self, station: usize) -> bool {
        self.stations[station].is_some()
    }

    fn through(&mut self, node: Node) -> &mut Option<Node> {
        match node {
            Node::Giver(at) => &mut self.givers[at],
            Node::Class(at) => &mut self.classes[at],
            Node::Station(at) => &mut self.stations[at],
        }
    }

    /// Marks a node; tells whether it is new.
    fn mark(&mut self, node: Node, through: Node) -> bool {
        let entry = self.through(node);
        let is_new = entry.is_none();
        entry.get_or_insert(through);
        is_new
    }
}

impl<'a> Reach<'a> {
    /// Nobody has been brought anywhere yet.
    pub fn new(ground: &Ground, givers: &'a [Giver], stations: &[OpenStation]) -> Self {
        let mut classes = Vec::new();
        let mut first_class = Vec::new();
        for (giver, of) in givers.iter().enumerate() {
            first_class.push(classes.len());
            classes.extend((0..of.classes.len()).map(|class| (giver, class)));
        }
        let walls = ground.options.within_areas.then(|| walls(ground, givers, stations));
        let wants = stations.iter().map(|station| if station.can_receive() { station.shortage() } else { 0 });
        Self {
            givers,
            walls,
            wants: wants.collect(),
            received: vec![0; stations.len()],
            given: vec![0; givers.len()],
            of_class: vec![0; classes.len()],
            held: vec![BTreeMap::new(); stations.len()],
            held_by: vec![BTreeMap::new(); classes.len()],
            left: givers.iter().map(Giver::capacity).sum(),
            first_open: 0,
            first_class,
            classes,
        }
    }

    /// Takes in the moves of a plan, as far as they go to the minimums.
    pub fn load(&mut self, transfers: &[Transfer]) {
        for transfer in transfers {
            let lacking = self.wants[transfer.station] - self.received[transfer.station];
            let doctors = transfer.doctors.min(lacking);
            if doctors > 0 {
                let class = self.first_class[transfer.giver] + transfer.class;
                self.given[transfer.giver] += doctors;
                self.of_class[class] += doctors;
                self.hold(transfer.station, class, doctors);
                self.received[transfer.station] += doctors;
                self.left -= doctors;
            }
        }
    }

    /// Whether doctors stay within their areas.
    pub fn has_walls(&self) -> bool {
        self.walls.is_some()
    }

    pub fn received(&self, station: usize) -> i64 {
        self.received[station]
    }

    /// Doctors a giver gives by now, of one of its classes.
    pub fn given_of(&self, giver: usize, class: usize) -> i64 {
        self.of_class[self.first_class[giver] + class]
    }

    /// How many doctors could be brought to a station if all went there.
    pub fn most_alone(&self, station: usize) -> i64 {
        let from: i64 = match &self.walls {
            Some(walls) => walls[station].iter().map(|&giver| self.givers[giver].capacity()).sum(),
            None => self.givers.iter().map(Giver::capacity).sum(),
        };
        self.wants[station].min(from)
    }

    /// Brings one doctor more to a station, others giving way where it must be; tells whether that is possible. No
    /// station receives fewer.
    pub fn bring(&mut self, station: usize) -> bool {
        if let Some((giver, class)) = self.who_can(station) {
            self.given[giver] += 1;
            self.of_class[class] += 1;
            self.hold(station, class, 1);
            self.received[station] += 1;
            self.left -= 1;
            return true;
        }
        // Without walls either somebody is left who can go anywhere, or nobody is.
        self.walls.is_some() && self.bring_in_turn(station)
    }

    /// How many more doctors could be brought to a station, up to a number of them.
    pub fn could_bring(&self, station: usize, most: i64) -> i64 {
        if self.walls.is_none() {
            return self.left.min(most);
        }
        let mut tried = self.clone();
        (0..most).take_while(|_| tried.bring(station)).count() as i64
    }

    /// The first giver, and class, that can give a station somebody at once.
    fn who_can(&mut self, station: usize) -> Option<(usize, usize)> {
        let can = |reach: &Self, giver: usize| {
            let class = reach.classes_of(giver).find(|&class| reach.is_open(class)).filter(|_| reach.has_more(giver));
            class.map(|class| (giver, class))
        };
        if let Some(walls) = &self.walls {
            return walls[station].iter().find_map(|&giver| can(self, giver));
        }
        let found = (self.first_open..self.givers.len()).find_map(|giver| can(self, giver));
        self.first_open = found.map_or(self.givers.len(), |(giver, _)| giver);
        found
    }

    /// Brings one doctor more where others have to go elsewhere for it.
    fn bring_in_turn(&mut self, station: usize) -> bool {
        let mut found = Reached::new(self);
        let start = Node::Station(station);
        found.mark(start, start);
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            if let Node::Giver(giver) = node
                && self.has_more(giver)
            {
                self.send(&mut found, giver, station);
                return true;
            }
            let mut toward = |from: Node| {
                if found.mark(from, node) {
                    queue.push_back(from);
                }
            };
            self.before(node, &mut false, &mut toward);
        }
        false
    }

    /// Takes doctors away from a station again.
    pub fn release(&mut self, station: usize, mut doctors: i64) {
        while doctors > 0
            && let Some((&class, &held)) = self.held[station].last_key_value()
        {
            let less = held.min(doctors);
            self.hold(station, class, -less);
            self.of_class[class] -= less;
            self.given[self.classes[class].0] -= less;
            self.received[station] -= less;
            self.left += less;
            self.first_open = 0;
            doctors -= less;
        }
    }

    /// From where an unfilled station can be reached, by unused capacity or by giving back used one.
    pub fn toward_unfilled(&self) -> Reached {
        let unfilled = (0..self.wants.len()).filter(|&at| self.received[at] < self.wants[at]).map(Node::Station);
        self.spread(unfilled.collect(), &|node, crossed, mark| self.before(node, crossed, mark))
    }

    /// Where one more doctor could be brought from the root.
    pub fn reached(&self) -> Reached {
        let open = (0..self.givers.len()).filter(|&giver| self.has_more(giver)).map(Node::Giver);
        self.spread(open.collect(), &|node, crossed, mark| self.after(node, crossed, mark))
    }

    fn spread(&self, mut stack: Vec<Node>, neighbours: Neighbours) -> Reached {
        let mut found = Reached::new(self);
        for &node in &stack {
            found.mark(node, node);
        }
        let mut crossed = false;
        while let Some(node) = stack.pop() {
            neighbours(node, &mut crossed, &mut |next| {
                if found.mark(next, node) {
                    stack.push(next);
                }
            });
        }
        found
    }

    fn has_more(&self, giver: usize) -> bool {
        self.givers[giver].bound().is_none_or(|bound| self.given[giver] < bound)
    }

    fn is_open(&self, class: usize) -> bool {
        let (giver, within) = self.classes[class];
        self.of_class[class] < self.givers[giver].classes[within].capacity()
    }

    fn classes_of(&self, giver: usize) -> std::ops::Range<usize> {
        self.first_class[giver]..self.first_class[giver] + self.givers[giver].classes.len()
    }

    /// The nodes from which one doctor more could come to a node. Without walls all classes reach all stations: once
    /// that has been crossed, nothing new is found by crossing it again.
    fn before(&self, node: Node, crossed: &mut bool, each: &mut dyn FnMut(Node)) {
        match node {
            Node::Station(station) => match &self.walls {
                Some(walls) => {
                    let classes = walls[station].iter().flat_map(|&giver| self.classes_of(giver));
                    classes.for_each(|class| each(Node::Class(class)));
                }
                None if !std::mem::replace(crossed, true) => {
                    (0..self.classes.len()).for_each(|class| each(Node::Class(class)));
                }
                None => {}
            },
            Node::Class(class) => {
                if self.is_open(class) {
                    each(Node::Giver(self.classes[class].0));
                }
                self.held_by[class].keys().for_each(|&station| each(Node::Station(station)));
            }
            Node::Giver(giver) => {
                let used = self.classes_of(giver).filter(|&class| self.of_class[class] > 0);
                used.for_each(|class| each(Node::Class(class)));
            }
        }
    }

    /// The nodes to which one doctor more could go from a node.
    fn after(&self, node: Node, crossed: &mut bool, each: &mut dyn FnMut(Node)) {
        match node {
            Node::Station(station) => self.held[station].keys().for_each(|&class| each(Node::Class(class))),
            Node::Class(class) => {
                let giver = self.classes[class].0;
                if self.of_class[class] > 0 {
                    each(Node::Giver(giver));
                }
                if self.walls.is_none() && std::mem::replace(crossed, true) {
                    return;
                }
                for station in (0..self.wants.len()).filter(|&station| self.wants[station] > 0) {
                    if self.walls.as_ref().is_none_or(|walls| walls[station].binary_search(&giver).is_ok()) {
                        each(Node::Station(station));
                    }
                }
            }
            Node::Giver(giver) => {
                self.classes_of(giver).filter(|&class| self.is_open(class)).for_each(|class| each(Node::Class(class)));
            }
        }
    }

    /// One doctor more from a giver, along the way that was found, to a station.
    fn send(&mut self, found: &mut Reached, giver: usize, target: usize) {
        self.given[giver] += 1;
        self.left -= 1;
        let mut node = Node::Giver(giver);
        while node != Node::Station(target) {
            let Some(next) = *found.through(node) else { return };
            match (node, next) {
                (Node::Giver(_), Node::Class(class)) => self.of_class[class] += 1,
                (Node::Class(class), Node::Giver(_)) => self.of_class[class] -= 1,
                (Node::Class(class), Node::Station(station)) => self.hold(station, class, 1),
                (Node::Station(station), Node::Class(class)) => self.hold(station, class, -1),
                _ => {}
            }
            node = next;
        }
        self.received[target] += 1;
    }

    fn hold(&mut self, station: usize, class: usize, doctors: i64) {
        let change = |map: &mut BTreeMap<usize, i64>, key: usize| {
            let held = map.entry(key).or_default();
            *held += doctors;
            if *held == 0 {
                map.remove(&key);
            }
        };
        change(&mut self.held[station], class);
        change(&mut self.held_by[class], station);
    }
}

/// The givers that share an area with each station.
fn walls(ground: &Ground, givers: &[Giver], stations: &[OpenStation]) -> Vec<Vec<usize>> {
    let givers: Vec<End> = givers.iter().map(|giver| End::new(ground, giver.slot)).collect();
    let sharing = |station: &OpenStation| {
        let place = End::new(ground, station.slot);
        (0..givers.len()).filter(|&giver| givers[giver].shares_area(&place)).collect()
    };
    stations.iter().map(sharing).collect()
}
