//! What stands in the middle of the window: each page has its state here and its drawing under `ui/pages`.

pub mod bands;
pub mod board;
pub mod changes;
pub mod doctors;

pub use board::Board;
pub use changes::Changes;

use super::Document;
use crate::text::{Language, t};

/// The pages of the window, in the order of their tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    #[default]
    Board,
    Changes,
}

impl Page {
    pub const ALL: [Self; 2] = [Self::Board, Self::Changes];

    pub fn name(self, language: Language) -> String {
        match self {
            Self::Board => t!(language, "page-board"),
            Self::Changes => t!(language, "page-changes"),
        }
    }
}

/// Which page is shown, and the state of every page.
#[derive(Debug, Default)]
pub struct Pages {
    pub shown: Page,
    pub board: Board,
    pub changes: Changes,
    /// The list of doctors on the page of a hospital.
    pub doctors: doctors::ShownDoctors,
}

impl Pages {
    /// Works out what the page shown needs and nobody else does, before it is drawn.
    pub fn look(&mut self, document: &mut Document) {
        match self.shown {
            Page::Board => {}
            Page::Changes => self.changes.look(document),
        }
    }
}
