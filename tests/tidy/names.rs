//! One word, one thing: what the plan calls by a word, no other public type is called by.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Source, Word, sources};

/// Where the words of the field stand: what a plan is made of.
const PLAN: &str = "src/plan/";

/// Each version of the plan file has the plan's names for what the plan was then.
const VERSIONS: &str = "src/file/v";

/// Words of everyday that have stood for several things each. Of a file format's or a page's own (`Row`, `Cell`) its
/// module says what they are of.
const EVERYDAY: [&str; 22] = [
    "Answer",
    "Asked",
    "Conflict",
    "Decision",
    "Difference",
    "Entry",
    "Found",
    "Group",
    "Held",
    "Kind",
    "Look",
    "Made",
    "Network",
    "Origin",
    "Part",
    "People",
    "Place",
    "Settings",
    "Sheet",
    "Standing",
    "Step",
    "View",
];

/// What every Rust file has by these names already.
const RUST: [&str; 16] = [
    "Box", "Clone", "Copy", "Default", "Drop", "Eq", "From", "Into", "Iterator", "Option", "Ord", "Result", "Send",
    "String", "Sync", "Vec",
];

/// The public types a source defines.
fn public_types(source: &Source) -> BTreeSet<String> {
    types(source).into_iter().filter(|(_, public)| *public).map(|(name, _)| name).collect()
}

/// The types a source defines, each with whether it is public, to whomever.
fn types(source: &Source) -> Vec<(String, bool)> {
    let words = &source.words;
    let defines = |at: &usize| {
        let keyword = ["struct", "enum", "trait", "type", "union"].contains(&words[*at].text.as_str());
        keyword && !words[*at].in_test && words.get(at + 1).is_some_and(Word::is_name)
    };
    let is_public = |at: usize| {
        let Some(public) = words[..at].iter().rposition(|word| word.text == "pub") else { return false };
        // `pub`, or `pub(in …)`.
        let to_whom: Vec<&str> = words[public + 1..at].iter().map(|word| word.text.as_str()).collect();
        matches!(to_whom[..], [] | ["(", .., ")"]) && to_whom.iter().filter(|word| **word == ")").count() < 2
    };
    (0..words.len()).filter(defines).map(|at| (words[at + 1].text.clone(), is_public(at))).collect()
}

#[test]
fn a_word_of_the_plan_and_one_of_everyday_stands_for_one_thing() {
    let mut once: BTreeSet<String> = EVERYDAY.iter().map(|word| (*word).to_owned()).collect();
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources("src").iter().filter(|source| !source.path.starts_with(VERSIONS)) {
        let own = public_types(source);
        if source.path.starts_with(PLAN) {
            once.extend(own.iter().cloned());
        }
        for name in own {
            places.entry(name).or_default().push(source.path.clone());
        }
    }
    places.retain(|name, paths| once.contains(name) && paths.len() > 1);
    assert!(places.is_empty(), "\n{places:#?}");
}

#[test]
fn no_type_takes_a_name_that_rust_has_given() {
    for source in sources("src") {
        for (name, _) in types(&source) {
            assert!(!RUST.contains(&name.as_str()), "{}: {name}", source.path);
        }
    }
}

/// The negative control of the checks above.
#[test]
fn a_public_type_is_seen() {
    let text = "pub struct A(pub(crate) u8);\nstruct B;\npub(super) enum C { D }\npub(in crate::plan) type E = u8;\n\
        impl Iterator for B { type Item = u8; }\npub fn f(type_of: u8) {}\n#[cfg(test)]\nmod tests { pub struct F; }";
    let source = Source::new("src/plan/made_up.rs", text);
    assert_eq!(public_types(&source).into_iter().collect::<Vec<_>>(), ["A", "C", "E"]);
    assert!(types(&source).contains(&("B".to_owned(), false)));
}
