//! One file a rule, and everything that has to be said about each.

use std::fs;
use std::path::Path;

use phanbo::edit::rotation_end;
use phanbo::fixture::{DAY_ONE, Fixture};
use phanbo::plan::{RuleSetting, Value};
use phanbo::roster::calendar::day_reaching;
use phanbo::rules::checker::{DefaultValue, Rule, RuleSettings};
use phanbo::rules::{RULES, named};
use phanbo::text::sentences::{rule_text, rule_title};
use phanbo::text::{Language, rule_texts};

use crate::source::{Named, ROOT, Source, sources};

/// The groups of the rule book in their order: stations, hospitals, doctors, province, data.
const GROUPS: &str = "TBDPX";

fn files() -> Vec<Source> {
    let is_rule = |source: &Source| source.path.matches('/').count() == 2 && source.path != "src/rules/mod.rs";
    sources("src/rules").into_iter().filter(is_rule).collect()
}

/// The modules of the rule list in `src/rules/mod.rs`, in its order.
fn listed() -> Vec<String> {
    let list = Source::new("src/rules/mod.rs", &read("src/rules/mod.rs"));
    let is_listed = |named: &Named| matches!(&named.segments[..], [_, name] if name == "RULE");
    let named = list.named().into_iter().filter(is_listed);
    named.map(|named| named.segments[0].clone()).collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).expect("a readable file")
}

#[test]
fn every_rule_has_a_file_and_every_file_a_rule() {
    let mut files: Vec<_> = files().iter().filter_map(|source| source.module().pop()).collect();
    let mut list = listed();
    assert_eq!(list.len(), RULES.len());
    files.sort();
    list.sort();
    assert_eq!(files, list);
}

/// Where a code is the right name for a rule: the rule book, its texts, and what stands before the rules in the circle.
const BY_CODE: [(&str, &str); 3] = [
    ("src/rules/", "the rule book itself"),
    ("src/text/", "texts are found by code"),
    ("src/edit/place.rs", "an edit reads the plan's own setting of a rule, and knows no rules"),
];

#[test]
fn elsewhere_a_rule_is_known_by_its_name_and_not_by_its_code() {
    let named = |source: &Source| {
        let code = source.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = code.lines().enumerate();
        let is_named = |line: &str| RULES.iter().any(|rule| line.contains(&format!("\"{}\"", rule.code)));
        let lines = lines.filter(|(_, line)| is_named(line) && !line.trim_start().starts_with("//"));
        lines.map(|(at, _)| source.place(at + 1)).collect::<Vec<_>>()
    };
    let allowed = |source: &Source| BY_CODE.iter().any(|(path, _)| source.path.starts_with(path));
    let (by_code, others): (Vec<_>, Vec<_>) = sources("src").into_iter().partition(allowed);
    let places: Vec<_> = others.iter().flat_map(named).collect();
    assert!(places.is_empty(), "\n{}", places.join("\n"));
    for (path, why) in BY_CODE {
        let is_met = by_code.iter().any(|source| source.path.starts_with(path) && !named(source).is_empty());
        assert!(is_met, "{path} names no rule by its code any more, although {why}");
    }
}

#[test]
fn elsewhere_no_rule_is_known_by_the_letter_of_its_code() {
    let ways: [&[&str]; 4] = [
        &["code", "(", ")", ".", "starts_with"],
        &["code", "(", ")", ".", "chars"],
        &["code", ".", "starts_with"],
        &["code", ".", "chars"],
    ];
    let reads = |source: &Source| {
        let hits = (0..source.words.len()).filter(|&at| ways.iter().any(|way| source.follows(at, way)));
        hits.map(|at| source.place(source.words[at].line)).collect::<Vec<_>>()
    };
    let is_free = |source: &Source| BY_CODE.iter().any(|(path, _)| source.path.starts_with(path));
    let others = sources("src").into_iter().filter(|source| !is_free(source));
    let places: Vec<_> = others.flat_map(|source| reads(&source)).collect();
    assert!(places.is_empty(), "a rule says itself what it is about (Rule::chapter):\n{}", places.join("\n"));
    let read = "fn f(of: &Finding) -> bool { of.code().starts_with(['D', 'X']) }";
    assert_eq!(reads(&Source::new("src/advise/made_up.rs", read)).len(), 1);
}

