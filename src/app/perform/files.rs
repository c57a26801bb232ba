//! Opening, saving and leaving a plan.

use std::path::{Path, PathBuf};

use super::{recovery, versions};
use crate::app::Program;
use crate::app::works::background::{Answer, DialogWords, SaveOrder, file_name};
use crate::app::works::keeper::Keeping;
use crate::file::{self, NotSaved, OnDisk, OpenError, Owner, Revision, SaveError, Saved, owner, snapshots};
use crate::plan::Plan;
use crate::session::action::{Action, FileAction};
use crate::session::{Document, Task};
use crate::text::t;
use crate::{edit, sample};

pub fn perform(program: &mut Program, wish: FileAction) {
    use FileAction as F;
    match wish {
        F::Open | F::OpenSample | F::OpenFile(_) | F::Recover(_) | F::RecoverSaved(_) | F::Quit => {
            leave_for(program, wish);
        }
        F::ClearRecent => program.session.settings.recent.clear(),
        F::Save => save(program),
        F::SaveAs => ask_where_to_save(program),
        F::SaveFile(path) => save_to_chosen(program, path),
        F::TypePath { saving } => program.session.task = Some(Task::Path { saving }),
        F::Overwrite(path) => save_to(program, path),
        F::OverwriteWithBackup(path) => overwrite_with_backup(program, path),
        F::SaveAndGoOn => save_and_go_on(program),
        F::GoOnWithoutSaving => go_on_without_saving(program),
        F::WorkOnCopy => work_on_copy(program),
        F::WorkAnyway => {
            program.session.document.set_read_only(false);
            program.session.task = None;
        }
        F::EarlierVersions => versions::list(program),
        F::CompareVersion(path) => program.background.open_version(path, false),
        F::RestoreVersion(path) => program.background.open_version(path, true),
        F::CompareDied(which) => recovery::compare(program, which),
        F::DeleteDied(which) => recovery::delete(program, which),
        F::ForgetAll => program.session.task = Some(Task::ForgetAll),
        F::ForgetAllNow => versions::forget_all(program),
    }
}

/// Leaves the open plan for something else, after asking about unsaved changes.
pub fn leave_for(program: &mut Program, wish: FileAction) {
    if program.session.document.is_dirty() {
        program.session.task = Some(Task::Unsaved { then: Box::new(wish) });
    } else {
        go_on(program, wish);
    }
}

fn go_on(program: &mut Program, wish: FileAction) {
    match wish {
        FileAction::Open => ask(program, false),
        FileAction::OpenSample => {
            show(program, Document::new(sample::quang_ninh(), None), None);
            program.session.settings.last = None;
        }
        FileAction::OpenFile(path) => open(program, path),
        FileAction::Recover(died) => recovery::recover(program, died),
        FileAction::RecoverSaved(died) => recovery::open_saved(program, died),
        FileAction::Quit => program.quit(),
        _ => {}
    }
}

fn open(program: &mut Program, path: PathBuf) {
    let keeping = keeping(program);
    program.background.open(path, keeping);
}

/// Where things are kept, and what others are told about us.
fn keeping(program: &Program) -> Option<(Keeping, Owner)> {
    let keeping = program.keeping.clone()?;
    let owner = keeping.owner(&program.session.user, (program.clock)());
    Some((keeping, owner))
}

/// Another plan takes the place of the open one, which is saved or given up. `noted` is where we left the note that
/// we have it open.
pub fn show(program: &mut Program, document: Document, noted: Option<PathBuf>) {
    program.session.open(document);
    program.kept_at = None;
    if let Some(keeper) = &mut program.keeper {
        keeper.finish();
    }
    note_at(program, noted);
}

/// Leaves our note beside the open plan. Somebody else's stays, and nothing is asked: what was recovered is unsaved, and
/// saving it over what they have saved since is asked about.
pub fn leave_note(program: &Program) {
    if let (Some(path), Some((keeping, owner))) = (program.noted.clone(), keeping(program)) {
        program.background.notes.add(move || drop(crate::app::works::background::note(&keeping, &path, &owner)));
    }
}

