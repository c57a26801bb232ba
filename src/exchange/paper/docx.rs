//! A paper as a file for Word. Written by hand: a zip of a few parts, their elements in the order Word asks for.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::document::{Block, Chart, Document, Down, Grid, GridCell, LEFT, PAGE, Paragraph, RIGHT, Section};
use super::{chart, styles};
use crate::text::names::strip_controls;

/// At the top and the bottom of a page (20 mm), and from its edge to the page number, in twentieths of a point.
const TOP: u32 = 1_134;
const TO_NUMBER: u32 = 567;

/// Rows at the foot of a table that stay on one page with what is signed below: no signature stands alone.
const WITH_SIGNATURE: usize = 2;

/// On the page of what follows.
const KEEP: &str = "<w:keepNext/>";

/// The cells of headers; those of what is signed: no line but that of the row above, and room below it.
const HEADER: &str = "<w:vAlign w:val=\"center\"/>";
const SIGNED: &str = concat!(
    "<w:tcBorders><w:left w:val=\"nil\"/><w:bottom w:val=\"nil\"/><w:right w:val=\"nil\"/></w:tcBorders>",
    "<w:tcMar><w:top w:w=\"120\" w:type=\"dxa\"/></w:tcMar>",
);

/// A paragraph of no height.
const APART: &str = "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>\n";

pub(super) const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The bytes of a paper. Times in the archive stand still, so that they depend on the paper alone.
pub fn write(document: &Document) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, content) in parts(document) {
        archive.start_file(name, options).expect("a new part of an archive in memory");
        archive.write_all(content.as_bytes()).expect("memory takes everything");
    }
    archive.finish().expect("an archive in memory").into_inner()
}

/// What the document refers to; behind these come its charts.
const REFERRED: [(&str, &str); 6] = [
    ("styles", "styles.xml"),
    ("settings", "settings.xml"),
    ("header", "header1.xml"),
    ("header", "header2.xml"),
    ("fontTable", "fontTable.xml"),
    ("theme", "theme/theme1.xml"),
];

fn parts(document: &Document) -> Vec<(String, String)> {
    let charts: Vec<String> = charts(document).map(chart::part).collect();
    let places: Vec<String> = (1..=charts.len()).map(|number| format!("charts/chart{number}.xml")).collect();
    let referred: Vec<(&str, &str)> =
        REFERRED.into_iter().chain(places.iter().map(|place| ("chart", place.as_str()))).collect();
    let fixed = [
        ("[Content_Types].xml", content_types(&places)),
        ("_rels/.rels", relations(&[("officeDocument", "word/document.xml")])),
        ("word/document.xml", xml(document)),
        ("word/_rels/document.xml.rels", relations(&referred)),
        ("word/styles.xml", styles::xml()),
        ("word/settings.xml", settings()),
        ("word/header1.xml", header("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple>")),
        ("word/header2.xml", header("")),
        ("word/fontTable.xml", fonts()),
        ("word/theme/theme1.xml", include_str!("../../../assets/papers/theme.xml").to_owned()),
    ];
    let fixed = fixed.into_iter().map(|(name, content)| (name.to_owned(), content));
    fixed.chain(places.iter().map(|place| format!("word/{place}")).zip(charts)).collect()
}

fn charts(document: &Document) -> impl Iterator<Item = &Chart> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None })
}

fn content_types(charts: &[String]) -> String {
    let mut xml = PROLOGUE.to_owned();
    xml.push_str("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    xml.push_str(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    );
    xml.push_str("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (part, kind) in [
        ("document", "wordprocessingml.document.main"),
        ("styles", "wordprocessingml.styles"),
        ("settings", "wordprocessingml.settings"),
        ("header1", "wordprocessingml.header"),
        ("header2", "wordprocessingml.header"),
        ("fontTable", "wordprocessingml.fontTable"),
        ("theme/theme1", "theme"),
    ] {
        let kind = format!("application/vnd.openxmlformats-officedocument.{kind}+xml");
        put(&mut xml, format_args!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{kind}\"/>"));
    }
    for chart in charts {
        let kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
        put(&mut xml, format_args!("<Override PartName=\"/word/{chart}\" ContentType=\"{kind}\"/>"));
    }
    xml + "</Types>"
}

/// Relations with the ids `rId1`, `rId2`, …
fn relations(targets: &[(&str, &str)]) -> String {
    let mut xml = PROLOGUE.to_owned();
    xml.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (number, (kind, target)) in (1..).zip(targets) {
        put(&mut xml, format_args!("<Relationship Id=\"rId{number}\" Type=\"{R}/{kind}\" Target=\"{target}\"/>"));
    }
    xml + "</Relationships>"
}

