//! Grounds, bars and signs of the page of time.

use egui::{Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

use super::model::signs::{Bar, Sign};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::hatch;
use crate::ui::widgets::outline::paint_dashed;

/// The ground of a run of days; where nobody is, hatched.
pub fn ground(painter: &Painter, rect: Rect, tone: Tone, palette: &Palette) {
    let line = Stroke::new(1.0, palette.tone(tone).gamma_multiply(0.55));
    painter.rect(rect, 2, palette.tone_ground(tone), line, StrokeKind::Inside);
    if tone == Tone::Bad {
        hatch(painter, rect, palette.bad.gamma_multiply(0.35));
    }
}

pub fn bar(painter: &Painter, rect: Rect, bar: Bar, palette: &Palette) {
    match bar {
        Bar::Home => drop(painter.rect_filled(rect, 3, palette.chip_line)),
        Bar::Agreed => {
            painter.rect(rect, 3, palette.panel, Stroke::new(1.5, palette.accent), StrokeKind::Inside);
        }
        Bar::Proposed => {
            painter.rect_filled(rect, 3, palette.panel);
            paint_dashed(painter, rect, 3, Stroke::new(1.5, palette.accent));
        }
    }
}

/// Told apart by shape: a triangle, a bracket, a diamond, a sheet with its corner turned in.
pub fn sign(painter: &Painter, at: Pos2, sign: Sign, palette: &Palette) {
    let half = palette.px(4.5);
    let line = Stroke::new(palette.px(1.5), palette.ink);
    match sign {
        Sign::Retirement => {
            let points = vec![at + vec2(-half, -half), at + vec2(half, -half), at + vec2(0.0, half)];
            painter.add(Shape::convex_polygon(points, palette.panel, line));
        }
        Sign::End => {
            let line = Stroke::new(palette.px(2.0), palette.accent);
            let points = [vec2(-half * 0.7, -half), vec2(0.0, -half), vec2(0.0, half), vec2(-half * 0.7, half)];
            painter.line(points.map(|by| at + by).to_vec(), line);
        }
        Sign::Bond => {
            let points = [vec2(0.0, -half), vec2(half, 0.0), vec2(0.0, half), vec2(-half, 0.0)];
            let points = points.map(|by| at + by).to_vec();
            painter.add(Shape::convex_polygon(points, palette.panel, Stroke::new(palette.px(1.5), palette.info)));
        }
        Sign::Licence => {
            let (side, fold) = (half * 0.8, half * 0.7);
            let sheet = [
                vec2(-side, -half),
                vec2(side - fold, -half),
                vec2(side, fold - half),
                vec2(side, half),
                vec2(-side, half),
            ];
            let points = sheet.map(|by| at + by).to_vec();
            let ink = palette.tone(Tone::Warning);
            painter.add(Shape::convex_polygon(points, palette.panel, Stroke::new(palette.px(1.5), ink)));
        }
    }
}
