//! Changes of different copies that go together: moves of one doctor, acts upon one place, an act and all it has made,
//! what was deleted and what refers to it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::item::Item;
use super::refers::refers_to;
use crate::plan::{Act, AnyRecord, Date, FacilityKind, Key, Made, Move, Table};

/// The records on which copies differ, by key.
pub(super) type Items = BTreeMap<Key, Item>;

/// A record as it may come to be, after its lines.
type Row<'a, T> = (&'a [AnyRecord], &'a T);

/// Sets of moves of one doctor in overlapping time, no copy of which has both as they may come to be.
pub(super) fn overlapping_moves(items: &Items) -> Vec<BTreeSet<Key>> {
    let moves = possible(items, Table::Move).filter_map(|(key, lines)| match lines {
        [AnyRecord::Move(step)] if step.has_effect() => Some((key, (lines, &**step))),
        _ => None,
    });
    let mut by_doctor: BTreeMap<&str, Vec<(&Key, Row<'_, Move>)>> = BTreeMap::new();
    for (key, (lines, step)) in moves {
        by_doctor.entry(step.doctor.as_str()).or_default().push((key, (lines, step)));
    }
    let collide = |one: &(&Key, Row<'_, Move>), other: &(&Key, Row<'_, Move>)| {
        days_meet(one.1.1, other.1.1) && nobody_has_both(items, one, other)
    };
    by_doctor.into_values().flat_map(|moves| pairs(&moves, collide)).collect()
}

/// Sets of acts upon one place, no copy of which has both.
pub(super) fn overlapping_acts(items: &Items) -> Vec<BTreeSet<Key>> {
    let acts = possible(items, Table::Act).filter_map(|(key, lines)| match lines {
        [AnyRecord::Act(act)] => Some((key, (lines, &**act))),
        _ => None,
    });
    let acts: Vec<(&Key, Row<'_, Act>)> = acts.collect();
    let collide = |one: &(&Key, Row<'_, Act>), other: &(&Key, Row<'_, Act>)| {
        let touches = |act: &Act, place: &str| act.place == place || act.into.as_deref() == Some(place);
        let of_one_place = touches(one.1.1, &other.1.1.place) || touches(other.1.1, &one.1.1.place);
        of_one_place && nobody_has_both(items, one, other)
    };
    pairs(&acts, collide)
}

/// What can only be had, or undone, together.
pub(super) struct Together<'a> {
    items: &'a Items,
    /// The records that come out deleted, by id.
    gone: BTreeMap<&'a str, Vec<&'a Key>>,
    /// Each act on which the copies differ, with all that it made or changed.
    acts: Vec<BTreeSet<&'a Key>>,
    /// The records on which the copies differ by what they refer to in any of them, once it is asked for.
    users: OnceCell<BTreeMap<String, Vec<&'a Key>>>,
}

impl<'a> Together<'a> {
    pub fn new(items: &'a Items) -> Self {
        let differing = || items.iter().filter(|(_, item)| item.differs());
        let mut gone: BTreeMap<&str, Vec<&Key>> = BTreeMap::new();
        for (key, _) in differing().filter(|(_, item)| item.open.is_empty() && item.result.is_empty()) {
            gone.entry(&*key.1).or_default().push(key);
        }
        let acts = differing().filter(|(key, _)| key.0 == Table::Act).map(|(key, item)| {
            let of_act = OfAct::new(key, item.lines());
            let all = differing().filter(|(other, item)| of_act.has(other, item.lines()));
            std::iter::once(key).chain(all.map(|(other, _)| other)).collect::<BTreeSet<&Key>>()
        });
        Self { items, gone, acts: acts.collect(), users: OnceCell::new() }
    }

    /// The records with whatever could not stand without them, or they without it, and is not the same in all copies:
    /// those that refer to a record that may come to be missing, what they themselves refer to and is deleted, and with
    /// anything an act made or changed the act and all the rest of it.
    pub fn with(&self, keys: BTreeSet<Key>) -> BTreeSet<Key> {
        let mut all = keys.clone();
        let mut new: Vec<Key> = keys.into_iter().collect();
        while let Some(key) = new.pop() {
            let of_acts = self.acts.iter().filter(|act| act.contains(&key)).flatten().copied();
            let bound: BTreeSet<&Key> = of_acts.chain(self.leaning(&key)).chain(self.lacking(&key)).collect();
            let more: Vec<Key> = bound.into_iter().filter(|other| !all.contains(*other)).cloned().collect();
            all.extend(more.iter().cloned());
            new.extend(more);
        }
        all
    }

    /// Those that refer to a record, where that may come to be missing.
    fn leaning(&self, key: &Key) -> Vec<&'a Key> {
        let may_be_missing = |item: &Item| item.states.iter().any(|state| state.lines.is_empty());
        if !self.items.get(key).is_some_and(may_be_missing) {
            return Vec::new();
        }
        self.users().get(&*key.1).cloned().unwrap_or_default()
    }

    fn users(&self) -> &BTreeMap<String, Vec<&'a Key>> {
        self.users.get_or_init(|| {
            let mut users: BTreeMap<String, Vec<&Key>> = BTreeMap::new();
            for (key, item) in self.items.iter().filter(|(_, item)| item.differs()) {
                for id in item.lines().flat_map(refers_to) {
                    users.entry(id).or_default().push(key);
                }
            }
            users
        })
    }

    /// What a record refers to in any copy, and comes out deleted.
    fn lacking(&self, key: &Key) -> Vec<&'a Key> {
        let lines = self.items.get(key).into_iter().flat_map(Item::lines);
        lines.flat_map(refers_to).filter_map(|id| self.gone.get(id.as_str())).flatten().copied().collect()
    }
}

