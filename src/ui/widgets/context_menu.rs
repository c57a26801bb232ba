//! What the right button opens.

use egui::{Popup, Response, Ui};

/// Looked up only where it could be open or be opened now, for most of the hundreds of things in a frame are just drawn.
pub fn context_menu(response: &Response, content: impl FnOnce(&mut Ui)) {
    if response.secondary_clicked() || response.clicked() || Popup::is_any_open(&response.ctx) {
        show(response, Box::new(content));
    }
}

/// In the program once, and not once for each thing that has such a menu.
fn show(response: &Response, content: Box<dyn FnOnce(&mut Ui) + '_>) {
    response.context_menu(content);
}
