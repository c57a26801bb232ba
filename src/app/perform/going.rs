//! What is looked at: the selection, the date, the search.

use crate::advise::{Taken, main_site};
use crate::app::Program;
use crate::plan::{Date, Facility, Id};
use crate::roster::calendar;
use crate::session::action::GoAction;
use crate::session::pages::bands;
use crate::session::{FindingGroup, Groups, Pick, Selection, Session, facility_of, findings_order};

pub fn perform(program: &mut Program, wish: GoAction) {
    match wish {
        GoAction::Find => program.focus_search = true,
        GoAction::Search(text) => program.session.search = text,
        GoAction::NextFinding => step_finding(program, true),
        GoAction::PreviousFinding => step_finding(program, false),
        GoAction::LaterMonth => step_month(program, 1),
        GoAction::EarlierMonth => step_month(program, -1),
        GoAction::NextChange => go_to(program, Session::change_after),
        GoAction::PreviousChange => go_to(program, Session::change_before),
        GoAction::FirstDay => {
            let first = program.session.document.plan().cover.baseline;
            program.session.document.set_date(first);
        }
        GoAction::SetDate(date) => program.session.document.set_date(date),
        GoAction::Select(selection) => {
            program.session.picked.clear();
            program.session.pages.time.follow = true;
            program.session.selection = Some(selection);
        }
        GoAction::Jump(selection) => jump(program, selection),
        GoAction::JumpToFinding(key) => jump(program, Selection::Finding(key)),
        GoAction::Deselect => program.session.selection = None,
        GoAction::Pick(wish) => pick(program, wish),
        GoAction::Unpick => program.session.picked.clear(),
        GoAction::NextPart => program.session.step = Some(true),
        GoAction::PreviousPart => program.session.step = Some(false),
    }
}

/// Shows a selection and brings its card onto the screen.
pub fn jump(program: &mut Program, selection: Selection) {
    let session = &mut program.session;
    let facility = facility_of(session.document.plan(), session.document.roster(), &selection);
    if let Some(slot) = facility {
        let id = session.document.plan().facilities[slot].id.clone();
        bring_into_sight(session, &id);
    }
    if matches!(selection, Selection::Doctor(_))
        && let Some(slot) = facility
    {
        let facility = &session.document.plan().facilities[slot];
        if !facility.is_station() {
            session.pages.board.expanded.insert(facility.id.clone());
        }
    }
    if let Selection::Finding(key) = &selection {
        let groups = Groups::new(session.document.checked()).groups;
        let holds = |group: &&FindingGroup| group.findings.iter().any(|finding| key.is_of(finding));
        if let Some(group) = groups.iter().find(holds) {
            session.folded_findings.remove(group.key());
        }
        session.follow_finding = true;
    }
    session.pages.time.follow = true;
    session.picked.clear();
    session.selection = Some(selection);
    session.show_inspector();
}

/// Picks a doctor on the board. One who is looked at by another way, like the search, counts as picked already.
fn pick(program: &mut Program, wish: Pick) {
    let session = &mut program.session;
    let (plan, roster) = (session.document.plan(), session.document.roster());
    if let (None, Some(Selection::Doctor(doctor))) = (session.picked.last(), &session.selection)
        && let Some(slot) = plan.doctors.slot(doctor)
    {
        session.picked.pick(Pick::Only(Taken { doctor: doctor.clone(), from: main_site(plan, roster, slot) }));
    }
    session.picked.pick(wish);
    let last = session.picked.last().cloned();
    session.pages.time.follow = true;
    session.selection = last.map(Selection::Doctor);
}

/// A place's card comes onto the screen, out of a band that is folded away.
pub fn bring_into_sight(session: &mut Session, facility: &Id<Facility>) {
    let plan = session.document.plan();
    let Some(slot) = plan.facilities.slot(facility) else { return };
    if let Some(band) = bands::band_of(plan, session.document.roster(), slot) {
        session.pages.board.folded.remove(&band);
    }
    session.pages.board.scroll_to = Some(facility.clone());
}

/// The finding after, or before, the one looked at; the first, or the last, where none is.
fn step_finding(program: &mut Program, forward: bool) {
    let session = &program.session;
    let order = findings_order(session.document.checked());
    let chosen = match &session.selection {
        Some(Selection::Finding(key)) => order.iter().position(|finding| key.is_of(finding)),
        _ => None,
    };
    let count = order.len();
    let next = match (chosen, forward) {
        _ if count == 0 => return,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
        (None, true) => 0,
        (None, false) => count - 1,
    };
    let key = (&*order[next]).into();
    jump(program, Selection::Finding(key));
}

fn go_to(program: &mut Program, day: fn(&Session) -> Option<Date>) {
    if let Some(date) = day(&program.session) {
        program.session.document.set_date(date);
    }
}

fn step_month(program: &mut Program, months: i64) {
    let document = &mut program.session.document;
    let date = calendar::add_months(document.roster().date(), months);
    document.set_date(date);
}
