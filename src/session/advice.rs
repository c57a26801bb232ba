//! Who could come to each station, where a doctor could go, and the best plan by moving, as far as it is worked out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::FindingKey;
use crate::advise::proposal::{Options, Proposal, ProposedMove, Relaxed, Switch};
use crate::advise::{Candidates, Destinations, HowMany};
use crate::edit::Command;
use crate::forecast::Road;
use crate::plan::{Date, Doctor, Facility, Id, Plan};
use crate::timeline::{FindingRun, Timeline};

/// What a frame may ask while it is drawn.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    WhoCouldCome(Id<Facility>),
    WhereCouldGo(Id<Doctor>),
    HowManyCouldCome(Id<Facility>),
    /// How far the plan is from the best one by moving, under no conditions.
    Best,
    /// The best plan by moving, with its moves.
    Proposed(Wanted),
    /// The fewest moves that cure a finding.
    Cure(FindingKey),
    /// What happens to the stations in the years from the plan's first day on.
    Timeline,
    /// What is known of the years up to the province's target.
    Road,
    /// From when to when the findings hold in these years.
    Held,
}

/// Which proposal is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    pub options: Options,
    /// What is thought away for a look.
    pub relaxed: Option<Relaxed>,
}

/// A proposal with its moves.
#[derive(Clone, Debug)]
pub struct Worked {
    pub proposal: Proposal,
    pub moves: Vec<ProposedMove>,
    /// For each switch, the proposal with it turned.
    pub turned: Vec<(Switch, Proposal)>,
}

impl Worked {
    /// The moves of some of its doctors, in one edit.
    pub fn command(&self, plan: &Plan, by: &str, is_chosen: impl Fn(&Id<Doctor>) -> bool) -> Command {
        let chosen = self.moves.iter().filter(|made| is_chosen(&made.doctor));
        let told = chosen.filter_map(|made| {
            let doctor = plan.doctors.slot(&made.doctor)?;
            Some(self.proposal.told(plan, doctor, &self.proposal.rows[made.row], by))
        });
        Command::ProposeAll(told.collect())
    }
}

/// What is known so far. An answer stays until there is a newer one, so that nothing flickers after an edit. Counts are
/// kept for every station, lists only for what was looked at last.
#[derive(Clone, Debug, Default)]
pub struct Advice {
    candidates: Option<(Id<Facility>, u64, Arc<Candidates>)>,
    destinations: Option<(Id<Doctor>, u64, Arc<Destinations>)>,
    counts: BTreeMap<Id<Facility>, (u64, HowMany)>,
    best: Option<(u64, Arc<Proposal>)>,
    proposed: Option<(Wanted, u64, Arc<Worked>)>,
    /// Nothing where no move to a station cures the finding.
    cure: Option<(FindingKey, u64, Option<Arc<Worked>>)>,
    timeline: Option<(u64, Arc<Timeline>)>,
    road: Option<(u64, Arc<Road>)>,
    held: Option<(u64, Arc<Vec<FindingRun>>)>,
    /// The version of the plan for which nothing more comes.
    stopped: Option<u64>,
    /// How many answers have come.
    answers: u64,
}

/// One answer.
#[derive(Clone, Debug)]
pub enum Advised {
    Candidates(Id<Facility>, Arc<Candidates>),
    Destinations(Id<Doctor>, Arc<Destinations>),
    HowMany(Id<Facility>, HowMany),
    Best(Arc<Proposal>),
    Proposed(Wanted, Arc<Worked>),
    Cure(FindingKey, Option<Arc<Worked>>),
    Timeline(Arc<Timeline>),
    Road(Arc<Road>),
    Held(Arc<Vec<FindingRun>>),
}

impl Advice {
    /// Who could come to a station, as last worked out; none before that.
    pub fn who_could_come(&self, station: &Id<Facility>) -> Option<&Arc<Candidates>> {
        self.candidates.as_ref().filter(|(of, ..)| of == station).map(|(.., found)| found)
    }

    /// Where a doctor could go, as last worked out; none before that.
    pub fn where_could_go(&self, doctor: &Id<Doctor>) -> Option<&Arc<Destinations>> {
        self.destinations.as_ref().filter(|(of, ..)| of == doctor).map(|(.., found)| found)
    }

