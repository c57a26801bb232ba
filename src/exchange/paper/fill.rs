//! A template filled in: its lines become paragraphs and tables.

use super::document::{Block, Document, Grid, GridCell, Paragraph, Section, Style};
use super::template::{DOTS, Fault, Line, Tag, filled, lines};

/// Lines of the empty space in which a signature stands: more, and the longest decision would need a second page.
const ROOM_TO_SIGN: usize = 3;
/// Of the width of a page, in hundredths: the left column of the head, and that of the recipients.
const HEAD_LEFT: u32 = 40;
const FOOT_LEFT: u32 = 48;
/// How long lines are (NĐ 30/2020/NĐ-CP, Phụ lục I), in twentieths of a point: under the motto as long as it; under the
/// agency and under an abstract between a third and a half of what stands above, of an abstract so much a letter.
const MOTTO_LINE: u32 = 3_170;
const AGENCY_LINE: u32 = 400;
const LINE_PER_LETTER: usize = 48;
/// Letters of an abstract that fill a line of the page.
const LETTERS_ACROSS: usize = 80;

/// What a template asks for.
pub trait TemplateSource {
    /// What stands in the place of a field; none where nobody knows such a field.
    fn field(&self, name: &str) -> Option<String>;
    /// A table of the plan, as wide as this.
    fn table(&self, name: &str, width: u32) -> Option<Grid>;
    /// A chart of the plan, or what stands in its place where there is nothing to draw.
    fn chart(&self, name: &str) -> Option<Block>;
    /// Another template.
    fn template(&self, name: &str) -> Option<&'static str>;
}

/// Fills a template in, after what the paper holds already: on a new page where there is anything.
pub fn fill(template: &str, source: &impl TemplateSource, document: &mut Document) -> Vec<Fault> {
    let (lines, mut faults) = lines(template);
    let mut filling = Filling { source, section: Section::default(), foot: Foot::default(), done: Vec::new() };
    for line in &lines {
        filling.take(line, &mut faults);
    }
    filling.end_section();
    document.sections.extend(filling.done);
    faults
}

struct Filling<'a, S> {
    source: &'a S,
    section: Section,
    foot: Foot,
    done: Vec<Section>,
}

/// Recipients and signatures, which stand side by side.
#[derive(Default)]
struct Foot {
    recipients: Vec<String>,
    left: Vec<String>,
    signers: Vec<String>,
}

