//! What only a hospital has: doctors present against its floor, those away, the areas it supports.

use crate::rules::named;
use egui::Ui;

use super::entry::ListLine;
use super::expand::{figure, section};
use super::{explain, movements};
use crate::plan::{Area, Facility, Figure, Move, MoveKind, Slot};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;

pub fn figures(ui: &mut Ui, view: &View, slot: Slot<Facility>) {
    let rules = view.rules();
    let Some(hospital) = rules.open_hospital(slot) else { return };
    let language = view.language;
    let number = |value: i64| number(language, value);
    let unlisted = hospital.hospital.unlisted_doctors.as_ref();
    let (listed, others) = (hospital.tally.present.len() as i64, unlisted.map_or(0, |figure| figure.value.into()));
    let floor = hospital.hospital.floor.as_ref();
    section(ui, "figures", &t!(language, "inspector-figures"), "", |ui| {
        let note = floor.map(|floor| t!(language, "inspector-floor-note", floor = number(floor.value.into())));
        let present = number(hospital.present());
        figure(ui, &t!(language, "inspector-here"), &present, &note.unwrap_or_default(), || {
            let mut lines = vec![t!(
                language,
                "inspector-here-how",
                listed = number(listed),
                unlisted = number(others),
                present = present.clone()
            )];
            lines.push(explain::rule(view, &named::HOSPITAL_BELOW_FLOOR));
            lines
        });
        let floor_words = floor.map_or_else(|| t!(language, "inspector-not-set"), |floor| number(floor.value.into()));
        sourced(ui, view, &t!(language, "inspector-floor"), &floor_words, floor);
        let listed_label = t!(language, "inspector-listed");
        figure(ui, &listed_label, &number(listed), "", || vec![t!(language, "inspector-listed-how")]);
        sourced(ui, view, &t!(language, "inspector-unlisted"), &number(others), unlisted);
    });
}

fn sourced(ui: &mut Ui, view: &View, label: &str, value: &str, known: Option<&Figure>) {
    figure(ui, label, value, "", || vec![explain::source_of(view, known)]);
}

/// Who is out on loan or on a course, where, and until when.
pub fn away(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let (rules, language) = (view.rules(), view.language);
    let id = &view.plan().facilities[slot].id;
    let mut out: Vec<&Move> = view
        .plan()
        .moves
        .slots()
        .filter_map(|step| rules.counted_move(step).map(|step| step.record))
        .filter(|step| step.from.as_ref() == Some(id) && step.has_effect() && step.is_active(view.date()))
        .filter(|step| step.kind.is_loan() || step.kind == MoveKind::Training)
        .collect();
    if out.is_empty() {
        return;
    }
    out.sort_by_key(|step| (step.end, step.id.clone()));
    section(ui, "away", &t!(language, "inspector-away"), &number(language, out.len() as i64), |ui| {
        for step in out {
            let name = movements::doctor_name(view, step);
            let until = step.end.map(|end| t!(language, "inspector-until", date = dates::date(language, end)));
            let place = movements::destination(view, step).map(|place| view.short_name(place));
            let kind = sentences::move_kind(language, step.kind);
            let note = [Some(kind), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let entry = ListLine { title: &name, aside: &until.unwrap_or_default(), note: &note, tone: None };
            movements::open_move(entry.show(ui).clicked(), actions, step);
        }
    });
}

/// The areas that name it.
pub fn areas(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let plan = view.plan();
    let (links, picture) = (view.roster().links(), view.roster().picture());
    let supported: Vec<Slot<Area>> =
        plan.areas.slots().filter(|&area| links.hospital_of_area(area) == Some(slot)).collect();
    if supported.is_empty() {
        return;
    }
    section(ui, "areas", &t!(view.language, "inspector-areas"), "", |ui| {
        for area in supported {
            let stations = links.stations_of_area(area).iter().filter(|&&slot| picture.is_open_station(slot)).count();
            let aside = t!(view.language, "inspector-stations-of", number = number(view.language, stations as i64));
            let entry = ListLine { title: &plan.areas[area].name, aside: &aside, note: "", tone: None };
            if entry.show(ui).clicked() {
                actions.push(GoAction::Select(Selection::Area(plan.areas[area].id.clone())));
            }
        }
    });
}
