//! What merges leave for the next save, as it stands in the journal.

use serde::{Deserialize, Serialize};

use crate::edit::{Carried, Descent};
use crate::file::v2::{Merge, Row, Table};
use crate::plan::{AnyRecord, Key};

/// The merges that count, oldest first.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Merges(Vec<Left>);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Left {
    parents: Vec<String>,
    ancestors: Vec<String>,
    own: Vec<(Table, String)>,
    taken: Vec<Taken>,
    merges: Vec<Merge>,
    record: Merge,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Taken {
    table: Table,
    id: String,
    lines: Vec<Row>,
    stamp: Option<String>,
    gone: Option<String>,
}

impl From<&Vec<Descent>> for Merges {
    fn from(merges: &Vec<Descent>) -> Self {
        Self(merges.iter().map(Left::from).collect())
    }
}

impl From<Merges> for Vec<Descent> {
    fn from(merges: Merges) -> Self {
        merges.0.into_iter().map(Descent::from).collect()
    }
}

impl From<&Descent> for Left {
    fn from(descent: &Descent) -> Self {
        let taken = |(key, carried): (&Key, &Carried)| Taken {
            table: key.0.into(),
            id: key.1.to_string(),
            lines: carried.lines.iter().map(Row::from).collect(),
            stamp: carried.stamp.clone(),
            gone: carried.gone.clone(),
        };
        Self {
            parents: descent.parents.clone(),
            ancestors: descent.ancestors.clone(),
            own: descent.own.iter().map(|(table, id)| ((*table).into(), id.to_string())).collect(),
            taken: descent.taken.iter().map(taken).collect(),
            merges: descent.merges.iter().map(Merge::from).collect(),
            record: (&descent.record).into(),
        }
    }
}

impl From<Left> for Descent {
    fn from(left: Left) -> Self {
        let taken = |taken: Taken| {
            let lines = taken.lines.into_iter().map(AnyRecord::from).collect();
            ((taken.table.into(), taken.id.into()), Carried { lines, stamp: taken.stamp, gone: taken.gone })
        };
        Self {
            parents: left.parents,
            ancestors: left.ancestors,
            own: left.own.into_iter().map(|(table, id)| (table.into(), id.into())).collect(),
            taken: left.taken.into_iter().map(taken).collect(),
            merges: left.merges.into_iter().map(Into::into).collect(),
            record: left.record.into(),
        }
    }
}
