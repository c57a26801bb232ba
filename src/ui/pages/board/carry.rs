//! The board while a doctor is carried: where its cards and their sites lie, and what is painted over them.

use std::time::Duration;

use egui::{Pos2, Rect, Ui};

use super::layout::Geometry;
use super::sites;
use crate::advise::Taken;
use crate::plan::{Site, Slot};
use crate::session::Carried;
use crate::session::action::{Actions, CarryAction};
use crate::ui::View;
use crate::ui::carry::{self, DropTarget, Targets, aimed_at};
use crate::ui::subjects::chips::chip_id;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;

/// How long the pointer stays on a chip to have come to rest there, in seconds.
const REST: f32 = 0.6;

/// Whether the carried doctor is over this site of a card seen in detail.
pub fn is_over_site(view: &View, site: Slot<Site>) -> bool {
    let over = view.session.carried.as_ref().and_then(|carried| carried.site.as_ref());
    over.is_some_and(|id| view.plan().sites.slot(id) == Some(site))
}

/// Follows a doctor who is carried over the cards.
pub fn follow(ui: &mut Ui, view: &View, geometry: &Geometry, origin: Pos2, visible: Rect, actions: &mut Actions) {
    if view.session.carried.is_none() {
        return;
    }
    let lies = |rect: Rect| rect.translate(origin.to_vec2());
    let all: Vec<_> =
        geometry.cards().map(|card| DropTarget { facility: card.facility, rect: lies(card.rect) }).collect();
    let site_at = |ui: &Ui, target: &DropTarget, at: Pos2| {
        let card = geometry.card(target.facility).filter(|card| sites::are_shown(view, card.facility))?;
        sites::at(ui, view, card, target.rect, at.y).map(|site| view.plan().sites[site].id.clone())
    };
    let targets = Targets { all: &all, seen: visible, scrolls: true, site_at: &site_at };
    rest(ui, view, &targets, actions);
    carry::follow(ui, view, &targets, actions);
}

/// Who rests on the chip of a doctor at another place may want to change places with that one: the chip is marked from
/// then on, until it is left. Whoever only comes by drops as on the rest of the card.
fn rest(ui: &Ui, view: &View, targets: &Targets, actions: &mut Actions) {
    let Some(carried) = carry::in_hand(view) else { return };
    let under = doctor_under(ui, view, carried, targets);
    if let Some((_, rect)) = under.as_ref().filter(|(over, _)| carried.over.as_ref() == Some(over)) {
        return paint_focus_ring(ui.painter(), *rect, 4, &Palette::of(ui));
    }
    if carried.over.is_some() {
        actions.push(CarryAction::Rest(None));
    }
    let (rested, is_down) = ui.input(|input| (input.pointer.time_since_last_movement(), input.pointer.primary_down()));
    match under.filter(|_| is_down) {
        Some((over, _)) if rested >= REST => actions.push(CarryAction::Rest(Some(over))),
        Some(_) => ui.request_repaint_after(Duration::from_secs_f32(REST - rested)),
        None => {}
    }
}

/// The doctor of another place whose chip is under the pointer, while one is carried who could change places; and where
/// the chip lies.
fn doctor_under(ui: &Ui, view: &View, carried: &Carried, targets: &Targets) -> Option<(Taken, Rect)> {
    let plan = view.plan();
    let is_alone = carried.lifted.count() == 1 && carried.lifted.from.is_some() && carried.chosen_at.is_none();
    let at = ui.input(|input| input.pointer.latest_pos()).filter(|_| is_alone)?;
    let place = targets.at(at)?.facility;
    if carried.lifted.takes_from(plan, &plan.facilities[place].id) {
        return None;
    }
    let there = sites::chips(view, place).into_iter().map(|standing| standing.taken(view));
    let others = there.filter(|over| over.doctor != carried.lifted.doctor);
    let mut chips = others.filter_map(|over| Some((ui.ctx().read_response(chip_id(&over))?.rect, over)));
    chips.find(|(rect, _)| rect.contains(at)).map(|(rect, over)| (over, rect))
}

/// Over all other cards: where its own has no room for the reasons they reach beyond it, and not beyond the `page`. Not
/// over a doctor rested on, who would be hidden.
pub fn paint_reasons(ui: &Ui, view: &View, geometry: &Geometry, origin: Pos2, page: Rect) {
    let rests = view.session.carried.as_ref().is_some_and(|carried| carried.over.is_some());
    let card = aimed_at(view).and_then(|slot| geometry.card(slot));
    if let Some(card) = card.filter(|_| view.session.task.is_none() && !rests) {
        super::card::paint_reasons(ui, view, card.facility, card.rect.translate(origin.to_vec2()), page);
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
