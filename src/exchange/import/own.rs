//! The words of the program's own tables and forms, taken from its texts: what goes out, in either language, comes in
//! again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::header::Layout;
use crate::plan::{MoveKind, Post, Qualification, Specialty};
use crate::text::folding::fold;
use crate::text::{Language, interface, sentences};

/// The headings of the tables that come in again, by their texts.
#[rustfmt::skip]
const HEADINGS: &[&str] = &[
    "sheet-number", "sheet-province", "sheet-note",
    // Stations.
    "sheet-station", "sheet-area", "sheet-people", "sheet-points", "sheet-posts", GROUP, "sheet-minimum",
    "sheet-doctors-wanted", "sheet-sessions", "sheet-density", "sheet-empty-points", "sheet-errors", "sheet-warnings",
    // Doctors.
    "sheet-name", "sheet-birth", "sheet-sex", "sheet-qualification", "sheet-specialty", "sheet-post", "sheet-facility",
    "sheet-works-at", "sheet-licence", "sheet-licence-until", "sheet-exempt", "sheet-bond", "sheet-last-day",
    // Moves.
    "sheet-rank-and-specialty", "sheet-from", "sheet-to", "sheet-kind", "sheet-start", "sheet-end", "sheet-days-a-week",
    "sheet-working-days", "sheet-status", "sheet-decision", "sheet-decision-date", "sheet-by", "sheet-reason",
];

/// The heading over several others.
const GROUP: &str = "sheet-present";

/// Those under it.
#[rustfmt::skip]
const UNDER_GROUP: &[&str] = &[
    "sheet-staff", "sheet-doctors", "sheet-assistants", "sheet-nurses", "sheet-midwives", "sheet-pharmacists",
    "sheet-others",
];

/// Of the table of stations: what the program works out, and no unit fills in.
const WORKED_OUT: [&str; 4] = ["sheet-minimum", "sheet-sessions", "sheet-density", "sheet-empty-points"];

/// Headings as they stand in one cell, folded, and from the top in Vietnamese, which the dictionary knows.
static PATHS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let vietnamese = |key: &str| text(Language::Vietnamese, key);
    let alone = HEADINGS.iter().chain(UNDER_GROUP);
    let alone = alone.map(|key| (fold(&text(Language::English, key)), vec![vietnamese(key)]));
    // Separated values have one line of headers: "Hiện có: Bác sĩ".
    let beside = Language::ALL.into_iter().flat_map(|language| {
        UNDER_GROUP.iter().map(move |key| {
            let words = format!("{} {}", text(language, GROUP), text(language, key));
            (fold(&words), vec![vietnamese(GROUP), vietnamese(key)])
        })
    });
    alone.chain(beside).collect()
});

/// Posts, folded. They say by themselves what they are, wherever somebody is by now.
pub static POSTS: LazyLock<BTreeMap<String, Post>> = LazyLock::new(|| {
    use Post::{DepartmentDeputy, DepartmentHead, HospitalBoard, None, StationDeputy, StationDirector};
    let posts = [None, DepartmentHead, DepartmentDeputy, StationDirector, StationDeputy, HospitalBoard];
    called(&Language::ALL, &posts, sentences::post)
});

/// Kinds of moves, folded.
pub static KINDS: LazyLock<BTreeMap<String, MoveKind>> =
    LazyLock::new(|| called(&Language::ALL, &MoveKind::ALL, sentences::move_kind));

/// Specialties in English, folded; every way of writing them in Vietnamese is known elsewhere.
pub static SPECIALTIES: LazyLock<BTreeMap<String, Specialty>> =
    LazyLock::new(|| called(&[Language::English], Specialty::ALL, sentences::specialty));

/// The ranks of doctors in English, folded: as they stand alone, and in front of a specialty.
pub fn ranks() -> impl Iterator<Item = (String, Qualification)> {
    let keys = [
        (Qualification::Doctor, ["qualification-doctor", "rank-doctor"]),
        (Qualification::Resident, ["qualification-resident", "rank-resident"]),
        (Qualification::SpecialistOne, ["qualification-specialist-one", "rank-specialist-one"]),
        (Qualification::Master, ["qualification-master", "rank-master"]),
        (Qualification::SpecialistTwo, ["qualification-specialist-two", "rank-specialist-two"]),
        (Qualification::Doctorate, ["qualification-doctorate", "rank-doctorate"]),
    ];
    keys.into_iter().flat_map(|(rank, keys)| keys.map(|key| (fold(&text(Language::English, key)), rank)))
}

/// Headings from the top, the program's own in Vietnamese.
pub fn path(headings: &[String]) -> Vec<String> {
    let known = |words: &String| PATHS.get(&fold(words)).cloned();
    headings.iter().flat_map(|words| known(words).unwrap_or_else(|| vec![words.clone()])).collect()
}

/// Whether it is the program's own table of stations. The doctors in it are those whom the plan has at each, lent ones
/// too, and the totals are what the stations told: they need not add up.
pub fn is_table_of_stations(layout: &Layout) -> bool {
    let headings: BTreeSet<String> = layout.columns.values().map(|column| fold(&column.header)).collect();
    let is_there = |key: &str| Language::ALL.iter().any(|&language| headings.contains(&fold(&text(language, key))));
    WORKED_OUT.into_iter().all(is_there)
}

fn text(language: Language, key: &str) -> String {
    interface(language).get(key)
}

/// What each of these is called, folded, and which it is.
fn called<T: Copy>(languages: &[Language], all: &[T], words: fn(Language, T) -> String) -> BTreeMap<String, T> {
    let of_language = move |&language: &Language| all.iter().map(move |&one| (fold(&words(language, one)), one));
    languages.iter().flat_map(of_language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::dictionary::field;
    use crate::exchange::import::field::{Field, ListKind, Sure};

    #[test]
    fn an_english_heading_says_what_the_vietnamese_one_does() {
        for key in HEADINGS.iter().chain(UNDER_GROUP) {
            let of = |language: Language, kind: ListKind| field(kind, &[text(language, key)]);
            for kind in ListKind::ALL {
                assert_eq!(of(Language::English, kind), of(Language::Vietnamese, kind), "{key}");
            }
            let is_known = *key == GROUP || ListKind::ALL.iter().any(|&kind| of(Language::English, kind).is_some());
            assert!(Language::ALL.iter().all(|&language| interface(language).has(key)) && is_known, "{key}");
        }
    }

    #[test]
    fn headings_of_forms_and_of_separated_values_are_known() {
        for (kind, heading, wanted) in [
            (ListKind::Staff, "Date of birth", Field::Birth),
            (ListKind::Staff, "Licence valid until", Field::LicenceUntil),
            (ListKind::Rotations, "From", Field::Start),
            (ListKind::Rotations, "Receiving unit", Field::To),
            (ListKind::Rotations, "Kind", Field::MoveKind),
            (ListKind::Stations, "Posts assigned", Field::Posts),
            (ListKind::Stations, "Present: All", Field::Staff),
            (ListKind::Stations, "Hiện có: Dược", Field::Pharmacists),
        ] {
            assert_eq!(field(kind, &[heading.to_owned()]), Some((wanted, Sure::Certain)), "{heading}");
        }
        assert_eq!(field(ListKind::Staff, &["Week (sessions)".to_owned()]), Some((Field::NotKept, Sure::Ignored)));
    }
}
