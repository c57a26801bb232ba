//! Who could come to each station, where a doctor could go, and the best plan by moving: worked out beside the window,
//! what is looked at first.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use super::job::{Line, Works};
use crate::advise::proposal::{Switch, cure, propose, propose_relaxed};
use crate::advise::{Alike, Desk, Lifted, Within, candidates, destinations, how_many_could_come};
use crate::edit::Ids;
use crate::forecast::Road;
use crate::plan::{Date, Plan};
use crate::session::{Advised, FindingKey, Question, Session, Step, Wanted, Work, Worked};
use crate::timeline::{Days, Held, Timeline, held};

/// As many candidates get their effect as anybody reads through.
const LOOKED_INTO: usize = 50;

/// Counts that come one after the other are shown together.
const TOGETHER: Duration = Duration::from_millis(100);

/// Has a desk of its own in a job of its own, which follows the document edit by edit and answers what the last frame
/// asked.
pub struct Advisor {
    by: String,
    /// Tests that are not about advice do without, so that nothing arrives between two of their steps.
    advises: bool,
    /// Nothing is to be asked for the time being.
    pub rests: bool,
    thinker: Option<Thinker>,
}

/// So long after it was asked the thread goes on counting beyond the areas; then it rests.
const AT_MOST: Duration = Duration::from_secs(2);

/// A job that follows one document.
struct Thinker {
    document: u64,
    orders: Sender<Order>,
    /// The version the window shows: what is of an older one is given up.
    version: Arc<AtomicU64>,
    asked: (u64, Vec<Question>),
}

/// What it is told.
enum Order {
    Begin(Box<Plan>, Date),
    Follow(Vec<Step>),
    /// Answers these for a version of the plan, and nothing that was asked before.
    Ask(u64, Vec<Question>),
}

impl Advisor {
    pub fn new(by: String, advises: bool) -> Self {
        Self { by, advises, rests: false, thinker: None }
    }

    /// Asks for what the frame would like to know and does not yet.
    pub fn ask(&mut self, session: &mut Session, works: &mut Works, questions: Vec<Question>) {
        if self.rests {
            return;
        }
        let (document, version) = (session.document.number(), session.document.version());
        let steps = session.document.take_steps();
        // Where it broke it is not tried again before the plan is another.
        if !self.advises || session.advice.has_stopped(version) {
            return;
        }
        let mut follows = true;
        if self.thinker.as_ref().is_none_or(|thinker| thinker.document != document) {
            // It begins with the plan as it is, steps included.
            follows = false;
            self.thinker = Some(Thinker::new(session, works, &self.by));
        }
        let Some(thinker) = &mut self.thinker else { return };
        thinker.version.store(version, Ordering::Relaxed);
        let mut orders = Vec::new();
        if !follows {
            orders.push(Order::Begin(Box::new(session.document.plan().clone()), session.document.roster().date()));
        } else if !steps.is_empty() {
            orders.push(Order::Follow(steps));
        }
        if thinker.asked != (version, questions.clone()) {
            let open = questions.iter().filter(|question| !session.advice.is_current(question, version));
            orders.push(Order::Ask(version, open.cloned().collect()));
            thinker.asked = (version, questions);
        }
        if orders.into_iter().any(|order| thinker.orders.send(order).is_err()) {
            // It broke, and said so; the next one begins with the plan as it is.
            self.thinker = None;
        }
    }
}

impl Thinker {
    fn new(session: &mut Session, works: &mut Works, by: &str) -> Self {
        let (orders, ordered) = mpsc::channel();
        let shown = Arc::new(AtomicU64::new(0));
        let (version, by) = (Arc::clone(&shown), by.to_owned());
        let of = session.document.version();
        works.start(&mut session.under_way, (Work::Advising, of), move |line| {
            think(&ordered, line, &shown, &by);
            None
        });
        Self { document: session.document.number(), orders, version, asked: (0, Vec::new()) }
    }
}

impl Drop for Thinker {
    fn drop(&mut self) {
        self.version.store(u64::MAX, Ordering::Relaxed);
    }
}

/// Until the window lets go of the other ends.
fn think(ordered: &Receiver<Order>, line: &Line, shown: &AtomicU64, by: &str) {
    let mut mind: Option<Mind> = None;
    let mut last_woken = Instant::now();
    loop {
        let is_idle = mind.as_ref().is_none_or(|mind| mind.open.is_empty());
        let first = if is_idle { ordered.recv().map(Some).map_err(drop) } else { Ok(None) };
        let Ok(first) = first else { return };
        for order in first.into_iter().chain(ordered.try_iter()) {
            match (order, &mut mind) {
                (Order::Begin(plan, date), mind) => *mind = Some(Mind::new(Desk::new(*plan, date))),
                (Order::Follow(steps), Some(mind)) => mind.follow(steps),
                (Order::Ask(version, questions), Some(mind)) => mind.ask(version, questions),
                (_, None) => {}
            }
        }
        let Some(mind) = &mut mind else { continue };
        let Some(answer) = mind.answer_next(by, shown) else { continue };
        let is_list =
            !matches!(answer, Advised::HowMany(..) | Advised::Best(_) | Advised::Timeline(_) | Advised::Road(_));
        line.say(super::Answer::Advised(mind.version, answer));
        if is_list || mind.open.is_empty() || last_woken.elapsed() > TOGETHER {
            last_woken = Instant::now();
            line.wake();
        }
    }
}

/// What the thread thinks with.
struct Mind {
    desk: Desk,
    /// Made when first asked for in a version.
    alike: Option<Alike>,
    version: u64,
    open: VecDeque<(Question, Within)>,
    asked: Instant,
    /// From when to when findings hold: another day to look at changes nothing about it.
    held: Option<Arc<Vec<Held>>>,
    /// Counts given whole for this version.
    counted: BTreeSet<Question>,
}

