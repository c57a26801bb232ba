//! A merge as the plan remembers it: who put which copies together, and what was chosen.

use super::conflict::{Choice, Conflict};
use super::merge::Merge;
use crate::plan::{Decided, Held, MergeRecord, MergedCopy, OpenValue};

/// Who merges, and when (UTC, RFC 3339).
#[derive(Clone, Copy, Debug, Default)]
pub struct Merger<'a> {
    /// Empty where nobody says.
    pub by: &'a str,
    pub time: &'a str,
}

impl Merge {
    /// What is remembered of the merge. What stays open is in no conflict of it; the revision follows with the save.
    pub(super) fn record(&self, choices: &[Option<Choice>], merger: Merger<'_>) -> MergeRecord {
        let taken = |number: usize| self.taken.iter().filter(|taken| taken.from == number).count();
        let copy = |(number, copy): (usize, &super::PlanCopy)| MergedCopy {
            file: copy.file(),
            time: copy.plan.lineage.saved_at.clone(),
            revision: copy.plan.lineage.revision.clone(),
            taken: u32::try_from(taken(number)).unwrap_or(u32::MAX),
        };
        let decided = std::iter::zip(&self.conflicts, choices)
            .filter_map(|(conflict, choice)| Some(self.decided(conflict, choice.as_ref()?, merger)));
        MergeRecord {
            revision: String::new(),
            time: merger.time.to_owned(),
            by: merger.by.to_owned(),
            copies: self.copies().iter().enumerate().map(copy).collect(),
            decided: decided.collect(),
        }
    }

    fn decided(&self, conflict: &Conflict, choice: &Choice, merger: Merger<'_>) -> Decided {
        let mut sides = conflict.sides();
        if let Choice::Of(copy) = choice
            && !sides.contains(copy)
        {
            sides.push(*copy);
        }
        let mut values: Vec<OpenValue> = sides.iter().map(|&copy| self.value_of(conflict, copy)).collect();
        values.extend(conflict.kept.iter().cloned());
        let chosen = match choice {
            Choice::Of(copy) => sides.iter().position(|side| side == copy).into_iter().collect(),
            Choice::Both => (0..sides.len()).filter(|&place| conflict.parties.contains(&sides[place])).collect(),
            Choice::Kept(number) => vec![sides.len() + number],
            Choice::Written(written) => {
                let held = |(key, record): &(crate::plan::Key, _)| Held {
                    table: key.0,
                    id: key.1.to_string(),
                    record: Clone::clone(record),
                };
                let records = written.iter().map(held).collect();
                let (file, revision) = (String::new(), String::new());
                values.push(OpenValue { file, time: merger.time.to_owned(), revision, records });
                vec![values.len() - 1]
            }
        };
        let (table, record) = &conflict.records[0];
        Decided {
            kind: conflict.kind,
            table: *table,
            record: record.to_string(),
            field: conflict.part.field().map(str::to_owned),
            values,
            chosen: chosen.into_iter().filter_map(|place| u32::try_from(place).ok()).collect(),
        }
    }
}
