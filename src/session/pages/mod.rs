//! What stands in the middle of the window: each page has its state here and its drawing under `ui/pages`.

pub mod bands;
pub mod board;
pub mod changes;
pub mod compare;
pub mod doctors;
pub mod forecast;
pub mod map;
pub mod proposal;
pub mod sheets;
pub mod start;
pub mod time;

pub use board::Board;
pub use changes::Changes;
pub use compare::ComparePage;
pub use forecast::ForecastPage;
pub use map::MapPage;
pub use proposal::ProposalPage;
use sheets::{SheetKind, SheetPage, Sheets};
pub use start::Start;
pub use time::TimePage;

use super::action::PageAction;
use super::{Carried, Document};
use crate::plan::{Doctor, Id};
use crate::text::{Language, t};

/// The pages of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    #[default]
    Board,
    Changes,
    Time,
    Proposal,
    Forecast,
    Map,
    Doctors,
    Stations,
    /// Another plan beside the open one; its tab is there while there is one.
    Compare,
    /// Stands alone: no tab leads to it, and nothing of a plan is seen beside it.
    Start,
}

impl Page {
    /// Those that have a tab, in their order.
    pub const ALL: [Self; 8] = [
        Self::Board,
        Self::Changes,
        Self::Time,
        Self::Proposal,
        Self::Forecast,
        Self::Map,
        Self::Doctors,
        Self::Stations,
    ];

    /// And those without one of their own.
    const WITHOUT_TAB: [Self; 2] = [Self::Compare, Self::Start];

    pub fn name(self, language: Language) -> String {
        (self.about().name)(language)
    }

    /// What tells one page from another, beside how it is drawn: nowhere else is a page matched.
    pub(super) fn about(self) -> About {
        match self {
            Self::Board => About {
                name: |l| t!(l, "page-board"),
                other_words: |l| t!(l, "also-board"),
                state: |pages| &pages.board,
                state_mut: |pages| &mut pages.board,
            },
            Self::Changes => About {
                name: |l| t!(l, "page-changes"),
                other_words: |l| t!(l, "also-changes"),
                state: |pages| &pages.changes,
                state_mut: |pages| &mut pages.changes,
            },
            Self::Time => About {
                name: |l| t!(l, "page-time"),
                other_words: |l| t!(l, "also-time"),
                state: |pages| &pages.time,
                state_mut: |pages| &mut pages.time,
            },
            Self::Proposal => About {
                name: |l| t!(l, "page-proposal"),
                other_words: |l| t!(l, "also-proposal"),
                state: |pages| &pages.proposal,
                state_mut: |pages| &mut pages.proposal,
            },
            Self::Forecast => About {
                name: |l| t!(l, "page-forecast"),
                other_words: |l| t!(l, "also-forecast"),
                state: |pages| &pages.forecast,
                state_mut: |pages| &mut pages.forecast,
            },
            Self::Map => About {
                name: |l| t!(l, "page-map"),
                other_words: |_| String::new(),
                state: |pages| &pages.map,
                state_mut: |pages| &mut pages.map,
            },
            Self::Doctors => About {
                name: |l| t!(l, "page-doctors"),
                other_words: |l| t!(l, "also-doctors"),
                state: |pages| pages.sheet(SheetKind::Doctors),
                state_mut: |pages| pages.sheet_mut(SheetKind::Doctors),
            },
            Self::Stations => About {
                name: |l| t!(l, "page-stations"),
                other_words: |l| t!(l, "also-stations"),
                state: |pages| pages.sheet(SheetKind::Stations),
                state_mut: |pages| pages.sheet_mut(SheetKind::Stations),
            },
            Self::Compare => About {
                name: |l| t!(l, "page-compare"),
                other_words: |_| String::new(),
                state: |pages| &pages.compare,
                state_mut: |pages| &mut pages.compare,
            },
            Self::Start => About {
                name: |l| t!(l, "page-start"),
                other_words: |_| String::new(),
                state: |pages| &pages.start,
                state_mut: |pages| &mut pages.start,
            },
        }
    }
}

/// What every page has, each its own.
pub(super) struct About {
    pub(super) name: fn(Language) -> String,
    /// What is looked for on it, one word after the other.
    pub(super) other_words: fn(Language) -> String,
    state: fn(&Pages) -> &dyn PageState,
    state_mut: fn(&mut Pages) -> &mut dyn PageState,
}

/// What the state of a page is asked for, whichever page it is; what a page does not answer concerns others.
pub trait PageState {
    /// The page is turned to.
    fn turned_to(&mut self) {}

    /// Works out what the page needs and nobody else does, before it is drawn.
    fn prepare(&mut self, _document: &mut Document, _carried: Option<&Carried>, _language: Language) {}

    /// What was to be done once is done: a frame has been drawn, of this page or another.
    fn drawn(&mut self) {}

    /// Whether there is a level nearer, or farther; nothing for a page without levels of its own: the board's go on.
    fn has_level(&self, _closer: bool) -> Option<bool> {
        None
    }

    /// Goes to that level.
    fn change_level(&mut self, _closer: bool) {}

    /// What Esc asks of it: to let go of several rows, to end a look, to close what it has open.
    fn escape(&self, _document: &Document) -> Option<PageAction> {
        None
    }

    /// Whether it is a sheet, which has a use of its own for some keys.
    fn is_sheet(&self) -> bool {
        false
    }
}

/// Which page is shown, and the state of every page.
#[derive(Debug, Default)]
pub struct Pages {
    pub shown: Page,
    pub board: Board,
    pub changes: Changes,
    pub time: TimePage,
    pub proposal: ProposalPage,
    pub forecast: ForecastPage,
    pub map: MapPage,
    sheets: Sheets,
    pub compare: ComparePage,
    pub start: Start,
    /// The list of doctors on the page of a hospital.
    pub doctors: doctors::ShownDoctors,
    /// The doctor whose chip is to take the keyboard, once, wherever it stands.
    pub refocus: Option<Id<Doctor>>,
}

impl Pages {
    pub fn beginning_with(shown: Page) -> Self {
        Self { shown, ..Self::default() }
    }

    /// The state of the page shown.
    pub fn state(&self) -> &dyn PageState {
        (self.shown.about().state)(self)
    }

    pub fn state_mut(&mut self) -> &mut dyn PageState {
        (self.shown.about().state_mut)(self)
    }

    pub fn sheet(&self, kind: SheetKind) -> &SheetPage {
        self.sheets.of(kind)
    }

    pub fn sheet_mut(&mut self, kind: SheetKind) -> &mut SheetPage {
        self.sheets.of_mut(kind)
    }

    /// A frame has been drawn.
    pub fn drawn(&mut self) {
        self.refocus = None;
        for page in Page::ALL.into_iter().chain(Page::WITHOUT_TAB) {
            (page.about().state_mut)(self).drawn();
        }
    }
}
