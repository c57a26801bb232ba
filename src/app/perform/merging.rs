//! Merging copies into the open plan: chosen in a dialog, typed, or dropped on the window; and taking the result over.

use std::path::PathBuf;
use std::sync::Arc;

use super::{comparing, folders};
use crate::app::Program;
use crate::app::works::Answer;
use crate::app::works::merging::{self, Merged, Refused};
use crate::compare::{Copy, Merger};
use crate::edit::{ChangeSet, Deed};
use crate::file::{self, Revision};
use crate::session::action::EditAction;
use crate::session::tasks::merging::MergeTask;
use crate::session::{Impossible, Job, Task, Work};
use crate::text::{Language, numbers::number, t};

/// Asks for a copy in a dialog of the system.
pub fn ask(program: &mut Program) {
    comparing::ask_for(program, Work::MergeDialog);
}

/// Reads copies and puts them together with the open plan, and with those that are merged already.
pub fn read(program: &mut Program, paths: &[PathBuf]) {
    let paths: Vec<PathBuf> = paths.iter().map(|path| folders::whole(program, path)).collect();
    let task = match &program.session.task {
        Some(Task::Merge(task) | Task::ComparePath { into: Some(task), .. }) => Some(task),
        _ => None,
    };
    let known = task.and_then(|task| task.worked.as_ref()).map(|merge| merge.copies()[1..].to_vec());
    put_together(program, known.unwrap_or_default(), paths);
}

/// Puts copies that are read and copies to be read together with the plan as it is now.
fn put_together(program: &mut Program, known: Vec<Copy>, paths: Vec<PathBuf>) {
    program.session.under_way.give_up(|work| matches!(work, Work::Merging));
    let ours = open_plan(program);
    program.session.task = Some(Task::Merge(Box::default()));
    let fs = Arc::clone(&program.fs);
    program.start(Work::Merging, move |_| Some(Answer::Merged(Box::new(merging::merge(&*fs, ours, known, &paths)))));
}

/// Since a version of the plan it was changed: what was put together with that one is put together again with the plan
/// as it is; with another plan that was opened it has nothing to do.
fn put_together_again(program: &mut Program, version: u64, copies: Vec<Copy>) {
    let language = program.session.settings.language;
    program.session.task = None;
    if program.session.document.had(version) {
        program.session.notify(t!(language, "merge-again"), None);
        put_together(program, copies, Vec::new());
    } else {
        program.session.notify(t!(language, "merge-of-another"), None);
    }
}

/// The open plan as a copy: what is not saved yet counts as changed in a revision that no other copy knows.
fn open_plan(program: &mut Program) -> Copy {
    let document = &program.session.document;
    let revision = Revision { id: (program.ids)(), saved_at: (program.clock)() };
    let plan = file::next_after_merges(document.plan(), document.unsaved(), &document.merges(), &revision);
    Copy { name: t!(program.session.settings.language, "merge-open-plan"), plan: Arc::new(plan), is_sound: true }
}

/// The copies have been read. Of what was edited meanwhile nothing is known: they are put together again.
pub fn was_read(program: &mut Program, job: &Job, merged: Merged) {
    let session = &mut program.session;
    let language = session.settings.language;
    if job.given_up || !matches!(session.task, Some(Task::Merge(_))) {
        return;
    }
    let refused: Vec<String> = merged.refused.iter().map(|(name, why)| sentence(language, name, why)).collect();
    match merged.merge {
        None => session.task = Some(Task::Message { text: refused.join(" ") }),
        Some(merge) if session.document.version() != job.version => {
            put_together_again(program, job.version, merge.copies()[1..].to_vec());
        }
        Some(merge) => {
            session.task = Some(Task::Merge(Box::new(MergeTask::new(Arc::new(merge), job.version, refused))));
        }
    }
}

fn sentence(language: Language, name: &str, why: &Refused) -> String {
    match why {
        Refused::Unread(error) => file::open_sentence(language, name, error),
        Refused::OtherPlan => t!(language, "merge-another-plan", file = name),
        Refused::Twice => t!(language, "merge-same-file", file = name),
    }
}

/// Takes the merged plan over as one edit. What is undecided is kept in the plan as a list, where that is wanted.
pub fn finish(program: &mut Program, keeps_open: bool) {
    let Some(Task::Merge(task)) = &program.session.task else { return };
    let Some(merge) = task.worked.clone().filter(|_| keeps_open || task.open() == 0) else { return };
    if program.session.document.version() != task.version {
        let version = task.version;
        return put_together_again(program, version, merge.copies()[1..].to_vec());
    }
    let choices = task.choices.clone();
    let left = if keeps_open { merge.left_open(&choices, &mut *program.ids) } else { Vec::new() };
    let changes = merge.changes(&choices, &left);
    let copies = merge.copies().iter().skip(1).map(|copy| copy.name.clone()).collect();
    let change = ChangeSet { deed: Deed::Merged { copies, records: changes.len() }, changes };
    let time = (program.clock)();
    let session = &mut program.session;
    let descent = merge.descent(&choices, &left, Merger { by: &session.user, time: &time });
    if session.document.merge(change.clone(), descent).is_err() {
        return super::refuse(program, Impossible::ReadOnly);
    }
    session.task = None;
    let language = session.settings.language;
    let text = t!(language, "merge-done", number = number(language, change.changes.len() as i64));
    program.session.notify(text, Some((t!(language, "action-undo"), EditAction::Undo.into())));
}
