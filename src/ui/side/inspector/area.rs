//! The page of an area: its stations with their marks, and its doctors for its people.

use std::collections::BTreeSet;

use egui::Ui;

use super::entry::ListLine;
use super::expand::{figure, section};
use super::{area_form, explain, findings};
use crate::plan::{Area, Doctor, Facility, Figure, Slot, Table};
use crate::roster::Subject;
use crate::rules::checker::rounded;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::numbers::{number, tenths};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::subjects::status;
use crate::ui::theme::Tone;
use crate::ui::widgets::FactLine;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Area>) {
    let area = &view.plan().areas[slot];
    super::title(ui, &t!(view.language, "inspector-area-title", name = area.name.as_str()), "");
    let record = Subject::Record(Table::Area, area.id.as_str().into());
    findings::about(ui, view, actions, &[Subject::Area(slot), record]);
    let stations = open_stations(view, slot);
    section(ui, "figures", &t!(view.language, "inspector-figures"), "", |ui| {
        people(ui, view, &stations);
        density(ui, view, slot, &stations);
    });
    hospital(ui, view, actions, slot);
    list(ui, view, actions, &stations);
    area_form::show(ui, view, actions, slot);
}

/// The stations open on the viewing date, by name.
fn open_stations(view: &View, area: Slot<Area>) -> Vec<Slot<Facility>> {
    let stations = view.roster().links().stations_of_area(area).iter().copied();
    let mut open: Vec<_> = stations.filter(|&slot| view.roster().picture().is_open_station(slot)).collect();
    let keys = view.session.document.keys();
    open.sort_by(|&a, &b| keys.facility(a).cmp(&keys.facility(b)));
    open
}

/// The people of all stations; none where one of them is missing.
fn catchment(view: &View, stations: &[Slot<Facility>]) -> Option<u64> {
    let each = stations.iter().map(|&slot| {
        let station = view.plan().facilities[slot].station()?;
        Figure::people(station.catchment_on(view.date())).map(u64::from)
    });
    each.sum::<Option<u64>>().filter(|&people| people > 0)
}

fn people(ui: &mut Ui, view: &View, stations: &[Slot<Facility>]) {
    let language = view.language;
    let count = number(language, stations.len() as i64);
    FactLine { label: &t!(language, "inspector-stations"), value: &count, note: "", opens: false }.show(ui);
    let people = catchment(view, stations);
    let value = people.map_or_else(|| t!(language, "unknown"), |people| number(language, people as i64));
    figure(ui, &t!(language, "inspector-population"), &value, "", || vec![t!(language, "inspector-area-people-how")]);
}

fn density(ui: &mut Ui, view: &View, slot: Slot<Area>, stations: &[Slot<Facility>]) {
    let language = view.language;
    let (picture, hospital) = (view.roster().picture(), view.roster().links().hospital_of_area(slot));
    let hospital = hospital.filter(|&slot| view.plan().facilities[slot].is_open(view.date()));
    let places = stations.iter().copied().chain(hospital);
    let doctors: BTreeSet<Slot<Doctor>> =
        places.flat_map(|place| picture.at_facility(place).present.keys().copied()).collect();
    let unlisted = hospital.map_or(0, |slot| view.plan().facilities[slot].unlisted_doctors());
    let all = doctors.len() as u64 + u64::from(unlisted);
    let people = catchment(view, stations);
    let counts = |value: u64| number(language, value as i64);
    let per_10_000 =
        people.map_or_else(|| t!(language, "unknown"), |people| tenths(language, rounded(all * 100_000, people)));
    figure(ui, &t!(language, "inspector-doctors"), &counts(all), "", || {
        vec![t!(
            language,
            "inspector-area-doctors-how",
            listed = counts(doctors.len() as u64),
            unlisted = counts(unlisted.into())
        )]
    });
    let area = &view.plan().areas[slot].id;
    let target = view.plan().targets.iter().find(|target| target.area.as_ref() == Some(area));
    let note =
        target.map(|target| t!(language, "inspector-target", target = tenths(language, target.density_tenths.into())));
    figure(ui, &t!(language, "inspector-density"), &per_10_000, &note.unwrap_or_default(), || {
        let people = people.map_or_else(|| t!(language, "unknown"), counts);
        let mut lines = vec![t!(
            language,
            "inspector-ratio-how",
            doctors = counts(all),
            people = people,
            density = per_10_000.clone()
        )];
        lines.extend(target.map(|target| explain::source(view, target.source.as_ref())));
        lines
    });
}

fn hospital(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Area>) {
    let hospital = view.roster().links().hospital_of_area(slot);
    // One that is closed on the viewing date supports nobody then, and is not fine either.
    let Some(hospital) = hospital.filter(|&slot| view.plan().facilities[slot].is_open(view.date())) else { return };
    section(ui, "hospital", &t!(view.language, "inspector-hospital"), "", |ui| {
        facility(ui, view, actions, hospital);
    });
}

fn list(ui: &mut Ui, view: &View, actions: &mut Actions, stations: &[Slot<Facility>]) {
    let count = number(view.language, stations.len() as i64);
    section(ui, "stations", &t!(view.language, "inspector-stations"), &count, |ui| {
        for &station in stations {
            facility(ui, view, actions, station);
        }
    });
}

/// A place with its mark, its doctors, and the worst said about it.
fn facility(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let (plan, language) = (view.plan(), view.language);
    let findings = view.checked().open_about(&Subject::facility(plan, slot));
    let worst = findings.iter().min();
    let tone = worst.map_or(Tone::Good, |finding| status::tone(finding.severity));
    let note = worst
        .map_or_else(|| t!(language, "inspector-fine"), |finding| sentences::finding_short(language, plan, finding));
    let aside = doctors_of(view, slot).unwrap_or_default();
    let entry = ListLine { title: &view.short_name(slot), aside: &aside, note: &note, tone: Some(tone) };
    if entry.show(ui).clicked() {
        actions.push(GoAction::Select(Selection::Facility(plan.facilities[slot].id.clone())));
    }
}

/// `2/4 bác sĩ` of a station, `46 bác sĩ` of a hospital.
fn doctors_of(view: &View, slot: Slot<Facility>) -> Option<String> {
    let (rules, language) = (view.rules(), view.language);
    let words = |have: i64, number: String| t!(language, "doctors", count = have, number = number);
    let station = rules.open_station(slot).map(|station| {
        let have = i64::from(station.regular_doctors());
        words(have, format!("{}/{}", number(language, have), number(language, station.minimum())))
    });
    station.or_else(|| {
        let present = rules.open_hospital(slot)?.present();
        Some(words(present, number(language, present)))
    })
}
