//! Reorganising the network: the task in front follows what is written, and an act is made or taken back; a place of
//! another kind.

use crate::advise::Desk;
use crate::app::Program;
use crate::edit::{Command, Refusal, Rejected, change_set};
use crate::plan::{Act, Facility, Id, PlaceKind};
use crate::session::Task;
use crate::session::tasks::network::{ActDraft, ActForetold, DraftKind, NetworkTask};
use crate::text::sentences;

/// Opens the list of acts, with nothing written yet.
pub fn open(program: &mut Program) {
    let date = program.session.document.roster().date();
    write(program, ActDraft::new(DraftKind::default(), date));
}

/// An act is written: what it would do on its day is worked out anew.
pub fn write(program: &mut Program, draft: ActDraft) {
    let Program { session, ids, .. } = program;
    let document = &mut session.document;
    let foretold = draft.wish().map(|wish| {
        let change = change_set(document.plan(), document.roster(), &Command::Reorganise(wish), &mut **ids)?;
        // The findings are those of its own day, whatever day is looked at.
        let effect = if draft.date == document.roster().date() {
            document.effect_of(change)
        } else {
            Desk::new(document.plan().clone(), draft.date).effect_of(change)
        };
        Ok(Box::new(ActForetold::new(document.plan(), effect)))
    });
    session.task = Some(Task::Network(Box::new(NetworkTask { foretold, ..NetworkTask::new(draft) })));
}

/// Says what goes with the kind of place a facility is, and what the rules would find, before it is another.
pub fn ask_to_turn(program: &mut Program, facility: Id<Facility>, into: PlaceKind) {
    let Program { session, ids, .. } = program;
    let (language, document) = (session.settings.language, &mut session.document);
    let command = Command::Turn { facility: facility.clone(), into };
    match change_set(document.plan(), document.roster(), &command, &mut **ids) {
        Ok(change) => {
            let effect = document.effect_of(change);
            let foretold = Box::new(ActForetold::new(document.plan(), effect));
            let differences = sentences::differences(language, document.plan(), &foretold.plan);
            session.task = Some(Task::Turn { facility, into, foretold, differences });
        }
        Err(why) => super::editing::refuse(program, &why),
    }
}

/// Makes the act that is written. The task stays open, ready for the next.
pub fn make(program: &mut Program) {
    let Some(Task::Network(task)) = &program.session.task else { return };
    let draft = task.draft.clone();
    let Some(Ok(foretold)) = &task.foretold else { return };
    let change = foretold.change.clone();
    super::editing::make(program, &change);
    write(program, ActDraft { date: draft.date, ..ActDraft::new(draft.kind, draft.date) });
}

/// Takes back an act; what was edited since is asked for first, in the list of acts.
pub fn take_back(program: &mut Program, act: &Id<Act>, anyway: bool) {
    let command = Command::TakeBackAct { act: act.clone(), anyway };
    let Program { session, ids, .. } = program;
    let document = &session.document;
    let written = match &session.task {
        Some(Task::Network(task)) => Some(task.draft.clone()),
        _ => None,
    };
    match change_set(document.plan(), document.roster(), &command, &mut **ids) {
        Ok(change) => {
            super::editing::make(program, &change);
            if let Some(draft) = written {
                write(program, draft);
            }
        }
        Err(Rejected::Network(refusal)) if matches!(*refusal, Refusal::Edited(_)) => {
            let Refusal::Edited(names) = *refusal else { return };
            let draft = written.unwrap_or_else(|| ActDraft::new(DraftKind::default(), document.roster().date()));
            // What is written is foretold beside the question as before.
            write(program, draft);
            if let Some(Task::Network(task)) = &mut program.session.task {
                task.asked = Some((act.clone(), names));
            }
        }
        Err(why) => super::editing::refuse(program, &why),
    }
}
