//! Which sites an act ends, and which take over from them.

use std::collections::BTreeMap;

use crate::edit::place::merged;
use crate::plan::{Facility, Id, Share, Site};

/// The sites of one station that go to another, each with what takes its place.
pub(super) struct Succession {
    pub left: Id<Facility>,
    pub to: Id<Facility>,
    /// Whether the station goes with all it has.
    pub whole: bool,
    pub sites: BTreeMap<Id<Site>, Id<Site>>,
}

impl Succession {
    /// Whether the sites stay in their station: nobody changes it.
    pub fn is_within(&self) -> bool {
        self.left == self.to
    }

    pub fn goes(&self, site: &Id<Site>) -> bool {
        self.sites.contains_key(site)
    }

    /// Shares with those that go put where they go to.
    pub fn turned(&self, shares: &[Share]) -> Vec<Share> {
        let site = |share: &Share| self.sites.get(&share.site).unwrap_or(&share.site).clone();
        merged(shares.iter().map(|share| Share { site: site(share), ..share.clone() }).collect())
    }

    /// Shares that stay, and those that go, still as they were.
    pub fn divided(&self, shares: &[Share]) -> (Vec<Share>, Vec<Share>) {
        shares.iter().cloned().partition(|share| !self.goes(&share.site))
    }
}
