//! Changing the plan: commands, undo and redo, and what is said of them.

use std::time::Instant;

use super::{adding, going, move_editor, network};
use crate::advise::Desk;
use crate::app::Program;
use crate::edit::{Amendment, ChangeSet, Command, Rejected, change_set, dependents};
use crate::plan::{AnyRecord, Doctor, Facility, Id, Key, Move, MoveStatus, Plan, Slot, Table};
use crate::session::action::{Action, EditAction};
use crate::session::tasks::amending::Amending;
use crate::session::tasks::pinning::{PinAnswer, Pinning};
use crate::session::{Document, Foretold, Impossible, Intended, Selection, Session, Task};
use crate::text::{Language, dates, names, sentences, t};

pub fn perform(program: &mut Program, wish: EditAction) {
    match wish {
        EditAction::Undo => undo(program),
        EditAction::Redo => redo(program),
        EditAction::AddDoctor => add_doctor(program),
        EditAction::Make(command) => edit(program, &command),
        EditAction::Amend(step) if is_kept_by_act(&mut program.session, &Command::Put((*step).clone().into())) => {}
        EditAction::Amend(step) => move_editor::amend(program, &step),
        EditAction::Delete(key) => delete(program, key),
        EditAction::PinAll(extent, pinned) => {
            edit(program, &Command::Pin { doctors: extent.doctors(&program.session), pinned });
        }
        EditAction::Pin(answer) => pin(program, answer),
        EditAction::LockAll(extent, locked) => {
            edit(program, &Command::Lock { places: extent.places(&program.session), locked });
        }
        EditAction::Intend(intended) => intend(program, *intended),
        EditAction::WriteAmendment(steps, written) => write_amendment(program, steps, *written),
        EditAction::MakeAmendment => make_amendment(program),
        EditAction::AddHospital => adding::add_hospital(program),
        EditAction::AddArea => adding::add_area(program),
        EditAction::AddCommune => adding::add_commune(program),
        EditAction::AddPoint(facility) => adding::add_point(program, &facility),
        EditAction::Turn(facility, into) => network::ask_to_turn(program, facility, into),
        EditAction::WriteAct(draft) => network::write(program, *draft),
        EditAction::MakeAct => network::make(program),
        EditAction::TakeBackAct { act, anyway } => network::take_back(program, &act, anyway),
    }
}

/// Deletes a record, or what is looked at; asks first where more than the record would go, and always for a doctor.
fn delete(program: &mut Program, key: Option<Key>) {
    let session = &program.session;
    let plan = session.document.plan();
    let Some(key) = key.or_else(|| session.selection.as_ref()?.deletable(plan)) else { return };
    let takes_more = key.0 == Table::Doctor || !dependents(plan, &key).is_empty();
    let command = Command::Delete(key.clone());
    if takes_more && !parts_an_act(plan, &command) {
        program.session.task = Some(Task::Delete { key });
    } else {
        edit(program, &command);
    }
}

/// Asks for the dates and the rest of it, and says what it would do as it stands now: on its first day, where that is
/// still to come.
fn intend(program: &mut Program, intended: Intended) {
    let Program { session, ids, .. } = program;
    let document = &mut session.document;
    let command = intended.command("", String::new());
    let change = change_set(document.plan(), document.roster(), &command, &mut **ids);
    let foretold = change.map(|change| {
        let effect = if intended.start > document.roster().date() {
            Desk::new(document.plan().clone(), intended.start).effect_of(change)
        } else {
            document.effect_of(change)
        };
        Box::new(Foretold::new(document.plan(), &effect))
    });
    session.task = Some(Task::Intended { intended, foretold });
}

/// What chosen moves are to have in common, as far as it is written, and what it would do.
pub fn write_amendment(program: &mut Program, steps: Vec<Id<Move>>, written: Amendment) {
    let session = &mut program.session;
    session.task = Some(Task::Amend(Box::new(Amending::new(&mut session.document, steps, written))));
}

fn make_amendment(program: &mut Program) {
    let Some(Task::Amend(written)) = &program.session.task else { return };
    if written.is_ready() {
        let command = written.command();
        program.session.task = None;
        edit(program, &command);
    }
}

/// Carries out a command, with a notice that offers to take it back.
pub fn edit(program: &mut Program, command: &Command) {
    let Program { session, ids, .. } = program;
    if is_kept_by_act(session, command) {
        return;
    }
    let document = &mut session.document;
    match change_set(document.plan(), document.roster(), command, &mut **ids) {
        Ok(change) if is_asked_about(session, &change) => {}
        Ok(change) => make(program, &change),
        Err(why) => refuse(program, &why),
    }
}

/// Says that an act of the network goes only as a whole, where a command would take a move out of it.
fn is_kept_by_act(session: &mut Session, command: &Command) -> bool {
    let is_kept = parts_an_act(session.document.plan(), command);
    if is_kept {
        session.notify(t!(session.settings.language, "changes-of-act"), None);
    }
    is_kept
}

