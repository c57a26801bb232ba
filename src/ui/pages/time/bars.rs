//! The bars of a doctor: when he or she is at the station, and by what. The end of a term is pulled to another day.

use egui::{
    CursorIcon, Id, Key, PointerButton, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Ui, WidgetInfo,
};
use egui::{pos2, vec2};

use super::model::signs::{self, Sign};
use super::model::{Stay, words};
use super::{Track, carry, end, marks, paint};
use crate::edit::Command;
use crate::plan::{Date, Doctor, Move, Slot};
use crate::roster::calendar::next;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction, TaskAction};
use crate::session::pages::time::{Pulled, TimeWish};
use crate::text::{dates, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;
use crate::ui::widgets::outline::paint_focus_ring;

/// How wide the end of a bar is to the pointer.
const HANDLE: f32 = 10.0;

pub fn show(
    ui: &mut Ui,
    view: &View,
    track: &Track,
    (doctor, stays): (Slot<Doctor>, &[Stay]),
    rect: Rect,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    // High enough that the feet of its letters stand off its line.
    let room = Rect::from_min_max(rect.min + vec2(0.0, palette.px(2.0)), rect.max - vec2(0.0, palette.px(1.0)));
    let days = track.scale.days;
    for stay in stays.iter().filter(|stay| stay.first <= days.last && stay.last >= days.first) {
        one(ui, view, track, (doctor, stay), room, actions);
    }
    marks::of_doctor(ui, view, track, doctor, room);
}

fn one(
    ui: &mut Ui,
    view: &View,
    track: &Track,
    (doctor, stay): (Slot<Doctor>, &Stay),
    room: Rect,
    actions: &mut Actions,
) {
    let (palette, scale) = (Palette::of(ui), track.scale);
    let step = stay.by.map(|slot| &view.plan().moves[slot]);
    let across =
        |last| Rect::from_min_max(pos2(scale.x(stay.first), room.top()), pos2(scale.x(next(last)), room.bottom()));
    // The end lies over the bar, so it comes after it.
    let id = ui.scope_id().with(("bar", stay.by, track.station, stay.first));
    let response = ui.interact(across(stay.last), id, Sense::click_and_drag());
    carry::lift(view, track, (doctor, stay), &response, actions);
    let ended = step.filter(|step| step.end == Some(stay.last) && scale.sees(next(stay.last)));
    let handle = ended.map(|step| handle(ui, step, scale.x(next(stay.last)), room));
    let pulled = step.zip(handle.as_ref()).and_then(|(step, handle)| pulled(view, track, step, handle));
    let rect = across(pulled.unwrap_or(stay.last));
    paint::bar(ui.painter(), rect, signs::bar(view, stay), &palette);
    let word = words::by(view, stay);
    let until = match (pulled, step) {
        (Some(last), Some(step)) => words::pulled(view, step, last),
        _ => words::until(view, stay, track.timeline.days.last),
    };
    let name = format!("{word} {until}");
    let name = name.trim_end();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let inner = rect.shrink2(vec2(palette.px(5.0), 0.0));
    let laid = Phrase::new(&palette).with(&word, palette.small(), palette.ink).lay_out(ui.painter(), f32::INFINITY);
    if laid.size().x <= inner.width() {
        laid.paint_in(ui.painter(), inner);
    }
    let beside = Rect::from_min_max(pos2(rect.right() + palette.px(8.0), room.top()), pos2(scale.right, room.bottom()));
    let laid = Phrase::new(&palette).muted(&until).lay_out(ui.painter(), f32::INFINITY);
    if laid.size().x <= beside.width() {
        laid.paint_in(ui.painter(), beside);
    }
    if stay.retires && scale.sees(next(stay.last)) {
        let at = pos2(rect.right(), rect.center().y);
        marks::mark(ui, at, Sign::Retirement, &words::retires(view, stay.last), ("retirement", track.station, doctor));
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 3, &palette);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if let Some(step) = step.filter(|_| response.double_clicked()) {
        actions.push(TaskAction::EditMove(Some(step.id.clone())));
    } else if let Some(step) = step.filter(|_| response.clicked()) {
        actions.push(GoAction::Select(Selection::Move(step.id.clone())));
    }
    if let Some((step, handle)) = step.zip(handle) {
        paint::sign(ui.painter(), pos2(rect.right(), rect.center().y), Sign::End, &palette);
        ends(ui, view, track, step, (handle, pulled), actions);
    }
}

/// The end of a bar: pulled, it ends on another day; pressed, it opens what can be done.
fn handle(ui: &Ui, step: &Move, x: f32, room: Rect) -> Response {
    let width = Palette::of(ui).px(HANDLE);
    let rect = Rect::from_center_size(pos2(x, room.center().y), vec2(width, room.height() + 4.0));
    ui.interact(rect, id_of_end(&step.id), Sense::click_and_drag())
}

/// The end of a move's bar.
pub fn id_of_end(step: &crate::plan::Id<Move>) -> Id {
    Id::unique(("end of", step.as_str()))
}

/// The last day as it would be while the end is pulled.
fn pulled(view: &View, track: &Track, step: &Move, handle: &Response) -> Option<Date> {
    let is_pulled = handle.dragged_by(PointerButton::Primary) || handle.drag_stopped_by(PointerButton::Primary);
    let in_hand = view.session.pages.time.pulled.as_ref().filter(|pulled| pulled.step == step.id);
    if !is_pulled || in_hand.is_some_and(|pulled| pulled.last.is_none()) {
        return None;
    }
    let at = handle.interact_pointer_pos()?;
    Some(track.scale.date(at.x).max(step.start))
}

/// Where the end has been pulled to is told the page, which shows the strip as it would be. Esc leaves the end where it
/// was, also when the button is let go later.
fn follow(ui: &Ui, view: &View, step: &Move, (handle, pulled): (&Response, Option<Date>), actions: &mut Actions) {
    if !handle.dragged() {
        return;
    }
    let last = pulled.filter(|_| !ui.input(|input| input.key_pressed(Key::Escape)));
    let now = Some(Pulled { step: step.id.clone(), last });
    if view.session.pages.time.pulled != now {
        actions.push(PageAction::Time(TimeWish::Pull(now)));
    }
}

fn ends(
    ui: &mut Ui,
    view: &View,
    track: &Track,
    step: &Move,
    (handle, pulled): (Response, Option<Date>),
    actions: &mut Actions,
) {
    let doctor = view.plan().doctors.get(&step.doctor).map_or("", |doctor| &doctor.name);
    let date = step.end.map(|end| dates::date(view.language, end)).unwrap_or_default();
    let name = t!(view.language, "time-end-of", doctor = doctor, date = date);
    handle.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    follow(ui, view, step, (&handle, pulled), actions);
    let changed = pulled.filter(|&last| handle.drag_stopped() && Some(last) != step.end);
    if let Some(last) = changed.filter(|_| !view.session.document.is_read_only()) {
        actions.edit(Command::Put(Move { end: Some(last), ..step.clone() }.into()));
    }
    if handle.clicked() {
        actions.push(PageAction::Time(TimeWish::End(Some(step.id.clone()))));
    }
    if handle.has_focus() {
        paint_focus_ring(ui.painter(), handle.rect, 3, &Palette::of(ui));
    }
    let handle = handle.on_hover_cursor(CursorIcon::ResizeHorizontal);
    if view.session.pages.time.end.as_ref() == Some(&step.id) {
        let mut open = true;
        Popup::from_response(&handle)
            .open_bool(&mut open)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(&name)
            .show(|ui| end::show(ui, view, track, step, actions));
        if !open {
            actions.push(PageAction::Time(TimeWish::End(None)));
        }
    }
}
