//! A table as text and as HTML: what the clipboard holds, and Excel, Word and mail paste as a table.

use super::csv::decimal;
use super::sheet::{Cell, RowKind, Sheet};
use crate::text::names::strip_controls;
use crate::text::{Language, dates};

/// Tabs between cells, a line a row.
pub fn text(language: Language, sheet: &Sheet) -> String {
    let mut text = String::new();
    for line in sheet.has_headers().then(|| sheet.headers()).into_iter().chain(cells(language, sheet)) {
        let line: Vec<_> = line.iter().map(|cell| strip_controls(cell).replace('\t', " ")).collect();
        text.push_str(line.join("\t").trim_end_matches('\t'));
        text.push('\n');
    }
    text
}

/// One table. Word and Excel take the borders; everything else is theirs.
pub fn html(language: Language, sheet: &Sheet) -> String {
    let mut html = String::from("<meta charset=\"utf-8\"><table border=\"1\" style=\"border-collapse:collapse\">");
    if sheet.has_headers() {
        html.push_str(&line("th", &sheet.headers()));
    }
    for (row, cells) in sheet.rows.iter().zip(cells(language, sheet)) {
        let tag = if row.kind == RowKind::Record { "td" } else { "th" };
        html.push_str(&line(tag, &cells));
    }
    html + "</table>"
}

fn line(tag: &str, cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect();
    format!("<tr>{}</tr>", cells.concat())
}

fn cells(language: Language, sheet: &Sheet) -> impl Iterator<Item = Vec<String>> + '_ {
    sheet.rows.iter().map(move |row| row.cells.iter().map(|cell| words(language, cell)).collect())
}

/// A cell as people write it, numbers without marks between thousands: a program in another language would misread them.
fn words(language: Language, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Tenths(tenths) => decimal(language, *tenths),
        Cell::Day(day) => dates::date(language, *day),
    }
}

/// What HTML would read as its own.
fn escaped(text: &str) -> String {
    strip_controls(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
