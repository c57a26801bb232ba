//! Reorganising the network: the acts there are, and one that is being written, with what it would do.

use std::sync::Arc;

use crate::advise::Effect;
use crate::edit::{ChangeSet, Rejected, Reorganisation};
use crate::plan::{Act, Area, Commune, Date, Facility, Id, Plan, Site};
use crate::rules::Finding;

/// What stands in front.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkTask {
    pub draft: ActDraft,
    /// What it would do as it stands; nothing while something is missing.
    pub foretold: Option<Result<Box<ActForetold>, Rejected>>,
    /// An act to be taken back although it was edited since: which, and what was.
    pub asked: Option<(Id<Act>, Vec<String>)>,
}

/// What can be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    #[default]
    MergePoint,
    MergeClosed,
    Split,
    MovePoint,
    ClosePoint,
    CloseStation,
    AddStation,
    AddPoint,
}

impl DraftKind {
    pub const ALL: [Self; 8] = [
        Self::MergePoint,
        Self::MergeClosed,
        Self::Split,
        Self::MovePoint,
        Self::ClosePoint,
        Self::CloseStation,
        Self::AddStation,
        Self::AddPoint,
    ];

    /// Whether it is about a point of the station chosen.
    pub fn needs_point(self) -> bool {
        matches!(self, Self::Split | Self::MovePoint | Self::ClosePoint)
    }

    /// Whether another station takes over, or has the new point.
    pub fn needs_other(self) -> bool {
        matches!(self, Self::MergePoint | Self::MergeClosed | Self::MovePoint)
    }

    pub fn needs_name(self) -> bool {
        matches!(self, Self::Split | Self::AddStation | Self::AddPoint)
    }
}

/// An act as far as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActDraft {
    pub kind: DraftKind,
    /// The station it is about, or the one of the point.
    pub station: Option<Id<Facility>>,
    pub point: Option<Id<Site>>,
    /// The station that takes over.
    pub into: Option<Id<Facility>>,
    /// The site that takes over from a point that closes.
    pub site: Option<Id<Site>>,
    pub commune: Option<Id<Commune>>,
    pub area: Option<Id<Area>>,
    /// People of a new station.
    pub catchment: Option<u32>,
    pub name: String,
    pub date: Date,
}

/// What an act would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ActForetold {
    pub change: ChangeSet,
    pub solved: Vec<Arc<Finding>>,
    /// New findings and those that grow.
    pub created: Vec<Arc<Finding>>,
    /// The plan as it would be: what is new has its name there.
    pub plan: Arc<Plan>,
}

impl ActDraft {
    pub fn new(kind: DraftKind, date: Date) -> Self {
        Self {
            kind,
            station: None,
            point: None,
            into: None,
            site: None,
            commune: None,
            area: None,
            catchment: None,
            name: String::new(),
            date,
        }
    }

    /// Whether anything is written beside its kind and its day.
    pub fn is_begun(&self) -> bool {
        *self != Self::new(self.kind, self.date)
    }

    /// The act, once nothing is missing.
    pub fn wish(&self) -> Option<Reorganisation> {
        let date = self.date;
        let name = || Some(self.name.trim().to_owned()).filter(|name| !name.is_empty());
        Some(match self.kind {
            DraftKind::MergePoint | DraftKind::MergeClosed => Reorganisation::Merge {
                station: self.station.clone()?,
                into: self.into.clone()?,
                as_point: self.kind == DraftKind::MergePoint,
                date,
            },
            DraftKind::Split => Reorganisation::Split {
                point: self.point.clone()?,
                station: None,
                catchment: self.catchment?,
                date,
                name: name()?,
            },
            DraftKind::MovePoint => {
                Reorganisation::MovePoint { point: self.point.clone()?, to: self.into.clone()?, date }
            }
            DraftKind::ClosePoint => {
                Reorganisation::ClosePoint { point: self.point.clone()?, into: self.site.clone()?, date }
            }
            DraftKind::CloseStation => Reorganisation::CloseStation { station: self.station.clone()?, date },
            DraftKind::AddStation => Reorganisation::AddStation {
                station: None,
                commune: self.commune.clone()?,
                area: self.area.clone(),
                date,
                name: name()?,
            },
            DraftKind::AddPoint => {
                Reorganisation::AddPoint { point: None, to: self.station.clone()?, date, name: name()? }
            }
        })
    }
}

impl NetworkTask {
    pub fn new(draft: ActDraft) -> Self {
        Self { draft, foretold: None, asked: None }
    }
}

impl ActForetold {
    pub fn new(before: &Plan, effect: Effect) -> Self {
        let Effect { change, solved, created, grown, .. } = effect;
        let change = change.in_full(before);
        let mut plan = before.clone();
        change.apply(&mut plan);
        Self { change, solved, created: created.into_iter().chain(grown).collect(), plan: Arc::new(plan) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_act_is_none_while_something_of_it_is_missing() {
        let mut draft = ActDraft::new(DraftKind::Split, date(2026, 7, 1));
        draft.station = Some("a".into());
        draft.point = Some("p".into());
        draft.catchment = Some(3_000);
        assert_eq!(draft.wish(), None, "it has no name");
        draft.name = " Trạm Y tế Mới ".into();
        assert_eq!(
            draft.wish(),
            Some(Reorganisation::Split {
                point: "p".into(),
                station: None,
                catchment: 3_000,
                date: date(2026, 7, 1),
                name: "Trạm Y tế Mới".into(),
            })
        );
    }
}
