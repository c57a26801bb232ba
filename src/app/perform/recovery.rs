//! Unsaved work of programs that died: opened again, compared, put off or deleted.

use std::path::PathBuf;

use super::files;
use crate::app::Program;
use crate::edit::{self, ChangeSet, Deed};
use crate::file::journal::{Died, Recovered};
use crate::file::{is_passing, open_with};
use crate::session::{Document, Task, Unfinished};
use crate::text::names::file_name;
use crate::text::{moments, t};

/// Offers what was found, once nothing else is asked.
pub fn offer(program: &mut Program) {
    if program.session.task.is_none() && !program.died.is_empty() && !program.put_off {
        list(program);
    }
}

/// The list of what was found.
pub fn list(program: &mut Program) {
    let found: Vec<Unfinished> = program.died.iter().map(found).collect();
    program.session.task = (!found.is_empty()).then_some(Task::Recovery { found });
}

fn found(died: &Died) -> Unfinished {
    Unfinished {
        title: died.origin.title.clone(),
        path: died.origin.path.as_ref().map(PathBuf::from),
        edits: died.edits,
        whole: died.whole,
        last: died.last.and_then(moments::of_nanoseconds),
        tried: died.tried,
    }
}

/// Not now: it is offered again at the next start.
pub fn put_off(program: &mut Program) {
    program.put_off = true;
    // Another window may take it up.
    program.died.clear();
}

/// Opens the plan with its edits, as unsaved. Its journal stays on the disk and is gone on with.
pub fn recover(program: &mut Program, which: usize) {
    let Some(died) = take(program, which) else { return };
    died.try_begins();
    let Some(Recovered { saved, edits, origin }) = died.recover() else { return unreadable(program) };
    let path = origin.path.map(PathBuf::from);
    let mut document = Document::new(saved.clone(), path.clone());
    document.see(origin.stamp);
    document.set_passing(path.as_ref().is_some_and(|path| is_passing(path, &program.folders.temporary)));
    let count = edits.len();
    for changes in edits {
        // A plan just made is read-only to nobody.
        let _ = document.make(ChangeSet { deed: Deed::Recovered, changes });
    }
    files::show(program, document, path);
    files::leave_note(program);
    if let Some(keeper) = &mut program.keeper {
        keeper.adopt(died, saved, &mut program.session.document);
    }
    program.put_off = false;
    let session = &mut program.session;
    let count = crate::text::numbers::number(session.settings.language, count as i64);
    session.notify(t!(session.settings.language, "recovered", number = count), None);
}

/// Opens the plan without its edits, as a plan of no file. What was found stays where it is.
pub fn open_saved(program: &mut Program, which: usize) {
    let Some(recovered) = program.died.get(which).map(Died::recover) else { return };
    match recovered {
        Some(recovered) => {
            put_off(program);
            files::show(program, Document::new(recovered.saved, None), None);
        }
        None => unreadable(program),
    }
}

/// What the edits make different from the file as it is on the disk now.
pub fn compare(program: &mut Program, which: usize) {
    let Some(recovered) = program.died.get(which).map(Died::recover) else { return };
    let Some(Recovered { saved, edits, origin }) = recovered else { return unreadable(program) };
    let mut plan = saved.clone();
    for changes in edits {
        ChangeSet { deed: Deed::Recovered, changes }.apply(&mut plan);
    }
    let fs = program.keeping.as_ref().map(|keeping| &keeping.fs);
    let on_disk = origin.path.as_ref().zip(fs).and_then(|(path, fs)| open_with(&**fs, path.as_ref()).ok());
    let file = origin.path.as_ref().map(|path| file_name(path.as_ref()));
    let is_there = on_disk.is_some();
    let base = on_disk.map_or(saved, |file| file.parsed.plan);
    let language = program.session.settings.language;
    let than = match file {
        Some(file) if is_there => t!(language, "dialog-differences-file", file = file),
        _ => t!(language, "dialog-differences-saved"),
    };
    let back = program.session.task.take().map(Box::new);
    program.session.task = Some(Task::Differences { than, differences: edit::deeds(&base, &plan), back });
}

/// Deletes it for good.
pub fn delete(program: &mut Program, which: usize) {
    if let Some(died) = take(program, which) {
        died.delete();
    }
    list(program);
}

fn take(program: &mut Program, which: usize) -> Option<Died> {
    (which < program.died.len()).then(|| program.died.remove(which))
}

fn unreadable(program: &mut Program) {
    let text = t!(program.session.settings.language, "recovery-unreadable");
    program.session.task = Some(Task::Message { text });
}
