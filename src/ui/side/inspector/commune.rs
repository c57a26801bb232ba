//! The page of a commune: its stations, and all of it that can be edited.

use egui::Ui;

use super::choices::{commune_kinds, or_unknown, zones};
use super::entry::ListLine;
use super::expand::section;
use super::{findings, form, sites_form, sources_form};
use crate::edit::Command;
use crate::plan::{Commune, Slot, Table};
use crate::roster::Subject;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Commune>) {
    let (commune, language) = (&view.plan().communes[slot], view.language);
    let kind = sentences::commune_kind(language, commune.kind);
    super::title(ui, &format!("{kind} {}", commune.name), &commune.former_district);
    let record = Subject::Record(Table::Commune, commune.id.as_str().into());
    findings::about(ui, view, actions, &[Subject::Commune(slot), record]);
    stations(ui, view, actions, slot);
    fields(ui, view, actions, commune);
    super::delete_button(ui, view, actions, Table::Commune, commune.id.as_str());
}

fn stations(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Commune>) {
    let (plan, stations) = (view.plan(), view.roster().links().stations_of_commune(slot));
    let count = number(view.language, stations.len() as i64);
    section(ui, "stations", &t!(view.language, "inspector-stations"), &count, |ui| {
        for &station in stations {
            let entry = ListLine { title: &plan.facilities[station].name, aside: "", note: "", tone: None };
            if entry.show(ui).clicked() {
                actions.push(GoAction::Select(Selection::Facility(plan.facilities[station].id.clone())));
            }
        }
    });
}

fn fields(ui: &mut Ui, view: &View, actions: &mut Actions, commune: &Commune) {
    let language = view.language;
    let mut changed = commune.clone();
    form::unfold_if_added(ui, view, "form", (Table::Commune, commune.id.as_str()));
    section(ui, "form", &t!(language, "inspector-form"), "", |ui| {
        ui.push_id(&commune.id, |ui| {
            let name = form::name(ui, language, &t!(language, "inspector-name"), &mut changed.name);
            form::begin_if_added(ui, view, (Table::Commune, commune.id.as_str()), &name);
            form::choice(ui, &t!(language, "inspector-kind"), &commune_kinds(view), &mut changed.kind);
            form::figure(ui, language, &t!(language, "inspector-population"), &mut changed.population);
            form::figure(ui, language, &t!(language, "inspector-hectares"), &mut changed.hectares);
            let zones = or_unknown(view, zones(view));
            form::choice(ui, &t!(language, "inspector-zone"), &zones, &mut changed.zone);
            form::text(ui, &t!(language, "inspector-former-district"), &mut changed.former_district);
            sites_form::coordinates(ui, view, &mut changed.point);
            form::text(ui, &t!(language, "inspector-note"), &mut changed.note);
        });
    });
    ui.push_id((&commune.id, "sources"), |ui| sources_form::of_commune(ui, view, &mut changed));
    if changed != *commune {
        actions.edit(Command::Put(changed.into()));
    }
}
