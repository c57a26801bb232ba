//! A table as plain data: what stands in a sheet of a workbook, in a file of separated values or on the clipboard.

use crate::plan::Date;

/// A sheet: a title, what it is about, columns under headers, and rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportSheet {
    /// The name on its tab: at most 31 letters, none of `[]:*?/\`.
    pub name: String,
    pub title: String,
    /// Which province and plan, on which day.
    pub about: String,
    pub paper: Paper,
    /// Without a header in any of them there is no line of headers.
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// Letters of the usual type that A4 holds side by side, made as small as can still be read: seven points.
const WIDEST_ON_A4: u16 = 230;

/// The paper a sheet is printed on, always landscape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    A4,
    A3,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// A header over several columns side by side; empty where there is none.
    pub group: String,
    pub header: String,
    /// In letters of the usual type.
    pub width: u16,
    pub kind: CellKind,
    /// Added up in the last row.
    pub summed: bool,
    /// What can be chosen in its cells.
    pub choices: Option<Choices>,
    /// A unit fills it in: it stands in the empty workbook too, and what comes in knows its header.
    pub asked: bool,
}

/// What is typed into the cells of a column that are empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    Text,
    Number,
    Day,
    /// Whatever it is: a day or a year alone, the number of the row.
    General,
}

/// A list a cell is filled from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choices {
    Sexes,
    Qualifications,
    Specialties,
    Posts,
    Facilities,
    Kinds,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub kind: RowKind,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    Record,
    /// A line over what follows: an area of the board.
    Heading,
    /// The names of the cards below.
    Cards,
    Total,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(i64),
    /// A year, written without a mark between thousands.
    Year(i16),
    /// Tenths of one.
    Tenths(i64),
    Day(Date),
}

impl Paper {
    /// The smallest on which columns so wide can be read.
    pub fn for_columns(columns: &[Column]) -> Self {
        let letters: u16 = columns.iter().map(|column| column.width).sum();
        if letters > WIDEST_ON_A4 { Self::A3 } else { Self::A4 }
    }
}

impl Column {
    pub fn new(header: String, width: u16) -> Self {
        Self { group: String::new(), header, width, kind: CellKind::Text, summed: false, choices: None, asked: false }
    }

    /// A column of counts that are added up.
    pub fn summed(header: String, width: u16) -> Self {
        Self { summed: true, kind: CellKind::Number, ..Self::new(header, width) }
    }

    #[must_use]
    pub fn under(self, group: &str) -> Self {
        Self { group: group.to_owned(), ..self }
    }

    #[must_use]
    pub fn for_a(self, kind: CellKind) -> Self {
        Self { kind, ..self }
    }

    #[must_use]
    pub fn asked(self) -> Self {
        Self { asked: true, ..self }
    }

    #[must_use]
    pub fn of(self, choices: Choices) -> Self {
        Self { choices: Some(choices), ..self }
    }
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    pub fn number(number: impl Into<i64>) -> Self {
        Self::Number(number.into())
    }

    /// What is not known stays empty.
    pub fn known<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }
}

impl Row {
    pub fn record(cells: Vec<Cell>) -> Self {
        Self { kind: RowKind::Record, cells }
    }
}

impl ExportSheet {
    pub fn has_headers(&self) -> bool {
        self.columns.iter().any(|column| !column.header.is_empty())
    }

    pub fn has_groups(&self) -> bool {
        self.columns.iter().any(|column| !column.group.is_empty())
    }

    /// The headers as one line: those under a group with its name in front.
    pub fn headers(&self) -> Vec<String> {
        let header = |column: &Column| match column.group.as_str() {
            "" => column.header.clone(),
            group => format!("{group}: {}", column.header),
        };
        self.columns.iter().map(header).collect()
    }
}
