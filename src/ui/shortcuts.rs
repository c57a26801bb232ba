//! Keys that ask for actions.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::app::action::{Action, Actions};
use crate::app::{Dialog, Session};

/// Turns the keys of this frame into actions. Keys meant for a text being typed are left to it.
pub fn shortcuts(ui: &Ui, session: &Session, actions: &mut Actions) {
    if session.carried.is_some() && session.dialog.is_none() {
        return while_carrying(ui, actions);
    }
    // In front of a page that edits as one goes only the way back is open.
    let edits = matches!(session.dialog, Some(Dialog::Rules { .. }));
    if session.dialog.is_some() && !edits {
        return;
    }
    let typing = ui.text_edit_focused();
    let mut wishes: Vec<_> = Action::listed()
        .filter(|action| !edits || matches!(action, Action::Undo | Action::Redo))
        .flat_map(|action| action.shortcuts().into_iter().map(move |shortcut| (shortcut, action.clone())))
        .filter(|(_, action)| !typing || action.works_while_typing())
        .collect();
    // A shortcut also matches with Shift held: the more specific one goes first.
    wishes.sort_by_key(|(shortcut, _)| std::cmp::Reverse(shortcut.modifiers.shift));
    for (shortcut, action) in wishes {
        if ui.input_mut(|input| input.consume_shortcut(&shortcut)) {
            actions.push(action);
        }
    }
}

/// The keys as they are printed on a keyboard, where egui spells signs out.
pub fn keys_text(ui: &Ui, shortcut: KeyboardShortcut) -> String {
    let text = ui.format_shortcut(&shortcut);
    let sign = match shortcut.logical_key {
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Equals => "=",
        _ => return text,
    };
    text.strip_suffix(shortcut.logical_key.name()).map_or_else(|| text.clone(), |before| format!("{before}{sign}"))
}

/// With a doctor in the hand only letting go is possible; the board reads the other keys itself.
fn while_carrying(ui: &Ui, actions: &mut Actions) {
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escape || ui.input(|input| input.pointer.secondary_pressed()) {
        actions.push(Action::LetGo);
    }
}
