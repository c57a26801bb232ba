//! The province as a whole: what its densities are measured against.

use super::{Date, Figure};

/// Provinces that are cities under the central government.
const CITIES: [&str; 7] = ["Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Đồng Nai"];

/// How a name may begin that says itself what it is of.
const WORDS: [(&str, ProvinceKind); 4] = [
    ("tỉnh ", ProvinceKind::Province),
    ("thành phố ", ProvinceKind::City),
    ("tp.", ProvinceKind::City),
    ("tp ", ProvinceKind::City),
];

/// What a unit of the provincial level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvinceKind {
    Province,
    City,
}

impl ProvinceKind {
    /// What a name is of, and the name without the word for it: "TP. Huế" and "Huế" are the city, "Huế".
    pub fn named(name: &str) -> (Self, &str) {
        let name = name.trim();
        let written = WORDS.into_iter().find_map(|(word, kind)| Some((kind, behind(name, word)?)));
        written.unwrap_or_else(|| {
            let lower = name.to_lowercase();
            let is_city = CITIES.iter().any(|city| city.to_lowercase() == lower);
            (if is_city { Self::City } else { Self::Province }, name)
        })
    }
}

/// What stands behind a word that the name begins with, in capitals or not: its letters are as long in either.
fn behind<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let (begins, rest) = name.split_at_checked(word.len())?;
    (begins.to_lowercase() == word).then(|| rest.trim_start())
}

/// The province's own figures. Doctors are not among them: they are counted from the plan.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Province {
    pub name: String,
    /// People; its source names the base (registered, or the statistical mean).
    pub population: Option<Figure>,
    /// Pharmacists with a university degree.
    pub pharmacists: Option<Figure>,
    pub nurses: Option<Figure>,
    pub beds: Option<Figure>,
    /// The day the figures stand for.
    pub as_of: Option<Date>,
}

impl Province {
    pub fn kind(&self) -> ProvinceKind {
        ProvinceKind::named(&self.name).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_of_a_province_or_of_a_city_with_the_word_for_it_or_without() {
        for (name, kind, bare) in [
            ("Quảng Ninh", ProvinceKind::Province, "Quảng Ninh"),
            ("Tỉnh  Nghệ An", ProvinceKind::Province, "Nghệ An"),
            ("Hải Phòng", ProvinceKind::City, "Hải Phòng"),
            (" HẢI PHÒNG ", ProvinceKind::City, "HẢI PHÒNG"),
            ("THÀNH PHỐ HUẾ", ProvinceKind::City, "HUẾ"),
            ("TP. Đà Nẵng", ProvinceKind::City, "Đà Nẵng"),
            ("TP.HCM", ProvinceKind::City, "HCM"),
            ("tp Cần Thơ", ProvinceKind::City, "Cần Thơ"),
            ("Tỉnh", ProvinceKind::Province, "Tỉnh"),
            ("", ProvinceKind::Province, ""),
        ] {
            assert_eq!(ProvinceKind::named(name), (kind, bare), "{name}");
        }
    }
}
