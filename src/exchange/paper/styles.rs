//! How each style looks (NĐ 30/2020/NĐ-CP, Phụ lục I): Times New Roman, sizes, alignment, room around.

use std::fmt::Write as _;

use super::document::Style;

/// The format of a style. Sizes in half points, lengths in twentieths of a point.
struct Format {
    size: u32,
    bold: bool,
    italic: bool,
    align: &'static str,
    first_line: u32,
    before: u32,
    after: u32,
    keep_next: bool,
    /// The element of a line under the paragraph, or nothing.
    border: &'static str,
}

const UNDER: &str = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>";

const BASE: Format = Format {
    size: 26,
    bold: false,
    italic: false,
    align: "both",
    first_line: 0,
    before: 0,
    after: 0,
    keep_next: false,
    border: "",
};
const CENTRED: Format = Format { align: "center", ..BASE };
const BOLD: Format = Format { bold: true, ..CENTRED };
/// A short line: the border of an empty paragraph.
const LINE: Format = Format { size: 4, border: UNDER, after: 60, ..CENTRED };

fn format_of(style: Style) -> Format {
    match style {
        Style::Parent => Format { size: 24, ..CENTRED },
        Style::Agency | Style::Nation => Format { size: 24, ..BOLD },
        Style::Motto => Format { size: 26, ..BOLD },
        Style::AgencyLine | Style::MottoLine => LINE,
        Style::AbstractLine => Format { after: 120, ..LINE },
        Style::Number => Format { size: 26, ..CENTRED },
        Style::PlaceAndDate => Format { size: 26, italic: true, ..CENTRED },
        Style::Kind => Format { size: 28, before: 120, keep_next: true, ..BOLD },
        Style::Abstract | Style::Annex => Format { size: 28, keep_next: true, ..BOLD },
        Style::Authority => Format { after: 120, ..BOLD },
        Style::Basis => Format { italic: true, first_line: 567, after: 120, ..BASE },
        Style::Order => Format { after: 120, keep_next: true, ..BOLD },
        Style::Address => Format { before: 120, after: 240, ..CENTRED },
        Style::Heading => {
            Format { bold: true, align: "both", first_line: 567, before: 120, after: 120, keep_next: true, ..BASE }
        }
        Style::Body => Format { first_line: 567, after: 120, ..BASE },
        Style::Closing => Format { first_line: 567, after: 120, keep_next: true, ..BASE },
        Style::Attached => Format { italic: true, size: 26, after: 200, ..CENTRED },
        Style::RecipientsTitle => Format { size: 24, bold: true, italic: true, align: "left", ..BASE },
        Style::Recipient | Style::TableText => Format { size: 22, align: "left", ..BASE },
        Style::Signer => BOLD,
        Style::TableHead => Format { size: 22, ..BOLD },
        Style::TableNumber => Format { size: 20, italic: true, ..CENTRED },
        Style::TableCentre => Format { size: 22, ..CENTRED },
    }
}

/// The name by which a paragraph refers to its style.
pub fn id(style: Style) -> String {
    format!("{style:?}")
}

/// `word/styles.xml`. The order of elements is Word's.
pub fn xml() -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault>",
        "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" ",
        "w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr>",
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>",
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>",
    ));
    for style in Style::ALL {
        let Format { size, bold, italic, align, first_line, before, after, keep_next, border } = format_of(style);
        let id = id(style);
        let flag = |is: bool, element: &str| if is { format!("<w:{element}/>") } else { String::new() };
        let (keep, b, i) = (flag(keep_next, "keepNext"), flag(bold, "b"), flag(italic, "i"));
        write!(
            xml,
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{keep}{border}\
             <w:spacing w:before=\"{before}\" w:after=\"{after}\"/>\
             <w:ind w:firstLine=\"{first_line}\"/><w:jc w:val=\"{align}\"/></w:pPr>\
             <w:rPr>{b}{i}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
        )
        .expect("a text takes everything");
    }
    xml + "</w:styles>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_set_as_the_decree_asks() {
        use Style as S;
        // Six points between paragraphs at least, thirteen or fourteen points high.
        for style in [S::Authority, S::Basis, S::Order, S::Heading, S::Body, S::Closing] {
            let format = format_of(style);
            assert!(format.after >= 120, "{style:?}");
            assert!((26..=28).contains(&format.size), "{style:?}");
            assert_eq!(format.italic, style == S::Basis, "{style:?}: only what a paper rests on is in italics");
        }
        // One centimetre or 1.27 at the beginning of a paragraph, even at both edges.
        for style in [S::Basis, S::Body, S::Closing, S::Heading] {
            let format = format_of(style);
            assert!(matches!(format.first_line, 567 | 720) && format.align == "both", "{style:?}");
        }
        // “Nơi nhận” stands level with the title of who signs.
        assert_eq!(format_of(S::RecipientsTitle).before, format_of(S::Signer).before);
    }
}
