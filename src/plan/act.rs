//! An act that reorganises the network from a day on (sắp xếp mạng lưới): what was put together, parted, closed or added.

use super::{Date, Id, Move, Record, Table};

/// A reorganisation of places, kept so that it can be listed and taken back. The places are texts that refer to nothing:
/// an act is still told when they are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub id: Id<Act>,
    pub kind: ActKind,
    /// First day on which the network is as the act has made it.
    pub date: Date,
    /// The id of the place it is about: a station, or, where a point is parted, moved or closed, that point.
    pub place: String,
    /// The id of the place that takes over; none where a place only closes or is added.
    pub into: Option<String>,
    /// What it is called.
    pub name: String,
    /// The records it has made or changed, in the order in which it did.
    pub made: Vec<Made>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActKind {
    /// A station becomes a point of another.
    MergePoint,
    /// A station is put into another, and its seat closes.
    MergeClosed,
    /// A point becomes a station.
    Split,
    /// A point goes to another station.
    Move,
    /// A station or a point closes.
    Close,
    /// A station or a point is new.
    Add,
}

/// A record that an act has made or changed, and what it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub table: Table,
    pub id: String,
    pub was: Was,
    /// A short mark of what the act made of it, by which later edits of it are told.
    pub mark: String,
}

/// What a record was before an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Was {
    /// It was not there.
    Nothing,
    /// A place that was to be open until that day, or for good.
    Open { until: Option<Date> },
    /// A station without the dated figures that carry the act.
    WithoutFigures,
    /// A move, all of it: it was cut in two, or goes elsewhere.
    Move(Box<Move>),
}

impl ActKind {
    pub const ALL: [Self; 6] = [Self::MergePoint, Self::MergeClosed, Self::Split, Self::Move, Self::Close, Self::Add];

    /// The code files and JSON give.
    pub fn code(self) -> &'static str {
        match self {
            Self::MergePoint => "merge_point",
            Self::MergeClosed => "merge_closed",
            Self::Split => "split",
            Self::Move => "move",
            Self::Close => "close",
            Self::Add => "add",
        }
    }

    /// Whether it puts one station into another.
    pub fn is_merger(self) -> bool {
        matches!(self, Self::MergePoint | Self::MergeClosed)
    }
}

impl Record for Act {
    const TABLE: Table = Table::Act;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
