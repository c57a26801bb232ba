//! Who and what a finding is about: its parties are marked on the board while it is looked at or pointed at.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Id as UiId, Ui};

use crate::plan::{Doctor, Facility, Id, Move, Slot};
use crate::roster::Subject;
use crate::rules::{Fact, Finding};
use crate::session::{FindingKey, Selection};
use crate::ui::View;

/// The cards and chips to be marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parties {
    pub facilities: BTreeSet<Slot<Facility>>,
    pub doctors: BTreeSet<Slot<Doctor>>,
}

/// The parties of the finding under the pointer, else of the one looked at.
pub fn marked(ui: &Ui, view: &View) -> Arc<Parties> {
    let looked_at = || match &view.session.selection {
        Some(Selection::Finding(key)) => Some(key.clone()),
        _ => None,
    };
    let key = pointed_at(ui).or_else(looked_at);
    let version = view.session.document.version();
    crate::ui::remembered::remembered(ui, "parties of a finding", (version, key.clone()), || {
        let checked = view.checked();
        let is_it = |finding: &&Arc<Finding>| key.as_ref().is_some_and(|key| key.is_of(finding));
        let finding = checked.findings().chain(checked.accepted()).find(is_it);
        finding.map_or_else(Parties::default, |finding| parties(view, finding))
    })
}

/// The list of findings says which row the pointer is on.
pub fn point_at(ui: &Ui, key: Option<FindingKey>) {
    if pointed_at(ui) != key {
        ui.data_mut(|data| data.insert_temp(pointed_id(), Pointed(key)));
    }
}

#[derive(Clone)]
struct Pointed(Option<FindingKey>);

fn pointed_at(ui: &Ui) -> Option<FindingKey> {
    ui.data(|data| data.get_temp::<Pointed>(pointed_id())).and_then(|pointed| pointed.0)
}

fn pointed_id() -> UiId {
    UiId::unique("finding pointed at")
}

fn parties(view: &View, finding: &Finding) -> Parties {
    let (plan, links) = (view.plan(), view.roster().links());
    let mut parties = Parties::default();
    match &finding.subject {
        Subject::Station(slot) | Subject::Hospital(slot) => drop(parties.facilities.insert(*slot)),
        Subject::Point(slot) => parties.facilities.extend(links.facility(*slot)),
        Subject::Doctor(slot) => parties.add_doctor(view, *slot),
        Subject::Move(slot) => parties.add_move(view, &plan.moves[*slot]),
        Subject::Area(slot) => {
            parties.facilities.extend(links.stations_of_area(*slot));
            parties.facilities.extend(links.hospital_of_area(*slot));
        }
        Subject::Commune(_) | Subject::Province | Subject::Record(..) => {}
    }
    for (_, fact) in &finding.facts {
        match fact {
            Fact::Id(id) => parties.add_named(view, id),
            Fact::Ids(ids) => ids.iter().for_each(|id| parties.add_named(view, id)),
            _ => {}
        }
    }
    parties
}

impl Parties {
    fn add_doctor(&mut self, view: &View, slot: Slot<Doctor>) {
        self.doctors.insert(slot);
        let at = view.roster().presence(slot).at.iter();
        self.facilities.extend(at.filter_map(|&(site, _)| view.roster().links().facility(site)));
    }

    fn add_move(&mut self, view: &View, step: &Move) {
        let plan = view.plan();
        self.doctors.extend(plan.doctors.slot(&step.doctor));
        let to = step.to.iter().filter_map(|share| plan.facility_of(&share.site));
        self.facilities.extend(step.from.iter().chain(to).filter_map(|id| plan.facilities.slot(id)));
    }

    /// A fact that is an id names a doctor, a place or a move.
    fn add_named(&mut self, view: &View, id: &str) {
        let plan = view.plan();
        self.doctors.extend(plan.doctors.slot(&Id::new(id)));
        self.facilities.extend(plan.facilities.slot(&Id::new(id)));
        if let Some(step) = plan.moves.get(&Id::new(id)) {
            self.add_move(view, step);
        }
    }
}
