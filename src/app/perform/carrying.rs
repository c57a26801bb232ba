//! A doctor in the hand: taken up, held over a place, let go.

use super::editing::{edit, make, refuse};
use crate::advise::{Lifted, Verdict, main_site};
use crate::app::Program;
use crate::edit::{Command, Placement};
use crate::plan::{Doctor, Facility, Id, Site};
use crate::session::action::{CarryAction, Grip};
use crate::session::{Carried, SearchList, Selection, Task};
use crate::text::sentences;

pub fn perform(program: &mut Program, wish: CarryAction) {
    match wish {
        CarryAction::AskWhere => ask_where(program),
        CarryAction::Lift { doctor, from, grip } => lift(program, doctor, from, grip),
        CarryAction::Aim(facility) => aim(program, facility),
        CarryAction::DropOnCard(facility) => drop_on_card(program, &facility),
        CarryAction::DropOnSite(site) => drop_on_site(program, &site),
        CarryAction::Propose(placement) => propose(program, *placement),
        CarryAction::DropAnyway { why } => drop_anyway(program, why),
        CarryAction::LetGo => let_go(program),
    }
}

/// Takes up a doctor, and works out what letting go would do at every place.
fn lift(program: &mut Program, doctor: Id<Doctor>, from: Option<Id<Site>>, grip: Grip) {
    let Program { session, ids, .. } = program;
    let by = session.user.clone();
    let document = &mut session.document;
    let lifted = Lifted { doctor, from, start: document.roster().date(), by };
    let previews = document.previews(&lifted, &mut **ids);
    let aim = lifted.origin(document.plan());
    tracing::info!(doctor = %lifted.doctor, "lift");
    session.selection = Some(Selection::Doctor(lifted.doctor.clone()));
    let version = document.version();
    session.carried = Some(Carried { lifted, grip, aim, previews, version });
}

/// The plan or the date has changed under a doctor in the hand: what letting go would do is worked out anew. Who is not
/// there any more is let go of.
pub fn follow(program: &mut Program) {
    let Program { session, ids, .. } = program;
    let document = &mut session.document;
    let Some(carried) = session.carried.as_mut().filter(|carried| carried.version != document.version()) else {
        return;
    };
    if carried.lifted.is_still_there(document.plan(), document.roster()) {
        carried.lifted.start = document.roster().date();
        carried.previews = document.previews(&carried.lifted, &mut **ids);
        carried.version = document.version();
    } else {
        if matches!(session.task, Some(Task::MoveTo { .. })) {
            session.task = None;
        }
        let_go(program);
    }
}

fn aim(program: &mut Program, facility: Id<Facility>) {
    if let Some(carried) = &mut program.session.carried {
        carried.aim = Some(facility.clone());
        program.session.pages.board.scroll_to = Some(facility);
    }
}

fn let_go(program: &mut Program) {
    if let Some(carried) = program.session.carried.take()
        && carried.grip == Grip::Key
    {
        program.session.pages.board.refocus = Some(carried.lifted.doctor);
    }
}

/// Lets go over a facility: at its main seat, or nowhere if the doctor comes from there.
fn drop_on_card(program: &mut Program, facility: &Id<Facility>) {
    let plan = program.session.document.plan();
    let from = program.session.carried.as_ref().and_then(|carried| carried.lifted.origin(plan));
    let comes_from_here = from.as_ref() == Some(facility);
    match plan.sites_of(facility).first().map(|seat| seat.id.clone()) {
        Some(seat) if !comes_from_here => drop_on_site(program, &seat),
        _ => let_go(program),
    }
}

/// Lets go over a site: places at once, or asks first.
fn drop_on_site(program: &mut Program, site: &Id<Site>) {
    let Some(carried) = program.session.carried.take() else { return };
    // Chosen in "move to…": its question is answered.
    program.session.task = None;
    if carried.grip == Grip::Key {
        program.session.pages.board.refocus = Some(carried.lifted.doctor.clone());
    }
    if carried.lifted.from.as_ref() != Some(site) {
        propose(program, carried.lifted.placed_at(site.clone()));
    }
}

/// Places a doctor, asking first where the move breaks something or was agreed.
fn propose(program: &mut Program, placement: Placement) {
    let Program { session, ids, .. } = program;
    match session.document.judge(&placement, &mut **ids) {
        Err(why) => refuse(program, &why),
        Ok((effect, Verdict::Good | Verdict::Unneeded | Verdict::Warning(_))) => {
            make(program, &effect.change.clone(), Some(effect));
        }
        Ok((_, Verdict::Asks(reasons) | Verdict::Impossible(reasons))) => {
            let say = |reason| sentences::reason(session.settings.language, session.document.plan(), reason);
            let reasons = reasons.iter().map(say).collect();
            session.task = Some(Task::Asks { placement, reasons });
        }
    }
}

/// The user has read why not, and wants it all the same.
fn drop_anyway(program: &mut Program, why: String) {
    if let Some(Task::Asks { placement, .. }) = program.session.task.take() {
        edit(program, &Command::Place(Placement { why, ..placement }));
    }
}

/// Opens "move to…" for the chosen doctor.
fn ask_where(program: &mut Program) {
    let session = &mut program.session;
    let Some(Selection::Doctor(doctor)) = session.selection.clone() else { return };
    let (plan, roster) = (session.document.plan(), session.document.roster());
    let from = plan.doctors.slot(&doctor).and_then(|slot| main_site(plan, roster, slot));
    lift(program, doctor.clone(), from.clone(), Grip::List);
    program.session.task = Some(Task::MoveTo { doctor, from, list: SearchList::default() });
}
