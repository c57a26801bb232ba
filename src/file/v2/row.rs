//! A record of any table on its own, as it stands in the journal and in what a merge has left open.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Act, Area, Assumption, Commune, Doctor, Exception, Facility, Move, Note, Open, PastYear, Posting, Province, Rule,
    Site, Source, Target, Text,
};
use crate::plan::{self, AnyRecord};

/// Title, note and first day: what the header says besides its descent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    pub title: Text,
    pub baseline: Date,
    pub note: Note,
}

/// Declares, once for all tables, the records that may stand alone.
macro_rules! row {
    ($($table:ident)+) => {
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Row {
            $($table(Box<$table>)),+
        }

        impl From<&AnyRecord> for Row {
            fn from(record: &AnyRecord) -> Self {
                match record {
                    $(AnyRecord::$table(record) => Self::$table(Box::new((&**record).into())),)+
                }
            }
        }

        impl From<Row> for AnyRecord {
            fn from(row: Row) -> Self {
                match row {
                    $(Row::$table(row) => Self::$table(Box::new((*row).into())),)+
                }
            }
        }
    };
}

row!(Cover Province Target Rule Source Area Commune Facility Site Doctor Posting Move Exception Open Act Assumption
    PastYear);

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
