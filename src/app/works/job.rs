//! Work that must not hold up a frame, each piece on a thread of its own: known by its number, it says what it finds, can
//! be asked to stop, and is never silent, for a panic is an answer too.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::Answer;
use crate::session::{UnderWay, Work};

/// What a piece of work says.
#[derive(Debug)]
pub enum Word {
    /// Something it has found; more will come.
    Part(Answer),
    /// Its end, with what it was for.
    Done(Option<Answer>),
    /// It panicked, with these words.
    Broke(String),
}

/// A piece of work that is to be done: what it answers, if nobody gave it up.
type Running = Box<dyn FnOnce(&Line) -> Option<Answer> + Send>;

/// Starts work and collects what it says.
pub struct Works {
    sender: Sender<(u64, Word)>,
    receiver: Receiver<(u64, Word)>,
    /// Said while something was waited for, and not yet handed out.
    heard: Vec<(u64, Word)>,
    stops: BTreeMap<u64, Arc<AtomicBool>>,
    wake: egui::Context,
}

/// What a piece of work has of the window.
pub struct Line {
    number: u64,
    sender: Sender<(u64, Word)>,
    stop: Arc<AtomicBool>,
    wake: egui::Context,
}

impl Works {
    pub fn new(wake: egui::Context) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver, heard: Vec::new(), stops: BTreeMap::new(), wake }
    }

    /// Starts work for a document in a state, and notes it; says its number.
    pub fn start(
        &mut self,
        under_way: &mut UnderWay,
        (work, version): (Work, u64),
        run: impl FnOnce(&Line) -> Option<Answer> + Send + 'static,
    ) -> u64 {
        self.start_boxed(under_way, (work, version), Box::new(run))
    }

    /// In the program once, and not once for each kind of work.
    fn start_boxed(&mut self, under_way: &mut UnderWay, (work, version): (Work, u64), run: Running) -> u64 {
        let number = under_way.begin(work, version, self.wake.input(|input| input.time));
        let stop = Arc::new(AtomicBool::new(false));
        self.stops.insert(number, Arc::clone(&stop));
        let line = Line { number, sender: self.sender.clone(), stop, wake: self.wake.clone() };
        let body = move || {
            let done = catch_unwind(AssertUnwindSafe(|| run(&line)));
            line.send(done.map_or_else(|panic| Word::Broke(words_of(&*panic)), Word::Done));
            line.wake();
        };
        if let Err(error) = thread::Builder::new().spawn(body) {
            // The receiver is ours.
            let _ = self.sender.send((number, Word::Broke(error.to_string())));
        }
        number
    }

    /// Asks work to stop; it ends when it next looks.
    pub fn stop(&self, number: u64) {
        if let Some(stop) = self.stops.get(&number) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Waits for the end of work, so long at most. What is said meanwhile comes with the next words.
    pub fn wait(&mut self, number: u64, at_most: Duration) {
        let until = Instant::now() + at_most;
        while !self.heard.iter().any(|(of, word)| *of == number && !matches!(word, Word::Part(_))) {
            match self.receiver.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(word) => self.heard.push(word),
                Err(_) => return,
            }
        }
    }

    /// What was said since this was last asked, in order.
    pub fn words(&mut self) -> Vec<(u64, Word)> {
        let mut words = std::mem::take(&mut self.heard);
        words.extend(self.receiver.try_iter());
        for (number, word) in &words {
            if !matches!(word, Word::Part(_)) {
                self.stops.remove(number);
            }
        }
        words
    }
}

impl Drop for Works {
    fn drop(&mut self) {
        self.stops.values().for_each(|stop| stop.store(true, Ordering::Relaxed));
    }
}

impl Line {
    /// Whether there is no need to go on: asked to stop, or the window is gone.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Hands over something found, to be taken in with the next frame.
    pub fn say(&self, part: Answer) {
        self.send(Word::Part(part));
    }

    /// Asks for a frame, so that what was handed over is shown.
    pub fn wake(&self) {
        self.wake.request_repaint();
    }

    fn send(&self, word: Word) {
        // The window may be gone by now; then nobody waits.
        let _ = self.sender.send((self.number, word));
    }
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(works: &mut Works, count: usize) -> Vec<(u64, Word)> {
        let mut said = Vec::new();
        for _ in 0..2_000 {
            said.extend(works.words());
            if said.len() >= count {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        said
    }

    #[test]
    fn work_says_its_parts_in_order_and_then_its_end() {
        let (mut works, mut under_way) = (Works::new(egui::Context::default()), UnderWay::default());
        let number = works.start(&mut under_way, (Work::LookingForDied, 7), |line| {
            line.say(Answer::Died(Vec::new()));
            None
        });
        let said = all(&mut works, 2);
        assert!(matches!(&said[..], [(a, Word::Part(_)), (b, Word::Done(None))] if a == b && *a == number));
        assert_eq!(under_way.job(number).map(|job| job.version), Some(7));
    }

    #[test]
    fn what_is_waited_for_and_what_was_said_meanwhile_are_heard_in_their_order() {
        let (mut works, mut under_way) = (Works::new(egui::Context::default()), UnderWay::default());
        let number = works.start(&mut under_way, (Work::LookingForDied, 0), |line| {
            line.say(Answer::Died(Vec::new()));
            thread::sleep(Duration::from_millis(20));
            None
        });
        works.wait(number, Duration::from_secs(20));
        let said = works.words();
        assert!(matches!(&said[..], [(_, Word::Part(_)), (_, Word::Done(None))]), "{said:?}");
        assert!(works.words().is_empty(), "nothing is said twice");
    }

    #[test]
    fn what_takes_too_long_is_waited_for_no_longer() {
        let (mut works, mut under_way) = (Works::new(egui::Context::default()), UnderWay::default());
        let (let_go, held) = mpsc::channel::<()>();
        let number = works.start(&mut under_way, (Work::LookingForDied, 0), move |_| {
            let _ = held.recv();
            None
        });
        works.wait(number, Duration::from_millis(5));
        assert!(works.words().is_empty());
        drop(let_go);
        assert!(matches!(&all(&mut works, 1)[..], [(_, Word::Done(None))]));
    }

    #[test]
    fn a_panic_is_an_answer() {
        let (mut works, mut under_way) = (Works::new(egui::Context::default()), UnderWay::default());
        works.start(&mut under_way, (Work::LookingForDied, 0), |_| panic!("no such {}", "luck"));
        let said = all(&mut works, 1);
        assert!(matches!(&said[..], [(_, Word::Broke(cause))] if cause == "no such luck"), "{said:?}");
    }

    #[test]
    fn work_asked_to_stop_sees_it() {
        let (mut works, mut under_way) = (Works::new(egui::Context::default()), UnderWay::default());
        let number = works.start(&mut under_way, (Work::Advising, 0), |line| {
            while !line.is_stopped() {
                thread::sleep(Duration::from_millis(1));
            }
            None
        });
        works.stop(number);
        assert!(matches!(&all(&mut works, 1)[..], [(_, Word::Done(None))]));
    }
}
