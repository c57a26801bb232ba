//! The menu of a card: what can be done with its place.

use egui::Response;

use crate::plan::{Facility, Slot};
use crate::session::Selection;
use crate::session::action::Actions;
use crate::ui::View;
use crate::ui::subjects::place_menu;
use crate::ui::widgets::context_menu;

pub fn show(view: &View, place: Slot<Facility>, response: &Response, actions: &mut Actions) {
    if view.session.carried.is_some() {
        return;
    }
    let facility = &view.plan().facilities[place];
    let is_chosen = matches!(&view.session.selection, Some(Selection::Facility(id)) if *id == facility.id);
    context_menu(response, is_chosen, |ui| place_menu::items(ui, view, place, actions));
}
