//! Sheets as a workbook for the office programs: to be filtered, printed and filled in.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use rust_xlsxwriter::{
    DataValidation, DocProperties, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::sheet::{Cell, CellKind, Choices, Column, ExportSheet, Paper, RowKind};
use super::{choices, lines};
use crate::plan::{Date, Plan};
use crate::text::names::strip_controls;
use crate::text::{Language, t};

/// Numbers of the two papers in the file format.
const A4: u8 = 9;
const A3: u8 = 8;
/// More letters than this no cell can hold.
const LONGEST: usize = 32_767;
/// A line of the usual type, and the highest row Excel has, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;
/// The grounds of headers and headings.
const HEADER_GROUND: u32 = 0x00E8_F0FC;
const HEADING_GROUND: u32 = 0x00DF_E4EA;

/// What a workbook says about itself, and what its lists offer.
pub struct Book<'a> {
    pub language: Language,
    /// The plan whose places the lists name.
    pub plan: Option<&'a Plan>,
    pub title: String,
    /// Stands in the file as the day it was made, so that the same plan gives the same bytes.
    pub day: Date,
}

/// Where the items of a list stand.
type Lists = BTreeMap<Choices, Formula>;

/// The bytes of a workbook. Fails only for what Excel itself could not hold.
pub fn write(book: &Book, sheets: &[ExportSheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made: DateTime = book.day.at(0, 0, 0, 0);
    workbook.set_properties(&DocProperties::new().set_title(fitting(&book.title)).set_creation_datetime(&made));
    let formats = Formats::new();
    let lists = choices::lists(book.language, book.plan, sheets);
    let places = choices::places(book.language, &lists);
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), book.language, sheet, &formats, &places)?;
    }
    if !lists.is_empty() {
        let page = workbook.add_worksheet();
        choices::write(page, book.language, &lists, &formats.header, &formats.text)?;
        set_up_print(page, book.language, Paper::A4);
    }
    workbook.save_to_buffer()
}

struct Formats {
    title: Format,
    about: Format,
    header: Format,
    text: Format,
    number: Format,
    year: Format,
    tenths: Format,
    day: Format,
    general: Format,
    heading: Format,
    cards: Format,
    total: Format,
    total_number: Format,
}

impl Formats {
    fn new() -> Self {
        let base = || Format::new().set_font_name("Times New Roman").set_font_size(11);
        let cell = || base().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        let header =
            || cell().set_bold().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter).set_text_wrap();
        let text = || cell().set_text_wrap();
        Self {
            title: base().set_bold().set_font_size(14),
            about: base().set_italic(),
            header: header().set_background_color(HEADER_GROUND),
            text: text().set_num_format("@"),
            number: cell().set_num_format("#,##0"),
            // Centred: at an edge they would run into the text beside them.
            year: cell().set_num_format("0").set_align(FormatAlign::Center),
            tenths: cell().set_num_format("#,##0.0"),
            day: cell().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
            general: cell().set_align(FormatAlign::Center),
            heading: cell().set_bold().set_font_size(13).set_background_color(HEADING_GROUND),
            cards: header().set_background_color(HEADER_GROUND),
            total: text().set_bold(),
            total_number: cell().set_bold().set_num_format("#,##0"),
        }
    }
}

fn write_sheet(
    page: &mut Worksheet,
    language: Language,
    sheet: &ExportSheet,
    formats: &Formats,
    places: &Lists,
) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    for (at, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(at, f64::from(column.width))?;
    }
    page.set_row_height(0, 20)?;
    page.write_string_with_format(0, 0, fitting(&sheet.title), &formats.title)?;
    page.write_string_with_format(1, 0, fitting(&sheet.about), &formats.about)?;
    let first = write_headers(page, sheet, formats, 3)?;
    let mut last = first;
    for (at, row) in (first..).zip(&sheet.rows) {
        let is_record = row.kind == RowKind::Record;
        if row.kind == RowKind::Heading {
            page.set_row_height(at, 20)?;
        } else {
            set_lines(page, at, lines::of_row(row, &sheet.columns))?;
        }
        for (column, cell) in (0..).zip(&row.cells) {
            let kind = sheet.columns.get(usize::from(column)).map_or(CellKind::Text, |column| column.kind);
            write_cell(page, at, column, cell, formats.of(row.kind, kind, cell))?;
        }
        last = if is_record { at } else { last };
    }
    if sheet.has_headers() {
        let columns = sheet.columns.len().saturating_sub(1) as u16;
        page.autofilter(first - 1, 0, last.max(first - 1), columns)?;
        page.set_freeze_panes(first, 2)?;
        page.set_repeat_rows(3, first - 1)?;
        offer(page, sheet, places, first, last)?;
    }
    set_up_print(page, language, sheet.paper);
    Ok(())
}

