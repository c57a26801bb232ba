//! The two languages of the program and where their texts are kept.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Texts;

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

/// What the files of the texts say (`assets/lang`), in the order of [`Language::ALL`]: window and command line, then the
/// rules.
pub(super) const FILES: [&str; 4] = [
    include_str!("../../assets/lang/vi/phanbo.ftl"),
    include_str!("../../assets/lang/en/phanbo.ftl"),
    include_str!("../../assets/lang/vi/rules.ftl"),
    include_str!("../../assets/lang/en/rules.ftl"),
];

/// The texts of window and command line (`assets/lang/*/phanbo.ftl`). Use the `t!` macro, which checks the keys.
pub fn interface(language: Language) -> &'static Texts {
    static VIETNAMESE: LazyLock<Texts> = LazyLock::new(|| Texts::of(Language::Vietnamese, FILES[0]));
    static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::of(Language::English, FILES[1]));
    match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    }
}

/// The texts of the rules (`assets/lang/*/rules.ftl`), found by code: `T03-sentence`.
pub fn rule_texts(language: Language) -> &'static Texts {
    static VIETNAMESE: LazyLock<Texts> = LazyLock::new(|| Texts::of(Language::Vietnamese, FILES[2]));
    static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::of(Language::English, FILES[3]));
    match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    }
}

#[cfg(test)]
mod tests {
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
    fn a_number_as_it_is_written_selects_words_too() {
        let stations = |language, count| {
            let number = crate::text::numbers::number(language, count);
            t!(language, "unit-stations", number = number)
        };
        let said = [0, 1, 2, 1_001].map(|count| stations(Language::English, count));
        assert_eq!(said, ["0 stations", "1 station", "2 stations", "1,001 stations"]);
        assert_eq!(stations(Language::Vietnamese, 1), "1 trạm");
        let becomes = |then: &str| t!(Language::English, "advice-count", place = "A", now = "0", then = then);
        assert_eq!(["1", "11"].map(becomes), ["A: 0 → 1 doctor", "A: 0 → 11 doctors"]);
    }

    #[test]
    fn rule_texts_take_names_without_isolation_marks() {
        let facts = [("name", "Trạm Y tế Hải Lạng"), ("need", "1")];
        let sentence = rule_texts(Language::Vietnamese).get_args("T01-sentence", facts);
        assert_eq!(sentence, "Trạm Y tế Hải Lạng: chưa có bác sĩ (cần 1)");
    }

    #[test]
    fn a_language_does_not_borrow_from_the_other() {
        for language in Language::ALL {
            assert!(!rule_texts(language).has("T00-sentence"));
            assert_eq!(rule_texts(language).get("T00-sentence"), "T00-sentence");
        }
    }
}
