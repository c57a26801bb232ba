//! Names made short enough for a chip and safe enough for any screen.

use std::borrow::Cow;
use std::path::Path;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Letters of a line that is typed or given: no more than a plan file takes of one (4 KiB; a letter has at most four
/// bytes).
pub const LINE_LETTERS: usize = 1_000;

/// What every facility of a kind begins with, and its usual abbreviation (glossary).
const KINDS: [(&str, &str); 8] = [
    ("Trạm Y tế ", ""),
    ("Trạm y tế ", ""),
    ("TYT ", ""),
    ("Bệnh viện Đa khoa khu vực ", "BVĐKKV "),
    ("Bệnh viện Đa khoa ", "BVĐK "),
    ("Bệnh viện ", "BV "),
    ("Trung tâm Y tế ", "TTYT "),
    ("Phòng khám đa khoa khu vực ", "PKĐKKV "),
];

/// A facility's name as a card has room for it: "Hải Lạng", "BVĐKKV Tiên Yên".
pub fn short_facility(name: &str) -> String {
    let known = KINDS.iter().find_map(|(long, short)| Some((short, name.strip_prefix(long)?)));
    known.map_or_else(|| name.to_owned(), |(short, rest)| format!("{short}{rest}"))
}

/// Initials and given name: Trần Thị Lan is `T. T. Lan`. One word stays as it is.
pub fn short_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((given, others)) = words.split_last() else { return String::new() };
    let mut short = String::new();
    for word in others {
        // Composed first, or Ân would lose its hat; mostly it is.
        let composed = is_nfc_quick(word.chars()) == IsNormalized::Yes;
        let first = if composed { word.chars().next() } else { word.nfc().next() };
        short.extend(first.into_iter().flat_map(char::to_uppercase));
        short.push_str(". ");
    }
    short + given
}

/// A file as the user knows it: composed, whatever system named it, and without letters that turn the direction of
/// writing, and could make one file pose as another.
pub fn file_name(path: &Path) -> String {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    strip_controls(&name).nfc().collect()
}

/// The same words with the first letter a capital.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A name from whole to the given name alone, for a place that has less and less room: `Trần Thị Lan`, `T. T. Lan`, `Lan`.
pub fn shorter_and_shorter(name: &str) -> Vec<String> {
    let short = short_name(name);
    let given = name.split_whitespace().next_back().unwrap_or_default().to_owned();
    let mut ways = vec![name.split_whitespace().collect::<Vec<_>>().join(" "), short, given];
    ways.dedup();
    ways
}

/// The text without characters that act instead of being seen. Those that turn the direction of writing could make a
/// name from a foreign file pose as another, or reverse the sentence around it; tabs and line ends become blanks.
pub fn strip_controls(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(seen).collect())
}

fn seen(letter: char) -> Option<char> {
    match letter {
        '\t' | '\n' | '\r' => Some(' '),
        letter => (!acts(letter)).then_some(letter),
    }
}

/// Control characters (Unicode category Cc) and all twelve of the property `Bidi_Control`.
fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text as plans hold it: composed, visible, without blanks around it.
pub fn clean(typed: &str) -> String {
    let visible: String = strip_controls(typed).chars().filter(|letter| !is_unseen(*letter)).collect();
    visible.trim().nfc().collect()
}

/// The same for a note: its lines stay lines.
pub fn clean_lines(typed: &str) -> String {
    let lines: Vec<String> = typed.lines().map(clean).collect();
    lines.join("\n").trim().to_owned()
}

/// Letters without ink or width, which come along when text is copied: two names that look the same must be the same.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_has_room_for_the_usual_abbreviation() {
        for name in ["Trạm Y tế Hải Lạng", "Trạm y tế Hải Lạng", "TYT Hải Lạng"] {
            assert_eq!(short_facility(name), "Hải Lạng");
        }
        assert_eq!(short_facility("Bệnh viện Đa khoa khu vực Tiên Yên"), "BVĐKKV Tiên Yên");
        assert_eq!(short_facility("Bệnh viện Sản Nhi Quảng Ninh"), "BV Sản Nhi Quảng Ninh");
        assert_eq!(short_facility("Phòng khám khác"), "Phòng khám khác");
    }

    #[test]
    fn short_names_keep_the_given_name() {
        assert_eq!(short_name("Trần Thị Lan"), "T. T. Lan");
        assert_eq!(short_name("  Đặng  Ân "), "Đ. Ân");
        assert_eq!(short_name("Lan"), "Lan");
        assert_eq!(short_name(""), "");
        let decomposed: String = "Ân Văn Ái".nfd().collect();
        assert!(short_name(&decomposed).starts_with("Â. V. "));
    }

    #[test]
    fn a_name_is_said_in_less_and_less_room_and_the_given_name_last() {
        assert_eq!(shorter_and_shorter(" Trần  Thị Lan"), ["Trần Thị Lan", "T. T. Lan", "Lan"]);
        assert_eq!(shorter_and_shorter("Lan"), ["Lan"]);
    }

    #[test]
    fn nothing_hidden_remains() {
        assert_eq!(strip_controls("Lan\u{202e}gnôĐ\u{2069}\u{200f}\u{1b}"), "LangnôĐ");
        assert_eq!(strip_controls("Hải\tLạng\n"), "Hải Lạng ");
        assert!(matches!(strip_controls("Hải Lạng"), Cow::Borrowed(_)));
    }
}
