//! A point is parted from its station and becomes a station of its own.

use crate::edit::ChangeSet;
use crate::plan::{ActKind, Facility, FacilityKind, Id, Site, SiteKind, Station};

use super::draft::{ActPlace, Draft};
use super::follow::follow;
use super::succession::Succession;
use super::verify::verify;
use super::{Refusal, sums, words};

/// The new station lies in the commune and area of the old one, and serves `catchment` of its people.
pub(super) fn split(
    mut draft: Draft,
    point: &Id<Site>,
    station: Option<&Id<Facility>>,
    catchment: u32,
    name: &str,
) -> Result<ChangeSet, Refusal> {
    let (site, from) = draft.point(point)?;
    let name = draft.free_name(name)?;
    let id = draft.free_id(station)?;
    let what = format!("{} tách khỏi {} thành {name}", site.name, from.name);
    let catchment = sums::take_away(&mut draft, &from, &name, catchment, &what)?;
    let kind = FacilityKind::Station(Station { catchment: Some(catchment), ..Station::default() });
    let new = Facility {
        // What refers to nothing is not handed on.
        area: from.area.clone().filter(|area| draft.before.areas.contains(area)),
        commune: from.commune.clone().filter(|commune| draft.before.communes.contains(commune)),
        opened: Some(draft.date),
        ..Facility::new(id.clone(), name, kind)
    };
    draft.insert(new.clone());
    let seat = open_seat(&mut draft, &new, site.point)?;
    draft.close_site(&site);
    let sites = [(site.id.clone(), seat)].into_iter().collect();
    let succession = Succession { left: from.id.clone(), to: id, whole: false, sites };
    follow(&mut draft, &succession, &what)?;
    verify(&draft)?;
    Ok(draft.finish(ActKind::Split, ActPlace::of_station(&site, &from), Some(ActPlace::from(&new))))
}

/// The seat of a station that is new: its id ends in `-0` where that is free.
pub(super) fn open_seat(
    draft: &mut Draft,
    of: &Facility,
    point: Option<crate::plan::Coordinates>,
) -> Result<Id<Site>, Refusal> {
    let id = Id::new(format!("{}-0", of.id));
    let id = if draft.plan.sites.contains(&id) { draft.free_id::<Site>(None)? } else { id };
    draft.insert(Site {
        point,
        opened: Some(draft.date),
        act: Some(draft.act.to_string()),
        ..Site::new(id.clone(), of.id.clone(), words::SEAT.to_owned(), SiteKind::Seat)
    });
    Ok(id)
}
