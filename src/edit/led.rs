//! An edit at one seat out of many: the same at all of them but for where its moves lead.

use std::borrow::Cow;
use std::sync::Arc;

use super::{ChangeSet, Deed};
use crate::plan::{AnyRecord, Id, Move, Plan, Site};

/// An edit, or the same edit with its moves leading to another seat: what that seat makes of it is written out only where
/// somebody asks, for of hundreds of seats that are thought of the edit is made at one.
#[derive(Clone, Debug)]
pub struct Led {
    edit: Arc<ChangeSet>,
    /// Where its moves lead instead.
    seat: Option<Id<Site>>,
}

impl Led {
    /// Leads an edit to a seat of a place of the same kind, which has nothing to do with its doctors yet: then a placement
    /// is the same but for where it leads.
    pub fn to(edit: &Arc<ChangeSet>, seat: &Id<Site>) -> Self {
        Self { edit: Arc::clone(edit), seat: Some(seat.clone()) }
    }

    /// The moves as they are afterwards.
    pub fn steps(&self) -> impl Iterator<Item = Cow<'_, Move>> {
        self.edit.steps().map(|step| match &self.seat {
            Some(seat) => Cow::Owned(leading_to(step, seat)),
            None => Cow::Borrowed(step),
        })
    }

    /// The moves of which only what is the same at every seat is asked.
    pub fn steps_anywhere(&self) -> impl Iterator<Item = &Move> {
        self.edit.steps()
    }

    /// The edit as it is made; `plan` is the one it was thought of in.
    pub fn in_full(self, plan: &Plan) -> ChangeSet {
        match &self.seat {
            Some(seat) => led_to(&self.edit, seat, plan),
            None => Arc::unwrap_or_clone(self.edit),
        }
    }
}

impl From<ChangeSet> for Led {
    fn from(edit: ChangeSet) -> Self {
        Self { edit: Arc::new(edit), seat: None }
    }
}

fn leading_to(step: &Move, seat: &Id<Site>) -> Move {
    let mut step = step.clone();
    step.lead_to(seat);
    step
}

fn led_to(edit: &ChangeSet, seat: &Id<Site>, plan: &Plan) -> ChangeSet {
    let place = plan.facility_of(seat).and_then(|id| plan.facilities.get(id));
    let to = place.map_or_else(String::new, |place| place.name.clone());
    let deed = match &edit.deed {
        Deed::Moved { kind, doctor, from, .. } => {
            Deed::Moved { kind: *kind, doctor: doctor.clone(), from: from.clone(), to }
        }
        Deed::Redirected { doctor, .. } => Deed::Redirected { doctor: doctor.clone(), to },
        Deed::MovedAll { doctors, .. } => Deed::MovedAll { doctors: *doctors, to },
        deed => deed.clone(),
    };
    let mut changes = edit.changes.clone();
    for change in &mut changes {
        if let Some(AnyRecord::Move(step)) = &mut change.after {
            step.lead_to(seat);
        }
    }
    ChangeSet { deed, changes }
}
