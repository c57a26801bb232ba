//! The merges a plan has come through, in the file of version 2 and back.

use super::{Decided, Merge, MergedCopy};
use crate::plan;

impl From<&plan::MergeRecord> for Merge {
    fn from(merge: &plan::MergeRecord) -> Self {
        Self {
            revision: merge.revision.as_str().into(),
            time: merge.time.as_str().into(),
            by: merge.by.as_str().into(),
            copies: merge.copies.iter().map(MergedCopy::from).collect(),
            decided: merge.decided.iter().map(Decided::from).collect(),
        }
    }
}

impl From<&plan::MergedCopy> for MergedCopy {
    fn from(copy: &plan::MergedCopy) -> Self {
        let (file, time, revision) = (&*copy.file, &*copy.time, &*copy.revision);
        Self { file: file.into(), time: time.into(), revision: revision.into(), taken: copy.taken }
    }
}

impl From<&plan::Decided> for Decided {
    fn from(decided: &plan::Decided) -> Self {
        Self {
            kind: decided.kind.into(),
            table: decided.table.into(),
            record: decided.record.as_str().into(),
            field: decided.field.as_deref().map(Into::into),
            values: decided.values.iter().map(Into::into).collect(),
            chosen: decided.chosen.clone(),
        }
    }
}

impl From<Merge> for plan::MergeRecord {
    fn from(merge: Merge) -> Self {
        Self {
            revision: merge.revision.0,
            time: merge.time.0,
            by: merge.by.0,
            copies: merge.copies.into_iter().map(Into::into).collect(),
            decided: merge.decided.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<MergedCopy> for plan::MergedCopy {
    fn from(copy: MergedCopy) -> Self {
        Self { file: copy.file.0, time: copy.time.0, revision: copy.revision.0, taken: copy.taken }
    }
}

impl From<Decided> for plan::Decided {
    fn from(decided: Decided) -> Self {
        Self {
            kind: decided.kind.into(),
            table: decided.table.into(),
            record: decided.record.0,
            field: decided.field.map(|field| field.0),
            values: decided.values.into_iter().map(Into::into).collect(),
            chosen: decided.chosen,
        }
    }
}
