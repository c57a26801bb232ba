//! A chart of lines as Word draws it: a part of its own, with its numbers in it, so that nothing has to be looked up.

use super::document::{Chart, Line, LineKind};
use super::docx::{PROLOGUE, R, escaped, put};

const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const WP: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// A twentieth of a point, in the units of drawings.
const TWIP: u32 = 635;
/// As high as wide, in hundredths.
const HEIGHT: u32 = 56;
/// Ids of the axes; any two numbers.
const ACROSS: &str = "111";
const UPWARDS: &str = "112";

/// The paragraph that shows a chart. `number` counts the charts of a paper from 1; `width` is in twentieths of a point.
pub fn placed(xml: &mut String, chart: &Chart, number: usize, relation: usize, width: u32) {
    let (wide, high) = (width * TWIP, width * TWIP / 100 * HEIGHT);
    let described = attribute(&chart.described);
    put(
        xml,
        format_args!(
            "<w:p><w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp=\"{WP}\" \
             distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr \
             id=\"{number}\" name=\"Biểu đồ {number}\" descr=\"{described}\"/><wp:cNvGraphicFramePr/><a:graphic \
             xmlns:a=\"{A}\"><a:graphicData uri=\"{C}\"><c:chart xmlns:c=\"{C}\" r:id=\"rId{relation}\"/>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n"
        ),
    );
}

