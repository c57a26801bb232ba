//! What is asked for on the page of changes.

use super::editing::{edit, write_amendment};
use super::{move_editor, network};
use crate::app::Program;
use crate::edit::{Amendment, Command};
use crate::plan::{Id, Move, MoveStatus};
use crate::session::Decision;
use crate::session::Task;
use crate::session::pages::changes::ChangesWish;
use crate::text::t;

pub fn perform(program: &mut Program, wish: ChangesWish) {
    let session = &mut program.session;
    let steps: Vec<Id<Move>> = session.pages.changes.chosen.iter().cloned().collect();
    match wish {
        ChangesWish::Edit | ChangesWish::Set(_) | ChangesWish::Withdraw if steps.is_empty() => {}
        wish if !session.pages.changes.can(&wish, session.document.plan()) => {
            let words = t!(session.settings.language, "changes-of-act");
            session.notify(words, None);
        }
        ChangesWish::Edit => match &steps[..] {
            [alone] => move_editor::open(program, Some(alone.clone())),
            _ => write_amendment(program, steps, Amendment::default()),
        },
        ChangesWish::Set(MoveStatus::Agreed) => {
            session.task = Some(Task::Agree { steps, decision: Decision::default() });
        }
        ChangesWish::Set(status) => edit(program, &Command::Decide { steps, status, basis: None }),
        ChangesWish::Withdraw => match session.pages.changes.act_chosen(session.document.plan()) {
            Some(act) => network::take_back(program, &act, false),
            None => edit(program, &Command::WithdrawAll(steps)),
        },
        ChangesWish::SwitchCounting => {
            let agreed_alone = session.document.counts_agreed_alone();
            session.document.count_agreed_alone(!agreed_alone);
        }
        wish => session.pages.changes.update(&wish, session.document.plan(), session.document.keys()),
    }
}
