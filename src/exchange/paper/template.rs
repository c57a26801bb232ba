//! The text of a paper as it lies in `assets/papers/`: a line a paragraph, what it is in square brackets in front, and
//! what the plan fills in between braces. `assets/papers/README.md` explains it to whoever edits one.

/// What a line of a template is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The head of a paper; its value is the number.
    Head,
    Kind,
    Abstract,
    /// The short line under the abstract.
    Line,
    Authority,
    Basis,
    Order,
    Address,
    Article,
    Heading,
    Body,
    Annex,
    Attached,
    /// A table of the plan; its value says which.
    Table,
    /// A chart of the plan; its value says which.
    Chart,
    Recipient,
    Signer,
    /// Who signs at the left, in the place of recipients.
    LeftSigner,
    /// A new page; its value is its direction.
    Page,
    /// Another template, put in here; its value is its name.
    Insert,
}

const TAGS: [(&str, Tag); 20] = [
    ("đầu", Tag::Head),
    ("tên loại", Tag::Kind),
    ("trích yếu", Tag::Abstract),
    ("gạch", Tag::Line),
    ("thẩm quyền", Tag::Authority),
    ("căn cứ", Tag::Basis),
    ("lệnh", Tag::Order),
    ("kính gửi", Tag::Address),
    ("điều", Tag::Article),
    ("mục", Tag::Heading),
    ("văn", Tag::Body),
    ("phụ lục", Tag::Annex),
    ("kèm theo", Tag::Attached),
    ("bảng", Tag::Table),
    ("biểu đồ", Tag::Chart),
    ("nơi nhận", Tag::Recipient),
    ("ký", Tag::Signer),
    ("ký trái", Tag::LeftSigner),
    ("trang", Tag::Page),
    ("chèn", Tag::Insert),
];

/// A line of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Counted from one, for messages.
    pub number: usize,
    pub tag: Tag,
    pub value: String,
    pub text: String,
}

/// What is wrong in a template: its line, and the tag, field, table or template nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub unknown: String,
}

/// The lines of a template. Empty ones and those that begin with `#` say nothing; one without a tag is text.
pub fn lines(template: &str) -> (Vec<Line>, Vec<Fault>) {
    let (mut lines, mut faults) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(template.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (inside, text) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).unwrap_or(("văn", line));
        let (name, value) = inside.split_once(':').unwrap_or((inside, ""));
        match TAGS.iter().find(|(known, _)| *known == name.trim()) {
            Some(&(_, tag)) => {
                lines.push(Line { number, tag, value: value.trim().to_owned(), text: text.trim().to_owned() });
            }
            None => faults.push(Fault { line: number, unknown: name.trim().to_owned() }),
        }
    }
    (lines, faults)
}

/// A text with what stands between braces filled in; what `field` does not know is left as a place to fill by hand.
pub fn filled(text: &str, line: usize, field: impl Fn(&str) -> Option<String>, faults: &mut Vec<Fault>) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        if let Some(value) = field(name.trim()) {
            filled.push_str(&value);
        } else {
            faults.push(Fault { line, unknown: name.trim().to_owned() });
            filled.push_str(DOTS);
        }
        filled.push_str(rest);
    }
    filled
}

/// A place to fill by hand.
pub const DOTS: &str = "……………";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_tag_with_a_value_and_a_text() {
        let (lines, faults) = lines("# nhận xét\n\n[đầu: {số}/QĐ-SYT]\n[điều] Điều 1. Cử\nVăn bản [sic]\n[lạ] x");
        let told: Vec<_> = lines.iter().map(|line| (line.tag, line.value.as_str(), line.text.as_str())).collect();
        let expected =
            [(Tag::Head, "{số}/QĐ-SYT", ""), (Tag::Article, "", "Điều 1. Cử"), (Tag::Body, "", "Văn bản [sic]")];
        assert_eq!(told, expected);
        assert_eq!(faults, [Fault { line: 6, unknown: "lạ".into() }]);
    }

    #[test]
    fn fields_are_filled_and_unknown_ones_are_dotted_and_told() {
        let mut faults = Vec::new();
        let field = |name: &str| (name == "họ tên").then(|| "Lan".to_owned());
        assert_eq!(filled("Cử {họ tên} đến {nơi}.", 3, field, &mut faults), format!("Cử Lan đến {DOTS}."));
        assert_eq!(faults, [Fault { line: 3, unknown: "nơi".into() }]);
    }
}
