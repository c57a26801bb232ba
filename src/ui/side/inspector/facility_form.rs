//! Everything about a station or a hospital that can be edited.

use crate::rules::named;
use egui::Ui;

use super::choices::or_none;
use super::expand::section;
use super::{choices, dated_form, employers, explain, form, sites_form, sources_form, tag};
use crate::edit::Command;
use crate::plan::{Facility, FacilityKind, Hospital, PlaceKind, Slot, Station, Table};
use crate::session::action::{Actions, EditAction};
use crate::text::{dates, numbers, t};
use crate::ui::View;
use crate::ui::remembered::remembered;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let facility = &view.plan().facilities[slot];
    let mut changed = facility.clone();
    form::unfold_if_added(ui, view, "form", (Table::Facility, facility.id.as_str()));
    section(ui, "form", &t!(view.language, "inspector-form"), "", |ui| {
        ui.push_id(&facility.id, |ui| fields(ui, view, &mut changed, actions));
    });
    if let FacilityKind::Station(station) = &mut changed.kind {
        section(ui, "dated figures", &t!(view.language, "inspector-dated"), "", |ui| {
            ui.push_id(&facility.id, |ui| dated_form::dated(ui, view, station));
        });
    }
    ui.push_id((&facility.id, "sources"), |ui| sources_form::of_facility(ui, view, &mut changed));
    sites_form::show(ui, view, actions, slot);
    super::delete_button(ui, view, actions, Table::Facility, facility.id.as_str());
    if changed != *facility {
        actions.edit(Command::Put(changed.into()));
    }
}

fn fields(ui: &mut Ui, view: &View, facility: &mut Facility, actions: &mut Actions) {
    let language = view.language;
    let name = form::name(ui, language, &t!(language, "inspector-name"), &mut facility.name);
    form::begin_if_added(ui, view, (Table::Facility, facility.id.as_str()), &name);
    kind(ui, view, facility, actions);
    if facility.is_station() {
        let areas = or_none(view, choices::areas(view));
        form::choice(ui, &t!(language, "inspector-area-field"), &areas, &mut facility.area);
    }
    let named_in = view.session.document.named_in();
    let communes =
        remembered(ui, "communes to choose from", (named_in, language), || or_none(view, choices::communes(view)));
    form::choice(ui, &t!(language, "inspector-commune"), &communes, &mut facility.commune);
    let employer = employers::likely(view, facility);
    match &mut facility.kind {
        FacilityKind::Station(station) => {
            station_fields(ui, view, station);
            employers::show(ui, view, &employer, &mut station.employers);
        }
        FacilityKind::Hospital(hospital) => hospital_fields(ui, view, hospital),
    }
    form::date(ui, language, &t!(language, "inspector-opened"), view.date(), &mut facility.opened);
    form::date(ui, language, &t!(language, "inspector-closed"), view.date(), &mut facility.closed);
    form::check(ui, &t!(language, "inspector-locked"), &mut facility.locked);
    form::text(ui, &t!(language, "inspector-note"), &mut facility.note);
}

/// Of one kind of hospital another is made at once; between station and hospital it is asked what goes.
fn kind(ui: &mut Ui, view: &View, facility: &mut Facility, actions: &mut Actions) {
    let mut kind = facility.place_kind();
    form::choice(ui, &t!(view.language, "inspector-kind"), &choices::place_kinds(view), &mut kind);
    match (&mut facility.kind, kind) {
        (FacilityKind::Hospital(hospital), PlaceKind::Hospital(kind)) => hospital.kind = kind,
        (FacilityKind::Station(_), PlaceKind::Station) => {}
        (_, kind) => actions.push(EditAction::Turn(facility.id.clone(), kind)),
    }
}

fn station_fields(ui: &mut Ui, view: &View, station: &mut Station) {
    let language = view.language;
    let [first, others @ ..] = dated_form::FIGURES;
    form::figure(ui, language, &dated_form::name(language, first), station.figure_mut(first));
    // What a station may be set to is what the rules may be set to.
    let most = explain::most(&named::STATION_BELOW_MINIMUM, "minimum");
    form::count_up_to(ui, language, &t!(language, "inspector-minimum"), most, &mut station.minimum);
    let rules = view.rules();
    if station.minimum.is_none() {
        let number = numbers::number(language, rules.station_minimum());
        form::used(ui, &t!(language, "inspector-used", value = number));
    }
    let first_day = view.plan().cover.baseline;
    form::deadline(ui, language, &t!(language, "inspector-deadline"), first_day, &mut station.deadline);
    if station.deadline.is_none() {
        let date =
            explain::date(view, &named::STATION_BELOW_MINIMUM, "deadline").map(|date| dates::date(language, date));
        form::used(ui, &t!(language, "inspector-used", value = date.unwrap_or_default()));
    }
    let target = t!(language, "inspector-density-target");
    form::tenths_up_to(
        ui,
        language,
        &target,
        explain::most(&named::STATION_DENSITY_BELOW_TARGET, "target_tenths"),
        &mut station.density_tenths,
    );
    if station.density_tenths.is_none() {
        let target =
            explain::parameter(view, &named::STATION_DENSITY_BELOW_TARGET, "target_tenths").unwrap_or_default();
        form::used(ui, &t!(language, "inspector-used", value = numbers::tenths(language, target)));
    }
    for which in others {
        form::figure(ui, language, &dated_form::name(language, which), station.figure_mut(which));
    }
}

fn hospital_fields(ui: &mut Ui, view: &View, hospital: &mut Hospital) {
    let language = view.language;
    form::optional_text(ui, &t!(language, "inspector-employer"), &mut hospital.employer);
    form::figure(ui, language, &t!(language, "inspector-floor"), &mut hospital.floor);
    form::figure(ui, language, &t!(language, "inspector-unlisted"), &mut hospital.unlisted_doctors);
    crate::ui::widgets::muted(ui, &t!(language, "inspector-unlisted-specialties"));
    tag::specialties(ui, view, &t!(language, "inspector-add"), &mut hospital.unlisted_specialties);
}
