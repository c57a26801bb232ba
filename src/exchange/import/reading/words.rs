//! Ticks, sexes, posts, contracts, licences and kinds of moves.

use crate::exchange::import::own::{KINDS, POSTS};
use crate::exchange::import::sheet::{CellValue, shown};
use crate::plan::{MoveKind, Post, Sex};
use crate::text::folding::fold;

/// Whether a cell is ticked; nothing where it is neither a tick nor empty.
pub fn tick(value: Option<&CellValue>) -> Option<bool> {
    match value {
        None | Some(CellValue::Bool(false)) => Some(false),
        Some(CellValue::Bool(true)) => Some(true),
        Some(CellValue::Number(number)) => Some(*number != 0.0),
        Some(value) => match shown(value).to_lowercase().trim_matches(['.', ' ', '(', ')']) {
            "" | "-" | "–" | "0" | "không" | "no" => Some(false),
            "x" | "v" | "✓" | "✔" | "√" | "+" | "*" | "có" | "×" | "ü" | "þ" | "☑" | "☒" | "✗" | "y" | "1" | "xx"
            | "yes" => Some(true),
            _ => None,
        },
    }
}

pub fn sex(text: &str) -> Option<Sex> {
    match fold(text).as_str() {
        "nam" | "m" | "trai" | "ong" | "male" => Some(Sex::Male),
        "nu" | "f" | "gai" | "ba" | "female" => Some(Sex::Female),
        _ => None,
    }
}

/// What whoever leads a station, or is the deputy, is called; without diacritics.
const HEADS_OF_STATIONS: [&str; 11] = [
    "tram truong",
    "truong tram",
    "tram pho",
    "pho tram",
    "phu trach tram",
    "pt tram",
    "phu trach chung",
    "phu trach don vi",
    "dieu hanh tram",
    "tt",
    "ptt",
];

/// A post, as it is called at a station or elsewhere. What is no post of the plan is none.
pub fn post(text: &str, at_station: bool) -> Post {
    let folded = fold(text);
    if let Some(post) = POSTS.get(&folded) {
        return *post;
    }
    let words = format!(" {folded} ").replace(" tyt ", " tram ");
    let says = |part: &str| words.contains(&format!(" {part} "));
    // "P." in front; behind it is a department (phòng).
    let deputy = says("pho") || words.starts_with(" p ") || says("ptt") || says("pgd") || says("ptk") || says("ptp");
    let head = says("truong") || says("tk") || says("dieu hanh") || says("phu trach");
    let of_department = says("khoa") || says("phong") || says("tk") || says("ptk") || says("ptp") || says("to truong");
    let board = says("giam doc") || says("gd") || says("pgd");
    // Who only works there says "trạm" too, and what is led need not be all of it.
    let of_station = HEADS_OF_STATIONS.iter().any(|part| says(part)) || words.ends_with(" phu trach ");
    match () {
        () if at_station && (board || of_station) && deputy => Post::StationDeputy,
        () if at_station && (board || of_station) => Post::StationDirector,
        () if board => Post::HospitalBoard,
        () if of_department && deputy => Post::DepartmentDeputy,
        () if of_department && head || says("tk") => Post::DepartmentHead,
        () => Post::None,
    }
}

/// Whether somebody is there by contract and not on the establishment; nothing where it is not said.
pub fn contract(value: Option<&CellValue>) -> Option<bool> {
    let text = fold(&value.map(shown).unwrap_or_default());
    let says = |parts: &[&str]| parts.iter().any(|part| format!(" {text} ").contains(&format!(" {part} ")));
    match () {
        () if text.is_empty() => None,
        () if says(&["hop dong", "hd", "hdld"]) => Some(true),
        () if says(&["bien che", "bc", "vien chuc", "vc", "cong chuc"]) => Some(false),
        () => tick(value),
    }
}

/// What is said of a place nobody has been given, or has any more; without diacritics and signs.
const WITHOUT_PLACE: [&str; 11] = [
    "chua bo tri",
    "chua phan cong",
    "chua co don vi",
    "khong co don vi",
    "cho phan cong",
    "without a place",
    "da nghi huu",
    "retired",
    "da thoi viec chuyen di",
    "da thoi viec",
    "left",
];

/// Whether it says that somebody has no place.
pub fn has_no_place(text: &str) -> bool {
    WITHOUT_PLACE.contains(&fold(text).as_str())
}

