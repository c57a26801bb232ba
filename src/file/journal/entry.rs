//! An edit as a line of the journal: the records before and after, in the words of the plan file; and what merges leave
//! for the next save, where the edit has changed that.

use ron::{Options, extensions::Extensions};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::merges::Merges;
use crate::edit::{Change, KeptEdit};
use crate::file::VERSION;
use crate::file::v1;
use crate::file::v2::{Cover, Row};
use crate::plan::AnyRecord;

/// A change, as it stands in the journal: its records in the words of a version of the plan file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<R> {
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    before: Option<R>,
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    after: Option<R>,
}

/// An edit after which other merges count than before: in one line, so that neither is ever read without the other.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Merged {
    changes: Vec<Line<Row>>,
    merges: Merges,
}

fn nothing<R>() -> Option<R> {
    None
}

/// Declares the records that may stand in a line of version 1, and turns them into those of version 2.
macro_rules! old_rows {
    ($($same:ident)+; $($changed:ident)+) => {
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum OldRow {
            Cover(Box<Cover>),
            $($same(Box<v1::$same>),)+
            $($changed(Box<v1::$changed>),)+
        }

        impl From<OldRow> for Row {
            fn from(row: OldRow) -> Self {
                match row {
                    OldRow::Cover(row) => Self::Cover(row),
                    $(OldRow::$same(row) => Self::$same(row),)+
                    $(OldRow::$changed(row) => Self::$changed(Box::new((*row).into())),)+
                }
            }
        }
    };
}

// Behind the semicolon what version 2 has changed.
old_rows!(
    Province Target Rule Commune Doctor Exception;
    Area Source Facility Site Posting Move
);

/// One edit on one line: its changes alone, or with the merges that count from there on.
pub fn to_text(edit: &KeptEdit) -> Option<String> {
    let changes = &edit.changes;
    let row = |record: &Option<AnyRecord>| record.as_ref().map(Row::from);
    let lines: Vec<Line<Row>> =
        changes.iter().map(|change| Line { before: row(&change.before), after: row(&change.after) }).collect();
    match &edit.merges {
        None => ron::ser::to_string(&lines).ok(),
        Some(merges) => ron::ser::to_string(&Merged { changes: lines, merges: merges.into() }).ok(),
    }
}

/// The edit on a line of a journal of that version; nothing where it is none of ours.
pub fn from_text(version: u32, text: &str) -> Option<KeptEdit> {
    match version {
        1 => Some(changes(read(text)?, |row: OldRow| Row::from(row).into()).into()),
        VERSION if text.starts_with('(') => {
            let Merged { changes: lines, merges } = read(text)?;
            Some(KeptEdit { changes: changes(lines, Row::into), merges: Some(merges.into()) })
        }
        VERSION => Some(changes(read(text)?, Row::into).into()),
        _ => None,
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    Options::default().with_default_extension(Extensions::empty()).from_str(text).ok()
}

fn changes<R>(lines: Vec<Line<R>>, record: impl Fn(R) -> AnyRecord) -> Vec<Change> {
    let change = |line: Line<R>| Change { before: line.before.map(&record), after: line.after.map(&record) };
    lines.into_iter().map(change).collect()
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
        let text = to_text(&changes.clone().into()).expect("plain records");
        assert!(!text.contains('\n'), "an edit stands on one line");
        assert_eq!(from_text(VERSION, &text), Some(changes.into()));
        let mut renamed = plan.cover.clone();
        renamed.title = "Phương án 2\n".into();
        let changes = vec![Change::replace(plan.cover.clone(), renamed), Change::delete(plan.province)];
        let edit = KeptEdit::from(changes);
        assert_eq!(from_text(VERSION, &to_text(&edit).expect("plain records")), Some(edit));
    }
}
