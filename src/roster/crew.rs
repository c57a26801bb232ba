//! Work that can be shared: cut into parts that know nothing of each other, whoever works on them, and when.

/// Whoever works on the parts of a task, one after the other or at once.
///
/// What becomes of the parts is put together in their order, so the result is the same whoever does the work, and into
/// however many parts it was cut: a law holds it. Rosters and findings know of no threads; who has some passes them in.
pub trait Crew: Sync {
    /// Into how many parts a task of so many items is cut, at least one.
    fn parts(&self, items: usize) -> usize;

    /// Works on each of so many parts, and gives what becomes of them in their order.
    fn each<T: Send>(&self, parts: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T>;

    /// Does two different things about so many items.
    fn both<A: Send, B: Send>(
        &self,
        items: usize,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B);
}

/// Does everything by itself, one part after the other.
#[derive(Clone, Copy, Debug)]
pub struct Alone;

impl Crew for Alone {
    fn parts(&self, _items: usize) -> usize {
        1
    }

    fn each<T: Send>(&self, parts: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
        (0..parts).map(work).collect()
    }

    fn both<A: Send, B: Send>(
        &self,
        _items: usize,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        (one(), other())
    }
}
