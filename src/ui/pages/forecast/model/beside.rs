//! What stands beside the page: what it takes to reach the target, who is known to come and go, and what becomes of the
//! stations.

use crate::forecast::{Case, Forecast, Named, NamedKind, Numbers, Outlook, Road};
use crate::plan::AssumptionName;
use crate::text::numbers::number;
use crate::text::{Language, dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// What it takes to reach the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// What is missing of the assumptions, or not used.
    pub amiss: Vec<String>,
    pub heading: String,
    pub about: String,
    /// Nothing where no number can be said.
    pub worked_out: Option<NeededRecruits>,
}

/// How the number comes about, and when the target is reached as things are assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeededRecruits {
    pub sentences: Vec<String>,
    pub reached: String,
    /// So many recruits can be assumed; nothing where they are.
    pub set: Option<(i64, String)>,
}

pub fn needed(view: &View, road: &Road, forecast: &Forecast) -> Needed {
    let (language, ground) = (view.language, &road.ground);
    let amiss = sentences::assumptions_amiss(language, forecast);
    let target = sentences::forecast_target(language, ground);
    let Some(recruits) = forecast.recruits_needed else {
        let about = sentences::recruits_needed(language, ground, forecast);
        return Needed { amiss, heading: target, about, worked_out: None };
    };
    let count = || number(language, recruits);
    let is_other = forecast.assumptions.get(AssumptionName::Recruits).value != recruits;
    Needed {
        amiss,
        heading: t!(language, "forecast-needed-short", needed = count()),
        about: target,
        worked_out: Some(NeededRecruits {
            sentences: worked_out(view, road, forecast, recruits),
            reached: sentences::target_reached(language, ground, forecast),
            set: is_other.then(|| (recruits, t!(language, "forecast-set", needed = count()))),
        }),
    }
}

/// How the number of recruits the target takes comes about: the people, the doctors they want, who goes, and what one
/// recruit less would come to.
fn worked_out(view: &View, road: &Road, forecast: &Forecast, recruits: i64) -> Vec<String> {
    let (language, ground) = (view.language, &road.ground);
    let count = |value| number(language, value);
    let numbers = |recruits| Numbers { recruits, ..forecast.assumptions.numbers(Case::Middle) };
    let years = ground.years(numbers(recruits), ground.target_year);
    let Some(last) = years.last() else { return Vec::new() };
    let (Some(people), Some(wanted)) = (last.people, last.wanted(ground.target_tenths)) else { return Vec::new() };
    let year = last.year.to_string();
    let out: i64 = years.iter().map(|year| year.retire_named + year.retire_unlisted + year.leave).sum();
    let span = count(years.len() as i64);
    let mut sentences = vec![
        t!(language, "forecast-how-wanted", year = year.clone(), people = count(people), wanted = count(wanted)),
        t!(language, "forecast-how-start", start = count(ground.start), years = span, out = count(out)),
        t!(language, "forecast-how-end", needed = count(recruits), end = count(last.end)),
    ];
    let comes = |named: &&Named| named.kind == NamedKind::Comes && named.date.year() <= ground.target_year;
    let come = ground.named.iter().filter(comes).count() as i64;
    if come > 0 {
        sentences.insert(2, t!(language, "forecast-how-come", come = count(come)));
    }
    if recruits > 0 {
        let fewer = ground.years(numbers(recruits - 1), ground.target_year);
        let end = fewer.last().map_or(0, |year| year.end);
        sentences.push(t!(language, "forecast-how-fewer", fewer = count(recruits - 1), end = count(end)));
    }
    sentences
}

/// Who is known by name to come or go, under what is said of them.
#[derive(Clone, Debug)]
pub struct NamedList<'a> {
    pub title: String,
    pub people: Vec<&'a Named>,
}

