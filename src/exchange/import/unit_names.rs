//! The name of a unit taken apart: what it is, its own name, and the old district that may stand behind it.

use std::collections::BTreeSet;

use super::sheet::one_line;
use crate::plan::CommuneKind;
use crate::text::folding::fold;

/// A station's or hospital's name as a list has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitName {
    /// Its own name with diacritics: "Mông Dương".
    pub name: String,
    /// The same with what stands in brackets or behind a comma or colon.
    pub full: String,
    pub kind: Option<CommuneKind>,
    /// It was a town (thị trấn), which is no longer a kind of unit.
    pub town: bool,
    /// Folded, without its kind.
    pub district: Option<String>,
    /// It says it is a name of before (cũ).
    pub is_old: bool,
    pub what: What,
}

/// What a name begins as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    #[default]
    Unsaid,
    Station,
    Point,
    Hospital,
}

// Without diacritics where nothing else reads so; with them where a name may begin alike: Tràm Chim, Phượng Tiến.
const STATIONS: [&str; 6] = ["tram y te", "tram yt", "tyt", "trạm", "t y t", "tytx"];
const POINTS: [&str; 4] = ["diem tram y te", "diem tram", "dt", "điểm"];
const HOSPITALS: [&str; 22] = [
    "benh vien",
    "bv",
    "bvdk",
    "bvdkkv",
    "bvdkt",
    "trung tam",
    "ttyt",
    "tt y te",
    "phong kham",
    "pk",
    "pkdk",
    "pkdkkv",
    "bvsn",
    "bvyhct",
    "so y te",
    "benh xa",
    "viện",
    "bvk",
    "bvtt",
    "bvdktinh",
    "cdc",
    "ttksbt",
];
const KINDS: [(&str, Option<CommuneKind>); 9] = [
    ("phường", Some(CommuneKind::Ward)),
    ("p", Some(CommuneKind::Ward)),
    ("xã", Some(CommuneKind::Commune)),
    ("x", Some(CommuneKind::Commune)),
    ("dac khu", Some(CommuneKind::SpecialZone)),
    ("dk", Some(CommuneKind::SpecialZone)),
    ("thi tran", None),
    ("tt", None),
    ("khu vuc", None),
];
const DISTRICTS: [&str; 9] = ["huyện", "thi xa", "thanh pho", "quận", "h", "tx", "tp", "q", "t p"];

