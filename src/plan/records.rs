//! One table of the plan: records in the order of their ids, each also in a slot that never moves.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashMap},
    fmt, hash,
    marker::PhantomData,
    ops::{Index, Range},
};

use foldhash::fast::RandomState;

use super::{Id, Table};

/// A line of a plan file: something with an id, in a table.
pub trait Record: Clone + PartialEq + Sized {
    const TABLE: Table;

    fn id(&self) -> &Id<Self>;
}

/// Where a record lies in memory: a dense number, good for one [`Records`] as long as the record is not deleted. A
/// deletion taken back gives the record the slot it had.
pub struct Slot<R> {
    index: u32,
    of: PhantomData<fn() -> R>,
}

impl<R> Slot<R> {
    fn new(index: usize) -> Self {
        Self { index: index as u32, of: PhantomData }
    }

    /// The slot that something lies beside, in a dense table in the order of slots.
    pub fn beside(index: usize) -> Self {
        Self::new(index)
    }

    pub fn index(self) -> usize {
        self.index as usize
    }
}

/// Records sorted by id. Where a file has the same id twice, the first counts and the others are kept as copies.
#[derive(Clone)]
pub struct Records<R: Record> {
    slots: Vec<Option<R>>,
    order: BTreeMap<Id<R>, Slot<R>>,
    /// The same for looking up: a reference is resolved far more often than a table is read in order.
    index: HashMap<Id<R>, Slot<R>, RandomState>,
    copies: BTreeMap<Id<R>, Vec<R>>,
    /// Slots of deleted records, the last deleted last: it is the first to be used again.
    free: Vec<Slot<R>>,
}

impl<R: Record> Records<R> {
    pub fn len(&self) -> usize {
        self.order.len()
    }

    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// One more than the largest slot index ever used: the length of a dense table beside this one.
    pub fn slot_count(&self) -> usize {
        self.slots.len()
    }

    pub fn get(&self, id: &Id<R>) -> Option<&R> {
        self.slot(id).map(|slot| &self[slot])
    }

    pub fn slot(&self, id: &Id<R>) -> Option<Slot<R>> {
        self.find(id.as_str())
    }

    /// The same, looked for first in the slot after the one found last, and in that one. References mostly come in the
    /// order of what they refer to, and are one text with its id ([`Records::share`]): then nobody has to read it.
    pub fn slot_near(&self, last: Option<Slot<R>>, id: &Id<R>) -> Option<Slot<R>> {
        let last = last.map_or(0, Slot::index);
        let lies_in = |index: usize| self.slots.get(index)?.as_ref();
        let is_it = |index: &usize| lies_in(*index).is_some_and(|record| record.id().is_one_with(id));
        [last + 1, last].into_iter().find(is_it).map(Slot::new).or_else(|| self.slot(id))
    }

    /// Has a reference be one text in memory with the id it names, if there is such a record.
    pub fn share(&self, reference: &mut Id<R>) {
        if let Some(slot) = self.slot(reference) {
            reference.clone_from(self[slot].id());
        }
    }

    /// The slot of the record with an id given as text.
    pub fn find(&self, id: &str) -> Option<Slot<R>> {
        self.index.get(id).copied()
    }

    pub fn contains(&self, id: &Id<R>) -> bool {
        self.index.contains_key(id)
    }

