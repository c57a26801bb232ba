//! The sites of a place that are there on the day shown.

use crate::plan::{Facility, Site, Slot};
use crate::ui::View;

/// The sites of a place that are there on the day shown: the first, where whoever comes is put, those that are open,
/// and one that is closed as long as somebody works there all the same.
pub fn sites_on_day(view: &View, facility: Slot<Facility>) -> Vec<Slot<Site>> {
    let picture = view.roster().picture();
    let all = view.roster().links().sites(facility);
    let is_there = |site: Slot<Site>| is_open(view, site) || !picture.at_site(site).present.is_empty();
    all.iter().copied().filter(|&site| all.first() == Some(&site) || is_there(site)).collect()
}

/// On the day shown.
pub fn is_open(view: &View, site: Slot<Site>) -> bool {
    view.plan().sites[site].is_open(view.date())
}
