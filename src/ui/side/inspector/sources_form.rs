//! Where the figures of a station, a hospital or a commune come from: each that is given can be told its source.

use egui::Ui;

use super::choices::{or_none, sources};
use super::expand::section;
use super::form;
use crate::plan::{Commune, Facility, FacilityKind, Figure, Hospital, Station, StationStaff};
use crate::text::{dates, t};
use crate::ui::View;

/// A figure with its name.
type Named<'a> = (String, &'a mut Option<Figure>);

pub fn of_facility(ui: &mut Ui, view: &View, facility: &mut Facility) {
    let figures = match &mut facility.kind {
        FacilityKind::Station(station) => of_station(view, station),
        FacilityKind::Hospital(hospital) => of_hospital(view, hospital),
    };
    show(ui, view, figures);
}

pub fn of_commune(ui: &mut Ui, view: &View, commune: &mut Commune) {
    let language = view.language;
    let population = (t!(language, "inspector-population"), &mut commune.population);
    show(ui, view, vec![population, (t!(language, "inspector-hectares"), &mut commune.hectares)]);
}

fn of_hospital<'a>(view: &View, hospital: &'a mut Hospital) -> Vec<Named<'a>> {
    let language = view.language;
    vec![
        (t!(language, "inspector-floor"), &mut hospital.floor),
        (t!(language, "inspector-unlisted"), &mut hospital.unlisted_doctors),
    ]
}

/// Those of the first day, then those of later days with their day.
fn of_station<'a>(view: &View, station: &'a mut Station) -> Vec<Named<'a>> {
    let language = view.language;
    let own = [&mut station.catchment, &mut station.doctor_posts, &mut station.posts, &mut station.staff];
    let mut named = of_kind(view, own, &mut station.others);
    for figures in &mut station.figures {
        let own = [&mut figures.catchment, &mut figures.doctor_posts, &mut figures.posts, &mut figures.staff];
        let day = dates::date(language, figures.from);
        let dated = |(name, figure): Named<'a>| {
            (t!(language, "inspector-figure-from", figure = name, date = day.as_str()), figure)
        };
        named.extend(of_kind(view, own, &mut figures.others).into_iter().map(dated));
    }
    named
}

fn of_kind<'a>(view: &View, own: [&'a mut Option<Figure>; 4], others: &'a mut StationStaff) -> Vec<Named<'a>> {
    let language = view.language;
    let [catchment, doctor_posts, posts, staff] = own;
    vec![
        (t!(language, "inspector-catchment"), catchment),
        (t!(language, "inspector-doctor-posts"), doctor_posts),
        (t!(language, "inspector-posts"), posts),
        (t!(language, "inspector-staff"), staff),
        (t!(language, "inspector-assistant-doctors"), &mut others.assistant_doctors),
        (t!(language, "inspector-nurses"), &mut others.nurses),
        (t!(language, "inspector-midwives"), &mut others.midwives),
        (t!(language, "inspector-pharmacists"), &mut others.pharmacists),
        (t!(language, "inspector-other-staff"), &mut others.other),
    ]
}

fn show(ui: &mut Ui, view: &View, figures: Vec<Named>) {
    let given: Vec<(String, &mut Figure)> =
        figures.into_iter().filter_map(|(name, figure)| Some((name, figure.as_mut()?))).collect();
    if given.is_empty() {
        return;
    }
    let language = view.language;
    section(ui, "sources", &t!(language, "inspector-sources"), "", |ui| {
        let options = or_none(view, sources(view));
        for (name, figure) in given {
            form::choice(ui, &t!(language, "inspector-source-of", figure = name), &options, &mut figure.source);
        }
    });
}
