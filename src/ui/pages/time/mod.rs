//! The page of time: a row a station with a strip of its doctors over three years, areas and stations by their first
//! trouble; an open station shows its doctors' bars, which are lengthened by pulling their end.

mod bars;
mod carry;
mod end;
mod kept;
mod marks;
mod model;
mod names;
mod paint;
mod pulled;
mod scale;
mod sight;
mod strip;
#[cfg(test)]
mod tests;

pub use bars::id_of_end;

use std::sync::Arc;

use egui::{Frame, Key, Margin, Modifiers, Popup, Rect, ScrollArea, Ui, pos2, vec2};

use crate::plan::{Facility, Slot};
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::time::TimeWish;
use crate::session::{Question, Selection, facility_of};
use crate::text::t;
use crate::timeline::Timeline;
use crate::ui::View;
use crate::ui::head::scrubber::Scale;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, muted, presses};
use model::{Row, words};

/// What the bars of a station's doctors are drawn by.
struct Track<'a> {
    timeline: &'a Timeline,
    scale: Scale,
    station: Slot<Facility>,
}

/// Height of a row.
const ROW: f32 = 22.0;
/// How many rows are so few that the legend leaves them more room.
const FEW: f32 = 6.0;
/// Room for names and the day without doctors.
const NAMES: f32 = 186.0;
const MARGIN: i8 = 12;
/// What the choice of what can be seen at once takes above the page.
const SIGHT: f32 = 80.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    actions.ask(Question::Timeline);
    let wanted = Palette::of(ui).px(SIGHT);
    super::line(ui, view, wanted, actions, |ui, actions| {
        sight::choice(ui, view, actions);
        let hint = || Phrase::new(&Palette::of(ui)).muted(&t!(view.language, "time-hint"));
        if hint().lay_out(ui.painter(), f32::INFINITY).size().x <= ui.available_width() {
            hint().show(ui);
        }
    });
    Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 }).show(ui, |ui| {
        let palette = Palette::of(ui);
        let Some(timeline) = timeline(view) else { return drop(muted(ui, &t!(view.language, "proposal-working"))) };
        let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
        sheet.inner_margin(Margin::symmetric(6, 4)).show(ui, |ui| sheet_of(ui, view, &timeline, actions));
    });
}

/// What is worked out so far, as long as every station in it is still there.
fn timeline(view: &View) -> Option<Arc<Timeline>> {
    let timeline = view.session.advice.timeline()?;
    let facilities = &view.plan().facilities;
    timeline.lines.iter().all(|line| facilities.in_slot(line.station).is_some()).then(|| Arc::clone(timeline))
}

fn sheet_of(ui: &mut Ui, view: &View, timeline: &Arc<Timeline>, actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let is_over = ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| ui.max_rect().contains(at));
    let rows = kept::rows(ui, view, timeline, is_over || view.session.carried.is_some());
    if let Some(words) = words::no_trouble(view, &rows, timeline.days.last) {
        muted(ui, &words);
    }
    let bar = ui.spacing().scroll.bar_width + ui.spacing().scroll.bar_inner_margin + 4.0;
    let (left, right) = (ui.max_rect().left() + palette.px(NAMES), ui.max_rect().right() - bar);
    let scale = Scale { days: view.session.pages.time.seen(timeline.days), left, right };
    scale::head(ui, view, scale);
    let height = palette.px(ROW).round();
    let legend = scale::Legend::new(ui, view, ui.available_height() - height * FEW);
    let room = (ui.available_height() - legend.height(ui)).max(height * 3.0);
    let body = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), room));
    scale::lines(ui, scale, body);
    let chosen = chosen(view, &rows);
    let area = ScrollArea::vertical().id_salt("time").max_height(room).auto_shrink([false, false]);
    area.show_viewport(ui, |ui, seen| {
        ui.set_height(height * rows.len() as f32);
        let top = ui.max_rect().top();
        let first = (seen.top() / height).floor().max(0.0) as usize;
        let end = ((seen.bottom() / height).ceil() as usize).min(rows.len());
        for (at, row) in rows.iter().enumerate().take(end).skip(first) {
            let y = top + height * at as f32;
            let rect = Rect::from_min_max(pos2(ui.max_rect().left(), y), pos2(scale.right, y + height));
            one(ui, view, (timeline, scale), row, (rect, chosen == Some(at)), actions);
        }
        if let Some(at) = chosen.filter(|_| view.session.pages.time.follow) {
            let y = top + height * at as f32;
            ui.scroll_to_rect(Rect::from_min_size(pos2(scale.left, y), vec2(1.0, height)).expand(height), None);
        }
        carry::follow(ui, view, &rows, (top, height, body), actions);
    });
    sight::follow_wheel(ui, view, scale, body, actions);
    scale::today(ui, view, scale, body);
    pulled::show(ui, view, actions);
    legend.show(ui);
    keys(ui, view, (&rows, chosen), scale, actions);
}

