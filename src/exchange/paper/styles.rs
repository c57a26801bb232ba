//! How each style looks (NĐ 30/2020/NĐ-CP, Phụ lục I): Times New Roman, sizes, alignment, room around.

use std::fmt::Write as _;

use super::document::Style;

/// The look of a style. Sizes in half points, lengths in twentieths of a point.
struct Look {
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

const BASE: Look = Look {
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
const CENTRED: Look = Look { align: "center", ..BASE };
const BOLD: Look = Look { bold: true, ..CENTRED };
/// A short line: the border of an empty paragraph.
const LINE: Look = Look { size: 4, border: UNDER, after: 60, ..CENTRED };

fn look(style: Style) -> Look {
    match style {
        Style::Parent => Look { size: 24, ..CENTRED },
        Style::Agency | Style::Nation => Look { size: 24, ..BOLD },
        Style::Motto => Look { size: 26, ..BOLD },
        Style::AgencyLine | Style::MottoLine => LINE,
        Style::AbstractLine => Look { after: 120, ..LINE },
        Style::Number => Look { size: 26, ..CENTRED },
        Style::PlaceAndDate => Look { size: 26, italic: true, ..CENTRED },
        Style::Kind => Look { size: 28, before: 120, keep_next: true, ..BOLD },
        Style::Abstract | Style::Annex => Look { size: 28, keep_next: true, ..BOLD },
        Style::Authority => Look { after: 120, ..BOLD },
        Style::Basis => Look { italic: true, first_line: 567, after: 120, ..BASE },
        Style::Order => Look { after: 120, keep_next: true, ..BOLD },
        Style::Address => Look { before: 120, after: 240, ..CENTRED },
        Style::Heading => {
            Look { bold: true, align: "both", first_line: 567, before: 120, after: 120, keep_next: true, ..BASE }
        }
        Style::Body => Look { first_line: 567, after: 120, ..BASE },
        Style::Closing => Look { first_line: 567, after: 120, keep_next: true, ..BASE },
        Style::Attached => Look { italic: true, size: 26, after: 200, ..CENTRED },
        Style::RecipientsTitle => Look { size: 24, bold: true, italic: true, align: "left", ..BASE },
        Style::Recipient | Style::TableText => Look { size: 22, align: "left", ..BASE },
        Style::Signer => BOLD,
        Style::TableHead => Look { size: 22, ..BOLD },
        Style::TableNumber => Look { size: 20, italic: true, ..CENTRED },
        Style::TableCentre => Look { size: 22, ..CENTRED },
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
        let Look { size, bold, italic, align, first_line, before, after, keep_next, border } = look(style);
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
            let look = look(style);
            assert!(look.after >= 120, "{style:?}");
            assert!((26..=28).contains(&look.size), "{style:?}");
            assert_eq!(look.italic, style == S::Basis, "{style:?}: only what a paper rests on is in italics");
        }
        // One centimetre or 1.27 at the beginning of a paragraph, even at both edges.
        for style in [S::Basis, S::Body, S::Closing, S::Heading] {
            let look = look(style);
            assert!(matches!(look.first_line, 567 | 720) && look.align == "both", "{style:?}");
        }
        // “Nơi nhận” stands level with the title of who signs.
        assert_eq!(look(S::RecipientsTitle).before, look(S::Signer).before);
    }
}