impl UnitName {
    pub fn new(text: &str) -> Self {
        let text = one_line(text);
        let text = match text.split_once(':') {
            // What it is may stand in front, parted from its name: "Trạm Y tế: Hà Tu".
            Some((front, behind)) if only_say_what(&words(front)) => format!("{front} {behind}"),
            _ => text,
        };
        let mut unit = Self::default();
        let (main, behind) = match text.find([',', '(', ';', ':', '–']).or_else(|| text.find(" - ")) {
            Some(at) => (text[..at].to_owned(), Some(text[at..].to_owned())),
            None => (text.clone(), None),
        };
        let words = words(&main);
        let mut rest: &[(String, String)] = &words;
        if HOSPITALS.iter().any(|words| begins(rest, words).is_some()) {
            unit.what = What::Hospital;
            unit.name.clone_from(&text);
            unit.full = text;
            return unit;
        }
        if let Some(length) = POINTS.iter().find_map(|words| begins(rest, words)) {
            unit.what = What::Point;
            rest = &rest[length..];
        }
        if let Some(length) = STATIONS.iter().find_map(|words| begins(rest, words)) {
            unit.what = if unit.what == What::Point { What::Point } else { What::Station };
            rest = &rest[length..];
        }
        let kind = KINDS.iter().find_map(|(words, kind)| Some((begins(rest, words)?, words, kind)));
        if let Some((length, words, kind)) = kind.filter(|(length, ..)| rest.len() > *length) {
            unit.kind = *kind;
            unit.town = matches!(*words, "thi tran" | "tt");
            rest = &rest[length..];
        }
        // "Nam Sơn huyện Ba Chẽ", with nothing between.
        let inner = (1..rest.len()).find_map(|at| {
            let length =
                DISTRICTS.iter().filter(|words| words.len() > 1).find_map(|words| begins(&rest[at..], words))?;
            (rest.len() > at + length).then(|| (at, folded(&rest[at + length..])))
        });
        if let Some((at, district)) = inner {
            unit.district = Some(district);
            rest = &rest[..at];
        }
        if rest.len() > 1 && rest.last().is_some_and(|(word, _)| word == "cũ" || word == "cu") {
            unit.is_old = true;
            rest = &rest[..rest.len() - 1];
        }
        unit.name = rest.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" ");
        unit.full.clone_from(&unit.name);
        if let Some(behind) = behind {
            unit.follow(&behind);
        }
        unit
    }

    /// What stands behind a comma or in brackets: a district, "cũ", the kind, or part of the name.
    fn follow(&mut self, behind: &str) {
        let behind = words(behind);
        let behind: Vec<&(String, String)> = behind.iter().collect();
        let text = behind.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ");
        let bare = text.strip_suffix(" cu").unwrap_or(&text);
        self.is_old |= text == "cu" || text.len() != bare.len();
        if let Some((_, kind)) = KINDS.iter().find(|(words, _)| fold(words) == bare) {
            self.kind = self.kind.or(*kind);
            return;
        }
        if matches!(bare, "cu" | "") {
            return;
        }
        self.full =
            format!("{} {}", self.name, behind.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" "));
        let told = DISTRICTS.iter().find_map(|words| bare.strip_prefix(&*fold(words))?.strip_prefix(' '));
        self.district = self.district.take().or_else(|| told.map(str::to_owned));
        if told.is_some() {
            self.full.clone_from(&self.name);
        }
    }

    /// The old kind as the list of old communes has it, folded.
    pub fn old_kind(&self) -> Option<&'static str> {
        match self.kind {
            _ if self.town => Some("thi tran"),
            Some(CommuneKind::Ward) => Some("phuong"),
            Some(CommuneKind::Commune) => Some("xa"),
            _ => None,
        }
    }

    /// Whether the district it says, if it says one, is among those a commune was formed from, folded; of one of which
    /// none is known it may be.
    pub fn lies_in(&self, districts: &str) -> bool {
        let Some(own) = &self.district else { return true };
        districts.is_empty() || format!(" {districts} ").contains(&format!(" {own} "))
    }

    pub fn bare(&self) -> String {
        fold(&self.name)
    }

    /// Whether it begins as the name of a station, a point or a hospital does.
    pub fn is_unit(&self) -> bool {
        self.what != What::Unsaid
    }

    /// A district without its kind: "Huyện Ba Chẽ", "TP. Hạ Long", "Ba Chẽ".
    pub fn district_of(text: &str) -> String {
        let folded = fold(text);
        let bare = DISTRICTS.iter().find_map(|words| folded.strip_prefix(&*fold(words))?.strip_prefix(' '));
        let bare = bare.unwrap_or(&folded);
        bare.strip_suffix(" cu").unwrap_or(bare).to_owned()
    }
}

/// The words of a text, each as it stands and folded.
fn words(text: &str) -> Vec<(String, String)> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(|part| (part.to_lowercase(), fold(part))).collect()
}

/// Whether words say what something is, and nothing of its name: "TYT phường".
fn only_say_what(mut words: &[(String, String)]) -> bool {
    let phrases = || POINTS.into_iter().chain(STATIONS).chain(KINDS.into_iter().map(|(words, _)| words));
    while let Some(length) = phrases().find_map(|phrase| begins(words, phrase)) {
        words = &words[length..];
    }
    words.is_empty()
}

fn folded(words: &[(String, String)]) -> String {
    words.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ")
}

fn begins(words: &[(String, String)], phrase: &str) -> Option<usize> {
    let length = phrase.split(' ').count();
    let fits = words.len() >= length && words.iter().zip(phrase.split(' ')).all(|(word, part)| is(word, part));
    fits.then_some(length)
}

/// Whether a word is a part of a phrase: one without diacritics in any spelling, one with them as it is spelled, or
/// typed without any.
fn is((word, folded): &(String, String), part: &str) -> bool {
    folded == part || word == part || word == folded && *folded == fold(part)
}

