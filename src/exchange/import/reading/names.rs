//! Names as lists write them: with ranks and addresses in front, remarks behind, in capitals throughout.

use super::ranks::training;
use crate::text::folding::fold;

/// Signs between a rank and what follows it.
const SIGNS: [char; 9] = ['.', ',', ';', ':', '/', '-', '–', '—', '+'];

/// Ranks and addresses of several words; with their diacritics, for "Cao Đăng" and "Đinh Dương" begin names.
const IN_WORDS: [&str; 30] = [
    "bác sĩ",
    "bác sỹ",
    "bac si",
    "bac sy",
    "thạc sĩ",
    "thạc sỹ",
    "tiến sĩ",
    "tiến sỹ",
    "phó giáo sư",
    "giáo sư",
    "điều dưỡng",
    "nữ hộ sinh",
    "hộ sinh",
    "dược sĩ",
    "dược sỹ",
    "kỹ thuật viên",
    "cử nhân",
    "đồng chí",
    "đ c",
    "th s",
    "t s",
    "b s",
    "ck i",
    "ck ii",
    "ck 1",
    "ck 2",
    "bsck i",
    "bsck ii",
    "bsck 1",
    "bsck 2",
];

/// Signs between several names in a cell.
const BETWEEN: [char; 5] = ['\n', ';', ',', '/', '|'];

/// A rank that is a name as well: "Y Sĩ Niê Kdăm".
const ASSISTANT: [&str; 4] = ["y sĩ", "y sỹ", "y si", "y sy"];

/// Behind "Ông" these are middle names, and it is the family: "Ông Văn Tư".
const MIDDLE: [&str; 12] =
    ["văn", "thị", "hữu", "đức", "ngọc", "xuân", "quang", "minh", "thanh", "bích", "hồng", "vĩnh"];

/// Behind a rank these belong to it, and begin no name.
const BEHIND_RANK: [&str; 20] = [
    "i",
    "ii",
    "1",
    "2",
    "ck",
    "chuyên khoa",
    "cấp i",
    "cấp ii",
    "cấp 1",
    "cấp 2",
    "nội trú",
    "nt",
    "đa khoa",
    "đk",
    "y khoa",
    "yhct",
    "yhdp",
    "yhgđ",
    "rhm",
    "tmh",
];

/// Without a rank or address in front and a remark behind, and not in capitals, or in small letters, throughout.
pub fn proper(text: &str) -> String {
    let text = parted(text).0;
    let name = text[in_front(text)..].replace('.', ". ");
    let words: Vec<&str> = name.split_whitespace().collect();
    let none = |is_so: fn(char) -> bool| !words.iter().any(|word| word.chars().any(is_so));
    let one_case = none(char::is_lowercase) || none(char::is_uppercase);
    let cased = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        first + &letters.as_str().to_lowercase()
    };
    words.iter().map(|word| if one_case { cased(word) } else { (*word).to_owned() }).collect::<Vec<_>>().join(" ")
}

/// The rank that stands in front of a name: "BSCKI. Nguyễn Văn An".
pub fn rank_in_front(text: &str) -> String {
    let text = unmarked(text);
    text[..in_front(text)].trim().to_owned()
}

/// Without the dash or dot of a list in front, as "- Nguyễn Văn An", or a quotation mark left over.
fn unmarked(text: &str) -> &str {
    text.trim_start_matches(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '(' | '['))
}

/// A name, and what stands behind it: "(PT)", ", 1981", " - Trạm trưởng", "*". A comma behind a rank in front ends no
/// name: "BS, CKI Nguyễn Văn An".
pub fn parted(text: &str) -> (&str, &str) {
    let text = unmarked(text).trim_end_matches(['*', '-', '–', '.', ' ']);
    let front = in_front(text);
    text.split_at(front + end(&text[front..]))
}

/// Where a name ends that has nothing in front.
fn end(name: &str) -> usize {
    let is_remark = |behind: &str| words(behind).first().is_some_and(|(_, word)| is_number(word) || is_rank(word));
    let dash = name.match_indices('-').map(|(at, _)| at).find(|&at| is_remark(&name[at + 1..]));
    let rank = words(name).into_iter().skip(2).find(|(_, word)| is_rank(word)).map(|(at, _)| at);
    let ends = [name.find(['(', '[', ',', ';', ':', '/', '|']), name.find(" - "), name.find(" – "), dash, rank];
    ends.into_iter().flatten().min().unwrap_or(name.len())
}

/// Whether a cell names several people: "Nguyễn Văn An, Trần Thị Ba", or one below the other.
pub fn names_several(text: &str) -> bool {
    let parts = text.split(BETWEEN).flat_map(|part| part.split(" và "));
    parts.filter(|part| is_whole(part)).count() > 1
}