/// Whether a command would withdraw or park a move of an act of the network without the act. A deleted doctor takes
/// all of his or her moves along.
fn parts_an_act(plan: &Plan, command: &Command) -> bool {
    let of_act = |step: &Id<Move>| {
        let act = plan.moves.get(step).and_then(|step| step.act.as_ref());
        act.is_some_and(|act| plan.acts.contains(&Id::new(act)))
    };
    match command {
        Command::Withdraw(step) | Command::SetStatus { step, status: MoveStatus::Parked } => of_act(step),
        Command::WithdrawAll(steps) | Command::Decide { steps, status: MoveStatus::Parked, .. } => {
            steps.iter().any(of_act)
        }
        Command::Put(AnyRecord::Move(after)) => {
            let was_counted = plan.moves.get(&after.id).is_some_and(|before| before.status.is_counted());
            was_counted && !after.status.is_counted() && of_act(&after.id)
        }
        Command::Delete((Table::Move, step)) => of_act(&Id::new(step)),
        _ => false,
    }
}

/// Puts the question in front that an edit asks before it is made: are the proposed moves of those it pins agreed first?
pub fn is_asked_about(session: &mut Session, change: &ChangeSet) -> bool {
    let asked = Pinning::asked_by(&session.document, change).filter(|_| !session.document.is_read_only());
    let is_asked = asked.is_some();
    if let Some(pinning) = asked {
        session.task = Some(Task::Pin(Box::new(pinning)));
    }
    is_asked
}

/// The question has been answered.
fn pin(program: &mut Program, answer: PinAnswer) {
    let session = &mut program.session;
    let Some(Task::Pin(pinning)) = session.task.take() else { return };
    if let Some(change) = pinning.answered(&session.document, answer) {
        make(program, &change);
    }
}

/// Makes an edit that was worked out, and shows what it does to the findings if it is of moves alone. What any other does
/// is soon seen.
pub fn make(program: &mut Program, change: &ChangeSet) {
    let seen = at_work(&program.session.document, change);
    match program.session.document.make(change.clone()) {
        Ok(made) => {
            program.session.set_outcome(made);
            announce(program, change, &seen);
        }
        Err(_) => super::refuse(program, Impossible::ReadOnly),
    }
}

/// The edit is logged, said in a notice, and its places light up.
/// `seen`: the doctors among its records who were at work before.
fn announce(program: &mut Program, change: &ChangeSet, seen: &[Slot<Doctor>]) {
    let session = &mut program.session;
    let language = session.settings.language;
    let deed = sentences::deed(language, &change.deed);
    tracing::info!(deed = %sentences::deed(Language::English, &change.deed), "edit");
    let gone = seen.iter().filter_map(|&doctor| retired(&session.document, language, doctor));
    let done = [t!(language, "done", deed = deed)].into_iter().chain(gone).collect::<Vec<_>>().join(". ");
    let places = places(session.document.plan(), change);
    session.flashed = (!places.is_empty()).then(|| (places, Instant::now()));
    session.notify(done, Some((t!(language, "action-undo"), Action::Edit(EditAction::Undo))));
}

/// The doctors whose own record an edit changes, and who are at work now.
fn at_work(document: &Document, change: &ChangeSet) -> Vec<Slot<Doctor>> {
    let (plan, roster) = (document.plan(), document.roster());
    let before = change.pairs().filter_map(|(before, _)| match before? {
        AnyRecord::Doctor(doctor) => Some(doctor),
        _ => None,
    });
    let slots = before.filter_map(|doctor| plan.doctors.slot(&doctor.id));
    slots.filter(|&doctor| !roster.presence(doctor).home.is_empty()).collect()
}

/// Who has retired by the day shown stands on no card: it is said, or the doctor would seem lost.
fn retired(document: &Document, language: Language, doctor: Slot<Doctor>) -> Option<String> {
    let record = document.plan().doctors.in_slot(doctor)?;
    let last = document.roster().career(doctor).last_day.filter(|&last| last < document.roster().date())?;
    let date = dates::date(language, last);
    Some(t!(language, "done-retired", name = names::strip_controls(&record.name).into_owned(), date = date))
}

/// The facilities a change's moves go from and to.
fn places(plan: &Plan, change: &ChangeSet) -> Vec<Id<Facility>> {
    let records = change.pairs().flat_map(|(before, after)| [before, after]).flatten();
    records
        .filter_map(AnyRecord::as_move)
        .flat_map(|step| {
            let to = step.to.iter().filter_map(|share| plan.facility_of(&share.site).cloned());
            step.from.iter().cloned().chain(to).collect::<Vec<_>>()
        })
        .collect()
}

fn undo(program: &mut Program) {
    let session = &mut program.session;
    let Some(change) = session.document.undo() else { return };
    let language = session.settings.language;
    let deed = sentences::deed(language, &change.deed);
    tracing::info!(deed = %sentences::deed(Language::English, &change.deed), "undo");
    session.notify(
        t!(language, "undone", deed = deed),
        Some((t!(language, "action-redo"), Action::Edit(EditAction::Redo))),
    );
}

fn redo(program: &mut Program) {
    if let Some(change) = program.session.document.redo() {
        announce(program, &change, &[]);
    }
}

/// A new doctor in the tray, open in the inspector.
fn add_doctor(program: &mut Program) {
    let language = program.session.settings.language;
    let id: Id<Doctor> = Id::new((program.ids)());
    let doctor = Doctor::new(id.clone(), t!(language, "new-doctor"));
    edit(program, &Command::Put(doctor.into()));
    program.session.added = Some((Table::Doctor, id.shared()));
    going::jump(program, Selection::Doctor(id));
}

/// The sentence of an edit that was refused, shown as a notice.
pub fn refuse(program: &mut Program, why: &Rejected) {
    let text = sentences::rejected(program.session.settings.language, why);
    tracing::info!(?why, "refused");
    program.session.notify(text, None);
}
