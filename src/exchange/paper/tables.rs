//! The tables of a paper: chosen columns of the tables of the plan, with a row of column numbers.

use super::document::{Down, Grid, GridCell, Paragraph, Style};
use crate::exchange::export::{Cell, Column, ExportSheet, RowKind};
use crate::plan::{self, Plan};
use crate::text::numbers::{number, tenths};
use crate::text::{Language, dates, sentences};

/// Papers are written in Vietnamese.
const LANGUAGE: Language = Language::Vietnamese;

/// The columns of a sheet with these headers, each with its share of the width. Those under one group, side by side,
/// stand under its name.
pub fn grid(sheet: &ExportSheet, chosen: &[(&str, u32)], width: u32) -> Grid {
    let at = |header: &str| sheet.columns.iter().position(|column| column.header == header);
    let chosen: Vec<(usize, u32)> = chosen.iter().filter_map(|&(header, share)| Some((at(header)?, share))).collect();
    let columns: Vec<&Column> = chosen.iter().map(|&(at, _)| &sheet.columns[at]).collect();
    let mut rows = headers(&columns);
    rows.push((1..=columns.len()).map(|at| GridCell::text(Style::TableNumber, format!("({at})"))).collect());
    let header_rows = rows.len();
    let is_whole = |at: usize| {
        let tenths = |cell: &Cell| if let Cell::Tenths(value) = cell { *value } else { 0 };
        sheet.rows.iter().all(|row| tenths(&row.cells[at]) % 10 == 0)
    };
    let chosen: Vec<(usize, u32, bool)> = chosen.into_iter().map(|(at, share)| (at, share, is_whole(at))).collect();
    for row in &sheet.rows {
        rows.push(chosen.iter().map(|&(at, _, is_whole)| cell(&row.cells[at], row.kind, is_whole)).collect());
    }
    let shares: u32 = chosen.iter().map(|&(_, share, _)| share).sum();
    let mut widths: Vec<u32> = chosen.iter().map(|&(_, share, _)| width * share / shares.max(1)).collect();
    let rest = width - widths.iter().sum::<u32>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    Grid { widths, ruled: true, header_rows, signed: false, rows }
}

/// What is left to be decided, what each copy has there, and room for what is agreed.
pub fn open(plan: &Plan, width: u32) -> Grid {
    let headers = ["STT", "Nội dung", "Các bản ghi", "Kết luận"];
    let widths = [6, 32, 38, 24].map(|share| width * share / 100);
    let head = headers.map(|header| GridCell::text(Style::TableHead, header)).to_vec();
    let row = |(number, open): (i64, &plan::Open)| {
        let values = sentences::open_values(LANGUAGE, plan, open);
        let paragraphs = values.into_iter().map(|value| Paragraph::new(Style::TableText, value)).collect();
        vec![
            GridCell::text(Style::TableCentre, self::number(LANGUAGE, number)),
            GridCell::text(Style::TableText, sentences::open_about(LANGUAGE, plan, open)),
            GridCell { paragraphs, ..GridCell::text(Style::TableText, "") },
            GridCell::text(Style::TableText, ""),
        ]
    };
    let rows = std::iter::once(head).chain((1..).zip(plan.open.iter()).map(row)).collect();
    let [first, about, values, _] = widths;
    let widths = vec![first, about, values, width - first - about - values];
    Grid { widths, ruled: true, header_rows: 1, signed: false, rows }
}

/// One row of headers, or two where some columns have a group.
fn headers(columns: &[&Column]) -> Vec<Vec<GridCell>> {
    let head = |text: &str| GridCell::text(Style::TableHead, text);
    if columns.iter().all(|column| column.group.is_empty()) {
        return vec![columns.iter().map(|column| head(&column.header)).collect()];
    }
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for group in columns.chunk_by(|a, b| !a.group.is_empty() && a.group == b.group) {
        if group[0].group.is_empty() {
            first.push(GridCell { down: Down::Begins, ..head(&group[0].header) });
            second.push(GridCell { down: Down::GoesOn, ..head("") });
        } else {
            first.push(GridCell { span: group.len(), ..head(&group[0].group) });
            second.extend(group.iter().map(|column| head(&column.header)));
        }
    }
    vec![first, second]
}

fn cell(cell: &Cell, kind: RowKind, is_whole: bool) -> GridCell {
    let style = match (kind, cell) {
        (RowKind::Total, _) => Style::TableHead,
        (_, Cell::Empty | Cell::Text(_)) => Style::TableText,
        _ => Style::TableCentre,
    };
    GridCell::text(style, words(cell, is_whole))
}

/// A cell as it is written on paper; without decimals where none of its column says anything.
fn words(cell: &Cell, is_whole: bool) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(value) => number(LANGUAGE, *value),
        Cell::Year(year) => year.to_string(),
        Cell::Tenths(value) if is_whole => number(LANGUAGE, value / 10),
        Cell::Tenths(value) => tenths(LANGUAGE, *value),
        Cell::Day(day) => dates::date(LANGUAGE, *day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::{Paper, Row};

    #[test]
    fn a_column_has_decimals_where_one_of_its_figures_has_any() {
        let columns = vec![Column::new("Mật độ".into(), 8), Column::new("Ngày".into(), 8)];
        let row = |density, days| Row::record(vec![Cell::Tenths(density), Cell::Tenths(days)]);
        let rows = vec![row(173, 50), row(170, 20)];
        let (name, title, about) = Default::default();
        let sheet = ExportSheet { name, title, about, paper: Paper::A4, columns, rows };
        let grid = grid(&sheet, &[("Mật độ", 1), ("Ngày", 1)], 100);
        let told: Vec<String> = grid.rows[2..].iter().flatten().map(|cell| cell.paragraphs[0].text.clone()).collect();
        assert_eq!(told, ["17,3", "5", "17,0", "2"]);
    }
}
