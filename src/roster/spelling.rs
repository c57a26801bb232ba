//! When two spellings are one name, and when two ways of writing a licence number are one number (rules X02, D12).

use std::borrow::Cow;
use std::hash::BuildHasher as _;
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use unicase::UniCase;
use unicode_normalization::char::decompose_canonical;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A name as it is compared: without regard to case, blanks at the ends and beside each other, invisible letters, ð for
/// đ, and where in a word its tone mark stands (hoà = hòa). Other diacritics count.
pub fn name(text: &str) -> String {
    let mut name = String::with_capacity(text.len() + 8);
    let mut tones = String::new();
    let folded: String = fold(text).chars().filter(|&letter| !is_invisible(letter)).collect();
    for word in folded.split_whitespace() {
        if !name.is_empty() {
            name.push(' ');
        }
        for letter in word.chars() {
            decompose_canonical(as_d(letter), |part| if is_tone(part) { tones.push(part) } else { name.push(part) });
        }
        name.push_str(&tones);
        tones.clear();
    }
    name
}

/// Whether two names are one. Empty ones are none.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let one = name(one);
    !one.is_empty() && one == name(other)
}

/// A licence number as it is compared: without regard to case, blanks, invisible letters, ð for đ, which dash is
/// written, and zeros before the other digits. None where it has no digit from 1 to 9.
pub fn licence(text: &str) -> Option<String> {
    let visible: String = text.chars().filter(|&letter| !is_invisible(letter) && !letter.is_whitespace()).collect();
    let mut number = String::with_capacity(visible.len());
    let mut in_digits = false;
    for letter in fold(&visible).chars().map(as_d) {
        let letter = if is_dash(letter) { '-' } else { letter };
        if !in_digits && letter == '0' {
            continue;
        }
        in_digits = letter.is_ascii_digit();
        number.push(letter);
    }
    number.contains(|letter: char| letter.is_ascii_digit()).then_some(number)
}

/// A number that all spellings of one name have. Another name may have it too, by chance or with the same letters in
/// another order: how they stand is left out, tone marks and blanks move too much.
pub(super) fn number_of_name(text: &str) -> u64 {
    let known = VALUES.as_slice();
    let mut sum = 0_u64;
    for letter in text.chars() {
        match known.get(letter as usize) {
            Some(&value) if value != OTHER => sum = sum.wrapping_add(value),
            _ => return fold(text).chars().map(value).fold(0, u64::wrapping_add),
        }
    }
    sum
}

/// Whether a name is plainly one: without digits, control characters and the signs that ASCII has before digits, and no
/// longer than most are. Others may be in order too.
pub(super) fn is_plain_name(text: &str) -> bool {
    /// In bytes.
    const MOST: usize = 48;
    let is_sign = |byte| matches!(byte, b'\0'..=b'\x1f' | b'!'..=b'9');
    // Of so few bytes all are looked at in fewer steps than to the first.
    let has_signs = text.bytes().fold(false, |any, byte| any | is_sign(byte));
    !text.is_empty() && text.len() <= MOST && !has_signs
}

/// What the letters of ASCII and Vietnamese give to the number of a name, by code point. Names are many.
static VALUES: LazyLock<Vec<u64>> =
    LazyLock::new(|| ('\0'..='ỹ').map(|letter| small(letter).map_or(OTHER, value)).collect());

/// In their place, what says that a letter is none of them; that it were one's value too would only cost time.
const OTHER: u64 = u64::MAX;

/// What a folded letter gives to the number of a name.
fn value(letter: char) -> u64 {
    let mut sum = 0_u64;
    if !letter.is_whitespace() && !is_invisible(letter) {
        decompose_canonical(as_d(letter), |part| sum = sum.wrapping_add(FixedState::default().hash_one(part)));
    }
    sum
}

/// A number that all ways of writing one licence have, and by chance another; none where it says nothing.
pub(super) fn number_of_licence(text: &str) -> Option<u64> {
    number_of_letters(text.trim_start_matches('0')).or_else(|| {
        let licence = licence(text)?;
        number_of_letters(&licence).or_else(|| Some(FixedState::default().hash_one(licence)))
    })
}

