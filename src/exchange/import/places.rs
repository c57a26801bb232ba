//! Which station or hospital of the plan a unit's name means: with or without prefix, abbreviated, or from before 2025.

use std::collections::{BTreeMap, BTreeSet};

use super::sheet::one_line;
use super::unit_names::{UnitName, What, hospital_words, loose, own_words, similarity};
use crate::plan::{CommuneKind, Facility, Id, Plan, Site, SiteKind, Slot};
use crate::provinces::{OldCommune, old_communes};
use crate::roster::spelling;
use crate::text::folding::fold;
use crate::text::names::short_facility;

/// How many places are offered for a name that is not known.
const NEAREST: usize = 3;

/// What became of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    Known(Id<Facility>),
    /// The name of an old commune; it is part of the station's own today.
    Old(Id<Facility>),
    /// None, or several; those it is most like.
    Unknown(Vec<Id<Facility>>),
}

impl Match {
    pub fn id(&self) -> Option<&Id<Facility>> {
        match self {
            Self::Known(id) | Self::Old(id) => Some(id),
            Self::Unknown(_) => None,
        }
    }
}

/// The places of a plan, by their names.
pub struct Places {
    all: Vec<NamedPlace>,
    old: Vec<Former>,
    points: Vec<Point>,
    /// Communes and the districts they were formed from, folded.
    districts: BTreeMap<String, String>,
}

struct NamedPlace {
    id: Id<Facility>,
    name: String,
    station: bool,
    /// The whole name: with diacritics as compared, and without.
    whole: String,
    folded: String,
    /// The same of the name as it stands behind "Trạm Y tế".
    short: String,
    /// Without prefix and kind: with diacritics as compared, and without.
    exact: String,
    bare: String,
    commune: Option<String>,
    kind: Option<CommuneKind>,
    /// Of what is no station: the words of its name.
    words: BTreeSet<String>,
    own: BTreeSet<String>,
}

struct Former {
    of: &'static OldCommune,
    exact: String,
    bare: String,
    district: String,
    kind: String,
}

struct Point {
    facility: Id<Facility>,
    site: Id<Site>,
    bare: String,
}

