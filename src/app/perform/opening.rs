//! Opening a file: chosen in a dialog, typed, dropped on the window. Of several asked for the last one counts.

use std::path::PathBuf;
use std::sync::Arc;

use super::files::{keeping, leave_for, show};
use super::{folders, importing, tasks};
use crate::app::works::opening::{self, Opened};
use crate::app::works::{Answer, dialogs};
use crate::app::{Program, processes};
use crate::file::{self, OpenError, Owner, is_passing, owner};
use crate::plan::Plan;
use crate::session::action::FileAction;
use crate::session::{Glance, Job, Task, Work, no_dialog};
use crate::text::names::file_name;
use crate::text::t;

/// Asks for a file in a dialog of the system.
pub fn ask(program: &mut Program, saving: bool) {
    if let Err(why) = no_dialog(&program.session) {
        if saving {
            // What was to follow the save that is not begun does not wait for another one.
            program.after_save = None;
        }
        return super::refuse(program, why);
    }
    // Whatever was asked in the window before gives way to this question.
    tasks::clear(program);
    let session = &program.session;
    let language = session.settings.language;
    let title = if saving { t!(language, "dialog-save-title") } else { t!(language, "dialog-open-title") };
    let own = session.document.path().map(file_name);
    let words = dialogs::DialogWords {
        title,
        filter: t!(language, "dialog-plan-files"),
        extensions: dialogs::OF_PLANS,
        folder: Some(folders::sensible(program)).filter(|folder| !folder.as_os_str().is_empty()),
        file_name: own.unwrap_or_else(|| suggested_name(session.document.plan())),
    };
    let system = Arc::clone(&program.dialogs);
    program.start(Work::Dialog { saving }, move |_| Some(dialogs::ask(&*system, &words, saving)));
}

/// A name for a plan that has none yet: its province, without what file systems dislike.
fn suggested_name(plan: &Plan) -> String {
    let name: String = plan.province.name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    format!("{}.phanbo", if name.is_empty() { "plan" } else { &name })
}

/// Asks for a file's path in the window itself, after asking about what was begun in front. A dialog that hangs, or that
/// nobody finds, is waited for no longer.
pub fn type_path(program: &mut Program, saving: bool) {
    if tasks::asks_about_work(program, Some(&FileAction::TypePath { saving })) {
        return;
    }
    let under_way = &mut program.session.under_way;
    under_way.give_up(|work| matches!(work, Work::Dialog { .. } | Work::ListDialog));
    under_way.give_up(|work| matches!(work, Work::CompareDialog | Work::MergeDialog));
    let folder = folders::sensible(program);
    let document = &program.session.document;
    let own = document.path().map_or_else(|| suggested_name(document.plan()), file_name);
    let text = if saving { folder.join(own) } else { folder.join("") };
    let text = text.display().to_string();
    program.session.task = Some(Task::Path { saving, folder, text, problem: None });
}

/// Reads a file to be opened, in the place of any other that is being read to be opened.
pub fn open(program: &mut Program, path: PathBuf) {
    give_up(program);
    let (fs, notes, keeping) = (Arc::clone(&program.fs), program.notes.clone(), keeping(program));
    let ahead = program.ahead.take().filter(|ahead| ahead.path() == path);
    program.start(Work::Opening(path.clone()), move |line| {
        Some(Answer::Opened(Box::new(opening::open(&*fs, path, ahead, keeping, &notes, line))))
    });
}

/// Files were dropped on the window. Several plans at once, or any while copies are merged, are copies to be merged into
/// the open one; otherwise the first is opened, and each further one in a window of its own: one program holds one plan.
pub fn dropped(program: &mut Program, files: Vec<PathBuf>) {
    let are_several = files.len() > 1 || !files.is_empty() && program.session.merging().is_some();
    let are_copies = are_several && !files.iter().any(|file| importing::is_list(file));
    if are_copies && !program.session.document.is_nothing() {
        return program.ask(FileAction::MergeWith(files));
    }
    let mut files = files.into_iter();
    if let Some(first) = files.next() {
        program.ask(FileAction::OpenFile(first));
    }
    files.for_each(|file| processes::open_elsewhere(&file));
}

/// What is being read to be opened is not opened any more.
pub fn give_up(program: &mut Program) {
    for number in program.session.under_way.give_up(|work| matches!(work, Work::Opening(_))) {
        program.works.stop(number);
    }
}

/// A file has been read. It is opened if it is still what is waited for, and if nothing was edited or begun meanwhile
/// that nobody was asked about.
pub fn opened(program: &mut Program, job: &Job, opened: Opened) {
    let Opened { path, result, owner } = opened;
    if job.given_up {
        return withdraw(program, &path);
    }
    if result.is_ok() && !program.session.drafts.is_empty() {
        withdraw(program, &path);
        return program.ask(FileAction::OpenFile(path));
    }
    let document = &program.session.document;
    let is_edited = document.is_dirty() && document.version() != job.version;
    if result.is_ok() && (is_edited || tasks::is_begun(program)) {
        withdraw(program, &path);
        return leave_for(program, FileAction::OpenFile(path));
    }
    let language = program.session.settings.language;
    let name = file_name(&path);
    match result {
        Ok((mut document, remark)) => {
            tracing::info!(file = %path.display(), ?remark, "opened");
            document.set_read_only(owner.is_some());
            let is_passing = is_passing(&path, &program.folders.temporary);
            document.set_passing(is_passing);
            show(program, document, owner.is_none().then(|| path.clone()));
            let session = &mut program.session;
            if !is_passing {
                session.settings.remember(&path, Glance::of(&session.document));
            }
            let mut remarks: Vec<String> = Vec::new();
            remarks.extend(remark.map(|remark| file::remark_sentence(language, &name, remark)));
            remarks.extend(is_passing.then(|| t!(language, "open-passing", file = name)));
            let remarks = (!remarks.is_empty()).then(|| remarks.join(" "));
            match (owner, remarks) {
                (Some(Owner { name, machine, opened_at, .. }), remarks) => {
                    session.task = Some(Task::Owned { name, machine, opened_at });
                    // What stands in front waits for an answer; this is said beside it.
                    if let Some(text) = remarks {
                        session.notify(text, None);
                    }
                }
                (None, Some(text)) => session.task = Some(Task::Message { text }),
                (None, None) => {}
            }
        }
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "not opened");
            if error == OpenError::NotFound {
                // It may be on a stick that is not in: it stays in the list, as one that is not there.
                program.session.pages.start.looked.gone.insert(path.clone());
            }
            let text = file::open_sentence(language, &name, &error);
            match &mut program.session.task {
                // The field with the path stays, with what was typed.
                Some(Task::Path { saving: false, problem, .. }) => *problem = Some(text),
                _ => tasks::tell(program, text),
            }
        }
    }
}

/// Takes our note away from beside a file that was read and not opened, unless it is the one open or about to be.
fn withdraw(program: &Program, path: &std::path::Path) {
    let is_wanted = program.noted.as_deref() == Some(path) || program.session.under_way.is_opening(path);
    if let Some(keeping) = program.keeping.clone().filter(|_| !is_wanted) {
        let path = path.to_owned();
        program.notes.add(move || owner::withdraw(&*keeping.fs, &path, &keeping.session));
    }
}