    /// The records that count, by id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.order.values().map(|&slot| &self[slot])
    }

    pub fn slots(&self) -> impl DoubleEndedIterator<Item = Slot<R>> {
        self.order.values().copied()
    }

    /// The records that count with their slots, in the order of these: the quickest way through a table.
    pub fn by_slot(&self) -> impl Iterator<Item = (Slot<R>, &R)> {
        self.by_slot_in(0..self.slots.len())
    }

    /// Those of them whose slots have these indices.
    pub fn by_slot_in(&self, indices: Range<usize>) -> impl Iterator<Item = (Slot<R>, &R)> {
        self.each_slot_in(indices).flatten()
    }

    /// What lies in each slot with one of these indices: mostly a record that counts.
    pub fn each_slot_in(&self, indices: Range<usize>) -> impl Iterator<Item = Option<(Slot<R>, &R)>> {
        let slots = indices.clone().zip(&self.slots[indices]);
        slots.map(|(index, record)| record.as_ref().map(|record| (Slot::new(index), record)))
    }

    /// The slot indices of one of so many stretches that the table is cut into, all alike but for one record.
    pub fn stretch(&self, part: usize, parts: usize) -> Range<usize> {
        let slots = self.slots.len();
        slots * part / parts..slots * (part + 1) / parts
    }

    /// A dense table beside this one: something of every record by its slot, the default where none lies.
    pub fn beside<T: Default>(&self, make: impl FnMut(Slot<R>, &R) -> T) -> Vec<T> {
        self.beside_in(0..self.slots.len(), make)
    }

    /// The stretch of such a table for the slots with these indices.
    pub fn beside_in<T: Default>(&self, indices: Range<usize>, mut make: impl FnMut(Slot<R>, &R) -> T) -> Vec<T> {
        let each = self.each_slot_in(indices);
        each.map(|laid| laid.map(|(slot, record)| make(slot, record)).unwrap_or_default()).collect()
    }

    /// The record in a slot, or nothing once it is deleted.
    pub fn in_slot(&self, slot: Slot<R>) -> Option<&R> {
        self.slots.get(slot.index()).and_then(Option::as_ref)
    }

    /// Ids that stand more than once, each once.
    pub fn duplicated(&self) -> impl Iterator<Item = &Id<R>> {
        self.copies.keys()
    }

    pub fn is_duplicated(&self, id: &str) -> bool {
        self.copies.contains_key(id)
    }

    /// Every record of the file, by id, later copies after the first.
    pub fn iter_with_copies(&self) -> impl Iterator<Item = &R> {
        self.order
            .iter()
            .flat_map(|(id, &slot)| std::iter::once(&self[slot]).chain(self.copies.get(id).into_iter().flatten()))
    }

    /// The records of an id: the one that counts, then its copies.
    pub fn lines(&self, id: &Id<R>) -> impl Iterator<Item = &R> {
        self.get(id).into_iter().chain(self.copies.get(id).into_iter().flatten())
    }

    /// Adds a record read from a file: a second one of the same id becomes a copy.
    pub fn push(&mut self, record: R) {
        if self.contains(record.id()) {
            self.copies.entry(record.id().clone()).or_default().push(record);
        } else {
            self.insert(record);
        }
    }

    /// Makes `record` the first of its id; one that stood there becomes the first copy.
    pub fn insert(&mut self, record: R) {
        if let Some(slot) = self.slot(record.id()) {
            let id = record.id().clone();
            if let Some(old) = self.slots[slot.index()].replace(record) {
                self.copies.entry(id).or_default().insert(0, old);
            }
        } else {
            let slot = self.free.pop().unwrap_or_else(|| {
                self.slots.push(None);
                Slot::new(self.slots.len() - 1)
            });
            self.order.insert(record.id().clone(), slot);
            self.index.insert(record.id().clone(), slot);
            self.slots[slot.index()] = Some(record);
        }
    }

    /// Puts `record` in the place of the one with its id; inserts it where there is none.
    pub fn replace(&mut self, record: R) {
        match self.slot(record.id()) {
            Some(slot) => self.slots[slot.index()] = Some(record),
            None => self.insert(record),
        }
    }

    /// Changes the record in a slot where it lies. Its id stays what it is.
    pub fn amend(&mut self, slot: Slot<R>, change: impl FnOnce(&mut R)) {
        if let Some(record) = self.slots.get_mut(slot.index()).and_then(Option::as_mut) {
            change(record);
            debug_assert_eq!(self.index.get(record.id()), Some(&slot), "an id is not amended");
        }
    }

    /// Changes each record that counts where it lies, in the order of slots. Their ids stay what they are.
    pub fn amend_each(&mut self, change: impl FnMut(&mut R)) {
        self.slots.iter_mut().flatten().for_each(change);
    }

    /// Removes the first of an id; its first copy takes the place. The exact opposite of [`Records::insert`].
    pub fn remove(&mut self, id: &Id<R>) {
        let Some(slot) = self.slot(id) else { return };
        let Some(copies) = self.copies.get_mut(id) else {
            self.order.remove(id);
            self.index.remove(id);
            self.slots[slot.index()] = None;
            self.free.push(slot);
            return;
        };
        self.slots[slot.index()] = Some(copies.remove(0));
        if copies.is_empty() {
            self.copies.remove(id);
        }
    }
}

