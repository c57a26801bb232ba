//! A point closes and its people go to another site; a station at which nobody works closes.

use crate::edit::ChangeSet;
use crate::plan::{ActKind, Facility, Id, Site};

use super::Refusal;
use super::draft::{ActPlace, Draft};
use super::follow::follow;
use super::succession::Succession;
use super::verify::{nobody_is_there, verify};

pub(super) fn close_point(mut draft: Draft, point: &Id<Site>, into: &Id<Site>) -> Result<ChangeSet, Refusal> {
    let (site, from) = draft.point(point)?;
    let (successor, to) = draft.site(into)?;
    if site.id == successor.id {
        return Err(Refusal::IntoItself(site.name));
    }
    draft.close_site(&site);
    let sites = [(site.id.clone(), successor.id.clone())].into_iter().collect();
    let succession = Succession { left: from.id.clone(), to: to.id.clone(), whole: false, sites };
    let what = format!("đóng {} của {}", site.name, from.name);
    follow(&mut draft, &succession, &what)?;
    verify(&draft)?;
    Ok(draft.finish(ActKind::Close, ActPlace::of_station(&site, &from), Some(ActPlace::of_station(&successor, &to))))
}

pub(super) fn close_station(mut draft: Draft, station: &Id<Facility>) -> Result<ChangeSet, Refusal> {
    let from = draft.station(station)?;
    let date = draft.date;
    let sites: Vec<Site> = draft.before.sites_of(&from.id).into_iter().cloned().collect();
    for site in sites.iter().filter(|site| site.closed.is_none_or(|closed| date < closed)) {
        draft.close_site(site);
    }
    draft.close_facility(&from);
    nobody_is_there(&draft, &from.name)?;
    Ok(draft.finish(ActKind::Close, (&from).into(), None))
}
