//! X02: the same doctor twice.

use icu_casemap::CaseMapper;
use phanbo::plan::{Birth, Doctor, Licence};
use unicode_normalization::UnicodeNormalization;

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
    let same_name = !name(a).is_empty() && name(a) == name(b);
    same_licence || same_name && birth(a).is_some() && birth(a) == birth(b)
}

/// The licence number without blanks and case.
fn licence(doctor: &Doctor) -> Option<String> {
    let Licence::Number { number, .. } = &doctor.licence else { return None };
    let number: String = folded(number).chars().filter(|letter| !letter.is_whitespace()).collect();
    if number.is_empty() { None } else { Some(number) }
}

/// The name, blanks collapsed and trimmed.
fn name(doctor: &Doctor) -> String {
    folded(&doctor.name).split_whitespace().collect::<Vec<_>>().join(" ")
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
