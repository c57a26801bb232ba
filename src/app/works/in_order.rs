//! A thread that does small things one after the other, in the order they were asked for.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Sender};
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

/// Ends with the last of its copies.
#[derive(Clone)]
pub struct InOrder {
    jobs: Sender<Job>,
}

impl InOrder {
    pub fn new() -> Self {
        let (jobs, receiver) = mpsc::channel::<Job>();
        thread::spawn(move || {
            for job in receiver {
                // What panics has no successors to take with it; whoever waits for it is told by the closed channel.
                drop(catch_unwind(AssertUnwindSafe(job)));
            }
        });
        Self { jobs }
    }

    /// Does something that nobody waits for.
    pub fn add(&self, work: impl FnOnce() + Send + 'static) {
        // The thread ends only after all who could ask.
        let _ = self.jobs.send(Box::new(work));
    }

    /// Does something after all that was asked before, and waits for its answer; none if it panicked.
    pub fn ask<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (sender, answer) = mpsc::channel();
        self.add(move || drop(sender.send(work())));
        answer.recv().ok()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_panic_takes_nothing_else_with_it() {
        let queue = InOrder::new();
        assert_eq!(queue.ask(|| panic!("a broken disk")), None::<()>);
        assert_eq!(queue.ask(|| 1), Some(1));
    }

    #[test]
    fn what_is_asked_later_is_done_later_and_an_answer_comes_after_all_before_it() {
        let (queue, done) = (InOrder::new(), Arc::new(Mutex::new(Vec::new())));
        for (number, wait) in [(1, 20), (2, 0), (3, 5)] {
            let done = Arc::clone(&done);
            queue.add(move || {
                thread::sleep(Duration::from_millis(wait));
                done.lock().expect("nobody panics").push(number);
            });
        }
        let seen = Arc::clone(&done);
        assert_eq!(queue.ask(move || seen.lock().expect("nobody panics").clone()), Some(vec![1, 2, 3]));
    }
}
