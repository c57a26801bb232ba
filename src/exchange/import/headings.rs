//! Words by themselves between the rows that are no units: districts above them, parts of a unit or of its people, and
//! those who have left it.

use super::places::whole;
use super::reading::words::is_group_number;
use super::unit_names::loose;
use crate::text::folding::fold;

/// That somebody is no longer there; without diacritics.
const LEFT: [&str; 5] = ["nghi viec", "nghi huu", "thoi viec", "chuyen di", "chuyen cong tac"];

/// It says that it is a district of before 2025.
pub(super) fn is_district(text: &str) -> bool {
    let folded = fold(text);
    ["huyen ", "thi xa ", "thanh pho ", "quan ", "tp ", "tx "].iter().any(|kind| folded.starts_with(kind))
}

/// A part of a unit or of its people, not a unit. Communes begin as such words do without their diacritics: Phong Thổ,
/// Tô Múa.
pub(super) fn is_department(text: &str) -> bool {
    const BEGINNINGS: [&str; 11] = [
        "khoa",
        "phòng",
        "tổ",
        "khối",
        "bộ phận",
        "ban giám đốc",
        "ban lãnh đạo",
        "liên khoa",
        "viên chức",
        "biên chế",
        "hợp đồng",
    ];
    let is_loose = loose(text);
    let compared = |text: &str| if is_loose { fold(text) } else { whole(text) };
    let name = compared(text);
    let begins = |words: &&str| {
        let rest = name.strip_prefix(compared(words).as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    BEGINNINGS.iter().any(begins) && !fold(text).starts_with("phong kham")
}

/// What a row of nothing but words says above a list; without diacritics. A remark between rows is no title.
pub(super) fn title_of_list(filled: &[(u16, String)]) -> Option<String> {
    let mut words = filled.iter().map(|(_, text)| text).filter(|text| !is_group_number(text));
    let title = words.next().filter(|text| words.next().is_none() && !text.starts_with(['(', '*']))?;
    Some(fold(title)).filter(|title| title.contains("danh sach") && !title.starts_with("ghi chu"))
}

/// Whether a title, without diacritics, is of people who are no longer there: not of who is to leave, or has come.
pub(super) fn says_left(title: &str) -> bool {
    const THERE: [&str; 9] = [
        "sap nghi",
        "chuan bi",
        "den tuoi",
        "du tuoi",
        "du dieu kien",
        "du kien",
        "chuyen den",
        "cong tac den",
        "cong tac ve",
    ];
    let says = |known: &[&str]| known.iter().any(|words| title.contains(words));
    says(&LEFT) && !says(&THERE)
}

/// Whether words without a number in front say nothing but that those below them are no longer there: who, that they
/// left, and when or by what. Whoever left is told so in remarks and beside units too, but never without other words.
pub(super) fn heads_left(text: &str) -> bool {
    const WHO: [&str; 12] = [
        "cac",
        "nhung",
        "truong hop",
        "doi tuong",
        "nguoi",
        "lao dong",
        "can bo",
        "cong chuc",
        "vien chuc",
        "nhan vien",
        "bac si",
        "bac sy",
    ];
    const BESIDE: [&str; 5] = ["da", "duoc", "va", "hoac", "truoc tuoi"];
    // "từ tháng 01 đến tháng 6 năm 2026", "theo Nghị định số 178/2024/NĐ-CP", ": 02 người".
    const BEHIND: [&str; 15] =
        ["trong", "tu", "den", "ngay", "thang", "quy", "ky", "nam", "theo", "nghi", "dinh", "so", "nd", "cp", "nguoi"];
    let folded = fold(text);
    let left = without(without(&folded, &WHO), &[&LEFT[..], &BESIDE].concat());
    let is_behind = |word: &str| BEHIND.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit());
    says_left(&folded) && left.split(' ').all(|word| is_behind(word) || is_group_number(&word.to_uppercase()))
}

/// A text without the words it begins with, as often as it does.
fn without<'a>(text: &'a str, beginnings: &[&str]) -> &'a str {
    let mut rest = text;
    let is_whole = |behind: &&str| behind.is_empty() || behind.starts_with(' ');
    while let Some(behind) = beginnings.iter().find_map(|&words| rest.strip_prefix(words).filter(is_whole)) {
        rest = behind.trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_only_who_left_and_when_head_those_who_did() {
        for text in [
            "Nghỉ hưu",
            "ĐÃ NGHỈ HƯU",
            "Nghỉ hưu năm 2026",
            "Nghỉ hưu, thôi việc trong quý IV/2026",
            "Thôi việc/Chuyển công tác",
            "Chuyển đi từ 01/01/2026: 02 người",
            "Các trường hợp nghỉ hưu trước tuổi",
            "Viên chức đã nghỉ hưu và chuyển công tác",
            "Bác sĩ nghỉ hưu theo Nghị định số 178/2024/NĐ-CP",
        ] {
            assert!(heads_left(text), "{text}");
        }
        for text in [
            "",
            "Năm 2026",
            "Nghỉ thai sản",
            "Sắp nghỉ hưu",
            "Đến tuổi nghỉ hưu năm 2026",
            "Dự kiến nghỉ hưu",
            "Chuyển công tác đến",
            "Chuyển công tác từ đơn vị khác",
            "Năm nghỉ hưu",
            "Nghỉ hưu, chờ thay",
            "Bác sĩ nghỉ hưu làm hợp đồng",
            "Trạm Y tế Hà Tu nghỉ hưu",
            "Ngô Văn An nghỉ hưu",
            "Nghỉ hưu: Ngô Văn An",
        ] {
            assert!(!heads_left(text), "{text}");
        }
    }
}
