//! The page of a station or a hospital.

use egui::Ui;

use super::{candidates, facility_form, figures, findings, hospital, movements, people};
use crate::plan::{Facility, Figure, SiteKind, Slot, Table};
use crate::roster::Subject;
use crate::session::action::Actions;
use crate::text::{numbers, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let facility = &view.plan().facilities[slot];
    super::title(ui, &facility.name, &line(view, slot));
    if facility.locked {
        super::state(ui, Tone::Info, &t!(view.language, "inspector-is-locked"));
    }
    let open = facility.is_open(view.date());
    if !open {
        super::state(ui, Tone::Neutral, &t!(view.language, "inspector-is-closed"));
    }
    findings::about(ui, view, actions, &subjects(view, slot));
    if facility.is_station() {
        candidates::show(ui, view, actions, slot);
        figures::station(ui, view, slot);
        people::present(ui, view, actions, slot);
        figures::points(ui, view, slot);
    } else {
        hospital::figures(ui, view, slot);
        hospital::away(ui, view, actions, slot);
        people::present(ui, view, actions, slot);
        hospital::areas(ui, view, actions, slot);
    }
    movements::later(ui, view, actions, slot);
    facility_form::show(ui, view, actions, slot);
}

/// The kind of place, its area and people, beneath its name.
fn line(view: &View, slot: Slot<Facility>) -> String {
    let (plan, links, language) = (view.plan(), view.roster().links(), view.language);
    let facility = &plan.facilities[slot];
    let mut parts = Vec::new();
    match facility.hospital() {
        Some(hospital) => parts.push(sentences::hospital_kind(language, hospital.kind)),
        None => parts.extend(links.commune(slot).map(|commune| {
            let commune = &plan.communes[commune];
            format!("{} {}", sentences::commune_kind(language, commune.kind), commune.name)
        })),
    }
    parts.extend(links.area(slot).map(|area| t!(language, "inspector-area", name = plan.areas[area].name.as_str())));
    let people = facility.station().and_then(|station| Figure::people(station.catchment_on(view.date())));
    parts.extend(
        people.map(|people| t!(language, "inspector-people", number = numbers::number(language, people.into()))),
    );
    parts.join(" · ")
}

/// The facility, its points, and both as records.
fn subjects(view: &View, slot: Slot<Facility>) -> Vec<Subject> {
    let plan = view.plan();
    let mut subjects = vec![Subject::facility(plan, slot)];
    for &site in view.roster().links().sites(slot) {
        if plan.sites[site].kind == SiteKind::Point {
            subjects.push(Subject::Point(site));
        }
        subjects.push(Subject::Record(Table::Site, plan.sites[site].id.as_str().into()));
    }
    subjects.push(Subject::Record(Table::Facility, plan.facilities[slot].id.as_str().into()));
    subjects
}
