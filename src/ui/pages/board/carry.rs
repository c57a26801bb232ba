//! A doctor in the hand: which card is under it, letting go, and the same by keyboard.

use egui::{EventFilter, Key, Modifiers, Pos2, Rect, Ui, Vec2, vec2};

use super::card::site_at;
use super::chips::ChipWords;
use super::layout::{Geometry, PlacedCard};
use crate::plan::{Facility, Id, Site, Slot};
use crate::session::action::{Actions, CarryAction, Grip};
use crate::session::{Carried, Zoom};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Chip;

/// How near an edge the board begins to scroll by itself, and how fast, in points a second.
const EDGE: f32 = 40.0;
const SPEED: f32 = 700.0;
/// A hand is never quite still: only so far away the pointer takes the doctor from the place a key has chosen.
const MOVED_ON: f32 = 12.0;

/// The place the doctor is over, as the session knows it.
pub fn aimed_at(view: &View) -> Option<Slot<Facility>> {
    view.plan().facilities.slot(view.session.carried.as_ref()?.aim.as_ref()?)
}

fn card_at(geometry: &Geometry, origin: Pos2, point: Pos2) -> Option<&PlacedCard> {
    let inside = point - origin.to_vec2();
    geometry.cards().find(|card| card.rect.contains(inside))
}

/// Whether the carried doctor is over this site of a card seen in detail.
pub fn is_over_site(view: &View, site: Slot<Site>) -> bool {
    let over = view.session.carried.as_ref().and_then(|carried| carried.site.as_ref());
    over.is_some_and(|id| view.plan().sites.slot(id) == Some(site))
}

/// Follows the hand or the keyboard for a frame.
pub fn follow(ui: &mut Ui, view: &View, geometry: &Geometry, origin: Pos2, visible: Rect, actions: &mut Actions) {
    let Some(carried) = &view.session.carried else { return };
    match carried.grip {
        Grip::Hand => follow_hand(ui, view, geometry, origin, visible, actions),
        Grip::Key => follow_keys(ui, view, geometry, actions),
        Grip::List => {}
    }
}

fn follow_hand(ui: &mut Ui, view: &View, geometry: &Geometry, origin: Pos2, visible: Rect, actions: &mut Actions) {
    let Some(carried) = view.session.carried.as_ref().filter(|_| view.session.task.is_none()) else { return };
    let (pointer, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
    if let Some(facility) = ranked_key(ui, carried) {
        return actions.push(CarryAction::Aim { facility, at: pointer.map(Into::into) });
    }
    let is_chosen = carried.chosen_at.is_some_and(|at| pointer.is_none_or(|now| now.distance(at.into()) < MOVED_ON));
    if !is_chosen {
        let over = pointer.filter(|at| visible.contains(*at)).and_then(|at| Some((at, card_at(geometry, origin, at)?)));
        let facility = over.map(|(_, card)| view.plan().facilities[card.facility].id.clone());
        let site = over.filter(|_| view.settings().zoom == Zoom::Detail);
        let site = site.and_then(|(at, card)| site_at(ui, view, card, card.rect.translate(origin.to_vec2()), at));
        let site = site.map(|site| view.plan().sites[site].id.clone());
        if (&carried.aim, &carried.site) != (&facility, &site) || carried.chosen_at.is_some() {
            actions.push(CarryAction::Over(facility, site));
        }
    }
    // That the pointer went elsewhere is performed before.
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) || !is_down {
        return actions.push(CarryAction::Drop);
    }
    if let Some(at) = pointer {
        paint_lifted(ui, view, at);
        if !is_chosen {
            scroll_at_edge(ui, visible, at);
        }
    }
}

fn paint_lifted(ui: &Ui, view: &View, at: Pos2) {
    let Some(carried) = &view.session.carried else { return };
    let Some(doctor) = view.plan().doctors.slot(&carried.lifted.doctor) else { return };
    let words = ChipWords::new(view, doctor, None, None);
    let chip = Chip::new(words.names.first().map_or("", String::as_str)).tag(&words.tag);
    // Above the pointer: what lies under it is what is read.
    chip.paint_lifted(ui.ctx(), at - vec2(0.0, Palette::of(ui).px(16.0)));
    ui.set_cursor_icon(egui::CursorIcon::Grabbing);
}

