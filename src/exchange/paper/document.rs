//! A paper as plain data: sections of paragraphs and tables, every paragraph in one of the styles of an office.

/// A whole paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub sections: Vec<Section>,
}

/// Pages of one direction, numbered from one; the first of them bears no number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    pub landscape: bool,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Paragraph),
    Grid(Grid),
    Chart(Chart),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub style: Style,
    /// Set in bold before the text: "Điều 1."
    pub lead: String,
    pub text: String,
    /// How long the short line is that it draws, in twentieths of a point; 0 where it draws none.
    pub line: u32,
}

/// A table of fixed widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// In twentieths of a point.
    pub widths: Vec<u32>,
    /// With lines around every cell.
    pub ruled: bool,
    /// Rows at the top that are repeated on every page.
    pub header_rows: usize,
    /// Its last row is what is signed: without lines, and on one page with the rows above.
    pub signed: bool,
    pub rows: Vec<Vec<GridCell>>,
}

/// Lines over years, as wide as the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it says, for whoever cannot see it.
    pub described: String,
    /// What stands below each point, from left to right.
    pub across: Vec<String>,
    pub lines: Vec<Line>,
}

/// A line of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub kind: LineKind,
    /// Its last value in words, which stand beside it; nothing where they say nothing new.
    pub last: String,
    /// A value above each point, in hundredths; none where nothing is known.
    pub hundredths: Vec<Option<i64>>,
}

/// What a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    Known,
    Expected,
    /// How much better or worse it may turn out.
    Spread,
    /// What the target takes.
    Needed,
    Target,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// Columns it covers.
    pub span: usize,
    pub down: Down,
    pub paragraphs: Vec<Paragraph>,
}

/// Whether a cell is one with the cell below or above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Down {
    Alone,
    Begins,
    GoesOn,
}

/// What a paragraph is (NĐ 30/2020/NĐ-CP, Phụ lục I).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The agency above the one that issues the paper.
    Parent,
    /// The agency that issues the paper.
    Agency,
    /// Quốc hiệu
    Nation,
    /// Tiêu ngữ
    Motto,
    /// The short lines under agency, motto and abstract.
    AgencyLine,
    MottoLine,
    AbstractLine,
    Number,
    PlaceAndDate,
    /// The type of paper: QUYẾT ĐỊNH
    Kind,
    Abstract,
    /// Who decides: GIÁM ĐỐC SỞ Y TẾ
    Authority,
    Basis,
    /// QUYẾT ĐỊNH: between bases and articles
    Order,
    Address,
    Heading,
    Body,
    /// The last paragraph, which stays with the signature.
    Closing,
    Annex,
    Attached,
    RecipientsTitle,
    Recipient,
    Signer,
    TableHead,
    TableNumber,
    TableText,
    TableCentre,
}

impl Style {
    pub const ALL: [Self; 27] = [
        Self::Parent,
        Self::Agency,
        Self::Nation,
        Self::Motto,
        Self::AgencyLine,
        Self::MottoLine,
        Self::AbstractLine,
        Self::Number,
        Self::PlaceAndDate,
        Self::Kind,
        Self::Abstract,
        Self::Authority,
        Self::Basis,
        Self::Order,
        Self::Address,
        Self::Heading,
        Self::Body,
        Self::Closing,
        Self::Annex,
        Self::Attached,
        Self::RecipientsTitle,
        Self::Recipient,
        Self::Signer,
        Self::TableHead,
        Self::TableNumber,
        Self::TableText,
        Self::TableCentre,
    ];
}

impl Paragraph {
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        Self { style, lead: String::new(), text: text.into(), line: 0 }
    }

    /// A short line in the middle, this long.
    pub fn line(style: Style, line: u32) -> Self {
        Self { line, ..Self::new(style, "") }
    }
}

impl Grid {
    /// Puts what is signed below the last row, its left part in the columns that come nearest to this share of the
    /// width, in hundredths. In a table of its own it could stand alone on a page: `LibreOffice` keeps rows together,
    /// not tables. Takes two columns at least.
    pub fn sign(&mut self, left: GridCell, right: GridCell, share: u32) {
        let wanted = self.widths.iter().sum::<u32>() * share / 100;
        let apart = |columns: &usize| self.widths[..*columns].iter().sum::<u32>().abs_diff(wanted);
        let columns = (1..self.widths.len()).min_by_key(apart).unwrap_or(1);
        let rest = self.widths.len().saturating_sub(columns);
        self.rows.push(vec![GridCell { span: columns, ..left }, GridCell { span: rest, ..right }]);
        self.signed = true;
    }
}

impl GridCell {
    pub fn new(paragraphs: Vec<Paragraph>) -> Self {
        Self { span: 1, down: Down::Alone, paragraphs }
    }

    pub fn text(style: Style, text: impl Into<String>) -> Self {
        Self::new(vec![Paragraph::new(style, text)])
    }
}

impl Section {
    /// Between the margins, in twentieths of a point.
    pub fn width(landscape: bool) -> u32 {
        let page = if landscape { PAGE.1 } else { PAGE.0 };
        page - LEFT - RIGHT
    }
}

/// A4, and the margins at left (30 mm) and right (15 mm).
pub const PAGE: (u32, u32) = (11_906, 16_838);
pub const LEFT: u32 = 1_701;
pub const RIGHT: u32 = 850;
