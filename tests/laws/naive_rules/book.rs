//! The tables of docs/rule-book.md: which rules there are, which are off at first, and what can be set of each.

use std::sync::LazyLock;

const TEXT: &str = include_str!("../../../docs/rule-book.md");

/// A row of one of the tables.
pub struct Row {
    pub code: &'static str,
    pub is_off: bool,
    parameters: &'static str,
}

/// Of what form the value of a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A number, and the range it may be in, both ends included.
    Number(i64, i64),
    Date,
    List,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| TEXT.lines().filter_map(Row::read).collect());

/// All rules of the rule book, in its order.
pub fn rules() -> &'static [Row] {
    &ROWS
}

pub fn rule(code: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.code == code)
}

impl Row {
    /// Code, fault, subject, severity, parameters, basis, remedy; nothing of a line that is no row of a rule.
    fn read(line: &'static str) -> Option<Self> {
        let cells: Vec<&str> = line.strip_prefix("| ")?.trim_end_matches('|').split(" | ").map(str::trim).collect();
        let code = cells[0];
        let is_code = code.len() == 3 && code[1..].bytes().all(|digit| digit.is_ascii_digit());
        is_code.then(|| Self { code, is_off: cells[3].contains("off by default"), parameters: cells[4] })
    }

    /// The form of a parameter: `minimum` 4 (0–100), `deadline` 2027-12-31, `specialties` general, family.
    pub fn form(&self, parameter: &str) -> Option<Form> {
        let mut words = self.parameters.split(&format!("`{parameter}` ")).nth(1)?.split([' ', ',', ';']);
        let default = words.next()?;
        if default.parse::<i64>().is_ok() {
            let (least, most) = words.next()?.trim_matches(['(', ')']).split_once('–')?;
            return Some(Form::Number(least.parse().ok()?, most.parse().ok()?));
        }
        Some(if default.starts_with(|first: char| first.is_ascii_digit()) { Form::Date } else { Form::List })
    }
}
