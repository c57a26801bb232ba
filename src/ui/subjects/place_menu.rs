//! What can be done with a place, in a menu: who could come, taking somebody on, reorganising, pinning, locking.

use egui::{ScrollArea, Ui};

use super::chips::waiting_by_name;
use crate::plan::{Facility, MoveKind, Slot};
use crate::session::action::{Actions, EditAction, GoAction};
use crate::session::tasks::network::{ActDraft, DraftKind};
use crate::session::{Extent, Intended, Selection};
use crate::text::{names, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::menu_item;

/// What is longer scrolls.
const HEIGHT: f32 = 320.0;

pub fn items(ui: &mut Ui, view: &View, place: Slot<Facility>, actions: &mut Actions) {
    let facility = &view.plan().facilities[place];
    if facility.is_station() && menu_item(ui, t!(view.language, "action-who-could-come")) {
        actions.push(GoAction::Jump(Selection::Facility(facility.id.clone())));
    }
    recruits(ui, view, facility, actions);
    if facility.is_station() {
        network_items(ui, view, facility, actions);
    }
    pinning(ui, view, place, actions);
    let lock = if facility.locked { t!(view.language, "board-unlock") } else { t!(view.language, "board-lock") };
    if menu_item(ui, lock) {
        let places = vec![facility.id.clone()];
        actions.edit(crate::edit::Command::Lock { places, locked: !facility.locked });
    }
}

/// Taking on whoever waits for a place: each opens the dates with this place in them.
fn recruits(ui: &mut Ui, view: &View, facility: &Facility, actions: &mut Actions) {
    let waiting = waiting_by_name(view);
    if waiting.is_empty() {
        return;
    }
    ui.menu_button(t!(view.language, "board-recruit"), |ui| {
        let height = Palette::of(ui).px(HEIGHT);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            for doctor in waiting {
                let record = &view.plan().doctors[doctor];
                if menu_item(ui, names::strip_controls(&record.name)) {
                    let intended = Intended::new(record.id.clone(), MoveKind::Recruit, view.roster());
                    let intended = Intended { to: Some(facility.id.clone()), ..intended };
                    actions.push(EditAction::Intend(Box::new(intended)));
                }
            }
        });
    });
}

/// Reorganising from a station: each item opens the act with the station in it.
fn network_items(ui: &mut Ui, view: &View, station: &Facility, actions: &mut Actions) {
    let language = view.language;
    for (kind, name) in [
        (DraftKind::MergePoint, t!(language, "board-merge")),
        (DraftKind::Split, t!(language, "board-split")),
        (DraftKind::AddPoint, t!(language, "board-add-point")),
        (DraftKind::CloseStation, t!(language, "board-close-station")),
    ] {
        if menu_item(ui, name) {
            let draft = ActDraft { station: Some(station.id.clone()), ..ActDraft::new(kind, view.date()) };
            actions.push(EditAction::WriteAct(Box::new(draft)));
        }
    }
}

/// Pinning all doctors of the place, which is looked at from then on; and no longer.
fn pinning(ui: &mut Ui, view: &View, place: Slot<Facility>, actions: &mut Actions) {
    let doctors = &view.plan().doctors;
    let present = &view.roster().picture().at_facility(place).present;
    for pinned in [true, false] {
        if present.keys().any(|&doctor| doctors[doctor].pinned != pinned) {
            let (pin, unpin) = (t!(view.language, "board-pin-place"), t!(view.language, "board-unpin-place"));
            let name = if pinned { pin } else { unpin };
            let looked_at = Selection::Facility(view.plan().facilities[place].id.clone());
            looking_at(ui, name, looked_at, EditAction::PinAll(Extent::Place, pinned), actions);
        }
    }
}

/// An action about what is looked at, on what has been pressed: until then that may be something else, and the name says
/// so.
pub fn looking_at(ui: &mut Ui, name: String, at: Selection, wish: EditAction, actions: &mut Actions) {
    if menu_item(ui, name) {
        actions.push(GoAction::Select(at));
        actions.push(wish);
    }
}