impl Places {
    pub fn new(plan: &Plan) -> Self {
        let place = |facility: &Facility| {
            let unit = UnitName::new(&facility.name);
            let commune = facility.commune.as_ref().and_then(|id| plan.communes.get(id));
            let words = hospital_words(&facility.name);
            NamedPlace {
                id: facility.id.clone(),
                name: facility.name.clone(),
                station: facility.is_station(),
                whole: whole(&facility.name),
                folded: fold(&facility.name),
                short: whole(&short_facility(&facility.name)),
                exact: spelling::name(&unit.full),
                bare: fold(&unit.full),
                commune: facility.commune.as_ref().map(ToString::to_string),
                kind: commune.map(|commune| commune.kind),
                own: own_words(&words),
                words,
            }
        };
        let districts: BTreeMap<String, String> =
            plan.communes.iter().map(|commune| (commune.id.to_string(), fold(&commune.former_district))).collect();
        let former = |of: &'static OldCommune| Former {
            of,
            exact: spelling::name(&of.name),
            bare: fold(&of.name),
            district: UnitName::district_of(&of.district),
            kind: fold(&of.kind),
        };
        let points = plan.sites.iter().filter(|site| site.kind == SiteKind::Point);
        Self {
            all: plan.facilities.iter().map(place).collect(),
            old: old_communes().iter().filter(|old| districts.contains_key(&old.today)).map(former).collect(),
            points: points
                .map(|site| Point {
                    facility: site.facility.clone(),
                    site: site.id.clone(),
                    bare: UnitName::new(&site.name).bare(),
                })
                .collect(),
            districts,
        }
    }

    pub fn name(&self, id: &Id<Facility>) -> &str {
        self.all.iter().find(|place| place.id == *id).map_or("", |place| &place.name)
    }

    /// A point of a facility by what a list calls it.
    pub fn point(&self, facility: &Id<Facility>, text: &str) -> Option<Id<Site>> {
        let bare = UnitName::new(text).bare();
        let mut found = self.points.iter().filter(|point| point.facility == *facility && point.bare == bare);
        found.next().filter(|_| found.next().is_none()).map(|point| point.site.clone())
    }

    /// Looks a name up; `district` is the old district the list gives beside it, if any.
    pub fn find(&self, text: &str, district: Option<&str>) -> Match {
        // Other diacritics are another name: only a text without any goes without.
        let (exact, bare) = (whole(text), fold(text));
        let is_so = |place: &&NamedPlace| if loose(text) { place.folded == bare } else { place.whole == exact };
        let mut named = self.all.iter().filter(is_so);
        if let (Some(place), None) = (named.next(), named.next()) {
            return Match::Known(place.id.clone());
        }
        let mut unit = if self.is_own_name(&exact, &bare, loose(text)) {
            UnitName { name: exact.clone(), full: exact.clone(), ..UnitName::default() }
        } else {
            UnitName::new(text)
        };
        if unit.district.is_none() {
            unit.district = district.map(UnitName::district_of).filter(|name| !name.is_empty());
        }
        if unit.what == What::Hospital {
            return self.hospital(text);
        }
        if unit.what == What::Point {
            let hits: BTreeSet<&Id<Facility>> =
                self.points.iter().filter(|point| point.bare == unit.bare()).map(|point| &point.facility).collect();
            if hits.len() == 1 {
                return Match::Known((*hits.first().expect("one")).clone());
            }
        }
        self.station(&unit)
    }

    /// Whether words as they stand are the name of a station, or of an old commune, and do not only begin as one of a
    /// kind does: "Trạm Tấu", "Xa Dung".
    fn is_own_name(&self, exact: &str, bare: &str, plain: bool) -> bool {
        let stations = self.all.iter().filter(|place| place.station);
        let is_one = |own: &str| own == exact || plain && fold(own) == bare;
        stations.map(|place| &place.short).chain(self.old.iter().map(|old| &old.exact)).any(|own| is_one(own))
    }

    fn station(&self, unit: &UnitName) -> Match {
        let today = self.of_today(unit);
        let old = self.of_old(unit);
        match (&today[..], &old[..]) {
            // The list says which district, or that the name is an old one.
            (_, [old]) if unit.is_old => Match::Old(old.clone()),
            ([place], _) if self.agrees(place, unit) => Match::Known(place.id.clone()),
            ([place], []) => Match::Known(place.id.clone()),
            ([place], [old]) if place.id == *old => Match::Known(place.id.clone()),
            // A slip of the kind: what was called so before was of another kind as well.
            ([place], old) if old.contains(&place.id) && !self.was_of_kind(unit) => Match::Known(place.id.clone()),
            ([], [old]) => Match::Old(old.clone()),
            _ => {
                let mut nearest: Vec<Id<Facility>> = today.iter().map(|place| place.id.clone()).collect();
                nearest.extend(old.iter().filter(|id| !today.iter().any(|place| place.id == **id)).cloned());
                self.filled_up(nearest, &unit.full, Some(true))
            }
        }
    }

    /// Stations called so now. The same diacritics count for more than none.
    fn of_today(&self, unit: &UnitName) -> Vec<&NamedPlace> {
        let (exact, bare) = (spelling::name(&unit.name), fold(&unit.name));
        let stations = || self.all.iter().filter(|place| place.station);
        let same: Vec<&NamedPlace> = stations().filter(|place| place.exact == exact || place.short == exact).collect();
        if !same.is_empty() {
            return same;
        }
        // Typed without any diacritics, or with them misplaced; other diacritics are another name.
        let plain = loose(&unit.name);
        stations().filter(|place| place.bare == bare && (plain || loose(&place.exact))).collect()
    }

    /// Old communes of that name.
    fn former(&self, unit: &UnitName) -> Vec<&Former> {
        let (exact, bare, plain) = (spelling::name(&unit.name), fold(&unit.name), loose(&unit.name));
        self.old.iter().filter(|old| old.exact == exact || plain && old.bare == bare).collect()
    }

    /// Whether one of them was of the kind that the list says.
    fn was_of_kind(&self, unit: &UnitName) -> bool {
        unit.old_kind().is_some_and(|kind| self.former(unit).iter().any(|old| old.kind == kind))
    }

    /// Stations of the units an old commune of that name went to.
    fn of_old(&self, unit: &UnitName) -> Vec<Id<Facility>> {
        let mut hits = self.former(unit);
        let narrow = |hits: &mut Vec<&Former>, keep: &dyn Fn(&Former) -> bool| {
            if hits.iter().any(|old| keep(old)) {
                hits.retain(|old| keep(old));
            }
        };
        if let Some(district) = &unit.district {
            hits.retain(|old| old.district == *district);
        }
        if let Some(kind) = unit.old_kind() {
            narrow(&mut hits, &|old| old.kind == kind);
        }
        let communes: BTreeSet<&str> = hits.iter().map(|old| old.of.today.as_str()).collect();
        let at =
            |place: &&NamedPlace| place.station && place.commune.as_deref().is_some_and(|code| communes.contains(code));
        self.all.iter().filter(at).map(|place| place.id.clone()).collect()
    }

    /// Whether a station of that name is also of the kind and in the district that the list says.
    fn agrees(&self, place: &NamedPlace, unit: &UnitName) -> bool {
        let kind = unit.kind.is_none_or(|kind| place.kind.is_none_or(|own| own == kind));
        let districts = place.commune.as_ref().and_then(|code| self.districts.get(code));
        kind && unit.lies_in(districts.map_or("", String::as_str))
    }

    fn hospital(&self, text: &str) -> Match {
        let words = hospital_words(text);
        let own = own_words(&words);
        let others = || self.all.iter().filter(|place| !place.station);
        let same: Vec<&NamedPlace> = others().filter(|place| place.words == words).collect();
        if let [place] = same[..] {
            return Match::Known(place.id.clone());
        }
        let like =
            others().filter(|place| !own.is_empty() && (own.is_subset(&place.own) || place.own.is_superset(&own)));
        let fitting: Vec<&NamedPlace> = like.filter(|place| words.is_subset(&place.words)).collect();
        match fitting[..] {
            [place] => Match::Known(place.id.clone()),
            _ => self.filled_up(fitting.iter().map(|place| place.id.clone()).collect(), text, Some(false)),
        }
    }

    /// Those given first, then whatever is most like the name.
    fn filled_up(&self, mut nearest: Vec<Id<Facility>>, text: &str, station: Option<bool>) -> Match {
        let wanted = fold(&UnitName::new(text).full);
        let mut others: Vec<(u32, &NamedPlace)> = self
            .all
            .iter()
            .filter(|place| station.is_none_or(|station| place.station == station))
            .map(|place| (self.likeness(&wanted, place), place))
            .filter(|(like, place)| *like >= 40 && !nearest.contains(&place.id))
            .collect();
        others.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name.cmp(&b.1.name)));
        let room = NEAREST.saturating_sub(nearest.len());
        nearest.extend(others.iter().take(room).map(|(_, place)| place.id.clone()));
        nearest.truncate(NEAREST.max(4));
        Match::Unknown(nearest)
    }

    /// How much a name is like that of a place, or of an old commune whose station it is today.
    fn likeness(&self, wanted: &str, place: &NamedPlace) -> u32 {
        /// From here on it is the same name, misspelt.
        const MISSPELT: u32 = 85;
        let former = self.old.iter().filter(|old| place.station && place.commune.as_ref() == Some(&old.of.today));
        let former = former.map(|old| similarity(wanted, &old.bare)).filter(|like| *like >= MISSPELT).max();
        similarity(wanted, &place.bare).max(former.unwrap_or_default())
    }
}