/// Our note lies beside this plan from now on, and beside no other.
pub fn note_at(program: &mut Program, noted: Option<PathBuf>) {
    if program.noted == noted {
        return;
    }
    let old = std::mem::replace(&mut program.noted, noted);
    if let (Some(path), Some(keeping)) = (old, program.keeping.clone()) {
        program.background.notes.add(move || owner::withdraw(&*keeping.fs, &path, &keeping.session));
    }
}

pub fn save_and_go_on(program: &mut Program) {
    if let Some(Task::Unsaved { then }) = program.session.task.take() {
        program.after_save = Some(*then);
        save(program);
    }
}

pub fn go_on_without_saving(program: &mut Program) {
    if let Some(Task::Unsaved { then }) = program.session.task.take() {
        go_on(program, *then);
    }
}

pub fn save(program: &mut Program) {
    match program.session.document.path().map(Path::to_owned) {
        Some(path) if !program.session.document.is_read_only() => save_to(program, path),
        _ => ask_where_to_save(program),
    }
}

pub fn ask_where_to_save(program: &mut Program) {
    ask(program, true);
}

/// A path typed or chosen: an existing other file is overwritten only after a question.
pub fn save_to_chosen(program: &mut Program, path: PathBuf) {
    let path = crate::app::works::background::with_extension(path);
    let is_own = program.session.document.path() == Some(path.as_path());
    if path.is_file() && !is_own {
        program.session.task = Some(Task::Overwrite { path });
    } else {
        save_to(program, path);
    }
}

pub fn save_to(program: &mut Program, path: PathBuf) {
    order_save(program, path, false);
}

/// What somebody else has saved there is copied beside it first.
pub fn overwrite_with_backup(program: &mut Program, path: PathBuf) {
    order_save(program, path, true);
}

fn order_save(program: &mut Program, path: PathBuf, back_up: bool) {
    program.session.task = None;
    let now = (program.clock)();
    let revision = Revision { id: (program.ids)().chars().rev().take(10).collect(), saved_at: now.clone() };
    let seconds = now.parse::<jiff::Timestamp>().map_or(0, jiff::Timestamp::as_second);
    let keep = back_up || snapshots::is_due(program.kept_at, seconds);
    if keep {
        program.kept_at = Some(seconds);
    }
    let document = &program.session.document;
    let is_own = document.path() == Some(path.as_path());
    let order = SaveOrder {
        plan: file::next_revision(document.plan(), document.unsaved(), &revision),
        version: document.version(),
        seen: if is_own { document.seen().cloned() } else { None },
        back_up,
        keep: keep.then_some(seconds),
        path,
    };
    let keeping = keeping(program);
    program.background.save(order, keeping);
}

fn ask(program: &mut Program, saving: bool) {
    // Whatever was asked in the window before gives way to this question.
    program.session.task = None;
    let session = &program.session;
    let language = session.settings.language;
    let path = session.document.path().or(session.settings.recent.first().map(PathBuf::as_path));
    let title = if saving { t!(language, "dialog-save-title") } else { t!(language, "dialog-open-title") };
    let own = session.document.path().map(file_name);
    let words = DialogWords {
        title,
        filter: t!(language, "dialog-plan-files"),
        folder: path.and_then(|path| path.parent()).map(Path::to_owned),
        file_name: own.unwrap_or_else(|| suggested_name(session.document.plan())),
    };
    program.background.ask(words, saving);
}

/// A name for a plan that has none yet: its province, without what file systems dislike.
fn suggested_name(plan: &Plan) -> String {
    let name: String = plan.province.name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    format!("{}.phanbo", if name.is_empty() { "plan" } else { &name })
}

/// Takes in what the threads have done.
pub fn take_answers(program: &mut Program) {
    for answer in program.background.answers() {
        match answer {
            Answer::ToOpen(path) => open(program, path),
            // The system's dialog has asked about overwriting.
            Answer::ToSave(path) => save_to(program, path),
            Answer::NothingChosen { saving, at_once } => nothing_chosen(program, saving, at_once),
            Answer::Opened { path, result, owner } => opened(program, &path, *result, owner),
            Answer::Saved { path, plan, version, result: Ok(done), backup, .. } => {
                saved(program, &path, &plan, version, done, backup.as_deref());
            }
            Answer::Saved { path, plan, result: Err(failed), theirs, .. } => {
                not_saved(program, path, &plan, failed, theirs.map(|theirs| *theirs));
            }
            Answer::Version { restore, result } => versions::opened(program, restore, *result),
            Answer::Died(died) => program.died = died,
        }
    }
}

