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
use sheets::{Kind, Sheet};
pub use start::Start;
pub use time::TimePage;

use super::{Carried, Document};
use crate::text::{Language, t};
use crate::timeline::Days;

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

    pub fn name(self, language: Language) -> String {
        match self {
            Self::Board => t!(language, "page-board"),
            Self::Changes => t!(language, "page-changes"),
            Self::Time => t!(language, "page-time"),
            Self::Proposal => t!(language, "page-proposal"),
            Self::Forecast => t!(language, "page-forecast"),
            Self::Map => t!(language, "page-map"),
            Self::Doctors => t!(language, "page-doctors"),
            Self::Stations => t!(language, "page-stations"),
            Self::Compare => t!(language, "page-compare"),
            Self::Start => t!(language, "page-start"),
        }
    }
}

/// Which page is shown, and the state of every page.
#[derive(Debug)]
pub struct Pages {
    pub shown: Page,
    pub board: Board,
    pub changes: Changes,
    pub time: TimePage,
    pub proposal: ProposalPage,
    pub forecast: ForecastPage,
    pub map: MapPage,
    doctor_sheet: Sheet,
    station_sheet: Sheet,
    pub compare: ComparePage,
    pub start: Start,
    /// The list of doctors on the page of a hospital.
    pub doctors: doctors::ShownDoctors,
}

impl Pages {
    pub fn beginning_with(shown: Page) -> Self {
        Self {
            shown,
            board: Board::default(),
            changes: Changes::default(),
            time: TimePage::default(),
            proposal: ProposalPage::default(),
            forecast: ForecastPage::default(),
            map: MapPage::default(),
            doctor_sheet: Sheet::new(Kind::Doctors),
            station_sheet: Sheet::new(Kind::Stations),
            compare: ComparePage::default(),
            start: Start::default(),
            doctors: doctors::ShownDoctors::default(),
        }
    }

    pub fn sheet(&self, kind: Kind) -> &Sheet {
        match kind {
            Kind::Doctors => &self.doctor_sheet,
            Kind::Stations => &self.station_sheet,
        }
    }

    pub fn sheet_mut(&mut self, kind: Kind) -> &mut Sheet {
        match kind {
            Kind::Doctors => &mut self.doctor_sheet,
            Kind::Stations => &mut self.station_sheet,
        }
    }

    /// What was to be done once is done: a frame has been drawn.
    pub fn drawn(&mut self) {
        self.board.refocus = None;
        self.start.begins = false;
        self.changes.follow = false;
        self.time.follow = false;
        self.proposal.follow = false;
        self.doctor_sheet.follow = false;
        self.station_sheet.follow = false;
    }

    /// Works out what the page shown needs and nobody else does, before it is drawn.
    pub fn look(&mut self, document: &mut Document, carried: Option<&Carried>, language: Language) {
        match self.shown {
            Page::Time => {
                let days = Days::from(document.plan().cover.baseline);
                self.time.look(document.roster().date(), days);
                self.time.foresee(document, carried, days);
            }
            Page::Map => self.map.look(document),
            Page::Changes => self.changes.look(document),
            Page::Doctors => self.doctor_sheet.look(document, language),
            Page::Stations => self.station_sheet.look(document, language),
            _ => {}
        }
    }
}