#[test]
fn what_kind_a_subject_is_of_is_asked_as_a_kind_and_not_as_a_word() {
    let at_home = ["src/plan/", "src/file/"];
    let asks = |source: &Source| {
        let hit = |at: &usize| source.follows(*at, &[".", "subject_kind"]) && !source.words[*at].in_test;
        let hits = (0..source.words.len()).filter(hit);
        hits.map(|at| source.place(source.words[at].line)).collect::<Vec<_>>()
    };
    let others = sources("src").into_iter().filter(|source| !at_home.iter().any(|path| source.path.starts_with(path)));
    let places: Vec<_> = others.flat_map(|source| asks(&source)).collect();
    assert!(places.is_empty(), "plan::SubjectKind is matched by the compiler:\n{}", places.join("\n"));
    let asked = "fn f(of: &Exception) -> bool { of.subject_kind == \"station\" }";
    assert_eq!(asks(&Source::new("src/edit/made_up.rs", asked)).len(), 1);
}

/// The one rule that an edit reads by its code (`BY_CODE`): what is proposed must not break it.
#[test]
fn a_rotation_is_proposed_as_long_as_its_rule_asks() {
    let rule = &named::ROTATION_TOO_SHORT;
    let cases: [&[i64]; 7] = [&[], &[60], &[0], &[10_000], &[10_001], &[-1], &[20_000, 60]];
    for values in cases {
        let parameters = values.iter().map(|&days| ("minimum".to_owned(), Value::Number(days))).collect();
        let setting = RuleSetting { parameters, ..RuleSetting::nothing(rule.code.into()) };
        let plan = Fixture::new().change(|plan| plan.rules.push(setting)).build();
        let asked = RuleSettings::new(&plan).number(rule.parameters[0]);
        assert_eq!(rotation_end(&plan, DAY_ONE), day_reaching(DAY_ONE, asked), "{values:?}");
    }
}

#[test]
fn a_rules_file_begins_with_its_code() {
    for (module, rule) in listed().iter().zip(RULES) {
        let text = read(&format!("src/rules/{module}.rs"));
        assert!(text.starts_with(&format!("//! {}: ", rule.code)), "{module}.rs does not begin with {}", rule.code);
    }
}

#[test]
fn a_rules_file_has_a_test_that_breaks_it_and_one_that_does_not() {
    for source in files() {
        let tests = (0..source.words.len()).filter(|&at| source.follows(at, &["#", "[", "test", "]"])).count();
        assert!(tests >= 2, "{} has {tests} tests", source.path);
    }
}

#[test]
fn rules_stand_in_the_order_of_the_rule_book() {
    let rank = |rule: &&Rule| (rule.code.chars().next().and_then(|group| GROUPS.find(group)), &rule.code[1..]);
    let ranks: Vec<_> = RULES.iter().map(rank).collect();
    assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]), "{ranks:?}");
    assert!(ranks.iter().all(|(group, _)| group.is_some()), "{ranks:?}");
}

#[test]
fn every_rule_has_all_its_texts_in_both_languages() {
    for language in Language::ALL {
        for rule in RULES {
            let texts = ["title", "sentence", "short", "explanation", "basis"].map(str::to_owned).into_iter();
            let parameters = rule.parameters.iter().map(|parameter| format!("parameter-{}", parameter.name));
            for text in texts.chain(parameters) {
                let key = format!("{}-{text}", rule.code);
                assert!(rule_texts(language).has(&key), "{key} is missing in {language:?}");
            }
        }
    }
}

#[test]
fn the_table_of_the_readme_is_the_list_of_rules() {
    let heading = "| code | fault | severity at first | settings and what they are at first | basis |";
    let expected: Vec<_> = RULES.iter().map(|rule| row(rule)).collect();
    let readme = read("README.md");
    let rows = readme.lines().skip_while(|line| *line != heading).skip(2).take_while(|line| line.starts_with('|'));
    let rows: Vec<_> = rows.collect();
    let table = expected.join("\n");
    assert!(rows == expected, "\nREADME.md is to have:\n{heading}\n|---|---|---|---|---|\n{table}\n");
}

fn row(rule: &Rule) -> String {
    let english = Language::English;
    let severity = rule_text(english, &format!("severity-{}", rule.severity.code()));
    let settings: Vec<_> = rule
        .parameters
        .iter()
        .map(|parameter| {
            let value = match &parameter.default {
                DefaultValue::Number(number, _) => number.to_string(),
                DefaultValue::Date(date) => date.to_string(),
                DefaultValue::List(codes) => codes.join(", "),
            };
            format!("`{}` {value}", parameter.name)
        })
        .collect();
    let settings = if settings.is_empty() { "–".to_owned() } else { settings.join(", ") };
    let basis = rule_text(english, &format!("confidence-{}", rule.confidence.code()));
    let off = if rule.on { "" } else { ", off" };
    format!("| {} | {} | {severity}{off} | {settings} | {basis} |", rule.code, rule_title(english, rule))
}