/// Whether a text is a name as it stands. Other diacritics are another name: only a text without any goes without.
pub fn is_called(text: &str, name: &str) -> bool {
    fold(text) == fold(name) && (loose(text) || whole(text) == whole(name))
}

/// The stations of a plan that a text may mean as people write them, whatever stands in front of the own name: "TYT xã
/// Ba Chẽ", "Trạm y tế P. Hồng Gai". One of another kind or district is not meant, nor is a name of before (cũ).
pub fn stations_called(plan: &Plan, text: &str) -> Vec<Slot<Facility>> {
    let is_meant = means(plan, text);
    plan.facilities.slots().filter(|&slot| is_meant(&plan.facilities[slot])).collect()
}

/// Whether a text may mean this station, in any of these ways of writing.
pub(super) fn is_station_called(plan: &Plan, station: &Facility, text: &str) -> bool {
    means(plan, text)(station)
}

/// What tells of a facility whether it is a station that a text may mean.
fn means(plan: &Plan, text: &str) -> impl Fn(&Facility) -> bool {
    let unit = UnitName::new(text);
    let own = fold(&unit.full);
    let is_other = own.is_empty() || unit.is_old || matches!(unit.what, What::Point | What::Hospital);
    move |facility: &Facility| {
        // To take a name apart takes longer than to see that it is another one.
        if is_other || !facility.is_station() || !fold(&facility.name).contains(&own) {
            return false;
        }
        let of = UnitName::new(&facility.name);
        let commune = facility.commune.as_ref().and_then(|id| plan.communes.get(id));
        let kind = of.kind.or(commune.map(|commune| commune.kind));
        let is_of_kind = unit.kind.is_none_or(|wanted| kind.is_none_or(|kind| kind == wanted));
        let short = short_facility(&facility.name);
        let is_named = is_called(&unit.full, &of.full) || is_called(&unit.full, &short) || is_called(text, &short);
        is_named && is_of_kind && unit.lies_in(&commune.map_or_else(String::new, |of| fold(&of.former_district)))
    }
}

