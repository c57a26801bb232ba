//! A point goes to another station, with those who work there.

use crate::edit::ChangeSet;
use crate::plan::{ActKind, Facility, Id, Site};

use super::draft::{ActPlace, Draft};
use super::follow::follow;
use super::merge::open_point;
use super::succession::Succession;
use super::verify::verify;
use super::{Refusal, words};

pub(super) fn move_point(mut draft: Draft, point: &Id<Site>, to: &Id<Facility>) -> Result<ChangeSet, Refusal> {
    let (site, from) = draft.point(point)?;
    let to = draft.station(to)?;
    if from.id == to.id {
        return Err(Refusal::IntoItself(site.name));
    }
    let name = words::in_station(&draft.plan, &site.name, &from, &to);
    let successor = open_point(&mut draft, &site, &to, name)?;
    draft.close_site(&site);
    let sites = [(site.id.clone(), successor)].into_iter().collect();
    let succession = Succession { left: from.id.clone(), to: to.id.clone(), whole: false, sites };
    let what = format!("{} của {} chuyển về {}", site.name, from.name, to.name);
    follow(&mut draft, &succession, &what)?;
    verify(&draft)?;
    Ok(draft.finish(ActKind::Move, ActPlace::of_station(&site, &from), Some((&to).into())))
}
