//! Acts of the network, and why one is refused, in words.

use crate::edit::Refusal;
use crate::plan::{ActKind, Date};
use crate::text::numbers::number;
use crate::text::{Language, dates, t};

/// An act as undo and lists call it: "nhập Trạm Y tế A vào Trạm Y tế B làm điểm trạm từ 01/11/2025".
pub fn act(language: Language, kind: ActKind, place: &str, into: Option<&str>, date: Date) -> String {
    let date = dates::date(language, date);
    match (kind, into) {
        (ActKind::MergePoint, into) => {
            t!(language, "deed-act-merge-point", place = place, into = into.unwrap_or_default(), date = date)
        }
        (ActKind::MergeClosed, into) => {
            t!(language, "deed-act-merge-closed", place = place, into = into.unwrap_or_default(), date = date)
        }
        (ActKind::Split, into) => {
            t!(language, "deed-act-split", place = place, into = into.unwrap_or_default(), date = date)
        }
        (ActKind::Move, into) => {
            t!(language, "deed-act-move", place = place, into = into.unwrap_or_default(), date = date)
        }
        (ActKind::Close, Some(into)) => t!(language, "deed-act-close-into", place = place, into = into, date = date),
        (ActKind::Close, None) => t!(language, "deed-act-close", place = place, date = date),
        (ActKind::Add, Some(into)) => t!(language, "deed-act-add-into", place = place, into = into, date = date),
        (ActKind::Add, None) => t!(language, "deed-act-add", place = place, date = date),
    }
}

/// What kind of act it is, in a few words.
pub fn act_kind(language: Language, kind: ActKind) -> String {
    match kind {
        ActKind::MergePoint => t!(language, "act-merge-point"),
        ActKind::MergeClosed => t!(language, "act-merge-closed"),
        ActKind::Split => t!(language, "act-split"),
        ActKind::Move => t!(language, "act-move"),
        ActKind::Close => t!(language, "act-close"),
        ActKind::Add => t!(language, "act-add"),
    }
}

/// Why an act of the network changes nothing, and what to do.
pub fn network_refusal(language: Language, refusal: &Refusal) -> String {
    let day = |date: &Date| dates::date(language, *date);
    let all = |names: &[String]| names.join(", ");
    match refusal {
        Refusal::NoPlace(id) => t!(language, "network-no-place", id = id.as_str()),
        Refusal::NoCommune(id) => t!(language, "network-no-commune", id = id.as_str()),
        Refusal::NoArea(id) => t!(language, "network-no-area", id = id.as_str()),
        Refusal::NoAct => t!(language, "network-no-act"),
        Refusal::NotAStation(name) => t!(language, "network-not-a-station", name = name.as_str()),
        Refusal::NotAPoint(name) => t!(language, "network-not-a-point", name = name.as_str()),
        Refusal::NoSeat(name) => t!(language, "network-no-seat", name = name.as_str()),
        Refusal::BeforeFirstDay { date, first } => {
            t!(language, "network-before-first-day", date = day(date), first = day(first))
        }
        Refusal::BegunWith(date) => t!(language, "network-begun-with", date = day(date)),
        Refusal::NotOpen { place, date } => {
            t!(language, "network-not-open", name = place.as_str(), date = day(date))
        }
        Refusal::IntoItself(name) => t!(language, "network-into-itself", name = name.as_str()),
        Refusal::Locked(name) => t!(language, "network-locked", name = name.as_str()),
        Refusal::HasAct { place, date } => t!(language, "network-has-act", name = place.as_str(), date = day(date)),
        Refusal::LaterAct { place, date } => {
            t!(language, "network-later-act", name = place.as_str(), date = day(date))
        }
        Refusal::NoName => t!(language, "network-no-name"),
        Refusal::NameInUse(name) => t!(language, "network-name-in-use", name = name.as_str()),
        Refusal::IdInUse(id) => t!(language, "network-id-in-use", id = id.as_str()),
        Refusal::PeopleThere { place, doctors } => people_there(language, place, doctors),
        Refusal::Catchment { place, people, of } => catchment(language, place, *people, *of),
        Refusal::TooLarge(name) => t!(language, "network-too-large", name = name.as_str()),
        Refusal::Crossed(doctor) => t!(language, "network-crossed", doctor = doctor.as_str()),
        Refusal::CannotFollow { doctor, date } => {
            t!(language, "network-cannot-follow", doctor = doctor.as_str(), date = day(date))
        }
        Refusal::NotTheLast { place, date } => {
            t!(language, "network-not-the-last", name = place.as_str(), date = day(date))
        }
        Refusal::Edited(names) => t!(language, "network-edited", names = all(names)),
        Refusal::StillUsed(names) => t!(language, "network-still-used", names = all(names)),
        Refusal::MadeTheSeat(name) => t!(language, "network-made-the-seat", name = name.as_str()),
        Refusal::NothingChanges => t!(language, "rejected-nothing-changes"),
    }
}

/// Those who would have no place, by name as far as a sentence holds them.
fn people_there(language: Language, place: &str, doctors: &[String]) -> String {
    const NAMED: usize = 12;
    let named = doctors.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = doctors.len().saturating_sub(NAMED);
    let all = doctors.len() as i64;
    let told = number(language, all);
    if more == 0 {
        return t!(language, "network-people-there", name = place, count = all, number = told, doctors = named);
    }
    let more = number(language, more as i64);
    t!(language, "network-people-there-more", name = place, number = told, doctors = named, more = more)
}

/// People a new station is to serve: some, and fewer than the one it is parted from.
fn catchment(language: Language, place: &str, people: u32, of: u32) -> String {
    let people = number(language, people.into());
    if of == 0 {
        return t!(language, "network-catchment-none", people = people);
    }
    t!(language, "network-catchment", name = place, people = people, of = number(language, of.into()))
}