impl<S: TemplateSource> Filling<'_, S> {
    fn take(&mut self, line: &Line, faults: &mut Vec<Fault>) {
        let mut say = |text: &str| filled(text, line.number, |name| self.source.field(name), faults);
        let (text, value) = (say(&line.text), say(&line.value));
        if !matches!(line.tag, Tag::Recipient | Tag::Signer | Tag::LeftSigner) {
            self.end_foot();
        }
        let style = match line.tag {
            Tag::Head => return self.head(&value),
            Tag::Article => return self.article(&text),
            Tag::Recipient => return self.foot.recipients.push(text),
            Tag::Signer => return self.foot.signers.push(text),
            Tag::LeftSigner => return self.foot.left.push(text),
            Tag::Page => return self.page(value == "ngang"),
            Tag::Table => {
                let grid = self.source.table(&value, Section::width(self.section.landscape));
                return self.block(line, value, grid.map(Block::Grid), faults);
            }
            Tag::Chart => {
                let chart = self.source.chart(&value);
                return self.block(line, value, chart, faults);
            }
            Tag::Insert => return self.insert(line, faults),
            Tag::Line => return self.line_under(),
            Tag::Kind => Style::Kind,
            Tag::Abstract => Style::Abstract,
            Tag::Authority => Style::Authority,
            Tag::Basis => Style::Basis,
            Tag::Order => Style::Order,
            Tag::Address => Style::Address,
            Tag::Heading => Style::Heading,
            Tag::Body => Style::Body,
            Tag::Annex => Style::Annex,
            Tag::Attached => Style::Attached,
        };
        self.push(Paragraph::new(style, text));
    }

    /// Something of the plan by its name, if it is known.
    fn block(&mut self, line: &Line, name: String, block: Option<Block>, faults: &mut Vec<Fault>) {
        match block {
            Some(block) => self.section.blocks.push(block),
            None => faults.push(Fault { line: line.number, unknown: name }),
        }
    }

    fn insert(&mut self, line: &Line, faults: &mut Vec<Fault>) {
        let Some(template) = self.source.template(&line.value) else {
            return faults.push(Fault { line: line.number, unknown: line.value.clone() });
        };
        let (lines, wrong) = lines(template);
        faults.extend(wrong);
        // A template that is put in puts in no other: it could be itself.
        for line in lines.iter().filter(|line| line.tag != Tag::Insert) {
            self.take(line, faults);
        }
    }

    fn push(&mut self, paragraph: Paragraph) {
        self.section.blocks.push(Block::Paragraph(paragraph));
    }

    /// The short line under an abstract.
    fn line_under(&mut self) {
        let letters = match self.section.blocks.last() {
            Some(Block::Paragraph(above)) => above.text.chars().count().min(LETTERS_ACROSS),
            _ => LETTERS_ACROSS,
        };
        self.push(Paragraph::line(Style::AbstractLine, (letters * LINE_PER_LETTER) as u32));
    }

    /// "Điều 1." in bold, then the text.
    fn article(&mut self, text: &str) {
        let at = text.find(". ").map_or(0, |at| at + 1);
        let (lead, text) = text.split_at(at);
        self.push(Paragraph { lead: lead.to_owned(), ..Paragraph::new(Style::Body, text) });
    }

    /// The head of a paper: agencies and number at the left, nation, motto, place and date at the right.
    fn head(&mut self, number: &str) {
        let field = |name: &str| self.source.field(name).unwrap_or_else(|| DOTS.to_owned());
        let left = vec![
            Paragraph::new(Style::Parent, field("cơ quan cấp trên")),
            Paragraph::new(Style::Agency, field("cơ quan")),
            Paragraph::line(Style::AgencyLine, AGENCY_LINE),
        ];
        let right = vec![
            Paragraph::new(Style::Nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Paragraph::new(Style::Motto, "Độc lập - Tự do - Hạnh phúc"),
            Paragraph::line(Style::MottoLine, MOTTO_LINE),
        ];
        let second = vec![
            GridCell::text(Style::Number, if number.is_empty() { String::new() } else { format!("Số: {number}") }),
            GridCell::text(Style::PlaceAndDate, format!("{}, {}", field("địa danh"), field("ngày ký"))),
        ];
        let rows = vec![vec![GridCell::new(left), GridCell::new(right)], second];
        self.side_by_side(HEAD_LEFT, rows);
    }

    /// A table without lines, whose left column has this share of the width.
    fn side_by_side(&mut self, left: u32, rows: Vec<Vec<GridCell>>) {
        let width = Section::width(self.section.landscape);
        let column = width * left / 100;
        let widths = vec![column, width - column];
        let grid = Grid { widths, ruled: false, header_rows: 0, signed: false, rows };
        self.section.blocks.push(Block::Grid(grid));
    }

    fn end_foot(&mut self) {
        let Foot { recipients, left, signers } = std::mem::take(&mut self.foot);
        if recipients.is_empty() && left.is_empty() && signers.is_empty() {
            return;
        }
        if let Some(Block::Paragraph(last)) = self.section.blocks.last_mut()
            && last.style == Style::Body
        {
            last.style = Style::Closing;
        }
        let mut at_left = Vec::new();
        if !recipients.is_empty() {
            at_left.push(Paragraph::new(Style::RecipientsTitle, "Nơi nhận:"));
            at_left.extend(recipients.iter().map(|text| Paragraph::new(Style::Recipient, format!("- {text}"))));
        }
        at_left.extend(signed(&left));
        let [left, right] = [at_left, signed(&signers)].map(|mut paragraphs| {
            if paragraphs.is_empty() {
                paragraphs.push(Paragraph::new(Style::Recipient, ""));
            }
            GridCell::new(paragraphs)
        });
        match self.section.blocks.last_mut() {
            Some(Block::Grid(table)) => table.sign(left, right, FOOT_LEFT),
            _ => self.side_by_side(FOOT_LEFT, vec![vec![left, right]]),
        }
    }

    fn page(&mut self, landscape: bool) {
        self.end_section();
        self.section.landscape = landscape;
    }

    fn end_section(&mut self) {
        self.end_foot();
        let section = std::mem::take(&mut self.section);
        if !section.blocks.is_empty() {
            self.done.push(section);
        }
    }
}

/// The lines over a signature, room for it, and the place of the name.
fn signed(titles: &[String]) -> Vec<Paragraph> {
    if titles.is_empty() {
        return Vec::new();
    }
    let room = (0..ROOM_TO_SIGN).map(|_| String::new());
    let lines = titles.iter().cloned().chain(room).chain([DOTS.to_owned()]);
    lines.map(|line| Paragraph::new(Style::Signer, line)).collect()
}
