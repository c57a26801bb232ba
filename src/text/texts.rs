//! The texts of one language, found by their keys.
//!
//! There are some three thousand and a session shows a few hundred of them: each is understood when it is first asked
//! for. All of them at once cost a start five milliseconds and four megabytes.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use foldhash::fast::RandomState;
use unic_langid::LanguageIdentifier;

use super::Language;

/// Texts of one language. None refers to another, so that each can be understood alone.
pub struct Texts {
    /// The lines of each text, key and all, as they stand in the file.
    sources: HashMap<&'static str, &'static str, RandomState>,
    /// Those that were asked for.
    known: RwLock<FluentBundle<FluentResource>>,
}

impl Texts {
    /// The texts of a Fluent file in this language alone: a key missing there must show, not borrow the text of another.
    pub fn of(language: Language, file: &'static str) -> Self {
        let language: LanguageIdentifier = language.code().parse().expect("two-letter codes are language identifiers");
        let mut known = FluentBundle::new_concurrent(vec![language]);
        // Both languages run from left to right, and names with isolation marks could not be searched or compared.
        known.set_use_isolating(false);
        Self { sources: sources(file).collect(), known: RwLock::new(known) }
    }

    /// Whether there is such a text.
    pub fn has(&self, key: &str) -> bool {
        self.sources.contains_key(key)
    }

    /// A text without arguments.
    pub fn get(&self, key: &str) -> String {
        self.said(key, None)
    }

    /// A text with words in its gaps.
    pub fn get_args<'a>(&self, key: &str, arguments: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
        self.said(key, Some(&arguments.into_iter().collect()))
    }

    /// A text with what stands in its gaps; the key itself, so that it is seen, where there is none.
    pub fn said(&self, key: &str, arguments: Option<&FluentArgs>) -> String {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(said) = formatted(&known, key, arguments) {
            return said;
        }
        drop(known);
        let Some(source) = self.sources.get(key) else { return key.to_owned() };
        let text = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(understood, _)| understood);
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.add_resource_overriding(text);
        formatted(&known, key, arguments).unwrap_or_else(|| key.to_owned())
    }
}

fn formatted(known: &FluentBundle<FluentResource>, key: &str, arguments: Option<&FluentArgs>) -> Option<String> {
    let pattern = known.get_message(key)?.value()?;
    Some(known.format_pattern(pattern, arguments, &mut Vec::new()).into_owned())
}

/// Key and lines of each text of a Fluent file: a line that begins with a letter begins one, and one that is indented or
/// empty goes on with it.
fn sources(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins = file.match_indices('\n').map(|(end, _)| end + 1);
    let mut begins = std::iter::once(0)
        .chain(begins)
        .filter(|&at| file.as_bytes().get(at).is_some_and(|first| !matches!(first, b' ' | b'\r' | b'\n')));
    let mut begin = begins.next();
    std::iter::from_fn(move || {
        let from = begin?;
        begin = begins.next();
        Some(&file[from..begin.unwrap_or(file.len())])
    })
    .filter(|lines| lines.starts_with(|first: char| first.is_ascii_alphabetic()))
    .filter_map(|lines| Some((lines.split_once('=')?.0.trim_end(), lines)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_syntax::ast::{Entry, Message, Pattern, PatternElement, Resource};
    use fluent_syntax::parser;

    use super::*;
    use crate::text::language::FILES;

    fn messages(source: &str) -> Resource<&str> {
        parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?} in {source}"))
    }

    /// A message without where its comment stood, which belongs to nobody who reads it alone.
    fn plain(message: &Message<&str>) -> String {
        format!("{:?} {:?} {:?}", message.id, message.value, message.attributes)
    }

    #[test]
    fn each_text_alone_is_what_it_is_in_its_file() {
        for file in FILES {
            let whole = messages(file);
            let whole: BTreeMap<&str, String> = whole
                .body
                .iter()
                .filter_map(|entry| match entry {
                    Entry::Message(message) => Some((message.id.name, plain(message))),
                    Entry::Term(term) => panic!("a term: {}", term.id.name),
                    _ => None,
                })
                .collect();
            let alone: BTreeMap<&str, String> = sources(file)
                .map(|(key, lines)| match &messages(lines).body[..] {
                    [Entry::Message(message)] => (key, plain(message)),
                    other => panic!("{key} is {other:?}"),
                })
                .collect();
            assert!(alone.len() > 200, "{} texts", alone.len());
            assert_eq!(alone, whole);
        }
    }

    #[test]
    fn no_text_refers_to_another() {
        for file in FILES {
            for entry in &messages(file).body {
                let Entry::Message(Message { id, value: Some(Pattern { elements }), .. }) = entry else { continue };
                for element in elements {
                    let PatternElement::Placeable { expression } = element else { continue };
                    let referred = format!("{expression:?}");
                    assert!(!referred.contains("MessageReference"), "{}: {referred}", id.name);
                    assert!(!referred.contains("TermReference"), "{}: {referred}", id.name);
                }
            }
        }
    }

    #[test]
    fn comments_and_headings_belong_to_no_text() {
        let file =
            "# one\nfirst = A\n    B\n\n    C\n## two\n\nsecond =\n    { $n ->\n       *[other] D\n    }\n# three\n";
        let found: Vec<(&str, &str)> = sources(file).collect();
        let second = "second =\n    { $n ->\n       *[other] D\n    }\n";
        assert_eq!(found, [("first", "first = A\n    B\n\n    C\n"), ("second", second)]);
        let texts = Texts::of(Language::English, file);
        assert_eq!(texts.get("first"), "A\nB\n\nC");
        assert_eq!(texts.get_args("second", [("n", "1")]), "D");
    }

    #[test]
    fn what_is_missing_shows() {
        let texts = Texts::of(Language::English, "here = Here\n");
        assert!(texts.has("here") && !texts.has("there"));
        assert_eq!((texts.get("here"), texts.get("there")), ("Here".to_owned(), "there".to_owned()));
    }
}
