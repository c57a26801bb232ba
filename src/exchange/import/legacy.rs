//! Texts typed in the fonts of before Unicode, TCVN3 and VNI: "Nguyễn" stands there as `NguyÔn` or `Nguyeãn`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::sheet::{CellValue, Sheet};

/// A way of writing Vietnamese with one-byte letters that only its own fonts show rightly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Legacy {
    Tcvn3,
    Vni,
}

impl Legacy {
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (.VnTime)",
            Self::Vni => "VNI",
        }
    }

    /// The text in Unicode.
    pub fn convert(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => {
                let converted: String = text.chars().map(from_tcvn3).collect();
                if is_in_capitals(text) { converted.to_uppercase() } else { converted }
            }
            Self::Vni => from_vni(text),
        }
    }

    /// Whether its fonts can have shown every letter of a text. TCVN3 has neither "à" nor capitals with a tone, and in
    /// VNI a sign stands behind its vowel.
    fn has_letters_of(self, text: &str) -> bool {
        let before = std::iter::once(' ').chain(text.chars());
        let is_its_own = |(before, letter): (char, char)| match self {
            Self::Tcvn3 => !('\u{c0}'..='\u{ff}').contains(&letter) || TCVN3.contains(letter),
            Self::Vni => vni_mark(letter).is_none() || is_vowel_of_vni(before),
        };
        before.zip(text.chars()).all(is_its_own)
    }

    /// Whether a cell of a sheet in this way was typed so as well: not what it has no letters for. What could be either
    /// is Unicode where the rest of its row is, and where it has more of the common words than it would have converted.
    fn has_written(self, text: &str, converted: &str, in_unicode: bool) -> bool {
        is_suspect(text)
            && self.has_letters_of(text)
            && (has_old_signs(text) || !in_unicode)
            && common_words(text) <= common_words(converted)
    }

    /// Whether a row is typed in Unicode, in a sheet that otherwise is not: it has letters for which this way has none,
    /// and no sign that only old fonts turn into a letter.
    fn is_strange_to(self, row: &[&mut String]) -> bool {
        let is_unicode = |text: &str| text.contains(is_beyond) || is_suspect(text) && !self.has_letters_of(text);
        let is_old = |text: &str| is_suspect(text) && self.has_letters_of(text) && has_old_signs(text);
        row.iter().any(|text| is_unicode(text)) && !row.iter().any(|text| is_old(text))
    }
}

/// TCVN 5712:1993, third table, as its bytes look on a western Windows, and what they stand for.
const TCVN3: &str = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{ad}õö÷øùúûüýþ¡¢£¤¥¦§";
const OF_TCVN3: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

/// Signs of VNI behind a vowel, and the marks they put on it.
const VNI_MARKS: [(char, &str); 17] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// Letters of VNI that stand by themselves.
const VNI_LETTERS: [(char, char); 14] = [
    ('ñ', 'đ'),
    ('Ñ', 'Đ'),
    ('ô', 'ơ'),
    ('Ô', 'Ơ'),
    ('ö', 'ư'),
    ('Ö', 'Ư'),
    ('æ', 'ỉ'),
    ('Æ', 'Ỉ'),
    ('ó', 'ĩ'),
    ('Ó', 'Ĩ'),
    ('ò', 'ị'),
    ('Ò', 'Ị'),
    ('î', 'ỵ'),
    ('Î', 'Ỵ'),
];

/// Of the second half of Latin-1, the letters that are Vietnamese as they stand, or look so: "Ð" is typed for "Đ".
const VIETNAMESE: &str = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐð";

/// Words no list of people is without.
const COMMON: [&str; 38] = [
    "lê",
    "ngô",
    "hồ",
    "dương",
    "hòa",
    "nguyễn",
    "trần",
    "phạm",
    "hoàng",
    "huỳnh",
    "võ",
    "vũ",
    "đặng",
    "bùi",
    "đỗ",
    "thị",
    "văn",
    "bác",
    "sĩ",
    "trạm",
    "tế",
    "họ",
    "tên",
    "năm",
    "đơn",
    "vị",
    "trình",
    "độ",
    "ngày",
    "giới",
    "tính",
    "nữ",
    "bệnh",
    "viện",
    "xã",
    "phường",
    "điều",
    "dưỡng",
];

/// Which of the old ways some texts are written in, if they are.
pub fn recognise<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Legacy> {
    let (mut plain, mut tcvn3, mut vni) = (0, 0, 0);
    for text in texts.into_iter().filter(|text| is_suspect(text)) {
        plain += common_words(text);
        tcvn3 += common_words(&Legacy::Tcvn3.convert(text));
        vni += common_words(&Legacy::Vni.convert(text));
    }
    let (best, way) = if vni > tcvn3 { (vni, Legacy::Vni) } else { (tcvn3, Legacy::Tcvn3) };
    (best >= 3 && best > 2 * plain).then_some(way)
}

/// Converts what of a sheet is written in an old way; tells which, and in how many cells.
pub fn convert(sheet: &mut Sheet) -> Option<(Legacy, usize)> {
    let texts: Vec<String> = sheet.texts_mut().map(|text| text.clone()).collect();
    let way = recognise(texts.iter().map(String::as_str))?;
    let mut cells = 0;
    for row in sheet.texts_by_row_mut() {
        let in_unicode = way.is_strange_to(&row);
        for text in row {
            let converted = way.convert(text).nfc().collect::<String>();
            if *text != converted && way.has_written(text, &converted, in_unicode) {
                cells += 1;
                *text = converted;
            }
        }
    }
    Some((way, cells))
}

