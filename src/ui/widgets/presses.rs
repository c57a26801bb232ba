//! How often keys were pressed, and in what order: held down, or on a slow machine, they come several in one frame.

use egui::{Event, Key, Modifiers, Ui};

/// Takes every press of these keys, and says what each means, in their order. A key also matches with Shift held: what
/// is more specific stands first among them.
pub fn presses<T: Copy>(ui: &Ui, keys: &[(Modifiers, Key, T)]) -> Vec<T> {
    let mut taken = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            let found = keys.iter().find(|(with, wanted, _)| key == wanted && modifiers.matches_logically(*with));
            taken.extend(found.map(|&(.., means)| means));
            found.is_none()
        });
    });
    taken
}
