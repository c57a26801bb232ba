//! Nhân lực theo trạm: a row a station, with its people, its staff and what it lacks.

use super::places::groups;
use super::sheet::{Cell, Choices, Column};
use crate::advise::Desk;
use crate::plan::{Facility, Figure, Plan, Severity, Slot, StationFigure};
use crate::roster::{Roster, Subject};
use crate::rules::checker::{Situation, StationCase};
use crate::text::{Language, t};

pub fn columns(language: Language) -> Vec<Column> {
    let present = t!(language, "sheet-present");
    vec![
        Column::new(t!(language, "sheet-station"), 34).of(Choices::Facilities).asked(),
        Column::new(t!(language, "sheet-area"), 19).asked(),
        Column::summed(t!(language, "sheet-people"), 11).asked(),
        Column::summed(t!(language, "sheet-points"), 9).asked(),
        Column::summed(t!(language, "sheet-posts"), 10).asked(),
        Column::summed(t!(language, "sheet-staff"), 8).under(&present).asked(),
        Column::summed(t!(language, "sheet-doctors"), 8).under(&present).asked(),
        Column::summed(t!(language, "sheet-assistants"), 8).under(&present).asked(),
        Column::summed(t!(language, "sheet-nurses"), 10).under(&present).asked(),
        Column::summed(t!(language, "sheet-midwives"), 8).under(&present).asked(),
        Column::summed(t!(language, "sheet-pharmacists"), 8).under(&present).asked(),
        Column::summed(t!(language, "sheet-others"), 8).under(&present).asked(),
        Column::new(t!(language, "sheet-minimum"), 10),
        Column::summed(t!(language, "sheet-doctors-wanted"), 11).asked(),
        Column::summed(t!(language, "sheet-sessions"), 11),
        Column::new(t!(language, "sheet-density"), 11),
        Column::summed(t!(language, "sheet-empty-points"), 11),
        Column::summed(t!(language, "sheet-errors"), 9),
        Column::summed(t!(language, "sheet-warnings"), 9),
    ]
}

pub fn rows(desk: &Desk) -> Vec<Vec<Cell>> {
    let situation = Situation { plan: desk.plan(), roster: desk.roster(), settings: desk.checked().settings() };
    let stations = groups(desk).into_iter().flat_map(|group| group.stations);
    stations.filter_map(|slot| Some(row(desk, &situation, &situation.open_station(slot)?))).collect()
}

fn row(desk: &Desk, situation: &Situation, station: &StationCase) -> Vec<Cell> {
    let (plan, roster) = (desk.plan(), desk.roster());
    let date = roster.date();
    let of = |which| figure(station.station.figure_on(which, date));
    let regular = i64::from(station.regular_doctors());
    let points: Vec<_> =
        roster.links().sites(station.slot).iter().filter_map(|&site| situation.open_point(site)).collect();
    let empty = points.iter().filter(|point| point.sessions == 0).count();
    let findings = |severity| {
        let about = desk.checked().open_about(&Subject::Station(station.slot));
        Cell::number(about.iter().filter(|finding| finding.severity == severity).count() as i64)
    };
    vec![
        Cell::text(&station.facility.name),
        Cell::text(area_name(plan, roster, station.slot)),
        Cell::known(station.catchment(), Cell::number),
        Cell::number(points.len() as i64),
        of(StationFigure::Posts),
        of(StationFigure::Staff),
        Cell::number(regular),
        of(StationFigure::AssistantDoctors),
        of(StationFigure::Nurses),
        of(StationFigure::Midwives),
        of(StationFigure::Pharmacists),
        of(StationFigure::OtherStaff),
        Cell::number(station.minimum()),
        Cell::number((station.minimum() - regular).max(0)),
        Cell::number(station.sessions() as i64),
        Cell::known(station.density_tenths(), Cell::Tenths),
        Cell::number(empty as i64),
        findings(Severity::Error),
        findings(Severity::Warning),
    ]
}

fn figure(figure: Option<&Figure>) -> Cell {
    Cell::known(figure, |figure| Cell::number(figure.value))
}

/// The area a station belongs to, or the first that names a hospital.
pub fn area_name<'a>(plan: &'a Plan, roster: &Roster, facility: Slot<Facility>) -> &'a str {
    let links = roster.links();
    let area = links.area(facility).or_else(|| links.areas_of_hospital(facility).first().copied());
    area.map_or("", |area| &plan.areas[area].name)
}
