//! Things at the right edge, in the order they are read: a right-to-left layout would turn the order of the Tab key.

use egui::{AsIdSalt, Ui};

/// Places the content at the right end of the line. How wide it is comes from the pass before.
pub fn at_right<R>(ui: &mut Ui, salt: impl AsIdSalt, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.make_persistent_id(salt);
    let width: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    ui.add_space((ui.available_width() - width).max(0.0));
    let shown = ui.horizontal(content);
    let is = shown.response.rect.width();
    if (is - width).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, is));
        ui.request_discard("the width of what stands at the right is known now");
    }
    shown.inner
}
