//! The rule book in `docs/` says of every rule what the program says.

use phanbo::rules::RULES;
use phanbo::rules::checker::{About, Default, Parameter, Rule};

use crate::papers::read;

/// A row of one of the tables: code, fault, subject, severity, parameters, basis, remedy.
fn rows() -> Vec<Vec<String>> {
    let book = read("docs/rule-book.md");
    let is_row = |line: &&str| line.starts_with("| ") && line.as_bytes().get(3).is_some_and(u8::is_ascii_digit);
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
    book.lines().filter(is_row).map(cells).collect()
}

/// Each rule beside its row.
fn pairs() -> Vec<(&'static Rule, Vec<String>)> {
    RULES.iter().copied().zip(rows()).collect()
}

#[test]
fn it_has_a_row_for_every_rule_in_their_order() {
    let codes: Vec<String> = rows().iter().map(|row| row[0].clone()).collect();
    let known: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, known);
    assert!(rows().iter().all(|row| row.len() == 7), "seven columns");
}

#[test]
fn it_names_the_subject_of_every_rule() {
    for (rule, row) in pairs() {
        let subject = match rule.check.about() {
            About::Station => "station",
            About::Point => "point",
            About::Hospital => "hospital",
            About::Doctor => "doctor",
            About::Move => "move",
            About::Area => "area",
            About::Commune => "commune",
            About::Province => "province",
            About::Record => "the record",
        };
        assert!(row[2].starts_with(subject), "{}: {} is no {subject}", rule.code, row[2]);
    }
}

#[test]
fn it_gives_every_rule_its_severity_its_remedy_and_whether_it_is_on() {
    for (rule, row) in pairs() {
        assert!(severity_words(&row[3]).any(|word| word == rule.severity.code()), "{}: {}", rule.code, row[3]);
        assert_eq!(row[3].contains("off by default"), !rule.on, "{}: {}", rule.code, row[3]);
        assert_eq!(row[6], rule.remedy.code(), "{}", rule.code);
    }
}

fn severity_words(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(|letter: char| !letter.is_alphabetic()).filter(|word| ["error", "warning", "info"].contains(word))
}

#[test]
fn it_gives_every_parameter_with_its_default_and_its_range() {
    for (rule, row) in pairs() {
        let said: Vec<String> = rule.parameters.iter().map(|parameter| in_words(parameter)).collect();
        let said = if said.is_empty() { "–".to_owned() } else { said.join(", ") };
        let written = row[4].split(';').next().unwrap_or_default().trim();
        assert_eq!(written, said, "{}", rule.code);
    }
}

fn in_words(parameter: &Parameter) -> String {
    let value = match &parameter.default {
        Default::Number(number, range) => format!("{number} ({}–{})", range.start(), range.end()),
        Default::Date(date) => date.to_string(),
        Default::List(codes) => codes.join(", "),
    };
    format!("`{}` {value}", parameter.name)
}
