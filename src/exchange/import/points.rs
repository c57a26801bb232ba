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

/// What a point is called in front of its name; the longer ones first.
const KINDS: [&str; 10] = ["điểm trạm", "điểm", "phân trạm", "cơ sở", "trạm", "tyt", "phòng khám", "pkđk", "pk", "đt"];

const DISTRICTS: [&str; 5] = ["huyện", "thị xã", "thành phố", "tp", "quận"];

/// Marks between names in one line. Without the blanks they belong to a name: "Quảng Ninh-2", "thôn 3/4".
const MARKS: [&str; 4] = [" – ", " — ", " - ", SLASH];
const SLASH: &str = " / ";

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

/// What stands between semicolons, commas, line ends and marks, outside brackets; but the seat is no point.
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
    let names = parts.flat_map(|part| apart(&bare(part))).flat_map(at_marks);
    names.filter(|name| !name.is_empty() && !is_seat(name)).collect()
}

/// "Bình Dân và Đoàn Kết" are two, unless it is said within brackets.
fn apart(part: &str) -> Vec<String> {
    pieces(part, " và ")
}

/// What stands between marks of a list, where it is one.
fn at_marks(part: String) -> Vec<String> {
    let at_mark = |name: &String, mark: &str| {
        let pieces: Vec<String> = pieces(name, mark).iter().map(|piece| bare(piece)).collect();
        if are_names(&pieces, mark) { pieces } else { vec![name.clone()] }
    };
    MARKS.into_iter().fold(vec![part], |names, mark| names.iter().flat_map(|name| at_mark(name, mark)).collect())
}

/// Whether what stands between marks are names of several points. A dash is part of a name as often, or parts it from
/// where the point lies or what it belongs to: "Điểm trạm Bạch Đằng – Hạ Long", "Điểm trạm Hà Lầm – Trạm Y tế Hà Tu".
/// So each has to say that it is a point, and in the same word. A slash hardly ever stands in a name: there the names
/// alone do, if none of them says it. Villages one point is there for ("thôn 3 / thôn 4") are written small, and where
/// only the first says it, as "Điểm trạm Thôn 3 / Thôn 4", they may be such.
fn are_names(pieces: &[String], mark: &str) -> bool {
    let first = pieces.first().and_then(|piece| kind(piece));
    // As it is written: Quan Lạn is an island.
    let is_in = |piece: &str, kind: &str| piece.to_lowercase().strip_prefix(kind).is_some_and(|of| of.starts_with(' '));
    let is_district = |piece: &str| DISTRICTS.iter().any(|kind| is_in(piece, kind));
    let is_own = |piece: &String| piece.starts_with(char::is_uppercase) && !is_district(piece);
    let is_alike = pieces.iter().all(|piece| is_name(piece) && kind(piece) == first);
    pieces.len() > 1 && is_alike && (first.is_some() || mark == SLASH && pieces.iter().all(is_own))
}

/// By what a name says that it is one of a point, or of a place that may have become one.
fn kind(name: &str) -> Option<&'static str> {
    KINDS.into_iter().find(|words| begins(name, words))
}

fn begins(name: &str, words: &str) -> bool {
    let first: Vec<&str> = name.split(' ').take(words.split(' ').count()).collect();
    is_called(&first.join(" "), words)
}

/// What stands between marks, unless it is said within brackets.
fn pieces(part: &str, mark: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for piece in part.split(mark) {
        match pieces.last_mut().filter(|last| !is_closed(last)) {
            Some(last) => *last = format!("{last}{mark}{piece}"),
            None => pieces.push(piece.to_owned()),
        }
    }
    pieces
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
    fn names_stand_between_dashes_where_each_says_alike_that_it_is_a_point_and_between_slashes() {
        for (text, wanted) in [
            ("Điểm trạm Bình Dân – Điểm trạm Đoàn Kết", &["Điểm trạm Bình Dân", "Điểm trạm Đoàn Kết"][..]),
            ("1. Điểm trạm Bình Dân - 2. Điểm trạm Đoàn Kết.", &["Điểm trạm Bình Dân", "Điểm trạm Đoàn Kết"]),
            ("- Phân trạm Ba - Phân trạm Bốn — Phân trạm Tư", &["Phân trạm Ba", "Phân trạm Bốn", "Phân trạm Tư"]),
            ("Gồm 2 điểm trạm: CƠ SỞ 1 – CƠ SỞ 2", &["CƠ SỞ 1", "CƠ SỞ 2"]),
            ("diem tram Ba - Điểm trạm Bốn", &["diem tram Ba", "Điểm trạm Bốn"]),
            ("PK Bình Dân / PK Đoàn Kết", &["PK Bình Dân", "PK Đoàn Kết"]),
            ("Bình Dân / Đoàn Kết", &["Bình Dân", "Đoàn Kết"]),
            ("Quan Lạn / Minh Châu", &["Quan Lạn", "Minh Châu"]),
            ("Điểm trạm Ba (thôn 1 – thôn 2) – Điểm trạm Bốn", &["Điểm trạm Ba (thôn 1 – thôn 2)", "Điểm trạm Bốn"]),
            ("Điểm Ba / Điểm Bốn và Điểm Tư; Điểm Năm", &["Điểm Ba", "Điểm Bốn", "Điểm Tư", "Điểm Năm"]),
            ("Trạm Hải Lạng (trụ sở chính) – Trạm Đoàn Kết", &["Trạm Đoàn Kết"]),
        ] {
            assert_eq!(listed(text), wanted, "{text:?}");
        }
        for name in [
            "Điểm trạm Bạch Đằng – Hạ Long",
            "Điểm trạm Hà Lầm – Trạm Y tế Hà Tu",
            "Bình Dân – Đoàn Kết",
            "Trạm Tấu – Tràm Chim",
            "Điểm trạm Quảng Ninh-2",
            "Điểm trạm Ba- Điểm trạm Bốn",
            "Điểm trạm Bình Dân (thôn 1 / Thôn 2)",
            "Điểm trạm thôn 3/4",
            "Điểm trạm thôn 3 / 4",
            "Điểm trạm Thôn 3 / Thôn 4",
            "thôn 3 / thôn 4",
            "Nam Sơn / Huyện Ba Chẽ",
        ] {
            assert_eq!(listed(name), [name]);
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
