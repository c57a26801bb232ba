//! Who could come to each station, where a doctor could go, and the best plan by moving: worked out beside the window,
//! what is looked at first.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use super::job::{Line, Works};
use crate::advise::proposal::{Switch, cure, propose, propose_relaxed};
use crate::advise::{Alike, Desk, Lifted, Within, candidates_while, destinations, how_many_could_come};
use crate::edit::Ids;
use crate::forecast::Road;
use crate::plan::{Date, Plan};
use crate::session::{Advice, Advised, DeskStep, FindingKey, Question, Session, Wanted, Work, Worked};
use crate::timeline::{Days, FindingRun, Timeline, held};

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

/// Every so many turns it is that of the question asked longest, so that none waits for ever behind others that come
/// and go.
const TURN_OF_LONGEST: u64 = 4;

/// A job that follows one document.
struct Thinker {
    document: u64,
    orders: Sender<Order>,
    /// What the last frame asked, of which version. A question is given up once its ticket is let go of here.
    asked: (u64, Vec<(Question, Arc<()>)>),
}

/// What it is told.
enum Order {
    Begin(Box<Plan>, Date),
    Follow(Vec<DeskStep>),
    /// Answers these for a version of the plan, and nothing that was asked before.
    Ask(u64, Vec<(Question, Weak<()>)>),
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
        let mut orders = Vec::new();
        if !follows {
            orders.push(Order::Begin(Box::new(session.document.plan().clone()), session.document.roster().date()));
        } else if !steps.is_empty() {
            orders.push(Order::Follow(steps));
        }
        orders.extend(thinker.ask(version, questions, &session.advice));
        if orders.into_iter().any(|order| thinker.orders.send(order).is_err()) {
            // It broke, and said so; the next one begins with the plan as it is.
            self.thinker = None;
        }
    }
}

impl Thinker {
    fn new(session: &mut Session, works: &mut Works, by: &str) -> Self {
        let (orders, ordered) = mpsc::channel();
        let (of, by) = (session.document.version(), by.to_owned());
        works.start(&mut session.under_way, (Work::Advising, of), move |line| {
            think(&ordered, line, &by);
            None
        });
        Self { document: session.document.number(), orders, asked: (0, Vec::new()) }
    }

    /// What a frame asks that is not known yet, where it asks anything else than the frame before. What both ask keeps
    /// its ticket.
    fn ask(&mut self, version: u64, questions: Vec<Question>, advice: &Advice) -> Option<Order> {
        let (of, before) = &self.asked;
        if *of == version && before.iter().map(|(question, _)| question).eq(&questions) {
            return None;
        }
        let with_ticket = |question: Question| {
            let same = before.iter().find(|(asked, _)| *of == version && *asked == question);
            let ticket = same.map_or_else(|| Arc::new(()), |(_, ticket)| Arc::clone(ticket));
            (question, ticket)
        };
        let asked: Vec<(Question, Arc<()>)> = questions.into_iter().map(with_ticket).collect();
        let open = asked.iter().filter(|(question, _)| !advice.is_current(question, version));
        let open = open.map(|(question, ticket)| (question.clone(), Arc::downgrade(ticket))).collect();
        self.asked = (version, asked);
        Some(Order::Ask(version, open))
    }
}

