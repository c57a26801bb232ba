//! What is to be said of a sheet before its rows are read: columns, hidden parts, formulas, letters of old.

use super::field::{Field, Sure};
use super::legacy::Legacy;
use super::lines::Line;
use super::problem::{Code, Problem};
use super::sheet::{At, CellValue, shown};
use super::work::Work;

impl Work<'_> {
    /// What is to be said of the sheet as a whole.
    pub fn remark_sheet(&mut self, legacy: Option<(Legacy, usize)>) {
        let top = self.layout.header.map_or(1, |(top, _)| top);
        if self.layout.header.is_none() && self.layout.columns.values().all(|column| column.field.is_none()) {
            self.tell(Problem::new(None, Code::HeaderMissing, ""));
            if self.sheet.pictures {
                self.tell(Problem::new(None, Code::PictureOfTable, ""));
            }
        }
        if let Some((way, cells)) = legacy {
            self.tell(Problem::new(None, Code::LegacyFont, way.name()).more(cells.to_string()));
        }
        if self.sheet.cut {
            self.tell(Problem::new(None, Code::CutOff, ""));
        }
        for (&column, found) in &self.layout.columns {
            let at = At::new(top, column);
            let first = self.sheet.merge(at).map_or(at, |merge| merge.first);
            if found.sure == Sure::Unknown && self.layout.header.is_some() && !found.header.is_empty() {
                self.problems.push(Problem::new(first, Code::ColumnUnknown, found.header.clone()));
            }
            if self.sheet.hidden_columns.contains(&column) && found.field.is_some_and(|field| field > Field::NotKept) {
                self.problems.push(Problem::new(first, Code::HiddenColumn, found.header.clone()));
            }
        }
        if let Some((&row, _)) = self.lines.iter().find(|(_, line)| **line == Line::OtherTable) {
            self.tell(Problem::new(At::new(row, 0), Code::OtherTable, row.to_string()));
        }
        if let Some((&row, _)) = self.lines.iter().find(|(_, line)| **line == Line::Left) {
            self.tell(Problem::new(At::new(row, 0), Code::PeopleLeft, row.to_string()));
        }
        self.remark_cells();
    }

    /// Hidden rows, formulas and their faults, among the rows of the list.
    fn remark_cells(&mut self) {
        let data = |row: u32| self.lines.get(&row) == Some(&Line::Data);
        let hidden: Vec<u32> = self.sheet.hidden_rows.iter().copied().filter(|&row| data(row)).collect();
        let read = |at: At| {
            self.layout
                .columns
                .get(&at.column)
                .and_then(|column| column.field)
                .is_some_and(|field| field > Field::NotKept)
        };
        let cells = || self.sheet.cells().filter(|(at, _)| data(at.row) && read(*at));
        let formulas = cells().filter(|(_, cell)| cell.formula);
        let (empty, formulas): (Vec<At>, Vec<At>) =
            formulas.map(|(at, _)| at).partition(|at| self.sheet.text(*at).is_empty());
        let faults: Vec<(At, String)> = cells()
            .filter(|(_, cell)| matches!(cell.value, CellValue::Fault(_)))
            .map(|(at, cell)| (at, shown(&cell.value)))
            .collect();
        let mut hidden = hidden.into_iter().peekable();
        while let Some(first) = hidden.next() {
            let mut last = first;
            while hidden.next_if_eq(&(last + 1)).is_some() {
                last += 1;
            }
            let text = if first == last { first.to_string() } else { format!("{first}–{last}") };
            self.tell(Problem::new(At::new(first, 0), Code::HiddenRow, text));
        }
        for (code, cells) in [(Code::Formulas, formulas), (Code::FormulaEmpty, empty)] {
            if let Some(&first) = cells.first() {
                self.tell(Problem::new(first, code, cells.len().to_string()));
            }
        }
        for (at, text) in faults {
            self.tell(Problem::new(at, Code::FormulaFault, text));
        }
    }
}
