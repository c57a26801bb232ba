//! The window is tried with one renderer after the other, each in a process of its own, for drivers crash rather than
//! err.
//!
//! While one process tries, that of the next renderer waits behind it and listens on a pipe. Hearing that the window was
//! drawn it ends; when it hears anything else, or silence, which is what a crash leaves, it is its turn.

use std::cell::RefCell;
use std::rc::Rc;

use super::no_window::{NoWindow, Tried};
use crate::session::Renderer;

/// What the process behind is told once the window can be seen.
const DRAWN: &str = "drawn\n";

/// Where on the ladder a process stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    pub renderer: Renderer,
    /// What was tried before, the first first.
    pub tried: Vec<Tried>,
}

impl Rung {
    /// The rung a start begins on: the renderer that was chosen, or that worked before.
    pub fn first(renderer: Renderer) -> Self {
        Self { renderer, tried: Vec::new() }
    }

    /// The rung below: the best of these renderers that has not been tried. None where there is nothing left to try.
    fn below(&self, ladder: &[Renderer]) -> Option<Self> {
        let mut tried = self.tried.clone();
        tried.push(Tried { renderer: self.renderer, cause: String::new() });
        let left = |renderer: &&Renderer| tried.iter().all(|before| before.renderer != **renderer);
        let renderer = *ladder.iter().find(left)?;
        Some(Self { renderer, tried })
    }

    /// Takes in what was heard of the process in front, after all of it was said. None where its window was drawn.
    pub fn after(mut self, heard: &str) -> Option<Self> {
        if heard == DRAWN {
            return None;
        }
        if let Some(last) = self.tried.last_mut() {
            heard.trim().clone_into(&mut last.cause);
        }
        Some(self)
    }
}

/// Why a window ended that nobody closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no screen to show it on.
    Display,
    /// Drawing failed; what the system said.
    Drawing(String),
}

/// The process that waits behind this one.
pub trait Behind {
    /// Says something to it, and no more after that.
    fn tell(&mut self, words: &str);
    /// How it ended, once it has: the exit code of a program.
    fn wait(&mut self) -> u8;
}

/// The system in which processes are started and windows opened.
pub trait System {
    /// Starts the process of a rung; it waits until it has heard all that is said to it.
    fn start(&mut self, rung: &Rung) -> std::io::Result<Box<dyn Behind>>;
    /// Opens the window and stays until it is closed; says when it has been drawn.
    fn open(&mut self, renderer: Renderer, watch: &Watch) -> Result<(), Fault>;
}

/// Through which a window says that it has been drawn.
#[derive(Clone, Default)]
pub struct Watch(Rc<RefCell<Watched>>);

#[derive(Default)]
struct Watched {
    behind: Option<Box<dyn Behind>>,
    drawn: bool,
}

impl Watch {
    /// The window is there: nobody needs to wait behind it any more.
    pub fn drawn(&self) {
        let mut watched = self.0.borrow_mut();
        watched.drawn = true;
        if let Some(mut behind) = watched.behind.take() {
            behind.tell(DRAWN);
        }
    }

    pub fn has_drawn(&self) -> bool {
        self.0.borrow().drawn
    }

    /// There was no window: hands over to the process behind, and waits for its end. None where nobody is there.
    fn hand_over(&self, cause: &str) -> Option<u8> {
        let mut behind = self.0.borrow_mut().behind.take()?;
        behind.tell(cause);
        Some(behind.wait())
    }
}

