//! What Tab does while nothing has the keyboard: it goes on from what had it last, as a field that Enter has left, or
//! is for the page. By itself egui begins again at the menu bar.

use egui::{FocusDirection, Id, Key, Memory, Ui};

use super::{View, pages};
use crate::session::action::Actions;

/// They walk the page where nothing has the keyboard, and Tab goes on from there.
const WALKING: [Key; 6] = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight, Key::Home, Key::End];

/// Before anything is drawn that Tab could come to.
pub fn begin(ui: &Ui, view: &View, actions: &mut Actions) {
    let last_id = Id::unique("had the keyboard last");
    let forget = || ui.data_mut(|data| data.remove::<Id>(last_id));
    // What is clicked away from has not just been left: it may have the keyboard until the button is let go.
    if ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        return forget();
    }
    if let Some(focused) = ui.memory(Memory::focused) {
        ui.data_mut(|data| data.insert_temp(last_id, focused));
        return;
    }
    if ui.input(|input| WALKING.iter().any(|&key| input.key_pressed(key))) {
        return forget();
    }
    if !ui.input(|input| input.key_pressed(Key::Tab) && !input.modifiers.command && !input.modifiers.alt) {
        return;
    }
    let last: Option<Id> = ui.data(|data| data.get_temp(last_id));
    if let Some(last) = last.filter(|&last| is_within_reach(ui, last)) {
        ui.memory_mut(|memory| memory.request_focus(last));
    } else if (pages::shown(view).take_tab)(ui, view, actions) {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// Whether it is still drawn, can be used, and has nothing in front of it that is to be answered first.
fn is_within_reach(ui: &Ui, id: Id) -> bool {
    let Some(response) = ui.read_response(id) else { return false };
    response.enabled() && ui.memory(|memory| memory.allows_interaction(response.layer_id))
}
