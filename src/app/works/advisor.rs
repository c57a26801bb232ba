//! Who could come to each station and where a doctor could go: worked out beside the window, what is looked at first.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::advise::{Desk, Lifted, candidates, destinations};
use crate::edit::Ids;
use crate::roster::Subject;
use crate::rules::checker::Remedy;
use crate::session::{Answer, Question, Selection, Session, facility_of};

/// One answer for one version of the plan.
struct Answered {
    version: u64,
    question: Question,
    answer: Answer,
}

/// Works through the questions on a thread of its own; a change of the plan starts it anew.
pub struct Advisor {
    sender: Sender<Answered>,
    receiver: Receiver<Answered>,
    wake: egui::Context,
    /// Tests that are not about advice do without, so that nothing arrives between two of their steps.
    advises: bool,
    at_work: Option<Work>,
}

/// What a thread has been asked.
struct Work {
    version: u64,
    first: Option<Question>,
    stop: Arc<AtomicBool>,
}

impl Advisor {
    pub fn new(wake: egui::Context, advises: bool) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver, wake, advises, at_work: None }
    }

    /// Takes in what is known by now, and asks for what is not.
    pub fn work(&mut self, session: &mut Session) {
        let version = session.document.version();
        for answered in self.receiver.try_iter().filter(|answered| answered.version == version) {
            session.advice.learn(answered.question, version, answered.answer);
        }
        if !self.advises {
            return;
        }
        let first = looked_at(session).filter(|question| !session.advice.is_current(question, version));
        let is_asked = |work: &Work| work.version == version && (first.is_none() || work.first == first);
        if session.carried.is_none() && !self.at_work.as_ref().is_some_and(is_asked) {
            self.begin(session, first);
        }
    }

    fn begin(&mut self, session: &Session, first: Option<Question>) {
        self.stop();
        let version = session.document.version();
        let stop = Arc::new(AtomicBool::new(false));
        let questions = questions(session, first.clone());
        self.at_work = Some(Work { version, first, stop: Arc::clone(&stop) });
        if questions.is_empty() {
            return;
        }
        let mut desk = session.document.desk().clone();
        let (sender, wake, by) = (self.sender.clone(), self.wake.clone(), session.user.clone());
        thread::spawn(move || {
            let mut made = 0_u32;
            let mut ids = || {
                made += 1;
                format!("thought of {made}")
            };
            for question in questions {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let answer = answer(&mut desk, &question, &by, &mut ids);
                // The window may be gone by now; then nobody waits for the answer.
                if sender.send(Answered { version, question, answer }).is_err() {
                    return;
                }
                wake.request_repaint();
            }
        });
    }

    fn stop(&mut self) {
        if let Some(work) = self.at_work.take() {
            work.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Advisor {
    fn drop(&mut self) {
        self.stop();
    }
}

fn answer(desk: &mut Desk, question: &Question, by: &str, ids: &mut Ids) -> Answer {
    match question {
        Question::WhoCouldCome(station) => Answer::Candidates(Arc::new(candidates(desk, station, by, ids))),
        Question::WhereCouldGo(doctor) => {
            let slot = desk.plan().doctors.slot(doctor);
            let lifted = slot.and_then(|slot| Lifted::taken_up(desk.plan(), desk.roster(), slot, by));
            let found = lifted.map(|lifted| destinations(desk, &lifted, ids));
            Answer::Destinations(Arc::new(found.unwrap_or_default()))
        }
    }
}

/// What the inspector's page asks.
fn looked_at(session: &Session) -> Option<Question> {
    let (plan, roster) = (session.document.plan(), session.document.roster());
    let selection = session.selection.as_ref()?;
    if let Selection::Doctor(doctor) = selection {
        return plan.doctors.get(doctor).map(|doctor| Question::WhereCouldGo(doctor.id.clone()));
    }
    let facility = &plan.facilities[facility_of(plan, roster, selection)?];
    let asks = facility.is_station() && facility.is_open(roster.date());
    asks.then(|| Question::WhoCouldCome(facility.id.clone()))
}

/// What is still to be worked out: what is looked at, then the stations with a finding that moving could remedy.
fn questions(session: &Session, first: Option<Question>) -> Vec<Question> {
    let (plan, version) = (session.document.plan(), session.document.version());
    let lacking = session.document.checked().findings().filter_map(|finding| match &finding.subject {
        Subject::Station(slot) if finding.rule.remedy == Remedy::Moving => {
            Some(Question::WhoCouldCome(plan.facilities[*slot].id.clone()))
        }
        _ => None,
    });
    let mut questions: Vec<Question> = Vec::new();
    for question in first.into_iter().chain(lacking) {
        if !questions.contains(&question) && !session.advice.is_current(&question, version) {
            questions.push(question);
        }
    }
    questions
}
