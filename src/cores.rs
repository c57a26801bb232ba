//! The cores of the machine put to one task: its parts are worked on at once, in threads that end with it.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{ScopedJoinHandle, available_parallelism, scope};

use crate::roster::Crew;

/// Doctors, or as many other records, that make a part worth a thread: with fewer it is slower to have another thread
/// begin than to go on oneself. Measured on two cores with generated plans checked from nothing, the least of 300 runs by
/// one and by two: 1,000 doctors 0.47 and 0.52 ms, 2,000 doctors 0.94 and 0.79, 4,000 doctors 1.9 and 1.5, 8,000 doctors
/// 3.8 and 2.5.
const WORTH_A_THREAD: usize = 1_000;

/// As many threads as there are cores, for work that is large enough.
#[derive(Clone, Copy, Debug)]
pub struct Cores;

impl Crew for Cores {
    fn parts(&self, items: usize) -> usize {
        // To ask how many cores there are takes longer than to check a small plan.
        let cores = || available_parallelism().map_or(1, NonZero::get);
        if items < 2 * WORTH_A_THREAD { 1 } else { cores().min(items / WORTH_A_THREAD) }
    }

    fn each<T: Send>(&self, parts: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let work = &work;
        scope(|threads| {
            let others: Vec<_> = (1..parts).map(|part| threads.spawn(move || work(part))).collect();
            let own = (parts > 0).then(|| work(0));
            own.into_iter().chain(others.into_iter().map(done)).collect()
        })
    }

    fn both<A: Send, B: Send>(
        &self,
        items: usize,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        if self.parts(items) < 2 {
            return (one(), other());
        }
        scope(|threads| {
            let other = threads.spawn(other);
            (one(), done(other))
        })
    }
}

/// What became of a part. A panic in it is one of the whole task.
fn done<T>(thread: ScopedJoinHandle<T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::Alone;

    #[test]
    fn what_becomes_of_the_parts_comes_in_their_order_whichever_ends_first() {
        let slow_first = |part: usize| {
            let turns = (8 - part) * 10_000;
            (part, (0..turns).fold(0_usize, |sum, turn| sum.wrapping_mul(31).wrapping_add(turn)))
        };
        assert_eq!(Cores.each(8, slow_first), Alone.each(8, slow_first));
        assert_eq!(Cores.each(0, slow_first), []);
        for items in [0, 1_000_000] {
            assert_eq!(Cores.both(items, || 1, || "two"), (1, "two"));
        }
    }

    #[test]
    #[should_panic(expected = "in the second part")]
    fn a_panic_in_a_part_is_one_of_the_whole() {
        Cores.each(2, |part| assert!(part == 0, "in the second part"));
    }
}
