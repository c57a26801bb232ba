//! The forecast as a table: a row a year.

use super::about;
use super::sheet::{Cell, CellKind, Column, ExportSheet, Paper, Row};
use crate::advise::Desk;
use crate::forecast::{Forecast, Ground};
use crate::text::{Language, sentences, t};

/// The years of a forecast, and above them what it is measured against.
pub fn forecast(language: Language, desk: &Desk, ground: &Ground, forecast: &Forecast) -> ExportSheet {
    let count = |name: String, width| Column::new(name, width).for_a(CellKind::Number);
    let columns = vec![
        Column::new(t!(language, "sheet-year"), 8),
        count(t!(language, "sheet-year-start"), 11),
        count(t!(language, "sheet-year-recruited"), 11),
        count(t!(language, "sheet-year-named"), 12),
        count(t!(language, "sheet-year-unlisted"), 12),
        count(t!(language, "sheet-year-leaving"), 12),
        count(t!(language, "sheet-year-end"), 11),
        count(t!(language, "sheet-people"), 12),
        count(t!(language, "sheet-density"), 12),
        count(t!(language, "sheet-year-best"), 12),
        count(t!(language, "sheet-year-worst"), 12),
    ];
    let density = |tenths: Option<i64>| Cell::known(tenths, Cell::Tenths);
    let past = ground.past.iter().map(|past| {
        let mut cells = vec![Cell::Empty; columns.len()];
        cells[0] = Cell::Year(past.year);
        cells[6] = Cell::Number(past.doctors);
        cells[7] = Cell::known(past.people, Cell::Number);
        cells[8] = density(past.density_tenths());
        Row::record(cells)
    });
    let years = forecast.years.iter().zip(forecast.best.iter().zip(&forecast.worst));
    let rows = years.map(|(year, (best, worst))| {
        Row::record(vec![
            Cell::Year(year.year),
            Cell::Number(year.start),
            Cell::Number(year.recruit),
            Cell::Number(year.retire_named),
            Cell::Number(year.retire_unlisted),
            Cell::Number(year.leave),
            Cell::Number(year.end),
            Cell::known(year.people, Cell::Number),
            density(year.density_tenths()),
            density(best.density_tenths()),
            density(worst.density_tenths()),
        ])
    });
    let title = sentences::recruits_needed(language, ground, forecast);
    let about = about(language, std::slice::from_ref(desk));
    let name = t!(language, "page-forecast");
    let rows = past.chain(rows).collect();
    ExportSheet { name, title, about, paper: Paper::A4, columns, rows }
}
