//! The four marks: a disc with a tick, a triangle, an octagon with a bar, a ring; told apart by shape before colour.

use std::f32::consts::TAU;

use egui::{Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::Phrase;
use super::icon::point;
use crate::ui::theme::{Palette, Tone};

/// The mark and its word, in the tone's colour.
pub fn mark(ui: &mut Ui, tone: Tone, word: &str) -> Response {
    let palette = Palette::of(ui);
    let phrase = Phrase::new(&palette).mark(tone).toned(tone, word);
    if !phrase.clone().lay_out(ui.painter(), ui.available_width()).elided() {
        return phrase.show(ui);
    }
    // Too long for a line: the words go on beneath each other, beside the mark.
    let side = palette.px(14.0);
    let room = (ui.available_width() - side).max(side);
    let galley = ui.painter().layout(word.to_owned(), palette.small(), palette.tone(tone), room);
    let (rect, response) = ui.allocate_exact_size(vec2(side + galley.size().x, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    let at = Rect::from_min_size(rect.left_top() + vec2(0.0, palette.px(2.0)), Vec2::splat(palette.px(11.0)));
    paint_mark(ui.painter(), at, tone, &palette);
    ui.painter().galley(rect.left_top() + vec2(side, 0.0), galley, palette.tone(tone));
    response
}

/// The mark alone, as large as fits in `rect`. Always put its word beside it.
pub fn paint_mark(painter: &Painter, rect: Rect, tone: Tone, palette: &Palette) {
    let rect = Rect::from_center_size(rect.center(), Vec2::splat(rect.size().min_elem()));
    let colour = palette.tone(tone);
    let inside = Stroke::new(rect.width() / 12.0 * palette.mark_width(), palette.on_fill());
    match tone {
        Tone::Good => paint_good(painter, rect, colour, inside),
        Tone::Warning => paint_warning(painter, rect, colour, inside),
        Tone::Bad => paint_bad(painter, rect, colour, inside),
        Tone::Info => paint_ring(painter, rect, Stroke::new(inside.width, colour)),
        Tone::Neutral => drop(painter.circle_filled(rect.center(), rect.width() / 5.0, colour)),
    }
}

fn paint_good(painter: &Painter, rect: Rect, colour: Color32, inside: Stroke) {
    painter.circle_filled(rect.center(), rect.width() * 0.47, colour);
    let tick = [(0.29, 0.52), (0.44, 0.67), (0.72, 0.37)];
    painter.line(tick.map(|(x, y)| point(rect, x, y)).to_vec(), inside);
}

fn paint_warning(painter: &Painter, rect: Rect, colour: Color32, inside: Stroke) {
    let corners = [(0.5, 0.1), (0.95, 0.9), (0.05, 0.9)].map(|(x, y)| point(rect, x, y));
    // The outline in its own colour rounds the corners a little.
    painter.add(Shape::convex_polygon(corners.to_vec(), colour, Stroke::new(rect.width() / 12.0, colour)));
    painter.line_segment([point(rect, 0.5, 0.38), point(rect, 0.5, 0.64)], inside);
    painter.circle_filled(point(rect, 0.5, 0.78), inside.width * 0.55, inside.color);
}

fn paint_bad(painter: &Painter, rect: Rect, colour: Color32, inside: Stroke) {
    painter.add(Shape::convex_polygon(octagon(rect), colour, Stroke::NONE));
    let bar = Stroke::new(inside.width * 1.15, inside.color);
    painter.line_segment([point(rect, 0.27, 0.5), point(rect, 0.73, 0.5)], bar);
}

fn octagon(rect: Rect) -> Vec<Pos2> {
    let corner = |index: u8| rect.center() + Vec2::angled(TAU * (f32::from(index) + 0.5) / 8.0) * rect.width() * 0.52;
    (0..8).map(corner).collect()
}

fn paint_ring(painter: &Painter, rect: Rect, stroke: Stroke) {
    painter.circle_stroke(rect.center(), rect.width() * 0.36, stroke);
}
