//! Words by themselves between the rows that are no units: districts above them, and parts of a unit or of its people.

use super::places::whole;
use super::unit_names::loose;
use crate::text::folding::fold;

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