/// What an act has made or changed.
pub(super) struct OfAct<'a> {
    act: &'a str,
    made: BTreeSet<(Table, &'a str)>,
}

impl<'a> OfAct<'a> {
    /// Of an act as any plan has it.
    pub fn new(key: &'a Key, states: impl Iterator<Item = &'a AnyRecord>) -> Self {
        Self { act: &key.1, made: states.flat_map(made).map(|of| (of.table, of.id.as_str())).collect() }
    }

    /// Whether a record is of it: named by it, or carrying it in any plan.
    pub fn has<'b>(&self, key: &Key, mut states: impl Iterator<Item = &'b AnyRecord>) -> bool {
        self.made.contains(&(key.0, &*key.1)) || states.any(|record| carries(record, self.act))
    }
}

/// What an act says it has made or changed; nothing of any other record.
fn made(record: &AnyRecord) -> &[Made] {
    if let AnyRecord::Act(act) = record { &act.made } else { &[] }
}

/// Whether a record came from an act, or was changed by it.
fn carries(record: &AnyRecord, act: &str) -> bool {
    let is_it = |of: &Option<String>| of.as_deref() == Some(act);
    match record {
        AnyRecord::Move(step) => is_it(&step.act),
        AnyRecord::Site(site) => is_it(&site.act),
        AnyRecord::Source(source) => is_it(&source.act),
        AnyRecord::Facility(facility) => match &facility.kind {
            FacilityKind::Station(station) => station.figures.iter().any(|figures| is_it(&figures.act)),
            FacilityKind::Hospital(_) => false,
        },
        _ => false,
    }
}

/// The lines that the records of a table may come to have, as far as the copies differ on them.
fn possible(items: &Items, table: Table) -> impl Iterator<Item = (&Key, &[AnyRecord])> {
    let differing = items.iter().filter(move |(key, item)| key.0 == table && item.differs());
    differing.flat_map(|(key, item)| item.possible().into_iter().map(move |lines| (key, lines)))
}

/// Whether no copy has both records so.
fn nobody_has_both<T>(items: &Items, one: &(&Key, Row<'_, T>), other: &(&Key, Row<'_, T>)) -> bool {
    let (states, others) = (&items[one.0].states, &items[other.0].states);
    let mut both = std::iter::zip(states, others);
    !both.any(|(state, of_other)| state.lines == one.1.0 && of_other.lines == other.1.0)
}

/// The days of a move: from its start to its end; without an end, and for a permanent one, from the start on.
fn last_day(step: &Move) -> Date {
    step.end.filter(|_| !step.kind.is_permanent()).unwrap_or(Date::MAX)
}

fn days_meet(one: &Move, other: &Move) -> bool {
    let both_permanent = one.kind.is_permanent() && other.kind.is_permanent();
    if both_permanent && one.start != other.start {
        return false;
    }
    one.start <= last_day(other) && other.start <= last_day(one)
}

/// Whatever collides with each other, directly or by others.
fn pairs<T>(all: &[(&Key, T)], collide: impl Fn(&(&Key, T), &(&Key, T)) -> bool) -> Vec<BTreeSet<Key>> {
    let mut sets: Vec<BTreeSet<Key>> = Vec::new();
    for (number, one) in all.iter().enumerate() {
        for other in all[..number].iter().filter(|other| one.0 != other.0 && collide(one, other)) {
            sets.push(BTreeSet::from([one.0.clone(), other.0.clone()]));
        }
    }
    joined(sets)
}

/// The same with sets that share a key put together.
pub(super) fn joined(sets: Vec<BTreeSet<Key>>) -> Vec<BTreeSet<Key>> {
    let mut joined: Vec<BTreeSet<Key>> = Vec::new();
    for mut set in sets {
        let (with, without): (Vec<_>, Vec<_>) = joined.into_iter().partition(|other| !other.is_disjoint(&set));
        joined = without;
        set.extend(with.into_iter().flatten());
        joined.push(set);
    }
    joined
}
