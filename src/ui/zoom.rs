//! How near the board is.

use serde::{Deserialize, Serialize};

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
    #[must_use]
    pub fn closer(self) -> Self {
        if self == Self::Overview { Self::Normal } else { Self::Detail }
    }

    #[must_use]
    pub fn farther(self) -> Self {
        if self == Self::Detail { Self::Normal } else { Self::Overview }
    }
}
