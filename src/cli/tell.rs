//! A move told on the command line: `doctor=bs-1,to=tyt-a,kind=rotation,start=2026-03-01`.

use std::collections::BTreeMap;

use super::date::day;
use crate::edit::{Proposal, Rejected};
use crate::plan::{FULL_TIME, Id, Move, MoveKind, Plan, Sessions};
use crate::text::{Language, dates, sentences, t};

/// What a move may say; only the doctor, the place and the start must be said.
const KEYS: [&str; 7] = ["doctor", "from", "to", "kind", "start", "end", "sessions"];

/// Reads one move. Whether doctor and place are in the plan is not looked at yet.
pub fn read(language: Language, text: &str, by: &str) -> Result<Proposal, String> {
    let fields = fields(language, text)?;
    let value = |key: &'static str| fields.get(key).map(|value| (*value).to_owned());
    let needed = |key: &'static str| value(key).ok_or_else(|| t!(language, "cli-move-missing", key = key));
    let kind = fields.get("kind").map(|code| kind(language, code)).transpose()?;
    let doctor = Id::new(needed("doctor")?);
    let to = if kind.is_none_or(MoveKind::needs_place) { Some(needed("to")?) } else { value("to") };
    let start = day(language, &needed("start")?)?;
    let end = fields.get("end").map(|end| day(language, end)).transpose()?;
    if let Some(end) = end.filter(|&end| end < start) {
        let (start, end) = (dates::date(language, start), dates::date(language, end));
        return Err(t!(language, "cli-move-end-before-start", start = start, end = end));
    }
    let sessions = fields.get("sessions").map(|number| sessions(language, number)).transpose()?;
    let from = value("from").map(Id::new);
    Ok(Proposal { doctor, kind, from, to, start, end, sessions, by: by.to_owned(), why: String::new() })
}

/// The values by their keys, each key once.
fn fields(language: Language, text: &str) -> Result<BTreeMap<&'static str, &str>, String> {
    let mut fields = BTreeMap::new();
    for part in text.split(',') {
        let no_pair = || t!(language, "cli-move-no-pair", part = part.to_owned());
        let (key, value) = part.split_once('=').ok_or_else(no_pair)?;
        let (key, value) = (key.trim(), value.trim());
        let Some(known) = KEYS.into_iter().find(|known| *known == key) else {
            return Err(t!(language, "cli-move-unknown-key", key = key, keys = KEYS.join(", ")));
        };
        if value.is_empty() {
            return Err(t!(language, "cli-move-empty", key = known));
        }
        if fields.insert(known, value).is_some() {
            return Err(t!(language, "cli-move-repeated", key = known));
        }
    }
    Ok(fields)
}

fn kind(language: Language, code: &str) -> Result<MoveKind, String> {
    let unknown = || {
        let kinds = MoveKind::ALL.map(MoveKind::code).join(", ");
        t!(language, "cli-move-unknown-kind", kind = code, kinds = kinds)
    };
    MoveKind::ALL.into_iter().find(|kind| kind.code() == code).ok_or_else(unknown)
}

fn sessions(language: Language, text: &str) -> Result<Sessions, String> {
    let number = text.parse().ok().filter(|number| (1..=FULL_TIME).contains(number));
    number.ok_or_else(|| t!(language, "cli-move-sessions", number = text))
}

/// Whether the plan has the doctor and the places a move names.
pub fn find(language: Language, plan: &Plan, proposal: &Proposal) -> Result<(), String> {
    if !plan.doctors.contains(&proposal.doctor) {
        return Err(t!(language, "cli-move-unknown-doctor", doctor = proposal.doctor.to_string()));
    }
    let is_needed = proposal.kind.is_none_or(MoveKind::needs_place);
    if let Some(to) = proposal.to.as_ref().filter(|_| is_needed)
        && !plan.facilities.contains(&Id::new(to))
        && !plan.sites.contains(&Id::new(to))
    {
        return Err(t!(language, "cli-move-unknown-place", place = to.clone()));
    }
    match proposal.from.as_ref().filter(|from| !plan.facilities.contains(from)) {
        Some(from) => Err(t!(language, "cli-move-unknown-origin", place = from.to_string())),
        None => Ok(()),
    }
}

