//! Carries out what the user asked for: one file a group of actions.

mod carrying;
mod changes;
mod editing;
pub(super) mod files;
mod going;
mod paging;
pub(super) mod recovery;
mod settings;
mod tasks;
mod versions;

use super::Program;
use super::works::keeper;
use crate::session::action::{Action, FileAction};
use crate::text::t;

/// Carries out one action.
pub fn perform(program: &mut Program, action: Action) {
    tracing::debug!(?action, "perform");
    if program.session.document.is_read_only() && action.changes_plan() {
        return refuse_read_only(program);
    }
    match action {
        Action::File(wish) => files::perform(program, wish),
        Action::Edit(wish) => editing::perform(program, wish),
        Action::Carry(wish) => carrying::perform(program, wish),
        Action::Go(wish) => going::perform(program, wish),
        Action::Page(wish) => paging::perform(program, wish),
        Action::Settings(wish) => settings::perform(program, wish),
        Action::Task(wish) => tasks::perform(program, wish),
    }
    keeper::note_edits(program);
}

/// What is only to be looked at is not changed; a copy can be.
fn refuse_read_only(program: &mut Program) {
    let language = program.session.settings.language;
    let copy = (t!(language, "dialog-owned-copy"), Action::File(FileAction::WorkOnCopy));
    program.session.notify(t!(language, "read-only"), Some(copy));
}