/// Opens the window on this rung or, by processes of their own, on those below. The exit code of the process in which
/// the ladder ended; errs where this is the lowest rung, and when a window broke that had been there.
pub fn climb(rung: &Rung, ladder: &[Renderer], system: &mut dyn System) -> Result<u8, NoWindow> {
    let watch = Watch::default();
    if let Some(below) = rung.below(ladder) {
        match system.start(&below) {
            Ok(behind) => watch.0.borrow_mut().behind = Some(behind),
            Err(error) => tracing::warn!(%error, "nobody waits behind this window"),
        }
    }
    let fault = system.open(rung.renderer, &watch);
    let cause = match fault {
        Err(Fault::Drawing(cause)) if !watch.has_drawn() => cause,
        // A window closed before it was drawn is closed, not broken; and where there is no screen, or where a window
        // broke that had been there, another renderer is of no use.
        _ => {
            watch.drawn();
            return match fault {
                Ok(()) => Ok(0),
                Err(Fault::Display) => Err(NoWindow::Display),
                Err(Fault::Drawing(_)) => Err(NoWindow::Broke),
            };
        }
    };
    tracing::warn!(renderer = rung.renderer.code(), cause, "no window with this renderer");
    watch.hand_over(&cause).ok_or_else(|| {
        let mut tried = rung.tried.clone();
        tried.push(Tried { renderer: rung.renderer, cause });
        NoWindow::Graphics(tried)
    })
}

#[cfg(test)]
mod tests {
    use std::io;

    use Renderer::{Automatic, Gl, Software};

    use super::*;

    const LADDER: [Renderer; 3] = [Automatic, Gl, Software];

    /// How a stand-in for a process fares with its window.
    #[derive(Clone, Copy)]
    enum Fares {
        Draws,
        ClosedAtOnce,
        Errs,
        /// The process is gone: it says nothing, and gives no exit code of its own.
        Crashes,
        BreaksLater,
        NoDisplay,
    }

    /// A whole machine: each process runs when the one in front of it has said all it will, or is gone.
    #[derive(Clone)]
    struct Machine {
        fares: fn(Renderer) -> Fares,
        can_start: bool,
        seen: Rc<RefCell<Seen>>,
    }

    #[derive(Default)]
    struct Seen {
        tried: Vec<Renderer>,
        drawn: Vec<Renderer>,
        /// What is shown to the user at last.
        failed: Option<NoWindow>,
    }

    struct Process {
        machine: Machine,
        rung: Rung,
        heard: String,
        code: u8,
        has_run: bool,
    }

    impl Process {
        fn run(&mut self) {
            if std::mem::replace(&mut self.has_run, true) {
                return;
            }
            if let Some(rung) = self.rung.clone().after(&self.heard) {
                self.code = self.machine.run(&rung);
            }
        }
    }

    impl Behind for Process {
        fn tell(&mut self, words: &str) {
            self.heard.push_str(words);
        }

        fn wait(&mut self) -> u8 {
            self.run();
            self.code
        }
    }

    /// The pipe is closed: the process has heard everything.
    impl Drop for Process {
        fn drop(&mut self) {
            self.run();
        }
    }

    impl System for Machine {
        fn start(&mut self, rung: &Rung) -> io::Result<Box<dyn Behind>> {
            if !self.can_start {
                return Err(io::Error::other("no processes left"));
            }
            let (machine, rung) = (self.clone(), rung.clone());
            Ok(Box::new(Process { machine, rung, heard: String::new(), code: 0, has_run: false }))
        }

        fn open(&mut self, renderer: Renderer, watch: &Watch) -> Result<(), Fault> {
            self.seen.borrow_mut().tried.push(renderer);
            let draw = || {
                self.seen.borrow_mut().drawn.push(renderer);
                watch.drawn();
            };
            let said = format!("{} is old", renderer.code());
            match (self.fares)(renderer) {
                Fares::Draws => draw(),
                Fares::ClosedAtOnce => {}
                Fares::Errs => return Err(Fault::Drawing(said)),
                // Nothing more of this process is carried out, but its end of the pipe closes.
                Fares::Crashes => {
                    drop(watch.0.borrow_mut().behind.take());
                    return Err(Fault::Drawing(String::new()));
                }
                Fares::BreaksLater => {
                    draw();
                    return Err(Fault::Drawing(said));
                }
                Fares::NoDisplay => return Err(Fault::Display),
            }
            Ok(())
        }
    }

    impl Machine {
        fn new(fares: fn(Renderer) -> Fares) -> Self {
            Self { fares, can_start: true, seen: Rc::default() }
        }

