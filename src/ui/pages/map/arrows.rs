//! Moves as arrows from giver to receiver: agreed ones solid, others dashed.

use egui::{Painter, Pos2, Shape, Stroke, Ui};

use super::frame::Geometry;
use super::model::Arrow;
use crate::ui::theme::Palette;

pub fn show(ui: &Ui, arrows: &[Arrow], geometry: &Geometry) {
    let palette = Palette::of(ui);
    for one in arrows {
        let ends = (geometry.middle(one.from), geometry.middle(one.to));
        arrow(ui.painter(), ends, one.is_agreed, geometry.tile().min_elem(), &palette);
    }
}

fn arrow(painter: &Painter, (from, to): (Pos2, Pos2), solid: bool, tile: f32, palette: &Palette) {
    let along = (to - from).normalized();
    // It begins and ends beside the words of both tiles.
    let (from, to) = (from + along * tile * 0.28, to - along * tile * 0.36);
    let bow = along.rot90() * (to - from).length() * 0.12;
    let middle = from + (to - from) / 2.0 + bow;
    let point = |part: f32| {
        let (a, b) = (from.lerp(middle, part), middle.lerp(to, part));
        a.lerp(b, part)
    };
    let curve: Vec<Pos2> = (0..=20u8).map(|part| point(f32::from(part) / 20.0)).collect();
    let stroke = Stroke::new(palette.mark_width(), palette.accent);
    if solid {
        painter.line(curve, stroke);
    } else {
        painter.extend(Shape::dashed_line(&curve, stroke, 5.0, 4.0));
    }
    let back = (to - middle).normalized() * palette.px(8.0);
    let aside = back.rot90() * 0.5;
    let head = vec![to, to - back + aside, to - back - aside];
    painter.add(Shape::convex_polygon(head, palette.accent, Stroke::NONE));
    painter.circle_filled(from, palette.px(2.5), palette.accent);
}
