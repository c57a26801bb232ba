//! A table beside the records of one kind: something of every record by its slot.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use crate::plan::Slot;

/// The table, in as many pieces as hands have laid it: to put these together nothing is copied. There are no more pieces
/// than cores, mostly one.
#[derive(Clone, Debug)]
pub struct Beside<R, T> {
    pieces: Vec<Vec<T>>,
    of: PhantomData<fn() -> R>,
}

impl<R, T> Beside<R, T> {
    /// Takes in the table that follows.
    pub fn append(&mut self, mut later: Self) {
        self.pieces.append(&mut later.pieces);
    }

    pub fn len(&self) -> usize {
        self.pieces.iter().map(Vec::len).sum()
    }

    /// All of it, by slot.
    pub fn iter(&self) -> impl Iterator<Item = &T> + Clone {
        self.pieces.iter().flatten()
    }
}

/// What of each slot follows on the other, laid by one hand.
impl<R, T> From<Vec<T>> for Beside<R, T> {
    fn from(piece: Vec<T>) -> Self {
        Self { pieces: vec![piece], of: PhantomData }
    }
}

impl<R, T> Index<Slot<R>> for Beside<R, T> {
    type Output = T;

    fn index(&self, slot: Slot<R>) -> &T {
        let mut index = slot.index();
        let piece = self.pieces.iter().find(|piece| {
            let lies_here = index < piece.len();
            index -= if lies_here { 0 } else { piece.len() };
            lies_here
        });
        &piece.expect("a table has something of every record")[index]
    }
}

impl<R, T> IndexMut<Slot<R>> for Beside<R, T> {
    fn index_mut(&mut self, slot: Slot<R>) -> &mut T {
        let mut index = slot.index();
        let piece = self.pieces.iter_mut().find(|piece| {
            let lies_here = index < piece.len();
            index -= if lies_here { 0 } else { piece.len() };
            lies_here
        });
        &mut piece.expect("a table has something of every record")[index]
    }
}

/// Equal when they hold the same, whoever laid it.
impl<R, T: PartialEq> PartialEq for Beside<R, T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<R, T> Default for Beside<R, T> {
    fn default() -> Self {
        Self { pieces: Vec::new(), of: PhantomData }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::Doctor;

    #[test]
    fn however_many_hands_lay_a_table_it_is_the_same_and_each_slot_has_its_own() {
        for count in [0, 1, 5, 97] {
            let ids: Vec<String> = (0..count).map(|number| format!("{number:02}")).collect();
            let doctors = ids.iter().fold(Fixture::new(), |fixture, id| fixture.doctor(id)).build().doctors;
            let laid = |hands| {
                let mut table = Beside::<Doctor, usize>::default();
                for hand in 0..hands {
                    table.append(doctors.stretch(hand, hands).collect::<Vec<_>>().into());
                }
                table
            };
            for hands in [1, 2, 3, 7] {
                let mut table = laid(hands);
                assert!(table == laid(1) && table.len() == count, "{count} by {hands}");
                assert!(doctors.slots().all(|slot| table[slot] == slot.index()), "{count} by {hands}");
                doctors.slots().for_each(|slot| table[slot] += 1);
                assert!(table.iter().copied().eq(1..=count), "{count} by {hands}");
            }
        }
    }
}
