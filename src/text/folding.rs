//! Search as people type: without tones and diacritics, wherever the tone mark stands in the text.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A text as search sees it: lower case, no tones or diacritics, đ as d, words of letters and digits one blank apart.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut between_words = false;
    for letter in text.nfd().filter(|&letter| !is_combining_mark(letter)) {
        if !letter.is_alphanumeric() {
            between_words = true;
            continue;
        }
        if between_words && !folded.is_empty() {
            folded.push(' ');
        }
        between_words = false;
        folded.extend(plain(letter).to_lowercase());
    }
    folded
}

/// What somebody typed into a search field, prepared once for many comparisons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded, each with a blank in front: the blank finds beginnings of words.
    words: Vec<String>,
}

impl Query {
    /// The words of a query. Kinds of units (`P.`, `X.`, `TT.`, phường, xã, đặc khu) are left out as long as anything
    /// else remains: the list may name a place with or without them.
    pub fn new(text: &str) -> Self {
        let folded = without_unit_kinds(text);
        let folded = if folded.is_empty() { fold(text) } else { folded };
        Self { words: folded.split_whitespace().map(|word| format!(" {word}")).collect() }
    }

    /// Nothing to search for: every text matches.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word of the query is found in the text, in any order. The text comes from [`fold`].
    ///
    /// A word is found where it begins a word; one with a digit also inside another, as in a licence number. Letters
    /// are not looked for inside words: "anh" would find every Thanh and Khanh.
    pub fn matches(&self, folded: &str) -> bool {
        self.words.iter().all(|spaced| {
            let word = &spaced[1..];
            let anywhere = word.contains(|letter: char| letter.is_ascii_digit());
            folded.starts_with(word) || folded.contains(if anywhere { word } else { spaced.as_str() })
        })
    }
}

/// Đ has no decomposition. Old files and some keyboards have the Icelandic letter that looks the same in capitals.
fn plain(letter: char) -> char {
    match letter {
        'Đ' | 'đ' | 'Ð' | 'ð' => 'd',
        other => other,
    }
}

/// The folded text less the kinds of commune-level units, abbreviated or whole.
fn without_unit_kinds(text: &str) -> String {
    let rest: Vec<String> = text.split_whitespace().map(|token| fold(without_abbreviation(token))).collect();
    let mut kept = Vec::new();
    let mut words = rest.iter().flat_map(|token| token.split(' ')).peekable();
    while let Some(word) = words.next() {
        match word {
            "" | "phuong" | "xa" => {}
            "dac" if words.next_if_eq(&"khu").is_some() => {}
            word => kept.push(word),
        }
    }
    kept.join(" ")
}

/// `P.Móng` is `Móng`. Only with its full stop: a bare p may be the beginning of a name.
fn without_abbreviation(token: &str) -> &str {
    match token.split_once('.') {
        Some((kind, rest)) if ["p", "x", "tt"].contains(&kind.to_lowercase().as_str()) => rest,
        _ => token,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, text: &str) -> bool {
        Query::new(query).matches(&fold(text))
    }

    #[test]
    fn folding_forgets_tones_case_and_blanks() {
        assert_eq!(fold("  Trạm Y tế\u{a0}Đông  Mai "), "tram y te dong mai");
        assert_eq!(fold("Ưu ơ ă â ê ô Ðức"), "uu o a a e o duc");
        assert_eq!(fold("Vân Đồn – Cô Tô (2)"), "van don co to 2");
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same() {
        let decomposed: String = "Tiên Yên, Hiệp Hòa".nfd().collect();
        assert_eq!(fold(&decomposed), fold("Tiên Yên, Hiệp Hòa"));
    }

    #[test]
    fn places_are_found_without_diacritics_and_in_any_order() {
        assert!(finds("dong mai", "Trạm Y tế Đông Mai"));
        assert!(finds("mai dong", "Trạm Y tế Đông Mai"));
        assert!(finds("hoà", "Hiệp Hòa"));
        assert!(finds("thuý", "Nguyễn Thị Thúy"));
        assert!(finds("dong ma", "Trạm Y tế Đông Mai"));
        assert!(!finds("dong moi", "Trạm Y tế Đông Mai"));
    }

    #[test]
    fn letters_begin_words_and_digits_stand_anywhere() {
        assert!(!finds("anh", "Lê Thị Thanh"));
        assert!(finds("0123", "GPHN 000123/QNI-GPHN QN0123"));
        assert!(finds("123/qni", "000123/QNI-GPHN"));
    }

    #[test]
    fn kinds_of_units_do_not_narrow_a_search() {
        for query in ["P. Móng Cái 1", "P.Móng Cái 1", "phường móng cái 1", "trạm y tế phường Móng Cái 1"]
        {
            assert!(finds(query, "Trạm Y tế Móng Cái 1"), "{query}");
        }
        assert!(finds("đặc khu Vân Đồn", "Trạm Y tế Vân Đồn"));
        assert!(finds("xã", "Trạm Y tế xã Hải Lạng"));
        assert!(!finds("xã", "Trạm Y tế Hải Lạng"));
        assert!(!finds("p hong", "Trần Thị Hồng"));
    }

    #[test]
    fn an_empty_query_finds_everything() {
        assert!(Query::new(" . ").is_empty());
        assert!(finds("", "Đông Mai"));
    }
}
