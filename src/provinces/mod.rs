//! The 34 provinces with their communes, wards and special zones, as they are since 2025; compressed inside the program.

mod new_plan;
mod old_communes;

use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::GzDecoder;

pub use new_plan::{area_id, new_plan, people};
pub use old_communes::{OldCommune, old_communes};

use crate::plan::{CommuneKind, Coordinates};
use crate::text::folding::fold;

/// A row a unit, sorted by code; how it was made and proved is told in the README's section on data.
static COMMUNES: &[u8] = include_bytes!("../../assets/provinces/communes.csv.gz");

/// A province, or a city that is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvinceUnits {
    /// Two digits of the National Statistics Office.
    pub code: String,
    pub name: String,
    pub units: Vec<Unit>,
}

/// A commune-level unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Five digits of the National Statistics Office.
    pub code: String,
    pub name: String,
    pub kind: CommuneKind,
    /// Registered people of the dossiers of 2025; absent where unknown.
    pub people: Option<u32>,
    pub hectares: Option<u32>,
    /// A point inside it, not its station.
    pub point: Option<Coordinates>,
    /// The districts dissolved on 01/07/2025 it was formed from.
    pub former_districts: String,
    flags: String,
}

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    Published,
    /// The published row was shifted, had lost zeros or was of one part only, and was mended.
    Repaired,
    Doubtful,
}

impl Unit {
    fn is_flagged(&self, flags: &[&str]) -> bool {
        self.flags.split(';').any(|flag| flags.contains(&flag))
    }

    pub fn trust_in_people(&self) -> Trust {
        self.trust(&["population_suspect", "residual"], &["zero_fixed", "row_shift_fixed", "crawl2"])
    }

    pub fn trust_in_hectares(&self) -> Trust {
        self.trust(&["area_suspect"], &["area_polygon", "row_shift_fixed"])
    }

    pub fn is_point_doubtful(&self) -> bool {
        self.is_flagged(&["coordinates_suspect"])
    }

    fn trust(&self, doubtful: &[&str], repaired: &[&str]) -> Trust {
        if self.is_flagged(doubtful) {
            Trust::Doubtful
        } else if self.is_flagged(repaired) {
            Trust::Repaired
        } else {
            Trust::Published
        }
    }

    /// The former district with most of its old communes, the first named where several have as many; its number of
    /// communes left out, the old province in brackets kept. Nothing where none is known.
    pub fn main_district(&self) -> Option<&str> {
        let mut best: Option<(&str, u32)> = None;
        for part in self.former_districts.split("; ").filter(|part| !part.is_empty()) {
            let (name, count) = match part.rsplit_once('(') {
                Some((name, count)) => (name, count.trim_end_matches(')').parse().unwrap_or(1)),
                None => (part, 1),
            };
            if best.is_none_or(|(_, most)| count > most) {
                best = Some((name.trim_end(), count));
            }
        }
        best.map(|(name, _)| name)
    }
}

/// Every province, by code.
pub fn all() -> &'static [ProvinceUnits] {
    static ALL: LazyLock<Vec<ProvinceUnits>> = LazyLock::new(read);
    &ALL
}

/// A province by its code, or by its name as search reads it: without diacritics, with or without *tỉnh*, *thành phố*.
pub fn find(text: &str) -> Option<&'static ProvinceUnits> {
    let bare = |text: &str| {
        let folded = fold(text);
        let kinds = ["tinh ", "thanh pho ", "tp "];
        kinds.iter().find_map(|kind| folded.strip_prefix(kind)).map_or_else(|| folded.clone(), str::to_owned)
    };
    let wanted = bare(text);
    all().iter().find(|province| province.code == text.trim() || bare(&province.name) == wanted)
}

