//! A doctor carried from a bar to the row of another station: the same verdicts as on the board.

use egui::{Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Track;
use super::model::{Row, Stay};
use crate::plan::{Doctor, Facility, Slot};
use crate::session::action::{Actions, CarryAction, Grip};
use crate::text::sentences;
use crate::ui::View;
use crate::ui::carry::{self, DropTarget, Targets};
use crate::ui::subjects::verdict::verdict_tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// A bar that is pulled away takes its doctor along, where he or she is there on the viewing date.
pub fn lift(
    view: &View,
    track: &Track,
    (doctor, stay): (Slot<Doctor>, &Stay),
    response: &Response,
    actions: &mut Actions,
) {
    let is_there = stay.first <= view.date() && view.date() <= stay.last;
    if !(is_there && carry::is_pulled(response)) {
        return;
    }
    let at = &view.roster().presence(doctor).at;
    let here = at.iter().find(|(site, _)| view.roster().links().facility(*site) == Some(track.station));
    if let Some(&(site, _)) = here {
        actions.push(CarryAction::Lift {
            doctor: view.plan().doctors[doctor].id.clone(),
            from: Some(view.plan().sites[site].id.clone()),
            grip: Grip::Hand,
        });
    }
}

/// Follows a doctor who is carried over the rows.
pub fn follow(ui: &mut Ui, view: &View, rows: &[Row], (top, height, body): (f32, f32, Rect), actions: &mut Actions) {
    if view.session.carried.is_none() {
        return;
    }
    let lies = |at: usize| {
        let y = top + height * at as f32;
        Rect::from_min_max(pos2(body.left(), y), pos2(body.right(), y + height))
    };
    // The page has rows of stations that open later or have closed, too.
    let is_open = |station: &Slot<Facility>| view.plan().facilities[*station].is_open(view.date());
    let target = |(at, row): (usize, &Row)| {
        let facility = station_of(row).filter(is_open)?;
        Some(DropTarget { facility, rect: lies(at) })
    };
    let all: Vec<_> = rows.iter().enumerate().filter_map(target).collect();
    carry::follow(ui, view, &Targets { all: &all, seen: body, scrolls: true, site_at: &|_, _, _| None }, actions);
}

fn station_of(row: &Row) -> Option<Slot<Facility>> {
    match row {
        Row::Station { station, .. } | Row::Doctor { station, .. } => Some(*station),
        Row::Band { .. } | Row::Steady { .. } => None,
    }
}

/// What letting go at a station would mean, at the right of its strip.
pub fn verdict(ui: &Ui, view: &View, station: Slot<Facility>, rect: Rect) {
    let Some(carried) = carry::in_hand(view) else { return };
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
