//! Names for invented people and places.

use super::Chance;
use crate::plan::Sex;

/// Family names about as often as they occur.
const FAMILIES: [&str; 20] = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi",
    "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Tằng",
];
const MIDDLE_OF_WOMEN: [&str; 10] =
    ["Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Minh", "Phương", "Hồng", "Thị Thanh"];
const MIDDLE_OF_MEN: [&str; 10] = ["Văn", "Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Anh", "Ngọc", "Tiến"];
const GIVEN_OF_WOMEN: [&str; 24] = [
    "Lan",
    "Mai",
    "Hương",
    "Hoa",
    "Hà",
    "Thảo",
    "Trang",
    "Linh",
    "Ngân",
    "Nga",
    "Yến",
    "Thủy",
    "Hạnh",
    "Dung",
    "Oanh",
    "Phượng",
    "Liên",
    "Nhung",
    "Vân",
    "Quỳnh",
    "Chi",
    "Hiền",
    "Loan",
    "Tuyết",
];
const GIVEN_OF_MEN: [&str; 24] = [
    "Minh", "Hùng", "Dũng", "Tuấn", "Sơn", "Hải", "Long", "Nam", "Cường", "Thắng", "Hiếu", "Trung", "Kiên", "Quân",
    "Bình", "Phúc", "Khánh", "Đạt", "Tùng", "Việt", "Thành", "Lâm", "Hưng", "Khoa",
];
const FIRST_SYLLABLES: [&str; 24] = [
    "Hải", "Đông", "Tân", "Bình", "An", "Phú", "Minh", "Thanh", "Vĩnh", "Yên", "Hòa", "Quang", "Kim", "Ngọc", "Tiên",
    "Lương", "Đại", "Thống", "Cẩm", "Hoành", "Quảng", "Ba", "Điền", "Việt",
];
const SECOND_SYLLABLES: [&str; 24] = [
    "Lạng", "Ngũ", "Sơn", "Hà", "Thịnh", "Lộc", "Châu", "Khê", "Thủy", "Lâm", "Dương", "Long", "Mỹ", "Phong", "Giang",
    "Hưng", "Xá", "Nhất", "Phả", "Mô", "La", "Chẽ", "Đức", "Tân",
];

pub fn person(chance: &mut Chance, sex: Sex) -> String {
    let (middle, given) = match sex {
        Sex::Female => (chance.pick(&MIDDLE_OF_WOMEN), chance.pick(&GIVEN_OF_WOMEN)),
        Sex::Male => (chance.pick(&MIDDLE_OF_MEN), chance.pick(&GIVEN_OF_MEN)),
    };
    format!("{} {middle} {given}", chance.pick(&FAMILIES))
}

/// Different for the first 576 numbers; as in the country, some names occur more than once.
pub fn place(number: u32) -> String {
    // 24 rows: along a row the second syllable moves on, and starts one further in each row.
    let first = FIRST_SYLLABLES[(number % 24) as usize];
    let second = SECOND_SYLLABLES[((number / 24 + number) % 24) as usize];
    format!("{first} {second}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn places_of_one_province_have_different_names() {
        let names: BTreeSet<String> = (0..576).map(place).collect();
        assert_eq!(names.len(), 576);
    }
}
