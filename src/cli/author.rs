//! Texts given on the command line: how long they may be, and by whom something is done, as `--by` says it.

use crate::text::names::LINE_LETTERS;
use crate::text::{Language, names, numbers::number, t};

/// How many letters a text has that has more than a line of the window takes, and how many are the most.
pub fn too_long(language: Language, text: &str) -> Option<[String; 2]> {
    let letters = text.chars().count();
    (letters > LINE_LETTERS).then(|| [letters, LINE_LETTERS].map(|count| number(language, count as i64)))
}

/// The name as plans hold it; empty where none is given.
pub fn author(language: Language, given: Option<&str>) -> Result<String, String> {
    let Some(given) = given else { return Ok(String::new()) };
    let name = names::clean(given);
    if name.is_empty() {
        return Err(t!(language, "cli-by-empty"));
    }
    match too_long(language, &name) {
        Some([letters, most]) => Err(t!(language, "cli-by-too-long", number = letters, most = most)),
        None => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cleaned_and_one_of_blanks_or_of_a_book_is_refused() {
        let by = |given: &str| author(Language::English, Some(given));
        assert_eq!(author(Language::English, None), Ok(String::new()));
        assert_eq!(by(" Phòng\u{1b} Tổ chức\u{200b} "), Ok("Phòng Tổ chức".to_owned()));
        for nobody in ["", "  ", "\t\n", "\u{200b}\u{7}"] {
            assert_eq!(by(nobody), Err("--by is to name somebody, and no letter is given.".to_owned()), "{nobody:?}");
        }
        assert_eq!(by(&"ẩ".repeat(1_000)).map(|name| name.len()), Ok(3_000));
        let long = "The name given with --by has 1,001 letters; 1,000 are the most.";
        assert_eq!(by(&"a".repeat(1_001)), Err(long.to_owned()));
    }
}