/// As many letters as most licences have, or a few more.
const LETTERS: usize = 16;

/// The number of so few letters, all of them visible ones of ASCII, in which there are digits and none begin with a zero: as
/// `licence` has them, but for capitals. All are looked at at once.
fn number_of_letters(text: &str) -> Option<u64> {
    let mut letters = [b'-'; LETTERS];
    letters.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    let digits = letters.map(|letter| letter.is_ascii_digit());
    let mut after_digits = [false; LETTERS];
    after_digits[1..].copy_from_slice(&digits[..LETTERS - 1]);
    let is_visible = letters.iter().fold(true, |all, letter| all & letter.is_ascii_graphic());
    let begins_with_zero = |(&letter, after): (&u8, bool)| letter == b'0' && !after;
    let has_zeros = letters.iter().zip(after_digits).fold(false, |any, letter| any | begins_with_zero(letter));
    let has_digits = digits.iter().fold(false, |any, digit| any | digit);
    // Small or capital, a letter gives the same.
    let number = u128::from_le_bytes(letters) | u128::from_le_bytes([0x20; LETTERS]);
    let halves = [number as u64, (number >> 64) as u64];
    let mixed = halves[0].wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(32) ^ halves[1];
    (is_visible && has_digits && !has_zeros).then_some(mixed)
}

/// NFC and full case folding; diacritics are kept.
fn fold(text: &str) -> String {
    let folded = UniCase::unicode(composed(text)).to_folded_case();
    match composed(&folded) {
        Cow::Borrowed(_) => folded,
        Cow::Owned(composed) => composed,
    }
}

/// Mostly it is so already, and a look is enough.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.into(),
        _ => text.nfc().collect::<String>().into(),
    }
}

/// A letter of ASCII or Vietnamese, small. A text of these alone is in NFC, and folded letter by letter. None for others.
fn small(letter: char) -> Option<char> {
    match letter {
        '\0'..='\x7f' => Some(letter.to_ascii_lowercase()),
        'à'..='ö' | 'ø'..='ý' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => Some(letter),
        // Here small letters follow their capitals.
        'Ạ'..='ỹ' if u32::from(letter) % 2 == 1 => Some(letter),
        'À'..='Ö' | 'Ø'..='Ý' | 'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' | 'Ạ'..='ỹ' => {
            letter.to_lowercase().next()
        }
        _ => None,
    }
}

/// Eth, which some keyboards give for the letter of the alphabet it looks like.
fn as_d(letter: char) -> char {
    if letter == 'ð' { 'đ' } else { letter }
}

/// Grave, acute, tilde, hook above, dot below: the tones of Vietnamese.
fn is_tone(mark: char) -> bool {
    matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// Letters nobody sees, which come along with copied text.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}'
            | '\u{FEFF}'
    )
}