/// Until the window lets go of the other ends.
fn think(ordered: &Receiver<Order>, line: &Line, by: &str) {
    let mut mind: Option<Mind> = None;
    let mut last_woken = Instant::now();
    loop {
        let is_idle = mind.as_ref().is_none_or(Mind::is_idle);
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
        let Some(answer) = mind.answer_next(by) else { continue };
        let is_list =
            !matches!(answer, Advised::HowMany(..) | Advised::Best(_) | Advised::Timeline(_) | Advised::Road(_));
        line.say(super::Answer::Advised(mind.version, answer));
        if is_list || mind.is_idle() || last_woken.elapsed() > TOGETHER {
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
    /// What was asked last, in the order of the frame.
    open: Vec<Open>,
    asked: Instant,
    /// How often it was asked, and how many questions it has turned to.
    asks: u64,
    turns: u64,
    /// From when to when findings hold: another day to look at changes nothing about it.
    held: Option<Arc<Vec<FindingRun>>>,
}

/// A question, and how far it is answered.
#[derive(Clone)]
struct Open {
    question: Question,
    /// The window holds the other end as long as every frame asks it.
    ticket: Weak<()>,
    /// The smaller, the longer every frame has asked it.
    since: u64,
    done: Option<Within>,
}

impl Open {
    fn is_asked(&self) -> bool {
        self.ticket.strong_count() > 0
    }

    /// How far it is to be answered next; nothing once it is answered whole.
    fn due(&self) -> Option<Within> {
        match (self.done, &self.question) {
            (None, _) => Some(Within::Area),
            (Some(Within::Area), Question::HowManyCouldCome(_)) => Some(Within::Province),
            (Some(_), _) => None,
        }
    }
}

impl Mind {
    fn new(desk: Desk) -> Self {
        Self { desk, alike: None, version: 0, open: Vec::new(), asked: Instant::now(), asks: 0, turns: 0, held: None }
    }

    fn follow(&mut self, steps: Vec<DeskStep>) {
        for step in steps {
            match step {
                DeskStep::Change(change) => {
                    self.desk.apply(&change);
                    self.held = None;
                }
                DeskStep::Date(date) => drop(self.desk.set_date(date)),
            }
        }
        self.alike = None;
        self.open.clear();
    }

    /// What was asked before, and is asked on, is not worked out twice.
    fn ask(&mut self, version: u64, questions: Vec<(Question, Weak<()>)>) {
        self.version = version;
        self.asked = Instant::now();
        self.asks += 1;
        let (since, before) = (self.asks, std::mem::take(&mut self.open));
        let open = questions.into_iter().map(|(question, ticket)| {
            let same = before.iter().find(|open| open.ticket.ptr_eq(&ticket));
            same.cloned().unwrap_or(Open { question, ticket, since, done: None })
        });
        self.open = open.collect();
    }

    /// The place of the question whose turn it is: the first of the frame, or the one asked longest.
    fn turn(&self) -> Option<usize> {
        let all = |within: Within| {
            let open = self.open.iter().enumerate();
            open.filter(move |(_, open)| open.is_asked() && open.due() == Some(within))
        };
        let is_of_longest = self.turns.is_multiple_of(TURN_OF_LONGEST);
        let mut near = all(Within::Area);
        let near = if is_of_longest { near.min_by_key(|(_, open)| open.since) } else { near.next() };
        // Every row has the figure of its area before any has that of the province.
        let far = || all(Within::Province).next().filter(|_| self.asked.elapsed() <= AT_MOST);
        near.or_else(far).map(|(place, _)| place)
    }

    fn is_idle(&self) -> bool {
        self.turn().is_none()
    }

    /// The answer to the question whose turn it is; nothing where there is none, or where it was given up.
    fn answer_next(&mut self, by: &str) -> Option<Advised> {
        self.turns += 1;
        let place = self.turn()?;
        let Open { question, ticket, .. } = self.open[place].clone();
        let within = self.open[place].due()?;
        let answer = self.answer(question, within, by, &|| ticket.strong_count() > 0)?;
        self.open[place].done = Some(within);
        Some(answer)
    }

    /// The answer to a question; nothing once it is wanted no longer.
    fn answer(
        &mut self,
        question: Question,
        within: Within,
        by: &str,
        is_wanted: &dyn Fn() -> bool,
    ) -> Option<Advised> {
        let mut made = 0_u32;
        let mut ids = || {
            made += 1;
            format!("thought of {made}")
        };
        let (desk, alike) = (&mut self.desk, &mut self.alike);
        Some(match question {
            Question::WhoCouldCome(station) => {
                let alike = alike.get_or_insert_with(|| Alike::new(desk));
                let found = candidates_while(desk, alike, &station, LOOKED_INTO, by, &mut ids, is_wanted)?;
                Advised::Candidates(station, Arc::new(found))
            }
            Question::HowManyCouldCome(station) => {
                let alike = alike.get_or_insert_with(|| Alike::new(desk));
                let count = how_many_could_come(desk, alike, &station, within, by, &mut ids, is_wanted)?;
                Advised::HowMany(station, count)
            }
            Question::Best => Advised::Best(Arc::new(propose(desk, Wanted::default().options))),
            Question::Proposed(asked) => {
                Advised::Proposed(asked, Arc::new(worked(desk, asked, by, &mut ids, is_wanted)?))
            }
            Question::Held => {
                let held = match &self.held {
                    Some(held) => Arc::clone(held),
                    None => Arc::new(held(desk.plan(), Days::from(desk.plan().cover.baseline), is_wanted)?),
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
                let worked = cured(desk, &finding, by, &mut ids, is_wanted);
                is_wanted().then(|| Advised::Cure(finding, worked.map(Arc::new)))?
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

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::iter;

    use super::*;
    use crate::fixture::{self, DAY_ONE, Fixture};
    use crate::plan::{Figure, Id};

    /// Of five stations without doctors, and a hospital of which three may go.
    fn mind() -> Mind {
        let plan = Fixture::new().area("a", Some("h"));
        let plan = plan.hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(40)));
        let plan = ["s", "t", "u", "v", "w"]
            .into_iter()
            .fold(plan, |plan, id| plan.station_with(id, |facility, _| facility.area = Some("a".into())));
        let plan = ["an", "binh", "cuc"]
            .into_iter()
            .fold(plan, |plan, id| plan.doctor_with(id, |doctor| fixture::born(doctor, 1985, 5)).posting(id, "h", 10));
        Mind::new(Desk::new(plan.build(), DAY_ONE))
    }

    /// The end of the window, where no answer has been taken in yet.
    fn thinker() -> Thinker {
        Thinker { document: 1, orders: mpsc::channel().0, asked: (0, Vec::new()) }
    }

    fn frame(thinker: &mut Thinker, mind: &mut Mind, questions: Vec<Question>) {
        if let Some(Order::Ask(version, asked)) = thinker.ask(1, questions, &Advice::default()) {
            mind.ask(version, asked);
        }
    }

    fn who(stations: &[&str]) -> Vec<Question> {
        stations.iter().map(|&id| Question::WhoCouldCome(Id::new(id))).collect()
    }

    fn how_many(stations: &[&str]) -> Vec<Question> {
        stations.iter().map(|&id| Question::HowManyCouldCome(Id::new(id))).collect()
    }

    /// What is answered next.
    fn answered(mind: &mut Mind) -> Option<String> {
        Some(match mind.answer_next("")? {
            Advised::Candidates(station, _) => station.to_string(),
            Advised::HowMany(station, count) if count.in_province.is_some() => format!("{station} in all"),
            Advised::HowMany(station, _) => format!("{station} near"),
            other => panic!("nobody asked: {other:?}"),
        })
    }

    fn proposed(options: crate::advise::proposal::Options) -> Question {
        Question::Proposed(Wanted { options, relaxed: None })
    }

    /// Works at a question; at its second step a frame asks this. Whether it comes to its end, and in how many steps.
    fn works_while(first: Question, asked: Vec<Question>) -> (bool, u32) {
        let (thinker, advice) = (RefCell::new(thinker()), Advice::default());
        drop(thinker.borrow_mut().ask(1, vec![first.clone()], &advice));
        let ticket = Arc::downgrade(&thinker.borrow().asked.1[0].1);
        let (steps, asked) = (Cell::new(0), Cell::new(asked));
        let is_wanted = || {
            steps.set(steps.get() + 1);
            if steps.get() == 2 {
                drop(thinker.borrow_mut().ask(1, asked.take(), &advice));
            }
            ticket.strong_count() > 0
        };
        let answer = mind().answer(first, Within::Area, "", &is_wanted);
        (answer.is_some(), steps.get())
    }

    #[test]
    fn a_proposal_is_given_up_between_its_steps_once_another_is_asked_in_its_place() {
        let options = Wanted::default().options;
        let other = proposed(Switch::WithinAreas.turned(options));
        let (is_whole, all) = works_while(proposed(options), vec![other.clone(), proposed(options)]);
        assert!(is_whole, "it is asked on, behind another");
        let (is_whole, steps) = works_while(proposed(options), vec![other]);
        assert!(!is_whole && steps < all, "{steps} of {all}");
    }

    #[test]
    fn who_could_come_is_given_up_in_the_midst_of_the_doctors_once_another_station_is_asked_about() {
        let [s, t] = [Question::WhoCouldCome("s".into()), Question::WhoCouldCome("t".into())];
        let (is_whole, all) = works_while(s.clone(), vec![t.clone(), s.clone()]);
        assert!(is_whole, "it is asked on, behind another");
        let (is_whole, steps) = works_while(s, vec![t]);
        assert!(!is_whole && steps == 2 && steps < all, "{steps} of {all}");
    }

    #[test]
    fn the_questions_of_a_frame_are_answered_in_its_order_and_once() {
        let (mut thinker, mut mind) = (thinker(), mind());
        let all = ["w", "v", "u", "t", "s"];
        frame(&mut thinker, &mut mind, who(&all));
        let answers: Vec<_> = iter::from_fn(|| answered(&mut mind)).collect();
        assert_eq!(answers, all);
        frame(&mut thinker, &mut mind, who(&["s", "u"]));
        assert!(mind.is_idle(), "the answers are on their way");
        frame(&mut thinker, &mut mind, who(&["t", "u"]));
        assert_eq!(answered(&mut mind).as_deref(), Some("t"), "it was not asked in between");
        assert!(mind.is_idle());
    }

    #[test]
    fn what_is_asked_no_more_is_let_go_of_and_the_rest_keeps_its_place() {
        let (mut thinker, mut mind) = (thinker(), mind());
        frame(&mut thinker, &mut mind, who(&["s", "t"]));
        let tickets: Vec<_> = mind.open.iter().map(|open| open.ticket.clone()).collect();
        let asked = who(&["u", "t"]);
        let order = thinker.ask(1, asked, &Advice::default());
        let held: Vec<_> = tickets.iter().map(|ticket| ticket.strong_count() > 0).collect();
        assert_eq!(held, [false, true]);
        assert_eq!(answered(&mut mind).as_deref(), Some("t"), "even before it is told so");
        if let Some(Order::Ask(version, asked)) = order {
            mind.ask(version, asked);
        }
        let answers: Vec<_> = iter::from_fn(|| answered(&mut mind)).collect();
        assert_eq!(answers, ["u"]);
        drop(thinker.ask(2, who(&["u", "t"]), &Advice::default()));
        assert!(tickets.iter().all(|ticket| ticket.strong_count() == 0), "they were of another version");
    }

    #[test]
    fn what_every_frame_asks_is_answered_however_many_come_and_go_before_it() {
        let (mut thinker, mut mind) = (thinker(), mind());
        let answers = ["s", "u", "s", "u"].map(|first| {
            frame(&mut thinker, &mut mind, who(&[first, "t"]));
            answered(&mut mind).unwrap_or_default()
        });
        assert_eq!(answers, ["s", "u", "s", "t"]);
    }

    #[test]
    fn what_is_counted_within_an_area_is_not_counted_there_again_when_others_are_asked_too() {
        let (mut thinker, mut mind) = (thinker(), mind());
        frame(&mut thinker, &mut mind, how_many(&["s"]));
        assert_eq!(answered(&mut mind).as_deref(), Some("s near"));
        frame(&mut thinker, &mut mind, how_many(&["s", "t"]));
        let answers: Vec<_> = iter::from_fn(|| answered(&mut mind)).collect();
        assert_eq!(answers, ["t near", "s in all", "t in all"]);
    }
}
