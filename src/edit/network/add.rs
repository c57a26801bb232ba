//! A station or a point that is new from a day on.

use crate::edit::ChangeSet;
use crate::plan::{ActKind, Area, Commune, Facility, FacilityKind, Id, Site, SiteKind, Station};
use crate::roster::spelling::is_same_name;

use super::Refusal;
use super::draft::Draft;
use super::split::open_seat;

pub(super) fn add_station(
    mut draft: Draft,
    station: Option<&Id<Facility>>,
    commune: &Id<Commune>,
    area: Option<&Id<Area>>,
    name: &str,
) -> Result<ChangeSet, Refusal> {
    let point = draft.before.communes.get(commune).ok_or_else(|| Refusal::NoCommune(commune.to_string()))?.point;
    if let Some(area) = area.filter(|area| !draft.before.areas.contains(area)) {
        return Err(Refusal::NoArea(area.to_string()));
    }
    let name = draft.free_name(name)?;
    let new = Facility {
        area: area.cloned(),
        commune: Some(commune.clone()),
        opened: Some(draft.date),
        ..Facility::new(draft.free_id(station)?, name, FacilityKind::Station(Station::default()))
    };
    draft.insert(new.clone());
    open_seat(&mut draft, &new, point)?;
    Ok(draft.finish(ActKind::Add, (&new).into(), None))
}

pub(super) fn add_point(
    mut draft: Draft,
    point: Option<&Id<Site>>,
    to: &Id<Facility>,
    name: &str,
) -> Result<ChangeSet, Refusal> {
    let to = draft.station(to)?;
    let name = name.trim();
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    let mut sites = draft.plan.sites_of(&to.id).into_iter();
    if sites.any(|site| site.closed.is_none_or(|day| draft.date < day) && is_same_name(&site.name, name)) {
        return Err(Refusal::NameInUse(name.to_owned()));
    }
    let new = Site {
        opened: Some(draft.date),
        act: Some(draft.act.to_string()),
        ..Site::new(draft.free_id(point)?, to.id.clone(), name.to_owned(), SiteKind::Point)
    };
    draft.insert(new.clone());
    Ok(draft.finish(ActKind::Add, (&new).into(), Some((&to).into())))
}