/// In the place of a name: nobody has the post.
pub fn is_vacant(name: &str) -> bool {
    let folded = fold(name);
    let says =
        ["khuyet", "dang tuyen", "cho tuyen", "chua tuyen", "tuyen moi", "chua co", "khong co", "khong", "thieu"];
    let bare = [" bac si", " bac sy", " bs"].iter().find_map(|who| folded.strip_suffix(*who)).unwrap_or(&folded);
    says.contains(&bare) || name.to_lowercase() == "trống"
}

/// A sign instead of a name: what stands above, or nothing.
pub fn says_as_above(text: &str) -> bool {
    let bare = text.trim_matches(['-', '–', '"', '”', '“', '\'', '/', '.', ' ']).to_lowercase();
    matches!(bare.as_str(), "" | "nt" | "như trên")
}

/// A mark of repetition: nt, như trên, -nt-, ", //. A dash alone says that there is nothing.
pub fn is_ditto(text: &str) -> bool {
    let bare = text.trim_matches(['-', '–', '.', ' ']).to_lowercase();
    let is_marks = bare.chars().all(|letter| "\"”“″'/ ".contains(letter));
    matches!(bare.as_str(), "nt" | "như trên" | "n t") || is_marks && !matches!(bare.as_str(), "" | "/" | "'")
}

/// Words for a licence nobody has.
pub fn has_no_licence(text: &str) -> bool {
    let folded = fold(text);
    let bare = ["cchn", "gphn"].iter().find_map(|kind| folded.strip_suffix(*kind)).unwrap_or(&folded);
    matches!(
        bare.trim_end(),
        "khong"
            | "khong co"
            | "chua co"
            | "chua"
            | "chua cap"
            | "chua duoc cap"
            | "dang cho"
            | "dang cho cap"
            | "dang xin cap"
            | "dang lam"
            | "dang lam ho so"
            | "cho cap"
            | "none"
    )
}

pub fn move_kind(text: &str) -> Option<MoveKind> {
    let folded = fold(text);
    if let Some(kind) = KINDS.get(&folded) {
        return Some(*kind);
    }
    let words = format!(" {folded} ");
    let says = |part: &str| words.contains(&format!(" {part} "));
    let known = [
        (MoveKind::Rotation, &["luan phien", "luan phien co thoi han", "lp", "cu luan phien", "1816"][..]),
        (MoveKind::Secondment, &["biet phai", "bp"]),
        (MoveKind::Sessions, &["theo buoi", "buoi", "ban thoi gian", "kiem nhiem"]),
        (MoveKind::Support, &["tang cuong", "ho tro", "chi vien"]),
        (MoveKind::Training, &["dao tao", "di hoc", "cu di hoc", "boi duong"]),
        (MoveKind::Leave, &["nghi huu", "thoi viec", "nghi viec", "chuyen di", "chuyen cong tac", "nghi che do"]),
        (MoveKind::Recruit, &["tuyen dung", "tiep nhan", "tuyen moi"]),
        (MoveKind::Transfer, &["dieu dong", "luan chuyen", "thuyen chuyen", "dieu chuyen", "chuyen cong tac den"]),
    ];
    let mut found = known.iter().filter(|(_, ways)| ways.iter().any(|way| says(way))).map(|(kind, _)| *kind);
    let kind = found.next()?;
    // "Điều động, luân phiên" says two things at once.
    found.next().is_none().then_some(kind)
}

