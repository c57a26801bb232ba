//! What is asked for on the pages of doctors and of stations.

use super::editing;
use crate::app::Program;
use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{AnyRecord, Table};
use crate::session::pages::sheets::pasted::{self, Corner};
use crate::session::pages::sheets::{SheetKind, SheetWish, copied};
use crate::session::{Draft, Task};

pub fn perform(program: &mut Program, kind: SheetKind, wish: SheetWish) {
    let session = &mut program.session;
    match wish {
        SheetWish::Write { row, column, text } => write(program, kind, (row, column), &text),
        SheetWish::Paste(text) => paste(program, kind, &text),
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
            if matches!(wish, SheetWish::GoTo(..) | SheetWish::ChooseAll(true)) {
                // Rows are chosen from here on, and no longer chips.
                session.picked.clear();
            }
            session.pages.sheet_mut(kind).update(&wish);
        }
    }
}

/// A cell, and cells without names, are written into those of the page as if they were typed. What names whom it is
/// about is told first, and so is whatever cannot be written.
fn paste(program: &mut Program, kind: SheetKind, text: &str) {
    let Program { session, ids, .. } = program;
    let language = session.settings.language;
    let sheet = session.pages.sheet(kind);
    // A name alone may be somebody else's: who it is about is asked, as it is of rows.
    let cell = sheet.at.clone().filter(|(_, column)| *column != 0);
    if let (Some(at), Some(text)) = (cell, copied::only_cell(text)) {
        return write(program, kind, at, &text);
    }
    let corner = Corner::of(sheet);
    let pasted = pasted::read(kind, &session.document, language, (text, corner.as_ref()), &mut **ids);
    if pasted.at_once {
        return make(program, kind, pasted.changes);
    }
    session.task = Some(Task::Pasted { pasted: Box::new(pasted) });
}

/// Writes into a cell, or into that column of all chosen rows where it is in one of them.
fn write(program: &mut Program, kind: SheetKind, (row, column): (String, usize), text: &str) {
    let Program { session, ids, .. } = program;
    // A name is one person's or one place's.
    let rows = if column == 0 { vec![row] } else { session.pages.sheet(kind).written_to(&row) };
    let changes = kind.write(&session.document, session.settings.language, (&rows, column), text, &mut **ids);
    match changes {
        Ok(changes) => make(program, kind, changes),
        Err(why) => session.notify(why, None),
    }
}

/// One undo step, whatever number of rows.
fn make(program: &mut Program, kind: SheetKind, changes: Vec<Change>) {
    let table = match kind {
        SheetKind::Doctors => Table::Doctor,
        SheetKind::Stations => Table::Facility,
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
