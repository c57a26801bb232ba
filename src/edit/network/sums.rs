//! The figures of stations that are put together, and of one that is parted: from the act's day on, with a source that
//! says how they were made.

use std::collections::BTreeSet;

use crate::plan::{Date, DatedFigures, Facility, FacilityKind, Figure, Station, StationFigure, Was};

use super::draft::{Draft, source_id};
use super::{Refusal, words};

/// How one figure was made.
pub(super) struct Sum {
    pub which: StationFigure,
    /// The day from which it holds.
    pub from: Date,
    /// The places, each with its figure of the day.
    pub parts: Vec<(String, Option<Figure>)>,
    pub is_difference: bool,
    /// None where an unknown part leaves it unknown.
    pub result: Option<u32>,
}

/// The figure of a station on a day; people it has none of are people nobody knows.
fn figure_on(station: &Station, which: StationFigure, day: Date) -> Option<Figure> {
    let figure = station.figure_on(which, day);
    figure.filter(|figure| which != StationFigure::Catchment || figure.value > 0).cloned()
}

/// The day of an act, and the later ones on which a figure of one of the stations becomes another.
fn days(stations: &[&Station], which: StationFigure, act: Date) -> BTreeSet<Date> {
    let figures = stations.iter().flat_map(|station| &station.figures);
    let told = figures.filter(|figures| figures.figure(which).is_some());
    told.map(|figures| figures.from).filter(|day| *day > act).chain([act]).collect()
}

/// The people and posts of a station come to another. Where the people of the one are unknown, those of both are.
pub(super) fn add_up(draft: &mut Draft, from: &Facility, to: &Facility, what: &str) -> Result<(), Refusal> {
    let (Some(one), Some(other)) = (from.station(), to.station()) else { return Ok(()) };
    let mut sums = Vec::new();
    for which in StationFigure::ALL {
        for day in days(&[one, other], which, draft.date) {
            let (mine, theirs) = (figure_on(one, which, day), figure_on(other, which, day));
            let result = match (&mine, &theirs) {
                (Some(mine), Some(theirs)) => {
                    let sum = mine.value.checked_add(theirs.value);
                    Some(sum.ok_or_else(|| Refusal::TooLarge(to.name.clone()))?)
                }
                // What a station is said to have stays; but nobody can say how many people it serves.
                (None, Some(_)) if which == StationFigure::Catchment => None,
                _ => continue,
            };
            let parts = vec![(from.name.clone(), mine), (to.name.clone(), theirs)];
            sums.push(Sum { which, from: day, parts, is_difference: false, result });
        }
    }
    if !sums.is_empty() {
        let source = words::source(draft, what, &sums);
        draft.insert(source);
        put(draft, to, &sums);
    }
    Ok(())
}

/// A station gives some of its people to one that is parted from it. The figure the new one has.
pub(super) fn take_away(
    draft: &mut Draft,
    from: &Facility,
    new: &str,
    people: u32,
    what: &str,
) -> Result<Figure, Refusal> {
    let which = StationFigure::Catchment;
    let mut sums = Vec::new();
    for day in from.station().map(|station| days(&[station], which, draft.date)).unwrap_or_default() {
        let had = from.station().and_then(|station| figure_on(station, which, day));
        let of = had.as_ref().map_or(u32::MAX, |figure| figure.value);
        if people == 0 || people >= of {
            let of = if had.is_some() { of } else { 0 };
            return Err(Refusal::Catchment { place: from.name.clone(), people, of });
        }
        let result = had.as_ref().map(|figure| figure.value - people);
        let parts = vec![(from.name.clone(), had), (new.to_owned(), Some(Figure::new(people)))];
        sums.push(Sum { which, from: day, parts, is_difference: true, result });
    }
    let source = words::source(draft, what, &sums);
    draft.insert(source);
    sums.retain(|sum| sum.result.is_some());
    if !sums.is_empty() {
        put(draft, from, &sums);
    }
    Ok(made(draft, people))
}

fn made(draft: &Draft, value: u32) -> Figure {
    Figure { value, source: Some(source_id(draft.act.as_str())) }
}

/// Figures of a station from the days on, behind those it has; what is unknown is people of whom there are none.
fn put(draft: &mut Draft, of: &Facility, sums: &[Sum]) {
    // As it is by now: the same act may have changed it already.
    let Some(before) = draft.plan.facilities.get(&of.id).cloned() else { return };
    let mut after = before.clone();
    if let FacilityKind::Station(station) = &mut after.kind {
        for day in sums.iter().map(|sum| sum.from).collect::<BTreeSet<_>>() {
            let mut figures = DatedFigures { act: Some(draft.act.to_string()), ..DatedFigures::from(day) };
            for sum in sums.iter().filter(|sum| sum.from == day) {
                *figures.figure_mut(sum.which) = Some(made(draft, sum.result.unwrap_or(0)));
            }
            station.figures.push(figures);
        }
    }
    draft.replace(before, after, Was::WithoutFigures);
}
