//! Saving: one save of a plan at a time; what is asked for meanwhile follows.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{leave_for, leave_note, note_at};
use super::{folders, opening, tasks};
use crate::app::Program;
use crate::app::works::saving::{self, Ended, Outcome, Over, SaveOrder};
use crate::app::works::{Answer, Chosen, dialogs};
use crate::file::{self, NotSaved, OnDisk, OpenError, Revision, SaveError, Saved, snapshots};
use crate::plan::Plan;
use crate::session::{Glance, Job, Session, Task, Work};
use crate::text::names::{file_name, strip_controls};
use crate::text::{sentences, t};

/// A save asked for while another of the same plan was under way.
#[derive(Clone, Debug, PartialEq)]
pub struct NextSave {
    path: PathBuf,
    over: Over,
    /// The document it is of.
    version: u64,
}

/// Saves to the plan's own file; where it has none, asks where to.
pub fn save(program: &mut Program) {
    let document = &program.session.document;
    match document.path().map(ToOwned::to_owned) {
        Some(path) if document.is_saved_in_place() => save_to(program, path, Over::Ask),
        _ => opening::ask(program, true),
    }
}

/// A path was chosen in a dialog of the system, which has asked about the file of that name, if it is the one.
pub fn chosen(program: &mut Program, job: &Job, chosen: Chosen) {
    let session = &mut program.session;
    if !session.document.had(job.version) {
        let text = t!(session.settings.language, "save-of-another", file = file_name(&chosen.path));
        return session.notify(text, None);
    }
    save_to(program, chosen.path, if chosen.renamed { Over::Ask } else { Over::Replace });
}

/// A path was typed: an existing other file is overwritten only after a question.
pub fn save_typed(program: &mut Program, path: &Path) {
    save_to(program, dialogs::with_extension(folders::whole(program, path), dialogs::OF_PLANS), Over::Ask);
}

/// Saves to a file once no other save of this plan is under way.
pub fn save_to(program: &mut Program, path: PathBuf, over: Over) {
    // The field with a path stays until the plan is there.
    if !matches!(program.session.task, Some(Task::Path { saving: true, .. })) {
        tasks::clear(program);
    }
    let document = &program.session.document;
    let version = document.version();
    if program.session.under_way.is_saving(document) {
        program.next_save = Some(NextSave { path, over, version });
        return;
    }
    let now = (program.clock)();
    let revision = Revision { id: (program.ids)().chars().rev().take(10).collect(), saved_at: now.clone() };
    let now = now.parse::<jiff::Timestamp>().map_or(0, jiff::Timestamp::as_second);
    let due = over == Over::BackUp || snapshots::is_due(program.kept_at, now);
    if due {
        program.kept_at = Some(now);
    }
    let document = &program.session.document;
    let order = SaveOrder {
        plan: file::next_after_merges(document.plan(), document.unsaved(), &document.merges(), &revision),
        own: document.path().map(ToOwned::to_owned),
        seen: document.seen().cloned(),
        path: path.clone(),
        over,
        now,
        due,
    };
    let (fs, keeping) = (Arc::clone(&program.fs), program.keeping.clone());
    program
        .start(Work::Saving(path), move |_| Some(Answer::Saved(Box::new(saving::save(&*fs, order, keeping.as_ref())))));
}

/// A save has ended. It is credited to the plan that was saved, and to no other.
pub fn ended(program: &mut Program, job: &Job, ended: Ended) {
    let Ended { path, plan, outcome } = ended;
    if !matches!(outcome, Outcome::Saved { .. }) {
        is_still_due(program, job);
    }
    match outcome {
        Outcome::IsThere if program.session.document.had(job.version) => is_there(program, path),
        Outcome::IsThere => not_saved(program, job, path, SaveError::Changed.into()),
        Outcome::Saved { done, backup } => {
            let was_there = program.session.document.path() == Some(path.as_path());
            if program.session.document.had(job.version) {
                saved(program, job, &plan, &path, &done);
            }
            announce(program, (&path, !was_there), &done, backup.as_deref());
            follow_up(program);
        }
        Outcome::NotSaved { failed, theirs: Some(theirs) } if program.session.document.had(job.version) => {
            changed(program, path, &plan, failed, *theirs);
        }
        Outcome::NotSaved { failed, .. } => not_saved(program, job, path, failed),
    }
}

/// A thread broke while it saved.
pub fn broke(program: &mut Program, job: &Job, path: PathBuf) {
    is_still_due(program, job);
    not_saved(program, job, path, SaveError::Broken.into());
}

/// Nothing was replaced: an earlier version is kept with the next save.
fn is_still_due(program: &mut Program, job: &Job) {
    if program.session.document.had(job.version) {
        program.kept_at = None;
    }
}

/// There is a file of that name. Whether it may be replaced is asked; beside what was begun in front it is only told.
fn is_there(program: &mut Program, path: PathBuf) {
    if !tasks::is_begun(program) {
        program.session.task = Some(Task::Overwrite { path });
        return;
    }
    let language = program.session.settings.language;
    let text = t!(language, "dialog-overwrite-text", file = file_name(&path), folder = folder_of(&path));
    program.after_save = None;
    stays_unsaved(program, path, text);
}

