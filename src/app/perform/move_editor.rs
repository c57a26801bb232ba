//! The editor of a move: opened, followed, closed. Whatever is changed in it is one edit.

use super::editing::{make, refuse};
use crate::app::Program;
use crate::edit::{ChangeSet, Command, Deed, amended, change_set};
use crate::plan::{Id, Move};
use crate::session::{MoveEditor, Selection};

/// Opens the editor of a move, or of the one that what is selected is about.
pub fn open(program: &mut Program, step: Option<Id<Move>>) {
    let session = &mut program.session;
    let Some(step) = step.or_else(|| session.move_meant()) else { return };
    if let Some(editor) = session.editor.as_mut().filter(|editor| editor.step == step) {
        editor.begins = true;
        return;
    }
    let Some(step) = session.document.plan().moves.get(&step).cloned() else { return };
    session.editor = Some(MoveEditor::new(&step, None));
    session.selection = Some(Selection::Move(step.id));
}

/// Opens the editor of the move that the last edit has made or led elsewhere: what is changed in it belongs to that
/// edit. Sessions divided anew and moves taken back need none.
pub fn open_made(program: &mut Program) {
    let session = &mut program.session;
    let Some(made) = session.document.history().next_undo() else { return };
    let step = made.steps().next().filter(|_| matches!(made.deed, Deed::Moved { .. } | Deed::Redirected { .. }));
    session.editor = step.map(|step| MoveEditor::new(step, Some(made.clone())));
}

/// The keyboard goes on in the editor: what it was in before is closed.
pub fn begin(program: &mut Program) {
    if let Some(editor) = &mut program.session.editor {
        editor.begins = true;
    }
}

/// The move is to be like this: where nothing else was done since the editor last changed it, as a part of that edit.
pub fn amend(program: &mut Program, step: &Move) {
    let Program { session, ids, .. } = program;
    let Some(editor) = &mut session.editor else { return };
    let document = &mut session.document;
    let last = document.history().next_undo();
    let made = editor.made.take().filter(|made| last == Some(made));
    let change = match made {
        Some(made) if document.plan().moves.get(&step.id).is_some_and(|before| before != step) => {
            let whole = amended(document.plan(), made, step);
            document.undo();
            Ok(whole)
        }
        made => {
            editor.made = made;
            change_set(document.plan(), document.roster(), &Command::Put(step.clone().into()), &mut **ids)
        }
    };
    match change {
        Ok(change) if change.changes.is_empty() => {}
        Ok(change) => amend_by(program, change),
        Err(why) => refuse(program, &why),
    }
}

fn amend_by(program: &mut Program, change: ChangeSet) {
    make(program, &change);
    if let Some(editor) = &mut program.session.editor {
        editor.made = Some(change);
    }
}

/// Closes the editor. Given up, the move is as it was when the editor was opened.
pub fn leave(program: &mut Program, keep: bool, back: bool) {
    let session = &mut program.session;
    let Some(editor) = &session.editor else { return };
    let was = editor.was.clone();
    let changed = session.document.plan().moves.get(&editor.step).is_some_and(|step| *step != was);
    if changed && !keep {
        amend(program, &was);
    }
    let session = &mut program.session;
    session.editor = None;
    if back {
        session.pages.refocus = Some(was.doctor);
    }
}

/// The plan may have changed: what the move does is worked out anew, and the editor of one that is gone closes.
pub fn follow(program: &mut Program) {
    let session = &mut program.session;
    let stays = session.editor.as_mut().is_none_or(|editor| editor.look(&mut session.document));
    if !stays {
        session.editor = None;
    }
}
