//! The strip of a station: how many regular doctors it has from when to when.

use egui::{CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::model::signs::sign;
use super::model::{self, Run, words};
use super::{Track, marks, paint};
use crate::roster::calendar::previous;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::numbers::number;
use crate::timeline::Line;
use crate::ui::View;
use crate::ui::head::scrubber::Scale;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::outline::paint_dashed;
use crate::ui::widgets::{Phrase, paint_mark};

/// Room for half a sign.
const ASIDE: f32 = 4.0;

pub fn show(ui: &Ui, view: &View, track: &Track, rect: Rect, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let (scale, station) = (track.scale, track.station);
    let Some(line) = model::line_seen(view, track.timeline, station) else { return };
    let is_would_be = model::would_be(view, station).is_some();
    let room = rect.shrink2(vec2(0.0, palette.px(3.0)));
    let is_seen = |run: &Run| run.first <= scale.days.last && run.end > scale.days.first;
    let runs = model::runs(line, model::minimum(view, station), track.timeline.days.last);
    for (run, step) in runs.iter().zip(&line.shown) {
        if is_seen(run) {
            // Beside the sign of what it begins with.
            let aside = if sign(step).is_some() && scale.sees(step.date) { ASIDE } else { 0.0 };
            paint_run(ui, view, scale, run, (room, palette.px(aside)));
        }
    }
    for step in line.shown.iter().skip(1).filter(|step| scale.sees(step.date)) {
        if let Some(sign) = sign(step) {
            paint::sign(ui.painter(), pos2(scale.x(step.date), rect.center().y), sign, &palette);
        }
    }
    // The name at its left leads the keyboard there.
    let response = ui.interact(rect, ui.scope_id().with(("strip", station)), Sense::CLICK);
    let name = words::spoken(view, line);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if is_would_be {
        ui.painter().rect_stroke(rect, 3, Stroke::new(1.0, palette.accent), StrokeKind::Inside);
    }
    // What is in the hand moves on before anybody has read it; and its move is in no plan yet.
    let response = if is_would_be { response } else { told(view, &response, scale, line) };
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        actions.push(GoAction::Select(Selection::Facility(view.plan().facilities[station].id.clone())));
    }
    marks::of_station(ui, view, track, rect);
}

fn paint_run(ui: &Ui, view: &View, scale: Scale, run: &Run, (room, aside): (Rect, f32)) {
    let palette = Palette::of(ui);
    let rect = Rect::from_min_max(pos2(scale.x(run.first), room.top()), pos2(scale.x(run.end), room.bottom()));
    let painter = ui.painter();
    paint::ground(painter, rect, run.tone, &palette);
    if run.proposed {
        paint_dashed(painter, rect, 2, Stroke::new(1.5, palette.accent));
    }
    let mut inner = rect.shrink2(vec2(palette.px(4.0), 0.0));
    inner.min.x += aside;
    if run.tone == Tone::Bad && inner.width() > palette.px(14.0) {
        let mark = Rect::from_center_size(
            pos2(inner.left() + palette.px(5.0), inner.center().y),
            Vec2::splat(palette.px(11.0)),
        );
        paint_mark(painter, mark, Tone::Bad, &palette);
        inner.min.x += palette.px(14.0);
    }
    let count = number(view.language, run.regular.into());
    let laid = Phrase::new(&palette).with(&words::run(view, run), palette.small_strong(), palette.tone(run.tone));
    let laid = laid.lay_out(painter, f32::INFINITY);
    let laid = if laid.size().x <= inner.width() || run.tone == Tone::Neutral {
        laid
    } else {
        Phrase::new(&palette)
            .with(&count, palette.small_strong(), palette.tone(run.tone))
            .lay_out(painter, f32::INFINITY)
    };
    if laid.size().x <= inner.width() {
        laid.paint_in(painter, inner);
    }
}

/// Under the pointer: since when, until when, and why.
fn told(view: &View, response: &Response, scale: Scale, line: &Line) -> Response {
    let Some(at) = response.hover_pos().filter(|_| view.explains()) else { return response.clone() };
    let date = scale.date(at.x);
    let place = line.shown.partition_point(|step| step.date <= date).saturating_sub(1);
    let step = &line.shown[place];
    let until = line.shown.get(place + 1).map(|next| previous(next.date));
    response.clone().on_hover_text_at_pointer(words::told(view, step, until))
}
