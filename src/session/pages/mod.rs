//! What stands in the middle of the window: each page has its state here and its drawing under `ui/pages`.

pub mod bands;
pub mod board;
pub mod changes;
pub mod doctors;
pub mod start;

pub use board::Board;
pub use changes::Changes;
pub use start::Start;

use super::Document;
use crate::text::{Language, t};

/// The pages of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    #[default]
    Board,
    Changes,
    /// Stands alone: no tab leads to it, and nothing of a plan is seen beside it.
    Start,
}

impl Page {
    /// Those that have a tab, in their order.
    pub const ALL: [Self; 2] = [Self::Board, Self::Changes];

    pub fn name(self, language: Language) -> String {
        match self {
            Self::Board => t!(language, "page-board"),
            Self::Changes => t!(language, "page-changes"),
            Self::Start => t!(language, "page-start"),
        }
    }
}

/// Which page is shown, and the state of every page.
#[derive(Debug, Default)]
pub struct Pages {
    pub shown: Page,
    pub board: Board,
    pub changes: Changes,
    pub start: Start,
    /// The list of doctors on the page of a hospital.
    pub doctors: doctors::ShownDoctors,
}

impl Pages {
    /// Works out what the page shown needs and nobody else does, before it is drawn.
    pub fn look(&mut self, document: &mut Document) {
        match self.shown {
            Page::Board | Page::Start => {}
            Page::Changes => self.changes.look(document),
        }
    }
}
