//! What the user has chosen to look at.

use crate::edit::in_use;
use crate::plan::{Area, Commune, Doctor, Facility, Id, Key, Move, Plan, Slot, Table};
use crate::roster::Roster;
use crate::rules::Finding;

/// The one thing the inspector shows. By id, so that it outlives edits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    Doctor(Id<Doctor>),
    Facility(Id<Facility>),
    Move(Id<Move>),
    Area(Id<Area>),
    Commune(Id<Commune>),
    Province,
    Finding(FindingKey),
}

/// The identity of a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingKey {
    pub rule: &'static str,
    pub subject_kind: &'static str,
    pub subject: String,
    pub detail: String,
}

impl Selection {
    /// The record it stands for, where that can be deleted: a doctor, a move, a place or an area that nothing refers
    /// to, or a line that a finding is about.
    pub fn deletable(&self, plan: &Plan) -> Option<Key> {
        let (table, id) = match self {
            Self::Doctor(id) => (Table::Doctor, id.as_str()),
            Self::Move(id) => (Table::Move, id.as_str()),
            Self::Finding(key) => {
                let tables = [Table::Doctor, Table::Move, Table::Posting, Table::Exception];
                (tables.into_iter().find(|table| table.name() == key.subject_kind)?, key.subject.as_str())
            }
            Self::Facility(id) => (Table::Facility, id.as_str()),
            Self::Area(id) => (Table::Area, id.as_str()),
            Self::Commune(id) => (Table::Commune, id.as_str()),
            Self::Province => return None,
        };
        let key: Key = (table, id.into());
        (plan.contains(table, id) && in_use(plan, &key).is_empty()).then_some(key)
    }
}

impl From<&Finding> for FindingKey {
    fn from(finding: &Finding) -> Self {
        Self {
            rule: finding.code(),
            subject_kind: finding.subject.kind(),
            subject: finding.subject_id.clone(),
            detail: finding.detail.clone(),
        }
    }
}

impl FindingKey {
    pub fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.code()
            && self.subject_kind == finding.subject.kind()
            && self.subject == finding.subject_id
            && self.detail == finding.detail
    }
}

/// The facility whose card shows a selection: the place itself, where a doctor works, where a move goes.
pub fn facility_of(plan: &Plan, roster: &Roster, selection: &Selection) -> Option<Slot<Facility>> {
    match selection {
        Selection::Facility(id) => plan.facilities.slot(id),
        Selection::Doctor(id) => {
            let doctor = plan.doctors.slot(id)?;
            roster.main_place(plan, doctor).or_else(|| roster.main_home(plan, doctor))
        }
        Selection::Move(id) => {
            let step = plan.moves.get(id)?;
            let to = step.to.first().and_then(|share| plan.facility_of(&share.site));
            plan.facilities.slot(to.or(step.from.as_ref())?)
        }
        Selection::Area(id) => roster.links().stations_of_area(plan.areas.slot(id)?).first().copied(),
        Selection::Commune(id) => roster.links().stations_of_commune(plan.communes.slot(id)?).first().copied(),
        Selection::Province => None,
        Selection::Finding(key) => match key.subject_kind {
            "station" | "hospital" | "facility" => plan.facilities.slot(&Id::new(&key.subject)),
            "point" | "site" => plan.facilities.slot(plan.facility_of(&Id::new(&key.subject))?),
            "doctor" => facility_of(plan, roster, &Selection::Doctor(Id::new(&key.subject))),
            "move" => facility_of(plan, roster, &Selection::Move(Id::new(&key.subject))),
            "area" => facility_of(plan, roster, &Selection::Area(Id::new(&key.subject))),
            "commune" => facility_of(plan, roster, &Selection::Commune(Id::new(&key.subject))),
            _ => None,
        },
    }
}
