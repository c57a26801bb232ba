//! Numbers as people write them: 1.234,5 in Vietnamese, 1,234.5 in English.

use super::Language;

/// The minus sign U+2212, as wide as a plus; Be Vietnam Pro has it.
const MINUS: char = '−';

/// A whole number with its thousands grouped: `1.234` or `1,234`.
pub fn number(language: Language, value: i64) -> String {
    let sign = if value < 0 { MINUS.to_string() } else { String::new() };
    sign + &grouped(value.unsigned_abs(), marks(language).thousands)
}

/// A number given in tenths, with one decimal: 174 is `17,4` or `17.4`.
pub fn tenths(language: Language, value: i64) -> String {
    let marks = marks(language);
    let sign = if value < 0 { MINUS.to_string() } else { String::new() };
    let absolute = value.unsigned_abs();
    format!("{sign}{}{}{}", grouped(absolute / 10, marks.thousands), marks.decimal, absolute % 10)
}

/// The same with a sign, also where nothing changes: `+1,0`, `−0,5`, `+0,0`.
pub fn signed_tenths(language: Language, value: i64) -> String {
    let plus = if value >= 0 { "+" } else { "" };
    plus.to_owned() + &tenths(language, value)
}

/// A number given in thousandths, with three decimals: 123 is `0,123`.
pub fn thousandths(language: Language, value: i64) -> String {
    let marks = marks(language);
    let sign = if value < 0 { MINUS.to_string() } else { String::new() };
    let absolute = value.unsigned_abs();
    format!("{sign}{}{}{:03}", grouped(absolute / 1_000, marks.thousands), marks.decimal, absolute % 1_000)
}

/// A difference: `+3`, `−3`, and `0` without a sign.
pub fn signed(language: Language, value: i64) -> String {
    let plus = if value > 0 { "+" } else { "" };
    plus.to_owned() + &number(language, value)
}

struct Marks {
    thousands: char,
    decimal: char,
}

/// CLDR 48, locales vi and en.
fn marks(language: Language) -> Marks {
    match language {
        Language::Vietnamese => Marks { thousands: '.', decimal: ',' },
        Language::English => Marks { thousands: ',', decimal: '.' },
    }
}

fn grouped(value: u64, mark: char) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// Digits, grouped by threes or not at all. Two marks, or a zero before one, are of a number with decimals.
pub fn read_count(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    let mark = typed.find(['.', ',', ' ', '\u{a0}']).and_then(|at| typed[at..].chars().next());
    let groups: Vec<&str> = mark.map_or_else(|| vec![typed], |mark| typed.split(mark).collect());
    let is_digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let begins = |group: &str| group.len() <= 3 && !group.starts_with('0');
    let grouped = groups.len() == 1 || begins(groups[0]) && groups[1..].iter().all(|group| group.len() == 3);
    if !grouped || !groups.iter().all(is_digits) {
        return None;
    }
    groups.concat().parse().ok()
}

/// `1,5`, `1.5` or `2`, as tenths.
pub fn read_tenths(typed: &str) -> Option<u32> {
    let (whole, tenth) = typed.trim().split_once([',', '.']).unwrap_or((typed.trim(), "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(tenth) || tenth.len() > 1 {
        return None;
    }
    whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(tenth.parse().ok()?)
}

/// The same with a sign before it, or none: `+1,0`, `−0.5`, `2`.
pub fn read_signed_tenths(typed: &str) -> Option<i64> {
    let typed = typed.trim();
    let below = typed.strip_prefix([MINUS, '-', '–']);
    let value = i64::from(read_tenths(below.or(typed.strip_prefix('+')).unwrap_or(typed))?);
    Some(if below.is_some() { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Vietnamese};

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(number(Vietnamese, 999), "999");
        assert_eq!(number(Vietnamese, 1_234), "1.234");
        assert_eq!(number(English, 4_664_124), "4,664,124");
        assert_eq!(number(Vietnamese, -1_000), "−1.000");
        assert_eq!(number(English, i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn a_signed_tenth_has_its_sign_at_zero_too_and_thousandths_have_three_decimals() {
        let tenths = [10, 0, -5].map(|value| signed_tenths(Vietnamese, value));
        assert_eq!(tenths, ["+1,0", "+0,0", "−0,5"]);
        let thousandths = [123, 5, -1_026].map(|value| thousandths(English, value));
        assert_eq!(thousandths, ["0.123", "0.005", "−1.026"]);
    }

    #[test]
    fn a_tenth_is_read_with_either_sign() {
        let read = ["+1,0", "−0.5", "-3", "2", "--1", "+", "1,25"].map(read_signed_tenths);
        assert_eq!(read, [Some(10), Some(-5), Some(-30), Some(20), None, None, None]);
    }

    #[test]
    fn tenths_have_one_decimal() {
        assert_eq!(tenths(Vietnamese, 174), "17,4");
        assert_eq!(tenths(English, 12_345), "1,234.5");
        assert_eq!(tenths(Vietnamese, -5), "−0,5");
        assert_eq!(tenths(English, 0), "0.0");
    }

    #[test]
    fn differences_show_their_direction() {
        assert_eq!(signed(Vietnamese, 1_200), "+1.200");
        assert_eq!(signed(English, -3), "−3");
        assert_eq!(signed(English, 0), "0");
    }

    #[test]
    fn counts_may_be_grouped_by_threes_and_nothing_else() {
        for text in ["9827", "9.827", "9,827", "9 827", " 9.827 "] {
            assert_eq!(read_count(text), Some(9827), "{text}");
        }
        assert_eq!((read_count("1.234.567"), read_count("007"), read_count("0")), (Some(1_234_567), Some(7), Some(0)));
        for text in ["", "9,8", "98.27", "9.8271", "-1", "9.", "x", "99999999999", "1.234,567", "0,500", "012.345"] {
            assert_eq!(read_count(text), None, "{text}");
        }
    }

    #[test]
    fn tenths_have_one_decimal_at_most() {
        assert_eq!((read_tenths("1,5"), read_tenths("1.5"), read_tenths("2")), (Some(15), Some(15), Some(20)));
        for text in ["", ",5", "1,", "1,55", "-1", "1,5,5"] {
            assert_eq!(read_tenths(text), None, "{text}");
        }
    }
}
