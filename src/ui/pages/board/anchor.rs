//! What one looks at stays where it is when the board is laid out anew: nearer, farther, wider, in larger type.

use egui::{Id as UiId, Rect, Ui};

use super::layout::Geometry;
use crate::plan::{Facility, Id};
use crate::session::{Theme, Zoom};
use crate::ui::View;

/// A card of the last frame, and how far below the top of the board it stood.
#[derive(Clone)]
struct Anchor {
    facility: Id<Facility>,
    below: f32,
    laid: Laid,
}

/// What cards lie according to.
#[derive(Clone, Copy, PartialEq)]
struct Laid {
    zoom: Zoom,
    theme: Theme,
    width: f32,
}

fn laid(view: &View, geometry: &Geometry) -> Laid {
    Laid { zoom: view.settings().zoom, theme: view.settings().theme, width: geometry.size.x }
}

/// How far the board is to be scrolled so that the card stands where it stood; nothing while it lies as before.
pub fn offset(ui: &Ui, view: &View, geometry: &Geometry) -> Option<f32> {
    let anchor: Anchor = ui.data(|data| data.get_temp(anchor_id()))?;
    if anchor.laid == laid(view, geometry) || view.session.pages.board.scroll_to.is_some() {
        return None;
    }
    let card = geometry.card(view.plan().facilities.slot(&anchor.facility)?)?;
    Some((card.rect.top() - anchor.below).max(0.0))
}

/// The card under the pointer is what is looked at, unless something stands in front of the board; else the one chosen, if
/// it is in sight; else the first one whole.
pub fn remember(ui: &Ui, view: &View, geometry: &Geometry, viewport: Rect, visible: Rect) {
    let pointer = ui.input(|input| input.pointer.latest_pos()).filter(|_| view.session.in_front().is_none());
    let pointer =
        pointer.filter(|at| visible.contains(*at)).map(|at| at - visible.min.to_vec2() + viewport.min.to_vec2());
    let at_pointer = pointer.and_then(|at| {
        // Between two cards the nearest counts.
        let seen = geometry.cards().filter(|card| viewport.intersects(card.rect));
        seen.min_by(|a, b| a.rect.distance_sq_to_pos(at).total_cmp(&b.rect.distance_sq_to_pos(at)))
    });
    let selected = view.session.selection.as_ref();
    let selected = selected.and_then(|of| crate::session::facility_of(view.plan(), view.roster(), of));
    let selected = || selected.and_then(|slot| geometry.card(slot)).filter(|card| viewport.intersects(card.rect));
    let first = || geometry.cards().find(|card| card.rect.top() >= viewport.top());
    let Some(card) = at_pointer.or_else(selected).or_else(first) else { return };
    let facility = view.plan().facilities[card.facility].id.clone();
    let anchor = Anchor { facility, below: card.rect.top() - viewport.top(), laid: laid(view, geometry) };
    ui.data_mut(|data| data.insert_temp(anchor_id(), anchor));
}

fn anchor_id() -> UiId {
    UiId::unique("card looked at on the board")
}
