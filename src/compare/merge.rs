//! Several copies of a plan put together: what only one side changed is taken, what cannot be settled is a conflict.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::broken::broken;
use super::conflict::{Broken, Conflict, Part};
use super::copies::{Copies, PlanCopy};
use super::item::{Item, Stamped};
use super::open::{ask_field, has, kept, pending, undecided};
use super::parts;
use super::together::{Items, Together, joined, overlapping_acts, overlapping_moves};
use super::{Choice, RecordChange};
use crate::edit::{Change, changes_of};
use crate::plan::{AnyRecord, Key, Open, OpenKind, Plan, Table};

/// Copies of one plan put together, the first being the one that the others are merged into.
#[derive(Debug)]
pub struct Merge {
    pub(super) copies: Copies,
    pub(super) items: Items,
    pub conflicts: Vec<Conflict>,
    /// What the first copy gets from others without anybody being asked.
    pub taken: Vec<Taken>,
    /// What several copies changed in the same way.
    pub same: Vec<Taken>,
}

/// A record that a merge settled by itself.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The copy it came from, by number.
    pub from: usize,
    /// Between the first copy and what comes of it; for what is the same, between another copy's past and now.
    pub change: RecordChange,
}

/// Why copies cannot be merged; the number is that of the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMerge {
    /// It is another plan: the two can only be compared.
    OtherPlan(usize),
    /// The base is of another plan.
    OtherBase,
    /// The copy was not made from the base.
    UnknownBase(usize),
}

/// Records that are decided together.
struct RecordGroup {
    keys: BTreeSet<Key>,
    kind: OpenKind,
    main: Key,
    findings: Vec<Broken>,
    open: Vec<Open>,
}

impl Merge {
    /// Puts copies together: by their stamps, or field by field where it is known what they were made from.
    ///
    /// # Errors
    /// They are not copies of one plan, or not made from the base.
    pub fn new(all: Vec<PlanCopy>, base: Option<&Plan>) -> Result<Self, NoMerge> {
        let copies = Copies::new(all);
        possible(&copies, base)?;
        let mut keys = differing(&copies);
        keys.extend(undecided(&copies));
        let mut items: Items = keys.into_iter().map(|key| (key.clone(), Item::new(&copies, key, base))).collect();
        for open in pending(&copies, &items) {
            if let (Some(field), Some(item)) = (&open.field, items.get_mut(&open.about())) {
                ask_field(item, field);
            }
        }
        let groups = groups(&copies, &items);
        let mut merge = Self { copies, items, conflicts: Vec::new(), taken: Vec::new(), same: Vec::new() };
        merge.conflicts = merge.conflicts_of(groups);
        merge.tell();
        Ok(merge)
    }

    /// The copies, the first being the one that gets the others' changes.
    pub fn copies(&self) -> &[PlanCopy] {
        &self.copies.all
    }

    /// Pairs of copies that say they are the same revision and differ: their stamps say nothing about each other.
    pub fn twins(&self) -> Vec<(usize, usize)> {
        let pairs =
            (0..self.copies.count()).flat_map(|one| (one + 1..self.copies.count()).map(move |other| (one, other)));
        let differ = |&(one, other): &(usize, usize)| {
            self.copies.are_twins(one, other)
                && self.items.values().any(|item| item.states[one].lines != item.states[other].lines)
        };
        pairs.filter(differ).collect()
    }

    /// The keys that are in a conflict as a whole.
    fn in_groups(&self) -> BTreeSet<&Key> {
        self.conflicts.iter().filter(|of| of.part == Part::Whole).flat_map(|of| &of.records).collect()
    }

    fn conflicts_of(&self, groups: Vec<RecordGroup>) -> Vec<Conflict> {
        let grouped: BTreeSet<&Key> = groups.iter().flat_map(|group| &group.keys).collect();
        let alone = self.items.iter().filter(|(key, _)| !grouped.contains(key));
        let parts = alone.flat_map(|(_, item)| item.open.iter().map(move |(part, parties)| (item, part, parties)));
        let parts: Vec<Conflict> = parts.map(|(item, part, parties)| self.of_part(item, part, parties)).collect();
        let mut all: Vec<Conflict> = groups.into_iter().map(|group| self.of_group(group)).chain(parts).collect();
        all.sort_by(|a, b| (&a.records[0], &a.part, a.kind).cmp(&(&b.records[0], &b.part, b.kind)));
        all
    }

