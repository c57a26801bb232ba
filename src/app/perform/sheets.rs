//! What is asked for on the pages of doctors and of stations.

use super::editing;
use crate::app::Program;
use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{AnyRecord, Table};
use crate::session::pages::sheets::{Kind, SheetWish, pasted};
use crate::session::{Draft, Task};

pub fn perform(program: &mut Program, kind: Kind, wish: SheetWish) {
    let Program { session, ids, .. } = program;
    let language = session.settings.language;
    match wish {
        SheetWish::Write { row, column, text } => {
            // A name is one person's or one place's.
            let rows = if column == 0 { vec![row] } else { session.pages.sheet(kind).written_to(&row) };
            let changes = kind.write(&session.document, language, (&rows, column), &text, &mut **ids);
            match changes {
                Ok(changes) => make(program, kind, changes),
                Err(why) => session.notify(why, None),
            }
        }
        SheetWish::Paste(text) => {
            let column = session.pages.sheet(kind).at.as_ref().map_or(0, |(_, column)| *column);
            let pasted = pasted::read(kind, &session.document, language, (&text, column), &mut **ids);
            session.task = Some(Task::Pasted { pasted: Box::new(pasted) });
        }
        SheetWish::TakePasted => {
            if let Some(Task::Pasted { pasted }) = session.task.take() {
                make(program, pasted.kind, pasted.changes);
            }
        }
        wish => {
            if let SheetWish::Edit { field, label, typed: Some(text) } = &wish {
                let (label, text) = (label.clone(), text.clone());
                session.drafts.push(Draft { field: *field, label, text, wrong: None, several_lines: false });
            }
            session.pages.sheet_mut(kind).update(&wish);
        }
    }
}

/// One undo step, whatever number of rows.
fn make(program: &mut Program, kind: Kind, changes: Vec<Change>) {
    let table = match kind {
        Kind::Doctors => Table::Doctor,
        Kind::Stations => Table::Facility,
    };
    let about = |change: &Change| {
        let record = change.after.as_ref().or(change.before.as_ref())?;
        Some(match record {
            AnyRecord::Posting(posting) => posting.doctor.to_string(),
            record => record.key().1.to_string(),
        })
    };
    let records: std::collections::BTreeSet<String> = changes.iter().filter_map(about).collect();
    if records.is_empty() {
        return;
    }
    let deed = Deed::Entered { table, records: records.len() };
    let change = ChangeSet { deed, changes };
    if !editing::is_asked_about(&mut program.session, &change) {
        editing::make(program, &change);
    }
}
