//! How the page in the middle shows itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{changes, comparing, forecast, proposal, sheets};
use crate::app::Program;
use crate::session::action::PageAction;
use crate::session::pages::{Page, bands};
use crate::session::{Session, SortBy};

pub fn perform(program: &mut Program, wish: PageAction) {
    let session = &mut program.session;
    let settings = &mut session.settings;
    let board = &mut session.pages.board;
    match wish {
        PageAction::Show(page) => show(session, page),
        PageAction::Changes(wish) => changes::perform(program, wish),
        PageAction::Compare(wish) => comparing::perform(program, wish),
        PageAction::Sheet(kind, wish) => sheets::perform(program, kind, wish),
        PageAction::Time(wish) => session.pages.time.update(wish),
        PageAction::Proposal(wish) => proposal::perform(program, &wish),
        PageAction::Forecast(wish) => forecast::perform(program, &wish),
        PageAction::Map(wish) => session.pages.map.update(wish),
        PageAction::ZoomIn => zoom(session, true),
        PageAction::ZoomOut => zoom(session, false),
        PageAction::Zoom(level) => settings.zoom = level,
        PageAction::SortByNeed => settings.sort_by = SortBy::Need,
        PageAction::SortByName => settings.sort_by = SortBy::Name,
        PageAction::ToggleBands => toggle_bands(session),
        PageAction::FoldBand(band, true) => drop(board.folded.insert(band)),
        PageAction::FoldBand(band, false) => drop(board.folded.remove(&band)),
        PageAction::FoldFindings(group, true) => drop(session.folded_findings.insert(group)),
        PageAction::FoldFindings(group, false) => drop(session.folded_findings.remove(&group)),
        PageAction::Flip(place) => flip(Arc::make_mut(&mut session.opened), place),
        PageAction::Accepting(written) => session.accepting = written,
        PageAction::ShowDoctors(shown) => session.pages.doctors = shown,
        PageAction::ExpandCard(facility, true) => drop(board.expanded.insert(facility)),
        PageAction::ExpandCard(facility, false) => drop(board.expanded.remove(&facility)),
    }
}

fn show(session: &mut Session, page: Page) {
    session.pages.shown = page;
    session.picked.clear();
    session.pages.state_mut().turned_to();
}

/// A level nearer or farther: of the page shown, or of the board where that has none.
fn zoom(session: &mut Session, closer: bool) {
    let board = &mut session.settings.zoom;
    if session.pages.state().has_level(closer).is_some() {
        session.pages.state_mut().change_level(closer);
    } else {
        *board = if closer { board.closer() } else { board.farther() };
    }
}

fn flip(opened: &mut BTreeSet<u64>, place: u64) {
    if !opened.remove(&place) {
        opened.insert(place);
    }
}

fn toggle_bands(session: &mut Session) {
    if session.pages.board.folded.is_empty() {
        let (plan, roster) = (session.document.plan(), session.document.roster());
        session.pages.board.folded = bands::band_keys(plan, roster).into_iter().collect();
    } else {
        session.pages.board.folded.clear();
    }
}
