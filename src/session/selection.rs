//! What the user has chosen to look at.

use crate::edit::in_use;
use crate::plan::{Area, Commune, Doctor, Facility, Id, Key, Move, Plan, Slot, SubjectKind, Table};
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
    pub kind: SubjectKind,
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
                let table = key.kind.table();
                let is_line = matches!(table, Table::Doctor | Table::Move | Table::Posting | Table::Exception);
                (is_line.then_some(table)?, key.subject.as_str())
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
            kind: finding.subject.kind(),
            subject: finding.subject_id.clone(),
            detail: finding.detail.clone(),
        }
    }
}

impl FindingKey {
    /// What is looked at to see its subject; none for records that have no page.
    pub fn page(&self, plan: &Plan) -> Option<Selection> {
        let id = self.subject.as_str();
        Some(match self.kind.table() {
            Table::Facility => Selection::Facility(Id::new(id)),
            Table::Site => Selection::Facility(plan.facility_of(&Id::new(id))?.clone()),
            Table::Doctor => Selection::Doctor(Id::new(id)),
            Table::Posting => Selection::Doctor(plan.postings.get(&Id::new(id))?.doctor.clone()),
            Table::Move => Selection::Move(Id::new(id)),
            Table::Area => Selection::Area(Id::new(id)),
            Table::Commune => Selection::Commune(Id::new(id)),
            Table::Province => Selection::Province,
            Table::Cover
            | Table::Target
            | Table::Rule
            | Table::Source
            | Table::Exception
            | Table::Open
            | Table::Act
            | Table::Assumption
            | Table::PastYear => return None,
        })
    }

    pub fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.code()
            && self.kind == finding.subject.kind()
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
        Selection::Finding(key) => facility_of(plan, roster, &key.page(plan)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};

    #[test]
    fn a_finding_leads_to_its_subject_and_one_of_a_posting_to_its_doctor() {
        let plan = Fixture::new().station("s").point("s", "p").doctor_at("d", "s").build();
        let roster = Roster::new(&plan, DAY_ONE);
        let key = |kind, subject: &str| {
            let (subject, detail) = (subject.to_owned(), String::new());
            FindingKey { rule: "X03", kind, subject, detail }
        };
        let station = Some(Selection::Facility("s".into()));
        assert_eq!(key(SubjectKind::Station, "s").page(&plan), station);
        assert_eq!(key(SubjectKind::Point, "p").page(&plan), station);
        assert_eq!(key(SubjectKind::Record(Table::Rule), "T03").page(&plan), None);
        let posting = key(SubjectKind::Record(Table::Posting), "d@s");
        assert_eq!(posting.page(&plan), Some(Selection::Doctor("d".into())));
        let place = facility_of(&plan, &roster, &Selection::Finding(posting));
        assert_eq!(place, plan.facilities.slot(&"s".into()));
    }
}