/// Without the mode Word would open the file as one of 2007.
fn settings() -> String {
    format!(
        "{PROLOGUE}<w:settings xmlns:w=\"{W}\"><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl \
         w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

/// The one type family; nothing is embedded.
fn fonts() -> String {
    format!(
        "{PROLOGUE}<w:fonts xmlns:w=\"{W}\"><w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family \
         w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>"
    )
}

/// The top of a page: its number in the middle, or nothing.
fn header(content: &str) -> String {
    format!("{PROLOGUE}<w:hdr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Number\"/></w:pPr>{content}</w:p></w:hdr>")
}

fn xml(document: &Document) -> String {
    let mut xml = format!("{PROLOGUE}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>\n");
    let mut charts = 0;
    for (at, section) in document.sections.iter().enumerate() {
        let width = Section::width(section.landscape);
        for block in &section.blocks {
            match block {
                Block::Paragraph(one) => paragraph(&mut xml, one, width, ""),
                Block::Grid(grid) => table(&mut xml, grid),
                Block::Chart(one) => {
                    charts += 1;
                    chart::placed(&mut xml, one, charts, REFERRED.len() + charts, width);
                }
            }
        }
        let properties = section_properties(section);
        if at + 1 < document.sections.len() {
            // The last paragraph of a section holds its properties; so small that it opens no page.
            xml.push_str(&APART.replace("</w:pPr>", &format!("{properties}</w:pPr>")));
        } else {
            // A table at the end of a body needs a paragraph behind it.
            xml.push_str(APART);
            xml.push_str(&properties);
        }
    }
    xml + "\n</w:body></w:document>\n"
}

fn section_properties(section: &Section) -> String {
    let (narrow, wide) = PAGE;
    let (width, height, turned) =
        if section.landscape { (wide, narrow, " w:orient=\"landscape\"") } else { (narrow, wide, "") };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"first\" \
         r:id=\"rId4\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/><w:pgMar \
         w:top=\"{TOP}\" w:right=\"{RIGHT}\" w:bottom=\"{TOP}\" w:left=\"{LEFT}\" w:header=\"{TO_NUMBER}\" \
         w:footer=\"{TO_NUMBER}\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
    )
}

/// A paragraph in a room of this width.
fn paragraph(xml: &mut String, paragraph: &Paragraph, width: u32, keep: &str) {
    let style = styles::id(paragraph.style);
    put(xml, format_args!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}"));
    if paragraph.line > 0 {
        // The line is the border of an empty paragraph between wide indents.
        let side = width.saturating_sub(paragraph.line) / 2;
        put(xml, format_args!("<w:ind w:left=\"{side}\" w:right=\"{side}\"/>"));
    }
    xml.push_str("</w:pPr>");
    run(xml, &paragraph.lead, "<w:rPr><w:b/></w:rPr>");
    run(xml, &paragraph.text, "");
    xml.push_str("</w:p>\n");
}

fn run(xml: &mut String, text: &str, properties: &str) {
    if !text.is_empty() {
        let text = escaped(text);
        put(xml, format_args!("<w:r>{properties}<w:t xml:space=\"preserve\">{text}</w:t></w:r>"));
    }
}

fn table(xml: &mut String, grid: &Grid) {
    let width: u32 = grid.widths.iter().sum();
    put(xml, format_args!("<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>"));
    if grid.ruled {
        xml.push_str("<w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            put(xml, format_args!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"));
        }
        xml.push_str("</w:tblBorders>");
    }
    let margin = if grid.ruled { 57 } else { 0 };
    put(
        xml,
        format_args!(
            "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{margin}\" w:type=\"dxa\"/><w:right \
             w:w=\"{margin}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
        ),
    );
    for width in &grid.widths {
        put(xml, format_args!("<w:gridCol w:w=\"{width}\"/>"));
    }
    xml.push_str("</w:tblGrid>\n");
    for (at, row) in grid.rows.iter().enumerate() {
        // No row is parted by the end of a page; the headers stand on every page.
        xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
        xml.push_str(if at < grid.header_rows { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
        let below = grid.rows.len() - 1 - at;
        let keep = if grid.signed && (1..=WITH_SIGNATURE).contains(&below) { KEEP } else { "" };
        let look = match below {
            _ if at < grid.header_rows => HEADER,
            0 if grid.signed => SIGNED,
            _ => "",
        };
        let mut column = 0;
        for cell in row {
            let width = grid.widths.iter().skip(column).take(cell.span).sum();
            table_cell(xml, cell, width, look, keep);
            column += cell.span;
        }
        xml.push_str("</w:tr>\n");
    }
    xml.push_str("</w:tbl>\n");
}

fn table_cell(xml: &mut String, cell: &GridCell, width: u32, look: &str, keep: &str) {
    put(xml, format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
    if cell.span > 1 {
        put(xml, format_args!("<w:gridSpan w:val=\"{}\"/>", cell.span));
    }
    xml.push_str(match cell.down {
        Down::Alone => "",
        Down::Begins => "<w:vMerge w:val=\"restart\"/>",
        Down::GoesOn => "<w:vMerge/>",
    });
    xml.push_str(look);
    xml.push_str("</w:tcPr>");
    for one in &cell.paragraphs {
        paragraph(xml, one, width, keep);
    }
    xml.push_str("</w:tc>");
}

pub(super) fn put(xml: &mut String, text: std::fmt::Arguments) {
    xml.write_fmt(text).expect("a text takes everything");
}

/// Letters that XML reads as its own are written out; those it cannot hold are left out.
pub(super) fn escaped(text: &str) -> String {
    let seen = strip_controls(text);
    let holds = |letter: &char| !matches!(letter, '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    let kept: String = seen.chars().filter(holds).collect();
    kept.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