/// The part that holds the chart.
pub fn part(chart: &Chart) -> String {
    let mut xml = format!(
        "{PROLOGUE}<c:chartSpace xmlns:c=\"{C}\" xmlns:a=\"{A}\" xmlns:r=\"{R}\"><c:roundedCorners val=\"0\"/><c:chart>\
         <c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/><c:lineChart><c:grouping val=\"standard\"/>\
         <c:varyColors val=\"0\"/>"
    );
    for (number, line) in chart.lines.iter().enumerate() {
        series(&mut xml, chart, line, number);
    }
    put(
        &mut xml,
        format_args!("<c:marker val=\"1\"/><c:axId val=\"{ACROSS}\"/><c:axId val=\"{UPWARDS}\"/></c:lineChart>"),
    );
    axes(&mut xml, chart);
    xml.push_str("</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
    xml.push_str("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
    xml.push_str("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
    xml.push_str("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1000\">");
    xml.push_str("<a:latin typeface=\"Times New Roman\"/><a:cs typeface=\"Times New Roman\"/></a:defRPr></a:pPr>");
    xml.push_str("<a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr></c:chartSpace>\n");
    xml
}

fn series(xml: &mut String, chart: &Chart, line: &Line, number: usize) {
    let (colour, width, dash) = pen(line.kind);
    let name = escaped(&line.name);
    put(xml, format_args!("<c:ser><c:idx val=\"{number}\"/><c:order val=\"{number}\"/><c:tx><c:v>{name}</c:v></c:tx>"));
    put(
        xml,
        format_args!(
            "<c:spPr><a:ln w=\"{width}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>{dash}</a:ln></c:spPr>"
        ),
    );
    if matches!(line.kind, LineKind::Known | LineKind::Expected) {
        put(
            xml,
            format_args!(
                "<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/><c:spPr><a:solidFill><a:srgbClr \
                 val=\"{colour}\"/></a:solidFill></c:spPr></c:marker>"
            ),
        );
    } else {
        xml.push_str("<c:marker><c:symbol val=\"none\"/></c:marker>");
    }
    label(xml, line);
    put(xml, format_args!("<c:cat><c:strLit><c:ptCount val=\"{}\"/>", chart.across.len()));
    for (at, words) in chart.across.iter().enumerate() {
        put(xml, format_args!("<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", escaped(words)));
    }
    xml.push_str("</c:strLit></c:cat><c:val><c:numLit><c:formatCode>0.0</c:formatCode>");
    put(xml, format_args!("<c:ptCount val=\"{}\"/>", chart.across.len()));
    for (at, value) in line.hundredths.iter().enumerate() {
        if let Some(value) = value {
            put(xml, format_args!("<c:pt idx=\"{at}\"><c:v>{}.{:02}</c:v></c:pt>", value / 100, value % 100));
        }
    }
    xml.push_str("</c:numLit></c:val><c:smooth val=\"0\"/></c:ser>");
}

/// The number at the end of a line, written as the paper writes numbers.
fn label(xml: &mut String, line: &Line) {
    const NOTHING: &str = "<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/><c:showSerName \
                           val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    let at = line.hundredths.iter().rposition(Option::is_some).filter(|_| !line.last.is_empty());
    let Some(at) = at else { return };
    let words = escaped(&line.last);
    put(
        xml,
        format_args!(
            "<c:dLbls><c:dLbl><c:idx val=\"{at}\"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang=\"vi-VN\" \
             sz=\"1000\"/><a:t>{words}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"t\"/>{}</c:dLbl>{NOTHING}</c:dLbls>",
            NOTHING.replace("showVal val=\"0\"", "showVal val=\"1\"")
        ),
    );
}

/// Colour, width in the units of drawings, and how it is broken.
fn pen(kind: LineKind) -> (&'static str, u32, &'static str) {
    const DASHES: &str = "<a:prstDash val=\"dash\"/>";
    const DOTS: &str = "<a:prstDash val=\"sysDot\"/>";
    match kind {
        LineKind::Known => ("404040", 22_225, ""),
        LineKind::Expected => ("1F4E9E", 28_575, ""),
        LineKind::Spread => ("7F7F7F", 12_700, DOTS),
        LineKind::Needed => ("1E7B45", 22_225, DASHES),
        LineKind::Target => ("B3261E", 15_875, DASHES),
    }
}

fn axes(xml: &mut String, chart: &Chart) {
    const THIN: &str =
        "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"BFBFBF\"/></a:solidFill></a:ln></c:spPr>";
    put(
        xml,
        format_args!(
            "<c:catAx><c:axId val=\"{ACROSS}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete \
             val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark \
             val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>{THIN}<c:crossAx \
             val=\"{UPWARDS}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset \
             val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"
        ),
    );
    let (least, most) = chart.reach();
    put(
        xml,
        format_args!(
            "<c:valAx><c:axId val=\"{UPWARDS}\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{most}\"/><c:min \
             val=\"{least}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorGridlines>{THIN}\
             </c:majorGridlines><c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>\
             <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{THIN}<c:crossAx val=\"{ACROSS}\"/><c:crosses \
             val=\"min\"/><c:crossBetween val=\"midCat\"/></c:valAx>"
        ),
    );
}

/// A text inside quotation marks.
fn attribute(text: &str) -> String {
    escaped(text).replace('"', "&quot;")
}

impl Chart {
    /// Whole numbers around all values.
    fn reach(&self) -> (i64, i64) {
        let values = || self.lines.iter().flat_map(|line| line.hundredths.iter().copied().flatten());
        let (least, most) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
        ((least / 100 - 1).max(0), most / 100 + 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: Vec<Option<i64>>) -> Chart {
        let line = Line { name: "a & b".into(), kind: LineKind::Known, last: "17,4".into(), hundredths: values };
        Chart { described: "\"a\" < b".into(), across: vec!["2024".into(), "2025".into()], lines: vec![line] }
    }

    #[test]
    fn a_value_nobody_knows_is_left_out_and_words_cannot_end_their_element() {
        let chart = chart(vec![None, Some(1_705)]);
        let xml = part(&chart);
        assert!(xml.contains("<c:pt idx=\"1\"><c:v>17.05</c:v></c:pt>") && xml.contains("a &amp; b"));
        assert!(!xml.contains("<c:numLit><c:formatCode>0.0</c:formatCode><c:ptCount val=\"2\"/><c:pt idx=\"0\">"));
        assert!(xml.contains("<c:max val=\"19\"/><c:min val=\"16\"/>"), "{xml}");
        let mut place = String::new();
        placed(&mut place, &chart, 1, 7, 9_000);
        assert!(place.contains("descr=\"&quot;a&quot; &lt; b\"") && place.contains("r:id=\"rId7\""), "{place}");
    }

    #[test]
    fn a_chart_without_any_value_is_one_of_nothing() {
        assert_eq!(chart(vec![None, None]).reach(), (0, 2));
        assert!(!part(&chart(vec![None, None])).contains("dLbl>"));
    }
}
