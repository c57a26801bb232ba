//! Both languages say the same things: the same keys, attributes and arguments, nothing empty, one spelling.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use phanbo::text::{Language, Texts};
use unicode_normalization::is_nfc;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/lang");

/// How a syllable with the old tone placement ends: the program writes hủy, xóa, khóa, hòa.
const OLD_ENDINGS: [&str; 15] =
    ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];

/// What every rule has to say, after its code.
const RULE_TEXTS: [&str; 5] = ["title", "sentence", "short", "explanation", "basis"];

#[test]
fn several_may_ask_for_the_same_text_at_once() {
    let texts = Texts::of(Language::English, "here = Here { $who }\n");
    std::thread::scope(|scope| {
        for who in ["a", "b", "c"] {
            let texts = &texts;
            scope.spawn(move || assert_eq!(texts.get_args("here", [("who", who)]), format!("Here {who}")));
        }
    });
}

#[test]
fn both_languages_have_the_same_files() {
    assert_eq!(files("vi"), files("en"));
    assert!(!files("vi").is_empty());
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    for file in files("vi") {
        let (vietnamese, english) = (texts("vi", &file), texts("en", &file));
        for (key, arguments) in &vietnamese {
            assert_eq!(Some(arguments), english.get(key), "{}: {key}", file.display());
        }
        let extra: Vec<_> = english.keys().filter(|key| !vietnamese.contains_key(*key)).collect();
        assert!(extra.is_empty(), "{}: only in English: {extra:?}", file.display());
    }
}

/// Texts found by a code, whose keys stand nowhere in full: how these begin.
const BY_CODE: [&str; 10] = [
    "compare-field-",
    "import-field-",
    "import-kind-",
    "import-level-",
    "import-sure-",
    "import-why-",
    "inspector-fact-",
    "place-",
    "specialty-",
    "tag-",
];

#[test]
fn every_text_of_the_interface_is_asked_for() {
    let mut asked = BTreeSet::new();
    quoted(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut asked);
    let texts = texts("vi", Path::new("phanbo.ftl"));
    let keys = texts.keys().map(String::as_str);
    let (by_name, others): (Vec<&str>, Vec<&str>) = keys.partition(|key| asked.contains(*key));
    assert!(by_name.len() > 1_000, "only {} are asked for by name", by_name.len());
    let dead: Vec<_> = others.iter().filter(|key| !BY_CODE.iter().any(|start| key.starts_with(*start))).collect();
    assert!(dead.is_empty(), "nobody asks for {dead:?}");
    for start in BY_CODE {
        assert!(others.iter().any(|key| key.starts_with(start)), "no text is found by a code behind {start}");
    }
}

/// What stands between quotation marks in the code of a folder.
fn quoted(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            quoted(&path, found);
        } else {
            let code = fs::read_to_string(&path).expect("a readable source file");
            found.extend(code.split('"').map(str::to_owned));
        }
    }
}

#[test]
fn texts_are_composed_and_spelt_one_way() {
    for language in ["vi", "en"] {
        for file in files(language) {
            let source = source(language, &file);
            for (number, line) in (1..).zip(source.lines()) {
                let place = format!("{language}/{}:{number}", file.display());
                assert!(is_nfc(line), "{place} is not in NFC: {line}");
                let lower = line.to_lowercase();
                let old = lower.split(|letter: char| !letter.is_alphabetic()).find(|word| has_old_spelling(word));
                assert_eq!(old, None, "{place} has an old spelling: {line}");
            }
        }
    }
}

#[test]
fn every_rule_says_all_it_has_to() {
    let texts = texts("vi", Path::new("rules.ftl"));
    let codes: BTreeSet<&str> = texts.keys().filter_map(|key| rule_code(key)).collect();
    assert!(codes.len() >= 13, "{codes:?}");
    for code in codes {
        for text in RULE_TEXTS {
            let key = format!("{code}-{text}");
            assert!(texts.contains_key(&key), "{key} is missing");
        }
        // A record that cannot be found has no name, only its table and id (X04).
        let arguments = &texts[&format!("{code}-sentence")];
        assert!(arguments.contains("name") || arguments.contains("id"), "{code} does not name its subject");
    }
}

/// How the keys begin of what is said of merging copies.
const OF_A_MERGE: [&str; 7] = [
    "action-decide-open",
    "cli-exit-codes",
    "cli-merge-",
    "deed-decided-open",
    "merge-",
    "put-away-merge",
    "table-open",
];

#[test]
fn a_decision_is_a_paper_and_what_a_merge_asks_is_a_difference() {
    for (language, paper) in [("vi", "quyết định"), ("en", "decision")] {
        let text: String = files(language).iter().map(|file| source(language, file)).collect();
        let (mut key, mut seen) = ("", 0);
        for line in text.lines() {
            // What is indented goes on with the text above it.
            if !line.starts_with(' ') {
                key = line.split(' ').next().unwrap_or_default();
            }
            if OF_A_MERGE.iter().any(|start| key.starts_with(*start)) {
                assert!(!line.to_lowercase().contains(paper), "{language}: {line}");
                seen += 1;
            }
        }
        assert!(seen > 70, "{language}: only {seen} lines are about a merge");
    }
}

/// `T03` of `T03-sentence`; nothing for words that belong to no rule.
fn rule_code(key: &str) -> Option<&str> {
    let (code, _) = key.split_once('-')?;
    let digits = code.strip_prefix(['T', 'B', 'D', 'P', 'X'])?;
    (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(code)
}

/// In quý and quỹ the u belongs to the consonant: there the tone on y is the new spelling too.
fn has_old_spelling(word: &str) -> bool {
    !word.starts_with('q') && OLD_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// The files of one language, by their path inside its folder.
fn files(language: &str) -> BTreeSet<PathBuf> {
    fs::read_dir(Path::new(FOLDER).join(language))
        .expect("the folder of a language")
        .map(|entry| PathBuf::from(entry.expect("a readable folder").file_name()))
        .collect()
}

fn source(language: &str, file: &Path) -> String {
    fs::read_to_string(Path::new(FOLDER).join(language).join(file)).expect("a readable text file")
}

/// Every text of a file with the arguments it takes; attributes as `key.attribute`.
fn texts(language: &str, file: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let source = source(language, file);
    let resource = parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{language}/{}: {errors:?}", file.display()));
    let mut texts = BTreeMap::new();
    let mut put = |key: String, pattern: &Pattern<&str>| {
        assert!(says_something(pattern), "{language}: {key} is empty");
        assert!(texts.insert(key.clone(), arguments(pattern)).is_none(), "{language}: {key} is there twice");
    };
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { content } => panic!("{language}/{}: not understood: {content}", file.display()),
        };
        for attribute in attributes {
            put(format!("{key}.{}", attribute.id.name), &attribute.value);
        }
        if let Some(value) = value {
            put(key, value);
        }
    }
    texts
}

fn says_something(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { value } => !value.trim().is_empty(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().all(|variant| says_something(&variant.value))
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            !value.trim().is_empty()
        }
        PatternElement::Placeable { .. } => true,
    })
}

fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => in_call(arguments, found),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { arguments: None, .. } => {}
    }
}

fn in_call(call: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    for inline in call.positional.iter().chain(call.named.iter().map(|named| &named.value)) {
        in_inline(inline, found);
    }
}
