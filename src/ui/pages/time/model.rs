//! The rows of the page: areas by their first trouble, stations by theirs, under an open station its doctors.

pub mod end;
pub mod signs;
pub mod words;

use std::collections::BTreeMap;

use crate::plan::{Date, Doctor, Facility, Move, Slot};
use crate::roster::calendar::{is_working_day, next};
use crate::session::pages::bands::{Band, all_bands};
use crate::text::numbers::number;
use crate::text::t;
use crate::timeline::{Line, Step, Timeline};
use crate::ui::View;
use crate::ui::theme::Tone;

/// A line of the page.
#[derive(Clone, Debug)]
pub enum Row {
    /// An area, with how many of its stations get into trouble.
    Band {
        key: String,
        name: String,
        note: String,
        /// Stations that are without a regular doctor at some time.
        without: usize,
        folded: bool,
    },
    Station {
        station: Slot<Facility>,
        open: bool,
        without: Without,
    },
    /// A doctor who is at the station above at some time.
    Doctor {
        station: Slot<Facility>,
        doctor: Slot<Doctor>,
        stays: Vec<Stay>,
    },
    /// The stations of a band that have their minimum on all days.
    Steady {
        key: String,
        names: String,
        count: usize,
        shown: bool,
    },
}

/// From when on a station is without a regular doctor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Without {
    Now,
    /// The first Monday to Friday (rule T07).
    From(Date),
    Never,
}

/// Days on which a doctor is at a station, by a move where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    pub first: Date,
    pub last: Date,
    pub by: Option<Slot<Move>>,
    pub sessions: i64,
    /// The doctor retires at its end; not where the end is only that of the period.
    pub retires: bool,
}

/// A run of days with the same number of regular doctors; neutral while the station is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub first: Date,
    /// The first day after it.
    pub end: Date,
    pub regular: u32,
    pub part_time: u32,
    pub tone: Tone,
    /// Rests on a move that is not agreed.
    pub proposed: bool,
}

/// All rows. Those that are shown already keep their order.
pub fn rows(view: &View, timeline: &Timeline, shown: Option<&[Row]>) -> Vec<Row> {
    let mut bands: Vec<Ordered> =
        all_bands(view.session).into_iter().map(|band| ordered(view, timeline, band)).collect();
    bands.retain(|band| !(band.troubled.is_empty() && band.steady.is_empty()));
    bands.sort_by_key(|band| band.troubled.first().map_or((Without::Never, Date::MAX), |first| first.0));
    if let Some(shown) = shown {
        keep_order(&mut bands, shown);
    }
    bands.into_iter().flat_map(|band| of_band(view, timeline, band)).collect()
}

/// Rows stay where the eye has them; those that are new come after them, in their own order.
fn keep_order(bands: &mut [Ordered], shown: &[Row]) {
    let (mut band_places, mut station_places) = (BTreeMap::new(), BTreeMap::new());
    for (place, row) in shown.iter().enumerate() {
        match row {
            Row::Band { key, .. } => {
                band_places.insert(key.as_str(), place);
            }
            Row::Station { station, .. } => {
                station_places.insert(*station, place);
            }
            Row::Doctor { .. } | Row::Steady { .. } => {}
        }
    }
    let last = shown.len();
    bands.sort_by_key(|ordered| band_places.get(ordered.band.key.as_str()).copied().unwrap_or(last));
    for ordered in bands {
        ordered.troubled.sort_by_key(|(_, station)| station_places.get(station).copied().unwrap_or(last));
    }
}

/// A station's first day without a regular doctor, and its first day below its minimum.
type Trouble = (Without, Date);

/// A band with its stations in the order of their first trouble.
struct Ordered {
    band: Band,
    troubled: Vec<(Trouble, Slot<Facility>)>,
    steady: Vec<Slot<Facility>>,
}

fn ordered(view: &View, timeline: &Timeline, band: Band) -> Ordered {
    let (mut troubled, mut steady) = (Vec::new(), Vec::new());
    for &station in &band.stations {
        let is_open = |line: &&Line| line.shown.iter().any(|step| step.open);
        let Some(line) = line(timeline, station).filter(is_open) else { continue };
        let minimum = minimum(view, station);
        let below = line.shown.iter().find(|step| step.open && i64::from(step.numbers.regular) < minimum);
        match below {
            Some(below) => troubled.push(((without(view, timeline, line), below.date), station)),
            None => steady.push(station),
        }
    }
    // Stable: equal ones stay in the order of their names.
    troubled.sort_by_key(|&(trouble, _)| trouble);
    Ordered { band, troubled, steady }
}

fn of_band(view: &View, timeline: &Timeline, band: Ordered) -> Vec<Row> {
    let page = &view.session.pages.time;
    let language = view.language;
    let key = band.band.key;
    let folded = page.folded.contains(&key);
    let count = |number_of: usize| number(language, number_of as i64);
    let without = band.troubled.iter().filter(|((without, _), _)| *without != Without::Never).count();
    let all = band.troubled.len() + band.steady.len();
    let note =
        t!(language, "time-band", stations = count(all), without = count(without), below = count(band.troubled.len()));
    let area = band.band.area.map(|area| view.plan().areas[area].name.clone());
    let name = area.unwrap_or_else(|| t!(language, "time-no-area"));
    let mut rows = vec![Row::Band { key: key.clone(), name, note, without, folded }];
    if folded {
        return rows;
    }
    for ((without, _), station) in band.troubled {
        rows.extend(of_station(view, timeline, station, without));
    }
    if !band.steady.is_empty() {
        let shown = page.steady.contains(&key);
        let names: Vec<String> = band.steady.iter().map(|&station| view.short_name(station)).collect();
        rows.push(Row::Steady { key, names: names.join(", "), count: band.steady.len(), shown });
        if shown {
            rows.extend(
                band.steady.into_iter().flat_map(|station| of_station(view, timeline, station, Without::Never)),
            );
        }
    }
    rows
}

