//! A doctor in the hand: taken up, held over a place, let go.

use std::collections::BTreeMap;

use super::editing::{edit, make, refuse};
use super::{going, move_editor};
use crate::advise::{Lifted, Taken, Verdict, main_site, swapped};
use crate::app::Program;
use crate::edit::{Command, Led, Placement, Rejected};
use crate::forecast::Equity;
use crate::plan::{Doctor, Facility, Id, Plan, Site};
use crate::session::action::{CarryAction, Grip};
use crate::session::pages::Page;
use crate::session::{Carried, SearchList, Selection, Session, Task, Way};

pub fn perform(program: &mut Program, wish: CarryAction) {
    match wish {
        CarryAction::AskWhere => ask_where(program),
        CarryAction::Lift { doctor, from, grip } => lift(program, Taken { doctor, from }, grip),
        CarryAction::Over(facility, site) => over(program, facility, site),
        CarryAction::Rest(over) => rest(program, over),
        CarryAction::Aim { facility, at } => aim(program, &facility, at),
        CarryAction::Drop { at } => {
            program.session.dropped_at = at;
            drop_where_aimed(program);
        }
        CarryAction::MoveOn => program.session.dropped_at = None,
        CarryAction::DropOnSite(site) => drop_on_site(program, &site),
        CarryAction::Swap => swap(program),
        CarryAction::Propose(placements) => propose(program, placements),
        CarryAction::DropAnyway { why } => drop_anyway(program, &why),
        CarryAction::LetGo => let_go(program),
    }
}

/// Takes up a doctor, with the others that are picked where he or she is one of them, and works out what letting go would
/// do at every place.
fn lift(program: &mut Program, taken: Taken, grip: Grip) {
    let Program { session, ids, .. } = program;
    session.editor = None;
    if !session.picked.holds(&taken) {
        session.picked.clear();
    }
    let others = session.picked.besides(&taken);
    let document = &mut session.document;
    let lifted = Lifted { others, ..Lifted::new(taken, document.roster().date(), &session.user) };
    let previews = document.previews(&lifted, &mut **ids);
    let aim = lifted.origin(document.plan());
    tracing::info!(doctor = %lifted.doctor, count = lifted.count(), "lift");
    // What is looked at stays while the hand carries; the page of the place under it comes by itself.
    if grip != Grip::Hand {
        session.selection = Some(Selection::Doctor(lifted.doctor.clone()));
    }
    let aim = aim.filter(|_| grip != Grip::Hand);
    let (points, version) = (BTreeMap::new(), document.version());
    session.carried = Some(Carried {
        lifted,
        grip,
        aim,
        site: None,
        over: None,
        chosen_at: None,
        previews,
        points,
        equity: None,
        version,
    });
}

