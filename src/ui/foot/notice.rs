//! What was just done, said for a while at the foot of the window, with the way back.

use egui::{Id, Ui};

use crate::session::Notice;
use crate::session::action::{Actions, TaskAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::{Toast, ToastEvent};

const SECONDS: f32 = 8.0;

/// In no more than so much room.
pub fn show(ui: &mut Ui, view: &View, notice: &Notice, room: f32, actions: &mut Actions) {
    let toast = Toast {
        id: Id::unique(("notice", notice.number)),
        text: &notice.text,
        action: notice.action.as_ref().map(|(name, _)| name.as_str()),
        close: &t!(view.language, "bar-close"),
        seconds: SECONDS,
    };
    let Some(event) = toast.show(ui, room) else { return };
    actions.push(TaskAction::CloseNotice);
    // What it does may say something itself, so it comes after.
    if let (ToastEvent::Action, Some((_, action))) = (event, &notice.action) {
        actions.push(action.clone());
    }
}