/// A whole name as it is compared, whatever signs stand between its words.
pub(super) fn whole(text: &str) -> String {
    spelling::name(&one_line(text).replace(|letter: char| !letter.is_alphanumeric(), " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Lineage;
    use crate::{provinces, sample};

    fn found(text: &str) -> Match {
        Places::new(&sample::quang_ninh()).find(text, None)
    }

    #[test]
    fn a_station_is_known_by_every_way_of_writing_its_name() {
        for text in [
            "Trạm Y tế phường Đông Mai",
            "TYT P. Đông Mai",
            "TYT P.Đông Mai",
            "Trạm y tế Đông Mai",
            "Phường Đông Mai",
            "P. Đông Mai",
            "đông mai",
            "TRẠM Y TẾ PHƯỜNG ĐÔNG MAI",
            "tram y te phuong dong mai",
            "TYT Đông Mai (P)",
        ] {
            assert_eq!(found(text), Match::Known("tyt-07135".into()), "{text}");
        }
        assert_eq!(found("Trạm Y tế phường Hiệp Hoà"), Match::Known("tyt-07147".into()));
        assert_eq!(found("Trạm Y tế đặc khu Cô Tô"), Match::Known("tyt-07192".into()));
        assert_eq!(found("Trạm Y tế Vân Đồn (khu vực đảo)"), Match::Known("tyt-06994-dao".into()));
    }

    #[test]
    fn hospitals_are_known_by_their_abbreviations() {
        for (text, id) in [
            ("BVĐKKV Tiên Yên", "bv-tien-yen"),
            ("BV ĐK KV Móng Cái", "bv-mong-cai"),
            ("Bệnh viện đa khoa tỉnh", "bv-tinh"),
            ("BVĐK tỉnh Quảng Ninh", "bv-tinh"),
            ("BV Bãi Cháy", "bv-bai-chay"),
            ("BV Sản Nhi", "bv-san-nhi"),
        ] {
            assert_eq!(found(text), Match::Known(id.into()), "{text}");
        }
        let Match::Unknown(nearest) = found("BV Cẩm Phả") else { panic!("there are two") };
        assert_eq!(nearest[..2], ["bv-cam-pha".into(), "bv-kv-cam-pha".into()]);
    }

    #[test]
    fn old_names_lead_to_the_station_of_today_and_doubt_is_asked_about() {
        assert_eq!(found("Trạm Y tế xã Nam Sơn, huyện Ba Chẽ"), Match::Old("tyt-06978".into()));
        assert_eq!(found("TYT xã Húc Động"), Match::Old("tyt-06838".into()));
        let Match::Unknown(nearest) = found("TYT xã Vô Ngại") else { panic!("it was divided") };
        assert_eq!(nearest[..2], ["tyt-06838".into(), "tyt-06862".into()]);
        let Match::Unknown(nearest) = found("TYT Đông Mia") else { panic!("it is misspelt") };
        assert!(nearest.contains(&"tyt-07135".into()), "{nearest:?}");
        let Match::Unknown(nearest) = found("TYT xã Húc Đôngg") else { panic!("it is an old name misspelt") };
        assert!(nearest.contains(&"tyt-06838".into()), "{nearest:?}");
    }

    #[test]
    fn a_station_is_meant_by_its_name_whatever_stands_in_front_and_another_is_not() {
        let plan = sample::quang_ninh();
        let meant = |text: &str| -> Vec<String> {
            stations_called(&plan, text).into_iter().map(|slot| plan.facilities[slot].id.to_string()).collect()
        };
        for text in ["Trạm y tế xã Ba Chẽ", "TYT Ba Chẽ", "TYT xã Ba Chẽ", "X. Ba Chẽ", "tram y te ba che", "BA CHẼ"]
        {
            assert_eq!(meant(text), ["tyt-06978"], "{text}");
        }
        assert_eq!(meant("Trạm Y tế P. Hồng Gai"), ["tyt-06685"]);
        assert_eq!(meant("TYT TT. Ba Chẽ"), ["tyt-06978"], "a town became a commune");
        for text in
            ["TYT P. Ba Chẽ", "TYT Ba Che\u{301}", "BV Ba Chẽ", "Trạm Y tế Ba Chẽ (cũ)", "TP. Ba Chẽ", "Trạm Y tế"]
        {
            assert!(meant(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn names_that_begin_as_a_kind_does_are_found_with_and_without_it() {
        let province = provinces::find("Thái Nguyên").expect("it is there");
        let places = Places::new(&provinces::new_plan(province, Lineage::default(), jiff::civil::date(2026, 1, 1)));
        for text in ["Phượng Tiến", "TYT xã Phượng Tiến", "X. Phượng Tiến"] {
            assert_eq!(places.find(text, None), Match::Known("tyt-05563".into()), "{text}");
        }
        for text in ["Điềm Thụy", "TYT xã Điềm Thụy"] {
            assert_eq!(places.find(text, None), Match::Known("tyt-05941".into()), "{text}");
        }
    }

    #[test]
    fn a_name_is_one_as_it_stands_before_it_is_taken_apart() {
        let of = |province: &str| {
            let province = provinces::find(province).expect("it is there");
            provinces::new_plan(province, Lineage::default(), jiff::civil::date(2026, 1, 1))
        };
        let plan = of("Lào Cai");
        let places = Places::new(&plan);
        for text in ["Trạm Tấu", "TRẠM TẤU", "Tram Tau", "TYT Trạm Tấu", "TYT xã Trạm Tấu", "xa tram tau"]
        {
            assert_eq!(places.find(text, None), Match::Known("tyt-04606".into()), "{text}");
        }
        let meant = stations_called(&plan, "Trạm Tấu").into_iter().map(|slot| plan.facilities[slot].id.as_str());
        assert_eq!(meant.collect::<Vec<_>>(), ["tyt-04606"]);
        let places = Places::new(&of("Điện Biên"));
        for text in ["Xa Dung", "XA DUNG", "TYT Xa Dung", "TYT xã Xa Dung", "xa xa dung"] {
            assert_eq!(places.find(text, None), Match::Known("tyt-03208".into()), "{text}");
        }
    }

    #[test]
    fn a_town_of_before_is_asked_about_and_the_station_of_its_name_offered_first() {
        let province = provinces::find("Thái Nguyên").expect("it is there");
        let places = Places::new(&provinces::new_plan(province, Lineage::default(), jiff::civil::date(2026, 1, 1)));
        for text in ["TYT TX Bắc Kạn", "TYT TP. Bắc Kạn", "TYT Thành phố Bắc Kạn"] {
            let Match::Unknown(nearest) = places.find(text, None) else { panic!("{text} may be any ward of it") };
            assert_eq!(nearest.first(), Some(&"tyt-01843".into()), "{text}");
        }
    }

    #[test]
    fn a_slip_of_the_kind_is_no_question_unless_a_divided_commune_of_that_kind_was_called_so() {
        let province = provinces::find("Thái Nguyên").expect("it is there");
        let places = Places::new(&provinces::new_plan(province, Lineage::default(), jiff::civil::date(2026, 1, 1)));
        // Wards that were wards before: the one was divided.
        let wards = [("Trạm Y tế xã Gia Sàng", "tyt-05467"), ("Trạm Y tế xã Đức Xuân", "tyt-01840")];
        for (text, id) in wards {
            assert_eq!(places.find(text, None), Match::Known(id.into()), "{text}");
        }
        let Match::Unknown(nearest) = found("TYT xã Liên Hòa") else { panic!("a commune that went to two wards") };
        assert_eq!(nearest[..2], ["tyt-07180".into(), "tyt-07168".into()]);
    }

    #[test]
    fn a_whole_name_with_other_diacritics_is_another_name() {
        let province = provinces::find("Nghệ An").expect("it is there");
        let plan = provinces::new_plan(province, Lineage::default(), jiff::civil::date(2026, 1, 1));
        let places = Places::new(&plan);
        assert_eq!(places.find("Trạm Y tế Đông Thành", None), Match::Known("tyt-17530".into()));
        // A commune of before 2025, today a part of Quang Đồng.
        assert_eq!(places.find("Trạm Y tế Đồng Thành", None), Match::Old("tyt-17521".into()));
        assert_eq!(places.find("Tram y te Dong Thanh", None), Match::Known("tyt-17530".into()));
        assert_eq!(found("Trạm Y tế Vân Đồn – khu vực đảo"), Match::Known("tyt-06994-dao".into()));
    }
}
