//! A plan on a day with all that follows from it, on which edits are made, or tried and taken back.

use super::EditEffect;
use super::everywhere::Seat;
use crate::edit::ChangeSet;
use crate::plan::{Date, Doctor, Facility, Move, Plan, Slot};
use crate::roster::{Alone, Crew, Roster, Subject, Touched};
use crate::rules::Checked;
use crate::rules::checker::Situation;

/// A plan, who is where on a day, and what the rules find: each belongs to the one before it.
#[derive(Clone, Debug)]
pub struct Desk {
    plan: Plan,
    roster: Roster,
    checked: Checked,
}

impl Desk {
    pub fn new(plan: Plan, date: Date) -> Self {
        Self::by(&Alone, plan, date)
    }

    /// The same, whoever works it out.
    pub fn by(crew: &impl Crew, plan: Plan, date: Date) -> Self {
        let derived = Self::derived(crew, &plan, date);
        Self::of(plan, derived)
    }

    /// What follows from a plan on a day.
    pub fn derived(crew: &impl Crew, plan: &Plan, date: Date) -> (Roster, Checked) {
        let roster = Roster::by(crew, plan, date);
        let checked = Checked::by(crew, plan, &roster);
        (roster, checked)
    }

    /// A plan with what was [`derived`](Self::derived) from it.
    pub fn of(plan: Plan, (roster, checked): (Roster, Checked)) -> Self {
        Self { plan, roster, checked }
    }

    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// Makes an edit for good, and says what it touched.
    pub fn apply(&mut self, change: &ChangeSet) -> Touched {
        let touched = self.follow(change);
        self.checked.update(&self.plan, &self.roster, &touched);
        touched
    }

    /// Makes an edit for good, and says besides what it did to the findings.
    pub fn make(&mut self, change: ChangeSet) -> (EditEffect, Touched) {
        let before = *self.checked.totals();
        let touched = self.follow(&change);
        let difference = self.checked.follow(&self.plan, &self.roster, &touched);
        (EditEffect { change, difference, before, after: *self.checked.totals() }, touched)
    }

    /// Plan and roster follow an edit; the findings are still those of before.
    fn follow(&mut self, change: &ChangeSet) -> Touched {
        change.apply(&mut self.plan);
        self.roster.update(&self.plan, change.pairs())
    }

    /// The same plan on another day; says what that touched.
    pub fn set_date(&mut self, date: Date) -> Touched {
        let from = self.roster.date();
        let spans = self.checked.settings().spans(from, date);
        let touched = self.roster.set_date(&self.plan, date, &spans);
        self.checked.set_date(&self.plan, &self.roster, from, touched)
    }

    /// The same plan, saved: its lineage and stamps are those of the file.
    pub fn follow_save(&mut self, saved: &Plan) {
        self.plan.follow_save(saved);
    }

    /// What `look` sees while an edit is made, and what the edit touches. Plan and roster follow it, the findings stay as
    /// they are, for everything is afterwards as it was before.
    pub(super) fn trying<T>(&mut self, change: &ChangeSet, look: impl FnOnce(&Self, &Touched) -> T) -> (T, Touched) {
        change.apply(&mut self.plan);
        let (touched, before) = self.roster.try_update(&self.plan, change.pairs());
        let seen = look(self, &touched);
        change.take_back(&mut self.plan);
        self.roster.put_back(&self.plan, before);
        (seen, touched)
    }

    /// What `look` sees at each of these seats while the moves of an edit lead there, one seat after the other; it is told
    /// what the edit touches when it leads to the first. Nothing where it touches more than can be compared subject by
    /// subject, or where the rest depends on the seat. Plan and roster are afterwards as they were.
    pub(super) fn leading<T>(
        &mut self,
        change: &ChangeSet,
        seats: &[Seat],
        mut look: impl FnMut(&Self, &[Subject], Seat) -> T,
    ) -> Option<Vec<T>> {
        change.apply(&mut self.plan);
        let (touched, before) = self.roster.try_update(&self.plan, change.pairs());
        let led = self.led(change);
        let is_same_elsewhere = led.iter().all(|&(doctor, step)| self.roster.is_same_elsewhere(doctor, step));
        let subjects = self.checked.comparable(&touched).filter(|_| is_same_elsewhere);
        let seen = subjects.map(|subjects| {
            let at = |&seat: &Seat| {
                self.lead(&led, seat);
                look(self, subjects, seat)
            };
            seats.iter().map(at).collect()
        });
        change.take_back(&mut self.plan);
        self.roster.put_back(&self.plan, before);
        seen
    }

    /// The doctors whom an edit moves, each with the move.
    pub(super) fn led(&self, change: &ChangeSet) -> Vec<(Slot<Doctor>, Slot<Move>)> {
        let slots = |step: &Move| self.plan.doctors.slot(&step.doctor).zip(self.plan.moves.slot(&step.id));
        change.steps().filter_map(slots).collect()
    }

    /// Has moves lead to a seat instead.
    fn lead(&mut self, led: &[(Slot<Doctor>, Slot<Move>)], seat: Seat) {
        for &(doctor, step) in led {
            self.plan.moves.amend(step, |step| step.lead_to(&self.plan.sites[seat.site].id));
            self.roster.lead(&self.plan, doctor, step);
        }
    }

    /// What `look` sees of the plan while an edit is made; it is afterwards as it was.
    pub fn seen_with<T>(&mut self, change: &ChangeSet, look: impl FnOnce(&Situation) -> T) -> T {
        self.trying(change, |desk, _| look(&desk.situation())).0
    }

    /// What the rules see of it.
    pub(super) fn situation(&self) -> Situation<'_> {
        Situation { plan: &self.plan, roster: &self.roster, settings: self.checked.settings() }
    }

    /// Doctors a facility must keep: a station its minimum, a hospital its floor.
    pub fn least_at(&self, slot: Slot<Facility>) -> Option<i64> {
        let situation = self.situation();
        let minimum = situation.open_station(slot).map(|station| station.minimum());
        let floor = || situation.open_hospital(slot).and_then(|hospital| hospital.hospital.floor.as_ref());
        minimum.or_else(|| floor().map(|floor| i64::from(floor.value)))
    }
}
