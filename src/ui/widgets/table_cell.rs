//! A cell of a row of a table.

use egui::{Response, Ui};
use egui_extras::TableRow;

/// What a cell is laid out with is in the program once, and not once for each cell there is.
pub fn table_cell(row: &mut TableRow<'_, '_>, content: impl FnOnce(&mut Ui)) -> Response {
    let content: Box<dyn FnOnce(&mut Ui) + '_> = Box::new(content);
    row.col(content).1
}
