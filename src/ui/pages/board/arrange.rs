//! The order of the bands by hand: a heading is dragged up or down, and goes before the band under the pointer.

use egui::{CursorIcon, Pos2, Rect, Ui};

use super::heading;
use super::layout::{Geometry, PlacedBand};
use crate::edit::Command;
use crate::plan::{Area, Id};
use crate::session::action::Actions;
use crate::ui::View;
use crate::ui::carry::scroll_at_edge;
use crate::ui::theme::Palette;

/// Whether the heading of a band is being dragged: it stays, though it scrolls out of sight.
pub fn is_dragged(ui: &Ui, key: &str) -> bool {
    ui.ctx().is_being_dragged(heading::id(key))
}

/// Shows where a dragged heading would go, and asks for it when it is let go.
pub fn follow(ui: &Ui, view: &View, geometry: &Geometry, origin: Pos2, visible: Rect, actions: &mut Actions) {
    if !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        return;
    }
    let response = |placed: &PlacedBand| ui.ctx().read_response(heading::id(&placed.band.key));
    let is_held =
        |placed: &&PlacedBand| response(placed).is_some_and(|response| response.dragged() || response.drag_stopped());
    let Some(dragged) = geometry.bands.iter().find(is_held) else { return };
    let (Some(area), Some(at)) = (area_of(view, dragged), ui.input(|input| input.pointer.latest_pos())) else { return };
    let next = before(geometry, dragged, at.y - origin.y);
    // Esc ends it as well, and then nothing was let go.
    if response(dragged).is_some_and(|response| response.drag_stopped()) {
        if visible.contains(at) && ui.input(|input| input.pointer.primary_released()) {
            let order = moved(&areas(view, geometry), &area, next.and_then(|placed| area_of(view, placed)).as_ref());
            actions.edit(Command::ArrangeAreas(order));
        }
        return;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    scroll_at_edge(ui, visible, at);
    let palette = Palette::of(ui);
    let end = geometry.bands.iter().rfind(|placed| placed.band.area.is_some());
    let y = next.map_or_else(|| end.map_or(0.0, PlacedBand::bottom), |placed| placed.heading.top());
    let line = dragged.heading.x_range();
    ui.painter().hline(line.min + origin.x..=line.max + origin.x, y + origin.y, (3.0, palette.accent));
}

/// The area a band stands for.
fn area_of(view: &View, placed: &PlacedBand) -> Option<Id<Area>> {
    placed.band.area.map(|slot| view.plan().areas[slot].id.clone())
}

/// The band before which one dragged to that height goes; behind all of them where there is none.
fn before<'a>(geometry: &'a Geometry, dragged: &PlacedBand, y: f32) -> Option<&'a PlacedBand> {
    let others = geometry.bands.iter().filter(|placed| placed.band.area.is_some());
    let mut others = others.filter(|placed| placed.band.key != dragged.band.key);
    others.find(|placed| y < f32::midpoint(placed.heading.top(), placed.bottom()))
}

/// The areas as their bands stand, then those that have none on the day shown.
pub fn areas(view: &View, geometry: &Geometry) -> Vec<Id<Area>> {
    let mut shown: Vec<Id<Area>> = geometry.bands.iter().filter_map(|placed| area_of(view, placed)).collect();
    let mut others: Vec<&Area> = view.plan().areas.iter().filter(|area| !shown.contains(&area.id)).collect();
    others.sort_by_key(|area| area.order.unwrap_or(u32::MAX));
    shown.extend(others.into_iter().map(|area| area.id.clone()));
    shown
}

/// An area put before another, or behind all that stand on the board.
fn moved(order: &[Id<Area>], area: &Id<Area>, before: Option<&Id<Area>>) -> Vec<Id<Area>> {
    let mut order: Vec<Id<Area>> = order.iter().filter(|other| *other != area).cloned().collect();
    let at = before.and_then(|before| order.iter().position(|other| other == before)).unwrap_or(order.len());
    order.insert(at, area.clone());
    order
}

/// An area one place up or down; none where it stands there already.
pub fn stepped(order: &[Id<Area>], area: &Id<Area>, down: bool) -> Option<Vec<Id<Area>>> {
    let at = order.iter().position(|other| other == area)?;
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    let mut order = order.to_vec();
    (to < order.len()).then(|| order.swap(at, to))?;
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_goes_before_another_or_behind_all() {
        let ids = |names: [&str; 3]| names.map(Id::<Area>::new).to_vec();
        let order = ids(["a", "b", "c"]);
        let [a, b, c] = ["a", "b", "c"].map(Id::<Area>::new);
        assert_eq!(moved(&order, &c, Some(&a)), ids(["c", "a", "b"]));
        assert_eq!(moved(&order, &a, None), ids(["b", "c", "a"]));
        assert_eq!(moved(&order, &a, Some(&c)), ids(["b", "a", "c"]));
        assert_eq!(stepped(&order, &b, false), Some(ids(["b", "a", "c"])));
        assert_eq!(stepped(&order, &b, true), Some(ids(["a", "c", "b"])));
        assert_eq!((stepped(&order, &a, false), stepped(&order, &c, true)), (None, None));
    }
}