/// Writes the line or two lines of headers from `row` on, and gives the first row after them.
fn write_headers(page: &mut Worksheet, sheet: &ExportSheet, formats: &Formats, row: u32) -> Result<u32, XlsxError> {
    if !sheet.has_headers() {
        return Ok(row);
    }
    if !sheet.has_groups() {
        for (at, column) in (0..).zip(&sheet.columns) {
            page.write_string_with_format(row, at, &column.header, &formats.header)?;
        }
        set_lines(page, row, of_headers(&sheet.columns))?;
        return Ok(row + 1);
    }
    let mut at: u16 = 0;
    // Of the groups, of what stands under them, and of what covers both.
    let (mut above, mut below, mut both): (usize, usize, usize) = (1, 1, 1);
    for group in sheet.columns.chunk_by(|a, b| !a.group.is_empty() && a.group == b.group) {
        let last = at + group.len() as u16 - 1;
        if group[0].group.is_empty() {
            both = both.max(of_headers(group));
            page.merge_range(row, at, row + 1, at, &group[0].header, &formats.header)?;
        } else {
            above = above.max(lines::of_text(&group[0].group, group.iter().map(|column| column.width).sum()));
            below = below.max(of_headers(group));
            if last > at {
                page.merge_range(row, at, row, last, &group[0].group, &formats.header)?;
            } else {
                page.write_string_with_format(row, at, &group[0].group, &formats.header)?;
            }
            for (at, column) in (at..).zip(group) {
                page.write_string_with_format(row + 1, at, &column.header, &formats.header)?;
            }
        }
        at = last + 1;
    }
    set_lines(page, row, above)?;
    set_lines(page, row + 1, below.max(both.saturating_sub(above)))?;
    Ok(row + 2)
}

/// Lines of the fullest header of some columns.
fn of_headers(columns: &[Column]) -> usize {
    columns.iter().map(|column| lines::of_text(&column.header, column.width)).max().unwrap_or(1)
}

/// Makes a row as high as its lines; one of a single line is left to Excel, where it grows with what is typed there.
fn set_lines(page: &mut Worksheet, row: u32, lines: usize) -> Result<(), XlsxError> {
    if lines > 1 {
        page.set_row_height(row, (LINE * lines as f64).min(HIGHEST))?;
    }
    Ok(())
}

fn write_cell(page: &mut Worksheet, row: u32, column: u16, cell: &Cell, format: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => page.write_blank(row, column, format)?,
        // Never `write`, which would look into the text.
        Cell::Text(text) => page.write_string_with_format(row, column, fitting(text), format)?,
        Cell::Number(number) => page.write_number_with_format(row, column, *number as f64, format)?,
        Cell::Year(year) => page.write_number_with_format(row, column, f64::from(*year), format)?,
        Cell::Tenths(tenths) => page.write_number_with_format(row, column, *tenths as f64 / 10.0, format)?,
        // The calendar of Excel begins in 1900 and ends in 9999.
        Cell::Day(day) if day.year() >= 1900 => page.write_datetime_with_format(row, column, *day, format)?,
        Cell::Day(day) => page.write_string_with_format(row, column, day.to_string(), format)?,
    };
    Ok(())
}

impl Formats {
    fn of(&self, row: RowKind, column: CellKind, cell: &Cell) -> &Format {
        match (row, cell) {
            (RowKind::Heading, _) => &self.heading,
            (RowKind::Cards, _) => &self.cards,
            (RowKind::Total, Cell::Number(_)) => &self.total_number,
            (RowKind::Total, _) => &self.total,
            (RowKind::Record, Cell::Empty) => match column {
                CellKind::Text => &self.text,
                CellKind::Number => &self.number,
                CellKind::Day => &self.day,
                CellKind::General => &self.general,
            },
            (RowKind::Record, Cell::Text(_)) => &self.text,
            (RowKind::Record, Cell::Number(_)) if column == CellKind::General => &self.general,
            (RowKind::Record, Cell::Number(_)) => &self.number,
            (RowKind::Record, Cell::Year(_)) => &self.year,
            (RowKind::Record, Cell::Tenths(_)) => &self.tenths,
            (RowKind::Record, Cell::Day(_)) => &self.day,
        }
    }
}

/// Lets cells be filled from lists; what is not on a list is asked about and may stay.
fn offer(page: &mut Worksheet, sheet: &ExportSheet, places: &Lists, first: u32, last: u32) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(&sheet.columns) {
        let Some(items) = column.choices.and_then(|of| places.get(&of)) else { continue };
        let rule = DataValidation::new()
            .allow_list_formula(items.clone())
            .set_error_style(rust_xlsxwriter::DataValidationErrorStyle::Warning);
        page.add_data_validation(first, at, last.max(first), at, &rule)?;
    }
    Ok(())
}

fn set_up_print(page: &mut Worksheet, language: Language, paper: Paper) {
    page.set_paper_size(match paper {
        Paper::A4 => A4,
        Paper::A3 => A3,
    });
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    page.set_margins(0.5, 0.4, 0.6, 0.6, 0.3, 0.3);
    page.set_footer(t!(language, "sheet-page", page = "&P", pages = "&N"));
}

/// As much of a text as a cell holds, without letters that act instead of being seen. Its lines stay lines.
pub(super) fn fitting(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(strip_controls).collect();
    lines.join("\n").chars().take(LONGEST).collect()
}
