//! Keys that ask for actions.

use egui::{Event, Key, KeyboardShortcut, Modifiers, Ui};

use crate::session::action::{Action, Actions, CarryAction, EditAction, Grip};
use crate::session::{LISTED, Listed, Session, Task};
use crate::ui::escape;
use crate::ui::widgets::asks_for_menu;

/// Turns the keys of this frame into actions. Keys meant for a text being typed or for a sheet are left to it.
pub fn shortcuts(ui: &Ui, session: &Session, actions: &mut Actions) {
    if session.carried.is_some() && session.task.is_none() {
        return while_carrying(ui, session, actions);
    }
    // In front of a page that edits as one goes only the way back is open.
    let edits = matches!(session.task, Some(Task::Rules { .. }));
    if session.in_front().is_some() && !edits {
        return;
    }
    // Most frames come without a key, and there are a hundred rows to ask.
    if !ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. }))) {
        return;
    }
    if !edits {
        escape::ask(ui, session, actions);
    }
    // The menu of a thing opens by Shift+F10, which matches F10 too.
    if ui.input(asks_for_menu) {
        return;
    }
    let typing = ui.text_edit_focused();
    let is_open = |row: &&Listed| !edits || matches!(row.action, Action::Edit(EditAction::Undo | EditAction::Redo));
    let rows = LISTED.iter().filter(is_open).filter(|row| !typing || row.while_typing);
    let is_on_sheet = session.pages.state().is_sheet();
    let rows = rows.filter(|row| !is_on_sheet || row.on_sheets);
    // What cannot be asked for there leaves its keys to the start page, and to what is decided in a merge.
    let is_elsewhere = session.is_at_start() || session.merging().is_some();
    let rows = rows.filter(|row| !is_elsewhere || row.is_possible(session));
    let mut wishes: Vec<_> = rows.flat_map(|row| row.keys.iter().map(|keys| (*keys, &row.action))).collect();
    // A shortcut also matches with Shift held: the more specific one goes first.
    wishes.sort_by_key(|(shortcut, _)| std::cmp::Reverse(shortcut.modifiers.shift));
    for (shortcut, action) in wishes {
        let times = ui.input_mut(|input| input.count_and_consume_key(shortcut.modifiers, shortcut.logical_key));
        for _ in 0..times {
            actions.push(action.clone());
        }
    }
}

/// The keys as they are printed on a keyboard, and called in every hint, where egui spells them out.
pub fn keys_text(ui: &Ui, shortcut: KeyboardShortcut) -> String {
    let text = ui.format_shortcut(&shortcut);
    let sign = match shortcut.logical_key {
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Equals => "=",
        Key::PageDown => "PgDn",
        Key::PageUp => "PgUp",
        _ => return text,
    };
    text.strip_suffix(shortcut.logical_key.name()).map_or_else(|| text.clone(), |before| format!("{before}{sign}"))
}

/// With a doctor in the hand only letting go is possible; the board reads the other keys itself.
fn while_carrying(ui: &Ui, session: &Session, actions: &mut Actions) {
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    // At its release: were the doctor let go when it is pressed, the release would open the menu of what lies there.
    // Where another program has been turned to, the release of the button is not heard of (emilk/egui#4418).
    let by_hand = session.carried.as_ref().is_some_and(|carried| carried.grip == Grip::Hand);
    let is_left = by_hand && ui.input(|input| input.events.contains(&Event::WindowFocused(false)));
    if escape || is_left || ui.input(|input| input.pointer.secondary_released()) {
        actions.push(CarryAction::LetGo);
    }
}
