//! Unsaved work of programs that died: opened again, compared, put off or deleted.

use std::path::PathBuf;
use std::sync::Arc;

use super::files::{self, leave_for};
use super::tasks;
use crate::app::Program;
use crate::app::works::{Answer, DiedRead};
use crate::edit::{ChangeSet, Deed};
use crate::file::journal::{Died, Recovered};
use crate::file::{OnDisk, is_passing, open_with};
use crate::session::action::FileAction;
use crate::session::{Document, Job, Purpose, Session, Task, Unfinished, Work};
use crate::text::names::file_name;
use crate::text::{moments, sentences, t};

/// Offers what was found, once nothing else is asked.
pub fn offer(program: &mut Program) {
    if program.session.task.is_none() && !program.died.is_empty() && !program.put_off {
        list(program);
    }
}

/// The list of what was found.
pub fn list(program: &mut Program) {
    let found: Vec<Unfinished> = program.died.iter().map(found).collect();
    program.session.task = (!found.is_empty()).then_some(Task::Recovery { found, doomed: None });
}

fn found(died: &Died) -> Unfinished {
    Unfinished {
        run: died.name(),
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
    program.session.under_way.give_up(|work| matches!(work, Work::Recovering { .. }));
}

/// Reads what was found beside the window, for a purpose. Meanwhile it is in nobody's list.
pub fn begin(program: &mut Program, run: String, purpose: Purpose) {
    let Some(died) = take(program, &run) else { return };
    let fs = Arc::clone(&program.fs);
    program.start(Work::Recovering { run, purpose }, move |_| {
        let recovered = died.recover();
        let path = died.origin.path.as_ref().filter(|_| purpose == Purpose::Compare);
        let on_disk = path.and_then(|path| open_with(&*fs, path.as_ref()).ok());
        Some(Answer::DiedRead(Box::new(DiedRead { died, recovered, on_disk })))
    });
}

/// It has been read. A plan takes the place of the open one if that is as it was when it was asked for, or holds nothing
/// unsaved. What was begun in front is asked about first.
pub fn read(program: &mut Program, job: &Job, purpose: Purpose, read: DiedRead) {
    let DiedRead { died, recovered, on_disk } = read;
    if job.given_up {
        // It stays where it is, for another window or the next start.
        return;
    }
    let Some(recovered) = recovered else {
        program.died.push(died);
        let text = t!(program.session.settings.language, "recovery-unreadable");
        return tasks::tell(program, text);
    };
    let again = match purpose {
        Purpose::Recover => FileAction::Recover(died.name()),
        Purpose::OpenSaved => FileAction::RecoverSaved(died.name()),
        Purpose::Compare => FileAction::CompareDied(died.name()),
    };
    let Session { document, drafts, .. } = &program.session;
    let (is_typed, is_edited) = (!drafts.is_empty(), document.is_dirty() && document.version() != job.version);
    let takes_place = purpose != Purpose::Compare;
    if takes_place && is_typed {
        program.died.push(died);
        return program.ask(again);
    }
    if takes_place && is_edited || tasks::is_begun(program) {
        program.died.push(died);
        return leave_for(program, again);
    }
    match purpose {
        Purpose::Recover => recover(program, died, recovered),
        Purpose::OpenSaved => {
            put_off(program);
            files::show(program, Document::new(recovered.saved, None), None);
        }
        Purpose::Compare => {
            program.died.push(died);
            compare(program, recovered, on_disk);
        }
    }
}

/// Opens the plan with its edits, as unsaved. Its journal stays on the disk and is gone on with.
fn recover(program: &mut Program, died: Died, recovered: Recovered) {
    died.try_begins();
    let Recovered { saved, edits, origin } = recovered;
    let path = origin.path.map(PathBuf::from);
    let mut document = match &path {
        Some(path) => Document::new(saved.clone(), Some(path.clone())),
        // It is in no file: what would be lost without saving is all of it.
        None => Document::begun(saved.clone()),
    };
    document.see(origin.stamp);
    document.set_passing(path.as_ref().is_some_and(|path| is_passing(path, &program.folders.temporary)));
    let count = edits.len();
    for edit in edits {
        document.recover(edit);
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

/// What the edits make different from the file as it is on the disk now.
fn compare(program: &mut Program, recovered: Recovered, on_disk: Option<OnDisk>) {
    let Recovered { saved, edits, origin } = recovered;
    let mut plan = saved.clone();
    for edit in edits {
        ChangeSet { deed: Deed::Recovered, changes: edit.changes }.apply(&mut plan);
    }
    let language = program.session.settings.language;
    let file = origin.path.as_ref().map(|path| file_name(path.as_ref())).filter(|_| on_disk.is_some());
    let base = on_disk.map_or(saved, |file| file.parsed.plan);
    let than = match file {
        Some(file) => t!(language, "dialog-differences-file", file = file),
        None => t!(language, "dialog-differences-saved"),
    };
    let back = program.session.task.take().map(Box::new);
    program.session.task =
        Some(Task::Differences { than, differences: sentences::differences(language, &base, &plan), back });
}

/// Deletes it for good.
pub fn delete(program: &mut Program, run: &str) {
    if let Some(died) = take(program, run) {
        died.delete();
    }
    list(program);
}

fn take(program: &mut Program, run: &str) -> Option<Died> {
    let place = program.died.iter().position(|died| died.name() == run)?;
    Some(program.died.remove(place))
}
