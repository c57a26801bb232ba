//! The moves the plan proposes, or those of them asked for, as arrows from giver to receiver: agreed ones solid, others dashed.

use egui::{Painter, Pos2, Shape, Stroke, Ui};

use super::frame::Geometry;
use crate::map::Layout;
use crate::plan::{Facility, Move, MoveStatus, Slot};
use crate::ui::View;
use crate::ui::theme::Palette;

pub fn show(ui: &Ui, view: &View, layout: &Layout, geometry: &Geometry) {
    let palette = Palette::of(ui);
    let (first, arrows) = (view.plan().cover.baseline, view.session.pages.map.arrows);
    let is_drawn = |step: &&Move| step.has_effect() && step.is_proposal(first) && arrows.shows(step);
    for step in view.plan().moves.iter().filter(is_drawn) {
        if let Some((from, to)) = ends(view, layout, geometry, step) {
            let solid = step.status == MoveStatus::Agreed;
            arrow(ui.painter(), (from, to), solid, geometry.tile().min_elem(), &palette);
        }
    }
}

/// From tile to tile: nothing for who comes from outside, leaves, or stays on a tile.
fn ends(view: &View, layout: &Layout, geometry: &Geometry, step: &Move) -> Option<(Pos2, Pos2)> {
    let plan = view.plan();
    let to = step.to.first().and_then(|share| plan.facility_of(&share.site))?;
    let from = tile_of(view, layout, plan.facilities.slot(step.from.as_ref()?)?)?;
    let to = tile_of(view, layout, plan.facilities.slot(to)?)?;
    let cells = (layout.tile(from)?.cell, layout.tile(to)?.cell);
    (from != to).then(|| (geometry.middle(cells.0), geometry.middle(cells.1)))
}

/// A station has a tile; a hospital stands on that of its commune, or else of its area.
fn tile_of(view: &View, layout: &Layout, facility: Slot<Facility>) -> Option<Slot<Facility>> {
    if layout.tile(facility).is_some() {
        return Some(facility);
    }
    let (plan, links) = (view.plan(), view.roster().links());
    let record = &plan.facilities[facility];
    let commune = record.commune.as_ref().and_then(|id| plan.communes.slot(id));
    let of_commune = commune.and_then(|slot| links.stations_of_commune(slot).first());
    let area = record.area.as_ref().and_then(|id| plan.areas.slot(id));
    let of_area = || area.and_then(|slot| links.stations_of_area(slot).first());
    of_commune.or_else(of_area).copied()
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
