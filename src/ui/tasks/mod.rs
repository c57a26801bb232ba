//! The windows in front of the window: questions, forms and texts. One a file.

mod about;
mod agree;
mod amending;
mod asks;
mod changed;
mod commands;
mod cure;
mod delete;
mod differences;
mod forget;
mod importing;
mod intended;
pub mod merging;
mod message;
mod move_to;
mod network;
mod new_plan;
mod not_saved;
mod out_overwrite;
mod over_doctor;
mod overwrite;
mod owned;
mod past_merges;
mod pasted;
mod path;
mod pin;
mod places;
mod plan_details;
mod put_away;
mod reading;
mod recovery;
mod rules;
mod saving;
mod search_list;
mod shortcuts;
mod turn;
mod unsaved;
mod versions;

use egui::{Button, Id, Modal, Response, RichText, Ui};

use super::View;
use super::theme::Palette;
use super::widgets::{at_right, heading};
use crate::session::Task;
use crate::session::action::{Actions, TaskAction};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let Some(dialog) = view.session.in_front() else { return Front::forget(ui) };
    let mut front = Front::new(ui, kind(dialog));
    match dialog {
        Task::Unsaved { .. } => unsaved::show(ui, &mut front, view, actions),
        Task::PutAway { back, .. } => put_away::show(ui, &mut front, view.language, back, actions),
        Task::Saving => saving::show(ui, &mut front, view, actions),
        Task::Path { saving, folder, text, problem } => {
            let wanted = if *saving { path::Wanted::Save } else { path::Wanted::Open };
            path::show(ui, &mut front, view, &path::PathPrompt { wanted, folder, text, problem }, actions);
        }
        Task::ListPath { folder, text } => {
            let prompt = path::PathPrompt { wanted: path::Wanted::List, folder, text, problem: &None };
            path::show(ui, &mut front, view, &prompt, actions);
        }
        Task::ComparePath { merging, folder, text, problem, .. } => {
            let wanted = if *merging { path::Wanted::Merge } else { path::Wanted::Compare };
            let prompt = path::PathPrompt { wanted, folder, text, problem };
            path::show(ui, &mut front, view, &prompt, actions);
        }
        Task::OutPath { export, folder, text, problem } => {
            let wanted = path::Wanted::Out(*export);
            path::show(ui, &mut front, view, &path::PathPrompt { wanted, folder, text, problem }, actions);
        }
        Task::Reading { name } => reading::show(ui, &mut front, view, name),
        Task::OutOverwrite { export, path } => out_overwrite::show(ui, &mut front, view, (*export, path), actions),
        Task::Overwrite { path } => overwrite::show(ui, &mut front, view, path, actions),
        Task::MoveTo { doctor, from, list } => {
            move_to::show(ui, &mut front, view, doctor, from.as_ref(), list, actions);
        }
        Task::Commands { list } => commands::show(ui, &mut front, view, list, actions),
        Task::Asks { placements, verdict, why } => {
            asks::show(ui, &mut front, view, placements, (verdict, why), actions);
        }
        Task::OverDoctor { over, besides, swaps } => {
            over_doctor::show(ui, &mut front, view, over, [besides, swaps], actions);
        }
        Task::Delete { key } => delete::show(ui, &mut front, view, key, actions),
        Task::Intended { intended, foretold } => {
            intended::show(ui, &mut front, view, intended, foretold, actions);
        }
        Task::Cure { finding } => cure::show(ui, &mut front, view, finding, actions),
        Task::Agree { steps, decision } => agree::show(ui, &mut front, view, (steps, decision), actions),
        Task::Pin(pinning) => pin::show(ui, &mut front, view, pinning, actions),
        Task::Amend(written) => amending::show(ui, &mut front, view, written, actions),
        Task::Pasted { pasted } => pasted::show(ui, &mut front, view, pasted, actions),
        Task::NewPlan { form } => new_plan::show(ui, &mut front, view, form, actions),
        Task::Turn { facility, into, foretold, differences } => {
            turn::show(ui, &mut front, view, (facility, *into), (foretold, differences), actions);
        }
        Task::Network(task) => network::show(ui, &mut front, view, task, actions),
        Task::PlanDetails => plan_details::show(ui, &mut front, view, actions),
        Task::Rules { rule } => rules::show(ui, &mut front, view, *rule, actions),
        Task::Shortcuts => shortcuts::show(ui, &mut front, view, actions),
        Task::About => about::show(ui, &mut front, view, actions),
        Task::Owned { name, machine, opened_at } => {
            owned::show(ui, &mut front, view, (name, machine, opened_at), actions);
        }
        Task::ChangedOnDisk { path, differences } => {
            changed::show(ui, &mut front, view, (path, differences.as_deref()), actions);
        }
        Task::NotSaved { path, text } => not_saved::show(ui, &mut front, view, (path, text), actions),
        Task::Recovery { found, doomed } => {
            recovery::show(ui, &mut front, view, (found, doomed.as_deref()), actions);
        }
        Task::Versions { versions } => versions::show(ui, &mut front, view, versions, actions),
        Task::Differences { than, differences, .. } => differences::show(ui, &mut front, view, than, differences),
        Task::Merge(task) => merging::reading(ui, &mut front, view.language, task),
        Task::PastMerges => past_merges::show(ui, &mut front, view),
        Task::Import(import) => importing::show(ui, &mut front, view, import, actions),
        Task::ForgetAll => forget::show(ui, &mut front, view, actions),
        Task::Message { text } => message::show(ui, &mut front, view, text, actions),
    }
    if front.closed {
        actions.push(TaskAction::Close);
    }
}

