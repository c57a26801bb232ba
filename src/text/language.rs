//! The two languages of the program and where their texts are kept.

use std::sync::LazyLock;

use i18n_embed::{LanguageLoader, fluent::FluentLanguageLoader};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of the interface. Plans themselves are in whatever language their authors wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "vi")]
    Vietnamese,
    #[serde(rename = "en")]
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Vietnamese, Self::English];

    /// ISO 639-1 code; also the name of the folder with its texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// The texts of window and command line (`assets/lang/*/phanbo.ftl`). Use the `t!` macro, which checks the keys.
pub fn interface(language: Language) -> &'static FluentLanguageLoader {
    static VIETNAMESE: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("phanbo", Language::Vietnamese));
    static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("phanbo", Language::English));
    match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    }
}

/// The texts of the rules (`assets/lang/*/rules.ftl`), found by code: `T03-sentence`.
pub fn rule_texts(language: Language) -> &'static FluentLanguageLoader {
    static VIETNAMESE: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("rules", Language::Vietnamese));
    static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("rules", Language::English));
    match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    }
}

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/lang/"]
struct Texts;

/// A loader with the texts of one language only: a key missing there must show, not borrow the other language's text.
fn load(domain: &str, language: Language) -> FluentLanguageLoader {
    let identifier: LanguageIdentifier = language.code().parse().expect("two-letter codes are language identifiers");
    let loader = FluentLanguageLoader::new(domain, identifier.clone());
    loader.load_languages(&Texts, &[identifier]).expect("the texts are inside the program");
    // Both languages run from left to right, and names with isolation marks could not be searched or compared.
    loader.set_use_isolating(false);
    loader
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::text::t;

    #[test]
    fn codes_lead_back_to_their_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
            assert_eq!(serde_json::to_string(&language).expect("plain"), format!("\"{}\"", language.code()));
        }
        assert_eq!(Language::from_code("fr"), None);
        assert_eq!(Language::default(), Language::Vietnamese);
    }

    #[test]
    fn each_language_answers_in_its_own_words() {
        assert_eq!(t!(Language::Vietnamese, "app-title"), "Phân bổ – Bố trí bác sĩ trạm y tế");
        assert_eq!(t!(Language::English, "app-title"), "Phân bổ – Doctors for health stations");
    }

    #[test]
    fn a_count_selects_words_and_a_formatted_number_is_shown() {
        let doctors = |language, count| {
            let number = crate::text::numbers::number(language, count);
            t!(language, "doctors", count = count, number = number)
        };
        assert_eq!(doctors(Language::Vietnamese, 1_200), "1.200 bác sĩ");
        assert_eq!(doctors(Language::English, 1_200), "1,200 doctors");
        assert_eq!(doctors(Language::English, 1), "1 doctor");
    }

    #[test]
    fn rule_texts_take_names_without_isolation_marks() {
        let facts = HashMap::from([("name", "Trạm Y tế Hải Lạng"), ("need", "1")]);
        let sentence = rule_texts(Language::Vietnamese).get_args("T01-sentence", facts);
        assert_eq!(sentence, "Trạm Y tế Hải Lạng: chưa có bác sĩ (cần 1)");
    }

    #[test]
    fn a_language_does_not_borrow_from_the_other() {
        for language in Language::ALL {
            assert_eq!(interface(language).current_languages().len(), 1);
            assert!(!rule_texts(language).has("T00-sentence"));
        }
    }
}