impl<R: Record> Index<Slot<R>> for Records<R> {
    type Output = R;

    fn index(&self, slot: Slot<R>) -> &R {
        self.in_slot(slot).expect("a slot is used only while its record is there")
    }
}

impl<R: Record> Default for Records<R> {
    fn default() -> Self {
        Self {
            slots: Vec::new(),
            order: BTreeMap::new(),
            index: HashMap::default(),
            copies: BTreeMap::new(),
            free: Vec::new(),
        }
    }
}

impl<R: Record> FromIterator<R> for Records<R> {
    fn from_iter<I: IntoIterator<Item = R>>(records: I) -> Self {
        let mut table = Self::default();
        for record in records {
            table.push(record);
        }
        table
    }
}

/// Equal when they hold the same records; the slots are an accident of history.
impl<R: Record> PartialEq for Records<R> {
    fn eq(&self, other: &Self) -> bool {
        self.iter_with_copies().eq(other.iter_with_copies())
    }
}

impl<R: Record + fmt::Debug> fmt::Debug for Records<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter_with_copies()).finish()
    }
}

impl<R> Clone for Slot<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Slot<R> {}

impl<R> PartialEq for Slot<R> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<R> Eq for Slot<R> {}

impl<R> PartialOrd for Slot<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> Ord for Slot<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl<R> hash::Hash for Slot<R> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<R> fmt::Debug for Slot<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::{Fixture, doctor};

    #[test]
    fn deletions_taken_back_in_reverse_give_every_record_the_slot_it_had() {
        let mut doctors = Fixture::new().doctor("a").doctor("b").doctor("c").build().doctors;
        let slots: Vec<_> = doctors.slots().collect();
        doctors.remove(&"a".into());
        doctors.remove(&"c".into());
        doctors.insert(doctor("c"));
        doctors.insert(doctor("a"));
        assert_eq!(doctors.slots().collect::<Vec<_>>(), slots);
        doctors.insert(doctor("d"));
        assert_eq!(doctors.slot_count(), 4);
    }

    #[test]
    fn the_stretches_of_a_table_are_all_of_it_each_slot_once_and_in_order() {
        for (count, parts) in [(0, 3), (1, 3), (7, 3), (9, 3), (5, 1)] {
            let ids: Vec<String> = (0..count).map(|number| number.to_string()).collect();
            let doctors = ids.iter().fold(Fixture::new(), |fixture, id| fixture.doctor(id)).build().doctors;
            let all: Vec<usize> = (0..parts).flat_map(|part| doctors.stretch(part, parts)).collect();
            assert_eq!(all, (0..count).collect::<Vec<_>>(), "{count} in {parts}");
        }
    }

    #[test]
    fn a_record_is_found_wherever_it_is_expected() {
        let mut doctors = Fixture::new().doctor("a").doctor("b").doctor("c").build().doctors;
        let slots: Vec<_> = doctors.slots().collect();
        doctors.remove(&"b".into());
        for expected in slots.iter().map(|&slot| Some(slot)).chain([None]) {
            let found = ["a", "b", "c", "d"].map(|id| doctors.slot_near(expected, &id.into()));
            assert_eq!(found, [Some(slots[0]), None, Some(slots[2]), None], "{expected:?}");
        }
    }

    #[test]
    fn a_table_beside_the_records_has_nothing_where_one_was_deleted() {
        let mut doctors = Fixture::new().doctor("a").doctor("b").build().doctors;
        doctors.remove(&"a".into());
        assert_eq!(doctors.beside(|_, doctor| doctor.id.to_string()), ["", "b"]);
        assert_eq!(doctors.by_slot().map(|(slot, _)| slot.index()).collect::<Vec<_>>(), [1]);
    }
}
