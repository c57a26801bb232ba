//! What stands in the middle of the window: each page has its state here and its drawing under `ui/pages`.

pub mod bands;
pub mod board;

pub use board::Board;

/// The state of every page.
#[derive(Debug, Default)]
pub struct Pages {
    pub board: Board,
}