impl Mind {
    fn new(desk: Desk) -> Self {
        Self {
            desk,
            alike: None,
            version: 0,
            open: VecDeque::new(),
            asked: Instant::now(),
            counted: BTreeSet::new(),
            held: None,
        }
    }

    fn follow(&mut self, steps: Vec<Step>) {
        for step in steps {
            match step {
                Step::Change(change) => {
                    self.desk.apply(&change);
                    self.held = None;
                }
                Step::Date(date) => drop(self.desk.set_date(date)),
            }
        }
        self.alike = None;
        self.counted.clear();
        self.open.clear();
    }

    fn ask(&mut self, version: u64, questions: Vec<Question>) {
        self.version = version;
        self.asked = Instant::now();
        let open: Vec<_> = questions.into_iter().filter(|question| !self.counted.contains(question)).collect();
        let counts = open.iter().filter(|question| matches!(question, Question::HowManyCouldCome(_)));
        let whole: Vec<_> = counts.map(|question| (question.clone(), Within::Province)).collect();
        // Every row has the figure of its area before any has that of the province.
        self.open = open.into_iter().map(|question| (question, Within::Area)).chain(whole).collect();
    }

    /// The answer to the first open question; nothing once another version is shown.
    fn answer_next(&mut self, by: &str, shown: &AtomicU64) -> Option<Advised> {
        let (question, within) = self.open.pop_front()?;
        let version = self.version;
        let wanted = || shown.load(Ordering::Relaxed) == version;
        if !wanted() || within == Within::Province && self.asked.elapsed() > AT_MOST {
            self.open.clear();
            return None;
        }
        let mut made = 0_u32;
        let mut ids = || {
            made += 1;
            format!("thought of {made}")
        };
        let (desk, alike) = (&mut self.desk, &mut self.alike);
        Some(match question {
            Question::WhoCouldCome(station) => {
                let alike = alike.get_or_insert_with(|| Alike::new(desk));
                let found = candidates(desk, alike, &station, LOOKED_INTO, by, &mut ids);
                Advised::Candidates(station, Arc::new(found))
            }
            Question::HowManyCouldCome(station) => {
                let alike = alike.get_or_insert_with(|| Alike::new(desk));
                let count = how_many_could_come(desk, alike, &station, within, by, &mut ids, &wanted)?;
                if within == Within::Province {
                    self.counted.insert(Question::HowManyCouldCome(station.clone()));
                }
                Advised::HowMany(station, count)
            }
            Question::Best => Advised::Best(Arc::new(propose(desk, Wanted::default().options))),
            Question::Proposed(asked) => {
                Advised::Proposed(asked, Arc::new(worked(desk, asked, by, &mut ids, &wanted)?))
            }
            Question::Held => {
                let held = match &self.held {
                    Some(held) => Arc::clone(held),
                    None => Arc::new(held(desk.plan(), Days::from(desk.plan().cover.baseline), &wanted)?),
                };
                self.held = Some(Arc::clone(&held));
                Advised::Held(held)
            }
            Question::Timeline => {
                let days = Days::from(desk.plan().cover.baseline);
                let settings = desk.checked().settings();
                Advised::Timeline(Arc::new(Timeline::new(desk.plan(), desk.roster(), settings, days)))
            }
            Question::Road => Advised::Road(Arc::new(Road::new(desk.plan(), desk.roster(), desk.checked().settings()))),
            Question::Cure(finding) => {
                let worked = cured(desk, &finding, by, &mut ids, &wanted);
                wanted().then(|| Advised::Cure(finding, worked.map(Arc::new)))?
            }
            Question::WhereCouldGo(doctor) => {
                let slot = desk.plan().doctors.slot(&doctor);
                let lifted = slot.and_then(|slot| Lifted::taken_up(desk.plan(), desk.roster(), slot, by));
                let found = lifted.map(|lifted| destinations(desk, &lifted, &mut ids));
                Advised::Destinations(doctor, Arc::new(found.unwrap_or_default()))
            }
        })
    }
}

/// The best plan with its moves, made on a desk of its own; nothing once nobody waits for it any more.
fn worked(desk: &Desk, asked: Wanted, by: &str, ids: &mut Ids, is_wanted: &dyn Fn() -> bool) -> Option<Worked> {
    let Wanted { options, relaxed } = asked;
    let proposal = match relaxed {
        Some(relaxed) => propose_relaxed(desk, options, relaxed),
        None => propose(desk, options),
    };
    // What a switch costs is told of the plan as it is, not of what is only looked at.
    let turned = Switch::ALL.into_iter().filter(|_| relaxed.is_none()).take_while(|_| is_wanted());
    let turned = turned.map(|switch| (switch, propose(desk, switch.turned(options)))).collect();
    let moves = proposal.moves_while(&mut desk.clone(), by, ids, is_wanted);
    is_wanted().then_some(Worked { proposal, moves, turned })
}

/// The fewest moves that cure a finding, whatever conditions are set for the whole plan.
fn cured(desk: &Desk, finding: &FindingKey, by: &str, ids: &mut Ids, is_wanted: &dyn Fn() -> bool) -> Option<Worked> {
    let finding = desk.checked().findings().find(|open| finding.is_of(open))?.clone();
    let proposal = cure(desk, &finding, Wanted::default().options)?;
    let moves = proposal.moves_while(&mut desk.clone(), by, ids, is_wanted);
    Some(Worked { proposal, moves, turned: Vec::new() })
}