/// A unit's name in a title: from where it begins to the end. Those that speak of several are none.
pub fn named_in(title: &str) -> Option<&str> {
    let lower = title.to_lowercase();
    // Lower case may be longer than the text it came from; then no position in it can be used.
    let begin = ["trạm y tế", "bệnh viện", "trung tâm y tế", "phòng khám", "tyt ", "bv"]
        .iter()
        .filter_map(|words| lower.find(words))
        .min()
        .filter(|_| lower.len() == title.len())?;
    let several = fold(&lower[..begin]).ends_with("cac") || fold(&lower[begin..]).contains("tram y te khu vuc");
    (!several).then_some(&title[begin..])
}

/// The commune whose council a title names: "UBND XÃ ĐÔ LƯƠNG".
pub fn council_in(title: &str) -> Option<&str> {
    let lower = title.to_lowercase();
    let kinds = ["xã ", "phường ", "đặc khu "];
    let council =
        ["ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân "].into_iter().find(|words| lower.starts_with(words))?;
    let is_of_commune = kinds.iter().any(|kind| lower[council.len()..].starts_with(kind));
    title.get(council.len()..).filter(|_| is_of_commune && lower.len() == title.len())
}

/// A unit's name of a title without the time or the remark behind it; nothing where none is. "Năm" alone begins the
/// name of a commune as well.
pub fn undated(name: &str) -> Option<&str> {
    let lower = name.to_lowercase();
    let is_counted = |rest: &str| {
        let word = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        let is_roman = !word.is_empty() && word.bytes().all(|byte| b"ivx".contains(&byte));
        is_roman || word.starts_with(|letter: char| letter.is_ascii_digit())
    };
    let begins = |at: usize| {
        let rest = &lower[at..];
        [" năm 19", " năm 20", " tính đến", " ("].iter().any(|words| rest.starts_with(words))
            || [" tháng ", " quý "].iter().any(|words| rest.strip_prefix(words).is_some_and(is_counted))
    };
    let end = lower.match_indices(' ').map(|(at, _)| at).find(|&at| begins(at)).filter(|_| lower.len() == name.len());
    name.get(..end?)
}

/// Typed without any diacritics.
pub fn loose(text: &str) -> bool {
    text.is_ascii()
}