/// The sheet in Unicode, whatever it is typed in.
pub fn in_unicode(sheet: &Sheet) -> Cow<'_, Sheet> {
    let texts = sheet.cells().filter_map(|(_, cell)| match &cell.value {
        CellValue::Text(text) => Some(text.as_str()),
        _ => None,
    });
    if recognise(texts).is_none() {
        return Cow::Borrowed(sheet);
    }
    let mut converted = sheet.clone();
    convert(&mut converted);
    Cow::Owned(converted)
}

/// It has letters of the second half of Latin-1, and none that only Unicode has.
fn is_suspect(text: &str) -> bool {
    text.contains(|letter| ('\u{a1}'..='\u{ff}').contains(&letter)) && !text.contains(is_beyond)
}

/// Only Unicode has it: another letter, or a mark that stands behind its vowel.
fn is_beyond(letter: char) -> bool {
    let is_western = matches!(letter, 'Š' | 'š' | 'Œ' | 'œ' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ');
    letter > '\u{ff}' && !is_western && (letter.is_alphabetic() || is_combining_mark(letter))
}

/// It has a sign that is no Vietnamese letter as it stands, as in `NguyÔn ThÞ` or `Höôøng`.
fn has_old_signs(text: &str) -> bool {
    text.contains(|letter| ('\u{a1}'..='\u{ff}').contains(&letter) && !VIETNAMESE.contains(letter))
}

fn common_words(text: &str) -> usize {
    let composed: String = text.nfc().collect::<String>().to_lowercase();
    composed.split(|letter: char| !letter.is_alphabetic()).filter(|word| COMMON.contains(word)).count()
}

fn from_tcvn3(letter: char) -> char {
    TCVN3.chars().zip(OF_TCVN3.chars()).find(|(old, _)| *old == letter).map_or(letter, |(_, new)| new)
}

/// Of the letters with a mark TCVN3 has hardly any as capitals: in a text in capitals (`TRÇN V¡N B×NH`) small ones stand for
/// them, and its fonts for capitals draw them large.
fn is_in_capitals(text: &str) -> bool {
    let has_small = text.contains(|letter: char| letter.is_ascii_lowercase());
    let capitals = |word: &str| word.chars().filter(char::is_ascii_uppercase).count();
    !has_small && text.split_whitespace().any(|word| capitals(word) >= 2)
}

fn from_vni(text: &str) -> String {
    let mut converted = String::with_capacity(text.len() + 8);
    let mut vowel = false;
    for letter in text.chars() {
        if let Some(marks) = vni_mark(letter).filter(|_| vowel) {
            converted.push_str(marks);
            vowel = false;
            continue;
        }
        let own = VNI_LETTERS.iter().find(|(old, _)| *old == letter);
        converted.push(own.map_or(letter, |(_, new)| *new));
        vowel = is_vowel_of_vni(letter);
    }
    converted.nfc().collect()
}

/// What a sign of VNI puts on the vowel before it.
fn vni_mark(letter: char) -> Option<&'static str> {
    VNI_MARKS.iter().find(|(sign, _)| letter.to_lowercase().eq([*sign])).map(|(_, marks)| *marks)
}

fn is_vowel_of_vni(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ô' | 'ö' | 'Ô' | 'Ö')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_old_ways_are_told_from_each_other_and_from_unicode() {
        let texts = ["Nguyễn Thị Hường", "Bác sĩ đa khoa", "Trạm Y tế xã Đầm Hà", "Ngô Văn Lâm"];
        let tcvn3 = ["NguyÔn ThÞ H\u{ad}êng", "B¸c sÜ ®a khoa", "Tr¹m Y tÕ x· §Çm Hµ", "Ng« V¨n L©m"];
        let vni = ["Nguyeãn Thò Höôøng", "Baùc só ña khoa", "Traïm Y teá xaõ Ñaàm Haø", "Ngoâ Vaên Laâm"];
        assert_eq!(recognise(texts), None);
        for (way, old) in [(Legacy::Tcvn3, tcvn3), (Legacy::Vni, vni)] {
            assert_eq!(recognise(old), Some(way));
            for (old, text) in old.iter().zip(texts) {
                assert_eq!(way.convert(old), text);
            }
        }
    }

    #[test]
    fn each_letter_of_the_old_table_stands_for_one() {
        assert_eq!(TCVN3.chars().count(), OF_TCVN3.chars().count());
        for letter in VIETNAMESE.chars() {
            assert!(is_suspect(&letter.to_string()), "{letter}");
        }
    }

    #[test]
    fn what_no_old_font_can_have_shown_is_no_text_of_it() {
        for text in ["Hà", "BÌNH ÀN", "Tú Ú"] {
            assert!(!Legacy::Tcvn3.has_letters_of(text), "{text}");
        }
        for text in ["Hµ", "NguyÔn ThÞ", "Lê"] {
            assert!(Legacy::Tcvn3.has_letters_of(text), "{text}");
        }
        assert!(!Legacy::Vni.has_letters_of("Hà") && Legacy::Vni.has_letters_of("Haø"));
    }
}
