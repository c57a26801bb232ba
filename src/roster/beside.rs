//! A table beside the records of one kind: something of every record by its slot, laid in pieces of one size.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

use crate::plan::{Record, Records, Slot};

/// Pieces a part of a table is laid in, at least: parts begin with a piece, so by so much may one be larger than another.
const PIECES: usize = 32;

/// How a table is cut into pieces, and these into parts.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    slots: usize,
    parts: usize,
    /// The binary logarithm of a piece's length: where a slot lies is told without a division.
    bits: u32,
}

impl Cut {
    /// Of a table as long as that of these records, into so many parts.
    pub fn new<R: Record>(records: &Records<R>, parts: usize) -> Self {
        let slots = records.slot_count();
        Self { slots, parts, bits: (slots / parts / PIECES).next_power_of_two().ilog2() }
    }

    /// The slot indices of a part.
    pub fn stretch(self, part: usize) -> Range<usize> {
        let pieces = self.slots.div_ceil(self.piece());
        let start = |part: usize| (pieces * part / self.parts * self.piece()).min(self.slots);
        start(part)..start(part + 1)
    }

    fn piece(self) -> usize {
        1 << self.bits
    }
}

/// The table. Several hands can lay parts of it at once, and to put these together nothing is copied.
#[derive(Clone, Debug)]
pub struct Beside<R, T> {
    bits: u32,
    pieces: Vec<Vec<T>>,
    of: PhantomData<fn() -> R>,
}

impl<R, T> Beside<R, T> {
    /// Nothing yet, of a table so cut.
    pub fn new(cut: Cut) -> Self {
        Self { bits: cut.bits, pieces: Vec::new(), of: PhantomData }
    }

    /// Lays what is of the next slot.
    pub fn push(&mut self, of_next: T) {
        let length = 1 << self.bits;
        match self.pieces.last_mut().filter(|piece| piece.len() < length) {
            Some(piece) => piece.push(of_next),
            None => {
                let mut piece = Vec::with_capacity(length);
                piece.push(of_next);
                self.pieces.push(piece);
            }
        }
    }

    /// Takes in the part that follows.
    pub fn append(&mut self, mut later: Self) {
        self.pieces.append(&mut later.pieces);
    }

    /// All of it, by slot.
    pub fn iter(&self) -> impl Iterator<Item = &T> + Clone {
        self.pieces.iter().flatten()
    }
}

impl<R, T> Index<Slot<R>> for Beside<R, T> {
    type Output = T;

    fn index(&self, slot: Slot<R>) -> &T {
        let index = slot.index();
        &self.pieces[index >> self.bits][index & ((1 << self.bits) - 1)]
    }
}

impl<R, T> IndexMut<Slot<R>> for Beside<R, T> {
    fn index_mut(&mut self, slot: Slot<R>) -> &mut T {
        let index = slot.index();
        &mut self.pieces[index >> self.bits][index & ((1 << self.bits) - 1)]
    }
}

/// Equal when they hold the same; how it was cut is an accident of who laid it.
impl<R, T: PartialEq> PartialEq for Beside<R, T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<R, T> Default for Beside<R, T> {
    fn default() -> Self {
        Self { bits: 0, pieces: Vec::new(), of: PhantomData }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::Doctor;

    #[test]
    fn however_many_parts_lay_a_table_it_is_the_same_and_each_slot_has_its_own() {
        for count in [0, 1, 5, 97, 700] {
            let ids: Vec<String> = (0..count).map(|number| format!("{number:03}")).collect();
            let plan = ids.iter().fold(Fixture::new(), |fixture, id| fixture.doctor(id)).build();
            let laid = |parts| {
                let cut = Cut::new(&plan.doctors, parts);
                let mut table = Beside::<Doctor, usize>::new(cut);
                for part in 0..parts {
                    let mut later = Beside::new(cut);
                    cut.stretch(part).for_each(|index| later.push(index));
                    table.append(later);
                }
                table
            };
            for parts in [1, 2, 3, 7] {
                let table = laid(parts);
                assert!(table == laid(1), "{count} in {parts}");
                assert!(table.iter().copied().eq(0..count), "{count} in {parts}");
                assert!(plan.doctors.slots().all(|slot| table[slot] == slot.index()), "{count} in {parts}");
            }
        }
    }

    #[test]
    fn parts_of_many_are_nearly_alike() {
        for (slots, parts) in [(14_000, 2), (140_000, 2), (140_000, 3), (4_000, 2), (100_000, 7)] {
            let cut = Cut { slots, parts, bits: (slots / parts / PIECES).next_power_of_two().ilog2() };
            let lengths = (0..parts).map(|part| cut.stretch(part).len());
            let (least, most) = (lengths.clone().min(), lengths.max());
            assert!(
                most.zip(least).is_some_and(|(most, least)| (most - least) * PIECES <= 2 * most),
                "{slots} {parts}"
            );
        }
    }
}
