//! An empty workbook for units to fill in: the lists the import reads, with the places of a plan where it is for one.

use super::ExportTable;
use super::sheet::{Cell, Column, ExportSheet, Paper, Row};
use super::stations::area_name;
use crate::advise::Desk;
use crate::plan::Figure;
use crate::text::{Language, t};

/// Rows to fill in.
const ROWS: usize = 200;

/// The sheets for doctors, stations and rotations. With a plan, its stations stand there already.
pub fn sheets(language: Language, desk: Option<&Desk>) -> Vec<ExportSheet> {
    vec![
        empty(language, ExportTable::Doctors, t!(language, "template-doctors-how")),
        stations(language, desk),
        empty(language, ExportTable::Moves, t!(language, "template-moves-how")),
    ]
}

fn stations(language: Language, desk: Option<&Desk>) -> ExportSheet {
    let mut sheet = empty(language, ExportTable::Stations, t!(language, "template-stations-how"));
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

/// The sheet of a table with those of its columns that units fill in, and room for a note.
fn empty(language: Language, table: ExportTable, about: String) -> ExportSheet {
    let asked = table.columns(language).into_iter().filter(|column| column.asked);
    let mut columns: Vec<Column> = std::iter::once(super::row_number(language))
        .chain(asked.map(|column| Column { summed: false, ..column }))
        .collect();
    let note = t!(language, "sheet-note");
    if columns.iter().all(|column| column.header != note) {
        columns.push(Column::new(note, 30));
    }
    let row = Row::record(vec![Cell::Empty; columns.len()]);
    let (name, title) = (table.name(language), table.title(language));
    ExportSheet { name, title, about, paper: Paper::A4, rows: vec![row; ROWS], columns }
}