/// The plan or the date has changed under doctors in the hand or picked: what letting go would do is worked out anew. Who
/// is not there any more is let go of; so is who was to be moved by a list that is gone, and everybody while a merge
/// shows another plan.
pub fn follow(program: &mut Program) {
    let Session { carried, task, .. } = &program.session;
    let is_by_list = carried.as_ref().is_some_and(|carried| carried.grip == Grip::List);
    if is_by_list && !matches!(task, Some(Task::MoveTo { .. })) || program.session.merging().is_some() {
        let_go(program);
    }
    let Program { session, ids, .. } = program;
    let document = &mut session.document;
    session.picked.follow(document.plan(), document.roster());
    let Some(carried) = session.carried.as_mut().filter(|carried| carried.version != document.version()) else {
        return;
    };
    if let Some(lifted) = carried.lifted.clone().still_there(document.plan(), document.roster()) {
        carried.lifted = Lifted { start: document.roster().date(), ..lifted };
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
    (carried.aim, carried.site, carried.over, carried.chosen_at) = (facility, site, None, None);
    measure(session);
}

fn rest(program: &mut Program, over: Option<Taken>) {
    if let Some(carried) = &mut program.session.carried {
        carried.over = over;
    }
}

/// A key chooses a place, which comes into sight.
fn aim(program: &mut Program, facility: &Id<Facility>, at: Option<[f32; 2]>) {
    let session = &mut program.session;
    let Some(carried) = &mut session.carried else { return };
    (carried.aim, carried.site, carried.over, carried.chosen_at) = (Some(facility.clone()), None, None, at);
    measure(session);
    going::bring_into_sight(session, facility);
}

/// How evenly doctors would be spread, for the page that shows it.
fn measure(session: &mut Session) {
    let Session { carried: Some(carried), document, pages, .. } = session else { return };
    let aim = carried.aim.as_ref().filter(|_| pages.shown == Page::Map);
    let preview = aim.and_then(|aim| carried.preview(aim)).and_then(|preview| preview.as_ref().ok());
    carried.equity = preview.map(|preview| {
        let change = preview.effect.change.clone().in_full(document.plan());
        document.seen_with(&change, Equity::of)
    });
}

fn let_go(program: &mut Program) {
    if let Some(carried) = program.session.carried.take()
        && carried.grip == Grip::Key
    {
        program.session.pages.refocus = Some(carried.lifted.doctor);
    }
}

/// Where letting go puts who is carried: the site under the pointer, or else the main seat of the place aimed at; nowhere
/// over the place all come from.
fn aimed_site(carried: &Carried, plan: &Plan) -> Option<Id<Site>> {
    let seat = |facility: &Id<Facility>| plan.sites_of(facility).first().map(|seat| seat.id.clone());
    let aimed = || carried.aim.as_ref().filter(|aim| !carried.lifted.takes_only_from(plan, aim)).and_then(seat);
    carried.site.clone().or_else(aimed)
}

fn drop_where_aimed(program: &mut Program) {
    if let Some((over, [besides, swaps])) = ways(program) {
        let session = &mut program.session;
        session.selection = session.carried.take().map(|carried| Selection::Doctor(carried.lifted.doctor));
        session.task = Some(Task::OverDoctor { over, besides, swaps });
        return;
    }
    let plan = program.session.document.plan();
    match program.session.carried.as_ref().and_then(|carried| aimed_site(carried, plan)) {
        Some(site) => drop_on_site(program, &site),
        None => let_go(program),
    }
}

/// Over a doctor of another place there are two ways: to come there besides, or to change places. Which, is for the user
/// to say. Nothing where they cannot change places: it is a drop like any other.
fn ways(program: &mut Program) -> Option<(Id<Doctor>, [Way; 2])> {
    let Program { session, ids, .. } = program;
    let document = &mut session.document;
    let carried = session.carried.as_ref().filter(|carried| carried.lifted.count() == 1)?;
    let (plan, lifted, over) = (document.plan(), &carried.lifted, carried.over.as_ref()?);
    let besides = lifted.all_placed_at(plan, &aimed_site(carried, plan)?);
    let swaps = swapped(plan, &lifted.all().next()?, over, lifted.start, &lifted.by)?;
    let mut judged = |placements: Vec<Placement>| {
        let (_, verdict) = document.judge(&placements, &mut **ids).ok()?;
        Some(Way { placements, verdict })
    };
    Some((over.doctor.clone(), [judged(besides)?, judged(swaps)?]))
}

/// Lets go over a site: places at once, or asks first.
fn drop_on_site(program: &mut Program, site: &Id<Site>) {
    let session = &mut program.session;
    let Some(carried) = session.carried.take() else { return };
    // Chosen in "move to…": its question is answered.
    if matches!(session.task, Some(Task::MoveTo { .. })) {
        session.task = None;
    }
    let is_by_list = carried.grip == Grip::List;
    if carried.grip == Grip::Key {
        session.pages.refocus = Some(carried.lifted.doctor.clone());
    }
    let plan = session.document.plan();
    let place = plan.facility_of(site).filter(|_| carried.lifted.count() > 1).cloned();
    session.selection = Some(match place {
        Some(place) => Selection::Facility(place),
        None => Selection::Doctor(carried.lifted.doctor.clone()),
    });
    let placements = carried.lifted.all_placed_at(plan, site);
    if placements.is_empty() {
        return;
    }
    match carried.shown_at(&session.document, site) {
        // What was shown is what is made.
        Some(shown) => make_or_ask(program, placements, shown.map(|shown| (shown.effect.change, shown.verdict))),
        None => propose(program, placements),
    }
    // Where it is asked about first, the question has the keyboard.
    if is_by_list && program.session.task.is_none() {
        move_editor::begin(program);
    }
}

fn swap(program: &mut Program) {
    if let Some(placements) = program.session.swapped() {
        propose(program, placements);
    }
}

/// Places doctors, asking first where their moves break something or were agreed.
fn propose(program: &mut Program, placements: Vec<Placement>) {
    let Program { session, ids, .. } = program;
    let judged = session.document.judge(&placements, &mut **ids);
    make_or_ask(program, placements, judged.map(|(effect, verdict)| (effect.change, verdict)));
}

fn make_or_ask(program: &mut Program, placements: Vec<Placement>, judged: Result<(Led, Verdict), Rejected>) {
    let session = &mut program.session;
    match judged {
        Err(why) => refuse(program, &why),
        Ok((change, Verdict::Good | Verdict::Unneeded | Verdict::Warning(_))) => {
            session.picked.clear();
            let change = change.in_full(session.document.plan());
            make(program, &change);
            move_editor::open_made(program);
        }
        Ok((_, verdict @ (Verdict::Asks(_) | Verdict::Impossible(_)))) => {
            session.task = Some(Task::Asks { placements, verdict, why: String::new() });
        }
    }
}

/// The user has read why not, and wants it all the same.
fn drop_anyway(program: &mut Program, why: &str) {
    if let Some(Task::Asks { placements, .. }) = program.session.task.take() {
        let before = program.session.document.version();
        let with_why = placements.into_iter().map(|placement| Placement { why: why.to_owned(), ..placement });
        edit(program, &Command::PlaceAll(with_why.collect()));
        if program.session.document.version() != before {
            program.session.picked.clear();
            move_editor::open_made(program);
            move_editor::begin(program);
        }
    }
}

/// Opens "move to…" for the doctors picked, from where each is picked; or for the one chosen.
fn ask_where(program: &mut Program) {
    let session = &mut program.session;
    let Some(Selection::Doctor(doctor)) = session.selection.clone() else { return };
    let (plan, roster) = (session.document.plan(), session.document.roster());
    let picked = session.picked.of(&doctor).cloned();
    let taken = picked.unwrap_or_else(|| {
        let from = plan.doctors.slot(&doctor).and_then(|slot| main_site(plan, roster, slot));
        Taken { doctor, from }
    });
    let (doctor, from) = (taken.doctor.clone(), taken.from.clone());
    lift(program, taken, Grip::List);
    program.session.task = Some(Task::MoveTo { doctor, from, list: SearchList::default() });
}
