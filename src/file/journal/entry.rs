//! An edit as a line of the journal: the records before and after, in the words of the plan file.

use ron::{Options, extensions::Extensions};
use serde::{Deserialize, Serialize};

use crate::edit::Change;
use crate::file::v1::{self, Note, Text};
use crate::plan::{self, AnyRecord, Date};

/// A change, as it stands in the journal.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Row>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cover {
    title: Text,
    baseline: Date,
    note: Note,
}

/// Writes once for all tables what differs only in the table's name.
macro_rules! rows {
    ($($variant:ident($row:ty)),+ $(,)?) => {
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Row { $($variant(Box<$row>)),+ }

        impl From<&AnyRecord> for Row {
            fn from(record: &AnyRecord) -> Self {
                match record { $(AnyRecord::$variant(record) => Self::$variant(Box::new((&**record).into()))),+ }
            }
        }

        impl From<Row> for AnyRecord {
            fn from(row: Row) -> Self {
                match row { $(Row::$variant(row) => Self::$variant(Box::new((*row).into()))),+ }
            }
        }
    };
}

rows! {
    Cover(Cover),
    Province(v1::Province),
    Target(v1::Target),
    Rule(v1::Rule),
    Source(v1::Source),
    Area(v1::Area),
    Commune(v1::Commune),
    Facility(v1::Facility),
    Site(v1::Site),
    Doctor(v1::Doctor),
    Posting(v1::Posting),
    Move(v1::Move),
    Exception(v1::Exception),
}

/// The changes of one edit on one line.
pub fn to_text(changes: &[Change]) -> Option<String> {
    let row = |record: &Option<AnyRecord>| record.as_ref().map(Row::from);
    let lines: Vec<Line> =
        changes.iter().map(|change| Line { before: row(&change.before), after: row(&change.after) }).collect();
    ron::ser::to_string(&lines).ok()
}

/// The changes on a line; nothing where it is none of ours.
pub fn from_text(text: &str) -> Option<Vec<Change>> {
    let options = Options::default().with_default_extension(Extensions::empty());
    let lines: Vec<Line> = options.from_str(text).ok()?;
    let change = |line: Line| Change { before: line.before.map(Into::into), after: line.after.map(Into::into) };
    Some(lines.into_iter().map(change).collect())
}

impl From<&plan::Cover> for Cover {
    fn from(cover: &plan::Cover) -> Self {
        Self { title: cover.title.as_str().into(), baseline: cover.baseline, note: cover.note.as_str().into() }
    }
}

impl From<Cover> for plan::Cover {
    fn from(cover: Cover) -> Self {
        Self { title: cover.title.0, note: cover.note.0, baseline: cover.baseline }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::difference;
    use crate::sample;

    #[test]
    fn every_record_of_the_sample_goes_through_the_journal_and_back() {
        let plan = sample::quang_ninh();
        let empty = crate::plan::Plan::new(plan.lineage.clone(), plan.cover.clone(), plan.province.clone());
        let changes = difference(&empty, &plan);
        assert!(changes.len() > 1_000);
        let text = to_text(&changes).expect("plain records");
        assert!(!text.contains('\n'), "an edit stands on one line");
        assert_eq!(from_text(&text), Some(changes));
        let mut renamed = plan.cover.clone();
        renamed.title = "Phương án 2\n".into();
        let changes = vec![Change::replace(plan.cover.clone(), renamed), Change::delete(plan.province)];
        assert_eq!(from_text(&to_text(&changes).expect("plain records")), Some(changes));
    }
}
