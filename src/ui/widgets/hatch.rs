//! Lines across an area, for what is to be seen without its colour too.

use egui::{Color32, Painter, Rect, Stroke, pos2};

/// Between two lines, in points.
const APART: f32 = 6.0;

/// Hatches the part of an area that is seen.
pub fn hatch(painter: &Painter, rect: Rect, colour: Color32) {
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(rect));
    let seen = painter.clip_rect();
    let mut x = rect.left() - rect.height() + ((seen.left() - rect.left()) / APART).floor().max(0.0) * APART;
    while x < seen.right() {
        let line = [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())];
        painter.line_segment(line, Stroke::new(1.0, colour));
        x += APART;
    }
}