        fn run(&self, rung: &Rung) -> u8 {
            climb(rung, &LADDER, &mut self.clone()).unwrap_or_else(|why| {
                // A process that crashed carries nothing out any more: the first word is the last process's.
                self.seen.borrow_mut().failed.get_or_insert(why);
                2
            })
        }

        /// Starts the program with a renderer: its exit code, what was tried, what drew.
        fn started(&self, renderer: Renderer) -> (u8, Vec<Renderer>, Vec<Renderer>) {
            let code = self.run(&Rung::first(renderer));
            let seen = self.seen.borrow();
            (code, seen.tried.clone(), seen.drawn.clone())
        }

        fn failed(&self) -> Option<NoWindow> {
            self.seen.borrow().failed.clone()
        }
    }

    #[test]
    fn a_window_that_is_drawn_is_the_only_one() {
        for renderer in LADDER {
            assert_eq!(Machine::new(|_| Fares::Draws).started(renderer), (0, vec![renderer], vec![renderer]));
        }
        let closed = Machine::new(|_| Fares::ClosedAtOnce);
        assert_eq!(closed.started(Automatic), (0, vec![Automatic], vec![]), "closing is no failure");
    }

    #[test]
    fn an_error_and_a_crash_each_lead_to_the_next_renderer() {
        let with_an_error = Machine::new(|renderer| if renderer == Automatic { Fares::Errs } else { Fares::Draws });
        assert_eq!(with_an_error.started(Automatic), (0, vec![Automatic, Gl], vec![Gl]));
        let twice = Machine::new(|renderer| if renderer == Software { Fares::Draws } else { Fares::Errs });
        assert_eq!(twice.started(Automatic), (0, vec![Automatic, Gl, Software], vec![Software]));
        let crashes = Machine::new(|renderer| if renderer == Automatic { Fares::Crashes } else { Fares::Draws });
        let (_, tried, drawn) = crashes.started(Automatic);
        assert_eq!((tried, drawn), (vec![Automatic, Gl], vec![Gl]));
    }

    #[test]
    fn the_renderer_begun_with_is_left_for_the_others_in_order() {
        let machine = Machine::new(|renderer| if renderer == Software { Fares::Draws } else { Fares::Errs });
        assert_eq!(machine.started(Gl), (0, vec![Gl, Automatic, Software], vec![Software]));
    }

    #[test]
    fn the_last_one_tells_all_that_was_tried() {
        let machine = Machine::new(|renderer| if renderer == Gl { Fares::Crashes } else { Fares::Errs });
        let (_, tried, drawn) = machine.started(Automatic);
        assert_eq!((tried, drawn), (LADDER.to_vec(), vec![]));
        let Some(NoWindow::Graphics(told)) = machine.failed() else { panic!("{:?}", machine.failed()) };
        let told: Vec<_> = told.iter().map(|tried| (tried.renderer, tried.cause.as_str())).collect();
        assert_eq!(told, [(Automatic, "auto is old"), (Gl, ""), (Software, "software is old")]);
        let all_err = Machine::new(|_| Fares::Errs);
        assert_eq!(all_err.started(Automatic).0, 2, "the first process ends as the last one did");
    }

    #[test]
    fn a_window_that_breaks_after_it_was_there_and_a_missing_screen_try_nothing_else() {
        let broke = Machine::new(|_| Fares::BreaksLater);
        assert_eq!(broke.started(Automatic), (2, vec![Automatic], vec![Automatic]));
        assert_eq!(broke.failed(), Some(NoWindow::Broke));
        let dark = Machine::new(|_| Fares::NoDisplay);
        assert_eq!(dark.started(Automatic), (2, vec![Automatic], vec![]));
        assert_eq!(dark.failed(), Some(NoWindow::Display));
    }

    #[test]
    fn without_another_process_the_failure_is_told_by_this_one() {
        let machine = Machine { can_start: false, ..Machine::new(|_| Fares::Errs) };
        assert_eq!(machine.started(Automatic), (2, vec![Automatic], vec![]));
        assert!(matches!(machine.failed(), Some(NoWindow::Graphics(tried)) if tried.len() == 1));
    }
}
