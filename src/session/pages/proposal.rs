//! The page of the best plan by moving: what is to be best, which of its moves are chosen, what is thought away.

use std::collections::BTreeSet;

use super::PageState;
use crate::advise::proposal::{Choice, Options, Relaxed, Switch};
use crate::plan::{Doctor, Id};
use crate::session::action::PageAction;
use crate::session::{Document, Wanted, Worked};

/// Which rows are ticked. A doctor has one row at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Ticked {
    /// Every row, whatever is proposed.
    #[default]
    All,
    /// The rows of these; what is proposed anew later is not ticked.
    These(BTreeSet<Id<Doctor>>),
}

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum ProposalWish {
    Choose(Choice),
    Turn(Switch),
    /// Takes the row of a doctor in, or out.
    Tick(Id<Doctor>, bool),
    TickAll(bool),
    /// Looks at the proposal as it would be with a bound relaxed; as it is, with none.
    Look(Option<Relaxed>),
    /// Walks to a row.
    At(Option<Id<Doctor>>),
    /// Makes the moves that are ticked.
    Apply,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct ProposalPage {
    pub options: Options,
    pub ticked: Ticked,
    /// What is thought away, and in which version of the plan: after an edit it may be another thing.
    relaxed: Option<(Relaxed, u64)>,
    /// The row that is looked at: the one clicked last, or walked to.
    pub at: Option<Id<Doctor>>,
    /// The row looked at is to come into sight, once.
    pub follow: bool,
}

impl PageState for ProposalPage {
    fn drawn(&mut self) {
        self.follow = false;
    }

    /// Back from the proposal as it would be to the one as it is.
    fn escape(&self, document: &Document) -> Option<PageAction> {
        self.relaxed(document.version()).map(|_| PageAction::Proposal(ProposalWish::Look(None)))
    }
}

impl ProposalPage {
    /// The proposal the page is about in a version of the plan.
    pub fn wanted(&self, version: u64) -> Wanted {
        Wanted { options: self.options, relaxed: self.relaxed(version) }
    }

    /// What is thought away for a look.
    pub fn relaxed(&self, version: u64) -> Option<Relaxed> {
        self.relaxed.filter(|(_, at)| *at == version).map(|(relaxed, _)| relaxed)
    }

    pub fn is_ticked(&self, doctor: &Id<Doctor>) -> bool {
        match &self.ticked {
            Ticked::All => true,
            Ticked::These(doctors) => doctors.contains(doctor),
        }
    }

    /// The doctors whose rows are ticked, in their order.
    pub fn chosen<'a>(&self, worked: &'a Worked) -> Vec<&'a Id<Doctor>> {
        worked.moves.iter().map(|made| &made.doctor).filter(|doctor| self.is_ticked(doctor)).collect()
    }

    /// Carries out what concerns the page alone; `worked` is the proposal that is shown for a version of the plan.
    pub fn update(&mut self, wish: &ProposalWish, version: u64, worked: Option<&Worked>) {
        // What is only looked at has rows of its own: the choice among those that can be made stays.
        if self.relaxed(version).is_some() && matches!(wish, ProposalWish::Tick(..) | ProposalWish::TickAll(_)) {
            return;
        }
        match wish {
            ProposalWish::Choose(choice) => self.options.choice = *choice,
            ProposalWish::Turn(switch) => self.options = switch.turned(self.options),
            ProposalWish::Tick(doctor, on) => self.tick(doctor, *on, worked),
            ProposalWish::TickAll(true) => self.ticked = Ticked::All,
            ProposalWish::TickAll(false) => self.ticked = Ticked::These(BTreeSet::new()),
            ProposalWish::Look(relaxed) => self.relaxed = relaxed.map(|relaxed| (relaxed, version)),
            ProposalWish::At(doctor) => {
                self.at.clone_from(doctor);
                self.follow = doctor.is_some();
            }
            ProposalWish::Apply => {}
        }
        // Under other conditions another bound is reached.
        if matches!(wish, ProposalWish::Choose(_) | ProposalWish::Turn(_)) {
            self.relaxed = None;
        }
    }

    fn tick(&mut self, doctor: &Id<Doctor>, on: bool, worked: Option<&Worked>) {
        let shown = worked.map_or(&[][..], |worked| &worked.moves).iter().map(|made| made.doctor.clone());
        let mut doctors: BTreeSet<Id<Doctor>> = match std::mem::take(&mut self.ticked) {
            Ticked::All => shown.clone().collect(),
            Ticked::These(doctors) => doctors,
        };
        if on {
            doctors.insert(doctor.clone());
        } else {
            doctors.remove(doctor);
        }
        let all = worked.is_some() && shown.clone().all(|doctor| doctors.contains(&doctor));
        self.ticked = if all { Ticked::All } else { Ticked::These(doctors) };
    }
}
