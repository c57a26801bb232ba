//! Carries out what the user asked for: one file a group of actions.

mod adding;
pub(super) mod answers;
pub(super) mod carrying;
mod changes;
pub(super) mod comparing;
mod editing;
pub(super) mod files;
mod folders;
mod forecast;
mod going;
pub(super) mod importing;
pub(super) mod merging;
mod move_editor;
mod network;
mod new_plan;
pub(super) mod opening;
mod out;
mod paging;
mod proposal;
pub(super) mod recovery;
pub(super) mod saving;
mod settings;
mod sheets;
mod tasks;
mod versions;

use super::Program;
use super::works::keeper;
use crate::session::action::{Action, FileAction, OutAction};
use crate::session::{Impossible, Session, possible};
use crate::text::t;

/// Carries out one action, if it is possible: whoever asks, and by whatever key, menu, button or file dropped.
pub fn perform(program: &mut Program, action: Action) {
    tracing::debug!(?action, "perform");
    if let Err(why) = possible(&program.session, &action) {
        return refuse(program, why);
    }
    carry_out(program, action);
    follow(program);
}

/// The same where nothing is in its way any more.
fn carry_out(program: &mut Program, action: Action) {
    match action {
        Action::File(wish) => files::perform(program, wish),
        Action::Out(wish) => out::perform(program, wish),
        Action::Edit(wish) => editing::perform(program, wish),
        Action::Carry(wish) => carrying::perform(program, wish),
        Action::Go(wish) => going::perform(program, wish),
        Action::Page(wish) => paging::perform(program, wish),
        Action::Settings(wish) => settings::perform(program, wish),
        Action::Task(wish) => tasks::perform(program, wish),
    }
}

/// What follows the plan, once it may have changed: the doctor in the hand, the move being edited, what comes of a merge,
/// what waits for a save, the guided tour, and the recovery journal.
pub fn follow(program: &mut Program) {
    carrying::follow(program);
    move_editor::follow(program);
    merging::follow(program);
    saving::follow(program);
    let Session { tour, document, selection, .. } = &mut program.session;
    if let Some(tour) = tour {
        tour.follow(document, selection.as_ref());
    }
    keeper::note_edits(program);
}

/// Says why something cannot be done now, and what can.
fn refuse(program: &mut Program, why: Impossible) {
    let session = &mut program.session;
    let language = session.settings.language;
    match why {
        Impossible::Nothing => {}
        Impossible::Merging => session.notify(t!(language, "merge-only-looks"), None),
        Impossible::NoDoctor => session.notify(t!(language, "choose-doctor-first"), None),
        // What is only to be looked at is not changed; a copy can be.
        Impossible::ReadOnly => {
            let copy = (t!(language, "dialog-owned-copy"), FileAction::WorkOnCopy.into());
            session.notify(t!(language, "read-only"), Some(copy));
        }
        Impossible::Dialog { saving } => {
            let typed = (t!(language, "type-path"), FileAction::TypePath { saving }.into());
            session.notify(t!(language, "dialog-is-open"), Some(typed));
        }
        Impossible::OutDialog(export) => {
            let typed = (t!(language, "type-path"), OutAction::TypePath(export).into());
            session.notify(t!(language, "dialog-is-open"), Some(typed));
        }
    }
}