/// Whether two cells name several people, one of them the family names, the other as many given names.
pub fn names_several_in_two(families: &str, given: &str) -> bool {
    let names = |text: &str| {
        let parts = text.split(BETWEEN).flat_map(|part| part.split(" và "));
        let bare =
            parts.map(|part| part.trim_start_matches(|sign: char| sign.is_ascii_digit() || " .)-".contains(sign)));
        bare.filter(|part| part.starts_with(char::is_uppercase)).count()
    };
    names(given) > 1 && names(families) == names(given)
}

/// Whether it is the name of a person by itself: the family's, and at least one of its own.
fn is_whole(text: &str) -> bool {
    /// Without diacritics; nine in ten people are of these families.
    const FAMILIES: [&str; 15] = [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    ];
    let name = proper(text.trim_start_matches(|letter: char| !letter.is_alphabetic()));
    let words: Vec<&str> = name.split(' ').collect();
    words.len() > 1
        && text.contains(char::is_uppercase)
        && FAMILIES.contains(&fold(words[0]).as_str())
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// How long what stands in front of a name is: its number in the list, ranks, addresses, and the signs behind them. A
/// name has two words at least.
fn in_front(text: &str) -> usize {
    let mut front = 0;
    while let Some(length) = first_rank(&text[front..], front > 0) {
        let rest = &text[front + length..];
        if rest[..end(rest)].split_whitespace().count() < 2 && first_rank(rest, true).is_none() {
            break;
        }
        front += length;
    }
    front
}

/// How long the rank or address is that a text begins with, up to the next word.
fn first_rank(text: &str, behind_rank: bool) -> Option<usize> {
    /// No way in words has more of them.
    const LONGEST: usize = 3;
    let words = words(text);
    let is_one = |length: &usize| {
        let lower: Vec<String> = words[..*length].iter().map(|(_, word)| word.to_lowercase()).collect();
        let lower = lower.join(" ");
        let is_address = match lower.as_str() {
            "ông" => words.get(1).is_none_or(|(_, next)| !MIDDLE.contains(&next.to_lowercase().as_str())),
            "bà" => true,
            _ => false,
        };
        let is_single = *length == 1 && (is_rank(words[0].1) || is_address || !behind_rank && is_number(&lower));
        let says = |known: &[&str]| known.contains(&lower.as_str());
        let is_assistant = says(&ASSISTANT) && begins_with_assistant(text, &words);
        is_single || is_assistant || says(&IN_WORDS) || behind_rank && says(&BEHIND_RANK)
    };
    let length = (1..=words.len().min(LONGEST)).rev().find(is_one)?;
    words.get(length).map(|(at, _)| *at)
}

/// Whether "Y sĩ" in front is a rank: written small, or in front of a family that has no Y among its names.
fn begins_with_assistant(text: &str, words: &[(usize, &str)]) -> bool {
    let is_small = words.get(1).is_some_and(|(_, word)| word.starts_with(char::is_lowercase));
    is_small && text.contains(char::is_uppercase) || words.get(2).is_some_and(|(at, _)| is_whole(&text[*at..]))
}

/// No rank of one word is a name as well, in whatever case it is typed. Of other professions only abbreviations are
/// none: "Dược" and "Được" are one word without diacritics.
fn is_rank(word: &str) -> bool {
    let reads = training(word);
    let is_short = !fold(word).contains(['a', 'e', 'i', 'o', 'u']);
    reads.doctor || !reads.ranks.is_empty() || is_short && (reads.profession.is_some() || reads.is_degree)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words of a text, and where each begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let parts = text.split(|letter: char| letter.is_whitespace() || SIGNS.contains(&letter));
    let mut at = 0;
    let placed = parts.map(|part| {
        let begin = at;
        at = begin + part.len() + text[begin + part.len()..].chars().next().map_or(0, char::len_utf8);
        (begin, part)
    });
    placed.filter(|(_, part)| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_is_left_without_rank_address_and_remark() {
        for (text, name) in [
            ("BSCKI. Nguyễn Văn An", "Nguyễn Văn An"),
            ("ThS.BS Lê Văn Em", "Lê Văn Em"),
            ("Bác sĩ Lê Phú", "Lê Phú"),
            ("Đ/c Lê Hân", "Lê Hân"),
            ("Đồng chí Lê Hân", "Lê Hân"),
            ("Đồng Thị Hân", "Đồng Thị Hân"),
            ("Ông Văn Tư", "Ông Văn Tư"),
            ("BS. ÔNG THỊ KIM", "Ông Thị Kim"),
            ("Bà Ông Thị Kim", "Ông Thị Kim"),
            ("Ông Lò Văn Páo", "Lò Văn Páo"),
            ("Ông: Hà Minh", "Hà Minh"),
            ("NGUYỄN VĂN AN (PT)", "Nguyễn Văn An"),
            ("Nguyễn Văn An - Trạm trưởng", "Nguyễn Văn An"),
            ("Nguyễn Văn An *", "Nguyễn Văn An"),
            ("Bế Sĩ Lê", "Bế Sĩ Lê"),
            ("Bs Nguyễn Văn An", "Nguyễn Văn An"),
            ("Ths Nguyễn Văn An", "Nguyễn Văn An"),
            ("BS NGUYỄN VĂN AN", "Nguyễn Văn An"),
            ("BS.CKI NGUYỄN VĂN AN", "Nguyễn Văn An"),
            ("Ths, BS Nguyễn Văn An", "Nguyễn Văn An"),
            ("BSCKI, Lê Hân", "Lê Hân"),
            ("ThS-BS Nguyễn Văn An", "Nguyễn Văn An"),
            ("BS/CKI Nguyễn Văn An", "Nguyễn Văn An"),
            ("Thạc sĩ, Bác sỹ CK1 Lê Hân", "Lê Hân"),
            ("Bác sĩ nội trú Lê Hân", "Lê Hân"),
            ("Bác sĩ chuyên khoa cấp II Lê Hân", "Lê Hân"),
            ("BS.CK I Lê Hân", "Lê Hân"),
            ("BS.YHCT Lò Văn Páo", "Lò Văn Páo"),
            ("Th.S Lê Hân", "Lê Hân"),
            ("ĐD Nguyễn Thị Tư", "Nguyễn Thị Tư"),
            ("1. Nguyễn Văn An", "Nguyễn Văn An"),
            ("Nguyễn Văn An-BSCKI", "Nguyễn Văn An"),
            ("Nguyễn Văn An/1985", "Nguyễn Văn An"),
            ("Nguyễn Thị Vân CKI", "Nguyễn Thị Vân"),
            ("Lê Hân BS. CKII", "Lê Hân"),
            ("Nguyễn Văn An [GĐ]", "Nguyễn Văn An"),
            ("Nguyễn Văn An: Trạm trưởng", "Nguyễn Văn An"),
            ("Nguyễn Văn An -", "Nguyễn Văn An"),
            ("- Nguyễn Văn An", "Nguyễn Văn An"),
            ("-NGUYỄN VĂN AN", "Nguyễn Văn An"),
            ("• BS. Nguyễn Văn An (PT)", "Nguyễn Văn An"),
            ("+ 1. Nguyễn Văn An", "Nguyễn Văn An"),
            ("'Nguyễn Văn An", "Nguyễn Văn An"),
            ("nguyễn văn an", "Nguyễn Văn An"),
            ("Cao Đăng Khoa", "Cao Đăng Khoa"),
            ("Đinh Dương Hà", "Đinh Dương Hà"),
            ("Văn Thư Hà", "Văn Thư Hà"),
            ("Y Sĩ Niê", "Y Sĩ Niê"),
            ("Y Sĩ Niê Kdăm", "Y Sĩ Niê Kdăm"),
            ("Y sĩ Lò Văn Páo", "Lò Văn Páo"),
            ("Y sỹ đa khoa Lê Hân", "Lê Hân"),
            ("Y SĨ NGUYỄN VĂN AN", "Nguyễn Văn An"),
            ("Nguyễn Văn An | Trạm trưởng", "Nguyễn Văn An"),
            ("H'Lan Niê Kdăm", "H'Lan Niê Kdăm"),
        ] {
            assert_eq!(proper(text), name, "{text}");
        }
        for text in [
            "Nguyễn Văn An, Trần Thị Ba",
            "1. Lê An\n2. BS. Ngô Thị Ba",
            "Lê Văn An và Đỗ Thị Ba",
            "LÊ AN; ĐỖ BA",
            "Lê An | Đỗ Ba",
        ] {
            assert!(names_several(text), "{text}");
        }
        for text in
            ["Nguyễn Văn An, Hà Nội", "Nguyễn Thị\nLê", "Đ/c Lê Hân", "Lê Hân - Trạm trưởng", "Ngô Văn Ba, 1981"]
        {
            assert!(!names_several(text), "{text}");
        }
        assert_eq!(parted("Ngô Văn Ba, 1981"), ("Ngô Văn Ba", ", 1981"));
        assert_eq!(parted("ThS, BS Lê An (1985)"), ("ThS, BS Lê An ", "(1985)"));
        for (text, rank) in [
            ("BSCKI. Nguyễn Văn An", "BSCKI."),
            ("Thạc sĩ, Bác sĩ Lê Hân", "Thạc sĩ, Bác sĩ"),
            ("Bác sĩ nội trú Lê Hân", "Bác sĩ nội trú"),
            ("Y sĩ Lò Văn Páo", "Y sĩ"),
            ("- BSCKI. Nguyễn Văn An", "BSCKI."),
            ("- Lê Hân", ""),
            ("Lê Hân", ""),
        ] {
            assert_eq!(rank_in_front(text), rank);
        }
    }
}
