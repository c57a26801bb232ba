//! The board while a doctor is carried: where its cards and their sites lie, and what is painted over them.

use egui::{Pos2, Rect, Ui};

use super::layout::Geometry;
use super::sites;
use crate::plan::{Site, Slot};
use crate::session::action::Actions;
use crate::ui::View;
use crate::ui::carry::{self, Target, Targets, aimed_at};
use crate::ui::theme::Palette;

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
    let all: Vec<_> = geometry.cards().map(|card| Target { facility: card.facility, rect: lies(card.rect) }).collect();
    let site_at = |ui: &Ui, target: &Target, at: Pos2| {
        let card = geometry.card(target.facility).filter(|card| sites::are_shown(view, card.facility))?;
        sites::at(ui, view, card, target.rect, at.y).map(|site| view.plan().sites[site].id.clone())
    };
    carry::follow(ui, view, &Targets { all: &all, seen: visible, scrolls: true, site_at: &site_at }, actions);
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
