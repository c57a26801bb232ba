//! An edit as a line of the journal: the records before and after, in the words of the plan file.

use ron::{Options, extensions::Extensions};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::edit::Change;
use crate::file::VERSION;
use crate::file::v2::{Note, Text};
use crate::file::{v1, v2};
use crate::plan::{self, AnyRecord, Date};

/// A change, as it stands in the journal: its records in the words of a version of the plan file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<R> {
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    before: Option<R>,
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    after: Option<R>,
}

fn nothing<R>() -> Option<R> {
    None
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cover {
    title: Text,
    baseline: Date,
    note: Note,
}

/// Declares, once for all tables and versions, the records that may stand in a line.
macro_rules! rows {
    ($row:ident in $version:ident $(, and $added:ident)*) => {
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum $row {
            Cover(Box<Cover>),
            Province(Box<$version::Province>),
            Target(Box<$version::Target>),
            Rule(Box<$version::Rule>),
            Source(Box<$version::Source>),
            Area(Box<$version::Area>),
            Commune(Box<$version::Commune>),
            Facility(Box<$version::Facility>),
            Site(Box<$version::Site>),
            Doctor(Box<$version::Doctor>),
            Posting(Box<$version::Posting>),
            Move(Box<$version::Move>),
            Exception(Box<$version::Exception>),
            $($added(Box<$version::$added>),)*
        }
    };
}

rows!(OldRow in v1);
rows!(Row in v2, and Act, and Assumption);

/// Writes once for all tables what differs only in the table's name.
macro_rules! convert {
    ($($same:ident)+; $($changed:ident)+; $($added:ident)+) => {
        impl From<&AnyRecord> for Row {
            fn from(record: &AnyRecord) -> Self {
                match record {
                    $(AnyRecord::$same(record) => Self::$same(Box::new((&**record).into())),)+
                    $(AnyRecord::$changed(record) => Self::$changed(Box::new((&**record).into())),)+
                    $(AnyRecord::$added(record) => Self::$added(Box::new((&**record).into())),)+
                }
            }
        }

        impl From<Row> for AnyRecord {
            fn from(row: Row) -> Self {
                match row {
                    $(Row::$same(row) => Self::$same(Box::new((*row).into())),)+
                    $(Row::$changed(row) => Self::$changed(Box::new((*row).into())),)+
                    $(Row::$added(row) => Self::$added(Box::new((*row).into())),)+
                }
            }
        }

        impl From<OldRow> for Row {
            fn from(row: OldRow) -> Self {
                match row {
                    $(OldRow::$same(row) => Self::$same(row),)+
                    $(OldRow::$changed(row) => Self::$changed(Box::new((*row).into())),)+
                }
            }
        }
    };
}

// Behind the semicolons what version 2 has changed, and what it has added.
convert!(
    Cover Province Target Rule Area Commune Doctor Exception;
    Source Facility Site Posting Move;
    Act Assumption
);

/// The changes of one edit on one line.
pub fn to_text(changes: &[Change]) -> Option<String> {
    let row = |record: &Option<AnyRecord>| record.as_ref().map(Row::from);
    let lines: Vec<Line<Row>> =
        changes.iter().map(|change| Line { before: row(&change.before), after: row(&change.after) }).collect();
    ron::ser::to_string(&lines).ok()
}

/// The changes on a line of a journal of that version; nothing where it is none of ours.
pub fn from_text(version: u32, text: &str) -> Option<Vec<Change>> {
    match version {
        1 => changes(text, |row: OldRow| Row::from(row).into()),
        VERSION => changes(text, |row: Row| row.into()),
        _ => None,
    }
}

fn changes<R: DeserializeOwned>(text: &str, record: impl Fn(R) -> AnyRecord) -> Option<Vec<Change>> {
    let options = Options::default().with_default_extension(Extensions::empty());
    let lines: Vec<Line<R>> = options.from_str(text).ok()?;
    let change = |line: Line<R>| Change { before: line.before.map(&record), after: line.after.map(&record) };
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
        assert_eq!(from_text(VERSION, &text), Some(changes));
        let mut renamed = plan.cover.clone();
        renamed.title = "Phương án 2\n".into();
        let changes = vec![Change::replace(plan.cover.clone(), renamed), Change::delete(plan.province)];
        assert_eq!(from_text(VERSION, &to_text(&changes).expect("plain records")), Some(changes));
    }
}
