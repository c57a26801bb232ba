//! Esc does one thing, the innermost first: what is open closes, what is pulled is where it was, a field that has the
//! keyboard is left. Only then it is for the editor of a move, for what is chosen on the page, for who is picked.

use egui::text_edit::TextEditState;
use egui::{Id, Key, Modifiers, Popup, Ui};

use super::editor;
use super::widgets::choice::is_choice;
use crate::session::Session;
use crate::session::action::{Action, Actions, TaskAction};

/// Before anything is drawn, and with nothing in front: what lies further in sees the key then, and nobody else.
pub fn ask(ui: &Ui, session: &Session, actions: &mut Actions) {
    let is_pressed = ui.input(|input| input.key_pressed(Key::Escape));
    if !is_pressed || Popup::is_any_open(ui.ctx()) || ui.ctx().drag_stopped_id().is_some() {
        return;
    }
    if let Some(action) = asked_for(ui, session)
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        actions.push(action);
    }
}

fn asked_for(ui: &Ui, session: &Session) -> Option<Action> {
    let field = field_left(ui);
    if session.editor.is_none() {
        return session.escape().filter(|_| field.is_none());
    }
    // A field of the editor goes with it, but for one in which something is being typed.
    let is_typed = |field: Id| session.drafts.iter().any(|draft| draft.field == field.value());
    let goes = field.is_none_or(|field| editor::holds(ui, field) && !is_typed(field));
    goes.then(|| TaskAction::LeaveMove { keep: false, back: true }.into())
}

/// The field that had the keyboard until the key came, which has taken it away.
fn field_left(ui: &Ui) -> Option<Id> {
    let drawn: Vec<Id> = ui.ctx().viewport(|viewport| {
        viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets).map(|widget| widget.id).collect()
    });
    let left = ui.memory(|memory| drawn.into_iter().find(|&id| memory.had_focus_last_frame(id)))?;
    (TextEditState::load(ui.ctx(), left).is_some() || is_choice(ui, left)).then_some(left)
}