/// The station, and its doctors where it is open: those first who are there first.
fn of_station(view: &View, timeline: &Timeline, station: Slot<Facility>, without: Without) -> Vec<Row> {
    let open = view.session.pages.time.opened.contains(&view.plan().facilities[station].id);
    let mut rows = vec![Row::Station { station, open, without }];
    if open {
        let roster = view.roster();
        let doctors = roster.followers(station).map(|doctor| (stays(view, timeline, station, doctor), doctor));
        let mut doctors: Vec<(Vec<Stay>, Slot<Doctor>)> = doctors.filter(|(stays, _)| !stays.is_empty()).collect();
        let keys = view.session.document.keys();
        doctors.sort_by_key(|(stays, doctor)| (stays[0].first, keys.doctor(*doctor)));
        rows.extend(doctors.into_iter().map(|(stays, doctor)| Row::Doctor { station, doctor, stays }));
    }
    rows
}

fn stays(view: &View, timeline: &Timeline, station: Slot<Facility>, doctor: Slot<Doctor>) -> Vec<Stay> {
    let (roster, days) = (view.roster(), timeline.days);
    let last_day = roster.career(doctor).last_day;
    let here = roster.stays(view.plan(), doctor).into_iter();
    let here = here.filter(|stay| roster.links().facility(stay.site) == Some(station));
    let mut stays: Vec<Stay> = here
        .map(|stay| Stay {
            first: stay.from.unwrap_or(days.first).max(days.first),
            last: stay.until.unwrap_or(days.last).min(days.last),
            by: stay.by,
            sessions: stay.sessions,
            retires: stay.until == last_day && last_day.is_some_and(|last| last <= days.last),
        })
        .filter(|stay| stay.first <= stay.last)
        .collect();
    // Seat and points are one place here.
    stays.sort_by_key(|stay| stay.first);
    stays.dedup_by(|next, before| {
        let same = (next.first, next.last, next.by) == (before.first, before.last, before.by);
        if same {
            before.sessions += next.sessions;
        }
        same
    });
    stays
}

/// The steps of a station as it would be with what is in the hand; else as it is.
pub fn line_seen<'a>(view: &'a View, timeline: &'a Timeline, station: Slot<Facility>) -> Option<&'a Line> {
    would_be(view, station).or_else(|| line(timeline, station))
}

/// The steps of a station that what is in the hand is about.
pub fn would_be<'a>(view: &'a View, station: Slot<Facility>) -> Option<&'a Line> {
    view.session.pages.time.would_be.as_ref()?.line(station)
}

/// The steps of a station.
pub fn line(timeline: &Timeline, station: Slot<Facility>) -> Option<&Line> {
    timeline.lines.iter().find(|line| line.station == station)
}

/// What a station is to have, open or not.
pub fn minimum(view: &View, station: Slot<Facility>) -> i64 {
    let own = view.plan().facilities[station].station().and_then(|station| station.minimum);
    own.map_or_else(|| view.rules().station_minimum(), i64::from)
}

pub fn without(view: &View, timeline: &Timeline, line: &Line) -> Without {
    let station = &view.plan().facilities[line.station];
    let seen = view.date().clamp(timeline.days.first, timeline.days.last);
    if line.on(seen).regular == 0 && station.is_open(seen) {
        return Without::Now;
    }
    let is_empty = |(step, _): &(&Step, Date)| step.open && step.numbers.regular == 0 && step.date >= view.date();
    let working_day = |(step, end): (&Step, Date)| {
        let mut days = std::iter::successors(Some(step.date), |&day| Some(next(day))).take_while(|&day| day < end);
        days.find(|&day| is_working_day(day))
    };
    let first = shown(line, timeline.days.last).filter(is_empty).find_map(working_day);
    first.map_or(Without::Never, Without::From)
}

/// What a strip shows up to a last day, each with the first day after it.
fn shown(line: &Line, last: Date) -> impl Iterator<Item = (&Step, Date)> {
    let ends = line.shown.iter().skip(1).map(|step| step.date).chain([next(last)]);
    line.shown.iter().zip(ends)
}

/// The strip, up to a last day, of a station that is to have so many doctors.
pub fn runs(line: &Line, minimum: i64, last: Date) -> Vec<Run> {
    let run = |(step, end): (&Step, Date)| {
        let regular = step.numbers.regular;
        let tone = match i64::from(regular) {
            // Nobody is missed where nothing is open.
            _ if !step.open => Tone::Neutral,
            0 => Tone::Bad,
            have if have < minimum => Tone::Warning,
            _ => Tone::Good,
        };
        Run { first: step.date, end, regular, part_time: step.numbers.part_time, tone, proposed: step.proposed }
    };
    shown(line, last).map(run).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::roster::Roster;
    use crate::rules::checker::RuleSettings;
    use crate::timeline::Days;

    #[test]
    fn an_empty_station_is_red_until_it_closes_and_neutral_from_then_on() {
        let closes = date(2026, 9, 1);
        let plan = Fixture::new().station_with("t", |facility, _| facility.closed = Some(closes)).build();
        let days = Days::from(plan.cover.baseline);
        let timeline = Timeline::new(&plan, &Roster::new(&plan, days.first), &RuleSettings::new(&plan), days);
        let runs = runs(&timeline.lines[0], 1, days.last);
        let told: Vec<_> = runs.iter().map(|run| (run.first, run.end, run.tone)).collect();
        assert_eq!(told, [(days.first, closes, Tone::Bad), (closes, date(2029, 1, 1), Tone::Neutral)]);
    }
}
