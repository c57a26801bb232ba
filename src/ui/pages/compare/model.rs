//! The rows of the page, and where a click on one leads.

use std::collections::BTreeSet;

use crate::compare::{Difference, Group, RecordChange};
use crate::plan::{Id, Plan, Table};
use crate::session::Selection;

/// Height of a row.
pub const ROW: f32 = 28.0;

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    Heading {
        group: Group,
        count: usize,
    },
    /// The change of that number, under the heading before it.
    Change(usize, Group),
}

impl Row {
    pub fn is_shown(&self, folded: &BTreeSet<Group>) -> bool {
        match self {
            Self::Heading { .. } => true,
            Self::Change(_, group) => !folded.contains(group),
        }
    }
}

/// All rows, by kind of change.
pub fn rows(difference: &Difference) -> Vec<Row> {
    let of_group = |group: Group| {
        let numbers = difference.changes.iter().enumerate().filter(move |(_, change)| change.group() == group);
        let changes: Vec<Row> = numbers.map(|(number, _)| Row::Change(number, group)).collect();
        let heading = (!changes.is_empty()).then_some(Row::Heading { group, count: changes.len() });
        heading.into_iter().chain(changes)
    };
    Group::ALL.into_iter().flat_map(of_group).collect()
}

/// What of the open plan a change is about; nothing where it is not there.
pub fn place(plan: &Plan, change: &RecordChange) -> Option<Selection> {
    let (table, id) = (change.key.0, &*change.key.1);
    let facility_of = |site: &str| plan.facility_of(&Id::new(site)).cloned().map(Selection::Facility);
    match table {
        Table::Province => Some(Selection::Province),
        Table::Posting => plan.postings.get(&Id::new(id)).map(|posting| Selection::Doctor(posting.doctor.clone())),
        Table::Site => facility_of(id),
        _ if !plan.contains(table, id) => None,
        Table::Doctor => Some(Selection::Doctor(Id::new(id))),
        Table::Facility => Some(Selection::Facility(Id::new(id))),
        Table::Move => Some(Selection::Move(Id::new(id))),
        Table::Area => Some(Selection::Area(Id::new(id))),
        Table::Commune => Some(Selection::Commune(Id::new(id))),
        _ => None,
    }
}
