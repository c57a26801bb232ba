//! The doctors of one place on the day, as its card on the board shows them.

use super::about;
use super::board;
use super::doctors::birth;
use super::moves::rank_and_specialty;
use super::row_number;
use super::sheet::{Cell, CellKind, Column, ExportSheet, Paper, Row, RowKind};
use crate::advise::Desk;
use crate::plan::{Facility, Slot};
use crate::text::{Language, t};

/// The card of a place as a table: its head, then a row a doctor.
pub fn card(language: Language, desk: &Desk, slot: Slot<Facility>) -> ExportSheet {
    let columns = vec![
        row_number(language),
        Column::new(t!(language, "sheet-name"), 26),
        Column::new(t!(language, "sheet-birth"), 12).for_a(CellKind::General),
        Column::new(t!(language, "sheet-rank-and-specialty"), 26),
        Column::new(t!(language, "sheet-sessions"), 11).for_a(CellKind::Number),
        Column::new(t!(language, "sheet-note"), 30),
    ];
    let head = board::head(language, desk, slot);
    let row = |(number, (doctor, sessions))| {
        let record = &desk.plan().doctors[doctor];
        Row::record(vec![
            Cell::Number(number),
            Cell::text(&record.name),
            Cell::known(record.birth, birth),
            Cell::text(rank_and_specialty(language, record)),
            Cell::Number(sessions),
            Cell::text(board::brought(language, desk, slot, doctor).unwrap_or_default()),
        ])
    };
    let mut rows: Vec<Row> = (1..).zip(board::present(desk, slot)).map(row).collect();
    let unlisted = desk.plan().facilities[slot].unlisted_doctors();
    if unlisted > 0 {
        let mut cells = vec![Cell::Empty, Cell::text(board::unlisted(language, unlisted))];
        cells.resize(columns.len(), Cell::Empty);
        rows.push(Row { kind: RowKind::Record, cells });
    }
    let about = about(language, std::slice::from_ref(desk));
    ExportSheet { name: head.clone(), title: head, about, paper: Paper::A4, columns, rows }
}
