//! The board: bands of cards, each card a place with its doctors.

mod card;
mod carry;
pub mod chips;
mod foot;
mod heading;
mod layout;
mod line_counts;
mod spelled;
mod status;
mod toolbar;

use egui::{Rect, ScrollArea, Ui, Vec2};

pub use foot::why_ranked;

use crate::session::action::{Actions, PageAction};
use crate::ui::View;
use crate::ui::theme::Palette;
use layout::geometry;

/// The room around the cards.
const MARGIN: f32 = 12.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    super::line(ui, view, actions, |ui, actions| toolbar::show(ui, view, actions));
    zoom_by_wheel(ui, actions);
    let visible = ui.available_rect_before_wrap();
    let held = view.session.carried.is_some()
        || ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| visible.contains(at));
    if view.plan().facilities.is_empty() {
        crate::ui::widgets::muted(ui, &crate::text::t!(view.language, "board-empty"));
        return;
    }
    // The scroll bar floats over the margin, so that it never narrows the cards.
    let geometry = geometry(ui, view, visible.width() - 2.0 * MARGIN, held);
    ScrollArea::vertical().id_salt("board").auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let origin = ui.min_rect().min + Vec2::new(MARGIN, 0.0);
        ui.set_min_size(geometry.size + Vec2::new(2.0 * MARGIN, MARGIN));
        let hovered = carry::hovered(ui, view, &geometry, origin, visible);
        set_hovered(ui, view, hovered);
        for band in &geometry.bands {
            if is_in(viewport, band.heading) {
                heading::show(ui, view, &band.band, band.heading.translate(origin.to_vec2()), actions);
            }
            for placed in &band.cards {
                let rect = placed.rect.translate(origin.to_vec2());
                scroll_if_asked(ui, view, placed.facility, rect);
                if is_in(viewport, placed.rect) || has_focus_in(ui, rect) {
                    card::show(ui, view, placed, rect, hovered, actions);
                    if hovered == Some(placed.facility) {
                        carry::paint_hover(ui, rect);
                    }
                }
            }
        }
        carry::follow(ui, view, &geometry, origin, visible, actions);
    });
}

/// Only what is on screen is laid out, with a little more so that the keyboard can walk out of sight.
fn is_in(viewport: Rect, rect: Rect) -> bool {
    const MORE: f32 = 300.0;
    rect.bottom() >= viewport.top() - MORE && rect.top() <= viewport.bottom() + MORE
}

/// A card that scrolls out of sight keeps the keyboard.
fn has_focus_in(ui: &Ui, rect: Rect) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.and_then(|id| ui.read_response(id)).is_some_and(|response| rect.intersects(response.rect))
}

fn scroll_if_asked(ui: &Ui, view: &View, facility: crate::plan::Slot<crate::plan::Facility>, rect: Rect) {
    if view.session.pages.board.scroll_to.as_ref() == Some(&view.plan().facilities[facility].id) {
        ui.scroll_to_rect(rect.expand(Palette::of(ui).px(30.0)), None);
    }
}

/// Ctrl and the wheel, or two fingers, go nearer and farther.
fn zoom_by_wheel(ui: &Ui, actions: &mut Actions) {
    let factor = ui.input(egui::InputState::zoom_delta);
    if factor > 1.0 {
        actions.push(PageAction::ZoomIn);
    } else if factor < 1.0 {
        actions.push(PageAction::ZoomOut);
    }
}

/// Other parts of the screen speak of the place the doctor is over.
fn set_hovered(ui: &Ui, view: &View, hovered: Option<crate::plan::Slot<crate::plan::Facility>>) {
    let id = egui::Id::unique("place under the doctor");
    let now = hovered.map(|slot| view.plan().facilities[slot].id.clone());
    let before = ui.data(|data| data.get_temp::<Hovered>(id)).and_then(|hovered| hovered.0);
    if before != now {
        ui.data_mut(|data| data.insert_temp(id, Hovered(now)));
        ui.request_repaint();
    }
}

#[derive(Clone)]
struct Hovered(Option<crate::plan::Id<crate::plan::Facility>>);

/// The place the carried doctor is over.
pub fn hovered(ui: &Ui) -> Option<crate::plan::Id<crate::plan::Facility>> {
    ui.data(|data| data.get_temp::<Hovered>(egui::Id::unique("place under the doctor"))).and_then(|hovered| hovered.0)
}
