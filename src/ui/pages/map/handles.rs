//! A doctor taken up from a tile: the only one there, the one picked, or one of those it lists.

use egui::{Key, Popup, PopupCloseBehavior, Response, Ui};

use crate::advise::Taken;
use crate::plan::{Facility, Slot};
use crate::session::Selection;
use crate::session::action::{Actions, CarryAction, Grip};
use crate::text::t;
use crate::ui::subjects::chips::{DoctorAtPlace, at_facility};
use crate::ui::widgets::muted;
use crate::ui::{View, carry};

/// A tile that is pulled, or Space on it, takes up its doctor. Of several it does not guess: it lists them, each to be
/// pulled or lifted by Space in turn.
pub fn react(ui: &Ui, view: &View, station: Slot<Facility>, response: &Response, actions: &mut Actions) {
    let list = response.id.with("doctors");
    if view.session.carried.is_some() {
        return Popup::close_id(ui.ctx(), list);
    }
    let grip = if carry::is_pulled(response) { Some(Grip::Hand) } else { is_lifted(ui, response).then_some(Grip::Key) };
    if let Some(grip) = grip {
        let standing = at_facility(view, station);
        match meant(view, &standing) {
            Some(Taken { doctor, from }) => actions.push(CarryAction::Lift { doctor, from, grip }),
            None if standing.is_empty() => {}
            None => Popup::open_id(ui.ctx(), list),
        }
    }
    if Popup::is_id_open(ui.ctx(), list) {
        Popup::from_response(response)
            .id(list)
            .open_memory(None)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| doctors(ui, view, &at_facility(view, station), response, actions));
        if !Popup::is_id_open(ui.ctx(), list) && ui.input(|input| input.key_pressed(Key::Escape)) {
            response.request_focus();
        }
    }
}

/// Whether Space, by which a click of the keyboard is meant elsewhere, was pressed on the tile.
pub fn is_lifted(ui: &Ui, response: &Response) -> bool {
    response.clicked()
        && response.has_focus()
        && ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::Space))
}

/// The doctor picked, where he or she is there, or the only one.
fn meant(view: &View, standing: &[DoctorAtPlace]) -> Option<Taken> {
    let session = view.session;
    let is_picked = |taken: &Taken| {
        session.picked.holds(taken) || session.selection == Some(Selection::Doctor(taken.doctor.clone()))
    };
    let mut there = standing.iter().map(|one| one.taken(view));
    there.find(is_picked).or_else(|| match standing {
        [only] => Some(only.taken(view)),
        _ => None,
    })
}

/// A chip for each; the keyboard goes on from the tile to the first.
fn doctors(ui: &mut Ui, view: &View, standing: &[DoctorAtPlace], tile: &Response, actions: &mut Actions) {
    muted(ui, &t!(view.language, "map-which"));
    for (place, one) in standing.iter().enumerate() {
        let words = one.words(view);
        let name = || words.name(view);
        // The same chips may stand below the map too.
        let response = words.chip(view, &name, false).show(ui, words.id.with("of a tile"));
        // While its size is being found out the list cannot take it.
        if place == 0 && tile.has_focus() && ui.is_visible() {
            response.request_focus();
        }
        words.react(ui, view, &response, &|| standing.to_vec(), actions);
    }
}
