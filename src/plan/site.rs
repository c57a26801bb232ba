//! Where work is done: the main seat of a facility or one of its points.

use super::{Date, Facility, Id, Record, Table};

/// A main seat (trụ sở chính) or a point (điểm trạm; for a hospital another campus).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub id: Id<Site>,
    pub facility: Id<Facility>,
    pub name: String,
    pub kind: SiteKind,
    pub point: Option<Coordinates>,
    /// First day it is open; always open before where absent.
    pub opened: Option<Date>,
    /// First day it is closed; never where absent.
    pub closed: Option<Date>,
    /// The network act it came from: a text that refers to nothing.
    pub act: Option<String>,
    pub note: String,
}

/// A seat comes before points: the order in which loans take sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SiteKind {
    Seat,
    Point,
}

/// Latitude and longitude (WGS 84) in hundred-thousandths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinates {
    pub latitude: i32,
    pub longitude: i32,
}

impl Site {
    /// Of which nothing else is known: always open, and on no map.
    pub fn new(id: Id<Self>, facility: Id<Facility>, name: String, kind: SiteKind) -> Self {
        let (point, opened, closed, act, note) = (None, None, None, None, String::new());
        Self { id, facility, name, kind, point, opened, closed, act, note }
    }

    /// Whether it is open on `date`, as far as it alone is asked: its facility may be closed.
    pub fn is_open(&self, date: Date) -> bool {
        self.opened.is_none_or(|opened| opened <= date) && self.closed.is_none_or(|closed| date < closed)
    }
}

impl Record for Site {
    const TABLE: Table = Table::Site;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
