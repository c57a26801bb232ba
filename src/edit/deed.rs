//! What an edit does, as data that both languages can put into words.

use enumset::EnumSet;

use super::Cleared;
use crate::plan::{ActKind, Date, MoveKind, MoveStatus, PlaceKind, Table};

/// The name of an edit. Holds names as they were, so that it can be told when they are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A doctor goes somewhere by a new move; no `from` where there was no place.
    Moved {
        kind: MoveKind,
        doctor: String,
        from: Option<String>,
        to: String,
    },
    /// So many doctors go to one place.
    MovedAll {
        doctors: usize,
        to: String,
    },
    /// Two doctors go where the other was.
    Swapped {
        one: String,
        other: String,
    },
    /// Sessions spread anew over the sites of one facility.
    Redistributed {
        doctor: String,
        facility: String,
    },
    /// A proposed move goes elsewhere.
    Redirected {
        doctor: String,
        to: String,
    },
    /// A move taken back.
    Withdrawn {
        doctor: String,
    },
    /// A leave or training is proposed.
    Away {
        kind: MoveKind,
        doctor: String,
        start: Date,
    },
    StatusSet {
        doctor: String,
        status: MoveStatus,
    },
    /// Several moves at once.
    Decided {
        moves: usize,
        status: MoveStatus,
        /// What of them acts of the network have made.
        acts: Vec<PartOfAct>,
    },
    /// Two edits in one.
    Both(Box<Deed>, Box<Deed>),
    /// Several moves edited at once: what was emptied, and how many stay as their acts of the network made them.
    AmendedAll {
        moves: usize,
        cleared: EnumSet<Cleared>,
        left: usize,
    },
    WithdrawnAll {
        moves: usize,
    },
    /// Several new moves at once.
    ProposedAll {
        moves: usize,
    },
    /// The areas stand in an order made by hand, or in none.
    AreasArranged {
        by_hand: bool,
    },
    /// A facility is of another kind.
    Turned {
        name: String,
        into: PlaceKind,
    },
    /// A point is the main seat.
    SeatMoved {
        facility: String,
        site: String,
    },
    Pinned {
        name: String,
        pinned: bool,
    },
    PinnedAll {
        doctors: usize,
        pinned: bool,
    },
    /// A place locked, or no longer.
    Locked {
        name: String,
        locked: bool,
    },
    LockedAll {
        places: usize,
        locked: bool,
    },
    /// Several records of a table written at once, as in a list.
    Entered {
        table: Table,
        records: usize,
    },
    /// A finding is accepted as an exception: the rule's code, and the finding's subject.
    Accepted {
        rule: String,
        subject: String,
    },
    NoLongerAccepted {
        rule: String,
        subject: String,
    },
    /// A rule is set otherwise, by its code.
    RuleSet {
        rule: String,
    },
    /// A rule is as it was at first.
    RuleReset {
        rule: String,
    },
    /// Rules are set as a document asks, by the preset's code.
    PresetUsed {
        preset: String,
    },
    Added {
        table: Table,
        name: String,
    },
    Changed {
        table: Table,
        name: String,
    },
    Deleted {
        table: Table,
        name: String,
    },
    /// A unit's list was taken over: rows that were new and changed, and people deleted.
    Imported {
        list: String,
        new: usize,
        changed: usize,
        removed: usize,
    },
    /// The network is reorganised from a day on: the place an act is about, and the one that takes over.
    Reorganised {
        kind: ActKind,
        place: String,
        into: Option<String>,
        date: Date,
    },
    /// An act of the network taken back.
    ActTakenBack {
        kind: ActKind,
        place: String,
        date: Date,
    },
    /// Copies of the plan were merged into it: their names, and how many records that changed.
    Merged {
        copies: Vec<String>,
        records: usize,
    },
    /// Records were taken over from another plan: what it is called, and how many.
    TakenOver {
        from: String,
        records: usize,
    },
    /// An earlier version took the place of the plan.
    Restored,
    /// An edit out of the recovery journal: what it was called died with the program.
    Recovered,
}

/// Of the moves an edit is about, those that an act of the network has made or cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOfAct {
    /// The act, as its own edit is called.
    pub act: Deed,
    pub moves: usize,
    /// All moves of the act.
    pub all: usize,
}