    /// How many could come to a station, as last worked out; none before that.
    pub fn how_many_could_come(&self, station: &Id<Facility>) -> Option<HowMany> {
        self.counts.get(station).map(|&(_, count)| count)
    }

    /// The best plan by moving under no conditions, as last worked out, and the version of the plan it is of.
    pub fn best(&self) -> Option<&(u64, Arc<Proposal>)> {
        self.best.as_ref()
    }

    /// A proposal with its moves, as last worked out; none before that, and none where another one is meant.
    pub fn proposed(&self, wanted: Wanted) -> Option<&Arc<Worked>> {
        self.proposed.as_ref().filter(|(of, ..)| *of == wanted).map(|(.., worked)| worked)
    }

    /// The moves that cure a finding, in this version of the plan: nothing while they are not worked out, nothing
    /// within where no move does.
    pub fn cure(&self, finding: &FindingKey, version: u64) -> Option<Option<&Arc<Worked>>> {
        let (.., cure) = self.cure.as_ref().filter(|(of, at, _)| of == finding && *at == version)?;
        Some(cure.as_ref())
    }

    /// What happens to the stations in time, as last worked out.
    pub fn timeline(&self) -> Option<&Arc<Timeline>> {
        self.timeline.as_ref().map(|(_, timeline)| timeline)
    }

    /// What is known of the years up to the province's target, as last worked out.
    pub fn road(&self) -> Option<&Arc<Road>> {
        self.road.as_ref().map(|(_, road)| road)
    }

    /// The run of days that a finding of a day belongs to, as last worked out.
    pub fn held(&self, finding: &FindingKey, date: Date) -> Option<&FindingRun> {
        let (_, held) = self.held.as_ref()?;
        held.iter().find(|held| held.covers(date) && finding.is_of(&held.finding))
    }

    /// Takes in an answer for a version of the plan.
    pub fn learn(&mut self, version: u64, answer: Advised) {
        self.answers += 1;
        match answer {
            Advised::Candidates(station, found) => self.candidates = Some((station, version, found)),
            Advised::Destinations(doctor, found) => self.destinations = Some((doctor, version, found)),
            Advised::HowMany(station, count) => drop(self.counts.insert(station, (version, count))),
            Advised::Best(proposal) => self.best = Some((version, proposal)),
            Advised::Proposed(wanted, worked) => self.proposed = Some((wanted, version, worked)),
            Advised::Held(held) => self.held = Some((version, held)),
            Advised::Timeline(timeline) => self.timeline = Some((version, timeline)),
            Advised::Road(road) => self.road = Some((version, road)),
            Advised::Cure(finding, worked) => self.cure = Some((finding, version, worked)),
        }
    }

    /// What is worked out from the answers holds as long as no other has come.
    pub fn answers(&self) -> u64 {
        self.answers
    }

    /// For this version of the plan no more answers come: working them out has failed.
    pub fn stop(&mut self, version: u64) {
        self.stopped = Some(version);
    }

    /// Whether no more answers come for a version.
    pub fn has_stopped(&self, version: u64) -> bool {
        self.stopped == Some(version)
    }

    /// Whether the answer is of the plan in this version, and whole.
    pub fn is_current(&self, question: &Question, version: u64) -> bool {
        let known = match question {
            Question::WhoCouldCome(station) => {
                self.candidates.as_ref().filter(|(of, ..)| of == station).map(|known| known.1)
            }
            Question::WhereCouldGo(doctor) => {
                self.destinations.as_ref().filter(|(of, ..)| of == doctor).map(|known| known.1)
            }
            Question::HowManyCouldCome(station) => {
                self.counts.get(station).filter(|(_, count)| count.in_province.is_some()).map(|known| known.0)
            }
            Question::Best => self.best.as_ref().map(|known| known.0),
            Question::Proposed(wanted) => self.proposed.as_ref().filter(|(of, ..)| of == wanted).map(|known| known.1),
            Question::Held => self.held.as_ref().map(|known| known.0),
            Question::Timeline => self.timeline.as_ref().map(|known| known.0),
            Question::Road => self.road.as_ref().map(|known| known.0),
            Question::Cure(finding) => self.cure.as_ref().filter(|(of, ..)| of == finding).map(|known| known.1),
        };
        known == Some(version)
    }
}
