//! The line of time under the headline: a tick where a station's doctors change, red where a station is left without,
//! and a handle for the viewing date that can be pulled.

use egui::{
    Align, Key, Layout, Modifiers, PointerButton, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::play;
use crate::plan::Date;
use crate::roster::calendar::{add_days, days_between, next};
use crate::session::Question;
use crate::session::action::{Actions, GoAction};
use crate::text::{dates, t};
use crate::timeline::{Days, Timeline};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Icon, Phrase, presses};

const HEIGHT: f32 = 20.0;
/// Room for the first and the last day beside the line.
const BESIDE: f32 = 72.0;
/// A click this near to a tick means it.
const NEAR: f32 = 4.0;

/// Where days are on a line.
#[derive(Clone, Copy)]
pub struct Scale {
    pub days: Days,
    pub left: f32,
    pub right: f32,
}

impl Scale {
    /// Where a day begins.
    pub fn x(&self, date: Date) -> f32 {
        let all = days_between(self.days.first, next(self.days.last)) as f32;
        let share = days_between(self.days.first, date) as f32 / all;
        self.left + (self.right - self.left) * share.clamp(0.0, 1.0)
    }

    /// Whether a day begins on it; the day after the last one at its right end.
    pub fn sees(&self, date: Date) -> bool {
        self.days.first <= date && date <= next(self.days.last)
    }

    /// The day at a place, the nearest one beyond the ends.
    pub fn date(&self, x: f32) -> Date {
        let all = days_between(self.days.first, next(self.days.last));
        let share = ((x - self.left) / (self.right - self.left)).clamp(0.0, 1.0);
        let day = (share * all as f32).floor() as i64;
        add_days(self.days.first, day.min(all - 1))
    }
}

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    actions.ask(Question::Timeline);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = Palette::of(ui).px(4.0);
        play::button(ui, view, Icon::TriangleLeft, GoAction::PreviousChange, actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            play::button(ui, view, Icon::TriangleRight, GoAction::NextChange, actions);
            line(ui, view, actions);
        });
    });
}

fn line(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), palette.px(HEIGHT));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let timeline = view.session.advice.timeline().map(|timeline| &**timeline);
    let days = timeline.map_or_else(|| Days::from(view.plan().cover.baseline), |timeline| timeline.days);
    let scale = Scale { days, left: rect.left() + palette.px(BESIDE), right: rect.right() - palette.px(BESIDE) };
    name(ui, view, &response);
    paint_line(ui, view, rect, scale, timeline);
    let held = react(ui, view, &response, scale, timeline, actions);
    paint_handle(ui, rect, scale.x(held.unwrap_or(view.date())), &palette);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink2(vec2(palette.px(BESIDE) - 8.0, 1.0)), 4, &palette);
        keys(ui, view, actions);
    }
    match held {
        Some(date) => say(ui, view, rect, scale.x(date), date),
        None => drop(response.on_hover_text(t!(view.language, "scrubber-hint"))),
    }
}

/// The day the handle would go to, beside it.
fn say(ui: &Ui, view: &View, rect: Rect, x: f32, date: Date) {
    let palette = Palette::of(ui);
    let words = Phrase::new(&palette).with(&dates::date(view.language, date), palette.small_strong(), palette.accent);
    let laid = words.lay_out(ui.painter(), f32::INFINITY);
    let left = (x + palette.px(9.0)).min(rect.right() - laid.size().x);
    let room = Rect::from_min_size(pos2(left, rect.top()), vec2(laid.size().x, rect.height()));
    ui.painter().rect_filled(room.expand2(vec2(2.0, 0.0)), 2, palette.panel);
    laid.paint_in(ui.painter(), room);
}

fn name(ui: &Ui, view: &View, response: &Response) {
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let date = dates::date(view.language, view.date());
        WidgetInfo::labeled(Role::Slider, enabled, t!(view.language, "scrubber-name", date = date))
    });
}

fn paint_line(ui: &Ui, view: &View, rect: Rect, scale: Scale, timeline: Option<&Timeline>) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let y = rect.center().y;
    painter.line_segment([pos2(scale.left, y), pos2(scale.right, y)], Stroke::new(palette.px(3.0), palette.line));
    let now = scale.x(view.date());
    painter.line_segment([pos2(scale.left, y), pos2(now, y)], Stroke::new(palette.px(3.0), palette.accent));
    for tick in timeline.map_or(&[][..], |timeline| &timeline.ticks) {
        let (x, half) = (scale.x(tick.date), palette.px(if tick.empties { 7.0 } else { 5.0 }));
        let stroke = if tick.empties {
            Stroke::new(palette.px(2.0), palette.bad)
        } else {
            Stroke::new(palette.px(1.0), palette.muted)
        };
        painter.line_segment([pos2(x, y - half), pos2(x, y + half)], stroke);
    }
    let said = |date| Phrase::new(&palette).muted(&dates::date(view.language, date)).lay_out(painter, f32::INFINITY);
    said(scale.days.first).paint_in(painter, rect);
    said(scale.days.last).paint_right_in(painter, rect);
}

fn paint_handle(ui: &Ui, rect: Rect, x: f32, palette: &Palette) {
    let (half, top) = (palette.px(5.0), rect.top() + palette.px(2.0));
    let shoulder = top + palette.px(9.0);
    let points = vec![
        pos2(x - half, top),
        pos2(x + half, top),
        pos2(x + half, shoulder),
        pos2(x, shoulder + half),
        pos2(x - half, shoulder),
    ];
    ui.painter().add(Shape::convex_polygon(points, palette.accent, Stroke::new(1.0, palette.panel)));
}

/// A click goes to the day, or to the tick beside it. While the handle is pulled the day is said, and gone to when it
/// is let go: every day looks at all rules.
fn react(
    ui: &Ui,
    view: &View,
    response: &Response,
    scale: Scale,
    timeline: Option<&Timeline>,
    actions: &mut Actions,
) -> Option<Date> {
    let at = response.interact_pointer_pos()?;
    let near = |date: Date| (scale.x(date) - at.x).abs();
    let ticks = timeline.map_or(&[][..], |timeline| &timeline.ticks).iter().map(|tick| tick.date);
    let tick = ticks.min_by(|&a, &b| near(a).total_cmp(&near(b))).filter(|&date| near(date) <= NEAR);
    let date = tick.unwrap_or_else(|| scale.date(at.x));
    if response.clicked() || response.drag_stopped_by(PointerButton::Primary) {
        if date != view.date() {
            actions.push(GoAction::SetDate(date));
        }
        return None;
    }
    (response.dragged_by(PointerButton::Primary) && ui.is_enabled()).then_some(date)
}

/// With the keyboard on the line: a day back or on.
fn keys(ui: &Ui, view: &View, actions: &mut Actions) {
    ui.memory_mut(|memory| {
        let arrows = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
        if let Some(id) = memory.focused() {
            memory.set_focus_lock_filter(id, arrows);
        }
    });
    let arrows = [(Modifiers::NONE, Key::ArrowRight, 1), (Modifiers::NONE, Key::ArrowLeft, -1)];
    let date = add_days(view.date(), presses(ui, &arrows).into_iter().sum()).max(view.plan().cover.baseline);
    if date != view.date() {
        actions.push(GoAction::SetDate(date));
    }
}