/// Every dash (Unicode category Pd), and the minus sign.
fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{58A}' | '\u{5BE}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2212}'
                | '\u{2E17}'
                | '\u{2E1A}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{2E40}'
                | '\u{2E5D}'
                | '\u{301C}'
                | '\u{3030}'
                | '\u{30A0}'
                | '\u{FE31}'
                | '\u{FE32}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
                | '\u{10D6E}'
                | '\u{10EAD}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_wherever_the_tone_mark_stands_and_whatever_nobody_sees_in_it() {
        for other in [
            "Nguyễn Thị Hoà",
            " NGUYỄN  thị HÒA ",
            "Nguy\u{ad}ễn Thị Hòa",
            "\u{feff}Nguyễn\u{200b} Thị Hòa",
            "Nguyê\u{303}n Thị Hòa",
        ] {
            assert!(is_same_name("Nguyễn Thị Hòa", other), "{other:?}");
        }
        assert!(is_same_name("Ðỗ Văn Ðức", "đỗ văn đức"));
        assert!(is_same_name("Thuỷ", "thủy"));
    }

    #[test]
    fn another_tone_another_letter_and_no_name_at_all_are_not_the_same() {
        for (one, other) in [("Hòa", "Hóa"), ("Hoa", "Hòa"), ("Ân", "An"), ("Dung", "Dũng"), ("Đức", "Dức")] {
            assert!(!is_same_name(one, other), "{one} {other}");
        }
        assert!(!is_same_name("", " \u{200b} "), "nobody is nobody else");
        assert!(!is_same_name("Hoà An", "Hoa Àn"), "a tone stays with its word");
    }

    #[test]
    fn letters_taken_small_one_by_one_are_folded_as_all_others_are() {
        let letters = ('\0'..=char::MAX).filter_map(|letter| Some((letter.to_string(), small(letter)?)));
        let letters: Vec<(String, char)> = letters.collect();
        assert_eq!(letters.len(), 128 + 58 + 12 + 90);
        for (letter, small) in letters {
            assert_eq!(composed(&letter), letter);
            assert_eq!(fold(&letter), small.to_string(), "{letter:?}");
        }
    }

    #[test]
    fn a_name_of_letters_and_blanks_is_plain_and_none_with_a_digit_or_a_line_end_is() {
        let is_plain =
            ["Nguyễn Thị Hòa", "Giàng A Páo", " ", "", "An 2", "An\tBa", "An\n", "An.", "An\r"].map(is_plain_name);
        assert_eq!(is_plain, [true, true, true, false, false, false, false, false, false]);
        assert!(is_plain_name(&"x".repeat(48)) && !is_plain_name(&"x".repeat(49)));
    }

    #[test]
    fn all_spellings_of_a_name_or_a_licence_have_its_number() {
        for (name, other) in [("Nguyễn Thị Hoà", " NGUYỄN\u{ad}  thị HÒA"), ("Đỗ Văn Đức", "Ðỗ Văn Ðức"), ("ß", "SS")]
        {
            assert_eq!(number_of_name(name), number_of_name(other), "{name}");
            assert_eq!(number_of_name(name), number_of_name(&name.nfd().collect::<String>()), "{name}");
        }
        assert_ne!(number_of_name("Hoà"), number_of_name("Hoa"));
        for licence in ["1234/qni-cchn", "10203/ÐN", "A0B007"] {
            let others =
                [licence.to_uppercase(), format!(" 00{licence}"), licence.replace('-', "–"), licence.replace('Ð', "đ")];
            assert!(others.iter().all(|other| number_of_licence(other) == number_of_licence(licence)), "{licence}");
        }
        assert_ne!(number_of_licence("1/A"), number_of_licence("1/B"));
        let long = "0012/QNI-CCHN-GPHN-2024";
        assert_eq!(number_of_licence(long), number_of_licence(" 12/qni-cchn-gphn-2024"));
        assert_eq!(number_of_licence("00000000000000000012/qni"), number_of_licence("12/QNI"));
        assert_ne!(number_of_licence(long), number_of_licence(&long.replace('4', "5")));
        assert_eq!(["000/QNI", "CCHN-", ""].map(number_of_licence), [None; 3]);
    }

    #[test]
    fn a_licence_is_the_same_with_other_dashes_blanks_and_zeros_before_its_digits() {
        let number = Some("1234/qni-cchn".to_owned());
        for text in ["001234/QNI-CCHN", "1234/QNI–CCHN", " 1234 / QNI − CCHN", "0\u{200b}1234/QNI\u{2011}CCHN"] {
            assert_eq!(licence(text), number, "{text:?}");
        }
        assert_eq!(licence("10203/ÐN"), Some("10203/đn".to_owned()), "zeros between digits stay");
        assert_eq!(licence("A0B007"), Some("ab7".to_owned()));
        assert_eq!(licence("001234"), licence("1234"));
        assert_ne!(licence("1234.0"), licence("1234"));
    }

    #[test]
    fn a_licence_without_a_digit_from_one_to_nine_says_nothing() {
        for text in ["", " ", "đang cấp lại", "000/QNI", "CCHN-"] {
            assert_eq!(licence(text), None, "{text:?}");
        }
    }
}
