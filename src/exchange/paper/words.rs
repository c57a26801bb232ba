//! Days, names and numbers as Vietnamese papers write them.

use super::template::DOTS;
use crate::plan::{Birth, Date, Doctor, ProvinceKind, Sex};
use crate::text::{Language, sentences};

/// Letters of a place that leave room for a whole day beside it.
const LONG_PLACE: usize = 16;

/// "ngày 05 tháng 3 năm 2026": days below ten and the months January and February have a zero in front, so that nothing
/// can be put before them (NĐ 30/2020/NĐ-CP, Phụ lục I).
pub fn day(date: Date) -> String {
    let month = match date.month() {
        month @ 1..=2 => format!("0{month}"),
        month => month.to_string(),
    };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// A day that is not known yet, to be filled in by hand; shorter behind a long name of a place, for they share a line.
pub fn open_day(place: &str) -> String {
    let is_long = place.chars().count() > LONG_PLACE;
    let day = if is_long { "ngày … tháng … năm ……" } else { "ngày …… tháng …… năm ………" };
    day.to_owned()
}

/// "tỉnh Quảng Ninh", "thành phố Hải Phòng".
pub fn province(name: &str) -> String {
    let (kind, bare) = ProvinceKind::named(name);
    let bare = if bare.is_empty() { DOTS } else { bare };
    format!("{} {bare}", sentences::province_kind(Language::Vietnamese, kind))
}

/// Where a paper is written: "Quảng Ninh"; in full where the unit is named after a person (NĐ 30/2020/NĐ-CP, Phụ lục I).
pub fn place(name: &str) -> String {
    match ProvinceKind::named(name).1 {
        "" => DOTS.to_owned(),
        "Hồ Chí Minh" => "Thành phố Hồ Chí Minh".to_owned(),
        bare => bare.to_owned(),
    }
}

/// "ông", "bà", and both where the sex is not known.
pub fn address(doctor: &Doctor) -> &'static str {
    match doctor.sex {
        Some(Sex::Male) => "ông",
        Some(Sex::Female) => "bà",
        None => "ông/bà",
    }
}

/// "sinh ngày 15 tháng 10 năm 1964", "sinh năm 1964".
pub fn born(doctor: &Doctor) -> String {
    match doctor.birth {
        Some(Birth::Date(date)) => format!("sinh {}", day(date)),
        Some(Birth::Year(year)) => format!("sinh năm {year}"),
        None => format!("sinh ngày {DOTS}"),
    }
}

/// What somebody has typed as a sentence: mostly it has a full stop already.
pub fn sentence(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_sentence_has_one_full_stop() {
        for text in ["Nguyện vọng cá nhân", "Nguyện vọng cá nhân.", " Nguyện vọng cá nhân. "] {
            assert_eq!(sentence(text), "Nguyện vọng cá nhân.");
        }
    }

    #[test]
    fn small_days_and_the_first_two_months_have_a_zero() {
        assert_eq!(day(date(2026, 3, 5)), "ngày 05 tháng 3 năm 2026");
        assert_eq!(day(date(2026, 2, 12)), "ngày 12 tháng 02 năm 2026");
        assert_eq!(day(date(2026, 10, 31)), "ngày 31 tháng 10 năm 2026");
    }

    #[test]
    fn an_open_day_is_shorter_behind_a_long_place() {
        assert_eq!(open_day("Thái Nguyên"), "ngày …… tháng …… năm ………");
        assert_eq!(open_day("Thành phố Hồ Chí Minh"), "ngày … tháng … năm ……");
    }

    #[test]
    fn a_paper_is_written_at_a_place_without_its_kind_but_for_those_named_after_a_person() {
        for (name, written) in [
            ("Quảng Ninh", "Quảng Ninh"),
            ("Tỉnh Nghệ An", "Nghệ An"),
            ("Hải Phòng", "Hải Phòng"),
            ("Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
            ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
            ("", DOTS),
        ] {
            assert_eq!(place(name), written, "{name}");
        }
    }

    #[test]
    fn a_province_is_called_by_its_kind() {
        for (name, called) in [
            ("Quảng Ninh", "tỉnh Quảng Ninh"),
            ("Hải Phòng", "thành phố Hải Phòng"),
            ("Tỉnh Nghệ An", "tỉnh Nghệ An"),
            ("Thành phố Huế", "thành phố Huế"),
            ("TP. Cần Thơ", "thành phố Cần Thơ"),
        ] {
            assert_eq!(province(name), called);
        }
    }
}
