//! The points of a station as a table names them, all in one cell: which names that are, and which of them are new.

use super::field::Field;
use super::places::{is_called, is_station_called};
use super::problem::{Code, FixLabel, Problem};
use super::reading::words::is_ditto;
use super::sheet::{CellValue, one_line, shown};
use super::unit_names::UnitName;
use super::work::Work;
use crate::plan::{Facility, Id, Plan};
use crate::text::folding::fold;
use crate::text::names::{LINE_LETTERS, clean};

/// Said where there are none; without diacritics.
const NONE: [&str; 7] = ["", "0", "khong", "khong co", "chua co", "khong co diem tram", "chua co diem tram"];

/// What a label is made of, or a count, beside figures: "Gồm 02 điểm trạm: …".
const LABEL: [&str; 11] = ["diem", "tram", "y", "te", "gom", "bao", "cac", "co", "danh", "sach", "ten"];

/// The names in the cell of a row about a station; nothing where it is empty. One that holds something else is asked
/// about, and nothing of it is taken.
pub(super) fn names(work: &mut Work, row: u32, station: Option<&Id<Facility>>) -> Option<Vec<String>> {
    let (at, value) = work.value(row, Field::PointNames)?;
    let text = match value {
        CellValue::Text(text) => text.clone(),
        other => shown(other),
    };
    if NONE.contains(&fold(&text).as_str()) {
        return Some(Vec::new());
    }
    let (names, others): (Vec<String>, Vec<String>) = listed(&text).into_iter().partition(|part| is_name(part));
    if others.is_empty() {
        return Some(without_seat(work.plan, station, names));
    }
    let kept = names.join("; ");
    let label = if names.is_empty() { FixLabel::Blank } else { FixLabel::Take(kept.clone()) };
    work.tell(Problem::new(at, Code::PointUnclear, others.join("; ")).fix(label, vec![(at, kept)]));
    None
}

/// Without the name of the station itself, unless it is said to be that of a point: it stands for the seat.
fn without_seat(plan: &Plan, station: Option<&Id<Facility>>, mut names: Vec<String>) -> Vec<String> {
    if let Some(station) = station.and_then(|id| plan.facilities.get(id)) {
        names.retain(|name| !is_station_called(plan, station, name));
    }
    names
}

/// Those of the names that no place of work of a facility has, each once.
pub(super) fn new_points(plan: &Plan, facility: &Id<Facility>, told: &[String]) -> Vec<String> {
    if told.is_empty() {
        return Vec::new();
    }
    let mut known: Vec<String> = plan.sites_of(facility).into_iter().map(|site| site.name.clone()).collect();
    let before = known.len();
    for name in told {
        if !known.iter().any(|known| is_same(known, name)) {
            known.push(name.clone());
        }
    }
    known.split_off(before)
}

/// What stands between semicolons, commas and line ends, outside brackets; but the seat is no point.
fn listed(text: &str) -> Vec<String> {
    let (mut open, mut closing) = (0_usize, text.matches(')').count());
    let parts = text.split(|letter: char| {
        match letter {
            // One that nobody closes holds nothing.
            '(' if open < closing => open += 1,
            ')' => (open, closing) = (open.saturating_sub(1), closing - 1),
            _ => {}
        }
        open == 0 && matches!(letter, '\n' | ';' | ',' | '|')
    });
    let names = parts.flat_map(|part| apart(&bare(part)));
    names.filter(|name| !name.is_empty() && !is_seat(name)).collect()
}

/// "Bình Dân và Đoàn Kết" are two, unless it is said within brackets.
fn apart(part: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for piece in part.split(" và ") {
        match parts.last_mut().filter(|last| !is_closed(last)) {
            Some(last) => *last = format!("{last} và {piece}"),
            None => parts.push(piece.to_owned()),
        }
    }
    parts
}

/// Whether every bracket is closed.
fn is_closed(part: &str) -> bool {
    part.matches('(').count() == part.matches(')').count()
}

/// Whether it is said to be the seat, behind the name or in front of it. Chính Lý is a commune.
fn is_seat(part: &str) -> bool {
    const SEAT: [&str; 4] = ["tru so", "tram chinh", "diem chinh", "co so chinh"];
    let label = fold(part.split(':').next().unwrap_or_default());
    fold(part).contains("tru so chinh") || SEAT.iter().any(|words| label.ends_with(*words))
}

/// A name without what numbers or announces it: "1. ", "- ", "02 điểm: ".
fn bare(part: &str) -> String {
    let line = one_line(part);
    let name = line.split_once(':').filter(|(label, _)| is_label(label)).map_or(line.as_str(), |(_, name)| name);
    let name = name.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '(');
    let behind = name.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_numbered = behind.len() < name.len() && behind.starts_with(['.', ')', '/', '-']);
    let name = if is_numbered { &behind[1..] } else { name };
    clean(name.trim_end_matches(['.', ' ']))
}

fn is_label(text: &str) -> bool {
    let is_part = |word: &str| LABEL.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit());
    fold(text).split(' ').all(is_part)
}

