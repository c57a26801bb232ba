//! Files as a user asks for them, and leaving the open plan for another.

use std::path::{Path, PathBuf};

use super::{comparing, folders, importing, merging, new_plan, opening, recovery, saving, tasks, versions};
use crate::app::Program;
use crate::app::works::keeper::Keeping;
use crate::app::works::opening::note;
use crate::app::works::samples;
use crate::app::works::saving::Over;
use crate::file::{Owner, owner};
use crate::session::action::FileAction;
use crate::session::{Document, Purpose, Sample, Session, Task, Tour, Zoom};

pub fn perform(program: &mut Program, wish: FileAction) {
    use FileAction as F;
    match wish {
        F::OpenFile(path) if importing::is_list(&path) => read_list(program, &path),
        F::Open
        | F::OpenSample(_)
        | F::OpenFile(_)
        | F::Begin(_)
        | F::Tour
        | F::Close
        | F::Recover(_)
        | F::RecoverSaved(_)
        | F::Quit => {
            leave_for(program, wish);
        }
        F::Forget(path) => program.session.settings.forget(&path),
        F::ClearRecent => program.session.settings.forget_recent(),
        F::Save => saving::save(program),
        F::SaveAs => opening::ask(program, true),
        F::SaveFile(path) => saving::save_typed(program, &path),
        F::TypePath { saving } => opening::type_path(program, saving),
        F::Overwrite(path) => saving::save_to(program, path, Over::Replace),
        F::OverwriteWithBackup(path) => saving::save_to(program, path, Over::BackUp),
        F::SaveAndGoOn => save_and_go_on(program),
        F::GoOnWithoutSaving => go_on_without_saving(program),
        F::GiveUp(number) => give_up(program, number),
        F::WorkOnCopy => work_on_copy(program),
        F::WorkAnyway => {
            program.session.document.set_read_only(false);
            program.session.task = None;
        }
        F::Compare => comparing::ask(program),
        F::CompareWith(path) => comparing::read(program, &path),
        F::TypeComparePath { merging } => comparing::type_path(program, merging),
        F::Merge => merging::ask(program),
        F::DecideOpen => merging::decide_open(program),
        F::MergeWith(paths) => merging::read(program, &paths),
        F::EarlierVersions => versions::list(program),
        F::CompareVersion(path) => versions::open(program, path, false),
        F::RestoreVersion(path) => versions::open(program, path, true),
        F::CompareDied(run) => recovery::begin(program, run, Purpose::Compare),
        F::DeleteDied(run) => recovery::delete(program, &run),
        F::ForgetAll => program.session.task = Some(Task::ForgetAll),
        F::ForgetAllNow => versions::forget_all(program),
    }
}

/// Reads a unit's list, after asking about what was begun in front.
pub fn read_list(program: &mut Program, path: &Path) {
    if !tasks::asks_about_work(program, Some(&FileAction::OpenFile(path.to_owned()))) {
        importing::read(program, path);
    }
}

/// Leaves the open plan for something else: after asking about what was begun in front, after the save that is under
/// way, and after asking about what is unsaved.
pub fn leave_for(program: &mut Program, wish: FileAction) {
    if tasks::asks_about_work(program, Some(&wish)) {
        return;
    }
    let Session { document, under_way, task, .. } = &mut program.session;
    let is_saving = under_way.is_saving(document) && document.is_dirty();
    if is_saving || (wish == FileAction::Quit && under_way.is_saving_any()) {
        *task = Some(Task::Saving);
        program.after_save = Some(wish);
    } else if document.is_dirty() {
        *task = Some(Task::Unsaved { then: Box::new(wish) });
    } else {
        go_on(program, wish);
    }
}

fn go_on(program: &mut Program, wish: FileAction) {
    match wish {
        FileAction::Open => opening::ask(program, false),
        FileAction::OpenSample(sample) => {
            show(program, Document::new(samples::plan(sample), None), None);
            program.session.settings.last = None;
        }
        FileAction::Tour => begin_tour(program),
        FileAction::Begin(form) => new_plan::begin(program, &form),
        FileAction::Close => {
            show(program, Document::nothing(), None);
            program.session.settings.last = None;
        }
        FileAction::OpenFile(path) => opening::open(program, folders::whole(program, &path)),
        FileAction::Recover(run) => recovery::begin(program, run, Purpose::Recover),
        FileAction::RecoverSaved(run) => recovery::begin(program, run, Purpose::OpenSaved),
        FileAction::Quit => program.quit(),
        _ => {}
    }
}

/// On a sample that is nobody's file: nothing can be lost.
fn begin_tour(program: &mut Program) {
    show(program, Document::new(samples::plan(Sample::QuangNinh), None), None);
    let session = &mut program.session;
    session.settings.last = None;
    session.settings.zoom = Zoom::Normal;
    session.tour = Tour::new(&session.document);
    session.pages.board.scroll_to = session.tour.as_ref().map(|tour| tour.station.clone());
}

/// Where things are kept, and what others are told about us.
pub fn keeping(program: &Program) -> Option<(Keeping, Owner)> {
    let keeping = program.keeping.clone()?;
    let owner = keeping.owner(&program.session.user, (program.clock)());
    Some((keeping, owner))
}

/// Another plan takes the place of the open one, which is saved or given up. `noted` is where we left the note that
/// we have it open. What was to be done with the plan that is left is not done with this one.
pub fn show(program: &mut Program, document: Document, noted: Option<PathBuf>) {
    opening::give_up(program);
    program.session.open(document);
    program.after_save = None;
    program.next_save = None;
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
        program.notes.add(move || drop(note(&keeping, &path, &owner)));
    }
}

/// Our note lies beside this plan from now on, and beside no other.
pub fn note_at(program: &mut Program, noted: Option<PathBuf>) {
    if program.noted == noted {
        return;
    }
    let old = std::mem::replace(&mut program.noted, noted);
    if let (Some(path), Some(keeping)) = (old, program.keeping.clone()) {
        program.notes.add(move || owner::withdraw(&*keeping.fs, &path, &keeping.session));
    }
}

fn save_and_go_on(program: &mut Program) {
    if let Some(Task::Unsaved { then }) = program.session.task.take() {
        program.after_save = Some(*then);
        saving::save(program);
    }
}

/// What comes of it is not taken in any more, and it stops when it next looks.
fn give_up(program: &mut Program, number: u64) {
    program.session.under_way.give_up_one(number);
    program.works.stop(number);
}

/// What is unsaved is given up; a save that is under way is waited for no longer.
fn go_on_without_saving(program: &mut Program) {
    match program.session.task.take() {
        Some(Task::Unsaved { then }) => go_on(program, *then),
        Some(Task::Saving) => {
            if let Some(then) = program.after_save.take() {
                go_on(program, then);
            }
        }
        other => program.session.task = other,
    }
}

/// The same plan without its file: saving asks where to.
fn work_on_copy(program: &mut Program) {
    program.session.document.part_from_file();
    program.session.task = None;
    note_at(program, None);
}
