//! What the board remembers: how near it is, what is folded, what is to come onto the screen.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::PageState;
use crate::plan::{Facility, Id};

/// The state of the board beside the settings.
#[derive(Debug, Default)]
pub struct Board {
    /// Bands that are folded away, by key.
    pub folded: BTreeSet<String>,
    /// Hospital cards that show all their doctors, and stations that are opened to their points.
    pub expanded: BTreeSet<Id<Facility>>,
    /// The card to scroll to, once.
    pub scroll_to: Option<Id<Facility>>,
}

impl PageState for Board {}

/// Three distances, each with its own content of a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zoom {
    /// Tiles: the whole province on one screen.
    Overview,
    /// Cards with the doctors of a place.
    #[default]
    Normal,
    /// Cards with the doctors of each site.
    Detail,
}

impl Zoom {
    /// From afar to near.
    pub const ALL: [Self; 3] = [Self::Overview, Self::Normal, Self::Detail];

    #[must_use]
    pub fn closer(self) -> Self {
        if self == Self::Overview { Self::Normal } else { Self::Detail }
    }

    #[must_use]
    pub fn farther(self) -> Self {
        if self == Self::Detail { Self::Normal } else { Self::Overview }
    }
}