fn scroll_at_edge(ui: &Ui, visible: Rect, at: Pos2) {
    let up = (visible.top() + EDGE - at.y).max(0.0);
    let down = (at.y - (visible.bottom() - EDGE)).max(0.0);
    if (up > 0.0 || down > 0.0) && (visible.left()..=visible.right()).contains(&at.x) {
        let step = ui.input(|input| input.stable_dt).min(0.1) * SPEED * ((up - down) / EDGE).clamp(-1.0, 1.0);
        ui.scroll_with_delta(Vec2::new(0.0, step));
        ui.request_repaint();
    }
}

/// The place of the pressed digit among the best.
fn ranked_key(ui: &Ui, carried: &Carried) -> Option<Id<Facility>> {
    let digit = [(Key::Num1, 1), (Key::Num2, 2), (Key::Num3, 3)]
        .into_iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))?
        .1;
    let has_rank = |preview: &crate::advise::Preview| preview.rank == Some(digit);
    carried.previews.iter().find(|(_, preview)| preview.as_ref().is_ok_and(has_rank)).map(|(id, _)| id.clone())
}

fn follow_keys(ui: &mut Ui, view: &View, geometry: &Geometry, actions: &mut Actions) {
    let Some(carried) = &view.session.carried else { return };
    // The arrows walk the cards now, not the widgets.
    if let Some(focused) = ui.memory(egui::Memory::focused) {
        let keys = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, keys));
    }
    if let Some(facility) = ranked_key(ui, carried) {
        return actions.push(CarryAction::Aim { facility, at: None });
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Enter) {
        return actions.push(CarryAction::Drop);
    }
    let directions = [
        (Key::ArrowLeft, vec2(-1.0, 0.0)),
        (Key::ArrowRight, vec2(1.0, 0.0)),
        (Key::ArrowUp, vec2(0.0, -1.0)),
        (Key::ArrowDown, vec2(0.0, 1.0)),
    ];
    for (key, direction) in directions {
        if pressed(key)
            && let Some(next) = next_card(view, geometry, direction)
        {
            actions.push(CarryAction::Aim { facility: view.plan().facilities[next].id.clone(), at: None });
        }
    }
}

/// The nearest card in a direction from the one aimed at; the first card where none is.
fn next_card(view: &View, geometry: &Geometry, direction: Vec2) -> Option<Slot<Facility>> {
    let carried = view.session.carried.as_ref()?;
    let aim = carried.aim.as_ref().and_then(|id| view.plan().facilities.slot(id));
    let Some(from) = aim.and_then(|slot| geometry.card(slot)) else {
        return geometry.cards().next().map(|card| card.facility);
    };
    let distance = |card: &PlacedCard| {
        let gap = card.rect.center() - from.rect.center();
        let along = gap.dot(direction);
        let aside = (gap - direction * along).length();
        (along > 1.0).then_some(along + 3.0 * aside)
    };
    let candidates = geometry.cards().filter_map(|card| Some((distance(card)?, card.facility)));
    candidates.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, facility)| facility)
}

/// Over all other cards: where its own has no room for the reasons they reach beyond it.
pub fn paint_reasons(ui: &Ui, view: &View, geometry: &Geometry, origin: Pos2) {
    let card = aimed_at(view).and_then(|slot| geometry.card(slot));
    if let Some(card) = card.filter(|_| view.session.task.is_none()) {
        super::card::paint_reasons(ui, view, card.facility, card.rect.translate(origin.to_vec2()));
    }
}

/// The palette's own colour under a card the doctor is over.
pub fn paint_hover(ui: &Ui, rect: Rect) {
    let palette = Palette::of(ui);
    ui.painter().rect_stroke(
        rect.expand(2.0),
        8,
        egui::Stroke::new(palette.mark_width(), palette.accent.gamma_multiply(0.35)),
        egui::StrokeKind::Outside,
    );
}