/// Whether a move, once worked out, has an end if its kind wants one, and only then.
pub fn fits_its_kind(language: Language, step: &Move) -> Result<(), String> {
    let kind = || format!("{} ({})", step.kind.code(), sentences::move_kind(language, step.kind));
    match step.end {
        None if step.kind.needs_end() => Err(t!(language, "cli-move-end-missing", kind = kind())),
        Some(_) if step.kind.is_permanent() => Err(t!(language, "cli-move-end-unused", kind = kind())),
        _ => Ok(()),
    }
}

/// Why a move whose doctor and places are known is refused all the same.
pub fn refused(language: Language, plan: &Plan, proposal: &Proposal, refusal: &Rejected) -> String {
    let to = || proposal.to.clone().unwrap_or_default();
    match refusal {
        Rejected::NoPlaceToLeave => {
            let doctor = plan.doctors.get(&proposal.doctor).map_or("", |doctor| &doctor.name);
            let start = dates::date(language, proposal.start);
            t!(language, "cli-move-nowhere", doctor = doctor, start = start)
        }
        Rejected::NoSuchPlace => t!(language, "cli-move-no-seat", place = to()),
        refusal => sentences::rejected(language, refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        read(Language::English, text, "").expect_err("it is refused")
    }

    #[test]
    fn a_move_is_read_with_what_is_left_out() {
        let told = read(Language::English, "doctor=bs-1, to=tyt-a ,start=2026-03-01", "Lan").expect("it is sound");
        assert_eq!((told.doctor.as_str(), told.to.as_deref()), ("bs-1", Some("tyt-a")));
        assert_eq!((told.kind, told.end, told.sessions, told.by.as_str()), (None, None, None, "Lan"));
        let told = read(
            Language::English,
            "doctor=bs-1,from=bv,to=tyt-a,kind=sessions,start=2026-03-01,end=2026-03-01,sessions=4",
            "",
        );
        let told = told.expect("a move of one day is sound");
        assert_eq!((told.kind, told.sessions), (Some(MoveKind::Sessions), Some(4)));
        assert_eq!((told.from, told.end), (Some("bv".into()), Some(jiff::civil::date(2026, 3, 1))));
        assert!(read(Language::English, "doctor=bs-1,kind=leave,start=2026-03-01", "").is_ok());
    }

    #[test]
    fn every_mistake_has_a_sentence_of_its_own() {
        for (text, sentence) in [
            ("", "“” is not a pair"),
            ("doctor=a,to=b,2026-03-01", "“2026-03-01” is not a pair"),
            ("doctor=a,place=b,start=2026-03-01", "There is no key “place”."),
            ("doctor=a,to=b,to=c,start=2026-03-01", "“to” stands more than once"),
            ("doctor=,to=b,start=2026-03-01", "“doctor” has no value"),
            ("to=b,start=2026-03-01", "“doctor” is missing"),
            ("doctor=a,start=2026-03-01", "“to” is missing"),
            ("doctor=a,kind=rotation,start=2026-03-01", "“to” is missing"),
            ("doctor=a,to=b", "“start” is missing"),
            ("doctor=a,to=b,kind=loan,start=2026-03-01", "There is no kind “loan”."),
            ("doctor=a,to=b,start=1/3/2026", "The date “1/3/2026” is not valid."),
            ("doctor=a,to=b,start=2026-03-01,end=2026-02-30", "The date “2026-02-30” is not valid."),
            ("doctor=a,to=b,start=2026-03-01,end=2026-02-28", "The end 28/02/2026 lies before the start 01/03/2026."),
            ("doctor=a,to=b,start=2026-03-01,sessions=0", "“0” is not a number of sessions a week."),
            ("doctor=a,to=b,start=2026-03-01,sessions=11", "“11” is not a number"),
            ("doctor=a,to=b,start=2026-03-01,sessions=4.5", "“4.5” is not a number"),
        ] {
            assert!(refusal(text).contains(sentence), "{text}: {}", refusal(text));
        }
    }
}