/// Those of the year chosen, or of all years.
pub fn named<'a>(view: &View, road: &'a Road, forecast: &Forecast) -> NamedList<'a> {
    let (language, plan) = (view.language, view.plan());
    let chosen = view.session.pages.forecast.year;
    let last = last_year(road, forecast);
    let is_meant = |year: i16| chosen.map_or(year <= last, |chosen| chosen == year);
    let known = road.ground.named.iter().filter(|named| is_meant(named.date.year()));
    // Worked out beside the window: whoever has been deleted since is left out.
    let people: Vec<_> = known.filter(|named| plan.doctors.in_slot(named.doctor).is_some()).collect();
    let count = number(language, people.len() as i64);
    let title = match chosen {
        Some(year) => t!(language, "forecast-named-of", year = year.to_string(), number = count),
        None => t!(language, "forecast-named", number = count),
    };
    NamedList { title, people }
}

/// What somebody known by name does, and when: who retires does so at the end of a month.
pub fn what_and_when(language: Language, named: &Named) -> String {
    let when = match named.kind {
        NamedKind::Retires => dates::month(named.date),
        NamedKind::Leaves | NamedKind::Comes => dates::date(language, named.date),
    };
    format!("{} {when}", sentences::named_kind(language, named.kind))
}

/// The stations that will be without a regular doctor, the first of them first, and those that keep one throughout; all
/// under what is said of them.
#[derive(Clone, Debug)]
pub struct StationLists<'a> {
    /// The year up to which that is known.
    pub last: i16,
    pub without_title: String,
    pub without: Vec<&'a Outlook>,
    /// Nothing where there are none.
    pub kept_title: Option<String>,
    pub kept: Vec<&'a Outlook>,
}

pub fn stations<'a>(view: &View, road: &'a Road, forecast: &Forecast) -> StationLists<'a> {
    let language = view.language;
    let there = |outlook: &&Outlook| view.plan().facilities.in_slot(outlook.station).is_some();
    let last = last_year(road, forecast);
    let (all, without) = road.stations(last);
    let (without, kept) = all.split_at(without);
    let [without, kept] = [without, kept].map(|part| part.iter().filter(there).collect::<Vec<_>>());
    let count = |of: &[&Outlook]| number(language, of.len() as i64);
    let without_title = if without.is_empty() {
        t!(language, "cli-forecast-no-station", to = last.to_string())
    } else {
        t!(language, "forecast-stations", number = count(&without))
    };
    let kept_title = (!kept.is_empty()).then(|| t!(language, "forecast-stations-kept", number = count(&kept)));
    StationLists { last, without_title, without, kept_title, kept }
}

fn last_year(road: &Road, forecast: &Forecast) -> i16 {
    forecast.years.last().map_or(road.ground.first_year(), |year| year.year)
}

/// A station as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedStation {
    pub name: String,
    /// The day it is first without a regular doctor, or else how many end there; nothing where nobody does.
    pub note: Option<(Tone, String)>,
    /// Who ends there.
    pub ends: Vec<String>,
}

/// Only those in sight are asked for.
pub fn station(view: &View, outlook: &Outlook) -> ListedStation {
    let language = view.language;
    // Worked out beside the window: somebody may have been deleted since.
    let is_whole = outlook.events.iter().all(|event| view.plan().doctors.in_slot(event.doctor).is_some());
    let ends = if is_whole { sentences::station_ends(language, view.plan(), outlook) } else { Vec::new() };
    let note = match outlook.without_from {
        Some(date) => Some((Tone::Warning, dates::date(language, date))),
        None if ends.is_empty() => None,
        None => {
            let count = number(language, ends.len() as i64);
            Some((Tone::Neutral, t!(language, "forecast-station-ends", number = count)))
        }
    };
    ListedStation { name: view.short_name(outlook.station), note, ends }
}

/// What else the province counts per 10,000 people, where the plan has it.
pub fn others(view: &View, forecast: &Forecast) -> Vec<String> {
    forecast.others.iter().filter_map(|other| sentences::forecast_other(view.language, other)).collect()
}
