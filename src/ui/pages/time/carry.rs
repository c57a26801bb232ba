//! A doctor carried from a bar to the row of another station: the same verdicts as on the board.

use egui::{CursorIcon, PointerButton, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Place;
use super::model::{Row, Stay};
use crate::plan::{Doctor, Facility, Slot};
use crate::session::Carried;
use crate::session::action::{Actions, CarryAction, Grip};
use crate::text::{names, sentences};
use crate::ui::View;
use crate::ui::pages::board::verdict_tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// A bar that is pulled away takes its doctor along, where he or she is there on the viewing date.
pub fn lift(
    view: &View,
    place: &Place,
    (doctor, stay): (Slot<Doctor>, &Stay),
    response: &Response,
    actions: &mut Actions,
) {
    let is_there = stay.first <= view.date() && view.date() <= stay.last;
    if !(is_there && response.drag_started_by(PointerButton::Primary)) {
        return;
    }
    let at = &view.roster().presence(doctor).at;
    let here = at.iter().find(|(site, _)| view.roster().links().facility(*site) == Some(place.station));
    if let Some(&(site, _)) = here {
        actions.push(CarryAction::Lift {
            doctor: view.plan().doctors[doctor].id.clone(),
            from: Some(view.plan().sites[site].id.clone()),
            grip: Grip::Hand,
        });
    }
}

/// Follows the hand for a frame: which row is under it, and letting go.
pub fn follow(ui: &Ui, view: &View, rows: &[Row], (top, height, body): (f32, f32, Rect), actions: &mut Actions) {
    let Some(carried) = in_hand(view) else { return };
    let (pointer, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
    let over = pointer.filter(|at| body.contains(*at)).and_then(|at| {
        let row = rows.get(((at.y - top) / height).floor().max(0.0) as usize)?;
        station_of(row)
    });
    let facility = over.map(|station| view.plan().facilities[station].id.clone());
    if carried.aim != facility {
        actions.push(CarryAction::Over(facility, None));
    }
    if !is_down {
        return actions.push(CarryAction::Drop);
    }
    if let Some(at) = pointer {
        let palette = Palette::of(ui);
        let name = view.plan().doctors.get(&carried.lifted.doctor).map_or("", |doctor| &doctor.name);
        let words = Phrase::new(&palette).strong(&names::short_name(name)).lay_out(ui.painter(), f32::INFINITY);
        let rect = Rect::from_min_size(pos2(at.x + 8.0, at.y - palette.px(24.0)), words.size()).expand2(vec2(6.0, 2.0));
        ui.painter().rect(rect, 4, palette.chip, palette.hairline(), StrokeKind::Outside);
        words.paint_in(ui.painter(), rect.shrink2(vec2(6.0, 0.0)));
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
}

/// The doctor in the hand, while nothing stands in front.
fn in_hand<'a>(view: &View<'a>) -> Option<&'a Carried> {
    let carried = view.session.carried.as_ref()?;
    (carried.grip == Grip::Hand && view.session.task.is_none()).then_some(carried)
}

fn station_of(row: &Row) -> Option<Slot<Facility>> {
    match row {
        Row::Station { station, .. } | Row::Doctor { station, .. } => Some(*station),
        Row::Band { .. } | Row::Steady { .. } => None,
    }
}

/// What letting go at a station would mean, at the right of its strip.
pub fn verdict(ui: &Ui, view: &View, station: Slot<Facility>, rect: Rect) {
    let Some(carried) = in_hand(view) else { return };
    let palette = Palette::of(ui);
    let id = &view.plan().facilities[station].id;
    if let Some(Ok(preview)) = carried.preview(id) {
        let tone = verdict_tone(&preview.verdict);
        let words = sentences::verdict(view.language, &preview.verdict);
        let laid = Phrase::new(&palette).mark(tone).toned(tone, &words).lay_out(ui.painter(), rect.width());
        let room =
            Rect::from_min_max(pos2(rect.right() - laid.size().x - 10.0, rect.top()), rect.max).shrink2(vec2(0.0, 2.0));
        ui.painter().rect(room, 3, palette.tone_ground(tone), palette.hairline(), StrokeKind::Inside);
        laid.paint_in(ui.painter(), room.shrink2(vec2(5.0, 0.0)));
    }
    if carried.aim.as_ref() == Some(id) {
        ui.painter().rect_stroke(rect, 3, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
    }
}
