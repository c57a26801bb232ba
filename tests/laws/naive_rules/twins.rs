//! X02: the same doctor twice.

use std::sync::LazyLock;

use icu_casemap::CaseMapper;
use phanbo::plan::{Birth, Doctor, Licence};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::{Found, Standing};

/// Groups the doctors, joining groups until nothing joins any more.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    let mut groups: Vec<Vec<&Doctor>> = standing.doctors.iter().map(|doctor| vec![*doctor]).collect();
    while let Some((one, other)) = alike(&groups) {
        let joining = groups.remove(other);
        groups[one].extend(joining);
    }
    for group in groups.into_iter().filter(|group| group.len() > 1) {
        let mut ids: Vec<&str> = group.iter().map(|doctor| doctor.id.as_str()).collect();
        ids.sort_unstable();
        let finding = Found::new("X02", "doctor", ids[0]).warning().fact("ids", ids.join(" "));
        found.push(finding.shortfall(ids.len() as i64 - 1));
    }
}

/// Two groups with somebody in common, the smaller number first.
fn alike(groups: &[Vec<&Doctor>]) -> Option<(usize, usize)> {
    let numbers = || 0..groups.len();
    let mut pairs = numbers().flat_map(|one| numbers().map(move |other| (one, other)));
    pairs.find(|&(one, other)| {
        one < other && groups[one].iter().any(|a| groups[other].iter().any(|b| same_person(a, b)))
    })
}

fn same_person(a: &Doctor, b: &Doctor) -> bool {
    let same_licence = licence(a).is_some() && licence(a) == licence(b);
    let (one, other) = (name(&a.name), name(&b.name));
    let same_name = !one.is_empty() && one == other;
    same_licence || same_name && birth(a).is_some() && birth(a) == birth(b)
}

/// The licence number without blanks, case, invisible letters, zeros before digits; dashes alike.
fn licence(doctor: &Doctor) -> Option<String> {
    let Licence::Number { number, .. } = &doctor.licence else { return None };
    let seen: String = number.chars().filter(|letter| !INVISIBLE.contains(letter) && !letter.is_whitespace()).collect();
    let folded = folded(&seen).replace('ð', "đ");
    let alike = folded.replace(|letter: char| letter == '\u{2212}' || is_dash(letter), "-");
    if !alike.contains(|letter: char| ('1'..='9').contains(&letter)) {
        return None;
    }
    let letters: Vec<char> = alike.chars().collect();
    let runs = letters.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    Some(runs.map(|run| run.iter().collect::<String>()).map(|run| run.trim_start_matches('0').to_owned()).collect())
}

fn is_dash(letter: char) -> bool {
    letter.general_category() == GeneralCategory::DashPunctuation
}

/// Letters nobody sees.
static INVISIBLE: LazyLock<Vec<char>> = LazyLock::new(|| {
    let ranges = [
        '\u{AD}'..='\u{AD}',
        '\u{34F}'..='\u{34F}',
        '\u{61C}'..='\u{61C}',
        '\u{180E}'..='\u{180E}',
        '\u{200B}'..='\u{200F}',
        '\u{202A}'..='\u{202E}',
        '\u{2060}'..='\u{2064}',
        '\u{2066}'..='\u{206F}',
        '\u{FEFF}'..='\u{FEFF}',
    ];
    ranges.into_iter().flatten().collect()
});

/// A name, blanks collapsed and trimmed, each word's tone mark at its end.
pub fn name(text: &str) -> String {
    let folded = folded(text).replace('ð', "đ");
    let seen: String = folded.chars().filter(|letter| !INVISIBLE.contains(letter)).collect();
    seen.split_whitespace().map(tone_at_the_end).collect::<Vec<_>>().join(" ")
}

fn tone_at_the_end(word: &str) -> String {
    let (tones, letters): (String, String) =
        word.nfd().partition(|letter| ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'].contains(letter));
    letters + &tones
}

fn folded(text: &str) -> String {
    let composed: String = text.nfc().collect();
    CaseMapper::new().fold_string(&composed).nfc().collect()
}

/// Full birth dates only.
fn birth(doctor: &Doctor) -> Option<jiff::civil::Date> {
    match doctor.birth {
        Some(Birth::Date(date)) => Some(date),
        _ => None,
    }
}
