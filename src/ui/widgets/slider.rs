//! A number on a line, pulled by the mouse or stepped by the arrows; with Shift in tens, by a double click as it was.

use std::ops::RangeInclusive;

use egui::{CursorIcon, EventFilter, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::outline::paint_focus_ring;
use crate::ui::theme::Palette;

const HEIGHT: f32 = 20.0;
const KNOB: f32 = 7.0;

/// What the user does with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slid {
    To(i64),
    /// As it was.
    Back,
}

/// As wide as there is room. `marks` are numbers worth a look: the plan's own, the best, the worst.
pub fn slider(ui: &mut Ui, name: &str, value: i64, range: RangeInclusive<i64>, marks: &[i64]) -> Option<Slid> {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), palette.px(HEIGHT));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::slider(enabled, value as f64, name));
    let knob = palette.px(KNOB);
    let line = Rect::from_center_size(rect.center(), vec2(rect.width() - 2.0 * knob, palette.px(4.0)));
    let (least, most) = (*range.start(), *range.end());
    let whole = (most - least).max(1) as f32;
    let x = |number: i64| line.left() + line.width() * ((number.clamp(least, most) - least) as f32 / whole);
    let painter = ui.painter();
    painter.rect_filled(line, 2, palette.line);
    painter.rect_filled(line.with_max_x(x(value)), 2, palette.accent);
    for &mark in marks {
        let at = pos2(x(mark), line.center().y);
        let half = vec2(0.0, palette.px(7.0));
        painter.line_segment([at - half, at + half], Stroke::new(1.5, palette.muted));
    }
    let at = pos2(x(value), line.center().y);
    painter.circle(at, knob, palette.panel, Stroke::new(2.0, palette.accent));
    if response.has_focus() {
        paint_focus_ring(painter, rect, 3, &palette);
    }
    let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
    if response.double_clicked() {
        return Some(Slid::Back);
    }
    let to = pulled(&response, line, (least, whole)).or_else(|| stepped(ui, &response, value))?.clamp(least, most);
    (to != value).then_some(Slid::To(to))
}

fn pulled(response: &Response, line: Rect, (least, whole): (i64, f32)) -> Option<i64> {
    let at = response
        .interact_pointer_pos()
        .filter(|_| response.dragged() || response.drag_stopped() || response.clicked())?;
    let part = ((at.x - line.left()) / line.width().max(1.0)).clamp(0.0, 1.0);
    Some(least + (part * whole).round() as i64)
}

fn stepped(ui: &Ui, response: &Response, value: i64) -> Option<i64> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let by = ui.input_mut(|input| {
        let mut presses = |modifiers, key| input.count_and_consume_key(modifiers, key) as i64;
        let tens = presses(Modifiers::SHIFT, Key::ArrowRight) - presses(Modifiers::SHIFT, Key::ArrowLeft);
        let ones = presses(Modifiers::NONE, Key::ArrowRight) - presses(Modifiers::NONE, Key::ArrowLeft);
        10 * tens + ones
    });
    (by != 0).then_some(value + by)
}