/// "Nothing chosen" can also mean that no dialog could be shown: the path can then be typed.
fn nothing_chosen(program: &mut Program, saving: bool, at_once: bool) {
    let session = &mut program.session;
    if at_once {
        session.task = Some(Task::Path { saving });
    } else {
        program.after_save = None;
        let language = session.settings.language;
        let action = (t!(language, "type-path"), Action::File(FileAction::TypePath { saving }));
        session.notify(t!(language, "nothing-chosen"), Some(action));
    }
}

fn opened(program: &mut Program, path: &Path, result: Result<OnDisk, OpenError>, owner: Option<Owner>) {
    let language = program.session.settings.language;
    let name = file_name(path);
    match result {
        Ok(OnDisk { parsed, stamp }) => {
            tracing::info!(file = %path.display(), remark = ?parsed.remark, "opened");
            let mut document = Document::new(parsed.plan, Some(path.to_owned()));
            document.see(Some(stamp));
            document.set_read_only(owner.is_some());
            show(program, document, owner.is_none().then(|| path.to_owned()));
            let session = &mut program.session;
            session.settings.remember(path);
            let remark = parsed.remark.map(|remark| file::remark_sentence(language, &name, remark));
            match (owner, remark) {
                (Some(Owner { name, machine, opened_at, .. }), remark) => {
                    session.task = Some(Task::Owned { name, machine, opened_at });
                    // What stands in front waits for an answer; this is said beside it.
                    if let Some(text) = remark {
                        session.notify(text, None);
                    }
                }
                (None, Some(text)) => session.task = Some(Task::Message { text }),
                (None, None) => {}
            }
        }
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "not opened");
            let session = &mut program.session;
            session.settings.recent.retain(|known| known != path || error != OpenError::NotFound);
            let text = file::open_sentence(language, &name, &error);
            session.task = Some(Task::Message { text });
        }
    }
}

fn saved(program: &mut Program, path: &Path, plan: &Plan, version: u64, done: Saved, backup: Option<&Path>) {
    tracing::info!(file = %path.display(), revision = plan.lineage.revision, "saved");
    let session = &mut program.session;
    let language = session.settings.language;
    session.document.saved(plan, path.to_owned(), version);
    session.document.see(Some(done.stamp));
    session.settings.remember(path);
    let file = file_name(path);
    let text = match backup {
        Some(backup) => t!(language, "saved-over", file = file, backup = file_name(backup)),
        None => t!(language, "saved", file = file),
    };
    session.notify(text, None);
    if let Some(kept) = done.kept {
        // What was to follow would close what the user has to read.
        program.after_save = None;
        let (file, kept) = (file_name(path), file_name(&kept));
        session.task = Some(Task::Message { text: t!(language, "saved-and-kept", file = file, kept = kept) });
    }
    if let Some(keeper) = &mut program.keeper {
        keeper.saved(plan, &mut program.session.document);
    }
    note_at(program, Some(path.to_owned()));
    if let Some(action) = program.after_save.take() {
        leave_for(program, action);
    }
}

/// The plan stays unsaved; the user is told why, and offered another place.
fn not_saved(
    program: &mut Program,
    path: PathBuf,
    ours: &Plan,
    failed: NotSaved,
    theirs: Option<Result<OnDisk, OpenError>>,
) {
    tracing::warn!(file = %path.display(), error = %failed.error, "not saved");
    program.after_save = None;
    let session = &mut program.session;
    let is_own = session.document.path() == Some(path.as_path());
    if let Some(left) = failed.left.filter(|_| is_own) {
        session.document.see(Some(left));
    }
    let text = file::save_sentence(session.settings.language, &file_name(&path), &failed.error);
    session.task = Some(match (failed.error, theirs) {
        (SaveError::Changed, Some(theirs)) => {
            let differences = theirs.map(|theirs| edit::deeds(&theirs.parsed.plan, ours)).ok();
            Task::ChangedOnDisk { path, differences }
        }
        _ => Task::NotSaved { path, text },
    });
}

/// The same plan without its file: saving asks where to.
fn work_on_copy(program: &mut Program) {
    program.session.document.part_from_file();
    program.session.task = None;
    note_at(program, None);
}