/// `I`, `II`, `A`, with or without a point: the number of a group, not of a person.
pub fn is_group_number(text: &str) -> bool {
    let text = text.trim_matches(['.', ')', '(', '/', ' ', ':']);
    let roman = !text.is_empty() && text.len() <= 7 && text.bytes().all(|byte| b"IVXLC".contains(&byte));
    roman || (text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, interface, sentences};

    #[test]
    fn ticks_are_ticks_in_every_hand() {
        for text in ["x", "X", "v", "✓", "x ", "√", "1"] {
            assert_eq!(tick(Some(&CellValue::Text(text.into()))), Some(true), "{text}");
        }
        assert_eq!(tick(Some(&CellValue::Text("-".into()))), Some(false));
        assert_eq!(tick(Some(&CellValue::Text("hai".into()))), None);
        assert_eq!(tick(None), Some(false));
    }

    #[test]
    fn what_repeats_the_row_above_is_told_from_what_says_nothing() {
        for text in ["nt", "NT", "-nt-", "- nt -", "như trên", "\"", "”", "″", "//", "-//-", "''"] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["", "-", "–", ".", "/", "Nội", "BSNT"] {
            assert!(!is_ditto(text), "{text}");
        }
    }

    #[test]
    fn a_post_depends_on_where_it_is_held() {
        for (text, at_station, wanted) in [
            ("Giám đốc", true, Post::StationDirector),
            ("Phó Giám đốc", true, Post::StationDeputy),
            ("Trạm trưởng", true, Post::StationDirector),
            ("Phó Trạm trưởng", true, Post::StationDeputy),
            ("Giám đốc", false, Post::HospitalBoard),
            ("Phó giám đốc bệnh viện", false, Post::HospitalBoard),
            ("Trưởng khoa Nội", false, Post::DepartmentHead),
            ("Phó trưởng khoa", false, Post::DepartmentDeputy),
            ("Phó khoa Nhi", false, Post::DepartmentDeputy),
            ("TT", true, Post::StationDirector),
            ("PTT", true, Post::StationDeputy),
            ("P.TT", true, Post::StationDeputy),
            ("P. Trạm trưởng", true, Post::StationDeputy),
            ("PT trạm", true, Post::StationDirector),
            ("Phụ trách trạm", true, Post::StationDirector),
            ("Phụ trách TYT", true, Post::StationDirector),
            ("Bác sĩ phụ trách", true, Post::StationDirector),
            ("Phó trạm", true, Post::StationDeputy),
            ("Phó trưởng Trạm Y tế", true, Post::StationDeputy),
            ("Bác sĩ trạm y tế", true, Post::None),
            ("Nhân viên trạm", true, Post::None),
            ("Viên chức trạm", true, Post::None),
            ("Phụ trách chuyên môn", true, Post::None),
            ("Phụ trách điểm trạm", true, Post::None),
            ("Nhân viên", true, Post::None),
            ("", true, Post::None),
        ] {
            assert_eq!(post(text, at_station), wanted, "{text}");
        }
    }

    #[test]
    fn whoever_has_no_place_is_said_so_in_words_as_they_are_compared() {
        for text in ["Đã thôi việc, chuyển đi", "Đã nghỉ hưu", "Chưa bố trí"] {
            assert!(has_no_place(text), "{text}");
        }
        for words in WITHOUT_PLACE.iter().chain(&HEADS_OF_STATIONS) {
            assert_eq!(fold(words), *words);
        }
    }

    #[test]
    fn the_words_of_the_program_s_own_tables_are_known_in_both_languages() {
        use Post::{DepartmentDeputy, DepartmentHead, HospitalBoard, StationDeputy, StationDirector};
        for language in Language::ALL {
            let text = |key: &str| interface(language).get(key);
            assert!(["sheet-no-place", "sheet-retired", "sheet-left"].iter().all(|key| has_no_place(&text(key))));
            assert!(has_no_licence(&text("sheet-no-licence")));
            for of in [Sex::Male, Sex::Female] {
                assert_eq!(sex(&sentences::sex(language, of)), Some(of));
            }
            for kind in MoveKind::ALL {
                assert_eq!(move_kind(&sentences::move_kind(language, kind)), Some(kind));
            }
            assert_eq!(move_kind(&text("sheet-kind-rotation")), Some(MoveKind::Rotation));
            // Also of somebody who has come from elsewhere.
            for held in [StationDirector, StationDeputy, DepartmentHead, DepartmentDeputy, HospitalBoard] {
                let told = [true, false].map(|at_station| post(&sentences::post(language, held), at_station));
                assert_eq!(told, [held, held]);
            }
        }
    }

    #[test]
    fn a_post_that_nobody_has_is_nobody_s_name() {
        for text in ["Khuyết", "Chưa có bác sĩ", "KHÔNG CÓ BS", "Tuyển mới", "Trống"] {
            assert!(is_vacant(text), "{text}");
        }
        for text in ["Trọng", "Khương", "Lê Thiếu", ""] {
            assert!(!is_vacant(text), "{text}");
        }
    }

    #[test]
    fn a_kind_of_move_is_one_or_is_asked_about() {
        assert_eq!(move_kind("Luân phiên có thời hạn"), Some(MoveKind::Rotation));
        assert_eq!(move_kind("Làm việc theo buổi"), Some(MoveKind::Sessions));
        assert_eq!(move_kind("Tăng cường"), Some(MoveKind::Support));
        assert_eq!(move_kind("Điều động"), Some(MoveKind::Transfer));
        assert_eq!(move_kind("Điều động, luân phiên"), None);
        assert_eq!(move_kind("?"), None);
    }

    #[test]
    fn groups_are_numbered_in_roman_figures_or_capitals() {
        for text in ["I", "IV.", "A", "XII"] {
            assert!(is_group_number(text), "{text}");
        }
        for text in ["1", "Ib", "", "Vũ"] {
            assert!(!is_group_number(text), "{text}");
        }
    }
}
