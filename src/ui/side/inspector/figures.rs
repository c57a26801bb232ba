//! The figures of a station, each opening to how it was computed, and the sessions at its points.

use crate::rules::named;
use egui::Ui;

use super::choices::site_name;
use super::expand::{figure, section};
use super::explain;
use crate::plan::{Facility, Slot};
use crate::rules::checker::{Situation, StationCase};
use crate::text::numbers::{number, tenths};
use crate::text::{Language, dates, t};
use crate::ui::View;
use crate::ui::subjects::sites::sites_on_day;
use crate::ui::subjects::status::points_covered;
use crate::ui::widgets::FactLine;

pub fn station(ui: &mut Ui, view: &View, slot: Slot<Facility>) {
    let rules = view.rules();
    let Some(station) = rules.open_station(slot) else { return };
    section(ui, "figures", &t!(view.language, "inspector-figures"), "", |ui| {
        population(ui, view, &station);
        doctors(ui, view, &rules, &station);
        density(ui, view, &station);
        sessions(ui, view, &station);
        covered(ui, view, &station);
        posts(ui, view, &station);
    });
}

fn population(ui: &mut Ui, view: &View, station: &StationCase) {
    let language = view.language;
    let source = station.station.catchment_on(view.date());
    let value = station.catchment().map_or_else(|| t!(language, "unknown"), |people| number(language, people.into()));
    let title = source.and_then(|figure| figure.source.as_ref()).and_then(|id| view.plan().sources.get(id));
    let note = title.map_or("", |source| source.title.as_str());
    figure(ui, &t!(language, "inspector-population"), &value, note, || {
        vec![t!(language, "inspector-population-how", kind = view.province_kind()), explain::source_of(view, source)]
    });
}

fn doctors(ui: &mut Ui, view: &View, rules: &Situation, station: &StationCase) {
    let language = view.language;
    let (have, need) = (number(language, station.regular_doctors().into()), number(language, station.minimum()));
    let deadline = dates::date(language, station.deadline());
    let note = t!(language, "inspector-by", date = deadline.clone());
    figure(ui, &t!(language, "inspector-doctors"), &format!("{have}/{need}"), &note, || {
        let own = station.station.minimum.is_some();
        let mut lines = vec![
            t!(
                language,
                "inspector-doctors-how",
                have = have.clone(),
                date = dates::date(language, view.date()),
                regular = number(language, rules.regular_sessions())
            ),
            t!(language, "inspector-minimum-how", need = need.clone(), own = whose(language, own), date = deadline),
        ];
        lines.push(explain::rule(view, &named::STATION_BELOW_MINIMUM));
        lines
    });
}

fn density(ui: &mut Ui, view: &View, station: &StationCase) {
    let language = view.language;
    let unknown = || t!(language, "unknown");
    let value = station.density_tenths().map_or_else(unknown, |density| tenths(language, density));
    let target = tenths(language, station.density_target_tenths());
    let note = t!(language, "inspector-target", target = target.clone());
    figure(ui, &t!(language, "inspector-density"), &value, &note, || {
        let people = station.catchment().map_or_else(unknown, |people| number(language, people.into()));
        let mut lines = vec![
            t!(
                language,
                "inspector-density-how",
                sessions = number(language, station.sessions() as i64),
                people = people,
                density = value.clone()
            ),
            explain::source_of(view, station.station.catchment_on(view.date())),
            t!(
                language,
                "inspector-target-how",
                target = target,
                own = whose(language, station.station.density_tenths.is_some())
            ),
        ];
        lines.push(explain::rule(view, &named::STATION_DENSITY_BELOW_TARGET));
        lines
    });
}

fn sessions(ui: &mut Ui, view: &View, station: &StationCase) {
    let language = view.language;
    let value = number(language, station.sessions() as i64);
    let people = station.tally.present.len() as i64;
    let note = t!(language, "doctors", count = people, number = number(language, people));
    figure(ui, &t!(language, "inspector-sessions"), &value, &note, || vec![t!(language, "inspector-sessions-how")]);
}

fn covered(ui: &mut Ui, view: &View, station: &StationCase) {
    let language = view.language;
    let (with, all) = points_covered(view, station.slot);
    let value = format!("{}/{}", number(language, with), number(language, all));
    let note = t!(language, "inspector-points-note");
    figure(ui, &t!(language, "inspector-points"), &value, &note, || {
        let mut lines =
            vec![t!(language, "inspector-points-how", with = number(language, with), all = number(language, all))];
        lines.push(explain::rule(view, &named::POINT_WITH_FEW_SESSIONS));
        lines
    });
}

/// Posts for doctors and all staff, where the plan says.
fn posts(ui: &mut Ui, view: &View, station: &StationCase) {
    let language = view.language;
    for (label, known) in [
        (t!(language, "inspector-doctor-posts"), station.station.doctor_posts_on(view.date())),
        (t!(language, "inspector-posts"), station.station.posts_on(view.date())),
        (t!(language, "inspector-staff"), station.station.staff_on(view.date())),
    ] {
        if let Some(known) = known {
            let value = number(language, known.value.into());
            figure(ui, &label, &value, "", || vec![explain::source_of(view, Some(known))]);
        }
    }
}

/// The seat and the points that are there on the viewing date, with their sessions a week.
pub fn points(ui: &mut Ui, view: &View, slot: Slot<Facility>) {
    let sites = sites_on_day(view, slot);
    if sites.len() < 2 {
        return;
    }
    let language = view.language;
    section(ui, "sites", &t!(language, "inspector-sites"), &number(language, sites.len() as i64), |ui| {
        for site in sites {
            let record = &view.plan().sites[site];
            let tally = view.roster().picture().at_site(site);
            let people = tally.present.keys().map(|&doctor| view.plan().doctors[doctor].name.as_str());
            let people = people.collect::<Vec<_>>().join(", ");
            let value = number(language, tally.sessions as i64);
            let label = site_name(view, &record.name, record.kind);
            FactLine { label: &label, value: &value, note: &people, opens: false }.show(ui);
        }
    });
}

/// Whether a threshold is this station's own or the plan's.
fn whose(language: Language, own: bool) -> String {
    if own { t!(language, "inspector-own") } else { t!(language, "inspector-of-plan") }
}
