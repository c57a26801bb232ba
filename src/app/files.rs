//! Opening, saving and leaving a plan.

use std::path::{Path, PathBuf};

use super::action::Action;
use super::background::{Answer, DialogWords, file_name};
use super::session::Dialog;
use super::{Document, Program};
use crate::file::{self, OpenError, Parsed, Revision, SaveError};
use crate::plan::Plan;
use crate::sample;
use crate::text::t;

/// Leaves the open plan for something else, after asking about unsaved changes.
pub fn leave_for(program: &mut Program, action: Action) {
    if program.session.document.is_dirty() {
        program.session.dialog = Some(Dialog::Unsaved { then: Box::new(action) });
    } else {
        go_on(program, action);
    }
}

fn go_on(program: &mut Program, action: Action) {
    match action {
        Action::Open => ask(program, false),
        Action::OpenSample => {
            program.session.open(Document::new(sample::quang_ninh(), None));
            program.session.settings.last = None;
        }
        Action::OpenFile(path) => program.background.open(path),
        Action::Quit => program.quit(),
        _ => {}
    }
}

pub fn save_and_go_on(program: &mut Program) {
    if let Some(Dialog::Unsaved { then }) = program.session.dialog.take() {
        program.after_save = Some(*then);
        save(program);
    }
}

pub fn go_on_without_saving(program: &mut Program) {
    if let Some(Dialog::Unsaved { then }) = program.session.dialog.take() {
        go_on(program, *then);
    }
}

pub fn save(program: &mut Program) {
    match program.session.document.path().map(Path::to_owned) {
        Some(path) => save_to(program, path),
        None => ask_where_to_save(program),
    }
}

pub fn ask_where_to_save(program: &mut Program) {
    ask(program, true);
}

/// A path typed or chosen: an existing other file is overwritten only after a question.
pub fn save_to_chosen(program: &mut Program, path: PathBuf) {
    let path = super::background::with_extension(path);
    let is_own = program.session.document.path() == Some(path.as_path());
    if path.is_file() && !is_own {
        program.session.dialog = Some(Dialog::Overwrite { path });
    } else {
        save_to(program, path);
    }
}

pub fn save_to(program: &mut Program, path: PathBuf) {
    program.session.dialog = None;
    let revision = Revision { id: (program.ids)().chars().rev().take(10).collect(), saved_at: (program.clock)() };
    let document = &program.session.document;
    program.background.save(document.to_save(&revision), path, document.version());
}

fn ask(program: &mut Program, saving: bool) {
    // Whatever was asked in the window before gives way to this question.
    program.session.dialog = None;
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
            Answer::ToOpen(path) => program.background.open(path),
            // The system's dialog has asked about overwriting.
            Answer::ToSave(path) => save_to(program, path),
            Answer::NothingChosen { saving, at_once } => nothing_chosen(program, saving, at_once),
            Answer::Opened { path, result } => opened(program, &path, *result),
            Answer::Saved { path, plan, version, result } => saved(program, &path, &plan, version, result),
        }
    }
}

/// "Nothing chosen" can also mean that no dialog could be shown: the path can then be typed.
fn nothing_chosen(program: &mut Program, saving: bool, at_once: bool) {
    let session = &mut program.session;
    if at_once {
        session.dialog = Some(Dialog::Path { saving });
    } else {
        program.after_save = None;
        let language = session.settings.language;
        let action = (t!(language, "type-path"), Action::TypePath { saving });
        session.notify(t!(language, "nothing-chosen"), Some(action));
    }
}

fn opened(program: &mut Program, path: &Path, result: Result<Parsed, OpenError>) {
    let session = &mut program.session;
    let language = session.settings.language;
    let name = file_name(path);
    match result {
        Ok(parsed) => {
            tracing::info!(file = %path.display(), intact = parsed.intact, "opened");
            session.open(Document::new(parsed.plan, Some(path.to_owned())));
            session.settings.remember(path);
            if !parsed.intact {
                session.dialog = Some(Dialog::Message { text: t!(language, "open-changed-outside", file = name) });
            }
        }
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "not opened");
            session.settings.recent.retain(|known| known != path || error != OpenError::NotFound);
            let text = file::open_sentence(language, &name, &error);
            session.dialog = Some(Dialog::Message { text });
        }
    }
}

fn saved(program: &mut Program, path: &Path, plan: &Plan, version: u64, result: Result<(), SaveError>) {
    let session = &mut program.session;
    let language = session.settings.language;
    let name = file_name(path);
    match result {
        Ok(()) => {
            tracing::info!(file = %path.display(), revision = plan.lineage.revision, "saved");
            session.document.saved(plan, path.to_owned(), version);
            session.settings.remember(path);
            session.notify(t!(language, "saved", file = name), None);
            if let Some(action) = program.after_save.take() {
                leave_for(program, action);
            }
        }
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "not saved");
            program.after_save = None;
            let text = file::save_sentence(language, &name, &error);
            session.notify(text, Some((t!(language, "action-save-as"), Action::SaveAs)));
        }
    }
}
