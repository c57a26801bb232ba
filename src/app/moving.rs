//! Editing the plan: taking up a doctor, letting go, undo and redo.

use std::collections::BTreeMap;
use std::time::Instant;

use super::Program;
use super::action::Action;
use super::perform::refuse;
use super::selection::Selection;
use super::session::{Carried, Dialog};
use crate::advise::{Scratch, Verdict, verdict};
use crate::edit::{ChangeSet, Command, Placement};
use crate::plan::{AnyRecord, Doctor, Facility, Id, Site};
use crate::text::{sentences, t};

/// Carries out a command, with a notice that offers to take it back.
pub fn edit(program: &mut Program, command: &Command) {
    let Program { session, ids, .. } = program;
    match session.document.edit(command, &mut **ids) {
        Ok(change) => told(program, &change),
        Err(why) => refuse(program, &why),
    }
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
    let steps = records.filter_map(|record| if let AnyRecord::Move(step) = record { Some(step) } else { None });
    steps
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
pub fn lift(program: &mut Program, doctor: Id<Doctor>, from: Option<Id<Site>>, by_key: bool) {
    let Program { session, ids, .. } = program;
    let document = &session.document;
    let mut scratch = Scratch::new(document.plan(), document.roster(), document.checked());
    let mut effects = BTreeMap::new();
    for slot in document.plan().facilities.slots() {
        let Some(&seat) = document.roster().links().sites(slot).first() else { continue };
        let placement =
            placement(program_by(), document, doctor.clone(), from.clone(), document.plan().sites[seat].id.clone());
        let effect = scratch.effect(&Command::Place(placement), &mut **ids);
        effects.insert(document.plan().facilities[slot].id.clone(), effect);
    }
    let aim = from.as_ref().and_then(|site| document.plan().sites.get(site)).map(|site| site.facility.clone());
    session.selection = Some(Selection::Doctor(doctor.clone()));
    session.carried = Some(Carried { doctor, from, by_key, aim, effects });
}

pub fn aim(program: &mut Program, facility: Id<Facility>) {
    if let Some(carried) = &mut program.session.carried {
        carried.aim = Some(facility.clone());
        program.session.scroll_to = Some(facility);
    }
}

/// Lets go over a site: places at once, or asks first.
pub fn drop_on(program: &mut Program, site: &Id<Site>) {
    let Some(carried) = program.session.carried.take() else { return };
    // Chosen in "move to…": its question is answered.
    program.session.dialog = None;
    let document = &program.session.document;
    if carried.from.as_ref() == Some(site) {
        return;
    }
    let placement = placement(program_by(), document, carried.doctor, carried.from, site.clone());
    place(program, placement);
}

/// Places a doctor, asking first where the move breaks something or was agreed.
pub fn place(program: &mut Program, placement: Placement) {
    let Program { session, ids, .. } = program;
    let document = &session.document;
    let mut scratch = Scratch::new(document.plan(), document.roster(), document.checked());
    let command = Command::Place(placement.clone());
    match scratch.effect(&command, &mut **ids) {
        Err(why) => refuse(program, &why),
        Ok(effect) => match verdict(document.plan(), document.roster(), &placement, &effect) {
            Verdict::Good | Verdict::Unneeded | Verdict::Warning(_) => edit(program, &command),
            Verdict::Asks(reasons) | Verdict::Impossible(reasons) => {
                let say = |reason| sentences::reason(session.settings.language, document.plan(), reason);
                let reasons = reasons.iter().map(say).collect();
                session.dialog = Some(Dialog::Asks { placement, reasons });
            }
        },
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
    let from = main_site(session.document.plan(), session.document.roster(), &doctor);
    lift(program, doctor.clone(), from.clone(), true);
    program.session.carried.as_mut().map(|carried| carried.by_key = false);
    program.session.dialog = Some(Dialog::MoveTo { doctor, from });
}

/// The site where the doctor works most, at the place with most sessions.
fn main_site(plan: &crate::plan::Plan, roster: &crate::roster::Roster, doctor: &Id<Doctor>) -> Option<Id<Site>> {
    let slot = plan.doctors.slot(doctor)?;
    let facility = roster.main_place(plan, slot)?;
    let at = &roster.presence(slot).at;
    let sites = roster.links().sites(facility).iter();
    sites.into_iter().find(|&&site| at.iter().any(|&(there, _)| there == site)).map(|&site| plan.sites[site].id.clone())
}

fn program_by() -> String {
    std::env::var("USERNAME").or_else(|_| std::env::var("USER")).unwrap_or_default()
}

fn placement(
    by: String,
    document: &super::Document,
    doctor: Id<Doctor>,
    from: Option<Id<Site>>,
    to: Id<Site>,
) -> Placement {
    Placement { doctor, from, to, start: document.roster().date(), kind: None, by, why: String::new() }
}
