//! A list with a search above it: what was typed, and which line Enter would take.

/// Its state while it stands in front.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchList {
    pub text: String,
    /// The line Enter takes, among those the search leaves.
    pub chosen: usize,
}

/// What its user can wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListWish {
    Search(String),
    Choose(usize),
}

impl SearchList {
    pub fn update(&mut self, wish: ListWish) {
        *self = match wish {
            // Another search begins at its best line.
            ListWish::Search(text) => Self { text, chosen: 0 },
            ListWish::Choose(chosen) => Self { chosen, text: std::mem::take(&mut self.text) },
        };
    }
}
