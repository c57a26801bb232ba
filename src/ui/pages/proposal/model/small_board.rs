//! Both places of a row among the others of their areas.

use std::collections::BTreeMap;

use super::before_and_after;
use crate::plan::{Facility, Slot};
use crate::rules::checker::StationCase;
use crate::session::pages::bands::{self, Band};
use crate::text::numbers::number;
use crate::ui::View;
use crate::ui::theme::Tone;

/// The stations of an area with its hospital.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallBand<'a> {
    pub area: Option<&'a str>,
    pub tiles: Vec<SmallTile>,
}

/// A place: its doctors now, or before and after, and how it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallTile {
    pub name: String,
    pub doctors: String,
    pub tone: Tone,
    pub end: Option<BoardEnd>,
}

/// What a place is to the move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardEnd {
    Giver,
    Receiver,
}

/// The areas that a move from one place to another is about, by the doctors it leaves at each.
pub fn small_board<'a>(
    view: &View<'a>,
    (from, to): (Slot<Facility>, Slot<Facility>),
    counts: &BTreeMap<Slot<Facility>, (i64, i64)>,
) -> Vec<SmallBand<'a>> {
    let is_near = |band: &Band| band.hospitals.iter().chain(&band.stations).any(|place| [from, to].contains(place));
    let end = |place: Slot<Facility>| {
        if place == from { Some(BoardEnd::Giver) } else { (place == to).then_some(BoardEnd::Receiver) }
    };
    let of_band = |band: Band| {
        let places = band.hospitals.iter().chain(&band.stations).copied();
        // Of hospitals that belong to no area only the giver matters.
        let places = places.filter(|&place| !band.is_other_hospitals() || place == from);
        let tiles = places.map(|place| tile(view, place, counts.get(&place), end(place))).collect();
        SmallBand { area: band.area.map(|area| view.plan().areas[area].name.as_str()), tiles }
    };
    bands::bands(view.session).into_iter().filter(is_near).map(of_band).collect()
}

fn tile(view: &View, place: Slot<Facility>, counts: Option<&(i64, i64)>, end: Option<BoardEnd>) -> SmallTile {
    let now = || view.checked().doctors_of(view.plan(), view.roster(), place);
    let doctors = match counts {
        Some(&counts) => before_and_after(view, counts),
        None => now().map(|count| number(view.language, count)).unwrap_or_default(),
    };
    let station = view.rules().open_station(place);
    let tone = station.as_ref().map_or(Tone::Neutral, |station| standing(station));
    SmallTile { name: view.short_name(place), doctors, tone, end }
}

fn standing(station: &StationCase) -> Tone {
    match i64::from(station.regular_doctors()) {
        0 => Tone::Bad,
        have if have < station.minimum() => Tone::Warning,
        _ => Tone::Good,
    }
}
