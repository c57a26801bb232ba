//! The windows in front of the window: questions, forms and texts. One a file.

mod about;
mod asks;
mod changed;
mod differences;
mod forget;
mod message;
mod move_to;
mod not_saved;
mod overwrite;
mod owned;
mod path;
mod places;
mod plan_details;
mod recovery;
mod rules;
mod shortcuts;
mod unsaved;
mod versions;

use std::any::Any;

use egui::{Button, Id, Modal, Response, RichText, Ui};

use super::View;
use super::theme::Palette;
use super::widgets::{at_right, heading};
use crate::app::Dialog;
use crate::app::action::{Action, Actions};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let Some(dialog) = &view.session.dialog else { return Front::forget(ui) };
    let mut front = Front::new(ui, kind(dialog));
    match dialog {
        Dialog::Unsaved { .. } => unsaved::show(ui, &mut front, view, actions),
        Dialog::Path { saving } => path::show(ui, &mut front, view, *saving, actions),
        Dialog::Overwrite { path } => overwrite::show(ui, &mut front, view, path, actions),
        Dialog::MoveTo { doctor, from } => move_to::show(ui, &mut front, view, doctor, from.as_ref(), actions),
        Dialog::Asks { placement, reasons } => asks::show(ui, &mut front, view, placement, reasons, actions),
        Dialog::PlanDetails => plan_details::show(ui, &mut front, view, actions),
        Dialog::Rules { rule } => rules::show(ui, &mut front, view, *rule, actions),
        Dialog::Shortcuts => shortcuts::show(ui, &mut front, view, actions),
        Dialog::About => about::show(ui, &mut front, view, actions),
        Dialog::Owned { name, machine, opened_at } => {
            owned::show(ui, &mut front, view, (name, machine, opened_at), actions);
        }
        Dialog::ChangedOnDisk { path, differences } => {
            changed::show(ui, &mut front, view, (path, differences.as_deref()), actions);
        }
        Dialog::NotSaved { path, text } => not_saved::show(ui, &mut front, view, (path, text), actions),
        Dialog::Recovery { found } => recovery::show(ui, &mut front, view, found, actions),
        Dialog::Versions { versions } => versions::show(ui, &mut front, view, versions, actions),
        Dialog::Differences { than, differences, .. } => differences::show(ui, &mut front, view, than, differences),
        Dialog::ForgetAll => forget::show(ui, &mut front, view, actions),
        Dialog::Message { text } => message::show(ui, &mut front, view, text, actions),
    }
    if front.closed {
        actions.push(Action::CloseDialog);
    }
}

/// Tells dialogs apart, so that each begins anew.
fn kind(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::Unsaved { .. } => "unsaved",
        Dialog::Path { saving: true } => "path to save to",
        Dialog::Path { saving: false } => "path to open",
        Dialog::Overwrite { .. } => "overwrite",
        Dialog::MoveTo { .. } => "move to",
        Dialog::Asks { .. } => "asks",
        Dialog::PlanDetails => "plan details",
        Dialog::Rules { .. } => "rules",
        Dialog::Shortcuts => "shortcuts",
        Dialog::About => "about",
        Dialog::Owned { .. } => "owned",
        Dialog::ChangedOnDisk { .. } => "changed on disk",
        Dialog::NotSaved { .. } => "not saved",
        Dialog::Recovery { .. } => "recovery",
        Dialog::Versions { .. } => "versions",
        Dialog::Differences { .. } => "differences",
        Dialog::ForgetAll => "forget all",
        Dialog::Message { .. } => "message",
    }
}

/// The dialog in front: its frame, where the keyboard begins, and what was typed into it so far.
struct Front {
    kind: &'static str,
    /// Shown for the first time.
    is_new: bool,
    /// Closed without an answer: by Esc, by a click beside it, or by its own button.
    closed: bool,
}

impl Front {
    fn new(ui: &Ui, kind: &'static str) -> Self {
        let shown: Option<&'static str> = ui.data(|data| data.get_temp(front_id()));
        let is_new = shown != Some(kind);
        if is_new {
            ui.data_mut(|data| data.insert_temp(front_id(), kind));
        }
        Self { kind, is_new, closed: false }
    }

    fn forget(ui: &Ui) {
        ui.data_mut(|data| data.remove::<&'static str>(front_id()));
    }

    fn show(&mut self, ui: &Ui, title: &str, width: f32, content: impl FnOnce(&mut Ui, &mut Self)) {
        let palette = Palette::of(ui);
        let id = Id::unique(("dialog", self.kind));
        let area = Modal::default_area(id).accessible_name(title);
        let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(18)).corner_radius(7);
        let backdrop = egui::Color32::from_black_alpha(if palette.theme.is_dark() { 120 } else { 64 });
        let modal = Modal::new(id).area(area).frame(frame).backdrop_color(backdrop).show(ui.ctx(), |ui| {
            ui.set_width(palette.px(width).min(ui.ctx().content_rect().width() - 60.0));
            ui.spacing_mut().item_spacing.y = palette.px(8.0);
            heading(ui, title);
            content(ui, self);
        });
        self.closed |= modal.should_close();
    }

    /// The control where the keyboard begins.
    fn begins_at(&self, response: &Response) {
        if self.is_new {
            response.request_focus();
        }
    }

    /// What has been typed so far; `first` when the dialog has just been opened.
    fn draft<T: Any + Clone + Send + Sync>(&self, ui: &Ui, first: impl FnOnce() -> T) -> T {
        let kept = if self.is_new { None } else { ui.data(|data| data.get_temp(self.draft_id())) };
        kept.unwrap_or_else(first)
    }

    fn keep<T: Any + Clone + Send + Sync>(&self, ui: &Ui, draft: T) {
        ui.data_mut(|data| data.insert_temp(self.draft_id(), draft));
    }

    fn draft_id(&self) -> Id {
        Id::unique(("dialog draft", self.kind))
    }

    /// A single button that closes.
    fn close_button(&mut self, ui: &mut Ui, name: String) {
        buttons(ui, |ui| {
            let button = ui.add(primary(ui, name));
            self.begins_at(&button);
            self.closed |= button.clicked();
        });
    }
}

fn front_id() -> Id {
    Id::unique("dialog in front")
}

/// The row of buttons at the foot of a dialog.
fn buttons<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(Palette::of(ui).px(4.0));
    ui.horizontal(|ui| at_right(ui, "buttons", content)).inner
}

/// The button that does what the dialog is for.
fn primary(ui: &Ui, name: String) -> Button<'static> {
    let palette = Palette::of(ui);
    let text = RichText::new(name).font(palette.body_strong()).color(palette.on_fill());
    Button::new(text).fill(palette.accent).min_size(egui::vec2(palette.px(72.0), palette.px(26.0)))
}

/// The other buttons.
fn secondary(ui: &Ui, name: String) -> Button<'static> {
    let palette = Palette::of(ui);
    Button::new(name).min_size(egui::vec2(palette.px(64.0), palette.px(26.0)))
}