    fn of_part(&self, item: &Item, part: &Part, parties: &[usize]) -> Conflict {
        let mut open = pending(&self.copies, &self.items);
        open.retain(|open| open.about() == item.key && open.field.as_deref() == part.field());
        Conflict {
            kind: if part.field().is_some() { OpenKind::Field } else { OpenKind::Record },
            records: vec![item.key.clone()],
            part: part.clone(),
            parties: parties.iter().copied().collect(),
            values: item.states.iter().map(|state| parts::value(part, &state.lines)).collect(),
            base: item.base.as_ref().map(|lines| parts::value(part, lines)),
            findings: Vec::new(),
            can_be_both: parts::can_be_both(part),
            open: open.iter().map(|open| open.id.clone()).collect(),
            kept: open.iter().flat_map(|open| kept(&self.copies, open)).collect(),
        }
    }

    fn of_group(&self, group: RecordGroup) -> Conflict {
        let RecordGroup { keys, kind, main, findings, open } = group;
        let is_kept =
            |copy: usize| open.iter().any(|open| open.values.iter().any(|value| has(&self.copies, copy, open, value)));
        let has_say = |copy: usize| is_kept(copy) || keys.iter().any(|key| contributed(&self.items[key], copy));
        let several = matches!(kind, OpenKind::Overlap | OpenKind::Rule);
        // One place can be reorganised in one way alone.
        let acts = || keys.iter().filter(|key| key.0 == Table::Act).map(|key| &self.items[key]);
        let of_one_copy = (0..self.copies.count()).any(|copy| acts().all(|act| act.states[copy].lines == act.result));
        let records: Vec<Key> =
            std::iter::once(main.clone()).chain(keys.iter().filter(|key| **key != main).cloned()).collect();
        let lines = |copy: usize| {
            let value = |key: &Key| parts::value(&Part::Whole, &self.items[key].states[copy].lines);
            if several { records.iter().map(value).collect::<Vec<Value>>().into() } else { value(&main) }
        };
        let base = self.items[&main].base.as_ref().filter(|_| !several);
        Conflict {
            kind,
            part: Part::Whole,
            parties: (0..self.copies.count()).filter(|&copy| has_say(copy)).collect(),
            values: (0..self.copies.count()).map(lines).collect(),
            base: base.map(|lines| parts::value(&Part::Whole, lines)),
            findings,
            can_be_both: several && of_one_copy && keys.iter().all(|key| self.items[key].open.is_empty()),
            open: open.iter().map(|open| open.id.clone()).collect(),
            kept: open.iter().flat_map(|open| kept(&self.copies, open)).collect(),
            records,
        }
    }

    /// What is taken and what is the same, for people.
    fn tell(&mut self) {
        let decided: BTreeSet<Key> = self.in_groups().into_iter().cloned().collect();
        let settled = self.items.values().filter(|item| !decided.contains(&item.key) && item.open.is_empty());
        for item in settled {
            if item.is_taken() {
                let change = RecordChange::of(item.key.clone(), item.states[0].lines.clone(), item.result.clone());
                self.taken.extend(change.map(|change| Taken { from: item.origin(), change }));
            } else if item.is_same() {
                let was = item.base.clone().or_else(|| item.earlier());
                let change = was.and_then(|was| RecordChange::of(item.key.clone(), was, item.result.clone()));
                let change = change.unwrap_or_else(|| RecordChange::unknown(item.key.clone(), item.result.first()));
                self.same.push(Taken { from: item.origin(), change });
            }
        }
    }

    /// What becomes of every record that differs, with what was chosen; an open conflict leaves what the first copy has.
    /// `left` is what is kept of the open ones.
    pub(super) fn resolved(
        &self,
        choices: &[Option<Choice>],
        left: &[Open],
    ) -> BTreeMap<Key, (Vec<AnyRecord>, Stamped)> {
        let mut resolved: BTreeMap<Key, (Vec<AnyRecord>, Stamped)> =
            self.items.iter().map(|(key, item)| (key.clone(), (item.result.clone(), item.stamp))).collect();
        let undecided = std::iter::repeat(&None);
        for (conflict, choice) in std::iter::zip(&self.conflicts, choices.iter().chain(undecided)) {
            match &conflict.part {
                Part::Whole => self.resolve_records(conflict, choice.as_ref(), &mut resolved),
                part => self.resolve_part(conflict, part, choice.as_ref(), &mut resolved),
            }
            if choice.is_some() {
                let settled = conflict.open.iter().map(|id| ((Table::Open, id.shared()), (Vec::new(), Stamped::Merge)));
                resolved.extend(settled);
            }
        }
        for open in left {
            let key = (Table::Open, open.id.shared());
            let now =
                resolved.get(&key).map_or_else(|| self.copies.all[0].plan.lines(&key), |(lines, _)| lines.clone());
            let lines = vec![AnyRecord::from(open.clone())];
            if now != lines {
                resolved.insert(key, (lines, Stamped::Merge));
            }
        }
        resolved
    }

