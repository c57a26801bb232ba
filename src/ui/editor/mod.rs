//! The small window beside a move in which all of it is edited, and which says what it does as it stands.

mod place;
mod told;

use egui::{Area, Frame, Id, Key, LayerId, Margin, Order, Popup, ScrollArea, Ui};

use super::View;
use super::side::inspector::{movements, step_form, term_form};
use super::tasks::{buttons, primary, secondary};
use super::theme::Palette;
use super::widgets::{link_like, strong};
use crate::edit::Command;
use crate::plan::Move;
use crate::session::action::{Actions, EditAction, GoAction, TaskAction};
use crate::session::{MoveEditor, Selection};
use crate::text::{sentences, t};

/// Each of the two columns.
const COLUMN: f32 = 290.0;
const GAP: f32 = 20.0;
const MARGIN: i8 = 12;
/// Room for what does not scroll: title and buttons, and the frame around all of it.
const BESIDES: f32 = 134.0;
const LEAST: f32 = 120.0;

pub fn show(ui: &Ui, view: &View, actions: &mut Actions) {
    let Some(editor) = &view.session.editor else { return };
    let Some(step) = view.plan().moves.get(&editor.step) else { return };
    let palette = Palette::of(ui);
    let width = palette.px(COLUMN * 2.0 + GAP);
    // Enter in a field hands its text over first; in a list that is open it takes a line.
    let is_free = view.session.task.is_none() && !Popup::is_any_open(ui.ctx());
    let enters = is_free && is_within(ui) && ui.text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter));
    let title = t!(
        view.language,
        "inspector-move-title",
        kind = sentences::move_kind(view.language, step.kind),
        name = movements::doctor_name(view, step)
    );
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(MARGIN)).corner_radius(7);
    let at = place::beside(ui, view, step, area_id(), width + 2.0 * f32::from(MARGIN));
    let area = Area::new(area_id()).order(Order::Foreground).fixed_pos(at).constrain_to(place::room(ui));
    area.accessible_name(&title).show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = palette.px(4.0);
            strong(ui, &title);
            if link_like(ui, &movements::route(view, step)).clicked() {
                actions.push(GoAction::Jump(Selection::Move(step.id.clone())));
            }
            // On a low screen it scrolls, so that its buttons are reached.
            let room = (place::room(ui).height() - palette.px(BESIDES)).max(palette.px(LEAST));
            ui.vertical(|ui| {
                // It has the room that the window leaves, and not what it took in the frame before.
                ui.set_max_height(room);
                ScrollArea::vertical().id_salt("fields").max_height(room).auto_shrink([false, true]).show(ui, |ui| {
                    // For the ring around the first field.
                    ui.add_space(palette.px(3.0));
                    content(ui, view, (editor, step), actions);
                });
            });
            foot(ui, view, (editor, step), actions);
        });
    });
    if enters || is_free && is_pressed_beside(ui) {
        actions.push(TaskAction::LeaveMove { keep: true, back: enters });
    }
}

/// Whether a thing stands in the editor.
pub fn holds(ui: &Ui, thing: Id) -> bool {
    let layer = LayerId::new(Order::Foreground, area_id());
    ui.ctx().read_response(thing).is_some_and(|response| response.layer_id == layer)
}

fn area_id() -> Id {
    Id::unique("editor of a move")
}

fn content(ui: &mut Ui, view: &View, (editor, step): (&MoveEditor, &Move), actions: &mut Actions) {
    let mut changed = step.clone();
    ui.push_id(&step.id, |ui| fields(ui, view, editor, &mut changed));
    if changed != *step {
        actions.push(EditAction::Amend(Box::new(changed)));
    }
    ui.separator();
    told::show(ui, view, editor, step);
}

fn fields(ui: &mut Ui, view: &View, editor: &MoveEditor, step: &mut Move) {
    side_by_side(ui, |ui, is_left| {
        if !is_left {
            return term_form::show(ui, view, step);
        }
        let first = step_form::places(ui, view, step);
        if editor.begins {
            // Also while its size is only being found out: it is asked once.
            first.request_focus();
        }
    });
    side_by_side(ui, |ui, is_left| {
        let show = if is_left { step_form::decision } else { step_form::reasons };
        show(ui, view, step);
    });
}

/// Two columns of one width.
fn side_by_side(ui: &mut Ui, mut show: impl FnMut(&mut Ui, bool)) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = palette.px(GAP);
        for is_left in [true, false] {
            ui.vertical(|ui| {
                ui.set_width(palette.px(COLUMN));
                ui.spacing_mut().item_spacing.x = palette.px(8.0);
                show(ui, is_left);
            });
        }
    });
}

fn foot(ui: &mut Ui, view: &View, (editor, step): (&MoveEditor, &Move), actions: &mut Actions) {
    let language = view.language;
    buttons(ui, |ui| {
        if ui.add(secondary(ui, t!(language, "move-withdraw"))).clicked() {
            actions.edit(Command::Withdraw(step.id.clone()));
        }
        let changed = *step != editor.was;
        if ui.add_enabled(changed, secondary(ui, t!(language, "move-cancel"))).clicked() {
            actions.push(TaskAction::LeaveMove { keep: false, back: true });
        }
        if ui.add(primary(ui, t!(language, "move-done"))).clicked() {
            actions.push(TaskAction::LeaveMove { keep: true, back: true });
        }
    });
}

/// Whether the keyboard is in the editor.
fn is_within(ui: &Ui) -> bool {
    ui.memory(egui::Memory::focused).is_some_and(|focused| holds(ui, focused))
}

/// Whether the window behind is pressed: its lists and sheets, and menus, lie as high as the editor.
fn is_pressed_beside(ui: &Ui) -> bool {
    let at = ui.input(|input| if input.pointer.any_pressed() { input.pointer.interact_pos() } else { None });
    at.and_then(|at| ui.ctx().layer_id_at(at)).is_some_and(|layer| layer.order == Order::Background)
}
