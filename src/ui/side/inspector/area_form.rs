//! Everything about an area that can be edited.

use egui::Ui;

use super::choices::or_none;
use super::expand::section;
use super::{choices, form};
use crate::edit::Command;
use crate::plan::{Area, Slot, Table};
use crate::session::action::Actions;
use crate::text::t;
use crate::ui::View;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Area>) {
    let (area, language) = (&view.plan().areas[slot], view.language);
    let mut changed = area.clone();
    form::unfold_if_added(ui, view, "form", (Table::Area, area.id.as_str()));
    section(ui, "form", &t!(language, "inspector-form"), "", |ui| {
        ui.push_id(&area.id, |ui| {
            let name = form::name(ui, language, &t!(language, "inspector-name"), &mut changed.name);
            form::begin_if_added(ui, view, (Table::Area, area.id.as_str()), &name);
            let hospitals = or_none(view, choices::facilities(view, |facility| !facility.is_station()));
            form::choice(ui, &t!(language, "inspector-hospital"), &hospitals, &mut changed.hospital);
            form::text(ui, &t!(language, "inspector-note"), &mut changed.note);
        });
    });
    super::delete_button(ui, view, actions, Table::Area, area.id.as_str());
    if changed != *area {
        actions.edit(Command::Put(changed.into()));
    }
}
