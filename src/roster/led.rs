//! A move that leads elsewhere: the quick way from one place to the next while all of them are thought of.

use super::followers::facilities;
use super::picture::OnDay;
use super::{Roster, career};
use crate::plan::{Doctor, Facility, Move, Plan, Slot};

impl Roster {
    /// Follows one of a doctor's moves that leads to other sites than before and is otherwise as it was. The same as an
    /// update by that change, but that nothing is said of what it touches.
    pub fn lead(&mut self, plan: &Plan, doctor: Slot<Doctor>, step: Slot<Move>) {
        let to = career::places(plan, &plan.moves[step]);
        let career = &mut self.careers[doctor];
        let Some(led) = career.steps.iter_mut().find(|known| known.slot == step) else { return };
        let was = std::mem::replace(&mut led.to, to);
        self.followers.follow_step(doctor, &was, career, &self.links);
        let on_day = OnDay::new(self.date(), plan, &self.links, doctor, self.career(doctor));
        self.picture.set(doctor, on_day, &self.links);
    }

    /// Whether a doctor is at all other places the same wherever a move leads. A move for good brings a home, and which of
    /// several homes a loan takes from is decided among them all.
    pub fn is_same_elsewhere(&self, doctor: Slot<Doctor>, step: Slot<Move>) -> bool {
        let steps = &self.career(doctor).steps;
        let is_for_good = steps.iter().any(|led| led.slot == step && led.kind.is_permanent());
        !(is_for_good && steps.iter().any(|other| other.kind.is_loan()))
    }

    /// The places a doctor's postings and moves name, moves without effect too; some may stand there twice.
    pub fn places_named(&self, plan: &Plan, doctor: Slot<Doctor>) -> Vec<Slot<Facility>> {
        let moves = self.links.moves(doctor).iter().map(|&step| &plan.moves[step]);
        let of_moves = moves.flat_map(|step| {
            let to = step.to.iter().filter_map(|share| self.links.facility(plan.sites.slot(&share.site)?));
            to.chain(step.from.as_ref().and_then(|from| plan.facilities.slot(from)))
        });
        facilities(self.career(doctor), &self.links).chain(of_moves).collect()
    }
}
