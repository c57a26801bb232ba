//! A table as text and as HTML: what the clipboard holds, and Excel, Word and mail paste as a table.

use super::csv::{decimal, guarded, is_formula};
use super::sheet::{Cell, ExportSheet, RowKind};
use crate::text::names::strip_controls;
use crate::text::{Language, dates};

/// Tabs between cells, a line a row.
pub fn text(language: Language, sheet: &ExportSheet) -> String {
    let mut text = String::new();
    let rows = sheet.rows.iter().map(|row| row.cells.iter().map(|cell| plain(language, cell)).collect());
    for line in sheet.has_headers().then(|| sheet.headers()).into_iter().chain(rows) {
        let line: Vec<_> = line.iter().map(|cell| strip_controls(cell).replace('\t', " ")).collect();
        text.push_str(line.join("\t").trim_end_matches('\t'));
        text.push('\n');
    }
    text
}

/// One table. Word and Excel take the borders; everything else is theirs.
pub fn html(language: Language, sheet: &ExportSheet) -> String {
    let mut html = String::from("<meta charset=\"utf-8\"><table border=\"1\" style=\"border-collapse:collapse\">");
    if sheet.has_headers() {
        let heads = sheet.headers();
        html.push_str(&line(heads.iter().map(|head| format!("<th>{}</th>", escaped(head)))));
    }
    for row in &sheet.rows {
        let tag = if row.kind == RowKind::Record { "td" } else { "th" };
        html.push_str(&line(row.cells.iter().map(|cell| marked(language, tag, cell))));
    }
    html + "</table>"
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("<tr>{}</tr>", cells.collect::<String>())
}

/// A cell of text alone. What is a text stays one, as in a file of text.
fn plain(language: Language, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => guarded(text),
        cell => words(language, cell),
    }
}

/// A cell with its tag. Excel is told to take for text what it would reckon with: a
/// formula, a licence that begins with a zero, a decision's number that looks like a day.
fn marked(language: Language, tag: &str, cell: &Cell) -> String {
    let is_read = |text: &str| is_formula(text) || text.starts_with(|letter: char| letter.is_ascii_digit());
    let is_text = matches!(cell, Cell::Text(text) if is_read(&strip_controls(text)));
    let kind = if is_text { " style=\"mso-number-format:'\\@'\"" } else { "" };
    format!("<{tag}{kind}>{}</{tag}>", escaped(&words(language, cell)))
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