/// A window in front has no room for a long form below this height.
const LOW: f32 = 480.0;

/// Tells dialogs apart, so that each begins anew.
fn kind(dialog: &Task) -> &'static str {
    match dialog {
        Task::Unsaved { .. } => "unsaved",
        Task::PutAway { .. } => "put away",
        Task::Saving => "saving",
        Task::Path { saving: true, .. } => "path to save to",
        Task::Path { saving: false, .. } => "path to open",
        Task::ListPath { .. } => "path of a list",
        Task::OutPath { .. } => "path to export to",
        Task::ComparePath { .. } => "path to compare",
        Task::Merge(_) => "merge being read",
        Task::Reading { .. } => "reading",
        Task::OutOverwrite { .. } => "overwrite by export",
        Task::Overwrite { .. } => "overwrite",
        Task::MoveTo { .. } => "move to",
        Task::Commands { .. } => "commands",
        Task::Asks { .. } => "asks",
        Task::OverDoctor { .. } => "over a doctor",
        Task::Delete { .. } => "delete",
        Task::Intended { .. } => "intended",
        Task::Cure { .. } => "cure",
        Task::Agree { .. } => "agree",
        Task::Pin(_) => "pin",
        Task::Amend(_) => "amend moves",
        Task::Pasted { .. } => "pasted",
        Task::NewPlan { .. } => "new plan",
        Task::Turn { .. } => "turn",
        Task::Network(_) => "network",
        Task::PlanDetails => "plan details",
        Task::Rules { .. } => "rules",
        Task::Shortcuts => "shortcuts",
        Task::About => "about",
        Task::Owned { .. } => "owned",
        Task::ChangedOnDisk { .. } => "changed on disk",
        Task::NotSaved { .. } => "not saved",
        Task::Recovery { .. } => "recovery",
        Task::Versions { .. } => "versions",
        Task::Differences { .. } => "differences",
        Task::PastMerges => "past merges",
        Task::Import(_) => "import",
        Task::ForgetAll => "forget all",
        Task::Message { .. } => "message",
    }
}

/// What lays out the inside of a dialog.
type Inside<'a> = Box<dyn FnOnce(&mut Ui, &mut Front) + 'a>;

/// The dialog in front: its frame, and where the keyboard begins.
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
        self.show_boxed(ui, title, width, Box::new(content));
    }

    /// In the program once, and not once a dialog.
    fn show_boxed(&mut self, ui: &Ui, title: &str, width: f32, content: Inside<'_>) {
        let palette = Palette::of(ui);
        let id = Id::unique(("dialog", self.kind));
        let area = Modal::default_area(id).accessible_name(title);
        let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(18)).corner_radius(7);
        let backdrop = egui::Color32::from_black_alpha(if palette.theme.is_dark() { 120 } else { 64 });
        let modal = Modal::new(id).area(area).frame(frame).backdrop_color(backdrop).show(ui.ctx(), |ui| {
            ui.set_width(palette.px(width).min(ui.ctx().content_rect().width() - 60.0));
            ui.spacing_mut().item_spacing.y = palette.px(8.0);
            heading(ui, title);
            let room = (ui.ctx().content_rect().height() - palette.px(104.0)).max(palette.px(120.0));
            // A part of its own: set on what already has a heading, a height puts the next thing over it.
            ui.vertical(|ui| {
                // What scrolls has the room that the window leaves it, and not what the dialog took in the frame before.
                ui.set_max_height(room);
                if room < palette.px(LOW) {
                    // On a low screen a long form scrolls, so that its buttons are reached.
                    egui::ScrollArea::vertical().id_salt("form").max_height(room).show(ui, |ui| content(ui, self));
                } else {
                    content(ui, self);
                }
            });
        });
        self.closed |= modal.should_close();
        settle(ui, modal.response.rect.size());
    }

    /// The control where the keyboard begins.
    fn begins_at(&self, response: &Response) {
        if self.is_new {
            response.request_focus();
        }
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

/// A dialog stands in the middle by the size it had before: where that has changed it is drawn once more.
fn settle(ui: &Ui, size: egui::Vec2) {
    let id = Id::unique("size of the dialog in front");
    let before: Option<egui::Vec2> = ui.data_mut(|data| data.get_temp(id));
    if before.is_none_or(|before| (before - size).abs().max_elem() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, size));
        ui.request_discard("the dialog in front is of another size");
        if !ui.ctx().will_discard() {
            ui.request_repaint();
        }
    }
}

fn front_id() -> Id {
    Id::unique("dialog in front")
}

/// The row of buttons at the foot of a dialog: the way back first, what it is for last.
pub fn buttons<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(Palette::of(ui).px(4.0));
    ui.horizontal(|ui| at_right(ui, "buttons", content)).inner
}

/// The button that does what the dialog is for.
pub fn primary(ui: &Ui, name: String) -> Button<'static> {
    let palette = Palette::of(ui);
    let text = RichText::new(name).font(palette.body_strong()).color(palette.on_fill());
    Button::new(text).fill(palette.accent).min_size(egui::vec2(palette.px(72.0), palette.px(26.0)))
}

/// The other buttons.
pub fn secondary(ui: &Ui, name: String) -> Button<'static> {
    let palette = Palette::of(ui);
    Button::new(name).min_size(egui::vec2(palette.px(64.0), palette.px(26.0)))
}
