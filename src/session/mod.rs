//! What a frame is drawn from, and nothing else: the open plan, what is looked at, what is in the hand, what stands in
//! front. No thread, no file, and of egui only the names of keys.

pub mod action;
mod advice;
mod counting;
mod document;
mod draft;
mod extent;
mod findings;
mod glance;
mod intended;
mod last_touched;
mod listed;
mod move_editor;
mod nearest;
mod off_board;
mod order;
mod out;
pub mod pages;
mod picked;
mod possible;
mod renderer;
mod room;
mod selection;
mod settings;
pub mod tasks;
mod theme;
mod tour;
mod under_way;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

pub use advice::{Advice, Advised, Question, Wanted, Worked};
pub use document::{DeskStep, Document, ReadOnly};
pub use draft::{Draft, Typed};
pub use extent::Extent;
pub use findings::{FindingGroup, Groups, findings_order};
pub use glance::Glance;
pub use intended::{Foretold, Intended, Leaving};
pub use listed::{LISTED, Listed, Menu};
pub use move_editor::{Judged, MoveEditor};
pub use nearest::nearest;
pub use off_board::OffBoard;
pub use order::{SortBy, SortKeys};
pub use out::{Copied, Export};
pub use pages::board::Zoom;
pub use pages::start::Sample;
pub use picked::{Pick, Picked};
pub use possible::{Impossible, no_dialog, possible};
pub use renderer::Renderer;
pub use room::{AskedPanel, Room, Side};
pub use selection::{FindingKey, Selection, facility_of};
pub use settings::{Settings, Widths};
pub use tasks::{Decision, EarlierVersion, ListWish, SearchList, Task, TaskWish, Unfinished, Way};
pub use theme::Theme;
pub use tour::{Tour, TourStep};
pub use under_way::{Job, Purpose, UnderWay, Work};

use crate::advise::{EditEffect, Lifted, Previewed, Previews, Taken};
use crate::compare::Merge;
use crate::edit::Placement;
use crate::forecast::Equity;
use crate::plan::{Date, Facility, Id, Key, Move, Site, Slot, Table};
use crate::text::names::{file_name, strip_controls};
use crate::text::t;
use action::{Action, GoAction, Grip};
use pages::{Page, Pages};
use tasks::merging::MergeTask;

/// The width of the window the design is drawn for, in points.
pub const DESK: f32 = 1366.0;

/// Everything a frame is drawn from.
#[derive(Debug)]
pub struct Session {
    pub document: Document,
    /// Who could come where, as far as it is worked out.
    pub advice: Advice,
    pub settings: Settings,
    /// Who sits at this machine: offered wherever somebody is to be named.
    pub user: String,
    pub selection: Option<Selection>,
    /// Doctors picked on the board.
    pub picked: Picked,
    /// The record added last: its page begins with what is to be filled in.
    pub added: Option<Key>,
    /// The last of them whose page was shown: its name has had the keyboard.
    pub begun: Option<Key>,
    pub pages: Pages,
    pub search: String,
    pub carried: Option<Carried>,
    /// The guided tour, while somebody is on it.
    pub tour: Option<Tour>,
    /// What stands in front of the window.
    pub task: Option<Task>,
    /// The move edited in a small window beside what it is about.
    pub editor: Option<MoveEditor>,
    /// Groups of findings that are folded away, by key.
    pub folded_findings: BTreeSet<String>,
    /// The finding selected is to come into sight, once.
    pub follow_finding: bool,
    /// What has been clicked open (or folded, if it is open at first) beside the page, by the number of its place.
    pub opened: Arc<BTreeSet<u64>>,
    /// The exception being written.
    pub accepting: Option<Accepting>,
    /// What stands in fields and is not in the plan yet.
    pub drafts: Vec<Draft>,
    /// The fields are to hand over what stands in them: something was asked for that would leave it behind.
    pub taking_in: bool,
    /// The field that gets the keyboard back, for what stands in it is wrong.
    pub refocus_field: Option<u64>,
    pub notice: Option<Notice>,
    /// What the last edit of moves did, and the version of the plan it led to.
    outcome: Option<(EditEffect, u64)>,
    /// Where the pointer was when a doctor was let go, until it moves on.
    pub dropped_at: Option<[f32; 2]>,
    /// Places to light up for a moment, and since when.
    pub flashed: Option<(Vec<Id<Facility>>, Instant)>,
    /// Dialogs of the system that are open, files being read and saved.
    pub under_way: UnderWay,
    /// How wide the window is, in points.
    pub width: f32,
    /// The panel asked for where there is not room for both.
    pub asked: Option<AskedPanel>,
    /// The keyboard is to go to another part of the window, once: on, or back.
    pub step: Option<bool>,
    /// Counts notices, so that each has its full time.
    notices: u64,
}