fn read() -> Vec<ProvinceUnits> {
    let mut text = String::new();
    GzDecoder::new(COMMUNES).read_to_string(&mut text).expect("the data inside the program is a compressed text");
    let mut provinces: Vec<ProvinceUnits> = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [code, province, province_name, name, kind, people, hectares, latitude, longitude, districts, flags] =
            cells[..]
        else {
            unreachable!("a row of the data inside the program has eleven cells: {line}");
        };
        let unit = Unit {
            code: code.to_owned(),
            name: name.to_owned(),
            kind: match kind {
                "phuong" => CommuneKind::Ward,
                "dac_khu" => CommuneKind::SpecialZone,
                _ => CommuneKind::Commune,
            },
            people: people.parse().ok(),
            hectares: hectares.parse().ok(),
            point: latitude.parse().ok().zip(longitude.parse().ok()).map(point),
            // The source writes out some of the kinds that it shortens elsewhere.
            former_districts: districts.replace("Thành Phố ", "TP ").replace("Thị Xã ", "TX "),
            flags: flags.to_owned(),
        };
        match provinces.iter_mut().find(|known| known.code == province) {
            Some(known) => known.units.push(unit),
            None => provinces.push(ProvinceUnits {
                code: province.to_owned(),
                name: province_name.to_owned(),
                units: vec![unit],
            }),
        }
    }
    provinces.sort_by(|a, b| a.code.cmp(&b.code));
    provinces
}

fn point((latitude, longitude): (i32, i32)) -> Coordinates {
    Coordinates { latitude, longitude }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ProvinceKind;

    #[test]
    fn there_are_34_provinces_with_3321_units_and_their_people_are_those_of_the_dossiers() {
        assert_eq!(all().len(), 34);
        assert_eq!(all().iter().map(|province| province.units.len()).sum::<usize>(), 3_321);
        let kinds = |kind| all().iter().flat_map(|province| &province.units).filter(|unit| unit.kind == kind).count();
        let counts = [CommuneKind::Commune, CommuneKind::Ward, CommuneKind::SpecialZone].map(kinds);
        assert_eq!(counts, [2_611, 697, 13]);
        for (name, people) in [("Hà Nội", 8_807_523), ("Nghệ An", 3_831_694), ("Hải Phòng", 4_664_124)] {
            let province = find(name).expect("it is there");
            assert_eq!(province.units.iter().filter_map(|unit| unit.people).sum::<u32>(), people, "{name}");
        }
    }

    #[test]
    fn a_province_is_found_by_its_code_and_by_its_name_however_it_is_typed() {
        let code = &find("Nghệ An").expect("it is there").code;
        for text in [code.as_str(), "nghe an", "tỉnh Nghệ An", "NGHỆ  AN"] {
            assert_eq!(find(text).map(|province| province.name.as_str()), Some("Nghệ An"), "{text}");
        }
        assert_eq!(find("TP Hồ Chí Minh").map(|province| province.name.as_str()), Some("Hồ Chí Minh"));
        assert_eq!(find("Atlantis"), None);
    }

    #[test]
    fn seven_provinces_are_cities() {
        let cities = all().iter().filter(|province| ProvinceKind::named(&province.name).0 == ProvinceKind::City);
        let mut names: Vec<&str> = cities.map(|province| province.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["Cần Thơ", "Huế", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Đà Nẵng", "Đồng Nai"]);
    }

    #[test]
    fn the_kinds_of_former_districts_are_shortened_everywhere() {
        let districts = all().iter().flat_map(|province| &province.units).filter_map(Unit::main_district);
        let is_short = |name: &&str| ["H. ", "Q.", "TP ", "TX "].iter().any(|kind| name.starts_with(kind));
        assert_eq!(districts.filter(|name| !is_short(name)).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn the_main_district_has_most_of_the_old_communes_the_first_named_of_equals() {
        let of = |districts: &str| {
            let unit = all()[0].units[0].clone();
            Unit { former_districts: districts.to_owned(), ..unit }.main_district().map(str::to_owned)
        };
        assert_eq!(of("Q. Long Biên").as_deref(), Some("Q. Long Biên"));
        assert_eq!(of("H. Gia Lâm(1); H. Đông Anh(3)").as_deref(), Some("H. Đông Anh"));
        assert_eq!(of("H. Gia Lâm(2); H. Đông Anh(2)").as_deref(), Some("H. Gia Lâm"));
        assert_eq!(of("H. Châu Thành [Tây Ninh](1)").as_deref(), Some("H. Châu Thành [Tây Ninh]"));
        assert_eq!(of(""), None);
    }
}
