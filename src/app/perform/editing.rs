//! Changing the plan: commands, undo and redo, and what is said of them.

use std::time::Instant;

use super::going;
use crate::app::Program;
use crate::edit::{ChangeSet, Command, Rejected, change_set};
use crate::plan::{AnyRecord, Doctor, Facility, Id, Licence, Plan, Post, Qualification};
use crate::session::Selection;
use crate::session::action::{Action, EditAction};
use crate::text::{Language, sentences, t};

pub fn perform(program: &mut Program, wish: EditAction) {
    match wish {
        EditAction::Undo => undo(program),
        EditAction::Redo => redo(program),
        EditAction::AddDoctor => add_doctor(program),
        EditAction::Make(command) => edit(program, &command),
    }
}

/// Carries out a command, with a notice that offers to take it back.
pub fn edit(program: &mut Program, command: &Command) {
    let Program { session, ids, .. } = program;
    let document = &mut session.document;
    match change_set(document.plan(), document.roster(), command, &mut **ids) {
        Ok(change) => {
            // What any other edit does is soon seen, and dear to foretell: everything may follow from it.
            let effect = moves_alone(&change).then(|| document.effect_of(change.clone()));
            document.make(change.clone());
            session.set_outcome(effect);
            announce(program, &change);
        }
        Err(why) => refuse(program, &why),
    }
}

fn moves_alone(change: &ChangeSet) -> bool {
    let mut records = change.pairs().flat_map(|(before, after)| [before, after]).flatten();
    records.all(|record| record.as_move().is_some())
}

/// The edit is logged, said in a notice, and its places light up.
fn announce(program: &mut Program, change: &ChangeSet) {
    let session = &mut program.session;
    let language = session.settings.language;
    let deed = sentences::deed(language, &change.deed);
    tracing::info!(deed = %sentences::deed(Language::English, &change.deed), "edit");
    let places = places(session.document.plan(), change);
    session.flashed = (!places.is_empty()).then(|| (places, Instant::now()));
    session
        .notify(t!(language, "done", deed = deed), Some((t!(language, "action-undo"), Action::Edit(EditAction::Undo))));
}

/// The facilities a change's moves go from and to.
fn places(plan: &Plan, change: &ChangeSet) -> Vec<Id<Facility>> {
    let records = change.pairs().flat_map(|(before, after)| [before, after]).flatten();
    records
        .filter_map(AnyRecord::as_move)
        .flat_map(|step| {
            let to = step.to.iter().filter_map(|share| plan.sites.get(&share.site).map(|site| site.facility.clone()));
            step.from.iter().cloned().chain(to).collect::<Vec<_>>()
        })
        .collect()
}

fn undo(program: &mut Program) {
    let session = &mut program.session;
    let Some(change) = session.document.undo() else { return };
    let language = session.settings.language;
    let deed = sentences::deed(language, &change.deed);
    tracing::info!(deed = %sentences::deed(Language::English, &change.deed), "undo");
    session.notify(
        t!(language, "undone", deed = deed),
        Some((t!(language, "action-redo"), Action::Edit(EditAction::Redo))),
    );
}

fn redo(program: &mut Program) {
    if let Some(change) = program.session.document.redo() {
        announce(program, &change);
    }
}

/// A new doctor in the tray, open in the inspector.
fn add_doctor(program: &mut Program) {
    let language = program.session.settings.language;
    let id: Id<Doctor> = Id::new((program.ids)());
    let doctor = Doctor {
        id: id.clone(),
        name: t!(language, "new-doctor"),
        sex: None,
        birth: None,
        qualification: Qualification::Doctor,
        specialties: Vec::new(),
        licence: Licence::Unknown,
        post: Post::None,
        title: String::new(),
        level: None,
        exempt_until: None,
        bonds: Vec::new(),
        rotation_days_before: 0,
        extension: None,
        pinned: false,
        note: String::new(),
    };
    edit(program, &Command::Put(doctor.into()));
    going::jump(program, Selection::Doctor(id));
}

/// The sentence of an edit that was refused, shown as a notice.
pub fn refuse(program: &mut Program, why: &Rejected) {
    let text = sentences::rejected(program.session.settings.language, why);
    tracing::info!(?why, "refused");
    program.session.notify(text, None);
}
