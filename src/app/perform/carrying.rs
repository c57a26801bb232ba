//! A doctor in the hand: taken up, held over a place, let go.

use std::collections::BTreeMap;

use super::editing::{edit, make, refuse};
use super::{going, move_editor};
use crate::advise::{Lifted, Verdict, main_site};
use crate::app::Program;
use crate::edit::{Command, Placement};
use crate::plan::{Doctor, Facility, Id, Site};
use crate::session::action::{CarryAction, Grip};
use crate::session::pages::Page;
use crate::session::{Carried, SearchList, Selection, Session, Task};
use crate::text::sentences;

pub fn perform(program: &mut Program, wish: CarryAction) {
    match wish {
        CarryAction::AskWhere => ask_where(program),
        CarryAction::Lift { doctor, from, grip } => lift(program, doctor, from, grip),
        CarryAction::Over(facility, site) => over(program, facility, site),
        CarryAction::Aim { facility, at } => aim(program, &facility, at),
        CarryAction::Drop => drop_where_aimed(program),
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
    session.editor = None;
    let document = &mut session.document;
    let lifted = Lifted { doctor, from, start: document.roster().date(), by };
    let previews = document.previews(&lifted, &mut **ids);
    let aim = lifted.origin(document.plan());
    tracing::info!(doctor = %lifted.doctor, "lift");
    // What is looked at stays while the hand carries; the page of the place under it comes by itself.
    if grip != Grip::Hand {
        session.selection = Some(Selection::Doctor(lifted.doctor.clone()));
    }
    let aim = aim.filter(|_| grip != Grip::Hand);
    let (points, version) = (BTreeMap::new(), document.version());
    session.carried =
        Some(Carried { lifted, grip, aim, site: None, chosen_at: None, previews, points, equity: None, version });
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
        carried.points.clear();
        carried.version = document.version();
        measure(session);
    } else {
        if matches!(session.task, Some(Task::MoveTo { .. })) {
            session.task = None;
        }
        let_go(program);
    }
}

/// The pointer carries the doctor over a place. A point's effect is worked out once it is over it.
fn over(program: &mut Program, facility: Option<Id<Facility>>, site: Option<Id<Site>>) {
    let Program { session, ids, .. } = program;
    let Some(carried) = &mut session.carried else { return };
    let document = &mut session.document;
    if let (Some(facility), Some(site)) = (&facility, &site) {
        let is_seat = document.plan().sites_of(facility).first().is_some_and(|seat| seat.id == *site);
        let is_home = carried.lifted.from.as_ref() == Some(site);
        let is_known = is_seat && carried.previews.contains_key(facility) || carried.points.contains_key(site);
        if !(is_home || is_known) {
            let preview = document.preview(&carried.lifted, site, &mut **ids);
            carried.points.insert(site.clone(), preview);
        }
    }
    (carried.aim, carried.site, carried.chosen_at) = (facility, site, None);
    measure(session);
}

/// A key chooses a place, which comes into sight.
fn aim(program: &mut Program, facility: &Id<Facility>, at: Option<[f32; 2]>) {
    let session = &mut program.session;
    let Some(carried) = &mut session.carried else { return };
    (carried.aim, carried.site, carried.chosen_at) = (Some(facility.clone()), None, at);
    measure(session);
    going::bring_into_sight(session, facility);
}

/// How evenly doctors would be spread, for the page that shows it.
fn measure(session: &mut Session) {
    let Session { carried: Some(carried), document, pages, .. } = session else { return };
    let aim = carried.aim.as_ref().filter(|_| pages.shown == Page::Map);
    let preview = aim.and_then(|aim| carried.preview(aim)).and_then(|preview| preview.as_ref().ok());
    carried.equity = preview.map(|preview| document.equity_with(&preview.effect.change));
}

fn let_go(program: &mut Program) {
    if let Some(carried) = program.session.carried.take()
        && carried.grip == Grip::Key
    {
        program.session.pages.board.refocus = Some(carried.lifted.doctor);
    }
}

/// Lets go over the place aimed at: at the site under the pointer, or else at its main seat; nowhere if the doctor comes
/// from there.
fn drop_where_aimed(program: &mut Program) {
    let plan = program.session.document.plan();
    let Some(carried) = &program.session.carried else { return };
    let from = carried.lifted.origin(plan);
    let seat = |facility: &Id<Facility>| plan.sites_of(facility).first().map(|seat| seat.id.clone());
    let aimed = carried.aim.as_ref().filter(|aim| Some(*aim) != from.as_ref()).and_then(seat);
    match carried.site.clone().or(aimed) {
        Some(site) => drop_on_site(program, &site),
        None => let_go(program),
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
    program.session.selection = Some(Selection::Doctor(carried.lifted.doctor.clone()));
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
            move_editor::open_made(program);
        }
        Ok((_, Verdict::Asks(reasons) | Verdict::Impossible(reasons))) => {
            let say = |reason| sentences::reason(session.settings.language, session.document.plan(), reason);
            let reasons = reasons.iter().map(say).collect();
            session.task = Some(Task::Asks { placement, reasons, why: String::new() });
        }
    }
}

/// The user has read why not, and wants it all the same.
fn drop_anyway(program: &mut Program, why: String) {
    if let Some(Task::Asks { placement, .. }) = program.session.task.take() {
        let before = program.session.document.version();
        edit(program, &Command::Place(Placement { why, ..placement }));
        if program.session.document.version() != before {
            move_editor::open_made(program);
        }
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