    fn resolve_records(
        &self,
        conflict: &Conflict,
        choice: Option<&Choice>,
        resolved: &mut BTreeMap<Key, (Vec<AnyRecord>, Stamped)>,
    ) {
        for key in &conflict.records {
            let item = &self.items[key];
            let lines = match choice {
                Some(Choice::Of(copy)) => item.states[*copy].lines.clone(),
                Some(Choice::Both) => item.result.clone(),
                Some(Choice::Kept(number)) => {
                    let records = &conflict.kept[*number].records;
                    match records.iter().find(|held| held.key() == *key) {
                        Some(held) => held.record.iter().cloned().collect(),
                        None => item.states[0].lines.clone(),
                    }
                }
                Some(Choice::Written(written)) => match written.iter().find(|(of, _)| of == key) {
                    Some((_, record)) => record.iter().cloned().collect(),
                    None => item.states[0].lines.clone(),
                },
                None => item.states[0].lines.clone(),
            };
            let stamp = if choice.is_some() { Stamped::Merge } else { Stamped::As(0) };
            resolved.insert(key.clone(), (lines, stamp));
        }
    }

    fn resolve_part(
        &self,
        conflict: &Conflict,
        part: &Part,
        choice: Option<&Choice>,
        resolved: &mut BTreeMap<Key, (Vec<AnyRecord>, Stamped)>,
    ) {
        let (key, Some(choice)) = (&conflict.records[0], choice) else { return };
        let Item { states, base, .. } = &self.items[key];
        let Some((lines, stamp)) = resolved.get_mut(key) else { return };
        *stamp = Stamped::Merge;
        let Some(now) = lines.first().cloned() else { return };
        let with = match choice {
            Choice::Of(copy) => states[*copy].lines.first().and_then(|from| parts::with_part(key.0, part, from, &now)),
            Choice::Both => {
                let all = conflict.parties.iter().filter_map(|&copy| states[copy].lines.first()).collect::<Vec<_>>();
                let before = base.as_ref().and_then(|lines| lines.first());
                parts::with_both(key.0, part, &all, before, &now)
            }
            Choice::Kept(number) => {
                let from = conflict.kept[*number].records.first().and_then(|held| held.record.as_ref());
                from.and_then(|from| parts::with_part(key.0, part, from, &now))
            }
            Choice::Written(written) => {
                let from = written.iter().find(|(of, _)| of == key).and_then(|(_, record)| record.as_ref());
                from.and_then(|from| parts::with_part(key.0, part, from, &now))
            }
        };
        lines.splice(..1, [with.unwrap_or(now)]);
    }

    /// What makes the first copy the merged plan.
    pub fn changes(&self, choices: &[Option<Choice>], left: &[Open]) -> Vec<Change> {
        let resolved = self.resolved(choices, left).into_iter();
        resolved.flat_map(|(key, (lines, _))| changes_of(self.copies.all[0].plan.lines(&key), lines)).collect()
    }

    /// The merged plan, its descent still that of the first copy.
    pub fn plan(&self, choices: &[Option<Choice>], left: &[Open]) -> Plan {
        let mut plan = Plan::clone(&self.copies.all[0].plan);
        for change in self.changes(choices, left) {
            plan.put_change(change.before.as_ref(), change.after.as_ref());
        }
        plan
    }
}

fn possible(copies: &Copies, base: Option<&Plan>) -> Result<(), NoMerge> {
    let plan = |number: usize| &copies.all[number].plan.lineage.plan;
    if let Some(other) = (1..copies.count()).find(|&copy| plan(copy) != plan(0)) {
        return Err(NoMerge::OtherPlan(other));
    }
    let Some(base) = base.map(|base| &base.lineage) else { return Ok(()) };
    if base.plan != *plan(0) {
        return Err(NoMerge::OtherBase);
    }
    let unknown = (0..copies.count()).find(|&copy| !copies.knows(copy, &base.revision));
    unknown.map_or(Ok(()), |copy| Err(NoMerge::UnknownBase(copy)))
}