/// The folder of a file, as it is told.
pub fn folder_of(path: &Path) -> String {
    let folder = path.parent().map_or_else(String::new, |folder| folder.display().to_string());
    strip_controls(&folder).into_owned()
}

/// The open plan is what is in that file now.
fn saved(program: &mut Program, job: &Job, plan: &Plan, path: &Path, done: &Saved) {
    tracing::info!(file = %path.display(), revision = plan.lineage.revision, "saved");
    let session = &mut program.session;
    session.document.saved(plan, path.to_owned(), job.version);
    session.document.see(Some(done.stamp.clone()));
    session.settings.remember(path, Glance::of(&session.document));
    if let Some(keeper) = &mut program.keeper {
        keeper.saved(plan, &mut program.session.document);
    }
    note_at(program, Some(path.to_owned()));
    leave_note(program);
}

/// Says where the plan is now, with the folder if that is news.
fn announce(program: &mut Program, (path, is_new): (&Path, bool), done: &Saved, backup: Option<&Path>) {
    let session = &mut program.session;
    let language = session.settings.language;
    let file = file_name(path);
    let text = match backup {
        Some(backup) => t!(language, "saved-over", file = file, backup = file_name(backup)),
        None if is_new => t!(language, "saved-in", file = file, folder = folder_of(path)),
        None => t!(language, "saved", file = file),
    };
    session.notify(text, None);
    if let Some(kept) = &done.kept {
        // What was to follow would close what the user has to read.
        program.after_save = None;
        let (file, kept) = (file_name(path), file_name(kept));
        tasks::tell(program, t!(language, "saved-and-kept", file = file, kept = kept));
    }
}

/// After a save: the save asked for meanwhile, if it would write anything new, then what waited for both.
fn follow_up(program: &mut Program) {
    let document = &program.session.document;
    if let Some(NextSave { path, over, .. }) = program.next_save.take_if(|next| document.had(next.version))
        && (document.is_dirty() || document.path() != Some(path.as_path()))
    {
        return save_to(program, path, over);
    }
    if program.session.under_way.is_saving(&program.session.document) {
        return;
    }
    if matches!(program.session.task, Some(Task::Saving | Task::Path { saving: true, .. })) {
        program.session.task = None;
    }
    if let Some(action) = program.after_save.take() {
        leave_for(program, action);
    }
}

/// Somebody else has saved the file since it was opened here.
fn changed(program: &mut Program, path: PathBuf, ours: &Plan, failed: NotSaved, theirs: Result<OnDisk, OpenError>) {
    forget_what_follows(program);
    see_left(program, &path, failed);
    let language = program.session.settings.language;
    // What was begun in front stays there.
    if tasks::is_begun(program) {
        let text = file::save_sentence(language, &file_name(&path), &SaveError::Changed);
        return program.session.notify(text, None);
    }
    let differences = theirs.map(|theirs| sentences::differences(language, &theirs.parsed.plan, ours)).ok();
    program.session.task = Some(Task::ChangedOnDisk { path, differences });
}

/// The plan stays unsaved, and why. Of a plan that is not open any more it is told.
fn not_saved(program: &mut Program, job: &Job, path: PathBuf, failed: NotSaved) {
    tracing::warn!(file = %path.display(), error = %failed.error, "not saved");
    let text = file::save_sentence(program.session.settings.language, &file_name(&path), &failed.error);
    program.after_save = None;
    if !program.session.document.had(job.version) {
        return tasks::tell(program, text);
    }
    see_left(program, &path, failed);
    stays_unsaved(program, path, text);
}

/// The user is told why the plan is still unsaved, and offered another place.
fn stays_unsaved(program: &mut Program, path: PathBuf, text: String) {
    match program.next_save.take() {
        // Another place was asked for already.
        Some(next) if next.path != path => {
            program.session.notify(text, None);
            save_to(program, next.path, next.over);
        }
        _ => match &mut program.session.task {
            Some(Task::Path { saving: true, problem, .. }) => *problem = Some(text),
            Some(task) if task.holds_work() => program.session.notify(text, None),
            task => *task = Some(Task::NotSaved { path, text }),
        },
    }
}

/// Nothing waits for a save any more.
pub fn forget_what_follows(program: &mut Program) {
    program.after_save = None;
    program.next_save = None;
}

/// What was to follow a save goes with it: once none is under way, chosen a place for or asked about, however that ended,
/// it does not follow a later one.
pub fn follow(program: &mut Program) {
    let Session { under_way, task, .. } = &program.session;
    let is_asked = matches!(task, Some(Task::Path { saving: true, .. } | Task::Overwrite { .. } | Task::Saving));
    let is_awaited = is_asked || under_way.dialog() == Some(true) || under_way.is_saving_any();
    if !is_awaited {
        forget_what_follows(program);
    }
}

/// What a failed save left in the file all the same is our own, and no stranger's.
fn see_left(program: &mut Program, path: &Path, failed: NotSaved) {
    let document = &mut program.session.document;
    let is_own = document.path() == Some(path);
    if let Some(left) = failed.left.filter(|_| is_own) {
        document.see(Some(left));
    }
}
