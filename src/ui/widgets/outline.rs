//! Lines around things: dashed rounded rectangles and the ring that shows where the keyboard is.

use egui::epaint::{RoundedRect, tessellator::path};
use egui::{Painter, Rect, Shape, Stroke, StrokeKind};

use crate::ui::theme::Palette;

const DASH: f32 = 4.0;
const GAP: f32 = 3.0;

/// A dashed line just inside `rect`.
pub fn paint_dashed(painter: &Painter, rect: Rect, radius: u8, stroke: Stroke) {
    let mut corners = Vec::new();
    path::rounded_rectangle(&mut corners, RoundedRect::new(rect, f32::from(radius)).shrink(stroke.width / 2.0));
    corners.extend(corners.first().copied());
    painter.extend(Shape::dashed_line(&corners, stroke, DASH, GAP));
}

/// A ring just outside `rect`: what the keyboard acts on.
pub fn paint_focus_ring(painter: &Painter, rect: Rect, radius: u8, palette: &Palette) {
    let stroke = Stroke::new(palette.px(2.0), palette.accent);
    painter.rect_stroke(rect.expand(1.0), radius.saturating_add(1), stroke, StrokeKind::Outside);
}
