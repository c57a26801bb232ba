//! What is asked for on the page of changes.

use super::editing::edit;
use crate::app::Program;
use crate::edit::Command;
use crate::plan::{Id, Move, MoveStatus};
use crate::session::Decision;
use crate::session::Task;
use crate::session::pages::changes::ChangesWish;

pub fn perform(program: &mut Program, wish: ChangesWish) {
    let session = &mut program.session;
    let steps: Vec<Id<Move>> = session.pages.changes.chosen.iter().cloned().collect();
    match wish {
        ChangesWish::Set(_) | ChangesWish::Withdraw if steps.is_empty() => {}
        ChangesWish::Set(MoveStatus::Agreed) => {
            session.task = Some(Task::Agree { steps, decision: Decision::default() });
        }
        ChangesWish::Set(status) => edit(program, &Command::Decide { steps, status, basis: None }),
        ChangesWish::Withdraw => edit(program, &Command::WithdrawAll(steps)),
        wish => session.pages.changes.update(&wish, session.document.plan(), session.document.keys()),
    }
}