fn is_name(part: &str) -> bool {
    let is_long = part.chars().count() > LINE_LETTERS;
    let is_clear = is_closed(part) && !part.contains(':');
    part.contains(char::is_alphabetic) && is_clear && !is_label(part) && !is_ditto(part) && !is_long
}

/// Whether two names are of one point, whatever stands in front of them, and whatever only one of them says behind.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (UnitName::new(one), UnitName::new(other));
    let is_one = |one: &str, other: &str| is_called(one, other) || is_called(other, one);
    let is_plain = one.full == one.name || other.full == other.name;
    let is_of_kind = one.old_kind().zip(other.old_kind()).is_none_or(|(one, other)| one == other);
    is_of_kind && (is_one(&one.full, &other.full) || is_plain && is_one(&one.name, &other.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn names_stand_between_semicolons_commas_and_line_ends_with_or_without_a_number() {
        for (text, wanted) in [
            ("Bình Dân; Đoàn Kết", &["Bình Dân", "Đoàn Kết"][..]),
            ("Bình Dân, Đoàn Kết.", &["Bình Dân", "Đoàn Kết"]),
            ("Bình Dân và Đoàn Kết", &["Bình Dân", "Đoàn Kết"]),
            ("1. Bình Dân\r\n2) Đoàn Kết", &["Bình Dân", "Đoàn Kết"]),
            ("1) Bình Dân (thôn 1) và Đoàn Kết", &["Bình Dân (thôn 1)", "Đoàn Kết"]),
            ("- Điểm trạm số 1\n- Điểm trạm số 2", &["Điểm trạm số 1", "Điểm trạm số 2"]),
            ("Gồm 02 điểm trạm: Bình Dân; Đoàn Kết", &["Bình Dân", "Đoàn Kết"]),
            ("Bình Dân (thôn 1, thôn 2), Đoàn Kết", &["Bình Dân (thôn 1, thôn 2)", "Đoàn Kết"]),
            ("Bình Dân (thôn 1; thôn 2); Đoàn Kết", &["Bình Dân (thôn 1; thôn 2)", "Đoàn Kết"]),
            ("Bình Dân (thôn 1 và 2) và Đoàn Kết", &["Bình Dân (thôn 1 và 2)", "Đoàn Kết"]),
            ("Hải Lạng (trụ sở chính); Đoàn Kết;", &["Đoàn Kết"]),
            ("Hải Lạng (trụ sở), Đoàn Kết", &["Đoàn Kết"]),
            ("Trạm chính: Hải Lạng\nĐiểm trạm Chính Lý", &["Điểm trạm Chính Lý"]),
            ("Điểm trạm tại trụ sở UBND xã cũ", &["Điểm trạm tại trụ sở UBND xã cũ"]),
        ] {
            assert_eq!(listed(text), wanted, "{text:?}");
            assert!(wanted.iter().all(|name| is_name(name)), "{text:?}");
        }
        let unclosed = ["Bình Dân (thôn 1", "Bình Dân (thôn 1; Đoàn Kết (thôn 2)", "02 điểm trạm lẻ: Bình Dân"];
        for other in ["2", "02 điểm trạm", "Điểm trạm", "nt", "Trạm y tế"].into_iter().chain(unclosed) {
            assert!(listed(other).iter().all(|part| !is_name(part)), "{other}");
        }
    }

    #[test]
    fn the_name_of_the_station_itself_is_that_of_its_seat() {
        let plan = Fixture::new().station_with("s", |station, _| station.name = "Trạm Y tế Hải Lạng".into()).build();
        let told = ["Hải Lạng", "TYT xã Hải Lạng", "Đoàn Kết", "Điểm trạm Hải Lạng", "Hải Lạng (cũ)"];
        let told = told.map(str::to_owned).to_vec();
        let points = without_seat(&plan, Some(&"s".into()), told.clone());
        assert_eq!(points, ["Đoàn Kết", "Điểm trạm Hải Lạng", "Hải Lạng (cũ)"]);
        assert_eq!(without_seat(&plan, None, told.clone()), told);
    }

    #[test]
    fn a_point_that_is_there_is_known_by_its_name_however_it_is_written() {
        let plan = Fixture::new().station("s").point("s", "Điểm trạm Bình Dân").point("s", "Thị trấn Ba Chẽ").build();
        let new = |told: &[&str]| {
            let told: Vec<String> = told.iter().map(|&name| name.to_owned()).collect();
            new_points(&plan, &"s".into(), &told)
        };
        for same in ["Bình Dân", "TYT xã Bình Dân (cũ)", "BÌNH DÂN", "binh dan", "Bình Dân (thôn 1)", "Ba Chẽ"]
        {
            assert_eq!(new(&[same]), [""; 0], "{same}");
        }
        assert_eq!(new(&["Bình Đan", "Đoàn Kết", "Điểm trạm Đoàn Kết"]), ["Bình Đan", "Đoàn Kết"]);
        assert_eq!(new(&["Xã Ba Chẽ"]), ["Xã Ba Chẽ"], "the town was another one");
        assert_eq!(new(&["Lạc (đảo)", "Lạc (bờ)"]), ["Lạc (đảo)", "Lạc (bờ)"]);
    }
}
