//! Texts typed in the fonts of before Unicode, TCVN3 and VNI: "Nguyễn" stands there as `NguyÔn` or `Nguyeãn`.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::sheet::Sheet;

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

/// Words no list of people is without.
const COMMON: [&str; 33] = [
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
    for text in sheet.texts_mut().filter(|text| is_suspect(text)) {
        let converted = way.convert(text).nfc().collect::<String>();
        if *text != converted {
            cells += 1;
            *text = converted;
        }
    }
    Some((way, cells))
}

/// It has letters of the second half of Latin-1, and none that only Unicode has.
fn is_suspect(text: &str) -> bool {
    let beyond = |letter: char| {
        letter > '\u{ff}' && letter.is_alphabetic() && !matches!(letter, 'Š' | 'š' | 'Œ' | 'œ' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ')
    };
    text.contains(|letter| ('\u{a1}'..='\u{ff}').contains(&letter)) && !text.contains(beyond)
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
        let mark = VNI_MARKS.iter().find(|(sign, _)| vowel && letter.to_lowercase().eq([*sign]));
        if let Some((_, marks)) = mark {
            converted.push_str(marks);
            vowel = false;
            continue;
        }
        let own = VNI_LETTERS.iter().find(|(old, _)| *old == letter);
        converted.push(own.map_or(letter, |(_, new)| *new));
        vowel = matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ô' | 'ö' | 'Ô' | 'Ö');
    }
    converted.nfc().collect()
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
    }
}
