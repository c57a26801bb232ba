//! What is asked for on the page of the best plan by moving.

use super::editing::edit;
use crate::app::Program;
use crate::session::Question;
use crate::session::pages::proposal::ProposalWish;

pub fn perform(program: &mut Program, wish: &ProposalWish) {
    let session = &mut program.session;
    let page = &mut session.pages.proposal;
    let version = session.document.version();
    let wanted = page.wanted(version);
    let worked = session.advice.proposed(wanted);
    if *wish != ProposalWish::Apply {
        return page.update(wish, version, worked.map(|worked| &**worked));
    }
    // What is looked at as it would be is not to be made; what is of an earlier plan neither.
    let is_current = session.advice.is_current(&Question::Proposed(wanted), version);
    if let Some(worked) = worked.filter(|_| is_current && wanted.relaxed.is_none()) {
        let command = worked.command(session.document.plan(), &session.user, |doctor| page.is_ticked(doctor));
        edit(program, &command);
    }
}
