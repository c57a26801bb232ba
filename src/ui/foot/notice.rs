//! What was just done, said for a while above the tray, with the way back.

use egui::{Id, Ui};

use crate::session::action::{Actions, TaskAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Toast, ToastEvent};

/// The tray stands below.
const ABOVE_BOTTOM: f32 = 44.0;
const SECONDS: f32 = 8.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let Some(notice) = &view.session.notice else { return };
    let toast = Toast {
        id: Id::unique(("notice", notice.number)),
        text: &notice.text,
        action: notice.action.as_ref().map(|(name, _)| name.as_str()),
        close: &t!(view.language, "bar-close"),
        seconds: SECONDS,
    };
    let Some(event) = toast.show(ui, Palette::of(ui).px(ABOVE_BOTTOM)) else { return };
    actions.push(TaskAction::CloseNotice);
    // What it does may say something itself, so it comes after.
    if let (ToastEvent::Action, Some((_, action))) = (event, &notice.action) {
        actions.push(action.clone());
    }
}
