//! What the right button opens, or the key of menus.

use egui::{Event, FocusDirection, InputState, Key, Modifiers, Popup, Response, Ui};

/// The key of menus, and what is pressed where a keyboard has none.
const KEYS: [(Modifiers, Key); 2] = [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)];

/// The menu of a thing, opened by the right button, or by key while the thing has the keyboard; where nothing has it, the
/// key is for what `is_chosen`. Looked up only where it could be open or be opened now, for most of the hundreds of things
/// in a frame are just drawn.
pub fn context_menu(response: &Response, is_chosen: bool, content: impl FnOnce(&mut Ui)) {
    if is_asked_for_by_key(response, is_chosen) {
        Popup::open_id(&response.ctx, Popup::default_response_id(response));
    }
    if response.secondary_clicked() || response.clicked() || Popup::is_any_open(&response.ctx) {
        show(response, Box::new(content));
    }
}

/// An item of such a menu. A click of the mouse closes the menu by itself, the keyboard's does not.
pub fn menu_item(ui: &mut Ui, name: impl Into<String>) -> bool {
    let name: String = name.into();
    let is_clicked = ui.button(name).clicked();
    if is_clicked {
        ui.close();
    }
    is_clicked
}

/// Whether the key was pressed, and nobody has taken it yet.
pub fn asks_for_menu(input: &InputState) -> bool {
    let is_key = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => {
            KEYS.iter().any(|(with, wanted)| key == wanted && modifiers.matches_logically(*with))
        }
        _ => false,
    };
    input.events.iter().any(is_key)
}

/// The first that it is meant for takes the key.
fn is_asked_for_by_key(response: &Response, is_chosen: bool) -> bool {
    let (ctx, id) = (&response.ctx, response.id);
    if !response.enabled() || !ctx.input(asks_for_menu) {
        return false;
    }
    let is_meant = ctx.memory(|memory| {
        memory.allows_interaction(response.layer_id) && memory.focused().map_or(is_chosen, |focused| focused == id)
    });
    is_meant && ctx.input_mut(|input| KEYS.iter().any(|&(modifiers, key)| input.consume_key(modifiers, key)))
}

/// In the program once, and not once for each thing that has such a menu.
fn show(response: &Response, content: Box<dyn FnOnce(&mut Ui) + '_>) {
    let (ctx, menu) = (&response.ctx, Popup::default_response_id(response));
    let is_by_pointer = response.secondary_clicked() || Popup::position_of_id(ctx, menu).is_some();
    if is_by_pointer || !Popup::is_id_open(ctx, menu) {
        response.context_menu(content);
        return;
    }
    // By key it opens at the thing, and the keyboard goes on from there to the first item.
    let thing = response.id;
    Popup::context_menu(response).anchor(response).show(|ui| {
        let is_outside = ui.memory(|memory| memory.focused().is_none_or(|focused| focused == thing));
        if is_outside && !ui.is_sizing_pass() && !ui.input(|input| input.key_pressed(Key::Escape)) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Down));
        }
        content(ui);
    });
    let is_left = !Popup::is_id_open(ctx, menu) && !ctx.input(|input| input.pointer.any_click());
    if is_left && response.sense.is_focusable() {
        response.request_focus();
    }
}
