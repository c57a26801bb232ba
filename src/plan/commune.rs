//! The administrative unit below the province since 2025.

use super::{Coordinates, Figure, Id, Record, Table};

/// A commune-level unit; its id is its code at the National Statistics Office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    pub id: Id<Commune>,
    pub name: String,
    pub kind: CommuneKind,
    pub population: Option<Figure>,
    /// Hectares.
    pub hectares: Option<Figure>,
    /// A point inside the commune: for distance as the crow flies, not for travel time.
    pub point: Option<Coordinates>,
    /// The districts dissolved in 2025 it was formed from.
    pub former_district: String,
    /// Class of the national commune-health criteria; absent where unknown.
    pub zone: Option<Zone>,
    pub note: String,
}

/// phường, xã or đặc khu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommuneKind {
    Ward,
    Commune,
    SpecialZone,
}

/// Vùng 1, 2, 3 of the national commune-health criteria (not the ethnic-minority khu vực I–III).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    One,
    Two,
    Three,
}

impl Record for Commune {
    const TABLE: Table = Table::Commune;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
