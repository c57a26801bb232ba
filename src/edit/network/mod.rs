//! Reorganising the network as one act from a day on: stations put together, points parted, moved and closed, places
//! added; whoever works there follows.

mod add;
mod area;
mod close;
mod draft;
mod follow;
mod mark;
mod merge;
mod moves;
mod refusal;
mod relocate;
mod split;
mod succession;
mod sums;
mod take_back;
mod verify;
mod words;

pub(super) use draft::concerns;
pub use refusal::Refusal;
pub use take_back::{acts_in_order, edited_since};

use super::{ChangeSet, Deed, Ids, PartOfAct, Rejected};
use crate::plan::{Act, ActKind, Area, Commune, Date, Facility, Id, Move, Plan, Site};
use draft::Draft;

/// An act as it is asked for. Ids of what is new may be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reorganisation {
    /// A station is put into another: its seat becomes a point there, or closes; its points become points there.
    Merge {
        station: Id<Facility>,
        into: Id<Facility>,
        as_point: bool,
        date: Date,
    },
    /// A point becomes a station that serves so many of its station's people.
    Split {
        point: Id<Site>,
        station: Option<Id<Facility>>,
        catchment: u32,
        date: Date,
        name: String,
    },
    /// A point goes to another station.
    MovePoint {
        point: Id<Site>,
        to: Id<Facility>,
        date: Date,
    },
    /// A point closes; its people go to another site.
    ClosePoint {
        point: Id<Site>,
        into: Id<Site>,
        date: Date,
    },
    /// A station at which nobody works closes, with its points.
    CloseStation {
        station: Id<Facility>,
        date: Date,
    },
    AddStation {
        station: Option<Id<Facility>>,
        commune: Id<Commune>,
        area: Option<Id<Area>>,
        date: Date,
        name: String,
    },
    AddPoint {
        point: Option<Id<Site>>,
        to: Id<Facility>,
        date: Date,
        name: String,
    },
    /// A station belongs to another area, on all days: a correction, and no act that is listed.
    SetArea {
        station: Id<Facility>,
        to: Id<Area>,
    },
}

impl Reorganisation {
    /// The day from which it holds; a correction holds always.
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Merge { date, .. }
            | Self::Split { date, .. }
            | Self::MovePoint { date, .. }
            | Self::ClosePoint { date, .. }
            | Self::CloseStation { date, .. }
            | Self::AddStation { date, .. }
            | Self::AddPoint { date, .. } => Some(*date),
            Self::SetArea { .. } => None,
        }
    }
}

/// An act of a plan as its edit was called, with the names of today; what is gone is called by its id.
pub fn told(plan: &Plan, act: &Act) -> Deed {
    let name = |id: &String| {
        let facility = || plan.facilities.find(id).map(|slot| plan.facilities[slot].name.clone());
        let site = || {
            let site = &plan.sites[plan.sites.find(id)?];
            let station = plan.facilities.get(&site.facility);
            Some(station.map_or_else(|| site.name.clone(), |station| words::of_station(&site.name, &station.name)))
        };
        // Only what closes goes into a site.
        let named = if act.kind == ActKind::Close { site().or_else(facility) } else { facility() };
        named.unwrap_or_else(|| id.clone())
    };
    Deed::Reorganised { kind: act.kind, place: act.name.clone(), into: act.into.as_ref().map(name), date: act.date }
}

/// The act that a move goes with, as long as its record is there.
pub fn act_of<'a>(plan: &'a Plan, step: &Move) -> Option<&'a Act> {
    plan.acts.get(&Id::new(step.act.as_ref()?))
}

/// What moves are of the acts they go with.
pub(super) fn parts_of_acts(plan: &Plan, steps: &[&Move]) -> Vec<PartOfAct> {
    let part = |act: &Act| {
        let is_of_act = |step: &&Move| step.act.as_deref() == Some(act.id.as_str());
        let moves = steps.iter().copied().filter(is_of_act).count();
        let all = plan.moves.iter().filter(is_of_act).count();
        (moves > 0).then(|| PartOfAct { act: told(plan, act), moves, all })
    };
    acts_in_order(plan).into_iter().filter_map(part).collect()
}

/// The change set of an act on a plan; one edit, so that undo takes back all of it.
pub(super) fn reorganise(plan: &Plan, wish: &Reorganisation, ids: &mut Ids) -> Result<ChangeSet, Rejected> {
    worked_out(plan, wish, ids).map_err(|refusal| Rejected::Network(Box::new(refusal)))
}

fn worked_out(plan: &Plan, wish: &Reorganisation, ids: &mut Ids) -> Result<ChangeSet, Refusal> {
    match wish {
        Reorganisation::Merge { station, into, as_point, date } => {
            merge::merge(Draft::new(plan, *date, ids)?, station, into, *as_point)
        }
        Reorganisation::Split { point, station, catchment, date, name } => {
            split::split(Draft::new(plan, *date, ids)?, point, station.as_ref(), *catchment, name)
        }
        Reorganisation::MovePoint { point, to, date } => relocate::move_point(Draft::new(plan, *date, ids)?, point, to),
        Reorganisation::ClosePoint { point, into, date } => {
            close::close_point(Draft::new(plan, *date, ids)?, point, into)
        }
        Reorganisation::CloseStation { station, date } => close::close_station(Draft::new(plan, *date, ids)?, station),
        Reorganisation::AddStation { station, commune, area, date, name } => {
            add::add_station(Draft::new(plan, *date, ids)?, station.as_ref(), commune, area.as_ref(), name)
        }
        Reorganisation::AddPoint { point, to, date, name } => {
            add::add_point(Draft::new(plan, *date, ids)?, point.as_ref(), to, name)
        }
        Reorganisation::SetArea { station, to } => area::set_area(plan, station, to),
    }
}

/// Takes back an act, with what it has made. Unless it is to be done anyway, what was edited since is asked for.
pub(super) fn take_back(plan: &Plan, act: &Id<Act>, anyway: bool) -> Result<ChangeSet, Rejected> {
    take_back::take_back(plan, act, anyway).map_err(|refusal| Rejected::Network(Box::new(refusal)))
}
