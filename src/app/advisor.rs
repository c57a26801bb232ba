//! Who could come to each station: worked out beside the window, the station looked at first.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::Session;
use crate::advise::{Candidates, Scratch, candidates};
use crate::plan::{Facility, Id};
use crate::roster::Subject;
use crate::rules::checker::Remedy;

/// What is known so far. An answer stays until there is a newer one, so that nothing flickers after an edit.
#[derive(Clone, Debug, Default)]
pub struct Advice {
    stations: BTreeMap<Id<Facility>, (u64, Arc<Candidates>)>,
}

impl Advice {
    /// Who could come to a station, as last worked out; none before that.
    pub fn who_could_come(&self, station: &Id<Facility>) -> Option<&Arc<Candidates>> {
        self.stations.get(station).map(|(_, found)| found)
    }

    /// Whether what is known of a station is of the plan in this version.
    pub fn is_current(&self, station: &Id<Facility>, version: u64) -> bool {
        self.stations.get(station).is_some_and(|(of, _)| *of == version)
    }
}

/// One station's answer for one version of the plan.
struct Answer {
    version: u64,
    station: Id<Facility>,
    found: Candidates,
}

/// Works through the stations on a thread of its own; a change of the plan starts it anew.
pub struct Advisor {
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    wake: egui::Context,
    /// Tests that are not about advice do without, so that nothing arrives between two of their steps.
    advises: bool,
    at_work: Option<Work>,
}

/// What a thread has been asked.
struct Work {
    version: u64,
    first: Option<Id<Facility>>,
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
        for answer in self.receiver.try_iter().filter(|answer| answer.version == version) {
            session.advice.stations.insert(answer.station, (version, Arc::new(answer.found)));
        }
        if !self.advises {
            return;
        }
        let first = looked_at(session).filter(|station| !session.advice.is_current(station, version));
        let is_asked = |work: &Work| work.version == version && (first.is_none() || work.first == first);
        if session.carried.is_none() && !self.at_work.as_ref().is_some_and(is_asked) {
            self.begin(session, first);
        }
    }

    fn begin(&mut self, session: &Session, first: Option<Id<Facility>>) {
        self.stop();
        let version = session.document.version();
        let stop = Arc::new(AtomicBool::new(false));
        let stations = stations(session, first.clone());
        self.at_work = Some(Work { version, first, stop: Arc::clone(&stop) });
        if stations.is_empty() {
            return;
        }
        let document = &session.document;
        let mut scratch = Scratch::new(document.plan(), document.roster(), document.checked());
        let (sender, wake, by) = (self.sender.clone(), self.wake.clone(), session.user.clone());
        thread::spawn(move || {
            let mut made = 0_u32;
            let mut ids = || {
                made += 1;
                format!("thought of {made}")
            };
            for station in stations {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let found = candidates(&mut scratch, &station, &by, &mut ids);
                // The window may be gone by now; then nobody waits for the answer.
                if sender.send(Answer { version, station, found }).is_err() {
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

/// The station on the inspector's page.
fn looked_at(session: &Session) -> Option<Id<Facility>> {
    let plan = session.document.plan();
    let slot = crate::ui::facility_of(plan, session.document.roster(), session.selection.as_ref()?)?;
    let facility = &plan.facilities[slot];
    (facility.is_station() && facility.is_open(session.document.roster().date())).then(|| facility.id.clone())
}

/// The stations still to be worked out: the one looked at, then those with a finding that moving could remedy.
fn stations(session: &Session, first: Option<Id<Facility>>) -> Vec<Id<Facility>> {
    let (plan, version) = (session.document.plan(), session.document.version());
    let lacking = session.document.checked().findings().filter_map(|finding| match &finding.subject {
        Subject::Station(slot) if finding.rule.remedy == Remedy::Moving => Some(plan.facilities[*slot].id.clone()),
        _ => None,
    });
    let mut stations: Vec<Id<Facility>> = Vec::new();
    for station in first.into_iter().chain(lacking) {
        if !stations.contains(&station) && !session.advice.is_current(&station, version) {
            stations.push(station);
        }
    }
    stations
}
