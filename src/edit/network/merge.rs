//! A station is put into another: as its point, or so that its seat closes.

use std::collections::BTreeMap;

use crate::edit::ChangeSet;
use crate::plan::{ActKind, Facility, Id, Site, SiteKind};

use super::draft::Draft;
use super::follow::follow;
use super::succession::Succession;
use super::verify::verify;
use super::{Refusal, sums, words};

pub(super) fn merge(
    mut draft: Draft,
    station: &Id<Facility>,
    into: &Id<Facility>,
    as_point: bool,
) -> Result<ChangeSet, Refusal> {
    let (from, to) = (draft.station(station)?, draft.station(into)?);
    if from.id == to.id {
        return Err(Refusal::IntoItself(from.name));
    }
    let what = format!("{} nhập vào {}", from.name, to.name);
    sums::add_up(&mut draft, &from, &to, &what)?;
    let sites = successors(&mut draft, &from, &to, as_point)?;
    draft.close_facility(&from);
    let succession = Succession { left: from.id.clone(), to: to.id.clone(), whole: true, sites };
    follow(&mut draft, &succession, &what)?;
    verify(&draft)?;
    let kind = if as_point { ActKind::MergePoint } else { ActKind::MergeClosed };
    Ok(draft.finish(kind, (&from).into(), Some((&to).into())))
}

/// Closes the sites of a station, and opens those that take over. Sites that are closed by then go with the seat.
fn successors(
    draft: &mut Draft,
    from: &Facility,
    to: &Facility,
    as_point: bool,
) -> Result<BTreeMap<Id<Site>, Id<Site>>, Refusal> {
    let date = draft.date;
    let sites: Vec<Site> = draft.before.sites_of(&from.id).into_iter().cloned().collect();
    let is_open = |site: &&Site| site.closed.is_none_or(|closed| date < closed);
    let mut map = BTreeMap::new();
    for site in sites.iter().filter(is_open) {
        let successor = if site.kind == SiteKind::Seat && !as_point {
            draft.seat(to)?
        } else {
            let name = match site.kind {
                SiteKind::Seat => words::as_point(from),
                SiteKind::Point => site.name.clone(),
            };
            let name = words::in_station(&draft.plan, &name, from, to);
            open_point(draft, site, to, name)?
        };
        draft.close_site(site);
        map.insert(site.id.clone(), successor);
    }
    let first = sites.iter().find_map(|site| map.get(&site.id)).cloned();
    let of_the_others = first.map_or_else(|| draft.seat(to), Ok);
    for site in sites.iter().filter(|site| !is_open(site)) {
        map.insert(site.id.clone(), of_the_others.clone()?);
    }
    Ok(map)
}

/// A point that takes the place of a site from the day on, or from the day on which that would have opened.
pub(super) fn open_point(draft: &mut Draft, site: &Site, to: &Facility, name: String) -> Result<Id<Site>, Refusal> {
    let id = draft.free_id::<Site>(None)?;
    let opened = site.opened.filter(|&day| day > draft.date).unwrap_or(draft.date);
    draft.insert(Site {
        point: site.point,
        opened: Some(opened),
        closed: site.closed,
        act: Some(draft.act.to_string()),
        ..Site::new(id.clone(), to.id.clone(), name, SiteKind::Point)
    });
    Ok(id)
}