/// The words of a hospital's name, abbreviations written out.
pub fn hospital_words(text: &str) -> BTreeSet<String> {
    const LONG: [(&str, &str); 17] = [
        ("bv", "benh vien"),
        ("bvdk", "benh vien da khoa"),
        ("bvdkkv", "benh vien da khoa khu vuc"),
        ("bvdkt", "benh vien da khoa tinh"),
        ("bvdktinh", "benh vien da khoa tinh"),
        ("bvsn", "benh vien san nhi"),
        ("bvyhct", "benh vien y hoc co truyen"),
        ("dk", "da khoa"),
        ("dkkv", "da khoa khu vuc"),
        ("kv", "khu vuc"),
        ("ttyt", "trung tam y te"),
        ("pk", "phong kham"),
        ("pkdk", "phong kham da khoa"),
        ("pkdkkv", "phong kham da khoa khu vuc"),
        ("yhct", "y hoc co truyen"),
        ("yduoc", "y duoc"),
        ("vn", "viet nam"),
    ];
    let folded = fold(text);
    let long = |word: &str| {
        LONG.iter().find(|(short, _)| *short == word).map_or(word.to_owned(), |(_, long)| (*long).to_owned())
    };
    folded
        .split(' ')
        .flat_map(|word| long(word).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Those words that tell one hospital from others.
pub fn own_words(words: &BTreeSet<String>) -> BTreeSet<String> {
    const SHARED: [&str; 14] =
        ["benh", "vien", "da", "khoa", "khu", "vuc", "trung", "tam", "y", "te", "phong", "kham", "huyen", "va"];
    words.iter().filter(|word| !SHARED.contains(&word.as_str())).cloned().collect()
}

/// How alike two folded names are, in hundredths: letters to be changed, against the longer of them.
pub fn similarity(a: &str, b: &str) -> u32 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let longest = a.len().max(b.len());
    if longest == 0 {
        return 100;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = corner + usize::from(from != to);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    (100 * (longest - row[b.len()]) / longest) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_apart() {
        let unit = UnitName::new("TYT xã Nam Sơn, huyện Ba Chẽ");
        assert_eq!((unit.name.as_str(), unit.district.as_deref()), ("nam sơn", Some("ba che")));
        assert_eq!(unit.kind, Some(CommuneKind::Commune));
        let unit = UnitName::new("Trạm Y tế thị trấn Ba Chẽ (cũ)");
        assert_eq!((unit.name.as_str(), unit.town, unit.is_old), ("ba chẽ", true, true));
        let unit = UnitName::new("Trạm Y tế Vân Đồn (khu vực đảo)");
        assert_eq!((unit.name.as_str(), unit.full.as_str()), ("vân đồn", "vân đồn khu vực đảo"));
        let unit = UnitName::new("TRẠM Y TẾ PHƯỜNG HÀ AN: 05 bác sĩ");
        assert_eq!((unit.name.as_str(), unit.kind), ("hà an", Some(CommuneKind::Ward)));
        let unit = UnitName::new("TYT phường: Hà An (05 bác sĩ)");
        assert_eq!((unit.name.as_str(), unit.kind), ("hà an", Some(CommuneKind::Ward)));
        assert_eq!(UnitName::new("Trạm Y tế: Hà Tu").full, "hà tu");
        assert_eq!(UnitName::new("BVĐKKV Tiên Yên").what, What::Hospital);
    }

    #[test]
    fn a_name_that_only_looks_like_a_kind_without_diacritics_is_a_name() {
        for (text, name) in [
            ("Trạm Y tế Phượng Tiến", "phượng tiến"),
            ("TYT xã Phượng Tiến", "phượng tiến"),
            ("P. Phương Liệt", "phương liệt"),
            ("Tràm Chim", "tràm chim"),
            ("Điềm Thụy", "điềm thụy"),
            ("Trạm y tế xã Trạm Tấu", "trạm tấu"),
            ("TYT xã Viên An", "viên an"),
            ("tram y te phuong Hong Gai", "hong gai"),
            ("TYT PHƯỜNG Hồng Gai", "hồng gai"),
        ] {
            assert_eq!(UnitName::new(text).name, name, "{text}");
        }
        assert_eq!(UnitName::new("Viên An").what, What::Unsaid);
        assert_eq!(UnitName::new("Viện 103").what, What::Hospital);
    }

    #[test]
    fn a_commune_is_named_by_its_council() {
        for (text, name) in [
            ("UBND XÃ ĐÔ LƯƠNG", Some("XÃ ĐÔ LƯƠNG")),
            ("Ủy ban nhân dân phường Thành Vinh", Some("phường Thành Vinh")),
            ("UBND TỈNH NGHỆ AN", None),
            ("TRẠM Y TẾ", None),
        ] {
            assert_eq!(council_in(text), name, "{text}");
        }
    }

    #[test]
    fn the_time_behind_a_name_is_no_part_of_it() {
        for (text, name) in [
            ("TRẠM Y TẾ PHƯỜNG HÀ AN NĂM 2026", Some("TRẠM Y TẾ PHƯỜNG HÀ AN")),
            ("Trạm Y tế Năm Căn tháng 10 năm 2026", Some("Trạm Y tế Năm Căn")),
            ("Trạm Y tế Hà An quý IV/2026", Some("Trạm Y tế Hà An")),
            ("Trạm Y tế Hà An tính đến ngày 31/10/2026", Some("Trạm Y tế Hà An")),
            ("Trạm Y tế Năm Căn", None),
            ("Trạm Y tế Quý Vân", None),
        ] {
            assert_eq!(undated(text), name, "{text}");
        }
    }

    #[test]
    fn likeness_counts_letters() {
        assert_eq!(similarity("dong mai", "dong mai"), 100);
        assert_eq!(similarity("dong mia", "dong mai"), 75);
        assert_eq!(similarity("", "ab"), 0);
    }
}