/// The records that are not the same in all copies, or have not the same stamp.
fn differing(copies: &Copies) -> BTreeSet<Key> {
    let Some((ours, theirs)) = copies.all.split_first() else { return BTreeSet::new() };
    let mut keys = BTreeSet::new();
    for copy in theirs {
        keys.extend(ours.plan.differing(&copy.plan));
        let stamps = ours.plan.stamps.keys().chain(copy.plan.stamps.keys());
        let other = stamps.filter(|key| ours.plan.stamps.get(*key) != copy.plan.stamps.get(*key));
        keys.extend(other.cloned());
        let gone = ours.plan.gone.iter().chain(copy.plan.gone.iter()).map(|(key, _)| key);
        keys.extend(gone.filter(|key| ours.plan.gone.revision(key) != copy.plan.gone.revision(key)));
    }
    keys
}

/// Whether a copy has something to say about a record.
fn contributed(item: &Item, copy: usize) -> bool {
    let is_its = item.base.is_some() || !item.open.is_empty() || item.states[copy].lines == item.result;
    item.differs() && item.changed[copy] && is_its
}

/// The records that are decided together. What breaks a rule only together is looked for last: a violation that rests on
/// what is to be decided already is told when that has been decided.
fn groups(copies: &Copies, items: &Items) -> Vec<RecordGroup> {
    let together = Together::new(items);
    let mut groups: Vec<RecordGroup> = Vec::new();
    for (key, item) in items {
        if item.open.iter().any(|(part, _)| *part == Part::Whole) {
            add(&mut groups, &together, BTreeSet::from([key.clone()]), OpenKind::Record, Some(key), None);
        }
    }
    for keys in overlapping_moves(items) {
        add(&mut groups, &together, keys, OpenKind::Overlap, None, None);
    }
    for keys in overlapping_acts(items) {
        // It is named after an act, and not after what the acts have closed or moved.
        let act = keys.first().cloned();
        add(&mut groups, &together, keys, OpenKind::Overlap, act.as_ref(), None);
    }
    for open in pending(copies, items).into_iter().filter(|open| open.field.is_none()) {
        let known = open.keys().into_iter().filter(|key| items.contains_key(key)).collect();
        let (kind, main) = (open.kind, open.about());
        add(&mut groups, &together, known, kind, Some(&main), None);
        if let Some(group) = groups.last_mut() {
            group.open.push(open);
        }
    }
    let grouped = groups.iter().flat_map(|group| group.keys.iter().cloned());
    let by_part = items.iter().filter(|(_, item)| !item.open.is_empty()).map(|(key, _)| key.clone());
    let decided: BTreeSet<Key> = grouped.chain(by_part).collect();
    let asked = if decided.is_empty() { 1 } else { copies.count() };
    let merged: Vec<Arc<Plan>> = (0..asked).map(|copy| Arc::new(settled_plan(copies, items, &decided, copy))).collect();
    for (finding, keys) in broken(copies, items, &merged, &decided) {
        let plan = Arc::clone(&merged[0]);
        add(&mut groups, &together, keys, OpenKind::Rule, None, Some(Broken { plan, finding }));
    }
    groups
}

/// Adds a group with all that goes with it, put together with those it shares a record with.
fn add(
    groups: &mut Vec<RecordGroup>,
    together: &Together,
    keys: BTreeSet<Key>,
    kind: OpenKind,
    main: Option<&Key>,
    finding: Option<Broken>,
) {
    // Moves are what a doctor's overlap or a rule is mostly about.
    let own = keys.iter().find(|key| key.0 == Table::Move).or_else(|| keys.first()).cloned();
    let keys = together.with(keys);
    let (with, without): (Vec<RecordGroup>, Vec<RecordGroup>) =
        std::mem::take(groups).into_iter().partition(|group| !group.keys.is_disjoint(&keys));
    *groups = without;
    let all = with.iter().map(|group| group.keys.clone()).chain([keys]).collect();
    let keys = joined(all).into_iter().next().unwrap_or_default();
    let main = main.cloned().or_else(|| with.first().map(|group| group.main.clone())).or(own);
    let Some(main) = main else { return };
    let kind = with.iter().map(|group| group.kind).fold(kind, OpenKind::max);
    let (mut findings, mut open) = (Vec::new(), Vec::new());
    for group in with {
        findings.extend(group.findings);
        open.extend(group.open);
    }
    findings.extend(finding);
    groups.push(RecordGroup { keys, kind, main, findings, open });
}

/// The plan with what is settled, and what is undecided as a copy has it.
fn settled_plan(copies: &Copies, items: &Items, undecided: &BTreeSet<Key>, copy: usize) -> Plan {
    let mut plan = Plan::clone(&copies.all[0].plan);
    for (key, item) in items {
        let lines = if undecided.contains(key) { &item.states[copy].lines } else { &item.result };
        for change in changes_of(plan.lines(key), lines.clone()) {
            plan.put_change(change.before.as_ref(), change.after.as_ref());
        }
    }
    plan
}