/// A doctor in the hand, and what letting go would do at each place.
#[derive(Debug)]
pub struct Carried {
    pub lifted: Lifted,
    pub grip: Grip,
    /// The place the doctor is over: under the pointer, or chosen by key.
    pub aim: Option<Id<Facility>>,
    /// The site of that place, where the card shows them.
    pub site: Option<Id<Site>>,
    /// The doctor of another place the pointer has come to rest on: letting go asks whether the two change places.
    pub over: Option<Taken>,
    /// Where the pointer was when a key chose the place: until it moves on, letting go means the place chosen.
    pub chosen_at: Option<[f32; 2]>,
    pub previews: Previews,
    /// The same for the points the doctor has been over.
    pub points: BTreeMap<Id<Site>, Previewed>,
    /// How evenly doctors would be spread if this one were let go where it is now; on the page that shows it.
    pub equity: Option<Equity>,
    /// The state of the plan that the previews are of.
    pub version: u64,
}

impl Carried {
    /// What letting go would do at a facility: at the site of it the doctor is over, or else at its seat.
    pub fn preview(&self, facility: &Id<Facility>) -> Option<&Previewed> {
        let site = self.site.as_ref().filter(|_| self.aim.as_ref() == Some(facility));
        site.and_then(|site| self.points.get(site)).or_else(|| self.previews.get(facility))
    }

    /// What letting go at a site does, as it was shown; nothing where it was not, or the plan has changed since.
    pub fn shown_at(mut self, document: &Document, site: &Id<Site>) -> Option<Previewed> {
        if self.version != document.version() {
            return None;
        }
        let plan = document.plan();
        let is_seat = |place: &&Id<Facility>| plan.sites_of(place).first().is_some_and(|seat| seat.id == *site);
        match plan.facility_of(site).filter(is_seat) {
            Some(place) => self.previews.remove(place),
            None => self.points.remove(site),
        }
    }

    /// Whether any place is good enough to have a number.
    pub fn has_ranks(&self) -> bool {
        self.previews.values().flatten().any(|preview| preview.rank.is_some())
    }
}

/// An exception as written so far: who accepts which finding, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepting {
    pub finding: FindingKey,
    pub reason: String,
    pub by: String,
}

/// A line at the foot of the window for a while, with something to do about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub number: u64,
    pub text: String,
    pub action: Option<(String, Action)>,
}

impl Session {
    /// The merge that is decided beside the page, and what there is to decide; the window shows the plan that would come of
    /// it, and can only look.
    pub fn merging(&self) -> Option<(&MergeTask, &Merge)> {
        let Some(Task::Merge(task)) = &self.task else { return None };
        task.worked.as_deref().map(|merge| (&**task, merge))
    }

    /// What stands in front of the window and has to be answered before anything else.
    pub fn in_front(&self) -> Option<&Task> {
        self.task.as_ref().filter(|_| self.merging().is_none())
    }

    /// Without a plan it begins with the start page.
    pub fn new(document: Document, settings: Settings, user: String) -> Self {
        let shown = if document.is_nothing() { Page::Start } else { Page::default() };
        Self {
            document,
            advice: Advice::default(),
            settings,
            user,
            selection: None,
            picked: Picked::default(),
            added: None,
            begun: None,
            pages: Pages::beginning_with(shown),
            search: String::new(),
            carried: None,
            tour: None,
            task: None,
            editor: None,
            folded_findings: BTreeSet::new(),
            follow_finding: false,
            opened: Arc::default(),
            accepting: None,
            drafts: Vec::new(),
            taking_in: false,
            refocus_field: None,
            notice: None,
            outcome: None,
            dropped_at: None,
            flashed: None,
            under_way: UnderWay::default(),
            width: DESK,
            asked: None,
            step: None,
            notices: 0,
        }
    }

    /// Whether this record was added last and its page was not shown since: its name is to take the keyboard.
    pub fn begins_with(&self, table: Table, id: &str) -> bool {
        self.begun != self.added && self.is_added(table, id)
    }

    /// Whether this record is the one added last.
    pub fn is_added(&self, table: Table, id: &str) -> bool {
        self.added.as_ref().is_some_and(|(of, added)| *of == table && **added == *id)
    }

    /// Whether closing now would lose something: edits, or what stands in a field.
    pub fn is_unsaved(&self) -> bool {
        self.document.is_dirty() || !self.drafts.is_empty()
    }

    /// What the page at the right is about: while a doctor is carried over a place, that place; else what is selected.
    pub fn looked_at(&self) -> Option<Selection> {
        let over = self.carried.as_ref().filter(|carried| carried.grip != Grip::List);
        let over = over.and_then(|carried| carried.aim.clone()).map(Selection::Facility);
        over.or_else(|| self.selection.clone())
    }

