//! Why an act of the network changes nothing.

use crate::plan::Date;

/// A refusal with the names it takes to say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No place of that id.
    NoPlace(String),
    NoCommune(String),
    NoArea(String),
    NoAct,
    NotAStation(String),
    NotAPoint(String),
    /// A station without a seat that could take people over.
    NoSeat(String),
    BeforeFirstDay {
        date: Date,
        first: Date,
    },
    /// An act of the first day, of which the plan began with what it did: those whom it moved are posted there.
    BegunWith(Date),
    NotOpen {
        place: String,
        date: Date,
    },
    /// A place into itself, or a point into the station it belongs to.
    IntoItself(String),
    Locked(String),
    /// A place that acts rest on cannot be of another kind.
    HasAct {
        place: String,
        date: Date,
    },
    /// A place on which an act of a later day rests.
    LaterAct {
        place: String,
        date: Date,
    },
    NoName,
    NameInUse(String),
    IdInUse(String),
    /// Those who work, or will work, where nobody may: they would have no place.
    PeopleThere {
        place: String,
        doctors: Vec<String>,
    },
    /// A new station is to serve nobody, or as many people as the one it is parted from, or more.
    Catchment {
        place: String,
        people: u32,
        of: u32,
    },
    /// A sum beyond the numbers of a file.
    TooLarge(String),
    /// A doctor's sessions would be divided while another loan takes from them.
    Crossed(String),
    /// A doctor for whom a later move would no longer do what it does.
    CannotFollow {
        doctor: String,
        date: Date,
    },
    /// To be taken back first.
    NotTheLast {
        place: String,
        date: Date,
    },
    /// What was edited since the act: to be asked for.
    Edited(Vec<String>),
    /// What was made since the act and refers to what it has made.
    StillUsed(Vec<String>),
    /// A place whose seat is by now a site that the act has made.
    MadeTheSeat(String),
    NothingChanges,
}