fn one(
    ui: &mut Ui,
    view: &View,
    (timeline, scale): (&Timeline, Scale),
    row: &Row,
    (rect, chosen): (Rect, bool),
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let band = matches!(row, Row::Band { .. });
    if chosen || band {
        ui.painter().rect_filled(rect, 0, if chosen { palette.selected } else { palette.chip });
    }
    let would_be = would_be(view, timeline, row);
    let row = would_be.as_ref().unwrap_or(row);
    names::show(ui, view, row, rect.with_max_x(scale.left - palette.px(6.0)), actions);
    let strip = rect.with_min_x(scale.left);
    match row {
        Row::Band { note, .. } => names::note(ui, note, strip),
        Row::Steady { names, .. } => names::note(ui, names, strip),
        Row::Station { station, .. } => {
            strip::show(ui, view, &Track { timeline, scale, station: *station }, strip, actions);
            carry::verdict(ui, view, *station, strip);
        }
        Row::Doctor { stays, doctor, station } => {
            let track = Track { timeline, scale, station: *station };
            bars::show(ui, view, &track, (*doctor, stays), strip, actions);
        }
    }
}

/// The row of a station that what is in the hand is about, without doctors from another day than it is.
fn would_be(view: &View, timeline: &Timeline, row: &Row) -> Option<Row> {
    let Row::Station { station, open, .. } = *row else { return None };
    let line = model::would_be(view, station)?;
    Some(Row::Station { station, open, without: model::without(view, timeline, line) })
}

/// The row of what is selected.
fn chosen(view: &View, rows: &[Row]) -> Option<usize> {
    let selection = view.session.selection.as_ref()?;
    let doctor = match selection {
        Selection::Doctor(id) => view.plan().doctors.slot(id),
        Selection::Move(id) => view.plan().moves.get(id).and_then(|step| view.plan().doctors.slot(&step.doctor)),
        _ => None,
    };
    let facility = facility_of(view.plan(), view.roster(), selection)?;
    let of_doctor = rows.iter().position(
        |row| matches!(row, Row::Doctor { station, doctor: of, .. } if Some(*of) == doctor && *station == facility),
    );
    of_doctor
        .or_else(|| rows.iter().position(|row| matches!(row, Row::Station { station, .. } if *station == facility)))
}

/// With the keyboard on no field: arrows walk the stations and doctors, left and right close and open, Enter opens the
/// end of the move chosen.
fn keys(ui: &Ui, view: &View, (rows, chosen): (&[Row], Option<usize>), scale: Scale, actions: &mut Actions) {
    let is_elsewhere = ui.memory(|memory| memory.focused().is_some()) || Popup::is_any_open(ui.ctx());
    if view.session.task.is_some() || is_elsewhere {
        return;
    }
    sight::keys(ui, scale, actions);
    let walked = |at: &usize| matches!(rows[*at], Row::Station { .. } | Row::Doctor { .. });
    let arrows = [(Modifiers::NONE, Key::ArrowDown, true), (Modifiers::NONE, Key::ArrowUp, false)];
    let chosen = presses(ui, &arrows).into_iter().fold(chosen, |from, is_down| {
        let to = if is_down {
            (from.map_or(0, |at| at + 1)..rows.len()).find(walked)
        } else {
            (0..from.unwrap_or(rows.len())).rev().find(walked)
        };
        if let Some(at) = to {
            actions.push(GoAction::Select(selection(view, &rows[at])));
        }
        to.or(from)
    });
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match chosen.map(|at| &rows[at]) {
        Some(Row::Station { station, open, .. }) => {
            let wish = |on| PageAction::Time(TimeWish::Open(view.plan().facilities[*station].id.clone(), on));
            if *open && pressed(Key::ArrowLeft) {
                actions.push(wish(false));
            } else if !*open && (pressed(Key::ArrowRight) || pressed(Key::Enter)) {
                actions.push(wish(true));
            }
        }
        Some(Row::Doctor { stays, .. }) => {
            let ends = stays.iter().filter_map(|stay| stay.by);
            let mut ends = ends.map(|step| &view.plan().moves[step]).filter(|step| step.end.is_some());
            if let Some(step) = ends.next_back().filter(|_| pressed(Key::Enter)) {
                actions.push(PageAction::Time(TimeWish::End(Some(step.id.clone()))));
            }
        }
        _ => {}
    }
}

/// What a row stands for: the station, or the move that brings the doctor there, or else the doctor.
fn selection(view: &View, row: &Row) -> Selection {
    match row {
        Row::Doctor { doctor, stays, .. } => match stays.iter().rev().find_map(|stay| stay.by) {
            Some(step) => Selection::Move(view.plan().moves[step].id.clone()),
            None => Selection::Doctor(view.plan().doctors[*doctor].id.clone()),
        },
        Row::Station { station, .. } => Selection::Facility(view.plan().facilities[*station].id.clone()),
        Row::Band { .. } | Row::Steady { .. } => Selection::Province,
    }
}
