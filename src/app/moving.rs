//! Editing the plan: taking up a doctor, letting go, undo and redo.

use std::time::Instant;

use super::Program;
use super::action::{Action, Grip};
use super::perform::refuse;
use super::selection::Selection;
use super::session::{Carried, Dialog, user_name};
use crate::advise::{Lifted, Verdict, main_site};
use crate::edit::{ChangeSet, Command, Placement, change_set};
use crate::plan::{AnyRecord, Doctor, Facility, Id, Site};
use crate::text::{sentences, t};

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
            told(program, &change);
        }
        Err(why) => refuse(program, &why),
    }
}

fn moves_alone(change: &ChangeSet) -> bool {
    let mut records = change.pairs().flat_map(|(before, after)| [before, after]).flatten();
    records.all(|record| record.as_move().is_some())
}

/// The edit is logged, said in a notice, and its places light up.
fn told(program: &mut Program, change: &ChangeSet) {
    let session = &mut program.session;
    let language = session.settings.language;
    let deed = sentences::deed(language, &change.deed);
    tracing::info!(deed = %sentences::deed(crate::text::Language::English, &change.deed), "edit");
    let places = places(session.document.plan(), change);
    session.flashed = (!places.is_empty()).then(|| (places, Instant::now()));
    session.notify(t!(language, "done", deed = deed), Some((t!(language, "action-undo"), Action::Undo)));
}

/// The facilities a change's moves go from and to.
fn places(plan: &crate::plan::Plan, change: &ChangeSet) -> Vec<Id<Facility>> {
    let records = change.pairs().flat_map(|(before, after)| [before, after]).flatten();
    records
        .filter_map(AnyRecord::as_move)
        .flat_map(|step| {
            let to = step.to.iter().filter_map(|share| plan.sites.get(&share.site).map(|site| site.facility.clone()));
            step.from.iter().cloned().chain(to).collect::<Vec<_>>()
        })
        .collect()
}

pub fn undo(program: &mut Program) {
    let session = &mut program.session;
    let Some(change) = session.document.undo() else { return };
    let language = session.settings.language;
    let deed = sentences::deed(language, &change.deed);
    tracing::info!(deed = %sentences::deed(crate::text::Language::English, &change.deed), "undo");
    session.notify(t!(language, "undone", deed = deed), Some((t!(language, "action-redo"), Action::Redo)));
}

pub fn redo(program: &mut Program) {
    if let Some(change) = program.session.document.redo() {
        told(program, &change);
    }
}

/// Takes up a doctor, and works out what letting go would do at every place.
pub fn lift(program: &mut Program, doctor: Id<Doctor>, from: Option<Id<Site>>, grip: Grip) {
    let Program { session, ids, .. } = program;
    let document = &mut session.document;
    let lifted = Lifted { doctor, from, start: document.roster().date(), by: user_name() };
    let previews = document.previews(&lifted, &mut **ids);
    let site = lifted.from.as_ref().and_then(|site| document.plan().sites.get(site));
    let aim = site.map(|site| site.facility.clone());
    tracing::info!(doctor = %lifted.doctor, "lift");
    session.selection = Some(Selection::Doctor(lifted.doctor.clone()));
    session.carried = Some(Carried { lifted, grip, aim, previews });
}

pub fn aim(program: &mut Program, facility: Id<Facility>) {
    if let Some(carried) = &mut program.session.carried {
        carried.aim = Some(facility.clone());
        program.session.scroll_to = Some(facility);
    }
}

pub fn let_go(program: &mut Program) {
    if let Some(carried) = program.session.carried.take()
        && carried.grip == Grip::Key
    {
        program.session.refocus = Some(carried.lifted.doctor);
    }
}

/// Lets go over a facility: at its main seat, or nowhere if the doctor comes from there.
pub fn drop_at(program: &mut Program, facility: &Id<Facility>) {
    let plan = program.session.document.plan();
    let from = program.session.carried.as_ref().and_then(|carried| carried.lifted.from.as_ref());
    let comes_from_here = from.and_then(|site| plan.sites.get(site)).is_some_and(|site| site.facility == *facility);
    match plan.sites_of(facility).first().map(|seat| seat.id.clone()) {
        Some(seat) if !comes_from_here => drop_on(program, &seat),
        _ => let_go(program),
    }
}

/// Lets go over a site: places at once, or asks first.
pub fn drop_on(program: &mut Program, site: &Id<Site>) {
    let Some(carried) = program.session.carried.take() else { return };
    // Chosen in "move to…": its question is answered.
    program.session.dialog = None;
    if carried.grip == Grip::Key {
        program.session.refocus = Some(carried.lifted.doctor.clone());
    }
    if carried.lifted.from.as_ref() != Some(site) {
        place(program, carried.lifted.placed_at(site.clone()));
    }
}

/// Places a doctor, asking first where the move breaks something or was agreed.
pub fn place(program: &mut Program, placement: Placement) {
    let Program { session, ids, .. } = program;
    match session.document.judge(&placement, &mut **ids) {
        Err(why) => refuse(program, &why),
        Ok((_, Verdict::Good | Verdict::Unneeded | Verdict::Warning(_))) => {
            edit(program, &Command::Place(placement));
        }
        Ok((_, Verdict::Asks(reasons) | Verdict::Impossible(reasons))) => {
            let say = |reason| sentences::reason(session.settings.language, session.document.plan(), reason);
            let reasons = reasons.iter().map(say).collect();
            session.dialog = Some(Dialog::Asks { placement, reasons });
        }
    }
}

/// The user has read why not, and wants it all the same.
pub fn drop_anyway(program: &mut Program, why: String) {
    if let Some(Dialog::Asks { placement, .. }) = program.session.dialog.take() {
        edit(program, &Command::Place(Placement { why, ..placement }));
    }
}

/// Opens "move to…" for the chosen doctor.
pub fn ask_where(program: &mut Program) {
    let session = &mut program.session;
    let language = session.settings.language;
    let Some(Selection::Doctor(doctor)) = session.selection.clone() else {
        return session.notify(t!(language, "choose-doctor-first"), None);
    };
    let (plan, roster) = (session.document.plan(), session.document.roster());
    let from = plan.doctors.slot(&doctor).and_then(|slot| main_site(plan, roster, slot));
    lift(program, doctor.clone(), from.clone(), Grip::List);
    program.session.dialog = Some(Dialog::MoveTo { doctor, from });
}
