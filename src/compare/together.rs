//! Changes of different copies that go together: moves of one doctor, acts upon one place, what was deleted with a
//! record, what breaks a rule only together.

use std::collections::{BTreeMap, BTreeSet};

use super::item::Item;
use super::refers::refers_to;
use crate::plan::{Act, AnyRecord, Date, FacilityKind, Key, Move, Table};

/// The records on which copies differ, by key.
pub(super) type Items = BTreeMap<Key, Item>;

/// Sets of moves of one doctor in overlapping time, no copy of which has both as they would be.
pub(super) fn overlapping_moves(items: &Items) -> Vec<BTreeSet<Key>> {
    let mut by_doctor: BTreeMap<&str, Vec<(&Key, &Move)>> = BTreeMap::new();
    for (key, item) in settled(items, Table::Move) {
        if let [AnyRecord::Move(step)] = &item.result[..]
            && step.has_effect()
        {
            by_doctor.entry(step.doctor.as_str()).or_default().push((key, step));
        }
    }
    let collide = |one: &(&Key, &Move), other: &(&Key, &Move)| {
        days_meet(one.1, other.1) && nobody_has_both(&items[one.0], &items[other.0])
    };
    by_doctor.into_values().flat_map(|moves| pairs(&moves, collide)).collect()
}

/// Sets of acts upon one place, no copy of which has both; with each act all that carries it.
pub(super) fn overlapping_acts(items: &Items) -> Vec<BTreeSet<Key>> {
    let acts: Vec<(&Key, &Act)> = settled(items, Table::Act)
        .filter_map(|(key, item)| match &item.result[..] {
            [AnyRecord::Act(act)] => Some((key, &**act)),
            _ => None,
        })
        .collect();
    let collide = |one: &(&Key, &Act), other: &(&Key, &Act)| {
        let touches = |act: &Act, place: &str| act.place == place || act.into.as_deref() == Some(place);
        let of_one_place = touches(one.1, &other.1.place) || touches(other.1, &one.1.place);
        of_one_place && nobody_has_both(&items[one.0], &items[other.0])
    };
    let sets = pairs(&acts, collide).into_iter();
    sets.map(|set| {
        let ids: Vec<&str> = set.iter().map(|(_, id)| &**id).collect();
        let carries = |item: &Item| item.states.iter().flat_map(|state| &state.lines).any(|of| carries(of, &ids));
        let with = items.iter().filter(|(_, item)| carries(item)).map(|(key, _)| key.clone());
        set.iter().cloned().chain(with).collect()
    })
    .collect()
}

/// Whether a record came from one of these acts, or was changed by it.
pub(super) fn carries(record: &AnyRecord, acts: &[&str]) -> bool {
    let of = |act: &Option<String>| act.as_deref().is_some_and(|act| acts.contains(&act));
    match record {
        AnyRecord::Move(step) => of(&step.act),
        AnyRecord::Site(site) => of(&site.act),
        AnyRecord::Source(source) => of(&source.act),
        AnyRecord::Facility(facility) => match &facility.kind {
            FacilityKind::Station(station) => station.figures.iter().any(|figures| of(&figures.act)),
            FacilityKind::Hospital(_) => false,
        },
        _ => false,
    }
}

/// The records with whatever could not stand without them: where a record may come to be missing, those that refer to
/// it and are not the same in all copies go with it.
pub(super) fn with_leaning(items: &Items, keys: BTreeSet<Key>) -> BTreeSet<Key> {
    let mut all = keys.clone();
    let mut new: Vec<Key> = keys.into_iter().collect();
    while let Some(key) = new.pop() {
        let may_be_missing = items.get(&key).is_some_and(|item| item.states.iter().any(|state| state.lines.is_empty()));
        if !may_be_missing {
            continue;
        }
        let leans = |(_, item): &(&Key, &Item)| {
            let lines = item.states.iter().flat_map(|state| &state.lines);
            item.differs() && lines.flat_map(refers_to).any(|id| id == *key.1)
        };
        let leaning = items.iter().filter(|(other, _)| !all.contains(*other)).filter(leans);
        let leaning: Vec<Key> = leaning.map(|(key, _)| key.clone()).collect();
        all.extend(leaning.iter().cloned());
        new.extend(leaning);
    }
    all
}

/// The items of a table that are settled and differ.
fn settled(items: &Items, table: Table) -> impl Iterator<Item = (&Key, &Item)> {
    items.iter().filter(move |(key, item)| key.0 == table && item.open.is_empty() && item.differs())
}

/// Whether no copy has both records as they would be.
fn nobody_has_both(one: &Item, other: &Item) -> bool {
    let has_both = |copy: usize| one.states[copy].lines == one.result && other.states[copy].lines == other.result;
    !(0..one.states.len()).any(has_both)
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
        for other in all[..number].iter().filter(|other| collide(one, other)) {
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
