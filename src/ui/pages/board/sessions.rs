//! One session of a doctor pulled from a site of an opened card to another site of the same card.

use egui::{CursorIcon, DragAndDrop, Id, PointerButton, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use crate::edit::{Command, Division};
use crate::plan::{Doctor, Facility, Id as Key, Site, Slot};
use crate::session::action::Actions;
use crate::text::{names, numbers::number, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Chip;

/// A session that hangs on the pointer.
#[derive(Clone, Debug)]
struct Pulled {
    doctor: Key<Doctor>,
    place: Key<Facility>,
    from: Key<Site>,
}

/// The count of sessions a doctor has at a site: pulled, it takes one of them along.
pub fn lift(
    ui: &Ui,
    view: &View,
    (place, site): (Slot<Facility>, Slot<Site>),
    (doctor, sessions): (Slot<Doctor>, i64),
    rect: Rect,
) {
    if sessions == 0 {
        return;
    }
    let plan = view.plan();
    let (doctor, from) = (&plan.doctors[doctor], &plan.sites[site]);
    let id = Id::unique(("session pulled", doctor.id.as_str(), from.id.as_str()));
    // The buttons beside it are for the keyboard.
    let response = ui.interact(rect, id, Sense::DRAG);
    let spoken = names::strip_controls(&doctor.name);
    let count = number(view.language, sessions);
    let name =
        t!(view.language, "board-sessions-of", number = count, doctor = spoken.as_ref(), site = from.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if response.drag_started_by(PointerButton::Primary) {
        let place = plan.facilities[place].id.clone();
        DragAndDrop::set_payload(ui.ctx(), Pulled { doctor: doctor.id.clone(), place, from: from.id.clone() });
    }
    if response.dragged() && DragAndDrop::has_payload_of_type::<Pulled>(ui.ctx()) {
        paint_pulled(ui, view, &spoken);
    } else {
        let hint = t!(view.language, "board-session-pull", sessions = name);
        let _ = response.on_hover_cursor(CursorIcon::Grab).on_hover_text(hint);
    }
}

fn paint_pulled(ui: &Ui, view: &View, doctor: &str) {
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let one = t!(view.language, "board-one-session");
    // Above the pointer: what lies under it is what is read.
    Chip::new(doctor).tag(&one).paint_lifted(ui.ctx(), at - vec2(0.0, Palette::of(ui).px(16.0)), None);
    ui.set_cursor_icon(CursorIcon::Grabbing);
}

/// The part of the card that is a site's: lit up under a session of another site of the card, which comes here when it
/// is let go. Not where it is closed.
pub fn receive(ui: &Ui, view: &View, (place, site): (Slot<Facility>, Slot<Site>), area: Rect, actions: &mut Actions) {
    let Some(pulled) = DragAndDrop::payload::<Pulled>(ui.ctx()) else { return };
    let (place, to) = (&view.plan().facilities[place].id, &view.plan().sites[site].id);
    let is_over = ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| area.contains(at));
    let is_open = view.plan().sites[site].is_open(view.date());
    if pulled.place != *place || pulled.from == *to || !is_over || !is_open {
        return;
    }
    let palette = Palette::of(ui);
    ui.painter().rect(
        area.expand(2.0),
        4,
        palette.selected.gamma_multiply(0.5),
        egui::Stroke::new(1.5, palette.accent),
        StrokeKind::Inside,
    );
    if ui.input(|input| input.pointer.primary_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        let (doctor, from) = (pulled.doctor.clone(), pulled.from.clone());
        let (start, by) = (view.date(), view.session.user.clone());
        actions.edit(Command::Divide(Division { doctor, from, to: to.clone(), sessions: 1, start, by }));
    }
}
