//! An empty workbook for units to fill in: the lists the import reads, with the places of a plan where it is for one.

use super::sheet::{Cell, Choices, Column, Kind, Paper, Row, Sheet};
use super::stations::area_name;
use crate::advise::Desk;
use crate::plan::Figure;
use crate::text::{Language, t};

/// Rows to fill in.
const ROWS: usize = 200;

/// The sheets for doctors, stations and rotations. With a plan, its stations stand there already.
pub fn sheets(language: Language, desk: Option<&Desk>) -> Vec<Sheet> {
    vec![doctors(language), stations(language, desk), rotations(language)]
}

fn doctors(language: Language) -> Sheet {
    let columns = vec![
        Column::new(t!(language, "sheet-number"), 6),
        Column::new(t!(language, "sheet-name"), 26),
        // A cell for days would make a day of 1905 out of the year 1985.
        Column::new(t!(language, "sheet-birth"), 12).for_a(Kind::General),
        Column::new(t!(language, "sheet-sex"), 9).of(Choices::Sexes),
        Column::new(t!(language, "sheet-qualification"), 20).of(Choices::Qualifications),
        Column::new(t!(language, "sheet-specialty"), 22).of(Choices::Specialties),
        Column::new(t!(language, "sheet-post"), 20).of(Choices::Posts),
        Column::new(t!(language, "sheet-facility"), 34).of(Choices::Facilities),
        Column::new(t!(language, "sheet-licence"), 19),
        Column::new(t!(language, "sheet-licence-until"), 12).for_a(Kind::Day),
        Column::new(t!(language, "sheet-note"), 30),
    ];
    let (name, title) = (t!(language, "sheet-doctor-list"), t!(language, "sheet-doctor-list-title"));
    empty(name, title, t!(language, "template-doctors-how"), columns)
}

fn stations(language: Language, desk: Option<&Desk>) -> Sheet {
    let present = t!(language, "sheet-present");
    let number = |header: String| Column::new(header, 10).for_a(Kind::Number);
    let columns = vec![
        Column::new(t!(language, "sheet-number"), 6),
        Column::new(t!(language, "sheet-station"), 34).of(Choices::Facilities),
        Column::new(t!(language, "sheet-area"), 16),
        number(t!(language, "sheet-people")),
        number(t!(language, "sheet-points")),
        number(t!(language, "sheet-posts")),
        number(t!(language, "sheet-staff")).under(&present),
        number(t!(language, "sheet-doctors")).under(&present),
        number(t!(language, "sheet-assistants")).under(&present),
        number(t!(language, "sheet-nurses")).under(&present),
        number(t!(language, "sheet-midwives")).under(&present),
        number(t!(language, "sheet-pharmacists")).under(&present),
        number(t!(language, "sheet-others")).under(&present),
        number(t!(language, "sheet-doctors-wanted")),
        Column::new(t!(language, "sheet-note"), 30),
    ];
    let (name, title) = (t!(language, "sheet-stations"), t!(language, "sheet-stations-title"));
    let mut sheet = empty(name, title, t!(language, "template-stations-how"), columns);
    let known = desk.into_iter().flat_map(known_stations);
    let width = sheet.columns.len();
    let known = (1..).zip(known).map(|(number, cells)| {
        let mut cells: Vec<Cell> = std::iter::once(Cell::Number(number)).chain(cells).collect();
        cells.resize(width, Cell::Empty);
        Row::record(cells)
    });
    let known: Vec<Row> = known.collect();
    if !known.is_empty() {
        sheet.rows = known;
    }
    sheet
}

/// What stays the same of each station: its name, its area, its people.
fn known_stations(desk: &Desk) -> impl Iterator<Item = [Cell; 3]> {
    let (plan, roster) = (desk.plan(), desk.roster());
    super::places::groups(desk).into_iter().flat_map(|group| group.stations).map(move |slot| {
        let facility = &plan.facilities[slot];
        let people = facility.station().and_then(|station| Figure::people(station.catchment_on(roster.date())));
        let area = area_name(plan, roster, slot);
        [Cell::text(&facility.name), Cell::text(area), Cell::known(people, Cell::number)]
    })
}

fn rotations(language: Language) -> Sheet {
    let columns = vec![
        Column::new(t!(language, "sheet-number"), 6),
        Column::new(t!(language, "sheet-name"), 26),
        Column::new(t!(language, "sheet-birth"), 12).for_a(Kind::General),
        Column::new(t!(language, "sheet-rank-and-specialty"), 26),
        Column::new(t!(language, "sheet-from"), 34).of(Choices::Facilities),
        Column::new(t!(language, "sheet-to"), 34).of(Choices::Facilities),
        Column::new(t!(language, "sheet-kind"), 22).of(Choices::Kinds),
        Column::new(t!(language, "sheet-start"), 12).for_a(Kind::Day),
        Column::new(t!(language, "sheet-end"), 12).for_a(Kind::Day),
        Column::new(t!(language, "sheet-days-a-week"), 9).for_a(Kind::General),
        Column::new(t!(language, "sheet-note"), 30),
    ];
    let (name, title) = (t!(language, "sheet-moves"), t!(language, "sheet-moves-title"));
    empty(name, title, t!(language, "template-moves-how"), columns)
}

fn empty(name: String, title: String, about: String, columns: Vec<Column>) -> Sheet {
    let row = Row::record(vec![Cell::Empty; columns.len()]);
    Sheet { name, title, about, paper: Paper::A4, rows: vec![row; ROWS], columns }
}
