//! Tables of a plan, and of several: what stands in them (a file a table), and how they are written (a file a form).

mod areas;
mod board;
mod card;
mod choices;
pub mod clip;
pub mod csv;
mod doctors;
mod findings;
mod forecast;
mod lines;
mod moves;
mod places;
mod sheet;
mod stations;
pub mod template;
pub mod xlsx;

pub use areas::without_moves;
pub use card::card;
pub use forecast::forecast;
pub use moves::{goal, in_order, origin};
pub use sheet::{Cell, CellKind, Choices, Column, ExportSheet, Paper, Row, RowKind};

use crate::advise::Desk;
use crate::plan::Move;
use crate::text::{Language, dates, t};

/// A table of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportTable {
    /// Nhân lực theo trạm
    Stations,
    /// Danh sách bác sĩ
    Doctors,
    /// Lượt điều động
    Moves,
    /// Vấn đề
    Findings,
    /// Trước – sau theo khu vực
    Areas,
    /// Bảng, for the wall
    Board,
}

impl ExportTable {
    pub const ALL: [Self; 6] = [Self::Stations, Self::Doctors, Self::Moves, Self::Findings, Self::Areas, Self::Board];

    /// The code the command line takes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stations => "stations",
            Self::Doctors => "doctors",
            Self::Moves => "moves",
            Self::Findings => "findings",
            Self::Areas => "areas",
            Self::Board => "board",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }

    fn name(self, language: Language) -> String {
        match self {
            Self::Stations => t!(language, "sheet-stations"),
            Self::Doctors => t!(language, "sheet-doctor-list"),
            Self::Moves => t!(language, "sheet-moves"),
            Self::Findings => t!(language, "sheet-findings"),
            Self::Areas => t!(language, "sheet-areas"),
            Self::Board => t!(language, "sheet-board"),
        }
    }

    fn title(self, language: Language) -> String {
        match self {
            Self::Stations => t!(language, "sheet-stations-title"),
            Self::Doctors => t!(language, "sheet-doctor-list-title"),
            Self::Moves => t!(language, "sheet-moves-title"),
            Self::Findings => t!(language, "sheet-findings-title"),
            Self::Areas => t!(language, "sheet-areas-title"),
            Self::Board => t!(language, "sheet-board-title"),
        }
    }

    fn columns(self, language: Language) -> Vec<Column> {
        match self {
            Self::Stations => stations::columns(language),
            Self::Doctors => doctors::columns(language),
            Self::Moves => moves::columns(language),
            Self::Findings => findings::columns(language),
            Self::Areas => areas::columns(language),
            Self::Board => board::columns(),
        }
    }

    fn rows(self, language: Language, desk: &Desk) -> Vec<Vec<Cell>> {
        match self {
            Self::Stations => stations::rows(desk),
            Self::Doctors => doctors::rows(language, desk),
            Self::Moves => moves::rows(language, desk),
            Self::Findings => findings::rows(language, desk),
            Self::Areas => areas::rows(language, desk),
            Self::Board => Vec::new(),
        }
    }
}

/// All tables of a plan; of several plans all but the board, each row with its province.
pub fn book(language: Language, desks: &[Desk]) -> Vec<ExportSheet> {
    let is_meant = |table: &ExportTable| desks.len() == 1 || *table != ExportTable::Board;
    ExportTable::ALL.into_iter().filter(is_meant).map(|table| sheet(language, table, desks)).collect()
}

/// One table of one plan or of several, its rows numbered, with the sum of what can be added up.
pub fn sheet(language: Language, table: ExportTable, desks: &[Desk]) -> ExportSheet {
    let (name, title, about) = (table.name(language), table.title(language), about(language, desks));
    if table == ExportTable::Board {
        let rows = desks.iter().flat_map(|desk| board::rows(language, desk)).collect();
        return ExportSheet { name, title, about, paper: Paper::A3, columns: board::columns(), rows };
    }
    let several = desks.len() > 1;
    let mut columns = vec![row_number(language)];
    if several {
        columns.push(Column::new(t!(language, "sheet-province"), 18));
    }
    columns.extend(table.columns(language));
    let mut rows: Vec<Row> = Vec::new();
    for desk in desks {
        for cells in table.rows(language, desk) {
            let province = several.then(|| Cell::text(&desk.plan().province.name));
            let number = Cell::number(rows.len() as i64 + 1);
            rows.push(Row::record(std::iter::once(number).chain(province).chain(cells).collect()));
        }
    }
    rows.extend(total(language, &columns, &rows));
    ExportSheet { name, title, about, paper: Paper::for_columns(&columns), columns, rows }
}

/// The moves given, in the form of the table of moves.
pub fn move_list(language: Language, desk: &Desk, moves: &[&Move]) -> ExportSheet {
    let row = |(number, step): (i64, &&Move)| {
        let cells = moves::row(language, desk.plan(), step);
        Row::record(std::iter::once(Cell::number(number)).chain(cells).collect())
    };
    let columns = std::iter::once(row_number(language)).chain(moves::columns(language));
    ExportSheet {
        name: ExportTable::Moves.name(language),
        title: ExportTable::Moves.title(language),
        about: about(language, std::slice::from_ref(desk)),
        paper: Paper::A4,
        columns: columns.collect(),
        rows: (1..).zip(moves).map(row).collect(),
    }
}

/// The column of the numbers of the rows.
fn row_number(language: Language) -> Column {
    Column::new(t!(language, "sheet-number"), 6).for_a(CellKind::General)
}

/// The sums, beside the word for them; none where nothing is added up.
fn total(language: Language, columns: &[Column], rows: &[Row]) -> Option<Row> {
    if rows.is_empty() || !columns.iter().any(|column| column.summed) {
        return None;
    }
    // What is not known of one row is not known of all.
    let sum = |at: usize| {
        let numbers = rows.iter().map(|row| match row.cells[at] {
            Cell::Number(number) => Some(number),
            _ => None,
        });
        Cell::known(numbers.sum(), Cell::Number)
    };
    let cell = |(at, column): (usize, &Column)| match (at, column.summed) {
        (1, _) => Cell::text(t!(language, "sheet-total")),
        (_, true) => sum(at),
        _ => Cell::Empty,
    };
    Some(Row { kind: RowKind::Total, cells: columns.iter().enumerate().map(cell).collect() })
}

/// Which plan on which day; of several plans how many there are.
fn about(language: Language, desks: &[Desk]) -> String {
    let of_one = |desk: &Desk| {
        t!(
            language,
            "sheet-about",
            province = desk.plan().province.name.as_str(),
            date = dates::date(language, desk.roster().date()),
            plan = desk.plan().cover.title.as_str()
        )
    };
    desks.iter().map(of_one).collect::<Vec<_>>().join("; ")
}
