//! The rule book in `docs/` says of every rule what the program says.

use phanbo::rules::RULES;
use phanbo::rules::checker::{About, DefaultValue, Parameter, Rule};

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
        DefaultValue::Number(number, range) => format!("{number} ({}–{})", range.start(), range.end()),
        DefaultValue::Date(date) => date.to_string(),
        DefaultValue::List(codes) => codes.join(", "),
    };
    format!("`{}` {value}", parameter.name)
}

/// The codes of a sentence, ranges written out: `T01–T03, X05` is four.
fn codes(sentence: &str) -> Vec<String> {
    let mut codes = Vec::new();
    for word in sentence.split([' ', ',', '.', ':', ';']) {
        let (first, last) = word.split_once('–').unwrap_or((word, word));
        let number = |code: &str| code.strip_prefix(['T', 'B', 'D', 'P', 'X'])?.parse::<u32>().ok();
        if let (Some(group), Some(from), Some(to)) = (first.get(..1), number(first), number(last)) {
            codes.extend((from..=to).map(|number| format!("{group}{number:02}")));
        }
    }
    codes
}

#[test]
fn it_says_of_every_rule_which_dates_it_looks_at() {
    let book = read("docs/rule-book.md");
    let line = book.lines().find(|line| line.starts_with("Which dates a rule looks at.")).expect("a line about dates");
    let mut said = codes(line);
    let mut known: Vec<String> = RULES.iter().map(|rule| rule.code.to_owned()).collect();
    said.sort();
    known.sort();
    assert_eq!(said, known, "docs/rule-book.md, “Which dates a rule looks at”: each rule once");
}

#[test]
fn it_lists_the_facts_of_a_rule_as_its_row_does() {
    let book = read("docs/rule-book.md");
    let list = book.split("(unknown is null): ").nth(1).and_then(|rest| rest.split("; others").next());
    let list = list.expect("docs/rule-book.md, Findings in JSON: a list of facts");
    for (rule, row) in pairs() {
        let facts = row[2].split(" · ").nth(2).expect("subject, detail and facts");
        let has_facts = !facts.starts_with('–');
        assert_eq!(codes(list).iter().any(|code| code == rule.code), has_facts, "{}: {facts}", rule.code);
    }
}