    /// What the open plan is called in the title of the window: its file, or its own title before it has one; nothing
    /// without a plan.
    pub fn document_name(&self) -> String {
        let language = self.settings.language;
        let title = &self.document.plan().cover.title;
        match self.document.path() {
            _ if self.document.is_nothing() => String::new(),
            Some(path) => file_name(path),
            None if title.trim().is_empty() => t!(language, "title-untitled"),
            None => strip_controls(title).into_owned(),
        }
    }

    /// Whether the window shows nothing of a plan: the start page stands alone.
    pub fn is_at_start(&self) -> bool {
        self.pages.shown == Page::Start
    }

    /// The next day on which a station's doctors change, as far as that is worked out.
    pub fn change_after(&self) -> Option<Date> {
        self.advice.timeline()?.next_change(self.document.roster().date())
    }

    /// The day before on which they did.
    pub fn change_before(&self) -> Option<Date> {
        self.advice.timeline()?.previous_change(self.document.roster().date())
    }

    /// How the width of the window is shared out.
    pub fn room(&self) -> Room {
        Room::of(self.width, self.settings.theme)
    }

    /// Whether a panel stands beside the page.
    pub fn shows(&self, side: Side) -> bool {
        self.room().shows(side, &self.settings, self.asked)
    }

    /// A panel goes if it is there, and comes if it is not: where there is not room for both, instead of the other.
    pub fn toggle(&mut self, side: Side) {
        let shown = self.shows(side);
        if self.room().is_narrow() {
            self.asked = Some(AskedPanel((!shown).then_some(side)));
            return;
        }
        match side {
            Side::Findings => self.settings.findings_open = !shown,
            Side::Inspector => self.settings.inspector_open = !shown,
        }
    }

    /// The page of what is jumped to is to be seen; where only one panel has room, not in place of the findings.
    pub fn show_inspector(&mut self) {
        let has_no_room = self.room().is_narrow() && self.shows(Side::Findings);
        if !(has_no_room || self.shows(Side::Inspector)) {
            self.toggle(Side::Inspector);
        }
    }

    pub fn notify(&mut self, text: String, action: Option<(String, Action)>) {
        self.notices += 1;
        self.notice = Some(Notice { number: self.notices, text, action });
    }

    /// The moves chosen on the page of changes, while it is looked at: papers are about these alone.
    pub fn moves_meant(&self) -> Option<BTreeSet<Id<Move>>> {
        let chosen = &self.pages.changes.chosen;
        (self.pages.shown == Page::Changes && !chosen.is_empty()).then(|| chosen.clone())
    }

    /// The move that what is selected is about.
    pub fn move_meant(&self) -> Option<Id<Move>> {
        move_editor::move_meant(&self.document, &self.pages, self.selection.as_ref())
    }

    /// The two doctors picked changing places; nothing where they are not two, or not at two places.
    pub fn swapped(&self) -> Option<Vec<Placement>> {
        let document = &self.document;
        self.picked.swapped(document.plan(), document.roster().date(), &self.user)
    }

    /// The place that is looked at, or the one of the doctor, the move or the finding looked at.
    pub fn place_looked_at(&self) -> Option<Slot<Facility>> {
        let selection = self.selection.as_ref().filter(|selection| !matches!(selection, Selection::Area(_)))?;
        facility_of(self.document.plan(), self.document.roster(), selection)
    }

    /// What Esc asks for where nothing lies further in: something of the page, or else to let go of who is picked.
    pub fn escape(&self) -> Option<Action> {
        let of_page = self.pages.state().escape(&self.document).map(Action::from);
        let of_page = of_page.filter(|action| possible(self, action).is_ok());
        of_page.or_else(|| (!self.picked.several().is_empty()).then(|| GoAction::Unpick.into()))
    }

    /// What the last edit did to the findings, if it was of moves alone; nothing once the plan has changed again.
    pub fn outcome(&self) -> Option<&EditEffect> {
        let of_now = self.outcome.as_ref().filter(|(_, version)| *version == self.document.version());
        of_now.map(|(made, _)| made)
    }

    pub fn set_outcome(&mut self, made: Option<EditEffect>) {
        self.outcome = made.map(|made| (made, self.document.version()));
    }

    /// Another plan takes the place of the open one.
    pub fn open(&mut self, document: Document) {
        let (settings, user) = (std::mem::take(&mut self.settings), std::mem::take(&mut self.user));
        let (notices, under_way) = (self.notices, std::mem::take(&mut self.under_way));
        let (width, asked) = (self.width, self.asked);
        *self = Self { under_way, width, asked, notices, ..Self::new(document, settings, user) };
    }
}
