//! Where the figures of a station, a hospital or a commune come from: each that is given can be told its source.

use egui::Ui;

use super::choices::{or_none, sources};
use super::dated_form::{FIGURES, name};
use super::expand::section;
use super::form;
use crate::plan::{Commune, Facility, FacilityKind, Figure, Id, Source, Station};
use crate::text::{dates, t};
use crate::ui::View;

type Options = [(Option<Id<Source>>, String)];

pub fn of_facility(ui: &mut Ui, view: &View, facility: &mut Facility) {
    let language = view.language;
    let is_any = facility.known_figures().next().is_some();
    show(ui, view, is_any, |ui, options| match &mut facility.kind {
        FacilityKind::Station(station) => of_station(ui, view, options, station),
        FacilityKind::Hospital(hospital) => {
            of_figure(ui, view, options, &t!(language, "inspector-floor"), &mut hospital.floor);
            of_figure(ui, view, options, &t!(language, "inspector-unlisted"), &mut hospital.unlisted_doctors);
        }
    });
}

pub fn of_commune(ui: &mut Ui, view: &View, commune: &mut Commune) {
    let language = view.language;
    show(ui, view, commune.population.is_some() || commune.hectares.is_some(), |ui, options| {
        of_figure(ui, view, options, &t!(language, "inspector-population"), &mut commune.population);
        of_figure(ui, view, options, &t!(language, "inspector-hectares"), &mut commune.hectares);
    });
}

/// Those of the first day, then those of later days with their day.
fn of_station(ui: &mut Ui, view: &View, options: &Options, station: &mut Station) {
    let language = view.language;
    for which in FIGURES {
        of_figure(ui, view, options, &name(language, which), station.figure_mut(which));
    }
    for figures in &mut station.figures {
        let day = dates::date(language, figures.from);
        for which in FIGURES {
            let dated = t!(language, "inspector-figure-from", figure = name(language, which), date = day.as_str());
            of_figure(ui, view, options, &dated, figures.figure_mut(which));
        }
    }
}

fn of_figure(ui: &mut Ui, view: &View, options: &Options, name: &str, figure: &mut Option<Figure>) {
    if let Some(figure) = figure {
        form::choice(ui, &t!(view.language, "inspector-source-of", figure = name), options, &mut figure.source);
    }
}

fn show(ui: &mut Ui, view: &View, is_any: bool, rows: impl FnOnce(&mut Ui, &Options)) {
    if is_any {
        section(ui, "sources", &t!(view.language, "inspector-sources"), "", |ui| {
            rows(ui, &or_none(view, sources(view)));
        });
    }
}
