//! The board: bands of cards, each card a place with its doctors.

mod anchor;
mod arrange;
mod card;
mod card_menu;
mod carry;
mod foot;
mod heading;
mod layout;
mod line_counts;
mod sessions;
mod sites;
mod spelled;
mod toolbar;
mod words;

pub use card::id_of_move;

use egui::{Align, Direction, Layout, Pos2, Rect, ScrollArea, Ui, UiBuilder, Vec2};

use crate::session::action::{Actions, PageAction};
use crate::text::{dates, t};
use crate::ui::View;
use crate::ui::parts::{focused, follow_focus};
use crate::ui::theme::Palette;
use crate::ui::widgets::{muted, wrapped};
use layout::{Geometry, HEADING, geometry};
use words::Cards;

/// The room around the cards.
const MARGIN: f32 = 12.0;
/// What the scroll bar takes of it at the right.
const GUTTER: f32 = 12.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let wanted = toolbar::width(ui, view);
    super::line(ui, view, wanted, actions, |ui, actions| toolbar::show(ui, view, actions));
    let visible = ui.available_rect_before_wrap();
    if view.session.task.is_none() {
        match super::wheel::levels(ui, visible) {
            1 => actions.push(PageAction::ZoomIn),
            -1 => actions.push(PageAction::ZoomOut),
            _ => {}
        }
    }
    let held = view.session.carried.is_some()
        || ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| visible.contains(at));
    if view.plan().facilities.is_empty() {
        muted(ui, &t!(view.language, "board-empty"));
        return;
    }
    // The scroll bar has its gutter in the margin.
    let gutter = Palette::of(ui).px(GUTTER).max(MARGIN);
    let geometry = geometry(ui, view, visible.width() - MARGIN - gutter, held);
    if geometry.bands.is_empty() {
        all_closed(ui, view, visible.shrink(MARGIN));
    }
    // At once: what is looked at is kept in its place, and a way still being scrolled would carry it off.
    let mut area = ScrollArea::vertical().id_salt("board").auto_shrink(false).animated(false);
    if let Some(offset) = anchor::offset(ui, view, &geometry) {
        area = area.vertical_scroll_offset(offset);
    }
    area.show_viewport(ui, |ui, viewport| {
        let origin = ui.min_rect().min + Vec2::new(MARGIN, 0.0);
        ui.set_min_size(geometry.size + Vec2::new(MARGIN + gutter - Palette::of(ui).px(GUTTER), MARGIN));
        let sticky = sticky(&geometry, viewport, Palette::of(ui).px(HEADING));
        Cards::kept(ui, view, |ui, cards| {
            bands(ui, view, cards, &geometry, (origin, viewport, sticky.map(|(place, _)| place)), actions);
            if let Some((place, top)) = sticky {
                let band = &geometry.bands[place];
                let rect = band.heading.with_min_y(top).with_max_y(top + band.heading.height());
                let rect = rect.translate(origin.to_vec2());
                ui.painter().rect_filled(rect.expand2(Vec2::new(MARGIN, 0.0)), 0, Palette::of(ui).ground);
                heading::show(ui, view, (cards.headings, &cards.look), (&geometry, &band.band), rect, actions);
                // Folded, the band goes on where its heading was clicked, and not somewhere above.
                let response = ui.ctx().read_response(heading::id(&band.band.key));
                if response.is_some_and(|response| response.clicked()) {
                    ui.scroll_to_rect(band.heading.translate(origin.to_vec2()), Some(Align::TOP));
                }
            }
        });
        // Nobody is let go on a card that lies under that heading.
        let bottom = sticky.map(|(place, top)| origin.y + top + geometry.bands[place].heading.height());
        let open = visible.with_min_y(bottom.unwrap_or(visible.top()).max(visible.top()));
        arrange::follow(ui, view, &geometry, origin, visible, actions);
        carry::paint_reasons(ui, view, &geometry, origin, open.shrink(4.0));
        carry::follow(ui, view, &geometry, origin, open, actions);
        anchor::remember(ui, view, &geometry, viewport, visible);
        follow_focus(ui, "board");
    });
}

/// No place is open on the day shown.
fn all_closed(ui: &mut Ui, view: &View, room: Rect) {
    let palette = Palette::of(ui);
    let words = t!(view.language, "board-all-closed", date = dates::date(view.language, view.date()));
    let middle = Layout::centered_and_justified(Direction::TopDown);
    let mut within = ui.new_child(UiBuilder::new().max_rect(room).layout(middle).id_salt("all closed"));
    wrapped(&mut within, &words, palette.body(), palette.muted);
}

/// The headings and cards in sight, but for the heading that stays at the top.
fn bands(
    ui: &mut Ui,
    view: &View,
    cards: &mut Cards,
    geometry: &Geometry,
    (origin, viewport, sticky): (Pos2, Rect, Option<usize>),
    actions: &mut Actions,
) {
    let hovered = crate::ui::carry::aimed_at(view);
    let focused = focused(ui);
    for (place, band) in geometry.bands.iter().enumerate() {
        if (is_in(viewport, band.heading) || arrange::is_dragged(ui, &band.band.key)) && sticky != Some(place) {
            let rect = band.heading.translate(origin.to_vec2());
            heading::show(ui, view, (cards.headings, &cards.look), (geometry, &band.band), rect, actions);
        }
        for placed in &band.cards {
            let rect = placed.rect.translate(origin.to_vec2());
            scroll_if_asked(ui, view, placed.facility, rect);
            // A card that scrolls out of sight keeps the keyboard.
            if is_in(viewport, placed.rect) || focused.is_some_and(|(_, focused)| rect.intersects(focused)) {
                card::show(ui, view, cards, (placed, rect), hovered, actions);
                if hovered == Some(placed.facility) {
                    carry::paint_hover(ui, rect);
                }
            }
        }
    }
}

/// The heading that stays at the top while the cards of its band pass under it, and where: the next one pushes it out.
fn sticky(geometry: &Geometry, viewport: Rect, height: f32) -> Option<(usize, f32)> {
    let above = geometry.bands.iter().rposition(|band| band.heading.top() < viewport.top())?;
    let next = geometry.bands.get(above + 1).map_or(f32::INFINITY, |band| band.heading.top());
    Some((above, viewport.top().min(next - height)))
}

/// Only what is on screen is laid out, and what follows it, though a heading stands between them: so the keyboard can walk
/// out of sight.
fn is_in(viewport: Rect, rect: Rect) -> bool {
    const MORE: f32 = 60.0;
    rect.bottom() >= viewport.top() - MORE && rect.top() <= viewport.bottom() + MORE
}

fn scroll_if_asked(ui: &Ui, view: &View, facility: crate::plan::Slot<crate::plan::Facility>, rect: Rect) {
    if view.session.pages.board.scroll_to.as_ref() == Some(&view.plan().facilities[facility].id) {
        ui.scroll_to_rect(rect.expand(Palette::of(ui).px(30.0)), None);
    }
}
